#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "uam/base/for_size.hpp"
#include "uam/calendar/timestamp.hpp"
#include "uam/recognition/date_and_time.hpp"
#include "uam/recognition/heading.hpp"
#include "uam/recognition/identification.hpp"
#include "uam/recognition/layout.hpp"
#include "uam/recognition/named_columns.hpp"
#include "uam/recognition/rows.hpp"
#include "uam/text/fold.hpp"
#include "uam/vocabulary/cell_words.hpp"
#include "uam/vocabulary/columns.hpp"
#include "uam/vocabulary/kinds.hpp"
#include "uam/vocabulary/service_codes.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition::detail {

/// A time, or seconds or milliseconds recent enough to be no code.
[[nodiscard]] inline bool looksLikeTimeOrNumber(std::string_view text) {
  if (!text::allDigits(text)) return looksLikeTime(text);
  return (text.size() == 10 || text.size() == 13) && text[0] >= '1' && text[0] <= '3';
}

/// Like `looksLikeTimeOrNumber`, under a heading that nobody knows: seconds or milliseconds of the years 2014 to 2036.
[[nodiscard]] inline bool looksLikeRecentTime(std::string_view text) {
  return looksLikeTimeOrNumber(text) &&
         (!text::allDigits(text) || (text.substr(0, 2) >= "14" && text.substr(0, 2) <= "20"));
}

[[nodiscard]] inline bool isEmptyOrResult(std::string_view text) {
  return text.empty() || isAuditResult(text);
}

/// Any time that is read, numbers too.
[[nodiscard]] inline bool isTime(std::string_view text) {
  return calendar::parseTimestamp(text, calendar::DateOrder::unknown).form != calendar::TimestampForm::none;
}

/// An access log without headings: by its content.
[[nodiscard]] inline bool placeAccess(Identification& found, std::span<const Rows::value_type> rows) {
  found.columns.drop(Field::timeOfDay);
  std::size_t width = 0;
  bool even = true;
  for (const auto& row : rows) {
    even = even && (width == 0 || row.size() == width);
    width = std::max(width, row.size());
  }
  if (width < 2) return false;
  const CellTest accept = even && width == 2 ? looksLikeTimeOrNumber : looksLikeTime;
  std::size_t time = SIZE_MAX;
  for (std::size_t column = 0; column < width && column < 16 && time == SIZE_MAX; ++column) {
    if (mostCells(rows, column, accept)) time = column;
  }
  if (time == SIZE_MAX) return false;
  if (time == 1 && width >= 8 && (mostCells(rows, 7, isEmptyOrResult) || mostCells(rows, 2, looksLikeAddress))) {
    placeFixed(found.columns, InputKind::access);
    found.auditLog = true;
    return true;
  }
  found.columns.set(Field::time, time);
  DateAndTime(found, {}, rows, true).place();
  for (std::size_t column = 0; column < width; ++column) {
    if (column == time || column == found.columns.at(Field::timeOfDay)) continue;
    if (width > 2 && (mostCells(rows, column, looksLikeAddress) || mostCells(rows, column, isAuditResult))) continue;
    found.columns.set(Field::user, column);
    return true;
  }
  found.columns.drop(Field::time);
  found.columns.drop(Field::timeOfDay);
  return false;
}

/// Empty, or a language's code as cybozu.com writes them: `ja`, `zh-TW`.
[[nodiscard]] inline bool looksLikeLanguage(std::string_view text) {
  return text.empty() || text.size() == 2 || (text.size() == 5 && text[2] == '-');
}

/// Code, name, new code, localized name and its language, parent, description (formats.md section 2). A row of a user's
/// departments and titles may have seven cells too.
[[nodiscard]] inline bool areDepartments(std::span<const Rows::value_type> rows) {
  std::set<std::string_view> codes;
  std::set<std::string_view> names;
  std::size_t named = 0;
  bool flat = true;
  for (const auto& row : rows) {
    codes.insert(row.empty() ? std::string_view{} : std::string_view(row[0]));
    if (row.size() != kDepartmentWidth) continue;
    ++named;
    names.insert(row[1]);
    flat = flat && row[2].empty() && row[5].empty();
  }
  // Many users are of one department; of departments without parents none is called like another.
  if (flat && names.size() < named) return false;
  return mostOf(rows, [&](const auto& row) {
    return row.size() == kDepartmentWidth && !row[0].empty() && !row[1].empty() && looksLikeLanguage(row[4]) &&
           (row[3].empty() || !row[4].empty()) && (row[5].empty() || codes.count(row[5]) > 0 || row[2] == row[0]);
  });
}

[[nodiscard]] inline bool areServices(std::span<const Rows::value_type> rows) {
  bool any = false;
  const bool most = mostOf(rows, [&](const auto& row) {
    if (row.empty() || row[0].empty()) return false;
    for (std::size_t column = 1; column < row.size(); ++column) {
      if (row[column].empty()) continue;
      if (!isKnownServiceCode(serviceCodeOf(row[column]))) return false;
      any = true;
    }
    return true;
  });
  return most && any;
}

