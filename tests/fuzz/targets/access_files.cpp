#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "support/border.hpp"
#include "support/checks.hpp"
#include "support/cuts.hpp"
#include "support/readings.hpp"
#include "targets.hpp"

namespace uam::fuzz {

namespace {

void begin(Border& border, std::string_view file) {
  Chance chance(file);
  const bool fromTokyo = chance.below(2) == 0;
  (void)border.prepare(readSettings(fromTokyo, chance.below(2) == 0 ? "screen" : "screen-or-sign-in"));
  readKnown(border, kUsers, "users");
  readKnown(border, kServices, "services");
  require(isOk(border.resolveDirectory()), "right files give a directory");
}

/// Problems that make no record malformed: a record has them and is read, or they tell of what is no record.
const std::set<std::string> kOfNoLine = {"above-heading", "heading-only", "json-cut-short", "lone-surrogate",
                                         "nul-bytes"};

std::string outcomeOf(Border& border, const std::string& report) {
  const std::string shown = shownBy(border);
  const nlohmann::json answer = nlohmann::json::parse(report, nullptr, false);
  const nlohmann::json overview = nlohmann::json::parse(border.overview(), nullptr, false);
  if (isOk(report)) {
    const nlohmann::json& ledger = overview["ledgers"].back()["ledger"];
    require(ledger["lines"] == answer["lines"], "every line that was read is in the ledger", report);
    std::uint64_t malformed = 0;
    for (const nlohmann::json& group : answer["problems"]) {
      const std::string code = group["code"].get<std::string>();
      if (!kOfNoLine.contains(code)) {
        malformed += group["count"].get<std::uint64_t>();
      }
    }
    require(ledger["malformed"].get<std::uint64_t>() == malformed, "every malformed line is reported", report);
  }
  return report + shown;
}

std::string read(Border& border, std::string_view file, const std::string& options, const Pieces& pieces) {
  begin(border, file);
  return outcomeOf(border, readAs(border, options, pieces));
}

/// The log in parts that meet behind line feeds, as several workers read it.
std::string readInParts(std::string_view file, const std::string& options) {
  Border whole;
  begin(whole, file);
  Border helper;
  begin(helper, file);
  if (!isOk(whole.beginInput(options))) return "not begun";
  const std::string partOptions = withMember(options, R"("part":true)");
  Chance chance(file);
  std::size_t at = 0;
  bool first = true;
  while (first || at < file.size()) {
    const std::size_t cut = at + 1 + chance.below(300);
    const std::size_t feed = cut < file.size() ? file.find('\n', cut) : std::string_view::npos;
    const std::size_t end = feed == std::string_view::npos ? file.size() : feed + 1;
    const std::string_view part = file.substr(at, end - at);
    bool taken = false;
    if (!first && isOk(helper.beginInput(partOptions))) {
      (void)helper.feed(part);
      bool packed = false;
      const std::string pack = helper.packInput(end == file.size(), packed);
      helper.abandonInput();
      taken = packed && whole.addPacked(pack);
    }
    if (!taken) (void)whole.feed(part);
    first = false;
    at = end;
  }
  return outcomeOf(whole, whole.endInput());
}

void log(std::string_view file, std::string_view format) {
  const std::string options = optionsFor(file, "access", format);
  const Ways ways(file, format == "csv" ? 5 : 4);
  Border border;
  const std::string whole = read(border, file, options, {file});
  if (ways.goes(0)) (void)everythingOf(border);
  const std::vector<Pieces> cuttings = someCuttings(file);
  for (std::size_t index = 0; index < cuttings.size(); ++index) {
    if (!ways.goes(1 + index)) continue;
    Border other;
    requireSame(read(other, file, options, cuttings[index]), whole, "a log, cut");
  }
  // Days are a set: a log that was given up before, and then is given twice, changes no row.
  if (ways.goes(3)) {
    Border twice;
    begin(twice, file);
    (void)twice.beginInput(options);
    (void)twice.feed(file.substr(0, Chance(file).below(file.size() + 1)));
    twice.abandonInput();
    for (int time = 0; time < 2; ++time) (void)readAs(twice, options, {file});
    requireSame(rowsOf(twice), rowsOf(border), "a log that is given twice");
  }
  if (format == "csv" && ways.goes(4)) requireSame(readInParts(file, options), whole, "a log in parts");
}

}  // namespace

void accessCsv(std::string_view bytes) {
  log(bytes, "csv");
}
void accessJson(std::string_view bytes) {
  log(bytes, "json");
}
void accessJsonLines(std::string_view bytes) {
  log(bytes, "json-lines");
}

}  // namespace uam::fuzz
