#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "uam/monitoring/unknown.hpp"

#include "support/loaded_session.hpp"
#include "support/texts_of.hpp"

namespace uam::access {
namespace {

using ::testing::ElementsAre;
using uam::testing::LoadedSession;

constexpr const char* kUsers =
    "Login Name,Display Name,Status\nkato,Kato,1\nsato,Sato,1\nsuzuki,Suzuki,0\nguest/g@example.com,G,1\n";

constexpr const char* kHeading = "Date,User,Service,Module,Action,Result,Error Code\n";

std::vector<std::uint64_t> ledgerOf(std::string_view lines, Rule rule = Rule::screen) {
  LoadedSession loaded({uam::testing::tokyo(), uam::testing::tokyo(), rule});
  EXPECT_FALSE(loaded.add(kUsers));
  EXPECT_FALSE(loaded.add(std::string(kHeading) + std::string(lines)));
  loaded.configure("2026-11-21");
  return loaded.ledger();
}

/// malformed, system, guest, unknownUser, otherService, failed, api, beforeRecording, afterAsOf, counted
using Ten = std::vector<std::uint64_t>;

TEST(Counting, EachLineLandsInTheFirstBucketThatFits) {
  EXPECT_EQ(ledgerOf("2026-11-20 09:00,kato,Kintone,App operation,x,SUCCESS,\n"), (Ten{0, 0, 0, 0, 0, 0, 0, 0, 0, 1}));
  EXPECT_EQ(ledgerOf(",kato,Kintone,,,,\n"), (Ten{1, 0, 0, 0, 0, 0, 0, 0, 0, 0}));
  EXPECT_EQ(ledgerOf("never,nobody,Garoon,,,FAILED,\n"), (Ten{1, 0, 0, 0, 0, 0, 0, 0, 0, 0}));
  EXPECT_EQ(ledgerOf("2026-11-20 09:00\n"), (Ten{1, 0, 0, 0, 0, 0, 0, 0, 0, 0}));
  EXPECT_EQ(ledgerOf("2026-11-20,nobody,,,,,\n2026-11-20,-,,,,,\n2026-11-20,,,,,,\n"),
            (Ten{0, 3, 0, 0, 0, 0, 0, 0, 0, 0}));
  EXPECT_EQ(ledgerOf("2026-11-20,guest/g@example.com,Garoon,,,,\n2026-11-20,guest/unknown,,,,,\n"),
            (Ten{0, 0, 2, 0, 0, 0, 0, 0, 0, 0}));
  EXPECT_EQ(ledgerOf("2026-11-20,Kato,Garoon,,,FAILED,\n"), (Ten{0, 0, 0, 1, 0, 0, 0, 0, 0, 0}));
  EXPECT_EQ(ledgerOf("2026-11-20,kato,Garoon,,,FAILED,\n2026-11-20,kato,Common,Authentication,login,SUCCESS,\n"),
            (Ten{0, 0, 0, 0, 2, 0, 0, 0, 0, 0}));
  EXPECT_EQ(
      ledgerOf("2026-11-20,kato,KINTONE,API operation,x,FAILED,\n2026-11-20,kato,ki,,,500,\n2026-11-20,kato,,,,,7\n"),
      (Ten{0, 0, 0, 0, 0, 3, 0, 0, 0, 0}));
  EXPECT_EQ(ledgerOf("2026-11-20,kato,,API operation,x,ok,0\n2022-01-01,kato,,,do (API "
                     "v1/json),200,\n2026-11-20,kato,,,login (session-less),,\n"),
            (Ten{0, 0, 0, 0, 0, 0, 3, 0, 0, 0}));
  EXPECT_EQ(ledgerOf("2022-06-11,kato,,,,成功,\n2022-06-12,kato,,,,399,0\n"), (Ten{0, 0, 0, 0, 0, 0, 0, 1, 0, 1}));
  EXPECT_EQ(ledgerOf("2026-11-22,kato,,,,100,\n2026-11-21,suzuki,,,,,\n"), (Ten{0, 0, 0, 0, 0, 0, 0, 0, 1, 1}));
}

TEST(Counting, AFieldWithoutAColumnPassesItsTest) {
  recognition::Question question;
  question.columns = {{Field::service, ""}, {Field::result, ""}};
  for (
      const std::string_view log :
      {"time,user,service,result,status\n2026-11-20,kato,Garoon,no,500\n",
       R"([{"time":"2026-11-20","user":"kato","service":"Garoon"},{"time":"2026-11-20","user":"kato","status":500}])"}) {
    LoadedSession loaded;
    ASSERT_FALSE(loaded.add(kUsers));
    ASSERT_FALSE(loaded.add(log, question));
    loaded.configure("2026-11-21");
    EXPECT_EQ(loaded.ledger()[9], loaded.report.lines) << log;
  }
}

TEST(Counting, NumbersAreNumbersWithAFractionToo) {
  EXPECT_EQ(ledgerOf("2026-11-20,kato,,,,200.0,0.0\n2026-11-20,kato,,,,399.,0.\n"),
            (Ten{0, 0, 0, 0, 0, 0, 0, 0, 0, 2}));
  EXPECT_EQ(ledgerOf("2026-11-20,kato,,,,500.0,\n2026-11-20,kato,,,,200.5,\n2026-11-20,kato,,,,.0,\n"
                     "2026-11-20,kato,,,,OK.0,\n2026-11-20,kato,,,,200,0.1\n"),
            (Ten{0, 0, 0, 0, 0, 5, 0, 0, 0, 0}));
}

TEST(Counting, SignInsPassTheServiceTestUnderTheirRule) {
  const char* const lines =
      "2026-11-20,kato,Common,Authentication,login,SUCCESS,\n2026-11-20,kato,Common,Authentication,login "
      "(SAML),SUCCESS,\n"
      "2026-11-20,kato,Common,Authentication,logout,SUCCESS,\n2026-11-20,kato,Common,Authentication,login "
      "(session-less),SUCCESS,\n"
      "2026-11-20,kato,Common,Authentication,login,FAILED,\n";
  EXPECT_EQ(ledgerOf(lines, Rule::screenOrSignIn), (Ten{0, 0, 0, 0, 2, 1, 0, 0, 0, 2}));
  EXPECT_EQ(ledgerOf(lines), (Ten{0, 0, 0, 0, 5, 0, 0, 0, 0, 0}));
}

TEST(Counting, HeadingsAndTheirRepeatsAreNoLines) {
  EXPECT_EQ(ledgerOf(std::string("2026-11-20,kato,,,,,\n") + kHeading + "\xEF\xBB\xBF" + kHeading +
                     "\n2026-11-20,sato,,,,,\n"),
            (Ten{0, 0, 0, 0, 0, 0, 0, 0, 0, 2}));
}

TEST(Counting, FilesJoinedEndToEndKeepTheirMarks) {
  for (const std::size_t piece : {std::size_t{1}, std::size_t{30}, SIZE_MAX}) {
    LoadedSession loaded({uam::testing::tokyo(), uam::testing::tokyo(), Rule::screen}, piece);
    ASSERT_FALSE(loaded.add(kUsers));
    std::string log = "time,user\n";
    for (int line = 0; line < 20; ++line)
      log +=
          "\xEF\xBB\xBF"
          "2026-11-01 09:00:00,kato\n\xEF\xBB\xBF\"2026-11-02 09:00:00\",\"sato\"\n";
    ASSERT_FALSE(loaded.add(log));
    loaded.configure("2026-11-21");
    EXPECT_EQ(loaded.ledger(), (Ten{0, 0, 0, 0, 0, 0, 0, 0, 0, 40})) << piece;
  }
}

TEST(Counting, TheDayIsTheCivilDayOfTheDisplayZone) {
  LoadedSession loaded({uam::testing::newYork2026(), calendar::Zone(), Rule::screen});
  ASSERT_FALSE(loaded.add(kUsers));
  ASSERT_FALSE(
      loaded.add("time,user\n2026-11-01 03:59:59,kato\n2026-11-01 "
                 "04:00:00,sato\n2026-11-05T00:30:00+09:00,kato\n2026-11-07,sato\n"));
  EXPECT_EQ(calendar::formatDay(loaded.report.firstDay), "2026-10-31");
  loaded.configure("2026-11-21");
  EXPECT_THAT(loaded.rows(), ElementsAre("kato||2026-11-04|2", "sato||2026-11-07|2"));
  EXPECT_THAT(textsOf(loaded.report.assumptions),
              ElementsAre("no-service-column", "no-result-column", "no-kind-column"));
}

TEST(Counting, ADateAndATimeOfDayAreOneTime) {
  for (const std::string_view log :
       {"Date,Time,User\n2026-11-19,23:10:00,kato\n2026-11-18,01:11:00,sato\n2026-11-18,01:12:00,sato\n"
        "2026-11-17,,sato\n2026-11-16,later,sato\n,23:10:00,sato\n2026-11-15\n",
        "Time,User,Date\n23:10:00,kato,2026-11-19\n01:11:00,sato,2026-11-18\n1:12,sato,2026-11-18\n"
        ",sato,2026-11-17\nlater,sato,2026-11-16\n23:10:00,sato,\n10:00:00\n",
        "2026/11/19,11:10 PM,kato\n2026/11/18,1:11 AM,sato\n2026/11/17,,sato\n2026/11/16,later,sato\n,1:11 AM,sato\n"
        "2026/11/15\n2026/11/18,1:12 AM,sato\n2026/11/18,1:12 AM,sato\n2026/11/18,1:12 AM,sato\n"
        "2026/11/18,1:12 AM,sato\n2026/11/18,1:12 AM,sato\n2026/11/18,1:12 AM,sato\n2026/11/18,1:12 AM,sato\n",
        R"([{"date":"2026-11-19","time":"23:10:00","user":"kato"},{"date":"2026-11-18","time":"01:11","user":"sato"},
            {"date":"2026-11-18","time":"01:12","user":"sato"},{"date":"2026-11-17","user":"sato"},
            {"date":"2026-11-16","time":"later","user":"sato"},{"time":"23:10:00","user":"sato"},{"user":"sato"}])"}) {
    for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, SIZE_MAX}) {
      LoadedSession loaded({uam::testing::tokyo(), calendar::Zone(), Rule::screen}, piece);
      ASSERT_FALSE(loaded.add(kUsers));
      ASSERT_FALSE(loaded.add(log));
      loaded.configure("2026-11-21");
      EXPECT_THAT(loaded.rows(), ElementsAre("kato||2026-11-20|1", "sato||2026-11-18|2")) << log;
      EXPECT_EQ(loaded.ledger()[0], 3u) << log;
      EXPECT_EQ(loaded.problemCount("time-not-a-time"), 1u) << log;
    }
  }
}

