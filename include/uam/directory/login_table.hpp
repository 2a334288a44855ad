#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace uam::directory {

/// Seeded hash of a short text, eight bytes at a time. The seed keeps chosen logins from meeting in one slot.
[[nodiscard]] inline std::uint64_t hashText(std::string_view text, std::uint64_t seed) {
  constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15u;
  std::uint64_t hash = seed ^ (text.size() * kMultiplier);
  const char* at = text.data();
  std::size_t left = text.size();
  const auto mix = [&](std::uint64_t word) {
    hash = (hash ^ word) * kMultiplier;
    hash ^= hash >> 32;
  };
  while (left >= 8) {
    std::uint64_t word;
    std::memcpy(&word, at, 8);
    mix(word);
    at += 8;
    left -= 8;
  }
  if (left > 0) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, left);
    mix(word);
  }
  mix(seed);
  return hash;
}

/// Finds a number by a text: open addressing with a quarter of the slots free at least. The texts belong to the caller.
class LoginTable {
 public:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  explicit LoginTable(std::size_t expected = 0, std::uint64_t seed = 0) : seed_(seed) { rehash(expected); }

  /// Adds a text with its value; gives the value that the text had already, kNone where it is new.
  std::uint32_t add(std::string_view text, std::uint32_t value) {
    if ((count_ + 1) * 4 > slots_.size() * 3) rehash(count_ * 2 + 8);
    Slot& slot = slotOf(text, hashText(text, seed_));
    if (slot.value != kNone) return slot.value;
    slot = {hashText(text, seed_), text.data(), static_cast<std::uint32_t>(text.size()), value};
    ++count_;
    return kNone;
  }

  [[nodiscard]] std::uint32_t find(std::string_view text) const {
    const std::uint64_t hash = hashText(text, seed_);
    for (std::size_t at = hash & mask_;; at = (at + 1) & mask_) {
      const Slot& slot = slots_[at];
      if (slot.value == kNone) return kNone;
      if (slot.hash == hash && slot.size == text.size() && std::memcmp(slot.text, text.data(), text.size()) == 0) {
        return slot.value;
      }
    }
  }

  [[nodiscard]] std::size_t size() const { return count_; }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    const char* text = nullptr;
    std::uint32_t size = 0;
    std::uint32_t value = kNone;
  };

  [[nodiscard]] Slot& slotOf(std::string_view text, std::uint64_t hash) {
    std::size_t at = hash & mask_;
    while (slots_[at].value != kNone) {
      const Slot& slot = slots_[at];
      if (slot.hash == hash && slot.size == text.size() && std::memcmp(slot.text, text.data(), text.size()) == 0) break;
      at = (at + 1) & mask_;
    }
    return slots_[at];
  }

  void rehash(std::size_t expected) {
    std::size_t size = 16;
    while (size * 3 < expected * 4 + 4) size *= 2;
    std::vector<Slot> old(size);
    old.swap(slots_);
    mask_ = size - 1;
    for (const Slot& slot : old) {
      if (slot.value == kNone) continue;
      std::size_t at = slot.hash & mask_;
      while (slots_[at].value != kNone) at = (at + 1) & mask_;
      slots_[at] = slot;
    }
  }

  std::vector<Slot> slots_;
  std::size_t mask_ = 0;
  std::size_t count_ = 0;
  std::uint64_t seed_ = 0;
};

}  // namespace uam::directory
