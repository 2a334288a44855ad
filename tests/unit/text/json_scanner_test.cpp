#include "uam/text/json_scanner.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "uam/base/limits.hpp"

namespace uam::text {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Collector {
  JsonScanner* scanner = nullptr;
  std::vector<std::string> seen;
  void object(std::string_view text) { seen.push_back(std::to_string(scanner->line()) + ":" + std::string(text)); }
  void fault(std::string_view code) { seen.push_back(std::to_string(scanner->line()) + "!" + std::string(code)); }
};

const RecordsAt kLogs{0, {"logs"}};

std::vector<std::string> scanInPieces(std::string_view text, JsonLayout layout, std::size_t piece,
                                      const RecordsAt& at = {}) {
  JsonScanner scanner(layout, at);
  Collector collector{&scanner, {}};
  std::string pending;
  for (std::size_t begin = 0; begin < text.size(); begin += piece) {
    pending.append(text.substr(begin, piece));
    pending.erase(0, scanner.scan(pending, false, collector));
  }
  pending.erase(0, scanner.scan(pending, true, collector));
  return collector.seen;
}

std::vector<std::string> document(std::string_view text, const RecordsAt& at = {}) {
  const auto whole = scanInPieces(text, JsonLayout::document, text.size() + 1, at);
  for (std::size_t piece = 1; piece < 40; ++piece)
    EXPECT_EQ(scanInPieces(text, JsonLayout::document, piece, at), whole) << piece;
  return whole;
}

std::vector<std::string> lines(std::string_view text) {
  const auto whole = scanInPieces(text, JsonLayout::lines, text.size() + 1);
  for (std::size_t piece = 1; piece < 40; ++piece)
    EXPECT_EQ(scanInPieces(text, JsonLayout::lines, piece), whole) << piece;
  return whole;
}

TEST(JsonScanner, ObjectsOfADocument) {
  EXPECT_THAT(document(R"({"logs": [{"a": 1}, {"b": "}]{"}], "nextPageToken": null})", kLogs),
              ElementsAre(R"(1:{"a": 1})", R"(1:{"b": "}]{"})"));
  EXPECT_THAT(document("[\n{\"a\":[1,{\"x\":2}]},\n{\"b\":2}\n]"),
              ElementsAre("2:{\"a\":[1,{\"x\":2}]}", "3:{\"b\":2}"));
  EXPECT_THAT(document("{\"logs\":[{\"a\":1}]}\n{\"logs\":[]}\n{\"total\":9,\"logs\":[{\"a\":2}]}", kLogs),
              ElementsAre("1:{\"a\":1}", "3:{\"a\":2}"));
  EXPECT_THAT(document("{\"code\": \"x\",\n \"list\": [1]}\n{\"code\": \"y\"}"),
              ElementsAre("1:{\"code\": \"x\",\n \"list\": [1]}", "3:{\"code\": \"y\"}"));
  EXPECT_THAT(document("{\"logs\": []}", kLogs), IsEmpty());
}

TEST(JsonScanner, BrokenDocuments) {
  EXPECT_THAT(document("{\"logs\": [{\"a\": 1}, {\"b\": 2", kLogs), ElementsAre("1:{\"a\": 1}", "1!json-malformed"));
  EXPECT_THAT(document("[{\"a\":1},\n{\"b\": \"x\n},\n{\"c\":3}]"),
              ElementsAre("1:{\"a\":1}", "2!json-malformed", "4:{\"c\":3}"));
  EXPECT_THAT(document("[{\"a\":[1],\n{\"b\":[2]},\n{\"c\":[3]}\n]"),
              ElementsAre("1!json-malformed", "2:{\"b\":[2]}", "3:{\"c\":[3]}"));
  EXPECT_THAT(document("[{\"a\":[1},\n{\"b\":2}]"), ElementsAre("1!json-malformed", "2:{\"b\":2}"));
  EXPECT_THAT(document("{\"logs\":[{\"a\":1},[1,[2]],{\"b\":2},\"x,]{\",{\"c\":3}]}", kLogs),
              ElementsAre("1:{\"a\":1}", "1!json-malformed", "1:{\"b\":2}", "1!json-malformed", "1:{\"c\":3}"));
  EXPECT_THAT(document("[\n {\n  \"a\": \"x\n  \"list\": [\n   1\n  ]\n },\n {\n  \"b\": 2\n }\n]"),
              ElementsAre("2!json-malformed", "8:{\n  \"b\": 2\n }"));
  EXPECT_THAT(document("{\"a\": 1, \"b\": {\"c\"\n{\"d\":1}"), ElementsAre("1!json-malformed", "2:{\"d\":1}"));
  EXPECT_THAT(document("{\"token\":\"" + std::string(5000, 'x') + "\",\"logs\":[{\"d\":1}]}", kLogs),
              ElementsAre("1:{\"d\":1}"));
  EXPECT_THAT(document("{\"a\":1}\n\xEF\xBB\xBF{\"b\":2}"), ElementsAre("1:{\"a\":1}", "2:{\"b\":2}"));
  // The last record of a page is damaged, and another page follows.
  EXPECT_THAT(document("{\"logs\":[{\"a\":1},\n{\"b\":\"x\n]}\n{\"logs\":[{\"c\":3},{\"d\":4}]}", kLogs),
              ElementsAre("1:{\"a\":1}", "2!json-malformed", "4:{\"c\":3}", "4:{\"d\":4}"));
  EXPECT_THAT(document("[1, \"two\", {\"c\":3}]"), ElementsAre("1!json-malformed", "1!json-malformed", "1:{\"c\":3}"));
}

