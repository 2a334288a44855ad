#include "uam/monitoring/statistics.hpp"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/loaded_session.hpp"

namespace uam::monitoring {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using uam::testing::LoadedSession;

calendar::Day dayOf(std::string_view text) {
  return *calendar::parseDay(text);
}

/// Sales with Shops below it, and a department without users; one user without a department, one who is not listed.
LoadedSession company() {
  LoadedSession loaded;
  EXPECT_FALSE(loaded.add("Department Name,Department Code,Parent Department Code\nSales,s,\nShops,h,s\nLegal,l,\n"));
  EXPECT_FALSE(
      loaded.add("Login Name,Display Name,Status,Department Code\nu1,A,1,s\nu2,B,1,h\nu3,C,1,h\nu4,D,1,\nu5,E,0,s\n"));
  EXPECT_FALSE(
      loaded.add("time,user\n2026-11-01,u1\n2026-11-03,u1\n2026-11-03,u2\n2026-11-03,u5\n2026-10-20,u3\n"
                 "2026-11-06,ghost\n"));
  loaded.configure("2026-11-05", 5);
  return loaded;
}

TEST(Statistics, CountUsersByDaysAndDepartments) {
  LoadedSession loaded = company();
  Table& table = *loaded.session->table();
  const Statistics all = statisticsOf(table, table.order(), 5);
  EXPECT_EQ(all.all, (UserCount{4, 2}));
  EXPECT_EQ(all.never, 1u);
  // u1 has two days in 1 to 5 November, u2 one, u3 and u4 none.
  EXPECT_THAT(all.distribution, ElementsAre(2, 1, 1, 0, 0, 0));
  const auto& tree = loaded.session->directory()->departments();
  const auto sales = static_cast<std::size_t>(tree.find("s"));
  EXPECT_EQ(all.department(sales), (UserCount{1, 1}));
  EXPECT_EQ(all.withBelow(sales, tree.all()[sales].end), (UserCount{3, 2}));
  EXPECT_EQ(all.department(static_cast<std::size_t>(tree.find("l"))), (UserCount{0, 0}));
  EXPECT_EQ(all.department(table.departmentCount()), (UserCount{1, 0}));

  Filters filters;
  filters.departments = {"h"};
  loaded.session->view(std::nullopt, filters);
  const Statistics shown = statisticsOf(table, table.shown(), 5);
  EXPECT_EQ(shown.all, (UserCount{2, 1}));
  EXPECT_EQ(shown.never, 0u);
  EXPECT_THAT(shown.distribution, ElementsAre(1, 1, 0, 0, 0, 0));
}

TEST(Statistics, ActiveUsersGoFromTheFirstDayOfTheLogsToTheAsOfDay) {
  LoadedSession loaded = company();
  Table& table = *loaded.session->table();
  EXPECT_EQ(loaded.firstLoggedDay(), dayOf("2026-10-20"));
  std::vector<std::uint32_t> users = loaded.activeUsers(table.order());
  ASSERT_EQ(users.size(), 17u);
  EXPECT_EQ(users[0], 1u);
  // 1, 2 and 3 November; the user who is not listed does not count.
  EXPECT_THAT((std::vector<std::uint32_t>(users.begin() + 12, users.end())), ElementsAre(1, 0, 2, 0, 0));
  Filters filters;
  filters.departments = {"s"};
  loaded.session->view(std::nullopt, filters);
  users = loaded.activeUsers(table.shown());
  EXPECT_THAT((std::vector<std::uint32_t>(users.begin() + 12, users.end())), ElementsAre(1, 0, 1, 0, 0));
  loaded.configure("2026-11-05", 5, "2026-11-02", {{dayOf("2026-11-03"), dayOf("2026-11-03")}});
  EXPECT_THAT(loaded.activeUsers(loaded.session->table()->order()), ElementsAre(0, 0, 0, 0));
  loaded.configure("2026-10-01");
  EXPECT_THAT(loaded.activeUsers(loaded.session->table()->order()), IsEmpty());
}

TEST(Statistics, DaySumsAreWhatCountingBitByBitGives) {
  std::mt19937_64 random(11);
  for (const std::size_t groups : {0u, 1u, 2u, 600u}) {
    DaySums sums;
    std::vector<std::uint32_t> expected(64, 0);
    for (std::size_t group = 0; group < groups; ++group) {
      std::vector<DaySums::Word> words(DaySums::kGroup);
      // Full words reach the highest places, sparse ones leave places empty between.
      for (DaySums::Word& word : words) word = group % 3 == 0 ? ~DaySums::Word{0} : random() & random();
      sums.addGroup([&](std::size_t index) { return words[index]; });
      for (const DaySums::Word word : words) {
        for (std::size_t bit = 0; bit < 64; ++bit) expected[bit] += static_cast<std::uint32_t>(word >> bit & 1);
      }
    }
    for (std::uint32_t bit = 0; bit < 64; ++bit) ASSERT_EQ(sums.sum(bit), expected[bit]) << groups << ' ' << bit;
  }
}

TEST(Statistics, ManyUsersAreCountedAcrossChunksAndColumns) {
  // Neither a multiple of the users of a chunk nor of those added at once.
  constexpr std::uint32_t kUsers = 9001;
  std::string users = "Login Name,Status\n";
  for (std::uint32_t user = 0; user < kUsers; ++user) {
    users += "u" + std::to_string(user) + (user % 5 == 0 ? ",0\n" : ",1\n");
  }
  LoadedSession loaded;
  ASSERT_FALSE(loaded.add(users));
  std::mt19937 random(3);
  const calendar::Day first = dayOf("2026-01-05");
  std::vector<std::uint32_t> expected(200, 0);
  std::string log = "time,user\n2026-01-05,ghost\n";
  for (std::uint32_t user = 0; user < kUsers; ++user) {
    const auto day = static_cast<std::uint32_t>(random() % 200);
    log += calendar::formatDay(first + static_cast<calendar::Day>(day)) + ",u" + std::to_string(user) + '\n';
    if (user % 5 != 0) ++expected[day];
  }
  ASSERT_FALSE(loaded.add(log));
  loaded.configure(calendar::formatDay(first + 199));
  EXPECT_EQ(loaded.activeUsers(loaded.session->table()->order()), expected);
}

}  // namespace
}  // namespace uam::monitoring
