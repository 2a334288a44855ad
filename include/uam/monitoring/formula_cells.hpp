#pragma once

#include <string_view>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/directory/directory.hpp"
#include "uam/text/csv_writer.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::monitoring {

/// The members of a row, by their names, that a spreadsheet would take for formulas, as the CSV does. Of several
/// departments the first one counts: they are written behind each other.
[[nodiscard]] inline std::vector<std::string_view> formulaCells(const directory::Directory& directory,
                                                                const directory::User& user,
                                                                const directory::Department* department) {
  std::vector<std::string_view> members;
  const auto note = [&](std::string_view member, std::string_view text) {
    if (text::looksLikeFormula(text)) members.push_back(member);
  };
  note("login", user.login);
  note("name", user.name);
  note("email", user.email);
  if (department != nullptr) {
    note("department", department->name);
    note("departmentCode", department->code);
  }
  if (const auto all = directory.departmentsOf(user); !all.empty()) {
    note("departments", all.front().name.empty() ? all.front().code : all.front().name);
  }
  return members;
}

}  // namespace uam::monitoring

UAM_FOR_SIZE_END
