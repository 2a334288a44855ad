#include "uam/calendar/timestamp.hpp"

#include <string>

#include <gtest/gtest.h>

#include "uam/calendar/time_of_day.hpp"

namespace uam::calendar {
namespace {

std::string told(const Timestamp& timestamp) {
  const auto clock = [&] {
    const Day day = static_cast<Day>(timestamp.value / kSecondsPerDay);
    const auto rest = static_cast<int>(timestamp.value % kSecondsPerDay);
    char buffer[16];
    std::snprintf(buffer, sizeof buffer, " %02d:%02d:%02d", rest / 3600, rest / 60 % 60, rest % 60);
    return formatDay(day) + buffer;
  };
  switch (timestamp.form) {
    case TimestampForm::none:
      return "none";
    case TimestampForm::instant:
      return "instant " + clock();
    case TimestampForm::local:
      return "local " + clock();
    case TimestampForm::day:
      return "day " + formatDay(static_cast<Day>(timestamp.value));
    case TimestampForm::needsOrder:
      return "needs order";
  }
  return "?";
}

std::string read(std::string_view text, DateOrder order = DateOrder::unknown) {
  return told(parseTimestamp(text, order));
}

std::string joined(std::string_view date, std::string_view timeOfDay, DateOrder order = DateOrder::unknown) {
  return told(parseTimestamp(date, timeOfDay, order));
}

TEST(Timestamp, TheFormsOfTheSpecification) {
  EXPECT_EQ(read("2026-11-21T09:30:00Z"), "instant 2026-11-21 09:30:00");
  EXPECT_EQ(read("2026-11-21T09:30:00+09:00"), "instant 2026-11-21 00:30:00");
  EXPECT_EQ(read("2026-11-21T09:30:00+0900"), "instant 2026-11-21 00:30:00");
  EXPECT_EQ(read("2026-11-21T23:30:00-05:30"), "instant 2026-11-22 05:00:00");
  EXPECT_EQ(read("2026-11-21 09:30:00"), "local 2026-11-21 09:30:00");
  EXPECT_EQ(read("2026/11/21 9:30"), "local 2026-11-21 09:30:00");
  EXPECT_EQ(read("2026年11月21日 9:30"), "local 2026-11-21 09:30:00");
  EXPECT_EQ(read("Nov 21, 2026 9:30 AM"), "local 2026-11-21 09:30:00");
  EXPECT_EQ(read("Nov 21, 2026 9:30 PM"), "local 2026-11-21 21:30:00");
  EXPECT_EQ(read("November 2, 2026, 12:05:09 am"), "local 2026-11-02 00:05:09");
  EXPECT_EQ(read("Sept 1, 2026 12:00\xE2\x80\xAFPM"), "local 2026-09-01 12:00:00");
  EXPECT_EQ(read("1779538499"), "instant 2026-05-23 12:14:59");
  EXPECT_EQ(read("1779538499123"), "instant 2026-05-23 12:14:59");
  EXPECT_EQ(read("100000000"), "instant 1973-03-03 09:46:40");
  EXPECT_EQ(read("100000000000"), "instant 1973-03-03 09:46:40");
  EXPECT_EQ(read("2026-11-21"), "day 2026-11-21");
  EXPECT_EQ(read("2026/1/5"), "day 2026-01-05");
  EXPECT_EQ(read("2026年1月5日"), "day 2026-01-05");
  EXPECT_EQ(read("Jan 5, 2026"), "day 2026-01-05");
}

TEST(Timestamp, SlashDatesNeedAnOrder) {
  EXPECT_EQ(read("11/2/2026 9:30"), "needs order");
  EXPECT_EQ(read("11/2/2026"), "needs order");
  EXPECT_EQ(read("11/2/2026 9:30", DateOrder::monthFirst), "local 2026-11-02 09:30:00");
  EXPECT_EQ(read("11/2/2026 9:30", DateOrder::dayFirst), "local 2026-02-11 09:30:00");
  EXPECT_EQ(read("21/2/2026", DateOrder::monthFirst), "none");
  EXPECT_EQ(read("2/21/2026", DateOrder::dayFirst), "none");
  const DateOrderProof month = proveDateOrder("11/21/2026 9:30");
  EXPECT_TRUE(month.slashDate && month.monthFirst && !month.dayFirst);
  const DateOrderProof day = proveDateOrder("21/11/2026");
  EXPECT_TRUE(day.slashDate && day.dayFirst && !day.monthFirst);
  const DateOrderProof neither = proveDateOrder("11/12/2026");
  EXPECT_TRUE(neither.slashDate && !neither.dayFirst && !neither.monthFirst);
  EXPECT_FALSE(proveDateOrder("2026/11/21").slashDate);
  EXPECT_FALSE(proveDateOrder("21/21/2026").monthFirst);
}

TEST(Timestamp, AsBrowsersAndGroupwareWriteThem) {
  EXPECT_EQ(read("11/21/2026, 9:30:15 PM", DateOrder::monthFirst), "local 2026-11-21 21:30:15");
  EXPECT_EQ(read("21/11/2026, 09:30:15", DateOrder::dayFirst), "local 2026-11-21 09:30:15");
  EXPECT_EQ(read("11/2/2026, 9:30"), "needs order");
  EXPECT_EQ(read("2026/11/21(土) 9:30"), "local 2026-11-21 09:30:00");
  EXPECT_EQ(read("2026年11月21日（土） 9:30"), "local 2026-11-21 09:30:00");
  EXPECT_EQ(read("2026-11-21 (Sat) 09:30"), "local 2026-11-21 09:30:00");
  EXPECT_EQ(read("2026/11/21(土)"), "day 2026-11-21");
  EXPECT_EQ(read("2026/11/21 午前9:30"), "local 2026-11-21 09:30:00");
  EXPECT_EQ(read("2026/11/21 上午 12:05:09"), "local 2026-11-21 00:05:09");
  EXPECT_EQ(read("2026年11月21日 午後0時30分"), "local 2026-11-21 12:30:00");
  EXPECT_EQ(read("2026/11/21(六) 下午 12:30"), "local 2026-11-21 12:30:00");
  EXPECT_EQ(read("2026/11/21 午後13:30"), "none");
  EXPECT_EQ(read("2026/11/21 午前9:30 AM"), "none");
  EXPECT_EQ(read("2026/11/21(土"), "none");
  EXPECT_EQ(read("2026/11/21(休) 9:30"), "none");
  EXPECT_EQ(read("2026-11-21, 09:30"), "none");
  EXPECT_TRUE(proveDateOrder("11/21/2026, 9:30:15 AM").monthFirst);
}

TEST(Timestamp, BlanksAndFractions) {
  EXPECT_EQ(read("  2026-11-21  09:30:00 +09:00 "), "instant 2026-11-21 00:30:00");
  EXPECT_EQ(read("\xE3\x80\x80"
                 "2026-11-21\xE3\x80\x80"
                 "09:30:00"),
            "local 2026-11-21 09:30:00");
  EXPECT_EQ(read("2026-11-21T09:30:00.123456Z"), "instant 2026-11-21 09:30:00");
  EXPECT_EQ(read("2026-11-21 09:30:00 UTC"), "instant 2026-11-21 09:30:00");
}

TEST(Timestamp, RefusesWhatIsNoTime) {
  for (const char* const text : {"",
                                 "-",
                                 "not a time",
                                 "2026-02-30 09:30:00",
                                 "2026-11-21 24:00:01",
                                 "2026-11-21 24:01",
                                 "2026-11-21 09:60:00",
                                 "2026-11-21 09:30:61",
                                 "2026-11-21 09:30 AEST",
                                 "2026-11-21 09:30 Z+9",
                                 "2026-11-21 09:30 [Asia/Tokyo]",
                                 "2026-11-21T09:30+09:00[]",
                                 "2026-11-21T09:30+09:00[Asia/Tokyo",
                                 "2026.11-21",
                                 "21.13.2026",
                                 "21.11.26",
                                 "1.2.3.4",
                                 "21-Nov/2026",
                                 "21 Nov",
                                 "Nov 21 2026:09:30",
                                 "Sunday",
                                 "Sat 21/Nov/2026",
                                 "Sat Nov 21 09:30:00 AEST 2026",
                                 "R1.4.30",
                                 "R8/11/21",
                                 "令和元年4月30日",
                                 "20261321",
                                 "20261121T093",
                                 "17950506001234567",
                                 "9999999999999999999",
                                 "1795050600.",
                                 "1969-12-31T23:59:59Z",
                                 "2200-01-01",
                                 "2026-11-21T",
                                 "2026-11-21 09",
                                 "2026-11-21 9:5",
                                 "2026-11/21",
                                 "12345678",
                                 "99999999999",
                                 "7258118400",
                                 "123456789012345",
                                 "2026-11-21T09:30:00+9",
                                 "2026-11-21T09:30:00+24:00",
                                 "2026-11-21T09:30:00Zx",
                                 "Nox 21, 2026 9:30",
                                 "Nov 31, 2026",
                                 "Nov 21 26 9:30",
                                 "13:00 2026-11-21",
                                 "0:30 AM",
                                 "Nov 21, 2026 13:30 PM",
                                 "Nov 21, 2026 0:30 AM",
                                 "2026-11-21 09:30:00,",
                                 "2026-1121"}) {
    EXPECT_EQ(read(text), "none") << text;
  }
  EXPECT_EQ(read("7258118399"), "instant 2199-12-31 23:59:59");
}

TEST(Timestamp, NamesOfMonthsBehindTheDay) {
  EXPECT_EQ(read("19 Nov 2026"), "day 2026-11-19");
  EXPECT_EQ(read("19 November 2026, 09:30"), "local 2026-11-19 09:30:00");
  EXPECT_EQ(read("19-Nov-2026 09:30:15"), "local 2026-11-19 09:30:15");
  EXPECT_EQ(read("19-NOV-26"), "day 2026-11-19");
  EXPECT_EQ(read("November 19, 2026 at 9:30 AM"), "local 2026-11-19 09:30:00");
  EXPECT_EQ(read("19/Nov/2026:09:30:00 +0900"), "instant 2026-11-19 00:30:00");
}

TEST(Timestamp, AsMailAndProgramsWriteThem) {
  EXPECT_EQ(read("Thu, 19 Nov 2026 00:30:00 GMT"), "instant 2026-11-19 00:30:00");
  EXPECT_EQ(read("Wed, 18 Nov 2026 09:30:00 +0900 (JST)"), "instant 2026-11-18 00:30:00");
  EXPECT_EQ(read("Thu Nov 19 2026 09:30:00 GMT+0900 (Japan Standard Time)"), "instant 2026-11-19 00:30:00");
  EXPECT_EQ(read("Thu Nov 19 09:30:00 2026"), "local 2026-11-19 09:30:00");
  EXPECT_EQ(read("Thu Nov  5 09:30:00 2026"), "local 2026-11-05 09:30:00");
  EXPECT_EQ(read("Wed Nov 18 09:30:00 JST 2026"), "instant 2026-11-18 00:30:00");
  EXPECT_EQ(read("Thursday, November 19, 2026 9:30 PM"), "local 2026-11-19 21:30:00");
}

TEST(Timestamp, FiguresAlone) {
  EXPECT_EQ(read("20261119"), "day 2026-11-19");
  EXPECT_EQ(read("20261119093000"), "local 2026-11-19 09:30:00");
  EXPECT_EQ(read("202611190930"), "local 2026-11-19 09:30:00");
  EXPECT_EQ(read("20261119T093000Z"), "instant 2026-11-19 09:30:00");
  EXPECT_EQ(read("20261119T0930+0900"), "instant 2026-11-19 00:30:00");
  EXPECT_EQ(read("1795050600.000200"), "instant 2026-11-19 01:10:00");
  EXPECT_EQ(read("1795050600123456"), "instant 2026-11-19 01:10:00");
  EXPECT_EQ(read("1795050600123456789"), "instant 2026-11-19 01:10:00");
  // A thirteenth month is none: milliseconds of 1976.
  EXPECT_EQ(read("202613190930"), "instant 1976-06-03 01:26:30");
}

TEST(Timestamp, DotsErasAndWideFigures) {
  EXPECT_EQ(read("2026.11.19 09:30"), "local 2026-11-19 09:30:00");
  EXPECT_EQ(read("3.4.2026 09:30"), "local 2026-04-03 09:30:00");
  EXPECT_EQ(read("令和8年11月19日 9:30"), "local 2026-11-19 09:30:00");
  EXPECT_EQ(read("令和元年5月1日"), "day 2019-05-01");
  EXPECT_EQ(read("R8.11.19"), "day 2026-11-19");
  EXPECT_EQ(read("２０２６／１１／１９　９：３０"), "local 2026-11-19 09:30:00");
  EXPECT_EQ(read("２０２６年１１月１９日"), "day 2026-11-19");
}

TEST(Timestamp, ZonesInLettersAndOffsetsInWords) {
  EXPECT_EQ(read("2026-11-19 09:30:00 JST"), "instant 2026-11-19 00:30:00");
  EXPECT_EQ(read("11/18/2026, 9:30:00 AM PST", DateOrder::monthFirst), "instant 2026-11-18 17:30:00");
  EXPECT_EQ(read("2026-11-18 09:30 CST"), "instant 2026-11-18 15:30:00");
  EXPECT_EQ(read("2026-07-18 09:30 CDT"), "instant 2026-07-18 14:30:00");
  EXPECT_TRUE(parseTimestamp("Wed Nov 18 09:30:00 CST 2026", DateOrder::unknown).central);
  EXPECT_FALSE(parseTimestamp("2026-07-18 09:30 CDT", DateOrder::unknown).central);
  EXPECT_EQ(read("2026-11-18 09:30 CEST"), "instant 2026-11-18 07:30:00");
  EXPECT_EQ(read("2026-11-19 00:30:00 +0000 UTC"), "instant 2026-11-19 00:30:00");
  EXPECT_EQ(read("2026-11-18 09:30:00.123456 +0900 JST"), "instant 2026-11-18 00:30:00");
  EXPECT_EQ(read("2026-11-19 09:30:00 UTC+09:00"), "instant 2026-11-19 00:30:00");
  EXPECT_EQ(read("2026-11-18 09:30:00 GMT-3"), "instant 2026-11-18 12:30:00");
  EXPECT_EQ(read("2026-11-19T09:30+09:00[Asia/Tokyo]"), "instant 2026-11-19 00:30:00");
  EXPECT_EQ(read("2026-11-19T09:30Z[UTC]"), "instant 2026-11-19 09:30:00");
}

TEST(Timestamp, TheEndOfTheDayAndLeapSeconds) {
  EXPECT_EQ(read("2026-11-18 24:00"), "local 2026-11-19 00:00:00");
  EXPECT_EQ(read("2026-11-18T24:00:00+09:00"), "instant 2026-11-18 15:00:00");
  EXPECT_EQ(read("2026-06-30T23:59:60Z"), "instant 2026-06-30 23:59:59");
}

TEST(Timestamp, ADateAndATimeOfDayAreOneTime) {
  EXPECT_EQ(joined("2026-11-19", "23:10:05"), "local 2026-11-19 23:10:05");
  EXPECT_EQ(joined(" 2026/11/19 ", " 9:30"), "local 2026-11-19 09:30:00");
  EXPECT_EQ(joined("2026年11月19日", "午後9時30分"), "local 2026-11-19 21:30:00");
  EXPECT_EQ(joined("令和8年11月19日", "午前0:05"), "local 2026-11-19 00:05:00");
  EXPECT_EQ(joined("Nov 19, 2026", "9:30 PM"), "local 2026-11-19 21:30:00");
  EXPECT_EQ(joined("11/12/2026", "12:05:00 am", DateOrder::monthFirst), "local 2026-11-12 00:05:00");
  EXPECT_EQ(joined("11/12/2026", "12:05", DateOrder::unknown), "needs order");
  EXPECT_EQ(joined("19.11.2026", "23:10:05,123"), "local 2026-11-19 23:10:05");
  EXPECT_EQ(joined("20261119", "231005"), "local 2026-11-19 23:10:05");
  EXPECT_EQ(joined("2026-11-19", "0930"), "local 2026-11-19 09:30:00");
  EXPECT_EQ(joined("２０２６／１１／１９", "２３：１０"), "local 2026-11-19 23:10:00");
  EXPECT_EQ(joined("2026-11-19", "T23:10:05Z"), "instant 2026-11-19 23:10:05");
  EXPECT_EQ(joined("2026-11-19", "00:10:05+09:00"), "instant 2026-11-18 15:10:05");
  EXPECT_EQ(joined("2026-11-19", "09:30 JST"), "instant 2026-11-19 00:30:00");
  EXPECT_EQ(joined("2026-11-19", "24:00"), "local 2026-11-20 00:00:00");
  EXPECT_EQ(joined("2026-11-19", ""), "day 2026-11-19");
  EXPECT_EQ(joined("2026-11-19", " \t"), "day 2026-11-19");
  EXPECT_EQ(joined("2026-11-19", "########"), "none");
  EXPECT_EQ(joined("2026-11-19", "25:00"), "none");
  EXPECT_EQ(joined("2026-11-19", "2026-11-19"), "none");
  EXPECT_EQ(joined("", "23:10"), "none");
  EXPECT_EQ(joined("2026-02-30", "23:10"), "none");
  // Where there is no type for a date, or for a time of day.
  EXPECT_EQ(joined("2026-11-19 00:00:00", "23:10"), "local 2026-11-19 23:10:00");
  EXPECT_EQ(joined("2026-11-19T00:00:00Z", "23:10"), "local 2026-11-19 23:10:00");
  EXPECT_EQ(joined("2026-11-19", "1899-12-30 23:10:00"), "local 2026-11-19 23:10:00");
  EXPECT_EQ(joined("2026-11-19", "1900/1/0 23:10"), "local 2026-11-19 23:10:00");
  EXPECT_EQ(joined("2026-11-19", "1970-01-01T23:10:00"), "local 2026-11-19 23:10:00");
  // A time goes alone.
  EXPECT_EQ(joined("2026-11-19 10:00", "23:10"), "local 2026-11-19 10:00:00");
}

}  // namespace
}  // namespace uam::calendar
