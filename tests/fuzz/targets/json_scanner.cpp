#include "uam/text/json_scanner.hpp"

#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "uam/text/json_value.hpp"
#include "uam/text/json_writer.hpp"

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

Listing scan(const Pieces& pieces, text::JsonLayout layout, const text::RecordsAt& at) {
  text::JsonScanner scanner(layout, at);
  Listing sink;
  scanPieces(scanner, pieces, sink);
  sink.seen += scanner.open() ? "open" : "closed";
  return sink;
}

/// The arrays at the end of the way, and whether the first of them shows that the object holds records.
// NOLINTNEXTLINE(misc-no-recursion): as deep as the way is long
void followWay(const text::JsonValue& object, const std::vector<std::string>& keys, std::size_t passed,
               std::vector<const text::JsonValue*>& arrays) {
  for (std::size_t index = 0; index < object.items.size(); ++index) {
    if (object.names[index] != keys[passed]) continue;
    const text::JsonValue& item = object.items[index];
    if (passed + 1 == keys.size()) {
      if (item.isList()) arrays.push_back(&item);
    } else if (item.isObject()) {
      followWay(item, keys, passed + 1, arrays);
    }
  }
}

/// The records of a right document by its values alone; nothing where something else stands among them.
std::optional<std::vector<std::string>> slowRecords(const text::JsonValue& document,
                                                    const std::vector<std::string>& keys) {
  std::vector<const text::JsonValue*> arrays;
  if (document.isList()) {
    arrays.push_back(&document);
  } else if (!keys.empty()) {
    followWay(document, keys, 0, arrays);
  }
  const bool holds = !arrays.empty() && (arrays.front()->items.empty() || arrays.front()->items.front().isObject());
  std::vector<std::string> records;
  const auto add = [&](const text::JsonValue& record) {
    text::JsonWriter written;
    text::writeJson(written, record);
    records.push_back(written.take());
  };
  if (!holds && document.isObject()) add(document);
  for (const text::JsonValue* const array : arrays) {
    if (!holds && document.isObject()) break;
    for (const text::JsonValue& item : array->items) {
      if (!item.isObject()) return std::nullopt;
      add(item);
    }
  }
  return records;
}

/// A right document gives its records, no more and no less.
void holdAgainstDocument(std::string_view text, const Listing& listing, const text::RecordsAt& at) {
  // Keys are compared as they are written.
  if (at.lists > 0 || text.find('\\') != std::string_view::npos) return;
  const text::JsonValue document = text::parseJson(text);
  if (!document.isStructured()) return;
  const auto records = slowRecords(document, at.keys);
  if (!records) return;
  require(!listing.faulty, "a right document has no fault", text);
  if (!require(listing.objects.size() == records->size(), "a right document gives its records", text)) return;
  for (std::size_t index = 0; index < records->size(); ++index) {
    text::JsonWriter written;
    text::writeJson(written, text::parseJson(listing.objects[index]));
    requireSame(written.take(), (*records)[index], "a record is whole");
  }
}

const text::RecordsAt kPlaces[] = {{0, {"logs"}}, {0, {}}, {0, {"hits", "hits"}}, {1, {"value"}}};

}  // namespace

/// The first byte chooses the layout, and where the records are.
void jsonScanner(std::string_view bytes) {
  if (bytes.empty()) return;
  const auto layout = bytes.front() % 2 == 0 ? text::JsonLayout::document : text::JsonLayout::lines;
  const text::RecordsAt& at = kPlaces[static_cast<unsigned char>(bytes.front()) / 2 % std::size(kPlaces)];
  const std::string_view file = bytes.substr(1);
  const Listing whole = scan({file}, layout, at);
  for (const Pieces& pieces : someCuttings(file)) {
    requireSame(scan(pieces, layout, at).seen, whole.seen, "a document, cut");
  }
  if (layout == text::JsonLayout::document) holdAgainstDocument(file, whole, at);
}

}  // namespace uam::fuzz
