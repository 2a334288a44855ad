#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "support/border.hpp"
#include "support/checks.hpp"
#include "support/cuts.hpp"
#include "support/readings.hpp"
#include "targets.hpp"

namespace uam::fuzz {

namespace {

constexpr std::string_view kKinds[] = {"",       "users",   "departments", "memberships", "services",
                                       "guests", "aliases", "access",      "snapshot"};
constexpr std::string_view kDelimiters[] = {"", "comma", "tab", "semicolon", "space", "pipe"};
constexpr std::string_view kOrders[] = {"", "mdy", "dmy"};

std::string member(std::string_view name, std::string_view value) {
  if (value.empty()) return {};
  return ",\"" + std::string(name) + "\":\"" + std::string(value) + '"';
}

void holdAnswer(const nlohmann::json& found) {
  require(found["preview"].size() <= 5, "a preview is five records at most");
  require(found["repeatStep"] == 1 || found["repeatStep"] == 2, "repeated columns are one or two apart");
  if (!found["heading"].is_array()) return;
  for (const auto& [field, position] : found["columns"].items()) {
    require(position.get<std::size_t>() < found["heading"].size(), "a column has a heading", field);
  }
}

}  // namespace

/// The first two bytes choose what the user says about the file.
void identification(std::string_view bytes) {
  if (bytes.size() < 2) return;
  const auto first = static_cast<unsigned char>(bytes[0]);
  const auto second = static_cast<unsigned char>(bytes[1]);
  const std::string_view file = bytes.substr(2);
  const std::string said = member("kind", kKinds[first % 9]) + member("delimiter", kDelimiters[second % 6]) +
                           member("dateOrder", kOrders[second / 6 % 3]) +
                           (second / 18 % 4 == 0 ? R"(,"columns":{"login":"a","time":"1","user":"b"})" : "");
  for (const std::string_view whole : {"true", "false"}) {
    const std::string question = R"({"whole":)" + std::string(whole) + said + '}';
    const std::string answer = Border::identify(file, question);
    requireSame(Border::identify(file, question), answer, "the same question twice");
    const nlohmann::json read = nlohmann::json::parse(answer, nullptr, false);
    if (!isOk(answer)) continue;
    holdAnswer(read);
    // A list of users with their last access is a snapshot too, and read as users.
    const std::string_view kind = kKinds[first % 9];
    const bool isList = kind == "snapshot" && read["kind"] == "users" && read["columns"].contains("lastAccess");
    if (!kind.empty()) require(read["kind"] == kind || isList, "what the user says counts");

    // What is recognised can be read.
    Border border;
    (void)border.prepare(readSettings(true));
    if (read["kind"] == "access") {
      readKnown(border, kUsers, "users");
      (void)border.resolveDirectory();
    }
    const std::string begun =
        border.beginInput(R"({"input":1,)" + answer.substr(std::string_view(R"({"ok":true,)").size()));
    require(isOk(begun), "what is recognised can be read", begun);
    (void)border.feed(file);
    (void)border.endInput();
  }
}

}  // namespace uam::fuzz
