#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "uam/base/for_size.hpp"
#include "uam/vocabulary/names.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam {

/// What a file gives (product.md section 1).
enum class InputKind : std::uint8_t { users, departments, memberships, services, guests, aliases, access, snapshot };

enum class InputFormat : std::uint8_t { csv, json, jsonLines };

inline constexpr std::array<std::string_view, static_cast<std::size_t>(InputKind::snapshot) + 1> kInputKindNames = {
    "users", "departments", "memberships", "services", "guests", "aliases", "access", "snapshot"};

inline constexpr std::array<std::string_view, static_cast<std::size_t>(InputFormat::jsonLines) + 1> kInputFormatNames =
    {"csv", "json", "json-lines"};
static_assert(allNamed(kInputKindNames) && allNamed(kInputFormatNames));

[[nodiscard]] constexpr std::string_view nameOf(InputKind kind) {
  return kInputKindNames[static_cast<std::size_t>(kind)];
}
[[nodiscard]] constexpr std::string_view nameOf(InputFormat format) {
  return kInputFormatNames[static_cast<std::size_t>(format)];
}

}  // namespace uam

UAM_FOR_SIZE_END
