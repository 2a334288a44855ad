#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/base/limits.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::text {

/// An array inside an object whose elements are objects, or that has none.
struct JsonArray {
  std::vector<std::string> keys;  ///< The way to it, as the file writes it.
  std::string_view elements;      ///< The text from its first element on; empty where it has none.
};

[[nodiscard]] constexpr std::size_t skipBlanks(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(" \t\r\n", at), text.size());
}

/// The arrays of objects in the object that the text begins with, no more than so many levels down and in the order of
/// the text, as far as the scanner looks for the array of records. What lies in arrays is not looked at.
[[nodiscard]] inline std::vector<JsonArray> arraysOfObjects(std::string_view text, std::size_t levels) {
  std::vector<JsonArray> found;
  const std::size_t end = std::min(text.size(), limits::kHolderBytes);
  std::vector<std::string_view> keys(1);  // of the open objects the key that was read last
  std::size_t lists = 0;
  for (std::size_t at = 1; at < end && !keys.empty(); ++at) {
    const char character = text[at];
    if (character == '"') {
      const std::size_t begin = ++at;
      while (at < end && text[at] != '"') at += text[at] == '\\' ? 2U : 1U;
      if (lists == 0 && at < end) keys.back() = text.substr(begin, at - begin);
    } else if (character == '{' && lists == 0) {
      keys.emplace_back();
    } else if (character == '}' && lists == 0) {
      keys.pop_back();
    } else if (character == '[') {
      const std::size_t next = skipBlanks(text, at + 1);
      const bool holds = next < text.size() && text[next] == '{';
      if (lists == 0 && keys.size() <= levels && (holds || (next < text.size() && text[next] == ']'))) {
        found.push_back({{keys.begin(), keys.end()}, holds ? text.substr(next) : std::string_view{}});
      }
      ++lists;
    } else if (character == ']' && lists > 0) {
      --lists;
    }
  }
  return found;
}

}  // namespace uam::text

UAM_FOR_SIZE_END
