#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "uam/base/for_size.hpp"
#include "uam/text/json_value.hpp"
#include "uam/vocabulary/cell_words.hpp"
#include "uam/vocabulary/headings.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition {

/// Members of the User API's users (formats.md section 7) that no other object has.
inline constexpr std::array<std::string_view, 24> kUserMembers = {"name",
                                                                  "valid",
                                                                  "email",
                                                                  "ctime",
                                                                  "mtime",
                                                                  "surName",
                                                                  "givenName",
                                                                  "surNameReading",
                                                                  "givenNameReading",
                                                                  "localName",
                                                                  "localNameLocale",
                                                                  "timezone",
                                                                  "locale",
                                                                  "phone",
                                                                  "mobilePhone",
                                                                  "extensionNumber",
                                                                  "callto",
                                                                  "employeeNumber",
                                                                  "birthDate",
                                                                  "joinDate",
                                                                  "primaryOrganization",
                                                                  "sortOrder",
                                                                  "customItemValues",
                                                                  "organizationTitles"};

/// True where a member beside the login shows that an object is a user (recognition.md section 6).
[[nodiscard]] inline bool tellsUser(const text::JsonValue& object) {
  const auto isKnown = [](const std::string& name) {
    return std::find(kUserMembers.begin(), kUserMembers.end(), name) != kUserMembers.end();
  };
  if (std::any_of(object.names.begin(), object.names.end(), isKnown)) return true;
  for (std::size_t index = 0; index < object.names.size(); ++index) {
    switch (meaningOf(object.names[index]).value_or(Meaning::other)) {
      case Meaning::status:
        // Answers of APIs have a number there.
        if (readStatus(object.items[index].text) != Status::unknown || object.items[index].isTruth()) return true;
        break;
      case Meaning::name:
      case Meaning::email:
      case Meaning::displayOrder:
      case Meaning::deleted:
      case Meaning::startDate:
      case Meaning::department:
      case Meaning::departmentCode:
      case Meaning::service:
      case Meaning::guest:
      case Meaning::lastAccess:
        return true;
      default:
        break;
    }
  }
  return false;
}

}  // namespace uam::recognition

UAM_FOR_SIZE_END
