#include "uam/text/csv_scanner.hpp"

#include <algorithm>
#include <string>

#include "support/checks.hpp"
#include "support/cuts.hpp"
#include "support/scanning.hpp"
#include "support/slow_csv.hpp"
#include "support/slow_utf8.hpp"
#include "targets.hpp"

namespace uam::fuzz {

namespace {

/// Writes records as `line:cell|cell`, faults as `line!code`. Cells are given with their length: any byte may stand in
/// them.
struct Listing {
  text::CsvScanner* scanner = nullptr;
  std::string seen;

  void record(const text::CsvRecord& record) {
    seen += std::to_string(scanner->line()) + ':';
    std::string scratch;
    for (std::size_t index = 0; index < record.size(); ++index) {
      const std::string_view cell = record.text(index, scratch);
      seen += std::to_string(cell.size()) + '|';
      seen += cell;
    }
    seen += '\n';
  }
  void fault(std::string_view code) { seen += std::to_string(scanner->line()) + '!' + std::string(code) + '\n'; }
};

/// The same, given regular text in batches.
struct BatchListing : Listing {
  void batch(const char* text, const text::CsvBatch& batch) {
    for (std::size_t index = 0; index < batch.endCount; ++index) {
      if (const auto whole = scanner->recordOf(text, batch, index)) record(*whole);
    }
  }
};

template <class Sink>
std::string scan(const Pieces& pieces, char delimiter) {
  text::CsvScanner scanner(delimiter);
  Sink sink;
  scanPieces(scanner, pieces, sink);
  return sink.seen;
}

std::string slowly(std::string_view text, char delimiter) {
  std::string seen;
  for (const SlowRecord& record : SlowCsv(text, delimiter).read()) {
    seen += std::to_string(record.line);
    if (!record.fault.empty()) {
      seen += '!' + std::string(record.fault) + '\n';
      continue;
    }
    seen += ':';
    for (const std::string& cell : record.cells) seen += std::to_string(cell.size()) + '|' + cell;
    seen += '\n';
  }
  return seen;
}

}  // namespace

/// The first byte chooses the delimiter. In blocks, byte by byte, cut anywhere and read slowly: always the same.
void csvScanner(std::string_view bytes) {
  if (bytes.empty()) return;
  const char delimiter = ",\t; "[static_cast<unsigned char>(bytes.front()) % 4];
  const std::string_view file = bytes.substr(1);
  const std::string expected = slowly(SlowUtf8(file).text, delimiter);
  requireSame(scan<BatchListing>({file}, delimiter), expected, "a table in blocks");
  requireSame(scan<Listing>({file}, delimiter), expected, "a table byte by byte");
  for (const Pieces& pieces : someCuttings(file)) {
    requireSame(scan<BatchListing>(pieces, delimiter), expected, "a table in blocks, cut");
    requireSame(scan<Listing>(pieces, delimiter), expected, "a table byte by byte, cut");
  }
}

}  // namespace uam::fuzz
