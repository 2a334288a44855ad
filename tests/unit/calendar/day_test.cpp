#include "uam/calendar/day.hpp"

#include <gtest/gtest.h>

namespace uam::calendar {
namespace {

TEST(Day, GoesThereAndBackForEveryDayOfTheRange) {
  std::int32_t year = 1970;
  std::int32_t month = 1;
  std::int32_t inMonth = 1;
  for (Day day = kFirstDay; day <= kLastDay; ++day) {
    ASSERT_EQ(dayOf(year, month, inMonth), day);
    const CivilDate date = dateOf(day);
    ASSERT_TRUE(date.year == year && date.month == month && date.day == inMonth) << formatDay(day);
    ASSERT_EQ(parseDay(formatDay(day)), day);
    if (++inMonth > daysInMonth(year, month)) {
      inMonth = 1;
      if (++month > 12) {
        month = 1;
        ++year;
      }
    }
  }
  EXPECT_EQ(year, 2200);
}

TEST(Day, BeforeTheRange) {
  EXPECT_EQ(dayOf(1969, 12, 31), -1);
  EXPECT_EQ(formatDay(-1), "1969-12-31");
  EXPECT_EQ(dateOf(dayOf(1600, 2, 29)).day, 29);
}

TEST(Day, RefusesWhatIsNoDay) {
  for (const char* const text : {"", "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "1969-12-31", "2200-01-01",
                                 "2026-1-01", "2026/01/01", "2026-01-01 ", "20260101", "２０２６-01-01"}) {
    EXPECT_FALSE(parseDay(text).has_value()) << text;
  }
  EXPECT_EQ(formatDay(*parseDay("2024-02-29")), "2024-02-29");
}

}  // namespace
}  // namespace uam::calendar
