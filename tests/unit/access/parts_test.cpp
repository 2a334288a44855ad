#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "support/loaded_session.hpp"
#include "support/random_log.hpp"
#include "support/reading_outcome.hpp"

namespace uam::access {
namespace {

using uam::testing::LoadedSession;
using uam::testing::outcomeOf;
using uam::testing::RandomLog;

constexpr std::string_view kFourUsers =
    "Login Name,Display Name,Status\nkato,Kato,1\nsato,Sato,1\n\"a\"\"b\",Quote,1\n一般,Ippan,1\n";

ReadSettings settings() {
  return {uam::testing::tokyo(), uam::testing::tokyo(), Rule::screenOrSignIn};
}

/// Where the part after a cut begins: behind the first line feed at or behind the byte before the cut.
std::size_t borderAt(std::string_view log, std::size_t cut) {
  const std::size_t feed = log.find('\n', cut - 1);
  return feed == std::string_view::npos ? log.size() : feed + 1;
}

/// A log read as hosts read it in parts: whoever reads the whole takes over the part of another session at every border
/// that turns out to lie between two records, and reads on by itself at all others.
class PartedReading {
 public:
  explicit PartedReading(std::string_view users, std::size_t piece = SIZE_MAX) : whole_(settings(), piece) {
    EXPECT_FALSE(whole_.add(users));
    helper_ = std::make_unique<LoadedSession>(settings(), piece);
    EXPECT_FALSE(helper_->add(users));
    whole_.resolve();
    helper_->resolve();
  }

  /// Everything that the reading gave, as one text.
  std::string read(std::string_view log, const std::vector<std::size_t>& cuts,
                   const recognition::Identification& found) {
    std::vector<std::size_t> borders;
    for (const std::size_t cut : cuts) borders.push_back(borderAt(log, cut));
    borders.push_back(log.size());
    EXPECT_FALSE(whole_.session->beginInput(1, found));
    whole_.feed(log.substr(0, borders[0]));
    for (std::size_t part = 0; part + 1 < borders.size(); ++part) {
      const std::string_view bytes = log.substr(borders[part], borders[part + 1] - borders[part]);
      const std::optional<std::string> packed = pack(bytes, found, part + 2 == borders.size());
      if (packed && whole_.session->addPacked(*packed)) {
        ++taken;
      } else {
        whole_.feed(bytes);
        ++readAgain;
      }
    }
    whole_.report = {};
    const auto error = whole_.session->endInput(whole_.report);
    return error ? error->code : outcomeOf(whole_);
  }

  std::optional<std::string> pack(std::string_view bytes, const recognition::Identification& found, bool last) {
    EXPECT_FALSE(helper_->session->beginInput(1, found, Reading::part));
    helper_->feed(bytes);
    return helper_->session->packInput(last);
  }

  LoadedSession& whole() { return whole_; }

  int taken = 0;
  int readAgain = 0;

