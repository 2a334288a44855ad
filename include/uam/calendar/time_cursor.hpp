#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "uam/text/blank.hpp"

namespace uam::calendar::detail {

/// Goes through a time text from left to right.
class TimeCursor {
 public:
  explicit TimeCursor(std::string_view text) : at_(text.data()), end_(text.data() + text.size()) {}

 protected:
  static constexpr bool isDigit(char character) { return character >= '0' && character <= '9'; }
  static constexpr bool isLetter(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
  }

  [[nodiscard]] bool atEnd() const { return at_ == end_; }
  [[nodiscard]] bool digitNext() const { return at_ != end_ && isDigit(*at_); }
  [[nodiscard]] bool letterNext() const { return at_ != end_ && isLetter(*at_); }

  [[nodiscard]] bool take(std::string_view text) {
    if (static_cast<std::size_t>(end_ - at_) < text.size() || std::string_view(at_, text.size()) != text) return false;
    at_ += text.size();
    return true;
  }

  /// The letters that come next.
  [[nodiscard]] std::string_view takeLetters() {
    const char* const begin = at_;
    while (letterNext()) ++at_;
    return {begin, static_cast<std::size_t>(at_ - begin)};
  }

  /// How many digits come next.
  [[nodiscard]] std::size_t digitsNext() const {
    const char* behind = at_;
    while (behind != end_ && isDigit(*behind)) ++behind;
    return static_cast<std::size_t>(behind - at_);
  }

  /// Reads a number of `least` to `most` digits; gives the digits used, 0 where there is none such.
  [[nodiscard]] int readNumber(std::int32_t& value, int least, int most) {
    int digits = 0;
    value = 0;
    while (at_ + digits < end_ && isDigit(at_[digits])) {
      if (digits == most) return 0;
      value = value * 10 + (at_[digits] - '0');
      ++digits;
    }
    if (digits < least) return 0;
    at_ += digits;
    return digits;
  }

  /// Takes just so many digits, whatever stands behind them; they must be there.
  [[nodiscard]] std::int32_t takeDigits(int count) {
    std::int32_t value = 0;
    for (; count > 0; --count) value = value * 10 + (*at_++ - '0');
    return value;
  }

  /// Passes the digits that come next; false where none does.
  [[nodiscard]] bool skipDigits() {
    const char* const before = at_;
    while (digitNext()) ++at_;
    return at_ != before;
  }

  bool skipBlanks() {
    const char* const before = at_;
    while (true) {
      const std::string_view rest(at_, static_cast<std::size_t>(end_ - at_));
      // U+202F stands before AM and PM in the English texts of recent platforms.
      const std::size_t length = rest.substr(0, 3) == "\xE2\x80\xAF" ? 3 : text::leadingBlank(rest);
      if (length == 0) return at_ != before;
      at_ += length;
    }
  }

  const char* at_;
  const char* end_;
};

}  // namespace uam::calendar::detail
