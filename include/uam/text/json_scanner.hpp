#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/base/codes.hpp"
#include "uam/base/limits.hpp"
#include "uam/text/blank.hpp"
#include "uam/text/line_counter.hpp"

namespace uam::text {

/// How objects lie in the file.
enum class JsonLayout : std::uint8_t {
  lines,     ///< One object a physical line.
  document,  ///< An array of objects, an object that holds one, or objects one after the other; any number of these.
};

/// Where the records of a document are: the objects of an array that is a member of an object, or of a member of a
/// member (`value`, `hits.hits`). Without keys the document's own objects are the records, in an array or one after the
/// other.
struct RecordsAt {
  std::size_t lists = 0;          ///< Arrays around the objects that hold the array, or around arrays of records.
  std::vector<std::string> keys;  ///< As the file writes them, escapes and all.

  friend bool operator==(const RecordsAt&, const RecordsAt&) = default;
};

/// Cuts JSON text into the objects that are its records, without reading what is inside them: a state machine that may
/// stop at any byte. A large `{"logs":[...]}` is thus never held as a whole.
///
/// The sink has `object(std::string_view)` and `fault(code)`; both may ask `line()` for the record's first line.
class JsonScanner {
 public:
  /// Steps for each byte that all looks ahead may take, and those that are free at first.
  static constexpr std::uint64_t kLooks = 8;
  static constexpr std::uint64_t kLooksFree = std::uint64_t{1} << 20;

  explicit JsonScanner(JsonLayout layout, RecordsAt records = {}) : layout_(layout), records_(std::move(records)) {}

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
    passed_ += consumed;
    base_ = nullptr;
    return consumed;
  }

  [[nodiscard]] std::uint64_t line() { return lines_.lineAt(base_, start_); }

  /// True where the text ended inside an array or a holding object: the file was cut.
  [[nodiscard]] bool open() const { return context_ != Context::top || openLists_ > 0; }

 private:
  enum class Context : std::uint8_t { top, holder, array };

