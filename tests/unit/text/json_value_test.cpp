#include "uam/text/json_value.hpp"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "uam/text/json_writer.hpp"

namespace uam::text {
namespace {

using std::string_view_literals::operator""sv;

std::string rewritten(std::string_view text) {
  JsonWriter out;
  writeJson(out, parseJson(text));
  return out.take();
}

TEST(JsonWriter, SeparatesMembersAndElements) {
  JsonWriter out;
  out.beginObject();
  out.member("empty", "");
  out.key("list");
  out.beginList();
  out.beginList();
  out.endList();
  out.value(true);
  out.value(-7);
  out.beginObject();
  out.endObject();
  out.value(nullptr);
  out.endList();
  out.member("last", std::uint64_t{1} << 53);
  out.endObject();
  EXPECT_EQ(out.take(), R"({"empty":"","list":[[],true,-7,{},null],"last":9007199254740992})");
  EXPECT_EQ(out.take(), "");
}

TEST(JsonWriter, IsNotMistakenByTextsThatEndLikeBrackets) {
  JsonWriter out;
  out.beginList();
  out.value("{");
  out.value("[");
  out.value(":");
  out.value(",");
  out.endList();
  EXPECT_EQ(out.take(), R"(["{","[",":",","])");
}

TEST(JsonWriter, EscapesAndReplaces) {
  JsonWriter out;
  out.value("\"\\/\b\f\n\r\t\0\x1F\x7F 一\U0001F600"sv);
  EXPECT_EQ(out.take(), "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\x7F 一\U0001F600\"");
  out.value("a\xFFz\xE4\xB8");
  EXPECT_EQ(out.take(), "\"a\uFFFDz\uFFFD\"");
}

TEST(JsonValue, GivesWhatWasWritten) {
  const std::string_view text =
      R"({"a":[1,-2,1.50,1e400,123456789012345678901234,true,false,null,"x\"y"],"b":{"c":{}}})";
  // Too large for floating point: nlohmann/json takes it for no JSON.
  EXPECT_EQ(rewritten(text), "null");
  const std::string_view other =
      R"({"a":[1,-2,1.50,1e40,123456789012345678901234,18446744073709551615,true,false,null,"x\"y"],"b":{"c":{}}})";
  EXPECT_EQ(rewritten(other), other);
}

TEST(JsonValue, KnowsKindsAndMembers) {
  const JsonValue value = parseJson(R"( {"n":9007199254740993,"t":"\u4e00","l":[{}],"n":-5,"f":2.0,"b":true} )");
  ASSERT_TRUE(value.isObject());
  ASSERT_NE(value.find("n"), nullptr);
  EXPECT_TRUE(value.find("n")->isInteger());
  EXPECT_EQ(value.find("n")->integer, -5);
  EXPECT_EQ(value.find("t")->text, "一");
  EXPECT_TRUE(value.find("l")->isList());
  EXPECT_TRUE(value.find("l")->items.front().isObject());
  EXPECT_FALSE(value.find("f")->isInteger());
  EXPECT_EQ(value.find("f")->text, "2.0");
  EXPECT_TRUE(value.find("b")->isTruth() && value.find("b")->truth);
  EXPECT_EQ(value.find("absent"), nullptr);
  EXPECT_EQ(value.find("t")->find("t"), nullptr);
}

TEST(JsonValue, TakesNoBrokenText) {
  for (const std::string_view text :
       {"", "{", "[1,]", "{}x", "{\"a\" 1}", "\"\\ud800\"", "nul", "\xFF", "[\"\xE4\xB8\"]"}) {
    EXPECT_EQ(parseJson(text).kind, JsonValue::Kind::null) << text;
  }
}

TEST(JsonValue, RefusesNestingThatItsStackCouldNotHold) {
  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  EXPECT_TRUE(parseJson(nested(512)).isList());
  EXPECT_FALSE(parseJson(nested(513)).isList());
  EXPECT_FALSE(parseJson(nested(1'000'000)).isList());
}

}  // namespace
}  // namespace uam::text
