#pragma once

#include <cstdint>

#include <emmintrin.h>

namespace uam::text::simd {

/// 64 bytes of text in four registers of SSE2, which every x86-64 has.
class Block {
 public:
  explicit Block(const char* at) {
    for (int part = 0; part < 4; ++part) {
      parts_[part] = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + 16 * part));
    }
  }

  /// One bit a byte, the first byte lowest: set where the byte is this character.
  [[nodiscard]] std::uint64_t equal(char character) const {
    const __m128i wanted = _mm_set1_epi8(character);
    std::uint64_t mask = 0;
    for (int part = 0; part < 4; ++part) {
      const auto bits = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(parts_[part], wanted)));
      mask |= std::uint64_t{bits} << (16 * part);
    }
    return mask;
  }

  /// True where a byte is not ASCII.
  [[nodiscard]] bool anyHighBit() const {
    const __m128i all = _mm_or_si128(_mm_or_si128(parts_[0], parts_[1]), _mm_or_si128(parts_[2], parts_[3]));
    return _mm_movemask_epi8(all) != 0;
  }

 private:
  __m128i parts_[4];
};

}  // namespace uam::text::simd
