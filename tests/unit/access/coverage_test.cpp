#include "uam/access/coverage.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/loaded_session.hpp"

namespace uam::access {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using uam::testing::LoadedSession;

using Ranges = std::vector<Recording::Range>;

TEST(Coverage, LogsThatOverlapOrTouchAreOneRange) {
  const Recording recording(0, {});
  EXPECT_THAT(coveredDays({}, recording, 100), IsEmpty());
  EXPECT_EQ(coveredDays({{20, 30}, {1, 5}, {6, 9}, {11, 12}, {25, 27}, {30, 41}}, recording, 100),
            (Ranges{{1, 9}, {11, 12}, {20, 41}}));
  // A log that was cut on both ends may be left with nothing.
  EXPECT_EQ(coveredDays({{8, 7}, {10, 10}}, recording, 100), (Ranges{{10, 10}}));
}

TEST(Coverage, EndsWithTheAsOfDayAndLeavesOutWhatWasNotRecorded) {
  EXPECT_EQ(coveredDays({{1, 50}}, Recording(10, {{30, 35}, {15, 20}, {18, 22}, {48, 90}}), 45),
            (Ranges{{10, 14}, {23, 29}, {36, 45}}));
  EXPECT_EQ(coveredDays({{1, 50}}, Recording(10, {{5, 12}, {40, 50}}), 60), (Ranges{{13, 39}}));
  EXPECT_THAT(coveredDays({{1, 50}}, Recording(10, {{1, 60}}), 60), IsEmpty());
  EXPECT_THAT(coveredDays({{20, 50}}, Recording(10, {}), 19), IsEmpty());
}

TEST(Coverage, ALongTimeWithoutALineOfAUserIsNotCovered) {
  using Days = std::vector<std::pair<calendar::Day, std::uint64_t>>;
  // A quiet month belongs to the log, a day more does not.
  EXPECT_EQ(daysOfLog(Days{{100, 5}, {101, 1}, {132, 2}}, 100, 132), (Ranges{{100, 132}}));
  EXPECT_EQ(daysOfLog(Days{{100, 5}, {101, 1}, {133, 2}}, 100, 133), (Ranges{{100, 101}, {133, 133}}));
  // Lines of other services, or of nobody, tell that the log goes on; but not over a long time.
  EXPECT_EQ(daysOfLog(Days{{100, 5}}, 69, 131), (Ranges{{69, 131}}));
  EXPECT_EQ(daysOfLog(Days{{100, 5}}, 68, 132), (Ranges{{100, 100}}));
  EXPECT_EQ(daysOfLog(Days{}, 10, 500), (Ranges{{10, 500}}));
}

TEST(Coverage, AClockThatWasNeverSetCoversNoYears) {
  LoadedSession loaded;
  ASSERT_FALSE(loaded.add("Login Name\nkato\n"));
  ASSERT_FALSE(loaded.add("time,user\n0,kato\n1970-01-01,nobody\n2026-11-01,kato\n2026-11-09,kato\n"));
  loaded.configure("2026-11-21");
  const calendar::Day first = *calendar::parseDay("2026-11-01");
  EXPECT_EQ(loaded.coverage(), (Ranges{{first, first + 8}}));
  EXPECT_EQ(loaded.firstLoggedDay(), first);
}

TEST(Coverage, ALogThatWasProbablyCutCoversNeitherOfItsEnds) {
  for (const std::size_t lines : {99'999u, 100'000u, 100'001u}) {
    LoadedSession loaded;
    ASSERT_FALSE(loaded.add("Login Name\nkato\n"));
    std::string log = "time,user\n2026-11-01,kato\n2026-11-09,nobody\n";
    for (std::size_t line = 2; line < lines; ++line) log += "2026-11-04,kato\n";
    ASSERT_FALSE(loaded.add(log));
    ASSERT_EQ(loaded.report.lines, lines);
    loaded.configure("2026-11-21");
    const Ranges covered = loaded.coverage();
    ASSERT_EQ(covered.size(), 1u);
    const calendar::Day first = *calendar::parseDay("2026-11-01");
    const calendar::Day cut = lines == 100'000 ? 1 : 0;
    EXPECT_EQ(covered[0], (Recording::Range{first + cut, first + 8 - cut}));
    // What happened on these days is shown all the same.
    EXPECT_EQ(loaded.firstLoggedDay(), first);
  }
}

}  // namespace
}  // namespace uam::access
