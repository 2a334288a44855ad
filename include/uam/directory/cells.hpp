#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

#include "uam/text/blank.hpp"
#include "uam/text/fold.hpp"

namespace uam::directory {

enum class Status : std::uint8_t { active, inactive, empty, unknown };

/// The words for a user's status (product.md section 2; the Chinese ones as on cybozu.cn's screens).
[[nodiscard]] constexpr Status readStatus(std::string_view cell) {
  if (cell.empty() || cell == "*") return Status::empty;
  constexpr std::string_view kActive[] = {"1", "active", "true", "使用中", "启用", "有効"};
  constexpr std::string_view kInactive[] = {"0",    "inactive", "false",  "使用停止", "停止中",
                                            "停用", "停止使用", "已停用", "無効"};
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
  constexpr std::string_view kNo[] = {"", "0", "false", "no", "n", "-", "*", "いいえ", "否", "×"};
  for (const std::string_view word : kNo) {
    if (text::equalIgnoringAsciiCase(word, cell)) return false;
  }
  return true;
}

[[nodiscard]] inline std::optional<std::int64_t> readOrder(std::string_view cell) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc() || end != cell.data() + cell.size()) return std::nullopt;
  return value;
}

/// Calls `take` for each code of a cell that holds several: `ki;gr`, `ki, gr`, `ki gr`, `ki|gr`.
template <class Take>
void eachCode(std::string_view cell, Take&& take) {
  constexpr std::string_view kSeparators = ",;| \t\n";
  while (true) {
    const std::size_t begin = cell.find_first_not_of(kSeparators);
    if (begin == std::string_view::npos) return;
    const std::size_t end = cell.find_first_of(kSeparators, begin);
    take(text::trim(cell.substr(begin, end - begin)));
    if (end == std::string_view::npos) return;
    cell.remove_prefix(end);
  }
}

}  // namespace uam::directory
