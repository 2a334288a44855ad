#include "uam/text/csv_scanner.hpp"

#include <cstring>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "uam/text/intake.hpp"

namespace uam::text {
namespace {

using ::testing::ElementsAre;

/// Records as `line:cell|cell`, faults as `line!code`.
struct Collector {
  CsvScanner* scanner = nullptr;
  std::vector<std::string> seen;
  void record(const CsvRecord& record) {
    std::string text = std::to_string(scanner->line()) + ":";
    for (std::size_t index = 0; index < record.size(); ++index) {
      if (index > 0) text += '|';
      text += record.string(index);
    }
    seen.push_back(text);
  }
  void fault(std::string_view code) { seen.push_back(std::to_string(scanner->line()) + "!" + std::string(code)); }
};

std::vector<std::string> scanInPieces(std::string_view text, const std::vector<std::size_t>& cuts,
                                      char delimiter = ',') {
  CsvScanner scanner(delimiter);
  Intake intake;
  Collector collector{&scanner, {}};
  const auto feed = [&](std::string_view piece) {
    char* const memory = intake.reserve(piece.size());
    std::copy(piece.begin(), piece.end(), memory);
    intake.commit(piece.size());
    intake.consume(scanner.scan(intake.text(), false, collector));
  };
  std::size_t begin = 0;
  for (const std::size_t cut : cuts) {
    feed(text.substr(begin, cut - begin));
    begin = cut;
  }
  feed(text.substr(begin));
  intake.finish();
  intake.consume(scanner.scan(intake.text(), true, collector));
  return collector.seen;
}

std::vector<std::string> scan(std::string_view text, char delimiter = ',') {
  return scanInPieces(text, {}, delimiter);
}

TEST(CsvScanner, CellsAndQuotes) {
  EXPECT_THAT(scan("a,b,c\nd,\"e,f\",g\n"), ElementsAre("1:a|b|c", "2:d|e,f|g"));
  EXPECT_THAT(scan("\"a\"\"b\",\"\",\"\"\"\"\n"), ElementsAre("1:a\"b||\""));
  // The help's own example (formats.md section 0).
  EXPECT_THAT(scan("abc,xy\"\"z,def"), ElementsAre("1:abc|xy\"z|def"));
  EXPECT_THAT(scan("5\" pipe,a\"\"\"b,c\"\"\n"), ElementsAre("1:5\" pipe|a\"\"b|c\""));
  EXPECT_THAT(scan("\"ab\"cd,e\"f\"\n"), ElementsAre("1:abcd|e\"f\""));
  EXPECT_THAT(scan("\"ab\"c\"\"d,e\n"), ElementsAre("1:abc\"\"d|e"));
  EXPECT_THAT(scan("a,,\n,b,"), ElementsAre("1:a||", "2:|b|"));
}

TEST(CsvScanner, ABlankBeforeAQuoteHidesNoCell) {
  EXPECT_THAT(scan("\"a\", \"b\" ,\t\"c\"\"d\"\r\n"), ElementsAre("1:a|b|c\"d"));
  EXPECT_THAT(scan("a, \"\",  \"\"\"\",b"), ElementsAre("1:a||\"|b"));
  // What would be special inside quotes is not: no line is swallowed by a quote in the middle of a text.
  EXPECT_THAT(scan("a, \"b,c\"\n\"d\", \"\n"), ElementsAre("1:a| \"b|c\"", "2:d| \""));
}

TEST(CsvScanner, LineEndsAndPhysicalLines) {
  EXPECT_THAT(scan("a\r\nb\rc\nd"), ElementsAre("1:a", "2:b", "3:c", "4:d"));
  EXPECT_THAT(scan("a,\"x\r\ny\nz\"\r\nb,1\n"), ElementsAre("1:a|x\r\ny\nz", "4:b|1"));
  EXPECT_THAT(scan("\n\r\n  \n\t\na\n\n"), ElementsAre("5:a"));
  EXPECT_THAT(scan(",,\n\"\"\n"), ElementsAre("1:||", "2:"));
}

TEST(CsvScanner, OtherDelimiters) {
  EXPECT_THAT(scan("a;b,c;\"d;e\"\n", ';'), ElementsAre("1:a|b,c|d;e"));
  EXPECT_THAT(scan("a\tb c\t\n", '\t'), ElementsAre("1:a|b c|"));
  EXPECT_THAT(scan("a \"b c\" d\n   \n", ' '), ElementsAre("1:a|b c|d"));
}

TEST(CsvScanner, AQuoteThatNeverClosesIsOneLine) {
  EXPECT_THAT(scan("a,b\n\"c,d\ne,f\ng,h\n"), ElementsAre("1:a|b", "2!quote-never-closes", "3:e|f", "4:g|h"));
  EXPECT_THAT(scan("a,\"b"), ElementsAre("1!quote-never-closes"));
}

TEST(CsvScanner, TextBehindAQuoteThatClosesInAnotherLineIsOneBrokenLine) {
  EXPECT_THAT(scan("\"a\r\n\"b\",c\r\nd"), ElementsAre("1!quote-broken", "2:b|c", "3:d"));
  EXPECT_THAT(scan("1,\"a\n2,b\n3,\"c\"\n4,d\n"), ElementsAre("1!quote-broken", "2:2|b", "3:3|c", "4:4|d"));
  EXPECT_THAT(scan("1,\"a\r2,\"\"\r3,\"c\"\r"), ElementsAre("1!quote-broken", "2:2|", "3:3|c"));
  EXPECT_THAT(scan("\"1\",\"a\"\"\n\"2\",\"b\"\n"), ElementsAre("1!quote-broken", "2:2|b"));
  EXPECT_THAT(scan("\"a\nb\" ,c\n"), ElementsAre("1!quote-broken", "2:b\" |c"));
  // A sound cell of two lines stays one, at the end of the text too, and one that closes in its line is as it was.
  EXPECT_THAT(scan("1,\"a\n\"\"b\"\"\"\n2,\"c\nd\""), ElementsAre("1:1|a\n\"b\"", "3:2|c\nd"));
  EXPECT_THAT(scan("1,\"a\nb\",\"c\"d\n2,e\n"), ElementsAre("1:1|a\nb|cd", "3:2|e"));
  // The second quote of a line of its own closes what was opened there.
  EXPECT_THAT(scan("\"a\"b\nc\",d\n"), ElementsAre("1:ab", "2:c\"|d"));
}

TEST(CsvScanner, EachLineThatIsOpenUpToABrokenQuoteIsOneOfItsOwn) {
  const std::string text = "x\",\"y\nx\",\"y\na,b\nx\",\"y\r\n\"z\nc,\"d\n\"\n";
  const std::vector<std::string> whole = scan(text);
  EXPECT_THAT(whole,
              ElementsAre("1!quote-broken", "2!quote-broken", "3:a|b", "4!quote-broken", "5!quote-broken", "6:c|d\n"));
  for (std::size_t first = 0; first <= text.size(); ++first) {
    for (std::size_t second = first; second <= text.size(); ++second) {
      ASSERT_EQ(scanInPieces(text, {first, second}), whole) << first << ' ' << second;
    }
  }
}

TEST(CsvScanner, EveryCutGivesTheSame) {
  const std::string text =
      "\xEF\xBB\xBFh1,\"h\"\"2\",h3\r\n1,\"a\r\nb\",\"c\"d\r\n\r\n日,\xFF本,x\"y\"\"z\r2,\"\",\n\"open,3\r\n4,5,6\n7,"
      "\"\"\"8\"\"\",\xE6\x97";
  const std::vector<std::string> whole = scan(text);
  EXPECT_THAT(whole, ElementsAre("1:h1|h\"2|h3", "2:1|a\r\nb|cd", "5:日|\xEF\xBF\xBD本|x\"y\"z", "6:2||",
                                 "7!quote-broken", "8:4|5|6", "9:7|\"8\"|\xEF\xBF\xBD"));
  for (std::size_t first = 0; first <= text.size(); ++first) {
    ASSERT_EQ(scanInPieces(text, {first}), whole) << first;
    for (std::size_t second = first; second <= text.size(); second += 3) {
      ASSERT_EQ(scanInPieces(text, {first, second}), whole) << first << ' ' << second;
    }
  }
  std::vector<std::size_t> everyByte;
  for (std::size_t at = 1; at < text.size(); ++at) everyByte.push_back(at);
  EXPECT_EQ(scanInPieces(text, everyByte), whole);
}

TEST(CsvScanner, ALongLineIsReadAndATooLongOneIsOneFault) {
  const std::string ten(std::size_t{10} << 20, 'x');
  const std::vector<std::string> read = scan("a," + ten + "\nb,c\n");
  ASSERT_EQ(read.size(), 2u);
  EXPECT_EQ(read[0].size(), ten.size() + 4);
  EXPECT_EQ(read[1], "2:b|c");
  const std::string twenty(std::size_t{20} << 20, 'x');
  EXPECT_THAT(scan("a,b\n" + twenty + "\nc,d\n"), ElementsAre("1:a|b", "2!record-too-long", "3:c|d"));
}

TEST(CsvScanner, AnOpenQuoteBeforeManyMegabytesCostsOneLine) {
  std::string text = "first,\"open\n";
  const std::size_t lines = (std::size_t{34} << 20) / 8;
  for (std::size_t line = 0; line < lines; ++line) text += "abc,def\n";
  const std::vector<std::string> read =
      scanInPieces(text, {std::size_t{5} << 20, std::size_t{17} << 20, std::size_t{30} << 20});
  ASSERT_EQ(read.size(), lines + 1);
  EXPECT_EQ(read[0], "1!quote-never-closes");
  EXPECT_EQ(read[1], "2:abc|def");
  EXPECT_EQ(read.back(), std::to_string(lines + 1) + ":abc|def");
}

TEST(CsvScanner, EndMarksBehindTheLastLineEndAreNoRecord) {
  const std::string nul(1, '\0');
  for (const std::string& marks : {std::string("\x1A"), nul, nul + nul + nul, "\x1A" + nul + "\x1A"}) {
    for (const std::string& text : {"a,b\n" + marks, "a,b\r\n\r\n\n" + marks, "a,b\r" + marks}) {
      const std::vector<std::string> whole = scan(text);
      EXPECT_THAT(whole, ElementsAre("1:a|b"));
      for (std::size_t first = 0; first <= text.size(); ++first) {
        for (std::size_t second = first; second <= text.size(); ++second) {
          ASSERT_EQ(scanInPieces(text, {first, second}), whole) << first << ' ' << second;
        }
      }
    }
    EXPECT_THAT(scan(marks), ElementsAre());
    EXPECT_THAT(scan("\xEF\xBB\xBF" + marks), ElementsAre());
    // Elsewhere they are characters like any other.
    EXPECT_THAT(scan("a,b" + marks), ElementsAre("1:a|b" + marks));
    EXPECT_THAT(scan("a,b\n" + marks + "c"), ElementsAre("1:a|b", "2:" + marks + "c"));
    EXPECT_THAT(scan("a,b\n" + marks + "\nc\n" + marks), ElementsAre("1:a|b", "2:" + marks, "3:c"));
  }
}

TEST(Intake, HoldsNoMoreEndMarksThanARecordHasBytes) {
  const std::string many(std::size_t{40} << 20, '\0');
  const std::vector<std::size_t> cuts = {1000, std::size_t{10} << 20, std::size_t{30} << 20};
  EXPECT_THAT(scanInPieces("a,b\n" + many, cuts), ElementsAre("1:a|b"));
  EXPECT_THAT(scanInPieces("a,b\n" + many + "c\nd\n", cuts), ElementsAre("1:a|b", "2!record-too-long", "3:d"));
  Intake intake;
  for (std::size_t piece = 0; piece < 40; ++piece) {
    std::memset(intake.reserve(std::size_t{1} << 20), 0, std::size_t{1} << 20);
    intake.commit(std::size_t{1} << 20);
    EXPECT_EQ(intake.text(), "");
  }
  intake.finish();
  EXPECT_TRUE(intake.empty());
}

TEST(Intake, CountsWhatDoesNotDecode) {
  for (std::size_t piece : {1u, 2u, 3u, 100u}) {
    Intake intake;
    const std::string text = "\xEF\xBB\xBFok \xE3\x81 x \xF0\x9F\x98\x80 \xC0\xAF \xED\xA0\x80 end\xE3\x81";
    for (std::size_t at = 0; at < text.size(); at += piece) {
      const std::size_t size = std::min(piece, text.size() - at);
      char* const memory = intake.reserve(size);
      std::copy_n(text.data() + at, size, memory);
      intake.commit(size);
    }
    intake.finish();
    // E3 81 is one cut sequence; C0 and AF are one fault each; ED A0 80 are three: as the WHATWG decoder counts.
    EXPECT_EQ(intake.text(), "ok \uFFFD x \U0001F600 \uFFFD\uFFFD \uFFFD\uFFFD\uFFFD end\uFFFD") << piece;
    EXPECT_EQ(intake.undecodable(), 7u) << piece;
  }
}

}  // namespace
}  // namespace uam::text
