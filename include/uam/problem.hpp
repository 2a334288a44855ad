#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace uam {

/// What went wrong and where. The code names a sentence of the message catalogue; words are made at the face.
struct Problem {
  std::string code;
  std::uint64_t line = 0;    ///< First physical line of the record, from 1; 0: not about a line.
  std::uint32_t column = 0;  ///< Column of the record, from 1; 0: not about a column.
  std::vector<std::pair<std::string, std::string>> parameters;
};

/// The same problem, met `count` times; only the first places are kept (product.md section 6).
struct ProblemGroup {
  std::string code;
  std::uint64_t count = 0;
  std::vector<Problem> first;
};

/// Counts problems by code and keeps the first `kKept` places of each.
class ProblemList {
 public:
  static constexpr std::size_t kKept = 100;

  void add(std::string_view code, std::uint64_t line = 0, std::uint32_t column = 0,
           std::vector<std::pair<std::string, std::string>> parameters = {}) {
    ProblemGroup& group = groupOf(code);
    ++group.count;
    if (group.first.size() < kKept) {
      group.first.push_back({std::string(code), line, column, std::move(parameters)});
    }
  }

  /// True where another place of this code would still be kept; spares the caller from making its parameters.
  [[nodiscard]] bool wants(std::string_view code) const {
    for (const ProblemGroup& group : groups_) {
      if (group.code == code) return group.first.size() < kKept;
    }
    return true;
  }

  /// Counts one more without a place.
  void count(std::string_view code) { ++groupOf(code).count; }

  [[nodiscard]] const std::vector<ProblemGroup>& groups() const { return groups_; }

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
