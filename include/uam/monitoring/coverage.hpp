#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "uam/access/coverage.hpp"
#include "uam/base/for_size.hpp"
#include "uam/base/limits.hpp"
#include "uam/calendar/day.hpp"
#include "uam/content.hpp"
#include "uam/monitoring/summary.hpp"
#include "uam/vocabulary/names.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::monitoring {

using access::DayRange;

/// Why no log covers a day.
enum class GapReason : std::uint8_t {
  beforeRecording,
  disabled,
  incomplete,  ///< Probably, and nobody said that it is whole.
  cut,         ///< The end of a log of exactly as many lines as a download has at most.
  beforeLogs,
  afterLogs,
  betweenLogs,
};

inline constexpr std::array<std::string_view, static_cast<std::size_t>(GapReason::betweenLogs) + 1> kGapReasonNames = {
    "before-recording", "disabled", "incomplete", "cut", "before-logs", "after-logs", "between-logs"};
static_assert(allNamed(kGapReasonNames));

/// Days that no log covers, all for one reason.
struct Gap {
  DayRange days;
  GapReason reason = GapReason::betweenLogs;
};

/// A day that is probably incomplete, and whether somebody said that it is whole.
struct DoubtfulDay {
  access::IncompleteDay day;
  bool saidWhole = false;
};

/// Which days the logs know of (review.md section 3).
struct Coverage {
  std::vector<DayRange> covered;  ///< Up to the as-of date, recorded; ascending, none touches the next.
  std::vector<Gap> gaps;  ///< From the window's first day, or the first that a log speaks of, to the as-of date.
  std::vector<DoubtfulDay> doubtful;
  std::int32_t windowCovered = 0;  ///< Days of the window that are covered.
  std::vector<DayRange> windowMissing;
};

namespace detail {

/// What the logs that cover days say of them, before settings; ranges as `access::merged` gives them.
struct SpokenDays {
  std::vector<DayRange> spoken;
  std::vector<DayRange> whole;
  std::vector<DayRange> cut;
  std::vector<access::IncompleteDay> incomplete;  ///< Ascending, a day once.
};

inline void keepMost(std::vector<access::IncompleteDay>& days) {
  heapSort(days.begin(), days.end(), [](const access::IncompleteDay& one, const access::IncompleteDay& other) {
    return one.day != other.day ? one.day < other.day : one.lines > other.lines;
  });
  days.erase(
      std::unique(days.begin(), days.end(), [](const auto& one, const auto& other) { return one.day == other.day; }),
      days.end());
}

/// Where an audit log is among the logs, it alone covers days: others saw some of what happened, and add days.
[[nodiscard]] inline SpokenDays spokenDays(const Content& content) {
  const auto isAudit = [](const ReadLog& log) { return log.auditLog; };
  const bool anyAudit = std::any_of(content.readLogs.begin(), content.readLogs.end(), isAudit);
  SpokenDays days;
  for (std::size_t index = 0; index < content.readLogs.size(); ++index) {
    const ReadLog& log = content.readLogs[index];
    if (anyAudit && !log.auditLog) continue;
    const access::LinesByDay& passed = content.ledgers[index].second.passed;
    const std::vector<DayRange> spoken = access::daysOfLog(passed, log.firstDay, log.lastDay);
    if (spoken.empty()) continue;
    std::vector<DayRange> cut;
    if (log.lines == limits::kDownloadLines) {
      cut = access::merged({{spoken.front().from, spoken.front().from}, {spoken.back().to, spoken.back().to}});
    }
    std::vector<DayRange> doubtful = cut;
    for (const access::IncompleteDay& day : access::incompleteDays(passed, spoken)) {
      doubtful.push_back({day.day, day.day});
      days.incomplete.push_back(day);
    }
    const std::vector<DayRange> whole = access::without(spoken, access::merged(doubtful));
    days.spoken.insert(days.spoken.end(), spoken.begin(), spoken.end());
    days.whole.insert(days.whole.end(), whole.begin(), whole.end());
    days.cut.insert(days.cut.end(), cut.begin(), cut.end());
  }
  days.spoken = access::merged(std::move(days.spoken));
  days.whole = access::merged(std::move(days.whole));
  days.cut = access::merged(std::move(days.cut));
  keepMost(days.incomplete);
  // What one log lacks another has.
  std::erase_if(days.incomplete, [&](const access::IncompleteDay& day) { return access::holds(days.whole, day.day); });
  return days;
}

[[nodiscard]] inline GapReason reasonOf(calendar::Day day, const SpokenDays& days, const ViewSettings& settings) {
  if (day < settings.recording.start()) return GapReason::beforeRecording;
  if (!settings.recording.covers(day)) return GapReason::disabled;
  const auto incomplete =
      std::lower_bound(days.incomplete.begin(), days.incomplete.end(), day,
                       [](const access::IncompleteDay& each, calendar::Day wanted) { return each.day < wanted; });
  if (incomplete != days.incomplete.end() && incomplete->day == day) return GapReason::incomplete;
  if (access::holds(days.cut, day)) return GapReason::cut;
  if (days.spoken.empty() || day < days.spoken.front().from) return GapReason::beforeLogs;
  return day > days.spoken.back().to ? GapReason::afterLogs : GapReason::betweenLogs;
}

[[nodiscard]] inline std::vector<Gap> gapsOf(const std::vector<DayRange>& missing, const SpokenDays& days,
                                             const ViewSettings& settings) {
  std::vector<Gap> gaps;
  for (const auto& [from, to] : missing) {
    for (calendar::Day day = from; day <= to; ++day) {
      const GapReason reason = reasonOf(day, days, settings);
      if (!gaps.empty() && gaps.back().reason == reason && gaps.back().days.to == day - 1) {
        gaps.back().days.to = day;
      } else {
        gaps.push_back({{day, day}, reason});
      }
    }
  }
  return gaps;
}

}  // namespace detail

