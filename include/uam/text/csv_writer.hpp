#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "uam/text/blank.hpp"

namespace uam::text {

/// True where a spreadsheet would take the cell for a formula or a control: it begins, after blanks, with one of
/// `= + - @`, their full-width forms, TAB or CR; apostrophes before that do not make it safe, because one of them is
/// taken away when the cell is read back (product.md section 5).
[[nodiscard]] constexpr bool looksLikeFormula(std::string_view cell) {
  while (!cell.empty() && cell.front() == '\'') cell.remove_prefix(1);
  while (!cell.empty() && cell.front() != '\t') {
    const std::size_t blank = leadingBlank(cell);
    if (blank == 0) break;
    cell.remove_prefix(blank);
  }
  if (cell.empty()) return false;
  const char first = cell.front();
  if (first == '=' || first == '+' || first == '-' || first == '@' || first == '\t' || first == '\r') return true;
  const std::string_view wide = cell.substr(0, 3);
  return wide == "\xEF\xBC\x9D" || wide == "\xEF\xBC\x8B" || wide == "\xEF\xBC\x8D" || wide == "\xEF\xBC\xA0";
}

/// Appends a quoted cell, its quotes doubled.
inline void appendCell(std::string& out, std::string_view cell) {
  out.push_back('"');
  while (true) {
    const std::size_t quote = cell.find('"');
    if (quote == std::string_view::npos) break;
    out.append(cell.substr(0, quote));
    out.append("\"\"");
    cell.remove_prefix(quote + 1);
  }
  out.append(cell);
  out.push_back('"');
}

/// Appends a cell of free text, made harmless unless `raw`; true where it was altered.
inline bool appendFreeText(std::string& out, std::string_view cell, bool raw) {
  if (raw || !looksLikeFormula(cell)) {
    appendCell(out, cell);
    return false;
  }
  const std::size_t before = out.size();
  appendCell(out, cell);
  out.insert(before + 1, 1, '\'');
  return true;
}

}  // namespace uam::text
