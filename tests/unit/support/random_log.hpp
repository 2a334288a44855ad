#pragma once

#include <cstdint>
#include <cstdio>
#include <initializer_list>
#include <random>
#include <string>

namespace uam::testing {

/// An access log with what logs hold and what they should not: quotes, line ends in cells, odd lines, wrong times.
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

}  // namespace uam::testing
