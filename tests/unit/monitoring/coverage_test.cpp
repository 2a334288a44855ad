#include "uam/monitoring/coverage.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/loaded_session.hpp"

namespace uam::monitoring {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using uam::testing::LoadedSession;

constexpr std::string_view kVisitHeading = "time,user\n";
constexpr std::string_view kAuditHeading =
    "レベル,日時,接続元,ユーザー,サービス,モジュール,アクション,結果,エラー番号,補足\n";

std::string spanOf(const DayRange& days) {
  return calendar::formatDay(days.from) + (days.from == days.to ? "" : ".." + calendar::formatDay(days.to));
}

std::vector<std::string> spansOf(const std::vector<DayRange>& ranges) {
  std::vector<std::string> told;
  for (const DayRange& days : ranges) told.push_back(spanOf(days));
  return told;
}

std::vector<std::string> gapsOf(const Coverage& coverage) {
  std::vector<std::string> told;
  for (const auto& [days, reason] : coverage.gaps) {
    told.push_back(spanOf(days) + " " + std::string(kGapReasonNames[static_cast<std::size_t>(reason)]));
  }
  return told;
}

/// So many visits of kato on each day of a span.
std::string visits(std::string_view from, std::string_view to, std::size_t lines = 1) {
  std::string text;
  for (calendar::Day day = *calendar::parseDay(from); day <= *calendar::parseDay(to); ++day) {
    for (std::size_t line = 0; line < lines; ++line) text += calendar::formatDay(day) + ",kato\n";
  }
  return text;
}

/// The same as an audit log writes it.
std::string audited(std::string_view from, std::string_view to, std::size_t lines = 1) {
  std::string text;
  for (calendar::Day day = *calendar::parseDay(from); day <= *calendar::parseDay(to); ++day) {
    for (std::size_t line = 0; line < lines; ++line)
      text += "情報," + calendar::formatDay(day) + " 10:00:00,192.0.2.1,kato,kintone,App,Record update,SUCCESS,,\n";
  }
  return text;
}

class Logs {
 public:
  explicit Logs(const std::vector<std::string>& logs) {
    EXPECT_FALSE(loaded.add("Login Name\nkato\n"));
    for (const std::string& log : logs) EXPECT_FALSE(loaded.add(log));
  }

  Coverage asOf(std::string_view day, std::int32_t window = 30, ViewSettings others = {}) {
    if (loaded.session->directory() == nullptr) loaded.resolve();
    others.asOf = *calendar::parseDay(day);
    others.windowDays = window;
    if (others.recording == access::Recording()) others.recording = {*calendar::parseDay("2022-06-12"), {}};
    loaded.session->configure(std::move(others));
    return loaded.coverage();
  }

