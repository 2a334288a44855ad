#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#include "uam/text/simd/block.hpp"

namespace uam::text {

/// Counts physical lines only as far as somebody asks: most records are never reported. CR, LF and CRLF are one end
/// each.
class LineCounter {
 public:
  /// The line on which the byte at `position` stands; positions must not go back. `base` is where position 0 lies.
  [[nodiscard]] std::uint64_t lineAt(const char* base, std::size_t position) {
    advance(base, position);
    return line_;
  }

  void advance(const char* base, std::size_t position) {
    std::size_t at = counted_;
    std::uint64_t returnBefore = previous_ == '\r' ? 1 : 0;
    for (; at + 64 <= position; at += 64) {
      const simd::Block block(base + at);
      const std::uint64_t returns = block.equal('\r');
      const std::uint64_t feeds = block.equal('\n') & ~((returns << 1) | returnBefore);
      line_ += static_cast<std::uint64_t>(std::popcount(returns) + std::popcount(feeds));
      returnBefore = returns >> 63;
    }
    if (at > counted_) previous_ = base[at - 1];
    for (; at < position; ++at) {
      const char current = base[at];
      if (current == '\r' || (current == '\n' && previous_ != '\r')) ++line_;
      previous_ = current;
    }
    if (position > counted_) counted_ = position;
  }

  /// The line on which the next byte stands that was not counted yet.
  [[nodiscard]] std::uint64_t line() const { return line_; }

  /// So many lines were counted elsewhere.
  void passLines(std::uint64_t lines) { line_ += lines; }

  /// The text from `begin` to `end` is known to hold so many lines, each ended by a line feed. Nothing happens where
  /// somebody asked for a line behind `begin` meanwhile.
  void pass(const char* base, std::size_t begin, std::size_t end, std::size_t lines) {
    if (counted_ > begin) return;
    advance(base, begin);
    line_ += lines;
    counted_ = end;
    previous_ = '\n';
  }

  /// The first `bytes` bytes were counted and are gone: positions begin anew behind them.
  void rebase(std::size_t bytes) { counted_ -= bytes; }

 private:
  std::uint64_t line_ = 1;
  std::size_t counted_ = 0;
  char previous_ = 0;
};

}  // namespace uam::text
