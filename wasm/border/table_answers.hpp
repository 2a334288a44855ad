#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/calendar/day.hpp"
#include "uam/content.hpp"
#include "uam/directory/directory.hpp"
#include "uam/monitoring/coverage.hpp"
#include "uam/monitoring/formula_cells.hpp"
#include "uam/monitoring/logs.hpp"
#include "uam/monitoring/snapshot_summary.hpp"
#include "uam/monitoring/statistics.hpp"
#include "uam/monitoring/summary.hpp"
#include "uam/monitoring/table.hpp"
#include "uam/monitoring/unknown.hpp"
#include "uam/session.hpp"
#include "uam/vocabulary/near_ways.hpp"
#include "uam/vocabulary/row_details.hpp"

#include "border/answers.hpp"
#include "border/directory_answers.hpp"
#include "border/questions.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::border {

/// Where most lines of a log went.
inline void writeMostLines(JsonWriter& out, const monitoring::MostLines& most) {
  out.key("most");
  out.beginObject();
  out.member("bucket", access::kBucketNames[static_cast<std::size_t>(most.bucket)].name);
  out.member("lines", most.lines);
  out.member("column", most.reason.column);
  out.member("value", most.reason.value);
  out.member("valueLines", most.reason.lines);
  out.endObject();
}

inline void writeDays(JsonWriter& out, std::string_view name, const std::vector<monitoring::DayRange>& ranges) {
  out.key(name);
  out.beginList();
  for (const auto& [from, to] : ranges) {
    out.beginObject();
    writeDay(out, "from", from);
    writeDay(out, "to", to);
    out.endObject();
  }
  out.endList();
}

/// Which days the logs know of.
inline void writeCoverage(JsonWriter& out, const monitoring::Coverage& coverage) {
  writeDays(out, "coverage", coverage.covered);
  out.key("gaps");
  out.beginList();
  for (const auto& [days, reason] : coverage.gaps) {
    out.beginObject();
    writeDay(out, "from", days.from);
    writeDay(out, "to", days.to);
    out.member("reason", monitoring::kGapReasonNames[static_cast<std::size_t>(reason)]);
    out.endObject();
  }
  out.endList();
  out.key("doubtfulDays");
  out.beginList();
  for (const auto& [day, saidWhole] : coverage.doubtful) {
    out.beginObject();
    writeDay(out, "day", day.day);
    out.member("lines", day.lines);
    out.member("usual", day.usual);
    out.member("saidWhole", saidWhole);
    out.endObject();
  }
  out.endList();
  out.member("windowCovered", coverage.windowCovered);
  writeDays(out, "windowMissing", coverage.windowMissing);
}

/// Unknown logins, each with the users whom it may mean.
inline void writeLogins(JsonWriter& out, std::string_view name, const monitoring::UnknownSummary::List& logins,
                        const directory::Directory& directory) {
  out.key(name);
  out.beginList();
  for (const access::UnknownLogin* const each : logins) {
    out.beginObject();
    out.member("login", each->login);
    out.member("lines", each->lines);
    out.key("near");
    out.beginList();
    for (const directory::NearUser& near : directory.near(each->login)) {
      out.beginObject();
      out.member("login", directory.users()[near.user].login);
      out.key("ways");
      out.beginList();
      for (std::size_t way = 0; way < kNearWayCount; ++way) {
        if (near.ways.has(static_cast<NearWay>(way))) out.value(kNearWayNames[way]);
      }
      out.endList();
      out.endObject();
    }
    out.endList();
    out.endObject();
  }
  out.endList();
}

/// Who is in no file.
inline void writeUnknown(JsonWriter& out, const Content& content) {
  const monitoring::UnknownSummary unknown = monitoring::unknownOf(content);
  out.beginObject();
  out.member("logins", unknown.count);
  out.member("near", unknown.nearCount);
  out.member("joinable", unknown.joinable);
  out.member("furtherLines", unknown.furtherLines);
  writeLogins(out, "first", unknown.first, content.directory);
  writeLogins(out, "firstNear", unknown.firstNear, content.directory);
  out.endObject();
}

