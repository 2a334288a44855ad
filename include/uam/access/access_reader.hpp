#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "uam/access/access_days.hpp"
#include "uam/access/ledger.hpp"
#include "uam/access/rule.hpp"
#include "uam/calendar/timestamp.hpp"
#include "uam/calendar/zone.hpp"
#include "uam/directory/directory.hpp"
#include "uam/input_reader.hpp"
#include "uam/recognition/identify.hpp"
#include "uam/text/csv_scanner.hpp"
#include "uam/text/json_scanner.hpp"

namespace uam::access {

/// Settings that the reading depends on: with another value the files are read again.
struct ReadSettings {
  calendar::Zone displayZone;
  calendar::Zone logZone;
  Rule rule = Rule::screen;
};

/// Logins of a log that differ from a known one only by case or width, with their lines.
struct NearMiss {
  std::string known;
  std::uint64_t lines = 0;
};

/// What the reading of one access file gives. Kept apart from what was read before until the file was read to its end.
struct AccessResult {
  explicit AccessResult(std::size_t users) : days(users) {}
  InputLedger ledger;
  AccessDays days;
  std::map<std::string, NearMiss, std::less<>> nearMisses;
  calendar::Day firstDay = calendar::kNoDay;  ///< Among the lines whose time could be read.
  calendar::Day lastDay = calendar::kNoDay;
};

/// Decides each log line: its bucket, and for lines that pass, the day of its user.
class AccessCounter {
 public:
  AccessCounter(const directory::Directory& directory, const ReadSettings& settings, calendar::DateOrder dateOrder)
      : directory_(directory), settings_(settings), dateOrder_(dateOrder), result_(directory.users().size()) {
    linesByDay_.assign(AccessDays::kColumns * 64, 0);
  }

  /// The day of a time text in the display zone; kNoDay with the problem's code where it is no time.
  [[nodiscard]] calendar::Day dayOf(std::string_view text, std::string_view& code) const {
    const calendar::Timestamp timestamp = calendar::parseTimestamp(text, dateOrder_);
    switch (timestamp.form) {
      case calendar::TimestampForm::instant:
        return settings_.displayZone.dayOfInstant(timestamp.value);
      case calendar::TimestampForm::local:
        return settings_.displayZone.dayOfInstant(settings_.logZone.instantOfLocal(timestamp.value));
      case calendar::TimestampForm::day:
        return static_cast<calendar::Day>(timestamp.value);
      case calendar::TimestampForm::needsOrder:
        code = "date-order-unproven";
        return calendar::kNoDay;
      case calendar::TimestampForm::none:
        break;
    }
    code = text::trim(text).empty() ? "no-time" : "time-not-a-time";
    return calendar::kNoDay;
  }

  void malformed() { ++fixed(Bucket::malformed); }

  /// Counts a line whose day is known. `event` gives the other cells, asked only where the user is one of ours.
  template <class EventOf>
  void count(calendar::Day day, std::string_view user, EventOf&& event) {
    if (result_.firstDay == calendar::kNoDay || day < result_.firstDay) result_.firstDay = day;
    result_.lastDay = std::max(result_.lastDay, day);
    user = text::trim(user);
    if (isSystemUser(user)) {
      ++fixed(Bucket::system);
      return;
    }
    const directory::Person person = directory_.find(user);
    if (person.kind != directory::Person::Kind::user) {
      const bool guest = person.kind == directory::Person::Kind::guest;
      ++fixed(guest ? Bucket::guest : Bucket::unknownUser);
      if (!guest) noteUnknown(user);
      return;
    }
    const Event cells = event();
    if (!passesService(cells, settings_.rule)) {
      ++fixed(Bucket::otherService);
    } else if (hasFailed(cells)) {
      ++fixed(Bucket::failed);
    } else if (isApi(cells)) {
      ++fixed(Bucket::api);
    } else {
      ++linesByDay_[static_cast<std::size_t>(day - AccessDays::kOrigin)];
      result_.days.set(person.user, day);
    }
  }

  /// The result; the counter is done with.
  [[nodiscard]] AccessResult finish() {
    for (std::size_t offset = 0; offset < linesByDay_.size(); ++offset) {
      if (linesByDay_[offset] == 0) continue;
      result_.ledger.passed.push_back({AccessDays::kOrigin + static_cast<calendar::Day>(offset), linesByDay_[offset]});
    }
    return std::move(result_);
  }

  [[nodiscard]] const AccessResult& result() const { return result_; }

 private:
  /// Names kept of logins that nearly match: a log full of invented ones must not fill the memory.
  static constexpr std::size_t kNearMissLimit = 1000;

  std::uint64_t& fixed(Bucket bucket) { return result_.ledger.fixed[static_cast<std::size_t>(bucket)]; }

