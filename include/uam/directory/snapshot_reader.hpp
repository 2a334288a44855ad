#pragma once

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "uam/base/for_size.hpp"
#include "uam/base/problem.hpp"
#include "uam/calendar/file_clock.hpp"
#include "uam/directory/cells.hpp"
#include "uam/directory/export_rows.hpp"
#include "uam/directory/snapshot_rows.hpp"
#include "uam/recognition/identification.hpp"
#include "uam/recognition/input_reader.hpp"
#include "uam/text/blank.hpp"
#include "uam/text/csv_scanner.hpp"
#include "uam/text/csv_writer.hpp"
#include "uam/text/sinks.hpp"
#include "uam/text/utf8.hpp"
#include "uam/vocabulary/no_access_words.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::directory {

/// What a last-access cell says (recognition.md section 2).
[[nodiscard]] inline LastAccess readLastAccess(std::string_view cell, const calendar::FileClock& clock,
                                               const WordMeanings& meanings) {
  using Known = LastAccess::Known;
  if (isNoAccess(cell, meanings)) return {Known::never, calendar::kNoDay};
  const calendar::Day day = clock.dayOf(cell);
  if (day == calendar::kNoDay) return {Known::unknown, calendar::kNoDay};
  return day < kFirstDayOfAccess ? LastAccess{Known::never, calendar::kNoDay} : LastAccess{Known::day, day};
}

/// A cell of free text as it was before it was made harmless for spreadsheets: one apostrophe is taken away.
[[nodiscard]] inline std::string_view withoutApostrophe(std::string_view cell) {
  return cell.starts_with('\'') && text::looksLikeFormula(cell) ? cell.substr(1) : cell;
}

/// Reads a monitoring table of an earlier day: the CSV of Kintone's screen, or this product's own.
class SnapshotReader final : public InputReader {
 public:
  SnapshotReader(ExportRows& rows, std::uint32_t input, FileFacts facts, recognition::Identification found,
                 calendar::FileClock clock)
      : rows_(rows), scanner_(found.delimiter), found_(std::move(found)), clock_(std::move(clock)) {
    Snapshot& snapshot = rows_.snapshots.emplace_back();
    snapshot.input = input;
    snapshot.facts = std::move(facts);
    snapshot.hasLogins = found_.columns.has(Field::login);
    snapshot.windowDays = found_.windowDays;
  }

  std::size_t scan(std::string_view text, bool final) override {
    return text::scanShared(scanner_, text, final, *this);
  }

  void record(const text::CsvRecord& record) {
    const std::uint64_t line = scanner_.line();
    if (isHeading(record, found_, line)) return;
    ++lines_;
    noteNul(record, line);
    if (record.size() <= found_.columns.at(Field::accessDays) || isFirstCellAlone(record, scratch_)) {
      problems_.add("short-record"_problem, line);
      return;
    }
    SnapshotRow row;
    row.login = freeText(record, Field::login);
    row.name = freeText(record, Field::name);
    row.department = keepRepeated(freeText(record, Field::department));
    row.departmentCode = keepRepeated(freeText(record, Field::departmentCode));
    row.line = line;
    if (row.name.empty() && row.login.empty()) {
      problems_.add("empty-login"_problem, line);
      return;
    }
    Snapshot& snapshot = rows_.snapshots.back();
    const std::string_view date = cell(record, Field::lastAccess);
    row.lastAccess = readLastAccess(date, clock_, found_.meanings);
    if (row.lastAccess.known == LastAccess::Known::unknown) told("last-access-unread"_problem, line, row, date);
    const std::string_view number = cell(record, Field::accessDays);
    row.accessDays = readNumber(number, snapshot.windowDays);
    if (row.accessDays == kUnknownDays) told("access-days-unread"_problem, line, row, number);
    if (row.accessDays > 0 && row.lastAccess.known == LastAccess::Known::never) {
      told("access-days-without-date"_problem, line, row, number);
      row.lastAccess.known = LastAccess::Known::unknown;
    }
    snapshot.see(row.lastAccess);
    snapshot.rows.push_back(row);
  }

  void fault(ProblemCode code) {
    ++lines_;
    problems_.add(code, scanner_.line());
  }

 private:
  [[nodiscard]] std::string_view cell(const text::CsvRecord& record, Field field) {
    return text::trim(record.text(found_.columns.at(field), scratch_));
  }

  /// Not trimmed: a snapshot is written back as it is.
  [[nodiscard]] std::string_view freeText(const text::CsvRecord& record, Field field) {
    if (!found_.columns.has(field)) return {};
    return rows_.arena.keep(withoutApostrophe(record.text(found_.columns.at(field), scratch_)));
  }

  [[nodiscard]] std::string_view keepRepeated(std::string_view text) { return rows_.keepRepeated(text); }

  /// Days of the window; kUnknownDays where the cell holds no such number.
  [[nodiscard]] static std::int32_t readNumber(std::string_view cell, std::int32_t window) {
    std::int32_t number = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    const bool whole = error == std::errc() && end == cell.data() + cell.size();
    return whole && number >= 0 && number <= window ? number : kUnknownDays;
  }

  void told(ProblemCode code, std::uint64_t line, const SnapshotRow& row, std::string_view text) {
    problems_.add(code, line, 0,
                  {{"user", std::string(row.login.empty() ? row.name : row.login)},
                   {"text", std::string(text::wholeCharacters(text, limits::kProblemTextBytes))}});
  }

  ExportRows& rows_;
  text::CsvScanner scanner_;
  recognition::Identification found_;
  calendar::FileClock clock_;
  std::string scratch_;
};

}  // namespace uam::directory

UAM_FOR_SIZE_END
