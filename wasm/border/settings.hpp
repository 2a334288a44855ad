#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/access/access_counter.hpp"
#include "uam/base/for_size.hpp"
#include "uam/base/limits.hpp"
#include "uam/calendar/day.hpp"
#include "uam/calendar/zone.hpp"
#include "uam/directory/basis.hpp"
#include "uam/monitoring/table.hpp"
#include "uam/vocabulary/recording.hpp"

#include "border/questions.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::border {

/// A zone as its changes; those that make no sense are left out.
inline calendar::Zone zoneOf(const JsonValue& settings, std::string_view name) {
  std::vector<calendar::OffsetChange> changes;
  const JsonValue* const zone = settings.find(name);
  if (zone == nullptr) return {};
  for (const JsonValue& change : listOf(*zone, "changes")) {
    if (!change.isList() || change.items.size() != 2 || !change.items[1].isInteger()) continue;
    // The first instant holds for all earlier ones too, whatever it says: hosts may write it as minus infinity (null).
    if (!changes.empty() && !change.items[0].isInteger()) continue;
    const auto instant = change.items[0].isInteger() ? change.items[0].integer : INT64_MIN;
    const auto offset = change.items[1].integer;
    if (offset < -limits::kZoneOffset || offset > limits::kZoneOffset) continue;
    if (!changes.empty() && (instant < -limits::kZoneInstant || instant > limits::kZoneInstant)) continue;
    if (!changes.empty() && instant <= changes.back().instant) continue;
    changes.push_back({instant, static_cast<std::int32_t>(offset)});
  }
  return calendar::Zone(std::move(changes));
}

/// What decides a line's day and bucket; nothing where a name is unknown.
inline std::optional<access::ReadSettings> readSettingsOf(const JsonValue& settings) {
  const auto rule = byName<access::Rule>(access::kRuleNames, textOf(settings, "rule"));
  if (!rule) return std::nullopt;
  return access::ReadSettings{zoneOf(settings, "displayZone"), zoneOf(settings, "logZone"), *rule,
                              truthOf(settings, "logZoneGiven")};
}

/// What moves without another reading; nothing where a day or a number is none.
inline std::optional<monitoring::ViewSettings> viewSettingsOf(const JsonValue& settings) {
  const auto asOf = calendar::parseDay(textOf(settings, "asOf"));
  const auto start = calendar::parseDay(textOf(settings, "recordingStart"));
  const auto window = numberOf(settings, "windowDays");
  if (!asOf || !start || !window || *window < 1 || *window > limits::kWindowDays) return std::nullopt;
  std::vector<access::Recording::Range> disabled;
  for (const JsonValue& range : listOf(settings, "disabled")) {
    if (!range.isObject()) return std::nullopt;
    const auto from = calendar::parseDay(textOf(range, "from"));
    const auto to = calendar::parseDay(textOf(range, "to"));
    if (!from || !to || *from > *to || *to > kLastDisabledDay) return std::nullopt;
    disabled.push_back({*from, *to});
  }
  monitoring::ViewSettings view{*asOf, static_cast<std::int32_t>(*window),
                                access::Recording(*start, std::move(disabled))};
  for (const JsonValue& word : listOf(settings, "wholeDays")) {
    if (!word.isText()) return std::nullopt;
    if (word.text == "all") {
      view.allDaysWhole = true;
      continue;
    }
    const auto day = calendar::parseDay(word.text);
    if (!day) return std::nullopt;
    view.wholeDays.push_back(*day);
  }
  return view;
}

/// A day that a host may leave out; kNoDay too where the text is none.
inline calendar::Day dayOr(const JsonValue& object, std::string_view name) {
  return calendar::parseDay(textOf(object, name)).value_or(calendar::kNoDay);
}

/// What the host knows of a file beside its bytes.
inline directory::FileFacts factsOf(const JsonValue& options) {
  return {textOf(options, "name"), dayOr(options, "modified"), dayOr(options, "snapshotDate"),
          truthOf(options, "kindSaid")};
}

inline directory::BasisQuestion basisQuestionOf(const JsonValue& question) {
  return {truthOf(question, "logs", true), textOf(question, "basis") == "snapshot", dayOr(question, "asOf")};
}

/// `yyyy-MM` is the last day of the month.
inline std::optional<calendar::Day> lastDayOf(const std::string& text) {
  if (text.size() != 7) return calendar::parseDay(text);
  const auto first = calendar::parseDay(text + "-01");
  if (!first) return std::nullopt;
  const calendar::CivilDate date = calendar::dateOf(*first);
  return *first + calendar::daysInMonth(date.year, date.month) - 1;
}

/// Order and filters of the rows.
struct View {
  std::optional<monitoring::Sort> sort;
  monitoring::Filters filters;
};

/// Nothing where a name or a day is none.
inline std::optional<View> viewOf(const JsonValue& question) {
  View view;
  if (const JsonValue* const asked = question.find("sort"); asked != nullptr && asked->isObject()) {
    const auto key = byName<monitoring::SortKey>(monitoring::kSortKeyNames, textOf(*asked, "key"));
    if (!key) return std::nullopt;
    view.sort = monitoring::Sort{*key, truthOf(*asked, "descending")};
  }
  monitoring::Filters& filters = view.filters;
  filters.text = textOf(question, "text");
  for (const JsonValue& code : listOf(question, "departments")) {
    if (code.isText()) filters.departments.push_back(code.text);
  }
  filters.withBelow = truthOf(question, "withBelow");
  filters.never = truthOf(question, "never");
  if (const auto most = numberOf(question, "maxDays")) {
    filters.maxDays = static_cast<std::int32_t>(*most < 0                     ? -1
                                                : *most > limits::kWindowDays ? limits::kWindowDays
                                                                              : *most);
  }
  if (const std::string by = textOf(question, "lastAccessBy"); !by.empty()) {
    filters.lastAccessBy = lastDayOf(by);
    if (!filters.lastAccessBy) return std::nullopt;
  }
  return view;
}

}  // namespace uam::border

UAM_FOR_SIZE_END
