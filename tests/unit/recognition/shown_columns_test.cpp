#include <cstddef>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "uam/recognition/identify.hpp"

namespace uam::recognition {
namespace {

Identification identified(std::string_view text, const Question& question = {}) {
  const Answer answer = identify(text, question);
  EXPECT_FALSE(answer.error) << (answer.error ? answer.error->code : "");
  return answer.found;
}

/// A log whose third column is headed so and holds these words.
std::string logOf(std::string_view heading, std::initializer_list<std::string_view> words) {
  std::string log = "time,user," + std::string(heading) + "\n";
  for (const std::string_view word : words) log += "2026-11-20 10:00:00,kato," + std::string(word) + "\n";
  return log;
}

std::string jsonOf(std::string_view name, std::initializer_list<std::string_view> values) {
  std::string log = "[";
  for (const std::string_view value : values) {
    if (log.size() > 1) log += ',';
    log += R"({"time":"2026-11-20T10:00:00Z","user":"kato",")" + std::string(name) + "\":" + std::string(value) + "}";
  }
  return log + "]";
}

TEST(ShownColumns, AStatusIsTheResultWhereAResultStandsInIt) {
  for (const char* const word : {"Success", "SUCCESS ", "ＯＫ", "failed", "Denied", "許可", "拒否", "失敗", "完了",
                                 "200", "404", "200.0", "Blocked", "正常"}) {
    EXPECT_EQ(identified(logOf("Status", {"", word, "Invalid Password"})).columns.at(Field::result), 2u) << word;
    EXPECT_EQ(identified(logOf("状態", {word})).columns.at(Field::result), 2u) << word;
    EXPECT_EQ(identified(jsonOf("status", {"null", '"' + std::string(word) + '"'})).columns.has(Field::result), true)
        << word;
  }
  EXPECT_TRUE(identified(jsonOf("status", {"200"})).columns.has(Field::result));
}

TEST(ShownColumns, AStatusIsNoResultWhereNoneStandsInIt) {
  for (const char* const word : {"Active", "Inactive", "enrolled", "on leave", "True", "false", "Yes", "no", "0", "1",
                                 "7", "99", "600", "使用中", "停止中", ""}) {
    EXPECT_FALSE(identified(logOf("Status", {word, word})).columns.has(Field::result)) << word;
    EXPECT_FALSE(identified(jsonOf("status", {'"' + std::string(word) + '"'})).columns.has(Field::result)) << word;
  }
  EXPECT_FALSE(identified(jsonOf("enabled", {"true", "false"})).columns.has(Field::result));
  // Said of users as well, and here they are.
  EXPECT_FALSE(identified(logOf("Status", {"Active", "Blocked"})).columns.has(Field::result));
  EXPECT_FALSE(identified(logOf("状态", {"正常", "停用"})).columns.has(Field::result));
}

TEST(ShownColumns, TheWholeBeginningIsLookedAt) {
  std::string log = "time,user,status\n";
  for (int line = 0; line < 5000; ++line) log += "2026-11-20 10:00:00,kato,\n";
  EXPECT_FALSE(identified(log).columns.has(Field::result));
  EXPECT_EQ(identified(log + "2026-11-20 10:00:00,kato,Success\n").columns.at(Field::result), 2u);
}

TEST(ShownColumns, WhatAPersonSaysOfAStatusGoesBeforeItsCells) {
  Question question;
  question.columns = {{Field::result, ""}};
  EXPECT_FALSE(identified(logOf("Status", {"Success"}), question).columns.has(Field::result));
  EXPECT_FALSE(identified(jsonOf("status", {"\"Success\""}), question).columns.has(Field::result));
  question.columns = {{Field::result, "Status"}};
  EXPECT_EQ(identified(logOf("Status", {"yes"}), question).columns.at(Field::result), 2u);
  // `status=` is said of users files.
  question.columns = {{Field::status, "Status"}};
  EXPECT_FALSE(identified(logOf("Status", {"Active"}), question).columns.has(Field::result));
  EXPECT_EQ(identified(logOf("Status", {"Success"}), question).columns.at(Field::result), 2u);
  question.columns = {{Field::action, "Status"}};
  EXPECT_FALSE(identified(logOf("Status", {"Success"}), question).columns.has(Field::result));
  Question said;
  said.meanings.add("Weiter", WordMeaning::success);
  EXPECT_EQ(identified(logOf("Status", {"Halt", "ＷＥＩＴＥＲ"}), said).columns.at(Field::result), 2u);
}

TEST(ShownColumns, AResultNeedsNoStatus) {
  const Identification both = identified("time,user,status,result\n2026-11-20,kato,Success,no\n");
  EXPECT_EQ(both.columns.at(Field::result), 3u);
  const Identification second = identified("time,user,status,ステータス\n2026-11-20,kato,Active,Success\n");
  EXPECT_EQ(second.columns.at(Field::result), 3u);
}

TEST(ShownColumns, AnApplicationIsTheServiceWhereKintoneStandsInIt) {
  for (const char* const heading :
       {"Application", "App", "product", "アプリ", "アプリケーション", "应用", "應用程式"}) {
    for (const char* const word : {"kintone", "Kintone ", "ki", "ｋｉｎｔｏｎｅ", "キントーン", "kintone (Standard)"}) {
      const Identification log = identified(logOf(heading, {"Garoon", word}));
      EXPECT_EQ(log.columns.at(Field::service), 2u) << heading << ' ' << word;
      EXPECT_FALSE(log.columns.has(Field::module)) << heading;
    }
    const Identification other = identified(logOf(heading, {"Browser", "Garoon", "kintone2"}));
    EXPECT_FALSE(other.columns.has(Field::service)) << heading;
    EXPECT_FALSE(other.columns.has(Field::module)) << heading;
    const Identification beside =
        identified("time,user,service," + std::string(heading) +
                   "\n2026-11-20,kato,Garoon,kintone\n2026-11-20,kato,Garoon,App operation\n");
    EXPECT_EQ(beside.columns.at(Field::service), 2u) << heading;
    EXPECT_EQ(beside.columns.at(Field::module), 3u) << heading;
  }
  EXPECT_TRUE(identified(jsonOf("app", {"\"Mail\"", "\"Kintone\""})).columns.has(Field::service));
  EXPECT_FALSE(identified(jsonOf("app", {"\"Mail\""})).columns.has(Field::service));
  Question none;
  none.columns = {{Field::service, ""}};
  EXPECT_FALSE(identified(logOf("app", {"kintone"}), none).columns.has(Field::service));
  none.columns = {{Field::service, "app"}};
  EXPECT_TRUE(identified(logOf("app", {"Mail"}), none).columns.has(Field::service));
}

}  // namespace
}  // namespace uam::recognition
