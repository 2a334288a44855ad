#pragma once

#include <cstdint>
#include <cstring>

namespace uam::text::simd {

/// 64 bytes of text in eight words, where the machine has no vectors that we know.
class Block {
 public:
  explicit Block(const char* at) { std::memcpy(bytes_, at, sizeof bytes_); }

  /// One bit a byte, the first byte lowest: set where the byte is this character.
  [[nodiscard]] std::uint64_t equal(char character) const {
    std::uint64_t mask = 0;
    for (unsigned at = 0; at < 64; ++at) mask |= std::uint64_t{bytes_[at] == character} << at;
    return mask;
  }

  /// True where a byte is not ASCII.
  [[nodiscard]] bool anyHighBit() const {
    unsigned all = 0;
    for (const char byte : bytes_) all |= static_cast<unsigned char>(byte);
    return all >= 0x80;
  }

 private:
  char bytes_[64];
};

}  // namespace uam::text::simd
