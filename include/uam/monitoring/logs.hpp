#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "uam/access/coverage.hpp"
#include "uam/access/ledger.hpp"
#include "uam/base/for_size.hpp"
#include "uam/calendar/day.hpp"
#include "uam/content.hpp"
#include "uam/monitoring/statistics.hpp"
#include "uam/monitoring/summary.hpp"
#include "uam/monitoring/table.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::monitoring {

/// The ledger of each access file, in the order they were read.
[[nodiscard]] inline std::vector<std::pair<std::uint32_t, access::Ledger>> ledgers(const Content& content,
                                                                                   const ViewSettings& settings) {
  std::vector<std::pair<std::uint32_t, access::Ledger>> resolved;
  for (const auto& [input, ledger] : content.ledgers) {
    resolved.push_back({input, ledger.resolve(settings.recording, settings.asOf)});
  }
  return resolved;
}

/// Oldest and newest day with a line that counts, whatever the as-of date; kNoDay where there is none.
[[nodiscard]] inline std::pair<calendar::Day, calendar::Day> countedSpan(const Content& content,
                                                                         const ViewSettings& settings) {
  calendar::Day oldest = calendar::kNoDay;
  calendar::Day newest = calendar::kNoDay;
  for (const auto& [input, ledger] : content.ledgers) {
    for (const auto& [day, lines] : ledger.passed) {
      if (!settings.recording.covers(day)) continue;
      if (oldest == calendar::kNoDay || day < oldest) oldest = day;
      newest = std::max(newest, day);
    }
  }
  return {oldest, newest};
}

/// Days that the logs cover, up to the as-of date.
[[nodiscard]] inline std::vector<access::Recording::Range> coverage(const Content& content,
                                                                    const ViewSettings& settings) {
  return access::coveredDays(content.covered, settings.recording, settings.asOf);
}

/// First day that any log names or covers and that was recorded; kNoDay where there is none up to the as-of date.
[[nodiscard]] inline calendar::Day firstLoggedDay(const Content& content, const ViewSettings& settings) {
  const auto logged = access::coveredDays(content.logs, settings.recording, settings.asOf);
  return logged.empty() ? calendar::kNoDay : logged.front().from;
}

/// Users a day from `firstLoggedDay` to the as-of date, of these rows.
[[nodiscard]] inline std::vector<std::uint32_t> activeUsers(const Content& content, const Table& table,
                                                            const std::vector<std::uint32_t>& rows,
                                                            const ViewSettings& settings) {
  const calendar::Day from = firstLoggedDay(content, settings);
  if (from == calendar::kNoDay) return {};
  return activeUsers(content.days, table, rows, from, settings);
}

}  // namespace uam::monitoring

UAM_FOR_SIZE_END