  void noteUnknown(std::string_view login) {
    if (const auto known = result_.nearMisses.find(login); known != result_.nearMisses.end()) {
      ++known->second.lines;
      return;
    }
    if (result_.nearMisses.size() >= kNearMissLimit || login == lastUnknown_) return;
    const std::string_view near = directory_.nearMiss(login);
    if (near.empty()) {
      lastUnknown_ = login;
    } else {
      result_.nearMisses.emplace(login, NearMiss{std::string(near), 1});
    }
  }

  const directory::Directory& directory_;
  const ReadSettings& settings_;
  calendar::DateOrder dateOrder_;
  AccessResult result_;
  std::vector<std::uint64_t> linesByDay_;
  std::string lastUnknown_;
};

/// A reader of access files: gives the result when the file was read to its end.
class AccessReader : public InputReader {
 public:
  AccessReader(const directory::Directory& directory, const ReadSettings& settings, recognition::Identification found)
      : found_(std::move(found)), counter_(directory, settings, found_.dateOrder) {}

  [[nodiscard]] AccessResult finish() { return counter_.finish(); }

 protected:
  void malformedAt(std::string_view code, std::uint64_t line, std::uint32_t column = 0, std::string_view text = {}) {
    ++lines_;
    counter_.malformed();
    if (!problems_.wants(code)) {
      problems_.count(code);
    } else if (text.empty()) {
      problems_.add(code, line, column);
    } else {
      problems_.add(code, line, column, {{"text", std::string(text.substr(0, 64))}});
    }
  }

  recognition::Identification found_;
  AccessCounter counter_;
};

/// Reads an access log that is a table.
class CsvAccessReader final : public AccessReader {
 public:
  CsvAccessReader(const directory::Directory& directory, const ReadSettings& settings,
                  recognition::Identification found)
      : AccessReader(directory, settings, std::move(found)),
        scanner_(found_.delimiter),
        time_(found_.columns.at(Field::time)),
        user_(found_.columns.at(Field::user)) {}

  std::size_t scan(std::string_view text, bool final) override { return scanner_.scan(text, final, *this); }

  void record(const text::CsvRecord& record) {
    const std::string_view time = record.text(time_, scratch_[0]);
    std::string_view code;
    const calendar::Day day = counter_.dayOf(time, code);
    if (day == calendar::kNoDay || record.size() <= user_) {
      if (found_.hasHeading && isHeading(record, found_.heading)) return;
      const bool isShort = record.size() <= std::max(time_, user_);
      malformedAt(isShort ? "short-record" : code, scanner_.line(), isShort ? 0 : static_cast<std::uint32_t>(time_) + 1,
                  isShort ? std::string_view{} : time);
      return;
    }
    ++lines_;
    noteNulAt(record);
    counter_.count(day, record.text(user_, scratch_[0]), [&] {
      const auto cell = [&](Field field, std::size_t index) {
        return text::trim(record.text(found_.columns.at(field), scratch_[index]));
      };
      return Event{cell(Field::service, 0), cell(Field::module, 1), cell(Field::action, 2),
                   cell(Field::result, 3),  cell(Field::error, 4),  cell(Field::kind, 5)};
    });
  }

  void fault(std::string_view code) { malformedAt(code, scanner_.line()); }

 private:
  void noteNulAt(const text::CsvRecord& record) {
    if (nulExpected()) noteNul(record, scanner_.line());
  }

  text::CsvScanner scanner_;
  std::size_t time_;
  std::size_t user_;
  std::array<std::string, 6> scratch_;
};

/// Reads an access log of JSON objects, such as the audit log API gives.
class JsonAccessReader final : public AccessReader {
 public:
  JsonAccessReader(const directory::Directory& directory, const ReadSettings& settings,
                   recognition::Identification found)
      : AccessReader(directory, settings, std::move(found)),
        scanner_(found_.format == InputFormat::jsonLines ? text::JsonLayout::lines : text::JsonLayout::document) {}

  std::size_t scan(std::string_view text, bool final) override {
    const std::size_t consumed = scanner_.scan(text, final, *this);
    if (final && scanner_.open()) problems_.add("json-cut-short");
    return consumed;
  }

  void object(std::string_view text) {
    cells_.clear();
    const std::string repaired =
        text.find("\\u") == std::string_view::npos ? std::string() : repairSurrogates(text, problems_, scanner_.line());
    const std::string_view source = repaired.empty() ? text : std::string_view(repaired);
    if (!nlohmann::json::sax_parse(source.begin(), source.end(), &cells_)) {
      malformedAt("json-malformed", scanner_.line());
      return;
    }
    std::string_view code;
    const calendar::Day day = counter_.dayOf(cells_.of(Field::time), code);
    if (day == calendar::kNoDay) {
      malformedAt(code, scanner_.line(), 0, cells_.of(Field::time));
      return;
    }
    ++lines_;
    counter_.count(day, cells_.of(Field::user), [&] {
      const auto cell = [&](Field field) { return text::trim(cells_.of(field)); };
      return Event{cell(Field::service), cell(Field::module), cell(Field::action),
                   cell(Field::result),  cell(Field::error),  cell(Field::kind)};
    });
  }

