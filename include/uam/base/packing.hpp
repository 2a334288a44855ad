#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

#include "uam/base/for_size.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam {

/// Writes numbers and texts as bytes, for another module of this very version to read: nothing here is kept on a disk.
class PackWriter {
 public:
  /// Seven bits a byte, the lowest first: most numbers of a pack are small.
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) bytes_.push_back(static_cast<char>((value & 0x7F) | 0x80));
    bytes_.push_back(static_cast<char>(value));
  }

  /// A number that may be negative.
  void signedNumber(std::int64_t value) {
    const auto bits = static_cast<std::uint64_t>(value);
    number((bits << 1) ^ (value < 0 ? ~std::uint64_t{0} : 0));
  }

  void text(std::string_view text) {
    number(text.size());
    bytes_.append(text);
  }

  /// Eight bytes as they lie in memory: WebAssembly and all machines that this is built for have the lowest first.
  void word(std::uint64_t word) {
    char raw[8];
    std::memcpy(raw, &word, 8);
    bytes_.append(raw, 8);
  }

  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

/// Reads what a `PackWriter` wrote. Whatever the bytes are, nothing outside of them is touched: from the first that
/// does not fit on, all answers are zero or empty, and `good` is false.
class PackReader {
 public:
  explicit PackReader(std::string_view bytes) : left_(bytes) {}

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && !left_.empty(); shift += 7) {
      const auto byte = static_cast<unsigned char>(left_.front());
      left_.remove_prefix(1);
      value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
    refuse();
    return 0;
  }

  /// A number that cannot be right where it is `limit` or more.
  std::uint64_t numberBelow(std::uint64_t limit) {
    const std::uint64_t value = number();
    if (value < limit) return value;
    refuse();
    return 0;
  }

  /// How many things follow that take a byte each at least: never more than there are bytes.
  std::size_t count() {
    const std::uint64_t value = number();
    if (value <= left_.size()) return static_cast<std::size_t>(value);
    refuse();
    return 0;
  }

  std::int64_t signedNumber() {
    const std::uint64_t value = number();
    return static_cast<std::int64_t>((value >> 1) ^ ((value & 1) != 0 ? ~std::uint64_t{0} : 0));
  }

  /// A view of the pack's own bytes.
  std::string_view text() {
    const std::size_t size = count();
    const std::string_view text = left_.substr(0, size);
    left_.remove_prefix(size);
    return text;
  }

  std::uint64_t word() {
    if (left_.size() < 8) {
      refuse();
      return 0;
    }
    std::uint64_t word;
    std::memcpy(&word, left_.data(), 8);
    left_.remove_prefix(8);
    return word;
  }

  void refuse() {
    good_ = false;
    left_ = {};
  }

  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] bool atEnd() const { return left_.empty(); }

 private:
  std::string_view left_;
  bool good_ = true;
};

/// Tells texts apart that come together in two packs; continues with what came before. No secret, no table: FNV-1a.
[[nodiscard]] inline std::uint64_t packHash(std::string_view text, std::uint64_t before) {
  std::uint64_t hash = before ^ 0xCBF29CE484222325u;
  const auto take = [&](unsigned char byte) { hash = (hash ^ byte) * 0x100000001B3u; };
  for (const char byte : text) take(static_cast<unsigned char>(byte));
  take(0xFF);  // Stands in no text of UTF-8: `ab`, `c` is not `a`, `bc`.
  return hash;
}

static_assert(std::endian::native == std::endian::little);

}  // namespace uam

UAM_FOR_SIZE_END
