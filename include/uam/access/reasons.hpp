#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "uam/access/access_counter.hpp"
#include "uam/access/ledger.hpp"
#include "uam/access/rule.hpp"
#include "uam/base/for_size.hpp"
#include "uam/base/problem.hpp"
#include "uam/directory/value_counts.hpp"
#include "uam/recognition/column_names.hpp"
#include "uam/recognition/identification.hpp"
#include "uam/vocabulary/word_meanings.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::access {

/// What keeps most lines of one bucket from being counted.
struct Reason {
  std::string column;       ///< Empty where it is no cell.
  std::string value;        ///< The commonest cell, or the first where they were too many to be counted.
  std::uint64_t lines = 0;  ///< Of this cell; 0 where nobody knows.
};

/// By the buckets that no settings move.
using Reasons = std::array<Reason, kFixedBuckets>;

[[nodiscard]] inline Reasons reasonsOf(const AccessResult& result, const recognition::Identification& found) {
  Reasons reasons;
  std::array<std::uint64_t, kFixedBuckets> most{};
  for (const auto& [cause, bucket, field] : kCauseColumns) {
    const directory::CountedValues& cells = result.causes[static_cast<std::size_t>(cause)];
    const auto index = static_cast<std::size_t>(bucket);
    const auto* const commonest = cells.commonest();
    const std::uint64_t lines = cells.sum();
    if (lines <= most[index]) continue;
    most[index] = lines;
    reasons[index] = {};
    if (!field) continue;
    reasons[index].column = recognition::nameOfColumn(found, *field);
    if (commonest == nullptr) continue;
    reasons[index].value = commonest->first;
    reasons[index].lines = commonest->second;
  }
  return reasons;
}

/// That not one time of a log could be read, with one of them; nothing where some could (recognition.md section 5).
[[nodiscard]] inline std::optional<Note> noTimeRead(std::uint64_t lines, std::span<const ProblemGroup> problems,
                                                    const recognition::Identification& found) {
  std::uint64_t without = 0;
  const ProblemGroup* unread = nullptr;
  for (const ProblemGroup& group : problems) {
    if (group.code == "time-not-a-time"_problem) unread = &group;
    if (group.code == "no-time"_problem || group.code == "time-not-a-time"_problem) without += group.count;
  }
  if (unread == nullptr || without != lines) return std::nullopt;
  Parameters parameters = unread->first.front().parameters;
  parameters.emplace_back("column", recognition::nameOfColumn(found, Field::time));
  return Note{"no-time-read"_assumption, std::move(parameters)};
}

/// The texts of results that nobody knows, which were taken for failures; nothing where there is none.
[[nodiscard]] inline std::optional<Note> unknownResults(const AccessResult& result,
                                                        const recognition::Identification& found) {
  directory::CountedValues words = result.causes[static_cast<std::size_t>(Cause::result)];
  std::erase_if(words.values,
                [&](const auto& word) { return readOutcome(word.first, found.meanings) != Outcome::unknown; });
  std::string named = directory::namedValues(words);
  if (named.empty()) return std::nullopt;
  return Note{"result-words-unknown"_assumption,
              {{"column", recognition::nameOfColumn(found, Field::result)}, {"words", std::move(named)}}};
}

}  // namespace uam::access

UAM_FOR_SIZE_END