  template <class Sink>
  void scanLines(bool final, Sink& sink) {
    while (true) {
      while (at_ < size_ && base_[at_] != '\n' && base_[at_] != '\r' && at_ - start_ <= limits::kRecordBytes) ++at_;
      if (at_ - start_ > limits::kRecordBytes) {
        if (!skipLine_) sink.fault("record-too-long"_problem);
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
          sink.fault("json-malformed"_problem);
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
            sink.fault("json-malformed"_problem);  // a document that was cut before its first record
            at_ = size_;
            start_ = at_;
          }
          return;
        }
        start_ = at_;
        inElement_ = true;
        opened_.clear();
        bottom_ = 0;
        deepest_ = 0;
        inString_ = false;
        escaped_ = false;
        passKnown();
      }
      switch (cutElement()) {
        case Cut::complete:
          if (deepest_ > limits::kRecordDepth) {
            sink.fault("json-too-deep"_problem);
          } else if (base_[start_] == '{') {
            sink.object({base_ + start_, at_ - start_});
          } else {
            sink.fault("json-malformed"_problem);  // a list where a record should stand
          }
          start_ = at_;
          inElement_ = false;
          break;
        case Cut::tooDeep:
          giveUp("json-too-deep"_problem, sink);
          break;
        case Cut::tooLong:
          giveUp("record-too-long"_problem, sink);
          break;
        case Cut::broken:
          giveUp("json-malformed"_problem, sink);
          break;
        case Cut::more:
          if (!final) return;
          giveUp("json-malformed"_problem, sink);
          break;
      }
    }
  }

  enum class Cut : std::uint8_t { complete, more, tooDeep, tooLong, broken };

  /// A record that was given up has passed what comes now, outside of texts at each line end. If it met the bracket
  /// that begins this record and did not see its end, then this record stands in the end where that one stood: so each
  /// byte is passed once by all records that stay open over it.
  void passKnown() {
    const std::uint64_t begin = passed_ + start_;
    if (begin >= givenUp_.end) return;
    const auto first = givenUp_.opened.begin() + static_cast<std::ptrdiff_t>(givenUp_.bottom);
    const auto found = std::lower_bound(first, givenUp_.opened.end(), begin << 1);
    if (found == givenUp_.opened.end() || *found >> 1 != begin) return;
    bottom_ = static_cast<std::size_t>(found - givenUp_.opened.begin());
    opened_.swap(givenUp_.opened);
    deepest_ = opened_.size() - bottom_;
    inString_ = givenUp_.inString;
    escaped_ = givenUp_.escaped;
    at_ = static_cast<std::size_t>(givenUp_.end - passed_);
    givenUp_.end = 0;
  }

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
        if (opened_.size() - bottom_ == limits::kOpenBrackets) {
          --at_;
          return Cut::tooDeep;
        }
        opened_.push_back(((passed_ + at_ - 1) << 1) | (character == '{' ? 1u : 0u));
        deepest_ = std::max(deepest_, opened_.size() - bottom_);
      } else if (character == '}' || character == ']') {
        // A bracket of the other kind: one was forgotten, and what follows would be swallowed.
        if ((opened_.back() & 1u) != (character == '}' ? 1u : 0u)) {
          --at_;
          return Cut::broken;
        }
        opened_.pop_back();
        if (opened_.size() == bottom_) return at_ - start_ > limits::kRecordBytes ? Cut::tooLong : Cut::complete;
      }
    }
    return at_ - start_ > limits::kRecordBytes ? Cut::tooLong : Cut::more;
  }

  /// The record counts as one line; reading resumes after its first physical line.
  template <class Sink>
  void giveUp(ProblemCode code, Sink& sink) {
    sink.fault(code);
    const std::size_t limit = at_;
    givenUp_.end = passed_ + at_;
    givenUp_.bottom = bottom_;
    givenUp_.inString = inString_;
    givenUp_.escaped = escaped_;
    givenUp_.opened.swap(opened_);
    at_ = start_;
    while (at_ < limit && base_[at_] != '\n' && base_[at_] != '\r') ++at_;
    start_ = at_;
    inElement_ = false;
    skipLine_ = true;
    searching_ = true;
  }

  /// Behind a record that was given up its other lines may follow: the next record begins a line. False where more of
  /// the text must be there.
  [[nodiscard]] bool searchOn(char character, bool final) {
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
    } else if (character == ']' && context_ == Context::array) {
      const std::size_t next = behindArray();
      // What follows tells whether the document ends here; but so much of nothing ends every document.
      if (next == size_ && !final && next - at_ <= limits::kRecordBytes) return false;
      searching_ = next - at_ <= limits::kRecordBytes && !closesArray(next);
      skipLine_ = searching_;
    } else {
      skipLine_ = true;
    }
    if (skipLine_) {
      while (at_ < size_ && base_[at_] != '\n' && base_[at_] != '\r') ++at_;
      if (at_ < size_) skipLine_ = false;
    }
    return true;
  }

  /// Goes to the next record's opening brace; false where the text ends before it.
  template <class Sink>
  bool findElement(bool final, Sink& sink) {
    while (at_ < size_) {
      const char character = base_[at_];
      if (searching_) {
        if (!searchOn(character, final)) return false;
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
        inside_ = {};
        ++at_;
      } else if (character == '[' && context_ == Context::array) {
        return true;
      } else if (character == '[' && context_ == Context::top) {
        if (openLists_ < records_.lists) {
          ++openLists_;
        } else {
          context_ = Context::array;
          inHolder_ = false;
        }
        ++at_;
      } else if (character == ']' && context_ == Context::top && openLists_ > 0) {
        --openLists_;
        ++at_;
      } else if (character == ']' && context_ == Context::array) {
        context_ = inHolder_ ? Context::holder : Context::top;
        ++at_;
      } else {
        start_ = at_;
        sink.fault("json-malformed"_problem);
        junk_ = true;
        junkString_ = character == '"';
        ++at_;
      }
    }
    return false;
  }

  /// The first byte behind the bracket at `at_` that is neither a blank nor a closing brace. Each is looked at once,
  /// in however many pieces they come.
  [[nodiscard]] std::size_t behindArray() {
    std::size_t at = at_ + 1;
    if (behindEnd_ > passed_ + at) at = static_cast<std::size_t>(behindEnd_ - passed_);
    while (at < size_ && at - at_ <= limits::kRecordBytes && (isSpace(base_[at]) || base_[at] == '}')) ++at;
    behindEnd_ = passed_ + at;
    return at;
  }

  /// True where the bracket at `at_` ends the record array, and not a list in what is left of a damaged record.
  [[nodiscard]] bool closesArray(std::size_t next) const {
    return next >= size_ || base_[next] == '{' || (inHolder_ && base_[next] == ',' && base_[next - 1] == ']');
  }

  /// Looks whether the object at `at_` holds the array of records: its first 64 KiB tell. Only where one may begin in
  /// these is anything looked at, and all looks together take eight steps for each byte so far and a first megabyte: an
  /// object beyond that is a record.
  bool beginsHolder(bool final) {
    undecided_ = false;
    if (records_.keys.empty()) return false;
    const bool complete = final || size_ - at_ >= limits::kHolderBytes + kAroundColon;
    const std::size_t end = size_ - at_ < limits::kHolderBytes ? size_ : at_ + limits::kHolderBytes;
    const bool maySome = mayBeginArray(end, final);
    undecided_ = !complete && !maySome;
    if (!maySome || looked_ > kLooksFree + kLooks * (passed_ + at_)) return false;
    // The text ends before the question is settled: ask again when there is half as much again.
    if (!complete && passed_ + size_ < askAgainAt_) {
      undecided_ = true;
      return false;
    }
    std::size_t at = at_;
    const Look answer = lookForArray(at, end);
    undecided_ = answer == Look::textEnds && !complete;
    if (undecided_) {
      askAgainAt_ = passed_ + at + (at - at_) / 2 + 1;
    } else if (answer != Look::holds) {
      looked_ += at - at_;
    }
    return answer == Look::holds;
  }

  enum class Look : std::uint8_t { holds, holdsNone, textEnds };

  /// A place inside an object that may hold the array of records.
  struct Inside {
    std::size_t depth = 1;   ///< Open brackets.
    std::size_t passed = 0;  ///< Keys of the way to the array that were passed by the open objects.
    bool onWay = false;      ///< The key that was read last is the next of the way.
  };

  /// Takes a text at the place, which may be a key.
  void meet(Inside& inside, std::string_view text) const {
    inside.onWay = inside.depth == inside.passed + 1 && inside.passed < records_.keys.size() &&
                   records_.keys[inside.passed] == text;
  }

  /// True where a bracket that opens here begins the array of records; else the place goes inside it.
  [[nodiscard]] bool opens(Inside& inside, char bracket) const {
    const bool last = inside.passed + 1 == records_.keys.size();
    if (bracket == '[' && inside.onWay && last) return true;
    if (bracket == '{' && inside.onWay && !last) ++inside.passed;
    inside.onWay = false;
    ++inside.depth;
    return false;
  }

  /// Goes out of a bracket; true where it was that of the whole object.
  [[nodiscard]] static bool closes(Inside& inside) {
    inside.onWay = false;
    --inside.depth;
    inside.passed = std::min(inside.passed, inside.depth == 0 ? 0 : inside.depth - 1);
    return inside.depth == 0;
  }

  /// Reads on from `at`, where an object begins, up to `end` at most, and leaves there how far it came.
  [[nodiscard]] Look lookForArray(std::size_t& at, std::size_t end) const {
    Inside inside;
    for (++at; at < end; ++at) {
      const char character = base_[at];
      if (character == '"') {
        const std::size_t begin = ++at;
        while (at < end && base_[at] != '"') at += base_[at] == '\\' ? 2 : 1;
        if (at < end) meet(inside, {base_ + begin, at - begin});
      } else if (character == '{' || character == '[') {
        if (!opens(inside, character)) continue;
        // Its elements are objects, or there are none.
        std::size_t next = at + 1;
        while (next < size_ && next - at < kAroundColon && isSpace(base_[next])) ++next;
        if (next == size_) return Look::textEnds;
        return base_[next] == '{' || base_[next] == ']' ? Look::holds : Look::holdsNone;
      } else if (character == '}' || character == ']') {
        if (closes(inside)) return Look::holdsNone;
      }
    }
    return Look::textEnds;
  }

  /// True where a record array may begin between `at_` and `end`. Each byte is looked at once, whoever asks; what the
  /// end of the text cuts is left for later.
  [[nodiscard]] bool mayBeginArray(std::size_t end, bool final) {
    const std::uint64_t from = passed_ + at_;
    if (arrayAt_ >= from && arraySearched_ > arrayAt_) return arrayAt_ < passed_ + end;
    std::size_t at = arraySearched_ > from ? static_cast<std::size_t>(arraySearched_ - passed_) : at_;
    while (at < end) {
      const void* const quote = std::memchr(base_ + at, '"', end - at);
      at = quote == nullptr ? end : static_cast<std::size_t>(static_cast<const char*>(quote) - base_);
      if (at == end) break;
      const Begins begins = beginsArray(at);
      if (begins == Begins::cut && !final) break;
      if (begins != Begins::no) arrayAt_ = passed_ + at;
      ++at;
      if (begins != Begins::no) break;
    }
    arraySearched_ = passed_ + at;
    return arrayAt_ >= from && arrayAt_ < arraySearched_;
  }

  enum class Begins : std::uint8_t { no, yes, cut };

  /// Whether at the quote at `at` the name of the array stands, a colon and a bracket, and what may stand in it.
  [[nodiscard]] Begins beginsArray(std::size_t at) const {
    const std::string_view name = records_.keys.back();
    const std::string_view rest(base_ + at + 1, std::min(size_ - at - 1, name.size() + 1));
    if (rest.substr(0, name.size()) != name.substr(0, rest.size())) return Begins::no;
    if (rest.size() <= name.size()) return Begins::cut;
    if (rest.back() != '"') return Begins::no;
    std::size_t next = at + name.size() + 2;
    for (const char wanted : {':', '['}) {
      while (next < size_ && next - at < kAroundColon && isSpace(base_[next])) ++next;
      if (next == size_) return Begins::cut;
      if (base_[next] != wanted) return Begins::no;
      ++next;
    }
    return Begins::yes;
  }

  /// One step inside an object that holds a record array; false where the text ends.
  bool scanHolder(char character) {
    if (character == '"') {
      const std::size_t begin = at_ + 1;
      std::size_t at = stringEnd_ > passed_ + begin ? static_cast<std::size_t>(stringEnd_ - passed_) : begin;
      while (at < size_ && base_[at] != '"') at += base_[at] == '\\' ? 2 : 1;
      if (at >= size_) {
        stringEnd_ = passed_ + at;
        if (at - begin > limits::kRecordBytes) {
          at_ = size_;
          return true;
        }
        return false;
      }
      meet(inside_, {base_ + begin, at - begin});
      at_ = at + 1;
      return true;
    }
    ++at_;
    if (character == '{' || character == '[') {
      if (opens(inside_, character)) {
        context_ = Context::array;
        inHolder_ = true;
        inside_.onWay = false;
      }
    } else if (character == '}' || character == ']') {
      if (closes(inside_)) context_ = Context::top;
    }
    return true;
  }

  static constexpr bool isSpace(char character) {
    return character == ' ' || character == '\t' || character == '\n' || character == '\r';
  }

  /// Bytes from a name to its bracket, blanks between included.
  static constexpr std::size_t kAroundColon = 256;

  JsonLayout layout_;
  RecordsAt records_;
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
  /// The open brackets of the record from `bottom_` on: where each stands in the whole text, twice, and 1 for a brace.
  std::vector<std::uint64_t> opened_;
  std::size_t bottom_ = 0;
  std::size_t deepest_ = 0;
  /// Where a record was given up, and how it stood there.
  struct GivenUp {
    std::uint64_t end = 0;
    std::size_t bottom = 0;
    bool inString = false;
    bool escaped = false;
    std::vector<std::uint64_t> opened;
  };
  GivenUp givenUp_;
  Inside inside_;              ///< Where in an object that holds the array of records.
  std::size_t openLists_ = 0;  ///< Of `RecordsAt::lists`.
  // Places in the whole text.
  std::uint64_t passed_ = 0;            ///< Where the text at hand begins.
  std::uint64_t behindEnd_ = 0;         ///< Up to here nothing stands behind an array but blanks and braces.
  std::uint64_t stringEnd_ = 0;         ///< Up to here a text of a holder was looked at.
  std::uint64_t arrayAt_ = UINT64_MAX;  ///< Where a record array may begin next.
  std::uint64_t arraySearched_ = 0;     ///< Up to here none begins but at `arrayAt_`.
  std::uint64_t askAgainAt_ = 0;        ///< With so much text an object is asked again whether it is a holder.
  std::uint64_t looked_ = 0;            ///< Steps of looks that found none.
};

}  // namespace uam::text
