#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "uam/base/for_size.hpp"
#include "uam/vocabulary/heading_tokens.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam {

/// Whom a heading of an event speaks of (recognition.md section 3).
enum class PersonClass : std::uint8_t {
  none,
  actor,   ///< Who did it: before every other word for a user.
  target,  ///< Whom it was done to: never the user unless somebody says so.
};

namespace detail {

inline constexpr std::array<std::string_view, 12> kActorsInHan = {"操作者", "操作ユーザ", "実行者", "実行ユーザ",
                                                                  "执行者", "执行人",     "操作人", "操作用户",
                                                                  "執行者", "操作使用者", "操作员", "操作員"};
inline constexpr std::array<std::string_view, 8> kTargetsInHan = {"対象", "对象",   "對象",   "目标",
                                                                  "目標", "受影响", "受影響", "被操作"};

}  // namespace detail

/// `key`: the heading as `text::headingKey` makes it.
[[nodiscard]] inline PersonClass personClassOf(const HeadingTokens& tokens, std::string_view key) {
  for (const std::string_view target : detail::kTargetsInHan) {
    if (key.find(target) != std::string_view::npos) return PersonClass::target;
  }
  for (const std::string_view actor : detail::kActorsInHan) {
    if (key.starts_with(actor)) return PersonClass::actor;
  }
  if (tokens.hasOneOf({"target", "targets", "affected", "object"})) return PersonClass::target;
  // What else a log tells of who did it.
  if (tokens.hasOneOf({"type", "ip", "address", "location", "country", "city", "agent", "role", "url", "count", "time",
                       "date", "at"})) {
    return PersonClass::none;
  }
  if (tokens.hasOneOf({"actor", "operator"}) || key == "performer" || key == "initiator") return PersonClass::actor;
  const bool deed = tokens.hasOneOf({"performed", "initiated", "executed", "triggered", "invoked", "done"});
  return deed && tokens.has("by") ? PersonClass::actor : PersonClass::none;
}

}  // namespace uam

UAM_FOR_SIZE_END
