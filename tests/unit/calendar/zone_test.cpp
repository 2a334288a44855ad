#include "uam/calendar/zone.hpp"

#include <gtest/gtest.h>

#include "support/loaded_session.hpp"

namespace uam::calendar {
namespace {

std::int64_t at(std::int32_t year, std::int32_t month, std::int32_t day, std::int32_t hour, std::int32_t minute) {
  return std::int64_t{dayOf(year, month, day)} * kSecondsPerDay + hour * 3600 + minute * 60;
}

TEST(Zone, WithoutChangesIsUtc) {
  const Zone utc;
  EXPECT_EQ(utc.offsetAt(-5), 0);
  EXPECT_EQ(utc.instantOfLocal(123456789), 123456789);
  EXPECT_EQ(utc.dayOfInstant(86399), 0);
  EXPECT_EQ(utc.dayOfInstant(86400), 1);
  EXPECT_EQ(utc.dayOfInstant(-1), -1);
}

TEST(Zone, ALocalTimeThatDoesNotExistMovesForwardByTheGap) {
  // 8 March 2026, 02:30 does not exist in New York: 03:30 summer time, which is 07:30Z.
  EXPECT_EQ(uam::testing::newYork2026().instantOfLocal(at(2026, 3, 8, 2, 30)), at(2026, 3, 8, 7, 30));
  EXPECT_EQ(uam::testing::newYork2026().instantOfLocal(at(2026, 3, 8, 1, 59)), at(2026, 3, 8, 6, 59));
  EXPECT_EQ(uam::testing::newYork2026().instantOfLocal(at(2026, 3, 8, 3, 0)), at(2026, 3, 8, 7, 0));
}

TEST(Zone, ALocalTimeThatOccursTwiceIsTheFirst) {
  EXPECT_EQ(uam::testing::newYork2026().instantOfLocal(at(2026, 11, 1, 1, 30)), at(2026, 11, 1, 5, 30));
  EXPECT_EQ(uam::testing::newYork2026().instantOfLocal(at(2026, 11, 1, 2, 0)), at(2026, 11, 1, 7, 0));
}

TEST(Zone, ADayThatWasLeftOut) {
  // Apia had no 30 December 2011: from 10:00Z that day on it was 14 hours ahead instead of 10 behind.
  const Zone apia({{0, -10 * 3600}, {at(2011, 12, 30, 10, 0), 14 * 3600}});
  EXPECT_EQ(apia.dayOfInstant(at(2011, 12, 30, 9, 59)), dayOf(2011, 12, 29));
  EXPECT_EQ(apia.dayOfInstant(at(2011, 12, 30, 10, 0)), dayOf(2011, 12, 31));
  EXPECT_EQ(apia.dayOfInstant(apia.instantOfLocal(at(2011, 12, 30, 12, 0))), dayOf(2011, 12, 31));
}

}  // namespace
}  // namespace uam::calendar
