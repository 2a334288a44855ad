#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "uam/base/for_size.hpp"
#include "uam/calendar/day.hpp"
#include "uam/calendar/month_names.hpp"
#include "uam/calendar/time_cursor.hpp"
#include "uam/calendar/zone_letters.hpp"
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
  bool central = false;    ///< Its zone is written `CST`, and taken for that of America.

  /// The value of an instant where `CST` is that of China.
  [[nodiscard]] std::int64_t inChina() const { return central ? value - kChinaBeforeAmerica : value; }
};

namespace detail {

/// The first second after 2199 in UTC.
inline constexpr std::int64_t kInstantLimit = (std::int64_t{kLastDay} + 1) * kSecondsPerDay;

/// Reads one time text from left to right: a date, a clock and an offset, in the forms of product.md section 1 and
/// recognition.md section 5.
class TimestampReader : private TimeCursor {
 public:
  TimestampReader(std::string_view text, DateOrder order) : TimeCursor(text), order_(order) {}

  [[nodiscard]] Timestamp read() {
    if (atEnd() || !(letterNext() ? readWordedDate() : readFiguredDate()) || !dateIsReal()) return {};
    const Day day = dayOf(year_, month_, day_);
    const TimestampForm missing =
        order_ == DateOrder::unknown && slashDate_ ? TimestampForm::needsOrder : TimestampForm::none;
    if (!clockRead_ && atEnd()) {
      return missing == TimestampForm::needsOrder ? Timestamp{missing, 0} : Timestamp{TimestampForm::day, day};
    }
    if (!clockRead_) {
      if (!readSeparator() || !readClock()) return {};
      if (skipBlanks(); !atEnd() && (!readZone() || !skipZoneName())) return {};
    }
    if (!clockIsReal()) return {};
    const std::int64_t local = std::int64_t{day} * kSecondsPerDay + std::int64_t{hour_ * 3600 + minute_ * 60 + second_};
    if (missing == TimestampForm::needsOrder) return {missing, 0};
    return zoneRead_ ? Timestamp{TimestampForm::instant, local - offset_, central_}
                     : Timestamp{TimestampForm::local, local};
  }

 private:
  /// A date that begins with a figure or with an era, and the day of the week that may stand behind it.
  [[nodiscard]] bool readFiguredDate() {
    if (!readNumericDate()) return false;
    // Mostly a clock comes next, one byte away, which tells that there is no day of the week.
    if (end_ - at_ > 1 && !isDigit(at_[1])) skipWeekday();
    // As browsers write it in English.
    if (slashDate_) (void)take(",");
    return true;
  }

  [[nodiscard]] bool readNumericDate() {
    std::int32_t first = 0;
    const int digits = readNumber(first, 1, 4);
    if (digits == 4) {
      year_ = first;
      if (take("年")) return readMonthAndDayInHan();
      if (atEnd() || (*at_ != '-' && *at_ != '/' && *at_ != '.')) return false;
      const char separator = *at_++;
      if (readNumber(month_, 1, 2) == 0 || atEnd() || *at_ != separator) return false;
      ++at_;
      return readNumber(day_, 1, 2) != 0;
    }
    if (digits == 0) return digitNext() ? readCompactDate() : readEraInHan();
    if (digits == 3) return false;
    std::int32_t second = 0;
    if (take(".")) {
      day_ = first;
      return readNumber(month_, 1, 2) != 0 && take(".") && readNumber(year_, 4, 4) != 0;
    }
    if (atEnd() || *at_ != '/' || end_ - at_ < 2 || isLetter(at_[1])) {
      day_ = first;
      return readNameAndYear();
    }
    ++at_;
    if (readNumber(second, 1, 2) == 0 || !take("/") || readNumber(year_, 4, 4) == 0) return false;
    slashDate_ = true;
    month_ = order_ == DateOrder::dayFirst ? second : first;
    day_ = order_ == DateOrder::dayFirst ? first : second;
    if (order_ == DateOrder::unknown && month_ > 12) std::swap(month_, day_);
    return true;
  }

  [[nodiscard]] bool readMonthAndDayInHan() {
    return readNumber(month_, 1, 2) != 0 && take("月") && readNumber(day_, 1, 2) != 0 && take("日");
  }

  /// `20261119`, also with the clock right behind it: `202611190930`, `20261119093000`.
  [[nodiscard]] bool readCompactDate() {
    const std::size_t digits = digitsNext();
    if (digits != 8 && digits != 12 && digits != 14) return false;
    year_ = takeDigits(4);
    month_ = takeDigits(2);
    day_ = takeDigits(2);
    compact_ = true;
    if (digits > 8) {
      readCompactClock(digits - 8);
      clockRead_ = true;
      return atEnd();
    }
    return true;
  }

  /// `令和8年11月19日`, the first year being `元年`.
  [[nodiscard]] bool readEraInHan() {
    std::int32_t year = 1;
    if (!take("令和") || (!take("元") && readNumber(year, 1, 2) == 0) || !take("年")) return false;
    return readMonthAndDayInHan() && isOfEra(year);
  }

