#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "uam/limits.hpp"
#include "uam/text/blank.hpp"
#include "uam/text/line_counter.hpp"

namespace uam::text {

/// How objects lie in the file.
enum class JsonLayout : std::uint8_t {
  lines,     ///< One object a physical line.
  document,  ///< An array of objects, an object that holds one, or objects one after the other; any number of these.
};

/// Cuts JSON text into the objects that are its records, without reading what is inside them: a state machine that may
/// stop at any byte. A large `{"logs":[...]}` is thus never held as a whole.
///
/// The sink has `object(std::string_view)` and `fault(code)`; both may ask `line()` for the record's first line.
class JsonScanner {
 public:
  /// Names of arrays whose elements are records, where a document is an object that holds them.
  static constexpr std::array<std::string_view, 8> kRecordArrays = {"logs",   "users", "organizations", "records",
                                                                    "events", "items", "data",          "entries"};

  explicit JsonScanner(JsonLayout layout) : layout_(layout) {}

  /// Scans the text, which begins where the last call stopped consuming; gives the bytes consumed.
  template <class Sink>
  [[nodiscard]] std::size_t scan(std::string_view text, bool final, Sink& sink) {
    base_ = text.data();
    size_ = text.size();
    start_ = 0;
    if (layout_ == JsonLayout::lines) {
      scanLines(final, sink);
    } else {
      scanDocument(final, sink);
    }
    const std::size_t consumed = start_;
    lines_.advance(base_, consumed);
    lines_.rebase(consumed);
    at_ -= consumed;
    base_ = nullptr;
    return consumed;
  }

  [[nodiscard]] std::uint64_t line() { return lines_.lineAt(base_, start_); }

  /// True where the text ended inside an array or a holding object: the file was cut.
  [[nodiscard]] bool open() const { return context_ != Context::top; }

 private:
  enum class Context : std::uint8_t { top, holder, array };

  template <class Sink>
  void scanLines(bool final, Sink& sink) {
    while (true) {
      while (at_ < size_ && base_[at_] != '\n' && base_[at_] != '\r' && at_ - start_ <= limits::kRecordBytes) ++at_;
      if (at_ - start_ > limits::kRecordBytes) {
        if (!skipLine_) sink.fault("record-too-long");
        skipLine_ = true;
        start_ = at_;
        continue;
      }
      if (at_ == size_ && !final) return;
      std::string_view text = trim({base_ + start_, at_ - start_});
      if (text.substr(0, 3) == "\xEF\xBB\xBF") text = trim(text.substr(3));  // where files were joined
      if (!skipLine_ && !text.empty()) {
        if (text.front() == '{') {
          sink.object(text);
        } else {
          sink.fault("json-malformed");
        }
      }
      skipLine_ = false;
      if (at_ == size_) {
        start_ = at_;
        return;
      }
      start_ = ++at_;
    }
  }

  template <class Sink>
  void scanDocument(bool final, Sink& sink) {
    while (true) {
      if (skipLine_) {
        while (at_ < size_ && base_[at_] != '\n' && base_[at_] != '\r') ++at_;
        start_ = at_;
        if (at_ == size_) return;
        skipLine_ = false;
      }
      if (!inElement_) {
        if (!findElement(final, sink)) {
          start_ = at_;
          if (final && at_ < size_) {
            sink.fault("json-malformed");  // a document that was cut before its first record
            at_ = size_;
            start_ = at_;
          }
          return;
        }
        start_ = at_;
        inElement_ = true;
        depth_ = 0;
        brackets_ = 0;
        inString_ = false;
        escaped_ = false;
      }
      switch (cutElement()) {
        case Cut::complete:
          if (base_[start_] == '{') {
            sink.object({base_ + start_, at_ - start_});
          } else {
            sink.fault("json-malformed");  // a list where a record should stand
          }
          start_ = at_;
          inElement_ = false;
          break;
        case Cut::tooDeep:
          giveUp("json-too-deep", sink);
          break;
        case Cut::tooLong:
          giveUp("record-too-long", sink);
          break;
        case Cut::broken:
          giveUp("json-malformed", sink);
          break;
        case Cut::more:
          if (!final) return;
          giveUp("json-malformed", sink);
          break;
      }
    }
  }

  enum class Cut : std::uint8_t { complete, more, tooDeep, tooLong, broken };

