#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/base/limits.hpp"
#include "uam/base/problem.hpp"
#include "uam/calendar/timestamp.hpp"
#include "uam/recognition/date_and_time.hpp"
#include "uam/recognition/date_order.hpp"
#include "uam/recognition/heading.hpp"
#include "uam/recognition/identification.hpp"
#include "uam/recognition/layout.hpp"
#include "uam/recognition/mapping.hpp"
#include "uam/recognition/named_columns.hpp"
#include "uam/recognition/refusal.hpp"
#include "uam/recognition/rows.hpp"
#include "uam/recognition/server_log.hpp"
#include "uam/recognition/shape.hpp"
#include "uam/recognition/shown_columns.hpp"
#include "uam/recognition/snapshot_place.hpp"
#include "uam/recognition/times.hpp"
#include "uam/recognition/users.hpp"
#include "uam/text/csv_scanner.hpp"
#include "uam/text/fold.hpp"
#include "uam/text/sinks.hpp"
#include "uam/vocabulary/cell_words.hpp"
#include "uam/vocabulary/delimiters.hpp"
#include "uam/vocabulary/kinds.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition::detail {

[[nodiscard]] inline bool tellsActive(std::string_view text) {
  return readStatus(text) != Status::unknown;
}

/// Gives the columns of a log whose headings are not known the meaning of what stands in them: times, and the words of
/// results (formats.md section 5). Not in a list of people, where a date is when somebody came or was seen last.
inline void completeByContent(Heading& heading, const Rows& rows) {
  if (heading.data || rows.size() < 2 || heading.has(Meaning::lastAccess)) return;
  if (!heading.has(Meaning::login) && !heading.has(Meaning::account) && !heading.has(Meaning::actor)) return;
  for (const Meaning ofPeople :
       {Meaning::name, Meaning::email, Meaning::department, Meaning::departmentCode, Meaning::guest,
        Meaning::displayOrder, Meaning::deleted, Meaning::startDate, Meaning::inactive}) {
    if (heading.has(ofPeople)) return;
  }
  const std::span records = std::span(rows).subspan(1);
  const std::size_t status = heading.find(Meaning::status);
  if (status != SIZE_MAX && mostCells(records, status, tellsActive)) return;
  const auto complete = [&](Meaning meaning, CellTest accept) {
    if (heading.has(meaning)) return;
    for (std::size_t column = 0; column < heading.meanings.size(); ++column) {
      if (heading.meanings[column] || heading.texts[column].empty() || !mostCells(records, column, accept)) continue;
      heading.meanings[column] = meaning;
      heading.byContent.push_back(column);
      ++heading.recognised;
      return;
    }
  };
  complete(Meaning::time, looksLikeRecentTime);
  if (heading.has(Meaning::time)) complete(Meaning::result, isAuditResult);
}

struct Candidate {
  char delimiter = ',';
  Rows rows;
  Heading heading;
  double wide = 0;  ///< Share of rows with more than one cell.
};

/// True where the heading is cut, and some record too: `Login Name` above logins alone is one cell.
[[nodiscard]] inline bool cutsSeveral(const Candidate& candidate) {
  if (candidate.heading.texts.size() < 2) return false;
  const std::span records = std::span(candidate.rows).subspan(1);
  return records.empty() || std::any_of(records.begin(), records.end(), [](const auto& row) { return row.size() > 1; });
}

/// True where blanks cut a heading that another delimiter parts: `u1,sales department` is a row of two cells.
[[nodiscard]] inline bool cutsAtBlanksAlone(const Candidate& candidate) {
  if (candidate.delimiter != ' ') return false;
  const std::vector<std::string>& cells = candidate.heading.texts;
  return std::any_of(cells.begin(), cells.end(),
                     [](const std::string& cell) { return cell.find_first_of(",\t;|") != std::string::npos; });
}

