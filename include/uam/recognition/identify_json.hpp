#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/base/limits.hpp"
#include "uam/base/problem.hpp"
#include "uam/recognition/central_time.hpp"
#include "uam/recognition/choices.hpp"
#include "uam/recognition/date_and_time.hpp"
#include "uam/recognition/date_order.hpp"
#include "uam/recognition/error_answer.hpp"
#include "uam/recognition/heading.hpp"
#include "uam/recognition/identification.hpp"
#include "uam/recognition/json_records.hpp"
#include "uam/recognition/mapping.hpp"
#include "uam/recognition/member_text.hpp"
#include "uam/recognition/members.hpp"
#include "uam/recognition/named_columns.hpp"
#include "uam/recognition/refusal.hpp"
#include "uam/recognition/rows.hpp"
#include "uam/recognition/shown_columns.hpp"
#include "uam/recognition/times.hpp"
#include "uam/recognition/user_object.hpp"
#include "uam/recognition/users.hpp"
#include "uam/text/blank.hpp"
#include "uam/text/fold.hpp"
#include "uam/text/json_scanner.hpp"
#include "uam/text/json_value.hpp"
#include "uam/text/json_writer.hpp"
#include "uam/text/sinks.hpp"
#include "uam/vocabulary/columns.hpp"
#include "uam/vocabulary/member_paths.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition::detail {

/// The first objects of a file.
struct ObjectCollector {
  std::vector<text::JsonValue> objects;
  MemberPaths members;
  std::optional<std::string> error;  ///< What the first answer says that is an error.
  void object(std::string_view text) {
    if (objects.size() == limits::kKeyObjects) return;
    text::JsonValue object = text::parseJson(text);
    if (!object.isObject()) return;
    if (auto said = errorAnswer(object)) {
      if (!error) error = std::move(said);
      return;
    }
    members.take(text);
    lookThrough(object);
    objects.push_back(std::move(object));
  }
  void fault(ProblemCode) {}
};

/// The texts of all objects of a beginning in the columns that are asked for.
class ColumnTexts {
 public:
  using Row = std::vector<std::pair<std::size_t, std::string>>;

  ColumnTexts(const Heading& heading, const std::map<std::string, std::size_t>& places)
      : heading_(heading), places_(places) {}

  void object(std::string_view text) {
    const text::JsonValue object = text::parseJson(text);
    if (!object.isObject() || errorAnswer(object)) return;
    Row& row = rows_.emplace_back();
    eachMember(object, [&](const std::string& at, const text::JsonValue& value) {
      const auto place = places_.find(at);
      if (place == places_.end()) return;
      const std::optional<Field> field = fieldOf(heading_.meanings[place->second]);
      if (!field) return;
      if (auto cell = memberText(value, *field)) row.emplace_back(place->second, std::move(*cell));
    });
  }
  void fault(ProblemCode) {}

  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }

  [[nodiscard]] static std::string_view cellOf(const Row& row, std::size_t column) {
    for (const auto& [at, cell] : row) {
      if (at == column) return cell;
    }
    return {};
  }

  /// The first objects as rows of a table.
  [[nodiscard]] Rows firstRows() const {
    Rows table;
    for (const Row& row : rows_) {
      if (table.size() == limits::kKeyObjects) break;
      table.emplace_back(heading_.texts.size());
      for (const auto& [column, cell] : row) table.back()[column] = text::trim(cell);
    }
    return table;
  }

 private:
  /// The field by which a column of the meaning is looked at, if it is.
  [[nodiscard]] static std::optional<Field> fieldOf(std::optional<Meaning> meaning) {
    if (!meaning) return std::nullopt;
    if (isTimeMeaning(*meaning) || *meaning == Meaning::timeOfDay) return Field::time;
    if (*meaning == Meaning::actor || isUserMeaning(meaning)) return Field::user;
    if (*meaning == Meaning::status) return Field::result;
    if (*meaning == Meaning::application) return Field::service;
    return std::nullopt;
  }

  const Heading& heading_;
  const std::map<std::string, std::size_t>& places_;
  std::vector<Row> rows_;
};