  LoadedSession loaded;
};

TEST(MonitoringCoverage, TellsWhyEachGapIsOne) {
  Logs logs({std::string(kVisitHeading) + visits("2026-10-20", "2026-11-02"),
             std::string(kVisitHeading) + visits("2026-11-06", "2026-11-15")});
  const Coverage coverage = logs.asOf("2026-11-18", 35);
  EXPECT_THAT(spansOf(coverage.covered), ElementsAre("2026-10-20..2026-11-02", "2026-11-06..2026-11-15"));
  EXPECT_THAT(gapsOf(coverage), ElementsAre("2026-10-15..2026-10-19 before-logs", "2026-11-03..2026-11-05 between-logs",
                                            "2026-11-16..2026-11-18 after-logs"));
  EXPECT_EQ(coverage.windowCovered, 24);
  // A window that the logs fill; the gaps before it are told all the same.
  const Coverage narrow = logs.asOf("2026-11-15", 10);
  EXPECT_EQ(narrow.windowCovered, 10);
  EXPECT_THAT(narrow.windowMissing, IsEmpty());
  EXPECT_THAT(gapsOf(narrow), ElementsAre("2026-11-03..2026-11-05 between-logs"));
}

TEST(MonitoringCoverage, OfNoLogIsNone) {
  Logs logs({});
  const Coverage coverage = logs.asOf("2026-11-18", 3);
  EXPECT_THAT(coverage.covered, IsEmpty());
  EXPECT_EQ(coverage.windowCovered, 0);
  EXPECT_THAT(gapsOf(coverage), ElementsAre("2026-11-16..2026-11-18 before-logs"));
}

TEST(MonitoringCoverage, OfDaysThatWereNotRecorded) {
  Logs logs({std::string(kVisitHeading) + visits("2022-06-08", "2022-06-25")});
  const Coverage coverage =
      logs.asOf("2022-06-25", 18,
                {0, 0,
                 access::Recording(*calendar::parseDay("2022-06-12"),
                                   {{*calendar::parseDay("2022-06-20"), *calendar::parseDay("2022-06-21")}})});
  EXPECT_THAT(gapsOf(coverage),
              ElementsAre("2022-06-08..2022-06-11 before-recording", "2022-06-20..2022-06-21 disabled"));
}

TEST(MonitoringCoverage, ByAuditLogsAloneWhereThereIsOne) {
  const std::string visited = std::string(kVisitHeading) + visits("2026-10-20", "2026-11-18");
  Logs logs({std::string(kAuditHeading) + audited("2026-10-20", "2026-10-31"), visited,
             std::string(kAuditHeading) + audited("2026-11-10", "2026-11-18")});
  const Coverage coverage = logs.asOf("2026-11-18");
  EXPECT_THAT(spansOf(coverage.windowMissing), ElementsAre("2026-11-01..2026-11-09"));
  EXPECT_THAT(gapsOf(coverage), ElementsAre("2026-11-01..2026-11-09 between-logs"));
  // Its days are counted all the same.
  EXPECT_THAT(logs.loaded.rows(), ElementsAre("kato||2026-11-18|30"));
  EXPECT_EQ(Logs({visited}).asOf("2026-11-18").windowCovered, 30);
}

TEST(MonitoringCoverage, OfDaysThatAreProbablyIncompleteIsWhatPeopleSay) {
  const std::string log = std::string(kVisitHeading) + visits("2026-10-20", "2026-11-09", 40) +
                          visits("2026-11-10", "2026-11-10", 9) + visits("2026-11-11", "2026-11-18", 40);
  Logs logs({log});
  const auto told = [](const Coverage& coverage) {
    std::vector<std::string> days;
    for (const auto& [day, saidWhole] : coverage.doubtful) {
      days.push_back(calendar::formatDay(day.day) + " " + std::to_string(day.lines) + " of " +
                     std::to_string(day.usual) + (saidWhole ? " whole" : ""));
    }
    return days;
  };
  const Coverage coverage = logs.asOf("2026-11-18");
  EXPECT_THAT(told(coverage), ElementsAre("2026-11-10 9 of 40"));
  EXPECT_THAT(gapsOf(coverage), ElementsAre("2026-11-10 incomplete"));
  EXPECT_EQ(coverage.windowCovered, 29);

  ViewSettings said;
  said.wholeDays = {*calendar::parseDay("2026-11-10"), *calendar::parseDay("2027-01-01")};
  const Coverage one = logs.asOf("2026-11-18", 30, said);
  EXPECT_THAT(told(one), ElementsAre("2026-11-10 9 of 40 whole"));
  EXPECT_THAT(gapsOf(one), IsEmpty());

  ViewSettings all;
  all.allDaysWhole = true;
  EXPECT_EQ(logs.asOf("2026-11-18", 30, all).windowCovered, 30);
  // Nobody can say it of a day of which no log speaks.
  EXPECT_EQ(logs.asOf("2026-11-21", 30, all).windowCovered, 27);

  // What one log lacks another has.
  Logs both({log, std::string(kVisitHeading) + visits("2026-11-10", "2026-11-10", 31)});
  EXPECT_THAT(told(both.asOf("2026-11-18")), IsEmpty());
  EXPECT_EQ(both.asOf("2026-11-18").windowCovered, 30);
}

TEST(MonitoringCoverage, IsNoneOfAClockThatWasNeverSet) {
  Logs logs({"time,user\n0,kato\n1970-01-01,nobody\n2026-11-01,kato\n2026-11-09,kato\n"});
  EXPECT_THAT(spansOf(logs.asOf("2026-11-21").covered), ElementsAre("2026-11-01..2026-11-09"));
  EXPECT_EQ(calendar::formatDay(logs.loaded.firstLoggedDay()), "2026-11-01");
}

TEST(MonitoringCoverage, OfALogThatWasProbablyCutIsNeitherOfItsEnds) {
  for (const std::size_t lines : {99'999u, 100'000u, 100'001u}) {
    std::string log = "time,user\n2026-11-01,kato\n2026-11-09,nobody\n";
    for (std::size_t line = 2; line < lines; ++line) log += "2026-11-04,kato\n";
    Logs logs({log});
    ASSERT_EQ(logs.loaded.report.lines, lines);
    const Coverage coverage = logs.asOf("2026-11-09", 9);
    if (lines == 100'000) {
      EXPECT_THAT(gapsOf(coverage), ElementsAre("2026-11-01 cut", "2026-11-09 cut"));
    } else {
      EXPECT_THAT(gapsOf(coverage), IsEmpty());
    }
    // What happened on these days is shown all the same.
    EXPECT_EQ(calendar::formatDay(logs.loaded.firstLoggedDay()), "2026-11-01");
  }
}

}  // namespace
}  // namespace uam::monitoring
