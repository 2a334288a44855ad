#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/base/inlining.hpp"
#include "uam/base/problem.hpp"
#include "uam/directory/alias_chains.hpp"
#include "uam/directory/cells.hpp"
#include "uam/directory/department_tree.hpp"
#include "uam/directory/export_rows.hpp"
#include "uam/directory/login_table.hpp"
#include "uam/directory/near_logins.hpp"
#include "uam/directory/user.hpp"
#include "uam/vocabulary/service_codes.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::directory {

/// Who a login of a log is: the index of a user, or one of these.
namespace person {
inline constexpr std::uint32_t kUnknown = LoginTable::kNone;
inline constexpr std::uint32_t kGuest = LoginTable::kNone - 1;
inline constexpr std::uint32_t kSystem = LoginTable::kNone - 2;  ///< Empty, `nobody` or `-`.
}  // namespace person

/// The users with their departments and services, put together from all directory files.
class Directory {
 public:
  /// Takes over the rows. The texts of users and departments live in their arena, which the directory keeps.
  explicit Directory(ExportRows rows, std::uint64_t seed)
      : rows_(std::move(rows)), tree_(seed), persons_(rows_.users.size(), seed), formerLogins_(0, seed), seed_(seed) {
    tree_.build(rows_.departments, [&](Place place, ProblemCode code, std::string_view department) {
      report(place, code, parameter("department", department));
    });
    takePerhapsUsers();
    takeUsers();
    takeAliases();
    takeCodes(rows_.memberships, "duplicate-memberships-row"_problem, &User::membership);
    takeCodes(rows_.services, "duplicate-services-row"_problem, &User::services);
    placeInDepartments();
    decideWhoIsListed();
    tellNearGuests();
    nameTheOthers();
    orderRows();
  }

  [[nodiscard]] const std::vector<User>& users() const { return users_; }
  [[nodiscard]] const DepartmentTree& departments() const { return tree_; }

  /// For the `LoginTable`s of whoever reads logs of these users.
  [[nodiscard]] std::uint64_t seed() const { return seed_; }

  /// The listed users in their display order; a row of the table is an index into this.
  [[nodiscard]] const std::vector<std::uint32_t>& listed() const { return listed_; }
  /// The users left out, in file order.
  [[nodiscard]] const std::vector<std::uint32_t>& leftOut() const { return leftOut_; }

  /// Who a trimmed login of a log is.
  [[nodiscard]] std::uint32_t find(std::string_view login) const { return find(login, persons_.key(login)); }

  /// True of the login of a user, guests among them, and of what one of them was called before.
  [[nodiscard]] bool isOfUser(std::string_view login) const {
    return find(login) < person::kSystem || guestLogins_.find(login) != LoginTable::kNone;
  }

  /// With the key made before by `makeReadableKey`.
  [[nodiscard]] UAM_HOT std::uint32_t find(std::string_view login, const LoginKey& key) const {
    const std::uint32_t found = persons_.find(key);
    return found == person::kUnknown && login.substr(0, 6) == "guest/" ? person::kGuest : found;
  }

  /// Where `LoginTable::kShort` bytes may be read from the login's first one on.
  UAM_HOT void makeReadableKey(std::string_view login, LoginKey& made) const { persons_.makeReadableKey(login, made); }

  /// True where a known login holds a quote: its text then differs from its bytes in a quoted cell.
  [[nodiscard]] bool anyLoginWithQuote() const { return anyLoginWithQuote_; }

  /// The users whom a login that is nobody's may mean.
  [[nodiscard]] std::vector<NearUser> near(std::string_view login) const { return nearLogins().of(login, users_); }

  /// How many they are.
  [[nodiscard]] Nearness nearness(std::string_view login) const { return nearLogins().nearness(login, users_); }

  /// Logins of memberships and services that may mean one user alone, each once.
  struct NearRow {
    std::string_view login;
    std::uint32_t user = 0;
  };
  [[nodiscard]] const std::vector<NearRow>& nearRows() const { return nearRows_; }

