#pragma once

#include <cstdint>

#include <immintrin.h>

#include "uam/base/inlining.hpp"

namespace uam::text::simd {

/// 64 bytes of text in two registers of AVX2.
class Block {
 public:
  UAM_HOT explicit Block(const char* at) {
    for (int part = 0; part < 2; ++part) {
      parts_[part] = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at + 32 * part));
    }
  }

  /// One bit a byte, the first byte lowest: set where the byte is this character.
  [[nodiscard]] UAM_HOT std::uint64_t equal(char character) const {
    const __m256i wanted = _mm256_set1_epi8(character);
    const auto low = static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(parts_[0], wanted)));
    const auto high = static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(parts_[1], wanted)));
    return std::uint64_t{low} | (std::uint64_t{high} << 32);
  }

  /// Like `equal`, of the bytes that are not ASCII.
  [[nodiscard]] UAM_HOT std::uint64_t highBits() const {
    const auto low = static_cast<std::uint32_t>(_mm256_movemask_epi8(parts_[0]));
    const auto high = static_cast<std::uint32_t>(_mm256_movemask_epi8(parts_[1]));
    return std::uint64_t{low} | (std::uint64_t{high} << 32);
  }

  /// Like `equal`, of the bytes that, taken with a sign, are more than this one.
  [[nodiscard]] UAM_HOT std::uint64_t above(std::int8_t limit) const {
    const __m256i wanted = _mm256_set1_epi8(limit);
    const auto low = static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpgt_epi8(parts_[0], wanted)));
    const auto high = static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpgt_epi8(parts_[1], wanted)));
    return std::uint64_t{low} | (std::uint64_t{high} << 32);
  }

  /// True where a byte is this character.
  [[nodiscard]] UAM_HOT bool has(char character) const {
    const __m256i wanted = _mm256_set1_epi8(character);
    return _mm256_movemask_epi8(
               _mm256_or_si256(_mm256_cmpeq_epi8(parts_[0], wanted), _mm256_cmpeq_epi8(parts_[1], wanted))) != 0;
  }

  /// True where a byte is one whose next byte UTF-8 has limits for, E0 and ED, or any from F0 on.
  [[nodiscard]] UAM_HOT bool anyLimitedLead() const {
    __m256i found = _mm256_setzero_si256();
    for (const __m256i part : parts_) {
      const __m256i limited = _mm256_or_si256(_mm256_cmpeq_epi8(part, _mm256_set1_epi8(-0x20)),
                                              _mm256_cmpeq_epi8(part, _mm256_set1_epi8(-0x13)));
      const __m256i large = _mm256_cmpeq_epi8(_mm256_max_epu8(part, _mm256_set1_epi8(-0x10)), part);
      found = _mm256_or_si256(found, _mm256_or_si256(limited, large));
    }
    return _mm256_movemask_epi8(found) != 0;
  }

 private:
  __m256i parts_[2];
};

}  // namespace uam::text::simd
