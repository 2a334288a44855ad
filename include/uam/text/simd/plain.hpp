#pragma once

#include <cstdint>
#include <cstring>

#include "uam/base/inlining.hpp"

namespace uam::text::simd {

/// 64 bytes of text in eight words, where the machine has no vectors that we know.
class Block {
 public:
  UAM_HOT explicit Block(const char* at) { std::memcpy(bytes_, at, sizeof bytes_); }

  /// One bit a byte, the first byte lowest: set where the byte is this character.
  [[nodiscard]] UAM_HOT std::uint64_t equal(char character) const {
    std::uint64_t mask = 0;
    for (unsigned at = 0; at < 64; ++at) mask |= std::uint64_t{bytes_[at] == character} << at;
    return mask;
  }

  /// Like `equal`, of the bytes that are not ASCII.
  [[nodiscard]] UAM_HOT std::uint64_t highBits() const {
    std::uint64_t mask = 0;
    for (unsigned at = 0; at < 64; ++at) mask |= std::uint64_t{static_cast<std::uint8_t>(bytes_[at]) >= 0x80} << at;
    return mask;
  }

  /// Like `equal`, of the bytes that, taken with a sign, are more than this one.
  [[nodiscard]] UAM_HOT std::uint64_t above(std::int8_t limit) const {
    std::uint64_t mask = 0;
    for (unsigned at = 0; at < 64; ++at) mask |= std::uint64_t{static_cast<std::int8_t>(bytes_[at]) > limit} << at;
    return mask;
  }

  /// True where a byte is this character.
  [[nodiscard]] UAM_HOT bool has(char character) const {
    return std::memchr(bytes_, character, sizeof bytes_) != nullptr;
  }

  /// True where a byte is one whose next byte UTF-8 has limits for, E0 and ED, or any from F0 on.
  [[nodiscard]] UAM_HOT bool anyLimitedLead() const {
    bool found = false;
    for (const char character : bytes_) {
      const auto byte = static_cast<std::uint8_t>(character);
      found = found || byte == 0xE0 || byte == 0xED || byte >= 0xF0;
    }
    return found;
  }

 private:
  char bytes_[64];
};

}  // namespace uam::text::simd
