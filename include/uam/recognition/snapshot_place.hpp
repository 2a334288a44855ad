#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "uam/base/for_size.hpp"
#include "uam/base/limits.hpp"
#include "uam/calendar/timestamp.hpp"
#include "uam/recognition/heading.hpp"
#include "uam/recognition/rows.hpp"
#include "uam/text/fold.hpp"
#include "uam/vocabulary/no_access_words.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition {

/// The days of the window that the last heading of a monitoring table names: its first number; 30 where it has none.
[[nodiscard]] inline std::int32_t windowOf(std::string_view heading) {
  constexpr std::int32_t kUsual = 30;
  const std::string narrow = text::narrowed(heading);
  const std::size_t begin = narrow.find_first_of("0123456789");
  if (begin == std::string::npos) return kUsual;
  std::int32_t days = 0;
  for (std::size_t at = begin;
       at < narrow.size() && narrow[at] >= '0' && narrow[at] <= '9' && days <= limits::kWindowDays; ++at) {
    days = days * 10 + (narrow[at] - '0');
  }
  return days < 1 || days > limits::kWindowDays ? kUsual : days;
}

namespace detail {

[[nodiscard]] inline bool isAccessDate(std::string_view cell) {
  const auto form = calendar::parseTimestamp(cell, calendar::DateOrder::unknown).form;
  return form == calendar::TimestampForm::day || form == calendar::TimestampForm::needsOrder;
}

/// True where the column holds dates, or nothing, and the next one numbers of days.
[[nodiscard]] inline bool areDatesAndNumbers(std::span<const Rows::value_type> rows, std::size_t column) {
  bool anyDate = false;
  for (const auto& row : rows) {
    if (row.size() <= column + 1) return false;
    if (isAccessDate(row[column]))
      anyDate = true;
    else if (!isNoAccess(row[column]))
      return false;
    if (!text::allDigits(row[column + 1]) || row[column + 1].size() > 3) return false;
  }
  return anyDate;
}

[[nodiscard]] inline bool areDistinct(std::span<const Rows::value_type> rows, std::size_t column) {
  std::set<std::string_view> met;
  return std::all_of(rows.begin(), rows.end(), [&](const auto& row) {
    return column < row.size() && !row[column].empty() && met.insert(row[column]).second;
  });
}

/// A monitoring table in a language that nobody knows: by the place of its six columns, or five or four where login or
/// code are left out (product.md section 5). Its last heading names the window. `rows`: without the heading.
inline void completeSnapshotByPlace(Heading& heading, std::span<const Rows::value_type> rows) {
  constexpr std::size_t kWidth = 6;
  const std::size_t width = std::min(heading.texts.size(), kWidth);
  if (heading.data || heading.has(Meaning::accessDays) || width < 4 || rows.empty()) return;
  const std::size_t date = width - 2;
  const std::string& last = heading.texts[date + 1];
  const bool namesWindow = text::narrowed(last).find_first_of("0123456789") != std::string::npos;
  if (!namesWindow || text::allDigits(last) || !areDatesAndNumbers(rows, date)) return;
  const bool logins = width == kWidth || (width == 5 && areDistinct(rows, 1));
  const std::size_t department = logins ? 2 : 1;
  const auto set = [&](std::size_t column, Meaning meaning) {
    if (heading.meanings[column] == meaning) return;
    heading.meanings[column] = meaning;
    ++heading.recognised;
  };
  set(0, Meaning::account);
  if (logins) set(1, Meaning::login);
  set(department, Meaning::department);
  if (department + 1 < date) set(department + 1, Meaning::departmentCode);
  set(date, Meaning::lastAccess);
  set(date + 1, Meaning::accessDays);
}

}  // namespace detail

}  // namespace uam::recognition

UAM_FOR_SIZE_END
