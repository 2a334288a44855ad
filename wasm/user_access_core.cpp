// The border between the core and its hosts: one flat list of names. The data plane is address and length, the control
// plane JSON text; user_access_core.d.ts declares every shape. Nothing here throws, and nothing here computes.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <emscripten/bind.h>
#include <nlohmann/json.hpp>

#include "uam/session.hpp"

namespace {

using nlohmann::json;
using uam::Field;
using uam::InputKind;
using uam::Problem;
using uam::calendar::Day;
using uam::recognition::Identification;

constexpr std::string_view kDelimiterNames[] = {"comma", "tab", "semicolon", "space"};
constexpr char kDelimiters[] = {',', '\t', ';', ' '};

std::string write(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

json toJson(const Problem& problem) {
  json value = {{"code", problem.code}};
  if (problem.line != 0) value["line"] = problem.line;
  if (problem.column != 0) value["column"] = problem.column;
  if (!problem.parameters.empty()) {
    json parameters = json::object();
    for (const auto& [name, text] : problem.parameters) parameters[name] = text;
    value["parameters"] = std::move(parameters);
  }
  return value;
}

json toJson(const std::vector<uam::ProblemGroup>& groups) {
  json list = json::array();
  for (const uam::ProblemGroup& group : groups) {
    json first = json::array();
    for (const Problem& problem : group.first) first.push_back(toJson(problem));
    list.push_back({{"code", group.code}, {"count", group.count}, {"first", std::move(first)}});
  }
  return list;
}

std::string succeed(json value = json::object()) {
  value["ok"] = true;
  return write(value);
}

std::string fail(const Problem& problem) {
  return write({{"ok", false}, {"error", toJson(problem)}});
}
std::string fail(std::string_view code) {
  return fail(Problem{std::string(code), 0, 0, {}});
}

json dayOrNull(Day day) {
  return day == uam::calendar::kNoDay ? json(nullptr) : json(uam::calendar::formatDay(day));
}

/// Reads of control text: what is absent or of another type is the default, so that no text can make them fail.
std::string textOf(const json& object, const char* name, std::string_view fallback = {}) {
  const auto member = object.find(name);
  return member != object.end() && member->is_string() ? member->get<std::string>() : std::string(fallback);
}

bool truthOf(const json& object, const char* name, bool fallback = false) {
  const auto member = object.find(name);
  return member != object.end() && member->is_boolean() ? member->get<bool>() : fallback;
}

std::optional<std::int64_t> numberOf(const json& object, const char* name) {
  const auto member = object.find(name);
  if (member == object.end() || !member->is_number_integer()) return std::nullopt;
  return member->get<std::int64_t>();
}

json listOf(const json& object, const char* name) {
  const auto member = object.find(name);
  return member != object.end() && member->is_array() ? *member : json::array();
}

json parse(const std::string& text) {
  json value = json::parse(text, nullptr, false);
  return value.is_object() ? value : json::object();
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

json toJson(const Identification& found) {
  json columns = json::object();
  for (std::size_t index = 0; index < uam::kFieldCount; ++index) {
    const auto field = static_cast<Field>(index);
    if (found.columns.has(field)) columns[std::string(uam::nameOf(field))] = found.columns.at(field);
  }
  json value = {{"kind", uam::nameOf(found.kind)},
                {"format", uam::nameOf(found.format)},
                {"heading", nullptr},
                {"headingRecognisedByNonAscii", found.byNonAscii},
                {"columns", std::move(columns)},
                {"repeated", found.repeated},
                {"repeatStep", found.repeatStep},
                {"dateOrder", nullptr},
                {"auditLog", found.auditLog},
                {"preview", found.preview}};
  if (found.format == uam::InputFormat::csv) value["delimiter"] = nameOfDelimiter(found.delimiter);
  if (found.hasHeading) value["heading"] = found.heading;
  if (found.dateOrder != uam::calendar::DateOrder::unknown) {
    value["dateOrder"] = found.dateOrder == uam::calendar::DateOrder::monthFirst ? "mdy" : "dmy";
  }
  return value;
}

std::optional<Identification> identificationOf(const json& options) {
  Identification found;
  const auto kind = uam::byName<InputKind>(uam::kInputKindNames, textOf(options, "kind"));
  const auto format = uam::byName<uam::InputFormat>(uam::kInputFormatNames, textOf(options, "format"));
  if (!kind || !format) return std::nullopt;
  found.kind = *kind;
  found.format = *format;
  found.delimiter = delimiterOf(textOf(options, "delimiter")).value_or(',');
  const auto heading = options.find("heading");
  found.hasHeading = heading != options.end() && heading->is_array();
  for (const json& cell : listOf(options, "heading"))
    found.heading.push_back(cell.is_string() ? cell.get<std::string>() : "");
  if (const auto columns = options.find("columns"); columns != options.end() && columns->is_object()) {
    for (const auto& [name, position] : columns->items()) {
      const auto field = uam::byName<Field>(uam::kFieldNames, name);
      // More columns than a record may have cells point nowhere.
      if (field && position.is_number_unsigned() && position.get<std::uint64_t>() < (1u << 16)) {
        found.columns.set(*field, position.get<std::size_t>());
      }
    }
  }
  for (const json& position : listOf(options, "repeated")) {
    if (position.is_number_unsigned() && position.get<std::uint64_t>() < (1u << 16)) {
      found.repeated.push_back(position.get<std::size_t>());
    }
  }
  found.repeatStep = numberOf(options, "repeatStep") == 2 ? 2 : 1;
  found.dateOrder = dateOrderOf(textOf(options, "dateOrder"));
  found.auditLog = truthOf(options, "auditLog");
  return found;
}

uam::calendar::Zone zoneOf(const json& settings, const char* name) {
  std::vector<uam::calendar::OffsetChange> changes;
  const auto zone = settings.find(name);
  if (zone == settings.end() || !zone->is_object()) return uam::calendar::Zone();
  for (const json& change : listOf(*zone, "changes")) {
    if (!change.is_array() || change.size() != 2 || !change[1].is_number_integer()) continue;
    // The first instant holds for all earlier ones too, whatever it says: hosts may write it as minus infinity (null).
    if (!changes.empty() && !change[0].is_number_integer()) continue;
    const auto instant = change[0].is_number_integer() ? change[0].get<std::int64_t>() : INT64_MIN;
    const auto offset = change[1].get<std::int64_t>();
    if (offset < -2 * 86400 || offset > 2 * 86400) continue;
    if (!changes.empty() && instant <= changes.back().instant) continue;
    changes.push_back({instant, static_cast<std::int32_t>(offset)});
  }
  return uam::calendar::Zone(std::move(changes));
}

std::string identify(std::uintptr_t address, std::size_t bytes, const std::string& question) {
  const json asked = parse(question);
  uam::recognition::Question what;
  what.whole = truthOf(asked, "whole", true);
  what.kind = uam::byName<InputKind>(uam::kInputKindNames, textOf(asked, "kind"));
  what.delimiter = delimiterOf(textOf(asked, "delimiter"));
  if (const auto order = dateOrderOf(textOf(asked, "dateOrder")); order != uam::calendar::DateOrder::unknown) {
    what.dateOrder = order;
  }
  if (const auto columns = asked.find("columns"); columns != asked.end() && columns->is_object()) {
    for (const auto& [name, heading] : columns->items()) {
      const auto field = uam::byName<Field>(uam::kFieldNames, name);
      if (field && heading.is_string()) what.columns.push_back({*field, heading.get<std::string>()});
    }
  }
  const uam::recognition::Answer answer =
      uam::recognition::identify({reinterpret_cast<const char*>(address), bytes}, what);
  if (answer.error) {
    json value = {{"ok", false}, {"error", toJson(*answer.error)}, {"found", toJson(answer.found)}};
    return write(value);
  }
  return succeed(toJson(answer.found));
}

std::uintptr_t allocate(std::size_t bytes) {
  return reinterpret_cast<std::uintptr_t>(std::malloc(bytes));
}
void release(std::uintptr_t address) {
  std::free(reinterpret_cast<void*>(address));
}
std::string version() {
  return UAM_VERSION;
}

/// The session of the core, spoken to in JSON.
class Session {
 public:
  Session() : session_(std::make_unique<uam::Session>(reinterpret_cast<std::uintptr_t>(this) * 0x9E3779B97F4A7C15u)) {}

  std::string prepare(const std::string& text) {
    const json settings = parse(text);
    uam::access::ReadSettings read;
    read.displayZone = zoneOf(settings, "displayZone");
    read.logZone = zoneOf(settings, "logZone");
    const auto rule = uam::byName<uam::access::Rule>(uam::access::kRuleNames, textOf(settings, "rule"));
    if (!rule) return fail("bad-setting");
    read.rule = *rule;
    session_->prepare(std::move(read));
    return succeed();
  }

  std::string beginInput(const std::string& text) {
    const json options = parse(text);
    auto found = identificationOf(options);
    const auto input = numberOf(options, "input");
    if (!found || !input || *input < 0 || *input > INT32_MAX) return fail("wrong-call");
    if (const auto error = session_->beginInput(static_cast<std::uint32_t>(*input), std::move(*found)))
      return fail(*error);
    return succeed();
  }

  std::uintptr_t reserve(std::size_t bytes) {
    // Hosts hand over pieces of a few megabytes; a wild size must not end the module.
    constexpr std::size_t kPieceLimit = std::size_t{64} << 20;
    return bytes > kPieceLimit ? 0 : reinterpret_cast<std::uintptr_t>(session_->reserve(bytes));
  }

  int commit(std::size_t bytes) { return session_->commit(bytes) ? 0 : 1; }

  std::string endInput() {
    uam::InputReport report;
    if (const auto error = session_->endInput(report)) return fail(*error);
    json value = {{"input", report.input},
                  {"kind", uam::nameOf(report.kind)},
                  {"lines", report.lines},
                  {"undecodable", report.undecodable},
                  {"problems", toJson(report.problems)},
                  {"assumptions", report.assumptions}};
    if (report.firstDay != uam::calendar::kNoDay) {
      value["firstDay"] = uam::calendar::formatDay(report.firstDay);
      value["lastDay"] = uam::calendar::formatDay(report.lastDay);
    }
    return succeed(std::move(value));
  }

  void abandonInput() { session_->abandonInput(); }

  double linesRead() const { return static_cast<double>(session_->linesRead()); }

  std::string resolveDirectory() {
    if (const auto error = session_->resolveDirectory()) return fail(*error);
    using uam::directory::LeftOut;
    const uam::directory::Directory& directory = *session_->directory();
    json problems = json::array();
    for (const auto& [input, list] : directory.problems()) {
      for (json& group : toJson(list.groups())) {
        group["input"] = input;
        problems.push_back(std::move(group));
      }
    }
    return succeed({{"users", directory.users().size()},
                    {"listed", directory.listed().size()},
                    {"leftOut",
                     {{"guest", directory.countLeftOut(LeftOut::guest)},
                      {"inactive", directory.countLeftOut(LeftOut::inactive)},
                      {"unlicensed", directory.countLeftOut(LeftOut::unlicensed)},
                      {"deleted", directory.countLeftOut(LeftOut::deleted)}}},
                    {"departments", directory.departments().known()},
                    {"problems", std::move(problems)},
                    {"assumptions", directory.assumptions()}});
  }

  std::string configure(const std::string& text) {
    const json settings = parse(text);
    const auto asOf = uam::calendar::parseDay(textOf(settings, "asOf"));
    const auto start = uam::calendar::parseDay(textOf(settings, "recordingStart"));
    const auto window = numberOf(settings, "windowDays");
    if (!asOf || !start || !window || *window < 1 || *window > 366) return fail("bad-setting");
    std::vector<uam::access::Recording::Range> disabled;
    for (const json& range : listOf(settings, "disabled")) {
      if (!range.is_object()) return fail("bad-setting");
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
    const json question = parse(text);
    std::optional<uam::monitoring::Sort> sort;
    if (const auto asked = question.find("sort"); asked != question.end() && asked->is_object()) {
      const auto key = uam::byName<uam::monitoring::SortKey>(uam::monitoring::kSortKeyNames, textOf(*asked, "key"));
      if (!key) return fail("bad-setting");
      sort = uam::monitoring::Sort{*key, truthOf(*asked, "descending")};
    }
    uam::monitoring::Filters filters;
    filters.text = textOf(question, "text");
    for (const json& code : listOf(question, "departments")) {
      if (code.is_string()) filters.departments.push_back(code.get<std::string>());
    }
    filters.withBelow = truthOf(question, "withBelow");
    filters.never = truthOf(question, "never");
    if (const auto most = numberOf(question, "maxDays")) {
      filters.maxDays = static_cast<std::int32_t>(*most < 0 ? -1 : *most > 366 ? 366 : *most);
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
    json ledgers = json::array();
    for (const auto& [input, ledger] : session_->ledgers()) {
      ledgers.push_back({{"input", input},
                         {"ledger",
                          {{"malformed", ledger.fixed[0]},
                           {"system", ledger.fixed[1]},
                           {"guest", ledger.fixed[2]},
                           {"unknownUser", ledger.fixed[3]},
                           {"otherService", ledger.fixed[4]},
                           {"failed", ledger.fixed[5]},
                           {"api", ledger.fixed[6]},
                           {"beforeRecording", ledger.beforeRecording},
                           {"afterAsOf", ledger.afterAsOf},
                           {"counted", ledger.counted},
                           {"lines", ledger.lines()}}}});
    }
    json nearMisses = json::array();
    for (const auto& [login, near] : session_->nearMisses()) {
      if (nearMisses.size() >= 100) break;
      nearMisses.push_back({{"login", login}, {"known", near.known}, {"lines", near.lines}});
    }
    const auto [oldest, newest] = session_->countedSpan();
    return succeed({{"rows", table->rows()},
                    {"shown", table->shown().size()},
                    {"newestDay", dayOrNull(newest)},
                    {"oldestDay", dayOrNull(oldest)},
                    {"ledgers", std::move(ledgers)},
                    {"nearMisses", std::move(nearMisses)}});
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
    json known = json::array();
    json unknown = json::array();
    for (std::size_t index = 0; index < all.size(); ++index) {
      const uam::directory::Department& department = all[index];
      if (!department.known) {
        unknown.push_back({{"code", department.code.empty() ? department.name : department.code},
                           {"name", department.name},
                           {"users", own[index]}});
        continue;
      }
      std::uint32_t withBelow = 0;
      for (std::size_t below = index; below < department.end; ++below) withBelow += own[below];
      known.push_back({{"code", department.code},
                       {"name", department.name},
                       {"parent", department.parent},
                       {"depth", department.depth},
                       {"users", own[index]},
                       {"usersWithBelow", withBelow}});
    }
    return succeed({{"departments", std::move(known)}, {"none", own.back()}, {"unknown", std::move(unknown)}});
  }

  std::string leftOut(std::uint32_t from, std::uint32_t count) {
    const uam::directory::Directory* const directory = session_->directory();
    if (directory == nullptr) return fail("wrong-call");
    constexpr std::string_view kReasons[] = {"", "deleted", "guest", "inactive", "unlicensed"};
    const auto& list = directory->leftOut();
    json users = json::array();
    for (std::size_t index = from; index < list.size() && index - from < count; ++index) {
      const uam::directory::User& user = directory->users()[list[index]];
      users.push_back(
          {{"login", user.login}, {"name", user.name}, {"reason", kReasons[static_cast<std::size_t>(user.leftOut)]}});
    }
    return succeed({{"total", list.size()}, {"users", std::move(users)}});
  }

  std::string rows(std::uint32_t from, std::uint32_t count) {
    uam::monitoring::Table* const table = session_->table();
    if (table == nullptr) return fail("wrong-call");
    json list = json::array();
    const auto& shown = table->shown();
    for (std::size_t position = from; position < shown.size() && position - from < count; ++position) {
      const std::uint32_t row = shown[position];
      const uam::directory::User& user = table->user(row);
      const uam::directory::Department* const department = table->department(row);
      list.push_back({{"position", position},
                      {"login", user.login},
                      {"name", user.name},
                      {"department", department == nullptr ? std::string_view{} : department->name},
                      {"departmentCode", department == nullptr ? std::string_view{} : department->code},
                      {"lastAccess", dayOrNull(table->lastDay(row))},
                      {"accessDays", table->accessDays(row)}});
    }
    return succeed({{"rows", std::move(list)}});
  }

  std::string profile(const std::string& login) {
    uam::monitoring::Table* const table = session_->table();
    if (table == nullptr) return fail("wrong-call");
    const uam::directory::Directory& directory = *session_->directory();
    const auto row = rowOf(login);
    if (!row) return fail("unknown-user");
    const uam::directory::User& user = table->user(*row);
    json departments = json::array();
    for (const std::string_view code : directory.departmentCodes(user)) {
      const std::int32_t index = directory.departments().find(code);
      const bool known = index >= 0 && directory.departments()[index].known;
      const std::string_view name = index >= 0 ? directory.departments()[index].name
                                    : code.empty() && user.department >= 0
                                        ? directory.departments()[user.department].name
                                        : code;
      departments.push_back({{"code", code}, {"name", name}, {"known", known}});
    }
    json days = json::array();
    for (const Day day : session_->countedDays(table->userOf(*row))) days.push_back(uam::calendar::formatDay(day));
    const auto services = directory.serviceCodes(user);
    std::string startDate(user.startDate);
    for (char& character : startDate) {
      if (character == '/') character = '-';
    }
    const auto start = uam::calendar::parseDay(startDate);
    return succeed({{"login", user.login},
                    {"name", user.name},
                    {"email", user.email},
                    {"active", user.active},
                    {"startDate", start ? json(uam::calendar::formatDay(*start)) : json(nullptr)},
                    {"departments", std::move(departments)},
                    {"services", services ? json(*services) : json(nullptr)},
                    {"lastAccess", dayOrNull(table->lastDay(*row))},
                    {"accessDays", table->accessDays(*row)},
                    {"days", std::move(days)}});
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
    const uam::monitoring::Table* const table = session_->table();
    if (table == nullptr) return fail("wrong-call");
    searchText_ = table->searchText();
    return succeed({{"address", reinterpret_cast<std::uintptr_t>(searchText_.data())}, {"bytes", searchText_.size()}});
  }

  std::uintptr_t reserveSearchText(std::size_t bytes) {
    constexpr std::size_t kLimit = std::size_t{1} << 30;
    if (bytes > kLimit) return 0;
    searchText_.assign(bytes, '\0');
    return reinterpret_cast<std::uintptr_t>(searchText_.data());
  }

  std::string commitSearchText() {
    uam::monitoring::Table* const table = session_->table();
    if (table == nullptr) return fail("wrong-call");
    return table->setSearchText(std::exchange(searchText_, {})) ? succeed() : fail("wrong-call");
  }

  std::string beginCsv(const std::string& text) {
    uam::monitoring::Table* const table = session_->table();
    if (table == nullptr) return fail("wrong-call");
    const json question = parse(text);
    const auto language =
        uam::byName<uam::monitoring::Language>(uam::monitoring::kLanguageNames, textOf(question, "language"));
    if (!language) return fail("bad-setting");
    const bool all = textOf(question, "rows", "all") == "all";
    csv_ = std::make_unique<uam::monitoring::CsvWriter>(*table, all ? table->order() : table->shown(), *language,
                                                        session_->viewSettings().windowDays, truthOf(question, "raw"));
    return succeed({{"rows", csv_->rows()}});
  }

  std::string nextCsv() {
    if (!csv_) return fail("wrong-call");
    const std::string_view piece = csv_->next();
    return succeed({{"address", reinterpret_cast<std::uintptr_t>(piece.data())}, {"bytes", piece.size()}});
  }

  std::string alteredCells() {
    if (!csv_) return fail("wrong-call");
    json first = json::array();
    for (const uam::monitoring::AlteredCell& cell : csv_->altered()) {
      first.push_back({{"position", cell.position}, {"login", cell.login}, {"column", cell.column}});
    }
    return succeed({{"count", csv_->alteredCount()}, {"first", std::move(first)}});
  }

 private:
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
};

}  // namespace

EMSCRIPTEN_BINDINGS(user_access_core) {
  emscripten::function("identify", &identify);
  emscripten::function("allocate", &allocate);
  emscripten::function("release", &release);
  emscripten::function("version", &version);

  emscripten::class_<Session>("Session")
      .constructor<>()
      .function("prepare", &Session::prepare)
      .function("beginInput", &Session::beginInput)
      .function("reserve", &Session::reserve)
      .function("commit", &Session::commit)
      .function("linesRead", &Session::linesRead)
      .function("endInput", &Session::endInput)
      .function("abandonInput", &Session::abandonInput)
      .function("resolveDirectory", &Session::resolveDirectory)
      .function("configure", &Session::configure)
      .function("view", &Session::view)
      .function("overview", &Session::overview)
      .function("departments", &Session::departments)
      .function("leftOut", &Session::leftOut)
      .function("rows", &Session::rows)
      .function("profile", &Session::profile)
      .function("positionOf", &Session::positionOf)
      .function("searchText", &Session::searchText)
      .function("reserveSearchText", &Session::reserveSearchText)
      .function("commitSearchText", &Session::commitSearchText)
      .function("beginCsv", &Session::beginCsv)
      .function("nextCsv", &Session::nextCsv)
      .function("alteredCells", &Session::alteredCells);
}
