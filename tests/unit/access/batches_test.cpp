#include <random>
#include <string>

#include <gtest/gtest.h>

#include "support/loaded_session.hpp"

namespace uam::access {
namespace {

using uam::testing::LoadedSession;

/// Everything that a reading gives, as one text.
std::string outcomeOf(std::string_view users, std::string_view log, std::size_t piece, calendar::Zone display,
                      calendar::Zone logZone) {
  LoadedSession loaded({std::move(display), std::move(logZone), Rule::screenOrSignIn}, piece);
  EXPECT_FALSE(loaded.add(users));
  const auto error = loaded.add(log);
  if (error) return error->code;
  loaded.configure("2026-11-21", 366);
  std::string text = loaded.csv();
  for (const std::uint64_t count : loaded.ledger()) text += std::to_string(count) + ' ';
  text += std::to_string(loaded.report.lines) + ' ' + std::to_string(loaded.report.undecodable);
  for (const ProblemGroup& group : loaded.report.problems) {
    text += '\n' + group.code + ' ' + std::to_string(group.count);
    for (const Problem& problem : group.first) {
      text += ' ' + std::to_string(problem.line) + ':' + std::to_string(problem.column);
      for (const auto& [name, value] : problem.parameters) text += name + '=' + value;
    }
  }
  for (const auto& [login, near] : loaded.session->nearMisses())
    text += '\n' + login + ' ' + std::to_string(near.lines);
  if (loaded.report.firstDay != calendar::kNoDay) {
    text += calendar::formatDay(loaded.report.firstDay) + calendar::formatDay(loaded.report.lastDay);
  }
  return text;
}

class RandomLog {
 public:
  explicit RandomLog(std::uint32_t seed) : random_(seed) {}

  std::string make() {
    const bool crlf = chance(50);
    const bool quoteAll = chance(60);
    delimiter_ = ",;\t"[random_() % 3];
    const unsigned oddity = pick({0, 0, 1, 5, 20});
    std::string text = chance(30) ? "\xEF\xBB\xBF" : "";
    std::string heading;
    for (const char* const name :
         {"Level", "Date", "User", "Service", "Module", "Action", "Result", "Error Code", "Complement"}) {
      cell(heading, name, quoteAll);
    }
    heading.back() = crlf ? '\r' : '\n';
    if (crlf) heading += '\n';
    text += heading;
    for (int line = 0; line < 400; ++line) {
      if (chance(1)) text += heading;
      if (random_() % 100 < oddity) {
        text += odd();
        continue;
      }
      std::string record;
      cell(record, chance(50) ? "情報" : "Information", quoteAll);
      cell(record, time(), quoteAll || chance(20));
      cell(record, user(), quoteAll || chance(20));
      cell(record, any({"Kintone", "kintone", "", "Common", "Garoon", " ki "}), quoteAll);
      cell(record, any({"App operation", "API operation", "Authentication", ""}), quoteAll);
      cell(record, any({"login", "Record delete", "do (API v1)", "login (session-less)", "a \"b\" c", ""}), quoteAll);
      cell(record, any({"SUCCESS", "FAILED", "200", "404", "成功", ""}), quoteAll);
      cell(record, any({"", "0", "7"}), quoteAll);
      if (!chance(5))
        cell(record, any({"app id: 1, x", "line\nbreak", "r\r\nn", "plain", "", "日本語 テキスト"}),
             quoteAll || chance(40));
      record.back() = crlf ? '\r' : '\n';
      if (crlf) record += '\n';
      text += record;
    }
    if (chance(30)) text.pop_back();
    return text;
  }

 private:
  bool chance(unsigned percent) { return random_() % 100 < percent; }
  unsigned pick(std::initializer_list<unsigned> list) { return *(list.begin() + random_() % list.size()); }
  std::string any(std::initializer_list<const char*> list) { return *(list.begin() + random_() % list.size()); }

  void cell(std::string& record, const std::string& text, bool quoted) {
    if (quoted || text.find_first_of("\r\n\"") != std::string::npos || text.find(delimiter_) != std::string::npos) {
      record += '"';
      for (const char character : text) {
        if (character == '"') record += '"';
        record += character;
      }
      record += '"';
    } else {
      record += text;
    }
    record += delimiter_;
  }

