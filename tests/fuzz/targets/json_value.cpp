#include "uam/text/json_value.hpp"

#include <string>

#include "uam/text/json_writer.hpp"
#include "uam/text/utf8.hpp"

#include "support/checks.hpp"
#include "targets.hpp"

namespace uam::fuzz {

namespace {

std::string written(const text::JsonValue& value) {
  text::JsonWriter writer;
  text::writeJson(writer, value);
  return writer.take();
}

std::size_t depthOf(const text::JsonValue& value) {
  std::size_t deepest = 0;
  for (const text::JsonValue& item : value.items) deepest = std::max(deepest, depthOf(item));
  return value.isStructured() ? deepest + 1 : 0;
}

}  // namespace

/// What is read can be written, and means the same when read again; what is no JSON, or too deep, is null.
void jsonValue(std::string_view bytes) {
  const text::JsonValue value = text::parseJson(bytes);
  const std::string text = written(value);
  require(nlohmann::json::accept(text), "what is written is JSON", text);
  requireSame(written(text::parseJson(text)), text, "JSON written and read again");
  require(depthOf(value) <= limits::kValueDepth, "no value is deeper than allowed");
  const bool isJson = bytes.find('\0') == std::string_view::npos && nlohmann::json::accept(bytes);
  if (!isJson) require(text == "null", "what is no JSON is null", text);
  if (value.isObject()) {
    require(value.names.size() == value.items.size(), "every member has a name");
    for (const std::string& name : value.names) require(value.find(name) != nullptr, "a member is found", name);
  }

  // Any bytes as a text of JSON.
  text::JsonWriter writer;
  writer.value(bytes);
  const std::string quoted = writer.take();
  std::string repaired;
  text::appendRepaired(repaired, bytes);
  requireSame(text::parseJson(quoted).text, repaired, "a text written and read again");
}

}  // namespace uam::fuzz
