#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "uam/base/for_size.hpp"
#include "uam/text/fold.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::text {

/// The UTF-16 unit that an escape `\uXXXX` of JSON at this place stands for; 0 where there is none.
[[nodiscard]] inline std::uint32_t escapedUnit(std::string_view text, std::size_t at) {
  if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') return 0;
  std::uint32_t value = 0;
  for (std::size_t index = at + 2; index < at + 6; ++index) {
    const char digit = lowerAscii(text[index]);
    if (digit >= '0' && digit <= '9') {
      value = value * 16 + static_cast<std::uint32_t>(digit - '0');
    } else if (digit >= 'a' && digit <= 'f') {
      value = value * 16 + static_cast<std::uint32_t>(digit - 'a' + 10);
    } else {
      return 0;
    }
  }
  return value;
}

/// nlohmann/json refuses escapes of lone surrogates: gives the JSON text with `\ufffd` for each, and counts them; empty
/// where there is none.
[[nodiscard]] inline std::string repairSurrogates(std::string_view text, std::size_t& count) {
  std::string repaired;
  std::size_t copied = 0;
  for (std::size_t at = text.find('\\'); at != std::string_view::npos; at = text.find('\\', at)) {
    const std::uint32_t value = escapedUnit(text, at);
    if (value < 0xD800 || value > 0xDFFF) {
      at += 2;
      continue;
    }
    const std::uint32_t next = escapedUnit(text, at + 6);
    if (value <= 0xDBFF && next >= 0xDC00 && next <= 0xDFFF) {
      at += 12;
      continue;
    }
    repaired.append(text.substr(copied, at - copied)).append("\\ufffd");
    at += 6;
    copied = at;
    ++count;
  }
  if (copied > 0) repaired.append(text.substr(copied));
  return repaired;
}

}  // namespace uam::text

UAM_FOR_SIZE_END
