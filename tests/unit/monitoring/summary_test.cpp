#include "uam/monitoring/summary.hpp"

#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace uam::monitoring {
namespace {

TEST(Summary, IsWhatCountingDayByDayGives) {
  std::mt19937 random(5);
  constexpr std::uint32_t kUsers = 5000;
  constexpr calendar::Day kBegin = 20'000;
  access::AccessDays days(kUsers);
  std::vector<std::set<calendar::Day>> seen(kUsers);
  for (std::uint32_t user = 0; user < kUsers; ++user) {
    // Some never come, some have stayed away for years.
    const calendar::Day last = kBegin + static_cast<calendar::Day>(random() % 900);
    for (std::uint32_t count = user % 7; count > 0; --count) {
      const calendar::Day day = last - static_cast<calendar::Day>(random() % (user % 3 == 0 ? 400 : 20));
      days.set(user, day);
      seen[user].insert(day);
    }
  }
  for (const calendar::Day asOf : {kBegin + 900, kBegin + 640, kBegin + 639, kBegin + 100, kBegin - 1}) {
    for (const std::int32_t window : {1, 30, 64, 366}) {
      const ViewSettings settings{asOf, window, access::Recording(kBegin, {{kBegin + 200, kBegin + 630}})};
      const Summary summary = summarise(days, settings);
      for (std::uint32_t user = 0; user < kUsers; ++user) {
        calendar::Day first = calendar::kNoDay;
        calendar::Day last = calendar::kNoDay;
        std::uint16_t count = 0;
        std::string each(static_cast<std::size_t>(window), '0');
        for (const calendar::Day day : seen[user]) {
          if (day > asOf || !settings.recording.covers(day)) continue;
          if (first == calendar::kNoDay) first = day;
          last = day;
          if (day <= asOf - window) continue;
          ++count;
          each[static_cast<std::size_t>(day - (asOf - window + 1))] = '1';
        }
        ASSERT_EQ(summary.lastDay[user], last) << user;
        ASSERT_EQ(summary.accessDays[user], count) << user;
        // One user at a time is asked for these.
        if (user % 25 != 0) continue;
        ASSERT_EQ(firstCountedDay(days, user, settings), first) << user;
        ASSERT_EQ(daysOfWindow(days, user, settings), each) << user;
      }
    }
  }
}

}  // namespace
}  // namespace uam::monitoring
