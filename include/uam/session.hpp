#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/access/access_days.hpp"
#include "uam/access/access_reader.hpp"
#include "uam/access/choose_user.hpp"
#include "uam/access/csv_access_reader.hpp"
#include "uam/access/event_counts.hpp"
#include "uam/access/json_access_reader.hpp"
#include "uam/access/ledger.hpp"
#include "uam/access/reasons.hpp"
#include "uam/base/for_size.hpp"
#include "uam/base/packing.hpp"
#include "uam/base/problem.hpp"
#include "uam/content.hpp"
#include "uam/directory/basis.hpp"
#include "uam/directory/directory.hpp"
#include "uam/directory/reader.hpp"
#include "uam/directory/shaped_memberships.hpp"
#include "uam/directory/snapshot_reader.hpp"
#include "uam/monitoring/csv.hpp"
#include "uam/monitoring/snapshot_summary.hpp"
#include "uam/monitoring/summary.hpp"
#include "uam/monitoring/table.hpp"
#include "uam/recognition/identify.hpp"
#include "uam/text/intake.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam {

/// What reading one file showed.
struct InputReport {
  std::uint32_t input = 0;
  InputKind kind = InputKind::access;
  std::uint64_t lines = 0;
  std::uint64_t undecodable = 0;
  std::vector<ProblemGroup> problems;
  std::vector<AssumptionCode> assumptions;
  std::vector<Note> notes;
  calendar::Day firstDay = calendar::kNoDay;  ///< This and what follows: access only.
  calendar::Day lastDay = calendar::kNoDay;
  std::vector<Problem> malformed;  ///< The first lines of the bucket.
  std::vector<Problem> failed;
};

/// What an access file is read for.
enum class Reading : std::uint8_t {
  whole,   ///< To be added to the session.
  part,    ///< A part that begins with a record, to end with `packInput`.
  events,  ///< Again, for the events of the user whom `beginEvents` named; nothing else is kept.
};

namespace detail {

/// The file that is being read.
struct CurrentInput {
  std::uint32_t input = 0;
  InputKind kind = InputKind::access;
  InputFormat format = InputFormat::csv;
  text::Intake intake;
  std::unique_ptr<access::AccessReader> access;
  std::unique_ptr<InputReader> directory;
  directory::ExportRows::Mark mark{};
  std::vector<AssumptionCode> assumptions;
  std::uint64_t undecodableInParts = 0;

  [[nodiscard]] InputReader& reader() const { return access ? *access : *directory; }
};

}  // namespace detail

/// One set of loaded files and what is shown of them: the content, the input that is open, and the settings. Directory
/// files are read first, then `resolveDirectory` puts them together, then access files. An input that is given up or
/// ends with an error leaves no trace.
class Session {
 public:
  explicit Session(std::uint64_t seed) : seed_(seed) {}
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  Session(Session&&) = delete;
  Session& operator=(Session&&) = delete;
  ~Session() = default;

  /// Before the first input. False, and nothing is changed, where one is being read: it goes by the settings before.
  bool prepare(access::ReadSettings settings) {
    if (current_) return false;
    readSettings_ = std::move(settings);
    return true;
  }

  /// What a log's beginning is when the users are known, where that matters; before `resolveDirectory` as it was.
  void decide(recognition::Identification& found, std::string_view text, bool whole) const {
    if (content_ && found.kind == InputKind::access) access::chooseUser(found, text, whole, content_->directory);
  }

