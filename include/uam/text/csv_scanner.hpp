#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "uam/base/codes.hpp"
#include "uam/base/for_size.hpp"
#include "uam/base/limits.hpp"
#include "uam/text/blank.hpp"
#include "uam/text/csv_blocks.hpp"
#include "uam/text/line_counter.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::text {

/// One cell of a record, as a stretch of the scanned text.
struct CsvCell {
  std::uint32_t begin = 0;  ///< From the record's first byte.
  std::uint32_t size = 0;
  bool quoted = false;
  bool written = false;  ///< Its text differs from its bytes: doubled quotes, or text after the closing quote.
};

/// The text of a cell whose `written` is set, put into `scratch`.
[[nodiscard]] inline std::string_view writtenText(std::string_view bytes, bool quoted, std::string& scratch) {
  scratch.clear();
  std::size_t at = quoted ? 1 : 0;
  bool inside = true;
  while (at < bytes.size()) {
    const std::size_t quote = inside ? bytes.find('"', at) : std::string_view::npos;
    if (quote == std::string_view::npos) {
      scratch.append(bytes.substr(at));
      break;
    }
    scratch.append(bytes.substr(at, quote - at));
    const bool doubled = quote + 1 < bytes.size() && bytes[quote + 1] == '"';
    if (doubled || !quoted) scratch.push_back('"');
    // What stands behind the closing quote is text as it is.
    inside = doubled || !quoted;
    at = quote + (doubled ? 2 : 1);
  }
  return scratch;
}

/// A record between two calls of the scanner: valid only while the sink looks at it.
class CsvRecord {
 public:
  CsvRecord(const char* base, const CsvCell* cells, std::size_t count) : base_(base), cells_(cells), count_(count) {}

  [[nodiscard]] std::size_t size() const { return count_; }

  /// The text of a cell; empty where the record is too short. `scratch` holds it where it must be written anew.
  [[nodiscard]] std::string_view text(std::size_t index, std::string& scratch) const {
    if (index >= count_) return {};
    const CsvCell& cell = cells_[index];
    const std::string_view bytes(base_ + cell.begin, cell.size);
    return cell.written ? writtenText(bytes, cell.quoted, scratch) : bytes;
  }

  [[nodiscard]] std::string string(std::size_t index) const {
    std::string scratch;
    return std::string(text(index, scratch));
  }

  [[nodiscard]] const char* base() const { return base_; }

 private:
  const char* base_;
  const CsvCell* cells_;
  std::size_t count_;
};

}  // namespace uam::text

UAM_FOR_SIZE_END

namespace uam::text {

/// Cuts text into records and cells: a state machine that may stop at any byte and go on with more text.
///
/// A cell whose first byte is a quote is quoted: it holds delimiters, line ends and doubled quotes up to the closing
/// quote; what follows that up to the next delimiter belongs to the text as it is. Elsewhere a quote is a character
/// like any other, and a doubled one is one (`xy""z` in cybozu.com's own example, formats.md section 0). A cell that
/// only blanks keep from being quoted is taken without its quotes, as where a blank follows each comma; what would be
/// special inside is not. CR, LF and CRLF end a record. Records of blanks alone are left out.
///
/// Only behind a line end is text after a closing quote a fault: there the quote most likely belongs to another line,
/// and the one that opened was never closed (recognition.md section 6).
///
/// The sink has `record(const CsvRecord&)` and `fault(code)`; both may ask `line()` for the record's first line.
/// A sink that also has `batch(text, const CsvBatch&)` is given regular text many records at a time; each of these may
/// be looked at as a record by `recordOf`. What is not regular comes record by record.
class CsvScanner {
 public:
  /// Text scanned in one batch: positions and what they point at stay in the first-level cache.
  static constexpr std::size_t kBatchBytes = std::size_t{32} << 10;

  explicit CsvScanner(char delimiter) : delimiter_(delimiter), blocks_(delimiter) {
    stops_.fill(0);
    stops_[static_cast<unsigned char>(delimiter)] = 1;
    stops_[static_cast<unsigned char>('\n')] = 1;
    stops_[static_cast<unsigned char>('\r')] = 1;
  }

  /// Scans the text, which begins where the last call stopped consuming. Gives the bytes consumed: all up to the
  /// record that is not complete yet; the next text must begin there.
  template <class Sink>
  [[nodiscard]] std::size_t scan(std::string_view text, bool final, Sink& sink) {
    base_ = text.data();
    size_ = text.size();
    start_ = 0;
    do {
      if constexpr (requires(const CsvBatch& batch) { sink.batch(base_, batch); }) scanBatches(sink);
    } while (step(final, sink));
    const std::size_t consumed = start_;
    lines_.advance(base_, consumed);
    lines_.rebase(consumed);
    at_ -= consumed;
    irregularEnd_ -= consumed < irregularEnd_ ? consumed : irregularEnd_;
    passedEnd_ -= consumed < passedEnd_ ? consumed : passedEnd_;
    base_ = nullptr;
    return consumed;
  }

