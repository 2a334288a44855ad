#pragma once

#include <string>
#include <string_view>

#include "uam/access/ledger.hpp"
#include "uam/access/rule.hpp"
#include "uam/base/codes.hpp"
#include "uam/base/for_size.hpp"
#include "uam/base/limits.hpp"
#include "uam/calendar/day.hpp"
#include "uam/monitoring/coverage.hpp"
#include "uam/monitoring/table.hpp"
#include "uam/vocabulary/columns.hpp"
#include "uam/vocabulary/date_orders.hpp"
#include "uam/vocabulary/delimiters.hpp"
#include "uam/vocabulary/fields.hpp"
#include "uam/vocabulary/kinds.hpp"
#include "uam/vocabulary/languages.hpp"
#include "uam/vocabulary/near_ways.hpp"
#include "uam/vocabulary/recording.hpp"
#include "uam/vocabulary/row_details.hpp"
#include "uam/vocabulary/word_meanings.hpp"

#include "border/answers.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::border {

/// The fields that a file of a kind can have, in the order in which they are offered.
inline void writeFields(JsonWriter& out, InputKind kind) {
  out.beginList();
  for (const Column& column : kColumns) {
    if (column.kind != kind || column.need == Need::repeated) continue;
    out.beginObject();
    out.member("field", nameOf(column.field));
    out.member("needed", column.need == Need::needed);
    out.endObject();
  }
  out.endList();
}

/// Every name that crosses the border, and the limits that hosts tell people of: what hosts hold beside it is held
/// against this by their tests.
inline std::string names() {
  Success out;
  out.key("fieldsOfKinds");
  out.beginObject();
  for (std::size_t kind = 0; kind < kInputKindNames.size(); ++kind) {
    out.key(kInputKindNames[kind]);
    writeFields(out, static_cast<InputKind>(kind));
  }
  out.endObject();
  writeTexts(out, "inputKinds", kInputKindNames);
  writeTexts(out, "inputFormats", kInputFormatNames);
  writeTexts(out, "fields", kFieldNames);
  out.key("delimiters");
  out.beginList();
  for (const Delimiter& delimiter : kDelimiters) out.value(delimiter.name);
  out.endList();
  writeTexts(out, "dateOrders", kDateOrderNames);
  writeTexts(out, "rowDetails", kRowDetailNames);
  writeTexts(out, "rules", access::kRuleNames);
  out.key("buckets");
  out.beginList();
  for (const access::NamedBucket& bucket : access::kBucketNames) out.value(bucket.name);
  out.endList();
  writeTexts(out, "gapReasons", monitoring::kGapReasonNames);
  writeTexts(out, "nearWays", kNearWayNames);
  writeTexts(out, "languages", kLanguageNames);
  writeTexts(out, "sortKeys", monitoring::kSortKeyNames);
  writeTexts(out, "wordMeanings", kWordMeaningNames);
  writeTexts(out, "problemCodes", kProblemCodes);
  writeTexts(out, "assumptionCodes", kAssumptionCodes);
  out.key("limits");
  out.beginObject();
  writeDay(out, "recordingStart", kRecordingStart);
  writeDay(out, "lastDisabledDay", kLastDisabledDay);
  writeDay(out, "firstDay", calendar::kFirstDay);
  writeDay(out, "lastDay", calendar::kLastDay);
  out.member("windowDays", limits::kWindowDays);
  out.member("downloadLines", limits::kDownloadLines);
  out.member("problemPlaces", limits::kProblemPlaces);
  out.member("alteredCells", limits::kAlteredCells);
  out.member("unknownLogins", limits::kUnknownLoginsShown);
  out.endObject();
  return out.done();
}

}  // namespace uam::border

UAM_FOR_SIZE_END
