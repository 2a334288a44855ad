// Reads the calls that a host made on the border, one JSON object a line
// ({"call":"view","given":["..."],"bytes":"hex"}), makes them on the core compiled natively, and writes each answer as
// a line of JSON. Texts that the border answers with their address are written in its place.

#include <cstdint>
#include <cstdio>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "support/border.hpp"
#include "support/checks.hpp"

namespace {

using nlohmann::json;
using uam::fuzz::Border;

std::string bytesOf(const std::string& hex) {
  const auto digit = [](char character) { return character <= '9' ? character - '0' : character - 'a' + 10; };
  std::string bytes;
  for (std::size_t at = 0; at + 1 < hex.size(); at += 2) {
    bytes.push_back(static_cast<char>(digit(hex[at]) * 16 + digit(hex[at + 1])));
  }
  return bytes;
}

/// The answer of a call; null where there is no such call.
json answerOf(Border& border, const std::string& call, const json& given, const std::string& bytes) {
  const auto text = [&](std::size_t index) { return given[index].get<std::string>(); };
  const auto number = [&](std::size_t index) { return given[index].get<std::uint32_t>(); };
  bool flag = false;
  if (call == "identify") return Border::identify(bytes, text(0));
  if (call == "prepare") return border.prepare(text(0));
  if (call == "beginInput") return border.beginInput(text(0));
  if (call == "commit") return border.feed(bytes) ? 0 : 1;
  if (call == "endInput") return border.endInput();
  if (call == "resolveDirectory") return border.resolveDirectory(text(0));
  if (call == "decide") return border.decide(bytes, text(0));
  if (call == "configure") return border.configure(text(0));
  if (call == "view") return border.view(text(0));
  if (call == "overview") return border.overview();
  if (call == "aliasFile") return border.aliasFile();
  if (call == "departments") return border.departments();
  if (call == "statistics") return border.statistics(given[0].get<bool>());
  if (call == "beginEvents") return border.beginEvents(text(0));
  if (call == "events") return border.events();
  if (call == "leftOut") return border.leftOut(number(0), number(1));
  if (call == "rows") return border.rows(number(0), number(1), text(2));
  if (call == "profile") return border.profile(text(0));
  if (call == "positionOf") return border.positionOf(text(0));
  if (call == "searchText") return border.searchText();
  if (call == "commitSearchText") return border.giveSearchText(bytes);
  if (call == "beginCsv") return border.beginCsv(text(0));
  if (call == "nextCsv") return border.nextCsv(flag);
  if (call == "alteredCells") return border.alteredCells();
  return nullptr;
}

}  // namespace

int main() {
  bool holds = true;
  static bool* const kHolds = &holds;
  uam::fuzz::onFailure = [](std::string_view what, std::string_view detail) {
    std::cerr << what << '\n' << detail << '\n';
    *kHolds = false;
  };
  std::map<int, std::unique_ptr<Border>> sessions;
  for (std::string line; std::getline(std::cin, line);) {
    const json call = json::parse(line, nullptr, false);
    auto& border = sessions[call.value("session", 0)];
    if (!border) border = std::make_unique<Border>();
    const json answer =
        answerOf(*border, call["call"].get<std::string>(), call["given"], bytesOf(call.value("bytes", "")));
    if (answer.is_null()) {
      std::cerr << "no such call: " << line.substr(0, 200) << '\n';
      return 2;
    }
    std::cout << answer.dump() << '\n';
  }
  return holds ? 0 : 1;
}
