#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "uam/calendar/day.hpp"

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

  [[nodiscard]] std::size_t users() const { return users_; }

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
