#include "support/readings.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include <nlohmann/json.hpp>

#include "uam/calendar/day.hpp"

#include "support/checks.hpp"
#include "support/slow_csv.hpp"

namespace uam::fuzz {

namespace {

using nlohmann::json;

constexpr std::string_view kAsOf = "2026-11-21";
constexpr int kWindow = 30;

constexpr std::string_view kTokyo = R"({"name":"Asia/Tokyo","changes":[[0,32400]]})";
/// With the changes of 2026.
constexpr std::string_view kNewYork =
    R"({"name":"America/New_York","changes":[[0,-18000],[1772953200,-14400],[1793512800,-18000]]})";

json parsed(const std::string& text) {
  return json::parse(text, nullptr, false);
}

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const std::string_view part : parts) text += part;
  return text;
}

std::string settingsOf(std::string_view asOf, int window) {
  return joined({R"({"asOf":")", asOf, R"(","windowDays":)", std::to_string(window),
                 R"(,"recordingStart":"2022-06-12","disabled":[{"from":"2022-07-01","to":"2022-07-03"}]})"});
}

/// The raw CSV read again holds the texts of the rows, in their order.
void holdCsvAgainstRows(Border& border, const json& rows) {
  if (!isOk(border.beginCsv(R"({"language":"en","rows":"shown","raw":true})"))) return;
  std::string text;
  for (bool more = true; more;) text += border.nextCsv(more);
  const std::vector<SlowRecord> records = SlowCsv(text, ',').read();
  if (!require(records.size() == rows.size() + 1, "the CSV has a line for each row")) return;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const json& shown = rows[row];
    const std::string last = shown["lastAccess"].is_null() ? "" : shown["lastAccess"].get<std::string>();
    const std::vector<std::string> expected = {shown["name"].get<std::string>(),
                                               shown["login"].get<std::string>(),
                                               shown["department"].get<std::string>(),
                                               shown["departmentCode"].get<std::string>(),
                                               last,
                                               std::to_string(shown["accessDays"].get<int>())};
    require(records[row + 1].cells == expected, "a row of the CSV", shown["login"].get<std::string>());
  }
}

/// Last day and count of a row are what its days say.
void holdAgainstDays(Border& border, const json& row, std::string_view asOf, int window) {
  const json profile = parsed(border.profile(row["login"].get<std::string>()));
  const calendar::Day last = *calendar::parseDay(asOf);
  int inWindow = 0;
  std::string before;
  for (const json& day : profile["days"]) {
    const std::string text = day.get<std::string>();
    require(text > before, "days ascend");
    require(text <= asOf, "no day is behind the as-of date");
    before = text;
    if (*calendar::parseDay(text) > last - window) ++inWindow;
  }
  const std::string shown = row["lastAccess"].is_null() ? "" : row["lastAccess"].get<std::string>();
  requireSame(shown, before, "the last access is the last day");
  require(row["accessDays"].get<int>() == inWindow, "the count is that of the days in the window");
}

void holdLedgers(const json& overview) {
  for (const json& entry : overview["ledgers"]) {
    std::uint64_t sum = 0;
    for (const auto& [bucket, count] : entry["ledger"].items()) {
      if (bucket != "lines") sum += count.get<std::uint64_t>();
    }
    require(sum == entry["ledger"]["lines"].get<std::uint64_t>(), "a ledger adds up");
  }
}

}  // namespace

std::string readSettings(bool fromTokyo, std::string_view rule) {
  return joined({R"({"displayZone":)", fromTokyo ? kTokyo : kNewYork, R"(,"logZone":)", fromTokyo ? kNewYork : kTokyo,
                 R"(,"rule":")", rule, R"("})"});
}

std::string optionsFor(std::string_view file, std::string_view kind, std::string_view format) {
  const std::string answer =
      Border::identify(file, joined({R"({"whole":true,"kind":")", kind, R"(","dateOrder":"mdy"})"}));
  constexpr std::string_view kOk = R"({"ok":true,)";
  const bool isCsv = answer.find(R"("format":"csv")") != std::string::npos;
  if (isOk(answer) && (format.empty() || isCsv == (format == "csv"))) {
    return R"({"input":1,)" + answer.substr(kOk.size());
  }
  const std::size_t first = file.find_first_not_of(" \t\r\n");
  const bool json = first != std::string_view::npos && (file[first] == '{' || file[first] == '[');
  constexpr std::string_view kColumns =
      R"("columns":{"login":0,"name":1,"status":2,"departmentCode":0,"parentCode":2,"oldLogin":0,"newLogin":1,)"
      R"("time":0,"user":1,"service":2,"module":3,"action":4,"result":5,"error":6},"repeated":[1,2],"repeatStep":1)";
  return joined({R"({"input":1,"kind":")", kind, R"(","format":")",
                 !format.empty() ? format
                 : json          ? "json"
                                 : "csv",
                 R"(","delimiter":"comma","heading":null,)",
                 format == "" || format == "csv" ? kColumns : R"("columns":{})",
                 R"(,"dateOrder":null,"auditLog":false})"});
}