  /// Record `index` of a batch, as `record` would have been given it; nothing where it is blank.
  [[nodiscard]] std::optional<CsvRecord> recordOf(const char* text, const CsvBatch& batch, std::size_t index) {
    std::size_t separator = index == 0 ? 0 : batch.ends[index - 1] + 1;
    std::size_t begin = index == 0 ? 0 : batch.separators[separator - 1] + 1;
    while (startsWithMark(static_cast<std::size_t>(text - base_) + begin)) begin += 3;
    start_ = static_cast<std::size_t>(text - base_) + begin;
    const char* const record = text + begin;
    cells_.clear();
    std::size_t cell = begin;
    for (; separator <= batch.ends[index]; ++separator) {
      std::size_t end = batch.separators[separator];
      if (separator == batch.ends[index] && end > cell && text[end - 1] == '\r') --end;
      CsvCell found{static_cast<std::uint32_t>(cell - begin), static_cast<std::uint32_t>(end - cell), false, false};
      if (end > cell && text[cell] == '"') {
        found.quoted = true;
        found.written = std::memchr(text + cell + 1, '"', end - cell - 2) != nullptr;
        if (!found.written) {
          found.begin += 1;
          found.size -= 2;
        }
      }
      cells_.push_back(found);
      cell = batch.separators[separator] + 1;
    }
    if (isBlank()) return std::nullopt;
    return CsvRecord(record, cells_.data(), cells_.size());
  }

  /// First physical line of the record that the sink was called with.
  [[nodiscard]] std::uint64_t line() { return lines_.lineAt(base_, start_); }

  /// Between two scans: true where the next byte begins a record, whatever came before it.
  [[nodiscard]] bool betweenRecords() const {
    return mode_ == Mode::cellStart && at_ == 0 && !skipLine_ && !skipLineFeed_;
  }

  /// Between two scans: the physical lines before the record that comes next.
  [[nodiscard]] std::uint64_t linesPassed() const { return lines_.line() - 1; }

  /// Between two scans: so many lines were scanned elsewhere, and the text goes on behind them.
  void passLines(std::uint64_t lines) { lines_.passLines(lines); }

 private:
  enum class Mode : std::uint8_t { cellStart, plain, quoted, quoteSeen, tail };

  /// Takes regular text in batches, from a record's first byte on, as long as whole records lie in it.
  template <class Sink>
  void scanBatches(Sink& sink) {
    passLineFeed();
    while (mode_ == Mode::cellStart && at_ == start_ && !skipLine_ && !skipLineFeed_ && at_ >= irregularEnd_) {
      const std::size_t left = size_ - at_;
      const std::size_t begin = at_;
      blocks_.scan(base_ + begin, left < kBatchBytes ? left : kBatchBytes, batch_);
      batch_.readable = left;
      const bool records = batch_.endCount > 0;
      if (records) {
        sink.batch(base_ + begin, batch_);
        cells_.clear();
        at_ = begin + batch_.separators[batch_.ends[batch_.endCount - 1]] + 1;
        start_ = at_;
        if (!batch_.lineEndsInside) lines_.pass(base_, begin, at_, batch_.endCount);
      }
      if (!batch_.regular) {
        irregularEnd_ = begin + batch_.scanned + 64;
      } else if (!records) {
        // A record longer than a batch, or the end of the text: byte by byte up to here.
        irregularEnd_ = begin + batch_.scanned;
        return;
      }
    }
  }

