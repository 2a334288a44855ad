#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/access/access_counter.hpp"
#include "uam/access/event_counts.hpp"
#include "uam/base/for_size.hpp"
#include "uam/base/heap_sort.hpp"
#include "uam/base/limits.hpp"
#include "uam/base/packing.hpp"
#include "uam/directory/directory.hpp"
#include "uam/recognition/identify.hpp"
#include "uam/recognition/input_reader.hpp"
#include "uam/text/blank.hpp"
#include "uam/text/utf8.hpp"
#include "uam/vocabulary/no_access_words.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::access {

/// A reader of access files: gives the result when the file was read to its end.
class AccessReader : public InputReader {
 public:
  AccessReader(const directory::Directory& directory, const ReadSettings& settings, recognition::Identification found)
      : found_(std::move(found)),
        logZone_(recognition::logZoneOf(found_, settings.logZone, settings.logZoneGiven)),
        counter_(directory, settings, logZone_, found_.dateOrder, found_.inChina) {}

  [[nodiscard]] AccessResult finish() { return counter_.finish(); }

  [[nodiscard]] const recognition::Identification& found() const { return found_; }

  /// What is read is a part of a log, to be packed: must be told before the first record.
  void beginPart() { counter_.keepUnknownOfPart(); }

  /// Instead of days, the events of one user are counted: the reading leaves no other trace. Must be told before the
  /// first record.
  void countEvents(EventCounts& events) { events_ = &events; }

  [[nodiscard]] bool countsEvents() const { return events_ != nullptr; }

  /// Ends the reading and writes what it gave; false where a part with so many unknown logins must be read with the
  /// whole.
  [[nodiscard]] bool pack(PackWriter& writer) {
    // Rows without an access are told of the whole list.
    if (found_.timesAreLast || !counter_.hasAllUnknown() || counter_.result().days.full()) return false;
    writer.number(lines_);
    writer.number(linesPassed());
    problems_.pack(writer);
    failed_.pack(writer);
    counter_.finish().pack(writer);
    return true;
  }

  /// Goes on behind a part that another reading packed, as if it had been read here; false, and nothing is changed,
  /// where the bytes are no such part.
  [[nodiscard]] bool append(PackReader& reader) {
    const std::uint64_t lines = reader.number();
    const std::uint64_t physicalLines = reader.number();
    ProblemList problems;
    problems.unpack(reader);
    ProblemList failed;
    failed.unpack(reader);
    AccessResult result(counter_.result().days.users(), counter_.result().days.most());
    result.unpack(reader);
    if (!reader.good() || !reader.atEnd() || result.ledger.lines() != lines) return false;
    lines_ += lines;
    problems_.append(problems, linesPassed());
    failed_.append(failed, linesPassed());
    passLines(physicalLines);
    counter_.append(std::move(result));
    return true;
  }

  /// The first lines that could not be read, in their order.
  [[nodiscard]] std::vector<Problem> malformedLines() const {
    // What is told of records that were counted all the same, and of the file's end.
    constexpr std::array<ProblemCode, 3> kOfNoLostLine = {"nul-bytes"_problem, "lone-surrogate"_problem,
                                                          "json-cut-short"_problem};
    std::vector<Problem> lines;
    for (const ProblemGroup& group : problems_.groups()) {
      const auto isCode = [&](ProblemCode code) { return group.code == std::string_view(code); };
      if (std::any_of(kOfNoLostLine.begin(), kOfNoLostLine.end(), isCode)) continue;
      lines.insert(lines.end(), group.first.begin(), group.first.end());
    }
    heapSort(lines.begin(), lines.end(), [](const Problem& one, const Problem& other) {
      return one.line != other.line ? one.line < other.line : one.code < other.code;
    });
    lines.resize(std::min(lines.size(), limits::kProblemPlaces));
    return lines;
  }

  /// The first lines whose result or error says that they failed.
  [[nodiscard]] std::vector<Problem> failedLines() const {
    return failed_.groups().empty() ? std::vector<Problem>() : failed_.groups().front().first;
  }

  [[nodiscard]] std::vector<Note> notes() const override {
    if (withoutAccess_ == 0) return {};
    return {{"rows-without-access"_assumption, parameter("count", std::to_string(withoutAccess_))}};
  }

 protected:
  /// True of a row of a list that says that its user never came: it is no line, as blank ones are none, and counted.
  [[nodiscard]] bool passesOver(std::string_view time, calendar::Day day) {
    if (!found_.timesAreLast ||
        (day != calendar::kNoDay ? day >= kFirstDayOfAccess : !isNoAccess(text::trim(time), found_.meanings)))
      return false;
    ++withoutAccess_;
    return true;
  }

  /// Physical lines that ended so far, and a word of others that were read elsewhere; for readers that can be parted.
  [[nodiscard]] virtual std::uint64_t linesPassed() const { return 0; }
  virtual void passLines(std::uint64_t) {}

  void malformedAt(ProblemCode code, std::uint64_t line, std::uint32_t column = 0, std::string_view text = {},
                   std::size_t mostBytes = limits::kProblemTextBytes) {
    ++lines_;
    const bool ofTime = code == "time-not-a-time" || code == "no-time" || code == "date-order-unproven";
    counter_.malformed(ofTime ? Cause::time : Cause::unreadable, ofTime ? text : std::string_view(code));
    if (!problems_.wants(code)) {
      problems_.count(code);
    } else if (text.empty()) {
      problems_.add(code, line, column);
    } else {
      problems_.add(code, line, column, parameter("text", text::wholeCharacters(text, mostBytes)));
    }
  }

  /// False when as many failed lines are listed as will be.
  [[nodiscard]] bool listsFailed() const { return listsFailed_; }

  /// Lists a line that does not pass, where that is because it failed.
  void listFailed(std::uint32_t place, std::uint64_t line) {
    const std::optional<std::string_view> cell = counter_.failureAt(place);
    if (!cell) return;
    failed_.add("line-failed"_problem, line, 0,
                parameter("text", text::wholeCharacters(*cell, limits::kProblemTextBytes)));
    listsFailed_ = failed_.wants("line-failed"_problem);
  }

  recognition::Identification found_;
  calendar::Zone logZone_;
  AccessCounter counter_;
  EventCounts* events_ = nullptr;

 private:
  std::uint64_t withoutAccess_ = 0;
  ProblemList failed_;
  bool listsFailed_ = true;
};

}  // namespace uam::access

UAM_FOR_SIZE_END