TEST(Counting, AServersLogIsUtcAndNamesItsColumns) {
  const std::string log =
      "#Software: X\n#Fields: date time cs-username sc-status\n"
      "2026-11-19 16:10:00 kato 200\n2026-11-18 01:11:00 - 401\n"
      // The server was begun again, and once more with other columns.
      "#Software: X\n#Fields: date time cs-username sc-status\n2026-11-17 16:10:00 kato -\n2026-11-17 16:10:00 kato "
      "500\n"
      "#Fields: cs-username c-ip date time\nsato 192.0.2.7 2026-11-16 16:10:00\n"
      "#Fields: date time c-ip\n2026-11-15 16:10:00 192.0.2.7\n"
      "#Fields: date time cs-username sc-status\n#Remark: \"as before\"\n2026-11-14 15:10:00 sato 302\n";
  for (const std::size_t piece : {std::size_t{1}, std::size_t{13}, SIZE_MAX}) {
    for (const bool given : {false, true}) {
      LoadedSession loaded({uam::testing::tokyo(), uam::testing::tokyo(), Rule::screen, given}, piece);
      ASSERT_FALSE(loaded.add(kUsers));
      ASSERT_FALSE(loaded.add(log));
      loaded.configure("2026-11-21");
      EXPECT_EQ(loaded.report.lines, 7u);
      EXPECT_EQ(loaded.ledger(), (Ten{1, 1, 0, 0, 0, 1, 0, 0, 0, 4}));
      EXPECT_EQ(loaded.problemCount("short-record"), 1u);
      if (given) {
        EXPECT_THAT(loaded.rows(), ElementsAre("kato||2026-11-19|2", "sato||2026-11-16|2"));
      } else {
        EXPECT_THAT(loaded.rows(), ElementsAre("kato||2026-11-20|2", "sato||2026-11-17|2"));
      }
      const auto notes = textsOf(loaded.report.assumptions);
      EXPECT_EQ(std::count(notes.begin(), notes.end(), "server-log-utc"), given ? 0 : 1);
    }
  }
}

