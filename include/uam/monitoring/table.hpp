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

#include "uam/calendar/day.hpp"
#include "uam/directory/directory.hpp"
#include "uam/monitoring/summary.hpp"

namespace uam::monitoring {

enum class SortKey : std::uint8_t { user, department, lastAccess, accessDays };

inline constexpr std::array<std::string_view, 4> kSortKeyNames = {"user", "department", "last-access", "access-days"};

struct Sort {
  SortKey key = SortKey::user;
  bool descending = false;
};

/// The filters of product.md section 4, combined.
struct Filters {
  std::string text;                      ///< NFKC and lower case, as the search texts are.
  std::vector<std::string> departments;  ///< Codes; an empty one is `(None)`.
  bool withBelow = false;
  std::optional<calendar::Day> lastAccessBy;
  std::optional<std::int32_t> maxDays;
  bool never = false;
};

/// The monitoring table: the listed users, their order on the screen, and the rows that the filters leave.
/// A row is an index into the directory's listed users, whose order is the users' display order.
class Table {
 public:
  explicit Table(const directory::Directory& directory) : directory_(directory) {
    const auto& listed = directory.listed();
    departmentRank_.reserve(listed.size());
    for (const std::uint32_t user : listed) {
      const std::int32_t department = directory.users()[user].department;
      // `(None)` comes last.
      departmentRank_.push_back(department == directory::DepartmentTree::kNone
                                    ? static_cast<std::uint32_t>(directory.departments().all().size())
                                    : static_cast<std::uint32_t>(department));
    }
    order_.resize(listed.size());
    std::iota(order_.begin(), order_.end(), 0u);
    shown_ = order_;
  }

  /// Takes new dates and counts; order and filters are applied anew.
  void setSummary(Summary summary) {
    summary_ = std::move(summary);
    summarySet_ = true;
    arrange();
  }

  void setView(std::optional<Sort> sort, Filters filters) {
    sort_ = sort;
    filters_ = std::move(filters);
    arrange();
  }

  [[nodiscard]] std::size_t rows() const { return order_.size(); }
  /// All rows in the screen's order.
  [[nodiscard]] const std::vector<std::uint32_t>& order() const { return order_; }
  /// The rows that the filters leave, in the screen's order.
  [[nodiscard]] const std::vector<std::uint32_t>& shown() const { return shown_; }

  [[nodiscard]] std::uint32_t userOf(std::uint32_t row) const { return directory_.listed()[row]; }
  [[nodiscard]] const directory::User& user(std::uint32_t row) const { return directory_.users()[userOf(row)]; }
  [[nodiscard]] calendar::Day lastDay(std::uint32_t row) const { return summary_.lastDay[userOf(row)]; }
  [[nodiscard]] std::int32_t accessDays(std::uint32_t row) const { return summary_.accessDays[userOf(row)]; }
  /// Nothing where the user has no department.
  [[nodiscard]] const directory::Department* department(std::uint32_t row) const {
    const std::int32_t index = user(row).department;
    return index == directory::DepartmentTree::kNone ? nullptr : &directory_.departments()[index];
  }

  /// What a text filter looks through: one line a row, its parts parted by U+001F; line ends inside become blanks.
  [[nodiscard]] std::string searchText() const {
    std::string text;
    const auto append = [&](std::string_view part) {
      for (const char character : part) text.push_back(character == '\n' || character == '\x1F' ? ' ' : character);
    };
    for (std::uint32_t row = 0; row < rows(); ++row) {
      append(user(row).name);
      text.push_back('\x1F');
      append(user(row).login);
      text.push_back('\x1F');
      if (const directory::Department* const own = department(row)) append(own->name);
      text.push_back('\n');
    }
    return text;
  }

  /// Takes the search text back, normalised; false where it has not one line a row.
  [[nodiscard]] bool setSearchText(std::string text) {
    std::vector<std::size_t> ends;
    ends.reserve(rows());
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) ends.push_back(at);
    if (ends.size() != rows()) return false;
    searchText_ = std::move(text);
    searchEnds_ = std::move(ends);
    arrange();
    return true;
  }

 private:
  void arrange() {
    if (!summarySet_) return;
    sortRows();
    filterRows();
  }