  /// Goes to the end of the object or array that begins at `start_`.
  Cut cutElement() {
    while (at_ < size_) {
      if (at_ - start_ > limits::kRecordBytes) return Cut::tooLong;
      const char character = base_[at_];
      if (inString_) {
        // A line end inside a string is no JSON: the quote was never closed.
        if (character == '\n' || character == '\r') return Cut::broken;
        ++at_;
        if (escaped_) {
          escaped_ = false;
        } else if (character == '\\') {
          escaped_ = true;
        } else if (character == '"') {
          inString_ = false;
        }
        continue;
      }
      ++at_;
      if (character == '"') {
        inString_ = true;
      } else if (character == '{' || character == '[') {
        if (depth_ == limits::kRecordDepth) return Cut::tooDeep;
        brackets_ = (brackets_ << 1) | (character == '{' ? 1u : 0u);
        ++depth_;
      } else if (character == '}' || character == ']') {
        // A bracket of the other kind: one was forgotten, and what follows would be swallowed.
        if ((brackets_ & 1u) != (character == '}' ? 1u : 0u)) return Cut::broken;
        brackets_ >>= 1;
        if (--depth_ == 0) return at_ - start_ > limits::kRecordBytes ? Cut::tooLong : Cut::complete;
      }
    }
    return at_ - start_ > limits::kRecordBytes ? Cut::tooLong : Cut::more;
  }

  /// The record counts as one line; reading resumes after its first physical line.
  template <class Sink>
  void giveUp(std::string_view code, Sink& sink) {
    sink.fault(code);
    const std::size_t limit = at_;
    at_ = start_;
    while (at_ < limit && base_[at_] != '\n' && base_[at_] != '\r') ++at_;
    start_ = at_;
    inElement_ = false;
    skipLine_ = true;
    searching_ = true;
  }

  /// Goes to the next record's opening brace; false where the text ends before it.
  template <class Sink>
  bool findElement(bool final, Sink& sink) {
    while (at_ < size_) {
      const char character = base_[at_];
      if (searching_) {
        // Behind a record that was given up its other lines may follow: the next record begins a line.
        if (isSpace(character) || character == ',') {
          ++at_;
        } else if (character == '{') {
          searching_ = false;
          // The next page of a log may follow on a line of its own, its array after one whose end was not seen.
          if (context_ == Context::array && beginsHolder(final)) context_ = Context::top;
          if (context_ == Context::array && undecided_) {
            searching_ = true;
            return false;
          }
        } else if (const std::size_t next = behindArray();
                   character == ']' && context_ == Context::array && next == size_ && !final) {
          return false;  // what follows tells whether the document ends here
        } else if (character == ']' && context_ == Context::array && closesArray(next)) {
          searching_ = false;
        } else {
          skipLine_ = true;
          while (at_ < size_ && base_[at_] != '\n' && base_[at_] != '\r') ++at_;
          if (at_ < size_) skipLine_ = false;
        }
        continue;
      }
      if (junk_) {
        // Something that is no object stands where a record should: one malformed line, up to the next comma.
        if (junkString_) {
          junkString_ = character != '"' && character != '\n';
        } else if (character == '"') {
          junkString_ = true;
        } else if (character == ',' || character == ']' || character == '{') {
          junk_ = false;
          continue;
        }
        ++at_;
        continue;
      }
      // A byte order mark where files were joined.
      if (character == '\xEF' && size_ - at_ < 3 && !final) return false;
      if (character == '\xEF' && size_ - at_ >= 3 && base_[at_ + 1] == '\xBB' && base_[at_ + 2] == '\xBF') {
        at_ += 3;
        continue;
      }
      if (isSpace(character) || character == ',' || character == ':') {
        ++at_;
        continue;
      }
      if (context_ == Context::holder) {
        if (scanHolder(character)) continue;
        return false;
      }
      if (character == '{') {
        if (context_ == Context::array || !beginsHolder(final)) {
          return context_ != Context::top || !undecided_;
        }
        context_ = Context::holder;
        holderDepth_ = 1;
        key_.clear();
        ++at_;
      } else if (character == '[' && context_ == Context::array) {
        return true;
      } else if (character == '[' && context_ == Context::top) {
        context_ = Context::array;
        inHolder_ = false;
        ++at_;
      } else if (character == ']' && context_ == Context::array) {
        context_ = inHolder_ ? Context::holder : Context::top;
        key_.clear();
        ++at_;
      } else {
        start_ = at_;
        sink.fault("json-malformed");
        junk_ = true;
        junkString_ = character == '"';
        ++at_;
      }
    }
    return false;
  }

