#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/calendar/timestamp.hpp"

namespace uam::fuzz {

/// Reads a time by trying pattern after pattern: what the product's reader, which goes through the text once, must
/// agree with. In a pattern
///
///     Y  four digits         m d h u  one or two digits  q s  two digits      z  one or two digits of a second
///     a b  parts of a date whose order must be known     N  the name of a month
///     _  blanks              ~  blanks or none           f  digits of a fraction
///     A  am or pm            +  a sign                   i j  two digits of an offset
///     B  the same in Han     W  a day of the week in parentheses
///     =UTC=  these letters
///
/// and everything else stands for itself. Calendar and seconds are counted by going through the days one by one.
class SlowTime {
 public:
  explicit SlowTime(std::string_view text) : number_(readNumber(text::trim(text))) {
    for (const std::string& date : dates()) {
      std::string_view rest = text::trim(text);
      Parts parts;
      if (!match(rest, date, parts)) continue;
      if (rest.empty()) {
        parts_ = parts;
        return;
      }
      for (const std::string& clock : clocks()) {
        std::string_view left = rest;
        Parts both = parts;
        if (!match(left, clock, both) || !left.empty()) continue;
        both.clock = true;
        both.offset = clock.back() != '~';
        parts_ = both;
        return;
      }
    }
  }

  [[nodiscard]] calendar::Timestamp read(calendar::DateOrder order) const {
    if (number_) return *number_;
    return parts_ ? dated(*parts_, order) : calendar::Timestamp{};
  }

 private:
  struct Parts {
    int year = 0, month = 0, day = 0, first = 0, second = 0;
    int hour = 0, minute = 0, seconds = 0;
    int half = 0;       ///< 1 in the morning, 2 in the afternoon.
    bool zero = false;  ///< Halves of the day begin with hour 0 as well.
    int sign = 0, offsetHour = 0, offsetMinute = 0;
    bool clock = false, offset = false;
  };

  static std::optional<calendar::Timestamp> readNumber(std::string_view text) {
    if (text.size() < 9 || text.size() > 14 || text.find_first_not_of("0123456789") != std::string_view::npos)
      return {};
    std::int64_t value = 0;
    for (const char digit : text) value = value * 10 + (digit - '0');
    if (text.size() >= 12) value /= 1000;
    if (value / calendar::kSecondsPerDay >= daysBefore(2200, 1)) return calendar::Timestamp{};
    return calendar::Timestamp{calendar::TimestampForm::instant, value};
  }

  static const std::vector<std::string>& dates() {
    static const std::vector<std::string> kDates = [] {
      std::vector<std::string> made;
      for (const std::string date : {"Y-m-d", "Y/m/d", "Y年m月d日", "a/b/Y", "a/b/Y,"}) {
        made.push_back(date);
        made.push_back(date.back() == ',' ? "a/b/Y~W," : date + "~W");
      }
      for (const std::string_view dot : {"", "."}) {
        for (const std::string_view year : {"_Y", ",_Y", ",Y", "_Y,", ",_Y,", ",Y,"}) {
          made.push_back("N" + std::string(dot) + "_d" + std::string(year));
        }
      }
      return made;
    }();
    return kDates;
  }

  /// With what parts them from the date, halves of the day and offsets: 432.
  static const std::vector<std::string>& clocks() {
    static const std::vector<std::string> kClocks = [] {
      std::vector<std::string> made;
      for (const std::string_view between : {"T", "t", "_"}) {
        for (const std::string_view clock : {"h:q", "h:q:s", "h:q:s.f", "h:q:s,f", "h時u分", "h時u分z秒"}) {
          for (const std::string_view half : {"", "~A", "B"}) {
            for (const std::string_view offset : {"~", "~=Z=", "~=z=", "~=UTC=", "~=GMT=", "~+i", "~+ij", "~+i:j"}) {
              std::string text(between);
              const bool ahead = half == "B";
              made.push_back(text.append(ahead ? "B~" : "").append(clock).append(ahead ? "" : half).append(offset));
            }
          }
        }
      }
      return made;
    }();
    return kClocks;
  }