/// What the table shows, until when, and every input's ledger.
inline std::string overviewAnswer(const Session& session, monitoring::Table& table) {
  const Content& content = *session.content();
  const monitoring::ViewSettings& settings = session.viewSettings();
  const auto [oldest, newest] = monitoring::countedSpan(content, settings);
  Success out;
  out.member("rows", table.rows());
  out.member("shown", table.shown().size());
  writeDay(out, "newestDay", newest);
  writeDay(out, "oldestDay", oldest);
  writeCoverage(out, monitoring::coverageOf(content, settings));
  out.key("ledgers");
  out.beginList();
  const auto most = monitoring::mostLines(content, settings);
  std::size_t log = 0;
  for (const auto& [input, ledger] : monitoring::ledgers(content, settings)) {
    out.beginObject();
    out.member("input", input);
    if (const auto& lines = most[log++]) writeMostLines(out, *lines);
    out.key("ledger");
    out.beginObject();
    for (const auto& [bucket, name] : access::kBucketNames) out.member(name, ledger[bucket]);
    out.member("lines", ledger.lines());
    out.endObject();
    out.endObject();
  }
  out.endList();
  out.key("unknown");
  writeUnknown(out, content);
  return out.done();
}

/// A number that nobody knows is null.
inline void writeNumber(JsonWriter& out, std::string_view name, std::int32_t number) {
  if (number == directory::kUnknownDays) {
    out.member(name, nullptr);
  } else {
    out.member(name, number);
  }
}

/// The two last cells of a row.
inline void writeCounts(JsonWriter& out, const monitoring::Table& table, std::uint32_t row) {
  writeDay(out, "lastAccess", table.lastDay(row));
  writeNumber(out, "accessDays", table.knowsAccessDays(row) ? table.accessDays(row) : directory::kUnknownDays);
  // Told only where it may differ: a table of logs knows all its days.
  if (!table.knowsLastDay(row)) out.member("lastAccessUnknown", true);
}

/// What the pictures show: of the rows shown or of all.
inline std::string statisticsAnswer(const Session& session, monitoring::Table& table, bool shown) {
  const std::vector<std::uint32_t>& rows = shown ? table.shown() : table.order();
  const monitoring::Statistics found = monitoring::statisticsOf(table, rows, session.viewSettings().windowDays);
  Success out;
  out.member("users", found.all.users);
  out.member("active", found.all.active);
  out.member("never", found.never);
  out.member("unknown", found.unknown);
  out.key("snapshots");
  out.beginList();
  for (const monitoring::SnapshotCount& count : monitoring::snapshotCounts(session.content()->directory)) {
    out.beginObject();
    writeDay(out, "day", count.day);
    out.member("users", count.users);
    out.member("active", count.active);
    out.endObject();
  }
  out.endList();
  writeTexts(out, "distribution", found.distribution);
  const Content& content = *session.content();
  writeDay(out, "firstDay", monitoring::firstLoggedDay(content, session.viewSettings()));
  writeTexts(out, "activeUsers", monitoring::activeUsers(content, table, rows, session.viewSettings()));
  const auto& all = content.directory.departments().all();
  out.key("departments");
  out.beginList();
  for (std::size_t index = 0; index <= all.size(); ++index) {
    const bool none = index == all.size();
    const bool known = !none && all[index].known;
    const monitoring::UserCount withBelow = found.withBelow(index, known ? all[index].end : index + 1);
    if (withBelow.users == 0) continue;
    out.beginObject();
    out.member("code", none ? std::string_view{} : all[index].code.empty() ? all[index].name : all[index].code);
    out.member("name", none ? std::string_view{} : all[index].name);
    out.member("depth", known ? all[index].depth : 0);
    out.member("known", known);
    out.member("users", found.department(index).users);
    out.member("active", found.department(index).active);
    out.member("usersWithBelow", withBelow.users);
    out.member("activeWithBelow", withBelow.active);
    out.endObject();
  }
  out.endList();
  return out.done();
}