  [[nodiscard]] std::optional<Problem> beginInput(std::uint32_t input, recognition::Identification found,
                                                  Reading reading = Reading::whole, directory::FileFacts facts = {}) {
    abandonInput();
    if (reading == Reading::events && (!events_ || found.kind != InputKind::access))
      return problemOf("wrong-call"_problem);
    const bool isAccess = found.kind == InputKind::access;
    if (isAccess != static_cast<bool>(content_)) return problemOf("wrong-call"_problem);
    current_ = std::make_unique<detail::CurrentInput>();
    current_->input = input;
    current_->kind = found.kind;
    current_->format = found.format;
    if (isAccess) {
      current_->assumptions = accessAssumptions(found);
      if (found.serverLog && !readSettings_.logZoneGiven) current_->assumptions.push_back("server-log-utc"_assumption);
      if (found.format == InputFormat::csv) {
        current_->access =
            std::make_unique<access::CsvAccessReader>(content_->directory, readSettings_, std::move(found));
      } else {
        current_->access =
            std::make_unique<access::JsonAccessReader>(content_->directory, readSettings_, std::move(found));
      }
      if (reading == Reading::part) current_->access->beginPart();
      if (reading == Reading::events) current_->access->countEvents(*events_);
    } else {
      current_->mark = rows_.mark();
      calendar::FileClock clock{readSettings_.displayZone,
                                recognition::logZoneOf(found, readSettings_.logZone, readSettings_.logZoneGiven),
                                found.dateOrder, found.inChina};
      if (found.kind == InputKind::snapshot) {
        if (found.format != InputFormat::csv) return problemOf("no-usable-column"_problem, 1);
        current_->directory = std::make_unique<directory::SnapshotReader>(rows_, input, std::move(facts),
                                                                          std::move(found), std::move(clock));
      } else if (found.format == InputFormat::csv) {
        current_->directory = std::make_unique<directory::CsvDirectoryReader>(rows_, input, std::move(facts),
                                                                              std::move(found), std::move(clock));
      } else {
        current_->directory = std::make_unique<directory::JsonDirectoryReader>(rows_, input, std::move(facts),
                                                                               std::move(found), std::move(clock));
      }
    }
    return std::nullopt;
  }

  /// Memory for the next bytes of the file; null where no file is being read.
  [[nodiscard]] char* reserve(std::size_t bytes) { return current_ ? current_->intake.reserve(bytes) : nullptr; }

  /// Takes the bytes written there; false where no file is being read.
  [[nodiscard]] bool commit(std::size_t bytes) {
    if (!current_) return false;
    current_->intake.commit(bytes);
    scan(false);
    return true;
  }

  [[nodiscard]] std::optional<Problem> endInput(InputReport& report) {
    if (!current_) return problemOf("wrong-call"_problem);
    current_->intake.finish();
    scan(true);
    const std::unique_ptr<detail::CurrentInput> done = std::move(current_);
    const InputReader& reader = done->reader();
    const bool countsEvents = done->access && done->access->countsEvents();
    report.input = done->input;
    report.kind = done->kind;
    report.lines = reader.lines();
    report.undecodable = done->intake.undecodable() + done->undecodableInParts;
    report.problems = reader.problems().groups();
    report.assumptions = std::move(done->assumptions);
    if (countsEvents) return std::nullopt;
    report.notes = reader.notes();
    if (report.lines == 0) {
      if (report.kind == InputKind::users) {
        rows_.takeBack(done->mark);
        // The last page of an API's answer may hold nobody; it is no users file.
        if (done->format == InputFormat::csv) return problemOf("heading-only"_problem, 1);
      }
      ProblemList only;
      only.add("heading-only"_problem, 1);
      report.problems.push_back(only.groups().front());
    }
    if (done->access) {
      report.malformed = done->access->malformedLines();
      report.failed = done->access->failedLines();
      access::AccessResult result = done->access->finish();
      if (!content_->hasRoomFor(result)) return tooManyDays(result);
      report.firstDay = result.firstDay;
      report.lastDay = result.lastDay;
      if (auto note = access::noTimeRead(report.lines, report.problems, done->access->found()))
        report.notes.push_back(std::move(*note));
      if (result.ledger.noKnownUser()) report.assumptions.push_back("no-known-user"_assumption);
      if (report.lines == limits::kDownloadLines) report.assumptions.push_back("log-probably-cut"_assumption);
      const recognition::Identification& found = done->access->found();
      if (auto note = access::unknownResults(result, found)) report.notes.push_back(std::move(*note));
      ReadLog log{recognition::nameOfColumn(found, Field::time),
                  access::reasonsOf(result, found),
                  report.lines,
                  result.firstDay,
                  result.lastDay,
                  found.auditLog};
      content_->add(done->input, std::move(result), std::move(log));
      summaryStale_ = true;
    }
    return std::nullopt;
  }

