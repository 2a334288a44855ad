#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "uam/text/fold.hpp"
#include "uam/text/words.hpp"

namespace uam::monitoring {

/// Texts are searched after NFKC and in lower case. The tables for all of Unicode are the host's; here stand the
/// letters of which nearly all names consist, and of which each has its own form whatever stands beside it: none of
/// them joins the character before it, none is a sign that only changes places, and none has a lower case that depends
/// on its word. A test compares every one of them, and their mixtures, with what the platform says.
///
///     U+0000 to U+007F   ASCII, in lower case
///     U+00C0 to U+00FF   Latin letters with marks, in lower case
///     U+3000             a blank
///     U+3001 to U+3029   punctuation
///     U+3041 to U+3096   hiragana, and its two marks of repetition behind them
///     U+30A0 to U+30FE   katakana
///     U+3400 to U+9FFF   Han
///     U+AC00 to U+D7A3   Hangul
///     U+FF01 to U+FF5E   full-width ASCII: ASCII, in lower case
///
/// Writes the form of `text` to `out`, which has room for as many bytes, and gives its end; null where another
/// character occurs. What parts search texts, U+000A and U+001F, becomes a blank.
[[nodiscard]] inline char* writeSearchForm(std::string_view text, char* out) {
  const char* at = text.data();
  const char* const end = at + text.size();
  const auto ascii = [](std::uint32_t character) {
    return character == '\n' || character == '\x1F' ? ' ' : text::lowerAscii(static_cast<char>(character));
  };
  while (at != end) {
    const auto first = static_cast<std::uint8_t>(*at);
    if (first < 0x80) {
      *out++ = ascii(first);
      ++at;
      continue;
    }
    const auto next = [&](std::ptrdiff_t index) { return static_cast<std::uint32_t>(at[index]) & 0x3Fu; };
    if (first == 0xC3 && end - at >= 2) {
      const bool capital = next(1) <= 0x1E && next(1) != 0x17;
      out[0] = at[0];
      out[1] = static_cast<char>(0x80u | next(1) | (capital ? 0x20u : 0u));
      out += 2;
      at += 2;
      continue;
    }
    if (first < 0xE3 || first > 0xEF || end - at < 3) return nullptr;
    const std::uint32_t character = (first & 0x0Fu) << 12 | next(1) << 6 | next(2);
    if ((character >= 0x3400 && character <= 0x9FFF) || (character >= 0x3041 && character <= 0x3096) ||
        (character >= 0x30A0 && character <= 0x30FE) || (character >= 0x3001 && character <= 0x3029) ||
        character == 0x309D || character == 0x309E || (character >= 0xAC00 && character <= 0xD7A3)) {
      out[0] = at[0];
      out[1] = at[1];
      out[2] = at[2];
      out += 3;
    } else if (character == 0x3000 || (character >= 0xFF01 && character <= 0xFF5E)) {
      *out++ = ascii(text::narrow(character));
    } else {
      return nullptr;
    }
    at += 3;
  }
  return out;
}

}  // namespace uam::monitoring
