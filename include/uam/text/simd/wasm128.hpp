#pragma once

#include <cstdint>

#include <wasm_simd128.h>

namespace uam::text::simd {

/// 64 bytes of text in four registers of WebAssembly's SIMD128.
class Block {
 public:
  explicit Block(const char* at) {
    for (int part = 0; part < 4; ++part) parts_[part] = wasm_v128_load(at + 16 * part);
  }

  /// One bit a byte, the first byte lowest: set where the byte is this character.
  [[nodiscard]] std::uint64_t equal(char character) const {
    const v128_t wanted = wasm_i8x16_splat(character);
    std::uint64_t mask = 0;
    for (int part = 0; part < 4; ++part) {
      mask |= static_cast<std::uint64_t>(wasm_i8x16_bitmask(wasm_i8x16_eq(parts_[part], wanted))) << (16 * part);
    }
    return mask;
  }

  /// The same where the byte, without a sign, is at least this one.
  [[nodiscard]] std::uint64_t atLeast(std::uint8_t least) const {
    const v128_t wanted = wasm_i8x16_splat(static_cast<std::int8_t>(least));
    std::uint64_t mask = 0;
    for (int part = 0; part < 4; ++part) {
      mask |= static_cast<std::uint64_t>(wasm_i8x16_bitmask(wasm_u8x16_ge(parts_[part], wanted))) << (16 * part);
    }
    return mask;
  }

  /// True where a byte is this character.
  [[nodiscard]] bool has(char character) const {
    const v128_t wanted = wasm_i8x16_splat(character);
    const v128_t low = wasm_v128_or(wasm_i8x16_eq(parts_[0], wanted), wasm_i8x16_eq(parts_[1], wanted));
    const v128_t high = wasm_v128_or(wasm_i8x16_eq(parts_[2], wanted), wasm_i8x16_eq(parts_[3], wanted));
    return wasm_v128_any_true(wasm_v128_or(low, high));
  }

  /// True where a byte is one that UTF-8 has limits for: C0 and C1, which never occur, E0 and ED, whose next byte is
  /// limited, and all from F0 on.
  [[nodiscard]] bool anyLimitedLead() const {
    v128_t found = wasm_i8x16_splat(0);
    for (const v128_t part : parts_) {
      const v128_t never = wasm_i8x16_eq(wasm_v128_and(part, wasm_i8x16_splat(-2)), wasm_i8x16_splat(-0x40));
      const v128_t limited =
          wasm_v128_or(wasm_i8x16_eq(part, wasm_i8x16_splat(-0x20)), wasm_i8x16_eq(part, wasm_i8x16_splat(-0x13)));
      const v128_t large = wasm_u8x16_ge(part, wasm_i8x16_splat(-0x10));
      found = wasm_v128_or(wasm_v128_or(found, never), wasm_v128_or(limited, large));
    }
    return wasm_v128_any_true(found);
  }

  /// True where a byte is not ASCII.
  [[nodiscard]] bool anyHighBit() const {
    const v128_t all = wasm_v128_or(wasm_v128_or(parts_[0], parts_[1]), wasm_v128_or(parts_[2], parts_[3]));
    return wasm_i8x16_bitmask(all) != 0;
  }

 private:
  v128_t parts_[4];
};

}  // namespace uam::text::simd
