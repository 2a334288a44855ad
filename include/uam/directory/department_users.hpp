#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/directory/directory.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::directory {

/// The listed users by their department, counted once for all departments.
class DepartmentUsers {
 public:
  explicit DepartmentUsers(const Directory& directory) : before_(directory.departments().all().size() + 2, 0) {
    const std::size_t none = before_.size() - 2;
    for (const std::uint32_t user : directory.listed()) {
      const std::int32_t department = directory.users()[user].department;
      ++before_[(department < 0 ? none : static_cast<std::size_t>(department)) + 1];
    }
    for (std::size_t index = 1; index < before_.size(); ++index) before_[index] += before_[index - 1];
  }

  /// Of the departments from one to before another: of one with those below up to its `end` in the tree.
  [[nodiscard]] std::uint32_t within(std::size_t department, std::size_t end) const {
    return before_[end] - before_[department];
  }
  [[nodiscard]] std::uint32_t of(std::size_t department) const { return within(department, department + 1); }
  /// Of those who have no department.
  [[nodiscard]] std::uint32_t ofNone() const { return of(before_.size() - 2); }

 private:
  std::vector<std::uint32_t> before_;  ///< Users before each department in the order of the tree.
};

}  // namespace uam::directory

UAM_FOR_SIZE_END
