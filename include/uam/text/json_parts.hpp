#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "uam/text/json_value.hpp"

namespace uam::text {

/// A JSON value as a row of its parts, written one after the other: an object of a log is looked into without memory of
/// its own for each part of it.
class JsonParts {
 public:
  enum class Kind : std::uint8_t { nothing, text, list, object };

  void clear() {
    parts_.clear();
    letters_.clear();
    open_.clear();
    name_ = {};
  }

  [[nodiscard]] std::size_t size() const { return parts_.size(); }

  /// The name of the member that comes next.
  void name(std::string_view name) { name_ = keep(name); }
  void nothing() { add(Kind::nothing, {}); }
  void text(std::string_view text) { add(Kind::text, keep(text)); }
  void begin(Kind kind) {
    open_.push_back(parts_.size());
    add(kind, {});
  }
  void end() {
    parts_[open_.back()].behind = parts_.size();
    open_.pop_back();
  }

  [[nodiscard]] Kind kindOf(std::size_t part) const { return parts_[part].kind; }
  [[nodiscard]] std::string_view nameOf(std::size_t part) const { return textOf(parts_[part].name); }
  [[nodiscard]] std::string_view textOf(std::size_t part) const { return textOf(parts_[part].text); }
  /// The part behind this one and all that is inside it.
  [[nodiscard]] std::size_t behind(std::size_t part) const { return parts_[part].behind; }

 private:
  struct Letters {
    std::size_t begin = 0;
    std::size_t size = 0;
  };
  struct Part {
    Kind kind;
    Letters name;
    Letters text;
    std::size_t behind;
  };

  [[nodiscard]] Letters keep(std::string_view text) {
    const Letters kept{letters_.size(), text.size()};
    letters_.append(text);
    return kept;
  }
  [[nodiscard]] std::string_view textOf(Letters kept) const {
    return std::string_view(letters_).substr(kept.begin, kept.size);
  }
  void add(Kind kind, Letters text) {
    parts_.push_back({kind, name_, text, parts_.size() + 1});
    name_ = {};
  }

  std::vector<Part> parts_;
  std::string letters_;
  std::vector<std::size_t> open_;
  Letters name_;
};

/// Writes a value behind the others. No deeper than `JsonBuilder` let it become.
// NOLINTNEXTLINE(misc-no-recursion)
inline void addParts(JsonParts& parts, const JsonValue& value) {
  switch (value.kind) {
    case JsonValue::Kind::null:
      parts.nothing();
      break;
    case JsonValue::Kind::truth:
      parts.text(value.truth ? "true" : "false");
      break;
    case JsonValue::Kind::integer:
    case JsonValue::Kind::number:
    case JsonValue::Kind::text:
      parts.text(value.text);
      break;
    case JsonValue::Kind::list:
    case JsonValue::Kind::object:
      parts.begin(value.isList() ? JsonParts::Kind::list : JsonParts::Kind::object);
      for (std::size_t index = 0; index < value.items.size(); ++index) {
        if (value.isObject()) parts.name(value.names[index]);
        addParts(parts, value.items[index]);
      }
      parts.end();
      break;
  }
}

}  // namespace uam::text
