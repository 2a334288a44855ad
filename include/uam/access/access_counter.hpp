#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/access/access_days.hpp"
#include "uam/access/day_clock.hpp"
#include "uam/access/ledger.hpp"
#include "uam/access/rule.hpp"
#include "uam/access/unknown_logins.hpp"
#include "uam/base/for_size.hpp"
#include "uam/base/inlining.hpp"
#include "uam/base/limits.hpp"
#include "uam/base/packing.hpp"
#include "uam/calendar/zone.hpp"
#include "uam/directory/directory.hpp"
#include "uam/directory/value_counts.hpp"

namespace uam::access {

/// Settings that the reading depends on: with another value the files are read again.
struct ReadSettings {
  calendar::Zone displayZone;
  calendar::Zone logZone;
  Rule rule = Rule::screen;
  bool logZoneGiven = false;                   ///< A person named it: it goes before the zone that a log names itself.
  std::size_t daysBytes = limits::kDaysBytes;  ///< Tests set fewer.
};

UAM_FOR_SIZE_BEGIN

/// What the reading of one access file gives. Kept apart from what was read before until the file was read to its end.
struct AccessResult {
  AccessResult(std::size_t users, std::size_t daysBytes) : days(users, daysBytes) {}
  InputLedger ledger;
  AccessDays days;
  std::vector<UnknownLogin> unknown;                     ///< In the order in which the reading met them.
  std::array<directory::CountedValues, kCauses> causes;  ///< The cells that kept lines from being counted.
  calendar::Day firstDay = calendar::kNoDay;             ///< Among the lines whose time could be read.
  calendar::Day lastDay = calendar::kNoDay;

  void pack(PackWriter& writer) const {
    ledger.pack(writer);
    writer.signedNumber(firstDay);
    writer.signedNumber(lastDay);
    writer.number(unknown.size());
    for (const UnknownLogin& each : unknown) {
      writer.text(each.login);
      writer.number(each.lines);
    }
    for (const directory::CountedValues& cells : causes) cells.pack(writer);
    days.pack(writer);
  }

  void unpack(PackReader& reader) {
    ledger.unpack(reader);
    for (const auto& [day, lines] : ledger.passed) {
      if (!AccessDays::holds(day)) reader.refuse();
    }
    for (calendar::Day* const day : {&firstDay, &lastDay}) {
      const std::int64_t number = reader.signedNumber();
      *day = static_cast<calendar::Day>(number);
      if (*day != number || (*day != calendar::kNoDay && !AccessDays::holds(*day))) reader.refuse();
    }
    const std::size_t logins = reader.count();
    std::uint64_t left = ledger.fixed[static_cast<std::size_t>(Bucket::unknownUser)];
    for (std::size_t done = 0; done < logins && reader.good(); ++done) {
      std::string login(reader.text());
      const UnknownLogin& added = unknown.emplace_back(UnknownLogin{std::move(login), reader.number(), {}});
      // Hosts are told of what is left.
      if (added.lines > left) reader.refuse();
      left -= added.lines;
    }
    // The lines of a bucket are those of its cells: what is put together is taken from these.
    std::array<std::uint64_t, kFixedBuckets> lines{};
    for (const auto& [cause, bucket, field] : kCauseColumns) {
      directory::CountedValues& cells = causes[static_cast<std::size_t>(cause)];
      cells.unpack(reader);
      lines[static_cast<std::size_t>(bucket)] += cells.sum();
    }
    for (std::size_t bucket = 0; bucket < kFixedBuckets; ++bucket) {
      if (lines[bucket] != ledger.fixed[bucket]) reader.refuse();
    }
    days.unpack(reader);
  }
};

UAM_FOR_SIZE_END

/// Decides each log line: its bucket, and for lines that pass, the day of its user.
class AccessCounter {
 public:
  /// The place of lines that pass: it has no tally.
  static constexpr std::uint32_t kPassed = 0;

