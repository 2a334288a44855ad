// The border between the core and its hosts: one flat list of names. The data plane is address and length, the control
// plane JSON text; user_access_core.d.ts declares every shape. Nothing here throws, and nothing here computes.

#include "uam/for_size.hpp"

// Before all others, so that what the core makes of these templates is compiled for size: they grow and sort where the
// hot paths have their own loops.
UAM_FOR_SIZE_BEGIN
#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <emscripten/bind.h>
UAM_FOR_SIZE_END

#include "uam/limits.hpp"
#include "uam/session.hpp"
#include "uam/text/json_value.hpp"
#include "uam/text/json_writer.hpp"
#include "uam/text/surrogates.hpp"

UAM_FOR_SIZE_BEGIN

namespace {

using uam::Field;
using uam::InputKind;
using uam::Problem;
using uam::calendar::Day;
using uam::recognition::Identification;
using uam::text::JsonValue;
using uam::text::JsonWriter;

constexpr std::string_view kDelimiterNames[] = {"comma", "tab", "semicolon", "space"};
constexpr char kDelimiters[] = {',', '\t', ';', ' '};

/// An answer that is begun with its success; `done` is its text.
class Success : public JsonWriter {
 public:
  Success() {
    beginObject();
    member("ok", true);
  }

  std::string done() {
    endObject();
    return take();
  }
};

void write(JsonWriter& out, const Problem& problem) {
  out.beginObject();
  out.member("code", problem.code);
  if (problem.line != 0) out.member("line", problem.line);
  if (problem.column != 0) out.member("column", problem.column);
  if (!problem.parameters.empty()) {
    out.key("parameters");
    out.beginObject();
    for (const auto& [name, text] : problem.parameters) out.member(name, text);
    out.endObject();
  }
  out.endObject();
}

/// The members of a group; more may follow.
void writeMembers(JsonWriter& out, const uam::ProblemGroup& group) {
  out.member("code", group.code);
  out.member("count", group.count);
  out.key("first");
  out.beginList();
  for (const Problem& problem : group.first) write(out, problem);
  out.endList();
}

template <typename Texts>
void writeTexts(JsonWriter& out, std::string_view name, const Texts& texts) {
  out.key(name);
  out.beginList();
  for (const auto& text : texts) out.value(text);
  out.endList();
}

void writeDay(JsonWriter& out, std::string_view name, Day day) {
  out.key(name);
  if (day == uam::calendar::kNoDay) {
    out.value(nullptr);
  } else {
    out.value(uam::calendar::formatDay(day));
  }
}

std::string succeed() {
  return Success().done();
}

std::string fail(const Problem& problem) {
  JsonWriter out;
  out.beginObject();
  out.member("ok", false);
  out.key("error");
  write(out, problem);
  out.endObject();
  return out.take();
}
std::string fail(std::string_view code) {
  return fail(Problem{std::string(code), 0, 0, {}});
}

/// The user whom a call names has no row, whether any file knows him or not.
std::string failWithoutRow(const std::string& login) {
  return fail(Problem{"user-not-in-table", 0, 0, {{"login", login}}});
}

/// Reads of control text: what is absent or of another type is the default, so that no text can make them fail.
std::string textOf(const JsonValue& object, std::string_view name, std::string_view fallback = {}) {
  const JsonValue* const member = object.find(name);
  return std::string(member != nullptr && member->isText() ? member->text : fallback);
}

bool truthOf(const JsonValue& object, std::string_view name, bool fallback = false) {
  const JsonValue* const member = object.find(name);
  return member != nullptr && member->isTruth() ? member->truth : fallback;
}

std::optional<std::int64_t> numberOf(const JsonValue& object, std::string_view name) {
  const JsonValue* const member = object.find(name);
  if (member == nullptr || !member->isInteger()) return std::nullopt;
  return member->integer;
}

const std::vector<JsonValue>& listOf(const JsonValue& object, std::string_view name) {
  static const std::vector<JsonValue> kNone;
  const JsonValue* const member = object.find(name);
  return member != nullptr && member->isList() ? member->items : kNone;
}

/// A position in a record; more columns than a record may have cells point nowhere.
std::optional<std::size_t> positionOf(const JsonValue& value) {
  if (!value.isInteger() || value.integer < 0 || value.integer >= std::int64_t{uam::limits::kRecordCells})
    return std::nullopt;
  return static_cast<std::size_t>(value.integer);
}

/// What a host asks: the object that its JSON text is, another value where it is none. Hosts write texts as JavaScript
/// has them, where half a surrogate pair may stand; it is U+FFFD as in every text.
JsonValue questionOf(const std::string& text) {
  std::size_t lone = 0;
  const std::string repaired = uam::text::repairSurrogates(text, lone);
  return uam::text::parseJson(lone > 0 ? repaired : text);
}

/// True where so many bytes lie at the address: a host that mistakes itself gets an answer, not the end of the module.
bool isInMemory([[maybe_unused]] std::uintptr_t address, [[maybe_unused]] std::size_t bytes) {
#ifdef __wasm__
  return std::uint64_t{address} + bytes <= std::uint64_t{__builtin_wasm_memory_size(0)} * 65536;
#else
  return true;
#endif
}

std::optional<char> delimiterOf(std::string_view name) {
  for (std::size_t index = 0; index < std::size(kDelimiterNames); ++index) {
    if (kDelimiterNames[index] == name) return kDelimiters[index];
  }
  return std::nullopt;
}

std::string_view nameOfDelimiter(char delimiter) {
  for (std::size_t index = 0; index < std::size(kDelimiters); ++index) {
    if (kDelimiters[index] == delimiter) return kDelimiterNames[index];
  }
  return kDelimiterNames[0];
}

uam::calendar::DateOrder dateOrderOf(std::string_view name) {
  if (name == "mdy") return uam::calendar::DateOrder::monthFirst;
  return name == "dmy" ? uam::calendar::DateOrder::dayFirst : uam::calendar::DateOrder::unknown;
}

void write(JsonWriter& out, const Identification& found) {
  out.member("kind", uam::nameOf(found.kind));
  out.member("format", uam::nameOf(found.format));
  if (found.format == uam::InputFormat::csv) out.member("delimiter", nameOfDelimiter(found.delimiter));
  if (found.hasHeading) {
    writeTexts(out, "heading", found.heading);
  } else {
    out.member("heading", nullptr);
  }
  out.member("headingRecognisedByNonAscii", found.byNonAscii);
  out.key("columns");
  out.beginObject();
  for (std::size_t index = 0; index < uam::kFieldCount; ++index) {
    const auto field = static_cast<Field>(index);
    if (found.columns.has(field)) out.member(uam::nameOf(field), found.columns.at(field));
  }
  out.endObject();
  writeTexts(out, "repeated", found.repeated);
  out.member("repeatStep", found.repeatStep);
  if (found.dateOrder == uam::calendar::DateOrder::unknown) {
    out.member("dateOrder", nullptr);
  } else {
    out.member("dateOrder", found.dateOrder == uam::calendar::DateOrder::monthFirst ? "mdy" : "dmy");
  }
  out.member("auditLog", found.auditLog);
  out.key("preview");
  out.beginList();
  for (const std::vector<std::string>& row : found.preview) {
    out.beginList();
    for (const std::string& cell : row) out.value(cell);
    out.endList();
  }
  out.endList();
}

std::optional<Identification> identificationOf(const JsonValue& options) {
  Identification found;
  const auto kind = uam::byName<InputKind>(uam::kInputKindNames, textOf(options, "kind"));
  const auto format = uam::byName<uam::InputFormat>(uam::kInputFormatNames, textOf(options, "format"));
  if (!kind || !format) return std::nullopt;
  found.kind = *kind;
  found.format = *format;
  found.delimiter = delimiterOf(textOf(options, "delimiter")).value_or(',');
  const JsonValue* const heading = options.find("heading");
  found.hasHeading = heading != nullptr && heading->isList();
  for (const JsonValue& cell : listOf(options, "heading")) found.heading.push_back(cell.isText() ? cell.text : "");
  if (const JsonValue* const columns = options.find("columns"); columns != nullptr && columns->isObject()) {
    for (std::size_t index = 0; index < columns->items.size(); ++index) {
      const auto field = uam::byName<Field>(uam::kFieldNames, columns->names[index]);
      const auto position = positionOf(columns->items[index]);
      if (field && position) found.columns.set(*field, *position);
    }
  }
  for (const JsonValue& value : listOf(options, "repeated")) {
    if (const auto position = positionOf(value)) found.repeated.push_back(*position);
  }
  found.repeatStep = numberOf(options, "repeatStep") == 2 ? 2 : 1;
  found.dateOrder = dateOrderOf(textOf(options, "dateOrder"));
  found.auditLog = truthOf(options, "auditLog");
  return found;
}

uam::calendar::Zone zoneOf(const JsonValue& settings, std::string_view name) {
  std::vector<uam::calendar::OffsetChange> changes;
  const JsonValue* const zone = settings.find(name);
  if (zone == nullptr) return {};
  for (const JsonValue& change : listOf(*zone, "changes")) {
    if (!change.isList() || change.items.size() != 2 || !change.items[1].isInteger()) continue;
    // The first instant holds for all earlier ones too, whatever it says: hosts may write it as minus infinity (null).
    if (!changes.empty() && !change.items[0].isInteger()) continue;
    const auto instant = change.items[0].isInteger() ? change.items[0].integer : INT64_MIN;
    const auto offset = change.items[1].integer;
    if (offset < -uam::limits::kZoneOffset || offset > uam::limits::kZoneOffset) continue;
    if (!changes.empty() && (instant < -uam::limits::kZoneInstant || instant > uam::limits::kZoneInstant)) continue;
    if (!changes.empty() && instant <= changes.back().instant) continue;
    changes.push_back({instant, static_cast<std::int32_t>(offset)});
  }
  return uam::calendar::Zone(std::move(changes));
}

std::string identify(std::uintptr_t address, std::size_t bytes, const std::string& question) {
  const JsonValue asked = questionOf(question);
  if (!asked.isObject() || !isInMemory(address, bytes)) return fail("wrong-call");
  uam::recognition::Question what;
  what.whole = truthOf(asked, "whole", true);
  what.kind = uam::byName<InputKind>(uam::kInputKindNames, textOf(asked, "kind"));
  what.delimiter = delimiterOf(textOf(asked, "delimiter"));
  if (const auto order = dateOrderOf(textOf(asked, "dateOrder")); order != uam::calendar::DateOrder::unknown) {
    what.dateOrder = order;
  }
  if (const JsonValue* const columns = asked.find("columns"); columns != nullptr && columns->isObject()) {
    for (std::size_t index = 0; index < columns->items.size(); ++index) {
      const auto field = uam::byName<Field>(uam::kFieldNames, columns->names[index]);
      const JsonValue& heading = columns->items[index];
      if (field && heading.isText()) what.columns.push_back({*field, heading.text});
    }
  }
  const uam::recognition::Answer answer =
      uam::recognition::identify({reinterpret_cast<const char*>(address), bytes}, what);
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

/// What `allocate` gave and nobody released: other addresses are left alone.
std::vector<std::uintptr_t>& allocated() {
  static std::vector<std::uintptr_t> addresses;
  return addresses;
}

std::uintptr_t allocate(std::size_t bytes) {
  const auto address = reinterpret_cast<std::uintptr_t>(std::malloc(bytes));
  if (address != 0) allocated().push_back(address);
  return address;
}
void release(std::uintptr_t address) {
  auto& addresses = allocated();
  const auto found = std::find(addresses.begin(), addresses.end(), address);
  if (found == addresses.end()) return;
  addresses.erase(found);
  std::free(reinterpret_cast<void*>(address));
}
std::string version() {
  return UAM_VERSION;
}

/// The session of the core, spoken to in JSON.
class Session {
 public:
  explicit Session(std::uint64_t seed) : session_(std::make_unique<uam::Session>(seed)) {}

  std::string prepare(const std::string& text) {
    const JsonValue settings = questionOf(text);
    if (!settings.isObject()) return fail("wrong-call");
    uam::access::ReadSettings read;
    read.displayZone = zoneOf(settings, "displayZone");
    read.logZone = zoneOf(settings, "logZone");
    const auto rule = uam::byName<uam::access::Rule>(uam::access::kRuleNames, textOf(settings, "rule"));
    if (!rule) return fail("bad-setting");
    read.rule = *rule;
    return session_->prepare(std::move(read)) ? succeed() : fail("wrong-call");
  }

  std::string beginInput(const std::string& text) {
    const JsonValue options = questionOf(text);
    if (!options.isObject()) return fail("wrong-call");
    auto found = identificationOf(options);
    const auto input = numberOf(options, "input");
    if (!found || !input || *input < 0 || *input > INT32_MAX) return fail("wrong-call");
    const auto reading = truthOf(options, "part")     ? uam::Reading::part
                         : truthOf(options, "events") ? uam::Reading::events
                                                      : uam::Reading::whole;
    if (const auto error = session_->beginInput(static_cast<std::uint32_t>(*input), std::move(*found), reading))
      return fail(*error);
    return succeed();
  }

  std::uintptr_t reserve(std::size_t bytes) {
    return bytes > uam::limits::kPieceBytes ? 0 : reinterpret_cast<std::uintptr_t>(session_->reserve(bytes));
  }

  int commit(std::size_t bytes) { return session_->commit(bytes) ? 0 : 1; }

  std::string endInput() {
    uam::InputReport report;
    if (const auto error = session_->endInput(report)) return fail(*error);
    Success out;
    out.member("input", report.input);
    out.member("kind", uam::nameOf(report.kind));
    out.member("lines", report.lines);
    out.member("undecodable", report.undecodable);
    out.key("problems");
    out.beginList();
    for (const uam::ProblemGroup& group : report.problems) {
      out.beginObject();
      writeMembers(out, group);
      out.endObject();
    }
    out.endList();
    writeTexts(out, "assumptions", report.assumptions);
    if (report.firstDay != uam::calendar::kNoDay) {
      writeDay(out, "firstDay", report.firstDay);
      writeDay(out, "lastDay", report.lastDay);
    }
    return out.done();
  }

  void abandonInput() { session_->abandonInput(); }

  [[nodiscard]] bool betweenRecords() const { return session_->betweenRecords(); }

  std::string packInput(bool last) {
    auto packed = session_->packInput(last);
    if (!packed) return fail("wrong-call");
    packed_ = std::move(*packed);
    return writtenAt(packed_);
  }

  int addPacked(std::uintptr_t address, std::size_t bytes) {
    if (!isInMemory(address, bytes)) return 1;
    return session_->addPacked({reinterpret_cast<const char*>(address), bytes}) ? 0 : 1;
  }

  [[nodiscard]] double linesRead() const { return static_cast<double>(session_->linesRead()); }

  std::string resolveDirectory() {
    if (const auto error = session_->resolveDirectory()) return fail(*error);
    using uam::directory::LeftOut;
    const uam::directory::Directory& directory = *session_->directory();
    Success out;
    out.member("users", directory.users().size());
    out.member("listed", directory.listed().size());
    out.key("leftOut");
    out.beginObject();
    out.member("guest", directory.countLeftOut(LeftOut::guest));
    out.member("inactive", directory.countLeftOut(LeftOut::inactive));
    out.member("unlicensed", directory.countLeftOut(LeftOut::unlicensed));
    out.member("deleted", directory.countLeftOut(LeftOut::deleted));
    out.endObject();
    out.member("departments", directory.departments().known());
    out.key("problems");
    out.beginList();
    for (const auto& [input, list] : directory.problems()) {
      for (const uam::ProblemGroup& group : list.groups()) {
        out.beginObject();
        writeMembers(out, group);
        out.member("input", input);
        out.endObject();
      }
    }
    out.endList();
    writeTexts(out, "assumptions", directory.assumptions());
    return out.done();
  }

  std::string configure(const std::string& text) {
    const JsonValue settings = questionOf(text);
    if (!settings.isObject()) return fail("wrong-call");
    const auto asOf = uam::calendar::parseDay(textOf(settings, "asOf"));
    const auto start = uam::calendar::parseDay(textOf(settings, "recordingStart"));
    const auto window = numberOf(settings, "windowDays");
    if (!asOf || !start || !window || *window < 1 || *window > uam::limits::kWindowDays) return fail("bad-setting");
    std::vector<uam::access::Recording::Range> disabled;
    for (const JsonValue& range : listOf(settings, "disabled")) {
      if (!range.isObject()) return fail("bad-setting");
      const auto from = uam::calendar::parseDay(textOf(range, "from"));
      const auto to = uam::calendar::parseDay(textOf(range, "to"));
      if (!from || !to || *from > *to) return fail("bad-setting");
      disabled.push_back({*from, *to});
    }
    session_->configure(
        {*asOf, static_cast<std::int32_t>(*window), uam::access::Recording(*start, std::move(disabled))});
    return succeed();
  }

  std::string view(const std::string& text) {
    const JsonValue question = questionOf(text);
    if (!question.isObject()) return fail("wrong-call");
    std::optional<uam::monitoring::Sort> sort;
    if (const JsonValue* const asked = question.find("sort"); asked != nullptr && asked->isObject()) {
      const auto key = uam::byName<uam::monitoring::SortKey>(uam::monitoring::kSortKeyNames, textOf(*asked, "key"));
      if (!key) return fail("bad-setting");
      sort = uam::monitoring::Sort{*key, truthOf(*asked, "descending")};
    }
    uam::monitoring::Filters filters;
    filters.text = textOf(question, "text");
    for (const JsonValue& code : listOf(question, "departments")) {
      if (code.isText()) filters.departments.push_back(code.text);
    }
    filters.withBelow = truthOf(question, "withBelow");
    filters.never = truthOf(question, "never");
    if (const auto most = numberOf(question, "maxDays")) {
      filters.maxDays = static_cast<std::int32_t>(*most < 0                          ? -1
                                                  : *most > uam::limits::kWindowDays ? uam::limits::kWindowDays
                                                                                     : *most);
    }
    if (const std::string by = textOf(question, "lastAccessBy"); !by.empty()) {
      filters.lastAccessBy = lastDayOf(by);
      if (!filters.lastAccessBy) return fail("bad-setting");
    }
    session_->view(sort, std::move(filters));
    return overview();
  }

  std::string overview() {
    uam::monitoring::Table* const table = session_->table();
    if (table == nullptr) return fail("wrong-call");
    const auto [oldest, newest] = session_->countedSpan();
    Success out;
    out.member("rows", table->rows());
    out.member("shown", table->shown().size());
    writeDay(out, "newestDay", newest);
    writeDay(out, "oldestDay", oldest);
    out.key("coverage");
    out.beginList();
    for (const auto& [from, to] : session_->coverage()) {
      out.beginObject();
      writeDay(out, "from", from);
      writeDay(out, "to", to);
      out.endObject();
    }
    out.endList();
    constexpr std::string_view kFixed[] = {"malformed",    "system", "guest", "unknownUser",
                                           "otherService", "failed", "api"};
    out.key("ledgers");
    out.beginList();
    for (const auto& [input, ledger] : session_->ledgers()) {
      out.beginObject();
      out.member("input", input);
      out.key("ledger");
      out.beginObject();
      for (std::size_t bucket = 0; bucket < std::size(kFixed); ++bucket)
        out.member(kFixed[bucket], ledger.fixed[bucket]);
      out.member("beforeRecording", ledger.beforeRecording);
      out.member("afterAsOf", ledger.afterAsOf);
      out.member("counted", ledger.counted);
      out.member("lines", ledger.lines());
      out.endObject();
      out.endObject();
    }
    out.endList();
    out.key("nearMisses");
    out.beginList();
    std::size_t written = 0;
    for (const auto& [login, near] : session_->nearMisses()) {
      if (++written > uam::limits::kNearMissesShown) break;
      out.beginObject();
      out.member("login", login);
      out.member("known", near.known);
      out.member("lines", near.lines);
      out.endObject();
    }
    out.endList();
    return out.done();
  }

  std::string departments() {
    const uam::directory::Directory* const directory = session_->directory();
    if (directory == nullptr) return fail("wrong-call");
    const auto& all = directory->departments().all();
    std::vector<std::uint32_t> own(all.size() + 1, 0);
    for (const std::uint32_t user : directory->listed()) {
      const std::int32_t department = directory->users()[user].department;
      ++own[department < 0 ? all.size() : static_cast<std::size_t>(department)];
    }
    Success out;
    out.key("departments");
    out.beginList();
    for (std::size_t index = 0; index < all.size(); ++index) {
      const uam::directory::Department& department = all[index];
      if (!department.known) continue;
      std::uint32_t withBelow = 0;
      for (std::size_t below = index; below < department.end; ++below) withBelow += own[below];
      out.beginObject();
      out.member("code", department.code);
      out.member("name", department.name);
      out.member("parent", department.parent);
      out.member("depth", department.depth);
      out.member("users", own[index]);
      out.member("usersWithBelow", withBelow);
      out.endObject();
    }
    out.endList();
    out.member("none", own.back());
    out.key("unknown");
    out.beginList();
    for (std::size_t index = 0; index < all.size(); ++index) {
      const uam::directory::Department& department = all[index];
      if (department.known) continue;
      out.beginObject();
      out.member("code", department.code.empty() ? department.name : department.code);
      out.member("name", department.name);
      out.member("users", own[index]);
      out.endObject();
    }
    out.endList();
    return out.done();
  }

  std::string statistics(bool shown) {
    uam::monitoring::Table* const table = session_->table();
    if (table == nullptr) return fail("wrong-call");
    const std::vector<std::uint32_t>& rows = shown ? table->shown() : table->order();
    const uam::monitoring::Statistics found =
        uam::monitoring::statisticsOf(*table, rows, session_->viewSettings().windowDays);
    Success out;
    out.member("users", found.all.users);
    out.member("active", found.all.active);
    out.member("never", found.never);
    writeTexts(out, "distribution", found.distribution);
    writeDay(out, "firstDay", session_->firstLoggedDay());
    writeTexts(out, "activeUsers", session_->activeUsers(rows));
    const auto& all = session_->directory()->departments().all();
    out.key("departments");
    out.beginList();
    for (std::size_t index = 0; index <= all.size(); ++index) {
      const bool none = index == all.size();
      const bool known = !none && all[index].known;
      const uam::monitoring::UserCount withBelow = found.withBelow(index, known ? all[index].end : index + 1);
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

  std::string beginEvents(const std::string& login) {
    if (session_->table() == nullptr) return fail("wrong-call");
    return session_->beginEvents(rowOf(login)) ? succeed() : failWithoutRow(login);
  }

  std::string events() {
    const auto counted = session_->events();
    if (!counted) return fail("wrong-call");
    Success out;
    out.key("days");
    out.beginList();
    for (const auto& [day, events] : *counted) {
      out.beginObject();
      writeDay(out, "day", day);
      out.member("events", events);
      out.endObject();
    }
    out.endList();
    return out.done();
  }

  std::string leftOut(std::uint32_t from, std::uint32_t count) {
    const uam::directory::Directory* const directory = session_->directory();
    if (directory == nullptr) return fail("wrong-call");
    constexpr std::string_view kReasons[] = {"", "deleted", "guest", "inactive", "unlicensed"};
    const auto& list = directory->leftOut();
    Success out;
    out.member("total", list.size());
    out.key("users");
    out.beginList();
    for (std::size_t index = from; index < list.size() && index - from < count; ++index) {
      const uam::directory::User& user = directory->users()[list[index]];
      out.beginObject();
      out.member("login", user.login);
      out.member("name", user.name);
      out.member("reason", kReasons[static_cast<std::size_t>(user.leftOut)]);
      out.endObject();
    }
    out.endList();
    return out.done();
  }

  std::string rows(std::uint32_t from, std::uint32_t count, const std::string& text) {
    uam::monitoring::Table* const table = session_->table();
    if (table == nullptr) return fail("wrong-call");
    const JsonValue question = questionOf(text);
    if (!question.isObject()) return fail("wrong-call");
    const auto isWanted = [&](std::string_view name) {
      const auto& more = listOf(question, "more");
      return std::any_of(more.begin(), more.end(),
                         [&](const JsonValue& value) { return value.isText() && value.text == name; });
    };
    const bool email = isWanted("email");
    const bool active = isWanted("active");
    const bool startDate = isWanted("startDate");
    const bool departments = isWanted("departments");
    const bool firstAccess = isWanted("firstAccess");
    const bool days = isWanted("days");
    Success out;
    out.key("rows");
    out.beginList();
    const auto& shown = table->shown();
    for (std::size_t position = from; position < shown.size() && position - from < count; ++position) {
      const std::uint32_t row = shown[position];
      const uam::directory::User& user = table->user(row);
      const uam::directory::Department* const department = table->department(row);
      out.beginObject();
      out.member("position", position);
      out.member("login", user.login);
      out.member("name", user.name);
      out.member("department", department == nullptr ? std::string_view{} : department->name);
      out.member("departmentCode", department == nullptr ? std::string_view{} : department->code);
      writeDay(out, "lastAccess", table->lastDay(row));
      out.member("accessDays", table->accessDays(row));
      if (email) out.member("email", user.email);
      if (active) out.member("active", user.active);
      if (startDate) writeStartDate(out, user);
      if (departments) writeDepartments(out, user);
      if (firstAccess) writeDay(out, "firstAccess", session_->firstCountedDay(table->userOf(row)));
      if (days) out.member("days", session_->daysOfWindow(table->userOf(row)));
      out.endObject();
    }
    out.endList();
    return out.done();
  }

  std::string profile(const std::string& login) {
    uam::monitoring::Table* const table = session_->table();
    if (table == nullptr) return fail("wrong-call");
    const auto row = rowOf(login);
    if (!row) return failWithoutRow(login);
    const uam::directory::User& user = table->user(*row);
    Success out;
    out.member("login", user.login);
    out.member("name", user.name);
    out.member("email", user.email);
    out.member("active", user.active);
    writeStartDate(out, user);
    writeDepartments(out, user);
    if (const auto services = session_->directory()->serviceCodes(user)) {
      writeTexts(out, "services", *services);
    } else {
      out.member("services", nullptr);
    }
    writeDay(out, "lastAccess", table->lastDay(*row));
    out.member("accessDays", table->accessDays(*row));
    out.key("days");
    out.beginList();
    for (const Day day : session_->countedDays(table->userOf(*row))) out.value(uam::calendar::formatDay(day));
    out.endList();
    return out.done();
  }

  int positionOf(const std::string& login) {
    uam::monitoring::Table* const table = session_->table();
    if (table == nullptr) return -1;
    const auto row = rowOf(login);
    if (!row) return -1;
    const auto& shown = table->shown();
    for (std::size_t position = 0; position < shown.size(); ++position) {
      if (shown[position] == *row) return static_cast<int>(position);
    }
    return -1;
  }

  std::string searchText() {
    uam::monitoring::Table* const table = session_->table();
    if (table == nullptr) return fail("wrong-call");
    searchText_ = table->searchText();
    return writtenAt(searchText_);
  }

  std::uintptr_t reserveSearchText(std::size_t bytes) {
    if (bytes > uam::limits::kSearchTextBytes) return 0;
    searchText_.assign(bytes, '\0');
    return reinterpret_cast<std::uintptr_t>(searchText_.data());
  }

  std::string commitSearchText() {
    uam::monitoring::Table* const table = session_->table();
    if (table == nullptr) return fail("wrong-call");
    return table->setSearchText(std::exchange(searchText_, {})) ? succeed() : fail("wrong-call");
  }

  std::string nameText() {
    uam::monitoring::Table* const table = session_->table();
    if (table == nullptr) return fail("wrong-call");
    searchText_ = table->nameText();
    return writtenAt(searchText_);
  }

  std::string commitNameOrder() {
    uam::monitoring::Table* const table = session_->table();
    if (table == nullptr) return fail("wrong-call");
    const std::string bytes = std::exchange(searchText_, {});
    std::vector<std::uint32_t> order(bytes.size() / sizeof(std::uint32_t));
    if (!order.empty()) std::memcpy(order.data(), bytes.data(), order.size() * sizeof(std::uint32_t));
    return table->setNameOrder(std::move(order)) ? succeed() : fail("wrong-call");
  }

  std::string beginCsv(const std::string& text) {
    uam::monitoring::Table* const table = session_->table();
    if (table == nullptr) return fail("wrong-call");
    const JsonValue question = questionOf(text);
    if (!question.isObject()) return fail("wrong-call");
    const auto language =
        uam::byName<uam::monitoring::Language>(uam::monitoring::kLanguageNames, textOf(question, "language"));
    if (!language) return fail("bad-setting");
    const bool all = textOf(question, "rows", "all") == "all";
    csv_ = std::make_unique<uam::monitoring::CsvWriter>(*table, all ? table->order() : table->shown(), *language,
                                                        session_->viewSettings().windowDays, truthOf(question, "raw"));
    Success out;
    out.member("rows", csv_->rows());
    return out.done();
  }

  std::string nextCsv() {
    if (!csv_) return fail("wrong-call");
    return writtenAt(csv_->next());
  }

  std::string alteredCells() {
    if (!csv_) return fail("wrong-call");
    Success out;
    out.member("count", csv_->alteredCount());
    out.key("first");
    out.beginList();
    for (const uam::monitoring::AlteredCell& cell : csv_->altered()) {
      out.beginObject();
      out.member("position", cell.position);
      out.member("login", cell.login);
      out.member("column", cell.column);
      out.endObject();
    }
    out.endList();
    return out.done();
  }

 private:
  /// Where the host finds a text, and how long it is.
  static std::string writtenAt(std::string_view text) {
    Success out;
    out.member("address", reinterpret_cast<std::uintptr_t>(text.data()));
    out.member("bytes", text.size());
    return out.done();
  }

  static void writeStartDate(JsonWriter& out, const uam::directory::User& user) {
    std::string startDate(user.startDate);
    for (char& character : startDate) {
      if (character == '/') character = '-';
    }
    writeDay(out, "startDate", uam::calendar::parseDay(startDate).value_or(uam::calendar::kNoDay));
  }

  /// All departments of a user, his own first.
  void writeDepartments(JsonWriter& out, const uam::directory::User& user) const {
    const uam::directory::Directory& directory = *session_->directory();
    out.key("departments");
    out.beginList();
    for (const std::string_view code : directory.departmentCodes(user)) {
      const std::int32_t index = directory.departments().find(code);
      const bool known = index >= 0 && directory.departments()[index].known;
      const std::string_view name = index >= 0 ? directory.departments()[index].name
                                    : code.empty() && user.department >= 0
                                        ? directory.departments()[user.department].name
                                        : code;
      out.beginObject();
      out.member("code", code);
      out.member("name", name);
      out.member("known", known);
      out.endObject();
    }
    out.endList();
  }

  /// `yyyy-MM` is the last day of the month.
  static std::optional<Day> lastDayOf(const std::string& text) {
    if (text.size() != 7) return uam::calendar::parseDay(text);
    const auto first = uam::calendar::parseDay(text + "-01");
    if (!first) return std::nullopt;
    const uam::calendar::CivilDate date = uam::calendar::dateOf(*first);
    return *first + uam::calendar::daysInMonth(date.year, date.month) - 1;
  }

  std::optional<std::uint32_t> rowOf(std::string_view login) {
    const uam::monitoring::Table& table = *session_->table();
    for (std::uint32_t row = 0; row < table.rows(); ++row) {
      if (table.user(row).login == login) return row;
    }
    return std::nullopt;
  }

  std::unique_ptr<uam::Session> session_;
  std::unique_ptr<uam::monitoring::CsvWriter> csv_;
  std::string searchText_;
  std::string packed_;
};

/// A method as a function of the address of its session. Embind's classes would be a third of the glue; session.js
/// makes one class of these.
template <auto method>
struct Call;
template <typename Result, typename... Given, Result (Session::*method)(Given...)>
struct Call<method> {
  static Result call(std::uintptr_t session, Given... given) {
    return (reinterpret_cast<Session*>(session)->*method)(std::forward<Given>(given)...);
  }
};
template <typename Result, typename... Given, Result (Session::*method)(Given...) const>
struct Call<method> {
  static Result call(std::uintptr_t session, Given... given) {
    return (reinterpret_cast<const Session*>(session)->*method)(std::forward<Given>(given)...);
  }
};

std::uintptr_t newSession(std::uint32_t upper, std::uint32_t lower) {
  const std::uint64_t seed = std::uint64_t{upper} << 32 | lower;
  return reinterpret_cast<std::uintptr_t>(std::make_unique<Session>(seed).release());
}
void deleteSession(std::uintptr_t session) {
  std::unique_ptr<Session>(reinterpret_cast<Session*>(session)).reset();
}

}  // namespace

EMSCRIPTEN_BINDINGS(user_access_core) {
  emscripten::function("identify", &identify);
  emscripten::function("allocate", &allocate);
  emscripten::function("release", &release);
  emscripten::function("version", &version);

  emscripten::function("session.new", &newSession);
  emscripten::function("session.delete", &deleteSession);
  emscripten::function("session.prepare", &Call<&Session::prepare>::call);
  emscripten::function("session.beginInput", &Call<&Session::beginInput>::call);
  emscripten::function("session.reserve", &Call<&Session::reserve>::call);
  emscripten::function("session.commit", &Call<&Session::commit>::call);
  emscripten::function("session.linesRead", &Call<&Session::linesRead>::call);
  emscripten::function("session.endInput", &Call<&Session::endInput>::call);
  emscripten::function("session.betweenRecords", &Call<&Session::betweenRecords>::call);
  emscripten::function("session.packInput", &Call<&Session::packInput>::call);
  emscripten::function("session.addPacked", &Call<&Session::addPacked>::call);
  emscripten::function("session.abandonInput", &Call<&Session::abandonInput>::call);
  emscripten::function("session.resolveDirectory", &Call<&Session::resolveDirectory>::call);
  emscripten::function("session.configure", &Call<&Session::configure>::call);
  emscripten::function("session.view", &Call<&Session::view>::call);
  emscripten::function("session.overview", &Call<&Session::overview>::call);
  emscripten::function("session.departments", &Call<&Session::departments>::call);
  emscripten::function("session.statistics", &Call<&Session::statistics>::call);
  emscripten::function("session.beginEvents", &Call<&Session::beginEvents>::call);
  emscripten::function("session.events", &Call<&Session::events>::call);
  emscripten::function("session.leftOut", &Call<&Session::leftOut>::call);
  emscripten::function("session.rows", &Call<&Session::rows>::call);
  emscripten::function("session.profile", &Call<&Session::profile>::call);
  emscripten::function("session.positionOf", &Call<&Session::positionOf>::call);
  emscripten::function("session.searchText", &Call<&Session::searchText>::call);
  emscripten::function("session.reserveSearchText", &Call<&Session::reserveSearchText>::call);
  emscripten::function("session.commitSearchText", &Call<&Session::commitSearchText>::call);
  emscripten::function("session.nameText", &Call<&Session::nameText>::call);
  emscripten::function("session.commitNameOrder", &Call<&Session::commitNameOrder>::call);
  emscripten::function("session.beginCsv", &Call<&Session::beginCsv>::call);
  emscripten::function("session.nextCsv", &Call<&Session::nextCsv>::call);
  emscripten::function("session.alteredCells", &Call<&Session::alteredCells>::call);
}

UAM_FOR_SIZE_END
