#pragma once

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/text/blank.hpp"
#include "uam/text/csv_scanner.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::directory {

/// A display order; nothing where the cell holds no whole number.
[[nodiscard]] inline std::optional<std::int64_t> readOrder(std::string_view cell) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc() || end != cell.data() + cell.size()) return std::nullopt;
  return value;
}

/// The codes of a cell that holds several: `ki;gr`, `ki, gr`, `ki gr`, `ki|gr`, `ki、gr`, or one a line.
[[nodiscard]] inline std::vector<std::string_view> codesIn(std::string_view cell) {
  const auto separator = [&](std::size_t at) -> std::size_t {
    constexpr std::string_view kMarks = ",;|/ \t\r\n";
    if (kMarks.find(cell[at]) != std::string_view::npos) return 1;
    const std::string_view rest = cell.substr(at);
    if (const std::size_t blank = text::leadingBlank(rest); blank != 0) return blank;
    for (const std::string_view mark : {"、", "，", "；"}) {
      if (rest.substr(0, mark.size()) == mark) return mark.size();
    }
    return 0;
  };
  std::vector<std::string_view> codes;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= cell.size();) {
    const std::size_t length = at == cell.size() ? 1 : separator(at);
    if (length == 0) {
      ++at;
      continue;
    }
    if (at > begin) codes.push_back(cell.substr(begin, at - begin));
    at += length;
    begin = at;
  }
  return codes;
}

/// True where nothing but the first cell is filled, as in a note below a table (recognition.md section 6).
[[nodiscard]] inline bool isFirstCellAlone(const text::CsvRecord& record, std::string& scratch) {
  if (text::trim(record.text(0, scratch)).empty()) return false;
  for (std::size_t column = 1; column < record.size(); ++column) {
    if (!text::trim(record.text(column, scratch)).empty()) return false;
  }
  return true;
}

}  // namespace uam::directory

UAM_FOR_SIZE_END
