#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/calendar/timestamp.hpp"
#include "uam/text/fold.hpp"
#include "uam/vocabulary/headings.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition {

/// One heading row, understood.
struct Heading {
  std::vector<std::string> texts;
  std::vector<std::optional<Meaning>> meanings;
  std::vector<std::size_t> byContent;  ///< Columns that say what they are by their cells alone.
  std::size_t recognised = 0;
  std::size_t byNonAscii = 0;  ///< Of those, the ones that non-ASCII text tells.
  bool data = false;           ///< A cell is a time or an address: no heading is.
  bool guessed = false;        ///< A heading by what stands in it and below, in words that nobody knows.

  [[nodiscard]] std::size_t count(Meaning meaning) const {
    return static_cast<std::size_t>(std::count(meanings.begin(), meanings.end(), std::optional<Meaning>(meaning)));
  }
  [[nodiscard]] bool has(Meaning meaning) const { return count(meaning) > 0; }
  /// First column of that meaning; SIZE_MAX where there is none.
  [[nodiscard]] std::size_t find(Meaning meaning) const {
    for (std::size_t index = 0; index < meanings.size(); ++index) {
      if (meanings[index] == meaning) return index;
    }
    return SIZE_MAX;
  }
  /// True where numbered columns of an unknown name, as of a list, are all that stands beside one known column.
  [[nodiscard]] bool listed() const {
    if (recognised != 1) return false;
    for (std::size_t index = 0; index < texts.size(); ++index) {
      if (!meanings[index] && !texts[index].empty() && texts[index].back() == '1') return true;
    }
    return false;
  }
  /// Whatever was taken for it is something else.
  void forget(Meaning meaning) {
    std::replace(meanings.begin(), meanings.end(), std::optional<Meaning>(meaning),
                 std::optional<Meaning>(Meaning::other));
  }
  /// True where the row is no data: most of what it says is known.
  [[nodiscard]] bool plausible() const {
    if (data) return false;
    std::size_t distinct = 0;
    for (std::size_t index = 0; index < meanings.size(); ++index) {
      if (meanings[index] && find(*meanings[index]) == index) ++distinct;
    }
    if (distinct >= 2) return true;
    if (distinct == 0) return false;
    const auto filled =
        std::count_if(texts.begin(), texts.end(), [](const std::string& text) { return !text.empty(); });
    if (filled == 1) return true;
    // `Login Name` stands in no data; `user` and `login` may be somebody's login, or what they did.
    const std::size_t login = find(Meaning::login);
    if (has(Meaning::departmentCode) || has(Meaning::titleCode) || has(Meaning::groupCode)) return true;
    return (login != SIZE_MAX && text::headingKey(texts[login]) != "login");
  }
};

[[nodiscard]] inline bool looksLikeAddress(std::string_view text) {
  return std::count(text.begin(), text.end(), '.') == 3 &&
         text.find_first_not_of("0123456789.") == std::string_view::npos;
}

/// A time written as one; numbers alone may be anything.
[[nodiscard]] inline bool looksLikeTime(std::string_view text) {
  return text.find_first_not_of("0123456789") != std::string_view::npos &&
         calendar::parseTimestamp(text, calendar::DateOrder::unknown).form != calendar::TimestampForm::none;
}

/// Whether a heading would not say the same without its non-ASCII text: `Date` does, with whatever a wrong encoding
/// makes of the rest.
[[nodiscard]] inline bool tellsByNonAscii(std::string_view text, Meaning meaning) {
  if (text::isAscii(text)) return false;
  std::string ascii;
  for (const char letter : text) {
    if (static_cast<unsigned char>(letter) < 0x80) ascii.push_back(letter);
  }
  return meaningOf(ascii) != meaning;
}

[[nodiscard]] inline Heading understand(std::vector<std::string> texts) {
  Heading heading;
  heading.meanings.reserve(texts.size());
  for (const std::string& text : texts) {
    const auto meaning = meaningOf(text);
    heading.meanings.push_back(meaning);
    if (meaning) {
      ++heading.recognised;
      if (tellsByNonAscii(text, *meaning)) ++heading.byNonAscii;
    } else {
      heading.data = heading.data || looksLikeAddress(text) || looksLikeTime(text);
    }
  }
  heading.texts = std::move(texts);
  return heading;
}

}  // namespace uam::recognition

UAM_FOR_SIZE_END
