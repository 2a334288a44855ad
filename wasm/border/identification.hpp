#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/recognition/identify.hpp"
#include "uam/vocabulary/date_orders.hpp"
#include "uam/vocabulary/delimiters.hpp"
#include "uam/vocabulary/word_meanings.hpp"

#include "border/answers.hpp"
#include "border/memory.hpp"
#include "border/questions.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::border {

inline void writeRows(JsonWriter& out, std::string_view name, const std::vector<std::vector<std::string>>& rows) {
  out.key(name);
  out.beginList();
  for (const std::vector<std::string>& row : rows) {
    out.beginList();
    for (const std::string& cell : row) out.value(cell);
    out.endList();
  }
  out.endList();
}

inline std::vector<std::string> cellsOf(std::span<const JsonValue> row) {
  std::vector<std::string> cells;
  for (const JsonValue& cell : row) cells.push_back(cell.isText() ? cell.text : "");
  return cells;
}

inline void writeColumns(JsonWriter& out, const Columns& columns) {
  out.beginObject();
  for (std::size_t index = 0; index < kFieldCount; ++index) {
    const auto field = static_cast<Field>(index);
    if (columns.has(field)) out.member(nameOf(field), columns.at(field));
  }
  out.endObject();
}

inline void writeNotTaken(JsonWriter& out, const std::vector<std::pair<Field, std::size_t>>& columns) {
  out.beginList();
  for (const auto& [field, column] : columns) {
    out.beginObject();
    out.member("field", nameOf(field));
    out.member("column", column);
    out.endObject();
  }
  out.endList();
}

/// What was said of words, by what they mean.
inline void writeMeanings(JsonWriter& out, const WordMeanings& meanings) {
  out.key("means");
  out.beginObject();
  for (std::size_t index = 0; index < kWordMeaningCount; ++index) {
    std::vector<std::string_view> words;
    for (const auto& [word, meaning] : meanings.all()) {
      if (meaning == static_cast<WordMeaning>(index)) words.push_back(word);
    }
    if (!words.empty()) writeTexts(out, kWordMeaningNames[index], words);
  }
  out.endObject();
}

inline WordMeanings meaningsOf(const JsonValue& options) {
  WordMeanings meanings;
  const JsonValue* const means = options.find("means");
  if (means == nullptr || !means->isObject()) return meanings;
  for (std::size_t index = 0; index < means->items.size(); ++index) {
    const auto meaning = byName<WordMeaning>(kWordMeaningNames, means->names[index]);
    if (!meaning || !means->items[index].isList()) continue;
    for (const JsonValue& word : means->items[index].items) {
      if (word.isText()) meanings.add(word.text, *meaning);
    }
  }
  return meanings;
}

inline void write(JsonWriter& out, const recognition::Identification& found) {
  out.member("kind", nameOf(found.kind));
  out.member("format", nameOf(found.format));
  if (found.format == InputFormat::csv) {
    out.member("delimiter", nameOfDelimiter(found.delimiter));
  } else {
    out.key("records");
    out.beginObject();
    out.member("lists", found.records.lists);
    writeTexts(out, "keys", found.records.keys);
    out.endObject();
  }
  if (found.hasHeading) {
    writeTexts(out, "heading", found.heading);
  } else {
    out.member("heading", nullptr);
  }
  out.member("headingGuessed", found.headingGuessed);
  writeRows(out, "aboveHeading", found.aboveHeading);
  out.member("headingsByNonAscii", found.byNonAscii);
  out.member("byShape", found.byShape);
  out.member("width", found.width);
  out.key("columns");
  writeColumns(out, found.columns);
  out.key("notTaken");
  writeNotTaken(out, found.notTaken);
  writeTexts(out, "repeated", found.repeated);
  out.member("repeatStep", found.repeatStep);
  if (found.dateOrder == calendar::DateOrder::unknown) {
    out.member("dateOrder", nullptr);
  } else {
    out.member("dateOrder", nameOf(found.dateOrder));
  }
  out.member("timesAreLast", found.timesAreLast);
  out.member("lastAccessUnclear", found.lastAccessUnclear);
  if (found.headingOffset) {
    out.member("headingOffset", *found.headingOffset);
  } else {
    out.member("headingOffset", nullptr);
  }
  out.member("inChina", found.inChina);
  out.member("windowDays", found.windowDays);
  out.member("auditLog", found.auditLog);
  out.member("serverLog", found.serverLog);
  if (!found.meanings.empty()) writeMeanings(out, found.meanings);
  writeTexts(out, "inactive", found.inactive);
  writeRows(out, "preview", found.preview);
  if (found.format != InputFormat::csv) writeRows(out, "previewCells", found.cells);
  writeTexts(out, "columnNames", recognition::namesOfColumns(recognition::titlesOf(found)));
  if (!found.hasHeading) {
    writeTexts(out, "columnNumbers",
               recognition::numbersOfColumns(recognition::titlesOf(found), recognition::widthOf(found)));
  }
  writeNotes(out, found.notes);
  out.key("unmatched");
  out.beginList();
  for (const Field field : found.unmatched) out.value(nameOf(field));
  out.endList();
  out.key("none");
  out.beginList();
  for (const Field field : found.none) out.value(nameOf(field));
  out.endList();
}