  static bool isDigit(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
  }

  static std::size_t blankAt(std::string_view text) {
    return text.substr(0, 3) == "\xE2\x80\xAF" ? 3 : text::leadingBlank(text);
  }

  /// So many digits, and no digit behind them. The value is that of the first four: only a fraction has more, and it
  /// counts for nothing.
  static bool digits(std::string_view& text, std::size_t least, std::size_t most, int& value) {
    std::size_t count = 0;
    while (isDigit(text, count)) ++count;
    if (count < least || count > most) return false;
    value = 0;
    for (std::size_t at = 0; at < std::min<std::size_t>(count, 4); ++at) value = value * 10 + (text[at] - '0');
    text.remove_prefix(count);
    return true;
  }

  static bool month(std::string_view& text, int& value) {
    static constexpr std::array<std::string_view, 12> kNames = {"january",   "february", "march",    "april",
                                                                "may",       "june",     "july",     "august",
                                                                "september", "october",  "november", "december"};
    std::string word;
    while (word.size() < text.size() && ((text[word.size()] | 0x20) >= 'a' && (text[word.size()] | 0x20) <= 'z')) {
      word += static_cast<char>(text[word.size()] | 0x20);
    }
    value = word == "sept" ? 9 : 0;
    for (std::size_t index = 0; index < kNames.size(); ++index) {
      if (word == kNames[index] || word == kNames[index].substr(0, 3)) value = static_cast<int>(index) + 1;
    }
    text.remove_prefix(word.size());
    return value != 0;
  }

  static bool take(std::string_view& text, std::string_view word) {
    if (text.substr(0, word.size()) != word) return false;
    text.remove_prefix(word.size());
    return true;
  }

  static bool weekday(std::string_view& text) {
    for (const std::string open : {"(", "（"}) {
      for (const std::string close : {")", "）"}) {
        for (const std::string day : {"日", "月", "火", "水",  "木",  "金",  "土",  "一",  "二",  "三",
                                      "四", "五", "六", "Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"}) {
          if (take(text, open + day + close)) return true;
        }
      }
    }
    return false;
  }

  /// A sign of a pattern that stands for a number of so many digits.
  struct Number {
    char sign;
    std::size_t least, most;
    int Parts::*part;
  };

  static const Number* numberOf(char sign) {
    static constexpr Number kNumbers[] = {{'Y', 4, 4, &Parts::year},    {'m', 1, 2, &Parts::month},
                                          {'d', 1, 2, &Parts::day},     {'a', 1, 2, &Parts::first},
                                          {'b', 1, 2, &Parts::second},  {'h', 1, 2, &Parts::hour},
                                          {'u', 1, 2, &Parts::minute},  {'q', 2, 2, &Parts::minute},
                                          {'s', 2, 2, &Parts::seconds}, {'z', 1, 2, &Parts::seconds}};
    for (const Number& number : kNumbers) {
      if (number.sign == sign) return &number;
    }
    return nullptr;
  }

