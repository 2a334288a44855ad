#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/base/limits.hpp"
#include "uam/calendar/day.hpp"
#include "uam/directory/directory.hpp"
#include "uam/monitoring/name_order.hpp"
#include "uam/monitoring/search_texts.hpp"
#include "uam/monitoring/summary.hpp"
#include "uam/vocabulary/names.hpp"

namespace uam::monitoring {

enum class SortKey : std::uint8_t { user, department, lastAccess, accessDays };

inline constexpr std::array<std::string_view, static_cast<std::size_t>(SortKey::accessDays) + 1> kSortKeyNames = {
    "user", "department", "last-access", "access-days"};

static_assert(allNamed(kSortKeyNames));

/// Users may have none of the days of a window, or all of them.
inline constexpr std::size_t kAccessDaysKeys = static_cast<std::size_t>(limits::kWindowDays) + 1;

struct Sort {
  SortKey key = SortKey::user;
  bool descending = false;

  friend bool operator==(const Sort&, const Sort&) = default;
};

/// The filters of product.md section 4, combined.
struct Filters {
  std::string text;                      ///< NFKC and lower case, as the search texts are.
  std::vector<std::string> departments;  ///< Codes; an empty one is `(None)`.
  bool withBelow = false;
  std::optional<calendar::Day> lastAccessBy;
  std::optional<std::int32_t> maxDays;
  bool never = false;

  friend bool operator==(const Filters&, const Filters&) = default;
};

/// The monitoring table: the listed users, their order on the screen, and the rows that the filters leave.
/// A row is an index into the directory's listed users, whose order is the users' display order. What sorts and filters
/// look at stands in arrays by row, and only what a change touches is done anew: a filter sorts nothing, and neither
/// does another as-of date where names or departments give the order.
class Table {
 public:
  explicit Table(const directory::Directory& directory) : directory_(directory) {
    const auto& listed = directory.listed();
    departmentRank_.reserve(listed.size());
    for (const std::uint32_t user : listed) {
      const std::int32_t department = directory.users()[user].department;
      // `(None)` comes last.
      departmentRank_.push_back(static_cast<std::uint32_t>(
          department == directory::DepartmentTree::kNone ? departmentCount() : static_cast<std::size_t>(department)));
    }
    order_.resize(listed.size());
    std::iota(order_.begin(), order_.end(), 0u);
    lastDay_.assign(listed.size(), calendar::kNoDay);
    accessDays_.assign(listed.size(), 0);
    if (listed.size() >= kManyRows) {
      orderNames();
      buildSearchTexts();
    }
  }

  /// Takes new dates and counts, by user; order and filters are applied anew where they look at them.
  void setSummary(Summary summary) {
    const auto& listed = directory_.listed();
    for (std::uint32_t row = 0; row < rows(); ++row) {
      lastDay_[row] = summary.lastDay[listed[row]];
      accessDays_[row] = summary.accessDays[listed[row]];
    }
    unknown_.clear();
    if (!summary.unknown.empty()) {
      unknown_.reserve(rows());
      for (const std::uint32_t user : listed) unknown_.push_back(summary.unknown[user]);
    }
    const bool sortedByThem = sort_ && (sort_->key == SortKey::lastAccess || sort_->key == SortKey::accessDays);
    if (sortedByThem) sortRows();
    if (sortedByThem || filters_.lastAccessBy || filters_.maxDays || filters_.never) filterRows();
  }

  void setView(std::optional<Sort> sort, Filters filters) {
    const bool otherOrder = sort != sort_;
    const bool otherFilters = filters != filters_;
    sort_ = sort;
    filters_ = std::move(filters);
    if (otherOrder) sortRows();
    if (otherOrder || otherFilters) filterRows();
  }

  [[nodiscard]] std::size_t rows() const { return order_.size(); }
  /// All rows in the screen's order.
  [[nodiscard]] const std::vector<std::uint32_t>& order() const { return order_; }
  /// The rows that the filters leave, in the screen's order.
  [[nodiscard]] const std::vector<std::uint32_t>& shown() const { return filtered_ ? shown_ : order_; }

  /// The row of a user; nothing where the user is in no row. Asked once a profile, so the rows are gone through.
  [[nodiscard]] std::optional<std::uint32_t> rowOf(std::string_view login) const {
    for (std::uint32_t row = 0; row < rows(); ++row) {
      if (user(row).login == login) return row;
    }
    return std::nullopt;
  }

  /// The place of a user among the rows shown; nothing where the user is not among them.
  [[nodiscard]] std::optional<std::size_t> positionOf(std::string_view login) const {
    const auto row = rowOf(login);
    if (!row) return std::nullopt;
    const std::vector<std::uint32_t>& all = shown();
    const auto found = std::find(all.begin(), all.end(), *row);
    if (found == all.end()) return std::nullopt;
    return static_cast<std::size_t>(found - all.begin());
  }

