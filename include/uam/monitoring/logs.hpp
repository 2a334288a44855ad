#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "uam/access/ledger.hpp"
#include "uam/access/reasons.hpp"
#include "uam/access/rule.hpp"
#include "uam/base/for_size.hpp"
#include "uam/calendar/day.hpp"
#include "uam/content.hpp"
#include "uam/monitoring/coverage.hpp"
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

/// The bucket, other than counted, that nine in ten lines of a log or more fell into, and what did it (recognition.md
/// section 4).
struct MostLines {
  access::Bucket bucket = access::Bucket::counted;
  std::uint64_t lines = 0;  ///< Of the bucket.
  access::Reason reason;
};

namespace detail {

/// For the buckets that the day decides: the day with the most lines there.
[[nodiscard]] inline access::Reason dayOfMost(const access::InputLedger& ledger, const ViewSettings& settings,
                                              access::Bucket bucket, const std::string& timeColumn) {
  access::Reason reason{timeColumn, {}, 0};
  for (const auto& [day, lines] : ledger.passed) {
    const bool recorded = settings.recording.covers(day);
    if (recorded != (bucket == access::Bucket::afterAsOf) || (recorded && day <= settings.asOf)) continue;
    if (lines <= reason.lines) continue;
    reason.lines = lines;
    reason.value = calendar::formatDay(day);
  }
  return reason;
}

}  // namespace detail

/// For each log, in the order they were read; nothing where its lines went several ways, or were counted.
[[nodiscard]] inline std::vector<std::optional<MostLines>> mostLines(const Content& content,
                                                                     const ViewSettings& settings) {
  std::vector<std::optional<MostLines>> found(content.ledgers.size());
  for (std::size_t log = 0; log < found.size(); ++log) {
    const access::InputLedger& ledger = content.ledgers[log].second;
    const access::Ledger resolved = ledger.resolve(settings.recording, settings.asOf);
    for (const auto& [bucket, name] : access::kBucketNames) {
      const std::uint64_t lines = resolved[bucket];
      if (bucket == access::Bucket::counted || lines == 0 || lines * 10 < resolved.lines() * 9) continue;
      const ReadLog& read = content.readLogs[log];
      const auto index = static_cast<std::size_t>(bucket);
      found[log] = {bucket, lines,
                    index < access::kFixedBuckets ? read.reasons[index]
                                                  : detail::dayOfMost(ledger, settings, bucket, read.timeColumn)};
    }
  }
  return found;
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