/// Which of two delimiters cuts a heading better: more than one cell, then the greater share of known cells. Not their
/// number: a long heading cut at its blanks gives many known words by chance.
[[nodiscard]] inline bool betterHeading(const Candidate& candidate, const Candidate& than) {
  const bool several = cutsSeveral(candidate);
  if (several != cutsSeveral(than)) return several;
  const Heading& heading = candidate.heading;
  return heading.recognised * than.heading.texts.size() > than.heading.recognised * heading.texts.size();
}

/// Takes the rows above the heading off: a title, `sep=;` as spreadsheets are told the delimiter, `#TYPE` of
/// PowerShell. Each fills one cell at most, and of the heading two are known, so that no record is taken for either.
/// Given are those that fill one: rows of empty cells are told as such wherever they stand.
[[nodiscard]] inline Rows takeAboveHeading(Rows& rows, const Question& question) {
  Rows above;
  for (std::size_t index = 0; index < rows.size() && index <= limits::kRowsAboveHeading; ++index) {
    const std::vector<std::string>& cells = rows[index];
    Heading heading = understand(cells);
    applyColumns(heading, question);
    if (heading.recognised > 1 && heading.plausible()) {
      rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(index));
      return above;
    }
    const auto filled = std::ssize(cells) - std::count(cells.begin(), cells.end(), std::string());
    if (heading.data || filled > 1) break;
    if (filled == 1) above.push_back(cells);
  }
  return {};
}

/// The beginning of a file, cut at each delimiter that it may have.
[[nodiscard]] inline std::vector<Candidate> candidatesOf(std::string_view text, const Question& question) {
  std::vector<Candidate> candidates;
  for (const Delimiter& delimiter : kDelimiters) {
    if (question.delimiter && *question.delimiter != delimiter.character) continue;
    Candidate candidate;
    candidate.delimiter = delimiter.character;
    candidate.rows = readRows(text, question.whole, delimiter.character, limits::kDelimiterRecords);
    if (candidate.rows.empty()) continue;
    (void)takeAboveHeading(candidate.rows, question);
    candidate.heading = understand(candidate.rows.front());
    completeByPlace(candidate.heading, candidate.rows, question.kind);
    completeSnapshotByPlace(candidate.heading, std::span(candidate.rows).subspan(1));
    settleTimes(candidate.heading, std::span(candidate.rows).subspan(1), question.meanings);
    completeByContent(candidate.heading, candidate.rows);
    applyColumns(candidate.heading, question);
    std::size_t wide = 0;
    for (const auto& row : candidate.rows) wide += row.size() > 1 ? 1u : 0u;
    candidate.wide = static_cast<double>(wide) / static_cast<double>(candidate.rows.size());
    candidates.push_back(std::move(candidate));
  }
  return candidates;
}

/// The beginning of a server's log below the columns that it names, cut at the delimiter under which most rows have as
/// many cells: names may stand between blanks over rows that tabs part. Of several alike it is the names' own.
[[nodiscard]] inline Candidate serverLogOf(std::string_view text, std::string_view fieldsLine,
                                           const Question& question) {
  Candidate chosen;
  const std::vector<std::string> fields = fieldsNamedBy(fieldsLine);
  const std::size_t behindName = fieldsLine.find(fields.front()) + fields.front().size();
  const char own = behindName < fieldsLine.size() ? fieldsLine[behindName] : ' ';
  std::optional<std::size_t> most;
  for (const Delimiter& delimiter : kDelimiters) {
    if (question.delimiter && *question.delimiter != delimiter.character) continue;
    Rows rows = readRows(text, question.whole, delimiter.character, limits::kDelimiterRecords);
    dropDirectives(rows);
    const auto whole = static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [&](const auto& row) { return row.size() == fields.size(); }));
    const std::size_t worth = whole * 2 + (delimiter.character == own ? 1 : 0);
    if (most && worth <= *most) continue;
    most = worth;
    chosen.delimiter = delimiter.character;
    chosen.rows = std::move(rows);
  }
  chosen.rows.insert(chosen.rows.begin(), fields);
  chosen.heading = understand(fields);
  completeByContent(chosen.heading, chosen.rows);
  applyColumns(chosen.heading, question);
  return chosen;
}

