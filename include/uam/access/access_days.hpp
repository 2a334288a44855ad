#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/base/inlining.hpp"
#include "uam/base/limits.hpp"
#include "uam/base/packing.hpp"
#include "uam/calendar/day.hpp"

namespace uam::access {

/// The access days of all users as bits: a word holds 64 days of one user, a column the words of all users for the same
/// 64 days, so that a question about a span of days reads only its columns, front to back. A day is set or not however
/// often it is met, so reading twice, in any order or in shards, gives the same set, and two sets merge.
///
/// Columns are made in chunks of 4,096 users when first needed: 100,000 users over three years are 14 MB. A chunk of
/// few users is a list, so that lines of days far apart, of which each has a chunk of its own, take some hundred bytes
/// each and not 32 KB.
class AccessDays {
 public:
  using Word = std::uint64_t;

  /// Day 0 of column 0: a zone west of Greenwich puts the first instants of 1970 on the day before.
  static constexpr calendar::Day kOrigin = -64;
  static constexpr std::size_t kColumns = (84006 + 64 + 64 + 63) / 64;
  static constexpr std::size_t kChunkUsers = 4096;
  /// Users of the longest list: one kilobyte, and hardly longer to look through than a cache line to fetch.
  static constexpr std::size_t kListed = 64;

  /// The days of a user in a chunk that is a list.
  struct Listed {
    std::uint32_t user = 0;  ///< Within the chunk.
    Word word = 0;
  };

  /// `most`: bytes that all days together may take.
  explicit AccessDays(std::size_t users, std::size_t most = limits::kDaysBytes)
      : users_(users), chunksPerColumn_((users + kChunkUsers - 1) / kChunkUsers), most_(most) {
    chunks_.resize(kColumns * chunksPerColumn_);
    lists_.resize(chunks_.size());
  }

  UAM_HOT void set(std::uint32_t user, calendar::Day day) {
    const auto offset = static_cast<std::uint32_t>(day - kOrigin);
    const std::size_t index = (offset >> 6) * chunksPerColumn_ + user / kChunkUsers;
    const Word bit = Word{1} << (offset & 63);
    if (Word* const chunk = chunks_[index].get()) {
      chunk[user % kChunkUsers] |= bit;
    } else {
      add(index, user % kChunkUsers, bit);
    }
  }

  /// True where days were left out because there was no room: what is here is not to be used.
  [[nodiscard]] bool full() const { return full_; }

  /// True where `merge` would find room for all of it.
  [[nodiscard]] bool hasRoomFor(const AccessDays& other) const {
    std::size_t bytes = bytes_;
    for (std::size_t index = 0; index < chunks_.size(); ++index) {
      const std::size_t listed = lists_[index].size() + other.lists_[index].size();
      if (chunks_[index] || (!other.chunks_[index] && listed == 0)) continue;
      const bool array = other.chunks_[index] || listed > kListed;
      bytes += array ? kChunkUsers * sizeof(Word) : 2 * listed * sizeof(Listed);
    }
    return bytes <= most_;
  }

  /// Takes the days of another set of the same users.
  void merge(AccessDays&& other) {
    full_ = full_ || other.full_;
    for (std::size_t index = 0; index < chunks_.size() && !full_; ++index) {
      for (const Listed& listed : other.lists_[index]) add(index, listed.user, listed.word);
      if (!other.chunks_[index]) continue;
      if (!chunks_[index]) {
        if (takeArray(index, std::move(other.chunks_[index])) == nullptr) return;
        continue;
      }
      Word* const into = chunks_[index].get();
      const Word* const from = other.chunks_[index].get();
      for (std::size_t user = 0; user < kChunkUsers; ++user) into[user] |= from[user];
    }
  }

  /// Writes the chunks that exist: of each, which words are not zero, and these.
  void pack(PackWriter& writer) const {
    std::size_t count = 0;
    for (std::size_t index = 0; index < chunks_.size(); ++index) count += exists(index) ? 1u : 0u;
    writer.number(count);
    for (std::size_t index = 0; index < chunks_.size(); ++index) {
      if (!exists(index)) continue;
      const std::unique_ptr<Word[]> listed = spread(index);
      const Word* const words = listed ? listed.get() : chunks_[index].get();
      writer.number(index);
      for (std::size_t first = 0; first < kChunkUsers; first += 64) {
        std::uint64_t present = 0;
        for (std::size_t at = 0; at < 64; ++at) present |= std::uint64_t{words[first + at] == 0 ? 0U : 1U} << at;
        writer.word(present);
      }
      for (std::size_t at = 0; at < kChunkUsers; ++at) {
        if (words[at] != 0) writer.word(words[at]);
      }
    }
  }

