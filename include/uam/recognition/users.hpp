#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/base/problem.hpp"
#include "uam/recognition/choices.hpp"
#include "uam/recognition/heading.hpp"
#include "uam/recognition/identification.hpp"
#include "uam/vocabulary/headings.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition {

namespace detail {

[[nodiscard]] inline std::size_t userColumn(const Heading& heading) {
  for (const Meaning meaning : {Meaning::actor, Meaning::login, Meaning::account, Meaning::email}) {
    if (const std::size_t column = heading.find(meaning); column != SIZE_MAX) return column;
  }
  return SIZE_MAX;
}

[[nodiscard]] inline bool isUserMeaning(std::optional<Meaning> meaning) {
  return meaning == Meaning::login || meaning == Meaning::account || meaning == Meaning::email;
}

/// The columns that could be the user of a log: those of the best class that is there (recognition.md section 3).
[[nodiscard]] inline std::vector<std::size_t> userColumns(const Heading& heading) {
  std::vector<std::size_t> columns = columnsOf(heading, Meaning::actor);
  for (std::size_t column = 0; columns.empty() && column < heading.meanings.size(); ++column) {
    if (!isUserMeaning(heading.meanings[column])) continue;
    for (std::size_t other = column; other < heading.meanings.size(); ++other) {
      if (isUserMeaning(heading.meanings[other])) columns.push_back(other);
    }
  }
  return columns;
}

}  // namespace detail

/// Takes one of some columns, which ascend, as the user of a log, and tells of the others.
inline void takeUser(Identification& found, const std::vector<std::size_t>& columns, std::size_t taken) {
  std::erase_if(found.notTaken, [](const auto& other) { return other.first == Field::user; });
  std::erase_if(found.notes, [](const Note& note) {
    return note.code == "column-chosen" && note.parameters.front().second == nameOf(Field::user);
  });
  found.columns.set(Field::user, columns[taken]);
  for (std::size_t index = 0; index < columns.size(); ++index) {
    if (index != taken) found.notTaken.push_back({Field::user, columns[index]});
  }
  detail::noteChoice(found.notes, found, Field::user);
}

}  // namespace uam::recognition

UAM_FOR_SIZE_END
