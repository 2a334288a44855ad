#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include "uam/calendar/day.hpp"

namespace uam::calendar {

/// From this instant (seconds since 1970, UTC) on, local time is UTC plus `offset` seconds.
struct OffsetChange {
  std::int64_t instant = 0;
  std::int32_t offset = 0;
};

/// A time zone as a list of offset changes, which the host takes from the platform's own zone data.
class Zone {
 public:
  Zone() : Zone(std::vector<OffsetChange>{}) {}

  /// The first change holds for all earlier instants too; no change at all is UTC. Changes ascend.
  explicit Zone(std::vector<OffsetChange> changes) : changes_(std::move(changes)) {
    if (changes_.empty()) changes_.push_back({0, 0});
    changes_.front().instant = std::numeric_limits<std::int64_t>::min();
    localStarts_.reserve(changes_.size());
    localStarts_.push_back(std::numeric_limits<std::int64_t>::min());
    for (std::size_t index = 1; index < changes_.size(); ++index) {
      // A local time that occurs twice is the first of the two; one that does not exist is moved forward by the gap.
      // Both mean: the old offset holds for every local time before the later of the two readings of the change.
      const std::int32_t later = std::max(changes_[index - 1].offset, changes_[index].offset);
      localStarts_.push_back(changes_[index].instant + later);
    }
  }

  [[nodiscard]] std::int32_t offsetAt(std::int64_t instant) const { return changes_[changeAt(instant)].offset; }

  /// The instant of a local time, given as the seconds since 1970 that it would be in UTC.
  [[nodiscard]] std::int64_t instantOfLocal(std::int64_t local) const {
    return local - changes_[localChangeAt(local)].offset;
  }

  /// True where no offset changes from one instant to a later one.
  [[nodiscard]] bool sameOffset(std::int64_t from, std::int64_t to) const { return changeAt(from) == changeAt(to); }

  /// True where one offset holds for all local times from one to a later one.
  [[nodiscard]] bool sameOffsetOfLocals(std::int64_t from, std::int64_t to) const {
    return localChangeAt(from) == localChangeAt(to);
  }

  [[nodiscard]] Day dayOfInstant(std::int64_t instant) const { return floorDay(instant + offsetAt(instant)); }

  [[nodiscard]] static constexpr Day floorDay(std::int64_t seconds) {
    const std::int64_t day = seconds / kSecondsPerDay;
    return static_cast<Day>(seconds % kSecondsPerDay < 0 ? day - 1 : day);
  }

 private:
  [[nodiscard]] std::size_t changeAt(std::int64_t instant) const {
    const auto after =
        std::upper_bound(changes_.begin(), changes_.end(), instant,
                         [](std::int64_t value, const OffsetChange& change) { return value < change.instant; });
    return static_cast<std::size_t>(after - changes_.begin()) - 1;
  }

  [[nodiscard]] std::size_t localChangeAt(std::int64_t local) const {
    const auto after = std::upper_bound(localStarts_.begin(), localStarts_.end(), local);
    return static_cast<std::size_t>(after - localStarts_.begin()) - 1;
  }

  std::vector<OffsetChange> changes_;
  std::vector<std::int64_t> localStarts_;
};

}  // namespace uam::calendar