  /// Adds what `pack` wrote for as many users. What does not fit makes the reader refuse; some days may be in then.
  void unpack(PackReader& reader) {
    const std::size_t count = reader.count();
    for (std::size_t done = 0; done < count && reader.good(); ++done) {
      const auto index = static_cast<std::size_t>(reader.numberBelow(chunks_.size()));
      std::array<std::uint64_t, kChunkUsers / 64> present{};
      for (std::uint64_t& bits : present) bits = reader.word();
      if (!reader.good()) return;
      for (std::size_t at = 0; at < kChunkUsers; ++at) {
        if ((present[at / 64] >> (at % 64) & 1) == 0) continue;
        const Word word = reader.word();
        if (Word* const chunk = chunks_[index].get()) {
          chunk[at] |= word;
        } else {
          add(index, static_cast<std::uint32_t>(at), word);
        }
      }
    }
  }

  [[nodiscard]] std::size_t users() const { return users_; }
  [[nodiscard]] std::size_t most() const { return most_; }

  /// True for the days that there are columns for.
  [[nodiscard]] static constexpr bool holds(calendar::Day day) {
    return day >= kOrigin && day < kOrigin + static_cast<calendar::Day>(kColumns * 64);
  }

  [[nodiscard]] static constexpr std::size_t columnOf(calendar::Day day) {
    return static_cast<std::size_t>(day - kOrigin) >> 6;
  }
  [[nodiscard]] static constexpr calendar::Day firstDayOf(std::size_t column) {
    return kOrigin + static_cast<calendar::Day>(column * 64);
  }

  /// Calls `take(firstUser, words, count)` for every chunk of the column that exists.
  template <class Take>
  void eachChunk(std::size_t column, Take&& take) const {
    for (std::size_t chunk = 0; chunk < chunksPerColumn_; ++chunk) {
      const std::size_t index = column * chunksPerColumn_ + chunk;
      const Word* words = chunks_[index].get();
      const std::unique_ptr<Word[]> listed = words == nullptr ? spread(index) : nullptr;
      if (listed) words = listed.get();
      if (words == nullptr) continue;
      const std::size_t first = chunk * kChunkUsers;
      take(first, words, std::min(kChunkUsers, users_ - first));
    }
  }

  /// The days of one user in a column.
  [[nodiscard]] Word word(std::size_t column, std::uint32_t user) const {
    const std::size_t index = column * chunksPerColumn_ + user / kChunkUsers;
    if (const Word* const words = chunks_[index].get()) return words[user % kChunkUsers];
    for (const Listed& listed : lists_[index]) {
      if (listed.user == user % kChunkUsers) return listed.word;
    }
    return 0;
  }

 private:
  [[nodiscard]] bool exists(std::size_t index) const { return chunks_[index] || !lists_[index].empty(); }

  /// The words of a chunk that is a list; null where it is none.
  [[nodiscard]] std::unique_ptr<Word[]> spread(std::size_t index) const {
    if (lists_[index].empty()) return nullptr;
    auto words = std::make_unique<Word[]>(kChunkUsers);
    for (const Listed& listed : lists_[index]) words[listed.user] = listed.word;
    return words;
  }

  /// Adds days to a chunk, which is mostly no array yet.
  void add(std::size_t index, std::uint32_t user, Word word) {
    if (chunks_[index]) {
      chunks_[index][user] |= word;
      return;
    }
    std::vector<Listed>& list = lists_[index];
    const auto place = std::lower_bound(list.begin(), list.end(), user, [](const Listed& listed, std::uint32_t wanted) {
      return listed.user < wanted;
    });
    if (place != list.end() && place->user == user) {
      place->word |= word;
    } else if (list.size() == kListed) {
      if (Word* const chunk = takeArray(index, nullptr)) chunk[user] |= word;
    } else if (list.size() < list.capacity()) {
      list.insert(place, {user, word});
    } else if (const std::size_t most = std::max<std::size_t>(2, 2 * list.size());
               take((most - list.capacity()) * sizeof(Listed))) {
      const auto before = place - list.begin();
      list.reserve(most);
      list.insert(list.begin() + before, {user, word});
    }
  }

  /// Makes an array of a chunk that is none: the one given, or a new one, with what the chunk's list held. Null where
  /// there is no room.
  Word* takeArray(std::size_t index, std::unique_ptr<Word[]> given) {
    if (!take(kChunkUsers * sizeof(Word))) return nullptr;
    chunks_[index] = given ? std::move(given) : std::make_unique<Word[]>(kChunkUsers);
    for (const Listed& listed : lists_[index]) chunks_[index][listed.user] |= listed.word;
    bytes_ -= lists_[index].capacity() * sizeof(Listed);
    std::vector<Listed>().swap(lists_[index]);
    return chunks_[index].get();
  }

  [[nodiscard]] bool take(std::size_t bytes) {
    if (bytes_ + bytes > most_) {
      full_ = true;
      return false;
    }
    bytes_ += bytes;
    return true;
  }

  std::size_t users_;
  std::size_t chunksPerColumn_;
  std::size_t most_;
  std::size_t bytes_ = 0;  ///< Of chunks and lists.
  bool full_ = false;
  std::vector<std::unique_ptr<Word[]>> chunks_;
  std::vector<std::vector<Listed>> lists_;  ///< Of chunks that are no arrays: by user.
};

}  // namespace uam::access
