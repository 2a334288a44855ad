#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace uam::calendar {

/// Letters that stand for a zone behind a time, and its offset in minutes.
struct ZoneLetters {
  std::string_view letters;
  std::int32_t minutes = 0;
};

/// `CST` may be that of China as well: what stands around it tells (recognition.md section 5).
inline constexpr std::string_view kCentralLetters = "CST";

/// Seconds by which that of China comes before that of America.
inline constexpr std::int32_t kChinaBeforeAmerica = 14 * 3600;

/// Those that mean one offset wherever they are written, and the central ones of America.
inline constexpr std::array<ZoneLetters, 17> kZoneLetters = {{{"Z", 0},
                                                              {"z", 0},
                                                              {"UTC", 0},
                                                              {"GMT", 0},
                                                              {"UT", 0},
                                                              {"JST", 540},
                                                              {"KST", 540},
                                                              {"EST", -300},
                                                              {"EDT", -240},
                                                              {"CST", -360},
                                                              {"CDT", -300},
                                                              {"MST", -420},
                                                              {"MDT", -360},
                                                              {"PST", -480},
                                                              {"PDT", -420},
                                                              {"CET", 60},
                                                              {"CEST", 120}}};

/// The offset in seconds of letters that are known.
[[nodiscard]] constexpr std::optional<std::int32_t> offsetOfLetters(std::string_view letters) {
  for (const ZoneLetters& known : kZoneLetters) {
    if (known.letters == letters) return known.minutes * 60;
  }
  return std::nullopt;
}

}  // namespace uam::calendar
