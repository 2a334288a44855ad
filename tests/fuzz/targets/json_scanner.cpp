#include "uam/text/json_scanner.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "support/checks.hpp"
#include "support/cuts.hpp"
#include "support/scanning.hpp"
#include "targets.hpp"

namespace uam::fuzz {

namespace {

struct Listing {
  text::JsonScanner* scanner = nullptr;
  std::string seen;
  std::vector<std::string> objects;
  std::uint64_t line = 1;
  bool faulty = false;

  void object(std::string_view text) {
    require(!text.empty() && text.front() == '{', "a record begins with a brace", text);
    note(std::to_string(text.size()) + ':' + std::string(text));
    objects.emplace_back(text);
  }
  void fault(std::string_view code) {
    note('!' + std::string(code));
    faulty = true;
  }
  void note(const std::string& what) {
    require(scanner->line() >= line, "lines go on");
    line = scanner->line();
    seen += std::to_string(line) + ' ' + what + '\n';
  }
};

Listing scan(const Pieces& pieces, text::JsonLayout layout) {
  text::JsonScanner scanner(layout);
  Listing sink;
  scanPieces(scanner, pieces, sink);
  sink.seen += scanner.open() ? "open" : "closed";
  return sink;
}

std::size_t depthOf(const nlohmann::json& value) {
  if (!value.is_structured()) return 0;
  std::size_t deepest = 0;
  for (const nlohmann::json& item : value) deepest = std::max(deepest, depthOf(item));
  return deepest + 1;
}

/// An array of objects comes out as these objects, no more and no less.
void holdAgainstDocument(std::string_view text, const Listing& listing) {
  if (text.find('\0') != std::string_view::npos) return;  // where nlohmann/json would take the text to end
  const nlohmann::json document = nlohmann::json::parse(text, nullptr, false);
  if (!document.is_array() || depthOf(document) > limits::kRecordDepth) return;
  for (const nlohmann::json& item : document) {
    if (!item.is_object()) return;
    // An element that holds a record array itself is taken for the next page of a log only behind a broken record.
  }
  require(!listing.faulty, "a right document has no fault", text);
  if (!require(listing.objects.size() == document.size(), "a right document gives its records", text)) return;
  for (std::size_t index = 0; index < document.size(); ++index) {
    require(nlohmann::json::parse(listing.objects[index], nullptr, false) == document[index], "a record is whole");
  }
}

}  // namespace

/// The first byte chooses the layout.
void jsonScanner(std::string_view bytes) {
  if (bytes.empty()) return;
  const auto layout = bytes.front() % 2 == 0 ? text::JsonLayout::document : text::JsonLayout::lines;
  const std::string_view file = bytes.substr(1);
  const Listing whole = scan({file}, layout);
  for (const Pieces& pieces : someCuttings(file)) requireSame(scan(pieces, layout).seen, whole.seen, "a document, cut");
  if (layout == text::JsonLayout::document) holdAgainstDocument(file, whole);
}

}  // namespace uam::fuzz
