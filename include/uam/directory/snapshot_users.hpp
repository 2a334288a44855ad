#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/base/problem.hpp"
#include "uam/directory/export_rows.hpp"
#include "uam/directory/snapshot_rows.hpp"
#include "uam/text/blank.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::directory {

/// The rows of a monitoring table as users, in its order: what it says of them stands, what it does not say (address,
/// start, status) comes from the users files (review.md section 1). A table without logins joins by name and
/// department where that pair is unique on both sides; of the others the name stands for the login. Cells stand as they
/// are written and join without the blanks around them, as those of users files are read.
class SnapshotUsers {
 public:
  SnapshotUsers(ExportRows& rows, const Snapshot& snapshot) : rows_(rows), snapshot_(snapshot) {
    for (UserRow& row : rows_.users) {
      byLogin_.emplace(row.login, &row);
      ++pairsOfFiles_[{row.name, row.departmentName}];
      byPair_.emplace(std::pair{row.name, row.departmentName}, &row);
    }
    for (const SnapshotRow& row : snapshot_.rows) ++pairsOfTable_[pairOf(row)];
  }

  [[nodiscard]] std::vector<UserRow> take(ProblemList& problems) {
    std::vector<UserRow> users;
    users.reserve(snapshot_.rows.size());
    for (const SnapshotRow& row : snapshot_.rows) {
      UserRow user;
      if (const UserRow* const known = knownOf(row, problems)) user = *known;
      user.login = row.login.empty() ? (snapshot_.hasLogins || user.login.empty() ? row.name : user.login) : row.login;
      user.loginKnown = !row.login.empty() || (!snapshot_.hasLogins && user.login != row.name);
      if (!user.loginKnown) user.login = distinct(user.login);
      user.name = row.name;
      user.departmentName = row.department;
      user.departmentCode = row.departmentCode;
      user.primaryDepartmentId = {};
      user.displayOrder.reset();
      user.lastAccess = row.lastAccess;
      user.accessDays = row.accessDays;
      user.asListed = true;
      user.place = {snapshot_.input, row.line};
      users.push_back(user);
    }
    return users;
  }

 private:
  using Pair = std::pair<std::string_view, std::string_view>;

  [[nodiscard]] static Pair pairOf(const SnapshotRow& row) {
    return {text::trim(row.name), text::trim(row.department)};
  }

  [[nodiscard]] const UserRow* knownOf(const SnapshotRow& row, ProblemList& problems) const {
    if (!row.login.empty()) {
      const auto found = byLogin_.find(text::trim(row.login));
      return found == byLogin_.end() ? nullptr : found->second;
    }
    const Pair pair = pairOf(row);
    const auto found = byPair_.find(pair);
    if (found == byPair_.end()) return nullptr;
    if (pairsOfTable_.at(pair) == 1 && pairsOfFiles_.at(pair) == 1) return found->second;
    problems.add("snapshot-row-ambiguous"_problem, row.line, 0, parameter("user", row.name));
    return nullptr;
  }

  /// People of one name keep apart: `Mika`, `Mika (2)`.
  [[nodiscard]] std::string_view distinct(std::string_view name) {
    std::size_t& met = met_[name];
    if (++met == 1) return name;
    return rows_.arena.keep(std::string(name) + " (" + std::to_string(met) + ")");
  }

  ExportRows& rows_;
  const Snapshot& snapshot_;
  std::map<std::string_view, const UserRow*> byLogin_;
  std::map<Pair, const UserRow*> byPair_;
  std::map<Pair, std::size_t> pairsOfFiles_;
  std::map<Pair, std::size_t> pairsOfTable_;
  std::map<std::string_view, std::size_t> met_;
};

}  // namespace uam::directory

UAM_FOR_SIZE_END
