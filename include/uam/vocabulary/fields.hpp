#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "uam/base/for_size.hpp"
#include "uam/vocabulary/names.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam {

/// What a column can give. Which kinds of files have it, and by what it is told, stands in `columns.hpp`.
enum class Field : std::uint8_t {
  time,
  timeOfDay,  ///< Where the column of the time holds dates alone.
  user,
  service,
  module,
  action,
  result,
  error,
  kind,
  login,
  name,
  email,
  employeeNumber,
  status,
  displayOrder,
  deleted,
  startDate,
  department,
  departmentCode,
  parentCode,
  services,
  guest,
  oldLogin,
  newLogin,
  lastAccess,
  accessDays,
};

inline constexpr std::size_t kFieldCount = static_cast<std::size_t>(Field::accessDays) + 1;

/// As `--column FIELD=HEADING` and the mapping on the page name them.
inline constexpr std::array<std::string_view, kFieldCount> kFieldNames = {
    "time",         "timeOfDay", "user",      "service",    "module",         "action",         "result",
    "error",        "kind",      "login",     "name",       "email",          "employeeNumber", "status",
    "displayOrder", "delete",    "startDate", "department", "departmentCode", "parentCode",     "services",
    "guest",        "oldLogin",  "newLogin",  "lastAccess", "accessDays"};

static_assert(allNamed(kFieldNames));

[[nodiscard]] constexpr std::string_view nameOf(Field field) {
  return kFieldNames[static_cast<std::size_t>(field)];
}

/// Where each field stands in a record, from 0; -1 where the file has no such column.
class Columns {
 public:
  Columns() { positions_.fill(-1); }
  [[nodiscard]] bool has(Field field) const { return positions_[static_cast<std::size_t>(field)] >= 0; }
  [[nodiscard]] std::size_t at(Field field) const {
    const std::int32_t position = positions_[static_cast<std::size_t>(field)];
    return position < 0 ? SIZE_MAX : static_cast<std::size_t>(position);
  }
  void set(Field field, std::size_t position) {
    positions_[static_cast<std::size_t>(field)] = static_cast<std::int32_t>(position);
  }
  void drop(Field field) { positions_[static_cast<std::size_t>(field)] = -1; }

 private:
  std::array<std::int32_t, kFieldCount> positions_{};
};

}  // namespace uam

UAM_FOR_SIZE_END
