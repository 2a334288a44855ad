#pragma once

#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "uam/base/for_size.hpp"
#include "uam/text/utf8.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::text {

/// Writes JSON text from front to back, without whitespace. Bytes that do not decode become U+FFFD, so that every
/// reader takes what is written. Building a document in memory and dumping it would be three times
/// the code.
class JsonWriter {
 public:
  void beginObject() {
    separate();
    out_.push_back('{');
  }
  void endObject() { out_.push_back('}'); }
  void beginList() {
    separate();
    out_.push_back('[');
  }
  void endList() { out_.push_back(']'); }

  /// The name of the member whose value is written next.
  void key(std::string_view name) {
    text(name);
    out_.push_back(':');
  }

  void value(std::string_view words) { text(words); }
  void value(const char* words) { text(words); }
  void value(std::nullptr_t) { literal("null"); }
  /// A number that is JSON already, for what no 64 bits hold.
  void number(std::string_view digits) { literal(digits); }
  template <std::integral Number>
  void value(Number given) {
    if constexpr (std::same_as<Number, bool>) {
      literal(given ? "true" : "false");
    } else {
      integer(static_cast<std::int64_t>(given));
    }
  }

  template <typename Value>
  void member(std::string_view name, const Value& given) {
    key(name);
    value(given);
  }

  /// What was written; the writer is empty afterwards.
  [[nodiscard]] std::string take() { return std::exchange(out_, {}); }

 private:
  /// Nothing separates what comes first. The last byte tells: texts end with their quote, so an opening bracket is one.
  void separate() {
    if (out_.empty()) return;
    const char last = out_.back();
    if (last != '{' && last != '[' && last != ':') out_.push_back(',');
  }

  void literal(std::string_view word) {
    separate();
    out_.append(word);
  }

  void integer(std::int64_t number) {
    char digits[24];
    const auto* const end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    literal({digits, static_cast<std::size_t>(end - digits)});
  }

  void text(std::string_view words) {
    separate();
    out_.push_back('"');
    const char* at = words.data();
    const char* const end = at + words.size();
    while (at != end) {
      const Utf8Step step = decodeStep(at, end);
      if (step.fault) {
        out_.append(kReplacement);
      } else if (step.codePoint < 0x20 || *at == '"' || *at == '\\') {
        escape(*at);
      } else {
        out_.append(at, step.length);
      }
      at += step.length;
    }
    out_.push_back('"');
  }

  void escape(char character) {
    constexpr std::string_view kNamed = "\"\\\b\f\n\r\t";
    constexpr std::string_view kNames = "\"\\bfnrt";
    constexpr std::string_view kDigits = "0123456789abcdef";
    out_.push_back('\\');
    if (const std::size_t index = kNamed.find(character); index != std::string_view::npos) {
      out_.push_back(kNames[index]);
      return;
    }
    out_.append("u00");
    out_.push_back(kDigits[static_cast<std::size_t>(character) >> 4]);
    out_.push_back(kDigits[static_cast<std::size_t>(character) & 15]);
  }

  std::string out_;
};

}  // namespace uam::text

UAM_FOR_SIZE_END