  /// True where the bytes of the open input so far end with a record and the next begins another, whatever came before.
  /// The parts of a file that meet at such a place can be read by different sessions.
  [[nodiscard]] bool betweenRecords() const {
    return current_ && current_->intake.empty() && current_->reader().betweenRecords();
  }

  /// Ends an input that is a part of a log and gives what it showed as bytes, for `addPacked` of another session with
  /// the same settings and directory files. `last`: the part reaches to the end of the file. Nothing where the input is
  /// no access file, ends within a record, or must be read with the whole.
  [[nodiscard]] std::optional<std::string> packInput(bool last) {
    if (!current_ || !current_->access || current_->access->countsEvents()) return std::nullopt;
    if (last) {
      current_->intake.finish();
      scan(true);
    }
    const bool whole = last || betweenRecords();
    const std::unique_ptr<detail::CurrentInput> done = std::move(current_);
    if (!whole) return std::nullopt;
    PackWriter writer;
    packHeader(writer);
    writer.number(done->intake.undecodable());
    if (!done->access->pack(writer)) return std::nullopt;
    return writer.take();
  }

  /// Adds a part that another session packed to the open input, behind what was read so far, which must end with a
  /// record. False, and nothing is changed, where that is not so or the bytes are no part for this session.
  [[nodiscard]] bool addPacked(std::string_view packed) {
    if (!betweenRecords() || !current_->access || current_->access->countsEvents()) return false;
    PackWriter header;
    packHeader(header);
    const std::string expected = header.take();
    if (packed.substr(0, expected.size()) != expected) return false;
    PackReader reader(packed.substr(expected.size()));
    const std::uint64_t undecodable = reader.number();
    if (!current_->access->append(reader)) return false;
    current_->undecodableInParts += undecodable;
    return true;
  }

  /// Records read so far of the open input; 0 where none is.
  [[nodiscard]] std::uint64_t linesRead() const { return current_ ? current_->reader().lines() : 0; }

  void abandonInput() {
    if (current_ && current_->directory) rows_.takeBack(current_->mark);
    // Some of its lines are counted already.
    if (current_ && current_->access && current_->access->countsEvents()) events_.reset();
    current_.reset();
  }

  /// Begins to count the events of a row's user, by reading the access files again with `Reading::events`. A row that
  /// is none, or null, ends that.
  bool beginEvents(std::optional<std::uint32_t> row) {
    abandonInput();
    events_.reset();
    if (!table_ || !row || *row >= table_->rows()) return false;
    events_.emplace(table_->userOf(*row), seed_);
    return true;
  }

  /// Events by day that were counted since `beginEvents`, under the settings in force; nothing where it was not called
  /// or a reading was given up since.
  [[nodiscard]] std::optional<std::vector<std::pair<calendar::Day, std::uint64_t>>> events() {
    if (!events_ || current_) return std::nullopt;
    return events_->byDay(viewSettings_.recording, viewSettings_.asOf);
  }

  /// Puts the directory files together; no more of them can follow.
  /// Inputs that are refused come with nothing else: the others are to be read again without them.
  [[nodiscard]] std::optional<Problem> resolveDirectory(const directory::BasisQuestion& question,
                                                        std::vector<directory::Refusal>& refused) {
    if (content_ || current_) return problemOf("wrong-call"_problem);
    directory::BasisChoice choice = directory::chooseBasis(rows_, question);
    if (!choice.refused.empty()) {
      refused = std::move(choice.refused);
      return std::nullopt;
    }
    if (!rows_.usersRead) return problemOf("no-users-file"_problem);
    refused = directory::refusedMemberships(rows_, seed_);
    if (!refused.empty()) return std::nullopt;
    content_ = std::make_unique<Content>(std::move(rows_), std::move(choice), seed_, readSettings_.daysBytes);
    table_ = std::make_unique<monitoring::Table>(content_->directory);
    return std::nullopt;
  }

  /// The same where access logs follow and nothing is refused.
  [[nodiscard]] std::optional<Problem> resolveDirectory() {
    std::vector<directory::Refusal> refused;
    const std::optional<Problem> problem = resolveDirectory({true, false, calendar::kNoDay}, refused);
    return problem || refused.empty() ? problem : refused.front().problem;
  }

