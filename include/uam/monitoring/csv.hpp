#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/calendar/day.hpp"
#include "uam/monitoring/table.hpp"
#include "uam/text/csv_writer.hpp"

namespace uam::monitoring {

enum class Language : std::uint8_t { english, japanese, chinese };

inline constexpr std::array<std::string_view, 3> kLanguageNames = {"en", "ja", "zh"};

/// The six headings of product.md section 5; the last one stands around the window's length.
struct CsvHeadings {
  std::array<std::string_view, 5> fixed;
  std::string_view beforeWindow;
  std::string_view afterWindow;
};

inline constexpr std::array<CsvHeadings, 3> kCsvHeadings = {{
    {{"User", "User (Login Name)", "Department", "Department (Department Code)", "Last Access Date"},
     "Number of Access Days (in the last ",
     " days)"},
    {{"ユーザー", "ユーザー（ログイン名）", "組織", "組織（組織コード）", "最終アクセス日"},
     "過去",
     "日間のアクセス日数"},
    {{"用户", "用户（登录名）", "组织", "组织（组织代码）", "上次访问日期"}, "近", "天的访问天数"},
}};

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
  static constexpr std::size_t kAlteredKept = 100;

  /// `rows` in the order to be written; kept until the writer is done.
  CsvWriter(const Table& table, std::vector<std::uint32_t> rows, Language language, std::int32_t windowDays, bool raw)
      : table_(table), rows_(std::move(rows)), language_(language), windowDays_(windowDays), raw_(raw) {}

  /// The next piece of about a megabyte; empty at the end.
  [[nodiscard]] std::string_view next() {
    piece_.clear();
    if (!headingWritten_) writeHeading();
    while (next_ < rows_.size() && piece_.size() < kPiece) writeRow(rows_[next_++]);
    return piece_;
  }

  [[nodiscard]] std::size_t rows() const { return rows_.size(); }
  [[nodiscard]] std::size_t alteredCount() const { return alteredCount_; }
  [[nodiscard]] const std::vector<AlteredCell>& altered() const { return altered_; }

 private:
  void writeHeading() {
    const CsvHeadings& headings = kCsvHeadings[static_cast<std::size_t>(language_)];
    piece_ += "\xEF\xBB\xBF";
    for (const std::string_view heading : headings.fixed) {
      text::appendCell(piece_, heading);
      piece_.push_back(',');
    }
    std::string last(headings.beforeWindow);
    last += std::to_string(windowDays_);
    last += headings.afterWindow;
    text::appendCell(piece_, last);
    piece_ += "\r\n";
    headingWritten_ = true;
  }

  void writeRow(std::uint32_t row) {
    const directory::User& user = table_.user(row);
    const directory::Department* const department = table_.department(row);
    freeText(user, "user", user.name);
    freeText(user, "login", user.login);
    freeText(user, "department", department == nullptr ? std::string_view{} : department->name);
    freeText(user, "departmentCode", department == nullptr ? std::string_view{} : department->code);
    piece_.push_back('"');
    if (const calendar::Day day = table_.lastDay(row); day != calendar::kNoDay) {
      const std::size_t at = piece_.size();
      piece_.resize(at + 10);
      calendar::writeDay(piece_.data() + at, day);
    }
    piece_ += "\",\"";
    piece_ += std::to_string(table_.accessDays(row));
    piece_ += "\"\r\n";
  }

  void freeText(const directory::User& user, std::string_view column, std::string_view cell) {
    if (text::appendFreeText(piece_, cell, raw_)) {
      ++alteredCount_;
      if (altered_.size() < kAlteredKept) altered_.push_back({next_, std::string(user.login), column});
    }
    piece_.push_back(',');
  }

  const Table& table_;
  std::vector<std::uint32_t> rows_;
  Language language_;
  std::int32_t windowDays_;
  bool raw_;
  bool headingWritten_ = false;
  std::size_t next_ = 0;
  std::string piece_;
  std::size_t alteredCount_ = 0;
  std::vector<AlteredCell> altered_;
};

}  // namespace uam::monitoring
