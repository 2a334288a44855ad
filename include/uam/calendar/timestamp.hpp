#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "uam/base/for_size.hpp"
#include "uam/calendar/day.hpp"
#include "uam/text/blank.hpp"
#include "uam/text/fold.hpp"

namespace uam::calendar {

/// How `11/21/2026` is read.
enum class DateOrder : std::uint8_t { unknown, monthFirst, dayFirst };

enum class TimestampForm : std::uint8_t {
  none,        ///< No time (product.md section 1 lists what is one).
  instant,     ///< Seconds since 1970, UTC.
  local,       ///< A wall clock reading: the seconds since 1970 that it would be in UTC.
  day,         ///< A date alone: that civil day, whatever the zones.
  needsOrder,  ///< A date like `11/2/2026`, whose order nobody has said.
};

struct Timestamp {
  TimestampForm form = TimestampForm::none;
  std::int64_t value = 0;  ///< Seconds, or the day.
};

namespace detail {

/// Reads one time text from left to right.
class TimestampReader {
 public:
  TimestampReader(std::string_view text, DateOrder order)
      : at_(text.data()), end_(text.data() + text.size()), order_(order) {}

  [[nodiscard]] Timestamp read() {
    if (at_ == end_) return {};
    if (isLetter(*at_)) {
      if (!readNamedDate()) return {};
    } else {
      if (!readNumericDate()) return {};
      // Mostly a clock comes next, one byte away, which tells that there is no day of the week.
      if (end_ - at_ > 1 && !isDigit(at_[1])) skipWeekday();
      // As browsers write it in English.
      if (slashDate_) (void)take(",");
    }
    if (!dateIsReal()) return {};
    const Day day = dayOf(year_, month_, day_);
    const TimestampForm missing =
        order_ == DateOrder::unknown && slashDate_ ? TimestampForm::needsOrder : TimestampForm::none;
    if (at_ == end_) {
      return missing == TimestampForm::needsOrder ? Timestamp{missing, 0} : Timestamp{TimestampForm::day, day};
    }
    if (!readSeparator() || !readClock()) return {};
    const std::int64_t local = std::int64_t{day} * kSecondsPerDay + std::int64_t{hour_ * 3600 + minute_ * 60 + second_};
    Timestamp result{TimestampForm::local, local};
    if (skipBlanks(); at_ != end_) {
      std::int32_t offset = 0;
      if (!readOffset(offset) || at_ != end_) return {};
      result = {TimestampForm::instant, local - offset};
    }
    return missing == TimestampForm::needsOrder ? Timestamp{missing, 0} : result;
  }

 private:
  static constexpr bool isDigit(char character) { return character >= '0' && character <= '9'; }
  static constexpr bool isLetter(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
  }

  [[nodiscard]] bool take(std::string_view text) {
    if (static_cast<std::size_t>(end_ - at_) < text.size() || std::string_view(at_, text.size()) != text) return false;
    at_ += text.size();
    return true;
  }

  /// Reads a number of `least` to `most` digits; gives the digits used, 0 where there is none such.
  [[nodiscard]] int readNumber(std::int32_t& value, int least, int most) {
    int digits = 0;
    value = 0;
    while (at_ + digits < end_ && isDigit(at_[digits])) {
      if (digits == most) return 0;
      value = value * 10 + (at_[digits] - '0');
      ++digits;
    }
    if (digits < least) return 0;
    at_ += digits;
    return digits;
  }

  bool skipBlanks() {
    const char* const before = at_;
    while (true) {
      const std::string_view rest(at_, static_cast<std::size_t>(end_ - at_));
      // U+202F stands before AM and PM in the English texts of recent platforms.
      const std::size_t length = rest.substr(0, 3) == "\xE2\x80\xAF" ? 3 : text::leadingBlank(rest);
      if (length == 0) return at_ != before;
      at_ += length;
    }
  }

