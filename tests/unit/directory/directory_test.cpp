#include "uam/directory/directory.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/loaded_session.hpp"
#include "support/texts_of.hpp"

namespace uam::directory {
namespace {

using ::testing::ElementsAre;
using uam::testing::LoadedSession;

constexpr const char* kUsers =
    "Login Name,Display Name,Status,Display Order,Delete\n"
    "kato,Kato Misaki,1,20,\n"
    " sato ,\xE3\x80\x80,Active,10,\n"
    "suzuki,Suzuki,使用停止,,\n"
    "tanaka,Tanaka,,10,\n"
    "guest/x@example.com,Guest,1,,\n"
    "gone,Gone,1,,1\n"
    "kato,Second,1,1,\n"
    "Administrator,Administrator,1,,\n";

std::uint64_t countOf(const Directory& directory, std::string_view code) {
  std::uint64_t count = 0;
  for (const auto& [input, list] : directory.problems()) {
    for (const ProblemGroup& group : list.groups()) count += group.code == code ? group.count : 0;
  }
  return count;
}

TEST(Directory, WhoIsListedAndInWhichOrder) {
  LoadedSession loaded;
  ASSERT_FALSE(loaded.add(kUsers));
  EXPECT_EQ(loaded.problemCount("status-empty"), 1u);
  loaded.configure("2026-11-21");
  EXPECT_THAT(loaded.logins(), ElementsAre("sato", "tanaka", "kato"));
  const Directory& directory = *loaded.session->directory();
  EXPECT_EQ(directory.users()[1].name, "sato");
  EXPECT_EQ(directory.countLeftOut(LeftOut::inactive), 1u);
  EXPECT_EQ(directory.countLeftOut(LeftOut::guest), 1u);
  EXPECT_EQ(directory.countLeftOut(LeftOut::deleted), 1u);
  EXPECT_EQ(directory.countLeftOut(LeftOut::unlicensed), 1u);
  EXPECT_EQ(countOf(directory, "duplicate-login"), 1u);
  EXPECT_THAT(textsOf(directory.assumptions()),
              ElementsAre("no-services-file", "no-memberships-file", "no-departments-file"));
}

TEST(Directory, EveryWordForAStatus) {
  LoadedSession loaded;
  ASSERT_FALSE(
      loaded.add("Login Name,Display Name,Status\n"
                 "a1,A,1\na2,A,Active\na3,A,使用中\na4,A,true\na5,A,TRUE\na6,A,\n"
                 "i1,I,0\ni2,I,Inactive\ni3,I,使用停止\ni4,I,停止中\ni5,I,false\ni6,I,INACTIVE\n"
                 "a7,A,启用\ni7,I,已停用\ni8,I,已停止\n"));
  loaded.configure("2026-11-21");
  EXPECT_THAT(loaded.logins(), ElementsAre("a1", "a2", "a3", "a4", "a5", "a6", "a7"));
  EXPECT_EQ(loaded.session->directory()->countLeftOut(LeftOut::inactive), 8u);
  EXPECT_EQ(loaded.problemCount("status-empty"), 1u);
  EXPECT_EQ(loaded.problemCount("status-unknown"), 0u);
}

TEST(Directory, ADisplayOrderThatIsNoWholeNumberIsToldAndTakenAsEmpty) {
  LoadedSession loaded;
  ASSERT_FALSE(
      loaded.add("Login Name,Display Name,Display Order\n"
                 "no number,A,first\nhalf,B,1.5\nempty,C,\nunchanged,D,*\nhuge,E,99999999999999999999\n"
                 "second,F, 2\u3000\nbelow zero,G,-1\n"));
  EXPECT_EQ(loaded.problemCount("display-order-unknown"), 3u);
  ASSERT_FALSE(loaded.add(R"({"users":[{"code":"json","sortOrder":1},{"code":"json half","sortOrder":0.5}]})"));
  loaded.configure("2026-11-21");
  EXPECT_THAT(loaded.logins(), ElementsAre("below zero", "json", "second", "no number", "half", "empty", "unchanged",
                                           "huge", "json half"));
  EXPECT_EQ(loaded.problemCount("display-order-unknown"), 1u);
}

TEST(Directory, ServicesDecideTheLicence) {
  LoadedSession loaded;
  ASSERT_FALSE(loaded.add(kUsers));
  ASSERT_FALSE(
      loaded.add("Login Name,Service Code 1\nkato,gr, ki ,sa\nsato,gr\nAdministrator,ki\nkato\nnobody-here,ki\n"));
  loaded.configure("2026-11-21");
  EXPECT_THAT(loaded.logins(), ElementsAre("kato", "Administrator"));
  EXPECT_EQ(countOf(*loaded.session->directory(), "duplicate-services-row"), 1u);
  EXPECT_EQ(countOf(*loaded.session->directory(), "unknown-user"), 1u);
  EXPECT_EQ(loaded.session->directory()->countLeftOut(LeftOut::unlicensed), 2u);
}

TEST(Directory, ServicesByNameInAnyCaseAndOneALine) {
  LoadedSession named;
  ASSERT_FALSE(named.add("Login Name,Display Name,Status\na,A,1\nb,B,1\nc,C,1\n"));
  ASSERT_FALSE(named.add("Login Name,Service Code 1\na,Kintone\nb,KI\nc,garoon\n"));
  named.configure("2026-11-21");
  EXPECT_THAT(named.logins(), ElementsAre("a", "b"));
  LoadedSession cells;
  ASSERT_FALSE(cells.add("login,name,services\na,A,\"gr\r\nki\"\nb,B,gr、ki\nc,C,gr\xE3\x80\x80sa\nd,D,GR/Ki\n"));
  cells.configure("2026-11-21");
  EXPECT_THAT(cells.logins(), ElementsAre("a", "b", "d"));
}

TEST(Directory, DepartmentsInTreeOrder) {
  LoadedSession loaded;
  ASSERT_FALSE(loaded.add("Login Name,Display Name,Status\na,A,1\nb,B,1\nc,C,1\nd,D,1\ne,E,1\nf,F,1\n"));
  ASSERT_FALSE(
      loaded.add("Department Code,Display Name,Parent Department "
                 "Code\nx,X,\nx2,X2,x\ny,Y,\nx1,X1,x\nx,Again,\nz,Z,nowhere\np,P,q\nq,Q,p\n"));
  ASSERT_FALSE(
      loaded.add("Login name,Department code 1,Job title code 1,Department code "
                 "2\na,y,\nb,x1,t,y\nc,unknown2,\nd\ne,x,,unknown1\nf,unknown1,\n"));
  loaded.configure("2026-11-21");
  loaded.session->view(monitoring::Sort{monitoring::SortKey::department, false}, {});
  EXPECT_THAT(loaded.rows(),
              ElementsAre("e|X|-|0", "b|X1|-|0", "a|Y|-|0", "f|unknown1|-|0", "c|unknown2|-|0", "d||-|0"));
  loaded.session->view(monitoring::Sort{monitoring::SortKey::department, true}, {});
  EXPECT_THAT(loaded.logins(), ElementsAre("d", "c", "f", "a", "b", "e"));
  const Directory& directory = *loaded.session->directory();
  std::vector<std::string> tree;
  for (const Department& department : directory.departments().all()) {
    tree.push_back(std::string(department.depth, '.') + std::string(department.code));
  }
  EXPECT_THAT(tree, ElementsAre("x", ".x2", ".x1", "y", "z", "p", ".q", "unknown1", "unknown2"));
  EXPECT_EQ(countOf(directory, "duplicate-department"), 1u);
  EXPECT_EQ(countOf(directory, "unknown-parent-department"), 1u);
  EXPECT_EQ(countOf(directory, "department-cycle"), 1u);
  EXPECT_EQ(countOf(directory, "unknown-department"), 3u);

  monitoring::Filters below;
  below.departments = {"x"};
  below.withBelow = true;
  loaded.session->view(std::nullopt, below);
  EXPECT_THAT(loaded.logins(), ElementsAre("b", "e"));
  below.withBelow = false;
  loaded.session->view(std::nullopt, below);
  EXPECT_THAT(loaded.logins(), ElementsAre("e"));
  below.departments = {"", "unknown2"};
  loaded.session->view(std::nullopt, below);
  EXPECT_THAT(loaded.logins(), ElementsAre("c", "d"));
}

TEST(Directory, DepartmentFromTheUsersFileAlone) {
  LoadedSession loaded;
  ASSERT_FALSE(
      loaded.add("login,name,department,department code,services\na,A,Sales,s,ki\nb,B,,s,\"gr, "
                 "kintone\"\nc,C,Lab,,ki\nd,D,,,gr\n"));
  loaded.configure("2026-11-21");
  EXPECT_THAT(loaded.rows(), ElementsAre("a|Sales|-|0", "b|Sales|-|0", "c|Lab|-|0"));
  EXPECT_THAT(textsOf(loaded.session->directory()->assumptions()),
              ElementsAre("no-departments-file", "no-status-column"));
  monitoring::Filters filters;
  filters.departments = {"Lab"};
  loaded.session->view(std::nullopt, filters);
  EXPECT_THAT(loaded.logins(), ElementsAre("c"));
}

TEST(Directory, JsonUsersWithAPrimaryDepartment) {
  LoadedSession loaded;
  ASSERT_FALSE(loaded.add(
      R"({"users":[{"id":"1","code":"a","name":"A","valid":true,"sortOrder":2,"primaryOrganization":"12","organizationTitles":[{"organization":{"code":"x"}},{"organization":{"code":"y"}}]},
                   {"id":"2","code":"b","name":"B","valid":true,"sortOrder":1,"primaryOrganization":null},
                   {"id":"3","code":"c","name":"C","valid":false},
                   {"id":"4","code":"d","name":"\ud800D","valid":true,"sortOrder":null,"primaryOrganization":11}]})"));
  EXPECT_EQ(loaded.problemCount("lone-surrogate"), 1u);
  ASSERT_FALSE(loaded.add(
      R"({"organizations":[{"id":"11","code":"x","name":"X","parentCode":null},{"id":"12","code":"y","name":"Y","parentCode":"x"}]})"));
  ASSERT_FALSE(loaded.add(
      R"({"users":[{"code":"a","services":["garoon","kintone"]},{"code":"b","services":["kintone"]},{"code":"d","services":["kintone"]}]})"));
  loaded.configure("2026-11-21");
  EXPECT_THAT(loaded.rows(), ElementsAre("b||-|0", "a|Y|-|0", "d|X|-|0"));
  const Directory& directory = *loaded.session->directory();
  EXPECT_THAT(directory.departmentCodes(directory.users()[0]), ElementsAre("y", "x"));
  EXPECT_EQ(directory.users()[3].name, "\uFFFDD");
}

TEST(Directory, AnIdThatNoFileOfDepartmentsHasIsNoCodeThatIsShown) {
  const char* const users =
      R"({"users":[{"code":"a","name":"A","valid":true,"primaryOrganization":"99"},{"code":"b","name":"B","valid":true,"primaryOrganization":"99"}]})";
  LoadedSession alone;
  ASSERT_FALSE(alone.add(users));
  alone.configure("2026-11-21");
  EXPECT_THAT(alone.rows(), ElementsAre("a||-|0", "b||-|0"));
  LoadedSession loaded;
  ASSERT_FALSE(loaded.add(users));
  ASSERT_FALSE(loaded.add(R"({"organizations":[{"id":"11","code":"x","name":"X","parentCode":null}]})"));
  ASSERT_FALSE(loaded.add("Login name,Department code 1,Job title code 1\na,x,\n"));
  loaded.configure("2026-11-21");
  EXPECT_THAT(loaded.rows(), ElementsAre("a|X|-|0", "b||-|0"));
  for (const LoadedSession* const session : {&alone, &loaded}) {
    EXPECT_EQ(countOf(*session->session->directory(), "unknown-primary-department"), 2u);
    EXPECT_EQ(countOf(*session->session->directory(), "unknown-department"), 0u);
  }
}

TEST(Directory, APrimaryDepartmentLeavesTheColumnsOfOtherUsersFiles) {
  LoadedSession loaded;
  ASSERT_FALSE(loaded.add(R"({"users":[{"id":"1","code":"a","name":"A","valid":true,"primaryOrganization":"12"}]})"));
  ASSERT_FALSE(loaded.add(R"({"organizations":[{"id":"12","code":"y","name":"Y","parentCode":null}]})"));
  ASSERT_FALSE(loaded.add("login,name,status,department code\nb,B,1,y\n"));
  loaded.configure("2026-11-21");
  EXPECT_THAT(loaded.rows(), ElementsAre("a|Y|-|0", "b|Y|-|0"));
  EXPECT_THAT(textsOf(loaded.session->directory()->assumptions()), ElementsAre("no-services-file"));
}

TEST(Directory, AliasesAndGuests) {
  LoadedSession loaded;
  ASSERT_FALSE(loaded.add("Login Name,Display Name,Status\nnew,New,1\nkept,Kept,1\nvisitor@example.com,Visitor,1\n"));
  ASSERT_FALSE(loaded.add("old login,new login\nold,middle\nmiddle,new\nkept,new\nlost,nowhere\nr1,r2\nr2,r1\n"));
  ASSERT_FALSE(loaded.add("Name,E-mail Address,Guest Spaces\nV,visitor@example.com,1\nW,other@example.com,1\n"));
  loaded.resolve();
  const Directory& directory = *loaded.session->directory();
  EXPECT_EQ(directory.find("old"), 0u);
  EXPECT_EQ(directory.find("middle"), 0u);
  EXPECT_EQ(directory.find("kept"), 1u);
  EXPECT_EQ(directory.find("lost"), person::kUnknown);
  EXPECT_EQ(directory.find("visitor@example.com"), person::kGuest);
  EXPECT_EQ(directory.find("other@example.com"), person::kGuest);
  EXPECT_EQ(directory.find("guest/anybody"), person::kGuest);
  EXPECT_EQ(countOf(directory, "alias-known"), 1u);
  EXPECT_EQ(countOf(directory, "alias-unknown"), 1u);
  EXPECT_EQ(countOf(directory, "alias-cycle"), 2u);
}

TEST(Directory, AShortRowOfAFileWithoutAHeadingIsNoUser) {
  std::string users;
  for (const char* const login : {"a", "b", "c", "d", "e"}) {
    users += std::string(login) + ",Name," + login + ",*,s,g,,,,,m@example.com,1,ja,Asia/Tokyo,,,,,E,,,c,,,\n";
  }
  LoadedSession loaded;
  ASSERT_FALSE(loaded.add(users + "short,row\n"));
  EXPECT_EQ(loaded.problemCount("short-record"), 1u);
  loaded.configure("2026-11-21");
  EXPECT_THAT(loaded.logins(), ElementsAre("a", "b", "c", "d", "e"));
}

TEST(Directory, ARowThatIsTooShortIsTold) {
  LoadedSession loaded;
  ASSERT_FALSE(loaded.add("login,name\na,A\nb,\n\nTotal: 2 users\n\"Exported by A\"\n"));
  EXPECT_EQ(loaded.problemCount("short-record"), 2u);
  EXPECT_EQ(loaded.report.problems.front().first.front().line, 5u);
  EXPECT_EQ(loaded.report.lines, 4u);
  ASSERT_FALSE(loaded.add("login,name,email\nc,C,\nd,,d@example.com\nTotal,,\n\u3000\u5408\u8A08\n,E,\n"));
  EXPECT_EQ(loaded.problemCount("short-record"), 2u);
  EXPECT_EQ(loaded.problemCount("empty-login"), 1u);
  ASSERT_FALSE(loaded.add("Department Code,Display Name,Parent Department Code\nx,X,\nTotal 1\ny,,\n"));
  EXPECT_EQ(loaded.problemCount("short-record"), 2u);
  // A login alone has no department, or no service.
  ASSERT_FALSE(loaded.add("Login name,Department code 1,Job title code 1\na,x,\nb\nc,,\n"));
  EXPECT_EQ(loaded.problemCount("short-record"), 0u);
  ASSERT_FALSE(loaded.add("Login Name,Service Code 1,Service Code 2\na,ki,\nb,ki\nc\nd,,\n"));
  EXPECT_EQ(loaded.problemCount("short-record"), 0u);
  ASSERT_FALSE(loaded.add("Service Code 1,Service Code 2,Login Name\nki,,d\nTotal 1\n"));
  EXPECT_EQ(loaded.problemCount("short-record"), 1u);
  loaded.configure("2026-11-21");
  EXPECT_THAT(loaded.logins(), ElementsAre("a", "b"));
}

TEST(Directory, ATableOfOneColumnHasNoShortRows) {
  LoadedSession loaded;
  ASSERT_FALSE(loaded.add("login,\na\nb,\n"));
  EXPECT_EQ(loaded.report.problems.size(), 0u);
  recognition::Question users;
  users.kind = InputKind::users;
  ASSERT_FALSE(loaded.add("c\nd\n", users));
  ASSERT_FALSE(loaded.add("e,E\nf,F\nTotal\n", users));
  EXPECT_EQ(loaded.problemCount("short-record"), 1u);
  loaded.configure("2026-11-21");
  EXPECT_THAT(loaded.logins(), ElementsAre("a", "b", "c", "d", "e", "f"));
}

TEST(Directory, AnObjectThatIsNoUserIsTold) {
  LoadedSession loaded;
  ASSERT_FALSE(loaded.add(R"({"users":[{"code":"a","name":"A","valid":true},{"code":"b"},{"id":"1","code":"c"},
                             {"code":"d","email":null}]}
{"code":"CB_NO02","id":"x","message":"No privilege to proceed."}
)"));
  EXPECT_EQ(loaded.problemCount("short-record"), 2u);
  EXPECT_EQ(loaded.problemCount("error-answer"), 1u);
  EXPECT_EQ(loaded.report.problems.back().first.front().line, 3u);
  EXPECT_EQ(loaded.report.problems.back().first.front().parameters.front().second, "CB_NO02: No privilege to proceed.");
  recognition::Question named;
  named.kind = InputKind::users;
  named.columns = {{Field::login, "uid"}, {Field::name, "called"}};
  ASSERT_FALSE(loaded.add(R"([{"uid":"e","called":"E"},{"uid":"f"}])", named));
  EXPECT_EQ(loaded.problemCount("short-record"), 1u);
  loaded.configure("2026-11-21");
  EXPECT_THAT(loaded.logins(), ElementsAre("a", "d", "e"));
}

