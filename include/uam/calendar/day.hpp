#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace uam::calendar {

/// A civil day as the number of days since 1970-01-01.
using Day = std::int32_t;

/// No day at all; before every day, so that it sorts first.
inline constexpr Day kNoDay = INT32_MIN;

/// 1970-01-01 and 2199-12-31: what is outside is no time (product.md section 1).
inline constexpr Day kFirstDay = 0;
inline constexpr Day kLastDay = 84005;
inline constexpr std::int64_t kSecondsPerDay = 86400;

struct CivilDate {
  std::int32_t year = 0;
  std::int32_t month = 0;  ///< 1 to 12
  std::int32_t day = 0;    ///< 1 to 31
};

[[nodiscard]] constexpr bool isLeapYear(std::int32_t year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

[[nodiscard]] constexpr std::int32_t daysInMonth(std::int32_t year, std::int32_t month) {
  constexpr std::int32_t kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && isLeapYear(year) ? 29 : kDays[month - 1];
}

/// Days since 1970-01-01 of a proleptic Gregorian date; years are counted from March so that the leap day is the last.
[[nodiscard]] constexpr Day dayOf(std::int32_t year, std::int32_t month, std::int32_t day) {
  const std::int32_t shifted = month <= 2 ? year - 1 : year;
  const std::int32_t era = (shifted >= 0 ? shifted : shifted - 399) / 400;
  const std::int32_t yearOfEra = shifted - era * 400;
  const std::int32_t dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  const std::int32_t dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

[[nodiscard]] constexpr CivilDate dateOf(Day day) {
  const std::int32_t shifted = day + 719468;
  const std::int32_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  const std::int32_t dayOfEra = shifted - era * 146097;
  const std::int32_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
  const std::int32_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
  const std::int32_t monthFromMarch = (5 * dayOfYear + 2) / 153;
  const std::int32_t month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1};
}

/// Writes `yyyy-MM-dd` to ten characters at `out`.
constexpr void writeDay(char* out, Day day) {
  const CivilDate date = dateOf(day);
  const auto digit = [](std::int32_t value) { return static_cast<char>('0' + value % 10); };
  out[0] = digit(date.year / 1000);
  out[1] = digit(date.year / 100);
  out[2] = digit(date.year / 10);
  out[3] = digit(date.year);
  out[4] = '-';
  out[5] = digit(date.month / 10);
  out[6] = digit(date.month);
  out[7] = '-';
  out[8] = digit(date.day / 10);
  out[9] = digit(date.day);
}

[[nodiscard]] inline std::string formatDay(Day day) {
  std::string text(10, '0');
  writeDay(text.data(), day);
  return text;
}

/// Reads `yyyy-MM-dd`, from 1970 to 2199; nothing where the text is not such a day.
[[nodiscard]] inline std::optional<Day> parseDay(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  std::int32_t parts[3] = {0, 0, 0};
  std::int32_t part = 0;
  for (std::size_t index = 0; index < 10; ++index) {
    if (index == 4 || index == 7) {
      ++part;
      continue;
    }
    if (text[index] < '0' || text[index] > '9') return std::nullopt;
    parts[part] = parts[part] * 10 + (text[index] - '0');
  }
  if (parts[0] < 1970 || parts[0] > 2199 || parts[1] < 1 || parts[1] > 12) return std::nullopt;
  if (parts[2] < 1 || parts[2] > daysInMonth(parts[0], parts[1])) return std::nullopt;
  return dayOf(parts[0], parts[1], parts[2]);
}

}  // namespace uam::calendar
