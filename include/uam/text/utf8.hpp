#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "uam/base/inlining.hpp"
#include "uam/text/simd/block.hpp"

namespace uam::text {

/// What stands in a text for bytes that do not decode.
inline constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// What the decoder sees at one place of a text.
struct Utf8Step {
  std::uint32_t codePoint = 0;  ///< U+FFFD where the bytes do not decode.
  std::uint8_t length = 0;      ///< Bytes used; for a fault the maximal subpart, as the WHATWG decoder takes it.
  bool fault = false;
  bool incomplete = false;  ///< The text ends inside a sequence that is right so far.
};

/// Decodes one code point. The text must not be empty.
[[nodiscard]] constexpr Utf8Step decodeStep(const char* at, const char* end) {
  const auto byte = [&](std::ptrdiff_t index) { return static_cast<std::uint8_t>(at[index]); };
  const std::uint8_t lead = byte(0);
  if (lead < 0x80) return {lead, 1, false, false};
  std::uint8_t needed = 0;
  std::uint8_t lower = 0x80;
  std::uint8_t upper = 0xBF;
  std::uint32_t value = 0;
  if (lead >= 0xC2 && lead <= 0xDF) {
    needed = 1;
    value = lead & 0x1Fu;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    needed = 2;
    value = lead & 0x0Fu;
    if (lead == 0xE0) lower = 0xA0;
    if (lead == 0xED) upper = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    needed = 3;
    value = lead & 0x07u;
    if (lead == 0xF0) lower = 0x90;
    if (lead == 0xF4) upper = 0x8F;
  } else {
    return {0xFFFD, 1, true, false};
  }
  for (std::uint8_t index = 1; index <= needed; ++index) {
    if (at + index >= end) return {0xFFFD, index, true, true};
    const std::uint8_t next = byte(index);
    if (next < lower || next > upper) return {0xFFFD, index, true, false};
    lower = 0x80;
    upper = 0xBF;
    value = (value << 6) | (next & 0x3Fu);
  }
  return {value, static_cast<std::uint8_t>(needed + 1), false, false};
}

/// The beginning of a text of right UTF-8 of so many bytes at most, without a character that would be cut.
[[nodiscard]] constexpr std::string_view wholeCharacters(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<std::uint8_t>(text[most]) & 0xC0) == 0x80) --most;
  return text.substr(0, most);
}

inline void appendUtf8(std::string& out, std::uint32_t codePoint) {
  if (codePoint < 0x80) {
    out.push_back(static_cast<char>(codePoint));
  } else if (codePoint < 0x800) {
    out.push_back(static_cast<char>(0xC0 | (codePoint >> 6)));
    out.push_back(static_cast<char>(0x80 | (codePoint & 0x3F)));
  } else if (codePoint < 0x10000) {
    out.push_back(static_cast<char>(0xE0 | (codePoint >> 12)));
    out.push_back(static_cast<char>(0x80 | ((codePoint >> 6) & 0x3F)));
    out.push_back(static_cast<char>(0x80 | (codePoint & 0x3F)));
  } else {
    out.push_back(static_cast<char>(0xF0 | (codePoint >> 18)));
    out.push_back(static_cast<char>(0x80 | ((codePoint >> 12) & 0x3F)));
    out.push_back(static_cast<char>(0x80 | ((codePoint >> 6) & 0x3F)));
    out.push_back(static_cast<char>(0x80 | (codePoint & 0x3F)));
  }
}

/// How far a text is right UTF-8.
struct Utf8Check {
  std::size_t valid = 0;    ///< Length of the beginning that decodes.
  bool incomplete = false;  ///< What follows is the beginning of a sequence, cut by the end of the text.
  bool nul = false;         ///< A NUL character stands in what decodes, or behind it in the same 64 bytes.
};

/// Checks a text, 64 bytes at a time where it has the usual characters only: from ASCII to kanji. Others have limits
/// for their second byte (U+0800 to U+0FFF, up to the surrogates, all beyond U+FFFF) and are looked at one by one.
[[nodiscard]] inline Utf8Check checkUtf8(const char* begin, const char* end) {
  const char* at = begin;
  Utf8Check check;
  // Bytes of the next block that go on with a character of the last one.
  std::uint64_t continued = 0;
  const auto passUsual = [&](const simd::Block& block) UAM_HOT {
    const std::uint64_t high = block.highBits();
    if (high == 0) return continued == 0;
    const std::uint64_t leads = high & block.above(-65);   // from C0 on
    const std::uint64_t threes = high & block.above(-33);  // from E0 on
    if ((high & ~leads) != ((leads << 1) | (threes << 2) | continued)) return false;
    // Among those of two bytes C0 and C1 would be wrong; a log of kanji has none of two bytes.
    if (leads != threes && (block.equal('\xC0') | block.equal('\xC1')) != 0) return false;
    if (block.anyLimitedLead()) return false;
    continued = (leads >> 63) | (threes >> 62);
    return true;
  };
  // Back to the first byte of a character that goes on at `at`.
  const auto backUp = [&] {
    if (continued != 0) at -= static_cast<std::uint8_t>(at[-1]) >= 0xC0 ? 1 : 2;
    continued = 0;
  };
  const auto passOne = [&] {
    const Utf8Step step = decodeStep(at, end);
    check.incomplete = step.fault && step.incomplete;
    check.nul = check.nul || step.codePoint == 0;
    if (!step.fault) at += step.length;
    return !step.fault;
  };
  bool right = true;
  while (right && end - at >= 64) {
    const simd::Block block(at);
    check.nul = check.nul || block.has('\0');
    if (passUsual(block)) {
      at += 64;
      continue;
    }
    const char* const stop = at + 60;
    backUp();
    while (right && at < stop) right = passOne();
  }
  backUp();
  while (right && at != end) right = passOne();
  check.valid = static_cast<std::size_t>(at - begin);
  return check;
}

/// Appends the text with every fault replaced by U+FFFD; gives the number of faults.
inline std::size_t appendRepaired(std::string& out, std::string_view text) {
  const char* at = text.data();
  const char* const end = at + text.size();
  std::size_t faults = 0;
  while (at != end) {
    const Utf8Check check = checkUtf8(at, end);
    out.append(at, check.valid);
    at += check.valid;
    if (at == end) break;
    const Utf8Step step = decodeStep(at, end);
    out.append(kReplacement);
    ++faults;
    at += step.length;
  }
  return faults;
}

}  // namespace uam::text
