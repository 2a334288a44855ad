#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/access/ledger.hpp"
#include "uam/base/for_size.hpp"
#include "uam/base/heap_sort.hpp"
#include "uam/base/packing.hpp"
#include "uam/calendar/day.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::access {

/// The events of one user by day, lines that are identical in all cells once: downloads overlap. Of a line a hash of 64
/// bits is kept, under the session's seed; that two of a million lines have the same is one in forty million.
class EventCounts {
 public:
  EventCounts(std::uint32_t user, std::uint64_t seed) : user_(user), seed_(seed), line_(seed) {}

  [[nodiscard]] std::uint32_t user() const { return user_; }

  /// A cell of the line that `add` ends.
  void cell(std::string_view text) { line_ = packHash(text, line_); }

  void add(calendar::Day day) {
    lines_.emplace_back(day, line_);
    line_ = seed_;
  }

  /// Days with the number of different lines, ascending; those that are not counted are left out.
  [[nodiscard]] std::vector<std::pair<calendar::Day, std::uint64_t>> byDay(const Recording& recording,
                                                                           calendar::Day asOf) {
    heapSort(lines_.begin(), lines_.end(), std::less<>());
    lines_.erase(std::unique(lines_.begin(), lines_.end()), lines_.end());
    std::vector<std::pair<calendar::Day, std::uint64_t>> counted;
    for (const auto& [day, line] : lines_) {
      if (day > asOf || !recording.covers(day)) continue;
      if (counted.empty() || counted.back().first != day) counted.emplace_back(day, 0);
      ++counted.back().second;
    }
    return counted;
  }

 private:
  std::uint32_t user_;
  std::uint64_t seed_;
  std::uint64_t line_;
  std::vector<std::pair<calendar::Day, std::uint64_t>> lines_;
};

}  // namespace uam::access

UAM_FOR_SIZE_END
