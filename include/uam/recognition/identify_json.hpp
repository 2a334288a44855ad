#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>
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
#include "uam/recognition/date_and_time.hpp"
#include "uam/recognition/date_order.hpp"
#include "uam/recognition/error_answer.hpp"
#include "uam/recognition/heading.hpp"
#include "uam/recognition/identification.hpp"
#include "uam/recognition/mapping.hpp"
#include "uam/recognition/named_columns.hpp"
#include "uam/recognition/refusal.hpp"
#include "uam/recognition/shown_columns.hpp"
#include "uam/recognition/user_object.hpp"
#include "uam/text/fold.hpp"
#include "uam/text/json_scanner.hpp"
#include "uam/text/json_value.hpp"
#include "uam/text/json_writer.hpp"
#include "uam/text/sinks.hpp"
#include "uam/vocabulary/columns.hpp"
#include "uam/vocabulary/word_meanings.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition::detail {

struct ObjectCollector {
  const WordMeanings& meanings;
  std::vector<text::JsonValue> objects = {};                  ///< The first ones.
  OrderProver prover = {};                                    ///< Sees the times of all objects.
  std::map<std::string, CellProof, std::less<>> proofs = {};  ///< Of members that their cells may show.
  std::string timeKey = {};                                   ///< What the user says the time is called.
  std::optional<std::string> error = {};                      ///< What the first answer says that is an error.
  void object(std::string_view text) {
    text::JsonValue object = text::parseJson(text);
    if (!object.isObject()) return;
    if (auto said = errorAnswer(object)) {
      if (!error) error = std::move(said);
      return;
    }
    for (std::size_t index = 0; index < object.items.size(); ++index) {
      const text::JsonValue& value = object.items[index];
      if (value.text.empty() || value.isStructured()) continue;
      const std::string key = text::headingKey(object.names[index]);
      const auto meaning = meaningOf(key);
      if (value.isText() && (key == timeKey || meaning == Meaning::time)) prover.take(value.text);
      if (meaning == Meaning::status || meaning == Meaning::application) proofs[key].take(value.text, meanings);
    }
    if (objects.size() < limits::kKeyObjects) objects.push_back(std::move(object));
  }
  void fault(ProblemCode) {}
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

/// True where the text is one object a line: a whole object stands on its first line, and it is a record or holds no
/// array of records.
[[nodiscard]] inline bool areLines(std::string_view text, bool whole) {
  const std::size_t lineEnd = text.find_first_of("\r\n");
  if (text.front() != '{' || (lineEnd == std::string_view::npos && !whole)) return false;
  const text::JsonValue first = text::parseJson(text.substr(0, lineEnd));
  // Behind an error the next page may have been fetched.
  if (!first.isObject() || errorAnswer(first)) return false;
  // An object with a time or a code of its own is a record, whatever lists it holds.
  for (std::size_t index = 0; index < first.items.size(); ++index) {
    if (first.items[index].isStructured()) continue;
    if (first.names[index] == "code" || meaningOf(first.names[index]) == Meaning::time) return true;
  }
  for (const std::string_view name : text::JsonScanner::kRecordArrays) {
    const text::JsonValue* const member = first.find(name);
    if (member != nullptr && member->isList() && (member->items.empty() || member->items.front().isObject()))
      return false;
  }
  return true;
}

/// What the array of a document is called that its first member is; empty where that is another value.
[[nodiscard]] inline std::string_view holderOf(std::string_view text) {
  const auto passBlanks = [&] { text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size())); };
  if (text.empty() || text.front() != '{') return {};
  text.remove_prefix(1);
  passBlanks();
  if (text.empty() || text.front() != '"') return {};
  text.remove_prefix(1);
  const std::string_view name = text.substr(0, text.find('"'));
  text.remove_prefix(std::min(name.size() + 1, text.size()));
  for (const char wanted : {':', '['}) {
    passBlanks();
    if (text.empty() || text.front() != wanted) return {};
    text.remove_prefix(1);
  }
  return name;
}

/// The kind of a document that holds no objects, by the name of its array.
[[nodiscard]] inline std::optional<InputKind> kindOfEmpty(std::string_view text) {
  if (hasEmptyArray(text, "\"logs\"")) return InputKind::access;
  if (hasEmptyArray(text, "\"organizations\"")) return InputKind::departments;
  if (hasEmptyArray(text, "\"users\"")) return InputKind::users;
  return std::nullopt;
}

/// The kind of objects with these names. `keys`: the names as `text::headingKey` makes them; `userCode`: their `user`
/// is an object with a code, as in the audit log API; `people`: they have members of users.
[[nodiscard]] inline std::optional<InputKind> kindOfObjects(const std::set<std::string>& keys, const Heading& heading,
                                                            bool userCode, bool people) {
  const auto has = [&](const char* key) { return keys.contains(key); };
  if (heading.has(Meaning::time) &&
      // An event of nobody may leave its user out.
      (userCode || heading.has(Meaning::login) || heading.has(Meaning::account) || tellsEvents(heading))) {
    return InputKind::access;
  }
  if (has("organizationtitles") && !has("valid")) return InputKind::memberships;
  if (has("services") && has("code") && !has("valid")) return InputKind::services;
  if (has("code") && (has("parentcode") || (has("name") && !has("valid") && !has("email"))))
    return InputKind::departments;
  if (people && (has("code") || heading.has(Meaning::login))) return InputKind::users;
  return std::nullopt;
}

