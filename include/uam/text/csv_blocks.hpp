#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "uam/base/inlining.hpp"
#include "uam/text/simd/block.hpp"

namespace uam::text {

/// The cells of whole records, found 64 bytes at a time.
///
/// `separators` are the places (from the text's first byte) of the delimiters and line feeds outside of quotes, in
/// order; `ends` are the indexes in `separators` of the line feeds: record r has the cells up to separator `ends[r]`.
struct CsvBatch {
  std::vector<std::uint32_t> separators;
  std::vector<std::uint32_t> ends;
  std::size_t separatorCount = 0;  ///< The lists are longer than what stands in them.
  std::size_t endCount = 0;
  std::size_t scanned = 0;      ///< Bytes looked at, a multiple of 64.
  std::size_t readable = 0;     ///< Bytes of the text, those behind what was looked at included.
  bool lineEndsInside = false;  ///< A line feed or carriage return stands inside quotes.
  bool regular = true;          ///< False where the block at `scanned` needs the scanner that goes byte by byte.
};

/// Finds the cells of text that begins at a record's first byte. Quotes must stand as the standard wants them: opened
/// at a cell's first byte, closed before a delimiter or line end, doubled inside; line ends must be LF or CRLF. The
/// block in which something else stands is not taken, and `regular` is false: nothing of it was emitted.
class CsvBlockScanner {
 public:
  explicit CsvBlockScanner(char delimiter) : delimiter_(delimiter) {}

  /// Scans as many whole blocks of `size` bytes as there are.
  void scan(const char* text, std::size_t size, CsvBatch& batch) const {
    const std::size_t blocks = size / 64;
    // Every byte may be a separator; eight more for the unrolled writes behind the last.
    if (batch.separators.size() < blocks * 64 + 8) batch.separators.resize(blocks * 64 + 8);
    if (batch.ends.size() < blocks * 64 + 1) batch.ends.resize(blocks * 64 + 1);
    std::uint32_t* separators = batch.separators.data();
    std::uint32_t* ends = batch.ends.data();
    std::uint32_t* const firstSeparator = separators;
    State state;
    batch.regular = true;
    std::size_t block = 0;
    std::uint64_t lineEndsInside = 0;
    for (; block < blocks; ++block) {
      const simd::Block bytes(text + block * 64);
      const std::uint64_t quotes = bytes.equal('"');
      const std::uint64_t delimiters = bytes.equal(delimiter_);
      const std::uint64_t lineFeeds = bytes.equal('\n');
      const std::uint64_t returns = bytes.equal('\r');
      State next = state;
      std::uint64_t inside = 0;
      if (!next.take(quotes, delimiters, lineFeeds, returns, inside)) {
        batch.regular = false;
        break;
      }
      state = next;
      lineEndsInside |= (lineFeeds | returns) & inside;
      const std::uint64_t ending = lineFeeds & ~inside;
      const std::uint64_t found = (delimiters & ~inside) | ending;
      const auto before = static_cast<std::uint32_t>(separators - firstSeparator);
      // A line of a log is longer than a block: none or one ends in it, and which of both cannot be foreseen. So the
      // place of the first is always written, and kept where there is one.
      *ends = before + static_cast<std::uint32_t>(std::popcount(found & (ending - 1) & ~ending));
      ends += ending != 0 ? 1 : 0;
      for (std::uint64_t left = ending & (ending - 1); left != 0; left &= left - 1) {
        const std::uint64_t below = (left & (~left + 1)) - 1;
        *ends++ = before + static_cast<std::uint32_t>(std::popcount(found & below));
      }
      separators = write(separators, static_cast<std::uint32_t>(block * 64), found);
    }
    batch.lineEndsInside = lineEndsInside != 0;
    batch.scanned = block * 64;
    batch.separatorCount = static_cast<std::size_t>(separators - firstSeparator);
    batch.endCount = static_cast<std::size_t>(ends - batch.ends.data());
  }

 private:
  /// What one block must know of the one before.
  struct State {
    std::uint64_t insideBefore = 0;    ///< All ones where the block begins inside quotes.
    std::uint64_t boundaryBefore = 1;  ///< 1 where the last byte allows a quote to open after it.
    std::uint64_t closeBefore = 0;     ///< 1 where the last byte was a closing quote.
    std::uint64_t returnBefore = 0;    ///< 1 where the last byte was a carriage return outside of quotes.

    /// Gives the bytes inside quotes, opening quotes included; false where the block is not regular.
    UAM_HOT bool take(std::uint64_t quotes, std::uint64_t delimiters, std::uint64_t lineFeeds, std::uint64_t returns,
                      std::uint64_t& inside) {
      std::uint64_t parity = quotes;
      parity ^= parity << 1;
      parity ^= parity << 2;
      parity ^= parity << 4;
      parity ^= parity << 8;
      parity ^= parity << 16;
      parity ^= parity << 32;
      inside = parity ^ insideBefore;
      const std::uint64_t opens = quotes & inside;
      const std::uint64_t closes = quotes & ~inside;
      const std::uint64_t boundaries = delimiters | lineFeeds | quotes;
      const std::uint64_t outsideReturns = returns & ~inside;
      const std::uint64_t wrong = (opens & ~((boundaries << 1) | boundaryBefore)) |
                                  (((closes << 1) | closeBefore) & ~(boundaries | returns)) |
                                  (((outsideReturns << 1) | returnBefore) & ~lineFeeds);
      insideBefore = std::uint64_t{0} - (inside >> 63);
      boundaryBefore = boundaries >> 63;
      closeBefore = closes >> 63;
      returnBefore = outsideReturns >> 63;
      return wrong == 0;
    }
  };

  /// Writes the places of the bits, five at a time: most blocks of a log hold two to five separators.
  UAM_HOT static std::uint32_t* write(std::uint32_t* out, std::uint32_t base, std::uint64_t bits) {
    const int count = std::popcount(bits);
    for (int written = 0; written < count; written += 5) {
      for (int index = 0; index < 5; ++index) {
        out[written + index] = base + static_cast<std::uint32_t>(std::countr_zero(bits));
        bits &= bits - 1;
      }
    }
    return out + count;
  }

  char delimiter_;
};

}  // namespace uam::text
