#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/text/fold.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam {

/// The words of a heading: `lastSignInDateTime`, `Last sign-in date/time` and `LAST_SIGN_IN_DATE_TIME` all are last,
/// sign, in, date, time. In lower case and narrow; letters of other scripts stand in words of their own.
class HeadingTokens {
 public:
  explicit HeadingTokens(std::string_view heading) {
    const std::string narrow = text::narrowed(heading);
    std::string token;
    const auto end = [&] {
      if (!token.empty()) tokens_.push_back(std::exchange(token, {}));
    };
    for (std::size_t at = 0; at < narrow.size(); ++at) {
      const char letter = narrow[at];
      if (!isAsciiLetter(letter)) {
        end();
        continue;
      }
      // A new word begins where a capital follows a small letter, or ends a run of capitals: `whenUTCTime`.
      const bool capital = isCapital(letter);
      const bool afterSmall = at > 0 && isAsciiLetter(narrow[at - 1]) && !isCapital(narrow[at - 1]);
      const bool beforeSmall = at + 1 < narrow.size() && isAsciiLetter(narrow[at + 1]) && !isCapital(narrow[at + 1]);
      if (capital && (afterSmall || (beforeSmall && token.size() > 1))) end();
      token.push_back(text::lowerAscii(letter));
    }
    end();
  }

  [[nodiscard]] bool has(std::string_view word) const {
    return std::find(tokens_.begin(), tokens_.end(), word) != tokens_.end();
  }
  [[nodiscard]] bool hasOneOf(std::initializer_list<std::string_view> words) const {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return has(word); });
  }
  [[nodiscard]] bool endsWith(std::string_view word) const { return !tokens_.empty() && tokens_.back() == word; }
  [[nodiscard]] std::size_t size() const { return tokens_.size(); }

 private:
  [[nodiscard]] static constexpr bool isCapital(char letter) { return letter >= 'A' && letter <= 'Z'; }
  [[nodiscard]] static constexpr bool isAsciiLetter(char letter) {
    return isCapital(letter) || (letter >= 'a' && letter <= 'z');
  }

  std::vector<std::string> tokens_;
};

}  // namespace uam

UAM_FOR_SIZE_END