  /// True from the first day of Reiwa on, 1 May 2019.
  [[nodiscard]] bool isOfEra(std::int32_t year) {
    year_ = 2018 + year;
    return year > 1 || (year == 1 && month_ >= 5);
  }

  /// What follows the day: the name of the month and the year, in four digits or in the last two, as `19 Nov 2026`,
  /// `19-NOV-26`, `19/Nov/2026:09:30:00`.
  [[nodiscard]] bool readNameAndYear() {
    const char separator = atEnd() ? '\0' : *at_;
    const auto readSame = [&] {
      if (separator != '-' && separator != '/') return skipBlanks();
      if (atEnd() || *at_ != separator) return false;
      ++at_;
      return true;
    };
    if (!readSame()) return false;
    month_ = monthNamed(takeLetters());
    if (month_ == 0 || !readSame()) return false;
    if (digitsNext() == 2) {
      year_ = 2000 + takeDigits(2);
    } else if (readNumber(year_, 4, 4) == 0) {
      return false;
    }
    named_ = true;
    // Web servers put the clock behind a colon.
    const bool comma = take(",");
    colonAhead_ = separator == '/' && !comma;
    return true;
  }

  /// A date that begins with a letter: the name of a month or of a day of the week, or an era.
  [[nodiscard]] bool readWordedDate() {
    std::string_view letters = takeLetters();
    if (isWeekdayName(letters)) {
      (void)take(",");
      if (!skipBlanks()) return false;
      if (digitNext()) return readNumber(day_, 1, 2) != 0 && !atEnd() && *at_ != '/' && readNameAndYear();
      letters = takeLetters();
    } else if (letters == "R" && digitNext()) {
      std::int32_t year = 0;
      return readNumber(year, 1, 2) != 0 && take(".") && readNumber(month_, 1, 2) != 0 && take(".") &&
             readNumber(day_, 1, 2) != 0 && isOfEra(year);
    }
    month_ = monthNamed(letters);
    if (month_ == 0) return false;
    (void)take(".");
    if (!skipBlanks() || readNumber(day_, 1, 2) == 0) return false;
    named_ = true;
    const bool comma = take(",");
    if (!skipBlanks() && !comma) return false;
    if (readNumber(year_, 4, 4) == 0) return !comma && readClockAndYear();
    (void)take(",");
    return true;
  }

