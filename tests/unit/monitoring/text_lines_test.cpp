#include "uam/monitoring/text_lines.hpp"

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace uam::monitoring {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::size_t> with(const TextLines& lines, std::string_view wanted) {
  std::vector<std::size_t> found;
  lines.eachWith(wanted, [&](std::size_t line) { found.push_back(line); });
  return found;
}

TEST(TextLines, FindsEachLineOnce) {
  const TextLines lines("abab\n\nb\nxab\n");
  EXPECT_EQ(lines.count(), 4u);
  EXPECT_THAT(with(lines, "ab"), ElementsAre(0, 3));
  EXPECT_THAT(with(lines, "b"), ElementsAre(0, 2, 3));
  EXPECT_THAT(with(lines, "abab"), ElementsAre(0));
  EXPECT_THAT(with(lines, "ababb"), IsEmpty());
  EXPECT_THAT(with(lines, "b\nx"), IsEmpty());
  EXPECT_THAT(with(lines, ""), IsEmpty());
  EXPECT_THAT(with(TextLines(), "a"), IsEmpty());
}

TEST(TextLines, FindsWhatAPlainSearchFinds) {
  std::mt19937 random(3);
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string> texts(1 + random() % 40);
    std::string all;
    for (std::string& text : texts) {
      text.resize(random() % (round % 3 == 0 ? 200 : 12));
      for (char& character : text) character = static_cast<char>('a' + random() % 3);
      all += text + '\n';
    }
    const TextLines lines(all);
    for (std::size_t size = 1; size < 70; size += 1 + size / 4) {
      std::string wanted(size, 'a');
      for (char& character : wanted) character = static_cast<char>('a' + random() % 3);
      // Long ones are found only where they were taken from.
      if (const std::string& text = texts[random() % texts.size()]; size > 6 && text.size() > size) {
        wanted = text.substr(random() % (text.size() - size), size);
      }
      std::vector<std::size_t> expected;
      for (std::size_t line = 0; line < texts.size(); ++line) {
        if (texts[line].find(wanted) != std::string::npos) expected.push_back(line);
      }
      ASSERT_EQ(with(lines, wanted), expected) << wanted;
    }
  }
}

}  // namespace
}  // namespace uam::monitoring
