#include "uam/recognition/identify.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "uam/base/limits.hpp"
#include "uam/vocabulary/languages.hpp"

namespace uam::recognition {
namespace {

using ::testing::ElementsAre;

Identification found(std::string_view text, Question question = {}) {
  const Answer answer = identify(text, question);
  EXPECT_FALSE(answer.error.has_value()) << (answer.error ? answer.error->code : "") << ": " << text.substr(0, 60);
  return answer.found;
}

std::string errorOf(std::string_view text, Question question = {}) {
  const Answer answer = identify(text, question);
  return answer.error ? answer.error->code : "none";
}

Question ofKind(InputKind kind) {
  Question question;
  question.kind = kind;
  return question;
}

Question inOrder(calendar::DateOrder order) {
  Question question;
  question.dateOrder = order;
  return question;
}

TEST(Identify, OurOwnCsvIsKnownInEveryLanguage) {
  for (const CsvHeadings& headings : kCsvHeadings) {
    std::string heading;
    for (const std::string_view fixed : headings.fixed) heading += '"' + std::string(fixed) + "\",";
    const std::string last = std::string(headings.beforeWindow) + "45" + std::string(headings.afterWindow);
    const Identification table = found(heading + '"' + last + "\"\r\n\"A\",\"a\",\"X\",\"x\",\"2026-11-01\",\"3\"\r\n");
    EXPECT_EQ(table.kind, InputKind::snapshot) << heading;
    EXPECT_EQ(table.windowDays, 45) << heading;
    EXPECT_EQ(table.columns.at(Field::login), 1u) << heading;
    EXPECT_EQ(table.columns.at(Field::accessDays), 5u) << heading;
  }
}

TEST(Identify, HeadingsOfCybozuInThreeLanguages) {
  EXPECT_EQ(found("Login Name,Display Name,E-mail Address,Status,Display Order,Delete\nu,U,,1,,\n").kind,
            InputKind::users);
  EXPECT_EQ(found("ログイン名,表示名,メールアドレス,使用状態,表示優先度,削除\nu,U,,1,,\n").kind, InputKind::users);
  EXPECT_EQ(found("登录名,显示名称,邮件地址,使用状态\nu,U,,1\n").kind, InputKind::users);
  EXPECT_EQ(found("Department Code,Display Name,New Department Code,Parent Department Code\nd,D,d,\n").kind,
            InputKind::departments);
  EXPECT_EQ(found("組織コード,表示名,新組織コード,親組織コード\nd,D,d,\n").kind, InputKind::departments);
  EXPECT_EQ(found("组织代码,显示名称,新组织代码,上级组织代码\nd,D,d,\n").kind, InputKind::departments);
  EXPECT_EQ(found("Login name,Department code 1,Job title code 1,Department code 2,Job title code 2\nu,d,\n").kind,
            InputKind::memberships);
  EXPECT_EQ(found("ログイン名,組織コード1,役職コード1\nu,d,\n").kind, InputKind::memberships);
  EXPECT_EQ(found("登录名,组织代码1,职务代码1\nu,d,\n").kind, InputKind::memberships);
  EXPECT_EQ(found("Login Name, Service Code 1, Service Code 2\nkato, gr, ki\n").kind, InputKind::services);
  EXPECT_EQ(found("ログイン名,サービスコード1\nu,ki\n").kind, InputKind::services);
  EXPECT_EQ(found("登录名,服务代码1\nu,ki\n").kind, InputKind::services);
  EXPECT_EQ(found("レベル,日時,接続元,ユーザー,サービス,モジュール,アクション,結果,エラー番号,補足\n").kind,
            InputKind::access);
  EXPECT_TRUE(found("Level,Date,IP Address,User,Service,Module,Action,Result,Error Code,Complement\n").auditLog);
  EXPECT_FALSE(found("time,user\n2026-01-01,a\n").auditLog);
  EXPECT_EQ(found("Company,Name,E-mail Address,Status,Last Login,Guest Space IDs,Guest Spaces\nc,n,e,1,,,\n").kind,
            InputKind::guests);
  EXPECT_EQ(found("old login,new login\na,b\n").kind, InputKind::aliases);
  EXPECT_EQ(found("\"User\",\"User (Login Name)\",\"Department\",\"Department (Department Code)\",\"Last Access "
                  "Date\",\"Number of Access Days (in the last 30 days)\"\r\n")
                .kind,
            InputKind::snapshot);
  EXPECT_EQ(found("\"ユーザー\",\"ユーザー（ログイン名）\",\"組織\",\"組織（組織コード）\",\"最終アクセス日\","
                  "\"過去30日間のアクセス日数\"\r\n")
                .kind,
            InputKind::snapshot);
  // Said to be one, JSON is none: such a table is a CSV that somebody saved.
  Question question;
  question.kind = InputKind::snapshot;
  for (const std::string_view text : {"{\"a\":1}\n", "[{\"user\":\"a\"}]"}) {
    const Answer answer = identify(text, question);
    ASSERT_TRUE(answer.error) << text;
    EXPECT_EQ(answer.error->code, "no-usable-column");
  }
}

TEST(Identify, HeadingsThatNonAsciiTextTells) {
  const std::string rows = "\n2026-11-19 10:00:00,ann\n";
  EXPECT_EQ(found("Date,User" + rows).byNonAscii, 0u);
  EXPECT_EQ(found("日時,User" + rows).byNonAscii, 1u);
  EXPECT_EQ(found("日時,ユーザー" + rows).byNonAscii, 2u);
  EXPECT_EQ(found("日時,ユーザーID" + rows).byNonAscii, 2u);
  EXPECT_EQ(found("Ｄａｔｅ,User" + rows).byNonAscii, 1u);
  // What a wrong encoding makes of the rest says nothing.
  EXPECT_EQ(found("Date \u00D3,User" + rows).byNonAscii, 0u);
  EXPECT_EQ(found("Login time\uFFFD,ユーザー" + rows).byNonAscii, 1u);
}

TEST(Identify, HeadingsOfCybozuInTraditionalChinese) {
  const Identification users = found("登入名稱,顯示名稱,新登入名稱,密碼,姓,名,使用狀態\nann,安,,,,,1\n");
  EXPECT_EQ(users.kind, InputKind::users);
  EXPECT_EQ(users.columns.at(Field::status), 6u);
  EXPECT_TRUE(users.byNonAscii);
  const Identification whole = found(
      "登入名稱,顯示名稱,新登入名稱,密碼,姓,名,拼音（姓）,拼音（名）,其他語言下的顯示名稱,其他語言名稱的語言,"
      "電子郵件地址,使用狀態,語言,時區,電話號碼,分機號碼,手機號碼,URL,員工編號,到職日期,生日,備註,顯示順序,Skype名稱,"
      "刪除\nann,安,,*,,,,,,,a@example.com,0,zh-TW,Asia/Taipei,,,,,,2020-04-01,,,3,,\n");
  EXPECT_FALSE(whole.headingGuessed);
  EXPECT_EQ(whole.columns.at(Field::email), 10u);
  EXPECT_EQ(whole.columns.at(Field::status), 11u);
  EXPECT_EQ(whole.columns.at(Field::startDate), 19u);
  EXPECT_EQ(whole.columns.at(Field::displayOrder), 22u);
  EXPECT_EQ(whole.columns.at(Field::deleted), 24u);
  const Identification departments =
      found("組織代碼,顯示名稱,新組織代碼,其他語言下的顯示名稱,其他語言名稱的語言,上級組織代碼,說明\nd,D,d,,,,\n");
  EXPECT_EQ(departments.kind, InputKind::departments);
  EXPECT_EQ(departments.columns.at(Field::parentCode), 5u);
  const Identification memberships = found("登入名稱,組織代碼1,職務代碼1,組織代碼2,職務代碼2\nu,d,,e,t\n");
  EXPECT_EQ(memberships.kind, InputKind::memberships);
  EXPECT_EQ(memberships.repeatStep, 2u);
  EXPECT_EQ(found("登入名稱,服務代碼1,服務代碼2\nu,ki,gr\n").kind, InputKind::services);
  EXPECT_EQ(found("公司名稱,顯示名稱,電子郵件地址,狀態,訪客空間\nc,n,e,1,\n").kind, InputKind::guests);
  EXPECT_EQ(found("舊登入名稱,新登入名稱\na,b\n").kind, InputKind::aliases);
  EXPECT_TRUE(found("層級,日期時間,連線來源,使用者,服務,模組,動作,結果,錯誤代碼,補充\n").auditLog);
  EXPECT_EQ(errorOf("登入名稱,群組代碼1\nu0,g1\n"), "groups-export");
}

TEST(Identify, AColumnOfAnExportIsFoundByItsPlaceWhereItsHeadingIsNotKnown) {
  const std::string behind = ",New Login Name,Password,Surname,Given Name,,,,,E-mail Address,";
  const auto users = [&](const std::string& login, const std::string& name, const std::string& status,
                         const std::string& order, const std::string& custom = "") {
    return login + "," + name + behind + status + ",Language,Time Zone,,,,,Employee ID,Hire Date,,," + order +
           ",Skype Name,Delete" + custom + "\nkato,Kato,*,,,,,,,,k@example.com,0,ja,,,,,,,2020-04-01,,,5,,\n";
  };
  for (const std::string& text :
       {users("Login Name", "Display Name", "Standing", "Display Order"),
        users("Log-in", "Shown as", "Status", "Display Order"), users("Login Name", "Display Name", "Status", "Rank"),
        users("Login Name", "Display Name", "In use", "Display Order", ",Status,Name")}) {
    const Identification export25 = found(text);
    EXPECT_EQ(export25.kind, InputKind::users);
    EXPECT_EQ(export25.columns.at(Field::login), 0u);
    EXPECT_EQ(export25.columns.at(Field::name), 1u);
    EXPECT_EQ(export25.columns.at(Field::status), 11u);
    EXPECT_EQ(export25.columns.at(Field::startDate), 19u);
    EXPECT_EQ(export25.columns.at(Field::displayOrder), 22u);
    EXPECT_EQ(export25.columns.at(Field::deleted), 24u);
  }
  const Identification departments = found(
      "Department Code,Display Name,New Department Code,Localized Name,Language,Above,Description\n"
      "b,B,b,,,a,\na,A,a,,,,\n");
  EXPECT_EQ(departments.kind, InputKind::departments);
  EXPECT_EQ(departments.columns.at(Field::parentCode), 5u);
  // Nothing of these is an export: a column of an unknown name stays one.
  EXPECT_FALSE(found("Department Code,Display Name,Leader,Phone,Floor,Room,Seats\na,A,x,1,2,3,4\n")
                   .columns.has(Field::parentCode));
  std::string shuffled = "Display Name,Login Name" + behind + "Standing,,,,,,,,Hire Date,,,Display Order,,Delete\n";
  EXPECT_FALSE(found(shuffled + "Kato,kato\n").columns.has(Field::status));
}

/// A row of cybozu.com's users, and one of what its columns are called somewhere.
std::string exportedUser(const std::string& login, const std::string& name, const std::string& status) {
  return login + "," + name + "," + login + ",*,x,x,,,,," + login + "@example.com," + status + ",x,x,,,,,,,,,7,,\n";
}
std::string exportedLabels(const std::string& login, const std::string& name, const std::string& status) {
  return login + "," + name + ",c,d,e,f,g,h,i,j,E-mail," + status + ",m,n,o,p,q,r,s,t,u,v,w,x,y\n";
}

TEST(Identify, UsersInAnyLanguageAreKnownByTheirPlaces) {
  const std::string heading = exportedLabels("Anmeldename", "Anzeigename", "Zustand");
  const std::string rows = exportedUser("ann", "Ann", "1") + exportedUser("bob", "Bob", "0");
  for (const std::string& first :
       {heading, exportedLabels("Nome de login", "Nome", "Status"), exportedLabels("ชื่อล็อกอิน", "ชื่อที่แสดง", "สถานะ")}) {
    const Identification users = found(first + rows);
    EXPECT_EQ(users.kind, InputKind::users);
    EXPECT_TRUE(users.hasHeading);
    EXPECT_TRUE(users.headingGuessed);
    EXPECT_EQ(users.columns.at(Field::login), 0u);
    EXPECT_EQ(users.columns.at(Field::status), 11u);
    EXPECT_EQ(users.columns.at(Field::displayOrder), 22u);
    EXPECT_TRUE(found(first + rows, ofKind(InputKind::users)).headingGuessed);
  }
  EXPECT_TRUE(found(heading).headingGuessed);
  EXPECT_TRUE(found(exportedLabels("Nome", "Nome", "Active") + rows).headingGuessed);
  // Words that mean something else in English.
  EXPECT_TRUE(found("Nom,Nom,c,d,e,f,g,h,i,j,E-mail,Statut,m,n,o,p,q,r,s,Date d'embauche,Date,Action,w,x,y\n" + rows)
                  .headingGuessed);
  // A user, whatever the status says.
  EXPECT_FALSE(found(rows).hasHeading);
  for (const char* const status : {"", "on", "deleted", "Active"})
    EXPECT_FALSE(found(exportedUser("cyd", "Cyd", status) + rows).hasHeading) << status;
  EXPECT_FALSE(found(exportedLabels("cyd", "2020-04-01", "on") + rows).hasHeading);
  EXPECT_FALSE(found("cyd,Cyd,,,x,x,,,,,mail,on,ja,x,,,,,,,,,,,\n" + rows).hasHeading);
  // As wide and with columns of its own names.
  std::string wide = "id,full name,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u,v,w,x,y,login\n";
  wide += "1,Ann,c,d,e,f,g,h,i,j,k,1,m,n,o,p,q,r,s,t,u,v,w,x,,ann\n";
  EXPECT_FALSE(found(wide).headingGuessed);
  EXPECT_EQ(found(wide).columns.at(Field::login), 25u);
}

TEST(Identify, AColumnOfALogIsFoundByItsContentWhereItsHeadingIsNotKnown) {
  for (const char* const when : {"Date & Time", "When", "@timestamp", "\u65E5\u6642\uFF08JST\uFF09"}) {
    const Identification log =
        found(std::string(when) + ",User,Service,Outcome\n2026-06-20 10:00:00,u1,Kintone,SUCCESS\n");
    EXPECT_EQ(log.kind, InputKind::access) << when;
    EXPECT_EQ(log.columns.at(Field::time), 0u);
    EXPECT_EQ(log.columns.at(Field::result), 3u);
  }
  EXPECT_EQ(found("When,User,Status\n2026-06-20 10:00:00,ghost,200\n").kind, InputKind::access);
  EXPECT_EQ(found("user,seen\nann,2026-06-20\nbob,2026-06-21\n").kind, InputKind::access);
  EXPECT_EQ(found("ts,user\n1781949600,ann\n1781949660000,bob\n").kind, InputKind::access);
  EXPECT_EQ(found("Login Name,number\nann,9081949600\nbob,1081949600\n").kind, InputKind::users);
  // When somebody came, or was seen last.
  EXPECT_EQ(found("login,name,last login\nann,Ann,2026-06-20 10:00:00\n").kind, InputKind::users);
  EXPECT_EQ(found("login,email,since\nann,ann@example.com,2026-06-20\n").kind, InputKind::users);
  EXPECT_EQ(found("login,status,since\nann,Active,2026-06-20\n").kind, InputKind::users);
}

TEST(Identify, AListOfSomethingElseIsNoUsersFile) {
  EXPECT_EQ(errorOf("Login Name,Badge 1\nu0,g1\n"), "kind-not-recognised");
  EXPECT_EQ(errorOf("Login Name,Badge 1,Badge 2\nu0,g1,\n"), "kind-not-recognised");
  EXPECT_EQ(found("Login Name,Nickname\nu0,zero\n").kind, InputKind::users);
  EXPECT_EQ(found("\u767B\u5F55\u540D,\u7EC4\u7EC7\u7F16\u78011\nu0,a\n").kind, InputKind::memberships);
}

TEST(Identify, ExportsOfTitlesAndGroupsAreRefusedByName) {
  for (const char* const groups :
       {"Group Code,Group Name,New Group Code,Description\ng,G,g,\n", "Role Code,Name\ng,G\n", "Group Code\ng\n",
        "\"グループコード\",\"グループ名\",\"新グループコード\",\"説明\"\n\"g\",\"営業\",\"\",\"\"\n",
        "组代码,组名称,新组代码,说明\ng,销售,,\n", "群組代碼,群組名稱,新群組代碼,說明\ng,業務,,\n",
        "Login Name,Group Code 1,Group Code 2\nu0,g1,\n", "ログイン名,グループコード1\nu0,g1\n",
        R"({"groups":[{"id":"1","code":"g","name":"G","type":"static"}]})", R"({"groups":[]})"}) {
    EXPECT_EQ(errorOf(groups), "groups-export") << groups;
  }
  for (const char* const titles :
       {"Job Title Code,Job Title,New Job Title Code,Description\nt,T,t,\n",
        "役職コード,役職名,新役職コード,説明\nt,課長,,\n", "职务代码,职务名称,新职务代码,说明\nt,经理,,\n",
        "職稱代碼,職稱,新職稱代碼,說明\nt,經理,,\n", "Login Name,Job title code 1\nu0,t\n",
        R"({ "titles" : [{"id":"1","code":"t","name":"T"}]})"}) {
    EXPECT_EQ(errorOf(titles), "titles-export") << titles;
  }
  // Beside what is read they are columns like any other.
  EXPECT_EQ(found("Login Name,Display Name,Group Code\nu0,Zero,g\n").kind, InputKind::users);
  EXPECT_EQ(found("Login Name,Department Code 1,Job Title Code 1,Group Code 1\nu0,d,t,g\n").kind,
            InputKind::memberships);
  EXPECT_EQ(found("Time,User,Group Code\n2026-11-20 10:00,u0,g\n").kind, InputKind::access);
}

TEST(Identify, AnswersOfErrorsAreRefusedWithTheirWords) {
  const auto said = [](std::string_view text, Question question = {}) {
    const Answer answer = identify(text, question);
    if (!answer.error || answer.error->code != "error-answer") return std::string("no answer of an error");
    return answer.error->parameters.front().second;
  };
  EXPECT_EQ(said(R"({"code":"CB_NO02","id":"x","message":"No privilege to proceed.","errors":{}})"),
            "CB_NO02: No privilege to proceed.");
  EXPECT_EQ(said(R"({"id":"x","message":"ログインしてください。"})", ofKind(InputKind::users)),
            "ログインしてください。");
  EXPECT_EQ(said(R"({"error":"invalid_token","error_description":"It expired"})"), "invalid_token: It expired");
  EXPECT_EQ(said(R"({"error":{"code":401,"message":"Sign in","errors":[{"message":"x"}]}})"), "401: Sign in");
  EXPECT_EQ(said(R"({"ok":false,"error":"not_authed","needed":"users:read"})"), "not_authed");
  EXPECT_EQ(said(R"({"ok": false})"), R"({"ok":false})");
  EXPECT_EQ(said(R"({"success":false,"msg":"权限不足"})"), "权限不足");
  EXPECT_EQ(said(R"([{"errors":[{"message":"Bad","path":["a"]}],"data":null}])"), "Bad");
  EXPECT_EQ(said(R"({"type":"about:blank","title":"Unauthorized","status":401,"detail":"Sign in"})"), "401: Sign in");
  EXPECT_EQ(said("{\"code\":\"A\",\"message\":\"one\"}\n{\"code\":\"B\",\"message\":\"two\"}\n"), "A: one");
  EXPECT_EQ(said("Access denied"), "Access denied");
  EXPECT_EQ(said("\"アクセスが拒否されました。\"\r\n"), "アクセスが拒否されました。");
  EXPECT_EQ(said("403 Forbidden\n\n"), "403 Forbidden");
  EXPECT_EQ(said("请先登录"), "请先登录");
  EXPECT_EQ(said("Error: no route to host"), "Error: no route to host");
  EXPECT_EQ(said("error,message\n403,Forbidden\n"), "error,message\n403,Forbidden");
  // What tells of people and times is a record, whatever it says of errors.
  EXPECT_EQ(found(R"({"time":"2026-11-20T01:00:00Z","user":"a","error":"E1","message":"m"})").kind, InputKind::access);
  EXPECT_EQ(found(R"([{"code":"a","name":"A","valid":true,"error":"E1"}])").kind, InputKind::users);
  EXPECT_EQ(found("time,user,result\n2026-11-20 10:00,a,access denied\n").kind, InputKind::access);
  EXPECT_EQ(
      found("{\"code\":\"E\",\"message\":\"m\"}\n{\"users\":[{\"code\":\"a\",\"name\":\"A\",\"valid\":true}]}").kind,
      InputKind::users);
}

TEST(Identify, WebPagesAndXmlAreRefusedAsWhatTheyAre) {
  for (const char* const page :
       {"<!DOCTYPE html><html><head><title>Sign in</title></head><body>Session expired</body></html>",
        "\r\n  <HTML>\n<body>a,b\n</body></HTML>", "<!-- saved -->\n<html>",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\">\n<html>", "<table><tr><td>time</td></tr></table>"}) {
    EXPECT_EQ(errorOf(page), "web-page") << page;
    EXPECT_EQ(errorOf(page, ofKind(InputKind::access)), "web-page") << page;
  }
  EXPECT_EQ(errorOf("<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>"), "xml-file");
  EXPECT_EQ(found("time,user\n2026-11-20 10:00,<html>\n").kind, InputKind::access);
}

TEST(Identify, EndMarksBehindTheLastLineEndAreNoText) {
  const std::string marks("\x1A\0\0\0", 4);
  EXPECT_EQ(found("login,name\na,A\n\n" + marks).preview.size(), 1u);
  EXPECT_EQ(found("{\"users\":[{\"code\":\"a\",\"name\":\"A\"}]}\n" + marks).kind, InputKind::users);
  EXPECT_EQ(found("time,user\n2026-11-20 10:00,a\n" + std::string(100'000, '\0')).kind, InputKind::access);
  EXPECT_EQ(errorOf(marks), "empty-file");
  EXPECT_EQ(errorOf("\r\n" + marks), "empty-file");
}

TEST(Identify, ObjectsAreUsersByAnotherMemberThanTheirCode) {
  EXPECT_EQ(found(R"({"users":[{"code":"a","name":"A"}]})").kind, InputKind::users);
  EXPECT_EQ(found(R"([{"code":"a","ctime":"2026-01-01T00:00:00Z"}])").kind, InputKind::users);
  EXPECT_EQ(found(R"([{"login":"a","status":"active"}])").kind, InputKind::users);
  EXPECT_EQ(errorOf(R"([{"code":"a","id":"1"}])"), "kind-not-recognised");
  EXPECT_EQ(errorOf(R"([{"code":"E1","status":401}])"), "kind-not-recognised");
}

TEST(Identify, OnlyMembershipsThatAShapeTellsAskForEvidence) {
  EXPECT_TRUE(found("u0,d1\nu1,d2,t,d1\n").byShape);
  EXPECT_FALSE(found("u0,d1\nu1,d2,t,d1\n", ofKind(InputKind::memberships)).byShape);
  EXPECT_FALSE(found("Login name,Department code 1\nu0,d1\n").byShape);
  EXPECT_FALSE(found("u0,ki\nu1,gr\n").byShape);
}

TEST(Identify, TheWidthOfATableIsThatOfItsHeadingOrOfMostRows) {
  EXPECT_EQ(found("login,name,\nu0,Zero,\n").width, 2u);
  EXPECT_EQ(found("u0,Zero\nu1,One\nTotal: 2\n", ofKind(InputKind::users)).width, 2u);
  EXPECT_EQ(found("Login Name\nu0\nu1\n").width, 1u);
  EXPECT_EQ(found("Login Name\tDisplay Name\nu0\nu1\n").width, 2u);
  EXPECT_EQ(found("u0\nu1\nby Zero, One\n", ofKind(InputKind::users)).width, 1u);
  // Lines below a report do not hide what its few rows are.
  const std::string row = ",N,,,,,,,,,m@example.com,1,ja,Asia/Tokyo,,,,,E,,,c,,,\n";
  EXPECT_EQ(found("u0" + row + "Total 1\n").kind, InputKind::users);
  EXPECT_EQ(found("D1,Sales,,,,,\nTotal,,,,,,\nTotal,,,,,,\n").kind, InputKind::departments);
}

TEST(Identify, MembershipsWithoutAHeadingOfAnyWidth) {
  const auto isMemberships = [](std::string_view text, std::size_t step) {
    const Identification list = found(text);
    EXPECT_EQ(list.kind, InputKind::memberships) << text;
    EXPECT_EQ(list.repeatStep, step) << text;
  };
  isMemberships("u0,a,\nu Z,b,\n", 2);
  isMemberships("u0,Dept A,Section Chief\nu1,b,\nu2,c,\n", 2);
  isMemberships("u0,,\nu1,,\n", 2);
  // Three pairs fill as many cells as a department's row.
  isMemberships("u0,a,,b,,,\nu1,b,,,,,\n", 2);
  isMemberships("u0,a,,,,,\nu1,a,,,,,\nu2,b,,,,,\n", 2);
  EXPECT_EQ(found("a,Alpha,,,,,\nb,Beta,,,,,\n").kind, InputKind::departments);
  EXPECT_EQ(found("a,Alpha,a,Eins,de,,\nb,Beta,b,,,a,\n").kind, InputKind::departments);
  EXPECT_EQ(found("a,Same,a,,,,\nb,Same,b,,,a,\n").kind, InputKind::departments);
  EXPECT_EQ(found("a,A,,,,,\nb,B,,,,,\nc,C,,,,,\nd,D,,,,,\ndamaged\n").kind, InputKind::departments);
  // Titles, cut at the last filled cell; and departments alone.
  isMemberships("u3,a,t1,b,t2\nu4,b\nu5,a,t1\n", 2);
  isMemberships("u3,a,b\nu4,b\nu5,c,a\n", 1);
  EXPECT_EQ(errorOf("u0\nu1\n"), "kind-not-recognised");
}

TEST(Identify, OneFileForASmallShop) {
  const Identification shop = found("login,name,department,department code,services,guest\nu,U,Sales,s1,ki,0\n");
  EXPECT_EQ(shop.kind, InputKind::users);
  EXPECT_EQ(shop.columns.at(Field::department), 2u);
  EXPECT_EQ(shop.columns.at(Field::departmentCode), 3u);
  EXPECT_EQ(shop.columns.at(Field::services), 4u);
  EXPECT_EQ(shop.columns.at(Field::guest), 5u);
}

TEST(Identify, ARegisterWithDatesIsNoLog) {
  EXPECT_EQ(found("login,name,email,created_at\nann,A,a@example.com,2020-01-01\n").kind, InputKind::users);
  EXPECT_EQ(found("time,user,name\n2020-01-01,ann,A\n").kind, InputKind::access);
  EXPECT_EQ(found("\"time\n\",\"user\"\n2026-11-21,ann\n").kind, InputKind::access);
}

TEST(Identify, DelimitersAreFound) {
  EXPECT_EQ(found("Login Name;Display Name;Status\nu;A, B;1\n").delimiter, ';');
  EXPECT_EQ(found("Login Name\tDisplay Name\tStatus\nu\tA, B\t1\n").delimiter, '\t');
  EXPECT_EQ(found("\"Login Name\" \"Display Name\" Status\nu \"A, B\" 1\n").delimiter, ' ');
  EXPECT_EQ(found("time,user\n2026-11-21 09:30:00,a b\n").delimiter, ',');
  EXPECT_EQ(found("time|user\n2026-11-21 09:30:00|kato, a b\n").delimiter, '|');
  EXPECT_EQ(found("login | name\nkato | Kato, Ann\n").delimiter, '|');
  EXPECT_EQ(found("Login Name|Service Code 1\nkato|ki\n").delimiter, '|');
  EXPECT_EQ(found("2026-11-21 09:30:00|kato\n2026-11-22 09:30:00|sato\n").delimiter, '|');
  EXPECT_EQ(found("2026-11-21 09:30:00;kato\n2026-11-22 09:30:00;sato\n").delimiter, ';');
  EXPECT_EQ(found("2026-11-21 09:30:00,kato\n2026-11-22 09:30:00,sato\n").delimiter, ',');
}

TEST(Identify, ProseAndAShortLogAreNoMemberships) {
  EXPECT_EQ(errorOf("Dear reader,\nthis is no table\n"), "kind-not-recognised");
  // Too few records to show a log by its times, under a heading in words that nobody knows.
  EXPECT_EQ(errorOf("Zeitpunkt,Mitarbeiter,Tor\n2026-11-17 08:00:00,sato,north\n"), "kind-not-recognised");
  EXPECT_EQ(errorOf("Mitarbeiter,Tag\nsato,2026-11-17\n"), "kind-not-recognised");
  EXPECT_EQ(found("kato,sales\nsato\n").kind, InputKind::memberships);
}

TEST(Identify, ALoginLikeAHeadingIsNoHeading) {
  const auto row = [](const std::string& login) {
    return login + ",Kato," + login + ",*,s,g,,,,,k@example.com,1,ja,Asia/Tokyo,,,,,E,,,c,,,\n";
  };
  EXPECT_FALSE(found(row("user000")).hasHeading);
  EXPECT_FALSE(found(row("user")).hasHeading);
  EXPECT_FALSE(found("user007,org1,\nuser,org2,\n").hasHeading);
  EXPECT_FALSE(found("user007,ki\nuser008,gr\n").hasHeading);
}

TEST(Identify, AHeadingOfManyWordsIsNotCutAtItsBlanks) {
  const Identification guests = found(
      "Company Name,Name,E-mail Address,Status,Last Login Date and Time,Guest Space IDs,Guest Spaces,License,Trial End "
      "Date\n"
      "Example,V,v@example.com,Active,2026-11-01 09:00,1,Space,No,\n");
  EXPECT_EQ(guests.kind, InputKind::guests);
  EXPECT_EQ(guests.delimiter, ',');
}

TEST(Identify, FilesWithoutAHeading) {
  const std::string user = "kato,Kato,kato,*,s,g,,,,,k@example.com,1,ja,Asia/Tokyo,,,,,E,2020-01-01,,c,5,,\n";
  const Identification users = found(user);
  EXPECT_EQ(users.kind, InputKind::users);
  EXPECT_EQ(users.columns.at(Field::status), 11u);
  EXPECT_EQ(users.columns.at(Field::displayOrder), 22u);
  EXPECT_EQ(found("kato,ki,gr\nsato\nsuzuki,gr\n").kind, InputKind::services);
  const Identification memberships = found("kato,org1,,org2,t\nsato\nsuzuki,org1,\n");
  EXPECT_EQ(memberships.kind, InputKind::memberships);
  EXPECT_EQ(memberships.repeatStep, 2u);
  EXPECT_EQ(found("kato,org1\nsato,org2\n").kind, InputKind::memberships);
  EXPECT_EQ(found("org1,Head,org1,,,,text\norg2,Sales,org2,,,org1,\n").kind, InputKind::departments);
  const Identification log =
      found("情報,2026-11-21 09:30:00,203.0.113.9,kato,Kintone,App operation,Record delete,SUCCESS,,x\n");
  EXPECT_EQ(log.kind, InputKind::access);
  EXPECT_EQ(log.columns.at(Field::user), 3u);
  EXPECT_TRUE(log.auditLog);
  const Identification generic = found("kato,2026-11-21T09:30:00Z\nsato,2026-11-21T09:31:00Z\n");
  EXPECT_EQ(generic.columns.at(Field::time), 1u);
  EXPECT_EQ(generic.columns.at(Field::user), 0u);
  EXPECT_EQ(found("1779538499,kato\n1779538500,sato\n").kind, InputKind::access);
}

TEST(Identify, AKindThatWasSaidDoesNotHideTheDelimiter) {
  // One user whose comment holds a comma: cut there, the row has two cells; of semicolons it has the 25 of a user.
  const std::string user = "kato;Kato;;*;;;;;;;k@example.com;1;ja;Asia/Tokyo;;;;;;;;\"a, b; c\";7;;\n";
  EXPECT_EQ(found(user).delimiter, ';');
  const Identification users = found(user, ofKind(InputKind::users));
  EXPECT_EQ(users.delimiter, ';');
  EXPECT_EQ(users.columns.at(Field::displayOrder), 22u);
  EXPECT_EQ(found("a;\"b, c\";a;;;;x\n", ofKind(InputKind::departments)).delimiter, ';');
  // Words of a department's name are no headings between blanks.
  const Identification memberships = found("u1,the login department\n", ofKind(InputKind::memberships));
  EXPECT_EQ(memberships.delimiter, ',');
  EXPECT_FALSE(memberships.hasHeading);
}

TEST(Identify, EventsMayNameAServiceOrADepartmentBesideTheirUser) {
  std::string rows;
  for (int row = 0; row < 8; ++row) rows += "2026-11-1" + std::to_string(row) + " 09:00,ann,kintone\n";
  EXPECT_EQ(found("created,user,service\n" + rows).kind, InputKind::access);
  EXPECT_EQ(found("created,user,department code\n" + rows).kind, InputKind::access);
  EXPECT_EQ(found("created,user,service\n2026-11-19,ann,ki\n2026-11-19,bob,ki\n").kind, InputKind::services);
}

TEST(Identify, AListSaidToBeASnapshotIsReadAsUsers) {
  const Question snapshot = ofKind(InputKind::snapshot);
  const Identification list = found("login,name,last login\nkato,Kato,2026-11-19\n", snapshot);
  EXPECT_EQ(list.kind, InputKind::users);
  EXPECT_EQ(list.columns.at(Field::lastAccess), 2u);
  EXPECT_EQ(found(R"([{"login":"kato","name":"Kato","lastLogin":"2026-11-19"}])", snapshot).kind, InputKind::users);
  EXPECT_EQ(errorOf("login,name\nkato,Kato\n", snapshot), "no-usable-column");
}

TEST(Identify, AMembershipAsWideAsAUserIsNoHeadingOfUsers) {
  std::string row = "u1";
  for (int code = 0; code < 30; ++code) row += ",department " + std::string(1, static_cast<char>('a' + code % 26));
  EXPECT_FALSE(found(row + "\n", ofKind(InputKind::memberships)).hasHeading);
}

TEST(Identify, AnObjectThatCannotBeUsedIsNoTable) {
  EXPECT_EQ(errorOf("{\"logs\":[{\"date\":\"2026-11-21T00:00:00Z\",\"k1\":1,\"k2\":2}]}"), "kind-not-recognised");
}

TEST(Identify, ASignInIsNoHeading) {
  const std::string log =
      "Information,2026-11-21 10:00:00,192.0.2.4,ann,Common,Authentication,login,SUCCESS,,\n"
      "Information,2026-11-21 10:00:00,192.0.2.4,ann,kintone,App operation,Record delete,SUCCESS,,\n";
  EXPECT_EQ(found(log).kind, InputKind::access);
  EXPECT_FALSE(found(log).hasHeading);
  EXPECT_EQ(found("2026-11-21,ann,login\n2026-11-20,ann,logout\n").kind, InputKind::access);
  EXPECT_FALSE(found("login,org1,\nkato,org2,\n").hasHeading);
}

TEST(Identify, AFewDamagedRowsDoNotHideTheKind) {
  EXPECT_EQ(found("p,Parent X,,,,,\nc,Child,,,,p,\nd,Child,,,,p,\ne,Child,,,,p,\nbroken\n").kind,
            InputKind::departments);
  EXPECT_EQ(found("ann,ki\nbob,ki\ncyd,gr\ndon,gr\neve,ki,zz\n").kind, InputKind::services);
  const std::string log =
      "情報,2026-11-21 09:30:00,203.0.113.9,kato,Kintone,App operation,Record delete,,,x\n"
      "情報,2026-11-21 09:30:00,203.0.113.9,sato,Kintone,App operation,Record delete,失敗,,x\n";
  EXPECT_EQ(found(log).columns.at(Field::user), 3u);
}

TEST(Identify, PositionsThatTheUserNamed) {
  Question named;
  named.columns = {{Field::time, "3"}, {Field::user, "1"}};
  const Identification log = found("ann,x,1795224600\nbob,y,1795224601\n", named);
  EXPECT_EQ(log.kind, InputKind::access);
  EXPECT_EQ(log.columns.at(Field::time), 2u);
  EXPECT_EQ(log.columns.at(Field::user), 0u);
  EXPECT_FALSE(found("user,ki\nkato,gr\n", ofKind(InputKind::services)).hasHeading);
  // The numbers are said of all files; those of other kinds stay what they are.
  EXPECT_EQ(found("kato,ki,gr\nsato,gr,ki\n", named).kind, InputKind::services);
}

TEST(Identify, ANumberNamesAColumnAndNoHeading) {
  Question named = ofKind(InputKind::users);
  named.columns = {{Field::login, "2"}, {Field::name, "1"}};
  const Identification users = found("2,ann\n3,bob\n", named);
  EXPECT_FALSE(users.hasHeading);
  EXPECT_EQ(users.columns.at(Field::login), 1u);
}

TEST(Identify, ColumnsOfOneNameAreToldApartByTheirPlace) {
  const std::string users = "Login,Name,,2024,Name,,Note#2\nann,Ann,x,y,Ann Abe,z,n\n";
  const auto columnOf = [&](Field field, const std::string& named) {
    Question question = ofKind(InputKind::users);
    question.columns = {{field, named}};
    const Columns columns = found(users, question).columns;
    return columns.has(field) ? columns.at(field) : SIZE_MAX;
  };
  EXPECT_EQ(columnOf(Field::name, "Name"), 1u);
  EXPECT_EQ(columnOf(Field::name, "name#1"), 1u);
  EXPECT_EQ(columnOf(Field::name, "Name#2"), 4u);
  EXPECT_EQ(columnOf(Field::name, "Name #02"), 4u);
  EXPECT_EQ(columnOf(Field::name, "Name#3"), 1u) << "no such column: as it was recognised";
  EXPECT_EQ(columnOf(Field::email, "Name#0"), SIZE_MAX);
  EXPECT_EQ(columnOf(Field::email, "Name#00002"), SIZE_MAX);
  EXPECT_EQ(columnOf(Field::email, "#2"), 5u) << "the second without a name";
  EXPECT_EQ(columnOf(Field::email, "2024#1"), 3u) << "digits alone are the number of a column without a heading";
  EXPECT_EQ(columnOf(Field::email, "Note#2"), 6u) << "a heading as it stands comes first";
  EXPECT_EQ(columnOf(Field::email, "Name#2"), 4u);
}

TEST(Identify, AllColumnsOfARepeatedNameAreMeantByIt) {
  Question question = ofKind(InputKind::memberships);
  question.columns = {{Field::departmentCode, "Unit"}};
  EXPECT_THAT(found("Login,Unit,Unit,Room\nann,a,b,c\n", question).repeated, ElementsAre(1u, 2u));
}

TEST(Identify, OfSeveralTimesTheOneWithTheClock) {
  EXPECT_EQ(found("Date,Timestamp,User\n2026-11-21,2026-11-21 09:30:00,a\n").columns.at(Field::time), 1u);
  EXPECT_EQ(found("Time,Date,User\n09:30,2026-11-21,a\n").columns.at(Field::time), 1u);
}

/// The columns of a log's date and time of day, as `1+2`; `1` where it has no time of day, `-` where it is no log.
std::string timesOf(std::string_view text, Question question = {}) {
  const Answer answer = identify(text, question);
  if ((answer.error && answer.error->code != "date-order-unproven") || answer.found.kind != InputKind::access)
    return "-";
  const Columns& columns = answer.found.columns;
  std::string told = std::to_string(columns.at(Field::time));
  if (columns.has(Field::timeOfDay)) told += "+" + std::to_string(columns.at(Field::timeOfDay));
  return told + (columns.has(Field::user) ? " of " + std::to_string(columns.at(Field::user)) : "");
}

TEST(Identify, ADateBesideATimeOfDayIsOneTime) {
  EXPECT_EQ(timesOf("Date,Time,User\n2026-11-19,23:10:00,a\n"), "0+1 of 2");
  EXPECT_EQ(timesOf("User,Time,Date\na,23:10:00,2026-11-19\n"), "2+1 of 0");
  EXPECT_EQ(timesOf("日付,時刻,ユーザー\n2026/11/19,23:10,a\n"), "0+1 of 2");
  EXPECT_EQ(timesOf("日付,ユーザー,画面,時刻\n2026/11/19,a,一覧,午後9時10分\n"), "0+3 of 1");
  EXPECT_EQ(timesOf("日期,时间,用户\n2026年11月19日,23:10,a\n"), "0+1 of 2");
  EXPECT_EQ(timesOf("Date,Time,User\n11/12/2026,9:30 PM,a\n"), "0+1 of 2");
  EXPECT_EQ(timesOf("Date,Time,User\n20261119,231000,a\n"), "0+1 of 2");
  EXPECT_EQ(timesOf("Date,Time,User\n2026-11-19 00:00:00,1899-12-30 23:10:00,a\n"), "0+1 of 2");
  EXPECT_EQ(timesOf("Date,Time,User\n2026-11-19,23:10:00,a\n2026-11-19,,a\n,,a\n2026-11-19,23:11:00,a\n"), "0+1 of 2");
  // One of the two under a name that nobody knows, beside the other.
  EXPECT_EQ(timesOf("Date,Clock,User\n2026-11-19,23:10,a\n"), "0+1 of 2");
  EXPECT_EQ(timesOf("Uhrzeit,Date,User\n23:10,2026-11-19,a\n"), "1+0 of 2");
  EXPECT_EQ(timesOf("Datum,Time,User\n2026-11-19,23:10,a\n"), "0+1 of 2");
  // The time is in one column, or there is none for it.
  EXPECT_EQ(timesOf("Date,Time,User\n2026-11-19 10:00,23:10:00,a\n"), "0 of 2");
  EXPECT_EQ(timesOf("Date,Timestamp,User\n2026-11-19,2026-11-19 23:10:00,a\n"), "1 of 2");
  EXPECT_EQ(timesOf("Date,Duration,User\n2026-11-19,00:10,a\n"), "0 of 2");
  EXPECT_EQ(timesOf("日付,利用時間,ユーザー\n2026/11/19,00:10,a\n"), "0 of 2");
  EXPECT_EQ(timesOf("Date,User,Pause\n2026-11-19,a,00:10\n"), "0 of 1") << "not beside it";
  EXPECT_EQ(timesOf("Date,Action,User\n2026-11-19,00:10,a\n"), "0 of 2") << "of another meaning";
}

TEST(Identify, ADateAndATimeOfDayAreToldOnce) {
  const auto notesOf = [](std::string_view text) {
    std::vector<std::string> told;
    for (const Note& note : found(text).notes) {
      if (note.code == "no-service-column") continue;
      std::string all(note.code);
      for (const auto& [name, value] : note.parameters) all += '|' + value;
      told.push_back(std::move(all));
    }
    return told;
  };
  EXPECT_THAT(notesOf("Date,Time,User\n2026-11-19,23:10:00,a\n"), ElementsAre("time-of-two-columns|Date|Time"));
  EXPECT_THAT(notesOf("User,時刻,日付\na,23:10,2026/11/19\n"), ElementsAre("time-of-two-columns|日付|時刻"));
  EXPECT_THAT(notesOf("2026-11-19,23:10:00,a\n2026-11-18,01:10:00,b\n"), ElementsAre("time-of-two-columns|1|2"));
  EXPECT_THAT(notesOf("Date (UTC),Time (UTC),User\n2026-11-19,23:10:00,a\n"),
              ElementsAre("heading-zone|Date (UTC)|UTC", "time-of-two-columns|Date (UTC)|Time (UTC)"));
  EXPECT_THAT(notesOf("Date,Time (JST),User\n2026-11-19,23:10:00,a\n"),
              ElementsAre("heading-zone|Time (JST)|JST", "time-of-two-columns|Date|Time (JST)"));
}

TEST(Identify, ADateAndATimeOfDayThatAPersonNames) {
  const auto named = [](std::vector<std::pair<Field, std::string>> columns) {
    Question question;
    question.columns = std::move(columns);
    return question;
  };
  const std::string log = "Date,Time,User\n2026-11-19,23:10:00,a\n";
  EXPECT_EQ(timesOf(log, named({{Field::time, "Date"}})), "0+1 of 2");
  EXPECT_EQ(timesOf(log, named({{Field::time, "Time"}})), "0+1 of 2");
  EXPECT_EQ(timesOf(log, named({{Field::timeOfDay, "Time"}})), "0+1 of 2");
  EXPECT_EQ(timesOf(log, named({{Field::timeOfDay, ""}})), "0 of 2");
  const std::string foreign = "Tag,Wer,Uhr,Zeit\n2026-11-19,a,23:10,23:20\n";
  EXPECT_EQ(timesOf(foreign, named({{Field::time, "Tag"}, {Field::user, "Wer"}})), "0 of 1");
  EXPECT_EQ(timesOf(foreign, named({{Field::time, "Tag"}, {Field::user, "Wer"}, {Field::timeOfDay, "Zeit"}})),
            "0+3 of 1");
  EXPECT_EQ(timesOf("Tag,Zeit,Wer\n2026-11-19,23:10,a\n", named({{Field::time, "Zeit"}, {Field::user, "Wer"}})),
            "0+1 of 2");
  const std::string bare = "2026-11-19,23:10:00,a\n2026-11-18,01:10:00,b\n";
  EXPECT_EQ(timesOf(bare), "0+1 of 2");
  EXPECT_EQ(timesOf("a,9:10 AM,2026-11-19\nb,9:10 PM,2026-11-18\n"), "2+1 of 0");
  EXPECT_EQ(timesOf("2026-11-19 23:10:00 a\n2026-11-18 01:10:00 b\n"), "0+1 of 2");
  EXPECT_EQ(timesOf("2026-11-19 23:10:00,a\n2026-11-18 01:10:00,b\n"), "0 of 1");
  EXPECT_EQ(timesOf(bare, named({{Field::time, "1"}, {Field::user, "3"}})), "0+1 of 2");
  EXPECT_EQ(timesOf(bare, named({{Field::time, "2"}, {Field::user, "3"}})), "0+1 of 2");
  EXPECT_EQ(timesOf(bare, named({{Field::time, "1"}, {Field::user, "3"}, {Field::timeOfDay, ""}})), "0 of 2");
}

TEST(Identify, AJsonLogWithADateAndATimeOfDay) {
  const Identification log = found(R"([{"date":"2026-11-19","time":"23:10:00","user":"a"}])");
  EXPECT_EQ(log.heading[log.columns.at(Field::time)], "date");
  EXPECT_EQ(log.heading[log.columns.at(Field::timeOfDay)], "time");
}

constexpr std::string_view kServerLog =
    "#Software: Microsoft Internet Information Services 10.0\r\n#Version: 1.0\r\n#Date: 2026-11-19 00:00:00\r\n"
    "#Fields: date time s-ip cs-method cs-uri-stem cs-username c-ip sc-status\r\n"
    "2026-11-19 16:10:00 192.0.2.1 GET /a NORTH\\mika 192.0.2.9 200\r\n#Date: 2026-11-20 00:00:00\r\n"
    "2026-11-18 01:11:00 192.0.2.1 GET /b - 192.0.2.9 401\r\n";

TEST(Identify, AServersLogNamesItsColumnsItself) {
  const Identification log = found(kServerLog);
  EXPECT_EQ(log.kind, InputKind::access);
  EXPECT_TRUE(log.serverLog);
  EXPECT_EQ(log.headingOffset, 0);
  EXPECT_EQ(log.delimiter, ' ');
  EXPECT_TRUE(log.hasHeading);
  EXPECT_THAT(log.heading,
              ElementsAre("date", "time", "s-ip", "cs-method", "cs-uri-stem", "cs-username", "c-ip", "sc-status"));
  EXPECT_EQ(timesOf(kServerLog), "0+1 of 5");
  EXPECT_EQ(log.columns.at(Field::result), 7u);
  EXPECT_EQ(log.preview.size(), 2u);
  EXPECT_TRUE(found(kServerLog, ofKind(InputKind::access)).serverLog);
  // Names between blanks over cells between tabs, names and cells between commas, the user under a name of one's own.
  EXPECT_EQ(found("#Version: 1.0\n#Fields: date time cs-username\n2026-11-19\t16:10:00\ta b\n").delimiter, '\t');
  EXPECT_EQ(found("#Software: X\n#Fields: date-time,cs-username,note\n2026-11-19T16:10:00.123Z,ann,a b\n").delimiter,
            ',');
  EXPECT_EQ(found("\n#Fields: date time cs-username\n").delimiter, ' ');
  EXPECT_EQ(found("#fields: date\ttime\tcs-username\n").delimiter, '\t');
  Question named;
  named.columns = {{Field::time, "date"}, {Field::user, "who"}};
  EXPECT_EQ(timesOf("#Fields: date time who\n2026-11-19 16:10:00 a\n", named), "0+1 of 2");
  const Answer without = identify("#Fields: date time c-ip\n2026-11-19 16:10:00 192.0.2.9\n", {});
  ASSERT_TRUE(without.error);
  EXPECT_EQ(without.error->code, "no-usable-column");
  EXPECT_EQ(without.error->parameters.back().second, "user");
  // It must come first, and is nothing in a file of users.
  EXPECT_FALSE(found("time,user\n2026-11-19,#Fields: a\n").serverLog);
  EXPECT_FALSE(found("#TYPE x\nLogin Name,Display Name\n\"a\",\"#Fields: b\"\n").serverLog);
  EXPECT_FALSE(found(kServerLog, ofKind(InputKind::guests)).serverLog);
}

TEST(Identify, JsonAnswersOfTheApi) {
  EXPECT_EQ(found("{\"timestamp\":\"2026-11-01T01:00:00Z\",\"user\":{\"code\":\"a\"},\"data\":[{\"x\":1}]}\n").format,
            InputFormat::jsonLines);
  EXPECT_EQ(found(R"({"users":[{"code":"a","name":"A","services":["kintone"]}]})").kind, InputKind::services);
  EXPECT_EQ(found(R"({"logs":[{"timestamp":"2026-01-01T00:00:00Z","user":{"code":"a"},"service":"kintone"}]})").kind,
            InputKind::access);
  EXPECT_EQ(found("{\"timestamp\":\"2026-01-01T00:00:00Z\",\"user\":{\"code\":\"a\"}}\n").format,
            InputFormat::jsonLines);
  EXPECT_EQ(found(R"({"users":[{"id":"1","code":"a","name":"A","valid":true,"primaryOrganization":null}]})").kind,
            InputKind::users);
  EXPECT_EQ(found(R"({"organizations":[{"id":"1","code":"d","name":"D","parentCode":null}]})").kind,
            InputKind::departments);
  EXPECT_EQ(found(R"({"users":[{"code":"a","services":["kintone"]}]})").kind, InputKind::services);
  EXPECT_EQ(found(R"([{"code":"a","organizationTitles":[{"organization":{"code":"d"}}]}])").kind,
            InputKind::memberships);
  EXPECT_EQ(found(R"({"logs":[]})").kind, InputKind::access);
  EXPECT_EQ(errorOf("{\"logs\": oops"), "json-malformed");
}

TEST(Identify, MembersOfJsonByTheirNamesAndAsTheyAreNamed) {
  Question question;
  const std::string staff = R"([{"person":"ann","title":"Ann","valid":true}])";
  const auto columnsOf = [&](std::string_view text) {
    const Identification json = found(text, question);
    const auto nameOf = [&](Field field) {
      return json.columns.has(field) ? json.heading[json.columns.at(field)] : std::string("-");
    };
    return nameOf(Field::login) + " " + nameOf(Field::name) + " " + nameOf(Field::status);
  };
  EXPECT_EQ(columnsOf(R"([{"name":"A","loginName":"x","code":"a","valid":true}])"), "code name valid");
  EXPECT_EQ(columnsOf(R"([{"userCode":"a","fullName":"A","state":"1"}])"), "userCode fullName -");
  question.columns = {{Field::login, "loginName"}, {Field::status, ""}};
  EXPECT_EQ(columnsOf(R"([{"name":"A","loginName":"x","code":"a","valid":true}])"), "loginName name -");

  // Not recognised, it is shown all the same, so that a person can say what it is.
  for (const bool said : {false, true}) {
    const Answer answer = identify(staff, said ? ofKind(InputKind::users) : Question());
    ASSERT_TRUE(answer.error);
    EXPECT_EQ(answer.error->code, said ? "no-usable-column" : "kind-not-recognised");
    EXPECT_THAT(answer.found.heading, ElementsAre("person", "title", "valid"));
    EXPECT_EQ(answer.found.preview.size(), 1u);
  }
  question = ofKind(InputKind::users);
  question.columns = {{Field::login, "person"}, {Field::name, "title"}};
  EXPECT_EQ(columnsOf(staff), "person title valid");
  EXPECT_EQ(errorOf(R"([{"from":"a","oldLogin":"b"}])", ofKind(InputKind::aliases)), "no-usable-column");
  EXPECT_EQ(errorOf(R"([{"label":"a"}])", ofKind(InputKind::departments)), "no-usable-column");
}

TEST(Identify, AnEmptyListIsToldAsEmpty) {
  EXPECT_EQ(errorOf("[]"), "empty-file");
  EXPECT_EQ(errorOf(" [ \n ] "), "empty-file");
  EXPECT_EQ(errorOf("[1"), "json-malformed");
  EXPECT_EQ(found("{\"users\":[]}").kind, InputKind::users);
}

TEST(Identify, RowsAboveTheHeading) {
  const std::string log = "Time,User,Service\n2026-11-02 10:00:00,sato,kintone\n";
  const auto aboveOf = [&](const std::string& above) {
    const Identification file = found(above + log);
    EXPECT_EQ(file.kind, InputKind::access) << above;
    EXPECT_THAT(file.heading, ElementsAre("Time", "User", "Service"));
    EXPECT_THAT(file.preview, ElementsAre(ElementsAre("2026-11-02 10:00:00", "sato", "kintone")));
    return file.aboveHeading;
  };
  EXPECT_THAT(aboveOf(""), ElementsAre());
  EXPECT_THAT(aboveOf("sep=,\n"), ElementsAre(ElementsAre("sep=", "")));
  EXPECT_THAT(aboveOf("Audit log\n\n"), ElementsAre(ElementsAre("Audit log")));
  EXPECT_THAT(aboveOf("\"Log, all\",,\n,,\n"), ElementsAre(ElementsAre("Log, all", "", "")));
  EXPECT_EQ(found("sep=;\nTime;User\n2026-11-02 10:00:00;sato\n").delimiter, ';');
  EXPECT_EQ(found("#TYPE Selected.User\n\"Login Name\",\"Display Name\"\n\"sato\",\"Sato\"\n").kind, InputKind::users);
  EXPECT_EQ(found("Users\nLogin,Called\nsato,Sato\n",
                  [] {
                    Question question;
                    question.columns = {{Field::name, "Called"}};
                    return question;
                  }())
                .kind,
            InputKind::users);
  // As many rows as a title may take, and one more.
  const auto rows = [](std::size_t count) {
    std::string text;
    for (std::size_t index = 0; index < count; ++index) text += "Title\n";
    return text;
  };
  EXPECT_EQ(aboveOf(rows(limits::kRowsAboveHeading - 1)).size(), limits::kRowsAboveHeading - 1);
  EXPECT_EQ(aboveOf(rows(limits::kRowsAboveHeading)).size(), limits::kRowsAboveHeading);
  EXPECT_EQ(errorOf(rows(limits::kRowsAboveHeading + 1) + log), "kind-not-recognised");
  // What may be a record is none of them.
  EXPECT_THAT(found("sato,sales\nLogin Name,Department Code 1\nkato,east\n").aboveHeading, ElementsAre());
  const std::string record = "2026-11-01 10:00:00,kato,kintone\n";
  const Identification joined = found(record + log + record + record + record);
  EXPECT_FALSE(joined.hasHeading);
  EXPECT_THAT(joined.aboveHeading, ElementsAre());
  EXPECT_THAT(found("User\nsato\nkato\n", ofKind(InputKind::guests)).aboveHeading, ElementsAre());
}

TEST(Identify, ADamagedFirstRecordDoesNotHideALog) {
  EXPECT_EQ(found("{\"broken\": \n{\"timestamp\":\"2026-11-01T01:00:00Z\",\"user\":{\"code\":\"a\"}}\n").kind,
            InputKind::access);
  EXPECT_EQ(found("{\"timestamp\":\"2026-1\n{\"timestamp\":\"2026-11-01T01:00:00Z\",\"user\":{\"code\":\"a\"}}\n").kind,
            InputKind::access);
}

TEST(Identify, WhatCannotBeUsed) {
  EXPECT_EQ(errorOf(""), "empty-file");
  EXPECT_EQ(errorOf(" \r\n\n"), "empty-file");
  EXPECT_EQ(errorOf(std::string_view("\x7F"
                                     "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0",
                                     18)),
            "binary-file");
  EXPECT_EQ(errorOf("This is a letter, and no table at all.\nKind regards, somebody else\n"), "kind-not-recognised");
  EXPECT_EQ(errorOf("time,color\n2026-01-01,red\n", ofKind(InputKind::access)), "no-usable-column");
}

TEST(Identify, ARefusalSaysWhatIsUnderstoodAndWhatIsMissing) {
  const auto refusal = [](std::string_view text, Question question = {}) {
    const Answer answer = identify(text, question);
    if (!answer.error) return std::string("none");
    std::string told = answer.error->code;
    for (const auto& [name, value] : answer.error->parameters) told += '|' + value;
    return told;
  };
  const std::string rows = "2026/11/19 10:00,a\n2026/11/18 10:00,b\n";
  const std::string more = rows + rows + rows + rows;
  EXPECT_EQ(refusal("日時,画面\n" + rows, ofKind(InputKind::access)), "no-usable-column|日時|user");
  // However many rows are below it, nobody is guessed.
  EXPECT_EQ(refusal("日時,画面\n" + more, ofKind(InputKind::access)), "no-usable-column|日時|user");
  EXPECT_EQ(refusal("日時,画面\n" + more), "kind-not-recognised|日時|user");
  EXPECT_EQ(refusal("日時,画面,結果\n" + more), "kind-not-recognised|日時, 結果|user");
  EXPECT_EQ(refusal("Name,Email,Last Login\nAnn,a@example.com,2026-11-18\n"),
            "kind-not-recognised|Name, Email, Last Login|login");
  EXPECT_EQ(refusal("user,screen\nann,list\n", ofKind(InputKind::access)), "no-usable-column|user|time");
  EXPECT_EQ(refusal("what,where\nx,y\n", ofKind(InputKind::access)), "no-usable-column|none|time_user");
  EXPECT_EQ(refusal("This is a letter, and no table at all.\nKind regards, somebody else\n"),
            "kind-not-recognised|none|none");
  EXPECT_EQ(refusal("Login Name,Group Code 1\nu0,g1\n"), "groups-export");
  EXPECT_EQ(refusal("Display Name,Status\nAnn,1\n", ofKind(InputKind::users)),
            "no-usable-column|Display Name, Status|login");
  EXPECT_EQ(refusal("old login,name\na,b\n", ofKind(InputKind::aliases)), "no-usable-column|old login, name|newLogin");
  EXPECT_EQ(refusal(R"([{"time":"2026-11-19","screen":"list"}])", ofKind(InputKind::access)),
            "no-usable-column|time|user");
  EXPECT_EQ(refusal(R"([{"time":"2026-11-19","screen":"list"}])"), "kind-not-recognised|time|user");
  // Numbers name the columns of a heading that nobody knows.
  Question numbers;
  numbers.columns = {{Field::time, "1"}, {Field::user, "2"}};
  EXPECT_EQ(refusal("日時,画面\n" + more, numbers), "none");
}

TEST(Identify, DateOrder) {
  EXPECT_EQ(errorOf("time,user\n11/10/2026 9:30,a\n"), "date-order-unproven");
  EXPECT_EQ(errorOf("time,user\n11/21/2026 9:30,a\n21/11/2026 9:30,a\n"), "date-order-contradictory");
  EXPECT_EQ(found("time,user\n11/10/2026 9:30,a\n11/21/2026 9:30,a\n").dateOrder, calendar::DateOrder::monthFirst);
  EXPECT_EQ(found("time,user\n11/10/2026 9:30,a\n21/10/2026 9:30,a\n").dateOrder, calendar::DateOrder::dayFirst);
  EXPECT_EQ(found("time,user\n11/10/2026,a\n", inOrder(calendar::DateOrder::dayFirst)).dateOrder,
            calendar::DateOrder::dayFirst);
}

TEST(Identify, TheOrderOfDatesInJsonIsProvedByAllOfTheBeginning) {
  std::string lines;
  for (int line = 0; line < 150; ++line) lines += "{\"time\":\"11/02/2026 9:00\",\"user\":\"ann\"}\n";
  EXPECT_EQ(errorOf(lines), "date-order-unproven");
  EXPECT_EQ(found(lines + "{\"time\":\"11/22/2026 9:00\",\"user\":\"ann\"}\n").dateOrder,
            calendar::DateOrder::monthFirst);
}

TEST(Identify, WhatIsNotRecognisedIsShownInColumns) {
  Question access;
  access.kind = InputKind::access;
  const Answer answer = identify("when;who, what\n1 Feb;kato\n2 Feb;mori\n", access);
  ASSERT_TRUE(answer.error);
  EXPECT_EQ(answer.error->code, "no-usable-column");
  EXPECT_EQ(answer.found.delimiter, ';');
  EXPECT_THAT(answer.found.preview.front(), ElementsAre("when", "who, what"));
}

TEST(Identify, AColumnThatIsSaidToBeNone) {
  Question none;
  none.kind = InputKind::access;
  none.columns = {{Field::result, ""}, {Field::service, ""}};
  const Identification log = found("Time,User,Service,Result\n2026-11-21,kato,ki,FAILED\n", none);
  EXPECT_TRUE(log.columns.has(Field::time));
  EXPECT_TRUE(log.columns.has(Field::user));
  EXPECT_FALSE(log.columns.has(Field::service));
  EXPECT_FALSE(log.columns.has(Field::result));
  Question bare;
  bare.kind = InputKind::users;
  bare.columns = {{Field::name, ""}};
  const Identification users = found("ann,Ann,ann@example.com\nbob,Bob,bob@example.com\n", bare);
  EXPECT_FALSE(users.hasHeading);
  EXPECT_TRUE(users.columns.has(Field::login));
  EXPECT_FALSE(users.columns.has(Field::name));
}

TEST(Identify, WhatIsSaidToBeNoneIsNoOtherColumnEither) {
  const auto without = [](Field field) {
    Question question;
    question.columns = {{field, ""}};
    return question;
  };
  const std::string log = "Time,User,Login,Status\n2026-11-21,Kato,kato,500\n";
  EXPECT_EQ(found(log).columns.at(Field::result), 3u);
  EXPECT_FALSE(found(log, without(Field::result)).columns.has(Field::result));
  EXPECT_EQ(errorOf(log, without(Field::user)), "no-usable-column");
  const std::string users = "User,Login Name,Status\nKato,kato,1\n";
  EXPECT_EQ(found(users).columns.at(Field::name), 0u);
  EXPECT_FALSE(found(users, without(Field::name)).columns.has(Field::name));
  EXPECT_EQ(errorOf("2026-11-21 10:00,kato\n2026-11-20 10:00,sato\n", without(Field::user)), "no-usable-column");
  // Of JSON whatever member comes later.
  EXPECT_THAT(found(R"([{"time":"2026-11-21","user":"a","result":"no"}])", without(Field::result)).none,
              ElementsAre(Field::result));
}

TEST(Identify, NamedColumnsAndKinds) {
  Question named;
  named.columns = {{Field::time, "When"}, {Field::user, "Who"}};
  const Identification log = found("Who,When,What\nkato,2026-11-21,x\n", named);
  EXPECT_EQ(log.kind, InputKind::access);
  EXPECT_EQ(log.columns.at(Field::time), 1u);
  EXPECT_EQ(log.columns.at(Field::user), 0u);
  Question guests;
  guests.kind = InputKind::guests;
  EXPECT_EQ(found("name,e-mail\nX,x@example.com\n", guests).columns.at(Field::login), 1u);
  EXPECT_FALSE(found("x@example.com\ny@example.com\n", guests).hasHeading);
  EXPECT_THAT(found("time,user\n2026-01-01,a\n").preview, ElementsAre(ElementsAre("2026-01-01", "a")));
}

}  // namespace
}  // namespace uam::recognition
