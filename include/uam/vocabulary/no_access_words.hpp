#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "uam/base/for_size.hpp"
#include "uam/text/fold.hpp"
#include "uam/vocabulary/cell_words.hpp"
#include "uam/vocabulary/word_meanings.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam {

inline constexpr std::array<std::string_view, 15> kNoAccessWords = {"",       "-",    "--",   "n/a",        "none",
                                                                    "null",   "なし", "無し", "未ログイン", "未利用",
                                                                    "未使用", "从未", "從未", "從來沒有",   "0"};

/// A date of a year in which no service ran: programs write the years 1, 1601 and 1970 for no date. Years before 1971
/// stand in front, or behind two figures (`1/1/0001`).
[[nodiscard]] constexpr bool isDateOfNobody(std::string_view cell) {
  const auto isDigit = [&](std::size_t at) { return at < cell.size() && cell[at] >= '0' && cell[at] <= '9'; };
  const auto separates = [](char sign) { return sign == '-' || sign == '/' || sign == '.'; };
  std::size_t at = 0;
  for (int figures = 0; figures < 3; ++figures) {
    std::size_t end = at;
    int number = 0;
    while (isDigit(end) && end - at < 4) number = number * 10 + (cell[end++] - '0');
    if (end == at) return false;
    if (end - at == 4) {
      const bool whole = end == cell.size() || separates(cell[end]) || cell[end] == ' ' || cell[end] == 'T';
      return whole && number < 1971;
    }
    if (end == cell.size() || !separates(cell[end])) return false;
    at = end + 1;
  }
  return false;
}

/// 1971-01-01: an earlier last access is none (recognition.md section 2).
inline constexpr std::int32_t kFirstDayOfAccess = 365;

/// What a last-access column says of a user who never came (recognition.md section 2).
[[nodiscard]] constexpr bool isNoAccess(std::string_view cell) {
  if (isOneOf(cell, kNoAccessWords) || isDateOfNobody(cell)) return true;
  for (const std::string_view begin : {"never", "从未", "從未"}) {
    if (cell.size() >= begin.size() && isWord(cell.substr(0, begin.size()), begin)) return true;
  }
  return false;
}

/// The same where words of a company were said to mean it.
[[nodiscard]] inline bool isNoAccess(std::string_view cell, const WordMeanings& meanings) {
  return isNoAccess(cell) || meanings.say(cell, WordMeaning::never);
}

}  // namespace uam

UAM_FOR_SIZE_END