/// What the files that are read by shape alone are refused for, by their numbers; nothing where the others bear them
/// out.
std::vector<std::string> refusedOf(LoadedSession& loaded, std::initializer_list<std::string_view> files) {
  for (const std::string_view file : files) EXPECT_FALSE(loaded.add(file));
  std::vector<Refusal> refused;
  EXPECT_FALSE(loaded.session->resolveDirectory({}, refused));
  EXPECT_EQ(loaded.session->directory() == nullptr, !refused.empty());
  std::vector<std::string> told;
  for (const auto& [input, problem] : refused) {
    told.push_back(std::to_string(input) + " " + problem.code);
    for (const auto& [name, value] : problem.parameters) told.back() += " " + value;
  }
  return told;
}

TEST(Directory, MembershipsByShapeNeedLoginsAndDepartments) {
  const std::string_view users = "login,name\na,A\nb,B\nc,C\n";
  const std::string_view departments = "Department Code,Display Name,Parent Department Code\nx,X,\ny,Y,\n";
  {
    LoadedSession loaded;
    EXPECT_THAT(refusedOf(loaded, {users, "a,x,lead,y,lead\nb,y,lead\nq,x,lead\n", departments}), ElementsAre());
    loaded.configure("2026-11-21");
    EXPECT_THAT(loaded.rows(), ElementsAre("a|X|-|0", "b|Y|-|0", "c||-|0"));
    EXPECT_THAT(loaded.session->directory()->assumptions(),
                ::testing::Not(::testing::Contains("no-memberships-file"_assumption)));
  }
  {
    LoadedSession loaded;
    EXPECT_THAT(refusedOf(loaded, {users, "q,a\nx,a\nb,y\n", departments}),
                ElementsAre("1 memberships-unknown-users 1 3"));
  }
  {
    // Titles stand in the third cell, so they are not asked for.
    LoadedSession loaded;
    EXPECT_THAT(refusedOf(loaded, {users, departments, "a,x,t1,g1,t2\nb,x,t3,g2\n", "a,g1\nb,g2\nc,x\n"}),
                ElementsAre("3 memberships-unknown-departments 1 3"));
  }
  {
    // A login alone is a row, and an empty place is none of a department.
    LoadedSession loaded;
    EXPECT_THAT(refusedOf(loaded, {users, departments, "a\nb,,t\nc,y\n"}), ElementsAre());
  }
  {
    // What a person says needs no evidence.
    LoadedSession loaded;
    recognition::Question said;
    said.kind = InputKind::memberships;
    EXPECT_FALSE(loaded.add("q,g\n", said));
    EXPECT_THAT(refusedOf(loaded, {users, departments}), ElementsAre());
  }
}