  /// Department codes of a user, as their row has them; the user's department first.
  [[nodiscard]] std::vector<std::string_view> departmentCodes(const User& user) const {
    std::vector<std::string_view> codes;
    // Most rows have a handful; of one of thousands each is still looked up once.
    std::set<std::string_view> known;
    const auto add = [&](std::string_view code) {
      if (known.insert(code).second) codes.push_back(code);
    };
    if (user.department != DepartmentTree::kNone) add(tree_[user.department].code);
    if (user.membership != LoginTable::kNone) {
      for (const std::string_view code : codesOf(rows_.memberships[user.membership])) add(code);
    }
    return codes;
  }

  /// What a department code of a user means.
  struct NamedDepartment {
    std::string_view code;
    std::string_view name;  ///< The code where no file names it.
    bool known = false;     ///< A department file has it.
  };

  /// Departments of a user, the user's own first.
  [[nodiscard]] std::vector<NamedDepartment> departmentsOf(const User& user) const {
    std::vector<NamedDepartment> named;
    for (const std::string_view code : departmentCodes(user)) {
      const std::int32_t index = tree_.find(code);
      if (index >= 0) {
        named.push_back({code, tree_[index].name, tree_[index].known});
      } else {
        named.push_back({code, code.empty() && user.department >= 0 ? tree_[user.department].name : code});
      }
    }
    return named;
  }

  /// Service codes of a user; nothing where no file tells them.
  [[nodiscard]] std::optional<std::vector<std::string_view>> serviceCodes(const User& user) const {
    std::vector<std::string_view> codes;
    if (rows_.servicesRead) {
      if (user.services == LoginTable::kNone) return codes;
      const auto listed = codesOf(rows_.services[user.services]);
      codes.assign(listed.begin(), listed.end());
      return codes;
    }
    if (!user.servicesCell) return std::nullopt;
    codes = codesIn(*user.servicesCell);
    std::transform(codes.begin(), codes.end(), codes.begin(), serviceCodeOf);
    return codes;
  }

  /// Problems that show only when files meet, by the file they speak of.
  [[nodiscard]] const std::map<std::uint32_t, ProblemList>& problems() const { return problems_; }

  /// What was taken for granted.
  [[nodiscard]] std::vector<AssumptionCode> assumptions() const {
    std::vector<AssumptionCode> codes;
    // A monitoring table says itself who has a licence, and of which department.
    if (std::any_of(users_.begin(), users_.end(), [](const User& user) { return user.isAsListed; })) return codes;
    const bool servicesCells =
        std::any_of(users_.begin(), users_.end(), [](const User& user) { return user.servicesCell.has_value(); });
    if (!rows_.servicesRead && !servicesCells) codes.push_back("no-services-file"_assumption);
    if (!rows_.membershipsRead && !departmentsFromUsers_) codes.push_back("no-memberships-file"_assumption);
    if (!rows_.departmentsRead) codes.push_back("no-departments-file"_assumption);
    if (!rows_.statusKnown) codes.push_back("no-status-column"_assumption);
    return codes;
  }

  /// Monitoring tables, and lists of users with their last access, in the order in which they were read.
  [[nodiscard]] const std::vector<Snapshot>& snapshots() const { return rows_.snapshots; }

  [[nodiscard]] std::size_t countListedThough(LeftOut reason) const {
    return static_cast<std::size_t>(
        std::count_if(users_.begin(), users_.end(), [&](const User& user) { return user.listedThough == reason; }));
  }

  [[nodiscard]] std::size_t countLeftOut(LeftOut reason) const {
    return static_cast<std::size_t>(std::count_if(
        leftOut_.begin(), leftOut_.end(), [&](std::uint32_t index) { return users_[index].leftOut == reason; }));
  }

 private:
  void report(Place place, ProblemCode code, Parameters parameters) {
    problems_[place.input].add(code, place.line, 0, std::move(parameters));
  }

  /// Made when somebody unknown is first met: most directories and some logs name none.
  [[nodiscard]] NearLogins& nearLogins() const {
    if (!nearLogins_) nearLogins_ = std::make_unique<NearLogins>(users_, seed_);
    return *nearLogins_;
  }