  /// Settings that need no second read.
  void configure(monitoring::ViewSettings settings) {
    if (settings == askedSettings_ && !summaryStale_) return;
    askedSettings_ = std::move(settings);
    viewSettings_ = monitoring::settingsOf(content_.get(), askedSettings_);
    summaryStale_ = true;
  }

  void view(std::optional<monitoring::Sort> sort, monitoring::Filters filters) {
    if (table_) table_->setView(sort, std::move(filters));
  }

  /// What was read; null before `resolveDirectory`.
  [[nodiscard]] const Content* content() const { return content_.get(); }

  /// The users and departments; null before `resolveDirectory`.
  [[nodiscard]] const directory::Directory* directory() const { return content_ ? &content_->directory : nullptr; }

  /// The table with dates and counts as they are now; null before `resolveDirectory`.
  [[nodiscard]] monitoring::Table* table() {
    if (!table_) return nullptr;
    if (summaryStale_) {
      viewSettings_ = monitoring::settingsOf(content_.get(), askedSettings_);
      table_->setSummary(content_->basis ? monitoring::summariseSnapshot(*content_, viewSettings_)
                                         : monitoring::summarise(content_->days, viewSettings_));
      summaryStale_ = false;
    }
    return table_.get();
  }

  [[nodiscard]] const monitoring::ViewSettings& viewSettings() const { return viewSettings_; }

 private:
  void scan(bool final) {
    const std::string_view text = current_->intake.text();
    if (current_->intake.anyNul()) current_->reader().expectNul();
    current_->intake.consume(current_->reader().scan(text, final));
  }

  /// A log whose days need more memory than there is for them: which years they are of tells what to give instead.
  [[nodiscard]] Problem tooManyDays(const access::AccessResult& result) const {
    Problem problem = problemOf("too-many-days"_problem);
    problem.parameters = {{"first", calendar::formatDay(result.firstDay)},
                          {"last", calendar::formatDay(result.lastDay)},
                          {"most", std::to_string(readSettings_.daysBytes >> 20)}};
    return problem;
  }

  /// What tells packs of this layout and these users from others: the days of a user are found by the user's number
  /// alone.
  void packHeader(PackWriter& writer) {
    if (!loginsHash_) {
      std::uint64_t hash = 0;
      for (const directory::User& user : content_->directory.users()) hash = packHash(user.login, hash);
      loginsHash_ = hash;
    }
    writer.text(kPackLayout);
    writer.number(content_->directory.users().size());
    writer.word(*loginsHash_);
  }

  /// What a log without certain columns makes us take for granted (product.md section 3).
  [[nodiscard]] static std::vector<AssumptionCode> accessAssumptions(const recognition::Identification& found) {
    std::vector<AssumptionCode> codes;
    const Columns& columns = found.columns;
    if (!columns.has(Field::service)) codes.push_back("no-service-column"_assumption);
    if (!columns.has(Field::result) && !columns.has(Field::error)) codes.push_back("no-result-column"_assumption);
    if (!columns.has(Field::kind) && !columns.has(Field::module) && !columns.has(Field::action)) {
      codes.push_back("no-kind-column"_assumption);
    }
    if (found.auditLog) codes.push_back("audit-log-lower-bound"_assumption);
    return codes;
  }

  /// Another layout of packs gets another number.
  static constexpr std::string_view kPackLayout = "uam part 4";

  std::uint64_t seed_;
  std::optional<std::uint64_t> loginsHash_;
  access::ReadSettings readSettings_;
  directory::ExportRows rows_;
  std::unique_ptr<detail::CurrentInput> current_;
  std::unique_ptr<Content> content_;
  std::unique_ptr<monitoring::Table> table_;
  std::optional<access::EventCounts> events_;
  monitoring::ViewSettings askedSettings_;
  monitoring::ViewSettings viewSettings_;  ///< The same, but for what a snapshot says of itself.
  bool summaryStale_ = true;
};

}  // namespace uam

UAM_FOR_SIZE_END