  [[nodiscard]] std::uint32_t userOf(std::uint32_t row) const { return directory_.listed()[row]; }
  [[nodiscard]] const directory::User& user(std::uint32_t row) const { return directory_.users()[userOf(row)]; }
  [[nodiscard]] calendar::Day lastDay(std::uint32_t row) const { return lastDay_[row]; }
  [[nodiscard]] std::int32_t accessDays(std::uint32_t row) const { return accessDays_[row]; }
  /// False where a snapshot, on which the table stands, does not say.
  [[nodiscard]] bool knowsLastDay(std::uint32_t row) const {
    return unknown_.empty() || (unknown_[row] & kDayUnknown) == 0;
  }
  [[nodiscard]] bool knowsAccessDays(std::uint32_t row) const {
    return unknown_.empty() || (unknown_[row] & kNumberUnknown) == 0;
  }
  /// Place of the row's department in the tree; behind all of them for `(None)`.
  [[nodiscard]] std::size_t departmentRank(std::uint32_t row) const { return departmentRank_[row]; }
  [[nodiscard]] std::size_t departmentCount() const { return directory_.departments().all().size(); }
  /// Nothing where the user has no department.
  [[nodiscard]] const directory::Department* department(std::uint32_t row) const {
    const std::size_t rank = departmentRank_[row];
    return rank == departmentCount() ? nullptr : &directory_.departments().all()[rank];
  }

  /// What the host must normalise (NFKC, lower case) before every row can be found by a text: the texts whose
  /// characters the core does not know, one a line; mostly none. Line ends inside become blanks.
  [[nodiscard]] std::string searchText() {
    if (!searchTexts_.built()) buildSearchTexts();
    std::string text;
    const auto append = [&](std::string_view part) {
      for (const char character : part) text.push_back(character == '\n' || character == '\x1F' ? ' ' : character);
    };
    for (const std::uint32_t number : searchTexts_.unknown()) {
      const auto [first, second] = searchParts(number);
      append(first);
      text.push_back('\x1F');
      append(second);
      text.push_back('\n');
    }
    return text;
  }

  /// The names of all rows, one a line, for a host that orders them as a language does. Line ends inside become blanks.
  [[nodiscard]] std::string nameText() const {
    std::string text;
    for (std::uint32_t row = 0; row < rows(); ++row) {
      for (const char character : user(row).name) text.push_back(character == '\n' ? ' ' : character);
      text.push_back('\n');
    }
    return text;
  }

  /// Sorts by name in this order (as `NameOrder::take` wants it) instead of the one by code point; an empty one ends
  /// that. False, and nothing is changed, where it is no order of the rows.
  [[nodiscard]] bool setNameOrder(std::vector<std::uint32_t> order) {
    if (order.empty()) {
      givenOrder_ = {};
    } else if (!givenOrder_.take(std::move(order), rows())) {
      return false;
    }
    if (sort_ && sort_->key == SortKey::user) {
      sortRows();
      filterRows();
    }
    return true;
  }

  /// Takes these texts back, normalised; false where they are not as many.
  [[nodiscard]] bool setSearchText(std::string text) {
    if (!searchTexts_.take(std::move(text))) return false;
    if (!filters_.text.empty()) filterRows();
    return true;
  }

 private:
  /// From so many rows on, what a first sort by name and a first text filter need is made with the table, in a small
  /// part of the time of reading the files; of fewer rows it is made when needed, in less than a frame.
  static constexpr std::size_t kManyRows = 50'000;

  void orderNames() {
    std::vector<std::string_view> names(rows());
    for (std::uint32_t row = 0; row < rows(); ++row) names[row] = user(row).name;
    nameOrder_.build(names);
  }

  /// The texts of the rows, then those of the departments: one that stands in many rows is looked at once.
  void buildSearchTexts() {
    const auto count = static_cast<std::uint32_t>(rows() + departmentCount());
    searchTexts_.build(count, [&](std::uint32_t number) { return searchParts(number); });
  }

  [[nodiscard]] std::pair<std::string_view, std::string_view> searchParts(std::uint32_t number) const {
    if (number >= rows()) return {directory_.departments().all()[number - rows()].name, {}};
    return {user(number).name, user(number).login};
  }

  void sortRows() {
    if (!sort_) {
      std::iota(order_.begin(), order_.end(), 0u);
      return;
    }
    const auto byKey = [&](auto&& keyOf, std::size_t keys) { countingSort(keyOf, keys, sort_->descending); };
    switch (sort_->key) {
      case SortKey::user:
        if (givenOrder_.empty() && nameOrder_.empty()) orderNames();
        (givenOrder_.empty() ? nameOrder_ : givenOrder_).write(order_, sort_->descending);
        break;
      case SortKey::department:
        byKey([&](std::uint32_t row) { return departmentRank_[row]; }, departmentCount() + 1);
        break;
      case SortKey::lastAccess: {
        calendar::Day first = calendar::kLastDay;
        calendar::Day last = access::AccessDays::kOrigin;
        for (const calendar::Day day : lastDay_) {
          // kNoDay is before every day and must not become the first one.
          first = std::min(first, day == calendar::kNoDay ? calendar::kLastDay : day);
          last = std::max(last, day);
        }
        const std::size_t keys = last < first ? 1 : static_cast<std::size_t>(last - first) + 2;
        byKey(
            [&](std::uint32_t row) {
              const calendar::Day day = lastDay_[row];
              return day == calendar::kNoDay ? 0u : static_cast<std::uint32_t>(day - first) + 1;
            },
            keys);
        break;
      }
      case SortKey::accessDays:
        // Numbers that nobody knows stand behind all others.
        byKey(
            [&](std::uint32_t row) {
              return knowsAccessDays(row) ? std::uint32_t{accessDays_[row]}
                                          : static_cast<std::uint32_t>(kAccessDaysKeys);
            },
            kAccessDaysKeys + 1);
        break;
    }
  }