/// Logins and codes: no times, no marks of a sentence, and blanks in no more than half of them, as prose and logs have.
[[nodiscard]] inline bool areMemberships(std::span<const Rows::value_type> rows) {
  bool several = false;
  std::size_t filled = 0;
  std::size_t spaced = 0;
  for (const auto& row : rows) {
    if (row.empty() || row[0].empty()) return false;
    several = several || row.size() > 1;
    for (const std::string& cell : row) {
      if (cell.empty()) continue;
      ++filled;
      spaced += cell.find(' ') != std::string::npos ? 1u : 0u;
      if (looksLikeTime(cell)) return false;
      if (&cell == &row.front()) continue;
      if (cell.find_first_of(",;!?\"") != std::string::npos || cell.back() == '.' || cell.size() > 128) return false;
    }
  }
  return several && spaced * 2 <= filled;
}

/// True where job titles stand behind the departments (formats.md section 3). Rows of an odd number of cells have a
/// title for each department; where they were cut at their last filled cell, titles are no departments elsewhere, and
/// several people share one.
[[nodiscard]] inline bool holdTitles(std::span<const Rows::value_type> rows) {
  if (std::all_of(rows.begin(), rows.end(), [](const auto& row) { return row.size() % 2 == 1; })) return true;
  std::set<std::string_view> departments;
  std::set<std::string_view> titles;
  std::size_t filled = 0;
  for (const auto& row : rows) {
    for (std::size_t column = 1; column < row.size(); ++column) {
      if (row[column].empty()) continue;
      (column % 2 == 1 ? departments : titles).insert(row[column]);
      filled += column % 2 == 0 ? 1u : 0u;
    }
  }
  return filled > titles.size() && std::none_of(titles.begin(), titles.end(),
                                                [&](std::string_view title) { return departments.contains(title); });
}

/// Login, then departments, each with a job title where there are any.
inline void placeMemberships(Identification& found, std::span<const Rows::value_type> rows) {
  found.columns.set(Field::login, 0);
  found.repeatStep = holdTitles(rows) ? 2 : 1;
  found.repeated = {1};
}

inline void placeServices(Identification& found) {
  found.columns.set(Field::login, 0);
  found.repeated = {1};
  found.repeatStep = 1;
}

/// Columns by position, for a file without headings; false where its shape is not that of the kind.
[[nodiscard]] inline bool placeByShape(Identification& found, std::span<const Rows::value_type> all,
                                       std::optional<InputKind> kind) {
  if (all.empty()) return false;
  const std::span rows = aboveNotes(all);
  const bool wide = mostOf(rows, [](const auto& row) { return row.size() >= kUserWidth; });
  if (kind) {
    found.kind = *kind;
    switch (*kind) {
      case InputKind::users:
        if (wide) {
          placeFixed(found.columns, InputKind::users);
        } else {
          found.columns.set(Field::login, 0);
          found.columns.set(Field::name, 1);
        }
        return true;
      case InputKind::departments:
        placeFixed(found.columns, InputKind::departments);
        return true;
      case InputKind::memberships:
        placeMemberships(found, rows);
        return true;
      case InputKind::services:
        placeServices(found);
        return true;
      case InputKind::guests:
      case InputKind::aliases:
        placeFixed(found.columns, *kind);
        return true;
      case InputKind::access:
        return placeAccess(found, rows);
      case InputKind::snapshot:
        return false;
    }
  }
  if (wide) {
    found.kind = InputKind::users;
    placeFixed(found.columns, InputKind::users);
    return true;
  }
  if (areServices(rows)) {
    found.kind = InputKind::services;
    placeServices(found);
    return true;
  }
  if (placeAccess(found, rows)) {
    found.kind = InputKind::access;
    return true;
  }
  if (areDepartments(rows)) {
    found.kind = InputKind::departments;
    placeFixed(found.columns, InputKind::departments);
    return true;
  }
  if (areMemberships(rows)) {
    found.kind = InputKind::memberships;
    placeMemberships(found, rows);
    return true;
  }
  return false;
}

/// A log without headings whose time and user the user named by number.
[[nodiscard]] inline bool placeByPositions(Identification& found, const Rows& rows, const Question& question) {
  if (question.kind && *question.kind != InputKind::access) return false;
  const Columns former = std::exchange(found.columns, Columns());
  applyPositions(found, question);
  // The numbers were said of all files without headings: this one must have times there.
  const bool named = found.columns.has(Field::time) && found.columns.has(Field::user);
  if (named) placeDateAndTime(found, {}, rows, question);
  if (!named || !mostCells(rows, found.columns.at(Field::time), isTime)) {
    found.columns = former;
    return false;
  }
  found.kind = InputKind::access;
  return true;
}

}  // namespace uam::recognition::detail

UAM_FOR_SIZE_END