 private:
  LoadedSession whole_;
  std::unique_ptr<LoadedSession> helper_;
};

recognition::Identification identified(std::string_view log) {
  const recognition::Answer answer = recognition::identify(log, {});
  EXPECT_FALSE(answer.error);
  return answer.found;
}

std::string inOneGo(std::string_view log) {
  return outcomeOf(kFourUsers, log, SIZE_MAX, uam::testing::tokyo(), uam::testing::tokyo());
}

const std::string kPartsHeading = "Date,User,Service,Module,Action,Result,Complement\n";
const std::string kPartsLine = "2026-03-01 10:00:00,kato,Kintone,App operation,login,SUCCESS,\n";

TEST(Parts, GiveTheSameAsOneReadingWhereverTheyMeet) {
  const std::string logs[] = {
      kPartsHeading + kPartsLine + kPartsLine + "2026-03-02 10:00:00,ghost,Kintone,x,y,SUCCESS,\nwrong,kato,,,,,\n" +
          kPartsLine,
      "\xEF\xBB\xBF" + kPartsHeading + "\r\n" + kPartsLine + "\n  \n" + kPartsLine,
      // Line feeds in cells, also right behind each other and before quotes.
      kPartsHeading + "2026-03-01 10:00:00,kato,Kintone,App operation,login,SUCCESS,\"a\nb\n\n\"\"c\"\"\nd\"\n" +
          kPartsLine + "2026-03-02 10:00:00,sato,Kintone,\"App\r\noperation\",login,SUCCESS,\"\n\"\n",
      // A cell that looks like records.
      kPartsHeading + "2026-03-01 10:00:00,kato,Kintone,x,login,SUCCESS,\"\n" + kPartsLine + kPartsLine + "\"\n" +
          kPartsLine,
      // A quote that never closes: its line is malformed, the next ones are read again.
      kPartsHeading + kPartsLine + "2026-03-01 10:00:00,kato,\"Kintone,x\n" + kPartsLine + kPartsLine,
      kPartsHeading + kPartsLine + "2026-03-01 10:00:00,kato,\"Kintone,x\n" + kPartsLine + "x,\"y\n" + kPartsLine,
      // CR and LF, and CR alone.
      "Date,User\r\n2026-03-01 10:00:00,kato\r\n\r\n2026-03-01 10:00:00,SATO\r\n2026-13-01,kato\r\nx\r\n",
      "Date,User\r2026-03-01 10:00:00,kato\r2026-03-02 10:00:00,sato\r\r2026-13-01 00:00:00,kato\r",
      "Date,User\n2026-03-01 10:00:00,kato\r2026-03-02 10:00:00,sato\n\r\n2026-13-01 00:00:00,kato\r\r\n",
      // Marks where files were joined, one or two of them, and headings again.
      kPartsHeading + kPartsLine + "\xEF\xBB\xBF" + kPartsHeading + "\xEF\xBB\xBF" + kPartsLine +
          "\xEF\xBB\xBF\xEF\xBB\xBF" + kPartsLine + "\xEF\xBB\n" + kPartsLine,
      // Bytes that do not decode, a character that is cut at the end, NUL characters.
      kPartsHeading + "2026-03-01 10:00:00,ka\xFFto,Kintone,\xE3\x81\n" + kPartsLine +
          "2026-03-01 10:00:00,sato,\xE3\x81",
      kPartsHeading + kPartsLine + std::string("2026-03-01 10:00:00,kato,Kin\0tone,x,y,SUCCESS,\n", 47) + kPartsLine +
          kPartsLine,
      // Quotes that the standard does not want.
      kPartsHeading + "2026-03-01 10:00:00,kato,\"Kin\"tone,x,y,SUCCESS,\n" + "2026-03-01 10:00:00,ka\"to,Kintone\n" +
          kPartsLine,
      // A time in two columns.
      "User,Time,Date\nkato,23:10:00,2026-03-01\nkato,9:30 PM,2026-03-02\nkato,,2026-03-03\nkato,later,2026-03-04\n"
      "sato,23:10:00,2026/03/01\nsato,01:10:00,2026-03-05\n",
      // A server that writes other columns for a while.
      "#Version: 1.0\n#Fields: date time cs-username\n2026-03-01 10:00:00 kato\n2026-03-02 10:00:00 sato\n"
      "#Fields: cs-username date time\nkato 2026-03-03 10:00:00\nsato 2026-03-04 10:00:00\n"
      "#Fields: date time cs-username\n2026-03-05 10:00:00 kato\n#Fields: date time\n2026-03-06 10:00:00\n",
  };
  int taken = 0;
  int readAgain = 0;
  for (const std::string& log : logs) {
    const recognition::Identification found = identified(log);
    const std::string expected = inOneGo(log);
    for (std::size_t cut = 1; cut <= log.size(); ++cut) {
      PartedReading reading(kFourUsers);
      ASSERT_EQ(reading.read(log, {cut}, found), expected) << log << "\ncut at " << cut;
      taken += reading.taken;
      readAgain += reading.readAgain;
    }
    for (std::size_t first = 1; first <= log.size(); first += 13) {
      for (std::size_t second = first; second <= log.size(); second += 29) {
        PartedReading reading(kFourUsers, 5);
        ASSERT_EQ(reading.read(log, {first, second}, found), expected) << log << "\ncuts at " << first << ' ' << second;
      }
    }
  }
  EXPECT_GT(taken, 1000);
  EXPECT_GT(readAgain, 100);
}

TEST(Parts, GiveTheSameOnRandomLogs) {
  std::mt19937 random(11);
  int taken = 0;
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    const std::string log = RandomLog(seed).make();
    const recognition::Answer answer = recognition::identify(log, {});
    if (answer.error) continue;
    const std::string expected = inOneGo(log);
    for (const std::size_t count : {1u, 2u, 4u, 15u}) {
      std::vector<std::size_t> cuts;
      while (cuts.size() < count) cuts.push_back(1 + random() % log.size());
      std::sort(cuts.begin(), cuts.end());
      PartedReading reading(kFourUsers, seed % 2 == 0 ? SIZE_MAX : 1000);
      ASSERT_EQ(reading.read(log, cuts, answer.found), expected) << "seed " << seed << " parts " << count + 1;
      taken += reading.taken;
    }
  }
  EXPECT_GT(taken, 500);
}

TEST(Parts, GiveTheSameWhereARecordIsTooLong) {
  std::string log = kPartsHeading + kPartsLine + "2026-03-01 10:00:00,kato,\"never closes\n";
  while (log.size() < limits::kRecordBytes + (1 << 20)) log += kPartsLine;
  log += "wrong,kato,,,,,\n" + kPartsLine;
  const recognition::Identification found = identified(log.substr(0, 1000));
  std::string expected;
  for (const std::vector<std::size_t>& cuts :
       {std::vector<std::size_t>{}, {1 << 20, log.size() - 500}, {log.size() - 40}}) {
    PartedReading reading(kFourUsers, 1 << 20);
    const std::string outcome = reading.read(log, cuts, found);
    if (cuts.empty()) expected = outcome;
    EXPECT_NE(outcome.find("quote-never-closes 1 3:0"), std::string::npos);
    EXPECT_EQ(outcome, expected);
  }
}

TEST(Parts, KeepTheFirstPlacesAndUnknownLoginsOfTheWholeFile) {
  std::string log = kPartsHeading;
  for (int line = 0; line < 400; ++line) log += "wrong,kato,,,,,\n" + kPartsLine;
  // Spellings of users, and more logins of nobody than are kept, each twice, the second time far behind the first.
  std::string users = "Login Name,Display Name,Status\n";
  std::vector<std::string> spellings;
  for (int user = 0; user < 20; ++user) {
    std::string name = "abcdefgh" + std::string(1, static_cast<char>('a' + user));
    users += name + "," + name + ",1\n";
    for (unsigned capitals = 1; capitals < 120; ++capitals) {
      std::string spelling = name;
      for (std::size_t at = 0; at < 8; ++at) {
        if ((capitals >> at & 1) != 0) spelling[at] = static_cast<char>(spelling[at] - 'a' + 'A');
      }
      spellings.push_back(spelling);
    }
  }
  const std::size_t near = spellings.size();
  for (std::size_t ghost = 0; ghost < limits::kUnknownLogins + 300; ++ghost) {
    spellings.push_back("ghost" + std::to_string(ghost));
  }
  std::shuffle(spellings.begin(), spellings.end(), std::mt19937(3));
  for (int round = 0; round < 2; ++round) {
    for (const std::string& spelling : spellings) log += "2026-03-01 10:00:00," + spelling + ",Kintone,x,y,SUCCESS,\n";
  }
  const recognition::Identification found = identified(log);
  const std::string expected = outcomeOf(users, log, SIZE_MAX, uam::testing::tokyo(), uam::testing::tokyo());
  for (std::size_t cut = 1; cut < log.size(); cut += log.size() / 7) {
    PartedReading reading(users);
    ASSERT_EQ(reading.read(log, {cut, cut + (log.size() - cut) / 3}, found), expected);
    EXPECT_EQ(reading.taken, 2);
    EXPECT_EQ(reading.whole().session->content()->unknown.list().size(), limits::kUnknownLogins + near);
    EXPECT_EQ(reading.whole().session->content()->unknown.nearCount(), near);
  }
}

TEST(Parts, AreRefusedByOtherSessions) {
  const std::string log = kPartsHeading + kPartsLine + kPartsLine;
  const recognition::Identification found = identified(log);
  PartedReading reading(kFourUsers);
  const std::string packed = reading.pack(kPartsLine, found, true).value();
  const auto accepts = [&](std::string_view users, std::string_view before) {
    LoadedSession other(settings());
    EXPECT_FALSE(other.add(users));
    other.resolve();
    EXPECT_FALSE(other.session->beginInput(1, found));
    other.feed(before);
    return other.session->addPacked(packed);
  };
  EXPECT_TRUE(accepts(kFourUsers, kPartsHeading));
  EXPECT_FALSE(accepts(kFourUsers, kPartsHeading.substr(0, 10)));
  EXPECT_FALSE(accepts(kFourUsers, kPartsHeading + kPartsLine + "2026"));
  EXPECT_FALSE(accepts("Login Name,Display Name,Status\nkato,Kato,1\n", kPartsHeading));
  EXPECT_FALSE(accepts("Login Name,Display Name,Status\nsato,K,1\nkato,S,1\na,Q,1\nb,I,1\n", kPartsHeading));

  LoadedSession closed(settings());
  EXPECT_FALSE(closed.session->addPacked(packed));
  EXPECT_FALSE(closed.session->packInput(true).has_value());
  EXPECT_FALSE(closed.session->betweenRecords());
  EXPECT_FALSE(closed.session->beginInput(1, recognition::identify(kFourUsers, {}).found));
  closed.feed(kFourUsers);
  EXPECT_FALSE(closed.session->addPacked(packed));
  EXPECT_FALSE(closed.session->packInput(true).has_value());
}

TEST(Parts, LeaveNoTraceInAnInputThatIsGivenUp) {
  const std::string log = kPartsHeading + kPartsLine;
  const recognition::Identification found = identified(log);
  PartedReading reading(kFourUsers);
  const std::string packed =
      reading.pack(kPartsLine + "wrong,KATO,,,,,\n2026-03-01 10:00:00,KATO,,,,,\n", found, true).value();
  LoadedSession& whole = reading.whole();
  EXPECT_FALSE(whole.session->beginInput(1, found));
  whole.feed(kPartsHeading);
  EXPECT_TRUE(whole.session->addPacked(packed));
  EXPECT_EQ(whole.session->linesRead(), 3u);
  whole.session->abandonInput();
  EXPECT_EQ(whole.session->linesRead(), 0u);
  EXPECT_TRUE(whole.session->content()->ledgers.empty());
  EXPECT_TRUE(whole.session->content()->unknown.list().empty());
  EXPECT_EQ(reading.read(log, {}, found), inOneGo(log));
}

TEST(Parts, ABrokenPackIsRefusedOrHarmless) {
  std::string part = "wrong,kato,,,,,\n2026-03-01 10:00:00,KATO,Kintone,x,y,SUCCESS,\n";
  for (int line = 0; line < 20; ++line) part += kPartsLine + "2027-09-01 10:00:00,sato,Kintone,x,y,SUCCESS,\n";
  const recognition::Identification found = identified(kPartsHeading + part);
  PartedReading reading(kFourUsers);
  const std::string packed = reading.pack(part, found, true).value();
  const std::string expected = [&] {
    PartedReading other(kFourUsers);
    return other.read(kPartsHeading, {}, found);
  }();
  const auto take = [&](std::string_view broken) {
    LoadedSession& whole = reading.whole();
    EXPECT_FALSE(whole.session->beginInput(1, found));
    whole.feed(kPartsHeading);
    const bool taken = whole.session->addPacked(broken);
    // What was refused changed nothing.
    EXPECT_TRUE(taken || whole.session->linesRead() == 0);
    whole.session->abandonInput();
    return taken;
  };
  ASSERT_TRUE(take(packed));
  for (std::size_t size = 0; size < packed.size(); ++size) ASSERT_FALSE(take(std::string_view(packed).substr(0, size)));
  EXPECT_FALSE(take(packed + '\0'));
  std::mt19937 random(5);
  for (int round = 0; round < 5000; ++round) {
    std::string broken = packed;
    for (unsigned change = 0; change <= random() % 4; ++change) {
      broken[random() % broken.size()] =
          static_cast<char>(round % 2 == 0 ? random() : (random() % 2 == 0 ? 0xFF : 0x7F));
    }
    if (round % 5 == 0) broken.resize(random() % broken.size());
    static_cast<void>(take(broken));
  }
  EXPECT_EQ(reading.read(kPartsHeading, {}, found), expected);
}

}  // namespace
}  // namespace uam::access