[[nodiscard]] inline Coverage coverageOf(const Content& content, const ViewSettings& settings) {
  Coverage coverage;
  const detail::SpokenDays days = detail::spokenDays(content);
  std::vector<DayRange> whole = days.whole;
  for (const DayRange& range : days.spoken) {
    if (settings.allDaysWhole) whole.push_back(range);
    for (const calendar::Day day : settings.wholeDays) {
      if (range.from <= day && day <= range.to) whole.push_back({day, day});
    }
  }
  coverage.covered = access::recordedDays(access::merged(std::move(whole)), settings.recording, settings.asOf);
  const calendar::Day windowBegin = settings.asOf - settings.windowDays + 1;
  const calendar::Day begin =
      days.spoken.empty() ? windowBegin
                          : std::min(windowBegin, std::max(days.spoken.front().from, settings.recording.start()));
  coverage.gaps = detail::gapsOf(access::without({{begin, settings.asOf}}, coverage.covered), days, settings);
  for (const access::IncompleteDay& day : days.incomplete) {
    if (day.day > settings.asOf || !settings.recording.covers(day.day)) continue;
    coverage.doubtful.push_back({day, access::holds(coverage.covered, day.day)});
  }
  coverage.windowMissing = access::without({{windowBegin, settings.asOf}}, coverage.covered);
  coverage.windowCovered = settings.windowDays;
  for (const auto& [from, to] : coverage.windowMissing) coverage.windowCovered -= to - from + 1;
  return coverage;
}

/// First day that any log names or covers and that was recorded; kNoDay where there is none up to the as-of date.
[[nodiscard]] inline calendar::Day firstLoggedDay(const Content& content, const ViewSettings& settings) {
  std::vector<DayRange> spoken;
  for (std::size_t index = 0; index < content.readLogs.size(); ++index) {
    const ReadLog& log = content.readLogs[index];
    const auto days = access::daysOfLog(content.ledgers[index].second.passed, log.firstDay, log.lastDay);
    spoken.insert(spoken.end(), days.begin(), days.end());
  }
  const auto logged = access::recordedDays(access::merged(std::move(spoken)), settings.recording, settings.asOf);
  return logged.empty() ? calendar::kNoDay : logged.front().from;
}

}  // namespace uam::monitoring

UAM_FOR_SIZE_END
