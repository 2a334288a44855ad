#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "uam/base/for_size.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam {

/// The value whose name this is; nothing where there is none. Names stand in the order of the values.
template <class Value, std::size_t Count>
[[nodiscard]] constexpr std::optional<Value> byName(const std::array<std::string_view, Count>& names,
                                                    std::string_view name) {
  for (std::size_t index = 0; index < Count; ++index) {
    if (names[index] == name) return static_cast<Value>(index);
  }
  return std::nullopt;
}

/// True where each value has a name, and none has another's. Arrays of names are as long as their enumeration, so one
/// that lacks a name ends with an empty one.
template <std::size_t Count>
[[nodiscard]] constexpr bool allNamed(const std::array<std::string_view, Count>& names) {
  for (std::size_t index = 0; index < Count; ++index) {
    if (names[index].empty()) return false;
    for (std::size_t other = 0; other < index; ++other) {
      if (names[other] == names[index]) return false;
    }
  }
  return true;
}

}  // namespace uam

UAM_FOR_SIZE_END
