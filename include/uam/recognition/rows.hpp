#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/text/blank.hpp"
#include "uam/text/csv_scanner.hpp"
#include "uam/text/sinks.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition::detail {

using Rows = std::vector<std::vector<std::string>>;

struct RowCollector {
  Rows rows;
  std::size_t limit;
  void record(const text::CsvRecord& record) {
    if (rows.size() >= limit) return;
    std::vector<std::string> row;
    row.reserve(record.size());
    for (std::size_t index = 0; index < record.size(); ++index) row.emplace_back(text::trim(record.string(index)));
    rows.push_back(std::move(row));
  }
  void fault(ProblemCode) {}
};

[[nodiscard]] inline Rows readRows(std::string_view text, bool whole, char delimiter, std::size_t limit) {
  text::CsvScanner scanner(delimiter);
  RowCollector collector{{}, limit};
  // Piece by piece, so that a large beginning is not scanned to its end for a few rows.
  constexpr std::size_t kPiece = std::size_t{16} << 10;
  std::size_t begin = 0;
  std::size_t end = 0;
  while (collector.rows.size() < limit) {
    end = std::min(text.size(), std::max(end, begin) + kPiece);
    const bool last = end == text.size();
    begin += text::scanShared(scanner, text.substr(begin, end - begin), last && whole, collector);
    if (last) break;
  }
  return std::move(collector.rows);
}

/// Takes away what a server's log says of itself.
inline void dropDirectives(Rows& rows) {
  rows.erase(std::remove_if(rows.begin(), rows.end(), [](const auto& row) { return row.front().starts_with('#'); }),
             rows.end());
}

/// Cells of a heading up to the last that says something.
[[nodiscard]] inline std::size_t widthOfHeading(std::span<const std::string> heading) {
  std::size_t width = heading.size();
  while (width > 0 && heading[width - 1].empty()) --width;
  return width;
}

/// Cells that half of the rows have at least.
[[nodiscard]] inline std::size_t widthOfMost(std::span<const Rows::value_type> rows) {
  std::vector<std::size_t> widths;
  widths.reserve(rows.size());
  for (const auto& row : rows) widths.push_back(row.size());
  if (widths.empty()) return 0;
  const auto middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
  std::nth_element(widths.begin(), middle, widths.end());
  return *middle;
}

/// The rows above those at the end that fill one cell, where half of all have several: lines below a report must not
/// hide what its few rows are.
[[nodiscard]] inline std::span<const Rows::value_type> aboveNotes(std::span<const Rows::value_type> rows) {
  const std::size_t width = widthOfMost(rows);
  const auto isNote = [&](const Rows::value_type& row) {
    return width > 1 && (row.size() == 1 || (width > 2 && widthOfHeading(row) == 1));
  };
  while (rows.size() > 1 && isNote(rows.back())) rows = rows.first(rows.size() - 1);
  return rows;
}

/// True for four rows in five at least: a few damaged ones must not hide what the others are.
template <class Accept>
[[nodiscard]] bool mostOf(std::span<const Rows::value_type> rows, Accept&& accept) {
  std::size_t accepted = 0;
  for (const auto& row : rows) accepted += accept(row) ? 1u : 0u;
  return accepted > 0 && accepted * 5 >= rows.size() * 4;
}

/// What a cell is asked for.
using CellTest = bool (*)(std::string_view);

/// Like `mostOf`, of the cells of one column.
[[nodiscard]] inline bool mostCells(std::span<const Rows::value_type> rows, std::size_t column, CellTest accept) {
  return mostOf(rows, [&](const auto& row) { return column < row.size() && accept(row[column]); });
}

}  // namespace uam::recognition::detail

UAM_FOR_SIZE_END
