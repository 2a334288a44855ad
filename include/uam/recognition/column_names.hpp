#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/recognition/identification.hpp"
#include "uam/recognition/named_columns.hpp"
#include "uam/text/fold.hpp"
#include "uam/vocabulary/fields.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition {

/// For each column the name that says it and no other, as `columnNamed` finds it: its heading, with its place among
/// those of that heading where several have it, and where it is empty or digits alone, which are the number of a column
/// without a heading.
[[nodiscard]] inline std::vector<std::string> namesOfColumns(const std::vector<std::string>& texts) {
  std::vector<std::string> keys;
  std::map<std::string_view, std::size_t> alike;
  keys.reserve(texts.size());
  for (const std::string& text : texts) keys.push_back(text::headingKey(text));
  for (const std::string& key : keys) ++alike[key];
  std::map<std::string_view, std::size_t> met;
  std::vector<std::string> names;
  for (std::size_t column = 0; column < texts.size(); ++column) {
    const std::size_t place = ++met[keys[column]];
    const bool alone = alike[keys[column]] == 1 && !keys[column].empty() && !text::allDigits(keys[column]);
    names.push_back(alone ? texts[column] : texts[column] + '#' + std::to_string(place));
  }
  return names;
}

/// The numbers, from 1, by which the columns of a file without a heading are named: with as many zeros in front as it
/// takes to be no cell of the first row, which would be taken for its heading. Four digits are taken for a number.
[[nodiscard]] inline std::vector<std::string> numbersOfColumns(const std::vector<std::string>& firstRow,
                                                               std::size_t width) {
  std::set<std::string> cells;
  for (const std::string& cell : firstRow) cells.insert(text::headingKey(cell));
  std::vector<std::string> numbers;
  for (std::size_t column = 0; column < width; ++column) {
    std::string number = std::to_string(column + 1);
    while (number.size() < 4 && cells.contains(number)) number.insert(0, 1, '0');
    numbers.push_back(std::move(number));
  }
  return numbers;
}

/// What the columns are called: the heading, or the first row, which may be one in words that nobody knew.
[[nodiscard]] inline const std::vector<std::string>& titlesOf(const Identification& found) {
  return found.hasHeading || found.preview.empty() ? found.heading : found.preview.front();
}

/// The name that says the column of a field; its number where the file has no heading, empty where it has no such
/// column.
[[nodiscard]] inline std::string nameOfColumn(const Identification& found, Field field) {
  if (!found.columns.has(field)) return {};
  const std::size_t column = found.columns.at(field);
  return column < found.heading.size() ? namesOfColumns(found.heading)[column] : std::to_string(column + 1);
}

/// Cells of the widest row that was seen.
[[nodiscard]] inline std::size_t widthOf(const Identification& found) {
  std::size_t width = found.heading.size();
  for (const std::vector<std::string>& row : found.preview) width = std::max(width, row.size());
  return width;
}

/// Fields whose column a person named, where the file has no such column. A file of which nothing was seen may well
/// have it: it has a problem of its own, and an empty answer of an API has no names at all.
[[nodiscard]] inline std::vector<Field> unmatchedFields(const Identification& found, const Question& question) {
  std::vector<Field> fields;
  if (found.heading.empty() && found.preview.empty()) return fields;
  for (const auto& [field, named] : question.columns) {
    if (named.empty() || columnNamed(titlesOf(found), named) != SIZE_MAX) continue;
    const std::size_t place = found.hasHeading ? 0 : placeOf(named);
    if (place == 0 || place > widthOf(found)) fields.push_back(field);
  }
  return fields;
}

}  // namespace uam::recognition

UAM_FOR_SIZE_END