/// Where the fields of a directory file stand: as a person named them, as the User API names them, or as headings do.
/// True where the fields are there without which the kind says nothing.
[[nodiscard]] inline bool placeMembers(Identification& found, const Heading& heading, const Question& question) {
  Columns known;
  for (const Column& column : kColumns) {
    if (column.kind != found.kind) continue;
    for (const std::string_view name : column.members) {
      const std::size_t at = columnNamed(heading.texts, name);
      if (at != SIZE_MAX && !known.has(column.field)) known.set(column.field, at);
    }
  }
  found.columns = mapColumns(heading, found.kind).columns;
  for (std::size_t index = 0; index < kFieldCount; ++index) {
    const auto field = static_cast<Field>(index);
    if (known.has(field)) found.columns.set(field, known.at(field));
  }
  for (const auto& [field, named] : question.columns) {
    if (const std::size_t column = columnNamed(heading.texts, named); column != SIZE_MAX)
      found.columns.set(field, column);
  }
  dropNone(found, question);
  return missingFields(found.columns, found.kind).empty();
}

/// What the array of a document is called; empty where its objects stand in none that has a name.
[[nodiscard]] inline std::string nameOf(const text::RecordsAt& at) {
  return at.keys.empty() ? std::string() : text::headingKey(at.keys.back());
}

/// The kind of a document that holds no objects, by the name of its array.
[[nodiscard]] inline std::optional<InputKind> kindOfEmpty(const text::RecordsAt& at) {
  const std::string name = nameOf(at);
  if (name == "logs") return InputKind::access;
  if (name == "organizations") return InputKind::departments;
  if (name == "users") return InputKind::users;
  return std::nullopt;
}

/// The members of an object below the paths of a heading: texts as they are, all else as JSON writes it.
[[nodiscard]] inline std::vector<std::string> cellsBelow(const std::map<std::string, std::size_t>& places,
                                                         const text::JsonValue& object) {
  std::vector<std::string> cells(places.size());
  eachMember(object, [&](const std::string& at, const text::JsonValue& value) {
    const auto place = places.find(at);
    if (place == places.end()) return;
    text::JsonWriter written;
    text::writeJson(written, value);
    cells[place->second] = value.isText() ? value.text : written.take();
  });
  return cells;
}

/// Says what the members of a log are; false where several could be its last access.
[[nodiscard]] inline bool placeEvents(Identification& found, const Heading& heading, const Question& question,
                                      const ColumnTexts& texts, bool byCreation) {
  found.columns = mapColumns(heading, InputKind::access).columns;
  ShownColumns shown(heading, question);
  for (const ColumnTexts::Row& row : texts.rows()) {
    shown.take([&](std::size_t column) { return ColumnTexts::cellOf(row, column); });
  }
  shown.place(found);
  const bool clear = chooseTime(found, heading, question, byCreation);
  // Which of several is meant shows when the users are known.
  const std::vector<std::size_t> users = userColumns(heading);
  if (!isNamed(question, Field::user) && !users.empty()) takeUser(found, users, 0);
  setNamed(found, heading, question, {Field::time, Field::user});
  placeDateAndTime(found, found.heading, texts.firstRows(), question, false);
  noteTime(found, heading, byCreation);
  dropNone(found, question);
  noteDateAndTime(found);
  return clear;
}

