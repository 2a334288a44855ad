#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

#include "uam/access/ledger.hpp"
#include "uam/base/for_size.hpp"
#include "uam/base/heap_sort.hpp"
#include "uam/base/limits.hpp"
#include "uam/calendar/day.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::access {

using DayRange = Recording::Range;
/// Lines by day, ascending.
using LinesByDay = std::vector<std::pair<calendar::Day, std::uint64_t>>;

/// Longer without a line that passes the first seven tests, and a log is taken to say nothing of that time: one line
/// with a clock that was never set (1970-01-01) must not make years look covered in which nobody was seen. A quiet
/// month of a small company looks the same; then its users are unknown for that time, and nobody is called idle.
inline constexpr calendar::Day kLongestQuiet = 31;

/// The days that one log speaks of, as ranges that do not touch, ascending. `passed`: days with lines that pass the
/// first seven tests; `firstDay` and `lastDay`: of all lines whose time could be read, kNoDay where none could.
[[nodiscard]] inline std::vector<DayRange> daysOfLog(const LinesByDay& passed, calendar::Day firstDay,
                                                     calendar::Day lastDay) {
  if (firstDay == calendar::kNoDay) return {};
  if (passed.empty()) return {{firstDay, lastDay}};
  std::vector<DayRange> days;
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

/// A day of which a log holds much less than of others of its weekday: a part of it was probably lost, or it was a
/// holiday.
struct IncompleteDay {
  calendar::Day day = 0;
  std::uint64_t lines = 0;
  std::uint64_t usual = 0;  ///< The median of its weekday.
};

/// The days of a log with less than a quarter of the median of their weekday, where that is 8 lines or more over three
/// such weekdays or more (review.md section 3). `days`: as `daysOfLog` gives them. Ascending.
[[nodiscard]] inline std::vector<IncompleteDay> incompleteDays(const LinesByDay& passed,
                                                               const std::vector<DayRange>& days) {
  constexpr std::size_t kWeek = 7;
  constexpr std::size_t kFewest = 3;
  constexpr std::uint64_t kLeastMedian = 8;
  std::array<std::vector<std::uint64_t>, kWeek> weekdays;
  const auto eachDay = [&](auto&& take) {
    auto known = passed.begin();
    for (const auto& [from, to] : days) {
      for (calendar::Day day = from; day <= to; ++day) {
        while (known != passed.end() && known->first < day) ++known;
        const bool met = known != passed.end() && known->first == day;
        take(day, met ? known->second : 0, static_cast<std::size_t>(day - calendar::kFirstDay) % kWeek);
      }
    }
  };
  eachDay([&](calendar::Day, std::uint64_t lines, std::size_t weekday) { weekdays[weekday].push_back(lines); });
  std::array<std::uint64_t, kWeek> twiceMedian{};
  for (std::size_t weekday = 0; weekday < kWeek; ++weekday) {
    std::vector<std::uint64_t>& lines = weekdays[weekday];
    if (lines.size() < kFewest) continue;
    heapSort(lines.begin(), lines.end(), std::less<>());
    twiceMedian[weekday] = lines[lines.size() / 2] + lines[(lines.size() - 1) / 2];
  }
  std::vector<IncompleteDay> found;
  eachDay([&](calendar::Day day, std::uint64_t lines, std::size_t weekday) {
    const std::uint64_t twice = twiceMedian[weekday];
    if (twice >= 2 * kLeastMedian && lines * 8 < twice) found.push_back({day, lines, twice / 2});
  });
  return found;
}

/// The ranges together, as ones that do not touch, ascending. One that ends before it begins holds nothing.
[[nodiscard]] inline std::vector<DayRange> merged(std::vector<DayRange> ranges) {
  heapSort(ranges.begin(), ranges.end(),
           [](const DayRange& one, const DayRange& other) { return one.from < other.from; });
  std::vector<DayRange> all;
  for (const DayRange& range : ranges) {
    if (range.from > range.to) continue;
    if (!all.empty() && range.from <= all.back().to + 1) {
      all.back().to = std::max(all.back().to, range.to);
    } else {
      all.push_back(range);
    }
  }
  return all;
}

/// What of some ranges lies in no other ones; both as `merged` gives them.
[[nodiscard]] inline std::vector<DayRange> without(const std::vector<DayRange>& ranges,
                                                   const std::vector<DayRange>& others) {
  std::vector<DayRange> left;
  auto other = others.begin();
  for (DayRange range : ranges) {
    while (other != others.end() && other->to < range.from) ++other;
    for (; other != others.end() && other->from <= range.to; ++other) {
      if (other->from > range.from) left.push_back({range.from, other->from - 1});
      range.from = other->to + 1;
      // It may reach into the range behind.
      if (range.from > range.to) break;
    }
    if (range.from <= range.to) left.push_back(range);
  }
  return left;
}

/// What of some ranges lies in one span.
[[nodiscard]] inline std::vector<DayRange> within(const std::vector<DayRange>& ranges, calendar::Day from,
                                                  calendar::Day to) {
  std::vector<DayRange> inside;
  for (const DayRange& range : ranges) {
    const DayRange part{std::max(range.from, from), std::min(range.to, to)};
    if (part.from <= part.to) inside.push_back(part);
  }
  return inside;
}

/// `ranges`: as `merged` gives them.
[[nodiscard]] inline bool holds(const std::vector<DayRange>& ranges, calendar::Day day) {
  const auto found = std::lower_bound(ranges.begin(), ranges.end(), day,
                                      [](const DayRange& range, calendar::Day wanted) { return range.to < wanted; });
  return found != ranges.end() && found->from <= day;
}

/// Days up to the as-of date that lie in the ranges and on which something would have been recorded.
[[nodiscard]] inline std::vector<DayRange> recordedDays(const std::vector<DayRange>& ranges, const Recording& recording,
                                                        calendar::Day asOf) {
  return without(within(ranges, recording.start(), asOf), recording.disabled());
}

}  // namespace uam::access

UAM_FOR_SIZE_END
