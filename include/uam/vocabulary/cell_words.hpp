#pragma once

#include <cstdint>
#include <string_view>

#include "uam/base/for_size.hpp"
#include "uam/text/fold.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam {

enum class Status : std::uint8_t { active, inactive, empty, unknown };

/// The words for a user's status (product.md section 2; the Chinese ones as on cybozu.cn's screens).
[[nodiscard]] constexpr Status readStatus(std::string_view cell) {
  if (cell.empty() || cell == "*") return Status::empty;
  constexpr std::string_view kActive[] = {"1", "active", "true", "使用中", "启用", "有効"};
  constexpr std::string_view kInactive[] = {"0",    "inactive", "false",  "使用停止", "停止中",
                                            "停用", "停止使用", "已停用", "已停止",   "無効"};
  for (const std::string_view word : kActive) {
    if (text::equalIgnoringAsciiCase(word, cell)) return Status::active;
  }
  for (const std::string_view word : kInactive) {
    if (text::equalIgnoringAsciiCase(word, cell)) return Status::inactive;
  }
  return Status::unknown;
}

/// A flag column: empty and the words for no are false, anything else is true.
[[nodiscard]] constexpr bool readFlag(std::string_view cell) {
  constexpr std::string_view kNo[] = {"",  "0", "false",  "no",   "n",  "off", "-",
                                      "*", "×", "いいえ", "なし", "無", "否",  "无"};
  for (const std::string_view word : kNo) {
    if (text::equalIgnoringAsciiCase(word, cell)) return false;
  }
  return true;
}

/// The words for success; anything else that a result says in words is a failure (product.md section 3).
[[nodiscard]] constexpr bool isSuccess(std::string_view cell) {
  return text::equalIgnoringAsciiCase(cell, "SUCCESS") || text::equalIgnoringAsciiCase(cell, "OK") || cell == "成功";
}

/// True of the words that cybozu.com's audit log has for a result (formats.md section 5).
[[nodiscard]] constexpr bool isAuditResult(std::string_view cell) {
  return text::equalIgnoringAsciiCase(cell, "SUCCESS") || text::equalIgnoringAsciiCase(cell, "FAILED") ||
         text::equalIgnoringAsciiCase(cell, "VALIDATION ERROR") || text::equalIgnoringAsciiCase(cell, "ERROR") ||
         cell == "成功";
}

}  // namespace uam

UAM_FOR_SIZE_END
