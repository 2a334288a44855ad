#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace uam::fuzz {

using Pieces = std::vector<std::string_view>;

/// Numbers that follow from the bytes of an input: the corpus stays plain bytes, and the same
/// input always takes the same way.
class Chance {
 public:
  explicit Chance(std::string_view bytes) {
    for (const char byte : bytes) state_ = (state_ ^ static_cast<unsigned char>(byte)) * 0x100000001B3u;
  }

  /// A number from 0 to `limit - 1`.
  std::size_t below(std::size_t limit) {
    state_ += 0x9E3779B97F4A7C15u;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
    return static_cast<std::size_t>((mixed ^ (mixed >> 31)) % limit);
  }

  /// The text in pieces of one to `most` bytes.
  Pieces cut(std::string_view text, std::size_t most) {
    Pieces pieces;
    while (!text.empty()) {
      const std::size_t size = std::min(text.size(), 1 + below(most));
      pieces.push_back(text.substr(0, size));
      text.remove_prefix(size);
    }
    return pieces;
  }

 private:
  std::uint64_t state_ = 0xCBF29CE484222325u;
};

/// Whether a target goes every way with each input, as the unit tests do with the kept corpus.
inline bool everyWay = false;

/// What a target looks at beside the reading as such. A search goes one way with each input, which follows from its
/// bytes: so it comes to several times as many inputs, and all ways are gone often.
class Ways {
 public:
  Ways(std::string_view bytes, std::size_t count) : chosen_(Chance(bytes).below(count)) {}

  [[nodiscard]] bool goes(std::size_t way) const { return everyWay || way == chosen_; }

 private:
  std::size_t chosen_;
};

/// Two ways to cut a text: few bytes, where nothing is taken in blocks; and more, where the block scanner begins and
/// ends in odd places, or for a short text every byte by itself.
inline std::vector<Pieces> someCuttings(std::string_view text) {
  Chance chance(text);
  return {chance.cut(text, 40), chance.cut(text, text.size() <= 120 ? 1 : 400)};
}

}  // namespace uam::fuzz
