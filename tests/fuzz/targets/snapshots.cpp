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

constexpr std::string_view kName = R"("name":"user-access_2026-11-20.csv","kindSaid":true)";
constexpr std::string_view kQuestion = R"({"logs":false,"basis":"snapshot"})";

struct OtherFile {
  std::string_view kind;
  std::string_view text;
};
constexpr OtherFile kOthers[] = {
    {"users", kUsers}, {"departments", kDepartments}, {"memberships", kMemberships}, {"services", kServices}};

/// The file alone, or beside others that know some of its users.
std::string read(Border& border, const std::string& options, const Pieces& pieces, bool alone) {
  (void)border.prepare(readSettings(true));
  if (!alone) {
    for (const OtherFile& other : kOthers) readKnown(border, other.text, other.kind);
  }
  std::string report = readAs(border, options, pieces);
  report += border.resolveDirectory(std::string(kQuestion));
  return report + shownBy(border);
}

std::string optionsOf(std::string_view file, std::string_view kind) {
  return withMember(optionsFor(file, kind, "csv"), kName);
}

/// The table of a snapshot alone is a snapshot that gives the same table.
void holdRoundTrip(Border& border) {
  (void)border.view(R"({"sort":null})");
  const std::string csv = csvOf(border, R"({"language":"en","rows":"all"})");
  // Names of control characters make any text look like no text.
  if (Border::identify(csv, R"({"whole":true})").find("binary-file") != std::string::npos) return;
  // A row of a name alone is a note below a table, whoever wrote it.
  if (csv.find(R"(,"","","","","")") != std::string::npos) return;
  Border again;
  const std::string options = optionsOf(csv, "snapshot");
  const std::string shown = read(again, options, {csv}, true);
  if (!require(isOk(again.overview()), "the CSV of a table is a snapshot", shown)) return;
  (void)again.view(R"({"sort":null})");
  requireSame(csvOf(again, R"({"language":"en","rows":"all"})"), csv, "the CSV of a table read again");
}

}  // namespace

/// The first byte chooses whether it is a monitoring table or a list of users with their last access, and what lies
/// beside it.
void snapshots(std::string_view bytes) {
  if (bytes.empty()) return;
  const auto first = static_cast<unsigned char>(bytes[0]);
  const std::string_view file = bytes.substr(1);
  const bool alone = (first & 1u) == 0;
  const std::string options = optionsOf(file, (first & 2u) == 0 ? "snapshot" : "users");
  const Ways ways(file, 4);
  Border border;
  const std::string whole = read(border, options, {file}, alone);
  const std::vector<Pieces> cuttings = someCuttings(file);
  for (std::size_t index = 0; index < cuttings.size(); ++index) {
    if (!ways.goes(index)) continue;
    Border other;
    requireSame(read(other, options, cuttings[index], alone), whole, "a snapshot, cut");
  }
  if (!isOk(border.overview())) return;
  const bool isTable = nlohmann::json::parse(border.overview(), nullptr, false)["rows"].get<int>() > 0;
  if (ways.goes(2) && alone && isTable) holdRoundTrip(border);
}

}  // namespace uam::fuzz
