#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/base/codes.hpp"
#include "uam/base/for_size.hpp"
#include "uam/base/limits.hpp"
#include "uam/recognition/error_answer.hpp"
#include "uam/recognition/heading.hpp"
#include "uam/recognition/identification.hpp"
#include "uam/recognition/mapping.hpp"
#include "uam/recognition/members.hpp"
#include "uam/recognition/named_columns.hpp"
#include "uam/recognition/users.hpp"
#include "uam/text/json_arrays.hpp"
#include "uam/text/json_scanner.hpp"
#include "uam/text/json_value.hpp"
#include "uam/text/sinks.hpp"
#include "uam/vocabulary/columns.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition::detail {

/// Levels down to the array of records (recognition.md section 7).
inline constexpr std::size_t kArrayLevels = 3;

/// Where the records of a JSON text are.
struct JsonRecords {
  bool lines = false;  ///< One object a line.
  text::RecordsAt at;
};

/// What an object itself says, and not one inside it.
struct OwnMembers {
  std::set<std::string, std::less<>> keys;
  std::set<Meaning> meanings;

  explicit OwnMembers(const Heading& heading) {
    for (std::size_t index = 0; index < heading.texts.size(); ++index) {
      std::string key = pathKey(heading.texts[index]);
      if (key.find('.') != std::string::npos) continue;
      if (heading.meanings[index]) meanings.insert(*heading.meanings[index]);
      keys.insert(std::move(key));
    }
  }

  [[nodiscard]] bool has(std::string_view key) const { return keys.contains(key); }
  [[nodiscard]] bool says(Meaning meaning) const { return meanings.contains(meaning); }
  [[nodiscard]] bool saysPerson() const { return says(Meaning::login) || says(Meaning::account); }
  /// What is told of users, and not of those who did something.
  [[nodiscard]] bool saysProfile() const {
    return has("valid") || says(Meaning::email) || says(Meaning::status) || says(Meaning::inactive);
  }
};

/// True where the login of a user stands in an object of theirs, `profile.login`. In one that is called a user it may
/// be that of a member, or of an author.
[[nodiscard]] inline bool hasLoginInProfile(const Heading& heading) {
  if (!heading.has(Meaning::name) && !heading.has(Meaning::email)) return false;
  for (std::size_t index = 0; index < heading.texts.size(); ++index) {
    const std::string_view path = heading.texts[index];
    const std::size_t dot = path.find('.');
    if (heading.meanings[index] == Meaning::login && dot != std::string_view::npos && !meaningOf(path.substr(0, dot)))
      return true;
  }
  return false;
}

/// The kind of objects with these members. `people`: something is told in them of users.
[[nodiscard]] inline std::optional<InputKind> kindOfObjects(const Heading& heading, bool people) {
  const OwnMembers own(heading);
  const bool named = own.saysPerson() && own.says(Meaning::name) && own.saysProfile();
  const bool event = heading.has(Meaning::module) || heading.has(Meaning::application) ||
                     heading.has(Meaning::action) || heading.has(Meaning::result) || heading.has(Meaning::error);
  if (heading.has(Meaning::time)) {
    // A date among names and addresses is when somebody was registered, and one in an object of a user something else.
    const bool ofUser = (named && !event) || (!own.says(Meaning::time) && (named || own.has("valid")));
    const bool byAddress = userColumn(heading) != SIZE_MAX && heading.meanings[userColumn(heading)] == Meaning::email;
    if (!ofUser && userColumn(heading) != SIZE_MAX && !(byAddress && own.says(Meaning::name))) return InputKind::access;
    // An event of nobody may leave its user out.
    if (tellsEvents(heading)) return InputKind::access;
  }
  if (own.has("organizationtitles") && !own.has("valid")) return InputKind::memberships;
  if (own.has("services") && own.has("code") && !own.has("valid")) return InputKind::services;
  if (own.has("code") &&
      (own.has("parentcode") || (own.has("name") && !own.has("valid") && !own.has("email") && !own.saysPerson())))
    return InputKind::departments;
  if (people && (own.has("code") || own.says(Meaning::login))) return InputKind::users;
  if (named || hasLoginInProfile(heading)) return InputKind::users;
  if (own.saysPerson() && own.says(Meaning::lastAccess)) return InputKind::users;
  return std::nullopt;
}

/// True where a file of objects with these members can be used.
[[nodiscard]] inline std::optional<InputKind> usableKind(const MemberPaths& paths, const Question& question) {
  Heading heading = understandMembers(paths);
  applyColumns(heading, question);
  const OwnMembers own(heading);
  // A number that an answer calls its code, beside a message, is none of a user.
  const bool people = heading.has(Meaning::name) || heading.has(Meaning::email) || own.saysProfile();
  std::optional<InputKind> kind = question.kind ? question.kind : kindOfObjects(heading, people);
  const bool user = userColumn(heading) != SIZE_MAX;
  const bool time = std::any_of(heading.meanings.begin(), heading.meanings.end(),
                                [](const auto& meaning) { return meaning && isTimeMeaning(*meaning); });
  if (!kind && user && time) kind = InputKind::access;
  if (!kind || *kind == InputKind::snapshot) return std::nullopt;
  if (*kind == InputKind::access) return time && (user || tellsEvents(heading)) ? kind : std::nullopt;
  for (const Column& column : kColumns) {
    if (column.kind != *kind || column.need != Need::needed) continue;
    const bool there = std::any_of(column.meanings.begin(), column.meanings.end(),
                                   [&](Meaning meaning) { return heading.has(meaning); }) ||
                       std::any_of(column.members.begin(), column.members.end(), [&](std::string_view member) {
                         return columnNamed(heading.texts, member) != SIZE_MAX;
                       });
    if (!there) return std::nullopt;
  }
  return kind;
}

