#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/calendar/day.hpp"
#include "uam/directory/directory.hpp"

#include "border/answers.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::border {

/// Who is in the table and who is left out, after `resolveDirectory`.
inline std::string directoryAnswer(const directory::Directory& directory) {
  using directory::LeftOut;
  Success out;
  out.member("users", directory.users().size());
  out.member("listed", directory.listed().size());
  out.key("leftOut");
  out.beginObject();
  out.member("guest", directory.countLeftOut(LeftOut::guest));
  out.member("inactive", directory.countLeftOut(LeftOut::inactive));
  out.member("unlicensed", directory.countLeftOut(LeftOut::unlicensed));
  out.member("deleted", directory.countLeftOut(LeftOut::deleted));
  out.endObject();
  out.member("departments", directory.departments().known());
  out.key("problems");
  out.beginList();
  for (const auto& [input, list] : directory.problems()) {
    for (const ProblemGroup& group : list.groups()) {
      out.beginObject();
      writeMembers(out, group);
      out.member("input", input);
      out.endObject();
    }
  }
  out.endList();
  writeTexts(out, "assumptions", directory.assumptions());
  return out.done();
}

/// All departments as a tree, with their users.
inline std::string departmentsAnswer(const directory::Directory& directory) {
  const auto& all = directory.departments().all();
  std::vector<std::uint32_t> own(all.size() + 1, 0);
  for (const std::uint32_t user : directory.listed()) {
    const std::int32_t department = directory.users()[user].department;
    ++own[department < 0 ? all.size() : static_cast<std::size_t>(department)];
  }
  Success out;
  out.key("departments");
  out.beginList();
  for (std::size_t index = 0; index < all.size(); ++index) {
    const directory::Department& department = all[index];
    if (!department.known) continue;
    std::uint32_t withBelow = 0;
    for (std::size_t below = index; below < department.end; ++below) withBelow += own[below];
    out.beginObject();
    out.member("code", department.code);
    out.member("name", department.name);
    out.member("parent", department.parent);
    out.member("depth", department.depth);
    out.member("users", own[index]);
    out.member("usersWithBelow", withBelow);
    out.endObject();
  }
  out.endList();
  out.member("none", own.back());
  out.key("unknown");
  out.beginList();
  for (std::size_t index = 0; index < all.size(); ++index) {
    const directory::Department& department = all[index];
    if (department.known) continue;
    out.beginObject();
    out.member("code", department.code.empty() ? department.name : department.code);
    out.member("name", department.name);
    out.member("users", own[index]);
    out.endObject();
  }
  out.endList();
  return out.done();
}

/// Those who have no row, from one on.
inline std::string leftOutAnswer(const directory::Directory& directory, std::uint32_t from, std::uint32_t count) {
  constexpr std::string_view kReasons[] = {"", "deleted", "guest", "inactive", "unlicensed"};
  const auto& list = directory.leftOut();
  Success out;
  out.member("total", list.size());
  out.key("users");
  out.beginList();
  for (std::size_t index = from; index < list.size() && index - from < count; ++index) {
    const directory::User& user = directory.users()[list[index]];
    out.beginObject();
    out.member("login", user.login);
    out.member("name", user.name);
    out.member("reason", kReasons[static_cast<std::size_t>(user.leftOut)]);
    out.endObject();
  }
  out.endList();
  return out.done();
}

/// As `yyyy-MM-dd`, where the export has one.
inline void writeStartDate(JsonWriter& out, const directory::User& user) {
  std::string startDate(user.startDate);
  for (char& character : startDate) {
    if (character == '/') character = '-';
  }
  writeDay(out, "startDate", calendar::parseDay(startDate).value_or(calendar::kNoDay));
}

/// All departments of a user, his own first.
inline void writeDepartments(JsonWriter& out, const directory::Directory& directory, const directory::User& user) {
  out.key("departments");
  out.beginList();
  for (const std::string_view code : directory.departmentCodes(user)) {
    const std::int32_t index = directory.departments().find(code);
    const bool known = index >= 0 && directory.departments()[index].known;
    const std::string_view name = index >= 0                             ? directory.departments()[index].name
                                  : code.empty() && user.department >= 0 ? directory.departments()[user.department].name
                                                                         : code;
    out.beginObject();
    out.member("code", code);
    out.member("name", name);
    out.member("known", known);
    out.endObject();
  }
  out.endList();
}

}  // namespace uam::border

UAM_FOR_SIZE_END
