#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/base/codes.hpp"
#include "uam/base/for_size.hpp"
#include "uam/base/limits.hpp"
#include "uam/base/packing.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam {

/// What the sentence of a problem names, by its name there.
using Parameters = std::vector<std::pair<std::string, std::string>>;

/// The parameters of a sentence that names one thing.
[[nodiscard]] inline Parameters parameter(std::string_view name, std::string_view text) {
  Parameters parameters;
  parameters.emplace_back(name, text);
  return parameters;
}

/// What went wrong and where. The code names a sentence of the message catalogue; words are made at the face.
struct Problem {
  std::string code;
  std::uint64_t line = 0;    ///< First physical line of the record, from 1; 0: not about a line.
  std::uint32_t column = 0;  ///< Column of the record, from 1; 0: not about a column.
  Parameters parameters;
};

[[nodiscard]] inline Problem problemOf(ProblemCode code, std::uint64_t line = 0, std::uint32_t column = 0,
                                       Parameters parameters = {}) {
  return {code.text(), line, column, std::move(parameters)};
}

/// What the reader of a table must know of a file: a choice that was made, something taken for granted.
struct Note {
  AssumptionCode code;
  Parameters parameters;
};

/// The same problem, met `count` times; only the first places are kept (product.md section 6).
struct ProblemGroup {
  std::string code;
  std::uint64_t count = 0;
  std::vector<Problem> first;
};

/// Counts problems by code and keeps the first `limits::kProblemPlaces` places of each.
class ProblemList {
 public:
  void add(ProblemCode code, std::uint64_t line = 0, std::uint32_t column = 0, Parameters parameters = {}) {
    ProblemGroup& group = groupOf(code);
    ++group.count;
    if (group.first.size() < limits::kProblemPlaces) {
      group.first.push_back({code.text(), line, column, std::move(parameters)});
    }
  }

  /// True where another place of this code would still be kept; spares the caller from making its parameters.
  [[nodiscard]] bool wants(ProblemCode code) const {
    for (const ProblemGroup& group : groups_) {
      if (group.code == std::string_view(code)) return group.first.size() < limits::kProblemPlaces;
    }
    return true;
  }

  /// Counts one more without a place.
  void count(ProblemCode code) { ++groupOf(code).count; }

  [[nodiscard]] const std::vector<ProblemGroup>& groups() const { return groups_; }

  /// Takes the problems of what follows in the same file, behind so many lines: the list is as if both were one.
  void append(const ProblemList& next, std::uint64_t linesBefore) {
    for (const ProblemGroup& added : next.groups_) {
      ProblemGroup& group = groupOf(added.code);
      group.count += added.count;
      for (const Problem& problem : added.first) {
        if (group.first.size() >= limits::kProblemPlaces) break;
        group.first.push_back(problem);
        if (problem.line != 0) group.first.back().line += linesBefore;
      }
    }
  }

  void pack(PackWriter& writer) const {
    writer.number(groups_.size());
    for (const ProblemGroup& group : groups_) {
      writer.text(group.code);
      writer.number(group.count);
      writer.number(group.first.size());
      for (const Problem& problem : group.first) {
        writer.number(problem.line);
        writer.number(problem.column);
        writer.number(problem.parameters.size());
        for (const auto& [name, text] : problem.parameters) {
          writer.text(name);
          writer.text(text);
        }
      }
    }
  }

  void unpack(PackReader& reader) {
    const std::size_t groups = reader.count();
    for (std::size_t group = 0; group < groups && reader.good(); ++group) {
      ProblemGroup& added = groups_.emplace_back(ProblemGroup{std::string(reader.text()), reader.number(), {}});
      const auto places = static_cast<std::size_t>(reader.numberBelow(limits::kProblemPlaces + 1));
      for (std::size_t place = 0; place < places && reader.good(); ++place) {
        Problem& problem = added.first.emplace_back(Problem{added.code, reader.number(), 0, {}});
        problem.column = static_cast<std::uint32_t>(reader.numberBelow(std::uint64_t{1} << 32));
        const std::size_t parameters = reader.count();
        for (std::size_t parameter = 0; parameter < parameters && reader.good(); ++parameter) {
          std::string name(reader.text());
          problem.parameters.emplace_back(std::move(name), reader.text());
        }
      }
    }
  }

 private:
  ProblemGroup& groupOf(std::string_view code) {
    for (ProblemGroup& group : groups_) {
      if (group.code == code) return group;
    }
    groups_.push_back({std::string(code), 0, {}});
    return groups_.back();
  }

  std::vector<ProblemGroup> groups_;
};

}  // namespace uam

UAM_FOR_SIZE_END
