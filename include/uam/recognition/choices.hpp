#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/base/problem.hpp"
#include "uam/recognition/heading.hpp"
#include "uam/recognition/identification.hpp"
#include "uam/recognition/named_columns.hpp"
#include "uam/vocabulary/fields.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition {

/// True where the user named a column, or none, for the field.
[[nodiscard]] inline bool isNamed(const Question& question, Field field) {
  return std::any_of(question.columns.begin(), question.columns.end(),
                     [&](const auto& column) { return column.first == field; });
}

/// Sets fields to the columns that a person named for them, whatever else could be them.
inline void setNamed(Identification& found, const Heading& heading, const Question& question,
                     std::initializer_list<Field> fields) {
  for (const auto& [field, named] : question.columns) {
    if (std::find(fields.begin(), fields.end(), field) == fields.end()) continue;
    if (const std::size_t column = columnNamed(heading.texts, named); column != SIZE_MAX)
      found.columns.set(field, column);
  }
}

namespace detail {

[[nodiscard]] inline std::vector<std::size_t> columnsOf(const Heading& heading, Meaning meaning) {
  std::vector<std::size_t> columns;
  for (std::size_t column = 0; column < heading.meanings.size(); ++column) {
    if (heading.meanings[column] == meaning) columns.push_back(column);
  }
  return columns;
}

/// The headings of these columns as a sentence names them.
[[nodiscard]] inline std::string namesOf(const std::vector<std::string>& texts,
                                         const std::vector<std::size_t>& columns) {
  std::string names;
  for (const std::size_t column : columns) {
    if (!names.empty()) names += ", ";
    names += column < texts.size() ? texts[column] : std::to_string(column + 1);
  }
  return names;
}

/// A note for the field, where other columns could have been it.
inline void noteChoice(std::vector<Note>& notes, const Identification& found, Field field) {
  std::vector<std::size_t> others;
  for (const auto& [of, column] : found.notTaken) {
    if (of == field) others.push_back(column);
  }
  if (others.empty() || !found.columns.has(field)) return;
  notes.push_back({"column-chosen"_assumption,
                   {{"field", std::string(nameOf(field))},
                    {"heading", namesOf(found.heading, {found.columns.at(field)})},
                    {"others", namesOf(found.heading, others)}}});
}

}  // namespace detail

}  // namespace uam::recognition

UAM_FOR_SIZE_END
