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
///     y  the year's last two E  a year of the era        C  a day in eight    K L  a clock in four or six digits
///     a b  parts of a date whose order must be known     N  the name of a month
///     _  blanks              ~  blanks or none           f  digits of a fraction
///     A  am or pm            B  the same in Han          W  a day of the week in parentheses
///     V  a day of the week   O  a zone or an offset      P  what may stand behind it   @  at
///
/// and everything else stands for itself. Calendar and seconds are counted by going through the days one by one.
class SlowTime {
 public:
  explicit SlowTime(std::string_view text) {
    const std::string_view trimmed = text::trim(text);
    take(trimmed);
    const bool none = !parts_ && (!number_ || number_->form == calendar::TimestampForm::none);
    if (const std::string narrowed = narrow(trimmed); none && narrowed != trimmed) {
      number_.reset();
      take(narrowed);
    }
  }

  [[nodiscard]] calendar::Timestamp read(calendar::DateOrder order) const {
    if (number_) return *number_;
    return parts_ ? dated(*parts_, order) : calendar::Timestamp{};
  }

 private:
  struct Parts {
    int year = 0, month = 0, day = 0, first = 0, second = 0;
    int lastOfYear = -1, ofEra = 0;
    int hour = 0, minute = 0, seconds = 0;
    int half = 0;       ///< 1 in the morning, 2 in the afternoon.
    bool zero = false;  ///< Halves of the day begin with hour 0 as well.
    int offset = 0;     ///< In minutes.
    bool clock = false, zone = false, figures = false;
  };

  void take(std::string_view text) {
    if (!text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos && compact(text)) return;
    number_ = readNumber(text);
    if (number_) return;
    for (const std::string& date : dates()) {
      std::string_view rest = text;
      Parts parts;
      if (!match(rest, date, parts)) continue;
      if (date.find("元") != std::string::npos) parts.ofEra = 1;
      if (rest.empty()) {
        parts_ = parts;
        return;
      }
      for (const std::string& clock : clocksBehind(date)) {
        std::string_view left = rest;
        Parts both = parts;
        if (!match(left, clock, both) || !left.empty()) continue;
        both.clock = true;
        parts_ = both;
        return;
      }
    }
    for (const std::string& whole : wholes()) {
      std::string_view rest = text;
      Parts parts;
      if (!match(rest, whole, parts) || !rest.empty()) continue;
      parts.clock = true;
      parts_ = parts;
      return;
    }
  }