inline std::optional<recognition::Identification> identificationOf(const JsonValue& options) {
  recognition::Identification found;
  const auto kind = byName<InputKind>(kInputKindNames, textOf(options, "kind"));
  const auto format = byName<InputFormat>(kInputFormatNames, textOf(options, "format"));
  if (!kind || !format) return std::nullopt;
  found.kind = *kind;
  found.format = *format;
  found.delimiter = delimiterOf(textOf(options, "delimiter")).value_or(',');
  if (const JsonValue* const records = options.find("records"); records != nullptr && records->isObject()) {
    found.records.lists =
        static_cast<std::size_t>(std::clamp<std::int64_t>(numberOf(*records, "lists").value_or(0), 0, 3));
    found.records.keys = cellsOf(listOf(*records, "keys"));
  }
  const JsonValue* const heading = options.find("heading");
  found.hasHeading = heading != nullptr && heading->isList();
  found.headingGuessed = truthOf(options, "headingGuessed");
  found.heading = cellsOf(listOf(options, "heading"));
  found.byShape = truthOf(options, "byShape");
  if (const JsonValue* const width = options.find("width"); width != nullptr) {
    found.width = positionOf(*width).value_or(0);
  }
  for (const JsonValue& row : listOf(options, "aboveHeading")) found.aboveHeading.push_back(cellsOf(row.items));
  if (const JsonValue* const columns = options.find("columns"); columns != nullptr && columns->isObject()) {
    for (std::size_t index = 0; index < columns->items.size(); ++index) {
      const auto field = byName<Field>(kFieldNames, columns->names[index]);
      const auto position = positionOf(columns->items[index]);
      if (field && position) found.columns.set(*field, *position);
    }
  }
  for (const JsonValue& value : listOf(options, "repeated")) {
    if (const auto position = positionOf(value)) found.repeated.push_back(*position);
  }
  for (const JsonValue& value : listOf(options, "none")) {
    const auto field = byName<Field>(kFieldNames, value.isText() ? std::string_view(value.text) : "");
    if (field) found.none.push_back(*field);
  }
  found.repeatStep = numberOf(options, "repeatStep") == 2 ? 2 : 1;
  found.dateOrder = dateOrderOf(textOf(options, "dateOrder"));
  found.timesAreLast = truthOf(options, "timesAreLast");
  found.lastAccessUnclear = truthOf(options, "lastAccessUnclear");
  if (const auto offset = numberOf(options, "headingOffset"))
    found.headingOffset =
        static_cast<std::int32_t>(std::clamp<std::int64_t>(*offset, -limits::kZoneOffset, limits::kZoneOffset));
  for (const JsonValue& value : listOf(options, "notTaken")) {
    const auto field = byName<Field>(kFieldNames, textOf(value, "field"));
    const JsonValue* const at = value.find("column");
    const auto column = at == nullptr ? std::nullopt : positionOf(*at);
    if (field && column) found.notTaken.push_back({*field, *column});
  }
  // What the choice of the user makes anew is left out; the others stay with the file.
  for (const JsonValue& value : listOf(options, "notes")) {
    const auto code = AssumptionCode::find(textOf(value, "code"));
    const JsonValue* const given = value.find("parameters");
    if (!code || given == nullptr || !given->isObject()) continue;
    Note note{*code, {}};
    for (std::size_t index = 0; index < given->items.size(); ++index)
      note.parameters.emplace_back(given->names[index], given->items[index].text);
    found.notes.push_back(std::move(note));
  }
  found.inChina = truthOf(options, "inChina");
  found.windowDays = static_cast<std::int32_t>(
      std::clamp<std::int64_t>(numberOf(options, "windowDays").value_or(0), 0, limits::kWindowDays));
  found.auditLog = truthOf(options, "auditLog");
  found.serverLog = truthOf(options, "serverLog");
  found.meanings = meaningsOf(options);
  for (const JsonValue& value : listOf(options, "inactive")) {
    const auto position = positionOf(value);
    if (position && *position < found.heading.size()) found.inactive.push_back(*position);
  }
  return found;
}

inline std::string identify(std::uintptr_t address, std::size_t bytes, const std::string& question) {
  const JsonValue asked = questionOf(question);
  if (!asked.isObject() || !isInMemory(address, bytes)) return fail("wrong-call"_problem);
  recognition::Question what;
  what.whole = truthOf(asked, "whole", true);
  what.kind = byName<InputKind>(kInputKindNames, textOf(asked, "kind"));
  what.delimiter = delimiterOf(textOf(asked, "delimiter"));
  if (const auto order = dateOrderOf(textOf(asked, "dateOrder")); order != calendar::DateOrder::unknown) {
    what.dateOrder = order;
  }
  if (const JsonValue* const columns = asked.find("columns"); columns != nullptr && columns->isObject()) {
    for (std::size_t index = 0; index < columns->items.size(); ++index) {
      const auto field = byName<Field>(kFieldNames, columns->names[index]);
      const JsonValue& heading = columns->items[index];
      if (field && heading.isText()) what.columns.push_back({*field, heading.text});
    }
  }
  what.meanings = meaningsOf(asked);
  const recognition::Answer answer = recognition::identify({reinterpret_cast<const char*>(address), bytes}, what);
  if (answer.error) {
    JsonWriter out;
    out.beginObject();
    out.member("ok", false);
    out.key("error");
    write(out, *answer.error);
    out.key("found");
    out.beginObject();
    write(out, answer.found);
    out.endObject();
    out.endObject();
    return out.take();
  }
  Success out;
  write(out, answer.found);
  return out.done();
}

}  // namespace uam::border

UAM_FOR_SIZE_END
