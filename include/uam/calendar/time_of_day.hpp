#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "uam/base/for_size.hpp"
#include "uam/calendar/timestamp.hpp"
#include "uam/text/blank.hpp"
#include "uam/text/fold.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::calendar {

namespace detail {

/// The days that stand in front of a time of day where a spreadsheet or a database has no type for one.
inline constexpr std::array<std::string_view, 8> kNoDays = {"1899-12-30", "1899-12-31", "1900-01-00", "1900-1-0",
                                                            "1900-01-01", "1900-1-1",   "0001-01-01", "1970-01-01"};

/// The text behind such a day.
[[nodiscard]] inline std::string_view behindNoDay(std::string_view text) {
  const std::size_t end = text.find_first_of(" T");
  if (end > 10) return text;
  std::string day(text.substr(0, end));
  std::replace(day.begin(), day.end(), '/', '-');
  const bool none = std::find(kNoDays.begin(), kNoDays.end(), day) != kNoDays.end();
  return none ? text::trim(text.substr(end + 1)) : text;
}

}  // namespace detail

/// A time of day that stands alone, in every form in which one stands behind a date: `23:10`, `9:30:05 PM`,
/// `午後9時30分`, `23:10:00+09:00`; also in four figures or in six. The seconds since the beginning of its day:
/// `local`, or of UTC where a zone is written, `instant`. 24:00 is a whole day.
[[nodiscard]] inline Timestamp parseTimeOfDay(std::string_view text) {
  text = detail::behindNoDay(text::trim(text));
  if (text.empty()) return {};
  constexpr std::int64_t kDayBefore = std::int64_t{dayOf(2000, 1, 1)} * kSecondsPerDay;
  std::string timestamp = "2000-01-01";
  const std::string narrow = text::narrowed(text);
  if (text::allDigits(narrow) && (narrow.size() == 4 || narrow.size() == 6)) {
    timestamp += ' ' + narrow.substr(0, 2) + ':' + narrow.substr(2, 2);
    if (narrow.size() == 6) timestamp += ':' + narrow.substr(4);
  } else {
    if (narrow.front() != 'T') timestamp += ' ';
    timestamp += narrow;
  }
  Timestamp read = parseTimestamp(timestamp, DateOrder::unknown);
  if (read.form != TimestampForm::local && read.form != TimestampForm::instant) return {};
  read.value -= kDayBefore;
  return read;
}

/// A date in one cell and a time of day in another as one time. A time in the cell of the date goes alone, but for
/// midnight, which is how a date is written where there is no type for one; so does a date without a time of day.
[[nodiscard]] inline Timestamp parseTimestamp(std::string_view date, std::string_view timeOfDay, DateOrder order) {
  Timestamp day = parseTimestamp(date, order);
  if (text::trim(timeOfDay).empty()) return day;
  if (day.form == TimestampForm::local || day.form == TimestampForm::instant) {
    if (day.value % kSecondsPerDay != 0) return day;
    day = {TimestampForm::day, day.value / kSecondsPerDay};
  }
  if (day.form != TimestampForm::day) return day;
  const Timestamp time = parseTimeOfDay(timeOfDay);
  if (time.form == TimestampForm::none) return {};
  return {time.form, day.value * kSecondsPerDay + time.value, time.central};
}

}  // namespace uam::calendar

UAM_FOR_SIZE_END