/// The candidate whose first row is the best heading; null where none has one.
[[nodiscard]] inline const Candidate* chooseByHeading(const std::vector<Candidate>& candidates,
                                                      const Question& question) {
  const Candidate* chosen = nullptr;
  for (const Candidate& candidate : candidates) {
    // A login such as `user` may look like a heading: said to be of a kind, a row still needs more than that one word.
    const bool onlyAccount = candidate.heading.recognised == 1 && candidate.heading.has(Meaning::account) &&
                             candidate.heading.texts.size() > 1;
    const bool usable = question.kind ? mapColumns(candidate.heading, *question.kind).usable && !onlyAccount
                                      : candidate.heading.plausible();
    if (usable && !cutsAtBlanksAlone(candidate) && (chosen == nullptr || betterHeading(candidate, *chosen)))
      chosen = &candidate;
  }
  return chosen;
}

/// Why a heading is that of no kind of file: exports of cybozu.com beside those that are read have names (formats.md
/// section 0).
[[nodiscard]] inline Problem unknownKind(const Heading& heading) {
  if (!heading.has(Meaning::time)) {
    if (heading.has(Meaning::groupCode)) return problemOf("groups-export"_problem);
    if (heading.has(Meaning::titleCode)) return problemOf("titles-export"_problem);
  }
  return problemOf("kind-not-recognised"_problem, 1, 0, refusalOf(heading));
}

/// Counts the rows of a beginning and the users in them.
struct UserRows {
  std::size_t column = 0;
  std::size_t rows = 0;
  std::set<std::string, std::less<>> users;
  std::string scratch;
  void record(const text::CsvRecord& record) {
    if (column >= record.size()) return;
    ++rows;
    const std::string_view user = text::trim(record.text(column, scratch));
    if (!user.empty() && !users.contains(user)) users.emplace(user);
  }
  void fault(ProblemCode) {}
};

/// What the heading says of the file; the problem where it cannot be used.
[[nodiscard]] inline std::optional<Problem> readHeading(Identification& found, const Candidate& candidate,
                                                        std::string_view text, const Question& question) {
  const Heading& heading = candidate.heading;
  found.hasHeading = true;
  found.headingGuessed = heading.guessed;
  if (heading.guessed)
    found.notes.push_back({"heading-guessed"_assumption, parameter("heading", heading.texts.front())});
  found.heading = heading.texts;
  found.byNonAscii = heading.byNonAscii;
  found.delimiter = candidate.delimiter;
  const auto rowsOf = [&](std::size_t column) {
    UserRows counted{column, 0, {}, {}};
    text::CsvScanner scanner(candidate.delimiter);
    (void)text::scanShared(scanner, text, question.whole, counted);
    // The heading is a row, and names somebody.
    return RowsOfUsers{counted.rows - std::min<std::size_t>(counted.rows, 1),
                       counted.users.size() - std::min<std::size_t>(counted.users.size(), 1)};
  };
  const auto [kind, byCreation, lacksTime] = kindByTimes(heading, question, kindOf(heading), rowsOf);
  if (lacksTime) return onlyOtherTimes(heading);
  if (!kind) return unknownKind(heading);
  found.kind = *kind;
  Mapping mapping = mapColumns(heading, *kind);
  found.columns = mapping.columns;
  found.repeated = std::move(mapping.repeated);
  bool clear = true;
  if (*kind == InputKind::access) {
    clear = chooseTime(found, heading, question, byCreation);
    // Which of several is meant shows when the users are known.
    const std::vector<std::size_t> users = userColumns(heading);
    if (!isNamed(question, Field::user) && !users.empty()) takeUser(found, users, 0);
    setNamed(found, heading, question, {Field::time, Field::user});
    placeDateAndTime(found, heading.texts, std::span(candidate.rows).subspan(1), question);
    noteTime(found, heading, byCreation);
  } else if (*kind == InputKind::users) {
    chooseLastAccess(found, heading, question);
    noteChoice(found.notes, found, Field::lastAccess);
  }
  if (*kind == InputKind::snapshot && found.columns.has(Field::accessDays)) {
    found.windowDays = windowOf(heading.texts[found.columns.at(Field::accessDays)]);
  }
  found.repeatStep = *kind == InputKind::memberships && heading.has(Meaning::titleCode) ? 2 : 1;
  found.auditLog = *kind == InputKind::access && tellsEvents(heading) && heading.has(Meaning::service);
  dropNone(found, question);
  if (!clear) return lastAccessUnclear(heading);
  const std::vector<Field> missing = missingFields(found.columns, *kind);
  if (missing.empty()) return std::nullopt;
  return problemOf("no-usable-column"_problem, 1, 0, refusalOf(heading, missing));
}

