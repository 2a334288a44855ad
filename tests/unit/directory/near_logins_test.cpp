#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "uam/directory/directory.hpp"
#include "uam/monitoring/unknown.hpp"

#include "support/loaded_session.hpp"

namespace uam::directory {
namespace {

using ::testing::ElementsAre;
using testing::LoadedSession;

/// Who is near to a login, each as `login: ways`, and each named once where it is counted.
class Near {
 public:
  explicit Near(std::string_view users, const std::vector<std::string>& others = {}) {
    EXPECT_FALSE(loaded.add(users));
    for (const std::string& other : others) EXPECT_FALSE(loaded.add(other));
    loaded.resolve();
  }

  std::vector<std::string> operator()(std::string_view login) const {
    const Directory& directory = *loaded.session->directory();
    std::vector<std::string> told;
    for (const auto& [user, ways] : directory.near(login)) {
      told.push_back(std::string(directory.users()[user].login) + ": " + namesOf(ways));
    }
    EXPECT_EQ(directory.nearness(login), nearnessOf(told.size())) << login;
    return told;
  }

  LoadedSession loaded;
};

constexpr std::string_view kLogins = "Login Name,Display Name\n";

TEST(NearLogins, TellHowALoginIsWrittenInAnotherWay) {
  const Near near(std::string(kLogins) + "ann,A\njosé,J\nがんも,G\n00123,Z\n한결,H\nỆlan,E\nсергей,S\nガパヴ,K\n");
  EXPECT_THAT(near("ANN"), ElementsAre("ann: case"));
  EXPECT_THAT(near("ａｎｎ"), ElementsAre("ann: width"));
  EXPECT_THAT(near("ＡＮＮ"), ElementsAre("ann: case width"));
  EXPECT_THAT(near("jose\u0301"), ElementsAre("josé: composition"));
  EXPECT_THAT(near("JOSE\u0301"), ElementsAre("josé: case composition"));
  EXPECT_THAT(near("JOSÉ"), ElementsAre("josé: case"));
  EXPECT_THAT(near("か\u3099んも"), ElementsAre("がんも: composition"));
  EXPECT_THAT(near("ｶﾞﾊﾟｳﾞ"), ElementsAre("ガパヴ: width"));
  EXPECT_THAT(near("カ\u3099ハ\u309Aヴ"), ElementsAre("ガパヴ: composition"));
  EXPECT_THAT(near("\u1112\u1161\u11ab\u1100\u1167\u11af"), ElementsAre("한결: composition"));
  EXPECT_THAT(near("ệlan"), ElementsAre("Ệlan: case"));
  // Marks in the order of Windows' Vietnamese, and taken apart in full.
  EXPECT_THAT(near("Ê\u0323lan"), ElementsAre("Ệlan: composition"));
  EXPECT_THAT(near("E\u0323\u0302lan"), ElementsAre("Ệlan: composition"));
  EXPECT_THAT(near("серге\u0438\u0306"), ElementsAre("сергей: composition"));
  for (const std::string_view invisible :
       {"ann\u200B", "\uFEFFann", "a\u00ADnn", "a\u00A0nn", "\u200Eann\u200F", "ann\u2003", "an\u2060n", "a nn",
        "\u2066ann\u2069", "a\u3000nn", "ann\x1A"}) {
    EXPECT_THAT(near(invisible), ElementsAre("ann: invisible")) << invisible;
  }
  EXPECT_THAT(near("=\"00123\""), ElementsAre("00123: quoting"));
  EXPECT_THAT(near("'00123"), ElementsAre("00123: quoting"));
  EXPECT_THAT(near("\"ann\""), ElementsAre("ann: quoting"));
  EXPECT_THAT(near("123"), ElementsAre("00123: zeros"));
  EXPECT_THAT(near("000123"), ElementsAre("00123: zeros"));
  EXPECT_THAT(near("123.0"), ElementsAre("00123: zeros"));
  EXPECT_THAT(near("１２３"), ElementsAre("00123: width zeros"));
  EXPECT_THAT(near("=\"123\""), ElementsAre("00123: quoting zeros"));
  EXPECT_THAT(near("CORP\\ann"), ElementsAre("ann: domain"));
  EXPECT_THAT(near("CORP\\\\ann"), ElementsAre("ann: domain"));
  EXPECT_THAT(near("ann@corp.example"), ElementsAre("ann: domain"));
  EXPECT_THAT(near("CORP\\Ann@corp.example"), ElementsAre("ann: case domain"));
  EXPECT_THAT(near("Ann Lee <ann>"), ElementsAre("ann: address"));
  EXPECT_THAT(near("Ann Lee (ann)"), ElementsAre("ann: address"));
  EXPECT_THAT(near("\"Lee, Ann\" <ANN@corp.example>"), ElementsAre("ann: case address domain"));
  EXPECT_THAT(near("CORP\\123"), ElementsAre("00123: zeros domain"));
  for (const std::string_view far : {"anna", "an", "1.23E+2", "1230", "", "\u200B", "@", "\\", "<>", "corp", "=\"\""}) {
    EXPECT_THAT(near(far), ElementsAre()) << far;
  }
}

TEST(NearLogins, KnowTheirDomains) {
  const Near near(std::string(kLogins) +
                  "ann@corp.example,A\nbob@corp.example,B\nbob@other.example,B2\nCORP\\cyd,C\n=\"00456\",D\n");
  EXPECT_THAT(near("ann"), ElementsAre("ann@corp.example: domain"));
  EXPECT_THAT(near("CORP\\ann"), ElementsAre("ann@corp.example: domain"));
  EXPECT_THAT(near("Ann <ann@corp.example>"), ElementsAre("ann@corp.example: address"));
  EXPECT_THAT(near("ANN@Corp.Example"), ElementsAre("ann@corp.example: case"));
  EXPECT_THAT(near("ann@corp\uFF0Eexample"), ElementsAre("ann@corp.example: width"));
  // Two domains of one sort are two people.
  EXPECT_THAT(near("ann@other.example"), ElementsAre());
  EXPECT_THAT(near("OTHER\\cyd"), ElementsAre());
  EXPECT_THAT(near("bob"), ElementsAre("bob@corp.example: domain", "bob@other.example: domain"));
  EXPECT_THAT(near("BOB@other.example"), ElementsAre("bob@other.example: case"));
  EXPECT_THAT(near("cyd@corp.example"), ElementsAre("CORP\\cyd: domain"));
  EXPECT_THAT(near("00456"), ElementsAre("=\"00456\": quoting"));
  EXPECT_THAT(near("456"), ElementsAre("=\"00456\": quoting zeros"));
}

TEST(NearLogins, KnowWhatElseIsOfAUser) {
  const Near near(
      "Login Name,Display Name,E-mail Address,Employee ID,Status\n"
      "u1,山田 太郎,taro.yamada@corp.example,00077,1\n"
      "u2,Bob Lee,bob@corp.example,E-12,1\n"
      "u3,Bob Lee,,,1\n");
  EXPECT_THAT(near("山田太郎"), ElementsAre("u1: invisible name"));
  EXPECT_THAT(near("山田 太郎"), ElementsAre("u1: name"));
  EXPECT_THAT(near("山田\u3000太郎"), ElementsAre("u1: invisible name"));
  EXPECT_THAT(near("taro.yamada@corp.example"), ElementsAre("u1: email"));
  EXPECT_THAT(near("Taro.Yamada"), ElementsAre("u1: case domain email"));
  EXPECT_THAT(near("77"), ElementsAre("u1: zeros employeeNumber"));
  EXPECT_THAT(near("e-12"), ElementsAre("u2: case employeeNumber"));
  EXPECT_THAT(near("Bob Lee"), ElementsAre("u2: name", "u3: name"));
  EXPECT_THAT(near("Bob Lee <bob@corp.example>"), ElementsAre("u2: address email"));
  // The login goes before everything else of the same user.
  EXPECT_THAT(Near("login,name\nann,Ann\n")("ANN"), ElementsAre("ann: case"));
  EXPECT_THAT(Near("login,name\nx1,Ann\nann,A\n")("ANN"), ElementsAre("ann: case", "x1: case name"));
}

TEST(NearLogins, NameFewOfMany) {
  std::string users = "login,name\n";
  for (int user = 0; user < 3000; ++user) users += "u" + std::to_string(user) + ",Sato\n";
  users += "sato,S\n";
  for (int user = 0; user < 3000; ++user) users += "info@" + std::to_string(user) + ".example,I\n";
  const Near near(users);
  // Who is called so by login is among them, however late in the file.
  EXPECT_THAT(near("SATO"),
              ElementsAre("sato: case", "u0: case name", "u1: case name", "u2: case name", "u3: case name"));
  EXPECT_THAT(near("INFO@2999.example"), ElementsAre("info@2999.example: case"));
  EXPECT_EQ(near("info").size(), limits::kNearUsers);
}

TEST(NearLogins, AreLookedForUpToALength) {
  const std::string fits(limits::kNearTextBytes, 'a');
  const Near near("login,name\n" + fits + ",A\n" + fits + "b,B\n");
  EXPECT_EQ(near(std::string(limits::kNearTextBytes, 'A')).size(), 1u);
  EXPECT_EQ(near(std::string(limits::kNearTextBytes, 'A') + "B").size(), 0u);
}

TEST(NearLogins, AreToldOfServicesMembershipsAndGuests) {
  LoadedSession loaded;
  ASSERT_FALSE(loaded.add("login,name\nbob,Bob\nann,Ann Lee\nann@corp.example,Ann\neve@x.example,Eve\n"));
  ASSERT_FALSE(loaded.add("Login Name,Service Code 1\nBOB,ki\nAnn,ki\nzed,ki\n"));
  ASSERT_FALSE(loaded.add("Login Name,Department Code 1\nＢＯＢ,D1\n"));
  recognition::Question guests;
  guests.kind = InputKind::guests;
  ASSERT_FALSE(loaded.add("login\nEVE@x.example\nfay@x.example\nANN\n", guests));
  loaded.resolve();
  std::vector<std::string> told;
  for (const auto& [input, list] : loaded.session->directory()->problems()) {
    for (const ProblemGroup& group : list.groups()) {
      for (const Problem& problem : group.first) {
        std::string line = std::to_string(input) + ":" + std::to_string(problem.line) + " " + problem.code;
        for (const auto& [name, value] : problem.parameters) line += " " + name + "=" + value;
        told.push_back(line);
      }
    }
  }
  EXPECT_THAT(told,
              ElementsAre("1:2 unknown-user-near login=BOB known=bob ways=case",
                          "1:3 unknown-user-ambiguous login=Ann known=ann, ann@corp.example",
                          "1:4 unknown-user login=zed", "2:2 unknown-user-near login=ＢＯＢ known=bob ways=case width",
                          "3:2 guest-near login=EVE@x.example known=eve@x.example ways=case",
                          "3:4 guest-ambiguous login=ANN known=ann, ann@corp.example"));
  EXPECT_EQ(monitoring::unknownOf(*loaded.session->content()).joinable, 2u);
  EXPECT_EQ(monitoring::aliasFile(*loaded.session->content()),
            "\uFEFF\"Old Login\",\"New Login\"\r\n\"BOB\",\"bob\"\r\n\"ＢＯＢ\",\"bob\"\r\n");
}

TEST(NearLogins, AreJoinedByTheFileThatIsMadeOfThem) {
  const std::string users = "login,name\nann,Ann\nbob,Bob\ncyd,Cyd\n00123,Dee\nx@a.example,X\nx@b.example,X\n";
  const std::string services = "Login Name,Service Code 1\nANN,ki\nbob,ki\ncyd,ki\n00123,ki\n";
  const std::string log =
      "time,user\n2026-11-19,\uFEFFbob\n2026-11-19,\"=\"\"00123\"\"\"\n2026-11-18,\"c,\"\"\ny\"\n2026-11-18,CORP\\cyd\n"
      "2026-11-18,x\n2026-11-18,cyd\n2026-11-17,nobody.else\n2026-11-16,ANN\n";
  std::string aliases;
  {
    LoadedSession before;
    ASSERT_FALSE(before.add(users));
    ASSERT_FALSE(before.add(services));
    ASSERT_FALSE(before.add(log));
    before.configure("2026-11-20");
    EXPECT_THAT(before.rows(), ElementsAre("bob||-|0", "cyd||2026-11-18|1", "00123||-|0"));
    const monitoring::UnknownSummary unknown = monitoring::unknownOf(*before.session->content());
    EXPECT_EQ(unknown.count, 7u);
    EXPECT_EQ(unknown.nearCount, 5u);
    EXPECT_EQ(unknown.joinable, 4u);
    aliases = monitoring::aliasFile(*before.session->content());
  }
  LoadedSession after;
  ASSERT_FALSE(after.add(users));
  ASSERT_FALSE(after.add(services));
  ASSERT_FALSE(after.add(aliases));
  ASSERT_FALSE(after.add(log));
  after.configure("2026-11-20");
  EXPECT_THAT(after.rows(),
              ElementsAre("ann||2026-11-16|1", "bob||2026-11-19|1", "cyd||2026-11-18|1", "00123||2026-11-19|1"));
  const monitoring::UnknownSummary unknown = monitoring::unknownOf(*after.session->content());
  EXPECT_EQ(unknown.count, 3u);
  // Of those that are near to two users none is chosen.
  EXPECT_EQ(unknown.nearCount, 1u);
  EXPECT_EQ(unknown.joinable, 0u);
}

TEST(NearLogins, AFormerLoginHasItsServicesOnlyWhereTheNewOneHasNone) {
  const std::string users = "login,name\nnew,N\nkept,K\n";
  const std::string aliases = "old login,new login\nold,new\nwas,kept\n";
  const std::string services = "Login Name,Service Code 1\nwas,gr\nold,ki\nkept,ki\nold,gr\n";
  LoadedSession loaded;
  ASSERT_FALSE(loaded.add(users));
  ASSERT_FALSE(loaded.add(aliases));
  ASSERT_FALSE(loaded.add(services));
  loaded.configure("2026-11-20");
  EXPECT_THAT(loaded.logins(), ElementsAre("new", "kept"));
  const auto& problems = loaded.session->directory()->problems();
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems.at(2).groups().front().code, "duplicate-services-row");
  EXPECT_EQ(problems.at(2).groups().front().count, 2u);
}

}  // namespace
}  // namespace uam::directory
