#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "uam/base/for_size.hpp"
#include "uam/vocabulary/fields.hpp"
#include "uam/vocabulary/headings.hpp"
#include "uam/vocabulary/kinds.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam {

/// Up to so many values, the first one best; the rest of the list is empty.
template <class Value, std::size_t Most>
struct Choices {
  std::array<Value, Most> values{};
  std::size_t count = 0;

  constexpr Choices() = default;
  template <class... Given>
  // NOLINTNEXTLINE(google-explicit-constructor): lists in the table below read best without a name.
  constexpr Choices(Value first, Given... rest) : values{first, rest...}, count(1 + sizeof...(rest)) {}
  [[nodiscard]] constexpr const Value* begin() const { return values.data(); }
  [[nodiscard]] constexpr const Value* end() const { return values.data() + count; }
};

/// Whether a file of the kind says anything without the column.
enum class Need : std::uint8_t {
  optional,
  needed,
  repeated,  ///< Columns that stand as often as a row has codes; not named one by one.
};

inline constexpr std::int32_t kNoPlace = -1;

/// One column of one kind of file, and all by which it is told. Mapping, the places of columns without headings, the
/// members of JSON and what the hosts are told of fields follow from this table alone.
struct Column {
  InputKind kind;
  Field field;
  Need need;
  Choices<Meaning, 4> meanings;          ///< What its heading may say.
  std::int32_t place = kNoPlace;         ///< Column of cybozu.com's export, from 0 (formats.md sections 1, 2, 5).
  Choices<std::string_view, 4> members;  ///< Names in the User API (formats.md section 7) and in files like it,
                                         ///< of which the first is taken that an object fills.
  Choices<Meaning, 1> shown = {};        ///< What it may say where its cells show it too (shown_columns.hpp).

  /// What its heading says if it says it best.
  [[nodiscard]] constexpr Meaning meaning() const { return *meanings.begin(); }
};

/// In the order in which the mapping on the page offers them.
inline constexpr auto kColumns = [] {
  using enum InputKind;
  using enum Need;
  using M = Meaning;
  using F = Field;
  return std::array{
      Column{users, F::login, needed, {M::login, M::account}, 0, {"code", "loginName", "login"}},
      Column{users, F::name, optional, {M::name}, 1, {"name", "displayName"}},
      Column{users, F::email, optional, {M::email}, 10, {"email"}},
      Column{users, F::employeeNumber, optional, {M::employeeNumber}, 18, {"employeeNumber"}},
      Column{users, F::status, optional, {M::status, M::inactive}, 11, {"valid", "status"}},
      Column{users, F::displayOrder, optional, {M::displayOrder}, 22, {"sortOrder"}},
      Column{users, F::startDate, optional, {M::startDate}, 19, {"joinDate"}},
      Column{users, F::department, optional, {M::department}, kNoPlace, {"department"}},
      Column{users, F::departmentCode, optional, {M::departmentCode}, kNoPlace, {"departmentCode"}},
      Column{users, F::services, optional, {M::service}, kNoPlace, {"services"}},
      Column{users, F::guest, optional, {M::guest}, kNoPlace, {"guest"}},
      Column{users, F::deleted, optional, {M::deleted}, 24, {}},
      Column{users, F::lastAccess, optional, {M::lastAccess}, kNoPlace, {}},

      Column{departments, F::departmentCode, needed, {M::departmentCode}, 0, {"code"}},
      Column{departments, F::name, optional, {M::name, M::department}, 1, {"name"}},
      Column{departments, F::parentCode, optional, {M::parentCode}, 5, {"parentCode"}},

      Column{memberships, F::login, needed, {M::login, M::account}, 0, {"code", "loginName", "login", "email"}},
      Column{memberships, F::departmentCode, repeated, {M::departmentCode}, kNoPlace, {}},

      Column{InputKind::services, F::login, needed, {M::login, M::account}, 0, {"code", "loginName", "login", "email"}},
      Column{InputKind::services, F::services, repeated, {M::service}, kNoPlace, {}},

      Column{guests,
             F::login,
             needed,
             {M::login, M::account, M::email, M::guest},
             0,
             {"code", "loginName", "login", "email"}},

      Column{aliases, F::oldLogin, needed, {M::oldLogin}, 0, {"oldLogin"}},
      Column{aliases, F::newLogin, needed, {M::newLogin}, 1, {"newLogin"}},

      Column{access, F::time, needed, {M::time, M::lastAccess}, 1, {}},
      Column{access, F::timeOfDay, optional, {M::timeOfDay}, kNoPlace, {}},
      Column{access, F::user, needed, {M::actor, M::login, M::account, M::email}, 3, {}},
      Column{access, F::service, optional, {M::service}, 4, {}, {M::application}},
      Column{access, F::module, optional, {M::module}, 5, {}, {M::application}},
      Column{access, F::action, optional, {M::action}, 6, {}},
      Column{access, F::result, optional, {M::result}, 7, {}, {M::status}},
      Column{access, F::error, optional, {M::error}, 8, {}},
      Column{access, F::kind, optional, {M::kind}, kNoPlace, {}},

      Column{snapshot, F::lastAccess, needed, {M::lastAccess}, 4, {}},
      Column{snapshot, F::accessDays, needed, {M::accessDays}, 5, {}},
      Column{snapshot, F::name, optional, {M::account, M::name}, 0, {}},
      Column{snapshot, F::login, optional, {M::login}, 1, {}},
      Column{snapshot, F::department, optional, {M::department}, 2, {}},
      Column{snapshot, F::departmentCode, optional, {M::departmentCode}, 3, {}},
  };
}();

/// Columns of cybozu.com's exports of users, behind which custom ones may follow, and of departments.
inline constexpr std::size_t kUserWidth = 25;
inline constexpr std::size_t kDepartmentWidth = 7;

/// True of the fields that a file of the kind can give.
[[nodiscard]] constexpr bool hasField(InputKind kind, Field field) {
  for (const Column& column : kColumns) {
    if (column.kind == kind && column.field == field) return true;
  }
  return false;
}

/// What the heading of a field says, for a column that a person named.
[[nodiscard]] constexpr Meaning meaningOfField(Field field) {
  // Not the best word for a user, which is who did something: the same column may be named as the login of users.
  if (field == Field::user) return Meaning::account;
  for (const Column& column : kColumns) {
    if (column.field == field) return column.meaning();
  }
  return Meaning::other;
}

/// Each field belongs to some kind.
static_assert([] {
  for (std::size_t field = 0; field < kFieldCount; ++field) {
    if (meaningOfField(static_cast<Field>(field)) == Meaning::other) return false;
  }
  return true;
}());

}  // namespace uam

UAM_FOR_SIZE_END
