#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "uam/base/for_size.hpp"
#include "uam/calendar/zone_letters.hpp"
#include "uam/text/blank.hpp"
#include "uam/text/fold.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam {

/// A heading without the remark in brackets that ends it, and the remark.
struct HeadingRemark {
  std::string heading;
  std::string remark;
};

/// `Date (UTC)`, `Time [UTC]`, `日時（JST）`: brackets of any width and kind; nothing where none end the heading, or
/// nothing stands before them.
[[nodiscard]] inline std::optional<HeadingRemark> remarkOf(std::string_view heading) {
  const std::string narrow = text::narrowed(text::trim(heading));
  if (narrow.empty()) return std::nullopt;
  constexpr std::array<std::array<std::string_view, 2>, 4> kBrackets = {
      {{"(", ")"}, {"[", "]"}, {"【", "】"}, {"〔", "〕"}}};
  const std::string_view whole = narrow;
  for (const auto& [open, close] : kBrackets) {
    if (!whole.ends_with(close)) continue;
    const std::size_t at = whole.rfind(open);
    if (at == std::string_view::npos || at == 0) continue;
    const std::string_view inside = whole.substr(at + open.size(), whole.size() - at - open.size() - close.size());
    return HeadingRemark{std::string(text::trim(whole.substr(0, at))), std::string(text::trim(inside))};
  }
  return std::nullopt;
}

/// The offset in seconds of what names a zone: `UTC`, `JST`, `GMT+9`, `UTC+09:00`, `+0900`, 日本時間.
[[nodiscard]] inline std::optional<std::int32_t> offsetOfZone(std::string_view zone) {
  struct Named {
    std::string_view name;
    std::int32_t minutes;
  };
  constexpr std::array<Named, 6> kNames = {{{"日本時間", 540},
                                            {"日本标准时间", 540},
                                            {"北京时间", 480},
                                            {"北京時間", 480},
                                            {"協定世界時", 0},
                                            {"世界标准时间", 0}}};
  for (const auto& [name, minutes] : kNames) {
    if (zone == name) return minutes * 60;
  }
  std::size_t at = 0;
  std::string letters;
  while (at < zone.size() && ((zone[at] >= 'A' && zone[at] <= 'Z') || (zone[at] >= 'a' && zone[at] <= 'z'))) {
    const char letter = zone[at++];
    letters.push_back(letter >= 'a' ? static_cast<char>(letter - 'a' + 'A') : letter);
  }
  const auto offset = letters.empty() ? std::optional<std::int32_t>(0) : calendar::offsetOfLetters(letters);
  if (!offset) return std::nullopt;
  if (at == zone.size()) return letters.size() > 1 ? offset : std::nullopt;
  // Digits behind letters are of UTC alone.
  if (*offset != 0 || (zone[at] != '+' && zone[at] != '-')) return std::nullopt;
  const std::int32_t sign = zone[at++] == '-' ? -1 : 1;
  std::string digits;
  for (; at < zone.size(); ++at) {
    if (zone[at] == ':' && (digits.size() == 1 || digits.size() == 2)) continue;
    if (zone[at] < '0' || zone[at] > '9') return std::nullopt;
    digits.push_back(zone[at]);
  }
  if (digits.empty() || digits.size() > 4) return std::nullopt;
  const std::size_t hours = digits.size() > 2 ? digits.size() - 2 : digits.size();
  std::int32_t hour = 0;
  std::int32_t minute = 0;
  for (std::size_t index = 0; index < digits.size(); ++index) {
    std::int32_t& part = index < hours ? hour : minute;
    part = part * 10 + (digits[index] - '0');
  }
  if (hour > 14 || minute > 59) return std::nullopt;
  return sign * (hour * 3600 + minute * 60);
}

/// A heading that says in which zone its times are.
struct HeadingZone {
  std::string heading;  ///< Without the zone.
  std::string zone;     ///< As written.
  std::int32_t offset = 0;
};

/// In brackets, or as the last word: `Date (UTC)`, `timestamp_utc`, `Time GMT+9`.
[[nodiscard]] inline std::optional<HeadingZone> zoneOfHeading(std::string_view heading) {
  if (const auto remark = remarkOf(heading)) {
    if (const auto offset = offsetOfZone(remark->remark)) return HeadingZone{remark->heading, remark->remark, *offset};
    return std::nullopt;
  }
  const std::string narrow = text::narrowed(text::trim(heading));
  const std::size_t at = narrow.find_last_of(" _");
  if (at == std::string::npos || at == 0) return std::nullopt;
  const std::string zone = narrow.substr(at + 1);
  const auto offset = offsetOfZone(zone);
  // A sign alone is no word.
  if (!offset || zone[0] == '+' || zone[0] == '-') return std::nullopt;
  return HeadingZone{std::string(text::trim(narrow.substr(0, at))), zone, *offset};
}

}  // namespace uam

UAM_FOR_SIZE_END
