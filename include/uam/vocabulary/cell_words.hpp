#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "uam/base/for_size.hpp"
#include "uam/text/fold.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam {

/// True where a cell is the word, which is written in lower case and narrow: case of ASCII and width aside.
[[nodiscard]] constexpr bool isWord(std::string_view cell, std::string_view word) {
  std::size_t at = 0;
  for (const char wanted : word) {
    if (at >= cell.size()) return false;
    char found = cell[at++];
    // U+FF01 to U+FF5E are the ASCII signs in the width of Han.
    if (found == '\xEF' && at + 2 <= cell.size() && (cell[at] == '\xBC' || cell[at] == '\xBD')) {
      const unsigned wide = (cell[at] == '\xBC' ? 0u : 0x40u) + (static_cast<unsigned char>(cell[at + 1]) & 0x3Fu);
      if (wide >= 1 && wide <= 0x5E) {
        found = static_cast<char>(wide + 0x20);
        at += 2;
      }
    }
    if (text::lowerAscii(found) != wanted) return false;
  }
  return at == cell.size();
}

template <std::size_t Count>
[[nodiscard]] constexpr bool isOneOf(std::string_view cell, const std::array<std::string_view, Count>& words) {
  for (const std::string_view word : words) {
    if (isWord(cell, word)) return true;
  }
  return false;
}

enum class Status : std::uint8_t { active, inactive, empty, unknown };

inline constexpr std::array<std::string_view, 8> kActiveWords = {"1",   "active", "enabled", "true",
                                                                 "yes", "使用中", "有効",    "启用"};
inline constexpr std::array<std::string_view, 20> kInactiveWords = {
    "0",        "inactive", "disabled",      "deactivated", "suspended", "blocked",  "locked",
    "archived", "deleted",  "deprovisioned", "false",       "no",        "使用停止", "停止中",
    "無効",     "退職",     "停用",          "停止使用",    "已停用",    "已停止"};

/// The words for a user's status (product.md section 2, recognition.md section 4; the Chinese ones as on cybozu.cn's
/// screens).
[[nodiscard]] constexpr Status readStatus(std::string_view cell) {
  if (cell.empty() || cell == "*") return Status::empty;
  if (isOneOf(cell, kActiveWords)) return Status::active;
  return isOneOf(cell, kInactiveWords) ? Status::inactive : Status::unknown;
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

inline constexpr std::array<std::string_view, 17> kSuccessWords = {
    "success", "ok",   "succeeded", "successful", "succeed", "passed", "pass", "allow", "allowed",
    "granted", "true", "yes",       "completed",  "成功",    "完了",   "正常", "許可"};

/// The words for success; anything else that a result says in words is a failure (recognition.md section 4).
[[nodiscard]] constexpr bool isSuccess(std::string_view cell) {
  return isOneOf(cell, kSuccessWords);
}

inline constexpr std::array<std::string_view, 8> kNoErrorWords = {"",     "0",   "-",       "none",
                                                                  "null", "n/a", "success", "0x0"};

/// What an error column says where there was none (recognition.md section 4).
[[nodiscard]] constexpr bool isNoError(std::string_view cell) {
  return isOneOf(cell, kNoErrorWords);
}

/// True of the words that cybozu.com's audit log has for a result (formats.md section 5).
[[nodiscard]] constexpr bool isAuditResult(std::string_view cell) {
  return text::equalIgnoringAsciiCase(cell, "SUCCESS") || text::equalIgnoringAsciiCase(cell, "FAILED") ||
         text::equalIgnoringAsciiCase(cell, "VALIDATION ERROR") || text::equalIgnoringAsciiCase(cell, "ERROR") ||
         cell == "成功";
}

}  // namespace uam

UAM_FOR_SIZE_END
