#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "uam/base/for_size.hpp"
#include "uam/text/blank.hpp"
#include "uam/text/utf8.hpp"

namespace uam::text {

[[nodiscard]] constexpr char lowerAscii(char character) {
  return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
}

[[nodiscard]] constexpr bool equalIgnoringAsciiCase(std::string_view one, std::string_view other) {
  if (one.size() != other.size()) return false;
  for (std::size_t index = 0; index < one.size(); ++index) {
    if (lowerAscii(one[index]) != lowerAscii(other[index])) return false;
  }
  return true;
}

[[nodiscard]] constexpr bool allDigits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The full-width forms U+FF01 to U+FF5E are ASCII moved by this much.
inline constexpr std::uint32_t kFullWidthDistance = 0xFEE0;

[[nodiscard]] constexpr std::uint32_t narrow(std::uint32_t codePoint) {
  if (codePoint >= 0xFF01 && codePoint <= 0xFF5E) return codePoint - kFullWidthDistance;
  return codePoint == 0x3000 ? 0x20 : codePoint;
}

[[nodiscard]] constexpr bool isAscii(std::string_view text) {
  for (const char character : text) {
    if ((static_cast<unsigned char>(character) & 0x80u) != 0) return false;
  }
  return true;
}

/// The text with its full-width ASCII forms as ASCII.
[[nodiscard]] inline std::string narrowed(std::string_view text) {
  if (isAscii(text)) return std::string(text);
  std::string narrow;
  narrow.reserve(text.size());
  for (const char *at = text.data(), *const end = at + text.size(); at != end;) {
    const Utf8Step step = decodeStep(at, end);
    at += step.length;
    appendUtf8(narrow, text::narrow(step.codePoint));
  }
  return narrow;
}

/// Lower case of the bicameral scripts that stand in login names: Latin, Greek, Cyrillic. Others stay.
[[nodiscard]] constexpr std::uint32_t lowerCase(std::uint32_t codePoint) {
  if (codePoint > 0x1EFF) return codePoint;
  if (codePoint >= 'A' && codePoint <= 'Z') return codePoint + 32;
  if ((codePoint >= 0xC0 && codePoint <= 0xDE) && codePoint != 0xD7) return codePoint + 32;
  if (codePoint >= 0x100 && codePoint <= 0x137) return codePoint == 0x130 ? 'i' : (codePoint | 1u);
  if (codePoint >= 0x139 && codePoint <= 0x148) return codePoint + (codePoint & 1u);
  if (codePoint >= 0x14A && codePoint <= 0x177) return codePoint | 1u;
  if (codePoint == 0x178) return 0xFF;
  if (codePoint >= 0x179 && codePoint <= 0x17E) return codePoint + (codePoint & 1u);
  if (codePoint == 0x1A0 || codePoint == 0x1AF) return codePoint + 1;
  if (codePoint == 0x1B7) return 0x292;
  // Latin with marks of Vietnamese, Pinyin and the Baltic: capitals are the odd ones here, the even ones there.
  if (codePoint >= 0x1CD && codePoint <= 0x1DC) return codePoint + (codePoint & 1u);
  if ((codePoint >= 0x1DE && codePoint <= 0x1EF) || codePoint == 0x1F4) return codePoint | 1u;
  if (codePoint >= 0x1F8 && codePoint <= 0x233 && codePoint != 0x220 && codePoint != 0x221) return codePoint | 1u;
  if ((codePoint >= 0x1E00 && codePoint <= 0x1E95) || (codePoint >= 0x1EA0 && codePoint <= 0x1EFF)) {
    return codePoint | 1u;
  }
  if (codePoint == 0x386) return 0x3AC;
  if (codePoint >= 0x388 && codePoint <= 0x38A) return codePoint + 37;
  if (codePoint == 0x38C) return 0x3CC;
  if (codePoint == 0x38E || codePoint == 0x38F) return codePoint + 63;
  if (codePoint >= 0x391 && codePoint <= 0x3AB && codePoint != 0x3A2) return codePoint + 32;
  if (codePoint >= 0x400 && codePoint <= 0x40F) return codePoint + 80;
  if (codePoint >= 0x410 && codePoint <= 0x42F) return codePoint + 32;
  if ((codePoint >= 0x460 && codePoint <= 0x481) || (codePoint >= 0x48A && codePoint <= 0x4BF)) return codePoint | 1u;
  if (codePoint >= 0x4C1 && codePoint <= 0x4CE) return codePoint + (codePoint & 1u);
  if (codePoint >= 0x4D0 && codePoint <= 0x4FF) return codePoint | 1u;
  return codePoint;
}

/// Half-width katakana U+FF66 to U+FF9D as full-width ones, in their order in the code chart.
inline constexpr std::array<std::uint16_t, 56> kWideKatakana = {
    0x30F2, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30E3, 0x30E5, 0x30E7, 0x30C3, 0x30FC, 0x30A2, 0x30A4, 0x30A6,
    0x30A8, 0x30AA, 0x30AB, 0x30AD, 0x30AF, 0x30B1, 0x30B3, 0x30B5, 0x30B7, 0x30B9, 0x30BB, 0x30BD, 0x30BF, 0x30C1,
    0x30C4, 0x30C6, 0x30C8, 0x30CA, 0x30CB, 0x30CC, 0x30CD, 0x30CE, 0x30CF, 0x30D2, 0x30D5, 0x30D8, 0x30DB, 0x30DE,
    0x30DF, 0x30E0, 0x30E1, 0x30E2, 0x30E4, 0x30E6, 0x30E8, 0x30E9, 0x30EA, 0x30EB, 0x30EC, 0x30ED, 0x30EF, 0x30F3};

/// A heading as it is compared: no blanks, line breaks, hyphens, underscores or dots, ASCII lower case, full-width
/// ASCII narrowed.
[[nodiscard]] inline std::string headingKey(std::string_view heading) {
  std::string key;
  heading = trim(heading);
  const char* at = heading.data();
  const char* const end = at + heading.size();
  while (at != end) {
    const Utf8Step step = decodeStep(at, end);
    at += step.length;
    const std::uint32_t codePoint = narrow(step.codePoint);
    if (codePoint == ' ' || codePoint == '\t' || codePoint == '\r' || codePoint == '\n' || codePoint == 0xA0 ||
        codePoint == '_' || codePoint == '-' || codePoint == '.' || codePoint == 0xFEFF) {
      continue;
    }
    appendUtf8(key, codePoint < 0x80 ? static_cast<std::uint8_t>(lowerAscii(static_cast<char>(codePoint))) : codePoint);
  }
  return key;
}

}  // namespace uam::text
