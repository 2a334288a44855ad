#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/base/problem.hpp"
#include "uam/calendar/timestamp.hpp"
#include "uam/recognition/central_time.hpp"
#include "uam/recognition/choices.hpp"
#include "uam/recognition/date_and_time.hpp"
#include "uam/recognition/heading.hpp"
#include "uam/recognition/identification.hpp"
#include "uam/recognition/rows.hpp"
#include "uam/recognition/users.hpp"
#include "uam/vocabulary/columns.hpp"
#include "uam/vocabulary/heading_tokens.hpp"
#include "uam/vocabulary/headings.hpp"
#include "uam/vocabulary/member_paths.hpp"
#include "uam/vocabulary/no_access_words.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition::detail {

/// Takes what is called a time and holds none for something else: `time_taken`, `last_logged_ip`. Columns without a
/// filled cell stay what they are called. `rows`: without the heading.
inline void settleTimes(Heading& heading, std::span<const Rows::value_type> rows, const WordMeanings& meanings) {
  std::vector<std::size_t> emptyEvents;
  bool anyEvent = false;
  for (std::size_t column = 0; column < heading.meanings.size(); ++column) {
    if (!heading.meanings[column] || !isTimeMeaning(*heading.meanings[column])) continue;
    std::size_t filled = 0;
    bool any = false;
    for (const auto& row : rows) {
      if (column >= row.size() || row[column].empty()) continue;
      ++filled;
      any = any || isNoAccess(row[column], meanings) || isTimeOfDay(row[column]) ||
            calendar::parseTimestamp(row[column], calendar::DateOrder::unknown).form != calendar::TimestampForm::none;
    }
    // The one column that is called a time is told as such where none of its cells can be read.
    if (filled > 0 && !any && !(heading.meanings[column] == Meaning::time && heading.count(Meaning::time) == 1)) {
      heading.meanings[column] = Meaning::other;
    }
    if (heading.meanings[column] != Meaning::time) continue;
    anyEvent = anyEvent || any;
    if (filled == 0) emptyEvents.push_back(column);
  }
  // An empty column is no time where another holds times.
  for (const std::size_t column : emptyEvents) {
    if (anyEvent) heading.meanings[column] = Meaning::other;
  }
}

/// Takes the columns away, if that leaves any, whose headings have the one word where another has the other.
inline void demote(std::vector<std::size_t>& columns, const Heading& heading, std::string_view word,
                   std::string_view before) {
  const auto has = [&](std::size_t column, std::string_view wanted) {
    const HeadingTokens tokens(heading.texts[column]);
    return tokens.has(wanted) || tokens.has(std::string(wanted) + "ed");
  };
  if (!std::any_of(columns.begin(), columns.end(), [&](std::size_t column) { return has(column, before); })) return;
  std::stable_partition(columns.begin(), columns.end(), [&](std::size_t column) { return !has(column, word); });
}

/// The columns of events, the one that is meant first (recognition.md section 2): of a pair of first and last the later
/// use, of start and end the start.
[[nodiscard]] inline std::vector<std::size_t> eventColumns(const Heading& heading) {
  std::vector<std::size_t> columns = columnsOf(heading, Meaning::time);
  demote(columns, heading, "first", "last");
  demote(columns, heading, "end", "start");
  return columns;
}

/// Says which column is the time of a log, and which others could be it. Last access goes before event; creation is one
/// where `byCreation`. False where there are several of last access and nobody said which.
[[nodiscard]] inline bool chooseTime(Identification& found, const Heading& heading, const Question& question,
                                     bool byCreation) {
  const std::vector<std::size_t> last = columnsOf(heading, Meaning::lastAccess);
  std::vector<std::size_t> columns = isNamed(question, Field::time) ? std::vector<std::size_t>() : last;
  const std::vector<std::size_t> events = eventColumns(heading);
  columns.insert(columns.end(), events.begin(), events.end());
  if (isNamed(question, Field::time)) columns.insert(columns.end(), last.begin(), last.end());
  if (byCreation) {
    const std::vector<std::size_t> created = columnsOf(heading, Meaning::created);
    columns.insert(columns.end(), created.begin(), created.end());
  }
  if (columns.empty()) return true;
  found.columns.set(Field::time, columns.front());
  for (std::size_t index = 1; index < columns.size(); ++index) found.notTaken.push_back({Field::time, columns[index]});
  found.timesAreLast = meaningOfPath(heading.texts[columns.front()]) == Meaning::lastAccess;
  return isNamed(question, Field::time) || last.size() < 2;
}

/// Rows of a beginning, and the different users that they name.
struct RowsOfUsers {
  std::size_t rows = 0;
  std::size_t users = 0;

  /// True of a log: a list has a row a user.
  [[nodiscard]] bool tellEvents() const { return users > 0 && rows >= 2 * users; }
};

/// What a file is by its times.
struct KindByTimes {
  std::optional<InputKind> kind;
  bool byCreation = false;  ///< When something was made is the time of its events.
  bool lacksTime = false;   ///< Its times are no accesses, and it holds nothing else.
};

