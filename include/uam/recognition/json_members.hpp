#pragma once

#include <array>
#include <string_view>

#include "uam/vocabulary/kinds.hpp"

namespace uam::recognition {

/// The name that a member has in the answers of the User API (formats.md section 7), and that similar files give it.
struct JsonMember {
  InputKind kind;
  Field field;
  std::string_view name;
};

/// Of several names of one field the first that an object fills is taken.
inline constexpr std::array kJsonMembers = {
    JsonMember{InputKind::users, Field::login, "code"},
    JsonMember{InputKind::users, Field::login, "loginName"},
    JsonMember{InputKind::users, Field::login, "login"},
    JsonMember{InputKind::users, Field::name, "name"},
    JsonMember{InputKind::users, Field::name, "displayName"},
    JsonMember{InputKind::users, Field::email, "email"},
    JsonMember{InputKind::users, Field::status, "valid"},
    JsonMember{InputKind::users, Field::status, "status"},
    JsonMember{InputKind::users, Field::displayOrder, "sortOrder"},
    JsonMember{InputKind::users, Field::startDate, "joinDate"},
    JsonMember{InputKind::users, Field::department, "department"},
    JsonMember{InputKind::users, Field::departmentCode, "departmentCode"},
    JsonMember{InputKind::users, Field::services, "services"},
    JsonMember{InputKind::users, Field::guest, "guest"},
    JsonMember{InputKind::departments, Field::departmentCode, "code"},
    JsonMember{InputKind::departments, Field::name, "name"},
    JsonMember{InputKind::departments, Field::parentCode, "parentCode"},
    JsonMember{InputKind::guests, Field::login, "code"},
    JsonMember{InputKind::guests, Field::login, "loginName"},
    JsonMember{InputKind::guests, Field::login, "login"},
    JsonMember{InputKind::guests, Field::login, "email"},
    JsonMember{InputKind::aliases, Field::oldLogin, "oldLogin"},
    JsonMember{InputKind::aliases, Field::newLogin, "newLogin"},
};

/// Memberships and services name their users as guests are named.
[[nodiscard]] constexpr bool isMemberOf(InputKind kind, const JsonMember& member) {
  const bool person = kind == InputKind::memberships || kind == InputKind::services;
  return member.kind == (person ? InputKind::guests : kind);
}

}  // namespace uam::recognition