/// True where the first row is a heading that lacks what the kind needs, so that its rows are none by their shape:
/// where it says two things of a kind that was said, or calls the times below it a time and no column a user. Whoever
/// else stands in these rows is a guess.
[[nodiscard]] inline bool lacksNeeded(const Candidate& candidate, const Question& question) {
  const Heading& heading = candidate.heading;
  if (heading.data || candidate.rows.size() < 2) return false;
  if (question.kind) {
    std::set<Meaning> said;
    for (const std::optional<Meaning>& meaning : heading.meanings) {
      if (meaning && *meaning != Meaning::other) said.insert(*meaning);
    }
    if (said.size() > 1) return true;
  }
  if (userColumn(heading) != SIZE_MAX) return false;
  const std::span records = std::span(candidate.rows).subspan(1);
  for (std::size_t column = 0; column < heading.meanings.size(); ++column) {
    const std::optional<Meaning> meaning = heading.meanings[column];
    if (meaning && isTimeMeaning(*meaning) && mostCells(records, column, isTime)) return true;
  }
  return false;
}

/// What the file is where no row is a heading, by numbers that the user gave or by its shape; false where it is nothing
/// that is known.
[[nodiscard]] inline bool chooseByShape(Identification& found, const std::vector<Candidate>& candidates,
                                        const Question& question) {
  const Candidate* chosen = nullptr;
  bool chosenShows = false;
  const bool lacking = std::any_of(candidates.begin(), candidates.end(),
                                   [&](const Candidate& candidate) { return lacksNeeded(candidate, question); });
  for (const Candidate& candidate : candidates) {
    Identification trial;
    trial.delimiter = candidate.delimiter;
    if (!placeByPositions(trial, candidate.rows, question) &&
        (lacking || !placeByShape(trial, candidate.rows, question.kind)))
      continue;
    // Every cut does for a kind that was said; one that shows the kind by itself is the better one.
    Identification unsaid;
    const bool shows =
        question.kind && placeByShape(unsaid, candidate.rows, std::nullopt) && unsaid.kind == *question.kind;
    if (chosen != nullptr && (shows == chosenShows ? candidate.wide <= chosen->wide : chosenShows)) continue;
    chosen = &candidate;
    chosenShows = shows;
    found = std::move(trial);
  }
  return chosen != nullptr;
}

/// Shows the first rows of a file that is nothing that is known, as they fall into columns, and says what is known of
/// its heading. Blanks stand in any text.
[[nodiscard]] inline Problem refuseUnknown(Identification& found, const std::vector<Candidate>& candidates,
                                           const Question& question) {
  const Candidate* shown = &candidates.front();
  for (const Candidate& candidate : candidates) {
    if (candidate.delimiter != ' ' && candidate.wide > shown->wide) shown = &candidate;
  }
  found.delimiter = shown->delimiter;
  found.heading = shown->rows.front();
  const std::size_t records = std::min(limits::kPreviewRecords, shown->rows.size());
  found.preview.assign(shown->rows.begin(), shown->rows.begin() + static_cast<std::ptrdiff_t>(records));
  if (!question.kind) return problemOf("kind-not-recognised"_problem, 1, 0, refusalOf(shown->heading));
  const Mapping mapping = mapColumns(shown->heading, *question.kind);
  return problemOf("no-usable-column"_problem, 1, 0,
                   refusalOf(shown->heading, missingFields(mapping.columns, *question.kind)));
}

