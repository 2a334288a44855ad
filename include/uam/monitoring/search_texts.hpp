#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/monitoring/search_form.hpp"
#include "uam/monitoring/text_lines.hpp"

namespace uam::monitoring {

/// What a text filter looks through: texts in their search form, each a number. Where the form of one is the host's to
/// say, it is left out until the host has given it.
class SearchTexts {
 public:
  /// Made anew for `count` texts; `partsOf(number)` gives a pair of parts that stand in one line, parted by U+001F.
  template <class PartsOf>
  void build(std::uint32_t count, PartsOf&& partsOf) {
    std::size_t room = 0;
    for (std::uint32_t number = 0; number < count; ++number) {
      const auto [first, second] = partsOf(number);
      room += first.size() + second.size() + 2;
    }
    // A form is never longer than its text.
    std::string text(room, '\0');
    std::vector<std::uint32_t> ends(count);
    char* out = text.data();
    for (std::uint32_t number = 0; number < count; ++number) {
      const auto [first, second] = partsOf(number);
      char* const begin = out;
      char* end = writeSearchForm(first, out);
      if (end != nullptr) {
        *end++ = '\x1F';
        end = writeSearchForm(second, end);
      }
      if (end == nullptr) {
        unknown_.push_back(number);
        end = begin;
      }
      ends[number] = static_cast<std::uint32_t>(end - text.data());
      *end = '\n';
      out = end + 1;
    }
    text.resize(static_cast<std::size_t>(out - text.data()));
    own_ = TextLines(std::move(text), std::move(ends));
    built_ = true;
  }

  [[nodiscard]] bool built() const { return built_; }

  /// Numbers of the texts whose form is the host's to say.
  [[nodiscard]] const std::vector<std::uint32_t>& unknown() const { return unknown_; }

  /// Takes their forms, one line each; false where there are more or fewer, or the last line has no end.
  [[nodiscard]] bool take(std::string text) {
    const bool ended = text.empty() || text.back() == '\n';
    TextLines lines(std::move(text));
    if (!ended || lines.count() != unknown_.size()) return false;
    given_ = std::move(lines);
    return true;
  }

  /// Calls `take(number)` once for each text that holds the wanted one.
  template <class Take>
  void eachWith(std::string_view wanted, Take&& take) const {
    own_.eachWith(wanted, [&](std::size_t line) { take(static_cast<std::uint32_t>(line)); });
    given_.eachWith(wanted, [&](std::size_t line) { take(unknown_[line]); });
  }

 private:
  bool built_ = false;
  TextLines own_;
  TextLines given_;
  std::vector<std::uint32_t> unknown_;
};

}  // namespace uam::monitoring
