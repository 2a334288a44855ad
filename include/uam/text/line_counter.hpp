#pragma once

#include <cstddef>
#include <cstdint>

namespace uam::text {

/// A record of more bytes than this is one malformed line (product.md section 1); it bounds what a scanner must hold.
inline constexpr std::size_t kRecordLimit = std::size_t{16} << 20;

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
    std::uint64_t ends = 0;
    char previous = previous_;
    for (std::size_t at = counted_; at < position; ++at) {
      const char current = base[at];
      ends +=
          static_cast<std::uint64_t>(current == '\r') | static_cast<std::uint64_t>(current == '\n' && previous != '\r');
      previous = current;
    }
    if (position > counted_) {
      previous_ = previous;
      counted_ = position;
    }
    line_ += ends;
  }

  /// The first `bytes` bytes were counted and are gone: positions begin anew behind them.
  void rebase(std::size_t bytes) { counted_ -= bytes; }

 private:
  std::uint64_t line_ = 1;
  std::size_t counted_ = 0;
  char previous_ = 0;
};

}  // namespace uam::text
