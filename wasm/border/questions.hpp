#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "uam/base/for_size.hpp"
#include "uam/base/limits.hpp"
#include "uam/text/json_value.hpp"
#include "uam/text/surrogates.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::border {

using text::JsonValue;

/// Reads of control text: what is absent or of another type is the default, so that no text can make them fail.
inline std::string textOf(const JsonValue& object, std::string_view name, std::string_view fallback = {}) {
  const JsonValue* const member = object.find(name);
  return std::string(member != nullptr && member->isText() ? member->text : fallback);
}

inline bool truthOf(const JsonValue& object, std::string_view name, bool fallback = false) {
  const JsonValue* const member = object.find(name);
  return member != nullptr && member->isTruth() ? member->truth : fallback;
}

inline std::optional<std::int64_t> numberOf(const JsonValue& object, std::string_view name) {
  const JsonValue* const member = object.find(name);
  if (member == nullptr || !member->isInteger()) return std::nullopt;
  return member->integer;
}

inline std::span<const JsonValue> listOf(const JsonValue& object, std::string_view name) {
  const JsonValue* const member = object.find(name);
  if (member == nullptr || !member->isList()) return {};
  return member->items;
}

/// A position in a record; more columns than a record may have cells point nowhere.
inline std::optional<std::size_t> positionOf(const JsonValue& value) {
  if (!value.isInteger() || value.integer < 0 || value.integer >= std::int64_t{limits::kRecordCells})
    return std::nullopt;
  return static_cast<std::size_t>(value.integer);
}

/// What a host asks: the object that its JSON text is, another value where it is none. Hosts write texts as JavaScript
/// has them, where half a surrogate pair may stand; it is U+FFFD as in every text.
JsonValue questionOf(const std::string& json) {
  std::size_t lone = 0;
  const std::string repaired = text::repairSurrogates(json, lone);
  return text::parseJson(lone > 0 ? repaired : json);
}

}  // namespace uam::border

UAM_FOR_SIZE_END