  /// `logZone`: of times that carry none. `inChina`: `CST` is that of China.
  AccessCounter(const directory::Directory& directory, const ReadSettings& settings, const calendar::Zone& logZone,
                calendar::DateOrder dateOrder, bool inChina)
      : directory_(directory),
        rule_(settings.rule),
        clock_(settings.displayZone, logZone, dateOrder, inChina),
        result_(directory.users().size(), settings.daysBytes) {
    linesByDay_.assign(AccessDays::kColumns * 64, 0);
    causes_.reserve(kCauses);
    tallies_.resize(kPassed + 1);
    for (const auto& [cause, bucket, field] : kCauseColumns) {
      const bool logins = cause == Cause::guest || cause == Cause::unknownUser;
      causes_.emplace_back(logins ? limits::kUnknownLogins : limits::kCountedCells, directory.seed());
      tallies_.push_back({cause});
    }
  }

  /// The day of a time text in the display zone; kNoDay with the problem's code where it is no time.
  [[nodiscard]] calendar::Day dayOf(std::string_view text, ProblemCode& code) { return clock_.dayOf(text, code); }

  /// The same of a date and a time of day that stand in two cells.
  [[nodiscard]] calendar::Day dayOf(std::string_view date, std::string_view timeOfDay, ProblemCode& code) {
    return clock_.dayOf(date, timeOfDay, code);
  }

  /// Like `dayOf`, for the usual forms alone; kNoDay for any other text.
  [[nodiscard]] UAM_HOT calendar::Day usualDay(std::string_view text) { return clock_.usualDay(text); }

  void malformed(Cause cause, std::string_view value) { ++tallies_[placeOf(verdict(cause, value))].lines; }

  /// Where the lines of a verdict are tallied: kPassed, or a place of the cell that decided. Holds as long as the
  /// counter.
  [[nodiscard]] std::uint32_t placeOf(const Verdict& verdict) {
    if (verdict.bucket == Bucket::passed) return kPassed;
    const auto cause = static_cast<std::size_t>(verdict.cause);
    const std::uint32_t cell = causes_[cause].placeOf(verdict.value);
    if (cell == directory::ValueCounts::kOthers) return 1 + static_cast<std::uint32_t>(cause);
    std::vector<std::uint32_t>& places = places_[cause];
    if (cell >= places.size()) places.resize(causes_[cause].size(), kPassed);
    if (places[cell] == kPassed) {
      places[cell] = static_cast<std::uint32_t>(tallies_.size());
      tallies_.push_back({verdict.cause, cell});
    }
    return places[cell];
  }

  /// The cell that says that lines of this place failed, empty where such cells are not told apart; nothing of others.
  [[nodiscard]] std::optional<std::string_view> failureAt(std::uint32_t place) const {
    const auto& [cause, cell, lines] = tallies_[place];
    if (kCauseColumns[static_cast<std::size_t>(cause)].bucket != Bucket::failed) return std::nullopt;
    if (cell == directory::ValueCounts::kOthers) return std::string_view{};
    return causes_[static_cast<std::size_t>(cause)].valueAt(cell);
  }

  /// Counts a line whose day is known. `event` gives the place of the verdict on its other cells, asked only where the
  /// user is one of ours.
  template <class EventOf>
  void count(calendar::Day day, std::string_view user, EventOf&& event) {
    span(day);
    user = text::trim(user);
    countPerson(day, directory_.find(user), user, event);
  }

  /// Like `count`, for a user already looked up.
  template <class EventOf>
  UAM_HOT void countPerson(calendar::Day day, std::uint32_t who, std::string_view user, EventOf&& event) {
    if (who >= directory::person::kSystem) {
      countOther(who, user);
      return;
    }
    if (const std::uint32_t place = event(); place != kPassed) {
      ++tallies_[place].lines;
      return;
    }
    ++linesByDay_[static_cast<std::size_t>(day - AccessDays::kOrigin)];
    result_.days.set(who, day);
  }

  /// Widens the span of days of the lines whose time could be read.
  void span(calendar::Day day) {
    if (result_.firstDay == calendar::kNoDay || day < result_.firstDay) result_.firstDay = day;
    result_.lastDay = std::max(result_.lastDay, day);
  }

