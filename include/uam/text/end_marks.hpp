#pragma once

#include <cstddef>
#include <string_view>

namespace uam::text {

/// What stands behind the last line end of a file that was padded: 0x1A, by which older programs mark the end, and NUL
/// characters of space that was reserved and never written (recognition.md section 6).
[[nodiscard]] constexpr bool isEndMark(char character) {
  return character == '\x1A' || character == '\0';
}

/// End marks at the end of the text.
[[nodiscard]] constexpr std::size_t endMarksOf(std::string_view text) {
  std::size_t count = 0;
  while (count < text.size() && isEndMark(text[text.size() - count - 1])) ++count;
  return count;
}

/// True where end marks behind this character end the file.
[[nodiscard]] constexpr bool endsLine(char character) {
  return character == '\n' || character == '\r';
}

/// The beginning of a file without the end marks that may end it.
[[nodiscard]] constexpr std::string_view withoutEndMarks(std::string_view text) {
  const std::size_t left = text.size() - endMarksOf(text);
  return left == 0 || endsLine(text[left - 1]) ? text.substr(0, left) : text;
}

}  // namespace uam::text
