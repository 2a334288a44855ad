#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "uam/text/blank.hpp"
#include "uam/text/words.hpp"

namespace uam::text {

/// True where a spreadsheet would take the cell for a formula or a control: it begins, after blanks, with one of
/// `= + - @`, their full-width forms, TAB or CR; apostrophes before that do not make it safe, because one of them is
/// taken away when the cell is read back (product.md section 5). NUL characters hide nothing either: LibreOffice drops
/// them when it opens the file.
[[nodiscard]] constexpr bool looksLikeFormula(std::string_view cell) {
  while (!cell.empty() && (cell.front() == '\'' || cell.front() == '\0')) cell.remove_prefix(1);
  while (!cell.empty() && cell.front() != '\t') {
    const std::size_t blank = cell.front() == '\0' ? 1 : leadingBlank(cell);
    if (blank == 0) break;
    cell.remove_prefix(blank);
  }
  if (cell.empty()) return false;
  const char first = cell.front();
  if (first == '=' || first == '+' || first == '-' || first == '@' || first == '\t' || first == '\r') return true;
  const std::string_view wide = cell.substr(0, 3);
  return wide == "\xEF\xBC\x9D" || wide == "\xEF\xBC\x8B" || wide == "\xEF\xBC\x8D" || wide == "\xEF\xBC\xA0";
}

/// True where the first byte alone shows that a cell does not look like a formula: letters and digits of ASCII, and the
/// leading bytes of nearly all Han.
[[nodiscard]] constexpr bool beginsHarmless(std::string_view cell) {
  const auto first = static_cast<std::uint8_t>(cell.empty() ? 'a' : cell.front());
  return (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || (first >= '0' && first <= '9') ||
         (first >= 0xE4 && first <= 0xE9);
}

/// Most bytes that a quoted cell takes.
[[nodiscard]] constexpr std::size_t mostBytesOfCell(std::string_view cell) {
  return 2 * cell.size() + 3;
}

/// Writes a quoted cell, its quotes doubled, where there is room for it; gives its end.
inline char* writeCell(char* out, std::string_view cell) {
  *out++ = '"';
  const char* at = cell.data();
  const char* const end = at + cell.size();
  while (end - at >= 8) {
    const std::uint64_t word = load64(at);
    // A byte that is a quote becomes zero; a borrow may mark another one behind it, which costs only the slower way.
    const std::uint64_t quotes = word ^ 0x2222222222222222u;
    if (((quotes - 0x0101010101010101u) & ~quotes & 0x8080808080808080u) != 0) break;
    std::memcpy(out, at, 8);
    at += 8;
    out += 8;
  }
  for (; at != end; ++at) {
    if (*at == '"') *out++ = '"';
    *out++ = *at;
  }
  *out++ = '"';
  return out;
}

/// Writes a cell of free text, made harmless unless `raw`; sets `altered` where it was.
inline char* writeFreeText(char* out, std::string_view cell, bool raw, bool& altered) {
  altered = !raw && !beginsHarmless(cell) && looksLikeFormula(cell);
  if (!altered) return writeCell(out, cell);
  char* const end = writeCell(out + 1, cell);
  out[0] = '"';
  out[1] = '\'';
  return end;
}

/// Appends a quoted cell, its quotes doubled.
inline void appendCell(std::string& out, std::string_view cell) {
  const std::size_t before = out.size();
  out.resize(before + mostBytesOfCell(cell));
  out.resize(static_cast<std::size_t>(writeCell(out.data() + before, cell) - out.data()));
}

/// Appends a cell of free text, made harmless unless `raw`; true where it was altered.
inline bool appendFreeText(std::string& out, std::string_view cell, bool raw) {
  const std::size_t before = out.size();
  out.resize(before + mostBytesOfCell(cell));
  bool altered = false;
  out.resize(static_cast<std::size_t>(writeFreeText(out.data() + before, cell, raw, altered) - out.data()));
  return altered;
}

}  // namespace uam::text
