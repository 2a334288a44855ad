#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/text/blank.hpp"
#include "uam/text/fold.hpp"
#include "uam/text/utf8.hpp"
#include "uam/vocabulary/cell_words.hpp"
#include "uam/vocabulary/names.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam {

/// What a person may say that a word in the cells of their company means (recognition.md section 4).
enum class WordMeaning : std::uint8_t {
  active,
  inactive,
  guest,
  member,
  success,
  failure,
  never,  ///< In a column of last accesses: there was none.
};

inline constexpr std::size_t kWordMeaningCount = static_cast<std::size_t>(WordMeaning::never) + 1;

/// As `--means WORD=MEANING` and the dialog on the page name them.
inline constexpr std::array<std::string_view, kWordMeaningCount> kWordMeaningNames = {
    "active", "inactive", "guest", "member", "success", "failure", "never"};

static_assert(allNamed(kWordMeaningNames));

[[nodiscard]] constexpr std::string_view nameOf(WordMeaning meaning) {
  return kWordMeaningNames[static_cast<std::size_t>(meaning)];
}

/// The words of a company, by what was said of them. One word may be said of columns of several kinds.
class WordMeanings {
 public:
  void add(std::string_view word, WordMeaning meaning) { said_.push_back({keyOf(word), meaning}); }

  [[nodiscard]] bool empty() const { return said_.empty(); }

  /// True where the cell is a word of this meaning, its case, width and the blanks around it aside.
  [[nodiscard]] bool say(std::string_view cell, WordMeaning meaning) const {
    if (said_.empty()) return false;
    const std::string key = keyOf(cell);
    return std::any_of(said_.begin(), said_.end(),
                       [&](const auto& said) { return said.second == meaning && said.first == key; });
  }

  /// The words as they are compared, in the order in which they were said.
  [[nodiscard]] const std::vector<std::pair<std::string, WordMeaning>>& all() const { return said_; }

 private:
  [[nodiscard]] static std::string keyOf(std::string_view word) {
    word = text::trim(word);
    std::string key;
    for (const char *at = word.data(), *const end = at + word.size(); at != end;) {
      const text::Utf8Step step = text::decodeStep(at, end);
      at += step.length;
      text::appendUtf8(key, text::lowerCase(text::narrow(step.codePoint)));
    }
    return key;
  }

  std::vector<std::pair<std::string, WordMeaning>> said_;
};

/// Like the functions of `cell_words.hpp`, but what was said of a word goes before what is known of it.
[[nodiscard]] inline Status readStatus(std::string_view cell, bool opposite, const WordMeanings& meanings) {
  if (meanings.say(cell, WordMeaning::active)) return Status::active;
  if (meanings.say(cell, WordMeaning::inactive)) return Status::inactive;
  return readStatus(cell, opposite);
}

[[nodiscard]] inline GuestFlag readGuestFlag(std::string_view cell, const WordMeanings& meanings) {
  if (meanings.say(cell, WordMeaning::guest)) return GuestFlag::guest;
  if (meanings.say(cell, WordMeaning::member)) return GuestFlag::member;
  return readGuestFlag(cell);
}

[[nodiscard]] inline Outcome readOutcome(std::string_view cell, const WordMeanings& meanings) {
  if (meanings.say(cell, WordMeaning::success)) return Outcome::success;
  if (meanings.say(cell, WordMeaning::failure)) return Outcome::failure;
  return readOutcome(cell);
}

[[nodiscard]] inline bool isNoError(std::string_view cell, const WordMeanings& meanings) {
  return isNoError(cell) || meanings.say(cell, WordMeaning::success);
}

}  // namespace uam

UAM_FOR_SIZE_END