TEST(JsonScanner, TheArrayOfRecordsByTheWayToIt) {
  EXPECT_THAT(
      document(R"({"took": 3, "hits": {"total": 2, "hits": [{"a": 1}, {"hits": [{"b": 2}]}]}, "x": [{"y": 1}]})",
               {0, {"hits", "hits"}}),
      ElementsAre(R"(1:{"a": 1})", R"(1:{"hits": [{"b": 2}]})"));
  // A text of that name, and the name at another place.
  EXPECT_THAT(
      document(R"({"kind":"value","other":[{"x":0}],"in":{"value":[{"y":0}]},"value":[{"a":1}]})", {0, {"value"}}),
      ElementsAre(R"(1:{"a":1})"));
  EXPECT_THAT(document(R"({"a":{"b":{"c":[{"d":1}]},"c":[{"e":2}]},"b":{"c":[{"f":3}]}})", {0, {"a", "b", "c"}}),
              ElementsAre(R"(1:{"d":1})"));
  EXPECT_THAT(document("{\"\\u5024\":[{\"a\":1}]}", {0, {"\\u5024"}}), ElementsAre("1:{\"a\":1}"));
  // Pages in an array, arrays in an array, and an answer that holds none.
  EXPECT_THAT(document("[{\"value\":[{\"a\":1}],\"n\":1},\n{\"value\":[]},{\"error\":1},{\"value\":[{\"b\":2}]}]\n",
                       {1, {"value"}}),
              ElementsAre("1:{\"a\":1}", "2:{\"error\":1}", "2:{\"b\":2}"));
  EXPECT_THAT(document("[[{\"a\":1},{\"b\":2}],\n[],[{\"c\":3}]]", {1, {}}),
              ElementsAre("1:{\"a\":1}", "1:{\"b\":2}", "2:{\"c\":3}"));
  // Without a way all lists belong to their objects.
  EXPECT_THAT(document(R"({"logs":[{"a":1}]} {"value":[{"b":2}]})"),
              ElementsAre(R"(1:{"logs":[{"a":1}]})", R"(1:{"value":[{"b":2}]})"));
}

TEST(JsonScanner, ARecordTooDeepIsItsOwnFaultAlone) {
  const auto nested = [](std::size_t depth) {
    return "{\"x\":" + std::string(depth - 1, '[') + std::string(depth - 1, ']') + "}";
  };
  for (const std::size_t depth : {limits::kRecordDepth + 1, std::size_t{5000}}) {
    EXPECT_THAT(document("[{\"a\":1}," + nested(depth) + ",{\"b\":2}]"),
                ElementsAre("1:{\"a\":1}", "1!json-too-deep", "1:{\"b\":2}"));
    EXPECT_THAT(document("{\"logs\":[" + nested(depth) + ",{\"b\":2}]}\n{\"logs\":[{\"c\":3}]}", kLogs),
                ElementsAre("1!json-too-deep", "1:{\"b\":2}", "2:{\"c\":3}"));
  }
  // One that never ends is as any other that was damaged.
  EXPECT_THAT(document("[{\"a\":" + std::string(700, '[') + "\n{\"b\":1}]"),
              ElementsAre("1!json-malformed", "2:{\"b\":1}"));
  std::string many = "[{\"a\":";
  for (int line = 0; line < 100; ++line) many += std::string(700, '[') + "\n";
  EXPECT_THAT(document(many + "{\"b\":1}]"), ElementsAre("1!json-malformed", "101:{\"b\":1}"));
}

TEST(JsonScanner, OneObjectALine) {
  EXPECT_THAT(lines("{\"a\":1}\n\n  {\"b\":2}  \r\n{\"c\"\n[1]\n{\"d\":4}"),
              ElementsAre("1:{\"a\":1}", "3:{\"b\":2}", "4:{\"c\"", "5!json-malformed", "6:{\"d\":4}"));
  const std::string big = "{\"a\":1}\n{\"x\":\"" + std::string(std::size_t{17} << 20, 'x') + "\"}\n{\"b\":2}\n";
  EXPECT_THAT(scanInPieces(big, JsonLayout::lines, 1 << 20),
              ElementsAre("1:{\"a\":1}", "2!record-too-long", "3:{\"b\":2}"));
}

}  // namespace
}  // namespace uam::text
