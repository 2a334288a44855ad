#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/base/heap_sort.hpp"
#include "uam/base/problem.hpp"
#include "uam/calendar/day.hpp"
#include "uam/directory/export_rows.hpp"
#include "uam/directory/snapshot_day.hpp"
#include "uam/directory/snapshot_rows.hpp"
#include "uam/directory/snapshot_users.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::directory {

/// The snapshot that the table stands on (review.md section 1).
struct Basis {
  std::uint32_t input = 0;
  calendar::Day day = calendar::kNoDay;
  bool dayGuessed = false;
  bool isList = false;          ///< It has no numbers of access days.
  std::int32_t windowDays = 0;  ///< Of its numbers.
};

/// An input that cannot be used as things are.
struct Refusal {
  std::uint32_t input = 0;
  Problem problem;
};

/// What a person or a host says of the table to be made.
struct BasisQuestion {
  bool logs = false;                      ///< Access logs will be read.
  bool wantSnapshot = false;              ///< The newest snapshot is to be the table all the same.
  calendar::Day asOf = calendar::kNoDay;  ///< That a person gave.
};

struct BasisChoice {
  std::optional<Basis> basis;
  std::vector<Refusal> refused;
  std::map<std::uint32_t, ProblemList> problems;
  std::vector<Note> notes;
};

namespace detail {

/// Where number and date cannot both be right, with a day of slack: told with their lines. True where these are so many
/// that the day or the window is probably wrong.
[[nodiscard]] inline bool reportContradictions(const Snapshot& snapshot, ProblemList& problems) {
  std::size_t dated = 0;
  std::size_t wrong = 0;
  const calendar::Day begin = snapshot.day - snapshot.windowDays + 1;
  for (const SnapshotRow& row : snapshot.rows) {
    if (row.lastAccess.known != LastAccess::Known::day) continue;
    ++dated;
    if (row.accessDays == kUnknownDays) continue;
    const std::int32_t most = std::max(0, row.lastAccess.day - begin + 2);
    const bool tooMany = row.accessDays > most;
    const bool none = row.accessDays == 0 && row.lastAccess.day > begin;
    if (!tooMany && !none) continue;
    ++wrong;
    problems.add("access-days-contradict"_problem, row.line, 0,
                 {{"user", std::string(row.login.empty() ? row.name : row.login)},
                  {"number", std::to_string(row.accessDays)},
                  {"day", calendar::formatDay(row.lastAccess.day)}});
  }
  return wrong > 2 && wrong * 50 > dated;
}

/// The rows of lists behind those of other users files, the newest list's first: of two rows of a user the first wins,
/// and what it lacks comes from the others.
inline void orderLists(ExportRows& rows) {
  std::map<std::uint32_t, calendar::Day> days;
  for (const Snapshot& snapshot : rows.snapshots) {
    if (snapshot.isList) days[snapshot.input] = snapshot.day;
  }
  if (days.empty()) return;
  const auto rank = [&](const UserRow& row) {
    const auto list = days.find(row.place.input);
    return list == days.end() ? INT64_MIN : -static_cast<std::int64_t>(list->second);
  };
  const bool others = std::any_of(rows.users.begin(), rows.users.end(),
                                  [&](const UserRow& row) { return !days.contains(row.place.input); });
  std::vector<std::pair<std::int64_t, std::size_t>> order;
  for (const UserRow& row : rows.users) order.emplace_back(rank(row), order.size());
  heapSort(order.begin(), order.end(), std::less<>());
  std::vector<UserRow> users;
  users.reserve(order.size());
  for (const auto& [ranked, index] : order) {
    UserRow& row = users.emplace_back(rows.users[index]);
    if (others && days.contains(row.place.input)) row.displayOrder.reset();
  }
  rows.users = std::move(users);
}

}  // namespace detail

/// Chooses what the table stands on and makes the users' rows so: without logs the newest snapshot.
[[nodiscard]] inline BasisChoice chooseBasis(ExportRows& rows, const BasisQuestion& question) {
  BasisChoice choice;
  const bool wanted = !question.logs || question.wantSnapshot;
  // The as-of date says the day of one that nothing else says a day of.
  const auto undated = std::count_if(rows.snapshots.begin(), rows.snapshots.end(), [](const Snapshot& snapshot) {
    return snapshot.facts.said == calendar::kNoDay && dayOfName(snapshot.facts.name) == calendar::kNoDay;
  });
  const Snapshot* best = nullptr;
  for (Snapshot& snapshot : rows.snapshots) {
    std::optional<Problem> problem;
    if (!snapshot.isList && isPart(snapshot.facts.name) && !snapshot.facts.kindSaid) {
      problem = problemOf("snapshot-is-part"_problem);
    } else if (snapshot.isList && !snapshot.unclearColumns.empty() && wanted) {
      problem = problemOf("last-access-unclear"_problem, 1, 0, parameter("columns", snapshot.unclearColumns));
    } else {
      problem = settleDay(snapshot, undated == 1 ? question.asOf : calendar::kNoDay);
    }
    const calendar::Day named = dayOfName(snapshot.facts.name);
    if (!problem && named != calendar::kNoDay && named != snapshot.day) {
      choice.problems[snapshot.input].add(
          "snapshot-day-not-of-name"_problem, 0, 0,
          {{"day", calendar::formatDay(snapshot.day)}, {"named", calendar::formatDay(named)}});
    }
    if (!problem && !snapshot.isList && detail::reportContradictions(snapshot, choice.problems[snapshot.input]) &&
        snapshot.facts.said == calendar::kNoDay) {
      problem =
          problemOf("snapshot-day-doubtful"_problem, 0, 0,
                    {{"day", calendar::formatDay(snapshot.day)}, {"window", std::to_string(snapshot.windowDays)}});
    }
    if (problem) {
      // Beside a log a list is a users file like any other, whatever day it is of.
      if (!snapshot.isList || wanted) choice.refused.push_back({snapshot.input, *problem});
      continue;
    }
    const bool newer =
        best == nullptr || snapshot.day > best->day || (snapshot.day == best->day && best->isList && !snapshot.isList);
    if (newer) best = &snapshot;
  }
  detail::orderLists(rows);
  if (!wanted || best == nullptr || !choice.refused.empty()) return choice;
  choice.basis = Basis{best->input, best->day, best->dayGuessed, best->isList, best->windowDays};
  if (best->isList) return choice;
  std::vector<UserRow> users = SnapshotUsers(rows, *best).take(choice.problems[best->input]);
  // The table's names of departments stand, where a departments file is behind them too.
  std::map<std::string_view, std::string_view> names;
  for (const SnapshotRow& row : best->rows) {
    if (!row.departmentCode.empty() && !row.department.empty()) names.emplace(row.departmentCode, row.department);
  }
  for (DepartmentRow& department : rows.departments) {
    if (const auto name = names.find(department.code); name != names.end()) department.name = name->second;
  }
  rows.users = std::move(users);
  rows.usersRead = true;
  rows.statusKnown = true;
  rows.membershipsRead = false;
  return choice;
}

}  // namespace uam::directory

UAM_FOR_SIZE_END
