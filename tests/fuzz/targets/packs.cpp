#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "support/border.hpp"
#include "support/checks.hpp"
#include "support/cuts.hpp"
#include "support/readings.hpp"
#include "targets.hpp"

namespace uam::fuzz {

namespace {

void begin(Border& border) {
  (void)border.prepare(readSettings(true));
  readKnown(border, kUsers, "users");
  require(isOk(border.resolveDirectory()), "right files give a directory");
}

/// The bytes that every pack for these users begins with.
const std::string& header() {
  static const std::string kHeader = [] {
    Border border;
    begin(border);
    (void)border.beginInput(withMember(optionsFor(kLog, "access", "csv"), R"("part":true)"));
    bool packed = false;
    const std::string pack = border.packInput(true, packed);
    require(packed, "an empty part is packed");
    // The layout with its length, the number of users, the hash of their logins.
    return pack.substr(0, 1 + 10 + 1 + 8);
  }();
  return kHeader;
}

}  // namespace

/// A pack is its header and the bytes: it is refused and changes nothing, or its lines are in the ledger.
void packs(std::string_view bytes) {
  const std::string options = optionsFor(kLog, "access", "csv");
  const std::size_t middle = kLog.find('\n', 60) + 1;
  bool taken = false;
  const Ways ways(bytes, 4);
  const auto outcome = [&](bool withPack, bool everything) {
    Border border;
    begin(border);
    (void)border.beginInput(options);
    (void)border.feed(kLog.substr(0, middle));
    const std::uint64_t before = border.linesRead();
    if (withPack) {
      taken = border.addPacked(header() + std::string(bytes));
      require(taken || border.linesRead() == before, "a pack that is refused changes nothing");
    }
    (void)border.feed(kLog.substr(middle));
    const std::string report = border.endInput();
    const std::string shown = everything ? everythingOf(border) : shownBy(border);
    const nlohmann::json answer = nlohmann::json::parse(report, nullptr, false);
    const nlohmann::json overview = nlohmann::json::parse(border.overview(), nullptr, false);
    require(overview["ledgers"][0]["ledger"]["lines"] == answer["lines"], "the lines of a pack are in the ledger");
    return report + shown;
  };
  static const std::string kWithout[] = {outcome(false, false), outcome(false, true)};
  const bool everything = ways.goes(0);
  const std::string with = outcome(true, everything);
  if (!taken) requireSame(with, kWithout[everything ? 1 : 0], "a pack that is refused");
}

}  // namespace uam::fuzz
