#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "uam/calendar/timestamp.hpp"
#include "uam/directory/service_codes.hpp"
#include "uam/for_size.hpp"
#include "uam/recognition/heading.hpp"
#include "uam/recognition/identification.hpp"
#include "uam/recognition/kind.hpp"
#include "uam/recognition/named_columns.hpp"
#include "uam/recognition/rows.hpp"
#include "uam/text/fold.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition::detail {

/// A time as it stands in a file without headings: numbers only where they are recent enough to be no code.
[[nodiscard]] inline bool looksLikeTime(std::string_view text, bool acceptNumbers) {
  if (allDigits(text)) {
    if (!acceptNumbers || (text.size() != 10 && text.size() != 13)) return false;
    return text[0] == '1' || text[0] == '2' || text[0] == '3';
  }
  return recognition::looksLikeTime(text);
}

[[nodiscard]] inline bool looksLikeResult(std::string_view text) {
  return text::equalIgnoringAsciiCase(text, "SUCCESS") || text::equalIgnoringAsciiCase(text, "FAILED") ||
         text::equalIgnoringAsciiCase(text, "VALIDATION ERROR") || text::equalIgnoringAsciiCase(text, "ERROR") ||
         text == "成功";
}

/// Columns of cybozu.com's audit log (formats.md section 5).
inline void placeAuditLog(Identification& found) {
  found.columns.set(Field::time, 1);
  found.columns.set(Field::user, 3);
  found.columns.set(Field::service, 4);
  found.columns.set(Field::module, 5);
  found.columns.set(Field::action, 6);
  found.columns.set(Field::result, 7);
  found.columns.set(Field::error, 8);
  found.auditLog = true;
}

/// An access log without headings: by its content.
[[nodiscard]] inline bool placeAccess(Identification& found, const Rows& rows) {
  std::size_t width = 0;
  bool even = true;
  for (const auto& row : rows) {
    even = even && (width == 0 || row.size() == width);
    width = std::max(width, row.size());
  }
  if (width < 2) return false;
  std::size_t time = SIZE_MAX;
  for (std::size_t column = 0; column < width && column < 16 && time == SIZE_MAX; ++column) {
    const bool numbers = even && width == 2;
    if (mostCells(rows, column, [&](const std::string& cell) { return looksLikeTime(cell, numbers); })) time = column;
  }
  if (time == SIZE_MAX) return false;
  const auto result = [](const std::string& cell) { return cell.empty() || looksLikeResult(cell); };
  if (time == 1 && width >= 8 && (mostCells(rows, 7, result) || mostCells(rows, 2, looksLikeAddress))) {
    placeAuditLog(found);
    return true;
  }
  for (std::size_t column = 0; column < width; ++column) {
    if (column == time) continue;
    if (width > 2 && (mostCells(rows, column, looksLikeAddress) || mostCells(rows, column, looksLikeResult))) continue;
    found.columns.set(Field::time, time);
    found.columns.set(Field::user, column);
    return true;
  }
  return false;
}

inline void placeUsers(Identification& found) {
  found.columns.set(Field::login, 0);
  found.columns.set(Field::name, 1);
  found.columns.set(Field::email, 10);
  found.columns.set(Field::status, 11);
  found.columns.set(Field::startDate, 19);
  found.columns.set(Field::displayOrder, 22);
  found.columns.set(Field::deleted, 24);
}

inline void placeDepartments(Identification& found) {
  found.columns.set(Field::departmentCode, 0);
  found.columns.set(Field::name, 1);
  found.columns.set(Field::parentCode, 5);
}

[[nodiscard]] inline bool areDepartments(const Rows& rows) {
  std::set<std::string_view> codes;
  for (const auto& row : rows) codes.insert(row.empty() ? std::string_view{} : std::string_view(row[0]));
  // A row of a user's departments may have seven cells too; there the sixth is a code that no first cell holds.
  return mostOf(rows, [&](const auto& row) {
    return row.size() == 7 && !row[0].empty() && (row[5].empty() || codes.count(row[5]) > 0 || row[2] == row[0]);
  });
}

[[nodiscard]] inline bool areServices(const Rows& rows) {
  bool any = false;
  const bool most = mostOf(rows, [&](const auto& row) {
    if (row.empty() || row[0].empty()) return false;
    for (std::size_t column = 1; column < row.size(); ++column) {
      if (row[column].empty()) continue;
      if (!directory::isKnownServiceCode(directory::serviceCodeOf(row[column]))) return false;
      any = true;
    }
    return true;
  });
  return most && any;
}

[[nodiscard]] inline bool areMemberships(const Rows& rows) {
  bool any = false;
  for (const auto& row : rows) {
    if (row.empty() || row[0].empty()) return false;
    for (std::size_t column = 0; column < row.size(); ++column) {
      // Logins and codes hold no blanks and are no times, and codes hold no marks of a sentence; prose and logs do.
      const std::string& cell = row[column];
      if (cell.find_first_of(column == 0 ? " " : " ,;!?\"") != std::string::npos) return false;
      if (recognition::looksLikeTime(cell)) return false;
      if (column == 0) continue;
      if (cell.size() > 128 || (!cell.empty() && cell.back() == '.')) return false;
      any = true;
    }
  }
  return any;
}

/// Login, then pairs of department and job title (formats.md section 3); rows of even width hold no titles.
inline void placeMemberships(Identification& found, const Rows& rows) {
  found.columns.set(Field::login, 0);
  const bool pairs = std::all_of(rows.begin(), rows.end(), [](const auto& row) { return row.size() % 2 == 1; });
  found.repeatStep = pairs ? 2 : 1;
  found.repeated = {1};
}

inline void placeServices(Identification& found) {
  found.columns.set(Field::login, 0);
  found.repeated = {1};
  found.repeatStep = 1;
}

/// Columns by position, for a file without headings; false where its shape is not that of the kind.
[[nodiscard]] inline bool placeByShape(Identification& found, const Rows& rows, std::optional<InputKind> kind) {
  if (rows.empty()) return false;
  const bool wide = mostOf(rows, [](const auto& row) { return row.size() >= 25; });
  if (kind) {
    found.kind = *kind;
    switch (*kind) {
      case InputKind::users:
        if (wide) {
          placeUsers(found);
        } else {
          found.columns.set(Field::login, 0);
          found.columns.set(Field::name, 1);
        }
        return true;
      case InputKind::departments:
        placeDepartments(found);
        return true;
      case InputKind::memberships:
        placeMemberships(found, rows);
        return true;
      case InputKind::services:
        placeServices(found);
        return true;
      case InputKind::guests:
        found.columns.set(Field::login, 0);
        return true;
      case InputKind::aliases:
        found.columns.set(Field::oldLogin, 0);
        found.columns.set(Field::newLogin, 1);
        return true;
      case InputKind::access:
        return placeAccess(found, rows);
      case InputKind::snapshot:
        return false;
    }
  }
  if (wide) {
    found.kind = InputKind::users;
    placeUsers(found);
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
    placeDepartments(found);
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
  Identification trial = found;
  trial.columns = Columns();
  applyPositions(trial, question);
  if (!trial.columns.has(Field::time) || !trial.columns.has(Field::user)) return false;
  // The numbers were said of all files without headings: this one must have times there.
  const auto isTime = [](const std::string& cell) {
    return calendar::parseTimestamp(cell, calendar::DateOrder::unknown).form != calendar::TimestampForm::none;
  };
  if (!mostCells(rows, trial.columns.at(Field::time), isTime)) return false;
  trial.kind = InputKind::access;
  found = trial;
  return true;
}

}  // namespace uam::recognition::detail

UAM_FOR_SIZE_END
