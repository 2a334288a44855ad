#include "uam/text/json_scanner.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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

std::vector<std::string> scanInPieces(std::string_view text, JsonLayout layout, std::size_t piece) {
  JsonScanner scanner(layout);
  Collector collector{&scanner, {}};
  std::string pending;
  for (std::size_t at = 0; at < text.size(); at += piece) {
    pending.append(text.substr(at, piece));
    pending.erase(0, scanner.scan(pending, false, collector));
  }
  pending.erase(0, scanner.scan(pending, true, collector));
  return collector.seen;
}

std::vector<std::string> document(std::string_view text) {
  const auto whole = scanInPieces(text, JsonLayout::document, text.size() + 1);
  for (std::size_t piece = 1; piece < 40; ++piece)
    EXPECT_EQ(scanInPieces(text, JsonLayout::document, piece), whole) << piece;
  return whole;
}

std::vector<std::string> lines(std::string_view text) {
  const auto whole = scanInPieces(text, JsonLayout::lines, text.size() + 1);
  for (std::size_t piece = 1; piece < 40; ++piece)
    EXPECT_EQ(scanInPieces(text, JsonLayout::lines, piece), whole) << piece;
  return whole;
}

TEST(JsonScanner, ObjectsOfADocument) {
  EXPECT_THAT(document(R"({"logs": [{"a": 1}, {"b": "}]{"}], "nextPageToken": null})"),
              ElementsAre(R"(1:{"a": 1})", R"(1:{"b": "}]{"})"));
  EXPECT_THAT(document("[\n{\"a\":[1,{\"x\":2}]},\n{\"b\":2}\n]"),
              ElementsAre("2:{\"a\":[1,{\"x\":2}]}", "3:{\"b\":2}"));
  EXPECT_THAT(document("{\"logs\":[{\"a\":1}]}\n{\"logs\":[]}\n{\"total\":9,\"logs\":[{\"a\":2}]}"),
              ElementsAre("1:{\"a\":1}", "3:{\"a\":2}"));
  EXPECT_THAT(document("{\"code\": \"x\",\n \"list\": [1]}\n{\"code\": \"y\"}"),
              ElementsAre("1:{\"code\": \"x\",\n \"list\": [1]}", "3:{\"code\": \"y\"}"));
  EXPECT_THAT(document("{\"users\": []}"), IsEmpty());
}

TEST(JsonScanner, BrokenDocuments) {
  EXPECT_THAT(document("{\"logs\": [{\"a\": 1}, {\"b\": 2"), ElementsAre("1:{\"a\": 1}", "1!json-malformed"));
  EXPECT_THAT(document("[{\"a\":1},\n{\"b\": \"x\n},\n{\"c\":3}]"),
              ElementsAre("1:{\"a\":1}", "2!json-malformed", "4:{\"c\":3}"));
  EXPECT_THAT(document("[{\"a\":[1],\n{\"b\":[2]},\n{\"c\":[3]}\n]"),
              ElementsAre("1!json-malformed", "2:{\"b\":[2]}", "3:{\"c\":[3]}"));
  EXPECT_THAT(document("[{\"a\":[1},\n{\"b\":2}]"), ElementsAre("1!json-malformed", "2:{\"b\":2}"));
  EXPECT_THAT(document("{\"logs\":[{\"a\":1},[1,[2]],{\"b\":2},\"x,]{\",{\"c\":3}]}"),
              ElementsAre("1:{\"a\":1}", "1!json-malformed", "1:{\"b\":2}", "1!json-malformed", "1:{\"c\":3}"));
  EXPECT_THAT(document("[\n {\n  \"a\": \"x\n  \"list\": [\n   1\n  ]\n },\n {\n  \"b\": 2\n }\n]"),
              ElementsAre("2!json-malformed", "8:{\n  \"b\": 2\n }"));
  EXPECT_THAT(document("{\"a\": 1, \"b\": {\"c\"\n{\"d\":1}"), ElementsAre("1!json-malformed", "2:{\"d\":1}"));
  EXPECT_THAT(document("{\"token\":\"" + std::string(5000, 'x') + "\",\"logs\":[{\"d\":1}]}"),
              ElementsAre("1:{\"d\":1}"));
  EXPECT_THAT(document("{\"a\":1}\n\xEF\xBB\xBF{\"b\":2}"), ElementsAre("1:{\"a\":1}", "2:{\"b\":2}"));
  // The last record of a page is damaged, and another page follows.
  EXPECT_THAT(document("{\"logs\":[{\"a\":1},\n{\"b\":\"x\n]}\n{\"logs\":[{\"c\":3},{\"d\":4}]}"),
              ElementsAre("1:{\"a\":1}", "2!json-malformed", "4:{\"c\":3}", "4:{\"d\":4}"));
  EXPECT_THAT(document("[1, \"two\", {\"c\":3}]"), ElementsAre("1!json-malformed", "1!json-malformed", "1:{\"c\":3}"));
  std::string deep(70, '[');
  EXPECT_THAT(document("[{\"a\":" + deep + "\n{\"b\":1}]"), ElementsAre("1!json-too-deep", "2:{\"b\":1}"));
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