TEST(Directory, WithoutDepartmentsMembershipsOfNoCommonCodeAreBothAsked) {
  const std::string_view users = "login,name\na,A\nb,B\n";
  {
    LoadedSession loaded;
    EXPECT_THAT(refusedOf(loaded, {users, "a,x\nb,y\n", "a,g1,g2\nb,g2\n"}),
                ElementsAre("1 memberships-ambiguous", "2 memberships-ambiguous"));
  }
  {
    LoadedSession loaded;
    EXPECT_THAT(refusedOf(loaded, {users, "a,x\n", "b,y,,x\n"}), ElementsAre());
  }
  {
    // One that has a heading is of departments.
    LoadedSession loaded;
    EXPECT_THAT(refusedOf(loaded, {users, "Login name,Department code 1\na,x\n", "a,g1\nb,g2\n"}),
                ElementsAre("2 memberships-ambiguous"));
  }
}

TEST(Directory, AFileThatIsGivenUpLeavesNoTrace) {
  LoadedSession loaded;
  ASSERT_FALSE(loaded.add("Login Name,Display Name,Status\na,A,1\n"));
  const auto answer = recognition::identify("Login Name,Display Name,Status\nb,B,1\n", {});
  ASSERT_FALSE(loaded.session->beginInput(9, answer.found));
  loaded.feed("Login Name,Display Name,Status\nb,B,1\n");
  loaded.session->abandonInput();
  EXPECT_EQ(loaded.addAs("Login Name,Display Name,Status\n", answer.found)->code, "heading-only");
  loaded.configure("2026-11-21");
  EXPECT_THAT(loaded.logins(), ElementsAre("a"));
}

