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

  /// True where a byte is not ASCII.
  [[nodiscard]] bool anyHighBit() const {
    const v128_t all = wasm_v128_or(wasm_v128_or(parts_[0], parts_[1]), wasm_v128_or(parts_[2], parts_[3]));
    return wasm_i8x16_bitmask(all) != 0;
  }

 private:
  v128_t parts_[4];
};

}  // namespace uam::text::simd
