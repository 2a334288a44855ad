#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "uam/text/fold.hpp"

namespace uam::calendar {

inline constexpr std::array<std::string_view, 12> kMonthNames = {"january",   "february", "march",    "april",
                                                                 "may",       "june",     "july",     "august",
                                                                 "september", "october",  "november", "december"};

inline constexpr std::array<std::string_view, 7> kWeekdayNames = {"monday", "tuesday",  "wednesday", "thursday",
                                                                  "friday", "saturday", "sunday"};

namespace detail {

/// The first three letters in one number; the texts are of letters alone, so a bit makes them small.
[[nodiscard]] constexpr std::int32_t firstThreeLetters(std::string_view letters) {
  return ((letters[0] | 0x20) << 16) + ((letters[1] | 0x20) << 8) + (letters[2] | 0x20);
}

/// The place of the name that the letters are, whole or its first three; the number of names where they are none.
template <std::size_t Count>
[[nodiscard]] constexpr std::size_t placeOfName(const std::array<std::string_view, Count>& names,
                                                std::string_view letters) {
  if (letters.size() < 3) return Count;
  const std::int32_t wanted = firstThreeLetters(letters);
  for (std::size_t index = 0; index < Count; ++index) {
    if (firstThreeLetters(names[index]) != wanted) continue;
    return letters.size() == 3 || text::equalIgnoringAsciiCase(letters, names[index]) ? index : Count;
  }
  return Count;
}

}  // namespace detail

/// 1 to 12 for the English name of a month, whole or in three letters, or `Sept`; 0 for other letters.
[[nodiscard]] constexpr std::int32_t monthNamed(std::string_view letters) {
  if (text::equalIgnoringAsciiCase(letters, "sept")) return 9;
  const std::size_t place = detail::placeOfName(kMonthNames, letters);
  return place < kMonthNames.size() ? static_cast<std::int32_t>(place) + 1 : 0;
}

/// True of the English name of a day of the week, whole or in three letters.
[[nodiscard]] constexpr bool isWeekdayName(std::string_view letters) {
  return detail::placeOfName(kWeekdayNames, letters) < kWeekdayNames.size();
}

}  // namespace uam::calendar