TEST(Directory, APageOfTheApiWithoutUsersIsNoUsersFile) {
  LoadedSession loaded;
  ASSERT_FALSE(loaded.add("{\"users\":[]}"));
  EXPECT_EQ(loaded.problemCount("heading-only"), 1u);
  EXPECT_EQ(loaded.session->resolveDirectory()->code, "no-users-file");
  ASSERT_FALSE(loaded.add("Login Name,Display Name,Status\na,A,1\n"));
  loaded.configure("2026-11-21");
  EXPECT_THAT(loaded.logins(), ElementsAre("a"));
}

TEST(Directory, SeveralServicesInOneCellOrAsObjects) {
  LoadedSession loaded;
  ASSERT_FALSE(loaded.add("Login Name,Display Name\na,A\nb,B\nc,C\nd,D\n"));
  ASSERT_FALSE(loaded.add("login,services,note\na,\"gr,ki\",\nb,Kintone;garoon,\nc,gr,not ki\n"));
  ASSERT_FALSE(loaded.add(R"({"users":[{"code":"d","services":[{"code":"kintone"}]}]})"));
  loaded.configure("2026-11-21");
  EXPECT_THAT(loaded.logins(), ElementsAre("a", "b", "d"));
}

TEST(Directory, ALoginBehindItsDepartmentsIsNoDepartment) {
  LoadedSession loaded;
  ASSERT_FALSE(loaded.add("Login Name,Display Name\na,A\n"));
  ASSERT_FALSE(loaded.add("Department Code,Display Name,Parent Department Code\nx,X,\n"));
  ASSERT_FALSE(loaded.add("Department Code,Login Name\nx,a\n"));
  loaded.configure("2026-11-21");
  EXPECT_TRUE(loaded.session->directory()->problems().empty());
}

