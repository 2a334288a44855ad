#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "uam/text/decomposition.hpp"
#include "uam/text/fold.hpp"
#include "uam/text/utf8.hpp"
#include "uam/vocabulary/near_ways.hpp"

namespace uam::directory {

/// Characters that draw nothing, and blanks: what mail programs, spreadsheets and the clipboard leave in a login, and
/// nobody sees.
[[nodiscard]] constexpr bool isInvisible(char32_t character) {
  struct Range {
    char32_t first;
    char32_t last;
  };
  constexpr std::array kRanges = {
      Range{0x0, 0x20},      Range{0x7F, 0xA0},     Range{0xAD, 0xAD},     Range{0x34F, 0x34F},
      Range{0x61C, 0x61C},   Range{0x115F, 0x1160}, Range{0x1680, 0x1680}, Range{0x17B4, 0x17B5},
      Range{0x180B, 0x180F}, Range{0x2000, 0x200F}, Range{0x2028, 0x202F}, Range{0x205F, 0x206F},
      Range{0x2800, 0x2800}, Range{0x3000, 0x3000}, Range{0x3164, 0x3164}, Range{0xFE00, 0xFE0F},
      Range{0xFEFF, 0xFEFF}, Range{0xFFA0, 0xFFA0}, Range{0xFFF0, 0xFFFB}, Range{0xE0000, 0xE0FFF},
  };
  // What names are made of, before it is compared with all.
  if ((character > 0x20 && character < 0x7F) || (character > 0x3164 && character < 0xFE00)) return false;
  return std::any_of(kRanges.begin(), kRanges.end(),
                     [&](const Range& range) { return character >= range.first && character <= range.last; });
}

/// The sorts of domains that a login may have.
enum class LoginDomain : std::uint8_t {
  none = 0,
  mail = 1,     ///< `ann@example.com`
  network = 2,  ///< `CORP\ann`
  both = 3,
};

/// A login without the differences that people do not see or do not mean. Two logins with one form may be the same
/// person's; they are named as near, and never joined by the product itself.
struct LoginForm {
  std::string_view whole;
  std::string_view bare;  ///< Without its domain; the whole where it has none.
  LoginDomain domain = LoginDomain::none;

  /// Two different domains of one sort are two people: `info@example.com` and `info@example.org`.
  [[nodiscard]] bool isNear(const LoginForm& other) const {
    if (whole.empty() || other.whole.empty()) return false;
    if (whole == other.whole) return true;
    const bool sameSort = (static_cast<unsigned>(domain) & static_cast<unsigned>(other.domain)) != 0;
    return !sameSort && bare == other.bare;
  }
};

namespace detail {

/// A katakana with a voice mark behind it as one letter; 0 where no letter has both.
[[nodiscard]] constexpr std::uint32_t voicedKana(std::uint32_t kana, std::uint32_t mark) {
  // One further in the chart, with the half-voiced mark two; three of them stand at its end.
  for (const std::uint32_t voiced : {kana + 1, kana + 2, kana + 0x8, kana + 0x4E}) {
    const text::LetterParts parts = text::partsOf(voiced);
    if (parts.letter == kana && parts.mark == mark) return voiced;
  }
  return 0;
}

/// Without what a spreadsheet or a script put around a cell: `="x"`, `"x"`, `'x'`, `'x`.
[[nodiscard]] inline std::string_view unquoted(std::string_view text) {
  std::string_view inner = text;
  if (inner.starts_with('=') && inner.size() > 1 && inner[1] == '"') inner.remove_prefix(1);
  for (const char quote : {'"', '\''}) {
    if (inner.size() > 2 && inner.front() == quote && inner.back() == quote) return inner.substr(1, inner.size() - 2);
  }
  return text.size() > 1 && text.front() == '\'' ? text.substr(1) : text;
}

/// What stands in brackets behind a name: `Ann Lee <ann@example.com>`, `Ann Lee (ann)`.
[[nodiscard]] inline std::string_view addressIn(std::string_view text) {
  for (const auto& [opens, closes] : {std::pair('<', '>'), std::pair('(', ')')}) {
    if (!text.ends_with(closes)) continue;
    const std::size_t at = text.rfind(opens);
    if (at != std::string_view::npos && at + 2 < text.size()) return text.substr(at + 1, text.size() - at - 2);
  }
  return text;
}

/// A number without the zeros in front of it, and without the fraction that a spreadsheet or a script may write behind
/// it (`123.0`); any other text as it is.
[[nodiscard]] inline std::string_view withoutZeros(std::string_view number) {
  std::string_view digits = number;
  const std::size_t point = digits.find('.');
  if (point != std::string_view::npos && point + 1 < digits.size() &&
      digits.find_first_not_of('0', point + 1) == std::string_view::npos) {
    digits = digits.substr(0, point);
  }
  if (!text::allDigits(digits)) return number;
  const std::size_t first = digits.find_first_not_of('0');
  return digits.substr(first == std::string_view::npos ? digits.size() - 1 : first);
}

}  // namespace detail

/// Makes forms, one after the other in the same memory: a form is one of the login that was given last.
class LoginFolder {
 public:
  /// The form in which the differences of `kept` still show.
  LoginForm operator()(std::string_view login, NearWays kept = {}) {
    fold(login, kept);
    std::string_view text = folded_;
    if (!kept.has(NearWay::quoting)) text = detail::unquoted(text);
    if (!kept.has(NearWay::address)) text = detail::addressIn(text);
    const auto number = [&](std::string_view part) {
      return kept.has(NearWay::zeros) ? part : detail::withoutZeros(part);
    };
    LoginForm form;
    form.whole = number(text);
    unsigned sorts = 0;
    if (const std::size_t at = text.rfind('\\'); at != std::string_view::npos && at > 0 && at + 1 < text.size()) {
      text.remove_prefix(at + 1);
      sorts |= static_cast<unsigned>(LoginDomain::network);
    }
    if (const std::size_t at = text.find('@'); at != std::string_view::npos && at > 0 && at + 1 < text.size()) {
      text = text.substr(0, at);
      sorts |= static_cast<unsigned>(LoginDomain::mail);
    }
    form.domain = static_cast<LoginDomain>(sorts);
    form.bare = number(text);
    return form;
  }

