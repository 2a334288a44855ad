#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/base/heap_sort.hpp"
#include "uam/base/problem.hpp"
#include "uam/directory/export_rows.hpp"
#include "uam/directory/login_table.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::directory {

struct Department {
  std::string_view code;
  std::string_view name;
  std::int32_t parent = -1;  ///< Index in the tree, -1 at the top.
  std::uint32_t depth = 0;
  std::uint32_t end = 0;  ///< Index behind the last department below this one.
  bool known = true;      ///< A departments file names it.
};

/// The departments in display order: parents before children, siblings as in the file (product.md section 4); codes
/// that no departments file knows behind them, by code point.
class DepartmentTree {
 public:
  /// No department.
  static constexpr std::int32_t kNone = -1;

  /// The seed of `LoginTable`s.
  explicit DepartmentTree(std::uint64_t seed) : seed_(seed) {}

  /// Builds the tree of the departments files. `report(place, code, parameters)` takes what was wrong.
  template <class Report>
  void build(const std::vector<DepartmentRow>& rows, Report&& report) {
    std::vector<const DepartmentRow*> kept;
    LoginTable byCode(rows.size(), seed_);
    for (const DepartmentRow& row : rows) {
      if (byCode.add(row.code, static_cast<std::uint32_t>(kept.size())) != LoginTable::kNone) {
        report(row.place, "duplicate-department"_problem, row.code);
      } else {
        kept.push_back(&row);
      }
    }
    std::vector<std::int32_t> parents(kept.size(), kNone);
    for (std::size_t index = 0; index < kept.size(); ++index) {
      const DepartmentRow& row = *kept[index];
      if (row.parentCode.empty()) continue;
      const std::uint32_t parent = byCode.find(row.parentCode);
      if (parent == LoginTable::kNone) {
        report(row.place, "unknown-parent-department"_problem, row.parentCode);
      } else {
        parents[index] = static_cast<std::int32_t>(parent);
      }
    }
    cutCycles(kept, parents, report);

    std::vector<std::vector<std::uint32_t>> children(kept.size() + 1);
    for (std::size_t index = 0; index < kept.size(); ++index) {
      const std::size_t parent = parents[index] == kNone ? kept.size() : static_cast<std::size_t>(parents[index]);
      children[parent].push_back(static_cast<std::uint32_t>(index));
    }
    // Depth first without recursion: a chain of 100,000 departments is no reason to run out of stack.
    std::vector<std::int32_t> placeOf(kept.size(), kNone);
    std::vector<std::uint32_t> open(children.back().rbegin(), children.back().rend());
    while (!open.empty()) {
      const std::uint32_t index = open.back();
      open.pop_back();
      placeOf[index] = static_cast<std::int32_t>(departments_.size());
      Department department;
      department.code = kept[index]->code;
      department.name = kept[index]->name;
      if (parents[index] != kNone) {
        department.parent = placeOf[static_cast<std::size_t>(parents[index])];
        department.depth = departments_[static_cast<std::size_t>(department.parent)].depth + 1;
      }
      departments_.push_back(department);
      open.insert(open.end(), children[index].rbegin(), children[index].rend());
    }
    for (std::size_t index = departments_.size(); index-- > 0;) {
      Department& department = departments_[index];
      department.end = std::max(department.end, static_cast<std::uint32_t>(index) + 1);
      if (department.parent != kNone) {
        Department& parent = departments_[static_cast<std::size_t>(department.parent)];
        parent.end = std::max(parent.end, department.end);
      }
      index_.add(department.code, static_cast<std::uint32_t>(index));
    }
    known_ = departments_.size();
  }

  /// Adds the codes that no departments file knows, in the order of their code points. Names are the codes, or what a
  /// users file calls them. Call once, after `build`.
  void addUnknown(std::vector<Department> unknown) {
    heapSort(unknown.begin(), unknown.end(), [](const Department& one, const Department& other) {
      const std::string_view left = one.code.empty() ? one.name : one.code;
      const std::string_view right = other.code.empty() ? other.name : other.code;
      // A code comes before a name that reads the same.
      return left != right ? left < right : !one.code.empty() && other.code.empty();
    });
    for (Department& department : unknown) {
      department.known = false;
      department.end = static_cast<std::uint32_t>(departments_.size()) + 1;
      if (!department.code.empty()) index_.add(department.code, static_cast<std::uint32_t>(departments_.size()));
      departments_.push_back(department);
    }
    // Departments that have only a name are found by it, where it is nobody's code.
    for (std::size_t index = known_; index < departments_.size(); ++index) {
      const Department& department = departments_[index];
      if (department.code.empty()) index_.add(department.name, static_cast<std::uint32_t>(index));
    }
  }

  [[nodiscard]] const std::vector<Department>& all() const { return departments_; }
  [[nodiscard]] std::size_t known() const { return known_; }
  [[nodiscard]] const Department& operator[](std::int32_t index) const {
    return departments_[static_cast<std::size_t>(index)];
  }

  /// Index of a code, kNone where it is not in the tree.
  [[nodiscard]] std::int32_t find(std::string_view code) const {
    const std::uint32_t found = index_.find(code);
    return found == LoginTable::kNone ? kNone : static_cast<std::int32_t>(found);
  }

 private:
  /// A department that is below itself becomes one at the top: the first of its circle in file order.
  template <class Report>
  static void cutCycles(const std::vector<const DepartmentRow*>& kept, std::vector<std::int32_t>& parents,
                        Report&& report) {
    std::vector<std::uint32_t> seen(kept.size(), 0);
    std::uint32_t walk = 0;
    for (std::size_t begin = 0; begin < kept.size(); ++begin) {
      ++walk;
      std::size_t at = begin;
      while (seen[at] == 0) {
        seen[at] = walk;
        if (parents[at] == kNone) break;
        at = static_cast<std::size_t>(parents[at]);
      }
      if (seen[at] != walk || parents[at] == kNone) continue;
      std::size_t first = at;
      for (auto next = static_cast<std::size_t>(parents[at]); next != at;
           next = static_cast<std::size_t>(parents[next])) {
        first = std::min(first, next);
      }
      parents[first] = kNone;
      report(kept[first]->place, "department-cycle"_problem, kept[first]->code);
    }
  }

  std::vector<Department> departments_;
  std::uint64_t seed_;
  LoginTable index_{0, seed_};
  std::size_t known_ = 0;
};

}  // namespace uam::directory

UAM_FOR_SIZE_END
