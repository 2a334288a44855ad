#include <string>
#include <string_view>
#include <vector>

#include "support/border.hpp"
#include "support/checks.hpp"
#include "support/cuts.hpp"
#include "support/readings.hpp"
#include "targets.hpp"

namespace uam::fuzz {

namespace {

struct OtherFile {
  std::string_view kind;
  std::string_view text;
};

constexpr OtherFile kOthers[] = {
    {"users", kUsers}, {"departments", kDepartments}, {"memberships", kMemberships}, {"services", kServices}};

/// The other files, so that the one looked at meets something.
void readOthers(Border& border, std::string_view kind) {
  for (const OtherFile& other : kOthers) {
    // Without services everybody is licensed: so every user that is read has a row.
    if (other.kind == kind || (kind == "users" && other.kind == "services")) continue;
    readKnown(border, other.text, other.kind);
  }
}

std::string read(Border& border, std::string_view kind, const std::string& options, const Pieces& pieces) {
  (void)border.prepare(readSettings(true));
  readOthers(border, kind);
  std::string report = readAs(border, options, pieces);
  report += border.resolveDirectory();
  return report + shownBy(border);
}

/// What a session with right files shows; one that is disturbed was given the file before and must not have kept it.
std::string shownWith(const std::string* options, std::string_view file, bool usable) {
  Border border;
  (void)border.prepare(readSettings(true));
  if (options != nullptr) {
    (void)border.beginInput(*options);
    (void)border.feed(file.substr(0, Chance(file).below(file.size() + 1)));
    border.abandonInput();
    if (!usable) (void)readAs(border, *options, {file});
  }
  readOthers(border, "");
  return border.resolveDirectory() + shownBy(border);
}

/// As if only the shape of its rows had told what it is, which other files must bear out.
std::string toldByShape(std::string options) {
  constexpr std::string_view kSaid = R"("byShape":false)";
  const std::size_t at = options.find(kSaid);
  if (at == std::string::npos) return withMember(options, R"("byShape":true)");
  return options.replace(at, kSaid.size(), R"("byShape":true)");
}

void directoryFile(std::string_view kind, std::string_view file) {
  const bool byShape = kind == "memberships" && Chance(file).below(2) == 0;
  const std::string options = byShape ? toldByShape(optionsFor(file, kind, "")) : optionsFor(file, kind, "");
  const Ways ways(file, 5);
  Border border;
  const std::string whole = read(border, kind, options, {file});
  const bool usable = isOk(whole);
  // The same file twice: whoever comes first wins, so that the rows stay.
  if (usable && ways.goes(0)) {
    Border twice;
    (void)twice.prepare(readSettings(true));
    readOthers(twice, kind);
    for (int time = 0; time < 2; ++time) (void)readAs(twice, options, {file});
    (void)twice.resolveDirectory();
    requireSame(rowsOf(twice), rowsOf(border), "a file that is given twice");
  }
  const std::vector<Pieces> cuttings = someCuttings(file);
  for (std::size_t index = 0; index < cuttings.size(); ++index) {
    if (!ways.goes(1 + index)) continue;
    Border other;
    requireSame(read(other, kind, options, cuttings[index]), whole, "a file, cut");
  }
  // A file that is given up, or that ends with an error, leaves no trace.
  if (ways.goes(3)) {
    static const std::string kUndisturbed = shownWith(nullptr, {}, true);
    requireSame(shownWith(&options, file, usable), kUndisturbed, "a file that was given up");
  }
  if (ways.goes(4) && isOk(border.overview())) {
    readKnown(border, kLog, "access");
    (void)everythingOf(border);
  }
}

}  // namespace

void users(std::string_view bytes) {
  directoryFile("users", bytes);
}
void departments(std::string_view bytes) {
  directoryFile("departments", bytes);
}
void memberships(std::string_view bytes) {
  directoryFile("memberships", bytes);
}
void services(std::string_view bytes) {
  directoryFile("services", bytes);
}
void guests(std::string_view bytes) {
  directoryFile("guests", bytes);
}
void aliases(std::string_view bytes) {
  directoryFile("aliases", bytes);
}

}  // namespace uam::fuzz
