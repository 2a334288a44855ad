#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/access/access_reader.hpp"
#include "uam/access/rule.hpp"
#include "uam/access/verdict_cache.hpp"
#include "uam/base/inlining.hpp"
#include "uam/recognition/server_log.hpp"
#include "uam/text/blank.hpp"
#include "uam/text/csv_scanner.hpp"
#include "uam/text/sinks.hpp"

namespace uam::access {

/// Reads an access log that is a table.
///
/// Regular text comes in batches, and each batch is gone through three times: first the day and the hash of the user of
/// every record, then the look-up of the users, then the rest. So the waits for the table of logins overlap, and the
/// cells that the rules do not need are never touched; a user who comes twice in a row is looked up once. A record that
/// is out of the ordinary in any way goes to `record`, which decides alone; the two must agree on all others (a test
/// compares them on random text).
class CsvAccessReader final : public AccessReader {
 public:
  CsvAccessReader(const directory::Directory& directory, const ReadSettings& settings,
                  recognition::Identification found)
      : AccessReader(directory, settings, std::move(found)),
        directory_(directory),
        scanner_(found_.delimiter),
        time_(found_.columns.at(Field::time)),
        timeOfDay_(found_.columns.at(Field::timeOfDay)),
        user_(found_.columns.at(Field::user)),
        last_(std::max(time_, user_)),
        batchCells_(isDecidedInBatches() ? last_ + 1 : SIZE_MAX),
        rawUsers_(!directory.anyLoginWithQuote()) {
    if (found_.serverLog) firstColumns_ = found_.columns;
    for (const Field field : kEventFields) {
      if (!found_.columns.has(field)) continue;
      firstEvent_ = std::min(firstEvent_, found_.columns.at(field));
      lastEvent_ = std::max(lastEvent_, found_.columns.at(field));
    }
  }

  std::size_t scan(std::string_view text, bool final) override {
    return countsEvents() || found_.timesAreLast ? text::scanShared(scanner_, text, final, *this)
                                                 : scanner_.scan(text, final, *this);
  }

  /// Behind a line that moved columns a log is not as it was identified.
  [[nodiscard]] bool betweenRecords() const override {
    return !found_.timesAreLast && !columnsMoved_ && scanner_.betweenRecords();
  }

  void record(const text::CsvRecord& record) {
    if (found_.serverLog && isDirective(record)) return;
    if (countsEvents()) {
      countEvent(record);
      return;
    }
    const std::string_view time = record.text(time_, scratch_[0]);
    ProblemCode code;
    const calendar::Day day = dayOf(record, time, code);
    if (day == calendar::kNoDay || record.size() <= user_) {
      if (isHeading(record, found_, scanner_.line()) || (record.size() > last_ && passesOver(time, day))) return;
      const bool isShort = record.size() <= last_;
      if (isShort) {
        malformedAt("short-record"_problem, scanner_.line());
      } else {
        malformedTime(record, time, code);
      }
      return;
    }
    if (passesOver(time, day)) return;
    ++lines_;
    if (nulExpected()) noteNul(record, scanner_.line());
    counter_.count(day, record.text(user_, scratch_[0]), [&] {
      const std::uint32_t place = counter_.placeOf(verdictOf(record));
      if (place != AccessCounter::kPassed && listsFailed()) listFailed(place, scanner_.line());
      return place;
    });
  }

  void batch(const char* text, const text::CsvBatch& batch) {
    for (std::size_t first = 0; first < batch.endCount; first += kStaged) {
      const std::size_t count = std::min(kStaged, batch.endCount - first);
      for (std::size_t index = 0; index < count; ++index) stage(text, batch, first + index, staged_[index]);
      const Staged* last = nullptr;
      for (std::size_t index = 0; index < count; ++index) {
        Staged& staged = staged_[index];
        if (staged.day == calendar::kNoDay) continue;
        staged.who = last != nullptr && staged.user.isSameAs(last->user)
                         ? last->who
                         : directory_.find({staged.user.text, staged.user.size}, staged.user);
        last = &staged;
      }
      for (std::size_t index = 0; index < count; ++index) decide(text, batch, first + index, staged_[index]);
    }
  }

  void fault(ProblemCode code) {
    if (!countsEvents()) malformedAt(code, scanner_.line());
  }

 protected:
  [[nodiscard]] std::uint64_t linesPassed() const override { return scanner_.linesPassed(); }
  void passLines(std::uint64_t lines) override { scanner_.passLines(lines); }

 private:
  static constexpr std::array<Field, 6> kEventFields = {Field::service, Field::module, Field::action,
                                                        Field::result,  Field::error,  Field::kind};

  /// Records looked at before the first of them is decided: as many as a batch of usual lines holds.
  static constexpr std::size_t kStaged = 256;

  struct Staged {
    calendar::Day day = calendar::kNoDay;  ///< kNoDay: the record goes to `record`.
    directory::LoginKey user{};
    std::uint32_t who = 0;
  };

  /// Records are decided one by one where two cells are the time, where lines may move the columns, and where a host
  /// names no columns at all.
  [[nodiscard]] bool isDecidedInBatches() const {
    return !found_.columns.has(Field::timeOfDay) && !found_.serverLog && last_ != SIZE_MAX;
  }