  /// The first byte behind the bracket at `at_` that is neither a blank nor a closing brace.
  [[nodiscard]] std::size_t behindArray() const {
    std::size_t at = at_ + 1;
    while (at < size_ && (isSpace(base_[at]) || base_[at] == '}')) ++at;
    return at;
  }

  /// True where the bracket at `at_` ends the record array, and not a list in what is left of a damaged record.
  [[nodiscard]] bool closesArray(std::size_t next) const {
    return next >= size_ || base_[next] == '{' || (inHolder_ && base_[next] == ',' && base_[next - 1] == ']');
  }

  /// Looks whether the object at `at_` holds a record array at its top: its first keys tell, within 64 KiB.
  bool beginsHolder(bool final) {
    undecided_ = false;
    std::size_t depth = 0;
    std::string key;
    bool afterKey = false;
    for (std::size_t at = at_; at < size_ && at - at_ < limits::kHolderBytes; ++at) {
      const char character = base_[at];
      if (character == '"') {
        const std::size_t begin = ++at;
        while (at < size_ && base_[at] != '"') at += base_[at] == '\\' ? 2 : 1;
        if (depth == 1 && at < size_) key.assign(base_ + begin, at - begin);
        afterKey = false;
      } else if (character == ':') {
        afterKey = true;
      } else if (character == '{' || character == '[') {
        if (character == '[' && depth == 1 && afterKey && isRecordArray(key)) {
          // Its elements are objects, or there are none.
          std::size_t next = at + 1;
          while (next < size_ && isSpace(base_[next])) ++next;
          if (next == size_) break;
          return base_[next] == '{' || base_[next] == ']';
        }
        ++depth;
        afterKey = false;
      } else if (character == '}' || character == ']') {
        if (--depth == 0) return false;
      }
    }
    // The text ends before the question is settled: ask again with more, unless there is enough already.
    undecided_ = !final && size_ - at_ < limits::kHolderBytes;
    return false;
  }

  /// One step inside an object that holds a record array; false where the text ends.
  bool scanHolder(char character) {
    if (character == '"') {
      const std::size_t begin = at_ + 1;
      std::size_t at = begin;
      while (at < size_ && base_[at] != '"') at += base_[at] == '\\' ? 2 : 1;
      if (at >= size_) {
        if (at - begin > limits::kRecordBytes) {
          at_ = size_;
          return true;
        }
        return false;
      }
      if (holderDepth_ == 1) key_.assign(base_ + begin, at - begin < 32 ? at - begin : 32);
      at_ = at + 1;
      return true;
    }
    ++at_;
    if (character == '[' && holderDepth_ == 1 && isRecordArray(key_)) {
      context_ = Context::array;
      inHolder_ = true;
    } else if (character == '{' || character == '[') {
      ++holderDepth_;
    } else if (character == '}' || character == ']') {
      if (--holderDepth_ == 0) context_ = Context::top;
    }
    return true;
  }

  static constexpr bool isSpace(char character) {
    return character == ' ' || character == '\t' || character == '\n' || character == '\r';
  }

  static constexpr bool isRecordArray(std::string_view key) {
    for (const std::string_view name : kRecordArrays) {
      if (name == key) return true;
    }
    return false;
  }

  JsonLayout layout_;
  LineCounter lines_;
  const char* base_ = nullptr;
  std::size_t size_ = 0;
  std::size_t start_ = 0;
  std::size_t at_ = 0;
  Context context_ = Context::top;
  bool inHolder_ = false;
  bool inElement_ = false;
  bool inString_ = false;
  bool escaped_ = false;
  bool junk_ = false;
  bool junkString_ = false;
  bool searching_ = false;
  bool skipLine_ = false;
  bool undecided_ = false;
  std::size_t depth_ = 0;
  std::uint64_t brackets_ = 0;  ///< Kinds of the open brackets, the innermost lowest: 1 is a brace.
  std::size_t holderDepth_ = 0;
  std::string key_;
};

}  // namespace uam::text