  std::string time() {
    char buffer[40];
    const auto number = [&](unsigned limit) { return static_cast<int>(random_() % limit); };
    const char* const forms[] = {"2026-%02d-%02d %02d:%02d:%02d",       "2026/%02d/%02d %02d:%02d:%02d",
                                 "2026-%02d-%02dT%02d:%02d:%02dZ",      "2026-%02d-%02dT%02d:%02d:%02d+09:00",
                                 "2026-%02d-%02d %02d:%02d:%02d-05:30", "2026/%d/%d %d:%02d"};
    std::snprintf(buffer, sizeof buffer, forms[number(6)], number(14), number(33), number(25), number(61), number(61));
    if (chance(3))
      return any({"", "never", "2026-11-01", "1793491200", "2026-1\"1-01 00:00:00", "２０２６-01-01 00:00:00"});
    return buffer;
  }

  std::string user() {
    return any({"kato", "sato", " kato ", "KATO", "ghost", "", "nobody", "-", "guest/x", "a\"b", "一般\xE3\x80\x80",
                "\xE3\x80\x80一般", "averylongloginname@subdomain.example.com", "\xFFkato"});
  }

  std::string odd() {
    return any({"\"broken,2026-01-01 00:00:00,kato\n", "x\"y,2026-01-01 00:00:00,kato\r", "\n\n  \n", "a,b\n",
                "\"a\"b,2026-02-02 00:00:00,sato\n", "\r", "Information,2026-03-03 00:00:00,kato\r\r\n", "\",\"\n",
                "x,2026-03-03 00:00:00,\"ka\"to\n", "\xE3\x81\n"});
  }

  std::mt19937 random_;
  char delimiter_ = ',';
};

TEST(Batches, GiveTheSameAsTheScannerThatGoesByteByByte) {
  const std::string users =
      "Login Name,Display "
      "Name,Status\nkato,Kato,1\nsato,Sato,1\n\"a\"\"b\",Quote,1\n一般,Ippan,1\naverylongloginname@subdomain.example."
      "com,Long,1\n";
  const std::string plainUsers = "Login Name,Display Name,Status\nkato,Kato,1\nsato,Sato,1\n一般,Ippan,1\n";
  for (std::uint32_t seed = 1; seed <= 150; ++seed) {
    const std::string log = RandomLog(seed).make();
    const std::string& who = seed % 2 == 0 ? users : plainUsers;
    const calendar::Zone display = seed % 3 == 0 ? uam::testing::newYork2026() : uam::testing::tokyo();
    const calendar::Zone logZone = seed % 5 == 0 ? uam::testing::newYork2026() : calendar::Zone();
    // Pieces of less than a block never come in batches.
    const std::string plain = outcomeOf(who, log, 40, display, logZone);
    for (const std::size_t piece : {std::size_t{97}, std::size_t{1000}, std::size_t{5003}, SIZE_MAX}) {
      ASSERT_EQ(outcomeOf(who, log, piece, display, logZone), plain) << "seed " << seed << " piece " << piece;
    }
  }
}

TEST(DayClock, AgreesWithTheParserAndTheZones) {
  const calendar::Zone display = uam::testing::newYork2026();
  const calendar::Zone logZone({{0, 3600}, {1774746000, 7200}, {1792890000, 3600}});  // Berlin in 2026
  DayClock clock(display, logZone, calendar::DateOrder::unknown);
  std::mt19937 random(7);
  std::string_view code;
  for (int round = 0; round < 60000; ++round) {
    char buffer[40];
    const auto number = [&](unsigned limit) { return static_cast<int>(random() % limit); };
    const char* const tails[] = {"", "Z", "+09:00", "-11:30", "+14:00", "x", "+24:00"};
    std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d %02d:%02d:%02d%s", 2024 + number(4), number(14), number(33),
                  number(26), number(62), number(62), tails[number(7)]);
    const calendar::Timestamp timestamp = calendar::parseTimestamp(buffer, calendar::DateOrder::unknown);
    calendar::Day expected = calendar::kNoDay;
    if (timestamp.form == calendar::TimestampForm::instant) expected = display.dayOfInstant(timestamp.value);
    if (timestamp.form == calendar::TimestampForm::local)
      expected = display.dayOfInstant(logZone.instantOfLocal(timestamp.value));
    ASSERT_EQ(clock.dayOf(buffer, code), expected) << buffer;
  }
}

}  // namespace
}  // namespace uam::access