  [[nodiscard]] bool readNumericDate() {
    std::int32_t first = 0;
    const int digits = readNumber(first, 1, 4);
    if (digits == 4) {
      year_ = first;
      if (take("年")) {
        return readNumber(month_, 1, 2) != 0 && take("月") && readNumber(day_, 1, 2) != 0 && take("日");
      }
      if (at_ == end_ || (*at_ != '-' && *at_ != '/')) return false;
      const char separator = *at_++;
      if (readNumber(month_, 1, 2) == 0 || at_ == end_ || *at_ != separator) return false;
      ++at_;
      return readNumber(day_, 1, 2) != 0;
    }
    if (digits == 0 || digits == 3 || !take("/")) return false;
    std::int32_t second = 0;
    if (readNumber(second, 1, 2) == 0 || !take("/") || readNumber(year_, 4, 4) == 0) return false;
    slashDate_ = true;
    month_ = order_ == DateOrder::dayFirst ? second : first;
    day_ = order_ == DateOrder::dayFirst ? first : second;
    if (order_ == DateOrder::unknown && month_ > 12) std::swap(month_, day_);
    return true;
  }

  /// A day of the week in parentheses, as groupware writes it behind the date: `(土)`, `(六)`, `(Sat)`.
  void skipWeekday() {
    const char* const before = at_;
    skipBlanks();
    bool known = false;
    if (take("(") || take("（")) {
      for (const std::string_view day : {"日", "月", "火", "水",  "木",  "金",  "土",  "一",  "二",  "三",
                                         "四", "五", "六", "Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"}) {
        known = known || take(day);
      }
      known = known && (take(")") || take("）"));
    }
    if (!known) at_ = before;
  }

  /// 1 to 12 for the English name of a month, whole or in three letters, or `Sept`; 0 for other letters.
  [[nodiscard]] static std::int32_t monthNamed(std::string_view letters) {
    constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                          "may",       "june",     "july",     "august",
                                                          "september", "october",  "november", "december"};
    if (letters.size() < 3) return 0;
    // Of letters alone: a bit makes them small.
    const auto firstThree = [](const char* at) {
      return ((at[0] | 0x20) << 16) + ((at[1] | 0x20) << 8) + (at[2] | 0x20);
    };
    const int wanted = firstThree(letters.data());
    for (std::size_t index = 0; index < kMonths.size(); ++index) {
      const std::string_view month = kMonths[index];
      if (firstThree(month.data()) != wanted) continue;
      const bool known = letters.size() == 3 || text::equalIgnoringAsciiCase(letters, month) ||
                         text::equalIgnoringAsciiCase(letters, "sept");
      return known ? static_cast<std::int32_t>(index) + 1 : 0;
    }
    return 0;
  }

  /// For size, though some logs ask once a record: with months told by three letters it is no slower so.
  [[nodiscard]] bool readNamedDate() {
    const char* const begin = at_;
    while (at_ != end_ && isLetter(*at_)) ++at_;
    month_ = monthNamed(std::string_view(begin, static_cast<std::size_t>(at_ - begin)));
    if (month_ == 0) return false;
    (void)take(".");
    if (!skipBlanks() || readNumber(day_, 1, 2) == 0) return false;
    const bool comma = take(",");
    if (!skipBlanks() && !comma) return false;
    if (readNumber(year_, 4, 4) == 0) return false;
    (void)take(",");
    return true;
  }

  [[nodiscard]] bool dateIsReal() const {
    return year_ >= 1970 && year_ <= 2199 && month_ >= 1 && month_ <= 12 && day_ >= 1 &&
           day_ <= daysInMonth(year_, month_);
  }

  [[nodiscard]] bool readSeparator() {
    if (*at_ == 'T' || *at_ == 't') {
      ++at_;
      return at_ != end_;
    }
    return skipBlanks() && at_ != end_;
  }

  [[nodiscard]] bool readClock() {
    bool morning = false;
    const bool halfAhead = !isDigit(*at_);
    if (halfAhead) {
      morning = take("午前") || take("上午");
      if (!morning && !take("午後") && !take("下午")) return false;
      skipBlanks();
    }
    if (readNumber(hour_, 1, 2) == 0) return false;
    if (take("時")) {
      if (readNumber(minute_, 1, 2) == 0 || !take("分")) return false;
      std::int32_t second = 0;
      if (readNumber(second, 1, 2) != 0) {
        if (!take("秒")) return false;
        second_ = second;
      }
    } else {
      if (!take(":") || readNumber(minute_, 2, 2) == 0) return false;
      if (take(":")) {
        if (readNumber(second_, 2, 2) == 0) return false;
        if (take(".") || take(",")) {
          if (at_ == end_ || !isDigit(*at_)) return false;
          while (at_ != end_ && isDigit(*at_)) ++at_;
        }
      }
    }
    if (halfAhead) {
      // Noon is 午後0時 or 午後12時.
      if (hour_ > 12) return false;
      hour_ = hour_ % 12 + (morning ? 0 : 12);
    } else {
      const char* const before = at_;
      skipBlanks();
      if (!readHalfOfDay()) return false;
      if (!halfRead_) at_ = before;
    }
    return hour_ <= 23 && minute_ <= 59 && second_ <= 59;
  }