/// True where an object holds an array of objects that can be used.
[[nodiscard]] inline bool holdsRecords(std::string_view object, const Question& question) {
  const std::vector<text::JsonArray> arrays = text::arraysOfObjects(object, kArrayLevels);
  return std::any_of(arrays.begin(), arrays.end(), [&](const text::JsonArray& array) {
    MemberPaths members;
    members.take(array.elements.substr(0, limits::kHolderBytes));
    return usableKind(members, question).has_value();
  });
}

/// The first objects that a text holds, one by one, in an array or on lines.
struct ObjectTexts {
  const Question& question;
  std::vector<std::string_view> texts = {};
  bool errors = false;
  const char* first = nullptr;  ///< Where the first object begins.
  void object(std::string_view text) {
    if (texts.size() == limits::kKeyObjects) return;
    if (first == nullptr) first = text.data();
    // Behind an error the next page may have been fetched; a page may have a message too, `success`.
    const bool error = errorAnswer(text::parseJson(text)).has_value() && !holdsRecords(text, question);
    errors = errors || error;
    if (!error) texts.push_back(text);
  }
  void fault(ProblemCode) {}
};

/// True where the text begins with a line that is this object and nothing else.
[[nodiscard]] inline bool isFirstLine(std::string_view text, std::string_view object, bool whole) {
  const std::size_t lineEnd = std::min(text.find_first_of("\r\n"), text.size());
  return object.data() == text.data() && object.size() <= lineEnd && (lineEnd < text.size() || whole) &&
         text::skipBlanks(text.substr(0, lineEnd), object.size()) == lineEnd && text::parseJson(object).isObject();
}

/// Where the records of a text are that begins with a brace or a bracket: its objects, or those of the first array of
/// objects inside them. An object that tells an event or a user is a record, whatever lists it holds, unless it stands
/// alone around a list of such objects.
[[nodiscard]] inline JsonRecords findJsonRecords(std::string_view text, const Question& question) {
  JsonRecords found;
  std::size_t begin = 0;
  while (found.at.lists < kArrayLevels && text[begin] == '[') {
    const std::size_t next = text::skipBlanks(text, begin + 1);
    if (next == text.size() || (text[next] != '[' && text[next] != '{')) break;
    begin = next;
    ++found.at.lists;
  }
  // The innermost array is that of the records, or of objects that hold them.
  const std::size_t lists = found.at.lists == 0 ? 0 : found.at.lists - 1;
  found.at.lists = lists;

  text::JsonScanner scanner(text::JsonLayout::document, {lists, {}});
  ObjectTexts objects{question};
  (void)text::scanShared(scanner, text, question.whole, objects);
  std::vector<std::string_view>& own = objects.texts;
  if (own.empty() && objects.errors) return found;
  const bool wholeLine = !own.empty() && isFirstLine(text, own.front(), question.whole);
  if (text.front() == '{' && objects.first != text.data()) {
    // The first object is damaged, or goes on behind what is here: what was cut are parts of it.
    own = {text};
  } else if (own.empty() && text[begin] == '{') {
    own = {text.substr(begin)};
  }
  MemberPaths members;
  std::vector<text::JsonArray> arrays;
  for (const std::string_view object : own) {
    members.take(object.substr(0, limits::kHolderBytes));
    if (arrays.empty()) arrays = text::arraysOfObjects(object, kArrayLevels);
  }
  const auto inArray = [&](const text::JsonArray& array) {
    found.at.keys = array.keys;
    if (text.front() == '[') ++found.at.lists;
    return found;
  };
  const auto inTheOpen = [&] {
    found.lines = wholeLine;
    return found;
  };
  const bool alone = own.size() <= 1 && text.front() == '{';
  const std::optional<InputKind> kind = usableKind(members, question);
  if (arrays.empty() || (kind && (!alone || *kind != InputKind::access))) return inTheOpen();
  const text::JsonArray* first = &arrays.front();
  for (const text::JsonArray& array : arrays) {
    MemberPaths inside;
    inside.take(array.elements.substr(0, limits::kHolderBytes));
    if (usableKind(inside, question)) return inArray(array);
    if (first->elements.empty() && !array.elements.empty()) first = &array;
  }
  if (kind || text.front() == '[') return inTheOpen();
  // Nothing is known of any. Of several objects those tell more that hold more.
  MemberPaths inside;
  inside.take(first->elements.substr(0, limits::kHolderBytes));
  if (!alone && members.scalars() > own.size() * inside.scalars()) return inTheOpen();
  return inArray(*first);
}

}  // namespace uam::recognition::detail

UAM_FOR_SIZE_END
