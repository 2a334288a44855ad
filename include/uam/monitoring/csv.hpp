#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/base/limits.hpp"
#include "uam/calendar/day.hpp"
#include "uam/monitoring/table.hpp"
#include "uam/text/csv_writer.hpp"
#include "uam/vocabulary/languages.hpp"

namespace uam::monitoring {

/// A cell that was made harmless.
struct AlteredCell {
  std::size_t position = 0;  ///< Row of the CSV, from 1 without the heading.
  std::string login;
  std::string_view column;  ///< `user`, `login`, `department` or `departmentCode`.
};

/// Writes the table as CSV in pieces, so that a million rows never stand in memory as one text.
class CsvWriter {
 public:
  static constexpr std::size_t kPiece = std::size_t{1} << 20;

  /// `rows` in the order to be written; kept until the writer is done.
  CsvWriter(const Table& table, std::vector<std::uint32_t> rows, Language language, std::int32_t windowDays, bool raw)
      : table_(table), rows_(std::move(rows)), language_(language), windowDays_(windowDays), raw_(raw) {}

  /// The next piece of about a megabyte; empty at the end.
  [[nodiscard]] std::string_view next() {
    size_ = 0;
    if (!headingWritten_) writeHeading();
    while (next_ < rows_.size() && size_ < kPiece) writeRow(rows_[next_++]);
    return {piece_.data(), size_};
  }

  [[nodiscard]] std::size_t rows() const { return rows_.size(); }
  [[nodiscard]] std::size_t alteredCount() const { return alteredCount_; }
  [[nodiscard]] const std::vector<AlteredCell>& altered() const { return altered_; }

 private:
  /// Beside the texts of a row: its two last cells, commas, the end of the line, and what a writer may touch behind.
  static constexpr std::size_t kBeside = 64;

  /// Room for so many bytes more.
  [[nodiscard]] char* room(std::size_t bytes) {
    if (piece_.size() < size_ + bytes) piece_.resize(std::max(size_ + bytes, kPiece + kPiece / 16));
    return piece_.data() + size_;
  }

  void wrote(const char* end) { size_ = static_cast<std::size_t>(end - piece_.data()); }

  void writeHeading() {
    const CsvHeadings& headings = kCsvHeadings[static_cast<std::size_t>(language_)];
    std::string line = "\xEF\xBB\xBF";
    for (const std::string_view heading : headings.fixed) {
      text::appendCell(line, heading);
      line.push_back(',');
    }
    std::string last(headings.beforeWindow);
    last += std::to_string(windowDays_);
    last += headings.afterWindow;
    text::appendCell(line, last);
    line += "\r\n";
    std::memcpy(room(line.size()), line.data(), line.size());
    size_ += line.size();
    headingWritten_ = true;
  }

  void writeRow(std::uint32_t row) {
    const directory::User& user = table_.user(row);
    const directory::Department* const department = table_.department(row);
    const std::string_view texts[] = {user.name, user.loginKnown ? user.login : std::string_view{},
                                      department == nullptr ? std::string_view{} : department->name,
                                      department == nullptr ? std::string_view{} : department->code};
    std::size_t most = kBeside;
    for (const std::string_view text : texts) most += text::mostBytesOfCell(text);
    char* out = room(most);
    for (std::size_t cell = 0; cell < std::size(texts); ++cell) {
      bool altered = false;
      out = text::writeFreeText(out, texts[cell], raw_, altered);
      *out++ = ',';
      if (altered) noteAltered(user, kFreeTextColumns[cell]);
    }
    *out++ = '"';
    if (const calendar::Day day = table_.lastDay(row); day != calendar::kNoDay) {
      std::memcpy(out, dayText(day), 10);
      out += 10;
    }
    out = std::copy_n("\",\"", 3, out);
    if (table_.knowsAccessDays(row)) out = std::to_chars(out, out + 8, table_.accessDays(row)).ptr;
    wrote(std::copy_n("\"\r\n", 3, out));
  }

  /// Ten characters; the days of one season are written once.
  [[nodiscard]] const char* dayText(calendar::Day day) {
    WrittenDay& written = days_[static_cast<std::uint32_t>(day) % days_.size()];
    if (written.day != day) {
      written.day = day;
      calendar::writeDay(written.text.data(), day);
    }
    return written.text.data();
  }

  void noteAltered(const directory::User& user, std::string_view column) {
    ++alteredCount_;
    if (altered_.size() < limits::kAlteredCells) altered_.push_back({next_, std::string(user.login), column});
  }

  static constexpr std::array<std::string_view, 4> kFreeTextColumns = {"user", "login", "department", "departmentCode"};

  struct WrittenDay {
    calendar::Day day = calendar::kNoDay;
    std::array<char, 10> text{};
  };

  const Table& table_;
  std::vector<std::uint32_t> rows_;
  Language language_;
  std::int32_t windowDays_;
  bool raw_;
  bool headingWritten_ = false;
  std::size_t next_ = 0;
  std::string piece_;
  std::size_t size_ = 0;  ///< Of the piece.
  std::array<WrittenDay, 128> days_{};
  std::size_t alteredCount_ = 0;
  std::vector<AlteredCell> altered_;
};

}  // namespace uam::monitoring