/// The members of an object below the names of a heading: texts as they are, all else as JSON writes it.
[[nodiscard]] inline std::vector<std::string> cellsBelow(const std::vector<std::string>& heading,
                                                         const text::JsonValue& object) {
  std::vector<std::string> cells(heading.size());
  for (std::size_t index = 0; index < object.items.size(); ++index) {
    const auto at = std::lower_bound(heading.begin(), heading.end(), text::headingKey(object.names[index]));
    if (at == heading.end() || *at != text::headingKey(object.names[index])) continue;
    text::JsonWriter written;
    text::writeJson(written, object.items[index]);
    const text::JsonValue& value = object.items[index];
    cells[static_cast<std::size_t>(at - heading.begin())] = value.isText() ? value.text : written.take();
  }
  return cells;
}

/// What a text of JSON is; nothing where it does not begin like one.
[[nodiscard]] inline std::optional<Answer> identifyJson(std::string_view text, const Question& question) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || (text[begin] != '{' && text[begin] != '[')) return std::nullopt;
  Answer answer;
  Identification& found = answer.found;
  const std::string_view rest = text.substr(begin);
  const bool lines = areLines(rest, question.whole);
  found.format = lines ? InputFormat::jsonLines : InputFormat::json;

  ObjectCollector collector{question.meanings};
  for (const auto& [field, named] : question.columns) {
    if (field == Field::time) collector.timeKey = text::headingKey(named);
  }
  text::JsonScanner scanner(lines ? text::JsonLayout::lines : text::JsonLayout::document);
  (void)text::scanShared(scanner, rest, question.whole, collector);
  const std::vector<text::JsonValue>& objects = collector.objects;
  std::set<std::string> keys;
  bool userCode = false;
  for (const text::JsonValue& object : objects) {
    for (const std::string& key : object.names) keys.insert(text::headingKey(key));
    const text::JsonValue* const user = object.find("user");
    if (user != nullptr && user->find("code") != nullptr) userCode = true;
  }
  const bool people = std::any_of(objects.begin(), objects.end(), tellsUser);
  // What was seen is shown, whatever it is taken for.
  found.hasHeading = !keys.empty();
  found.heading.assign(keys.begin(), keys.end());
  text::JsonWriter preview;
  for (const text::JsonValue& object : objects) {
    if (found.preview.size() >= limits::kPreviewRecords) break;
    text::writeJson(preview, object);
    found.preview.push_back({preview.take()});
    found.cells.push_back(cellsBelow(found.heading, object));
  }
  if (objects.empty() && collector.error) {
    answer.error = problemOf("error-answer"_problem, 0, 0, parameter("text", *collector.error));
    return answer;
  }
  Heading heading = understand({keys.begin(), keys.end()});
  applyColumns(heading, question);
  std::optional<InputKind> kind = question.kind     ? question.kind
                                  : objects.empty() ? kindOfEmpty(rest)
                                                    : kindOfObjects(keys, heading, userCode, people);
  // Groups and job titles have codes and names as departments have, and so have users of whom no more was asked.
  if (!question.kind && (!kind || *kind == InputKind::departments) && !keys.contains("parentcode")) {
    const std::string_view holder = holderOf(rest);
    if (holder == "users" && people) kind = InputKind::users;
    if (holder == "groups") answer.error = problemOf("groups-export"_problem);
    if (holder == "titles") answer.error = problemOf("titles-export"_problem);
    if (answer.error) return answer;
  }
  if (!kind) {
    const std::size_t second = rest.find_first_not_of(" \t\r\n", 1);
    const bool nothing = second != std::string_view::npos && rest[second] == ']';
    const ProblemCode unread = nothing ? "empty-file"_problem : "json-malformed"_problem;
    answer.error =
        objects.empty() ? problemOf(unread, 1) : problemOf("kind-not-recognised"_problem, 1, 0, refusalOf(heading));
    return answer;
  }
  found.kind = *kind;
  found.hasHeading = true;
  bool usable = *kind == InputKind::snapshot || objects.empty();
  if (*kind == InputKind::access) {
    found.columns = mapColumns(heading, InputKind::access).columns;
    ShownColumns shown(heading, question);
    shown.prove([&](std::size_t column) { return collector.proofs[heading.texts[column]]; });
    shown.place(found);
    if (userCode && !found.columns.has(Field::user)) {
      found.columns.set(Field::user, static_cast<std::size_t>(std::distance(keys.begin(), keys.find("user"))));
    }
    Rows members;
    for (const text::JsonValue& object : objects) members.push_back(cellsBelow(found.heading, object));
    placeDateAndTime(found, found.heading, members, question, false);
    dropNone(found, question);
    noteDateAndTime(found);
    usable = usable || (found.columns.has(Field::time) && (found.columns.has(Field::user) || tellsEvents(heading)));
    const auto has = [&](const char* key) { return keys.contains(key); };
    found.auditLog = has("application") && has("action") && has("result") && has("service");
    if (usable) proveOrder(found, question, Field::time, collector.prover.proof, answer.error);
    if (answer.error) answer.error->column = 0;
  } else {
    usable = placeMembers(found, heading, question) || usable;
  }
  if (!usable) {
    answer.error = problemOf("no-usable-column"_problem, 1, 0, refusalOf(heading, missingFields(found.columns, *kind)));
  }
  return answer;
}

}  // namespace uam::recognition::detail

UAM_FOR_SIZE_END