/// What a text of JSON is; nothing where it does not begin like one.
[[nodiscard]] inline std::optional<Answer> identifyJson(std::string_view text, const Question& question) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || (text[begin] != '{' && text[begin] != '[')) return std::nullopt;
  Answer answer;
  Identification& found = answer.found;
  const std::string_view rest = text.substr(begin);
  const JsonRecords records = findJsonRecords(rest, question);
  found.format = records.lines ? InputFormat::jsonLines : InputFormat::json;
  found.records = records.at;
  const auto scan = [&](auto& sink) {
    text::JsonScanner scanner(records.lines ? text::JsonLayout::lines : text::JsonLayout::document, records.at);
    (void)text::scanShared(scanner, rest, question.whole, sink);
  };

  ObjectCollector collector;
  scan(collector);
  const std::vector<text::JsonValue>& objects = collector.objects;
  Heading heading = understandMembers(collector.members);
  // What was seen is shown, whatever it is taken for.
  found.hasHeading = !heading.texts.empty();
  found.heading = heading.texts;
  std::map<std::string, std::size_t> places;
  for (const std::string& path : heading.texts) places.emplace(pathKey(path), places.size());
  text::JsonWriter preview;
  for (const text::JsonValue& object : objects) {
    if (found.preview.size() >= limits::kPreviewRecords) break;
    text::writeJson(preview, object);
    found.preview.push_back({preview.take()});
    found.cells.push_back(cellsBelow(places, object));
  }
  if (objects.empty() && collector.error) {
    answer.error = problemOf("error-answer"_problem, 0, 0, parameter("text", *collector.error));
    return answer;
  }
  applyColumns(heading, question);
  ColumnTexts texts(heading, places);
  scan(texts);
  settleTimes(heading, texts.firstRows(), question.meanings);
  const auto rowsOf = [&](std::size_t column) {
    std::set<std::string_view> users;
    for (const ColumnTexts::Row& row : texts.rows()) users.insert(text::trim(ColumnTexts::cellOf(row, column)));
    users.erase(std::string_view{});
    return RowsOfUsers{texts.rows().size(), users.size()};
  };
  const bool people = std::any_of(objects.begin(), objects.end(), tellsUser);
  KindByTimes told = kindByTimes(heading, question,
                                 objects.empty() ? kindOfEmpty(records.at) : kindOfObjects(heading, people), rowsOf);
  std::optional<InputKind>& kind = told.kind;
  if (told.lacksTime) {
    answer.error = onlyOtherTimes(heading);
    return answer;
  }
  // Groups and job titles have codes and names as departments have, and so have users of whom no more was asked.
  if (!question.kind && (!kind || *kind == InputKind::departments) && !places.contains("parentcode")) {
    const std::string holder = nameOf(records.at);
    if (holder == "users" && people) kind = InputKind::users;
    if (holder == "groups") answer.error = problemOf("groups-export"_problem);
    if (holder == "titles") answer.error = problemOf("titles-export"_problem);
    if (answer.error) return answer;
  }
  if (!kind) {
    const std::size_t second = rest.find_first_not_of(" \t\r\n", 1);
    const bool nothing = (second != std::string_view::npos && rest[second] == ']') || !records.at.keys.empty();
    const ProblemCode unread = nothing ? "empty-file"_problem : "json-malformed"_problem;
    answer.error =
        objects.empty() ? problemOf(unread, 1) : problemOf("kind-not-recognised"_problem, 1, 0, refusalOf(heading));
    return answer;
  }
  found.kind = *kind;
  found.hasHeading = true;
  // A snapshot is a table that somebody saved.
  bool usable = objects.empty() && *kind != InputKind::snapshot;
  if (*kind == InputKind::access) {
    if (!placeEvents(found, heading, question, texts, told.byCreation)) {
      answer.error = lastAccessUnclear(heading);
      return answer;
    }
    usable = usable || (found.columns.has(Field::time) && (found.columns.has(Field::user) || tellsEvents(heading)));
    const auto has = [&](const char* key) { return places.contains(key); };
    found.auditLog = has("application") && has("action") && has("result") && has("service");
    if (usable) {
      OrderProver prover;
      for (const ColumnTexts::Row& row : texts.rows()) {
        prover.take(ColumnTexts::cellOf(row, found.columns.at(Field::time)));
        if (found.columns.has(Field::timeOfDay))
          prover.take(ColumnTexts::cellOf(row, found.columns.at(Field::timeOfDay)));
      }
      proveOrder(found, question, Field::time, prover.proof, answer.error);
      noteCentralTime(found, prover.central);
    }
    if (answer.error) answer.error->column = 0;
  } else {
    usable = (placeMembers(found, heading, question) && *kind != InputKind::snapshot) || usable;
    if (*kind == InputKind::users) {
      chooseLastAccess(found, heading, question);
      noteChoice(found.notes, found, Field::lastAccess);
      const std::size_t last = found.columns.at(Field::lastAccess);
      noteCentralTime(found, std::any_of(texts.rows().begin(), texts.rows().end(), [&](const ColumnTexts::Row& row) {
                        return namesCentralTime(ColumnTexts::cellOf(row, last));
                      }));
    }
  }
  if (!usable) {
    answer.error = problemOf("no-usable-column"_problem, 1, 0, refusalOf(heading, missingFields(found.columns, *kind)));
  }
  return answer;
}

}  // namespace uam::recognition::detail

UAM_FOR_SIZE_END