TEST(Directory, WithoutUsersThereIsNoTable) {
  LoadedSession loaded;
  ASSERT_FALSE(loaded.add("Department Code,Display Name,Parent Department Code\nx,X,\n"));
  EXPECT_EQ(loaded.session->resolveDirectory()->code, "no-users-file");
}

TEST(LoginTable, KeepsTheFirstOfManyTexts) {
  std::vector<std::string> texts;
  for (int index = 0; index < 5000; ++index) texts.push_back("user" + std::to_string(index));
  LoginTable table(0, 7);
  for (std::uint32_t index = 0; index < texts.size(); ++index)
    EXPECT_EQ(table.add(texts[index], index), LoginTable::kNone);
  for (std::uint32_t index = 0; index < texts.size(); ++index) {
    EXPECT_EQ(table.find(texts[index]), index);
    EXPECT_EQ(table.add(texts[index], 99999), index);
  }
  EXPECT_EQ(table.find("user5000"), LoginTable::kNone);
  EXPECT_EQ(table.find(""), LoginTable::kNone);
}

TEST(LoginTable, TellsTextsOfEveryLengthApart) {
  // Each text is the beginning of the next: what stands behind a short one must not count.
  const std::string longest = "0123456789abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  LoginTable table(0, 11);
  for (std::uint32_t size = 0; size <= longest.size(); ++size)
    EXPECT_EQ(table.add(std::string_view(longest).substr(0, size), size), LoginTable::kNone);
  for (std::uint32_t size = 0; size <= longest.size(); ++size) {
    std::string other = longest.substr(0, size);
    EXPECT_EQ(table.find(other), size);
    // From a stretch of text with other things behind it, as a reader has it.
    const std::string within = other + std::string(LoginTable::kShort, '"');
    LoginKey key;
    table.makeReadableKey(std::string_view(within).substr(0, size), key);
    EXPECT_EQ(table.find(key), size);
    for (std::uint32_t at = 0; at < size; ++at) {
      other[at] = '~';
      EXPECT_EQ(table.find(other), LoginTable::kNone) << size << " at " << at;
      other[at] = longest[at];
    }
    table.set(other, size + 1000);
    EXPECT_EQ(table.find(other), size + 1000);
  }
}