  /// Reports a login that no users file holds and that may mean some.
  void reportNear(Place place, std::string_view login, const std::vector<NearUser>& near, ProblemCode one,
                  ProblemCode several) {
    Parameters parameters = parameter("login", login);
    std::string names;
    for (const NearUser& user : near) {
      if (!names.empty()) names += ", ";
      names += users_[user.user].login;
    }
    parameters.emplace_back("known", std::move(names));
    if (near.size() == 1) parameters.emplace_back("ways", namesOf(near.front().ways));
    report(place, near.size() == 1 ? one : several, std::move(parameters));
  }

  /// Reports a row of codes whose login is nobody's.
  void reportUnknown(const CodesRow& row) {
    const std::vector<NearUser> near = this->near(row.login);
    if (near.empty()) {
      report(row.place, "unknown-user"_problem, parameter("login", row.login));
      return;
    }
    reportNear(row.place, row.login, near, "unknown-user-near"_problem, "unknown-user-ambiguous"_problem);
    if (near.size() > 1 || nearRows_.size() == limits::kNearMisses) return;
    if (nearRowLogins_.add(row.login, 0) == LoginTable::kNone) nearRows_.push_back({row.login, near.front().user});
  }

  [[nodiscard]] std::span<const std::string_view> codesOf(const CodesRow& row) const {
    return std::span(rows_.codes).subspan(row.firstCode, row.codeCount);
  }

  /// True where a file of another kind names the login. Logs are read later, and tell of logins that are no user's.
  [[nodiscard]] bool isNamedElsewhere(std::string_view login) const {
    const auto ofLogin = [&](const CodesRow& row) { return row.login == login; };
    return std::any_of(rows_.memberships.begin(), rows_.memberships.end(), ofLogin) ||
           std::any_of(rows_.services.begin(), rows_.services.end(), ofLogin) ||
           std::any_of(rows_.guests.begin(), rows_.guests.end(),
                       [&](const auto& guest) { return guest.first == login; }) ||
           std::any_of(rows_.aliases.begin(), rows_.aliases.end(),
                       [&](const AliasRow& row) { return row.oldLogin == login || row.newLogin == login; });
  }

  /// First rows that were taken for headings are users whom another file knows.
  void takePerhapsUsers() {
    // NOLINTNEXTLINE(modernize-loop-convert): the library has no view backwards yet
    for (auto perhaps = rows_.perhapsUsers.rbegin(); perhaps != rows_.perhapsUsers.rend(); ++perhaps) {
      if (!isNamedElsewhere(perhaps->row.login)) continue;
      rows_.users.insert(rows_.users.begin() + static_cast<std::ptrdiff_t>(perhaps->position), perhaps->row);
      report(perhaps->row.place, "status-unknown"_problem,
             {{"login", std::string(perhaps->row.login)}, {"status", std::string(perhaps->status)}});
    }
  }

  void takeUsers() {
    users_.reserve(rows_.users.size());
    userRows_.reserve(rows_.users.size());
    // Of users, guests and aliases, and the three of the system.
    std::size_t bytes = 16;
    for (const UserRow& row : rows_.users) bytes += row.login.size();
    for (const auto& [login, place] : rows_.guests) bytes += login.size();
    for (const AliasRow& row : rows_.aliases) bytes += row.oldLogin.size();
    persons_.expect(rows_.users.size() + rows_.guests.size() + rows_.aliases.size() + 3, bytes);
    for (UserRow& row : rows_.users) {
      const std::uint32_t known = persons_.add(row.login, static_cast<std::uint32_t>(users_.size()));
      if (known != LoginTable::kNone) {
        // A list tells more of the users of other files.
        const bool told =
            row.lastAccess.known != LastAccess::Known::untold && userRows_[known]->place.input != row.place.input;
        if (told)
          complete(known, row);
        else
          report(row.place, "duplicate-login"_problem, parameter("login", row.login));
        continue;
      }
      User user;
      user.login = row.login;
      user.name = row.name.empty() ? row.login : row.name;
      user.email = row.email;
      user.employeeNumber = row.employeeNumber;
      user.startDate = row.startDate;
      user.servicesCell = row.services;
      user.lastAccess = row.lastAccess;
      user.accessDays = row.accessDays;
      user.active = row.active;
      user.loginKnown = row.loginKnown;
      user.isAsListed = row.asListed;
      users_.push_back(user);
      userRows_.push_back(&row);
    }
  }

