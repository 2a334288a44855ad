#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "uam/access/ledger.hpp"
#include "uam/calendar/day.hpp"
#include "uam/for_size.hpp"
#include "uam/limits.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::access {

/// The days of one log: of a log that was probably cut, its first and last day may lack lines.
[[nodiscard]] inline Recording::Range coveredBy(calendar::Day firstDay, calendar::Day lastDay, std::uint64_t lines) {
  const calendar::Day cut = lines == limits::kDownloadLines ? 1 : 0;
  return {firstDay + cut, lastDay - cut};
}

/// Days up to the as-of date that some log covers and on which something would have been recorded, as ranges that do
/// not touch, ascending (product.md section 8). A range that ends before it begins covers nothing.
[[nodiscard]] inline std::vector<Recording::Range> coveredDays(std::vector<Recording::Range> logs,
                                                               const Recording& recording, calendar::Day asOf) {
  using Range = Recording::Range;
  // Sorted as heaps: that is less than half of the code of std::sort, and there are few of them.
  const auto sort = [](std::vector<Range>& ranges) {
    const auto byBegin = [](const Range& one, const Range& other) { return one.from < other.from; };
    std::make_heap(ranges.begin(), ranges.end(), byBegin);
    std::sort_heap(ranges.begin(), ranges.end(), byBegin);
  };
  sort(logs);
  std::vector<Range> merged;
  for (const Range& log : logs) {
    if (log.from > log.to) continue;
    if (!merged.empty() && log.from <= merged.back().to + 1) {
      merged.back().to = std::max(merged.back().to, log.to);
    } else {
      merged.push_back(log);
    }
  }
  std::vector<Range> unrecorded = recording.disabled();
  sort(unrecorded);
  std::vector<Range> covered;
  for (const Range& log : merged) {
    calendar::Day from = std::max(log.from, recording.start());
    const calendar::Day to = std::min(log.to, asOf);
    for (const Range& without : unrecorded) {
      if (without.to < from || without.from > to) continue;
      if (without.from > from) covered.push_back({from, without.from - 1});
      from = without.to + 1;
    }
    if (from <= to) covered.push_back({from, to});
  }
  return covered;
}

}  // namespace uam::access

UAM_FOR_SIZE_END
