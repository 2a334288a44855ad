// The pure structural scan and the real aggregate in one wasm module, compiled with the product's flags, so that their
// ratio says how much of the ceiling the core reaches, whatever the machine. Plain C names: nothing but the work is
// timed.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>

#include <emscripten/emscripten.h>

#include "uam/text/csv_blocks.hpp"

#include "question.hpp"
#include "structural_scan.hpp"

namespace {

std::unique_ptr<bench::Question> question;
std::string answer;

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void* kernel_allocate(std::size_t bytes) {
  return std::malloc(bytes);
}

/// Separators outside of quotes.
EMSCRIPTEN_KEEPALIVE double kernel_scan(const char* text, std::size_t size) {
  bench::StructuralScan structure;
  structure.take(text, size);
  return static_cast<double>(structure.separators());
}

/// The same with the checks of the product's scanner and with every place written; begins anew after each stretch, at a
/// record's first byte, as the reader does.
EMSCRIPTEN_KEEPALIVE double kernel_positions(const char* text, std::size_t size) {
  constexpr std::size_t kStretch = std::size_t{64} << 10;
  static uam::text::CsvBatch batch;
  const uam::text::CsvBlockScanner scanner(',');
  std::size_t separators = 0;
  for (std::size_t at = 0; at < size;) {
    const std::size_t stretch = size - at < kStretch ? size - at : kStretch;
    scanner.scan(text + at, stretch, batch);
    if (!batch.regular) return -1;
    if (batch.endCount == 0) break;
    const std::size_t last = batch.ends[batch.endCount - 1];
    separators += last + 1;
    at += batch.separators[last] + 1;
  }
  return static_cast<double>(separators);
}

/// A fresh session with users and departments and the log opened, which is to be recognised by its beginning once,
/// however long it is; 0 where they could not be used.
EMSCRIPTEN_KEEPALIVE int kernel_prepare(const char* users, std::size_t userBytes, const char* departments,
                                        std::size_t departmentBytes, const char* log, std::size_t logBytes) {
  question = std::make_unique<bench::Question>();
  return question->read({users, userBytes}) && question->read({departments, departmentBytes}) &&
                 question->directoryDone() && question->begin({log, logBytes < bench::kRead ? logBytes : bench::kRead})
             ? 1
             : 0;
}

/// The whole way of the log through the core, the copy into its intake included; the lines, -1 where it was not taken.
EMSCRIPTEN_KEEPALIVE double kernel_aggregate(const char* log, std::size_t size) {
  const auto lines = question->readOn({log, size});
  return lines ? static_cast<double>(*lines) : -1;
}

/// Address of the answer; its length is that of the text, which ends with a zero.
EMSCRIPTEN_KEEPALIVE const char* kernel_answer(const char* asOf) {
  answer = question->finish(asOf) ? question->answer() : std::string();
  return answer.c_str();
}
}
