#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/access/rule.hpp"
#include "uam/base/for_size.hpp"
#include "uam/base/heap_sort.hpp"
#include "uam/base/packing.hpp"
#include "uam/calendar/day.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::access {

/// The lines of each bucket for one set of settings.
struct Ledger {
  std::array<std::uint64_t, kBuckets> counts{};

  [[nodiscard]] std::uint64_t& operator[](Bucket bucket) { return counts[static_cast<std::size_t>(bucket)]; }
  [[nodiscard]] std::uint64_t operator[](Bucket bucket) const { return counts[static_cast<std::size_t>(bucket)]; }

  [[nodiscard]] std::uint64_t lines() const {
    std::uint64_t sum = 0;
    for (const std::uint64_t count : counts) sum += count;
    return sum;
  }
};

/// Days in which nothing was recorded: before recording began, and while the feature was disabled.
class Recording {
 public:
  struct Range {
    calendar::Day from = 0;
    calendar::Day to = 0;  ///< Included.

    friend bool operator==(const Range&, const Range&) = default;
  };

  Recording() = default;
  /// The ranges may come in any order and overlap, as many as there are.
  Recording(calendar::Day start, std::vector<Range> disabled) : start_(start) {
    heapSort(disabled.begin(), disabled.end(),
             [](const Range& one, const Range& other) { return one.from < other.from; });
    for (const Range& range : disabled) {
      if (!disabled_.empty() && range.from <= disabled_.back().to + 1) {
        disabled_.back().to = std::max(disabled_.back().to, range.to);
      } else {
        disabled_.push_back(range);
      }
    }
  }

  [[nodiscard]] bool covers(calendar::Day day) const {
    if (day < start_) return false;
    const auto behind = std::upper_bound(disabled_.begin(), disabled_.end(), day,
                                         [](calendar::Day wanted, const Range& range) { return wanted < range.from; });
    return behind == disabled_.begin() || std::prev(behind)->to < day;
  }

  [[nodiscard]] calendar::Day start() const { return start_; }
  [[nodiscard]] const std::vector<Range>& disabled() const { return disabled_; }

  friend bool operator==(const Recording&, const Recording&) = default;

 private:
  calendar::Day start_ = 0;
  std::vector<Range> disabled_;  ///< Ascending, none touching another.
};

/// What one access file gave to the ledger: fixed for the first seven buckets, by day for the rest.
struct InputLedger {
  std::array<std::uint64_t, kFixedBuckets> fixed{};
  std::vector<std::pair<calendar::Day, std::uint64_t>> passed;  ///< Lines by day, ascending.

  void pack(PackWriter& writer) const {
    for (const std::uint64_t count : fixed) writer.number(count);
    writer.number(passed.size());
    for (const auto& [day, lines] : passed) {
      writer.signedNumber(day);
      writer.number(lines);
    }
  }

  /// What `pack` wrote. The days are as the bytes have them: whoever counts by day looks at them first.
  void unpack(PackReader& reader) {
    for (std::uint64_t& count : fixed) count = reader.number();
    const std::size_t count = reader.count();
    for (std::size_t done = 0; done < count && reader.good(); ++done) {
      const std::int64_t day = reader.signedNumber();
      if (day < INT32_MIN || day > INT32_MAX) reader.refuse();
      passed.push_back({static_cast<calendar::Day>(day), reader.number()});
    }
  }

  [[nodiscard]] std::uint64_t lines() const {
    std::uint64_t sum = 0;
    for (const std::uint64_t count : fixed) sum += count;
    for (const auto& [day, count] : passed) sum += count;
    return sum;
  }

  /// True where lines name users and none of them is known: the wrong column, or the wrong company.
  [[nodiscard]] bool noKnownUser() const {
    const auto count = [&](Bucket bucket) { return fixed[static_cast<std::size_t>(bucket)]; };
    return count(Bucket::unknownUser) > 0 && passed.empty() &&
           count(Bucket::otherService) + count(Bucket::failed) + count(Bucket::api) == 0;
  }

  [[nodiscard]] Ledger resolve(const Recording& recording, calendar::Day asOf) const {
    Ledger ledger;
    std::copy(fixed.begin(), fixed.end(), ledger.counts.begin());
    for (const auto& [day, lines] : passed) {
      if (!recording.covers(day)) {
        ledger[Bucket::beforeRecording] += lines;
      } else if (day > asOf) {
        ledger[Bucket::afterAsOf] += lines;
      } else {
        ledger[Bucket::counted] += lines;
      }
    }
    return ledger;
  }
};

}  // namespace uam::access

UAM_FOR_SIZE_END
