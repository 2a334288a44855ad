#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/base/limits.hpp"
#include "uam/base/problem.hpp"
#include "uam/recognition/heading.hpp"
#include "uam/recognition/users.hpp"
#include "uam/text/utf8.hpp"
#include "uam/vocabulary/fields.hpp"
#include "uam/vocabulary/headings.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition::detail {

/// Why a file is refused, for the sentence that says so: `understood`, the headings that are known, as they stand
/// (`none`: not one), and `missing`, the names of the fields that no column tells (`none`: that is not it).
[[nodiscard]] inline Parameters refusalOf(const Heading& heading, const std::vector<Field>& missing) {
  std::string understood;
  std::size_t count = 0;
  for (std::size_t index = 0; index < heading.texts.size() && !heading.data; ++index) {
    if (!heading.meanings[index] || *heading.meanings[index] == Meaning::other) continue;
    if (count > 0) understood += ", ";
    if (++count > limits::kRefusalHeadings) {
      understood += "\u2026";
      break;
    }
    understood += text::wholeCharacters(heading.texts[index], limits::kProblemTextBytes);
  }
  std::string names;
  for (const Field field : missing) {
    if (!names.empty()) names += '_';
    names += nameOf(field);
  }
  return {{"understood", understood.empty() ? "none" : std::move(understood)},
          {"missing", names.empty() ? "none" : std::move(names)}};
}

/// The same where nobody knows what the file is: a list of last accesses lacks the login names, a log its user,
/// whatever else it may be.
[[nodiscard]] inline Parameters refusalOf(const Heading& heading) {
  const bool hasTime = std::any_of(heading.meanings.begin(), heading.meanings.end(),
                                   [](const auto& meaning) { return meaning && isTimeMeaning(*meaning); });
  const bool isList = !heading.data && heading.has(Meaning::lastAccess) && !heading.has(Meaning::login) &&
                      !heading.has(Meaning::account);
  if (isList) return refusalOf(heading, {Field::login});
  const bool isLog = !heading.data && hasTime && userColumn(heading) == SIZE_MAX;
  return refusalOf(heading, isLog ? std::vector<Field>{Field::user} : std::vector<Field>{});
}

}  // namespace uam::recognition::detail

UAM_FOR_SIZE_END