  /// Takes what a list says of a user whom another file names: each field from the other file where it has one.
  void complete(std::uint32_t index, const UserRow& row) {
    User& user = users_[index];
    UserRow& former = *userRows_[index];
    if (former.name.empty() && !row.name.empty()) user.name = row.name;
    if (user.email.empty()) user.email = row.email;
    if (user.employeeNumber.empty()) user.employeeNumber = row.employeeNumber;
    if (user.startDate.empty()) user.startDate = row.startDate;
    if (!user.servicesCell) user.servicesCell = row.services;
    if (user.lastAccess.known == LastAccess::Known::untold) user.lastAccess = row.lastAccess;
    if (!former.statusGiven) user.active = row.active;
    if (former.departmentCode.empty() && former.departmentName.empty()) {
      former.departmentCode = row.departmentCode;
      former.departmentName = row.departmentName;
    }
    former.statusGiven = former.statusGiven || row.statusGiven;
    former.guest = former.guest || row.guest;
    former.deleted = former.deleted || row.deleted;
  }

  /// A user by their login or by a former one; `LoginTable::kNone` where it is nobody's.
  [[nodiscard]] std::uint32_t userOf(std::string_view login) const {
    const std::uint32_t found = persons_.find(login);
    return found == LoginTable::kNone ? formerLogins_.find(login) : found;
  }

  /// Gives each user their row of codes: the first one wins, and one by a former login only where there is no other.
  void takeCodes(const std::vector<CodesRow>& rows, ProblemCode duplicate, std::uint32_t User::*member) {
    for (std::uint32_t index = 0; index < rows.size() && formerLogins_.size() > 0; ++index) {
      const std::uint32_t found = persons_.find(rows[index].login);
      if (found != LoginTable::kNone && users_[found].*member == LoginTable::kNone) users_[found].*member = index;
    }
    for (std::uint32_t index = 0; index < rows.size(); ++index) {
      const CodesRow& row = rows[index];
      const std::uint32_t found = userOf(row.login);
      if (found == LoginTable::kNone) {
        reportUnknown(row);
        continue;
      }
      std::uint32_t& taken = users_[found].*member;
      if (taken == LoginTable::kNone) taken = index;
      if (taken != index) report(row.place, duplicate, parameter("login", row.login));
    }
  }