  void sortRows() {
    std::iota(order_.begin(), order_.end(), 0u);
    if (!sort_) return;
    const auto byKey = [&](auto&& keyOf, std::size_t keys) { countingSort(keyOf, keys, sort_->descending); };
    switch (sort_->key) {
      case SortKey::user:
        rankNames();
        byKey([&](std::uint32_t row) { return nameRank_[row]; }, nameRanks_);
        break;
      case SortKey::department:
        byKey([&](std::uint32_t row) { return departmentRank_[row]; }, directory_.departments().all().size() + 1);
        break;
      case SortKey::lastAccess: {
        calendar::Day first = calendar::kLastDay;
        calendar::Day last = access::AccessDays::kOrigin;
        for (std::uint32_t row = 0; row < rows(); ++row) {
          const calendar::Day day = lastDay(row);
          if (day == calendar::kNoDay) continue;
          first = std::min(first, day);
          last = std::max(last, day);
        }
        const std::size_t keys = last < first ? 1 : static_cast<std::size_t>(last - first) + 2;
        byKey(
            [&](std::uint32_t row) {
              const calendar::Day day = lastDay(row);
              return day == calendar::kNoDay ? 0u : static_cast<std::uint32_t>(day - first) + 1;
            },
            keys);
        break;
      }
      case SortKey::accessDays:
        byKey([&](std::uint32_t row) { return static_cast<std::uint32_t>(accessDays(row)); }, 367);
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

  /// Ranks of the display names by code point (UTF-8 bytes sort as code points do); made when first needed.
  void rankNames() {
    if (!nameRank_.empty() || rows() == 0) return;
    // The first eight bytes beside the row decide nearly all comparisons without going to the names.
    struct Entry {
      std::uint64_t prefix;
      std::uint32_t row;
    };
    std::vector<Entry> byName;
    byName.reserve(rows());
    for (std::uint32_t row = 0; row < rows(); ++row) byName.push_back({prefixOf(user(row).name), row});
    const auto less = [&](const Entry& one, const Entry& other) {
      return one.prefix != other.prefix ? one.prefix < other.prefix : user(one.row).name < user(other.row).name;
    };
    std::sort(byName.begin(), byName.end(), less);
    nameRank_.resize(rows());
    std::uint32_t rank = 0;
    for (std::size_t index = 0; index < byName.size(); ++index) {
      if (index > 0 && less(byName[index - 1], byName[index])) ++rank;
      nameRank_[byName[index].row] = rank;
    }
    nameRanks_ = rank + 1;
  }

  /// The first eight bytes of a text as a number that compares as they do; a shorter text is filled with zeros.
  [[nodiscard]] static std::uint64_t prefixOf(std::string_view text) {
    std::uint64_t prefix = 0;
    for (std::size_t index = 0; index < 8; ++index) {
      prefix = (prefix << 8) | (index < text.size() ? static_cast<std::uint8_t>(text[index]) : 0u);
    }
    return prefix;
  }

  void filterRows() {
    const std::vector<std::uint8_t> departments = acceptedDepartments();
    const std::vector<std::uint8_t> matches = textMatches();
    shown_.clear();
    for (const std::uint32_t row : order_) {
      if (!departments.empty() && departments[departmentRank_[row]] == 0) continue;
      if (!matches.empty() && matches[row] == 0) continue;
      const calendar::Day last = lastDay(row);
      if (filters_.never && last != calendar::kNoDay) continue;
      // kNoDay is before every day: a user without access passes.
      if (filters_.lastAccessBy && last > *filters_.lastAccessBy) continue;
      if (filters_.maxDays && accessDays(row) > *filters_.maxDays) continue;
      shown_.push_back(row);
    }
  }

  /// Whether a department rank passes; empty where there is no such filter.
  [[nodiscard]] std::vector<std::uint8_t> acceptedDepartments() const {
    if (filters_.departments.empty()) return {};
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

  /// Whether a row's search text holds the filter's text; empty where there is no such filter.
  [[nodiscard]] std::vector<std::uint8_t> textMatches() const {
    if (filters_.text.empty() || searchEnds_.size() != rows()) return {};
    std::vector<std::uint8_t> matches(rows(), 0);
    const std::string_view text = searchText_;
    std::size_t row = 0;
    for (std::size_t at = text.find(filters_.text); at != std::string_view::npos; at = text.find(filters_.text, at)) {
      while (searchEnds_[row] < at) ++row;
      if (at + filters_.text.size() <= searchEnds_[row]) {
        matches[row] = 1;
        at = searchEnds_[row];
      } else {
        ++at;
      }
    }
    return matches;
  }

  const directory::Directory& directory_;
  std::vector<std::uint32_t> departmentRank_;
  std::vector<std::uint32_t> nameRank_;
  std::size_t nameRanks_ = 0;
  Summary summary_;
  bool summarySet_ = false;
  std::optional<Sort> sort_;
  Filters filters_;
  std::vector<std::uint32_t> order_;
  std::vector<std::uint32_t> shown_;
  std::string searchText_;
  std::vector<std::size_t> searchEnds_;
};

}  // namespace uam::monitoring
