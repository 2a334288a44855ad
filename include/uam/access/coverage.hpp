#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "uam/access/ledger.hpp"
#include "uam/base/for_size.hpp"
#include "uam/base/heap_sort.hpp"
#include "uam/base/limits.hpp"
#include "uam/calendar/day.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::access {

/// Longer without a line that passes the first seven tests, and a log is taken to say nothing of that time: one line
/// with a clock that was never set (1970-01-01) must not make years look covered in which nobody was seen. A quiet
/// month of a small company looks the same; then its users are unknown for that time, and nobody is called idle.
inline constexpr calendar::Day kLongestQuiet = 31;

/// The days that one log speaks of, as ranges that do not touch, ascending. `passed`: days with lines that pass the
/// first seven tests; `firstDay` and `lastDay`: of all lines whose time could be read.
[[nodiscard]] inline std::vector<Recording::Range> daysOfLog(
    const std::vector<std::pair<calendar::Day, std::uint64_t>>& passed, calendar::Day firstDay, calendar::Day lastDay) {
  if (passed.empty()) return {{firstDay, lastDay}};
  std::vector<Recording::Range> days;
  for (const auto& [day, lines] : passed) {
    if (!days.empty() && day - days.back().to <= kLongestQuiet) {
      days.back().to = day;
    } else {
      days.push_back({day, day});
    }
  }
  if (days.front().from - firstDay <= kLongestQuiet) days.front().from = firstDay;
  if (lastDay - days.back().to <= kLongestQuiet) days.back().to = lastDay;
  return days;
}

/// Like `daysOfLog`, without what may lack lines: the first and the last day of a log that was probably cut.
[[nodiscard]] inline std::vector<Recording::Range> coveredByLog(std::vector<Recording::Range> days,
                                                                std::uint64_t lines) {
  if (lines == limits::kDownloadLines) {
    ++days.front().from;
    --days.back().to;
  }
  return days;
}

/// Days up to the as-of date that some log covers and on which something would have been recorded, as ranges that do
/// not touch, ascending (product.md section 8). A range that ends before it begins covers nothing.
[[nodiscard]] inline std::vector<Recording::Range> coveredDays(std::vector<Recording::Range> logs,
                                                               const Recording& recording, calendar::Day asOf) {
  using Range = Recording::Range;
  const auto sort = [](std::vector<Range>& ranges) {
    heapSort(ranges.begin(), ranges.end(), [](const Range& one, const Range& other) { return one.from < other.from; });
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
