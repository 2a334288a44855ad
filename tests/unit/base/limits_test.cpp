#include "uam/base/limits.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "uam/monitoring/unknown.hpp"
#include "uam/text/csv_scanner.hpp"
#include "uam/text/json_scanner.hpp"
#include "uam/text/json_value.hpp"
#include "uam/vocabulary/headings.hpp"

#include "support/loaded_session.hpp"

// Each limit of limits.hpp: one under it, at it, one over it. Those of the border are tested where the border is.

namespace uam {
namespace {

using testing::LoadedSession;

/// What a scanner told, in short: the size of each record, or the code of a fault.
template <class Scanner>
struct Told {
  std::vector<std::string> list;
  void record(const text::CsvRecord& record) { list.push_back(std::to_string(record.size())); }
  void object(std::string_view text) { list.push_back(std::to_string(text.size())); }
  void fault(std::string_view code) { list.emplace_back(code); }
};

using List = std::vector<std::string>;

/// In pieces of a megabyte, as hosts give them.
template <class Scanner>
List scan(Scanner scanner, const std::string& text) {
  Told<Scanner> told;
  std::size_t begin = 0;
  for (std::size_t end = 0; end < text.size();) {
    end = std::min(text.size(), end + (std::size_t{1} << 20));
    begin += scanner.scan(std::string_view(text).substr(begin, end - begin), end == text.size(), told);
  }
  return told.list;
}

std::string repeated(std::size_t times, std::string_view text) {
  std::string all;
  all.reserve(times * text.size());
  for (std::size_t time = 0; time < times; ++time) all += text;
  return all;
}

std::string number(std::size_t value) {
  return std::to_string(value);
}

TEST(Limits, BytesOfARecord) {
  for (const std::size_t size : {limits::kRecordBytes - 1, limits::kRecordBytes, limits::kRecordBytes + 1}) {
    const bool fits = size <= limits::kRecordBytes;
    const std::string plain(size - 2, 'x');
    EXPECT_EQ(scan(text::CsvScanner(','), "a," + plain + "\nb\n"), (List{fits ? "2" : "record-too-long", "1"})) << size;
    const std::string quoted(size - 2, '\n');
    const List read = scan(text::CsvScanner(','), '"' + quoted + "\"\nb\n");
    EXPECT_EQ(read.back(), "1") << size;
    EXPECT_EQ(read.front(), fits ? "1" : "record-too-long") << size;
    const std::string object = "{\"a\":\"" + std::string(size - 8, 'x') + "\"}";
    ASSERT_EQ(object.size(), size);
    const List expected = {fits ? number(size) : "record-too-long", "7"};
    EXPECT_EQ(scan(text::JsonScanner(text::JsonLayout::lines), object + "\n{\"b\":1}\n"), expected) << size;
    EXPECT_EQ(scan(text::JsonScanner(text::JsonLayout::document), "[" + object + ",\n{\"b\":1}]"), expected) << size;
  }
}

TEST(Limits, CellsOfARecord) {
  for (const std::size_t cells : {limits::kRecordCells - 1, limits::kRecordCells, limits::kRecordCells + 1}) {
    const std::string text = repeated(cells - 1, ",") + "\nb,c\n";
    const std::string first = cells <= limits::kRecordCells ? number(cells) : "record-too-long";
    EXPECT_EQ(scan(text::CsvScanner(','), text), (List{first, "2"})) << cells;
  }
}

TEST(Limits, DepthOfARecord) {
  for (const std::size_t depth : {limits::kRecordDepth - 1, limits::kRecordDepth, limits::kRecordDepth + 1}) {
    const std::string deep = "{\"a\":" + repeated(depth - 1, "[") + repeated(depth - 1, "]") + "}";
    const List expected = {depth <= limits::kRecordDepth ? number(deep.size()) : "json-too-deep", "7"};
    EXPECT_EQ(scan(text::JsonScanner(text::JsonLayout::document), deep + "\n{\"b\":1}\n"), expected) << depth;
    // On lines, where the record is cut without its brackets, the reader says the same.
    LoadedSession loaded;
    EXPECT_FALSE(loaded.add("Login Name\nsato\n"));
    const std::string record = "{\"time\":\"2026-11-20 10:00:00\",\"user\":\"sato\",\"a\":";
    EXPECT_FALSE(loaded.add(record + "1}\n" + record + repeated(depth - 1, "[") + repeated(depth - 1, "]") + "}\n"));
    EXPECT_EQ(loaded.problemCount("json-too-deep"), depth <= limits::kRecordDepth ? 0u : 1u) << depth;
  }
}

TEST(Limits, BracketsThatAreFollowed) {
  for (const std::size_t depth : {limits::kOpenBrackets - 1, limits::kOpenBrackets, limits::kOpenBrackets + 1}) {
    const std::string deep = "{\"a\":" + repeated(depth - 1, "[") + repeated(depth - 1, "]") + "}";
    // Beyond them the rest of the record's line is left out, and with it what else stands there.
    List expected = {"json-too-deep", "7"};
    if (depth <= limits::kOpenBrackets) expected.insert(expected.begin() + 1, "7");
    EXPECT_EQ(scan(text::JsonScanner(text::JsonLayout::document), deep + " {\"c\":1}\n{\"b\":1}\n"), expected) << depth;
  }
}

TEST(Limits, DepthOfAValue) {
  for (const std::size_t depth : {limits::kValueDepth - 1, limits::kValueDepth, limits::kValueDepth + 1}) {
    const text::JsonValue value = text::parseJson(repeated(depth, "[") + repeated(depth, "]"));
    EXPECT_EQ(value.isList(), depth <= limits::kValueDepth) << depth;
  }
}

TEST(Limits, BytesBeforeTheArrayOfRecords) {
  // Up to the bracket of the array, and one byte behind it that shows what it holds.
  const std::string begin = "{\"a\":\"";
  const std::string end = "\",\"logs\":[{\"b\":1}]}";
  const std::size_t upTo = begin.size() + end.find('[') + 1;
  for (const std::size_t size : {limits::kHolderBytes - 1, limits::kHolderBytes, limits::kHolderBytes + 1}) {
    const std::string text = begin + std::string(size - upTo, 'x') + end;
    const List read = scan(text::JsonScanner(text::JsonLayout::document, {0, {"logs"}}), text);
    // Behind it the object is a record itself.
    EXPECT_EQ(read, List{size <= limits::kHolderBytes ? "7" : number(text.size())}) << size;
  }
}

TEST(Limits, PlacesOfAProblem) {
  for (const std::size_t places : {limits::kProblemPlaces - 1, limits::kProblemPlaces, limits::kProblemPlaces + 1}) {
    LoadedSession loaded;
    EXPECT_FALSE(loaded.add("Login Name,Status\nsato,1\n" + repeated(places, ",1\n")));
    ASSERT_EQ(loaded.report.problems.size(), 1u);
    EXPECT_EQ(loaded.report.problems[0].count, places);
    EXPECT_EQ(loaded.report.problems[0].first.size(), std::min(places, limits::kProblemPlaces));
  }
}

TEST(Limits, TextOfAProblem) {
  LoadedSession loaded;
  EXPECT_FALSE(loaded.add("Login Name\nsato\n"));
  const std::string most(limits::kProblemTextBytes, 'x');
  std::string log = "Time,User\n";
  log += most.substr(1) + ",sato\n" + most + ",sato\n" + most + "x,sato\n";
  // A character over the limit is left out whole: 21 of three bytes fit into 64.
  log += repeated(22, "日") + ",sato\n";
  EXPECT_FALSE(loaded.add(log));
  std::vector<std::string> texts;
  for (const Problem& problem : loaded.report.problems.at(0).first) texts.push_back(problem.parameters.at(0).second);
  EXPECT_EQ(texts, (List{most.substr(1), most, most, repeated(21, "日")}));
}

TEST(Limits, BytesOfAMessage) {
  for (const std::size_t size : {limits::kMessageBytes - 1, limits::kMessageBytes, limits::kMessageBytes + 1}) {
    const std::string words(size, 'x');
    const auto answer = recognition::identify("{\"id\":\"1\",\"message\":\"" + words + "\"}", {});
    ASSERT_TRUE(answer.error);
    EXPECT_EQ(answer.error->parameters.at(0).second, words.substr(0, limits::kMessageBytes));
  }
}

TEST(Limits, BytesOfMarkup) {
  const auto codeOf = [](const std::string& text) {
    const auto answer = recognition::identify(text, {});
    return answer.error ? answer.error->code : std::string();
  };
  constexpr std::string_view kBegin = "<!--";
  constexpr std::string_view kPage = "<html";
  for (const std::size_t size : {limits::kMarkupBytes - 1, limits::kMarkupBytes, limits::kMarkupBytes + 1}) {
    const std::string between(size - kBegin.size() - kPage.size(), ' ');
    const bool seen = size <= limits::kMarkupBytes;
    EXPECT_EQ(codeOf(std::string(kBegin) + between + std::string(kPage)), seen ? "web-page" : "xml-file") << size;
    const std::string message = "Access denied";
    EXPECT_EQ(codeOf(message + std::string(size - message.size(), '.')), seen ? "error-answer" : "kind-not-recognised");
  }
}

std::string manyUsers(std::size_t count, std::string_view prefix) {
  std::string text;
  for (std::size_t user = 0; user < count; ++user) text += std::string(prefix) + std::to_string(user) + '\n';
  return text;
}

std::string logOf(std::size_t count, std::string_view prefix) {
  std::string text;
  for (std::size_t user = 0; user < count; ++user) {
    text += "2026-11-20 10:00:00," + std::string(prefix) + std::to_string(user) + '\n';
  }
  return text;
}

/// Lines of an unknown login; 0 where it is not kept.
std::uint64_t linesOf(const LoadedSession& loaded, std::string_view login) {
  for (const access::UnknownLogin& each : loaded.session->content()->unknown.list()) {
    if (each.login == login) return each.lines;
  }
  return 0;
}

/// So many of a nearness, each met once, and the first of them once more.
access::UnknownLogins met(std::size_t count, directory::Nearness near, access::UnknownLimits most = {}) {
  static const directory::Directory nobody({}, 1);
  access::UnknownLogins unknown(nobody);
  unknown.setLimits(most);
  for (std::size_t at = 0; at <= count; ++at) unknown.add("ghost" + std::to_string(at % count), 1, near);
  return unknown;
}

TEST(Limits, NearMisses) {
  for (const std::size_t misses : {limits::kNearMisses - 1, limits::kNearMisses, limits::kNearMisses + 1}) {
    access::UnknownLogins unknown = met(misses, directory::Nearness::one);
    EXPECT_EQ(unknown.nearCount(), std::min(misses, limits::kNearMisses));
    EXPECT_EQ(unknown.list()[0].lines, 2u);
    EXPECT_EQ(unknown.isWhole(), misses <= limits::kNearMisses);
    // Behind them none is kept any more, whoever it is near to.
    unknown.add("spirit", 1, directory::Nearness::none);
    EXPECT_EQ(unknown.holds("spirit"), unknown.isWhole());
  }
}

TEST(Limits, UnknownLoginsOfAPart) {
  constexpr std::size_t kMost = limits::kPartUnknownLogins;
  for (const std::size_t count : {kMost - 1, kMost, kMost + 1}) {
    for (const auto near : {directory::Nearness::none, directory::Nearness::several}) {
      EXPECT_EQ(met(count, near, {kMost, kMost}).isWhole(), count <= kMost);
    }
    LoadedSession loaded;
    EXPECT_FALSE(loaded.add("Login Name\nsato\n"));
    loaded.resolve();
    const std::string heading = "Time,User\n";
    EXPECT_FALSE(
        loaded.session->beginInput(1, recognition::identify(heading + logOf(1, "ghost"), {}).found, Reading::part));
    loaded.feed(logOf(count, "ghost"));
    EXPECT_EQ(loaded.session->packInput(true).has_value(), count <= kMost) << count;
  }
}

TEST(Limits, UnknownLogins) {
  for (const std::size_t unknown : {limits::kUnknownLogins - 1, limits::kUnknownLogins, limits::kUnknownLogins + 1}) {
    LoadedSession loaded;
    EXPECT_FALSE(loaded.add("Login Name\nsato\n"));
    // Twice, so that some are met again; then a near miss, which must be seen whatever came before.
    EXPECT_FALSE(loaded.add("Time,User\n" + logOf(unknown, "ghost") + logOf(unknown, "ghost") +
                            "2026-11-20 10:00:00,SATO\n2026-11-20 10:00:00,SATO\n"));
    EXPECT_EQ(loaded.ledger()[3], 2 * unknown + 2);
    EXPECT_EQ(linesOf(loaded, "SATO"), 2u);
    EXPECT_EQ(linesOf(loaded, "ghost0"), 2u);
    // As many of all logs together.
    EXPECT_FALSE(loaded.add("Time,User\n" + logOf(1, "spirit")));
    const bool leftOut = unknown > limits::kUnknownLogins;
    const monitoring::UnknownSummary summary = monitoring::unknownOf(*loaded.session->content());
    EXPECT_EQ(summary.count, std::min(unknown + 1, limits::kUnknownLogins) + 1);
    EXPECT_EQ(summary.furtherLines, (leftOut ? 2u : 0u) + (unknown >= limits::kUnknownLogins ? 1u : 0u));
  }
}

TEST(Limits, BytesOfAnUnknownLogin) {
  for (const std::size_t size : {limits::kNearTextBytes - 1, limits::kNearTextBytes, limits::kNearTextBytes + 1}) {
    LoadedSession loaded;
    EXPECT_FALSE(loaded.add("Login Name\nsato\n"));
    EXPECT_FALSE(loaded.add("Time,User\n2026-11-20 10:00:00," + std::string(size, 'x') + "\n"));
    EXPECT_EQ(loaded.ledger()[3], 1u);
    EXPECT_EQ(linesOf(loaded, std::string(size, 'x')), size <= limits::kNearTextBytes ? 1u : 0u);
  }
}

TEST(Limits, KeysOfALog) {
  for (const std::size_t keys : {limits::kKeys - 3, limits::kKeys - 2, limits::kKeys - 1, limits::kKeys + 50}) {
    std::string object = "{";
    for (std::size_t key = 0; key < keys; ++key) object += "\"extra" + std::to_string(key) + "\":1,";
    object += "\"time\":\"2026-11-20 10:00:00\",\"user\":\"sato\"}\n";
    LoadedSession loaded;
    EXPECT_FALSE(loaded.add("Login Name\nsato\n"));
    EXPECT_FALSE(loaded.add(object + object));
    loaded.configure("2026-11-21");
    EXPECT_EQ(loaded.ledger()[9], 2u) << keys;
  }
}

TEST(Limits, BytesOfAKey) {
  for (const std::size_t size : {limits::kKeyBytes - 1, limits::kKeyBytes, limits::kKeyBytes + 1}) {
    const std::string key(size, 'k');
    const std::string object = "{\"" + key + "\":\"2026-11-20 10:00:00\",\"user\":\"sato\"}\n";
    LoadedSession loaded;
    EXPECT_FALSE(loaded.add("Login Name\nsato\n"));
    recognition::Question question;
    question.kind = InputKind::access;
    question.columns = {{Field::time, key}};
    EXPECT_FALSE(loaded.add(object + object, question)) << size;
    loaded.configure("2026-11-21");
    EXPECT_EQ(loaded.ledger()[9], 2u) << size;
  }
}

TEST(Limits, RecordsOfAPreview) {
  for (const std::size_t records :
       {limits::kPreviewRecords - 1, limits::kPreviewRecords, limits::kPreviewRecords + 1}) {
    const std::size_t expected = std::min(records, limits::kPreviewRecords);
    EXPECT_EQ(recognition::identify("Login Name\n" + manyUsers(records, "u"), {}).found.preview.size(), expected);
    const std::string objects = repeated(records, "{\"code\":\"x\",\"name\":\"X\"}\n");
    EXPECT_EQ(recognition::identify(objects, {}).found.preview.size(), expected);
  }
}

/// Without a heading, rows of odd width hold pairs of department and job title; one of even width shows that they do
/// not where what it holds is called a title elsewhere.
TEST(Limits, RecordsThatTellTheShape) {
  for (const std::size_t place : {limits::kShapeRecords - 1, limits::kShapeRecords, limits::kShapeRecords + 1}) {
    std::string text;
    for (std::size_t row = 1; row <= limits::kShapeRecords + 5; ++row) {
      text += 'u' + std::to_string(row) + (row == place ? ",planning\n" : ",sales,planning\n");
    }
    const recognition::Identification found = recognition::identify(text, {}).found;
    EXPECT_EQ(found.kind, InputKind::memberships);
    EXPECT_EQ(found.repeatStep, place <= limits::kShapeRecords ? 1u : 2u) << place;
  }
}

/// Delimiters are compared by how many of the first records they cut.
TEST(Limits, RecordsThatTellTheDelimiter) {
  for (const std::size_t place :
       {limits::kDelimiterRecords - 1, limits::kDelimiterRecords, limits::kDelimiterRecords + 1}) {
    std::string text;
    for (std::size_t row = 1; row <= limits::kDelimiterRecords + 5; ++row) {
      text += 'u' + std::to_string(row) + (row == place ? ";sales\n" : "\n");
    }
    recognition::Question question;
    question.kind = InputKind::memberships;
    EXPECT_EQ(recognition::identify(text, question).found.delimiter, place <= limits::kDelimiterRecords ? ';' : ',')
        << place;
  }
}

/// A key that makes an object one of a department is looked for in the first objects only.
TEST(Limits, ObjectsThatTellTheKind) {
  for (const std::size_t place : {limits::kKeyObjects - 1, limits::kKeyObjects, limits::kKeyObjects + 1}) {
    std::string text = "[";
    for (std::size_t object = 1; object <= limits::kKeyObjects + 5; ++object) {
      text += object == place ? "{\"code\":\"x\",\"parentCode\":\"y\"}," : "{\"code\":\"x\",\"valid\":true},";
    }
    text.back() = ']';
    EXPECT_EQ(recognition::identify(text, {}).found.kind,
              place <= limits::kKeyObjects ? InputKind::departments : InputKind::users)
        << place;
  }
}

TEST(Limits, AlteredCells) {
  for (const std::size_t altered : {limits::kAlteredCells - 1, limits::kAlteredCells, limits::kAlteredCells + 1}) {
    LoadedSession loaded;
    std::string users = "Login Name,Display Name\n";
    for (std::size_t user = 0; user < altered; ++user) users += 'u' + std::to_string(user) + ",=1\n";
    EXPECT_FALSE(loaded.add(users));
    loaded.configure("2026-11-21");
    monitoring::Table* const table = loaded.session->table();
    monitoring::CsvWriter writer(*table, table->order(), Language::english, 30, false);
    while (!writer.next().empty()) continue;
    EXPECT_EQ(writer.alteredCount(), altered);
    EXPECT_EQ(writer.altered().size(), std::min(altered, limits::kAlteredCells));
  }
}

TEST(Limits, BytesOfAHeading) {
  for (const std::size_t size : {limits::kHeadingBytes - 1, limits::kHeadingBytes, limits::kHeadingBytes + 1}) {
    const std::string heading = "Login" + std::string(size - 9, ' ') + "Name";
    EXPECT_EQ(meaningOf(heading).has_value(), size <= limits::kHeadingBytes) << size;
  }
}

TEST(Limits, HeadingsNamedInARefusal) {
  for (const std::size_t count : {limits::kRefusalHeadings, limits::kRefusalHeadings + 1}) {
    std::string text = "Time,";
    std::string named = "Time";
    for (std::size_t column = 1; column < count; ++column) {
      text += "Action,";
      if (column < limits::kRefusalHeadings) named += ", Action";
    }
    const recognition::Answer answer = recognition::identify(text + "\n2026-11-19\n", {});
    ASSERT_TRUE(answer.error);
    if (count > limits::kRefusalHeadings) named += ", \u2026";
    EXPECT_EQ(answer.error->parameters.front().second, named);
  }
}

}  // namespace
}  // namespace uam
