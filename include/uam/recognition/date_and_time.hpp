#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/calendar/time_of_day.hpp"
#include "uam/calendar/timestamp.hpp"
#include "uam/recognition/choices.hpp"
#include "uam/recognition/identification.hpp"
#include "uam/recognition/rows.hpp"
#include "uam/text/fold.hpp"
#include "uam/vocabulary/fields.hpp"
#include "uam/vocabulary/headings.hpp"
#include "uam/vocabulary/member_paths.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition::detail {

/// A date without a clock, also one written as its midnight.
[[nodiscard]] inline bool isDate(std::string_view text) {
  for (const calendar::DateOrder order : {calendar::DateOrder::monthFirst, calendar::DateOrder::dayFirst}) {
    const calendar::Timestamp read = calendar::parseTimestamp(text, order);
    if (read.form == calendar::TimestampForm::day) return true;
    if (read.form != calendar::TimestampForm::none) return read.value % calendar::kSecondsPerDay == 0;
  }
  return false;
}

/// A time that tells its clock, but for midnight.
[[nodiscard]] inline bool isDateWithClock(std::string_view text) {
  return !isDate(text) &&
         calendar::parseTimestamp(text, calendar::DateOrder::unknown).form != calendar::TimestampForm::none;
}

/// A time of day with more than figures in it.
[[nodiscard]] inline bool isTimeOfDay(std::string_view text) {
  return !text::allDigits(text) && calendar::parseTimeOfDay(text).form != calendar::TimestampForm::none;
}

/// The same in figures too, for a column that is called a time.
[[nodiscard]] inline bool isTimeOfDayOrFigures(std::string_view text) {
  return calendar::parseTimeOfDay(text).form != calendar::TimestampForm::none;
}

/// How long something took is written like a time of day.
[[nodiscard]] inline bool saysDuration(std::string_view heading) {
  const std::string key = text::headingKey(heading);
  constexpr std::array<std::string_view, 16> kParts = {
      "duration", "elapsed", "timetaken", "timespent", "total",    "length", "hours", "所要",
      "経過",     "滞在",    "利用時間",  "処理時間",  "勤務時間", "时长",   "時長",  "耗"};
  return std::any_of(kParts.begin(), kParts.end(),
                     [&](std::string_view part) { return key.find(part) != std::string::npos; });
}

/// Finds the column that makes one time with another: a date with a time of day (recognition.md section 5).
class DateAndTime {
 public:
  /// `texts`: the heading; empty where there is none. `neighbours`: columns stand beside each other as people put them,
  /// so that one of an unknown name may belong to the one beside it.
  DateAndTime(Identification& found, const std::vector<std::string>& texts, std::span<const Rows::value_type> records,
              bool neighbours)
      : found_(found), texts_(texts), records_(records), neighbours_(neighbours) {
    for (const std::vector<std::string>& row : records) width_ = std::max(width_, row.size());
  }

  /// Sets date and time of day where the time stands in two columns. `time` may be either of them before.
  void place() {
    std::size_t timeOfDay = found_.columns.at(Field::timeOfDay);
    std::size_t date = found_.columns.at(Field::time);
    found_.columns.drop(Field::timeOfDay);
    if (date != SIZE_MAX && date != timeOfDay && mostFilled(date, isTimeOfDayOrFigures)) {
      if (timeOfDay == SIZE_MAX) timeOfDay = date;
      date = SIZE_MAX;
    }
    if (timeOfDay != SIZE_MAX && (date == SIZE_MAX || date == timeOfDay)) {
      date = partnerOf(timeOfDay, isDate, isDate);
    } else if (date != SIZE_MAX && timeOfDay == SIZE_MAX && mostFilled(date, isDate)) {
      timeOfDay = partnerOf(date, isTimeOfDayOrFigures, isTimeOfDay);
    }
    if (date == SIZE_MAX || timeOfDay == SIZE_MAX) return;
    found_.columns.set(Field::time, date);
    found_.columns.set(Field::timeOfDay, timeOfDay);
    std::erase_if(found_.notTaken, [&](const auto& other) {
      return other.first == Field::time && (other.second == date || other.second == timeOfDay);
    });
  }

