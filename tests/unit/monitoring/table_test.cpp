#include "uam/monitoring/table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/loaded_session.hpp"

namespace uam::monitoring {
namespace {

using ::testing::ElementsAre;
using uam::testing::LoadedSession;

LoadedSession five() {
  LoadedSession loaded;
  EXPECT_FALSE(loaded.add(
      "Login Name,Display Name,Status\nu1,日本,1\nu2,=SUM(A1),1\nu3,Zoë,1\nu4,\"a \"\"q\"\"\",1\nu5,日本,1\n"));
  EXPECT_FALSE(
      loaded.add("time,user\n2026-11-21,u1\n2026-10-23,u2\n2026-10-22,u3\n2026-11-20,u5\n2026-11-21,u5\n2026-11-22,"
                 "u4\n2026-11-01,u3\n"));
  loaded.configure("2026-11-21");
  return loaded;
}

TEST(Table, WindowEndsWithTheAsOfDay) {
  LoadedSession loaded = five();
  EXPECT_THAT(loaded.rows(),
              ElementsAre("u1||2026-11-21|1", "u2||2026-10-23|1", "u3||2026-11-01|1", "u4||-|0", "u5||2026-11-21|2"));
  loaded.configure("2026-11-21", 31);
  EXPECT_THAT(loaded.rows(),
              ElementsAre("u1||2026-11-21|1", "u2||2026-10-23|1", "u3||2026-11-01|2", "u4||-|0", "u5||2026-11-21|2"));
  loaded.configure("2026-11-22", 1);
  EXPECT_THAT(loaded.rows(), ElementsAre("u1||2026-11-21|0", "u2||2026-10-23|0", "u3||2026-11-01|0", "u4||2026-11-22|1",
                                         "u5||2026-11-21|0"));
}

TEST(Table, SortsByKeyAndKeepsTheDisplayOrderOfTies) {
  LoadedSession loaded = five();
  const auto sorted = [&](SortKey key, bool descending) {
    loaded.session->view(Sort{key, descending}, {});
    return loaded.logins();
  };
  EXPECT_THAT(sorted(SortKey::user, false), ElementsAre("u2", "u3", "u4", "u1", "u5"));
  EXPECT_THAT(sorted(SortKey::user, true), ElementsAre("u1", "u5", "u4", "u3", "u2"));
  EXPECT_THAT(sorted(SortKey::lastAccess, false), ElementsAre("u4", "u2", "u3", "u1", "u5"));
  EXPECT_THAT(sorted(SortKey::lastAccess, true), ElementsAre("u1", "u5", "u3", "u2", "u4"));
  EXPECT_THAT(sorted(SortKey::accessDays, false), ElementsAre("u4", "u1", "u2", "u3", "u5"));
  EXPECT_THAT(sorted(SortKey::accessDays, true), ElementsAre("u5", "u1", "u2", "u3", "u4"));
}

TEST(Table, NamesAreComparedToTheirEnd) {
  LoadedSession loaded;
  ASSERT_FALSE(loaded.add(std::string_view(
      "Login Name,Display Name,Status\nu1,Department B,1\nu2,Department A,1\nu3,Department,1\nu4,Dep,1\n"
      "u5,Department A,1\nu6,Dep\0x,1\n",
      121)));
  loaded.configure("2026-11-21");
  loaded.session->view(Sort{SortKey::user, false}, {});
  EXPECT_THAT(loaded.logins(), ElementsAre("u4", "u6", "u3", "u2", "u5", "u1"));
}

TEST(Table, FiltersCombine) {
  LoadedSession loaded = five();
  const auto filtered = [&](Filters filters) {
    loaded.session->view(std::nullopt, std::move(filters));
    return loaded.logins();
  };
  Filters filters;
  filters.lastAccessBy = calendar::parseDay("2026-11-01");
  EXPECT_THAT(filtered(filters), ElementsAre("u2", "u3", "u4"));
  filters.maxDays = 0;
  EXPECT_THAT(filtered(filters), ElementsAre("u4"));
  filters = {};
  filters.never = true;
  EXPECT_THAT(filtered(filters), ElementsAre("u4"));
  filters = {};
  filters.text = "日本";
  Table* const table = loaded.session->table();
  EXPECT_EQ(table->searchText(), "");
  EXPECT_THAT(filtered(filters), ElementsAre("u1", "u5"));
  filters.text = "u4";
  EXPECT_THAT(filtered(filters), ElementsAre("u4"));
  filters.text = "本\x1Fu5";
  EXPECT_THAT(filtered(filters), ElementsAre("u5"));
}

TEST(Csv, IsQuotedAndMadeHarmless) {
  LoadedSession loaded = five();
  loaded.session->view(Sort{SortKey::accessDays, true}, {});
  EXPECT_EQ(loaded.csv(),
            "\xEF\xBB\xBF\"User\",\"User (Login Name)\",\"Department\",\"Department (Department Code)\",\"Last Access "
            "Date\",\"Number of "
            "Access Days (in the last 30 days)\"\r\n"
            "\"日本\",\"u5\",\"\",\"\",\"2026-11-21\",\"2\"\r\n"
            "\"日本\",\"u1\",\"\",\"\",\"2026-11-21\",\"1\"\r\n"
            "\"'=SUM(A1)\",\"u2\",\"\",\"\",\"2026-10-23\",\"1\"\r\n"
            "\"Zoë\",\"u3\",\"\",\"\",\"2026-11-01\",\"1\"\r\n"
            "\"a \"\"q\"\"\",\"u4\",\"\",\"\",\"\",\"0\"\r\n");
  EXPECT_NE(loaded.csv(Language::english, true).find("\"=SUM(A1)\""), std::string::npos);
  loaded.configure("2026-11-21", 7);
  EXPECT_EQ(loaded.csv(Language::japanese).substr(0, 155),
            std::string("\xEF\xBB\xBF\"ユーザー\",\"ユーザー（ログイン名）\",\"組織\",\"組織（組織コード）\","
                        "\"最終アクセス日\",\"過去7日間のアクセス日数\"\r\n")
                .substr(0, 155));
  EXPECT_EQ(loaded.csv(Language::simplifiedChinese).find("\"近7天的访问天数\"\r\n") != std::string::npos, true);
}

TEST(Csv, ManyRowsComeInPieces) {
  std::string users = "Login Name,Display Name,Status\n";
  for (int index = 0; index < 60000; ++index) users += "user" + std::to_string(index) + ",=Name,1\n";
  LoadedSession loaded;
  ASSERT_FALSE(loaded.add(users));
  loaded.configure("2026-11-21");
  Table* const table = loaded.session->table();
  CsvWriter writer(*table, table->order(), Language::english, 30, false);
  std::size_t pieces = 0;
  std::string text;
  for (std::string_view piece = writer.next(); !piece.empty(); piece = writer.next()) {
    EXPECT_LT(piece.size(), CsvWriter::kPiece + 1000);
    text.append(piece);
    ++pieces;
  }
  EXPECT_GE(pieces, 2u);
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 60001);
  EXPECT_EQ(writer.alteredCount(), 60000u);
  ASSERT_EQ(writer.altered().size(), limits::kAlteredCells);
  EXPECT_EQ(writer.altered()[1].position, 2u);
  EXPECT_EQ(writer.altered()[1].login, "user1");
}

}  // namespace
}  // namespace uam::monitoring
