#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "uam/base/problem.hpp"
#include "uam/calendar/timestamp.hpp"
#include "uam/vocabulary/fields.hpp"
#include "uam/vocabulary/kinds.hpp"

namespace uam::recognition {

/// What the user said about a file before it was looked at.
struct Question {
  bool whole = true;  ///< The text is the whole file, not only its beginning.
  std::optional<InputKind> kind;
  std::optional<char> delimiter;
  std::optional<calendar::DateOrder> dateOrder;
  std::vector<std::pair<Field, std::string>> columns;  ///< By field what `columnNamed` finds; a number names a column
                                                       ///< of a file without headings, an empty text none.
};

/// What a file is, read off its beginning.
struct Identification {
  InputKind kind = InputKind::access;
  InputFormat format = InputFormat::csv;
  char delimiter = ',';
  bool hasHeading = false;
  std::vector<std::string> heading;
  std::vector<std::vector<std::string>> aboveHeading;  ///< Rows above it, which are no records.
  bool byNonAscii = false;
  Columns columns;
  std::vector<std::size_t> repeated;
  std::size_t repeatStep = 1;  ///< Distance of the repeated columns behind the last that is named.
  calendar::DateOrder dateOrder = calendar::DateOrder::unknown;
  bool auditLog = false;
  std::vector<std::vector<std::string>> preview;
  std::vector<std::vector<std::string>> cells;  ///< Of JSON: the preview's members below the heading.
  std::vector<Field> unmatched;                 ///< Fields for which a column was named that the file does not have.
};

struct Answer {
  std::optional<Problem> error;
  Identification found;
};

}  // namespace uam::recognition
