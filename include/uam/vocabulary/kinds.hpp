#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "uam/base/for_size.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam {

/// What a file gives (product.md section 1).
enum class InputKind : std::uint8_t { users, departments, memberships, services, guests, aliases, access, snapshot };

enum class InputFormat : std::uint8_t { csv, json, jsonLines };

/// The columns that the readers know.
enum class Field : std::uint8_t {
  time,
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
};

inline constexpr std::size_t kFieldCount = 22;

inline constexpr std::array<std::string_view, kFieldCount> kFieldNames = {
    "time",           "user",       "service",  "module", "action",       "result",  "error",     "kind",
    "login",          "name",       "email",    "status", "displayOrder", "delete",  "startDate", "department",
    "departmentCode", "parentCode", "services", "guest",  "oldLogin",     "newLogin"};

inline constexpr std::array<std::string_view, 8> kInputKindNames = {"users",  "departments", "memberships", "services",
                                                                    "guests", "aliases",     "access",      "snapshot"};

inline constexpr std::array<std::string_view, 3> kInputFormatNames = {"csv", "json", "json-lines"};

[[nodiscard]] constexpr std::string_view nameOf(InputKind kind) {
  return kInputKindNames[static_cast<std::size_t>(kind)];
}
[[nodiscard]] constexpr std::string_view nameOf(InputFormat format) {
  return kInputFormatNames[static_cast<std::size_t>(format)];
}
[[nodiscard]] constexpr std::string_view nameOf(Field field) {
  return kFieldNames[static_cast<std::size_t>(field)];
}

template <class Value, std::size_t Count>
[[nodiscard]] constexpr std::optional<Value> byName(const std::array<std::string_view, Count>& names,
                                                    std::string_view name) {
  for (std::size_t index = 0; index < Count; ++index) {
    if (names[index] == name) return static_cast<Value>(index);
  }
  return std::nullopt;
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
