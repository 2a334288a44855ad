#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "uam/calendar/day.hpp"
#include "uam/for_size.hpp"
#include "uam/packing.hpp"

namespace uam::access {

/// The access days of all users as bits: a word holds 64 days of one user, a column the words of all users for the same
/// 64 days, so that a question about a span of days reads only its columns, front to back. A day is set or not however
/// often it is met, so reading twice, in any order or in shards, gives the same set, and two sets merge.
///
/// Columns are made in chunks of 4,096 users when first needed: 100,000 users over three years are 14 MB.
class AccessDays {
 public:
  using Word = std::uint64_t;

  /// Day 0 of column 0: a zone west of Greenwich puts the first instants of 1970 on the day before.
  static constexpr calendar::Day kOrigin = -64;
  static constexpr std::size_t kColumns = (84006 + 64 + 64 + 63) / 64;
  static constexpr std::size_t kChunkUsers = 4096;

  explicit AccessDays(std::size_t users) : users_(users), chunksPerColumn_((users + kChunkUsers - 1) / kChunkUsers) {
    chunks_.resize(kColumns * chunksPerColumn_);
  }

  void set(std::uint32_t user, calendar::Day day) {
    const auto offset = static_cast<std::uint32_t>(day - kOrigin);
    std::unique_ptr<Word[]>& chunk = chunks_[(offset >> 6) * chunksPerColumn_ + user / kChunkUsers];
    if (!chunk) chunk = std::make_unique<Word[]>(kChunkUsers);
    chunk[user % kChunkUsers] |= Word{1} << (offset & 63);
  }

  void merge(AccessDays&& other) {
    for (std::size_t index = 0; index < chunks_.size(); ++index) {
      if (!other.chunks_[index]) continue;
      if (!chunks_[index]) {
        chunks_[index] = std::move(other.chunks_[index]);
        continue;
      }
      Word* const into = chunks_[index].get();
      const Word* const from = other.chunks_[index].get();
      for (std::size_t user = 0; user < kChunkUsers; ++user) into[user] |= from[user];
    }
  }

  /// Writes the chunks that exist: of each, which words are not zero, and these.
  UAM_FOR_SIZE void pack(PackWriter& writer) const {
    std::size_t count = 0;
    for (const auto& chunk : chunks_) count += chunk ? 1u : 0u;
    writer.number(count);
    for (std::size_t index = 0; index < chunks_.size(); ++index) {
      const Word* const words = chunks_[index].get();
      if (words == nullptr) continue;
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
  UAM_FOR_SIZE void unpack(PackReader& reader) {
    const std::size_t count = reader.count();
    for (std::size_t done = 0; done < count && reader.good(); ++done) {
      const auto index = static_cast<std::size_t>(reader.numberBelow(chunks_.size()));
      std::array<std::uint64_t, kChunkUsers / 64> present{};
      for (std::uint64_t& bits : present) bits = reader.word();
      if (!reader.good()) return;
      std::unique_ptr<Word[]>& chunk = chunks_[index];
      if (!chunk) chunk = std::make_unique<Word[]>(kChunkUsers);
      for (std::size_t at = 0; at < kChunkUsers; ++at) {
        if ((present[at / 64] >> (at % 64) & 1) != 0) chunk[at] |= reader.word();
      }
    }
  }

  [[nodiscard]] std::size_t users() const { return users_; }

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
      const Word* const words = chunks_[column * chunksPerColumn_ + chunk].get();
      if (words == nullptr) continue;
      const std::size_t first = chunk * kChunkUsers;
      take(first, words, std::min(kChunkUsers, users_ - first));
    }
  }

  /// The days of one user in a column.
  [[nodiscard]] Word word(std::size_t column, std::uint32_t user) const {
    const Word* const words = chunks_[column * chunksPerColumn_ + user / kChunkUsers].get();
    return words == nullptr ? 0 : words[user % kChunkUsers];
  }

 private:
  std::size_t users_;
  std::size_t chunksPerColumn_;
  std::vector<std::unique_ptr<Word[]>> chunks_;
};

}  // namespace uam::access