TEST(Counting, SettingsMoveWithoutASecondReadAndTheLedgerStillAddsUp) {
  LoadedSession loaded;
  ASSERT_FALSE(loaded.add(kUsers));
  std::string log = "time,user\n";
  for (calendar::Day day = *calendar::parseDay("2022-05-01"); day <= *calendar::parseDay("2022-12-31"); day += 3) {
    log += calendar::formatDay(day) + (day % 2 == 0 ? ",kato\n" : ",sato\n");
  }
  ASSERT_FALSE(loaded.add(log));
  const std::uint64_t lines = loaded.report.lines;
  for (const char* const asOf : {"2022-04-30", "2022-07-01", "2022-09-15", "2023-06-01", "2199-12-31"}) {
    for (const std::int32_t window : {1, 30, 90, 366}) {
      const calendar::Day from = *calendar::parseDay("2022-08-01");
      const calendar::Day to = *calendar::parseDay("2022-08-31");
      loaded.configure(asOf, window, "2022-06-12", {{from, to}});
      std::uint64_t sum = 0;
      for (const std::uint64_t count : loaded.ledger()) sum += count;
      EXPECT_EQ(sum, lines);
      // Counted anew, day by day.
      std::vector<std::string> expected;
      for (const int odd : {0, 1}) {
        std::string last = "-";
        int days = 0;
        const calendar::Day end = *calendar::parseDay(asOf);
        for (calendar::Day day = *calendar::parseDay("2022-05-01"); day <= *calendar::parseDay("2022-12-31");
             day += 3) {
          if (day % 2 != odd || day > end || day < *calendar::parseDay("2022-06-12") || (day >= from && day <= to))
            continue;
          last = calendar::formatDay(day);
          days += day > end - window ? 1 : 0;
        }
        expected.push_back(std::string(odd == 0 ? "kato" : "sato") + "||" + last + "|" + std::to_string(days));
      }
      EXPECT_EQ(loaded.rows(), expected) << asOf << ' ' << window;
    }
  }
}

