#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/base/problem.hpp"
#include "uam/recognition/identification.hpp"
#include "uam/text/blank.hpp"
#include "uam/text/csv_scanner.hpp"
#include "uam/text/surrogates.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam {

/// Reads the records of one file; fed with text that may end anywhere.
class InputReader {
 public:
  InputReader() = default;
  InputReader(const InputReader&) = delete;
  InputReader& operator=(const InputReader&) = delete;
  InputReader(InputReader&&) = delete;
  InputReader& operator=(InputReader&&) = delete;
  virtual ~InputReader() = default;

  /// Takes the records of the text and gives the bytes consumed; the next text begins there.
  virtual std::size_t scan(std::string_view text, bool final) = 0;

  /// Tells that the text holds NUL characters, so that records are looked through for them.
  void expectNul() { nulExpected_ = true; }

  /// True where all text so far ended with a record and the next byte begins another, whatever came before it: there a
  /// reading in parts may go from one part to the next. Readers that cannot be parted say no.
  [[nodiscard]] virtual bool betweenRecords() const { return false; }

  /// Records read: without blank lines, the heading and its repeats.
  [[nodiscard]] std::uint64_t lines() const { return lines_; }
  [[nodiscard]] const ProblemList& problems() const { return problems_; }
  /// What the reader of the table must know of the file, when it was read to its end.
  [[nodiscard]] virtual std::vector<Note> notes() const { return {}; }

 protected:
  void noteNul(const text::CsvRecord& record, std::uint64_t line) {
    if (!nulExpected_) return;
    std::string scratch;
    for (std::size_t column = 0; column < record.size(); ++column) {
      if (record.text(column, scratch).find('\0') == std::string_view::npos) continue;
      problems_.add("nul-bytes"_problem, line, static_cast<std::uint32_t>(column) + 1);
      return;
    }
  }

  [[nodiscard]] bool nulExpected() const { return nulExpected_; }

  /// True for the heading row and its repeats, as they stand in files that were joined end to end, and for the rows
  /// above it, which are told.
  [[nodiscard]] bool isHeading(const text::CsvRecord& record, const recognition::Identification& found,
                               std::uint64_t line) {
    if (!found.hasHeading) return false;
    if (holds(record, found.heading)) return true;
    for (const std::vector<std::string>& row : found.aboveHeading) {
      if (!holds(record, row)) continue;
      problems_.add("above-heading"_problem, line);
      return true;
    }
    return false;
  }

  /// The text of a record without lone surrogates, which are noted; empty where there is none.
  [[nodiscard]] static std::string repairSurrogates(std::string_view text, ProblemList& problems, std::uint64_t line) {
    std::size_t count = 0;
    std::string repaired = text::repairSurrogates(text, count);
    for (; count > 0; --count) problems.add("lone-surrogate"_problem, line);
    return repaired;
  }

  std::uint64_t lines_ = 0;
  ProblemList problems_;

 private:
  [[nodiscard]] static bool holds(const text::CsvRecord& record, const std::vector<std::string>& cells) {
    if (record.size() != cells.size()) return false;
    std::string scratch;
    for (std::size_t column = 0; column < cells.size(); ++column) {
      if (text::trim(record.text(column, scratch)) != cells[column]) return false;
    }
    return true;
  }

  bool nulExpected_ = false;
};

}  // namespace uam

UAM_FOR_SIZE_END