  /// Takes the pattern from the beginning of the text.
  static bool match(std::string_view& text, std::string_view pattern, Parts& parts) {
    while (!pattern.empty()) {
      const char sign = pattern.front();
      pattern.remove_prefix(1);
      if (const Number* const number = numberOf(sign)) {
        if (!digits(text, number->least, number->most, parts.*number->part)) return false;
        continue;
      }
      bool fits = true;
      int unused = 0;
      switch (sign) {
        case 'f':
          fits = digits(text, 1, SIZE_MAX, unused);
          break;
        case 'N':
          fits = month(text, parts.month);
          break;
        case '_':
          fits = blankAt(text) != 0;
          [[fallthrough]];
        case '~':
          while (const std::size_t length = blankAt(text)) text.remove_prefix(length);
          break;
        case 'A': {
          const std::string_view half = text.substr(0, 2);
          fits = half.size() == 2 && (half[1] | 0x20) == 'm' && ((half[0] | 0x20) == 'a' || (half[0] | 0x20) == 'p');
          if (fits) {
            parts.half = (half[0] | 0x20) == 'a' ? 1 : 2;
            text.remove_prefix(2);
          }
          break;
        }
        case 'B':
          fits = false;
          for (const auto& [word, value] : {std::pair{"午前", 1}, {"上午", 1}, {"午後", 2}, {"下午", 2}}) {
            if (fits || !take(text, word)) continue;
            fits = true;
            parts.half = value;
            parts.zero = true;
          }
          break;
        case 'W':
          fits = weekday(text);
          break;
        case '+':
          fits = !text.empty() && (text.front() == '+' || text.front() == '-');
          if (fits) {
            parts.sign = text.front() == '-' ? -1 : 1;
            text.remove_prefix(1);
          }
          break;
        case 'i':
        case 'j':
          fits = isDigit(text, 0) && isDigit(text, 1);
          if (fits) {
            (sign == 'i' ? parts.offsetHour : parts.offsetMinute) = (text[0] - '0') * 10 + (text[1] - '0');
            text.remove_prefix(2);
          }
          break;
        case '=': {
          const std::string_view word = pattern.substr(0, pattern.find('='));
          fits = text.substr(0, word.size()) == word;
          if (fits) text.remove_prefix(word.size());
          pattern.remove_prefix(word.size() + 1);
          break;
        }
        default:
          fits = !text.empty() && text.front() == sign;
          if (fits) text.remove_prefix(1);
          break;
      }
      if (!fits) return false;
    }
    return true;
  }

  static bool leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

  static int length(int year, int month) {
    return month == 2 ? (leap(year) ? 29 : 28) : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  static int daysBefore(int year, int month) {
    int days = 0;
    for (int before = 1970; before < year; ++before) days += leap(before) ? 366 : 365;
    for (int before = 1; before < month; ++before) days += length(year, before);
    return days;
  }

  static calendar::Timestamp dated(Parts parts, calendar::DateOrder order) {
    const bool slashes = parts.first != 0 || parts.second != 0;
    if (slashes) {
      const bool dayFirst =
          order == calendar::DateOrder::dayFirst || (order == calendar::DateOrder::unknown && parts.first > 12);
      parts.month = dayFirst ? parts.second : parts.first;
      parts.day = dayFirst ? parts.first : parts.second;
    }
    if (parts.year < 1970 || parts.year > 2199 || parts.month < 1 || parts.month > 12 || parts.day < 1 ||
        parts.day > length(parts.year, parts.month)) {
      return {};
    }
    if (parts.half != 0) {
      if ((parts.hour < 1 && !parts.zero) || parts.hour > 12) return {};
      parts.hour = parts.hour % 12 + (parts.half == 2 ? 12 : 0);
    }
    if (parts.hour > 23 || parts.minute > 59 || parts.seconds > 59) return {};
    if (parts.offsetHour > 23 || parts.offsetMinute > 59) return {};
    if (slashes && order == calendar::DateOrder::unknown) return {calendar::TimestampForm::needsOrder, 0};
    const std::int64_t day = daysBefore(parts.year, parts.month) + parts.day - 1;
    if (!parts.clock) return {calendar::TimestampForm::day, day};
    const std::int64_t seconds = ((day * 24 + parts.hour) * 60 + parts.minute) * 60 + parts.seconds;
    if (!parts.offset) return {calendar::TimestampForm::local, seconds};
    return {calendar::TimestampForm::instant, seconds - parts.sign * (parts.offsetHour * 60 + parts.offsetMinute) * 60};
  }

  std::optional<calendar::Timestamp> number_;
  std::optional<Parts> parts_;
};

}  // namespace uam::fuzz
