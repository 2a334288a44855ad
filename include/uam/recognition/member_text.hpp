#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "uam/base/for_size.hpp"
#include "uam/text/json_parts.hpp"
#include "uam/text/json_value.hpp"
#include "uam/vocabulary/fields.hpp"
#include "uam/vocabulary/member_names.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition {

namespace detail {

using text::JsonParts;

/// The only element of a list, as deep as lists of one are nested; nothing where there are none or more.
[[nodiscard]] inline std::optional<std::size_t> onlyElement(const JsonParts& parts, std::size_t part) {
  while (parts.kindOf(part) == JsonParts::Kind::list) {
    const std::size_t element = part + 1;
    if (element >= parts.behind(part) || parts.behind(element) != parts.behind(part)) return std::nullopt;
    part = element;
  }
  return part;
}

template <class Take>
void eachMemberOf(const JsonParts& parts, std::size_t object, Take&& take) {
  for (std::size_t member = object + 1; member < parts.behind(object); member = parts.behind(member)) take(member);
}

/// What the members of an object say where a text is expected.
struct SaidText {
  std::optional<std::string_view> text;
  bool empty = false;  ///< A member that can be meant holds no letter.

  /// Nothing where no text in the object can be meant; empty where what could be meant is.
  [[nodiscard]] std::optional<std::string_view> orEmpty() const {
    return text || !empty ? text : std::optional<std::string_view>(std::string_view{});
  }
  void take(std::string_view said) {
    if (said.empty()) {
      empty = true;
    } else if (!text) {
      text = said;
    }
  }
};

/// The text of the first of these members that is there and no object.
[[nodiscard]] inline SaidText ownText(const JsonParts& parts, std::size_t object,
                                      std::span<const std::string_view> names) {
  SaidText said;
  for (const std::string_view name : names) {
    eachMemberOf(parts, object, [&](std::size_t member) {
      if (!isMemberName(parts.nameOf(member), name)) return;
      const std::optional<std::size_t> inner = onlyElement(parts, member);
      if (inner && parts.kindOf(*inner) != JsonParts::Kind::object) said.take(parts.textOf(*inner));
    });
    if (said.text) break;
    // The audit log API gives nobody an empty code beside a name.
    if (said.empty && name == "code") {
      said.text.emplace();
      break;
    }
  }
  return said;
}

/// What a member says by itself or by its own members.
[[nodiscard]] inline std::optional<std::string_view> innerText(const JsonParts& parts, std::size_t member,
                                                               std::span<const std::string_view> names) {
  const std::optional<std::size_t> value = onlyElement(parts, member);
  if (!value) return std::nullopt;
  if (parts.kindOf(*value) != JsonParts::Kind::object) return parts.textOf(*value);
  return ownText(parts, *value, names).orEmpty();
}

/// What an object or a list, or a text, says where a text is expected: its own members, or else those of the one object
/// in it.
[[nodiscard]] inline std::optional<std::string_view> textIn(const JsonParts& parts, std::size_t given,
                                                            std::span<const std::string_view> names) {
  const std::optional<std::size_t> value = onlyElement(parts, given);
  if (!value) return std::nullopt;
  if (parts.kindOf(*value) != JsonParts::Kind::object) return parts.textOf(*value);
  SaidText said = ownText(parts, *value, names);
  if (said.text) return said.text;
  const auto takeInner = [&](std::size_t member) {
    if (const auto inner = said.text ? said.text : innerText(parts, member, names)) said.take(*inner);
  };
  for (const std::string_view name : kInnerMembers) {
    eachMemberOf(parts, *value, [&](std::size_t member) {
      if (isMemberName(parts.nameOf(member), name)) takeInner(member);
    });
  }
  std::size_t objects = 0;
  std::size_t onlyObject = 0;
  eachMemberOf(parts, *value, [&](std::size_t member) {
    const std::optional<std::size_t> inner = onlyElement(parts, member);
    if (!inner || parts.kindOf(*inner) != JsonParts::Kind::object) return;
    onlyObject = member;
    ++objects;
  });
  if (objects == 1) takeInner(onlyObject);
  return said.orEmpty();
}

}  // namespace detail

/// The text that a value gives a field (recognition.md section 7): its own, or that of the member of an object that can
/// be meant, or of the only element of a list. Nothing where there is none: an object or a list is no empty cell.
[[nodiscard]] inline std::optional<std::string_view> memberText(const text::JsonParts& parts, std::size_t part,
                                                                Field field) {
  return detail::textIn(parts, part, memberNamesOf(field));
}

[[nodiscard]] inline std::optional<std::string> memberText(const text::JsonValue& value, Field field) {
  if (value.isTruth()) return value.truth ? "true" : "false";
  if (!value.isStructured()) return value.text;
  text::JsonParts parts;
  text::addParts(parts, value);
  const std::optional<std::string_view> text = memberText(parts, 0, field);
  return text ? std::optional<std::string>(*text) : std::nullopt;
}

}  // namespace uam::recognition

UAM_FOR_SIZE_END
