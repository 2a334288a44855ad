#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/base/heap_sort.hpp"
#include "uam/base/limits.hpp"
#include "uam/base/packing.hpp"
#include "uam/directory/login_table.hpp"
#include "uam/text/utf8.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::directory {

/// How often each of some texts was met.
struct CountedValues {
  std::vector<std::pair<std::string, std::uint64_t>> values;  ///< In the order in which they were met.
  std::uint64_t others = 0;                                   ///< Of texts that are too long to be kept.
  bool many = false;  ///< There were too many: the first stands alone, and all were counted as others.

  [[nodiscard]] std::uint64_t sum() const {
    std::uint64_t all = others;
    for (const auto& [value, count] : values) all += count;
    return all;
  }

  /// Of several that were met as often, the first; null where there is none.
  [[nodiscard]] const std::pair<std::string, std::uint64_t>* commonest() const {
    if (values.empty()) return nullptr;
    return &*std::max_element(values.begin(), values.end(),
                              [](const auto& one, const auto& other) { return one.second < other.second; });
  }

  void pack(PackWriter& writer) const {
    writer.number(many ? 1 : 0);
    writer.number(others);
    writer.number(values.size());
    for (const auto& [value, count] : values) {
      writer.text(value);
      writer.number(count);
    }
  }

  void unpack(PackReader& reader) {
    many = reader.numberBelow(2) == 1;
    others = reader.number();
    const std::size_t count = reader.count();
    for (std::size_t done = 0; done < count && reader.good(); ++done) {
      std::string value(reader.text());
      values.push_back({std::move(value), reader.number()});
    }
  }
};

UAM_FOR_SIZE_END

/// Counts texts, up to so many different ones. Texts that were counted apart give the same as if they had been counted
/// in one go, in their order.
class ValueCounts {
 public:
  /// The place of texts that are not told apart.
  static constexpr std::uint32_t kOthers = LoginTable::kNone;

  ValueCounts(std::size_t most, std::uint64_t seed) : most_(most), places_(0, seed) {}

  /// Where a text is counted: for `add`, so that one who meets it often need not look it up.
  [[nodiscard]] std::uint32_t placeOf(std::string_view value) {
    if (value.size() > limits::kCountedBytes) return kOthers;
    if (const std::uint32_t known = places_.find(value); known != LoginTable::kNone) return known;
    if (counted_.values.size() >= most_) {
      counted_.many = true;
      return kOthers;
    }
    const auto place = static_cast<std::uint32_t>(counted_.values.size());
    places_.add(value, place);
    counted_.values.push_back({std::string(value), 0});
    return place;
  }

  /// The place of a text that has one.
  [[nodiscard]] std::uint32_t find(std::string_view value) const { return places_.find(value); }

  /// Places so far: each is the number of those before it.
  [[nodiscard]] std::size_t size() const { return counted_.values.size(); }

  [[nodiscard]] const std::string& valueAt(std::uint32_t place) const { return counted_.values[place].first; }

  void add(std::uint32_t place, std::uint64_t count = 1) {
    (place == kOthers ? counted_.others : counted_.values[place].second) += count;
  }

  /// Takes what was counted behind these.
  void append(const CountedValues& next) {
    for (const auto& [value, count] : next.values) add(placeOf(value), count);
    counted_.others += next.others;
    counted_.many = counted_.many || next.many;
  }

  [[nodiscard]] CountedValues counted() const {
    if (!counted_.many) return counted_;
    // Which of them were kept depends on who counted: the first is the same for all, and so is the sum.
    CountedValues first;
    first.values.push_back({counted_.values.front().first, 0});
    first.others = counted_.sum();
    first.many = true;
    return first;
  }

 private:
  std::size_t most_;
  LoginTable places_;
  CountedValues counted_;
};

UAM_FOR_SIZE_BEGIN

/// The commonest of the texts with their counts, for a sentence: `On leave (3), Pending (2), … (7)`, where the last is
/// of all others together. Empty where nothing was counted.
[[nodiscard]] inline std::string namedValues(const CountedValues& counted) {
  std::vector<std::pair<std::uint64_t, std::size_t>> order;
  for (const auto& [value, count] : counted.values) order.emplace_back(UINT64_MAX - count, order.size());
  heapSort(order.begin(), order.end(), std::less<>());
  std::string text;
  std::uint64_t rest = counted.sum();
  const auto name = [&](std::string_view value, std::uint64_t count) {
    if (!text.empty()) text += ", ";
    text += text::wholeCharacters(value, limits::kProblemTextBytes);
    if (count > 0) text += " (" + std::to_string(count) + ')';
    rest -= count;
  };
  for (std::size_t at = 0; at < std::min(order.size(), limits::kWordsNamed); ++at) {
    const auto& [value, count] = counted.values[order[at].second];
    name(value, count);
  }
  if (rest > 0) name("…", rest);
  return text;
}

}  // namespace uam::directory

UAM_FOR_SIZE_END
