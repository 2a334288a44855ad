#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "uam/access/access_days.hpp"
#include "uam/base/for_size.hpp"
#include "uam/calendar/day.hpp"
#include "uam/monitoring/day_sums.hpp"
#include "uam/monitoring/summary.hpp"
#include "uam/monitoring/table.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::monitoring {

/// Users of a department, and those of them with at least one access day in the window.
struct UserCount {
  std::uint32_t users = 0;
  std::uint32_t active = 0;

  friend bool operator==(const UserCount&, const UserCount&) = default;
};

/// What pictures of the table show: of all its rows, or of those that the filters leave.
struct Statistics {
  UserCount all;
  std::uint32_t never = 0;                  ///< Users without any counted day up to the as-of date.
  std::uint32_t unknown = 0;                ///< Users whose number of access days a snapshot does not say.
  std::vector<std::uint32_t> distribution;  ///< Users by their access days in the window, from 0 to its length.
  /// Users before each department in the order of the tree, `(None)` behind the last, and of all at the end.
  std::vector<UserCount> before;

  /// Those of the departments from one to before another: of one with those below up to its `end` in the tree.
  [[nodiscard]] UserCount withBelow(std::size_t department, std::size_t end) const {
    return {before[end].users - before[department].users, before[end].active - before[department].active};
  }
  [[nodiscard]] UserCount department(std::size_t department) const { return withBelow(department, department + 1); }
};

[[nodiscard]] inline Statistics statisticsOf(const Table& table, const std::vector<std::uint32_t>& rows,
                                             std::int32_t windowDays) {
  Statistics statistics;
  statistics.distribution.assign(static_cast<std::size_t>(windowDays) + 1, 0);
  statistics.before.assign(table.departmentCount() + 2, {});
  for (const std::uint32_t row : rows) {
    const std::int32_t days = table.accessDays(row);
    UserCount& department = statistics.before[table.departmentRank(row) + 1];
    ++department.users;
    if (days > 0) ++department.active;
    if (table.knowsAccessDays(row))
      ++statistics.distribution[static_cast<std::size_t>(days)];
    else
      ++statistics.unknown;
    if (table.knowsLastDay(row) && table.lastDay(row) == calendar::kNoDay) ++statistics.never;
  }
  UserCount all;
  for (UserCount& department : statistics.before) {
    all.users += department.users;
    all.active += department.active;
    department = all;
  }
  statistics.all = all;
  return statistics;
}

/// For each day from `from` to the as-of date the number of these rows' users who have it as a counted day. Walks the
/// columns of days once, whoever the users are.
[[nodiscard]] inline std::vector<std::uint32_t> activeUsers(const access::AccessDays& days, const Table& table,
                                                            const std::vector<std::uint32_t>& rows, calendar::Day from,
                                                            const ViewSettings& settings) {
  using access::AccessDays;
  std::vector<std::uint32_t> users;
  from = std::max({from, settings.recording.start(), AccessDays::kOrigin});
  if (from > settings.asOf) return users;
  users.reserve(static_cast<std::size_t>(settings.asOf - from) + 1);
  // Chunks are all of one length, with zeros behind the last user: the last group may reach over it.
  std::vector<AccessDays::Word> wanted(days.users() + DaySums::kGroup, 0);
  for (const std::uint32_t row : rows) wanted[table.userOf(row)] = ~AccessDays::Word{0};
  for (std::size_t column = AccessDays::columnOf(from); column <= AccessDays::columnOf(settings.asOf); ++column) {
    const AccessDays::Word counting = countingDays(column, from, settings.asOf, settings.recording);
    DaySums sums;
    days.eachChunk(column, [&](std::size_t firstUser, const AccessDays::Word* words, std::size_t count) {
      const AccessDays::Word* const mask = wanted.data() + firstUser;
      for (std::size_t at = 0; at < count; at += DaySums::kGroup) {
        sums.addGroup([&](std::size_t index) { return words[at + index] & mask[at + index]; });
      }
    });
    const calendar::Day first = AccessDays::firstDayOf(column);
    for (std::uint32_t bit = 0; bit < 64; ++bit) {
      const calendar::Day day = first + static_cast<calendar::Day>(bit);
      if (day < from || day > settings.asOf) continue;
      users.push_back((counting >> bit & 1) != 0 ? sums.sum(bit) : 0);
    }
  }
  return users;
}

}  // namespace uam::monitoring

UAM_FOR_SIZE_END
