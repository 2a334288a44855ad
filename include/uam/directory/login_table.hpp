#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace uam::directory {

namespace detail {

[[nodiscard]] inline std::uint64_t load64(const char* at) {
  std::uint64_t word;
  std::memcpy(&word, at, 8);
  return word;
}

[[nodiscard]] inline std::uint64_t load32(const char* at) {
  std::uint32_t word;
  std::memcpy(&word, at, 4);
  return word;
}

/// Up to seven bytes as one word, without a loop: the loads may overlap.
[[nodiscard]] inline std::uint64_t loadShort(const char* at, std::size_t size) {
  if (size >= 4) return load32(at) | (load32(at + size - 4) << 32);
  if (size == 0) return 0;
  const auto byte = [&](std::size_t index) { return std::uint64_t{static_cast<std::uint8_t>(at[index])}; };
  return byte(0) | (byte(size / 2) << 8) | (byte(size - 1) << 16);
}

}  // namespace detail

/// True where two texts of one length are equal. The C library of WebAssembly compares byte by byte.
[[nodiscard]] inline bool equalBytes(const char* one, const char* other, std::size_t size) {
  if (size < 8) return detail::loadShort(one, size) == detail::loadShort(other, size);
  std::size_t at = 0;
  for (; at + 8 <= size; at += 8) {
    if (detail::load64(one + at) != detail::load64(other + at)) return false;
  }
  return detail::load64(one + size - 8) == detail::load64(other + size - 8);
}

/// Seeded hash of a short text, eight bytes at a time. The seed keeps chosen logins from meeting in one slot.
[[nodiscard]] inline std::uint64_t hashText(std::string_view text, std::uint64_t seed) {
  constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15u;
  std::uint64_t hash = seed ^ (text.size() * kMultiplier);
  const char* const at = text.data();
  const std::size_t size = text.size();
  const auto mix = [&](std::uint64_t word) {
    hash = (hash ^ word) * kMultiplier;
    hash ^= hash >> 32;
  };
  if (size < 8) {
    mix(detail::loadShort(at, size));
  } else {
    for (std::size_t done = 0; done + 8 < size; done += 8) mix(detail::load64(at + done));
    mix(detail::load64(at + size - 8));
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

  /// Gives a text this value, whether it is new or not.
  void set(std::string_view text, std::uint32_t value) {
    if (add(text, value) != kNone) slotOf(text, hash(text)).value = value;
  }

  [[nodiscard]] std::uint32_t find(std::string_view text) const { return find(text, hash(text)); }

  [[nodiscard]] std::uint64_t hash(std::string_view text) const { return hashText(text, seed_); }

  /// With the hash made before: whoever looks up many texts makes their hashes first, so that the waits for memory
  /// overlap.
  [[nodiscard]] std::uint32_t find(std::string_view text, std::uint64_t hash) const {
    for (std::size_t at = hash & mask_;; at = (at + 1) & mask_) {
      const Slot& slot = slots_[at];
      if (slot.value == kNone) return kNone;
      if (slot.hash == hash && slot.size == text.size() && equalBytes(slot.text, text.data(), text.size())) {
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
      if (slot.hash == hash && slot.size == text.size() && equalBytes(slot.text, text.data(), text.size())) break;
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
