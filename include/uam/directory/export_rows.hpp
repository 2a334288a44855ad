#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/directory/snapshot_rows.hpp"
#include "uam/text/arena.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::directory {

/// Where a row stands.
struct Place {
  std::uint32_t input = 0;  ///< The host's number of the file.
  std::uint64_t line = 0;
};

/// A user as one users file has them. All texts are trimmed and kept by the arena of the rows.
struct UserRow {
  std::string_view login;
  std::string_view name;
  std::string_view email;
  std::string_view employeeNumber;
  std::string_view startDate;
  std::string_view departmentName;
  std::string_view departmentCode;
  std::string_view primaryDepartmentId;  ///< `primaryOrganization` of the User API.
  std::optional<std::int64_t> displayOrder;
  std::optional<std::string_view> services;  ///< Nothing where the file has no such column.
  LastAccess lastAccess;                     ///< Of a list with such a column, or a monitoring table.
  std::int32_t accessDays = kUnknownDays;    ///< Of a monitoring table.
  bool active = true;
  bool statusGiven = false;  ///< The file has a status column.
  bool deleted = false;
  bool guest = false;
  bool asListed = false;   ///< A monitoring table has the user: nothing takes the row away.
  bool loginKnown = true;  ///< Else a name stands for the login.
  Place place;
};

/// A first row that was taken for a heading in words that nobody knows: that of a user where another file has the
/// login.
struct PerhapsUserRow {
  UserRow row;
  std::size_t position = 0;  ///< Among the users.
  std::string_view status;
};

struct DepartmentRow {
  std::string_view code;
  std::string_view name;
  std::string_view parentCode;
  std::string_view id;  ///< The User API's number for it; empty in a CSV.
  Place place;
};

/// A login with the codes that follow it: departments (the first one primary) or services.
struct CodesRow {
  std::string_view login;
  std::uint32_t firstCode = 0;  ///< Index into the codes of the rows.
  std::uint32_t codeCount = 0;
  Place place;
};

struct AliasRow {
  std::string_view oldLogin;
  std::string_view newLogin;
  Place place;
};

/// The rows of one file of memberships that nothing but their shape tells.
struct ShapedRows {
  std::uint32_t input = 0;
  std::size_t firstRow = 0;           ///< Of the memberships, from here on
  std::size_t endRow = 0;             ///< up to here.
  std::vector<std::uint32_t> places;  ///< Of the codes that stand where departments do: the second cell, the fourth.
};

/// Everything the directory files said, row by row and in file order, before it is put together.
struct ExportRows {
  text::Arena arena;
  std::vector<UserRow> users;
  std::vector<PerhapsUserRow> perhapsUsers;
  std::vector<DepartmentRow> departments;
  std::vector<CodesRow> memberships;
  std::vector<CodesRow> services;
  std::vector<ShapedRows> shaped;
  std::vector<std::string_view> codes;
  std::vector<std::pair<std::string_view, Place>> guests;
  std::vector<AliasRow> aliases;
  std::vector<Snapshot> snapshots;                ///< Monitoring tables, and lists of users with their last access.
  std::array<std::string_view, 4093> repeated{};  ///< Texts met before, by their bytes.
  bool statusKnown = true;                        ///< Every users file has a status column.
  bool usersRead = false;
  bool departmentsRead = false;
  bool membershipsRead = false;
  bool servicesRead = false;

  /// Keeps a text that stands in many rows, a department say, mostly once.
  [[nodiscard]] std::string_view keepRepeated(std::string_view text) {
    if (text.empty()) return {};
    std::size_t place = text.size();
    for (const char character : text) place = place * 31 + static_cast<std::uint8_t>(character);
    std::string_view& met = repeated[place % repeated.size()];
    if (met != text) met = arena.keep(text);
    return met;
  }

  /// How far the rows go; what a file added behind it can be taken back.
  struct Mark {
    std::size_t users, perhapsUsers, departments, memberships, services, shaped, codes, guests, aliases, snapshots;
    bool statusKnown, usersRead, departmentsRead, membershipsRead, servicesRead;
  };

  [[nodiscard]] Mark mark() const {
    return {users.size(),  perhapsUsers.size(), departments.size(), memberships.size(), services.size(),
            shaped.size(), codes.size(),        guests.size(),      aliases.size(),     snapshots.size(),
            statusKnown,   usersRead,           departmentsRead,    membershipsRead,    servicesRead};
  }

  /// As `resize`, without the code for more rows.
  template <class Rows>
  static void cut(Rows& rows, std::size_t size) {
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(size), rows.end());
  }

  void takeBack(const Mark& mark) {
    cut(users, mark.users);
    cut(perhapsUsers, mark.perhapsUsers);
    cut(departments, mark.departments);
    cut(memberships, mark.memberships);
    cut(services, mark.services);
    cut(shaped, mark.shaped);
    cut(codes, mark.codes);
    cut(guests, mark.guests);
    cut(aliases, mark.aliases);
    cut(snapshots, mark.snapshots);
    statusKnown = mark.statusKnown;
    usersRead = mark.usersRead;
    departmentsRead = mark.departmentsRead;
    membershipsRead = mark.membershipsRead;
    servicesRead = mark.servicesRead;
  }
};

}  // namespace uam::directory

UAM_FOR_SIZE_END
