#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "uam/vocabulary/names.hpp"

namespace uam {

/// The languages of the faces; of the core only the headings of the CSV are in any.
enum class Language : std::uint8_t { english, japanese, simplifiedChinese, traditionalChinese };

inline constexpr std::array<std::string_view, static_cast<std::size_t>(Language::traditionalChinese) + 1>
    kLanguageNames = {"en", "ja", "zh", "zh-TW"};
static_assert(allNamed(kLanguageNames));

/// The six headings of product.md section 5; the last one stands around the window's length.
struct CsvHeadings {
  std::array<std::string_view, 5> fixed;
  std::string_view beforeWindow;
  std::string_view afterWindow;
};

inline constexpr std::array<CsvHeadings, kLanguageNames.size()> kCsvHeadings = {{
    {{"User", "User (Login Name)", "Department", "Department (Department Code)", "Last Access Date"},
     "Number of Access Days (in the last ",
     " days)"},
    {{"ユーザー", "ユーザー（ログイン名）", "組織", "組織（組織コード）", "最終アクセス日"},
     "過去",
     "日間のアクセス日数"},
    {{"用户", "用户（登录名）", "组织", "组织（组织代码）", "上次访问日期"}, "近", "天的访问天数"},
    {{"使用者", "使用者（登入名稱）", "組織", "組織（組織代碼）", "最後存取日期"}, "近", "天的存取天數"},
}};

/// A language without headings would write none.
static_assert([] {
  for (const CsvHeadings& headings : kCsvHeadings) {
    if (headings.beforeWindow.empty() || headings.afterWindow.empty()) return false;
    for (const std::string_view heading : headings.fixed) {
      if (heading.empty()) return false;
    }
  }
  return true;
}());

}  // namespace uam