  /// The user's department: the one marked as primary, else the first of their memberships, else the users file's own.
  void placeInDepartments() {
    LoginTable idIndex(rows_.departments.size(), seed_);
    for (std::uint32_t index = 0; index < rows_.departments.size(); ++index) {
      if (!rows_.departments[index].id.empty()) idIndex.add(rows_.departments[index].id, index);
    }
    // The code of the one department of a name; names that several departments carry tell nothing.
    std::map<std::string_view, std::string_view> codeOfName;
    for (const Department& department : tree_.all()) {
      const auto [entry, isNew] = codeOfName.emplace(department.name, department.code);
      if (!isNew) entry->second = {};
    }
    const auto codeNamed = [&](std::string_view name) {
      const auto entry = name.empty() ? codeOfName.end() : codeOfName.find(name);
      return entry == codeOfName.end() ? std::string_view{} : entry->second;
    };
    // What a user's department is called before the unknown ones have their places: a code, a name, or nothing.
    struct Named {
      std::string_view code;
      std::string_view name;
    };
    std::vector<Named> named(users_.size());
    std::vector<Department> unknown;
    LoginTable unknownCodes(0, seed_);
    LoginTable unknownNames(0, seed_);
    const auto note = [&](std::string_view code, std::string_view name) {
      Department department;
      department.code = code;
      department.name = name.empty() ? code : name;
      LoginTable& table = code.empty() ? unknownNames : unknownCodes;
      if (table.add(code.empty() ? name : code, static_cast<std::uint32_t>(unknown.size())) == LoginTable::kNone) {
        unknown.push_back(department);
      }
    };
    for (std::size_t index = 0; index < users_.size(); ++index) {
      const User& user = users_[index];
      const UserRow& row = *userRows_[index];
      Named& own = named[index];
      if (row.asListed) {
        // The cells of a monitoring table stand.
        own = {row.departmentCode, row.departmentName};
        if (own.code.empty()) own.code = codeNamed(own.name);
        if (own.code.empty() && own.name.empty()) continue;
        departmentsFromUsers_ = true;
        if (own.code.empty() || tree_.find(own.code) == DepartmentTree::kNone) note(own.code, own.name);
        continue;
      }
      if (!row.primaryDepartmentId.empty()) {
        departmentsFromUsers_ = true;
        const std::uint32_t found = idIndex.find(row.primaryDepartmentId);
        if (found != LoginTable::kNone) {
          own.code = rows_.departments[found].code;
        } else {
          report(row.place, "unknown-primary-department"_problem,
                 {{"login", std::string(user.login)}, {"id", std::string(row.primaryDepartmentId)}});
        }
      }
      if (user.membership != LoginTable::kNone) {
        const CodesRow& membership = rows_.memberships[user.membership];
        for (const std::string_view code : codesOf(membership)) {
          if (tree_.find(code) == DepartmentTree::kNone && rows_.departmentsRead) {
            report(membership.place, "unknown-department"_problem, parameter("department", code));
          }
          if (own.code.empty()) own.code = code;
        }
      }
      if (!rows_.membershipsRead && own.code.empty()) {
        departmentsFromUsers_ = departmentsFromUsers_ || !row.departmentCode.empty() || !row.departmentName.empty();
        own.code = row.departmentCode;
        if (own.code.empty()) own.code = codeNamed(row.departmentName);
        if (!rows_.departmentsRead || own.code.empty()) own.name = row.departmentName;
        if (!own.code.empty() && rows_.departmentsRead && tree_.find(own.code) == DepartmentTree::kNone) {
          report(row.place, "unknown-department"_problem, parameter("department", own.code));
        }
      }
      if (own.code.empty() && own.name.empty()) continue;
      if (own.code.empty() || tree_.find(own.code) == DepartmentTree::kNone) note(own.code, own.name);
    }
    tree_.addUnknown(std::move(unknown));
    std::map<std::string_view, std::int32_t> byName;
    for (std::size_t index = tree_.known(); index < tree_.all().size(); ++index) {
      const Department& department = tree_.all()[index];
      if (department.code.empty()) byName[department.name] = static_cast<std::int32_t>(index);
    }
    for (std::size_t index = 0; index < users_.size(); ++index) {
      const Named& own = named[index];
      if (!own.code.empty()) {
        users_[index].department = tree_.find(own.code);
      } else if (!own.name.empty()) {
        users_[index].department = byName[own.name];
      }
    }
  }

  [[nodiscard]] bool isLicensed(const User& user) const {
    const auto codes = serviceCodes(user);
    // `Administrator` never takes a licence unless the services name it (product.md section 2).
    if (!codes) return user.login != "Administrator";
    return std::find(codes->begin(), codes->end(), kKintoneCode) != codes->end();
  }

  void decideWhoIsListed() {
    LoginTable guests(rows_.guests.size(), seed_);
    for (const auto& [login, place] : rows_.guests) guests.add(login, 0);
    guestUsers_.assign(users_.size(), 0);
    for (std::uint32_t index = 0; index < users_.size(); ++index) {
      User& user = users_[index];
      const bool guest = user.login.substr(0, 6) == "guest/" || userRows_[index]->guest ||
                         guests.find(user.login) != LoginTable::kNone;
      guestUsers_[index] = guest ? 1 : 0;
      if (userRows_[index]->deleted) {
        user.leftOut = LeftOut::deleted;
      } else if (guest) {
        user.leftOut = LeftOut::guest;
      } else if (!user.active) {
        user.leftOut = LeftOut::inactive;
      } else if (!isLicensed(user)) {
        user.leftOut = LeftOut::unlicensed;
      }
      // Of a monitoring table no row is taken away.
      if (userRows_[index]->asListed) user.listedThough = std::exchange(user.leftOut, LeftOut::no);
      (user.leftOut == LeftOut::no ? listed_ : leftOut_).push_back(index);
    }
  }

