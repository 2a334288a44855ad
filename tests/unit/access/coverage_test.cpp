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

using ::testing::IsEmpty;

using Ranges = std::vector<DayRange>;

TEST(Coverage, RangesThatOverlapOrTouchAreOne) {
  EXPECT_THAT(merged({}), IsEmpty());
  EXPECT_EQ(merged({{20, 30}, {1, 5}, {6, 9}, {11, 12}, {25, 27}, {30, 41}}), (Ranges{{1, 9}, {11, 12}, {20, 41}}));
  EXPECT_EQ(merged({{8, 7}, {10, 10}}), (Ranges{{10, 10}}));
}

TEST(Coverage, EndsWithTheAsOfDayAndLeavesOutWhatWasNotRecorded) {
  EXPECT_EQ(recordedDays({{1, 50}}, Recording(10, {{30, 35}, {15, 20}, {18, 22}, {48, 90}}), 45),
            (Ranges{{10, 14}, {23, 29}, {36, 45}}));
  EXPECT_EQ(recordedDays({{1, 50}}, Recording(10, {{5, 12}, {40, 50}}), 60), (Ranges{{13, 39}}));
  EXPECT_THAT(recordedDays({{1, 50}}, Recording(10, {{1, 60}}), 60), IsEmpty());
  EXPECT_THAT(recordedDays({{20, 50}}, Recording(10, {}), 19), IsEmpty());
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

/// A day and its lines, of a log that speaks of the days from 0 on with these lines.
std::vector<std::string> incompleteOf(const std::vector<std::uint64_t>& linesOfDays) {
  LinesByDay passed;
  for (std::size_t day = 0; day < linesOfDays.size(); ++day) {
    if (linesOfDays[day] > 0) passed.emplace_back(static_cast<calendar::Day>(day), linesOfDays[day]);
  }
  std::vector<std::string> told;
  const auto last = static_cast<calendar::Day>(linesOfDays.size()) - 1;
  for (const auto& [day, lines, usual] : incompleteDays(passed, {{0, last}})) {
    told.push_back(std::to_string(day) + ": " + std::to_string(lines) + " of " + std::to_string(usual));
  }
  return told;
}

/// Four weeks in which the fifth weekday holds so many lines.
std::vector<std::uint64_t> weeks(std::vector<std::uint64_t> fifth) {
  std::vector<std::uint64_t> lines;
  for (const std::uint64_t count : fifth) lines.insert(lines.end(), {40, 40, 40, 40, count, 0, 1});
  return lines;
}

TEST(Coverage, ADayOfFarLessThanItsWeekdayIsProbablyIncomplete) {
  using ::testing::ElementsAre;
  // Less than a quarter of the median, which for an even number lies between the two in the middle.
  EXPECT_THAT(incompleteOf(weeks({40, 40, 9, 40})), ElementsAre("18: 9 of 40"));
  EXPECT_THAT(incompleteOf(weeks({40, 40, 10, 40})), IsEmpty());
  EXPECT_THAT(incompleteOf(weeks({0, 30, 8, 50})), ElementsAre("4: 0 of 19"));
  // Three of a weekday at least, and eight lines.
  EXPECT_THAT(incompleteOf(weeks({8, 8, 1})), ElementsAre("18: 1 of 8"));
  EXPECT_THAT(incompleteOf(weeks({8, 1})), IsEmpty());
  EXPECT_THAT(incompleteOf(weeks({7, 7, 7, 0})), IsEmpty());
  EXPECT_THAT(incompleteOf(weeks({7, 8, 0, 9})), IsEmpty());
  EXPECT_THAT(incompleteOf(weeks({8, 8, 0, 9})), ElementsAre("18: 0 of 8"));
}

}  // namespace
}  // namespace uam::access
