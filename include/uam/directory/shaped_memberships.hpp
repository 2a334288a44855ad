#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/base/problem.hpp"
#include "uam/directory/basis.hpp"
#include "uam/directory/export_rows.hpp"
#include "uam/directory/login_table.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::directory {

namespace detail {

/// The texts that stand at these places of a list, once each.
class TextSet {
 public:
  explicit TextSet(std::size_t expected, std::uint64_t seed) : table_(expected, seed) {}
  void add(std::string_view text) { table_.add(text, 0); }
  [[nodiscard]] bool has(std::string_view text) const { return table_.find(text) != LoginTable::kNone; }
  [[nodiscard]] bool empty() const { return table_.size() == 0; }

 private:
  LoginTable table_;
};

/// Judges the memberships that nothing but the shape of their rows tells: a table of any texts has it too.
class ShapedMemberships {
 public:
  ShapedMemberships(const ExportRows& rows, std::uint64_t seed) : rows_(rows), seed_(seed) {}

  [[nodiscard]] std::vector<Refusal> refused() {
    TextSet logins(rows_.users.size(), seed_);
    for (const UserRow& user : rows_.users) logins.add(user.login);
    TextSet departments(rows_.departments.size(), seed_);
    for (const DepartmentRow& department : rows_.departments) departments.add(department.code);
    std::vector<const ShapedRows*> borneOut;
    for (const ShapedRows& file : rows_.shaped) {
      const auto begin = rows_.memberships.begin() + static_cast<std::ptrdiff_t>(file.firstRow);
      const auto end = rows_.memberships.begin() + static_cast<std::ptrdiff_t>(file.endRow);
      const auto known = std::count_if(begin, end, [&](const CodesRow& row) { return logins.has(row.login); });
      const auto knownCodes = std::count_if(file.places.begin(), file.places.end(),
                                            [&](std::uint32_t place) { return departments.has(rows_.codes[place]); });
      if (known * 2 < end - begin) {
        refuse(file, "memberships-unknown-users"_problem, known, end - begin);
      } else if (rows_.departmentsRead && knownCodes * 2 < std::ssize(file.places)) {
        refuse(file, "memberships-unknown-departments"_problem, knownCodes, std::ssize(file.places));
      } else {
        borneOut.push_back(&file);
      }
    }
    if (!rows_.departmentsRead) refuseWithoutCommonCodes(borneOut);
    return std::move(refused_);
  }

 private:
  void refuse(const ShapedRows& file, ProblemCode code, std::ptrdiff_t known, std::ptrdiff_t all) {
    const Parameters parameters = {{"known", std::to_string(known)}, {"all", std::to_string(all)}};
    refused_.push_back({file.input, problemOf(code, 0, 0, parameters)});
  }

  /// Each file against all others, also those that a heading or a person says to be memberships.
  void refuseWithoutCommonCodes(const std::vector<const ShapedRows*>& files) {
    std::vector<TextSet> codes;
    for (const ShapedRows* const file : files) {
      TextSet& own = codes.emplace_back(file->places.size(), seed_);
      for (const std::uint32_t place : file->places) own.add(rows_.codes[place]);
    }
    const TextSet said = codesOfOthers();
    std::vector<bool> asked(files.size(), false);
    const auto apart = [&](std::size_t file, const TextSet& other) {
      const auto& places = files[file]->places;
      return !places.empty() && !other.empty() && std::none_of(places.begin(), places.end(), [&](std::uint32_t place) {
        return other.has(rows_.codes[place]);
      });
    };
    for (std::size_t one = 0; one < files.size(); ++one) {
      asked[one] = asked[one] || apart(one, said);
      for (std::size_t other = one + 1; other < files.size(); ++other) {
        if ((asked[one] && asked[other]) || !apart(one, codes[other])) continue;
        asked[one] = asked[other] = true;
      }
    }
    for (std::size_t index = 0; index < files.size(); ++index) {
      if (asked[index]) refused_.push_back({files[index]->input, problemOf("memberships-ambiguous"_problem)});
    }
  }

  /// Codes of the memberships that more than their shape tells.
  [[nodiscard]] TextSet codesOfOthers() const {
    TextSet codes(0, seed_);
    auto shaped = rows_.shaped.begin();
    for (std::size_t index = 0; index < rows_.memberships.size(); ++index) {
      while (shaped != rows_.shaped.end() && index >= shaped->endRow) ++shaped;
      if (shaped != rows_.shaped.end() && index >= shaped->firstRow) continue;
      const CodesRow& row = rows_.memberships[index];
      for (std::uint32_t code = 0; code < row.codeCount; ++code) codes.add(rows_.codes[row.firstCode + code]);
    }
    return codes;
  }

  const ExportRows& rows_;
  std::uint64_t seed_;
  std::vector<Refusal> refused_;
};

}  // namespace detail

/// The memberships by shape alone that the other files do not bear out (recognition.md section 6): at least half of
/// their first cells must be logins, and half of the codes where departments stand must be those of a departments file;
/// without one, two files of memberships whose codes have nothing in common may be of departments and of something
/// else.
[[nodiscard]] inline std::vector<Refusal> refusedMemberships(ExportRows& rows, std::uint64_t seed) {
  if (rows.shaped.empty()) return {};
  std::vector<Refusal> refused = detail::ShapedMemberships(rows, seed).refused();
  if (refused.empty()) rows.membershipsRead = true;
  return refused;
}

}  // namespace uam::directory

UAM_FOR_SIZE_END
