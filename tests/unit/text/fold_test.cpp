#include "uam/text/fold.hpp"

#include <gtest/gtest.h>

#include "uam/text/csv_writer.hpp"

namespace uam::text {
namespace {

TEST(HeadingKey, IgnoresBlanksMarksAndWidth) {
  EXPECT_EQ(headingKey(" E-mail Address"), "emailaddress");
  EXPECT_EQ(headingKey("組織（組織コード）"), "組織(組織コード)");
  EXPECT_EQ(headingKey("\xEF\xBB\xBFLogin_Name"), "loginname");
}

TEST(Trim, TakesTheFourBlanks) {
  EXPECT_EQ(trim(" \t\xC2\xA0\xE3\x80\x80 kato misaki \xE3\x80\x80\xC2\xA0\t"), "kato misaki");
  EXPECT_EQ(trim(" \t "), "");
  EXPECT_EQ(trim("\n a"), "\n a");
}

std::string cell(std::string_view text, bool raw = false) {
  std::string out;
  appendFreeText(out, text, raw);
  return out;
}

TEST(FreeText, IsMadeHarmless) {
  EXPECT_EQ(cell("Kato"), "\"Kato\"");
  EXPECT_EQ(cell("O\"Brien"), "\"O\"\"Brien\"");
  // Quotes at every place of the words that are looked at together.
  for (std::size_t size = 0; size < 20; ++size) {
    for (std::size_t place = 0; place < size; ++place) {
      std::string text(size, '#');
      text[place] = '"';
      EXPECT_EQ(cell(text), '"' + std::string(place, '#') + "\"\"" + std::string(size - place - 1, '#') + '"');
    }
    EXPECT_EQ(cell(std::string(size, '"')), std::string(2 * size + 2, '"'));
  }
  for (const char* const text : {"=1", "+1", "-1", "@x", "\tx", "\rx", " =1", "\xE3\x80\x80=1", "＝1", "＋1", "－1",
                                 "＠x", "'=1", "''-1", "' +1"}) {
    EXPECT_EQ(cell(text), "\"'" + std::string(text) + "\"") << text;
    EXPECT_EQ(cell(text, true), "\"" + std::string(text) + "\"") << text;
  }
  // LibreOffice drops NUL characters, wherever they stand.
  for (const std::string_view before : {std::string_view("\0", 1), std::string_view("'\0 \0", 4)}) {
    const std::string formula = std::string(before) + "=1";
    EXPECT_EQ(cell(formula), "\"'" + formula + "\"");
    EXPECT_EQ(cell(std::string(before) + "a"), '"' + std::string(before) + "a\"");
  }
  for (const char* const text : {"", "'", "'a", "a=1", "1-1", "\n=1", "－", "ー1"}) {
    const bool formula = std::string_view(text) == "－";
    EXPECT_EQ(cell(text) == "\"'" + std::string(text) + "\"", formula) << text;
  }
}

}  // namespace
}  // namespace uam::text