  /// AM or PM, where there is one; false where the hour does not go with it.
  [[nodiscard]] bool readHalfOfDay() {
    if (end_ - at_ < 2) return true;
    const char half = text::lowerAscii(at_[0]);
    if ((half != 'a' && half != 'p') || text::lowerAscii(at_[1]) != 'm') return true;
    at_ += 2;
    halfRead_ = true;
    if (hour_ < 1 || hour_ > 12) return false;
    hour_ = hour_ % 12 + (half == 'p' ? 12 : 0);
    return true;
  }

  [[nodiscard]] bool readOffset(std::int32_t& offset) {
    if (take("Z") || take("z") || take("UTC") || take("GMT")) {
      offset = 0;
      return true;
    }
    if (*at_ != '+' && *at_ != '-') return false;
    const std::int32_t sign = *at_++ == '-' ? -1 : 1;
    std::int32_t hours = 0;
    std::int32_t minutes = 0;
    if (end_ - at_ >= 2 && isDigit(at_[0]) && isDigit(at_[1])) {
      hours = (at_[0] - '0') * 10 + (at_[1] - '0');
      at_ += 2;
    } else {
      return false;
    }
    if (at_ != end_) {
      (void)take(":");
      if (readNumber(minutes, 2, 2) == 0) return false;
    }
    offset = sign * (hours * 3600 + minutes * 60);
    return hours <= 23 && minutes <= 59;
  }

  const char* at_;
  const char* end_;
  DateOrder order_;
  bool slashDate_ = false;
  bool halfRead_ = false;
  std::int32_t year_ = 0;
  std::int32_t month_ = 0;
  std::int32_t day_ = 0;
  std::int32_t hour_ = 0;
  std::int32_t minute_ = 0;
  std::int32_t second_ = 0;
};

/// The first second after 2199 in UTC.
inline constexpr std::int64_t kInstantLimit = (std::int64_t{kLastDay} + 1) * kSecondsPerDay;

/// Digits alone: 9 to 11 are seconds since 1970, 12 to 14 milliseconds.
[[nodiscard]] inline Timestamp readEpoch(std::string_view text) {
  if (text.size() < 9 || text.size() > 14) return {};
  std::int64_t value = 0;
  for (const char character : text) {
    if (character < '0' || character > '9') return {};
    value = value * 10 + (character - '0');
  }
  if (text.size() >= 12) value /= 1000;
  if (value >= kInstantLimit) return {};
  return {TimestampForm::instant, value};
}

}  // namespace detail

/// Reads one of the time forms of product.md section 1. Blanks at the ends are ignored.
[[nodiscard]] inline Timestamp parseTimestamp(std::string_view text, DateOrder order) {
  text = text::trim(text);
  if (const Timestamp epoch = detail::readEpoch(text); epoch.form != TimestampForm::none) return epoch;
  return detail::TimestampReader(text, order).read();
}

/// What a text proves about the order of dates like `11/21/2026`.
struct DateOrderProof {
  bool slashDate = false;
  bool monthFirst = false;
  bool dayFirst = false;
};

[[nodiscard]] inline DateOrderProof proveDateOrder(std::string_view text) {
  text = text::trim(text);
  std::int32_t parts[2] = {0, 0};
  std::size_t at = 0;
  for (std::int32_t& part : parts) {
    std::size_t digits = 0;
    while (at < text.size() && digits < 2 && text[at] >= '0' && text[at] <= '9') {
      part = part * 10 + (text[at] - '0');
      ++at;
      ++digits;
    }
    if (digits == 0 || at >= text.size() || text[at] != '/') return {};
    ++at;
  }
  for (std::size_t digit = 0; digit < 4; ++digit, ++at) {
    if (at >= text.size() || text[at] < '0' || text[at] > '9') return {};
  }
  return {true, parts[1] > 12 && parts[1] <= 31 && parts[0] <= 12, parts[0] > 12 && parts[0] <= 31 && parts[1] <= 12};
}

}  // namespace uam::calendar
