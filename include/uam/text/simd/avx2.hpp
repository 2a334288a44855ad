#pragma once

#include <cstdint>

#include <immintrin.h>

namespace uam::text::simd {

/// 64 bytes of text in two registers of AVX2.
class Block {
 public:
  explicit Block(const char* at) {
    for (int part = 0; part < 2; ++part) {
      parts_[part] = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at + 32 * part));
    }
  }

  /// One bit a byte, the first byte lowest: set where the byte is this character.
  [[nodiscard]] std::uint64_t equal(char character) const {
    const __m256i wanted = _mm256_set1_epi8(character);
    const auto low = static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(parts_[0], wanted)));
    const auto high = static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(parts_[1], wanted)));
    return std::uint64_t{low} | (std::uint64_t{high} << 32);
  }

  /// True where a byte is not ASCII.
  [[nodiscard]] bool anyHighBit() const { return _mm256_movemask_epi8(_mm256_or_si256(parts_[0], parts_[1])) != 0; }

 private:
  __m256i parts_[2];
};

}  // namespace uam::text::simd