/// The rows on the screen, with what the question asks for beside the columns that all faces show.
inline std::string rowsAnswer(const Session& session, monitoring::Table& table, std::uint32_t from, std::uint32_t count,
                              const JsonValue& question) {
  std::array<bool, kRowDetailNames.size()> wanted{};
  for (const JsonValue& value : listOf(question, "more")) {
    const auto detail = byName<RowDetail>(kRowDetailNames, value.isText() ? std::string_view(value.text) : "");
    if (detail) wanted[static_cast<std::size_t>(*detail)] = true;
  }
  const auto isWanted = [&](RowDetail detail) { return wanted[static_cast<std::size_t>(detail)]; };
  const Content& content = *session.content();
  const monitoring::ViewSettings& settings = session.viewSettings();
  Success out;
  out.key("rows");
  out.beginList();
  const auto& shown = table.shown();
  for (std::size_t position = from; position < shown.size() && position - from < count; ++position) {
    const std::uint32_t row = shown[position];
    const directory::User& user = table.user(row);
    const directory::Department* const department = table.department(row);
    out.beginObject();
    out.member("position", position);
    out.member("login", user.login);
    out.member("name", user.name);
    out.member("department", department == nullptr ? std::string_view{} : department->name);
    out.member("departmentCode", department == nullptr ? std::string_view{} : department->code);
    writeCounts(out, table, row);
    if (isWanted(RowDetail::email)) out.member("email", user.email);
    if (isWanted(RowDetail::active)) out.member("active", user.active);
    if (isWanted(RowDetail::startDate)) writeStartDate(out, user);
    if (isWanted(RowDetail::departments)) writeDepartments(out, content.directory, user);
    if (isWanted(RowDetail::firstAccess))
      writeDay(out, "firstAccess", monitoring::firstCountedDay(content.days, table.userOf(row), settings));
    if (isWanted(RowDetail::days))
      out.member("days",
                 content.basis ? std::string() : monitoring::daysOfWindow(content.days, table.userOf(row), settings));
    if (isWanted(RowDetail::formulas))
      writeTexts(out, "formulas", monitoring::formulaCells(content.directory, user, department));
    out.endObject();
  }
  out.endList();
  return out.done();
}

/// All that is known of the user of a row.
inline std::string profileAnswer(const Session& session, monitoring::Table& table, std::uint32_t row) {
  const Content& content = *session.content();
  const directory::User& user = table.user(row);
  Success out;
  out.member("login", user.login);
  out.member("name", user.name);
  out.member("email", user.email);
  out.member("active", user.active);
  writeStartDate(out, user);
  writeDepartments(out, content.directory, user);
  if (const auto services = content.directory.serviceCodes(user)) {
    writeTexts(out, "services", *services);
  } else {
    out.member("services", nullptr);
  }
  writeCounts(out, table, row);
  out.key("snapshots");
  out.beginList();
  for (const auto& [snapshot, cells] : monitoring::snapshotsOf(content, user)) {
    out.beginObject();
    writeDay(out, "day", snapshot->day);
    out.member("windowDays", snapshot->windowDays);
    writeDay(out, "lastAccess", cells->lastAccess.day);
    writeNumber(out, "accessDays", cells->accessDays);
    out.endObject();
  }
  out.endList();
  out.key("days");
  out.beginList();
  for (const calendar::Day day : monitoring::countedDays(content.days, table.userOf(row), session.viewSettings())) {
    out.value(calendar::formatDay(day));
  }
  out.endList();
  return out.done();
}

/// Events by day of the user whom `beginEvents` named.
inline std::string eventsAnswer(const std::vector<std::pair<calendar::Day, std::uint64_t>>& counted) {
  Success out;
  out.key("days");
  out.beginList();
  for (const auto& [day, events] : counted) {
    out.beginObject();
    writeDay(out, "day", day);
    out.member("events", events);
    out.endObject();
  }
  out.endList();
  return out.done();
}

}  // namespace uam::border

UAM_FOR_SIZE_END