/// The kind of a file with this heading, which was said or follows from the heading, when its times are looked at
/// (recognition.md section 2). `rowsOf` counts the rows and users of a column.
template <class RowsOf>
[[nodiscard]] KindByTimes kindByTimes(const Heading& heading, const Question& question, std::optional<InputKind> kind,
                                      RowsOf&& rowsOf) {
  KindByTimes found{question.kind ? question.kind : kind};
  const std::size_t user = userColumn(heading);
  const bool timeNamed = isNamed(question, Field::time) && heading.has(Meaning::time);
  if (!question.kind && user != SIZE_MAX) {
    if (isNamed(question, Field::lastAccess) && heading.has(Meaning::lastAccess)) {
      found.kind = InputKind::users;
      return found;
    }
    if (timeNamed) {
      found.kind = InputKind::access;
      return found;
    }
    if (kind == InputKind::users && heading.has(Meaning::lastAccess)) {
      if (rowsOf(user).tellEvents()) found.kind = InputKind::access;
      return found;
    }
  }
  // A service or a department beside a user may be that of an event as well.
  const bool perhapsEvents =
      !kind || kind == InputKind::users || kind == InputKind::services || kind == InputKind::memberships;
  const bool undecided = found.kind == InputKind::access || (!question.kind && perhapsEvents);
  const bool onlyOther = !heading.has(Meaning::time) && !heading.has(Meaning::lastAccess) &&
                         (heading.has(Meaning::created) || heading.has(Meaning::otherTime));
  if (!undecided || !onlyOther || user == SIZE_MAX) return found;
  if (heading.has(Meaning::created) && rowsOf(user).tellEvents()) {
    found.kind = InputKind::access;
    found.byCreation = true;
    return found;
  }
  for (const Meaning ofUser :
       {Meaning::name, Meaning::email, Meaning::status, Meaning::department, Meaning::departmentCode, Meaning::service,
        Meaning::startDate, Meaning::guest, Meaning::displayOrder, Meaning::inactive}) {
    // An address that names the users says nothing else of them.
    if (!question.kind && heading.has(ofUser) && heading.find(ofUser) != user) {
      if (!found.kind) found.kind = InputKind::users;
      return found;
    }
  }
  found.lacksTime = true;
  return found;
}

/// The refusal of a file whose times are no accesses: it names them.
[[nodiscard]] inline Problem onlyOtherTimes(const Heading& heading) {
  std::vector<std::size_t> columns = columnsOf(heading, Meaning::created);
  const std::vector<std::size_t> others = columnsOf(heading, Meaning::otherTime);
  columns.insert(columns.end(), others.begin(), others.end());
  return problemOf("only-other-times"_problem, 1, 0, parameter("columns", namesOf(heading.texts, columns)));
}

/// The question which of several columns of the last access is meant.
[[nodiscard]] inline Problem lastAccessUnclear(const Heading& heading) {
  return problemOf("last-access-unclear"_problem, 1, 0,
                   parameter("columns", namesOf(heading.texts, columnsOf(heading, Meaning::lastAccess))));
}

/// Says which column of a users file is the last access.
inline void chooseLastAccess(Identification& found, const Heading& heading, const Question& question) {
  const std::vector<std::size_t> columns = columnsOf(heading, Meaning::lastAccess);
  for (std::size_t index = 1; index < columns.size(); ++index) {
    found.notTaken.push_back({Field::lastAccess, columns[index]});
  }
  found.lastAccessUnclear = columns.size() > 1 && !isNamed(question, Field::lastAccess);
}

/// What was chosen for the time of a log.
inline void noteTime(Identification& found, const Heading& heading, bool byCreation) {
  if (!found.columns.has(Field::time)) return;
  const std::size_t column = found.columns.at(Field::time);
  const std::string name = namesOf(heading.texts, {column});
  if (byCreation) {
    found.notes.push_back({"creation-as-time"_assumption, parameter("heading", name)});
  } else if (std::count(heading.byContent.begin(), heading.byContent.end(), column) > 0) {
    found.notes.push_back({"time-by-content"_assumption, parameter("heading", name)});
  }
  if (found.timesAreLast) found.notes.push_back({"list-as-log"_assumption, parameter("heading", name)});
  for (const std::size_t named : {column, found.columns.at(Field::timeOfDay)}) {
    const auto zone = zoneOfHeading(named < heading.texts.size() ? heading.texts[named] : std::string());
    if (!zone) continue;
    found.headingOffset = zone->offset;
    if (namesCentralTime(zone->zone)) {
      noteCentralTime(found, true);
      if (found.inChina && zone->zone == calendar::kCentralLetters)
        *found.headingOffset += calendar::kChinaBeforeAmerica;
    }
    found.notes.push_back(
        {"heading-zone"_assumption, {{"heading", namesOf(heading.texts, {named})}, {"zone", zone->zone}}});
    break;
  }
  noteChoice(found.notes, found, Field::time);
}

}  // namespace uam::recognition::detail

UAM_FOR_SIZE_END
