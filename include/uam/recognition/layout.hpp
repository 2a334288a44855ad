#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "uam/base/for_size.hpp"
#include "uam/recognition/heading.hpp"
#include "uam/recognition/rows.hpp"
#include "uam/text/fold.hpp"
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

/// True where the rows are users as the export has them: as wide, 0 or 1 for the status, nothing but a mark for the
/// deletion.
[[nodiscard]] inline bool areExportedUsers(std::span<const detail::Rows::value_type> rows) {
  constexpr std::size_t kStatus = 11;
  constexpr std::size_t kDeleted = 24;
  static_assert(std::all_of(kColumns.begin(), kColumns.end(), [](const Column& column) {
    return column.kind != InputKind::users || ((column.field != Field::status || column.place == kStatus) &&
                                               (column.field != Field::deleted || column.place == kDeleted));
  }));
  const auto isMark = [](std::string_view text) { return text.empty() || text == "0" || text == "1" || text == "*"; };
  bool any = false;
  const bool most = detail::mostOf(rows, [&](const auto& row) {
    if (row.size() < kUserWidth || row[0].empty() || !isMark(row[kStatus]) || !isMark(row[kDeleted])) return false;
    any = any || !row[kStatus].empty();
    return true;
  });
  return most && any;
}

/// Gives the columns of an export whose headings are not known the meaning of their place, where the others stand as
/// the export has them: its labels are those of the administrator's language, and not all are written down anywhere
/// (formats.md section 1). What is called the same behind the fixed columns is a custom one.
inline void completeByPlace(Heading& heading, InputKind kind) {
  std::size_t known = 0;
  std::size_t fixed = 0;
  for (const Column& column : kColumns) {
    if (column.kind != kind || column.place == kNoPlace) continue;
    ++fixed;
    const std::optional<Meaning> meaning = heading.meanings[static_cast<std::size_t>(column.place)];
    if (meaning && *meaning != column.meaning()) return;
    known += meaning ? 1u : 0u;
  }
  if (known == fixed || known * 2 <= fixed) return;
  for (const Column& column : kColumns) {
    if (column.kind != kind || column.place == kNoPlace) continue;
    std::optional<Meaning>& meaning = heading.meanings[static_cast<std::size_t>(column.place)];
    if (meaning) continue;
    heading.forget(column.meaning());
    meaning = column.meaning();
    ++heading.recognised;
  }
}

/// True where most of the columns are called something, and by words: a user's row has marks and addresses, and cells
/// that nobody filled.
[[nodiscard]] inline bool areLabels(std::span<const std::string> cells) {
  const auto isValue = [](const std::string& cell) {
    return cell == "*" || text::allDigits(cell) || cell.find('@') != std::string::npos;
  };
  const auto empty = static_cast<std::size_t>(std::count(cells.begin(), cells.end(), std::string()));
  return empty * 2 < cells.size() && std::none_of(cells.begin(), cells.end(), isValue);
}

/// Takes the first row for the heading of cybozu.com's users in a language that nobody knows, where those below are
/// users, it has a word for the status, and no word for a login but in its place (recognition.md section 8).
inline void guessUsers(Heading& heading, std::span<const detail::Rows::value_type> records) {
  constexpr std::size_t kStatus = 11;
  const auto find = [&](Meaning meaning) { return heading.find(meaning); };
  const std::size_t login = std::min({find(Meaning::login), find(Meaning::account), find(Meaning::actor)});
  const std::string& status = heading.texts[kStatus];
  if ((login != SIZE_MAX && login != 0) || status.empty()) return;
  if (!areLabels(std::span(heading.texts).first(kUserWidth))) return;
  if (records.empty() ? readStatus(status) != Status::unknown : !areExportedUsers(records)) return;
  std::size_t known = 0;
  for (const Column& column : kColumns) {
    if (column.kind != InputKind::users || column.place == kNoPlace) continue;
    known += heading.meanings[static_cast<std::size_t>(column.place)] == column.meaning() ? 1u : 0u;
  }
  // Most of it is known.
  constexpr std::size_t kEnough = 4;
  if (known >= kEnough) return;
  heading.guessed = true;
  // Words of another language may look like ones that mean something else.
  for (std::size_t place = 0; place < kUserWidth; ++place) {
    if (heading.meanings[place]) heading.meanings[place] = Meaning::other;
  }
  for (const Column& column : kColumns) {
    if (column.kind != InputKind::users || column.place == kNoPlace) continue;
    heading.forget(column.meaning());
    heading.meanings[static_cast<std::size_t>(column.place)] = column.meaning();
  }
  heading.recognised = 0;
  for (const std::optional<Meaning>& meaning : heading.meanings) heading.recognised += meaning ? 1u : 0u;
}

/// `said`: the kind that a person gave the file; what is said to be another is not guessed to be users.
inline void completeByPlace(Heading& heading, const detail::Rows& rows, std::optional<InputKind> said) {
  if (heading.data) return;
  if (heading.texts.size() >= kUserWidth) {
    completeByPlace(heading, InputKind::users);
    if (said.value_or(InputKind::users) == InputKind::users) guessUsers(heading, std::span(rows).subspan(1));
  }
  if (heading.texts.size() != kDepartmentWidth) return;
  // Two of three columns would be too little to tell the export from any table of seven.
  for (const std::size_t place : {std::size_t{2}, std::size_t{3}, std::size_t{6}}) {
    if (heading.meanings[place] == Meaning::other) return completeByPlace(heading, InputKind::departments);
  }
}

}  // namespace uam::recognition

UAM_FOR_SIZE_END
