#pragma once

#include <cstdint>

#include <arm_neon.h>

#include "uam/base/inlining.hpp"

namespace uam::text::simd {

/// 64 bytes of text in four registers of NEON, which every 64-bit ARM has.
class Block {
 public:
  UAM_HOT explicit Block(const char* at) {
    for (int part = 0; part < 4; ++part) parts_[part] = vld1q_u8(reinterpret_cast<const std::uint8_t*>(at + 16 * part));
  }

  /// One bit a byte, the first byte lowest: set where the byte is this character.
  [[nodiscard]] UAM_HOT std::uint64_t equal(char character) const {
    const uint8x16_t wanted = vdupq_n_u8(static_cast<std::uint8_t>(character));
    return maskOf([&](int part) { return vceqq_u8(parts_[part], wanted); });
  }

  /// Like `equal`, of the bytes that are not ASCII.
  [[nodiscard]] UAM_HOT std::uint64_t highBits() const {
    return maskOf([&](int part) { return vcgeq_u8(parts_[part], vdupq_n_u8(0x80)); });
  }

  /// Like `equal`, of the bytes that, taken with a sign, are more than this one.
  [[nodiscard]] UAM_HOT std::uint64_t above(std::int8_t limit) const {
    const int8x16_t wanted = vdupq_n_s8(limit);
    return maskOf([&](int part) { return vcgtq_s8(vreinterpretq_s8_u8(parts_[part]), wanted); });
  }

  /// True where a byte is this character.
  [[nodiscard]] UAM_HOT bool has(char character) const {
    const uint8x16_t wanted = vdupq_n_u8(static_cast<std::uint8_t>(character));
    const uint8x16_t low = vorrq_u8(vceqq_u8(parts_[0], wanted), vceqq_u8(parts_[1], wanted));
    const uint8x16_t high = vorrq_u8(vceqq_u8(parts_[2], wanted), vceqq_u8(parts_[3], wanted));
    return vmaxvq_u8(vorrq_u8(low, high)) != 0;
  }

  /// True where a byte is one whose next byte UTF-8 has limits for, E0 and ED, or any from F0 on.
  [[nodiscard]] UAM_HOT bool anyLimitedLead() const {
    uint8x16_t found = vdupq_n_u8(0);
    for (const uint8x16_t part : parts_) {
      const uint8x16_t limited = vorrq_u8(vceqq_u8(part, vdupq_n_u8(0xE0)), vceqq_u8(part, vdupq_n_u8(0xED)));
      const uint8x16_t large = vcgeq_u8(part, vdupq_n_u8(0xF0));
      found = vorrq_u8(found, vorrq_u8(limited, large));
    }
    return vmaxvq_u8(found) != 0;
  }

 private:
  /// One bit for each byte that is all ones in its part. NEON has no instruction for that: each byte keeps the bit of
  /// its place, and three rounds of pairwise sums put them together.
  template <class PartOf>
  [[nodiscard]] UAM_HOT static std::uint64_t maskOf(PartOf&& part) {
    const uint8x16_t places = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    const uint8x16_t first = vpaddq_u8(vandq_u8(part(0), places), vandq_u8(part(1), places));
    const uint8x16_t second = vpaddq_u8(vandq_u8(part(2), places), vandq_u8(part(3), places));
    const uint8x16_t both = vpaddq_u8(first, second);
    return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(both, both)), 0);
  }

  uint8x16_t parts_[4];
};

}  // namespace uam::text::simd
