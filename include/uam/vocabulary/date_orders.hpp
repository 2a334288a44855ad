#pragma once

#include <array>
#include <string_view>

#include "uam/base/for_size.hpp"
#include "uam/calendar/timestamp.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam {

/// How `11/21/2026` is read, by the names of `--date-order`.
inline constexpr std::array<std::string_view, 2> kDateOrderNames = {"mdy", "dmy"};

/// `unknown` for any other name.
[[nodiscard]] constexpr calendar::DateOrder dateOrderOf(std::string_view name) {
  if (name == kDateOrderNames[0]) return calendar::DateOrder::monthFirst;
  return name == kDateOrderNames[1] ? calendar::DateOrder::dayFirst : calendar::DateOrder::unknown;
}

/// Of an order that is known.
[[nodiscard]] constexpr std::string_view nameOf(calendar::DateOrder order) {
  return kDateOrderNames[order == calendar::DateOrder::monthFirst ? 0 : 1];
}

}  // namespace uam

UAM_FOR_SIZE_END
