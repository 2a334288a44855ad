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

  /// The same where the byte, without a sign, is at least this one.
  [[nodiscard]] std::uint64_t atLeast(std::uint8_t least) const {
    const __m128i wanted = _mm_set1_epi8(static_cast<char>(least));
    std::uint64_t mask = 0;
    for (int part = 0; part < 4; ++part) {
      const __m128i larger = _mm_max_epu8(parts_[part], wanted);
      const auto bits = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(larger, parts_[part])));
      mask |= std::uint64_t{bits} << (16 * part);
    }
    return mask;
  }

  /// True where a byte is this character.
  [[nodiscard]] bool has(char character) const {
    const __m128i wanted = _mm_set1_epi8(character);
    const __m128i low = _mm_or_si128(_mm_cmpeq_epi8(parts_[0], wanted), _mm_cmpeq_epi8(parts_[1], wanted));
    const __m128i high = _mm_or_si128(_mm_cmpeq_epi8(parts_[2], wanted), _mm_cmpeq_epi8(parts_[3], wanted));
    return _mm_movemask_epi8(_mm_or_si128(low, high)) != 0;
  }

  /// True where a byte is one that UTF-8 has limits for: C0 and C1, which never occur, E0 and ED, whose next byte is
  /// limited, and all from F0 on.
  [[nodiscard]] bool anyLimitedLead() const {
    __m128i found = _mm_setzero_si128();
    for (const __m128i part : parts_) {
      const __m128i never = _mm_cmpeq_epi8(_mm_and_si128(part, _mm_set1_epi8(-2)), _mm_set1_epi8(-0x40));
      const __m128i limited =
          _mm_or_si128(_mm_cmpeq_epi8(part, _mm_set1_epi8(-0x20)), _mm_cmpeq_epi8(part, _mm_set1_epi8(-0x13)));
      const __m128i large = _mm_cmpeq_epi8(_mm_max_epu8(part, _mm_set1_epi8(-0x10)), part);
      found = _mm_or_si128(_mm_or_si128(found, never), _mm_or_si128(limited, large));
    }
    return _mm_movemask_epi8(found) != 0;
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
