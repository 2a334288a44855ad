#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include "uam/base/for_size.hpp"
#include "uam/base/limits.hpp"
#include "uam/base/problem.hpp"
#include "uam/text/blank.hpp"
#include "uam/text/fold.hpp"
#include "uam/text/json_value.hpp"
#include "uam/text/json_writer.hpp"
#include "uam/text/utf8.hpp"
#include "uam/vocabulary/error_words.hpp"
#include "uam/vocabulary/headings.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition {

namespace detail {

template <class Words>
[[nodiscard]] bool holdsWord(const Words& words, std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// True where a member may be one by which an answer is told from a record; quick, as every record is asked.
[[nodiscard]] inline bool maySayError(std::string_view name) {
  if (name.find("rr") != std::string_view::npos || name.find("RR") != std::string_view::npos) return true;
  constexpr std::array<std::string_view, 7> kOthers = {"message", "msg",     "detail",   "fault",
                                                       "ok",      "success", "succeeded"};
  return std::any_of(kOthers.begin(), kOthers.end(),
                     [&](std::string_view other) { return text::equalIgnoringAsciiCase(name, other); });
}

/// False of null, false, 0 and all that is empty.
[[nodiscard]] inline bool tellsSomething(const text::JsonValue& value) {
  if (value.isTruth()) return value.truth;
  return value.isStructured() ? !value.items.empty() : !text::trim(value.text).empty() && value.text != "0";
}

/// The text or number of the first of these members that has one; empty where there is none.
template <class Names>
[[nodiscard]] std::string_view firstText(const text::JsonValue& object, const Names& names) {
  for (const std::string_view name : names) {
    for (std::size_t index = 0; index < object.names.size(); ++index) {
      if (text::headingKey(object.names[index]) == name && tellsSomething(object.items[index]) &&
          !object.items[index].isStructured() && !object.items[index].isTruth())
        return text::trim(object.items[index].text);
    }
  }
  return {};
}

/// The object of an error inside an answer: `{"error": {"message": ...}}`, `{"errors": [{"message": ...}]}`.
[[nodiscard]] inline const text::JsonValue* innerError(const text::JsonValue& object) {
  for (std::size_t index = 0; index < object.names.size(); ++index) {
    if (!holdsWord(kErrorMarks, text::headingKey(object.names[index]))) continue;
    const text::JsonValue* value = &object.items[index];
    if (value->isList() && !value->items.empty()) value = &value->items.front();
    if (value->isObject()) return value;
  }
  return nullptr;
}

/// `CB_NO02: No privilege to proceed.`
[[nodiscard]] inline std::string wordsOf(const text::JsonValue& object) {
  const text::JsonValue* const inner = innerError(object);
  std::string_view code = firstText(object, kErrorCodes);
  std::string_view words = firstText(object, kErrorTexts);
  if (inner != nullptr && words.empty()) words = firstText(*inner, kErrorTexts);
  if (inner != nullptr && code.empty()) code = firstText(*inner, kErrorCodes);
  std::string said(code);
  if (!words.empty() && words != code) said.append(said.empty() ? "" : ": ").append(words);
  if (said.empty()) {
    text::JsonWriter written;
    text::writeJson(written, object);
    said = written.take();
  }
  return said;
}

}  // namespace detail

/// What is told of a text that is no export.
[[nodiscard]] inline std::string shownMessage(std::string_view message) {
  return std::string(text::wholeCharacters(message, limits::kMessageBytes));
}

/// What an object says that is no record but the answer of an API that gave none; nothing where it is a record.
[[nodiscard]] inline std::optional<std::string> errorAnswer(const text::JsonValue& object) {
  if (std::none_of(object.names.begin(), object.names.end(), detail::maySayError)) return std::nullopt;
  bool marked = false;
  bool said = false;
  bool more = false;
  for (std::size_t index = 0; index < object.names.size(); ++index) {
    const text::JsonValue& value = object.items[index];
    const std::string key = text::headingKey(object.names[index]);
    const bool mark = detail::holdsWord(kErrorMarks, key);
    const bool success = detail::holdsWord(kSuccessMarks, key);
    marked = marked || (mark && detail::tellsSomething(value)) || (success && value.isTruth() && !value.truth);
    said = said || (detail::holdsWord(kErrorSentences, key) && value.isText() && detail::tellsSomething(value));
    if (mark || success || detail::holdsWord(kErrorTexts, key) || detail::holdsWord(kErrorCodes, key) ||
        detail::holdsWord(kBesideErrors, key)) {
      continue;
    }
    // What names a person, a department, a time or what was done is a record, though it may tell of an error.
    const Meaning meaning = meaningOf(key).value_or(Meaning::other);
    const bool other = meaning == Meaning::other || meaning == Meaning::otherTime || meaning == Meaning::created;
    if (!other) return std::nullopt;
    more = true;
  }
  // A message alone may be anything's.
  if (!marked && (!said || more)) return std::nullopt;
  return shownMessage(detail::wordsOf(object));
}

}  // namespace uam::recognition

UAM_FOR_SIZE_END
