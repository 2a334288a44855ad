#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/calendar/day.hpp"
#include "uam/content.hpp"
#include "uam/directory/basis.hpp"
#include "uam/directory/department_users.hpp"
#include "uam/directory/directory.hpp"

#include "border/answers.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::border {

/// A number for each reason to be left out, below the name.
template <class CountOf>
void writeByReason(Success& out, std::string_view name, CountOf&& countOf) {
  using directory::LeftOut;
  out.key(name);
  out.beginObject();
  out.member("guest", countOf(LeftOut::guest));
  out.member("inactive", countOf(LeftOut::inactive));
  out.member("unlicensed", countOf(LeftOut::unlicensed));
  out.member("deleted", countOf(LeftOut::deleted));
  out.endObject();
}

/// Who is in the table and who is left out, after `resolveDirectory`.
inline std::string directoryAnswer(const Content& content) {
  using directory::LeftOut;
  const directory::Directory& directory = content.directory;
  Success out;
  out.key("basis");
  if (content.basis) {
    out.beginObject();
    out.member("input", content.basis->input);
    writeDay(out, "day", content.basis->day);
    out.member("dayGuessed", content.basis->dayGuessed);
    out.member("hasNumbers", !content.basis->isList);
    if (content.basis->isList) {
      out.member("windowDays", nullptr);
    } else {
      out.member("windowDays", content.basis->windowDays);
    }
    out.endObject();
  } else {
    out.value(nullptr);
  }
  out.key("snapshots");
  out.beginList();
  for (const directory::Snapshot& snapshot : directory.snapshots()) {
    out.beginObject();
    out.member("input", snapshot.input);
    writeDay(out, "day", snapshot.day);
    out.member("dayGuessed", snapshot.dayGuessed);
    out.member("hasNumbers", !snapshot.isList);
    out.endObject();
  }
  out.endList();
  writeByReason(out, "listedThough", [&](LeftOut reason) { return directory.countListedThough(reason); });
  out.member("users", directory.users().size());
  out.member("listed", directory.listed().size());
  writeByReason(out, "leftOut", [&](LeftOut reason) { return directory.countLeftOut(reason); });
  out.member("departments", directory.departments().known());
  out.key("problems");
  out.beginList();
  for (const auto* const problems : {&directory.problems(), &content.snapshotProblems}) {
    for (const auto& [input, list] : *problems) {
      for (const ProblemGroup& group : list.groups()) {
        out.beginObject();
        writeMembers(out, group);
        out.member("input", input);
        out.endObject();
      }
    }
  }
  out.endList();
  writeTexts(out, "assumptions", directory.assumptions());
  return out.done();
}

/// The inputs that cannot be used as things are; nothing was put together.
inline std::string refusalAnswer(const std::vector<directory::Refusal>& refused) {
  Success out;
  out.key("refused");
  out.beginList();
  for (const auto& [input, problem] : refused) {
    out.beginObject();
    out.member("input", input);
    out.key("problem");
    write(out, problem);
    out.endObject();
  }
  out.endList();
  return out.done();
}

/// All departments as a tree, with their users.
inline std::string departmentsAnswer(const directory::Directory& directory) {
  const auto& all = directory.departments().all();
  const directory::DepartmentUsers users(directory);
  Success out;
  out.key("departments");
  out.beginList();
  for (std::size_t index = 0; index < all.size(); ++index) {
    const directory::Department& department = all[index];
    if (!department.known) continue;
    out.beginObject();
    out.member("code", department.code);
    out.member("name", department.name);
    out.member("parent", department.parent);
    out.member("depth", department.depth);
    out.member("users", users.of(index));
    out.member("usersWithBelow", users.within(index, department.end));
    out.endObject();
  }
  out.endList();
  out.member("none", users.ofNone());
  out.key("unknown");
  out.beginList();
  for (std::size_t index = 0; index < all.size(); ++index) {
    const directory::Department& department = all[index];
    if (department.known) continue;
    out.beginObject();
    out.member("code", department.code.empty() ? department.name : department.code);
    out.member("name", department.name);
    out.member("users", users.of(index));
    out.endObject();
  }
  out.endList();
  return out.done();
}

/// Those who have no row, from one on.
inline std::string leftOutAnswer(const directory::Directory& directory, std::uint32_t from, std::uint32_t count) {
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
    out.member("reason", directory::kLeftOutNames[static_cast<std::size_t>(user.leftOut)]);
    out.endObject();
  }
  out.endList();
  return out.done();
}

/// As `yyyy-MM-dd`, where the export has one.
inline void writeStartDate(JsonWriter& out, const directory::User& user) {
  writeDay(out, "startDate", directory::startDayOf(user));
}

/// All departments of a user, their own first.
inline void writeDepartments(JsonWriter& out, const directory::Directory& directory, const directory::User& user) {
  out.key("departments");
  out.beginList();
  for (const directory::Directory::NamedDepartment& department : directory.departmentsOf(user)) {
    out.beginObject();
    out.member("code", department.code);
    out.member("name", department.name);
    out.member("known", department.known);
    out.endObject();
  }
  out.endList();
}

}  // namespace uam::border

UAM_FOR_SIZE_END
