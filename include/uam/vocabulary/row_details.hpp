#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "uam/vocabulary/names.hpp"

namespace uam {

/// What a row of the table holds beside its columns, where it is asked for.
enum class RowDetail : std::uint8_t { email, active, startDate, departments, firstAccess, days, formulas };

inline constexpr std::array<std::string_view, static_cast<std::size_t>(RowDetail::formulas) + 1> kRowDetailNames = {
    "email", "active", "startDate", "departments", "firstAccess", "days", "formulas"};
static_assert(allNamed(kRowDetailNames));

}  // namespace uam
