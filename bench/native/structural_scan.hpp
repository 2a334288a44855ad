#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#include "uam/text/simd/block.hpp"

namespace bench {

/// A pure structural scan: what any reader of CSV must at least do. Blocks of 64 bytes become four masks (quotes,
/// delimiters, line feeds, carriage returns), quotes become the stretches inside of them, and the separators outside
/// are counted. Nothing is checked, nothing is kept, no cell is looked at: the ceiling for the whole aggregate.
class StructuralScan {
 public:
  void take(const char* text, std::size_t size) {
    for (std::size_t at = 0; at + 64 <= size; at += 64) {
      const uam::text::simd::Block bytes(text + at);
      std::uint64_t inside = bytes.equal('"');
      const std::uint64_t delimiters = bytes.equal(',');
      const std::uint64_t lineFeeds = bytes.equal('\n');
      const std::uint64_t returns = bytes.equal('\r');
      inside ^= inside << 1;
      inside ^= inside << 2;
      inside ^= inside << 4;
      inside ^= inside << 8;
      inside ^= inside << 16;
      inside ^= inside << 32;
      inside ^= insideBefore_;
      insideBefore_ = std::uint64_t{0} - (inside >> 63);
      separators_ += static_cast<std::uint64_t>(std::popcount((delimiters | lineFeeds) & ~inside));
      returns_ += static_cast<std::uint64_t>(std::popcount(returns & ~inside));
    }
  }

  /// Delimiters and line feeds outside of quotes.
  [[nodiscard]] std::uint64_t separators() const { return separators_; }
  [[nodiscard]] std::uint64_t returns() const { return returns_; }

 private:
  std::uint64_t insideBefore_ = 0;
  std::uint64_t separators_ = 0;
  std::uint64_t returns_ = 0;
};

}  // namespace bench
