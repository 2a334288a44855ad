#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/base/heap_sort.hpp"
#include "uam/calendar/day.hpp"
#include "uam/content.hpp"
#include "uam/directory/snapshot_rows.hpp"
#include "uam/monitoring/summary.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::monitoring {

/// The settings that hold for the table: a snapshot is of a day, and its numbers are of a window of their own.
[[nodiscard]] inline ViewSettings settingsOf(const Content* content, const ViewSettings& asked) {
  ViewSettings settings = asked;
  if (content != nullptr && content->basis) {
    settings.asOf = content->basis->day;
    if (!content->basis->isList) settings.windowDays = content->basis->windowDays;
  }
  return settings;
}

/// The table as a snapshot has it. A list has no numbers: 0 is known of who never came or came before the window, the
/// number of all others is not (recognition.md section 2).
[[nodiscard]] inline Summary summariseSnapshot(const Content& content, const ViewSettings& settings) {
  using Known = directory::LastAccess::Known;
  const auto& users = content.directory.users();
  Summary summary;
  summary.lastDay.assign(users.size(), calendar::kNoDay);
  summary.accessDays.assign(users.size(), 0);
  summary.unknown.assign(users.size(), 0);
  const calendar::Day windowBegin = settings.asOf - settings.windowDays + 1;
  for (std::size_t index = 0; index < users.size(); ++index) {
    const auto& [known, day] = users[index].lastAccess;
    if (known == Known::day) summary.lastDay[index] = day;
    if (known == Known::unknown || known == Known::untold) summary.unknown[index] |= kDayUnknown;
    if (!content.basis->isList) {
      if (users[index].accessDays == directory::kUnknownDays)
        summary.unknown[index] |= kNumberUnknown;
      else
        summary.accessDays[index] = static_cast<std::uint16_t>(users[index].accessDays);
    } else if (known != Known::never && !(known == Known::day && day < windowBegin)) {
      summary.unknown[index] |= kNumberUnknown;
    }
  }
  return summary;
}

/// The monitoring tables that are loaded, by their days.
[[nodiscard]] inline std::vector<const directory::Snapshot*> tablesByDay(const directory::Directory& directory) {
  std::vector<const directory::Snapshot*> tables;
  for (const directory::Snapshot& snapshot : directory.snapshots()) {
    if (!snapshot.isList && snapshot.day != calendar::kNoDay) tables.push_back(&snapshot);
  }
  heapSort(tables.begin(), tables.end(), [](const directory::Snapshot* one, const directory::Snapshot* other) {
    return one->day != other->day ? one->day < other->day : one < other;
  });
  return tables;
}

/// A user's rows in the monitoring tables that are loaded, by their days.
[[nodiscard]] inline std::vector<std::pair<const directory::Snapshot*, const directory::SnapshotRow*>> snapshotsOf(
    const Content& content, const directory::User& user) {
  std::vector<std::pair<const directory::Snapshot*, const directory::SnapshotRow*>> found;
  for (const directory::Snapshot* const table : tablesByDay(content.directory)) {
    for (const directory::SnapshotRow& row : table->rows) {
      if (row.login != user.login || !table->hasLogins) continue;
      found.push_back({table, &row});
      break;
    }
  }
  return found;
}

/// Users of a monitoring table, and those of them with an access day in its window.
struct SnapshotCount {
  calendar::Day day = calendar::kNoDay;
  std::uint32_t users = 0;
  std::uint32_t active = 0;
};

[[nodiscard]] inline std::vector<SnapshotCount> snapshotCounts(const directory::Directory& directory) {
  std::vector<SnapshotCount> counts;
  for (const directory::Snapshot* const table : tablesByDay(directory)) {
    SnapshotCount count{table->day, static_cast<std::uint32_t>(table->rows.size()), 0};
    for (const directory::SnapshotRow& row : table->rows) count.active += row.accessDays > 0 ? 1u : 0u;
    counts.push_back(count);
  }
  return counts;
}

}  // namespace uam::monitoring

UAM_FOR_SIZE_END