TEST(Counting, OverlapsAndOrderOfFilesChangeNothing) {
  const std::string first = "time,user\n2026-11-01,kato\n2026-11-02,kato\n";
  const std::string second = "time,user\n2026-11-02,kato\n2026-11-03,kato\n2026-11-03,sato\n";
  std::string csv;
  for (const bool swapped : {false, true}) {
    LoadedSession loaded;
    ASSERT_FALSE(loaded.add(kUsers));
    ASSERT_FALSE(loaded.add(swapped ? second : first));
    ASSERT_FALSE(loaded.add(swapped ? first : second));
    loaded.configure("2026-11-21");
    if (swapped) {
      EXPECT_EQ(loaded.csv(), csv);
    } else {
      csv = loaded.csv();
    }
  }
  EXPECT_NE(csv.find("\"kato\",\"\",\"\",\"2026-11-03\",\"3\""), std::string::npos);
}

TEST(Counting, AGivenUpLogLeavesNoTrace) {
  LoadedSession loaded;
  ASSERT_FALSE(loaded.add(kUsers));
  loaded.configure("2026-11-21");
  const std::string log = "time,user\n2026-11-01,kato\n";
  ASSERT_FALSE(loaded.session->beginInput(5, recognition::identify(log, {}).found));
  loaded.feed(log);
  loaded.session->abandonInput();
  EXPECT_THAT(loaded.rows(), ElementsAre("kato||-|0", "sato||-|0"));
  EXPECT_EQ(loaded.ledger(), (Ten{0, 0, 0, 0, 0, 0, 0, 0, 0, 0}));
}

TEST(Counting, UnknownLoginsAreNamed) {
  LoadedSession loaded;
  ASSERT_FALSE(loaded.add(kUsers));
  ASSERT_FALSE(loaded.add("time,user\n2026-11-01,ghost\n2026-11-01,Kato\n2026-11-01,ｓato\n2026-11-01,Kato\n"));
  ASSERT_FALSE(loaded.add("time,user\n2026-11-02,spirit\n2026-11-02,spirit\n2026-11-02,Kato\n"));
  const monitoring::UnknownSummary unknown = monitoring::unknownOf(*loaded.session->content());
  EXPECT_EQ(unknown.count, 4u);
  EXPECT_EQ(unknown.nearCount, 2u);
  EXPECT_EQ(unknown.furtherLines, 0u);
  const auto told = [](const monitoring::UnknownSummary::List& logins) {
    std::vector<std::string> list;
    for (const access::UnknownLogin* const each : logins)
      list.push_back(each->login + " " + std::to_string(each->lines));
    return list;
  };
  // Most lines first, equal ones by their logins.
  EXPECT_THAT(told(unknown.first), ElementsAre("Kato 3", "spirit 2", "ghost 1", "ｓato 1"));
  EXPECT_THAT(told(unknown.firstNear), ElementsAre("Kato 3", "ｓato 1"));
}

