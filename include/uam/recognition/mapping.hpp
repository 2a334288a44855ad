#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/recognition/heading.hpp"
#include "uam/vocabulary/kinds.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition {

/// The kind of file that a heading row belongs to.
[[nodiscard]] inline std::optional<InputKind> kindOf(const Heading& heading) {
  const bool login = heading.has(Meaning::login);
  const bool person = login || heading.has(Meaning::account);
  const bool name = heading.has(Meaning::name);
  const bool profile = heading.has(Meaning::email) || heading.has(Meaning::status);
  if (heading.has(Meaning::lastAccess) && heading.has(Meaning::accessDays)) return InputKind::snapshot;
  if (heading.has(Meaning::oldLogin) && heading.has(Meaning::newLogin)) return InputKind::aliases;
  if (heading.has(Meaning::guestSpace) && (person || heading.has(Meaning::email))) return InputKind::guests;
  const bool event = heading.has(Meaning::module) || heading.has(Meaning::action) || heading.has(Meaning::result) ||
                     heading.has(Meaning::error) || heading.has(Meaning::kind);
  if (person && heading.has(Meaning::time) && event) return InputKind::access;
  // A date among names and addresses is when somebody was registered; a log names its users alone.
  if (person && name && (profile || heading.has(Meaning::department) || heading.has(Meaning::departmentCode))) {
    return InputKind::users;
  }
  if (person && heading.has(Meaning::time)) return InputKind::access;
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
  if (person && !heading.listed()) return InputKind::users;
  if (heading.count(Meaning::guest) == 1 && heading.recognised == 1) return InputKind::guests;
  return std::nullopt;
}

/// Where the fields of a kind stand under a heading row, with the repeated columns of ragged rows.
struct Mapping {
  Columns columns;
  std::vector<std::size_t> repeated;
  bool usable = false;  ///< The columns without which the kind says nothing are there.
};

[[nodiscard]] inline Mapping mapColumns(const Heading& heading, InputKind kind) {
  Mapping mapping;
  const auto place = [&](Field field, Meaning meaning) {
    if (const std::size_t at = heading.find(meaning); at != SIZE_MAX) mapping.columns.set(field, at);
  };
  const auto placePerson = [&](Field field) {
    place(field, Meaning::account);
    place(field, Meaning::login);
  };
  switch (kind) {
    case InputKind::users:
      placePerson(Field::login);
      place(Field::name, Meaning::name);
      if (!mapping.columns.has(Field::name) && heading.has(Meaning::login)) place(Field::name, Meaning::account);
      place(Field::email, Meaning::email);
      place(Field::status, Meaning::status);
      place(Field::displayOrder, Meaning::displayOrder);
      place(Field::deleted, Meaning::deleted);
      place(Field::startDate, Meaning::startDate);
      place(Field::department, Meaning::department);
      place(Field::departmentCode, Meaning::departmentCode);
      place(Field::services, Meaning::service);
      place(Field::guest, Meaning::guest);
      mapping.usable = mapping.columns.has(Field::login);
      break;
    case InputKind::departments:
      place(Field::departmentCode, Meaning::departmentCode);
      place(Field::name, Meaning::department);
      place(Field::name, Meaning::name);
      place(Field::parentCode, Meaning::parentCode);
      mapping.usable = mapping.columns.has(Field::departmentCode);
      break;
    case InputKind::memberships:
    case InputKind::services: {
      placePerson(Field::login);
      const Meaning code = kind == InputKind::memberships ? Meaning::departmentCode : Meaning::service;
      for (std::size_t index = 0; index < heading.meanings.size(); ++index) {
        if (heading.meanings[index] == code) mapping.repeated.push_back(index);
      }
      mapping.usable = mapping.columns.has(Field::login);
      break;
    }
    case InputKind::guests:
      place(Field::login, Meaning::guest);
      place(Field::login, Meaning::email);
      placePerson(Field::login);
      mapping.usable = mapping.columns.has(Field::login);
      break;
    case InputKind::aliases:
      place(Field::oldLogin, Meaning::oldLogin);
      place(Field::newLogin, Meaning::newLogin);
      mapping.usable = mapping.columns.has(Field::oldLogin) && mapping.columns.has(Field::newLogin);
      break;
    case InputKind::access:
      place(Field::time, Meaning::time);
      placePerson(Field::user);
      place(Field::service, Meaning::service);
      place(Field::module, Meaning::module);
      place(Field::action, Meaning::action);
      place(Field::result, Meaning::status);
      place(Field::result, Meaning::result);
      place(Field::error, Meaning::error);
      place(Field::kind, Meaning::kind);
      mapping.usable = mapping.columns.has(Field::time) && mapping.columns.has(Field::user);
      break;
    case InputKind::snapshot:
      break;
  }
  return mapping;
}

}  // namespace uam::recognition

UAM_FOR_SIZE_END