  /// Sorts the rows by a small key; rows of one key stay in the users' display order, descending too.
  template <class KeyOf>
  void countingSort(KeyOf&& keyOf, std::size_t keys, bool descending) {
    std::vector<std::uint32_t> begin(keys + 1, 0);
    const auto slot = [&](std::uint32_t row) {
      const std::size_t key = keyOf(row);
      return descending ? keys - 1 - key : key;
    };
    for (std::uint32_t row = 0; row < rows(); ++row) ++begin[slot(row) + 1];
    for (std::size_t key = 1; key < begin.size(); ++key) begin[key] += begin[key - 1];
    for (std::uint32_t row = 0; row < rows(); ++row) order_[begin[slot(row)]++] = row;
  }

  void filterRows() {
    const bool byDepartment = !filters_.departments.empty();
    const bool byText = !filters_.text.empty() && searchTexts_.built();
    const bool byDays = filters_.lastAccessBy || filters_.maxDays || filters_.never;
    filtered_ = byDepartment || byText || byDays;
    if (!filtered_) return;
    std::vector<std::uint8_t> passes(rows(), 1);
    if (byDays) {
      // kNoDay is before every day: users without access pass, and they alone where none may have been seen.
      const calendar::Day latest = filters_.never ? calendar::kNoDay : filters_.lastAccessBy.value_or(INT32_MAX);
      const std::int32_t most = filters_.maxDays.value_or(INT32_MAX);
      for (std::size_t row = 0; row < passes.size(); ++row) {
        passes[row] = static_cast<std::uint8_t>(static_cast<int>(lastDay_[row] <= latest) &
                                                static_cast<int>(accessDays_[row] <= most));
      }
    }
    // What nobody knows passes no filter that asks for it.
    for (std::uint32_t row = 0; row < unknown_.size() && byDays; ++row) {
      if ((filters_.maxDays && !knowsAccessDays(row)) ||
          ((filters_.lastAccessBy || filters_.never) && !knowsLastDay(row)))
        passes[row] = 0;
    }
    if (byDepartment) {
      const std::vector<std::uint8_t> accepted = acceptedDepartments();
      for (std::size_t row = 0; row < passes.size(); ++row) passes[row] &= accepted[departmentRank_[row]];
    }
    if (byText) {
      // Behind the rows stand the departments.
      std::vector<std::uint8_t> found(rows() + departmentCount() + 1, 0);
      searchTexts_.eachWith(filters_.text, [&](std::uint32_t number) { found[number] = 1; });
      const std::uint8_t* const departments = found.data() + rows();
      for (std::size_t row = 0; row < passes.size(); ++row) {
        passes[row] &= static_cast<std::uint8_t>(found[row] | departments[departmentRank_[row]]);
      }
    }
    std::size_t count = 0;
    for (const std::uint8_t pass : passes) count += pass;
    // Written without a branch: a row that does not pass is overwritten by the next, and the last may stand behind all.
    shown_.resize(count + 1);
    std::size_t next = 0;
    for (const std::uint32_t row : order_) {
      shown_[next] = row;
      next += passes[row];
    }
    shown_.pop_back();
  }

  /// Whether a department rank passes the filter.
  [[nodiscard]] std::vector<std::uint8_t> acceptedDepartments() const {
    const directory::DepartmentTree& tree = directory_.departments();
    std::vector<std::uint8_t> accepted(tree.all().size() + 1, 0);
    for (const std::string& code : filters_.departments) {
      if (code.empty()) {
        accepted.back() = 1;
        continue;
      }
      const std::int32_t index = tree.find(code);
      if (index == directory::DepartmentTree::kNone) continue;
      const std::size_t end = filters_.withBelow ? tree[index].end : static_cast<std::size_t>(index) + 1;
      for (auto at = static_cast<std::size_t>(index); at < end; ++at) accepted[at] = 1;
    }
    return accepted;
  }

  const directory::Directory& directory_;
  std::vector<std::uint32_t> departmentRank_;
  std::vector<calendar::Day> lastDay_;
  std::vector<std::uint16_t> accessDays_;
  std::vector<std::uint8_t> unknown_;  ///< As in a summary, by row.
  NameOrder nameOrder_;
  NameOrder givenOrder_;  ///< Of a language; empty where names sort by code point.
  SearchTexts searchTexts_;
  std::optional<Sort> sort_;
  Filters filters_;
  std::vector<std::uint32_t> order_;
  bool filtered_ = false;
  std::vector<std::uint32_t> shown_;  ///< Empty where no filter is on: all are shown.
};

}  // namespace uam::monitoring