  /// Goes on until a record ends or the text does; false where more text is needed.
  template <class Sink>
  bool step(bool final, Sink& sink) {
    passLineFeed();
    if (skipLine_ && !skipToLineEnd(final)) return false;
    while (at_ < size_) {
      if (at_ - start_ > limits::kRecordBytes)
        return giveUp(mode_ == Mode::quoted ? "quote-never-closes"_problem : "record-too-long"_problem, sink);
      switch (mode_) {
        case Mode::cellStart:
          if (at_ == start_ && base_[at_] == '\xEF' && startsWithMark(at_)) {
            at_ += 3;
            start_ = at_;
            break;
          }
          cellBegin_ = at_ - start_;
          lineEndInside_ = false;
          written_ = false;
          quoted_ = base_[at_] == '"';
          if (quoted_) ++at_;
          mode_ = quoted_ ? Mode::quoted : Mode::plain;
          break;
        case Mode::plain:
        case Mode::tail:
          if (!skipPlain()) break;
          if (endCell(sink)) return true;
          break;
        case Mode::quoted: {
          if (at_ < passedEnd_) {
            passQuoted();
            break;
          }
          const void* const quote = std::memchr(base_ + at_, '"', limited(size_));
          if (quote == nullptr) {
            at_ += limited(size_);
            break;
          }
          at_ = static_cast<std::size_t>(static_cast<const char*>(quote) - base_) + 1;
          mode_ = Mode::quoteSeen;
          break;
        }
        case Mode::quoteSeen:
          if (base_[at_] == '"') {
            ++at_;
            written_ = true;
            mode_ = Mode::quoted;
          } else if (stops_[static_cast<unsigned char>(base_[at_])] != 0) {
            if (endCell(sink)) return true;
          } else if (passedLineEnd()) {
            return giveUp("quote-broken"_problem, sink);
          } else {
            written_ = true;
            mode_ = Mode::tail;
          }
          break;
      }
    }
    if (at_ - start_ > limits::kRecordBytes)
      return giveUp(mode_ == Mode::quoted ? "quote-never-closes"_problem : "record-too-long"_problem, sink);
    if (!final) return false;
    if (at_ == start_) return false;
    if (mode_ == Mode::quoted) return giveUp("quote-never-closes"_problem, sink);
    if (mode_ == Mode::cellStart) {
      cellBegin_ = at_ - start_;
      quoted_ = false;
      written_ = false;
    }
    if (!joined_) closeCell();
    endRecord(sink);
    return true;
  }

  /// Goes on inside quotes, in text that a record given up before has passed. That record was inside quotes at every
  /// line end there, or it would have ended; so a record that is inside quotes at one of them is where that one was,
  /// and stands in the end where that one stood.
  void passQuoted() {
    while (at_ < passedEnd_ && base_[at_] != '"' && base_[at_] != '\n' && base_[at_] != '\r') ++at_;
    if (at_ == passedEnd_) return;
    if (base_[at_] == '"') {
      ++at_;
      mode_ = Mode::quoteSeen;
      return;
    }
    at_ = passedEnd_;
    mode_ = passedMode_;
    lineEndInside_ = passedLineEndInside_;
    cellBegin_ = at_ - start_;
    joined_ = true;
  }

  /// True where a line end stands in the cell at hand.
  [[nodiscard]] bool passedLineEnd() {
    const std::string_view cell(base_ + start_ + cellBegin_, at_ - start_ - cellBegin_);
    lineEndInside_ = lineEndInside_ || cell.find_first_of("\r\n") != std::string_view::npos;
    return lineEndInside_;
  }

  /// True where a byte order mark stands, as in front of a record where files were joined. It came whole: the intake
  /// holds back what was cut.
  [[nodiscard]] bool startsWithMark(std::size_t at) const {
    return size_ - at >= 3 && std::memcmp(base_ + at, "\xEF\xBB\xBF", 3) == 0;
  }

  /// Passes the line feed that belongs to a carriage return before.
  void passLineFeed() {
    if (!skipLineFeed_ || at_ == size_) return;
    if (base_[at_] == '\n') start_ = ++at_;
    skipLineFeed_ = false;
  }

  /// What may be scanned in one go without passing the record limit by more than one step.
  [[nodiscard]] std::size_t limited(std::size_t end) const {
    const std::size_t rest = end - at_;
    const std::size_t allowed = start_ + limits::kRecordBytes + 1 - at_;
    return rest < allowed ? rest : allowed;
  }

  /// Goes to the next delimiter or line end; false where the text ends (or the limit is met) before it.
  bool skipPlain() {
    const std::size_t end = at_ + limited(size_);
    while (at_ < end && stops_[static_cast<unsigned char>(base_[at_])] == 0) ++at_;
    return at_ < end;
  }

  /// Ends the cell at the delimiter or line end that stands at `at_`; true where the record ended with it.
  template <class Sink>
  bool endCell(Sink& sink) {
    if (!joined_) closeCell();
    const char stop = base_[at_];
    ++at_;
    mode_ = Mode::cellStart;
    if (stop == delimiter_) return false;
    skipLineFeed_ = stop == '\r';
    endRecord(sink);
    return true;
  }

