#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "uam/base/for_size.hpp"
#include "uam/calendar/day.hpp"
#include "uam/directory/department_tree.hpp"
#include "uam/directory/login_table.hpp"
#include "uam/directory/snapshot_rows.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::directory {

/// Why a known user is not in the table; the first that fits (product.md section 2).
enum class LeftOut : std::uint8_t { no, deleted, guest, inactive, unlicensed };

/// As hosts call them; nobody's reason has no name.
inline constexpr std::array<std::string_view, 5> kLeftOutNames = {"", "deleted", "guest", "inactive", "unlicensed"};
static_assert(kLeftOutNames.size() == static_cast<std::size_t>(LeftOut::unlicensed) + 1);

struct User {
  std::string_view login;
  std::string_view name;  ///< Never empty: the login where no display name was given.
  std::string_view email;
  std::string_view employeeNumber;
  std::string_view startDate;
  std::int32_t department = DepartmentTree::kNone;
  std::uint32_t membership = LoginTable::kNone;  ///< Index of their row of departments.
  std::uint32_t services = LoginTable::kNone;    ///< Index of their row of services.
  std::optional<std::string_view> servicesCell;  ///< Services as the users file has them.
  LastAccess lastAccess;                         ///< As a snapshot says.
  std::int32_t accessDays = kUnknownDays;        ///< As a snapshot says.
  bool active = true;
  bool loginKnown = true;   ///< Else a name stands for the login.
  bool isAsListed = false;  ///< A monitoring table has the user.
  LeftOut leftOut = LeftOut::no;
  LeftOut listedThough = LeftOut::no;  ///< Why the user would have no row if a snapshot did not have one.
};

/// The day that the export names as a user's first; kNoDay where it names none.
[[nodiscard]] inline calendar::Day startDayOf(const User& user) {
  std::string text(user.startDate);
  std::replace(text.begin(), text.end(), '/', '-');
  return calendar::parseDay(text).value_or(calendar::kNoDay);
}

}  // namespace uam::directory

UAM_FOR_SIZE_END