TEST(Counting, JsonLogsGiveTheSameAsTheTable) {
  const char* const api =
      "{\"logs\":[\n"
      "{\"id\":\"1\",\"timestamp\":\"2026-11-20T00:00:00Z\",\"user\":{\"id\":\"9\",\"code\":\"kato\",\"name\":\"sato\"}"
      ",\"service\":\"kintone\",\"application\":\"App "
      "operation\",\"action\":\"x\",\"result\":\"SUCCESS\",\"errorCode\":\"\",\"note\":{\"user\":\"sato\"}},\n"
      "{\"timestamp\":\"2026-11-20T00:00:00Z\",\"user\":{\"code\":\"sato\"},\"service\":\"kintone\",\"application\":"
      "\"API operation\",\"result\":\"SUCCESS\",\"errorCode\":null},\n"
      "{\"timestamp\":1795132800,\"user\":\"kato\",\"result\":200,\"errorCode\":0},\n"
      "{\"timestamp\":\"2026-11-20T00:00:00Z\",\"user\":null},\n"
      "{\"timestamp\":null,\"user\":{\"code\":\"kato\"}},\n"
      "{\"timestamp\":\"2026-11-20T00:00:00Z\",\"user\":{\"code\":\"kato\"},\"errorCode\":\"GAIA_1\"},\n"
      "{\"broken\": tru},\n"
      "7,\n"
      "{\"timestamp\":\"2026-11-19T23:00:00+09:00\",\"user\":{\"code\":\"sato\"}}";
  for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, std::size_t{64}, SIZE_MAX}) {
    LoadedSession loaded({uam::testing::tokyo(), uam::testing::tokyo(), Rule::screen}, piece);
    ASSERT_FALSE(loaded.add(kUsers));
    ASSERT_FALSE(loaded.add(api));
    EXPECT_EQ(loaded.problemCount("json-cut-short"), 1u);
    EXPECT_EQ(loaded.problemCount("json-malformed"), 2u);
    loaded.configure("2026-11-21");
    EXPECT_EQ(loaded.ledger(), (Ten{3, 1, 0, 0, 0, 1, 1, 0, 0, 3})) << piece;
    EXPECT_THAT(loaded.rows(), ElementsAre("kato||2026-11-20|1", "sato||2026-11-19|1"));
  }
}

TEST(Counting, AnAnswerThatGaveNothingIsToldByItsWords) {
  for (const std::size_t piece : {std::size_t{1}, SIZE_MAX}) {
    LoadedSession loaded({uam::testing::tokyo(), uam::testing::tokyo(), Rule::screen}, piece);
    ASSERT_FALSE(loaded.add(kUsers));
    ASSERT_FALSE(
        loaded.add("{\"logs\":[{\"timestamp\":\"2026-11-20T00:00:00Z\",\"user\":{\"code\":\"kato\"}}]}\n"
                   "{\"code\":\"CB_NO02\",\"id\":\"x\",\"message\":\"No privilege to proceed.\"}\n\x1A"));
    ASSERT_EQ(loaded.report.problems.size(), 1u);
    const Problem& problem = loaded.report.problems.front().first.front();
    EXPECT_EQ(problem.code, "error-answer");
    EXPECT_EQ(problem.line, 2u);
    EXPECT_EQ(problem.parameters.front().second, "CB_NO02: No privilege to proceed.");
    loaded.configure("2026-11-21");
    EXPECT_EQ(loaded.ledger(), (Ten{1, 0, 0, 0, 0, 0, 0, 0, 0, 1}));
  }
}