  void closeCell() {
    std::size_t begin = cellBegin_;
    std::size_t size = at_ - start_ - cellBegin_;
    if (!quoted_) lookForQuotes(begin, size);
    if (quoted_ && !written_) {
      begin += 1;
      size -= 2;
    }
    ++cellCount_;
    if (cells_.size() < limits::kRecordCells) {
      cells_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(size), quoted_, written_});
    }
  }

  /// For a cell that does not begin with a quote, but may hold some.
  void lookForQuotes(std::size_t& begin, std::size_t& size) {
    const std::string_view bytes(base_ + start_ + begin, size);
    if (bytes.find('"') == std::string_view::npos) return;
    const std::string_view trimmed = trim(bytes);
    if (trimmed.size() >= 2 && trimmed.front() == '"' && trimmed.back() == '"') {
      begin += static_cast<std::size_t>(trimmed.data() - bytes.data());
      size = trimmed.size();
      quoted_ = true;
      written_ = trimmed.substr(1, size - 2).find('"') != std::string_view::npos;
    } else {
      written_ = bytes.find("\"\"") != std::string_view::npos;
    }
  }

  template <class Sink>
  void endRecord(Sink& sink) {
    if (joined_) {
      // It ends after all, behind what is known: its cells are found from its beginning on.
      at_ = start_;
      passedEnd_ = 0;
      skipLineFeed_ = false;
      beginRecord();
      return;
    }
    if (cellCount_ > limits::kRecordCells) {
      sink.fault("record-too-long"_problem);
    } else if (!isBlank()) {
      sink.record(CsvRecord(base_ + start_, cells_.data(), cells_.size()));
    }
    beginRecord();
  }

  void beginRecord() {
    start_ = at_;
    mode_ = Mode::cellStart;
    joined_ = false;
    cells_.clear();
    cellCount_ = 0;
  }

  [[nodiscard]] bool isBlank() const {
    const CsvCell& first = cells_.front();
    if (first.quoted) return false;
    for (const CsvCell& cell : cells_) {
      // With a space as the delimiter a line of spaces is many empty cells.
      if (cell.quoted || !trim({base_ + start_ + cell.begin, cell.size}).empty()) return false;
    }
    return cells_.size() == 1 || delimiter_ == ' ' || delimiter_ == '\t';
  }

  /// The record cannot be read: it counts as one line, and reading resumes after its first physical line. What it
  /// passed is looked at again as far as the first line end of each record that begins there, and once more where one
  /// of these ends after all: each byte at most nine times, whatever quotes stand in the text (by blocks, by this
  /// record, in the look for line ends in its cell, by the first line of another, in the look for the end of that line,
  /// and all but the last once more).
  template <class Sink>
  bool giveUp(ProblemCode code, Sink& sink) {
    sink.fault(code);
    const std::size_t limit = at_;
    passedEnd_ = at_;
    passedMode_ = mode_;
    passedLineEndInside_ = (mode_ == Mode::quoted || mode_ == Mode::quoteSeen) && passedLineEnd();
    at_ = start_;
    beginRecord();
    while (at_ < limit && base_[at_] != '\n' && base_[at_] != '\r') ++at_;
    start_ = at_;
    skipLine_ = true;
    return at_ < size_;
  }

  /// Drops the rest of a line that was given up; false where the text ends before the line does.
  bool skipToLineEnd(bool final) {
    while (at_ < size_ && base_[at_] != '\n' && base_[at_] != '\r') ++at_;
    if (at_ == size_) {
      start_ = at_;
      if (final) skipLine_ = false;
      return false;
    }
    const bool carriageReturn = base_[at_] == '\r';
    ++at_;
    start_ = at_;
    skipLine_ = false;
    if (carriageReturn) {
      if (at_ < size_) {
        if (base_[at_] == '\n') ++at_;
        start_ = at_;
      } else {
        skipLineFeed_ = true;
      }
    }
    return true;
  }

  char delimiter_;
  CsvBlockScanner blocks_;
  CsvBatch batch_;
  std::size_t irregularEnd_ = 0;  ///< Up to here the text is scanned byte by byte.
  std::array<std::uint8_t, 256> stops_{};
  std::vector<CsvCell> cells_;
  std::size_t cellCount_ = 0;
  LineCounter lines_;
  const char* base_ = nullptr;
  std::size_t size_ = 0;
  std::size_t start_ = 0;  ///< First byte of the current record.
  std::size_t at_ = 0;     ///< Next byte to look at.
  std::size_t cellBegin_ = 0;
  std::size_t passedEnd_ = 0;  ///< Up to here a record that was given up has passed the text.
  Mode mode_ = Mode::cellStart;
  Mode passedMode_ = Mode::cellStart;  ///< Where that record stood then.
  bool passedLineEndInside_ = false;   ///< A line end stood in the cell where it stood then.
  bool joined_ = false;                ///< The current record is where that one was: its cells are not known.
  bool lineEndInside_ = false;         ///< A line end is known to stand in the cell at hand.
  bool quoted_ = false;
  bool written_ = false;
  bool skipLineFeed_ = false;
  bool skipLine_ = false;
};

}  // namespace uam::text
