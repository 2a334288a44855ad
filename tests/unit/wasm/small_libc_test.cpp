#include <cfloat>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

// What stands in for a part of the C library in the wasm module, under other names beside the real one.
#define strtod smallStrtod
#define strtof smallStrtof
#define strtold smallStrtold
#define snprintf smallSnprintf
#define siprintf smallSiprintf
#include "../../../wasm/small_libc.cpp"
#undef strtod
#undef strtof
#undef strtold
#undef snprintf
#undef siprintf

namespace {

TEST(SmallLibc, WritesAnUnknownFormatAsItIsInTheRoomThereIs) {
  for (const char* const format : {"<U+%.4X>", "%d of %s", "%", ""}) {
    const std::string whole = format;
    for (std::size_t room = 0; room < whole.size() + 3; ++room) {
      std::string text(whole.size() + 4, '~');
      EXPECT_EQ(smallSnprintf(text.data(), room, format, 1, "two"), static_cast<int>(whole.size())) << room;
      const std::string kept = room == 0 ? std::string() : whole.substr(0, room - 1) + '\0';
      EXPECT_EQ(text, kept + std::string(text.size() - kept.size(), '~')) << room;
    }
  }
  EXPECT_EQ(smallSnprintf(nullptr, 0, "%d", 1), 2);
}

TEST(SmallLibc, NamesATypeAndLeavesEveryOtherTextEmpty) {
  char text[] = "~~~~~~";
  EXPECT_EQ(smallSiprintf(text, "%p", static_cast<void*>(text)), 4);
  EXPECT_EQ(std::string_view(text, 6), std::string_view("type\0~", 6));
  char one[] = "~~";
  EXPECT_EQ(smallSiprintf(one, "%s", "more than there is room for"), 0);
  EXPECT_EQ(std::string_view(one, 2), std::string_view("\0~", 2));
}

TEST(SmallLibc, ReadsNumbersToTheirEnd) {
  const auto read = [](const char* text, std::ptrdiff_t length) {
    char* end = nullptr;
    const double value = smallStrtod(text, &end);
    EXPECT_EQ(end - text, length) << text;
    return value;
  };
  EXPECT_EQ(read("0,", 1), 0);
  EXPECT_EQ(read("-12.5]", 5), -12.5);
  EXPECT_EQ(read("1e3}", 3), 1000);
  EXPECT_DOUBLE_EQ(read("2.5E-2", 6), 0.025);
  EXPECT_GT(read("1e999999999", 11), DBL_MAX);
  EXPECT_EQ(read("1e-999999999", 12), 0);
  EXPECT_EQ(read("0e999999999", 11), 0);
}

}  // namespace