  /// What C writes behind the day: `09:30:00 2026`, `09:30:00 JST 2026`.
  [[nodiscard]] bool readClockAndYear() {
    if (!digitNext() || !readHands() || !skipBlanks()) return false;
    if (!digitNext() && (!readZone() || !skipBlanks())) return false;
    clockRead_ = true;
    return readNumber(year_, 4, 4) != 0 && atEnd();
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

  [[nodiscard]] bool dateIsReal() const {
    return year_ >= 1970 && year_ <= 2199 && month_ >= 1 && month_ <= 12 && day_ >= 1 &&
           day_ <= daysInMonth(year_, month_);
  }

  [[nodiscard]] bool readSeparator() {
    if (*at_ == 'T' || *at_ == 't' || (*at_ == ':' && colonAhead_)) {
      ++at_;
      return !atEnd();
    }
    if (!skipBlanks()) return false;
    if (named_ && take("at") && !skipBlanks()) return false;
    return !atEnd();
  }

  [[nodiscard]] bool readClock() {
    if (compact_ && (digitsNext() == 4 || digitsNext() == 6)) {
      readCompactClock(digitsNext());
      return readFraction();
    }
    bool morning = false;
    const bool halfAhead = !isDigit(*at_);
    if (halfAhead) {
      morning = take("午前") || take("上午");
      if (!morning && !take("午後") && !take("下午")) return false;
      skipBlanks();
    }
    if (!readHands()) return false;
    if (halfAhead) {
      // Noon is 午後0時 or 午後12時.
      if (hour_ > 12) return false;
      hour_ = hour_ % 12 + (morning ? 0 : 12);
      return true;
    }
    const char* const before = at_;
    skipBlanks();
    if (!readHalfOfDay()) return false;
    if (!halfRead_) at_ = before;
    return true;
  }

  /// Hour and minute, and the second where it is there.
  [[nodiscard]] bool readHands() {
    if (readNumber(hour_, 1, 2) == 0) return false;
    if (take("時")) {
      if (readNumber(minute_, 1, 2) == 0 || !take("分")) return false;
      std::int32_t second = 0;
      if (readNumber(second, 1, 2) == 0) return true;
      second_ = second;
      return take("秒");
    }
    if (!take(":") || readNumber(minute_, 2, 2) == 0) return false;
    return !take(":") || (readNumber(second_, 2, 2) != 0 && readFraction());
  }

  [[nodiscard]] bool readFraction() { return (!take(".") && !take(",")) || skipDigits(); }

  /// Four digits of hour and minute, or six.
  void readCompactClock(std::size_t digits) {
    hour_ = takeDigits(2);
    minute_ = takeDigits(2);
    if (digits == 6) second_ = takeDigits(2);
  }

  /// 24:00 is the first moment of the next day, and a leap second the one before it.
  [[nodiscard]] bool clockIsReal() {
    if (hour_ == 24) return minute_ == 0 && second_ == 0;
    if (second_ == 60) second_ = 59;
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

  /// An offset, the letters of a zone, or both: `+09:00`, `JST`, `UTC+09:00`, `GMT+9`.
  [[nodiscard]] bool readZone() {
    zoneRead_ = true;
    if (*at_ == '+' || *at_ == '-') {
      offsetRead_ = true;
      return readOffset(2);
    }
    const std::string_view letters = takeLetters();
    const std::optional<std::int32_t> known = offsetOfLetters(letters);
    if (!known) return false;
    offset_ = *known;
    central_ = letters == kCentralLetters;
    const bool signNext = !atEnd() && (*at_ == '+' || *at_ == '-');
    return !signNext || ((letters == "UTC" || letters == "GMT") && readOffset(1));
  }

  /// Hours and minutes behind a sign, the hours in `least` digits or two.
  [[nodiscard]] bool readOffset(std::size_t least) {
    const std::int32_t sign = *at_++ == '-' ? -1 : 1;
    const std::size_t digits = digitsNext();
    std::int32_t hours = 0;
    std::int32_t minutes = 0;
    if (digits == 4) {
      hours = takeDigits(2);
      minutes = takeDigits(2);
    } else {
      if (digits < least || digits > 2) return false;
      hours = takeDigits(static_cast<int>(digits));
      if (take(":") && readNumber(minutes, 2, 2) == 0) return false;
    }
    offset_ = sign * (hours * 3600 + minutes * 60);
    return hours <= 23 && minutes <= 59;
  }

  /// What may stand behind an offset or its letters and says no more than they do: `[Asia/Tokyo]`, `(Japan Standard
  /// Time)`, and behind figures `JST`. False where anything else is there.
  [[nodiscard]] bool skipZoneName() {
    if (skipBlanks(); atEnd()) return true;
    const char close = *at_ == '[' ? ']' : *at_ == '(' ? ')' : '\0';
    if (close != '\0') return end_ - at_ > 2 && std::find(at_, end_, close) == end_ - 1;
    if (!offsetRead_) return false;
    const std::string_view letters = takeLetters();
    return atEnd() && letters.size() <= 5 &&
           std::all_of(letters.begin(), letters.end(), [](char letter) { return letter >= 'A' && letter <= 'Z'; });
  }

  DateOrder order_;
  bool slashDate_ = false;
  bool central_ = false;
  bool compact_ = false;
  bool named_ = false;       ///< The month is a name.
  bool colonAhead_ = false;  ///< A colon may part date and clock.
  bool clockRead_ = false;
  bool halfRead_ = false;
  bool zoneRead_ = false;
  bool offsetRead_ = false;
  std::int32_t year_ = 0;
  std::int32_t month_ = 0;
  std::int32_t day_ = 0;
  std::int32_t hour_ = 0;
  std::int32_t minute_ = 0;
  std::int32_t second_ = 0;
  std::int32_t offset_ = 0;
};

/// Time since 1970 in figures alone: 9 to 11 digits are seconds, also with a fraction behind a point, 12 to 14
/// milliseconds, 16 microseconds and 19 nanoseconds.
[[nodiscard]] inline Timestamp readEpoch(std::string_view text) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits < 9 || digits > 19 || digits == 15 || digits == 17 || digits == 18) return {};
  if (digits < text.size()) {
    const std::string_view fraction = text.substr(digits + 1);
    if (digits > 11 || text[digits] != '.' || !text::allDigits(fraction)) return {};
  }
  // Nineteen digits need the sign's bit.
  std::uint64_t value = 0;
  for (const char digit : text.substr(0, digits)) value = value * 10 + static_cast<std::uint64_t>(digit - '0');
  if (digits >= 12) value /= digits <= 14 ? 1000 : digits == 16 ? 1'000'000 : 1'000'000'000;
  if (value >= static_cast<std::uint64_t>(kInstantLimit)) return {};
  return {TimestampForm::instant, static_cast<std::int64_t>(value)};
}

/// Reads a trimmed text of ASCII figures.
[[nodiscard]] inline Timestamp parseNarrow(std::string_view text, DateOrder order) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits < 9) return TimestampReader(text, order).read();
  // Twelve digits that are a date and a clock of this century or the next are that, not a moment of the last.
  if (digits == text.size() && (digits == 14 || (digits == 12 && text.front() == '2'))) {
    if (const Timestamp compact = TimestampReader(text, order).read(); compact.form != TimestampForm::none)
      return compact;
  }
  return readEpoch(text);
}

}  // namespace detail

/// Reads one of the time forms of product.md section 1 and recognition.md section 5. Blanks at the ends are ignored,
/// and figures may be as wide as Han.
[[nodiscard]] inline Timestamp parseTimestamp(std::string_view text, DateOrder order) {
  text = text::trim(text);
  const Timestamp read = detail::parseNarrow(text, order);
  // Full-width forms begin with this byte.
  if (read.form != TimestampForm::none || text.find('\xEF') == std::string_view::npos) return read;
  return detail::parseNarrow(text::narrowed(text), order);
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
