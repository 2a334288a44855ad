#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/recognition/heading.hpp"
#include "uam/recognition/identification.hpp"
#include "uam/text/fold.hpp"
#include "uam/vocabulary/columns.hpp"
#include "uam/vocabulary/member_paths.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition {

/// The number of a column as a person writes it, in four digits at most; 0 for anything else.
[[nodiscard]] inline std::size_t placeOf(std::string_view digits) {
  std::size_t place = 0;
  if (!text::allDigits(digits) || digits.size() > 4) return 0;
  for (const char digit : digits) place = place * 10 + static_cast<std::size_t>(digit - '0');
  return place;
}

/// The column that is named: the first of that heading, `Name#2` the second that is called `Name`, `#1` the first
/// without a name. SIZE_MAX where there is none.
// NOLINTNEXTLINE(misc-no-recursion): each time for a shorter name
[[nodiscard]] inline std::size_t columnNamed(const std::vector<std::string>& texts, std::string_view named) {
  const auto find = [&](const std::string& key, std::size_t place) {
    for (std::size_t index = 0; index < texts.size(); ++index) {
      if (text::headingKey(texts[index]) == key && --place == 0) return index;
    }
    return SIZE_MAX;
  };
  const std::string key = text::headingKey(named);
  if (key.empty()) return SIZE_MAX;
  // As it stands: a member `user.name` of JSON is none that is called `userName`.
  if (const auto same = std::find(texts.begin(), texts.end(), named); same != texts.end()) {
    return static_cast<std::size_t>(same - texts.begin());
  }
  if (const std::size_t column = find(key, 1); column != SIZE_MAX) return column;
  if (named.starts_with(kLookedThrough) && named.substr(kLookedThrough.size()).starts_with('.')) {
    return columnNamed(texts, named.substr(kLookedThrough.size() + 1));
  }
  const std::size_t sign = named.rfind('#');
  if (sign == std::string_view::npos) return SIZE_MAX;
  const std::size_t place = placeOf(named.substr(sign + 1));
  return place == 0 ? SIZE_MAX : find(text::headingKey(named.substr(0, sign)), place);
}

namespace detail {

/// Puts what the user said of headings over what they are taken for.
inline void applyColumns(Heading& heading, const Question& question) {
  for (const auto& [field, named] : question.columns) {
    // Digits are a column's number in a file without headings, whatever its first row holds.
    if (text::allDigits(named)) continue;
    // What is said of all files is meant for those that have such a column.
    if (question.kind && !hasField(*question.kind, field)) continue;
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

/// Takes away what was said to have no column, whatever else could be it: a status where there is no result.
inline void dropNone(Identification& found, const Question& question) {
  for (const auto& [field, named] : question.columns) {
    if (!named.empty()) continue;
    found.columns.drop(field);
    std::erase_if(found.notTaken, [of = field](const auto& other) { return other.first == of; });
  }
}

/// Columns named by number, for a file without headings.
inline void applyPositions(Identification& found, const Question& question) {
  dropNone(found, question);
  for (const auto& [field, named] : question.columns) {
    if (const std::size_t place = placeOf(named); place > 0) found.columns.set(field, place - 1);
  }
}

}  // namespace detail

}  // namespace uam::recognition

UAM_FOR_SIZE_END
