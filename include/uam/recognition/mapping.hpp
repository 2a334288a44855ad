#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/recognition/heading.hpp"
#include "uam/vocabulary/columns.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition {

/// True where records are events by what they tell beside their time, as in the audit log.
[[nodiscard]] inline bool tellsEvents(const Heading& heading) {
  return (heading.has(Meaning::module) || heading.has(Meaning::application)) && heading.has(Meaning::action) &&
         heading.has(Meaning::result);
}

/// The kind of file that a heading row belongs to.
[[nodiscard]] inline std::optional<InputKind> kindOf(const Heading& heading) {
  const bool login = heading.has(Meaning::login);
  const bool person = login || heading.has(Meaning::account);
  // Who is told of a log may be told by their address alone.
  const bool user = person || heading.has(Meaning::actor) || heading.has(Meaning::email);
  const bool name = heading.has(Meaning::name);
  const bool profile = heading.has(Meaning::email) || heading.has(Meaning::status) || heading.has(Meaning::inactive);
  if (heading.has(Meaning::lastAccess) && heading.has(Meaning::accessDays)) return InputKind::snapshot;
  if (heading.has(Meaning::oldLogin) && heading.has(Meaning::newLogin)) return InputKind::aliases;
  if (heading.has(Meaning::guestSpace) && (person || heading.has(Meaning::email))) return InputKind::guests;
  const bool event = heading.has(Meaning::module) || heading.has(Meaning::action) || heading.has(Meaning::result) ||
                     heading.has(Meaning::error) || heading.has(Meaning::kind);
  if (user && heading.has(Meaning::time) && event) return InputKind::access;
  // A date among names and addresses is when somebody was registered; a log names its users alone.
  if (person && name && (profile || heading.has(Meaning::department) || heading.has(Meaning::departmentCode))) {
    return InputKind::users;
  }
  // A row a user (recognition.md section 2).
  if (person && heading.has(Meaning::lastAccess)) return InputKind::users;
  if (user && !(name && !person) && heading.has(Meaning::time)) return InputKind::access;
  if (person && !name && !profile) {
    if (heading.has(Meaning::departmentCode) && !heading.has(Meaning::department) && !heading.has(Meaning::service) &&
        !heading.has(Meaning::guest)) {
      return InputKind::memberships;
    }
    if (heading.has(Meaning::service) && !heading.has(Meaning::department) && !heading.has(Meaning::departmentCode) &&
        !heading.has(Meaning::guest)) {
      return InputKind::services;
    }
  }
  if (!person && heading.has(Meaning::departmentCode) &&
      (name || heading.has(Meaning::department) || heading.has(Meaning::parentCode))) {
    return InputKind::departments;
  }
  // Of lists behind a login those that are read have known names: groups and job titles are exported alike.
  const bool list = heading.listed() || heading.has(Meaning::groupCode) || heading.has(Meaning::titleCode);
  if (person && (name || profile || !list)) return InputKind::users;
  if (heading.count(Meaning::guest) == 1 && heading.recognised == 1) return InputKind::guests;
  return std::nullopt;
}

/// The fields without which a file of the kind says nothing, and that it does not have.
[[nodiscard]] inline std::vector<Field> missingFields(const Columns& columns, InputKind kind) {
  std::vector<Field> missing;
  for (const Column& column : kColumns) {
    if (column.kind == kind && column.need == Need::needed && !columns.has(column.field))
      missing.push_back(column.field);
  }
  return missing;
}

/// Where the fields of a kind stand under a heading row, with the repeated columns of ragged rows.
struct Mapping {
  Columns columns;
  std::vector<std::size_t> repeated;
  bool usable = false;  ///< The columns without which the kind says nothing are there.
};

[[nodiscard]] inline Mapping mapColumns(const Heading& heading, InputKind kind) {
  Mapping mapping;
  for (const Column& column : kColumns) {
    if (column.kind != kind) continue;
    if (column.need == Need::repeated) {
      for (std::size_t index = 0; index < heading.meanings.size(); ++index) {
        if (heading.meanings[index] == column.meaning()) mapping.repeated.push_back(index);
      }
      continue;
    }
    for (const Meaning meaning : column.meanings) {
      if (mapping.columns.has(column.field)) break;
      if (const std::size_t at = heading.find(meaning); at != SIZE_MAX) mapping.columns.set(column.field, at);
    }
  }
  // Beside a login name, what is called `user` is the name that people read.
  if (kind == InputKind::users && !mapping.columns.has(Field::name) && heading.has(Meaning::login)) {
    if (const std::size_t at = heading.find(Meaning::account); at != SIZE_MAX) mapping.columns.set(Field::name, at);
  }
  mapping.usable = missingFields(mapping.columns, kind).empty();
  return mapping;
}

}  // namespace uam::recognition

UAM_FOR_SIZE_END
