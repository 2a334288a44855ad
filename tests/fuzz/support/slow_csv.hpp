#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "uam/text/blank.hpp"

namespace uam::fuzz {

/// A record, or a line that could not be read.
struct SlowRecord {
  std::uint64_t line = 1;
  std::vector<std::string> cells;
  std::string_view fault;  ///< The code of what is wrong with a quote in it.
};

/// Reads a table as product.md describes it, one character after the other and with the whole text at hand: what the
/// scanners must agree with.
class SlowCsv {
 public:
  SlowCsv(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}

  std::vector<SlowRecord> read() {
    std::vector<SlowRecord> records;
    std::size_t at = 0;
    while (true) {
      while (text_.substr(at, 3) == "\xEF\xBB\xBF") at += 3;
      if (at == text_.size()) return records;
      SlowRecord record;
      record.line = lineOf(at);
      anyQuoted_ = false;
      if (const auto end = readRecord(at, record.cells)) {
        at = *end;
        if (!isBlank(record.cells)) records.push_back(record);
      } else {
        record.cells.clear();
        record.fault = fault_;
        records.push_back(record);
        while (at < text_.size() && !isLineEnd(at)) ++at;
        at = behindLineEnd(at);
      }
    }
  }

 private:
  [[nodiscard]] bool isLineEnd(std::size_t at) const { return text_[at] == '\n' || text_[at] == '\r'; }

  [[nodiscard]] std::size_t behindLineEnd(std::size_t at) const {
    if (at == text_.size()) return at;
    return at + (text_.substr(at, 2) == "\r\n" ? 2 : 1);
  }

  [[nodiscard]] std::uint64_t lineOf(std::size_t at) const {
    std::uint64_t line = 1;
    for (std::size_t before = 0; before < at; ++before) {
      if (text_[before] == '\n' && (before == 0 || text_[before - 1] != '\r')) ++line;
      if (text_[before] == '\r') ++line;
    }
    return line;
  }

  /// Gives the place behind the record; nothing where a quote in it never closes, or closes in another line before
  /// neither a delimiter nor a line end.
  std::optional<std::size_t> readRecord(std::size_t at, std::vector<std::string>& cells) {
    while (true) {
      std::string cell;
      const bool quoted = at < text_.size() && text_[at] == '"';
      if (quoted) {
        anyQuoted_ = true;
        ++at;
        bool lineEndInside = false;
        while (true) {
          if (at == text_.size()) {
            fault_ = "quote-never-closes";
            return std::nullopt;
          }
          lineEndInside = lineEndInside || isLineEnd(at);
          if (text_.substr(at, 2) == "\"\"") {
            cell += '"';
            at += 2;
          } else if (text_[at] == '"') {
            ++at;
            break;
          } else {
            cell += text_[at++];
          }
        }
        if (lineEndInside && at < text_.size() && text_[at] != delimiter_ && !isLineEnd(at)) {
          fault_ = "quote-broken";
          return std::nullopt;
        }
      }
      while (at < text_.size() && text_[at] != delimiter_ && !isLineEnd(at)) cell += text_[at++];
      cells.push_back(quoted ? cell : withoutQuotes(cell));
      if (at == text_.size()) return at;
      if (text_[at] != delimiter_) return behindLineEnd(at);
      ++at;
    }
  }

  /// Of a cell that does not begin with a quote: one that only blanks keep from being quoted, or doubled quotes.
  std::string withoutQuotes(const std::string& cell) {
    const std::string_view trimmed = text::trim(cell);
    const bool hidden = trimmed.size() > 1 && trimmed.front() == '"' && trimmed.back() == '"';
    anyQuoted_ = anyQuoted_ || hidden;
    std::string text;
    const std::string_view left = hidden ? trimmed.substr(1) : std::string_view(cell);
    for (std::size_t at = 0; at < left.size(); ++at) {
      const bool doubled = left.substr(at, 2) == "\"\"";
      // Behind the closing quote everything is text.
      if (hidden && left[at] == '"' && !doubled) return text + std::string(left.substr(at + 1));
      text += left[at];
      if (doubled) ++at;
    }
    return text;
  }

  [[nodiscard]] bool isBlank(const std::vector<std::string>& cells) const {
    if (anyQuoted_ || (cells.size() > 1 && delimiter_ != ' ' && delimiter_ != '\t')) return false;
    for (const std::string& cell : cells) {
      if (!text::trim(cell).empty()) return false;
    }
    return true;
  }

  std::string_view text_;
  char delimiter_;
  bool anyQuoted_ = false;
  std::string_view fault_;
};

}  // namespace uam::fuzz
