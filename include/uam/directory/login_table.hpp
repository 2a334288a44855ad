#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "uam/base/inlining.hpp"
#include "uam/text/words.hpp"

namespace uam::directory {

/// A text as `LoginTable` looks for it. Made before the table is asked: whoever looks up many texts makes their keys
/// first, so that the waits for memory overlap.
struct LoginKey {
  std::array<std::uint64_t, 4> words;  ///< The text, filled with zeros; not used where it is longer.
  std::uint64_t hash;
  const char* text;
  std::uint32_t size;

  /// Whether this is the key of the same text, made by the same table.
  [[nodiscard]] bool isSameAs(const LoginKey& other) const {
    return hash == other.hash && size == other.size && text::equalBytes(text, other.text, size);
  }
};

/// Finds a number by a text; keeps a copy of the texts.
///
/// Logins come in any length from a few bytes to that of a mail address, and the next one is never foreseen: a loop
/// over their bytes costs a wrong guess of the processor each time. So texts of up to 32 bytes are hashed and compared
/// as four words whatever their length. A slot holds a part of the hash and the place of the text, which lies beside
/// its number; at most half of the slots are taken, so that the first one looked at nearly always decides.
class LoginTable {
 public:
  static constexpr std::uint32_t kNone = UINT32_MAX;
  /// Bytes of a text that are looked at without a loop.
  static constexpr std::size_t kShort = 32;

  LoginTable(std::size_t expected, std::uint64_t seed) : seed_(seed) { rehash(expected); }

  /// Makes room for texts of so many bytes: growing by doubling would leave half of them free.
  void expect(std::size_t texts, std::size_t bytes) { records_.reserve(records_.size() + texts * kHeader + bytes); }

  /// Adds a text with its value; gives the value that the text had already, kNone where it is new.
  std::uint32_t add(std::string_view text, std::uint32_t value) {
    const LoginKey wanted = key(text);
    if (const Record found = recordOf(wanted); found.place != kNone) return found.value;
    if ((count_ + 1) * 2 > slots_.size()) rehash(count_ * 2 + 8);
    const auto place = static_cast<std::uint32_t>(records_.size() - kShort);
    records_.resize(records_.size() + kHeader + text.size());
    const auto size = static_cast<std::uint32_t>(text.size());
    std::memcpy(records_.data() + place, &value, 4);
    std::memcpy(records_.data() + place + 4, &size, 4);
    if (size > 0) std::memcpy(records_.data() + place + kHeader, text.data(), size);
    ++count_;
    if (take(wanted.hash, place) > kFarthest) reseed();
    return kNone;
  }

  /// Gives a text this value, whether it is new or not.
  void set(std::string_view text, std::uint32_t value) {
    if (add(text, value) == kNone) return;
    std::memcpy(records_.data() + recordOf(key(text)).place, &value, 4);
  }

  [[nodiscard]] std::uint32_t find(std::string_view text) const { return find(key(text)); }

  [[nodiscard]] UAM_HOT std::uint32_t find(const LoginKey& key) const { return recordOf(key).value; }

  [[nodiscard]] LoginKey key(std::string_view text) const {
    LoginKey made;
    if (text.size() > kShort) {
      makeLongKey(text, made);
      return made;
    }
    std::array<char, kShort> copy{};
    if (!text.empty()) std::memcpy(copy.data(), text.data(), text.size());
    makeReadableKey({copy.data(), text.size()}, made);
    made.text = text.data();
    return made;
  }

  /// Like `key`, where 32 bytes may be read from the text's first one on, whatever its length. Makes the key where it
  /// is kept: a copy would read as vectors what was written as words a moment before, and wait for it.
  UAM_HOT void makeReadableKey(std::string_view text, LoginKey& made) const {
    if (text.size() > kShort) {
      makeLongKey(text, made);
      return;
    }
    std::uint64_t hash = begin(text.size());
    for (std::size_t index = 0; index < made.words.size(); ++index) {
      const std::uint64_t word = text::load64(text.data() + 8 * index) & maskOf(text.size(), index);
      made.words[index] = word;
      hash = mix(hash, word);
    }
    made.hash = end(hash);
    made.text = text.data();
    made.size = static_cast<std::uint32_t>(text.size());
  }

  [[nodiscard]] std::size_t size() const { return count_; }

 private:
  static constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15u;
  /// In front of a text: its value and its size.
  static constexpr std::size_t kHeader = 8;
  /// Slots from the first one looked at to the one taken. With half of the slots free a million texts stay below 40;
  /// more can only be texts that somebody chose for one seed, and then another one is taken.
  static constexpr std::uint32_t kFarthest = 128;

