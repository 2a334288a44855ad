#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/loaded_session.hpp"

namespace uam::access {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using uam::testing::LoadedSession;

constexpr const char* kReasonUsers = "Login Name,Display Name\nkato,Kato\nsato,Sato\nguest/g,G\n";

/// Where most lines of the log went: `bucket column=value lines`; empty where they went nowhere.
std::string mostOf(std::string_view log, const recognition::Question& question = {}) {
  LoadedSession loaded;
  EXPECT_FALSE(loaded.add(kReasonUsers));
  EXPECT_FALSE(loaded.add(log, question));
  loaded.configure("2026-11-21");
  const auto most = monitoring::mostLines(*loaded.session->content(), loaded.session->viewSettings());
  if (most.size() != 1 || !most[0]) return {};
  const Reason& reason = most[0]->reason;
  return std::string(kBucketNames[static_cast<std::size_t>(most[0]->bucket)].name) + ' ' + reason.column + '=' +
         reason.value + ' ' + std::to_string(reason.lines);
}

std::string times(int count, std::string_view line) {
  std::string text;
  for (int time = 0; time < count; ++time) text += line;
  return text;
}

TEST(Reasons, TheBucketOfNineInTenLinesIsNamedWithItsColumnAndItsCommonestCell) {
  const std::string heading = "Date,User,Service,Module,Action,Result,Error Code,Kind\n";
  const std::string good = "2026-11-20,kato,Kintone,,,SUCCESS,,\n";
  EXPECT_EQ(mostOf(heading + good), "");
  EXPECT_EQ(mostOf(heading + good + times(9, "2026-11-20,kato,Garoon,,,SUCCESS,,\n")), "otherService Service=Garoon 9");
  EXPECT_EQ(mostOf(heading + good + times(8, "2026-11-20,kato,Garoon,,,SUCCESS,,\n")), "");
  EXPECT_EQ(mostOf(heading + "2026-11-20,kato,Box,,,,,\n2026-11-20,kato,Mail,,,,,\n2026-11-20,sato,Mail,,,,,\n"),
            "otherService Service=Mail 2");
  EXPECT_EQ(mostOf(heading + "2026-11-20,kato,,,,Halt,,\n2026-11-20,kato,,,,Halt,7,\n2026-11-20,kato,,,,x,,\n"),
            "failed Result=Halt 1");
  EXPECT_EQ(mostOf(heading + times(3, "2026-11-20,kato,,,,SUCCESS,E7,\n") + "2026-11-20,kato,,,,no,,\n"),
            "failed Error Code=E7 3");
  EXPECT_EQ(mostOf(heading + "2026-11-20,kato,,API operation,,,,\n"), "api Module=API operation 1");
  EXPECT_EQ(mostOf(heading + "2026-11-20,kato,,,do (API v1),,,\n"), "api Action=do (API v1) 1");
  EXPECT_EQ(mostOf(heading + "2026-11-20,kato,,,,,,REST API\n"), "api Kind=REST API 1");
  EXPECT_EQ(mostOf(heading + "2026-11-20,nobody,,,,,,\n2026-11-20,-,,,,,,\n2026-11-20,-,,,,,,\n"), "system User=- 2");
  EXPECT_EQ(mostOf(heading + "2026-11-20,guest/g,,,,,,\n"), "guest User=guest/g 1");
  EXPECT_EQ(mostOf(heading + "2026-11-20,ann,,,,,,\n2026-11-20,bob,,,,,,\n2026-11-20, bob ,,,,,,\n"),
            "unknownUser User=bob 2");
  EXPECT_EQ(mostOf(heading + "yesterday,kato,,,,,,\n"), "malformed Date=yesterday 1");
  EXPECT_EQ(mostOf(heading + ",kato,,,,,,\n"), "malformed Date= 1");
  EXPECT_EQ(mostOf(heading + "2026-11-20\n"), "malformed = 0");
  EXPECT_EQ(mostOf(heading + "2021-11-20,kato,,,,,,\n2021-11-19,kato,,,,,,\n2021-11-19,sato,,,,,,\n"),
            "beforeRecording Date=2021-11-19 2");
  EXPECT_EQ(mostOf(heading + "2026-11-22,kato,,,,,,\n2026-11-23,kato,,,,,,\n"), "afterAsOf Date=2026-11-22 1");
}

TEST(Reasons, CellsAreThoseOfTheRecordHoweverItIsWritten) {
  const std::string heading = "Date,User,Service\n";
  EXPECT_EQ(mostOf(heading + times(400, "2026-11-20,kato,\"a \"\"b\"\"\"\n") + "2026-11-20,kato,\"a \"\"b\"\"\" \n"),
            "otherService Service=a \"b\" 401");
  EXPECT_EQ(mostOf(R"([{"time":"2026-11-20","user":"kato","service":"Box"}])"), "otherService service=Box 1");
}

TEST(Reasons, OfTooManyCellsTheFirstIsNamed) {
  std::string log = "Date,User,Service\n";
  for (std::size_t cell = 0; cell <= limits::kCountedCells; ++cell)
    log += "2026-11-20,kato,s" + std::to_string(cell) + "\n2026-11-20,kato,s7\n";
  EXPECT_EQ(mostOf(log), "otherService Service=s0 0");
}

std::vector<std::string> notesOf(std::string_view log, const recognition::Question& question = {}) {
  LoadedSession loaded;
  EXPECT_FALSE(loaded.add(kReasonUsers));
  EXPECT_FALSE(loaded.add(log, question));
  std::vector<std::string> notes;
  for (const Note& note : loaded.report.notes) {
    std::string text = note.code.text();
    for (const auto& [name, value] : note.parameters) text += ' ' + value;
    notes.push_back(text);
  }
  return notes;
}

TEST(Reasons, ALogOfWhichNotOneTimeCanBeReadSaysSo) {
  EXPECT_THAT(notesOf("time,user\n########,kato\n,sato\n########,kato\n"), ElementsAre("no-time-read ######## time"));
  EXPECT_THAT(notesOf("time,user\n########,kato\n2026-11-20,sato\n"), IsEmpty());
  EXPECT_THAT(notesOf("time,user\n,kato\n,sato\n"), IsEmpty());
}

TEST(Reasons, CentralTimeIsThatOfChinaUnderChineseHeadings) {
  const auto dayOf = [](const std::string& log, const char* note) {
    recognition::Answer answer = recognition::identify(log, {});
    EXPECT_EQ(answer.found.notes.size(), 1u);
    EXPECT_EQ(answer.found.notes.front().code, std::string_view(note));
    LoadedSession loaded({calendar::Zone({{0, 0}}), calendar::Zone({{0, 0}}), access::Rule::screen});
    EXPECT_FALSE(loaded.add(kReasonUsers));
    EXPECT_FALSE(loaded.addAs(log, std::move(answer.found)));
    return calendar::formatDay(loaded.report.firstDay);
  };
  EXPECT_EQ(dayOf("time,user\n2026-11-18 00:30 CST,kato\n", "american-central-time"), "2026-11-18");
  EXPECT_EQ(dayOf("日時,利用者\n2026-11-18 00:30 CST,kato\n", "american-central-time"), "2026-11-18");
  EXPECT_EQ(dayOf("时间,用户\n2026-11-18 00:30 CST,kato\n", "china-standard-time"), "2026-11-17");
  EXPECT_EQ(dayOf("時間,使用者\n2026-11-18 00:30 CST,kato\n", "china-standard-time"), "2026-11-17");
  EXPECT_EQ(dayOf(R"([{"时间":"2026-11-18 00:30 CST","用户":"kato"}])", "china-standard-time"), "2026-11-17");
}

TEST(Reasons, CentralTimeOfAListIsToldToo) {
  const auto noteOf = [](std::string_view list) {
    const recognition::Answer answer = recognition::identify(list, {});
    EXPECT_EQ(answer.found.kind, InputKind::users);
    return answer.found.notes.empty() ? std::string() : answer.found.notes.front().code.text();
  };
  EXPECT_EQ(noteOf("login,name,last login\nkato,Kato,2026-11-18 00:30 CST\n"), "american-central-time");
  EXPECT_EQ(noteOf(R"([{"login":"kato","name":"Kato","lastLogin":"2026-11-18 00:30 CST"}])"), "american-central-time");
  EXPECT_EQ(noteOf(R"([{"login":"kato","name":"Kato","lastLogin":"2026-11-18 00:30 JST"}])"), "");
}

TEST(Reasons, ResultsThatNobodyKnowsAreNamedWithTheirCounts) {
  const std::string heading = "time,user,result\n";
  EXPECT_THAT(notesOf(heading + "2026-11-20,kato,Success\n2026-11-20,kato,FAILED\n2026-11-20,kato,401\n"
                                "2026-11-20,kato,拒否\n2026-11-20,kato,Validation Error\n"),
              IsEmpty());
  const std::string halted = heading +
                             "2026-11-20,kato,Halt\n2026-11-20,kato,Weiter\n2026-11-20,sato,Halt \n"
                             "2026-11-20,ghost,Stop\n";
  EXPECT_THAT(notesOf(halted), ElementsAre("result-words-unknown result Halt (2), Weiter (1)"));
  recognition::Question question;
  question.meanings.add("weiter", WordMeaning::success);
  EXPECT_THAT(notesOf(halted, question), ElementsAre("result-words-unknown result Halt (2)"));
  question.meanings.add("halt", WordMeaning::failure);
  EXPECT_THAT(notesOf(halted, question), IsEmpty());
}

}  // namespace
}  // namespace uam::access
