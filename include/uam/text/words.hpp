#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

// Bytes of a text as words, in the machine's order. The C library of WebAssembly compares byte by byte.
namespace uam::text {

[[nodiscard]] inline std::uint64_t load64(const char* at) {
  std::uint64_t word;
  std::memcpy(&word, at, 8);
  return word;
}

[[nodiscard]] inline std::uint64_t load32(const char* at) {
  std::uint32_t word;
  std::memcpy(&word, at, 4);
  return word;
}

/// Up to seven bytes as one word, without a loop: the loads may overlap.
[[nodiscard]] inline std::uint64_t loadShort(const char* at, std::size_t size) {
  if (size >= 4) return load32(at) | (load32(at + size - 4) << 32);
  if (size == 0) return 0;
  const auto byte = [&](std::size_t index) { return std::uint64_t{static_cast<std::uint8_t>(at[index])}; };
  return byte(0) | (byte(size / 2) << 8) | (byte(size - 1) << 16);
}

/// True where two texts of one length are equal.
[[nodiscard]] inline bool equalBytes(const char* one, const char* other, std::size_t size) {
  if (size < 8) return loadShort(one, size) == loadShort(other, size);
  for (std::size_t at = 0; at + 8 <= size; at += 8) {
    if (load64(one + at) != load64(other + at)) return false;
  }
  return load64(one + size - 8) == load64(other + size - 8);
}

}  // namespace uam::text
