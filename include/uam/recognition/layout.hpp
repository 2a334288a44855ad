#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "uam/base/for_size.hpp"
#include "uam/recognition/heading.hpp"
#include "uam/recognition/rows.hpp"
#include "uam/vocabulary/cell_words.hpp"
#include "uam/vocabulary/columns.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition {

/// The columns where cybozu.com's export of that kind has them, for a file without a heading.
inline void placeFixed(Columns& columns, InputKind kind) {
  for (const Column& column : kColumns) {
    if (column.kind == kind && column.place != kNoPlace)
      columns.set(column.field, static_cast<std::size_t>(column.place));
  }
}

/// True where the first row stands above users as the export has them, in words that nobody knows: where the others
/// have a status of 0 or 1 it has a word, which is no other row's (recognition.md section 8).
[[nodiscard]] inline bool isAboveUsers(const Heading& heading, std::span<const detail::Rows::value_type> records) {
  constexpr std::size_t kStatus = 11;
  static_assert(std::any_of(kColumns.begin(), kColumns.end(), [](const Column& column) {
    return column.kind == InputKind::users && column.field == Field::status && column.place == kStatus;
  }));
  const auto saysStatus = [](std::string_view text) {
    return text != "0" && text != "1" && !text.empty() && readStatus(text) != Status::unknown;
  };
  if (heading.texts.size() < kUserWidth) return false;
  const std::string& word = heading.texts[kStatus];
  if (word.empty() || word == "0" || word == "1") return false;
  bool words = records.empty();
  for (const std::vector<std::string>& row : records) {
    if (row.size() <= kStatus) continue;
    if (row[kStatus] == word) return false;
    words = words || saysStatus(row[kStatus]);
  }
  // `Active` is said of columns and of users; these say it where others do.
  if (words && saysStatus(word)) return false;
  return records.empty() ||
         detail::mostOf(records, [](const auto& row) { return row.size() >= kUserWidth && !row[0].empty(); });
}

/// Gives the columns of an export whose headings are not known the meaning of their place, where the others stand as
/// the export has them, or where the rows below do: its labels are those of the administrator's language, and not all
/// are written down anywhere (formats.md section 1). What is called the same behind the fixed columns is a custom one.
inline void completeByPlace(Heading& heading, InputKind kind, bool byRows = false) {
  std::size_t known = 0;
  std::size_t fixed = 0;
  for (const Column& column : kColumns) {
    if (column.kind != kind || column.place == kNoPlace) continue;
    ++fixed;
    const std::optional<Meaning> meaning = heading.meanings[static_cast<std::size_t>(column.place)];
    const bool other =
        meaning && std::find(column.meanings.begin(), column.meanings.end(), *meaning) == column.meanings.end();
    if (other) return;
    known += meaning ? 1u : 0u;
  }
  if (known == fixed || (known * 2 <= fixed && !byRows)) return;
  heading.guessed = known * 2 <= fixed;
  for (const Column& column : kColumns) {
    if (column.kind != kind || column.place == kNoPlace) continue;
    std::optional<Meaning>& meaning = heading.meanings[static_cast<std::size_t>(column.place)];
    if (meaning) continue;
    heading.forget(column.meaning());
    meaning = column.meaning();
    ++heading.recognised;
  }
}

inline void completeByPlace(Heading& heading, const detail::Rows& rows) {
  if (heading.data) return;
  if (heading.texts.size() >= kUserWidth) {
    completeByPlace(heading, InputKind::users, isAboveUsers(heading, std::span(rows).subspan(1)));
  }
  if (heading.texts.size() != kDepartmentWidth) return;
  // Two of three columns would be too little to tell the export from any table of seven.
  for (const std::size_t place : {std::size_t{2}, std::size_t{3}, std::size_t{6}}) {
    if (heading.meanings[place] == Meaning::other) return completeByPlace(heading, InputKind::departments);
  }
}

}  // namespace uam::recognition

UAM_FOR_SIZE_END
