#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/base/inlining.hpp"
#include "uam/base/problem.hpp"
#include "uam/calendar/timestamp.hpp"
#include "uam/calendar/zone.hpp"
#include "uam/text/json_scanner.hpp"
#include "uam/vocabulary/fields.hpp"
#include "uam/vocabulary/kinds.hpp"
#include "uam/vocabulary/word_meanings.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition {

/// What the user said about a file before it was looked at.
struct Question {
  bool whole = true;  ///< The text is the whole file, not only its beginning.
  std::optional<InputKind> kind;
  std::optional<char> delimiter;
  std::optional<calendar::DateOrder> dateOrder;
  std::vector<std::pair<Field, std::string>> columns;  ///< By field what `columnNamed` finds; a number names a column
                                                       ///< of a file without headings, an empty text none.
  WordMeanings meanings;
};

/// What a file is, read off its beginning.
struct Identification {
  Identification() = default;
  // Made of so many members that each place that moves one would be a kilobyte of code.
  UAM_APART Identification(const Identification&) = default;
  UAM_APART Identification(Identification&&) noexcept = default;
  UAM_APART Identification& operator=(const Identification&) = default;
  UAM_APART Identification& operator=(Identification&&) noexcept = default;
  UAM_APART ~Identification() = default;

  InputKind kind = InputKind::access;
  InputFormat format = InputFormat::csv;
  char delimiter = ',';
  text::RecordsAt records;  ///< Of JSON.
  bool hasHeading = false;
  bool headingGuessed =
      false;  ///< Its words are not known: the first row may be a user's, should other files know them.
  std::vector<std::string> heading;
  std::vector<std::vector<std::string>> aboveHeading;  ///< Rows above it, which are no records.
  std::size_t byNonAscii = 0;                          ///< Headings that non-ASCII text tells: they tell the encoding.
  bool byShape = false;   ///< Memberships by nothing but the shape of their rows: other files must bear it out.
  std::size_t width = 0;  ///< Columns that a table has: cells of its heading, or of half of its rows at least.
  Columns columns;
  std::vector<std::pair<Field, std::size_t>> notTaken;  ///< Columns that could have been a field's too.
  std::vector<std::size_t> repeated;
  std::size_t repeatStep = 1;  ///< Distance of the repeated columns behind the last that is named.
  calendar::DateOrder dateOrder = calendar::DateOrder::unknown;
  bool timesAreLast = false;       ///< Of a log: a row a user, whose time is that of the last access.
  bool lastAccessUnclear = false;  ///< Of a users file: several columns are one, and nobody said which is meant.
  std::optional<std::int32_t> headingOffset;  ///< Of the zone that the heading of the times names, in seconds; 0 of a
                                              ///< server's log.
  bool inChina = false;                       ///< `CST` behind its times is that of China.
  std::int32_t windowDays = 0;                ///< Of a monitoring table, as its last heading says.
  bool auditLog = false;
  bool serverLog = false;             ///< A log whose lines that begin with `#` are about it, and name its columns.
  WordMeanings meanings;              ///< As in the question, for those who read the cells.
  std::vector<std::size_t> inactive;  ///< Columns of users, beside their status, that say the opposite of one.
  std::vector<std::vector<std::string>> preview;
  std::vector<std::vector<std::string>> cells;  ///< Of JSON: the preview's members below the heading.
  std::vector<Note> notes;                      ///< What was chosen among several, or by content.
  std::vector<Field> unmatched;                 ///< Fields for which a column was named that the file does not have.
  std::vector<Field> none;                      ///< Fields that were said to have no column.
};

/// What cuts a file of JSON into its records.
[[nodiscard]] inline text::JsonScanner scannerOf(const Identification& found) {
  return text::JsonScanner(
      found.format == InputFormat::jsonLines ? text::JsonLayout::lines : text::JsonLayout::document, found.records);
}

/// The zone of times that carry none: what a person named, else what the file itself says, else what is assumed.
[[nodiscard]] inline calendar::Zone logZoneOf(const Identification& found, const calendar::Zone& zone, bool given) {
  if (given || !found.headingOffset) return zone;
  return calendar::Zone({{0, *found.headingOffset}});
}

struct Answer {
  std::optional<Problem> error;
  Identification found;
};

}  // namespace uam::recognition

UAM_FOR_SIZE_END