  [[nodiscard]] Rule rule() const { return rule_; }

  /// Lets a part of a log keep so many unknown logins that none is missing when the parts are put together: which of
  /// them are the first of the file shows only then.
  void keepUnknownOfPart() { unknown_.setLimits({limits::kPartUnknownLogins, limits::kPartUnknownLogins}); }

  /// False where unknown logins were left out of a part.
  [[nodiscard]] bool hasAllUnknown() const { return unknown_.isWhole(); }

  /// Takes the result of the part that follows in the same log.
  void append(AccessResult&& next) {
    for (const auto& [day, lines] : next.ledger.passed) {
      span(day);
      linesByDay_[static_cast<std::size_t>(day - AccessDays::kOrigin)] += lines;
    }
    result_.days.merge(std::move(next.days));
    if (next.firstDay != calendar::kNoDay) span(next.firstDay);
    if (next.lastDay != calendar::kNoDay) span(next.lastDay);
    for (std::size_t cause = 0; cause < kCauses; ++cause) causes_[cause].append(next.causes[cause]);
    for (const UnknownLogin& each : next.unknown) unknown_.add(each.login, each.lines, each.near);
  }

  /// The result; the counter is done with.
  [[nodiscard]] AccessResult finish() {
    if (result_.firstDay != calendar::kNoDay) {
      for (calendar::Day day = result_.firstDay; day <= result_.lastDay; ++day) {
        const std::uint64_t lines = linesByDay_[static_cast<std::size_t>(day - AccessDays::kOrigin)];
        if (lines != 0) result_.ledger.passed.push_back({day, lines});
      }
    }
    for (const Tally& tally : tallies_) countCells(tally);
    for (const auto& [cause, bucket, field] : kCauseColumns) {
      directory::CountedValues& cells = result_.causes[static_cast<std::size_t>(cause)];
      cells = causes_[static_cast<std::size_t>(cause)].counted();
      result_.ledger.fixed[static_cast<std::size_t>(bucket)] += cells.sum();
    }
    result_.unknown = unknown_.take();
    return std::move(result_);
  }

  [[nodiscard]] const AccessResult& result() const { return result_; }

 private:
  /// Lines that one cell kept from being counted. A line is added in one place alone: what its bucket and its column
  /// have is summed up at the end.
  struct Tally {
    Cause cause = Cause::unreadable;
    std::uint32_t cell = directory::ValueCounts::kOthers;
    std::uint64_t lines = 0;
  };

  /// Counts a line of somebody who is no user of ours.
  void countOther(std::uint32_t who, std::string_view user) {
    const Cause cause = who == directory::person::kSystem  ? Cause::system
                        : who == directory::person::kGuest ? Cause::guest
                                                           : Cause::unknownUser;
    Tally& tally = tallies_[placeOf(verdict(cause, user))];
    const bool known = tally.cell != directory::ValueCounts::kOthers;
    // The lines of a login that has a tally are those of the tally.
    if (cause == Cause::unknownUser && (!known || tally.lines == 0)) unknown_.add(user, known ? 0 : 1);
    ++tally.lines;
  }

  void countCells(const Tally& tally) {
    directory::ValueCounts& cells = causes_[static_cast<std::size_t>(tally.cause)];
    cells.add(tally.cell, tally.lines);
    if (tally.cause == Cause::unknownUser && tally.cell != directory::ValueCounts::kOthers)
      (void)unknown_.count(cells.valueAt(tally.cell), tally.lines);
  }

  const directory::Directory& directory_;
  Rule rule_;
  DayClock clock_;
  AccessResult result_;
  std::vector<std::uint64_t> linesByDay_;
  std::vector<Tally> tallies_;  ///< None at kPassed, then those of each cause for cells that are not told apart.
  std::array<std::vector<std::uint32_t>, kCauses> places_;  ///< Of tallies, by cause and cell; kPassed: none yet.
  std::vector<directory::ValueCounts> causes_;              ///< By cause.
  UnknownLogins unknown_{directory_};
};

}  // namespace uam::access
