#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "uam/calendar/day.hpp"
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
  DayClock(const calendar::Zone& displayZone, const calendar::Zone& logZone, calendar::DateOrder dateOrder)
      : displayZone_(displayZone), logZone_(logZone), dateOrder_(dateOrder) {}

  /// The day of a time text; kNoDay with the code of the problem where it is no time.
  [[nodiscard]] calendar::Day dayOf(std::string_view text, std::string_view& code) {
    if (const calendar::Day day = usualDay(text); day != calendar::kNoDay) return day;
    const calendar::Timestamp timestamp = calendar::parseTimestamp(text, dateOrder_);
    switch (timestamp.form) {
      case calendar::TimestampForm::instant:
        return ofInstant(timestamp.value);
      case calendar::TimestampForm::local:
        return ofLocal(timestamp.value);
      case calendar::TimestampForm::day:
        return static_cast<calendar::Day>(timestamp.value);
      case calendar::TimestampForm::needsOrder:
        code = "date-order-unproven";
        return calendar::kNoDay;
      case calendar::TimestampForm::none:
        break;
    }
    code = text::trim(text).empty() ? "no-time" : "time-not-a-time";
    return calendar::kNoDay;
  }

  /// The day where the text has one of the forms `yyyy-MM-dd HH:mm:ss`, also with `/`, `T`, and then `Z` or `+HH:mm`;
  /// kNoDay where it has another, or is no time. Reads up to 25 bytes of the text only.
  [[nodiscard]] calendar::Day usualDay(std::string_view text) {
    if (text.size() != 19 && text.size() != 20 && text.size() != 25) return calendar::kNoDay;
    const char* const at = text.data();
    const char separator = at[4];
    if ((separator != '-' && separator != '/') || at[7] != separator) return calendar::kNoDay;
    if ((at[10] != ' ' && at[10] != 'T') || at[13] != ':' || at[16] != ':') return calendar::kNoDay;
    std::uint64_t date;  // `yyyy-MM-`
    std::memcpy(&date, at, 8);
    // Digits are 0x30 to 0x39: after the exclusive or, adding 0x76 carries into the high bit from ten on.
    const std::uint64_t digits = (date ^ 0x3030303030303030u) & 0x00FFFF00FFFFFFFFu;
    if ((((digits + 0x7676767676767676u) | digits) & 0x8080808080808080u) != 0) return calendar::kNoDay;
    std::uint32_t day = 0;
    std::uint32_t hour = 0;
    std::uint32_t minute = 0;
    std::uint32_t second = 0;
    if (!twoDigits(at + 8, day) || !twoDigits(at + 11, hour) || !twoDigits(at + 14, minute) ||
        !twoDigits(at + 17, second)) {
      return calendar::kNoDay;
    }
    if (hour > 23 || minute > 59 || second > 59) return calendar::kNoDay;
    if (date != lastDate_ || day != lastDayOfMonth_) {
      const auto digit = [&](int index) { return static_cast<std::int32_t>(at[index] - '0'); };
      const std::int32_t year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
      const std::int32_t month = digit(5) * 10 + digit(6);
      if (year < 1970 || year > 2199 || month < 1 || month > 12) return calendar::kNoDay;
      if (day < 1 || static_cast<std::int32_t>(day) > calendar::daysInMonth(year, month)) return calendar::kNoDay;
      lastDate_ = date;
      lastDayOfMonth_ = day;
      lastDay_ = calendar::dayOf(year, month, static_cast<std::int32_t>(day));
    }
    const auto secondOfDay = static_cast<std::int32_t>(hour * 3600 + minute * 60 + second);
    if (text.size() == 19) return onDay(local_, lastDay_, secondOfDay, true);
    if (text.size() == 20) return at[19] == 'Z' ? onDay(instant_, lastDay_, secondOfDay, false) : calendar::kNoDay;
    std::uint32_t offsetHours = 0;
    std::uint32_t offsetMinutes = 0;
    if ((at[19] != '+' && at[19] != '-') || at[22] != ':' || !twoDigits(at + 20, offsetHours) ||
        !twoDigits(at + 23, offsetMinutes) || offsetHours > 23 || offsetMinutes > 59) {
      return calendar::kNoDay;
    }
    const auto offset = static_cast<std::int32_t>(offsetHours * 3600 + offsetMinutes * 60);
    return ofInstant(lastDay_ * calendar::kSecondsPerDay + secondOfDay - (at[19] == '-' ? -offset : offset));
  }

 private:
  /// How the seconds of one day fall on days of the display zone: all before `cut` on one day, the others on the next.
  struct Split {
    calendar::Day key = calendar::kNoDay;
    std::int32_t cut = 0;
    calendar::Day before = 0;
    bool simple = false;  ///< No offset changes within the day.
  };
  using Splits = std::array<Split, 64>;

  static constexpr bool twoDigits(const char* at, std::uint32_t& value) {
    const auto tens = static_cast<std::uint32_t>(static_cast<unsigned char>(at[0])) - '0';
    const auto ones = static_cast<std::uint32_t>(static_cast<unsigned char>(at[1])) - '0';
    value = tens * 10 + ones;
    return tens <= 9 && ones <= 9;
  }

  [[nodiscard]] calendar::Day ofInstant(std::int64_t instant) {
    const calendar::Day day = calendar::Zone::floorDay(instant);
    return onDay(instant_, day, static_cast<std::int32_t>(instant - day * calendar::kSecondsPerDay), false);
  }

  [[nodiscard]] calendar::Day ofLocal(std::int64_t local) {
    const calendar::Day day = calendar::Zone::floorDay(local);
    return onDay(local_, day, static_cast<std::int32_t>(local - day * calendar::kSecondsPerDay), true);
  }

  [[nodiscard]] calendar::Day onDay(Splits& splits, calendar::Day day, std::int32_t second, bool isLocal) {
    Split& split = splits[static_cast<std::uint32_t>(day) % splits.size()];
    if (split.key != day) split = makeSplit(day, isLocal);
    if (split.simple) return second < split.cut ? split.before : split.before + 1;
    const std::int64_t time = day * calendar::kSecondsPerDay + second;
    return displayZone_.dayOfInstant(isLocal ? logZone_.instantOfLocal(time) : time);
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
    }
    return split;
  }

  const calendar::Zone& displayZone_;
  const calendar::Zone& logZone_;
  calendar::DateOrder dateOrder_;
  Splits local_{};
  Splits instant_{};
  std::uint64_t lastDate_ = 0;
  std::uint32_t lastDayOfMonth_ = 0;
  calendar::Day lastDay_ = 0;
};

}  // namespace uam::access
