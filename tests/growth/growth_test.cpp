/// Whatever stands in a file, twice as much of it takes at most 2.2 times the work (SECURITY.md, limits). The
/// generators make what was found to take too long, and its neighbours: open quotes, brackets, escapes, chains,
/// circles, deep trees, repeated keys, near misses, blanks, marks; hostile ones, and ordinary exports that were
/// damaged.
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "uam/monitoring/unknown.hpp"
#include "uam/recognition/identify.hpp"
#include "uam/session.hpp"

#include "counter.hpp"
#include "support/loaded_session.hpp"

namespace uam::testing {
namespace {

using Text = std::string;

/// `text` with `#` as the number of its repetition, so often that there are `bytes`.
Text repeated(std::string_view head, std::string_view text, std::size_t bytes, std::string_view tail = {}) {
  Text made(head);
  for (std::size_t number = 0; made.size() < bytes; ++number) {
    for (const char character : text) {
      if (character == '#') {
        made += std::to_string(number);
      } else {
        made.push_back(character);
      }
    }
  }
  made += tail;
  return made;
}

Text users(std::size_t count) {
  Text made = "login name,display name,email,department\n";
  for (std::size_t user = 0; user < count; ++user) {
    const Text number = std::to_string(user);
    made += "u" + number + ",User " + number + ",u" + number + "@example.com,D\n";
  }
  return made;
}

recognition::Question asKind(InputKind kind) {
  recognition::Question question;
  question.kind = kind;
  return question;
}

struct Case {
  std::string name;
  std::function<void(LoadedSession&, std::size_t bytes)> read;
};

void PrintTo(const Case& each, std::ostream* out) {
  *out << each.name;
}

/// The work of reading so many bytes, in pieces as a host gives them, and of asking whom unknown logins may mean: that
/// is asked late (access/unknown_logins.hpp), and must grow no faster for it.
std::uint64_t workOf(const Case& each, std::size_t bytes) {
  LoadedSession session({tokyo(), tokyo(), access::Rule::screen}, std::size_t{128} << 10);
  session.add(users(200));
  const std::uint64_t before = work::steps();
  each.read(session, bytes);
  if (const Content* const content = session.session->content()) (void)monitoring::unknownOf(*content);
  return work::steps() - before;
}

/// A log with these lines behind a heading.
Case log(std::string name, std::string_view lines, std::string_view tail = {}) {
  return {std::move(name), [lines, tail](LoadedSession& session, std::size_t bytes) {
            session.add(repeated("time,user,action,result\n2026-11-01 00:00,u1,a,OK\n", lines, bytes, tail));
          }};
}

/// A file of JSON, from its recognition to its end; some of these are no file of any kind.
Case json(std::string name, std::string_view head, std::string_view lines, std::string_view tail = {}) {
  return {std::move(name), [head, lines, tail](LoadedSession& session, std::size_t bytes) {
            session.add(repeated(head, lines, bytes, tail));
          }};
}

/// A directory file beside the users.
Case directoryFile(std::string name, std::string_view head, std::string_view lines) {
  return {std::move(name), [head, lines](LoadedSession& session, std::size_t bytes) {
            session.add(repeated(head, lines, bytes));
            session.resolve();
          }};
}

constexpr std::string_view kRecord = "{\"logs\":[{\"date\":\"2026-11-01T00:00:00Z\",\"user\":{\"code\":\"u1\"}},\n";

std::vector<Case> cases() {
  return {
      log("aPlainLog", "2026-11-01 00:0#,u1,view,OK\n"),
      log("quotesThatOpenInEveryLine", "x\"y,\"z\n"),
      log("damagedCells", "2026-11-01 00:00,a,24\" screen,\"ordered\n"),
      log("oneQuoteOpensAtTheBeginning", "2026-11-01 00:00,a,b,c\n", "\"\n"),
      log("quotesThatBreakAtTheEnd", "x\",\"y\n", "\"z\n"),
      log("quotesThatBreakNowAndThen", "x\",\"y\nx\",\"y\nx\",\"y\nx\",\"y\nx\",\"y\nx\",\"y\n\"z\nc,\"d\"\n"),
      log("quotesThatBreakFarAway", "a,\"b\nc,d\nc,d\nc,d\nc,d\nc,d\nc,d\nc,d\nc,d\nc,d\nc,d\nc,d\nc,d\ne,\"f\"\n"),
      log("quotesThatBreakBehindReturns", "x\",\"y\r", "\"z\r"),
      log("quotesAlone", "\"\n"),
      log("quotesBeforeDelimiters", "\",\"\n"),
      log("anOddQuoteInEverySecondLine", "a,\"b\nc,d\n"),
      log("quotesAndCarriageReturns", "x\"y,\"z\r"),
      log("delimitersAlone", ",,,,,,,,,,,,,,,\n"),
      log("blanks", "                                \n"),
      log("oneLongLine", "x"),
      log("oneLongQuotedCell", "\"\"x", "\n"),
      log("unknownUsers", "2026-11-01 00:00,nobody#,view,OK\n"),
      log("usersInOtherCase", "2026-11-01 00:00,U1#,view,OK\n"),
      log("usersOfOneNameInManyDomains", "2026-11-01 00:00,u1@#.example,view,OK\n"),
      log("usersWithManyMarks", "2026-11-01 00:00,u#\xCC\x81\xCC\xA3\xCC\x81\xCC\xA3\xCC\x81\xCC\xA3,view,OK\n"),
      log("usersOfInvisibleCharacters", "2026-11-01 00:00,\xE2\x80\x8Bu1\xE2\x80\x8B#,view,OK\n"),
      log("usersWithZeros", "2026-11-01 00:00,000#,view,OK\n"),
      log("longUsers",
          "2026-11-01 00:00,#aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,view,OK\n"),
      log("timesThatAreNone", "2026-13-#1 00:00,u1,view,OK\n"),
      log("resultsThatDiffer", "2026-11-01 00:00,u1,view,R#\n"),
      log("undecodable", "2026-11-01 00:00,u1,\xFF\xFE\xF0\x90,OK\n"),
      log("marks", "\xCC\x81\xCC\x81\xCC\x81"),
      json("aPlainJsonLog", kRecord, "{\"date\":\"2026-11-01T00:00:00Z\",\"user\":{\"code\":\"u#\"}},\n", "]}"),
      json("bracesThatOpen", kRecord, "{\n"),
      json("bracesWithAnEscape", kRecord, "{\\\"\n"),
      json("bracketsThatOpen", kRecord, "{\"a\":[\n"),
      json("recordsWithoutAnEnd", kRecord, "{\"date\":\"2026-11-01T00:00:00Z\",\n"),
      json("holdersThatAreNone", kRecord, "{{\"logs\":[{\n"),
      json("namesOfHolders", kRecord, "{\"logs\"\n"),
      json("holdersInLists", kRecord, "{\"a\":[{\"logs\" : [ {\n"),
      json("bracketsThatClose", kRecord, "]\n"),
      json("bracketsAndBraces", kRecord, "{\n]}}}}\n"),
      json("blanksBehindABracket", "{\"logs\":[{\"date\":\"2026-11-01T00:00:00Z\",\"user\":\"u1\"},\n{\"x\n]", "   \n"),
      json("bracesBehindABracket", "{\"logs\":[{\"date\":\"2026-11-01T00:00:00Z\",\"user\":\"u1\"},\n{\"x\n]", "}\n",
           "x"),
      json("aStringWithoutAnEnd", "{\"logs\":[],\"token\":\"", "x"),
      json("escapes", kRecord, "{\"a\":\"\\\\\\\\\\\"\n"),
      json("objectsOneByOne", "", "{\"date\":\"2026-11-01T00:00:00Z\",\n\"user\":\"u#\"}\n"),
      json("objectsInObjects", "", "{\"a\":\n"),
      json("repeatedKeys", kRecord, "{\"a\":1,\"a\":2,\"a\":3,\"a\":4},\n"),
      json("keysThatDiffer", kRecord, "{\"k#\":1},\n"),
      json("oneRecordOfManyKeys", "{\"logs\":[{\"date\":\"2026-11-01T00:00:00Z\"", ",\"k#\":#", "}]}"),
      json("words", "[", "truefalse "),
      json("linesOfJson", "", "{\"date\":\"2026-11-01T00:00:00Z\",\"user\":\"u#\"}\n"),
      directoryFile("chainsOfAliases", "old login,new login\n", "z#,\n"),
      {"aChainOfAliases",
       [](LoadedSession& session, std::size_t bytes) {
         Text made = "old login,new login\n";
         for (std::size_t at = 0; made.size() < bytes; ++at) {
           made += "z" + std::to_string(at) + ",z" + std::to_string(at + 1) + "\n";
         }
         session.add(made, asKind(InputKind::aliases));
         session.resolve();
       }},
      {"aCircleOfAliases",
       [](LoadedSession& session, std::size_t bytes) {
         Text made = "old login,new login\n";
         std::size_t at = 0;
         for (; made.size() < bytes; ++at) made += "z" + std::to_string(at) + ",z" + std::to_string(at + 1) + "\n";
         made += "z" + std::to_string(at) + ",z0\n";
         session.add(made, asKind(InputKind::aliases));
         session.resolve();
       }},
      directoryFile("servicesOfUsersInOtherCase", "Login Name,Service Code 1\n", "U1#,ki\n"),
      directoryFile("servicesOfOneUserInManyDomains", "Login Name,Service Code 1\n", "u1@#.example,ki\n"),
      {"aLogOfUsersWithOneName",
       [](LoadedSession& session, std::size_t bytes) {
         session.add(repeated("login name,display name\n", "v#,Same\n", bytes / 2));
         session.add(repeated("time,user\n", "2026-11-01,sAME\n2026-11-01,same#\n", bytes / 2));
       }},
      {"aTreeOfDepartments",
       [](LoadedSession& session, std::size_t bytes) {
         Text made = "Department Code,New Department Code,Department Name,Parent Department\n";
         for (std::size_t at = 0; made.size() < bytes; ++at) {
           made += "D" + std::to_string(at + 1) + ",,N,D" + std::to_string(at) + "\n";
         }
         session.add(made, asKind(InputKind::departments));
         session.resolve();
       }},
      {"aCircleOfDepartments",
       [](LoadedSession& session, std::size_t bytes) {
         Text made = "Department Code,New Department Code,Department Name,Parent Department\nD0,,N,D1\n";
         for (std::size_t at = 0; made.size() < bytes; ++at) {
           made += "D" + std::to_string(at + 1) + ",,N,D" + std::to_string(at) + "\n";
         }
         session.add(made, asKind(InputKind::departments));
         session.resolve();
       }},
      {"aUserInManyDepartments",
       [](LoadedSession& session, std::size_t bytes) {
         session.add(repeated("u1", ",a department with a code of its own: #", bytes, "\n"),
                     asKind(InputKind::memberships));
         session.resolve();
         EXPECT_GT(session.session->directory()->departmentCodes(session.session->directory()->users()[1]).size(),
                   100u);
       }},
      {"manyTimesTheSameUser",
       [](LoadedSession& session, std::size_t bytes) {
         session.add(repeated("login name,display name\n", "same,Same\n", bytes));
         session.resolve();
       }},
      {"daysFarApart",
       [](LoadedSession& session, std::size_t bytes) {
         Text made = "time,user\n";
         for (std::size_t at = 0; made.size() < bytes; ++at) {
           made += calendar::formatDay(static_cast<calendar::Day>(at * 64 % 84'000)) + ",u" + std::to_string(at % 200) +
                   "\n";
         }
         session.add(made);
       }},
      {"daysThatMayBeIncomplete",
       [](LoadedSession& session, std::size_t bytes) {
         // Every other week holds one line a day, and so less than a quarter of what the weeks between hold.
         Text made = "time,user\n";
         for (calendar::Day day = 2'000; made.size() < bytes; ++day) {
           for (int line = day / 7 % 2 == 0 ? 1 : 20; line > 0; --line) made += calendar::formatDay(day) + ",u1\n";
         }
         session.add(made);
         std::vector<access::Recording::Range> ranges;
         for (calendar::Day day = 2'000; static_cast<std::size_t>(day) < bytes / 200; day += 3) {
           ranges.push_back({day, day});
         }
         session.configure("2190-01-01", 30, "1970-01-01", std::move(ranges));
         EXPECT_GT(session.coverage().doubtful.size(), bytes / 2'000);
       }},
      {"daysThatWereDisabled",
       [](LoadedSession& session, std::size_t bytes) {
         std::vector<access::Recording::Range> ranges;
         for (std::size_t at = 0; at < bytes / 40; ++at) {
           const auto day = static_cast<calendar::Day>(7'000 + at * 7'919 % 10'000);
           ranges.push_back({day, day});
         }
         session.add("time,user\n2026-11-01,u1\n");
         session.configure("2026-11-20", 30, "1990-01-01", std::move(ranges));
         (void)session.session->table();
         (void)session.coverage();
       }},
  };
}

class Growth : public ::testing::TestWithParam<Case> {};

TEST_P(Growth, IsThatOfTheInput) {
  // The smallest is larger than any look ahead (64 KiB). With fewer, code that is far from linear comes to an end, too.
  const char* const asked = std::getenv("UAM_GROWTH_BYTES");
  const std::size_t bytes = asked == nullptr ? std::size_t{512} << 10 : std::strtoul(asked, nullptr, 10);
  const std::uint64_t once = workOf(GetParam(), bytes);
  const std::uint64_t twice = workOf(GetParam(), 2 * bytes);
  const std::uint64_t fourTimes = workOf(GetParam(), 4 * bytes);
  EXPECT_LT(static_cast<double>(twice), 2.2 * static_cast<double>(once)) << once << ", " << twice;
  EXPECT_LT(static_cast<double>(fourTimes), 2.2 * static_cast<double>(twice)) << twice << ", " << fourTimes;
  // And it is never much: no byte takes more steps than this, whatever stands around it.
  EXPECT_LT(fourTimes / (4 * bytes), 400u) << fourTimes;
}

INSTANTIATE_TEST_SUITE_P(Input, Growth, ::testing::ValuesIn(cases()),
                         [](const ::testing::TestParamInfo<Case>& tested) { return tested.param.name; });

}  // namespace
}  // namespace uam::testing