TEST(LoginTable, TextsChosenForOneSeedDoNotMakeItSlow) {
  // With a seed that is known, texts can be searched that all want the same slots.
  constexpr std::uint64_t kSeed = 5;
  const LoginTable known(0, kSeed);
  std::vector<std::string> chosen;
  for (int number = 0; chosen.size() < 400; ++number) {
    const std::string text = "user" + std::to_string(number);
    if ((known.key(text).hash & 1023) < 4) chosen.push_back(text);
  }
  LoginTable table(500, kSeed);
  const std::uint64_t before = table.key("anybody").hash;
  for (std::uint32_t index = 0; index < chosen.size(); ++index) table.add(chosen[index], index);
  EXPECT_NE(table.key("anybody").hash, before) << "another seed is taken";
  for (std::uint32_t index = 0; index < chosen.size(); ++index) EXPECT_EQ(table.find(chosen[index]), index);
}

TEST(Directory, AFirstRowThatLooksLikeAHeadingIsAUserWhomAnotherFileKnows) {
  const auto user = [](const std::string& login, const std::string& status) {
    return login + ",N,,*,,,,,,," + login + "@example.com," + status + ",x,x,,,,,,,,,,,\n";
  };
  const std::string perhaps = "cyd,N,c,d,e,f,g,h,i,j,k,on,m,n,o,p,q,r,s,t,u,v,w,x,y\n";
  const std::string users = perhaps + user("ann", "1");
  const auto loginsWith = [&](std::string_view other) {
    LoadedSession loaded;
    EXPECT_FALSE(loaded.add(users));
    EXPECT_EQ(loaded.report.lines, 1u);
    if (!other.empty()) {
      EXPECT_FALSE(loaded.add(other));
    }
    loaded.configure("2026-11-21");
    return loaded.logins();
  };
  EXPECT_THAT(loginsWith(""), ElementsAre("ann"));
  EXPECT_THAT(loginsWith("login,service code 1\nann,ki\n"), ElementsAre("ann"));
  EXPECT_THAT(loginsWith("login,service code 1\nann,ki\ncyd,ki\n"), ElementsAre("cyd", "ann"));
  EXPECT_THAT(loginsWith("login,department code 1\ncyd,east\n"), ElementsAre("cyd", "ann"));
  EXPECT_THAT(loginsWith("old login,new login\nsid,cyd\n"), ElementsAre("cyd", "ann"));
  LoadedSession alone;
  EXPECT_EQ(alone.add(perhaps)->code, "heading-only");
}

}  // namespace
}  // namespace uam::directory
