#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/calendar/day.hpp"
#include "uam/monitoring/csv.hpp"
#include "uam/session.hpp"

#include "border/answers.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::border {

inline void writeLines(JsonWriter& out, std::string_view name, const std::vector<Problem>& lines) {
  out.key(name);
  out.beginList();
  for (const Problem& line : lines) write(out, line);
  out.endList();
}

/// What reading one file showed.
inline std::string reportAnswer(const InputReport& report) {
  Success out;
  out.member("input", report.input);
  out.member("kind", nameOf(report.kind));
  out.member("lines", report.lines);
  out.member("undecodable", report.undecodable);
  out.key("problems");
  out.beginList();
  for (const ProblemGroup& group : report.problems) {
    out.beginObject();
    writeMembers(out, group);
    out.endObject();
  }
  out.endList();
  if (report.kind == InputKind::access) {
    writeLines(out, "malformed", report.malformed);
    writeLines(out, "failed", report.failed);
  }
  writeTexts(out, "assumptions", report.assumptions);
  writeNotes(out, report.notes);
  if (report.firstDay != calendar::kNoDay) {
    writeDay(out, "firstDay", report.firstDay);
    writeDay(out, "lastDay", report.lastDay);
  }
  return out.done();
}

/// The cells that the CSV made harmless.
inline std::string alteredCellsAnswer(const monitoring::CsvWriter& csv) {
  Success out;
  out.member("count", csv.alteredCount());
  out.key("first");
  out.beginList();
  for (const monitoring::AlteredCell& cell : csv.altered()) {
    out.beginObject();
    out.member("position", cell.position);
    out.member("login", cell.login);
    out.member("column", cell.column);
    out.endObject();
  }
  out.endList();
  return out.done();
}

}  // namespace uam::border

UAM_FOR_SIZE_END
