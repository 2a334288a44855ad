#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/calendar/timestamp.hpp"
#include "uam/directory/service_codes.hpp"
#include "uam/for_size.hpp"
#include "uam/limits.hpp"
#include "uam/problem.hpp"
#include "uam/recognition/heading.hpp"
#include "uam/recognition/json_members.hpp"
#include "uam/recognition/kind.hpp"
#include "uam/text/csv_scanner.hpp"
#include "uam/text/json_scanner.hpp"
#include "uam/text/json_value.hpp"
#include "uam/text/sinks.hpp"

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
};

/// What a file is, read off its beginning.
struct Identification {
  InputKind kind = InputKind::access;
  InputFormat format = InputFormat::csv;
  char delimiter = ',';
  bool hasHeading = false;
  std::vector<std::string> heading;
  bool byNonAscii = false;
  Columns columns;
  std::vector<std::size_t> repeated;
  std::size_t repeatStep = 1;  ///< Distance of the repeated columns behind the last that is named.
  calendar::DateOrder dateOrder = calendar::DateOrder::unknown;
  bool auditLog = false;
  std::vector<std::vector<std::string>> preview;
};

struct Answer {
  std::optional<Problem> error;
  Identification found;
};

namespace detail {

using Rows = std::vector<std::vector<std::string>>;

struct RowCollector {
  Rows rows;
  std::size_t limit;
  bool broken = false;
  void record(const text::CsvRecord& record) {
    if (rows.size() >= limit) return;
    std::vector<std::string> row;
    row.reserve(record.size());
    for (std::size_t index = 0; index < record.size(); ++index) row.emplace_back(text::trim(record.string(index)));
    rows.push_back(std::move(row));
  }
  void fault(std::string_view) { broken = true; }
};

[[nodiscard]] inline Rows readRows(std::string_view text, bool whole, char delimiter, std::size_t limit) {
  text::CsvScanner scanner(delimiter);
  RowCollector collector{{}, limit, false};
  // Piece by piece, so that a large beginning is not scanned to its end for a few rows.
  constexpr std::size_t kPiece = std::size_t{16} << 10;
  std::size_t begin = 0;
  std::size_t end = 0;
  while (collector.rows.size() < limit) {
    end = std::min(text.size(), std::max(end, begin) + kPiece);
    const bool last = end == text.size();
    begin += text::scanShared(scanner, text.substr(begin, end - begin), last && whole, collector);
    if (last) break;
  }
  return std::move(collector.rows);
}

[[nodiscard]] inline bool looksBinary(std::string_view text) {
  const std::string_view beginning = text.substr(0, std::size_t{64} << 10);
  std::size_t controls = 0;
  for (const char character : beginning) {
    const auto byte = static_cast<unsigned char>(character);
    if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') ++controls;
  }
  // Text has next to none; compressed data has one in nine, UTF-16 read as bytes one in two.
  return controls * 20 > beginning.size();
}

/// A time as it stands in a file without headings: numbers only where they are recent enough to be no code.
[[nodiscard]] inline bool looksLikeTime(std::string_view text, bool acceptNumbers) {
  if (allDigits(text)) {
    if (!acceptNumbers || (text.size() != 10 && text.size() != 13)) return false;
    return text[0] == '1' || text[0] == '2' || text[0] == '3';
  }
  return recognition::looksLikeTime(text);
}

[[nodiscard]] inline bool looksLikeResult(std::string_view text) {
  return text::equalIgnoringAsciiCase(text, "SUCCESS") || text::equalIgnoringAsciiCase(text, "FAILED") ||
         text::equalIgnoringAsciiCase(text, "VALIDATION ERROR") || text::equalIgnoringAsciiCase(text, "ERROR") ||
         text == "成功";
}

template <class Accept>
[[nodiscard]] bool mostRows(const Rows& rows, std::size_t column, Accept&& accept) {
  std::size_t accepted = 0;
  for (const auto& row : rows) accepted += column < row.size() && accept(row[column]) ? 1u : 0u;
  return accepted > 0 && accepted * 5 >= rows.size() * 4;
}

/// True for four rows in five at least: a few damaged ones must not hide what the others are.
template <class Accept>
[[nodiscard]] bool mostOf(const Rows& rows, Accept&& accept) {
  std::size_t accepted = 0;
  for (const auto& row : rows) accepted += accept(row) ? 1u : 0u;
  return accepted > 0 && accepted * 5 >= rows.size() * 4;
}

/// Columns of cybozu.com's audit log (formats.md section 5).
inline void placeAuditLog(Identification& found) {
  found.columns.set(Field::time, 1);
  found.columns.set(Field::user, 3);
  found.columns.set(Field::service, 4);
  found.columns.set(Field::module, 5);
  found.columns.set(Field::action, 6);
  found.columns.set(Field::result, 7);
  found.columns.set(Field::error, 8);
  found.auditLog = true;
}

/// An access log without headings: by its content.
[[nodiscard]] inline bool placeAccess(Identification& found, const Rows& rows) {
  std::size_t width = 0;
  bool even = true;
  for (const auto& row : rows) {
    even = even && (width == 0 || row.size() == width);
    width = std::max(width, row.size());
  }
  if (width < 2) return false;
  std::size_t time = SIZE_MAX;
  for (std::size_t column = 0; column < width && column < 16 && time == SIZE_MAX; ++column) {
    const bool numbers = even && width == 2;
    if (mostRows(rows, column, [&](const std::string& cell) { return looksLikeTime(cell, numbers); })) time = column;
  }
  if (time == SIZE_MAX) return false;
  const auto result = [](const std::string& cell) { return cell.empty() || looksLikeResult(cell); };
  if (time == 1 && width >= 8 && (mostRows(rows, 7, result) || mostRows(rows, 2, looksLikeAddress))) {
    placeAuditLog(found);
    return true;
  }
  for (std::size_t column = 0; column < width; ++column) {
    if (column == time) continue;
    if (width > 2 && (mostRows(rows, column, looksLikeAddress) || mostRows(rows, column, looksLikeResult))) continue;
    found.columns.set(Field::time, time);
    found.columns.set(Field::user, column);
    return true;
  }
  return false;
}

inline void placeUsers(Identification& found) {
  found.columns.set(Field::login, 0);
  found.columns.set(Field::name, 1);
  found.columns.set(Field::email, 10);
  found.columns.set(Field::status, 11);
  found.columns.set(Field::startDate, 19);
  found.columns.set(Field::displayOrder, 22);
  found.columns.set(Field::deleted, 24);
}

inline void placeDepartments(Identification& found) {
  found.columns.set(Field::departmentCode, 0);
  found.columns.set(Field::name, 1);
  found.columns.set(Field::parentCode, 5);
}

[[nodiscard]] inline bool areDepartments(const Rows& rows) {
  std::set<std::string_view> codes;
  for (const auto& row : rows) codes.insert(row.empty() ? std::string_view{} : std::string_view(row[0]));
  // A row of a user's departments may have seven cells too; there the sixth is a code that no first cell holds.
  return mostOf(rows, [&](const auto& row) {
    return row.size() == 7 && !row[0].empty() && (row[5].empty() || codes.count(row[5]) > 0 || row[2] == row[0]);
  });
}

[[nodiscard]] inline bool areServices(const Rows& rows) {
  bool any = false;
  const bool most = mostOf(rows, [&](const auto& row) {
    if (row.empty() || row[0].empty()) return false;
    for (std::size_t column = 1; column < row.size(); ++column) {
      if (row[column].empty()) continue;
      if (!directory::isKnownServiceCode(directory::serviceCodeOf(row[column]))) return false;
      any = true;
    }
    return true;
  });
  return most && any;
}

[[nodiscard]] inline bool areMemberships(const Rows& rows) {
  bool any = false;
  for (const auto& row : rows) {
    if (row.empty() || row[0].empty()) return false;
    for (std::size_t column = 0; column < row.size(); ++column) {
      // Logins and codes hold no blanks and are no times, and codes hold no marks of a sentence; prose and logs do.
      const std::string& cell = row[column];
      if (cell.find_first_of(column == 0 ? " " : " ,;!?\"") != std::string::npos) return false;
      if (recognition::looksLikeTime(cell)) return false;
      if (column == 0) continue;
      if (cell.size() > 128 || (!cell.empty() && cell.back() == '.')) return false;
      any = true;
    }
  }
  return any;
}

/// Login, then pairs of department and job title (formats.md section 3); rows of even width hold no titles.
inline void placeMemberships(Identification& found, const Rows& rows) {
  found.columns.set(Field::login, 0);
  const bool pairs = std::all_of(rows.begin(), rows.end(), [](const auto& row) { return row.size() % 2 == 1; });
  found.repeatStep = pairs ? 2 : 1;
  found.repeated = {1};
}

inline void placeServices(Identification& found) {
  found.columns.set(Field::login, 0);
  found.repeated = {1};
  found.repeatStep = 1;
}

/// Columns by position, for a file without headings; false where its shape is not that of the kind.
[[nodiscard]] inline bool placeByShape(Identification& found, const Rows& rows, std::optional<InputKind> kind) {
  if (rows.empty()) return false;
  const bool wide = mostOf(rows, [](const auto& row) { return row.size() >= 25; });
  if (kind) {
    found.kind = *kind;
    switch (*kind) {
      case InputKind::users:
        if (wide) {
          placeUsers(found);
        } else {
          found.columns.set(Field::login, 0);
          found.columns.set(Field::name, 1);
        }
        return true;
      case InputKind::departments:
        placeDepartments(found);
        return true;
      case InputKind::memberships:
        placeMemberships(found, rows);
        return true;
      case InputKind::services:
        placeServices(found);
        return true;
      case InputKind::guests:
        found.columns.set(Field::login, 0);
        return true;
      case InputKind::aliases:
        found.columns.set(Field::oldLogin, 0);
        found.columns.set(Field::newLogin, 1);
        return true;
      case InputKind::access:
        return placeAccess(found, rows);
      case InputKind::snapshot:
        return false;
    }
  }
  if (wide) {
    found.kind = InputKind::users;
    placeUsers(found);
    return true;
  }
  if (areServices(rows)) {
    found.kind = InputKind::services;
    placeServices(found);
    return true;
  }
  if (placeAccess(found, rows)) {
    found.kind = InputKind::access;
    return true;
  }
  if (areDepartments(rows)) {
    found.kind = InputKind::departments;
    placeDepartments(found);
    return true;
  }
  if (areMemberships(rows)) {
    found.kind = InputKind::memberships;
    placeMemberships(found, rows);
    return true;
  }
  return false;
}

[[nodiscard]] inline Meaning meaningOfField(Field field) {
  constexpr std::array<Meaning, kFieldCount> kMeanings = {
      Meaning::time,       Meaning::login,          Meaning::service,      Meaning::module,  Meaning::action,
      Meaning::result,     Meaning::error,          Meaning::kind,         Meaning::login,   Meaning::name,
      Meaning::email,      Meaning::status,         Meaning::displayOrder, Meaning::deleted, Meaning::startDate,
      Meaning::department, Meaning::departmentCode, Meaning::parentCode,   Meaning::service, Meaning::guest,
      Meaning::oldLogin,   Meaning::newLogin};
  return kMeanings[static_cast<std::size_t>(field)];
}

/// Puts what the user said of headings over what they are taken for.
inline void applyColumns(Heading& heading, const Question& question) {
  for (const auto& [field, named] : question.columns) {
    // Digits are a column's number in a file without headings, whatever its first row holds.
    if (allDigits(named)) continue;
    const std::string key = text::headingKey(named);
    const Meaning meaning = meaningOfField(field);
    if (key.empty()) {
      heading.forget(meaning);
      continue;
    }
    const std::size_t column = columnNamed(heading.texts, named);
    if (column == SIZE_MAX) continue;
    heading.forget(meaning);
    for (std::size_t index = column; index < heading.texts.size(); ++index) {
      // Columns that repeat are of one name, and all of them are meant by it.
      if (index != column && text::headingKey(heading.texts[index]) != key) continue;
      if (!heading.meanings[index]) ++heading.recognised;
      heading.meanings[index] = meaning;
    }
  }
}

/// Columns named by number, for a file without headings.
inline void applyPositions(Identification& found, const Question& question) {
  for (const auto& [field, named] : question.columns) {
    if (named.empty()) found.columns.drop(field);
    if (const std::size_t place = placeOf(named); place > 0) found.columns.set(field, place - 1);
  }
}

/// A log without headings whose time and user the user named by number.
[[nodiscard]] inline bool placeByPositions(Identification& found, const Rows& rows, const Question& question) {
  if (question.kind && *question.kind != InputKind::access) return false;
  Identification trial = found;
  trial.columns = Columns();
  applyPositions(trial, question);
  if (!trial.columns.has(Field::time) || !trial.columns.has(Field::user)) return false;
  // The numbers were said of all files without headings: this one must have times there.
  const auto isTime = [](const std::string& cell) {
    return calendar::parseTimestamp(cell, calendar::DateOrder::unknown).form != calendar::TimestampForm::none;
  };
  if (!mostRows(rows, trial.columns.at(Field::time), isTime)) return false;
  trial.kind = InputKind::access;
  found = trial;
  return true;
}

/// Of several columns that are called a time, the one whose cells are times of day, or else days.
inline void chooseTime(Identification& found, const Heading& heading, const Rows& rows, const Question& question) {
  const bool named = std::any_of(question.columns.begin(), question.columns.end(),
                                 [](const auto& column) { return column.first == Field::time; });
  if (named || heading.count(Meaning::time) < 2) return;
  std::size_t best = 0;
  for (std::size_t column = 0; column < heading.meanings.size(); ++column) {
    if (heading.meanings[column] != Meaning::time) continue;
    std::size_t worth = 0;
    for (std::size_t row = 1; row < rows.size(); ++row) {
      if (column >= rows[row].size()) continue;
      const auto form = calendar::parseTimestamp(rows[row][column], calendar::DateOrder::unknown).form;
      if (form != calendar::TimestampForm::none) worth += form == calendar::TimestampForm::day ? 1u : 2u;
    }
    if (worth <= best) continue;
    best = worth;
    found.columns.set(Field::time, column);
  }
}

/// Looks at the time of every record of a beginning, and keeps none of them.
struct OrderProver {
  std::size_t column = 0;
  calendar::DateOrderProof proof;
  std::string scratch;
  void record(const text::CsvRecord& record) { take(record.text(column, scratch)); }
  void fault(std::string_view) {}
  void take(std::string_view time) {
    const calendar::DateOrderProof one = calendar::proveDateOrder(time);
    proof.slashDate = proof.slashDate || one.slashDate;
    proof.monthFirst = proof.monthFirst || one.monthFirst;
    proof.dayFirst = proof.dayFirst || one.dayFirst;
  }
};

inline void proveOrder(Identification& found, const Question& question, const calendar::DateOrderProof& proof,
                       std::optional<Problem>& error) {
  if (question.dateOrder) {
    found.dateOrder = *question.dateOrder;
    return;
  }
  if (!proof.slashDate) return;
  const auto column = static_cast<std::uint32_t>(found.columns.at(Field::time)) + 1;
  if (proof.monthFirst && proof.dayFirst) {
    error = Problem{"date-order-contradictory", 0, column, {}};
  } else if (!proof.monthFirst && !proof.dayFirst) {
    error = Problem{"date-order-unproven", 0, column, {}};
  } else {
    found.dateOrder = proof.monthFirst ? calendar::DateOrder::monthFirst : calendar::DateOrder::dayFirst;
  }
}

inline constexpr std::array<char, 4> kDelimiters = {',', '\t', ';', ' '};

struct Candidate {
  char delimiter = ',';
  Rows rows;
  Heading heading;
  double wide = 0;  ///< Share of rows with more than one cell.
};

/// Which of two delimiters cuts a heading better: more than one cell, then the greater share of known cells. Not their
/// number: a long heading cut at its blanks gives many known words by chance.
[[nodiscard]] inline bool betterHeading(const Heading& heading, const Heading& than) {
  const bool several = heading.texts.size() > 1;
  if (several != (than.texts.size() > 1)) return several;
  return heading.recognised * than.texts.size() > than.recognised * heading.texts.size();
}

[[nodiscard]] inline Answer identifyCsv(std::string_view text, const Question& question) {
  Answer answer;
  Identification& found = answer.found;
  std::vector<Candidate> candidates;
  for (const char delimiter : kDelimiters) {
    if (question.delimiter && *question.delimiter != delimiter) continue;
    Candidate candidate;
    candidate.delimiter = delimiter;
    candidate.rows = readRows(text, question.whole, delimiter, limits::kDelimiterRecords);
    if (candidate.rows.empty()) continue;
    candidate.heading = understand(candidate.rows.front());
    applyColumns(candidate.heading, question);
    std::size_t wide = 0;
    for (const auto& row : candidate.rows) wide += row.size() > 1 ? 1u : 0u;
    candidate.wide = static_cast<double>(wide) / static_cast<double>(candidate.rows.size());
    candidates.push_back(std::move(candidate));
  }
  if (candidates.empty()) {
    answer.error = Problem{question.whole ? "empty-file" : "record-too-long", 0, 0, {}};
    return answer;
  }

  const Candidate* chosen = nullptr;
  for (const Candidate& candidate : candidates) {
    // A login such as `user` may look like a heading: said to be of a kind, a row still needs more than that one word.
    const bool onlyAccount = candidate.heading.recognised == 1 && candidate.heading.has(Meaning::account) &&
                             candidate.heading.texts.size() > 1;
    const bool usable = question.kind ? mapColumns(candidate.heading, *question.kind).usable && !onlyAccount
                                      : candidate.heading.plausible();
    if (usable && (chosen == nullptr || betterHeading(candidate.heading, chosen->heading))) chosen = &candidate;
  }
  if (chosen != nullptr) {
    const Heading& heading = chosen->heading;
    const auto kind = question.kind ? question.kind : kindOf(heading);
    found.hasHeading = true;
    found.heading = heading.texts;
    found.byNonAscii = heading.byNonAscii;
    found.delimiter = chosen->delimiter;
    if (!kind) {
      answer.error = Problem{"no-usable-column", 1, 0, {}};
      return answer;
    }
    found.kind = *kind;
    Mapping mapping = mapColumns(heading, *kind);
    found.columns = mapping.columns;
    found.repeated = std::move(mapping.repeated);
    if (*kind == InputKind::access) chooseTime(found, heading, chosen->rows, question);
    const bool titles = std::any_of(heading.texts.begin(), heading.texts.end(), [](const std::string& cell) {
      const std::string key = text::headingKey(cell);
      return key.rfind("jobtitlecode", 0) == 0 || key.rfind("役職コード", 0) == 0 || key.rfind("职务代码", 0) == 0;
    });
    found.repeatStep = *kind == InputKind::memberships && titles ? 2 : 1;
    found.auditLog = *kind == InputKind::access && heading.has(Meaning::module) && heading.has(Meaning::action) &&
                     heading.has(Meaning::result) && heading.has(Meaning::service);
    // An earlier table has no columns to read; it is refused by its name below.
    if (!mapping.usable && *kind != InputKind::snapshot) {
      answer.error = Problem{"no-usable-column", 1, 0, {}};
      return answer;
    }
  } else {
    bool chosenShows = false;
    for (const Candidate& candidate : candidates) {
      Identification trial;
      trial.delimiter = candidate.delimiter;
      if (!placeByPositions(trial, candidate.rows, question) && !placeByShape(trial, candidate.rows, question.kind))
        continue;
      // Every cut does for a kind that was said; one that shows the kind by itself is the better one.
      Identification unsaid;
      const bool shows =
          question.kind && placeByShape(unsaid, candidate.rows, std::nullopt) && unsaid.kind == *question.kind;
      if (chosen != nullptr && (shows == chosenShows ? candidate.wide <= chosen->wide : chosenShows)) continue;
      chosen = &candidate;
      chosenShows = shows;
      found = trial;
    }
    if (chosen == nullptr) {
      answer.error = Problem{question.kind ? "no-usable-column" : "kind-not-recognised", 1, 0, {}};
      // Shown as it falls into columns. Blanks stand in any text.
      const Candidate* shown = &candidates.front();
      for (const Candidate& candidate : candidates) {
        if (candidate.delimiter != ' ' && candidate.wide > shown->wide) shown = &candidate;
      }
      found.delimiter = shown->delimiter;
      found.heading = shown->rows.front();
      const std::size_t records = std::min(limits::kPreviewRecords, shown->rows.size());
      found.preview.assign(shown->rows.begin(), shown->rows.begin() + static_cast<std::ptrdiff_t>(records));
      return answer;
    }
    applyPositions(found, question);
  }

  Rows rows = readRows(text, question.whole, found.delimiter, limits::kShapeRecords);
  if (found.hasHeading && !rows.empty()) rows.erase(rows.begin());
  if (!found.hasHeading && !placeByPositions(found, rows, question)) {
    if (!placeByShape(found, rows, found.kind)) {
      answer.error = Problem{"no-usable-column", 1, 0, {}};
      return answer;
    }
    applyPositions(found, question);
  }
  if (found.kind == InputKind::access) {
    // The whole beginning may prove the order, not only the rows considered for the shape.
    OrderProver prover{found.columns.at(Field::time), {}, {}};
    text::CsvScanner scanner(found.delimiter);
    (void)text::scanShared(scanner, text, question.whole, prover);
    proveOrder(found, question, prover.proof, answer.error);
  }
  rows.resize(std::min(rows.size(), limits::kPreviewRecords));
  found.preview = std::move(rows);
  return answer;
}

struct ObjectCollector {
  std::vector<text::JsonValue> objects;  ///< The first ones.
  OrderProver prover;                    ///< Sees the times of all objects.
  std::string timeKey;                   ///< What the user says the time is called.
  void object(std::string_view text) {
    text::JsonValue object = text::parseJson(text);
    if (!object.isObject()) return;
    for (std::size_t index = 0; index < object.items.size(); ++index) {
      if (!object.items[index].isText()) continue;
      const std::string& key = object.names[index];
      const bool time = text::headingKey(key) == timeKey || meaningOf(key) == Meaning::time;
      if (time) prover.take(object.items[index].text);
    }
    if (objects.size() < limits::kKeyObjects) objects.push_back(std::move(object));
  }
  void fault(std::string_view) {}
};

/// True where the quoted name stands before an array, as in an answer of the API that holds nothing.
[[nodiscard]] inline bool hasEmptyArray(std::string_view text, std::string_view quotedName) {
  std::size_t at = text.find(quotedName);
  if (at == std::string_view::npos) return false;
  for (at += quotedName.size(); at < text.size(); ++at) {
    if (text[at] == '[') return true;
    if (text[at] != ':' && text[at] != ' ' && text[at] != '\t' && text[at] != '\r' && text[at] != '\n') return false;
  }
  return false;
}

/// Where the fields of a directory file stand: as a person named them, as the User API names them, or as headings do.
/// True where the fields are there without which the kind says nothing.
[[nodiscard]] inline bool placeMembers(Identification& found, const Heading& heading, const Question& question) {
  Columns known;
  for (const JsonMember& member : kJsonMembers) {
    const std::size_t column = columnNamed(heading.texts, member.name);
    if (isMemberOf(found.kind, member) && !known.has(member.field) && column != SIZE_MAX)
      known.set(member.field, column);
  }
  found.columns = mapColumns(heading, found.kind).columns;
  for (std::size_t index = 0; index < kFieldCount; ++index) {
    const auto field = static_cast<Field>(index);
    if (known.has(field)) found.columns.set(field, known.at(field));
  }
  for (const auto& [field, named] : question.columns) {
    if (named.empty()) found.columns.drop(field);
    if (const std::size_t column = columnNamed(heading.texts, named); column != SIZE_MAX)
      found.columns.set(field, column);
  }
  const Columns& columns = found.columns;
  if (found.kind == InputKind::departments) return columns.has(Field::departmentCode);
  if (found.kind == InputKind::aliases) return columns.has(Field::oldLogin) && columns.has(Field::newLogin);
  return columns.has(Field::login);
}

[[nodiscard]] inline std::optional<Answer> identifyJson(std::string_view text, const Question& question) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || (text[begin] != '{' && text[begin] != '[')) return std::nullopt;
  Answer answer;
  Identification& found = answer.found;

  // One whole object on the first line that holds no record array: one object a line.
  const std::string_view rest = text.substr(begin);
  const std::size_t lineEnd = rest.find_first_of("\r\n");
  const bool lineWhole = lineEnd != std::string_view::npos || question.whole;
  const std::string_view firstLine = rest.substr(0, lineEnd);
  bool lines = false;
  if (lineWhole && rest.front() == '{') {
    const text::JsonValue first = text::parseJson(firstLine);
    lines = first.isObject();
    // An object with a time or a code of its own is a record, whatever lists it holds.
    bool record = false;
    for (std::size_t index = 0; lines && index < first.items.size(); ++index) {
      if (first.items[index].isStructured()) continue;
      record = record || first.names[index] == "code" || meaningOf(first.names[index]) == Meaning::time;
    }
    if (lines && !record) {
      for (const std::string_view name : text::JsonScanner::kRecordArrays) {
        const text::JsonValue* const member = first.find(name);
        if (member != nullptr && member->isList() && (member->items.empty() || member->items.front().isObject()))
          lines = false;
      }
    }
  }
  found.format = lines ? InputFormat::jsonLines : InputFormat::json;

  ObjectCollector collector;
  for (const auto& [field, named] : question.columns) {
    if (field == Field::time) collector.timeKey = text::headingKey(named);
  }
  text::JsonScanner scanner(lines ? text::JsonLayout::lines : text::JsonLayout::document);
  (void)text::scanShared(scanner, rest, question.whole, collector);
  std::set<std::string> keys;
  bool userCode = false;
  for (const text::JsonValue& object : collector.objects) {
    for (const std::string& key : object.names) keys.insert(text::headingKey(key));
    const text::JsonValue* const user = object.find("user");
    if (user != nullptr && user->find("code") != nullptr) userCode = true;
  }
  const auto has = [&](std::string_view key) { return keys.contains(std::string(key)); };
  // What was seen is shown, whatever it is taken for.
  found.hasHeading = !keys.empty();
  found.heading.assign(keys.begin(), keys.end());
  text::JsonWriter preview;
  for (const text::JsonValue& object : collector.objects) {
    if (found.preview.size() >= limits::kPreviewRecords) break;
    text::writeJson(preview, object);
    found.preview.push_back({preview.take()});
  }
  Heading heading;
  {
    std::vector<std::string> texts(keys.begin(), keys.end());
    heading = understand(std::move(texts));
    applyColumns(heading, question);
  }
  std::optional<InputKind> kind = question.kind;
  if (!kind) {
    if (collector.objects.empty()) {
      if (hasEmptyArray(rest, "\"logs\""))
        kind = InputKind::access;
      else if (hasEmptyArray(rest, "\"organizations\""))
        kind = InputKind::departments;
      else if (hasEmptyArray(rest, "\"users\""))
        kind = InputKind::users;
    } else if (heading.has(Meaning::time) &&
               (userCode || heading.has(Meaning::login) || heading.has(Meaning::account))) {
      kind = InputKind::access;
    } else if (has("organizationtitles") && !has("valid")) {
      kind = InputKind::memberships;
    } else if (has("services") && has("code") && !has("valid")) {
      kind = InputKind::services;
    } else if (has("code") && (has("parentcode") || (has("name") && !has("valid") && !has("email")))) {
      kind = InputKind::departments;
    } else if (has("code") || heading.has(Meaning::login)) {
      kind = InputKind::users;
    }
  }
  if (!kind) {
    answer.error = Problem{collector.objects.empty() ? "json-malformed" : "kind-not-recognised", 1, 0, {}};
    return answer;
  }
  found.kind = *kind;
  found.hasHeading = true;
  bool usable = *kind == InputKind::snapshot || collector.objects.empty();
  if (*kind == InputKind::access) {
    found.columns = mapColumns(heading, InputKind::access).columns;
    if (userCode && !found.columns.has(Field::user)) {
      found.columns.set(Field::user, static_cast<std::size_t>(std::distance(keys.begin(), keys.find("user"))));
    }
    usable = usable || (found.columns.has(Field::time) && found.columns.has(Field::user));
    found.auditLog = has("application") && has("action") && has("result") && has("service");
    if (usable) proveOrder(found, question, collector.prover.proof, answer.error);
    if (answer.error) answer.error->column = 0;
  } else {
    usable = placeMembers(found, heading, question) || usable;
  }
  if (!usable) answer.error = Problem{"no-usable-column", 1, 0, {}};
  return answer;
}

}  // namespace detail

/// Tells what a file is from its beginning, decoded to UTF-8 without byte order mark (product.md section 1).
[[nodiscard]] inline Answer identify(std::string_view text, const Question& question) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  Answer answer;
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    answer.error = Problem{"empty-file", 0, 0, {}};
    return answer;
  }
  if (detail::looksBinary(text)) {
    answer.error = Problem{"binary-file", 0, 0, {}};
    return answer;
  }
  std::optional<Answer> json = detail::identifyJson(text, question);
  if (json && !json->error) {
    answer = std::move(*json);
  } else {
    answer = detail::identifyCsv(text, question);
    // A file that begins with a brace may still be a table; only where that fails too is the JSON fault the message.
    if (json && (answer.error || !answer.found.hasHeading)) answer = std::move(*json);
  }
  if (!answer.error && answer.found.kind == InputKind::snapshot) answer.error = Problem{"snapshot-not-input", 0, 0, {}};
  return answer;
}

}  // namespace uam::recognition

UAM_FOR_SIZE_END