  struct Slot {
    std::uint32_t tag = 0;        ///< The upper half of the hash; the lower half chooses the slot.
    std::uint32_t place = kNone;  ///< Of the record.
  };

  struct Record {
    std::uint32_t place = kNone;
    std::uint32_t value = kNone;
  };

  /// Ones for the bytes of word `index` that belong to a text of this size.
  [[nodiscard]] UAM_HOT static std::uint64_t maskOf(std::size_t size, std::size_t index) {
    static constexpr auto kMasks = [] {
      std::array<std::array<std::uint64_t, 4>, kShort + 1> masks{};
      for (std::size_t length = 0; length <= kShort; ++length) {
        for (std::size_t byte = 0; byte < length; ++byte)
          masks[length][byte / 8] |= std::uint64_t{0xFF} << (byte % 8 * 8);
      }
      return masks;
    }();
    return kMasks[size][index];
  }

  [[nodiscard]] std::uint64_t begin(std::size_t size) const { return seed_ ^ (size * kMultiplier); }
  [[nodiscard]] static std::uint64_t mix(std::uint64_t hash, std::uint64_t word) {
    hash = (hash ^ word) * kMultiplier;
    return hash ^ (hash >> 32);
  }
  [[nodiscard]] std::uint64_t end(std::uint64_t hash) const { return mix(hash, seed_); }

  void makeLongKey(std::string_view text, LoginKey& made) const {
    std::uint64_t hash = begin(text.size());
    std::size_t at = 0;
    for (; at + 8 < text.size(); at += 8) hash = mix(hash, text::load64(text.data() + at));
    hash = mix(hash, text::load64(text.data() + text.size() - 8));
    made.words = {};
    made.hash = end(hash);
    made.text = text.data();
    made.size = static_cast<std::uint32_t>(text.size());
  }

  [[nodiscard]] UAM_HOT Record recordOf(const LoginKey& key) const {
    const auto tag = static_cast<std::uint32_t>(key.hash >> 32);
    for (std::size_t at = key.hash & mask_;; at = (at + 1) & mask_) {
      const Slot slot = slots_[at];
      if (slot.place == kNone) return {};
      if (slot.tag != tag) continue;
      const char* const record = records_.data() + slot.place;
      if (text::load32(record + 4) != key.size || !equals(key, record + kHeader)) continue;
      return {slot.place, static_cast<std::uint32_t>(text::load32(record))};
    }
  }

  [[nodiscard]] UAM_HOT static bool equals(const LoginKey& key, const char* text) {
    if (key.size > kShort) return text::equalBytes(key.text, text, key.size);
    std::uint64_t difference = 0;
    for (std::size_t index = 0; index < key.words.size(); ++index) {
      difference |= (text::load64(text + 8 * index) & maskOf(key.size, index)) ^ key.words[index];
    }
    return difference == 0;
  }

  /// Puts a record into the next free slot; gives how far that was.
  std::uint32_t take(std::uint64_t hash, std::uint32_t place) {
    std::uint32_t steps = 0;
    std::size_t at = hash & mask_;
    for (; slots_[at].place != kNone; ++steps) at = (at + 1) & mask_;
    slots_[at] = {static_cast<std::uint32_t>(hash >> 32), place};
    return steps;
  }

  void rehash(std::size_t expected) {
    std::size_t size = 16;
    while (size < expected * 2 + 2) size *= 2;
    slots_.assign(size, Slot{});
    mask_ = size - 1;
    takeAll();
  }

  /// Takes all records with another seed, where one lies too far from its slot. Chosen texts have no second seed to be
  /// chosen for; were it otherwise, the table would still be right.
  void reseed() {
    if (reseeded_) return;
    reseeded_ = true;
    seed_ = mix(seed_ + kMultiplier, slots_.size());
    slots_.assign(slots_.size(), Slot{});
    takeAll();
  }

  void takeAll() {
    for (std::size_t place = 0; place + kShort < records_.size();) {
      const auto size = static_cast<std::uint32_t>(text::load32(records_.data() + place + 4));
      take(key({records_.data() + place + kHeader, size}).hash, static_cast<std::uint32_t>(place));
      place += kHeader + size;
    }
  }

  std::vector<Slot> slots_;
  std::size_t mask_ = 0;
  std::size_t count_ = 0;
  std::uint64_t seed_;
  bool reseeded_ = false;
  /// Records one behind the other, and bytes behind the last so that all may be read as four words.
  std::vector<char> records_ = std::vector<char>(kShort);
};

}  // namespace uam::directory
