#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "uam/text/fold.hpp"
#include "uam/vocabulary/fields.hpp"

namespace uam {

/// Names of the members of an object that stands where a text is expected, of which the first that is there is meant
/// (recognition.md section 7): as `isMemberName` compares them.
inline constexpr std::array<std::string_view, 9> kUserTexts = {
    "code", "login", "loginname", "username", "userprincipalname", "alternateid", "email", "mail", "name"};
inline constexpr std::array<std::string_view, 5> kResultTexts = {"errorcode", "code", "result", "status", "value"};
inline constexpr std::array<std::string_view, 4> kTimeTexts = {"time", "datetime", "date", "value"};
inline constexpr std::array<std::string_view, 5> kNameTexts = {"name", "displayname", "fullname", "formatted", "value"};
inline constexpr std::array<std::string_view, 4> kEmailTexts = {"email", "mail", "address", "value"};
inline constexpr std::array<std::string_view, 4> kStatusTexts = {"status", "state", "value", "name"};
inline constexpr std::array<std::string_view, 4> kOtherTexts = {"code", "name", "id", "value"};

/// Members that are looked into where an object has none of these names itself.
inline constexpr std::array<std::string_view, 2> kInnerMembers = {"value", "user"};

[[nodiscard]] constexpr std::span<const std::string_view> memberNamesOf(Field field) {
  switch (field) {
    case Field::user:
    case Field::login:
    case Field::oldLogin:
    case Field::newLogin:
      return kUserTexts;
    case Field::time:
    case Field::startDate:
      return kTimeTexts;
    case Field::result:
    case Field::error:
      return kResultTexts;
    case Field::name:
    case Field::department:
      return kNameTexts;
    case Field::email:
      return kEmailTexts;
    case Field::status:
      return kStatusTexts;
    default:
      return kOtherTexts;
  }
}

/// True where a member has the name, which is written in lower case without signs: `login_name`, `$date` and `dateTime`
/// are `loginname`, `date` and `datetime`.
[[nodiscard]] constexpr bool isMemberName(std::string_view member, std::string_view name) {
  std::size_t at = 0;
  for (const char character : member) {
    if (character == '_' || character == '-' || character == ' ' || character == '$' || character == '@') continue;
    if (at == name.size() || text::lowerAscii(character) != name[at]) return false;
    ++at;
  }
  return at == name.size();
}

/// True where the member of an object gives the field its text.
[[nodiscard]] constexpr bool isMemberNameOf(Field field, std::string_view member) {
  for (const std::string_view name : memberNamesOf(field)) {
    if (isMemberName(member, name)) return true;
  }
  return false;
}

}  // namespace uam
