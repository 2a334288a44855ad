#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "uam/text/json_parts.hpp"
#include "uam/text/json_value.hpp"
#include "uam/vocabulary/fields.hpp"
#include "uam/vocabulary/member_names.hpp"

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

/// What an object or a list, or a text, says where a text is expected. Nothing where no text in it can be meant; empty
/// where what could be meant is empty.
// NOLINTNEXTLINE(misc-no-recursion): into one more object at most
[[nodiscard]] inline std::optional<std::string_view> textIn(const JsonParts& parts, std::size_t given,
                                                            std::span<const std::string_view> names,
                                                            bool further = true) {
  using Kind = JsonParts::Kind;
  const std::optional<std::size_t> value = onlyElement(parts, given);
  if (!value) return std::nullopt;
  if (parts.kindOf(*value) != Kind::object) return parts.textOf(*value);

  bool empty = false;
  std::optional<std::size_t> onlyObject;
  std::size_t objects = 0;
  const auto each = [&](auto&& take) {
    for (std::size_t member = *value + 1; member < parts.behind(*value); member = parts.behind(member)) take(member);
  };
  std::optional<std::string_view> text;
  const auto takeText = [&](std::size_t member) {
    const std::optional<std::size_t> inner = onlyElement(parts, member);
    if (text || !inner || parts.kindOf(*inner) == Kind::object) return;
    if (parts.textOf(*inner).empty()) {
      empty = true;
    } else {
      text = parts.textOf(*inner);
    }
  };
  for (const std::string_view name : names) {
    each([&](std::size_t member) {
      if (isMemberName(parts.nameOf(member), name)) takeText(member);
    });
    if (text) return text;
    // The audit log API gives nobody an empty code beside a name.
    if (empty && name == "code") return std::string_view{};
  }
  if (further) {
    const auto takeInner = [&](std::size_t member) {
      const std::optional<std::string_view> inner = text ? text : textIn(parts, member, names, false);
      if (!inner) return;
      if (inner->empty()) {
        empty = true;
      } else {
        text = inner;
      }
    };
    for (const std::string_view name : kInnerMembers) {
      each([&](std::size_t member) {
        if (isMemberName(parts.nameOf(member), name)) takeInner(member);
      });
    }
    each([&](std::size_t member) {
      const std::optional<std::size_t> inner = onlyElement(parts, member);
      if (!inner || parts.kindOf(*inner) != Kind::object) return;
      onlyObject = member;
      ++objects;
    });
    if (!text && objects == 1) takeInner(*onlyObject);
    if (text) return text;
  }
  return empty ? std::optional<std::string_view>(std::string_view{}) : std::nullopt;
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
