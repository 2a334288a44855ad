#include "uam/text/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "uam/text/intake.hpp"

namespace uam::text {
namespace {

/// One character after the other: what the quick way must agree with.
Utf8Check checkSlowly(std::string_view text) {
  const char* at = text.data();
  const char* const end = at + text.size();
  Utf8Check check;
  while (at != end) {
    const Utf8Step step = decodeStep(at, end);
    if (step.fault) {
      check.incomplete = step.incomplete;
      break;
    }
    check.nul = check.nul || step.codePoint == 0;
    at += step.length;
  }
  check.valid = static_cast<std::size_t>(at - text.data());
  return check;
}

/// What stands at the edges of the rules, right and wrong.
const std::vector<std::string> kPieces = {
    "a",
    "plain text of a log line, ",
    std::string(1, '\0'),
    "\x7F",
    "\xC2\x80",
    "\xDF\xBF",
    "\xE0\xA0\x80",
    "\xE1\x80\x80",
    "\xE3\x81\x82",
    "\xE7\x94\xB0",
    "\xED\x9F\xBF",
    "\xEF\xBF\xBF",
    "\xF0\x90\x80\x80",
    "\xF4\x8F\xBF\xBF",
    "\x80",
    "\xBF",
    "\xC0\x80",
    "\xC1\xBF",
    "\xC2",
    "\xE0\x9F\xBF",
    "\xE3\x81",
    "\xED\xA0\x80",
    "\xF0\x8F\xBF\xBF",
    "\xF4\x90\x80\x80",
    "\xF5\x80\x80\x80",
    "\xFF",
};
constexpr std::size_t kRightPieces = 14;

TEST(CheckUtf8, AgreesWithTheSlowWayOnRandomTexts) {
  std::mt19937 random(20261122);
  for (int round = 0; round < 30'000; ++round) {
    std::string text;
    const std::size_t pieces = random() % 90;
    // Most texts are right for long: what is wrong would else always stand in the first block.
    const bool mayBeWrong = random() % 2 == 0;
    for (std::size_t piece = 0; piece < pieces; ++piece) {
      const bool wrong = mayBeWrong && random() % 40 == 0;
      text += kPieces[wrong ? random() % kPieces.size() : random() % kRightPieces];
    }
    const Utf8Check quick = checkUtf8(text.data(), text.data() + text.size());
    const Utf8Check slow = checkSlowly(text);
    ASSERT_EQ(quick.valid, slow.valid) << "round " << round;
    ASSERT_EQ(quick.incomplete, slow.incomplete) << "round " << round;
    // The quick way looks at whole blocks: it may see a NUL up to 64 bytes behind the fault, and misses none before.
    ASSERT_TRUE(quick.nul || !slow.nul) << "round " << round;
    ASSERT_TRUE(!quick.nul || text.substr(0, slow.valid + 64).find('\0') != std::string::npos) << "round " << round;
  }
}

TEST(CheckUtf8, FindsEveryWrongSequenceAtEveryPlaceOfABlock) {
  for (std::size_t piece = kRightPieces; piece < kPieces.size(); ++piece) {
    for (std::size_t before = 0; before < 130; ++before) {
      for (const std::string_view filling : {"x", "\xE7\x94\xB0", "\xC3\xA9"}) {
        std::string text;
        while (text.size() < before) text += filling;
        const std::size_t at = text.size();
        text += kPieces[piece];
        text.append(80, 'y');
        const Utf8Check quick = checkUtf8(text.data(), text.data() + text.size());
        ASSERT_EQ(quick.valid, at) << "piece " << piece << " behind " << before;
      }
    }
  }
}

TEST(Intake, GivesTheSameHoweverTheTextIsCut) {
  std::mt19937 random(20261123);
  for (int round = 0; round < 2'000; ++round) {
    std::string text;
    const std::size_t pieces = random() % 60;
    for (std::size_t piece = 0; piece < pieces; ++piece) text += kPieces[random() % kPieces.size()];
    std::string repaired;
    // A mark at the very beginning is dropped; none of the pieces holds one.
    const std::size_t faults = appendRepaired(repaired, text);
    // Marks behind the last line end are the end of the file.
    const std::size_t shown = repaired.find_last_not_of(std::string_view("\x1A\0", 2)) + 1;
    if (shown == 0 || repaired[shown - 1] == '\n' || repaired[shown - 1] == '\r') repaired.resize(shown);
    Intake intake;
    std::string taken;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t size = std::min<std::size_t>(1 + random() % 70, text.size() - at);
      std::copy_n(text.data() + at, size, intake.reserve(size));
      intake.commit(size);
      taken += intake.text();
      intake.consume(intake.text().size());
      at += size;
    }
    intake.finish();
    taken += intake.text();
    ASSERT_EQ(taken, repaired) << "round " << round;
    ASSERT_EQ(intake.undecodable(), faults) << "round " << round;
    ASSERT_EQ(intake.anyNul(), text.find('\0') != std::string::npos) << "round " << round;
  }
}

}  // namespace
}  // namespace uam::text
