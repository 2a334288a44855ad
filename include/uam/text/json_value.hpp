#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "uam/base/for_size.hpp"
#include "uam/base/limits.hpp"
#include "uam/text/json_parser.hpp"
#include "uam/text/json_writer.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::text {

/// A value of a JSON text, to be read. nlohmann/json takes the text apart; its own documents (maps, iterators, numbers
/// as floating point and back) would be four times the code of these, and would not know how a number was written.
struct JsonValue {
  enum class Kind : std::uint8_t { null, truth, integer, number, text, list, object };

  Kind kind = Kind::null;
  bool truth = false;
  std::int64_t integer = 0;        ///< The number, where `kind` says so.
  std::string text;                ///< The text without quotes and escapes, or the number as it was written.
  std::vector<std::string> names;  ///< Of the members of an object, in the order of the text.
  std::vector<JsonValue> items;    ///< Elements of a list, or values of the members.

  [[nodiscard]] bool isObject() const { return kind == Kind::object; }
  [[nodiscard]] bool isList() const { return kind == Kind::list; }
  [[nodiscard]] bool isStructured() const { return isObject() || isList(); }
  [[nodiscard]] bool isText() const { return kind == Kind::text; }
  [[nodiscard]] bool isTruth() const { return kind == Kind::truth; }
  [[nodiscard]] bool isInteger() const { return kind == Kind::integer; }

  /// The member of this name, the last one where several have it; none where this is no object.
  [[nodiscard]] const JsonValue* find(std::string_view name) const {
    for (std::size_t index = names.size(); index-- > 0;) {
      if (names[index] == name) return &items[index];
    }
    return nullptr;
  }
};

namespace detail {

/// Makes a value of what the parser meets.
class JsonBuilder final : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit JsonBuilder(JsonValue& root) : root_(root) {}

  bool null() override { return put(JsonValue::Kind::null) != nullptr; }
  bool boolean(bool value) override {
    put(JsonValue::Kind::truth)->truth = value;
    return true;
  }
  bool number_integer(number_integer_t value) override {
    JsonValue& number = *put(JsonValue::Kind::integer);
    number.integer = value;
    number.text = std::to_string(value);
    return true;
  }
  bool number_unsigned(number_unsigned_t value) override {
    if (value <= INT64_MAX) return number_integer(static_cast<number_integer_t>(value));
    put(JsonValue::Kind::number)->text = std::to_string(value);
    return true;
  }
  bool number_float(number_float_t, const string_t& text) override {
    put(JsonValue::Kind::number)->text = text;
    return true;
  }
  bool string(string_t& value) override {
    put(JsonValue::Kind::text)->text = std::move(value);
    return true;
  }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(JsonValue::Kind::object); }
  bool start_array(std::size_t) override { return open(JsonValue::Kind::list); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    open_.back()->names.push_back(std::move(name));
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override { return false; }

 private:
  /// Places of values that are open stay where they are: a list grows only while nothing in it is open.
  JsonValue* put(JsonValue::Kind kind) {
    JsonValue* value = &root_;
    if (!open_.empty()) value = &open_.back()->items.emplace_back();
    value->kind = kind;
    return value;
  }

  bool open(JsonValue::Kind kind) {
    if (open_.size() == limits::kValueDepth) return false;
    open_.push_back(put(kind));
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  JsonValue& root_;
  std::vector<JsonValue*> open_;
};

}  // namespace detail

/// The value that a JSON text is, null where it is none. Texts are UTF-8; a text that ends inside a value is no JSON.
[[nodiscard]] inline JsonValue parseJson(std::string_view text) {
  JsonValue value;
  detail::JsonBuilder builder(value);
  if (!takeJsonApart(text, builder)) value = JsonValue{};
  return value;
}

/// Writes the value as the next one. No deeper than `JsonBuilder` let it become.
// NOLINTNEXTLINE(misc-no-recursion)
inline void writeJson(JsonWriter& out, const JsonValue& value) {
  switch (value.kind) {
    case JsonValue::Kind::null:
      out.value(nullptr);
      break;
    case JsonValue::Kind::truth:
      out.value(value.truth);
      break;
    case JsonValue::Kind::integer:
    case JsonValue::Kind::number:
      out.number(value.text);
      break;
    case JsonValue::Kind::text:
      out.value(value.text);
      break;
    case JsonValue::Kind::list:
    case JsonValue::Kind::object:
      if (value.isObject()) {
        out.beginObject();
      } else {
        out.beginList();
      }
      for (std::size_t index = 0; index < value.items.size(); ++index) {
        if (value.isObject()) out.key(value.names[index]);
        writeJson(out, value.items[index]);
      }
      if (value.isObject()) {
        out.endObject();
      } else {
        out.endList();
      }
      break;
  }
}

}  // namespace uam::text

UAM_FOR_SIZE_END
