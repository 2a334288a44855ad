#include <cstddef>
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

using nlohmann::json;

std::string asOptions(std::string_view answer) {
  return R"({"input":1,)" + std::string(answer.substr(std::string_view(R"({"ok":true,)").size()));
}

/// A choice is of columns that are there; what was not taken is none that was.
void holdChoice(const json& columns, const json& notTaken, std::size_t width) {
  for (const auto& [field, position] : columns.items())
    require(width == 0 || position.get<std::size_t>() < width, "a column that is taken is there", field);
  for (const json& other : notTaken) {
    const auto column = other["column"].get<std::size_t>();
    const std::string field = other["field"].get<std::string>();
    require(width == 0 || column < width, "a column that could be taken is there", field);
    require(!columns.contains(field) || columns[field].get<std::size_t>() != column,
            "a column that is taken is not named as another", field);
  }
}

}  // namespace

/// A log among known users: which of its columns is the user is decided by them, the same each time, and what is
/// decided can be read.
void columnChoice(std::string_view bytes) {
  if (bytes.empty()) return;
  const std::string_view file = bytes.substr(1);
  const std::string_view whole = (static_cast<unsigned char>(bytes[0]) & 1u) == 0 ? "true" : "false";
  const std::string answer =
      Border::identify(file, R"({"kind":"access","dateOrder":"mdy","whole":)" + std::string(whole) + '}');
  if (!isOk(answer)) return;
  json options = json::parse(asOptions(answer), nullptr, false);
  const std::size_t width = options["heading"].is_array() ? options["heading"].size() : 0;
  holdChoice(options["columns"], options["notTaken"], width);

  Border border;
  (void)border.prepare(readSettings(true));
  readKnown(border, kUsers, "users");
  (void)border.resolveDirectory();
  options["whole"] = whole == "true";
  const std::string decided = border.decide(file, options.dump(-1, ' ', false, json::error_handler_t::replace));
  if (!require(isOk(decided), "a choice is made", decided)) return;
  const json choice = json::parse(decided, nullptr, false);
  holdChoice(choice["columns"], choice["notTaken"], width);
  require(choice["columns"].value("time", -1) == options["columns"].value("time", -1), "the time is not chosen anew");

  // Asked again with what was decided, it stays.
  for (const char* const name : {"columns", "notTaken", "notes"}) options[name] = choice[name];
  const std::string again = border.decide(file, options.dump(-1, ' ', false, json::error_handler_t::replace));
  requireSame(again, decided, "a choice, made again");

  const std::string report = readAs(border, options.dump(-1, ' ', false, json::error_handler_t::replace), {file});
  if (isOk(report)) (void)everythingOf(border);
}

}  // namespace uam::fuzz