 private:
  /// The characters of a login as they are compared.
  void fold(std::string_view login, NearWays kept) {
    const bool seesCase = kept.has(NearWay::letterCase);
    if (text::isAscii(login)) {
      const bool seesInvisible = kept.has(NearWay::invisible);
      folded_.resize(login.size());
      char* out = folded_.data();
      for (const char character : login) {
        if (!seesInvisible && (character <= ' ' || character == '\x7F')) continue;
        *out++ = seesCase ? character : text::lowerAscii(character);
      }
      folded_.resize(static_cast<std::size_t>(out - folded_.data()));
      return;
    }
    const bool mayComeApart = read(login, !kept.has(NearWay::invisible), !kept.has(NearWay::width));
    if (mayComeApart && !kept.has(NearWay::composition)) {
      apart_.clear();
      for (const char32_t letter : letters_) text::appendDecomposed(apart_, letter);
      letters_.swap(apart_);
    }
    folded_.clear();
    for (const char32_t letter : letters_) text::appendUtf8(folded_, seesCase ? letter : text::lowerCase(letter));
  }

  /// The characters of a login, without the invisible ones and in one width where that is asked for; false where none
  /// of them can be taken apart.
  bool read(std::string_view login, bool visible, bool narrow) {
    letters_.clear();
    bool mayComeApart = false;
    std::uint32_t halfKana = 0;  // The wide form of the half-width kana before, which a voice mark may join.
    for (const char *at = login.data(), *const end = at + login.size(); at != end;) {
      const text::Utf8Step step = text::decodeStep(at, end);
      at += step.length;
      std::uint32_t character = step.codePoint;
      if (visible && isInvisible(character)) continue;
      const std::uint32_t before = std::exchange(halfKana, 0);
      if (narrow && character >= 0xFF66 && character <= 0xFF9D) {
        character = halfKana = text::kWideKatakana[character - 0xFF66];
      } else if (narrow && (character == 0xFF9E || character == 0xFF9F)) {
        character = character - 0xFF9E + 0x3099;
        // As one letter, so that the other way to write it is a difference of its own.
        if (const std::uint32_t voiced = before == 0 ? 0 : detail::voicedKana(before, character); voiced != 0) {
          letters_.pop_back();
          character = voiced;
        }
      } else if (narrow) {
        character = text::narrow(character);
      }
      letters_.push_back(character);
      mayComeApart = mayComeApart || text::mayComeApart(character);
    }
    return mayComeApart;
  }

  std::string folded_;
  std::u32string letters_;
  std::u32string apart_;
};

}  // namespace uam::directory
