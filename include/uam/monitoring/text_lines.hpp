#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/text/simd/block.hpp"
#include "uam/text/words.hpp"

namespace uam::monitoring {

/// Many short texts in one, each ended by `\n`, to find those that hold a text.
class TextLines {
 public:
  TextLines() = default;
  explicit TextLines(std::string text) : text_(std::move(text)) {
    text_.shrink_to_fit();
    for (std::size_t at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 1)) {
      ends_.push_back(static_cast<std::uint32_t>(at));
    }
    ends_.shrink_to_fit();
  }
  /// With the places of the line ends.
  TextLines(std::string text, std::vector<std::uint32_t> ends) : text_(std::move(text)), ends_(std::move(ends)) {}

  [[nodiscard]] std::size_t count() const { return ends_.size(); }

  /// Calls `take(line)` for each line that holds the text, in their order.
  template <class Take>
  void eachWith(std::string_view wanted, Take&& take) const {
    if (wanted.empty() || wanted.find('\n') != std::string_view::npos) return;
    const std::size_t last = wanted.size() - 1;
    std::size_t line = 0;
    std::size_t at = 0;
    // Places where the first byte and the last one fit: of UTF-8 the last byte is what tells characters apart.
    while (at + last + 64 <= text_.size()) {
      std::uint64_t fitting = text::simd::Block(text_.data() + at).equal(wanted.front());
      if (last != 0) fitting &= text::simd::Block(text_.data() + at + last).equal(wanted.back());
      std::size_t next = at + 64;
      while (fitting != 0) {
        const std::size_t found = at + static_cast<std::size_t>(std::countr_zero(fitting));
        fitting &= fitting - 1;
        if (!text::equalBytes(text_.data() + found, wanted.data(), wanted.size())) continue;
        while (ends_[line] < found) ++line;
        take(line);
        // On with the next line.
        const std::size_t end = ends_[line];
        if (end >= next) {
          next = end;
          break;
        }
        fitting &= ~std::uint64_t{0} << (end - at);
      }
      at = next;
    }
    const std::string_view text = text_;
    while ((at = text.find(wanted, at)) != std::string_view::npos) {
      while (ends_[line] < at) ++line;
      take(line);
      at = ends_[line];
    }
  }

 private:
  std::string text_;
  std::vector<std::uint32_t> ends_;
};

}  // namespace uam::monitoring
