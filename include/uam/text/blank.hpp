#pragma once

#include <cstddef>
#include <string_view>

namespace uam::text {

/// Length of the blank at the beginning of the text: 0 where there is none.
/// Blanks are space, TAB, U+00A0 and U+3000 (product.md section 1).
[[nodiscard]] constexpr std::size_t leadingBlank(std::string_view text) {
  if (text.empty()) return 0;
  if (text[0] == ' ' || text[0] == '\t') return 1;
  if (text.size() >= 2 && text[0] == '\xC2' && text[1] == '\xA0') return 2;
  if (text.size() >= 3 && text[0] == '\xE3' && text[1] == '\x80' && text[2] == '\x80') return 3;
  return 0;
}

/// Length of the blank at the end of the text: 0 where there is none.
[[nodiscard]] constexpr std::size_t trailingBlank(std::string_view text) {
  const std::size_t size = text.size();
  if (size == 0) return 0;
  if (text[size - 1] == ' ' || text[size - 1] == '\t') return 1;
  if (size >= 2 && text[size - 2] == '\xC2' && text[size - 1] == '\xA0') return 2;
  if (size >= 3 && text[size - 3] == '\xE3' && text[size - 2] == '\x80' && text[size - 1] == '\x80') return 3;
  return 0;
}

/// The text without blanks at its ends.
[[nodiscard]] constexpr std::string_view trim(std::string_view text) {
  while (const std::size_t length = leadingBlank(text)) text.remove_prefix(length);
  while (const std::size_t length = trailingBlank(text)) text.remove_suffix(length);
  return text;
}

}  // namespace uam::text
