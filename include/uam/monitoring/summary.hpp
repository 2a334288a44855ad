#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "uam/access/access_days.hpp"
#include "uam/access/ledger.hpp"
#include "uam/calendar/day.hpp"

namespace uam::monitoring {

/// What the table counts with; none of it needs a second read (product.md sections 3 and 4).
struct ViewSettings {
  calendar::Day asOf = 0;
  std::int32_t windowDays = 30;
  access::Recording recording;
  std::vector<calendar::Day> wholeDays = {};  ///< Said to be whole, though a log looks as if it lacked lines of them.
  bool allDaysWhole = false;                  ///< The same of all.

  friend bool operator==(const ViewSettings&, const ViewSettings&) = default;
};

/// Last access day and number of access days of every user, for one set of settings.
struct Summary {
  std::vector<calendar::Day> lastDay;     ///< kNoDay where there is none.
  std::vector<std::uint16_t> accessDays;  ///< Within the window.
  std::vector<std::uint8_t> unknown;      ///< Of a snapshot, by user: `kDayUnknown`, `kNumberUnknown`; else empty.
};

/// What a snapshot does not say of a user.
inline constexpr std::uint8_t kDayUnknown = 1;
inline constexpr std::uint8_t kNumberUnknown = 2;

/// Bits of a column's 64 days that lie in [from, to] and were recorded.
[[nodiscard]] inline access::AccessDays::Word countingDays(std::size_t column, calendar::Day from, calendar::Day to,
                                                           const access::Recording& recording) {
  const calendar::Day first = access::AccessDays::firstDayOf(column);
  access::AccessDays::Word mask = 0;
  for (std::uint32_t bit = 0; bit < 64; ++bit) {
    const calendar::Day day = first + static_cast<calendar::Day>(bit);
    if (day >= from && day <= to && recording.covers(day)) mask |= access::AccessDays::Word{1} << bit;
  }
  return mask;
}

[[nodiscard]] inline Summary summarise(const access::AccessDays& days, const ViewSettings& settings) {
  using access::AccessDays;
  Summary summary;
  summary.lastDay.assign(days.users(), calendar::kNoDay);
  summary.accessDays.assign(days.users(), 0);
  const calendar::Day begin = std::max(settings.recording.start(), AccessDays::kOrigin);
  const calendar::Day windowBegin = settings.asOf - settings.windowDays + 1;
  if (begin > settings.asOf) return summary;
  // From the newest column to the oldest: the first day met is the last access.
  const std::size_t oldest = AccessDays::columnOf(begin);
  const std::size_t oldestOfWindow = std::max(oldest, AccessDays::columnOf(std::max(begin, windowBegin)));
  std::size_t column = AccessDays::columnOf(settings.asOf);
  for (;; --column) {
    const calendar::Day lastOfColumn = AccessDays::firstDayOf(column) + 63;
    const AccessDays::Word counting = countingDays(column, begin, settings.asOf, settings.recording);
    const AccessDays::Word window =
        countingDays(column, std::max(begin, windowBegin), settings.asOf, settings.recording);
    days.eachChunk(column, [&](std::size_t firstUser, const AccessDays::Word* words, std::size_t count) {
      calendar::Day* const lastDay = summary.lastDay.data() + firstUser;
      std::uint16_t* const accessDays = summary.accessDays.data() + firstUser;
      for (std::size_t index = 0; index < count; ++index) {
        const AccessDays::Word met = words[index] & counting;
        const calendar::Day day = met == 0 ? calendar::kNoDay : lastOfColumn - std::countl_zero(met);
        lastDay[index] = std::max(lastDay[index], day);
        accessDays[index] = static_cast<std::uint16_t>(accessDays[index] + std::popcount(met & window));
      }
    });
    if (column == oldestOfWindow) break;
  }
  // Behind the window only those are looked at who were not seen in it, fewer in each column.
  std::vector<std::uint32_t> unseen;
  for (std::uint32_t user = 0; user < summary.lastDay.size() && column > oldest; ++user) {
    if (summary.lastDay[user] == calendar::kNoDay) unseen.push_back(user);
  }
  while (column > oldest && !unseen.empty()) {
    --column;
    const calendar::Day lastOfColumn = AccessDays::firstDayOf(column) + 63;
    const AccessDays::Word counting = countingDays(column, begin, settings.asOf, settings.recording);
    std::size_t left = 0;
    for (const std::uint32_t user : unseen) {
      const AccessDays::Word met = days.word(column, user) & counting;
      if (met == 0) {
        unseen[left++] = user;
      } else {
        summary.lastDay[user] = lastOfColumn - std::countl_zero(met);
      }
    }
    unseen.resize(left);
  }
  return summary;
}

/// The first counted day of one user up to the as-of date; kNoDay where there is none.
[[nodiscard]] inline calendar::Day firstCountedDay(const access::AccessDays& days, std::uint32_t user,
                                                   const ViewSettings& settings) {
  using access::AccessDays;
  const calendar::Day begin = std::max(settings.recording.start(), AccessDays::kOrigin);
  if (begin > settings.asOf) return calendar::kNoDay;
  for (std::size_t column = AccessDays::columnOf(begin); column <= AccessDays::columnOf(settings.asOf); ++column) {
    AccessDays::Word word = days.word(column, user);
    if (word == 0) continue;
    word &= countingDays(column, begin, settings.asOf, settings.recording);
    if (word != 0) return AccessDays::firstDayOf(column) + std::countr_zero(word);
  }
  return calendar::kNoDay;
}

/// The days of the window, oldest first: `1` where the user has a counted day, else `0`.
[[nodiscard]] inline std::string daysOfWindow(const access::AccessDays& days, std::uint32_t user,
                                              const ViewSettings& settings) {
  using access::AccessDays;
  std::string found(static_cast<std::size_t>(settings.windowDays), '0');
  const calendar::Day first = settings.asOf - settings.windowDays + 1;
  const calendar::Day begin = std::max({settings.recording.start(), AccessDays::kOrigin, first});
  if (begin > settings.asOf) return found;
  for (std::size_t column = AccessDays::columnOf(begin); column <= AccessDays::columnOf(settings.asOf); ++column) {
    AccessDays::Word word = days.word(column, user);
    if (word == 0) continue;
    word &= countingDays(column, begin, settings.asOf, settings.recording);
    for (; word != 0; word &= word - 1) {
      const calendar::Day day = AccessDays::firstDayOf(column) + std::countr_zero(word);
      found[static_cast<std::size_t>(day - first)] = '1';
    }
  }
  return found;
}

/// All counted days of one user up to the as-of date, ascending.
[[nodiscard]] inline std::vector<calendar::Day> countedDays(const access::AccessDays& days, std::uint32_t user,
                                                            const ViewSettings& settings) {
  using access::AccessDays;
  std::vector<calendar::Day> found;
  const calendar::Day begin = std::max(settings.recording.start(), AccessDays::kOrigin);
  if (begin > settings.asOf) return found;
  for (std::size_t column = AccessDays::columnOf(begin); column <= AccessDays::columnOf(settings.asOf); ++column) {
    AccessDays::Word word = days.word(column, user);
    if (word == 0) continue;
    word &= countingDays(column, begin, settings.asOf, settings.recording);
    for (; word != 0; word &= word - 1) found.push_back(AccessDays::firstDayOf(column) + std::countr_zero(word));
  }
  return found;
}

}  // namespace uam::monitoring
