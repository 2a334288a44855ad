#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "uam/access/access_reader.hpp"
#include "uam/access/json_cells.hpp"
#include "uam/access/rule.hpp"
#include "uam/directory/directory.hpp"
#include "uam/recognition/error_answer.hpp"
#include "uam/text/json_parser.hpp"
#include "uam/text/json_scanner.hpp"
#include "uam/text/json_value.hpp"
#include "uam/text/sinks.hpp"
#include "uam/vocabulary/fields.hpp"

namespace uam::access {

/// Reads an access log of JSON objects, such as the audit log API gives.
class JsonAccessReader final : public AccessReader {
 public:
  JsonAccessReader(const directory::Directory& directory, const ReadSettings& settings,
                   recognition::Identification found)
      : AccessReader(directory, settings, std::move(found)),
        directory_(directory),
        scanner_(recognition::scannerOf(found_)),
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
      malformedAt(cells_.isTooDeep() ? "json-too-deep"_problem : "json-malformed"_problem, scanner_.line());
      return;
    }
    for (const Field field : {Field::time, Field::user}) {
      if (!cells_.isUnread(field)) continue;
      malformedAt("no-text-in-object"_problem, scanner_.line(), 0, cells_.pathOf(field));
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
    counter_.count(day, cells_.of(Field::user), [&] {
      const std::uint32_t place = counter_.placeOf(verdict());
      if (place != AccessCounter::kPassed && listsFailed()) listFailed(place, scanner_.line());
      return place;
    });
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
    if (cells_.isUnread(Field::user) || directory_.find(text::trim(cells_.of(Field::user))) != events_->user()) return;
    ProblemCode code;
    const calendar::Day day = dayOf(code);
    if (day == calendar::kNoDay || verdict().bucket != Bucket::passed) return;
    events_->cell(text);
    events_->add(day);
  }

  const directory::Directory& directory_;
  text::JsonScanner scanner_;
  JsonCells cells_;
};

}  // namespace uam::access
