#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "uam/base/inlining.hpp"
#include "uam/text/words.hpp"

namespace uam::access {

/// Remembers in which place the cells that the rules look at are tallied, by their bytes: a log has a few dozen
/// different ones.
class VerdictCache {
 public:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  /// kNone where these bytes were not met, or have made room for others since.
  [[nodiscard]] UAM_HOT std::uint32_t find(std::string_view key) const {
    const Entry& entry = entries_[slotOf(key)];
    if (entry.size != key.size() || !text::equalBytes(entry.key.data(), key.data(), key.size())) return kNone;
    return entry.place;
  }

  void keep(std::string_view key, std::uint32_t place) {
    if (key.size() > kKeyBytes) return;
    Entry& entry = entries_[slotOf(key)];
    std::memcpy(entry.key.data(), key.data(), key.size());
    entry.size = key.size();
    entry.place = place;
  }

 private:
  /// Longer cells are decided anew each time.
  static constexpr std::size_t kKeyBytes = 112;

  struct Entry {
    std::array<char, kKeyBytes> key{};
    std::size_t size = SIZE_MAX;
    std::uint32_t place = kNone;
  };

  /// Two words from the middle and the end, where the action and the result stand.
  [[nodiscard]] static std::size_t slotOf(std::string_view key) {
    if (key.size() < 16) return (text::loadShort(key.data(), key.size() < 7 ? key.size() : 7) + key.size()) % kEntries;
    std::uint64_t middle;
    std::uint64_t end;
    std::memcpy(&middle, key.data() + key.size() / 2 - 4, 8);
    std::memcpy(&end, key.data() + key.size() - 14, 8);
    return static_cast<std::size_t>((((middle ^ (end * 31)) + key.size()) * 0x9E3779B97F4A7C15u) >> 58);
  }

  static constexpr std::size_t kEntries = 64;
  std::array<Entry, kEntries> entries_{};
};

}  // namespace uam::access
