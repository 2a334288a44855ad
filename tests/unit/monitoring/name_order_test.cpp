#include "uam/monitoring/name_order.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace uam::monitoring {
namespace {

/// What a stable comparison of whole names gives.
std::vector<std::uint32_t> compared(const std::vector<std::string>& names, bool descending) {
  std::vector<std::uint32_t> order(names.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t one, std::uint32_t other) {
    return descending ? names[one] > names[other] : names[one] < names[other];
  });
  return order;
}

void expectOrder(const std::vector<std::string>& names) {
  NameOrder order;
  order.build({names.begin(), names.end()});
  std::vector<std::uint32_t> rows(names.size());
  for (const bool descending : {false, true}) {
    order.write(rows, descending);
    EXPECT_EQ(rows, compared(names, descending)) << "descending " << descending;
  }
}

TEST(NameOrder, FewNames) {
  expectOrder({});
  expectOrder({"a"});
  expectOrder({"b", "a", "b", "", "a", "ab", "a"});
  expectOrder({"日本", "田中", "é", "z", "𠮷", "\xEF\xBF\xBD"});
}

TEST(NameOrder, NamesThatEndWithinEightBytesOrAtTheirBorder) {
  std::vector<std::string> names;
  for (std::size_t size = 20; size-- > 0;) {
    for (const char last : {'b', 'a', 'c'}) names.push_back(std::string(size, 'a') + last);
  }
  names.insert(names.end(), names.begin(), names.begin() + 30);
  expectOrder(names);
}

TEST(NameOrder, NamesMayHoldZeros) {
  using namespace std::string_literals;
  expectOrder({"a\0b"s, "a"s, "a\0"s, "a\0\0"s, "a"s, "\0"s, ""s, "a\0b"s, "aaaaaaaa\0"s, "aaaaaaaa"s});
}

TEST(NameOrder, ManyNamesOfFewBeginnings) {
  std::mt19937 random(7);
  const std::vector<std::string> surnames = {"田中 ", "佐藤 ", "鈴木 ", "林 ", "de la Fuente y Montalvo, "};
  for (const std::uint32_t endings : {3u, 300u, 1'000'000u}) {
    std::vector<std::string> names;
    for (int count = 0; count < 20'000; ++count) {
      names.push_back(surnames[random() % surnames.size()] + std::to_string(random() % endings));
    }
    expectOrder(names);
  }
}

TEST(NameOrder, ManyNamesOfManyBeginnings) {
  std::mt19937_64 random(11);
  std::vector<std::string> names;
  for (int count = 0; count < 20'000; ++count) names.push_back(std::to_string(random()));
  expectOrder(names);
}

TEST(NameOrder, TakesNoOrderButOneOfAllRows) {
  constexpr std::uint32_t kSame = std::uint32_t{1} << 31;
  NameOrder order;
  const std::vector<std::vector<std::uint32_t>> wrong = {{0, 1}, {0, 1, 3}, {0, 1, 1}, {0, 1, 2, 2}, {2 | kSame, 1, 0}};
  for (const auto& rows : wrong) {
    EXPECT_FALSE(order.take(rows, 3));
    EXPECT_TRUE(order.empty());
  }
  EXPECT_TRUE(order.take({2, 0 | kSame, 1}, 3));
  std::vector<std::uint32_t> rows(3);
  order.write(rows, false);
  EXPECT_EQ(rows, (std::vector<std::uint32_t>{2, 0, 1}));
  order.write(rows, true);
  EXPECT_EQ(rows, (std::vector<std::uint32_t>{1, 2, 0}));
}

}  // namespace
}  // namespace uam::monitoring
