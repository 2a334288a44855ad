#pragma once

#include <cstring>
#include <string_view>

#include "uam/text/intake.hpp"

#include "support/checks.hpp"
#include "support/cuts.hpp"

namespace uam::fuzz {

/// Lets a scanner of tables or JSON go through pieces as a session does; the sink takes what it finds.
template <class Scanner, class Sink>
void scanPieces(Scanner& scanner, const Pieces& pieces, Sink& sink) {
  text::Intake intake;
  sink.scanner = &scanner;
  for (const std::string_view piece : pieces) {
    if (!piece.empty()) std::memcpy(intake.reserve(piece.size()), piece.data(), piece.size());
    intake.commit(piece.size());
    intake.consume(scanner.scan(intake.text(), false, sink));
  }
  intake.finish();
  intake.consume(scanner.scan(intake.text(), true, sink));
  sink.scanner = nullptr;
  require(intake.empty(), "a file is consumed to its end");
}

}  // namespace uam::fuzz
