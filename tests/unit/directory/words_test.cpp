#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/loaded_session.hpp"

namespace uam::directory {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using uam::testing::LoadedSession;

/// What is noted of a users file, as `code column words`.
std::vector<std::string> notesOf(const LoadedSession& loaded) {
  std::vector<std::string> notes;
  for (const Note& note : loaded.report.notes) {
    std::string text = note.code.text();
    for (const auto& [name, value] : note.parameters) text += ' ' + value;
    notes.push_back(text);
  }
  return notes;
}

/// The users who are listed, of those whose words these are.
std::vector<std::string> listed(LoadedSession& loaded, std::string_view text,
                                const recognition::Question& question = {}) {
  EXPECT_FALSE(loaded.add(text, question));
  loaded.configure("2026-11-21");
  return loaded.logins();
}

TEST(Words, AnUnknownStatusLeavesTheUserActiveAndIsNamedWithItsCount) {
  LoadedSession loaded;
  EXPECT_THAT(listed(loaded, "login,name,status\na,A,On leave\nb,B,Pending\nc,C,On leave\nd,D,Active\ne,E,Suspended\n"),
              ElementsAre("a", "b", "c", "d"));
  EXPECT_THAT(notesOf(loaded), ElementsAre("status-words-unknown status On leave (2), Pending (1)"));
  EXPECT_EQ(loaded.problemCount("status-unknown"), 3u);
}

TEST(Words, OfManyUnknownWordsAHandfulIsNamed) {
  LoadedSession loaded;
  std::string users = "login,name,status\n";
  for (int user = 0; user < 12; ++user) users += "u" + std::to_string(user) + ",U,w" + std::to_string(user) + "\n";
  users += "v,V,w11\n";
  ASSERT_FALSE(loaded.add(users));
  EXPECT_THAT(notesOf(loaded), ElementsAre("status-words-unknown status w11 (2), w0 (1), w1 (1), w2 (1), w3 (1), "
                                           "w4 (1), w5 (1), w6 (1), … (4)"));
}

TEST(Words, UnderAHeadingThatSaysTheOppositeYesAndNoChangePlace) {
  for (const char* const heading : {"suspended", "Disabled", "Is Blocked", "archived", "deleted", "Block credential",
                                    "Deactivated", "停止", "無効", "アーカイブ済み", "已停用", "已禁用", "停權"}) {
    LoadedSession table;
    EXPECT_THAT(
        listed(table, "login,name," + std::string(heading) +
                          "\na,A,No\nb,B,ＦＡＬＳＥ\nc,C,0\nd,D,Yes\ne,E,true\nf,F,1\ng,G,Active\nh,H,Inactive\n"
                          "i,I,\n"),
        ElementsAre("a", "b", "c", "g", "i"))
        << heading;
    EXPECT_THAT(notesOf(table), IsEmpty());
    LoadedSession json;
    EXPECT_THAT(
        listed(json, R"([{"login":"a","name":"A",")" + std::string(heading) + R"(":true},{"login":"b","name":"B",")" +
                         std::string(heading) + R"(":false},{"login":"c","name":"C"}])"),
        ElementsAre("b", "c"))
        << heading;
  }
  LoadedSession named;
  recognition::Question question;
  question.columns = {{Field::status, "Locked"}};
  EXPECT_THAT(listed(named, "login,name,Locked\na,A,no\nb,B,yes\n", question), ElementsAre("a"));
}

TEST(Words, ColumnsBesideTheStatusThatSayTheOppositeAreHeard) {
  const std::string users =
      "login,name,status,archived,deleted\na,A,Active,no,\nb,B,Active,yes,\nc,C,Inactive,no,\n"
      "d,D,Active,no,yes\ne,E,Active,,2026-01-31\n";
  LoadedSession table;
  EXPECT_THAT(listed(table, users), ElementsAre("a", "e"));
  EXPECT_THAT(notesOf(table), ElementsAre("inactive-by-more-columns archived, deleted",
                                          "status-words-unknown archived, deleted 2026-01-31 (1)"));
  LoadedSession json;
  EXPECT_THAT(listed(json, R"([{"login":"a","name":"A","suspended":false,"archived":false},
                               {"login":"b","name":"B","suspended":false,"archived":true},
                               {"login":"c","name":"C","suspended":true,"archived":false}])"),
              ElementsAre("a"));
  // Who names the status means that one.
  LoadedSession named;
  recognition::Question question;
  question.columns = {{Field::status, "status"}};
  EXPECT_THAT(listed(named, users, question), ElementsAre("a", "b", "d", "e"));
  EXPECT_THAT(notesOf(named), IsEmpty());
}

TEST(Words, GuestsAreToldByTheirWordsAndOthersDecideNothing) {
  LoadedSession loaded;
  EXPECT_THAT(
      listed(
          loaded,
          "login,name,guest\na,A,1\nb,B,Yes\nc,C,ＧＵＥＳＴ\nd,D,external\ne,E,ゲスト\nf,F,外部\ng,G,来宾\nh,H,true\n"
          "m1,M,0\nm2,M,No\nm3,M,Member\nm4,M,internal\nm5,M,Employee\nm6,M,\nm7,M,false\n"
          "x,X,Contractor\ny,Y,いいえ\nz,Z,Contractor\n"),
      ElementsAre("m1", "m2", "m3", "m4", "m5", "m6", "m7", "x", "y", "z"));
  EXPECT_THAT(notesOf(loaded), ElementsAre("guest-words-unknown guest Contractor (2), いいえ (1)"));
}

TEST(Words, WhatWasSaidOfAWordGoesBeforeWhatIsKnownOfIt) {
  recognition::Question question;
  for (const auto& [word, meaning] : {std::pair{"On leave", WordMeaning::inactive},
                                      {"Blocked", WordMeaning::active},
                                      {"Contractor", WordMeaning::guest},
                                      {"External", WordMeaning::member}})
    question.meanings.add(word, meaning);
  LoadedSession loaded;
  EXPECT_THAT(listed(loaded,
                     "login,name,status,guest\na,A,ON LEAVE,\nb,B,blocked,\nc,C,Active,ｃｏｎｔｒａｃｔｏｒ\n"
                     "d,D,Active, external \ne,E,Working,\n",
                     question),
              ElementsAre("b", "d", "e"));
  EXPECT_THAT(notesOf(loaded), ElementsAre("status-words-unknown status Working (1)"));
}

}  // namespace
}  // namespace uam::directory
