#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "uam/access/access_reader.hpp"
#include "uam/access/rule.hpp"
#include "uam/base/for_size.hpp"
#include "uam/base/limits.hpp"
#include "uam/directory/directory.hpp"
#include "uam/recognition/error_answer.hpp"
#include "uam/text/json_parser.hpp"
#include "uam/text/json_scanner.hpp"
#include "uam/text/json_value.hpp"
#include "uam/text/sinks.hpp"
#include "uam/vocabulary/columns.hpp"
#include "uam/vocabulary/headings.hpp"

namespace uam::access {

/// Reads an access log of JSON objects, such as the audit log API gives.
class JsonAccessReader final : public AccessReader {
 public:
  JsonAccessReader(const directory::Directory& directory, const ReadSettings& settings,
                   recognition::Identification found)
      : AccessReader(directory, settings, std::move(found)),
        directory_(directory),
        scanner_(found_.format == InputFormat::jsonLines ? text::JsonLayout::lines : text::JsonLayout::document),
        cells_(found_) {}

  std::size_t scan(std::string_view text, bool final) override {
    const std::size_t consumed = text::scanShared(scanner_, text, final, *this);
    if (final && scanner_.open() && !countsEvents()) problems_.add("json-cut-short"_problem);
    return consumed;
  }

  void object(std::string_view text) {
    cells_.clear();
    const std::string repaired =
        text.find("\\u") == std::string_view::npos ? std::string() : repairSurrogates(text, problems_, scanner_.line());
    const std::string_view source = repaired.empty() ? text : std::string_view(repaired);
    const bool isWhole = text::takeJsonApart(source, cells_);
    if (countsEvents()) {
      if (isWhole) countEvent(source);
      return;
    }
    if (!isWhole) {
      malformedAt("json-malformed"_problem, scanner_.line());
      return;
    }
    ProblemCode code;
    const calendar::Day day = dayOf(code);
    if (passesOver(cells_.of(Field::time), day)) return;
    if (day == calendar::kNoDay) {
      // Behind good pages an answer may stand that gave none.
      if (const auto said = recognition::errorAnswer(text::parseJson(source))) {
        malformedAt("error-answer"_problem, scanner_.line(), 0, *said, limits::kMessageBytes);
      } else {
        malformedAt(code, scanner_.line(), 0, cells_.of(Field::time));
      }
      return;
    }
    ++lines_;
    counter_.count(day, cells_.of(Field::user), [&] { return counter_.judge(verdict()); });
  }

  void fault(ProblemCode code) {
    if (!countsEvents()) malformedAt(code, scanner_.line());
  }

 private:
  /// The day of the object, whose time may stand in two members.
  [[nodiscard]] calendar::Day dayOf(ProblemCode& code) {
    if (!found_.columns.has(Field::timeOfDay)) return counter_.dayOf(cells_.of(Field::time), code);
    return counter_.dayOf(cells_.of(Field::time), cells_.of(Field::timeOfDay), code);
  }

  [[nodiscard]] Verdict verdict() const {
    const auto cell = [&](Field field) { return text::trim(cells_.of(field)); };
    return verdictOf(Event{cell(Field::service), cell(Field::module), cell(Field::action), cell(Field::result),
                           cell(Field::error), cell(Field::kind)},
                     counter_.rule(), found_.meanings);
  }

  void countEvent(std::string_view text) {
    ++lines_;
    if (directory_.find(text::trim(cells_.of(Field::user))) != events_->user()) return;
    ProblemCode code;
    const calendar::Day day = dayOf(code);
    if (day == calendar::kNoDay || verdict().bucket != Bucket::passed) return;
    events_->cell(text);
    events_->add(day);
  }

  /// Keeps the few members of an object that the rules look at, without building the object.
  class Cells : public nlohmann::json_sax<nlohmann::json> {
   public:
    /// The keys that were chosen for the fields when the file was identified, or named by the user, come first.
    explicit Cells(const recognition::Identification& found) {
      for (std::size_t index = 0; index < kFieldCount; ++index) {
        const std::size_t position = found.columns.at(static_cast<Field>(index));
        if (position < found.heading.size()) chosen_[index] = found.heading[position];
      }
      for (const Field field : found.none) none_[static_cast<std::size_t>(field)] = true;
    }

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
        if (key == "code" && !none_[static_cast<std::size_t>(Field::user)]) remember(Field::user, 9);
        return true;
      }
      if (depth_ != 1) return true;
      userKey_ = key == "user";
      const KnownKey known = knownKey(key);
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
    KnownKey knownKey(const std::string& key) {
      if (const auto found = keys_.find(key); found != keys_.end()) return found->second;
      const KnownKey meaning = known(key);
      if (keys_.size() < limits::kKeys && key.size() <= limits::kKeyBytes) keys_.emplace(key, meaning);
      return meaning;
    }

    [[nodiscard]] KnownKey known(const std::string& key) const {
      constexpr std::uint8_t kChosen = 8;
      const std::string heading = text::headingKey(key);
      for (std::size_t index = 0; index < kFieldCount; ++index) {
        if (!heading.empty() && chosen_[index] == heading) return {index, kChosen};
      }
      const KnownKey meaning = classify(key);
      return meaning.field != kNoField && none_[meaning.field] ? KnownKey{} : meaning;
    }

    static KnownKey classify(const std::string& key) {
      const auto meaning = meaningOf(key);
      for (const Column& column : kColumns) {
        if (!meaning || column.kind != InputKind::access) continue;
        auto rank = static_cast<std::uint8_t>(column.meanings.count);
        for (const Meaning best : column.meanings) {
          if (best == *meaning) return {static_cast<std::size_t>(column.field), rank};
          --rank;
        }
      }
      return {};
    }

    std::array<std::string, kFieldCount> chosen_;
    std::array<bool, kFieldCount> none_{};  ///< Fields that were said to be in no member.
    std::array<std::string, kFieldCount> values_;
    std::array<std::uint8_t, kFieldCount> ranks_{};
    std::map<std::string, KnownKey, std::less<>> keys_;
    std::size_t field_ = kNoField;
    std::size_t depth_ = 0;
    std::uint8_t rank_ = 0;
    bool userKey_ = false;
    bool inUser_ = false;
  };

  const directory::Directory& directory_;
  text::JsonScanner scanner_;
  Cells cells_;
};

}  // namespace uam::access
