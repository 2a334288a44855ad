#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "uam/base/codes.hpp"
#include "uam/base/inlining.hpp"
#include "uam/calendar/day.hpp"
#include "uam/calendar/time_of_day.hpp"
#include "uam/calendar/timestamp.hpp"
#include "uam/calendar/zone.hpp"
#include "uam/text/blank.hpp"

namespace uam::access {

/// Tells the access day of a time text: its civil day in the display zone.
///
/// Logs repeat themselves: nearly all their times have one form, and their days come in runs. The usual forms are read
/// eight bytes at a time with every digit and range checked; whatever else comes goes to `calendar::parseTimestamp`.
/// How the seconds of a day fall on days of the display zone is worked out once a day and kept.
class DayClock {
 public:
  /// `inChina`: the `CST` of the log is that of China.
  DayClock(const calendar::Zone& displayZone, const calendar::Zone& logZone, calendar::DateOrder dateOrder,
           bool inChina = false)
      : displayZone_(displayZone), logZone_(logZone), dateOrder_(dateOrder), inChina_(inChina) {}

  /// The day of a time text; kNoDay with the code of the problem where it is no time.
  [[nodiscard]] calendar::Day dayOf(std::string_view text, ProblemCode& code) {
    if (const calendar::Day day = usualDay(text); day != calendar::kNoDay) return day;
    return dayOf(calendar::parseTimestamp(text, dateOrder_), text, code);
  }

  /// The day of a date and a time of day that stand in two cells; the code of the problem where they are no time.
  [[nodiscard]] calendar::Day dayOf(std::string_view date, std::string_view timeOfDay, ProblemCode& code) {
    constexpr std::size_t kDate = 10;
    constexpr std::size_t kTime = 8;
    if (date.size() == kDate && timeOfDay.size() == kTime) {
      std::array<char, kDate + 1 + kTime> joined{};
      std::memcpy(joined.data(), date.data(), kDate);
      joined[kDate] = ' ';
      std::memcpy(joined.data() + kDate + 1, timeOfDay.data(), kTime);
      const calendar::Day day = usualDay({joined.data(), joined.size()});
      if (day != calendar::kNoDay) return day;
    }
    return dayOf(calendar::parseTimestamp(date, timeOfDay, dateOrder_), date, code);
  }

  /// The day where the text has one of the forms `yyyy-MM-dd HH:mm:ss`, also with `/`, `T`, and then `Z` or `+HH:mm`;
  /// kNoDay where it has another, or is no time. Reads up to 25 bytes of the text only.
  [[nodiscard]] UAM_HOT calendar::Day usualDay(std::string_view text) {
    if (text.size() != 19 && text.size() != 20 && text.size() != 25) return calendar::kNoDay;
    const char* const at = text.data();
    std::uint64_t month;  // `yyyy-MM-`
    std::uint32_t day;    // `dd `, and one byte more
    std::uint64_t time;   // `HH:mm:ss`
    std::memcpy(&month, at, 8);
    std::memcpy(&day, at + 8, 4);
    std::memcpy(&time, at + 11, 8);
    day &= 0x00FFFFFF;
    if ((month != lastMonth_ || day != lastDayOfMonth_) && !readDate(at, month, day)) return calendar::kNoDay;
    // The distance of each byte from `00:00:00`. What is added makes the high bit of a byte that is over its limit:
    // 2 and 9 for the hour, 0 for a colon, 5 and 9 for minute and second.
    time ^= 0x30303A30303A3030u;
    if ((((time + 0x767A7F767A7F767Du) | time) & 0x8080808080808080u) != 0 || numberAt(time, 0) > 23) {
      return calendar::kNoDay;
    }
    if (text.size() == 19) return onDay(local_, lastDay_, time, true);
    if (text.size() == 20) return at[19] == 'Z' ? onDay(instant_, lastDay_, time, false) : calendar::kNoDay;
    std::uint32_t offsetHours = 0;
    std::uint32_t offsetMinutes = 0;
    if ((at[19] != '+' && at[19] != '-') || at[22] != ':' || !twoDigits(at + 20, offsetHours) ||
        !twoDigits(at + 23, offsetMinutes) || offsetHours > 23 || offsetMinutes > 59) {
      return calendar::kNoDay;
    }
    const auto offset = static_cast<std::int32_t>(offsetHours * 3600 + offsetMinutes * 60);
    return ofInstant(lastDay_ * calendar::kSecondsPerDay + secondOf(time) - (at[19] == '-' ? -offset : offset));
  }

 private:
  /// How the seconds of one day fall on days of the display zone: all before `cut` on one day, the others on the next.
  struct Split {
    calendar::Day key = calendar::kNoDay;
    std::int32_t cut = 0;
    calendar::Day before = 0;
    bool simple = false;  ///< No offset changes within the day.
    bool whole = false;   ///< And none of its seconds is behind the cut.
  };
  using Splits = std::array<Split, 64>;

  /// The day of what was read of a text.
  [[nodiscard]] calendar::Day dayOf(const calendar::Timestamp& read, std::string_view text, ProblemCode& code) {
    switch (read.form) {
      case calendar::TimestampForm::instant:
        return ofInstant(inChina_ ? read.inChina() : read.value);
      case calendar::TimestampForm::local:
        return ofLocal(read.value);
      case calendar::TimestampForm::day:
        return static_cast<calendar::Day>(read.value);
      case calendar::TimestampForm::needsOrder:
        code = "date-order-unproven"_problem;
        return calendar::kNoDay;
      case calendar::TimestampForm::none:
        break;
    }
    code = text::trim(text).empty() ? "no-time"_problem : "time-not-a-time"_problem;
    return calendar::kNoDay;
  }

