#pragma once

#include <cstdint>

#include <arm_neon.h>

namespace uam::text::simd {

/// 64 bytes of text in four registers of NEON, which every 64-bit ARM has.
class Block {
 public:
  explicit Block(const char* at) {
    for (int part = 0; part < 4; ++part) parts_[part] = vld1q_u8(reinterpret_cast<const std::uint8_t*>(at + 16 * part));
  }

  /// One bit a byte, the first byte lowest: set where the byte is this character. NEON has no instruction for a mask of
  /// bits: each byte keeps the bit of its place, and three rounds of pairwise sums put them together.
  [[nodiscard]] std::uint64_t equal(char character) const {
    const uint8x16_t wanted = vdupq_n_u8(static_cast<std::uint8_t>(character));
    const uint8x16_t places = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    const uint8x16_t first =
        vpaddq_u8(vandq_u8(vceqq_u8(parts_[0], wanted), places), vandq_u8(vceqq_u8(parts_[1], wanted), places));
    const uint8x16_t second =
        vpaddq_u8(vandq_u8(vceqq_u8(parts_[2], wanted), places), vandq_u8(vceqq_u8(parts_[3], wanted), places));
    const uint8x16_t both = vpaddq_u8(first, second);
    return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(both, both)), 0);
  }

  /// True where a byte is not ASCII.
  [[nodiscard]] bool anyHighBit() const {
    return vmaxvq_u8(vorrq_u8(vorrq_u8(parts_[0], parts_[1]), vorrq_u8(parts_[2], parts_[3]))) >= 0x80;
  }

 private:
  uint8x16_t parts_[4];
};

}  // namespace uam::text::simd