  /// Full-width forms as ASCII.
  static std::string narrow(std::string_view text) {
    std::string made;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const auto byte = [&](std::size_t ahead) {
        return at + ahead < text.size() ? static_cast<unsigned char>(text[at + ahead]) : 0;
      };
      const bool low = byte(0) == 0xEF && byte(1) == 0xBC && byte(2) >= 0x81 && byte(2) <= 0xBF;
      const bool high = byte(0) == 0xEF && byte(1) == 0xBD && byte(2) >= 0x80 && byte(2) <= 0x9E;
      const bool blank = byte(0) == 0xE3 && byte(1) == 0x80 && byte(2) == 0x80;
      if (low || high || blank) {
        made += blank ? ' ' : static_cast<char>(byte(2) - (low ? 0x60 : 0x20));
        at += 2;
      } else {
        made += text[at];
      }
    }
    return made;
  }

  /// A day and a clock in figures alone; false where the figures are none.
  bool compact(std::string_view text) {
    if (text.size() != 14 && (text.size() != 12 || text[0] != '2')) return false;
    const auto two = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
    Parts parts;
    parts.year = two(0) * 100 + two(2);
    parts.month = two(4);
    parts.day = two(6);
    parts.hour = two(8);
    parts.minute = two(10);
    parts.seconds = text.size() == 14 ? two(12) : 0;
    parts.clock = true;
    if (dated(parts, calendar::DateOrder::unknown).form == calendar::TimestampForm::none) return false;
    parts_ = parts;
    return true;
  }

  static std::optional<calendar::Timestamp> readNumber(std::string_view text) {
    std::size_t digits = 0;
    while (isDigit(text, digits)) ++digits;
    if (digits < 9) return {};
    const std::string_view rest = text.substr(digits);
    const bool fraction =
        rest.size() > 1 && rest[0] == '.' && rest.find_first_not_of("0123456789", 1) == std::string_view::npos;
    const std::size_t unit = digits <= 11                   ? 0
                             : digits <= 14                 ? 3
                             : digits == 16 || digits == 19 ? (digits == 16 ? 6 : 9)
                                                            : SIZE_MAX;
    if (unit == SIZE_MAX || (!rest.empty() && (!fraction || unit != 0))) return calendar::Timestamp{};
    std::int64_t value = 0;
    for (const char digit : text.substr(0, digits - unit)) value = value * 10 + (digit - '0');
    if (value / calendar::kSecondsPerDay >= daysBefore(2200, 1)) return calendar::Timestamp{};
    return calendar::Timestamp{calendar::TimestampForm::instant, value};
  }

  static const std::vector<std::string>& dates() {
    static const std::vector<std::string> kDates = [] {
      std::vector<std::string> made;
      for (const std::string date : {"Y-m-d", "Y/m/d", "Y.m.d", "Y年m月d日", "d.m.Y", "C", "令和E年m月d日",
                                     "令和元年m月d日", "a/b/Y", "a/b/Y,"}) {
        made.push_back(date);
        made.push_back(date.back() == ',' ? "a/b/Y~W," : date + "~W");
      }
      std::vector<std::string> weekdays = {"", "V_", "V,_"};
      for (const std::string date : {"d_N_", "d-N-", "d/N/"}) {
        for (const std::string_view year : {"Y", "Y,", "y", "y,"}) {
          for (const std::string& weekday : weekdays) {
            if (!weekday.empty() && date[1] == '/') continue;
            made.push_back(std::string(weekday).append(date).append(year));
            if (weekday.empty()) made.push_back(made.back() + "~W");
          }
        }
      }
      for (const std::string& weekday : weekdays) {
        for (const std::string_view dot : {"", "."}) {
          for (const std::string_view year : {"_Y", ",_Y", ",Y", "_Y,", ",_Y,", ",Y,"}) {
            made.push_back(std::string(weekday).append("N").append(dot).append("_d").append(year));
          }
        }
      }
      made.emplace_back("RE.m.d");
      return made;
    }();
    return kDates;
  }

  /// With halves of the day, a zone or none.
  static std::vector<std::string> clocks(std::string_view between) {
    std::vector<std::string> made;
    for (const std::string_view clock : {"h:q", "h:q:s", "h:q:s.f", "h:q:s,f", "h時u分", "h時u分z秒"}) {
      for (const std::string_view half : {"", "~A", "B"}) {
        for (const std::string_view zone : {"~", "~O~P"}) {
          std::string text(between);
          const bool ahead = half == "B";
          made.push_back(text.append(ahead ? "B~" : "").append(clock).append(ahead ? "" : half).append(zone));
        }
      }
    }
    return made;
  }

  /// Clocks as they may follow a date, with what parts them from it.
  static const std::vector<std::string>& clocksBehind(const std::string& date) {
    static const auto kMade = [] {
      std::array<std::vector<std::string>, 4> made;
      const auto add = [](std::vector<std::string>& list, const std::vector<std::string>& more) {
        list.insert(list.end(), more.begin(), more.end());
      };
      for (const std::string_view between : {"T", "t", "_"}) {
        for (std::vector<std::string>& list : made) add(list, clocks(between));
        for (const std::string_view clock : {"K", "L", "K.f", "L.f", "K,f", "L,f"}) {
          for (const std::string_view zone : {"~", "~O~P"}) {
            made[1].push_back(std::string(between).append(clock).append(zone));
          }
        }
      }
      add(made[2], clocks("_@_"));
      add(made[3], clocks("_@_"));
      add(made[3], clocks(":"));
      return made;
    }();
    const bool named = date.find('N') != std::string::npos;
    const bool colon = date.find("d/N/") != std::string::npos && date.find(',') == std::string::npos;
    return kMade[colon ? 3 : named ? 2 : date[0] == 'C' ? 1 : 0];
  }

  /// The clock between the day and the year.
  static const std::vector<std::string>& wholes() {
    static const std::vector<std::string> kWholes = [] {
      std::vector<std::string> made;
      for (const std::string_view weekday : {"", "V_", "V,_"}) {
        for (const std::string_view dot : {"", "."}) {
          for (const std::string_view clock : {"h:q", "h:q:s", "h:q:s.f", "h:q:s,f", "h時u分", "h時u分z秒"}) {
            for (const std::string_view year : {"_Y", "_O_Y"}) {
              made.push_back(std::string(weekday).append("N").append(dot).append("_d_").append(clock).append(year));
            }
          }
        }
      }
      return made;
    }();
    return kWholes;
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

  /// The letters that come next, in lower case where asked for.
  static std::string word(std::string_view& text, bool lower = true) {
    std::string letters;
    for (; !text.empty() && ((text[0] | 0x20) >= 'a' && (text[0] | 0x20) <= 'z'); text.remove_prefix(1)) {
      letters += lower ? static_cast<char>(text[0] | 0x20) : text[0];
    }
    return letters;
  }

  static bool month(std::string_view& text, int& value) {
    static constexpr std::array<std::string_view, 12> kNames = {"january",   "february", "march",    "april",
                                                                "may",       "june",     "july",     "august",
                                                                "september", "october",  "november", "december"};
    const std::string name = word(text);
    value = name == "sept" ? 9 : 0;
    for (std::size_t index = 0; index < kNames.size(); ++index) {
      if (name == kNames[index] || name == kNames[index].substr(0, 3)) value = static_cast<int>(index) + 1;
    }
    return value != 0;
  }

  static bool weekdayWord(std::string_view& text) {
    const std::string name = word(text);
    for (const std::string day : {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}) {
      if (name == day || name == day.substr(0, 3)) return true;
    }
    return false;
  }

  /// `+09:00`, `+0900`, `+09`; behind letters `+9`, too.
  static bool offset(std::string_view& text, bool oneDigit, int& minutes) {
    if (text.empty() || (text[0] != '+' && text[0] != '-')) return false;
    const int sign = text[0] == '-' ? -1 : 1;
    text.remove_prefix(1);
    int hour = 0;
    int minute = 0;
    std::string_view four = text;
    if (digits(four, 4, 4, hour)) {
      text = four;
      minute = hour % 100;
      hour /= 100;
    } else {
      if (!digits(text, oneDigit ? 1 : 2, 2, hour)) return false;
      if (take(text, ":") && !digits(text, 2, 2, minute)) return false;
    }
    minutes = sign * (hour * 60 + minute);
    return hour <= 23 && minute <= 59;
  }

  static bool zone(std::string_view& text, Parts& parts) {
    parts.zone = true;
    parts.figures = !text.empty() && (text[0] == '+' || text[0] == '-');
    if (parts.figures) return offset(text, false, parts.offset);
    const std::string letters = word(text, false);
    bool known = false;
    for (const auto& [name, hours] : {std::pair{"Z", 0},
                                      {"z", 0},
                                      {"UTC", 0},
                                      {"GMT", 0},
                                      {"UT", 0},
                                      {"JST", 9},
                                      {"KST", 9},
                                      {"EST", -5},
                                      {"EDT", -4},
                                      {"MST", -7},
                                      {"MDT", -6},
                                      {"PST", -8},
                                      {"PDT", -7},
                                      {"CET", 1},
                                      {"CEST", 2}}) {
      if (letters != name) continue;
      known = true;
      parts.offset = hours * 60;
    }
    if (!known || text.empty() || (text[0] != '+' && text[0] != '-')) return known;
    return (letters == "UTC" || letters == "GMT") && offset(text, true, parts.offset);
  }

  /// Nothing, a name in brackets, and behind figures a few capitals.
  static bool zoneName(std::string_view& text, const Parts& parts) {
    const std::string_view all = std::exchange(text, {});
    if (all.empty()) return true;
    for (const auto& [open, close] : {std::pair{'[', ']'}, {'(', ')'}}) {
      if (all[0] == open) return all.size() > 2 && all.find(close) == all.size() - 1;
    }
    return parts.figures && all.size() <= 5 &&
           all.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
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
    static constexpr Number kNumbers[] = {
        {'Y', 4, 4, &Parts::year},   {'m', 1, 2, &Parts::month},   {'d', 1, 2, &Parts::day},
        {'a', 1, 2, &Parts::first},  {'b', 1, 2, &Parts::second},  {'h', 1, 2, &Parts::hour},
        {'u', 1, 2, &Parts::minute}, {'q', 2, 2, &Parts::minute},  {'y', 2, 2, &Parts::lastOfYear},
        {'E', 1, 2, &Parts::ofEra},  {'s', 2, 2, &Parts::seconds}, {'z', 1, 2, &Parts::seconds}};
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
        case '@':
          fits = take(text, "at");
          break;
        case 'V':
          fits = weekdayWord(text);
          break;
        case 'O':
          fits = zone(text, parts);
          break;
        case 'P':
          fits = zoneName(text, parts);
          break;
        case 'C':
        case 'K':
        case 'L': {
          const std::size_t count = sign == 'C' ? 8 : sign == 'K' ? 4 : 6;
          std::size_t found = 0;
          while (isDigit(text, found)) ++found;
          fits = found == count;
          if (!fits) break;
          const auto two = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
          if (sign == 'C') {
            parts.year = two(0) * 100 + two(2);
            parts.month = two(4);
            parts.day = two(6);
          } else {
            parts.hour = two(0);
            parts.minute = two(2);
            if (sign == 'L') parts.seconds = two(4);
          }
          text.remove_prefix(count);
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
    if (parts.lastOfYear >= 0) parts.year = 2000 + parts.lastOfYear;
    if (parts.ofEra > 0) {
      parts.year = 2018 + parts.ofEra;
      if (parts.year == 2019 && parts.month < 5) return {};
    }
    if (parts.year < 1970 || parts.year > 2199 || parts.month < 1 || parts.month > 12 || parts.day < 1 ||
        parts.day > length(parts.year, parts.month)) {
      return {};
    }
    if (parts.half != 0) {
      if ((parts.hour < 1 && !parts.zero) || parts.hour > 12) return {};
      parts.hour = parts.hour % 12 + (parts.half == 2 ? 12 : 0);
    }
    if (parts.seconds == 60 && parts.hour != 24) parts.seconds = 59;
    const bool midnight = parts.hour == 24 && parts.minute == 0 && parts.seconds == 0;
    if (!midnight && (parts.hour > 23 || parts.minute > 59 || parts.seconds > 59)) return {};
    if (slashes && order == calendar::DateOrder::unknown) return {calendar::TimestampForm::needsOrder, 0};
    const std::int64_t day = daysBefore(parts.year, parts.month) + parts.day - 1;
    if (!parts.clock) return {calendar::TimestampForm::day, day};
    const std::int64_t seconds = ((day * 24 + parts.hour) * 60 + parts.minute) * 60 + parts.seconds;
    if (!parts.zone) return {calendar::TimestampForm::local, seconds};
    return {calendar::TimestampForm::instant, seconds - parts.offset * 60};
  }

  std::optional<calendar::Timestamp> number_;
  std::optional<Parts> parts_;
};

}  // namespace uam::fuzz
