#include <random>
#include <string>

#include <gtest/gtest.h>

#include "support/random_log.hpp"
#include "support/reading_outcome.hpp"

namespace uam::access {
namespace {

using uam::testing::outcomeOf;
using uam::testing::RandomLog;

TEST(Batches, GiveTheSameAsTheScannerThatGoesByteByByte) {
  const std::string users =
      "Login Name,Display "
      "Name,Status\nkato,Kato,1\nsato,Sato,1\n\"a\"\"b\",Quote,1\n一般,Ippan,1\naverylongloginname@subdomain.example."
      "com,Long,1\n";
  const std::string plainUsers = "Login Name,Display Name,Status\nkato,Kato,1\nsato,Sato,1\n一般,Ippan,1\n";
  for (std::uint32_t seed = 1; seed <= 150; ++seed) {
    const std::string log = RandomLog(seed).make();
    const std::string& who = seed % 2 == 0 ? users : plainUsers;
    const calendar::Zone display = seed % 3 == 0 ? uam::testing::newYork2026() : uam::testing::tokyo();
    const calendar::Zone logZone = seed % 5 == 0 ? uam::testing::newYork2026() : calendar::Zone();
    // Pieces of less than a block never come in batches.
    const std::string plain = outcomeOf(who, log, 40, display, logZone);
    for (const std::size_t piece : {std::size_t{97}, std::size_t{1000}, std::size_t{5003}, SIZE_MAX}) {
      ASSERT_EQ(outcomeOf(who, log, piece, display, logZone), plain) << "seed " << seed << " piece " << piece;
    }
  }
}

TEST(DayClock, AgreesWithTheParserAndTheZones) {
  const calendar::Zone display = uam::testing::newYork2026();
  const calendar::Zone logZone({{0, 3600}, {1774746000, 7200}, {1792890000, 3600}});  // Berlin in 2026
  DayClock clock(display, logZone, calendar::DateOrder::unknown);
  std::mt19937 random(7);
  ProblemCode code;
  for (int round = 0; round < 60000; ++round) {
    char buffer[40];
    const auto number = [&](unsigned limit) { return static_cast<int>(random() % limit); };
    const char* const tails[] = {"", "Z", "+09:00", "-11:30", "+14:00", "x", "+24:00"};
    std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d %02d:%02d:%02d%s", 2024 + number(4), number(14), number(33),
                  number(26), number(62), number(62), tails[number(7)]);
    const calendar::Timestamp timestamp = calendar::parseTimestamp(buffer, calendar::DateOrder::unknown);
    calendar::Day expected = calendar::kNoDay;
    if (timestamp.form == calendar::TimestampForm::instant) expected = display.dayOfInstant(timestamp.value);
    if (timestamp.form == calendar::TimestampForm::local)
      expected = display.dayOfInstant(logZone.instantOfLocal(timestamp.value));
    ASSERT_EQ(clock.dayOf(buffer, code), expected) << buffer;
  }
}

TEST(DayClock, TakesNulCharactersForNoDateWhenItBegins) {
  const calendar::Zone zone;
  DayClock clock(zone, zone, calendar::DateOrder::unknown);
  ProblemCode code;
  EXPECT_EQ(clock.dayOf(std::string(11, '\0') + "09:30:00", code), calendar::kNoDay);
  EXPECT_EQ(code, "time-not-a-time");
}

}  // namespace
}  // namespace uam::access
