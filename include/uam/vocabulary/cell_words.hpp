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

/// A whole number without the fraction that a spreadsheet or JSON may write behind it: `200.0`.
[[nodiscard]] constexpr std::string_view withoutFraction(std::string_view cell) {
  const std::size_t point = cell.find('.');
  if (point == std::string_view::npos || !text::allDigits(cell.substr(0, point))) return cell;
  return cell.find_first_not_of('0', point + 1) == std::string_view::npos ? cell.substr(0, point) : cell;
}

inline constexpr std::array<std::string_view, 3> kYesWords = {"1", "true", "yes"};
inline constexpr std::array<std::string_view, 3> kNoWords = {"0", "false", "no"};

/// The words for a user's status (product.md section 2, recognition.md section 4; the Chinese ones as on cybozu.cn's
/// screens). `opposite`: the heading says the opposite of active, as `suspended` does, so that yes and no change place.
[[nodiscard]] constexpr Status readStatus(std::string_view cell, bool opposite = false) {
  if (cell.empty() || cell == "*") return Status::empty;
  const std::string_view word = withoutFraction(cell);
  if (opposite && isOneOf(word, kYesWords)) return Status::inactive;
  if (opposite && isOneOf(word, kNoWords)) return Status::active;
  if (isOneOf(word, kActiveWords)) return Status::active;
  return isOneOf(word, kInactiveWords) ? Status::inactive : Status::unknown;
}

enum class GuestFlag : std::uint8_t { guest, member, unknown };

inline constexpr std::array<std::string_view, 11> kGuestWords = {"1",    "true", "yes",  "guest", "external", "ゲスト",
                                                                 "外部", "来宾", "访客", "來賓",  "訪客"};
inline constexpr std::array<std::string_view, 7> kMemberWords = {"",       "0",        "false",   "no",
                                                                 "member", "internal", "employee"};

/// What a column of guests says of a user (recognition.md section 4).
[[nodiscard]] constexpr GuestFlag readGuestFlag(std::string_view cell) {
  const std::string_view word = withoutFraction(cell);
  if (isOneOf(word, kGuestWords)) return GuestFlag::guest;
  return isOneOf(word, kMemberWords) ? GuestFlag::member : GuestFlag::unknown;
}

enum class Outcome : std::uint8_t { success, failure, unknown };

inline constexpr std::array<std::string_view, 17> kSuccessWords = {
    "success", "ok",   "succeeded", "successful", "succeed", "passed", "pass", "allow", "allowed",
    "granted", "true", "yes",       "completed",  "成功",    "完了",   "正常", "許可"};
inline constexpr std::array<std::string_view, 20> kFailureWords = {
    "failure", "failed", "fail",        "error", "validation error", "denied", "deny", "blocked", "rejected",
    "false",   "no",     "interrupted", "失敗",  "エラー",           "拒否",   "失败", "错误",    "拒绝",
    "錯誤",    "拒絕"};

/// What the result of an event says (recognition.md section 4): numbers are as in HTTP, 0 is the success of programs.
/// An unknown word is a failure too, but one to be named.
[[nodiscard]] constexpr Outcome readOutcome(std::string_view cell) {
  const std::string_view result = withoutFraction(cell);
  if (text::allDigits(result)) {
    std::uint32_t value = 0;
    for (const char digit : result) {
      if (value < 1000) value = value * 10 + static_cast<std::uint32_t>(digit - '0');
    }
    return value == 0 || (value >= 100 && value <= 399) ? Outcome::success : Outcome::failure;
  }
  if (isOneOf(result, kSuccessWords)) return Outcome::success;
  return isOneOf(result, kFailureWords) ? Outcome::failure : Outcome::unknown;
}

inline constexpr std::array<std::string_view, 8> kNoErrorWords = {"",     "0",   "-",       "none",
                                                                  "null", "n/a", "success", "0x0"};

/// What an error column says where there was none (recognition.md section 4).
[[nodiscard]] constexpr bool isNoError(std::string_view cell) {
  return isOneOf(withoutFraction(cell), kNoErrorWords);
}

/// The words that cybozu.com's audit log has for a result (formats.md section 5).
inline constexpr std::array<std::string_view, 5> kAuditResults = {"success", "failed", "validation error", "error",
                                                                  "成功"};

[[nodiscard]] constexpr bool isAuditResult(std::string_view cell) {
  return isOneOf(cell, kAuditResults);
}

}  // namespace uam

UAM_FOR_SIZE_END