  /// The bytes of a cell between its quotes. Doubled quotes inside stay doubled.
  [[nodiscard]] UAM_HOT static std::string_view cellOf(const char* text, const text::CsvBatch& batch,
                                                       std::size_t record, std::size_t column) {
    const std::size_t firstSeparator = record == 0 ? 0 : batch.ends[record - 1] + 1;
    const std::size_t separator = firstSeparator + column;
    std::size_t begin = separator == 0 ? 0 : batch.separators[separator - 1] + 1;
    std::size_t end = batch.separators[separator];
    if (separator == batch.ends[record] && end > begin && text[end - 1] == '\r') --end;
    if (end > begin && text[begin] == '"') {
      ++begin;
      --end;
    }
    return {text + begin, end - begin};
  }

  [[nodiscard]] UAM_HOT static std::size_t cellsOf(const text::CsvBatch& batch, std::size_t record) {
    return record == 0 ? batch.ends[0] + 1 : batch.ends[record] - batch.ends[record - 1];
  }

  UAM_HOT void stage(const char* text, const text::CsvBatch& batch, std::size_t record, Staged& staged) {
    staged.day = calendar::kNoDay;
    if (cellsOf(batch, record) < batchCells_) return;
    // A byte order mark may stand where files were joined; no other character of its first byte is usual either.
    if (text[record == 0 ? 0 : batch.separators[batch.ends[record - 1]] + 1] == '\xEF') return;
    const std::string_view time = cellOf(text, batch, record, time_);
    calendar::Day day = counter_.usualDay(time);
    if (day == calendar::kNoDay) {
      if (time.find('"') != std::string_view::npos) return;
      ProblemCode code;
      day = counter_.dayOf(time, code);
      if (day == calendar::kNoDay) return;
    }
    std::string_view user = cellOf(text, batch, record, user_);
    if (mayHaveBlanks(user)) user = text::trim(user);
    if (static_cast<std::size_t>(user.data() - text) + directory::LoginTable::kShort > batch.readable) return;
    directory_.makeReadableKey(user, staged.user);
    staged.day = day;
  }

  UAM_HOT void decide(const char* text, const text::CsvBatch& batch, std::size_t record, const Staged& staged) {
    if (staged.day == calendar::kNoDay || nulExpected()) {
      recordOf(text, batch, record);
      return;
    }
    const std::string_view user(staged.user.text, staged.user.size);
    const std::uint32_t who = staged.who;
    if ((who >= directory::person::kSystem || !rawUsers_) && user.find('"') != std::string_view::npos) {
      recordOf(text, batch, record);
      return;
    }
    ++lines_;
    counter_.span(staged.day);
    counter_.countPerson(staged.day, who, user, [&] {
      const std::uint32_t place = placeOf(text, batch, record);
      if (place != AccessCounter::kPassed && listsFailed()) listFailedOf(place, text, batch, record);
      return place;
    });
  }

  /// Few lines are asked for their number: it is counted for these alone.
  void listFailedOf(std::uint32_t place, const char* text, const text::CsvBatch& batch, std::size_t index) {
    if (counter_.failureAt(place) && scanner_.recordOf(text, batch, index)) listFailed(place, scanner_.line());
  }

  void recordOf(const char* text, const text::CsvBatch& batch, std::size_t index) {
    if (const auto whole = scanner_.recordOf(text, batch, index)) record(*whole);
  }

  [[nodiscard]] Verdict verdictOf(const text::CsvRecord& record) {
    const auto cell = [&](Field field, std::size_t index) {
      const std::string_view text = text::trim(record.text(found_.columns.at(field), scratch_[index]));
      return found_.serverLog && text == "-" ? std::string_view{} : text;
    };
    return access::verdictOf(Event{cell(Field::service, 0), cell(Field::module, 1), cell(Field::action, 2),
                                   cell(Field::result, 3), cell(Field::error, 4), cell(Field::kind, 5)},
                             counter_.rule(), found_.meanings);
  }

  /// True for a line in which a server's log tells of itself; one that names columns holds for the lines behind it.
  [[nodiscard]] bool isDirective(const text::CsvRecord& record) {
    if (!record.text(0, scratch_[0]).starts_with('#')) return false;
    std::string line;
    for (std::size_t column = 0; column < record.size(); ++column) {
      line += record.text(column, scratch_[0]);
      line += ' ';
    }
    if (const std::vector<std::string> fields = recognition::fieldsNamedBy(line); !fields.empty()) moveColumns(fields);
    return true;
  }

  /// Looks for the columns by their names, where a server began to write others.
  void moveColumns(const std::vector<std::string>& fields) {
    columnsMoved_ = false;
    for (std::size_t index = 0; index < kFieldCount; ++index) {
      const auto field = static_cast<Field>(index);
      const std::size_t first = firstColumns_.at(field);
      if (first >= found_.heading.size()) continue;
      const auto moved = std::find(fields.begin(), fields.end(), found_.heading[first]);
      const auto column = static_cast<std::size_t>(moved - fields.begin());
      if (moved == fields.end()) {
        found_.columns.drop(field);
      } else {
        found_.columns.set(field, column);
      }
      columnsMoved_ = columnsMoved_ || column != first;
    }
    time_ = found_.columns.at(Field::time);
    timeOfDay_ = found_.columns.at(Field::timeOfDay);
    user_ = found_.columns.at(Field::user);
    last_ = std::max(time_, user_);
  }

