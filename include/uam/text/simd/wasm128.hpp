#pragma once

#include <cstdint>

#include <wasm_simd128.h>

#include "uam/base/inlining.hpp"

namespace uam::text::simd {

/// 64 bytes of text in four registers of WebAssembly's SIMD128.
class Block {
 public:
  UAM_HOT explicit Block(const char* at) {
    for (int part = 0; part < 4; ++part) parts_[part] = wasm_v128_load(at + 16 * part);
  }

  /// One bit a byte, the first byte lowest: set where the byte is this character.
  [[nodiscard]] UAM_HOT std::uint64_t equal(char character) const {
    const v128_t wanted = wasm_i8x16_splat(character);
    std::uint64_t mask = 0;
    for (int part = 0; part < 4; ++part) {
      mask |= static_cast<std::uint64_t>(wasm_i8x16_bitmask(wasm_i8x16_eq(parts_[part], wanted))) << (16 * part);
    }
    return mask;
  }

  /// Like `equal`, of the bytes that are not ASCII.
  [[nodiscard]] UAM_HOT std::uint64_t highBits() const {
    std::uint64_t mask = 0;
    for (int part = 0; part < 4; ++part) {
      mask |= static_cast<std::uint64_t>(wasm_i8x16_bitmask(parts_[part])) << (16 * part);
    }
    return mask;
  }

  /// Like `equal`, of the bytes that, taken with a sign, are more than this one.
  [[nodiscard]] UAM_HOT std::uint64_t above(std::int8_t limit) const {
    const v128_t wanted = wasm_i8x16_splat(limit);
    std::uint64_t mask = 0;
    for (int part = 0; part < 4; ++part) {
      mask |= static_cast<std::uint64_t>(wasm_i8x16_bitmask(wasm_i8x16_gt(parts_[part], wanted))) << (16 * part);
    }
    return mask;
  }

  /// True where a byte is this character.
  [[nodiscard]] UAM_HOT bool has(char character) const {
    const v128_t wanted = wasm_i8x16_splat(character);
    const v128_t low = wasm_v128_or(wasm_i8x16_eq(parts_[0], wanted), wasm_i8x16_eq(parts_[1], wanted));
    const v128_t high = wasm_v128_or(wasm_i8x16_eq(parts_[2], wanted), wasm_i8x16_eq(parts_[3], wanted));
    return wasm_v128_any_true(wasm_v128_or(low, high));
  }

  /// True where a byte is one whose next byte UTF-8 has limits for, E0 and ED, or any from F0 on.
  [[nodiscard]] UAM_HOT bool anyLimitedLead() const {
    v128_t found = wasm_i8x16_splat(0);
    for (const v128_t part : parts_) {
      const v128_t limited =
          wasm_v128_or(wasm_i8x16_eq(part, wasm_i8x16_splat(-0x20)), wasm_i8x16_eq(part, wasm_i8x16_splat(-0x13)));
      const v128_t large = wasm_u8x16_ge(part, wasm_i8x16_splat(-0x10));
      found = wasm_v128_or(found, wasm_v128_or(limited, large));
    }
    return wasm_v128_any_true(found);
  }

 private:
  v128_t parts_[4];
};

}  // namespace uam::text::simd
