#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "uam/base/for_size.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam {

/// What parts the cells of a line.
struct Delimiter {
  std::string_view name;  ///< As `--delimiter` and the page name it.
  char character;
};

/// In the order in which they are tried: of two that cut a file alike the first is taken. Blanks stand in any text.
inline constexpr std::array<Delimiter, 5> kDelimiters = {{
    {"comma", ','},
    {"tab", '\t'},
    {"semicolon", ';'},
    {"pipe", '|'},
    {"space", ' '},
}};

[[nodiscard]] constexpr std::optional<char> delimiterOf(std::string_view name) {
  for (const Delimiter& delimiter : kDelimiters) {
    if (delimiter.name == name) return delimiter.character;
  }
  return std::nullopt;
}

[[nodiscard]] constexpr std::string_view nameOfDelimiter(char character) {
  for (const Delimiter& delimiter : kDelimiters) {
    if (delimiter.character == character) return delimiter.name;
  }
  return kDelimiters.front().name;
}

}  // namespace uam

UAM_FOR_SIZE_END