/// The first records of the file, below its heading.
[[nodiscard]] inline Rows recordsOf(Identification& found, std::string_view text, const Question& question) {
  Rows rows = readRows(text, question.whole, found.delimiter, limits::kShapeRecords);
  if (found.serverLog) {
    dropDirectives(rows);
  } else if (found.hasHeading) {
    found.aboveHeading = takeAboveHeading(rows, question);
    if (!rows.empty()) rows.erase(rows.begin());
  }
  return rows;
}

/// A server's log: it is one whatever columns it has, and its times are UTC.
[[nodiscard]] inline std::optional<Problem> identifyServerLog(Identification& found, std::string_view text,
                                                              std::string_view fieldsLine, Question question) {
  question.kind = InputKind::access;
  found.serverLog = true;
  found.headingOffset = 0;
  return readHeading(found, serverLogOf(text, fieldsLine, question), text, question);
}

[[nodiscard]] inline std::optional<Problem> identifyTable(Identification& found, std::string_view text,
                                                          const Question& question) {
  const std::vector<Candidate> candidates = candidatesOf(text, question);
  if (candidates.empty()) return problemOf(question.whole ? "empty-file"_problem : "record-too-long"_problem);
  if (const Candidate* const headed = chooseByHeading(candidates, question))
    return readHeading(found, *headed, text, question);
  if (!chooseByShape(found, candidates, question)) return refuseUnknown(found, candidates, question);
  applyPositions(found, question);
  return std::nullopt;
}

/// Looks at all records of a beginning for what the rows considered for the shape may leave open.
struct LogProver {
  OrderProver order;
  ShownColumns columns;
  std::string scratch;
  void record(const text::CsvRecord& record) {
    order.record(record);
    columns.take([&](std::size_t column) { return record.text(column, scratch); });
  }
  void fault(ProblemCode) {}
};

[[nodiscard]] inline Answer identifyCsv(std::string_view text, const Question& question) {
  Answer answer;
  Identification& found = answer.found;
  const bool mayBeLog = question.kind.value_or(InputKind::access) == InputKind::access;
  const std::string_view fieldsLine = mayBeLog ? fieldsLineOf(text) : std::string_view{};
  answer.error =
      fieldsLine.empty() ? identifyTable(found, text, question) : identifyServerLog(found, text, fieldsLine, question);
  if (answer.error) return answer;

  Rows rows = recordsOf(found, text, question);
  found.width = found.hasHeading ? widthOfHeading(found.heading) : widthOfMost(rows);
  // More rows than were cut at every delimiter.
  if (!found.hasHeading && !placeByPositions(found, rows, question)) {
    if (!placeByShape(found, rows, found.kind)) {
      answer.error = problemOf("no-usable-column"_problem, 1, 0, refusalOf(Heading(), {}));
      return answer;
    }
    applyPositions(found, question);
    found.byShape = !question.kind && found.kind == InputKind::memberships;
  }
  if (const auto missing = missingFields(found.columns, found.kind); !missing.empty()) {
    answer.error = problemOf("no-usable-column"_problem, 1, 0, refusalOf(Heading(), missing));
    return answer;
  }
  noteDateAndTime(found);
  const bool isLog = found.kind == InputKind::access;
  const Field time = isLog ? Field::time : Field::lastAccess;
  if (found.columns.has(time)) {
    Heading heading = understand(found.hasHeading ? found.heading : std::vector<std::string>());
    applyColumns(heading, question);
    LogProver prover{OrderProver{found.columns.at(time), isLog ? found.columns.at(Field::timeOfDay) : SIZE_MAX},
                     ShownColumns(isLog ? heading : Heading(), question),
                     {}};
    text::CsvScanner scanner(found.delimiter);
    (void)text::scanShared(scanner, text, question.whole, prover);
    proveOrder(found, question, time, prover.order.proof, answer.error);
    noteCentralTime(found, prover.order.central);
    if (isLog) prover.columns.place(found);
  }
  rows.resize(std::min(rows.size(), limits::kPreviewRecords));
  found.preview = std::move(rows);
  return answer;
}

}  // namespace uam::recognition::detail

UAM_FOR_SIZE_END
