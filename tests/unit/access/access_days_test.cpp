#include "uam/access/access_days.hpp"

#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "uam/access/ledger.hpp"

#include "support/loaded_session.hpp"

namespace uam::access {
namespace {

/// The same as pairs, which nobody can get wrong.
using Pairs = std::set<std::pair<std::uint32_t, calendar::Day>>;

Pairs pairsOf(const AccessDays& days) {
  Pairs pairs;
  for (std::size_t column = 0; column < AccessDays::kColumns; ++column) {
    days.eachChunk(column, [&](std::size_t first, const AccessDays::Word* words, std::size_t count) {
      for (std::size_t at = 0; at < count; ++at) {
        const auto user = static_cast<std::uint32_t>(first + at);
        EXPECT_EQ(words[at], days.word(column, user));
        for (int bit = 0; bit < 64; ++bit) {
          if ((words[at] >> bit & 1) != 0) pairs.insert({user, AccessDays::firstDayOf(column) + bit});
        }
      }
    });
  }
  return pairs;
}

/// A number below another one, by chance.
std::uint32_t below(std::mt19937& random, std::uint32_t end) {
  return static_cast<std::uint32_t>(random() % end);
}

/// Some chunks with few users, some with many: below, at and above the longest list.
void fill(AccessDays& days, Pairs& pairs, std::uint32_t seed) {
  std::mt19937 random(seed);
  const auto put = [&](std::uint32_t user, calendar::Day day) {
    days.set(user, day);
    pairs.insert({user, day});
  };
  for (std::uint32_t chunk = 0; chunk < 12; ++chunk) {
    const std::uint32_t users = static_cast<std::uint32_t>(AccessDays::kListed) - 6 + chunk;
    for (std::uint32_t user = 0; user < users; ++user) {
      put(below(random, 2) * static_cast<std::uint32_t>(AccessDays::kChunkUsers) + below(random, 700),
          static_cast<calendar::Day>(chunk * 640 + below(random, 64)));
    }
  }
  for (int at = 0; at < 500; ++at) put(below(random, 5000), static_cast<calendar::Day>(below(random, 80'000)) - 60);
}

TEST(AccessDays, OfFewAndOfManyUsersAreTheSameSet) {
  for (std::uint32_t seed = 1; seed < 8; ++seed) {
    AccessDays one(5000);
    AccessDays other(5000);
    Pairs pairs;
    fill(one, pairs, seed);
    EXPECT_EQ(pairsOf(one), pairs);
    fill(other, pairs, seed + 100);
    PackWriter writer;
    other.pack(writer);
    const std::string packed = writer.take();
    AccessDays unpacked(5000);
    PackReader reader(packed);
    unpacked.unpack(reader);
    EXPECT_TRUE(reader.good());
    EXPECT_EQ(pairsOf(unpacked), pairsOf(other));
    EXPECT_TRUE(one.hasRoomFor(other));
    one.merge(std::move(seed % 2 == 0 ? other : unpacked));
    EXPECT_EQ(pairsOf(one), pairs);
    EXPECT_FALSE(one.full());
  }
}

TEST(AccessDays, TakeNoMoreThanTheyMay) {
  // A line every 64 days, of users 4,096 apart: each has a chunk of its own. 800 KB of log and 100,000 users.
  AccessDays days(100'000, std::size_t{4} << 20);
  std::size_t lines = 0;
  for (std::size_t column = 1; column < 1300; ++column) {
    for (std::uint32_t user = 0; user < 100'000; user += AccessDays::kChunkUsers, ++lines) {
      days.set(user, AccessDays::firstDayOf(column));
    }
  }
  EXPECT_GT(lines, 30'000u);
  EXPECT_FALSE(days.full());
  // Sixty-five users make an array of a list.
  for (std::uint32_t user = 0; user <= AccessDays::kListed; ++user) {
    for (std::size_t column = 1; column < 200; ++column) days.set(user, AccessDays::firstDayOf(column));
  }
  EXPECT_TRUE(days.full());
  AccessDays roomy(100'000, std::size_t{64} << 20);
  AccessDays large(100'000);
  for (std::uint32_t user = 0; user < 100'000; ++user) {
    for (std::size_t column = 1; column < 100; ++column) large.set(user, AccessDays::firstDayOf(column));
  }
  EXPECT_FALSE(roomy.hasRoomFor(large));
  roomy.merge(std::move(large));
  EXPECT_TRUE(roomy.full());
}

TEST(AccessDays, ALogWithoutRoomIsRefusedAndChangesNothing) {
  std::string users = "login name,display name\n";
  for (int user = 0; user < 200; ++user) users += "u" + std::to_string(user) + ",U\n";
  std::string wide = "time,user\n";
  std::string narrow = wide;
  for (int year = 1975; year < 2025; ++year) {
    for (int user = 0; user < 100; ++user) {
      const std::string line = std::to_string(year) + "-11-01,u" + std::to_string(user) + "\n";
      wide += line;
      if (year > 2022) narrow += line;
    }
  }
  ReadSettings settings{testing::tokyo(), testing::tokyo(), Rule::screen, false, std::size_t{1} << 20};
  testing::LoadedSession session(settings);
  ASSERT_FALSE(session.add(users));
  ASSERT_FALSE(session.add(narrow));
  session.configure("2026-11-20", 30, "1975-01-01");
  const auto before = session.rows();
  const auto problem = session.add(wide);
  ASSERT_TRUE(problem);
  EXPECT_EQ(problem->code, "too-many-days");
  EXPECT_EQ(problem->parameters, (Parameters{{"first", "1975-11-01"}, {"last", "2024-11-01"}, {"most", "1"}}));
  EXPECT_EQ(session.rows(), before);
  EXPECT_EQ(session.session->content()->ledgers.size(), 1u);
}

TEST(Recording, OfRangesInAnyOrderCoversWhatNoneHolds) {
  std::mt19937 random(3);
  for (int round = 0; round < 200; ++round) {
    std::vector<Recording::Range> ranges;
    for (std::uint32_t at = below(random, 12); at > 0; --at) {
      const auto from = static_cast<calendar::Day>(below(random, 60));
      ranges.push_back({from, from + static_cast<calendar::Day>(below(random, 9))});
    }
    const Recording recording(5, ranges);
    for (calendar::Day day = 0; day < 80; ++day) {
      bool covered = day >= 5;
      for (const auto& range : ranges) covered = covered && !(day >= range.from && day <= range.to);
      EXPECT_EQ(recording.covers(day), covered) << day;
    }
  }
}

}  // namespace
}  // namespace uam::access
