#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/loaded_session.hpp"

namespace uam::access {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using uam::testing::LoadedSession;

constexpr std::string_view kTwoUsers = "Login Name\nkato\nsato\n";
constexpr std::string_view kEventsHeading = "Time,User,Service,Module,Action,Result\n";

/// The events of a row's user after these logs were read again, `day|events`.
std::vector<std::string> eventsOf(LoadedSession& loaded, std::uint32_t row, const std::vector<std::string>& logs) {
  EXPECT_TRUE(loaded.session->beginEvents(row));
  for (const std::string& log : logs) {
    EXPECT_FALSE(loaded.session->beginInput(9, recognition::identify(log, {}).found, Reading::events));
    loaded.feed(log);
    InputReport report;
    EXPECT_FALSE(loaded.session->endInput(report));
  }
  std::vector<std::string> lines;
  const auto counted = loaded.session->events();
  for (const auto& [day, events] : *counted) {
    lines.push_back(calendar::formatDay(day) + "|" + std::to_string(events));
  }
  return lines;
}

std::vector<std::string> twoLogs() {
  const std::string heading(kEventsHeading);
  return {
      heading +
          "2026-11-01T09:00:00Z,kato,kintone,App,view,SUCCESS\n"  // 1 November in Tokyo
          "2026-11-01T09:00:00Z,kato,kintone,App,view,SUCCESS\n"  // the same line
          "2026-11-01T09:00:01Z,kato,kintone,App,view,SUCCESS\n"
          "2026-11-01T20:00:00Z,\"kato\",kintone,App,\"a \"\"b\"\"\",SUCCESS\n"  // 2 November in Tokyo
          "2026-11-01T09:00:00Z,sato,kintone,App,view,SUCCESS\n"
          "2026-11-01T09:00:02Z,kato,Common,App,view,SUCCESS\n"   // another service
          "2026-11-01T09:00:03Z,kato,kintone,App,view,FAILURE\n"  // failed
          "soon,kato,kintone,App,view,SUCCESS\n" +
          heading,
      heading +
          "\"2026-11-01T09:00:00Z\",kato,kintone,App,view,SUCCESS\n"  // seen before, with other quotes
          "2026-11-01T20:00:00Z,kato,kintone,App,\"a \"\"b\"\"\",SUCCESS\n"
          "2026-11-03T09:00:00Z, kato ,kintone,App,view,SUCCESS\n"
          "2026-11-04T09:00:00Z,kato,kintone,App,view,SUCCESS\n",
  };
}

TEST(Events, AreCountedByDayIdenticalLinesOnce) {
  for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, SIZE_MAX}) {
    LoadedSession loaded({uam::testing::tokyo(), uam::testing::tokyo(), Rule::screen}, piece);
    ASSERT_FALSE(loaded.add(kTwoUsers));
    for (const std::string& log : twoLogs()) ASSERT_FALSE(loaded.add(log));
    loaded.configure("2026-11-03");
    const auto rows = loaded.rows();
    const auto ledger = loaded.ledger();
    EXPECT_THAT(eventsOf(loaded, 0, twoLogs()), ElementsAre("2026-11-01|2", "2026-11-02|1", "2026-11-03|1"));
    EXPECT_THAT(eventsOf(loaded, 1, twoLogs()), ElementsAre("2026-11-01|1"));
    // The reading leaves no other trace, and other settings need no other one.
    EXPECT_EQ(loaded.rows(), rows);
    EXPECT_EQ(loaded.ledger(), ledger);
    EXPECT_THAT(eventsOf(loaded, 0, twoLogs()), ElementsAre("2026-11-01|2", "2026-11-02|1", "2026-11-03|1"));
    loaded.configure("2026-11-04", 30, "2026-11-02",
                     {{*calendar::parseDay("2026-11-03"), *calendar::parseDay("2026-11-03")}});
    EXPECT_EQ(loaded.session->events()->size(), 2u);
  }
}

TEST(Events, OfJsonLogs) {
  const std::string line =
      R"({"timestamp":"2026-11-20T00:00:00Z","user":{"code":"kato"},"service":"kintone","result":"SUCCESS"})";
  const std::string other =
      R"({"timestamp":"2026-11-20T00:00:00Z","user":{"code":"sato"},"service":"kintone","result":"SUCCESS"})";
  const std::string failed =
      R"({"timestamp":"2026-11-20T00:00:00Z","user":{"code":"kato"},"service":"kintone","result":"FAILURE"})";
  const std::string later =
      R"({"timestamp":"2026-11-20T00:00:01Z","user":{"code":"kato"},"service":"kintone","result":"SUCCESS"})";
  LoadedSession loaded;
  ASSERT_FALSE(loaded.add(kTwoUsers));
  loaded.configure("2026-11-21");
  EXPECT_THAT(eventsOf(loaded, 0, {line + '\n' + other + '\n' + failed + "\n{\"broken\n" + line + '\n' + later}),
              ElementsAre("2026-11-20|2"));
}

TEST(Events, AReadingThatIsGivenUpEndsTheCounting) {
  LoadedSession loaded;
  ASSERT_FALSE(loaded.add(kTwoUsers));
  const std::string log = twoLogs()[0];
  const recognition::Identification found = recognition::identify(log, {}).found;
  ASSERT_FALSE(loaded.add(log));
  loaded.configure("2026-11-21");
  EXPECT_FALSE(loaded.session->events().has_value());
  EXPECT_TRUE(loaded.session->beginInput(1, found, Reading::events).has_value());
  EXPECT_FALSE(loaded.session->beginEvents(2));
  EXPECT_FALSE(loaded.session->beginEvents(std::nullopt));
  ASSERT_TRUE(loaded.session->beginEvents(0));
  EXPECT_THAT(*loaded.session->events(), IsEmpty());
  ASSERT_FALSE(loaded.session->beginInput(1, found, Reading::events));
  EXPECT_FALSE(loaded.session->events().has_value());
  loaded.feed(log);
  loaded.session->abandonInput();
  EXPECT_FALSE(loaded.session->events().has_value());
  // A part can neither be made of such a reading nor be added to it.
  ASSERT_TRUE(loaded.session->beginEvents(0));
  ASSERT_FALSE(loaded.session->beginInput(1, found, Reading::events));
  EXPECT_FALSE(loaded.session->addPacked({}));
  EXPECT_FALSE(loaded.session->packInput(true).has_value());
}

}  // namespace
}  // namespace uam::access
