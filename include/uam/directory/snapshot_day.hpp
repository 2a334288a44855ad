#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "uam/base/for_size.hpp"
#include "uam/base/problem.hpp"
#include "uam/calendar/day.hpp"
#include "uam/directory/snapshot_rows.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::directory {

/// How this product names its CSV, before the day.
inline constexpr std::string_view kSnapshotName = "user-access_";

/// The day in a name as this product gives it; kNoDay where there is none.
[[nodiscard]] inline calendar::Day dayOfName(std::string_view name) {
  constexpr std::size_t kDayLength = 10;
  if (!name.starts_with(kSnapshotName) || name.size() < kSnapshotName.size() + kDayLength) return calendar::kNoDay;
  return calendar::parseDay(std::string(name.substr(kSnapshotName.size(), kDayLength))).value_or(calendar::kNoDay);
}

/// True of the name of a part of a table: `user-access_2026-03-31-10-of-332.csv`.
[[nodiscard]] inline bool isPart(std::string_view name) {
  if (!name.starts_with(kSnapshotName)) return false;
  for (std::size_t at = name.find("-of-"); at != std::string_view::npos; at = name.find("-of-", at + 1)) {
    const auto isDigit = [&](std::size_t place) {
      return place < name.size() && name[place] >= '0' && name[place] <= '9';
    };
    if (at > 0 && isDigit(at - 1) && isDigit(at + 4)) return true;
  }
  return false;
}

/// Days by which the newest last access of a company may lie before the day of its table without a question.
inline constexpr std::int32_t kQuietDays = 7;

/// Settles the day of a snapshot (review.md section 1): said, or in its name, or the as-of date that a person gave, or
/// guessed by when the file was changed. `asOf`: kNoDay where nobody gave one or it is another's. The problem where
/// the day is unclear or cannot be.
[[nodiscard]] inline std::optional<Problem> settleDay(Snapshot& snapshot, calendar::Day asOf) {
  const FileFacts& facts = snapshot.facts;
  const calendar::Day named = dayOfName(facts.name);
  const bool modifiedAlone = facts.said == calendar::kNoDay && named == calendar::kNoDay && asOf == calendar::kNoDay;
  snapshot.dayGuessed = modifiedAlone;
  snapshot.day = facts.said != calendar::kNoDay ? facts.said
                 : named != calendar::kNoDay    ? named
                 : asOf != calendar::kNoDay     ? asOf
                                                : facts.modified;
  if (snapshot.day == calendar::kNoDay) return problemOf("snapshot-day-unknown"_problem);
  if (snapshot.newest == calendar::kNoDay) return std::nullopt;
  const Parameters days = {{"day", calendar::formatDay(snapshot.day)},
                           {"newest", calendar::formatDay(snapshot.newest)}};
  if (snapshot.newest > snapshot.day) return problemOf("snapshot-day-too-early"_problem, 0, 0, days);
  if (modifiedAlone && snapshot.newest < snapshot.day - kQuietDays)
    return problemOf("snapshot-day-unclear"_problem, 0, 0, days);
  return std::nullopt;
}

}  // namespace uam::directory

UAM_FOR_SIZE_END
