#pragma once

#include <cstdint>

#include <emmintrin.h>

#include "uam/base/inlining.hpp"

namespace uam::text::simd {

/// 64 bytes of text in four registers of SSE2, which every x86-64 has.
class Block {
 public:
  UAM_HOT explicit Block(const char* at) {
    for (int part = 0; part < 4; ++part) {
      parts_[part] = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + 16 * part));
    }
  }

  /// One bit a byte, the first byte lowest: set where the byte is this character.
  [[nodiscard]] UAM_HOT std::uint64_t equal(char character) const {
    const __m128i wanted = _mm_set1_epi8(character);
    std::uint64_t mask = 0;
    for (int part = 0; part < 4; ++part) {
      const auto bits = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(parts_[part], wanted)));
      mask |= std::uint64_t{bits} << (16 * part);
    }
    return mask;
  }

  /// Like `equal`, of the bytes that are not ASCII.
  [[nodiscard]] UAM_HOT std::uint64_t highBits() const {
    std::uint64_t mask = 0;
    for (int part = 0; part < 4; ++part) {
      mask |= std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(parts_[part]))} << (16 * part);
    }
    return mask;
  }

  /// Like `equal`, of the bytes that, taken with a sign, are more than this one.
  [[nodiscard]] UAM_HOT std::uint64_t above(std::int8_t limit) const {
    const __m128i wanted = _mm_set1_epi8(limit);
    std::uint64_t mask = 0;
    for (int part = 0; part < 4; ++part) {
      const auto bits = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpgt_epi8(parts_[part], wanted)));
      mask |= std::uint64_t{bits} << (16 * part);
    }
    return mask;
  }

  /// True where a byte is this character.
  [[nodiscard]] UAM_HOT bool has(char character) const {
    const __m128i wanted = _mm_set1_epi8(character);
    const __m128i low = _mm_or_si128(_mm_cmpeq_epi8(parts_[0], wanted), _mm_cmpeq_epi8(parts_[1], wanted));
    const __m128i high = _mm_or_si128(_mm_cmpeq_epi8(parts_[2], wanted), _mm_cmpeq_epi8(parts_[3], wanted));
    return _mm_movemask_epi8(_mm_or_si128(low, high)) != 0;
  }

  /// True where a byte is one whose next byte UTF-8 has limits for, E0 and ED, or any from F0 on.
  [[nodiscard]] UAM_HOT bool anyLimitedLead() const {
    __m128i found = _mm_setzero_si128();
    for (const __m128i part : parts_) {
      const __m128i limited =
          _mm_or_si128(_mm_cmpeq_epi8(part, _mm_set1_epi8(-0x20)), _mm_cmpeq_epi8(part, _mm_set1_epi8(-0x13)));
      const __m128i large = _mm_cmpeq_epi8(_mm_max_epu8(part, _mm_set1_epi8(-0x10)), part);
      found = _mm_or_si128(found, _mm_or_si128(limited, large));
    }
    return _mm_movemask_epi8(found) != 0;
  }

 private:
  __m128i parts_[4];
};

}  // namespace uam::text::simd
