#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/base/problem.hpp"
#include "uam/recognition/identification.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition::detail {

/// Words of Chinese headings that stand in no Japanese one, but for 時間, which there is no time of an event.
inline constexpr std::array<std::string_view, 13> kChineseHeadings = {
    "时间", "時間", "日期", "用户", "用戶", "使用者", "账号", "帳號", "登录", "登錄", "登入", "访问", "结果"};
/// Japanese writes its headings with these.
inline constexpr std::array<std::string_view, 4> kJapaneseHeadings = {"日時", "日付", "利用者", "時刻"};

/// True where the headings are Chinese.
[[nodiscard]] inline bool areChinese(const std::vector<std::string>& headings) {
  const auto anyHolds = [&](const auto& words) {
    return std::any_of(headings.begin(), headings.end(), [&](std::string_view heading) {
      return std::any_of(words.begin(), words.end(),
                         [&](std::string_view word) { return heading.find(word) != std::string_view::npos; });
    });
  };
  // The first two bytes of hiragana and katakana.
  constexpr std::array<std::string_view, 3> kKana = {"\xE3\x81", "\xE3\x82", "\xE3\x83"};
  return anyHolds(kChineseHeadings) && !anyHolds(kJapaneseHeadings) && !anyHolds(kKana);
}

/// True of a time whose zone is written as the central one of America, and as China's.
[[nodiscard]] inline bool namesCentralTime(std::string_view time) {
  return time.find("CST") != std::string_view::npos || time.find("CDT") != std::string_view::npos;
}

/// `CST` and `CDT` are America's (RFC 2822), `CST` under Chinese headings is China's; a note says which was taken
/// (recognition.md section 5). `seen`: some time of the beginning, or the heading of the times, has it.
inline void noteCentralTime(Identification& found, bool seen) {
  if (!seen) return;
  found.inChina = areChinese(found.heading);
  const AssumptionCode code = found.inChina ? "china-standard-time"_assumption : "american-central-time"_assumption;
  const bool noted = std::any_of(found.notes.begin(), found.notes.end(),
                                 [&](const Note& note) { return note.code == std::string_view(code); });
  if (!noted) found.notes.push_back({code, {}});
}

}  // namespace uam::recognition::detail

UAM_FOR_SIZE_END