  static constexpr bool twoDigits(const char* at, std::uint32_t& value) {
    const auto tens = static_cast<std::uint32_t>(static_cast<unsigned char>(at[0])) - '0';
    const auto ones = static_cast<std::uint32_t>(static_cast<unsigned char>(at[1])) - '0';
    value = tens * 10 + ones;
    return tens <= 9 && ones <= 9;
  }

  /// The number of two digits from this byte of a word on that holds digits as their values.
  static constexpr std::int32_t numberAt(std::uint64_t word, int byte) {
    const std::uint64_t digits = word >> (8 * byte);
    return static_cast<std::int32_t>((digits & 0xFF) * 10 + ((digits >> 8) & 0xFF));
  }

  static constexpr std::int32_t secondOf(std::uint64_t time) {
    return numberAt(time, 0) * 3600 + numberAt(time, 3) * 60 + numberAt(time, 6);
  }

  /// Reads the date of a text and what parts it from the time, and keeps both; false where it is none.
  bool readDate(const char* at, std::uint64_t month, std::uint32_t day) {
    const char separator = at[4];
    if ((separator != '-' && separator != '/') || at[7] != separator || (at[10] != ' ' && at[10] != 'T')) return false;
    std::uint32_t century = 0;
    std::uint32_t yearOfCentury = 0;
    std::uint32_t monthOfYear = 0;
    std::uint32_t dayOfMonth = 0;
    if (!twoDigits(at, century) || !twoDigits(at + 2, yearOfCentury) || !twoDigits(at + 5, monthOfYear) ||
        !twoDigits(at + 8, dayOfMonth)) {
      return false;
    }
    const auto year = static_cast<std::int32_t>(century * 100 + yearOfCentury);
    const auto inYear = static_cast<std::int32_t>(monthOfYear);
    const auto inMonth = static_cast<std::int32_t>(dayOfMonth);
    if (year < 1970 || year > 2199 || inYear < 1 || inYear > 12) return false;
    if (inMonth < 1 || inMonth > calendar::daysInMonth(year, inYear)) return false;
    lastMonth_ = month;
    lastDayOfMonth_ = day;
    lastDay_ = calendar::dayOf(year, inYear, inMonth);
    return true;
  }

  [[nodiscard]] calendar::Day ofInstant(std::int64_t instant) {
    const calendar::Day day = calendar::Zone::floorDay(instant);
    return onDay(instant_, day, static_cast<std::int32_t>(instant - day * calendar::kSecondsPerDay), false);
  }

  [[nodiscard]] calendar::Day ofLocal(std::int64_t local) {
    const calendar::Day day = calendar::Zone::floorDay(local);
    return onDay(local_, day, static_cast<std::int32_t>(local - day * calendar::kSecondsPerDay), true);
  }

  [[nodiscard]] Split& splitOf(Splits& splits, calendar::Day day, bool isLocal) {
    Split& split = splits[static_cast<std::uint32_t>(day) % splits.size()];
    if (split.key != day) split = makeSplit(day, isLocal);
    return split;
  }

  [[nodiscard]] calendar::Day onDay(Splits& splits, calendar::Day day, std::int32_t second, bool isLocal) {
    const Split& split = splitOf(splits, day, isLocal);
    if (split.simple) return second < split.cut ? split.before : split.before + 1;
    const std::int64_t time = day * calendar::kSecondsPerDay + second;
    return displayZone_.dayOfInstant(isLocal ? logZone_.instantOfLocal(time) : time);
  }

  /// Like `ofInstant`, for the time of a text, whose second is worked out only where it matters.
  [[nodiscard]] calendar::Day onDay(Splits& splits, calendar::Day day, std::uint64_t time, bool isLocal) {
    const Split& split = splitOf(splits, day, isLocal);
    return split.whole ? split.before : onDay(splits, day, secondOf(time), isLocal);
  }

  [[nodiscard]] Split makeSplit(calendar::Day day, bool isLocal) const {
    const std::int64_t first = day * calendar::kSecondsPerDay;
    const std::int64_t last = first + calendar::kSecondsPerDay - 1;
    const std::int64_t firstInstant = isLocal ? logZone_.instantOfLocal(first) : first;
    const std::int64_t lastInstant = isLocal ? logZone_.instantOfLocal(last) : last;
    Split split;
    split.key = day;
    split.simple =
        (!isLocal || logZone_.sameOffsetOfLocals(first, last)) && displayZone_.sameOffset(firstInstant, lastInstant);
    if (split.simple) {
      const std::int64_t begin = firstInstant + displayZone_.offsetAt(firstInstant);
      split.before = calendar::Zone::floorDay(begin);
      split.cut = static_cast<std::int32_t>((std::int64_t{split.before} + 1) * calendar::kSecondsPerDay - begin);
      split.whole = split.cut >= calendar::kSecondsPerDay;
    }
    return split;
  }

  const calendar::Zone& displayZone_;
  const calendar::Zone& logZone_;
  calendar::DateOrder dateOrder_;
  bool inChina_;
  Splits local_{};
  Splits instant_{};
  std::uint64_t lastMonth_ = 0;
  std::uint32_t lastDayOfMonth_ = UINT32_MAX;  ///< At first that of no text, not even of NUL characters.
  calendar::Day lastDay_ = 0;
};

}  // namespace uam::access