  /// Of several columns that could be the time, one with a clock goes before a date alone.
  void preferClock() {
    const std::size_t date = found_.columns.at(Field::time);
    if (date == SIZE_MAX || found_.columns.has(Field::timeOfDay) || !mostFilled(date, isDate)) return;
    for (auto& [field, column] : found_.notTaken) {
      if (field != Field::time || !mostFilled(column, isDateWithClock)) continue;
      found_.columns.set(Field::time, column);
      column = date;
      return;
    }
  }

 private:
  /// True of four in five filled cells of the column, at least of one; of repeats of the heading none is one.
  [[nodiscard]] bool mostFilled(std::size_t column, CellTest accept) const {
    std::size_t filled = 0;
    std::size_t accepted = 0;
    for (const auto& row : records_) {
      if (column >= row.size() || row[column].empty() || (column < texts_.size() && row[column] == texts_[column]))
        continue;
      // A remark below the rows: `Total: 12`.
      if (column == 0 && std::all_of(row.begin() + 1, row.end(), [](const auto& cell) { return cell.empty(); }))
        continue;
      ++filled;
      accepted += accept(row[column]) ? 1u : 0u;
    }
    return accepted > 0 && accepted * 5 >= filled * 4;
  }

  /// The first column that is called a time and holds what is sought; else the one behind, or before, whose name is not
  /// known. SIZE_MAX where there is none.
  [[nodiscard]] std::size_t partnerOf(std::size_t column, CellTest underATime, CellTest underNoName) const {
    for (std::size_t other = 0; other < width_; ++other) {
      if (other != column && isCalledTime(other) && isFree(other) && mostFilled(other, underATime)) return other;
    }
    if (!neighbours_) return SIZE_MAX;
    for (const std::size_t other : {column + 1, column - 1}) {
      if (other < width_ && isUnknown(other) && isFree(other) && mostFilled(other, underNoName)) return other;
    }
    return SIZE_MAX;
  }

  [[nodiscard]] bool isCalledTime(std::size_t column) const {
    const auto meaning = column < texts_.size() ? meaningOfPath(texts_[column]) : std::nullopt;
    return meaning && *meaning != Meaning::otherTime && (isTimeMeaning(*meaning) || meaning == Meaning::timeOfDay) &&
           !saysDuration(texts_[column]);
  }

  [[nodiscard]] bool isUnknown(std::size_t column) const {
    return column >= texts_.size() || (!meaningOfPath(texts_[column]) && !saysDuration(texts_[column]));
  }

  /// True where no other field stands in the column.
  [[nodiscard]] bool isFree(std::size_t column) const {
    for (std::size_t index = 0; index < kFieldCount; ++index) {
      const auto field = static_cast<Field>(index);
      if (field != Field::time && found_.columns.has(field) && found_.columns.at(field) == column) return false;
    }
    return true;
  }

  Identification& found_;
  const std::vector<std::string>& texts_;
  std::span<const Rows::value_type> records_;
  bool neighbours_;
  std::size_t width_ = 0;
};

/// Lets a log have its time in two columns, unless it was said to have none of them.
inline void placeDateAndTime(Identification& found, const std::vector<std::string>& texts,
                             std::span<const Rows::value_type> records, const Question& question,
                             bool neighbours = true) {
  bool isNone = false;
  bool isNamed = false;
  for (const auto& [field, named] : question.columns) {
    isNone = isNone || (field == Field::timeOfDay && named.empty());
    isNamed = isNamed || field == Field::time;
  }
  DateAndTime columns(found, texts, records, neighbours);
  if (!isNone) columns.place();
  if (!isNamed) columns.preferClock();
}

/// Says that two columns were taken for one time.
inline void noteDateAndTime(Identification& found) {
  if (!found.columns.has(Field::timeOfDay)) return;
  found.notes.push_back({"time-of-two-columns"_assumption,
                         {{"date", namesOf(found.heading, {found.columns.at(Field::time)})},
                          {"time", namesOf(found.heading, {found.columns.at(Field::timeOfDay)})}}});
}

}  // namespace uam::recognition::detail

UAM_FOR_SIZE_END