TEST(Counting, AnOpenQuoteCostsItsOwnLine) {
  for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, SIZE_MAX}) {
    LoadedSession loaded({uam::testing::tokyo(), uam::testing::tokyo(), Rule::screen}, piece);
    ASSERT_FALSE(loaded.add(kUsers));
    std::string log = "Time,User,Note\r\n2026-11-20 10:00,kato,\"open\r\n";
    for (int line = 0; line < 20; ++line) log += "2026-11-20 10:00,sato,plain\r\n";
    log += "2026-11-20 10:00,sato,\"shut\"\r\n2026-11-19 10:00,kato,\"two\r\nlines\"\r\n" + std::string(70, '\0');
    ASSERT_FALSE(loaded.add(log));
    EXPECT_EQ(loaded.problemCount("quote-broken"), 1u);
    EXPECT_EQ(loaded.report.problems.front().first.front().line, 2u);
    loaded.configure("2026-11-21");
    EXPECT_EQ(loaded.ledger(), (Ten{1, 0, 0, 0, 0, 0, 0, 0, 0, 22}));
    EXPECT_THAT(loaded.rows(), ElementsAre("kato||2026-11-19|1", "sato||2026-11-20|1"));
  }
}

TEST(Counting, AJsonLogWithoutAnyUserIsOneOfTheSystem) {
  LoadedSession loaded;
  EXPECT_FALSE(loaded.add("Login Name,Display Name\nkato,K\n"));
  EXPECT_FALSE(loaded.add(
      R"({"logs":[{"timestamp":"2026-11-20T00:00:00Z","application":"App operation","action":"x","result":"SUCCESS"}]})"));
  loaded.configure("2026-11-21");
  EXPECT_EQ(loaded.ledger(), (Ten{0, 1, 0, 0, 0, 0, 0, 0, 0, 0}));
}

TEST(Counting, NamedKeysOfJsonLogsAreRead) {
  recognition::Question named;
  named.columns = {{Field::time, "When"}, {Field::user, "Who"}, {Field::result, "status-text"}};
  for (const char* const log : {"{\"when\":\"2026-11-20\",\"who\":\"kato\",\"user\":\"sato\",\"result\":\"FAILED\","
                                "\"statusText\":\"OK\"}\n{\"When\":\"2026-11-19\",\"Who\":\"sato\"}\n",
                                "{\"logs\":[{\"when\":\"2026-11-20\",\"who\":\"kato\",\"user\":\"sato\",\"result\":"
                                "\"FAILED\",\"statusText\":\"OK\"},{\"When\":\"2026-11-19\",\"Who\":\"sato\"}]}"}) {
    LoadedSession loaded;
    ASSERT_FALSE(loaded.add(kUsers));
    ASSERT_FALSE(loaded.add(log, named));
    loaded.configure("2026-11-21");
    EXPECT_THAT(loaded.rows(), ElementsAre("kato||2026-11-20|1", "sato||2026-11-19|1"));
  }
}

TEST(Counting, EveryCutOfALogGivesTheSame) {
  const std::string log =
      "\xEF\xBB\xBF\"Date\",\"User\",\"Complement\"\r\n\"2026-11-01 09:00:00\",\"kato\",\"a\r\nb "
      "\"\"q\"\"\"\r\n2026-11-02 10:00:00,sato,x\"y\r\n"
      "\"Date\",\"User\",\"Complement\"\r\n\r\nbad,kato,\r\n2026-11-03T23:30:00+09:00, kato ,\xFF\xFE\r\n2026-11-04 "
      "00:00:00,\"sato\"";
  std::string csv;
  std::vector<std::uint64_t> ledger;
  for (std::size_t piece = log.size(); piece > 0; --piece) {
    LoadedSession loaded({uam::testing::tokyo(), uam::testing::tokyo(), Rule::screen}, piece);
    ASSERT_FALSE(loaded.add(kUsers));
    ASSERT_FALSE(loaded.add(log));
    loaded.configure("2026-11-21");
    if (csv.empty()) {
      csv = loaded.csv();
      ledger = loaded.ledger();
      EXPECT_EQ(ledger, (Ten{1, 0, 0, 0, 0, 0, 0, 0, 0, 4}));
      EXPECT_EQ(loaded.report.undecodable, 2u);
      EXPECT_EQ(loaded.report.problems[0].first[0].line, 7u);
    }
    ASSERT_EQ(loaded.csv(), csv) << piece;
    ASSERT_EQ(loaded.ledger(), ledger) << piece;
  }
}

}  // namespace
}  // namespace uam::access