  void takeAliases() {
    AliasChains chains(rows_.aliases, persons_, seed_);
    for (const AliasRow& row : rows_.aliases) {
      Parameters parameters = {{"oldLogin", std::string(row.oldLogin)}, {"newLogin", std::string(row.newLogin)}};
      if (persons_.find(row.oldLogin) != LoginTable::kNone) {
        report(row.place, "alias-known"_problem, std::move(parameters));
        continue;
      }
      const std::uint32_t found = chains.userBehind(row.newLogin);
      if (found == AliasChains::kCircle) {
        report(row.place, "alias-cycle"_problem, std::move(parameters));
      } else if (found == LoginTable::kNone) {
        report(row.place, "alias-unknown"_problem, std::move(parameters));
      } else if (formerLogins_.add(row.oldLogin, found) == LoginTable::kNone) {
        joined_.push_back({row.oldLogin, found});
      }
    }
  }

  /// A guest need not be a user, but one that nearly is was probably meant.
  void tellNearGuests() {
    for (const auto& [login, place] : rows_.guests) {
      if (userOf(login) != LoginTable::kNone) continue;
      const std::vector<NearUser> near = this->near(login);
      if (!near.empty()) reportNear(place, login, near, "guest-near"_problem, "guest-ambiguous"_problem);
    }
  }

  /// Beside users, who a login of a log may be.
  void nameTheOthers() {
    for (const auto& [login, user] : joined_) persons_.add(login, user);
    for (std::uint32_t index = 0; index < users_.size(); ++index) {
      if (guestUsers_[index] == 0) continue;
      persons_.set(users_[index].login, person::kGuest);
      guestLogins_.add(users_[index].login, 0);
    }
    for (const auto& [login, user] : joined_) {
      if (guestUsers_[user] != 0) persons_.set(login, person::kGuest);
    }
    for (const auto& [login, place] : rows_.guests) persons_.set(login, person::kGuest);
    // Before all others: a log line of nobody is one of the system whoever is called so.
    for (const std::string_view login : {"", "nobody", "-"}) persons_.set(login, person::kSystem);
    const auto holdsQuote = [](std::string_view login) { return login.find('"') != std::string_view::npos; };
    for (const User& user : users_) anyLoginWithQuote_ = anyLoginWithQuote_ || holdsQuote(user.login);
    for (const auto& [login, place] : rows_.guests) anyLoginWithQuote_ = anyLoginWithQuote_ || holdsQuote(login);
    for (const AliasRow& alias : rows_.aliases) anyLoginWithQuote_ = anyLoginWithQuote_ || holdsQuote(alias.oldLogin);
  }

  /// Display Order ascending, equal ones in file order, users without one behind (product.md section 2).
  void orderRows() {
    std::stable_sort(listed_.begin(), listed_.end(), [&](std::uint32_t one, std::uint32_t other) {
      const auto& left = userRows_[one]->displayOrder;
      const auto& right = userRows_[other]->displayOrder;
      if (left && right) return *left < *right;
      return left.has_value() && !right.has_value();
    });
    // What the files said of the users is needed no more: of a million users more than 100 MB.
    std::vector<UserRow*>().swap(userRows_);
    std::vector<UserRow>().swap(rows_.users);
  }

  ExportRows rows_;
  DepartmentTree tree_;
  std::vector<User> users_;
  std::vector<UserRow*> userRows_;
  std::vector<std::uint8_t> guestUsers_;
  std::vector<std::uint32_t> listed_;
  std::vector<std::uint32_t> leftOut_;
  LoginTable persons_;
  LoginTable formerLogins_;  ///< Of users who were renamed.
  std::vector<std::pair<std::string_view, std::uint32_t>> joined_;
  std::uint64_t seed_;
  bool departmentsFromUsers_ = false;
  bool anyLoginWithQuote_ = false;
  mutable std::unique_ptr<NearLogins> nearLogins_;
  std::vector<NearRow> nearRows_;
  LoginTable nearRowLogins_{0, seed_};
  LoginTable guestLogins_{0, seed_};  ///< Of users.
  std::map<std::uint32_t, ProblemList> problems_;
};

}  // namespace uam::directory

UAM_FOR_SIZE_END