  void fault(std::string_view code) { malformedAt(code, scanner_.line()); }

 private:
  /// Keeps the few members of an object that the rules look at, without building the object.
  class Cells : public nlohmann::json_sax<nlohmann::json> {
   public:
    void clear() {
      for (std::string& value : values_) value.clear();
      ranks_.fill(0);
      field_ = kNoField;
      depth_ = 0;
      inUser_ = false;
    }

    [[nodiscard]] std::string_view of(Field field) const { return values_[static_cast<std::size_t>(field)]; }

    bool null() override { return done(); }
    bool boolean(bool value) override { return keep(value ? "true" : "false"); }
    bool number_integer(number_integer_t value) override { return keep(std::to_string(value)); }
    bool number_unsigned(number_unsigned_t value) override { return keep(std::to_string(value)); }
    bool number_float(number_float_t, const string_t& text) override { return keep(text); }
    bool string(string_t& value) override { return keep(value); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override {
      inUser_ = depth_ == 1 && userKey_;
      ++depth_;
      return done();
    }
    bool end_object() override {
      --depth_;
      if (depth_ == 1) inUser_ = false;
      return true;
    }
    bool start_array(std::size_t) override {
      ++depth_;
      return done();
    }
    bool end_array() override {
      --depth_;
      return true;
    }
    bool key(string_t& key) override {
      field_ = kNoField;
      userKey_ = false;
      if (depth_ == 2 && inUser_) {
        if (key == "code") remember(Field::user, 9);
        return true;
      }
      if (depth_ != 1) return true;
      userKey_ = key == "user";
      const KnownKey& known = knownKey(key);
      if (known.field != kNoField) remember(static_cast<Field>(known.field), known.rank);
      return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override { return false; }

   private:
    static constexpr std::size_t kNoField = kFieldCount;

    struct KnownKey {
      std::size_t field = kNoField;
      std::uint8_t rank = 0;  ///< Where two keys mean one field, the higher rank wins: `result` beats `status`.
    };

    void remember(Field field, std::uint8_t rank) {
      field_ = static_cast<std::size_t>(field);
      rank_ = rank;
    }

    bool done() {
      field_ = kNoField;
      return true;
    }

    bool keep(std::string_view value) {
      if (field_ != kNoField && rank_ >= ranks_[field_]) {
        values_[field_].assign(value);
        ranks_[field_] = rank_;
      }
      return done();
    }

    /// What a key means for an access log; remembered, because every object has the same few keys.
    const KnownKey& knownKey(const std::string& key) {
      if (const auto found = keys_.find(key); found != keys_.end()) return found->second;
      static constexpr std::size_t kKeyLimit = 256;
      if (keys_.size() >= kKeyLimit || key.size() > 64) return unknownKey_;
      return keys_.emplace(key, classify(key)).first->second;
    }

    static KnownKey classify(const std::string& key) {
      using recognition::Meaning;
      const auto meaning = recognition::meaningOf(key);
      if (!meaning) return {};
      switch (*meaning) {
        case Meaning::time:
          return {static_cast<std::size_t>(Field::time), 1};
        case Meaning::account:
          return {static_cast<std::size_t>(Field::user), 1};
        case Meaning::login:
          return {static_cast<std::size_t>(Field::user), 2};
        case Meaning::service:
          return {static_cast<std::size_t>(Field::service), 1};
        case Meaning::module:
          return {static_cast<std::size_t>(Field::module), 1};
        case Meaning::action:
          return {static_cast<std::size_t>(Field::action), 1};
        case Meaning::status:
          return {static_cast<std::size_t>(Field::result), 1};
        case Meaning::result:
          return {static_cast<std::size_t>(Field::result), 2};
        case Meaning::error:
          return {static_cast<std::size_t>(Field::error), 1};
        case Meaning::kind:
          return {static_cast<std::size_t>(Field::kind), 1};
        default:
          return {};
      }
    }

    std::array<std::string, kFieldCount> values_;
    std::array<std::uint8_t, kFieldCount> ranks_{};
    std::map<std::string, KnownKey, std::less<>> keys_;
    KnownKey unknownKey_;
    std::size_t field_ = kNoField;
    std::size_t depth_ = 0;
    std::uint8_t rank_ = 0;
    bool userKey_ = false;
    bool inUser_ = false;
  };

  text::JsonScanner scanner_;
  Cells cells_;
};

}  // namespace uam::access
