#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "uam/access/day_clock.hpp"
#include "uam/calendar/zone.hpp"

#include "support/checks.hpp"
#include "support/cuts.hpp"
#include "targets.hpp"

namespace uam::fuzz {

namespace {

using calendar::OffsetChange;

std::int32_t slowOffset(const std::vector<OffsetChange>& changes, std::int64_t instant) {
  std::int32_t offset = changes.front().offset;
  for (std::size_t index = 1; index < changes.size(); ++index) {
    if (changes[index].instant <= instant) offset = changes[index].offset;
  }
  return offset;
}

/// The first instant at which clocks show this local time; where none does, it is moved forward by the gap: the instant
/// that it would be by the offset before.
std::int64_t slowInstant(const std::vector<OffsetChange>& changes, std::int64_t local) {
  for (std::size_t index = 0; index < changes.size(); ++index) {
    const std::int64_t instant = local - changes[index].offset;
    const bool behindBegin = index == 0 || instant >= changes[index].instant;
    const bool beforeEnd = index + 1 == changes.size() || instant < changes[index + 1].instant;
    if (behindBegin && beforeEnd) return instant;
  }
  for (std::size_t index = 0; index + 1 < changes.size(); ++index) {
    const std::int64_t change = changes[index + 1].instant;
    if (local >= change + changes[index].offset && local < change + changes[index + 1].offset) {
      return local - changes[index].offset;
    }
  }
  return INT64_MIN;
}

/// Four bytes a change: hours since the last change, and an offset in quarters of an hour. Changes are further apart
/// than the offsets are large, as they are on earth.
std::vector<OffsetChange> changesOf(std::string_view bytes) {
  std::vector<OffsetChange> changes;
  std::int64_t instant = 0;
  for (std::size_t at = 0; at + 4 <= bytes.size() && changes.size() < 40; at += 4) {
    const auto byte = [&](std::size_t index) { return std::int64_t{static_cast<unsigned char>(bytes[at + index])}; };
    instant += (byte(0) * 256 + byte(1)) * 600 + 3 * calendar::kSecondsPerDay;
    changes.push_back({instant, static_cast<std::int32_t>((byte(2) % 105 - 48) * 900 + byte(3) % 2)});
  }
  if (changes.empty()) changes.push_back({0, 0});
  return changes;
}

}  // namespace

/// The first half of the bytes is one zone, the second another.
void zones(std::string_view bytes) {
  const std::vector<OffsetChange> changes = changesOf(bytes.substr(0, bytes.size() / 2));
  const std::vector<OffsetChange> logChanges = changesOf(bytes.substr(bytes.size() / 2));
  const calendar::Zone zone(changes);
  const calendar::Zone logZone(logChanges);
  access::DayClock clock(zone, logZone, calendar::DateOrder::unknown);
  Chance chance(bytes);
  for (int round = 0; round < 200; ++round) {
    // Near a change of one of the zones, or anywhere.
    const auto& list = round % 2 == 0 ? changes : logChanges;
    std::int64_t time =
        list[chance.below(list.size())].instant + static_cast<std::int64_t>(chance.below(200'000)) - 100'000;
    if (round % 10 == 9)
      time = static_cast<std::int64_t>(chance.below(81'000)) * calendar::kSecondsPerDay + time % 1000;
    require(zone.offsetAt(time) == slowOffset(changes, time), "the offset of an instant", std::to_string(time));
    const std::int64_t expected = slowInstant(changes, time);
    if (expected != INT64_MIN) {
      require(zone.instantOfLocal(time) == expected, "the instant of a local time", std::to_string(time));
    }
    if (time < 0 || time >= 200LL * 365 * calendar::kSecondsPerDay) continue;

    // The clock that goes by whole days agrees with both.
    const calendar::Day day = calendar::Zone::floorDay(time);
    const std::int64_t second = time - day * calendar::kSecondsPerDay;
    std::string text = calendar::formatDay(day) + ' ';
    const auto two = [&](std::int64_t number) {
      text += static_cast<char>('0' + number / 10);
      text += static_cast<char>('0' + number % 10);
    };
    two(second / 3600);
    text += ':';
    two(second / 60 % 60);
    text += ':';
    two(second % 60);
    const auto dayIn = [&](std::int64_t instant) {
      return calendar::Zone::floorDay(instant + slowOffset(changes, instant));
    };
    uam::ProblemCode code;
    require(clock.dayOf(text + 'Z', code) == dayIn(time), "the day of an instant", text);
    const std::int64_t instant = slowInstant(logChanges, time);
    if (instant != INT64_MIN) require(clock.dayOf(text, code) == dayIn(instant), "the day of a local time", text);
    require(clock.dayOf(text + "+05:30", code) == dayIn(time - 19800), "the day of a time with an offset", text);
  }
}

}  // namespace uam::fuzz
