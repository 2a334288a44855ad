#include "uam/text/intake.hpp"

#include <cstring>
#include <string>

#include "support/checks.hpp"
#include "support/cuts.hpp"
#include "support/slow_utf8.hpp"
#include "targets.hpp"

namespace uam::fuzz {

/// Bytes become text as the Encoding Standard says, however they are cut.
void intake(std::string_view bytes) {
  const SlowUtf8 expected(bytes);
  auto cuttings = someCuttings(bytes);
  cuttings.push_back({bytes});
  for (const Pieces& pieces : cuttings) {
    text::Intake intake;
    std::string read;
    std::size_t pieceNumber = 0;
    const auto take = [&] {
      // Now and then something stays, as a scanner leaves a record that is not complete.
      const std::string_view text = intake.text();
      const std::size_t consumed = ++pieceNumber % 3 == 0 ? text.size() / 2 : text.size();
      read.append(text.substr(0, consumed));
      intake.consume(consumed);
    };
    for (const std::string_view piece : pieces) {
      if (!piece.empty()) std::memcpy(intake.reserve(piece.size()), piece.data(), piece.size());
      intake.commit(piece.size());
      take();
    }
    intake.finish();
    read.append(intake.text());
    intake.consume(intake.text().size());
    requireSame(read, expected.text, "the text of an intake");
    require(intake.undecodable() == expected.faults, "the bytes that do not decode are counted");
    require(intake.anyNul() || read.find('\0') == std::string::npos, "a NUL character is noticed");
    require(intake.empty(), "an intake that was consumed is empty");
  }
}

}  // namespace uam::fuzz