std::string withMember(std::string_view options, std::string_view member) {
  return joined({"{", member, ",", options.substr(1)});
}

std::string readAs(Border& border, const std::string& options, const Pieces& pieces) {
  std::string answer = border.beginInput(options);
  if (!isOk(answer)) return answer;
  require(border.feed(pieces), "an open input takes its bytes");
  const std::uint64_t linesBefore = border.linesRead();
  answer = border.endInput();
  if (isOk(answer)) require(parsed(answer)["lines"].get<std::uint64_t>() >= linesBefore, "lines go on");
  return answer;
}

void readKnown(Border& border, std::string_view file, std::string_view kind) {
  static std::map<std::string_view, std::string> options;
  std::string& known = options[file];
  if (known.empty()) known = optionsFor(file, kind, "csv");
  const std::string answer = readAs(border, known, {file});
  require(isOk(answer), "a right file is read", answer);
}

std::string csvOf(Border& border, const std::string& question) {
  if (!isOk(border.beginCsv(question))) return "no CSV";
  std::string text;
  for (bool more = true; more;) text += border.nextCsv(more);
  return text;
}

std::string rowsOf(Border& border) {
  (void)border.configure(settingsOf(kAsOf, kWindow));
  (void)border.view(R"({"sort":null})");
  return border.rows(0, 1000);
}

std::string shownBy(Border& border) {
  std::string all = border.departments() + border.leftOut(0, 1000);
  (void)border.configure(settingsOf(kAsOf, kWindow));
  all += border.view(R"({"sort":null})");
  all += border.rows(0, 1000);
  const json rows = parsed(border.rows(0, 8))["rows"];
  for (const json& row : rows) all += border.profile(row["login"].get<std::string>());
  return all;
}

/// Each user is counted once, however the statistics part them.
void holdStatistics(Border& border, bool shown, const json& overview) {
  const std::string answer = border.statistics(shown);
  const json statistics = parsed(answer);
  const std::size_t users = statistics["users"].get<std::size_t>();
  require(users == overview[shown ? "shown" : "rows"].get<std::size_t>(), "statistics are of the users of the table");
  std::size_t byDays = 0;
  for (const json& count : statistics["distribution"]) byDays += count.get<std::size_t>();
  std::size_t byDepartment = 0;
  for (const json& department : statistics["departments"]) byDepartment += department["users"].get<std::size_t>();
  require(byDays == users && byDepartment == users, "statistics add up", answer);
  for (const json& count : statistics["activeUsers"]) {
    require(count.get<std::size_t>() <= users, "no day has more users than there are", answer);
  }
}

std::string everythingOf(Border& border) {
  std::string all = shownBy(border);
  const json overview = parsed(border.overview());
  holdLedgers(overview);
  holdStatistics(border, false, overview);
  const json rows = parsed(border.rows(0, 1000))["rows"];
  require(rows.size() == std::min<std::size_t>(1000, overview["rows"].get<std::size_t>()), "all rows are shown");
  if (rows.size() < 1000) holdCsvAgainstRows(border, rows);
  for (std::size_t row = 0; row < rows.size() && row < 8; ++row) {
    const std::string login = rows[row]["login"].get<std::string>();
    require(border.positionOf(login) == static_cast<int>(row), "a row is where it is shown", login);
    holdAgainstDays(border, rows[row], kAsOf, kWindow);
  }
  for (const char* const key : {"user", "department", "last-access", "access-days"}) {
    (void)border.view(joined({R"({"sort":{"key":")", key, R"(","descending":true}})"}));
    all += border.rows(0, 1000);
  }
  all += csvOf(border, R"({"language":"ja","rows":"shown"})") + border.alteredCells();
  (void)border.giveSearchText(border.searchText());
  all += border.view(R"({"sort":null,"text":"a","departments":["sales",""],"withBelow":true})");
  const std::string narrowed = border.view(R"({"sort":null,"lastAccessBy":"2026-10","maxDays":1})");
  all += narrowed + border.statistics(true);
  holdStatistics(border, true, parsed(narrowed));
  all += border.view(R"({"sort":null,"never":true})");
  (void)border.configure(settingsOf("2026-03-20", 366));
  (void)border.view(R"({"sort":null})");
  const std::string earlierText = border.rows(0, 8);
  all += earlierText;
  const json earlier = parsed(earlierText)["rows"];
  for (const json& row : earlier) holdAgainstDays(border, row, "2026-03-20", 366);
  return all;
}

}  // namespace uam::fuzz
