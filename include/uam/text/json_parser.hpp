#pragma once

#include <string_view>

#include <nlohmann/json.hpp>

namespace uam::text {

/// Tells the events of a JSON text; false where it is none, or an event says so. One function for all who listen:
/// nlohmann/json makes a parser of 8 KB for every type of listener.
///
/// It takes a NUL character for the end of the text and never looks at what follows; JSON holds none.
[[nodiscard]] inline bool takeJsonApart(std::string_view text, nlohmann::json_sax<nlohmann::json>& events) {
  if (text.find('\0') != std::string_view::npos) return false;
  return nlohmann::json::sax_parse(text.data(), text.data() + text.size(), &events);
}

}  // namespace uam::text