  /// The day of a record whose time is this cell, or begins with it.
  [[nodiscard]] calendar::Day dayOf(const text::CsvRecord& record, std::string_view time, ProblemCode& code) {
    if (timeOfDay_ == SIZE_MAX) return counter_.dayOf(time, code);
    return counter_.dayOf(time, record.text(timeOfDay_, scratch_[1]), code);
  }

  /// A record whose time cannot be read: of two cells the one that is at fault is told.
  void malformedTime(const text::CsvRecord& record, std::string_view time, ProblemCode code) {
    ProblemCode ofDate;
    const bool dateIsRight = timeOfDay_ != SIZE_MAX && counter_.dayOf(time, ofDate) != calendar::kNoDay;
    const std::size_t column = dateIsRight ? timeOfDay_ : time_;
    malformedAt(code, scanner_.line(), static_cast<std::uint32_t>(column) + 1,
                dateIsRight ? record.text(timeOfDay_, scratch_[1]) : time);
  }

  /// Most records are of others: the user is looked at first.
  void countEvent(const text::CsvRecord& record) {
    ++lines_;
    if (directory_.find(text::trim(record.text(user_, scratch_[0]))) != events_->user()) return;
    ProblemCode code;
    const calendar::Day day = dayOf(record, record.text(time_, scratch_[0]), code);
    if (day == calendar::kNoDay || verdictOf(record).bucket != Bucket::passed) return;
    for (std::size_t column = 0; column < record.size(); ++column) events_->cell(record.text(column, scratch_[0]));
    events_->add(day);
  }

  [[nodiscard]] UAM_HOT std::uint32_t placeOf(const char* text, const text::CsvBatch& batch, std::size_t record) {
    if (firstEvent_ > lastEvent_) return AccessCounter::kPassed;
    const std::size_t cells = cellsOf(batch, record);
    if (cells <= lastEvent_) return decidedPlace(text, batch, record, cells);
    // The same few services, modules, actions and results come again and again: their bytes together are the key.
    const std::size_t firstSeparator = record == 0 ? 0 : batch.ends[record - 1] + 1;
    const std::size_t begin =
        firstSeparator + firstEvent_ == 0 ? 0 : batch.separators[firstSeparator + firstEvent_ - 1] + 1;
    const std::size_t end = batch.separators[firstSeparator + lastEvent_];
    const std::string_view key(text + begin, end - begin);
    if (const std::uint32_t known = verdicts_.find(key); known != VerdictCache::kNone) return known;
    const std::uint32_t place = decidedPlace(text, batch, record, cells);
    verdicts_.keep(key, place);
    return place;
  }

  /// The rules read the bytes between the quotes: none of them can tell a doubled quote from a single one. Who reads
  /// what decided can.
  [[nodiscard]] std::uint32_t decidedPlace(const char* text, const text::CsvBatch& batch, std::size_t record,
                                           std::size_t cells) {
    const auto cell = [&](Field field) {
      const std::size_t column = found_.columns.at(field);
      return column < cells ? text::trim(cellOf(text, batch, record, column)) : std::string_view{};
    };
    Verdict decided = access::verdictOf(Event{cell(Field::service), cell(Field::module), cell(Field::action),
                                              cell(Field::result), cell(Field::error), cell(Field::kind)},
                                        counter_.rule(), found_.meanings);
    if (decided.value.find('"') != std::string_view::npos)
      decided.value = text::writtenText(decided.value, false, scratch_[0]);
    return counter_.placeOf(decided);
  }

  /// False where the first and last byte show that there is nothing to trim.
  [[nodiscard]] UAM_HOT static bool mayHaveBlanks(std::string_view text) {
    if (text.empty()) return false;
    const auto first = static_cast<unsigned char>(text.front());
    const auto last = static_cast<unsigned char>(text.back());
    return first <= ' ' || first == 0xC2 || first == 0xE3 || last <= ' ' || last == 0xA0 || last == 0x80;
  }

  const directory::Directory& directory_;
  text::CsvScanner scanner_;
  std::size_t time_;
  std::size_t timeOfDay_;  ///< SIZE_MAX where the time stands in one column.
  std::size_t user_;
  std::size_t last_;
  std::size_t batchCells_;  ///< Cells of a record that a batch decides; more than any has where none is.
  Columns firstColumns_;    ///< Of a server's log, as it was identified.
  bool columnsMoved_ = false;
  bool rawUsers_;
  std::size_t firstEvent_ = SIZE_MAX;
  std::size_t lastEvent_ = 0;
  VerdictCache verdicts_;
  std::array<Staged, kStaged> staged_{};
  std::array<std::string, 6> scratch_;
};

}  // namespace uam::access
