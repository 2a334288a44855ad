#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "support/border.hpp"
#include "support/checks.hpp"
#include "support/cuts.hpp"
#include "support/readings.hpp"
#include "targets.hpp"

namespace uam::fuzz {

namespace {

/// Goes through the bytes and takes what a call needs.
class Script {
 public:
  explicit Script(std::string_view bytes) : left_(bytes) {}

  [[nodiscard]] bool over() const { return left_.empty(); }

  unsigned byte() {
    if (left_.empty()) return 0;
    const auto value = static_cast<unsigned char>(left_.front());
    left_.remove_prefix(1);
    return value;
  }

  /// Mostly small, now and then as large as can be.
  std::uint32_t number() {
    const unsigned value = byte();
    return value < 200 ? value : value < 230 ? value << 20 : UINT32_MAX - (value - 230);
  }

  std::string_view text() {
    const std::string_view taken = left_.substr(0, byte());
    left_.remove_prefix(taken.size() < left_.size() ? taken.size() : left_.size());
    return taken;
  }

 private:
  std::string_view left_;
};

struct KnownFile {
  std::string_view kind;
  std::string_view text;
};
constexpr KnownFile kFiles[] = {
    {"users", kUsers}, {"departments", kDepartments}, {"memberships", kMemberships},   {"services", kServices},
    {"access", kLog},  {"guests", "user\nsato\n"},    {"aliases", "old,new\nx,sato\n"}};

/// The names from behind, as positions: a right order of the rows.
std::string turnedOrder(std::string_view names) {
  auto left = static_cast<std::uint32_t>(std::count(names.begin(), names.end(), '\n'));
  std::string positions;
  while (left > 0) {
    --left;
    positions.append(reinterpret_cast<const char*>(&left), sizeof left);
  }
  return positions;
}

/// What a host prepares for the core: texts to search in, the order of the names; right ones and any.
void givePrepared(Border& border, Script& script) {
  switch (script.byte() % 4) {
    case 0:
      (void)border.giveSearchText(border.searchText());
      break;
    case 1:
      (void)border.giveSearchText(script.text());
      break;
    case 2: {
      bool table = false;
      const std::string names = border.nameText(table);
      const std::string answer = border.giveNameOrder(turnedOrder(names));
      require(isOk(answer) == table, "a right order is taken where there is a table", answer);
      break;
    }
    default:
      (void)border.giveNameOrder(script.text());
      break;
  }
}

void call(std::unique_ptr<Border>& border, Script& script, std::string& pack) {
  constexpr std::string_view kSorts[] = {"user", "department", "last-access", "access-days"};
  const KnownFile& file = kFiles[script.byte() % std::size(kFiles)];
  bool flag = false;
  switch (script.byte() % 31) {
    case 0:
      border = std::make_unique<Border>();
      break;
    case 1:
      (void)border->prepare(readSettings(script.byte() % 2 == 0));
      break;
    case 2:
    case 3:
      (void)border->beginInput(optionsFor(file.text, file.kind, ""));
      break;
    case 4:
      (void)border->beginInput(withMember(optionsFor(file.text, file.kind, ""), R"("part":true)"));
      break;
    case 5:
      (void)border->feed(script.text());
      break;
    case 6:
    case 7:
      (void)border->feed(file.text);
      break;
    case 8:
    case 9:
      (void)border->endInput();
      require(border->linesRead() == 0, "an input that ended has no lines left");
      break;
    case 10:
      border->abandonInput();
      require(border->linesRead() == 0 && !border->betweenRecords(), "an input that was given up is closed");
      break;
    case 11: {
      std::string packed = border->packInput(script.byte() % 2 == 0, flag);
      if (flag) pack = std::move(packed);
      break;
    }
    case 12: {
      const std::uint64_t before = border->linesRead();
      if (!border->addPacked(pack)) require(border->linesRead() == before, "a refused pack changes nothing");
      break;
    }
    case 13:
      (void)border->addPacked(script.text());
      break;
    case 14:
      (void)border->resolveDirectory();
      break;
    case 15:
      (void)border->configure(R"({"asOf":"2026-11-21","windowDays":)" + std::to_string(script.number()) +
                              R"(,"recordingStart":"2022-06-12"})");
      break;
    case 16:
      (void)border->view(R"({"sort":{"key":")" + std::string(kSorts[script.byte() % 4]) + R"("},"never":)" +
                         (script.byte() % 2 == 0 ? "true" : "false") + R"(,"maxDays":)" +
                         std::to_string(script.number()) + '}');
      break;
    case 17:
      (void)border->overview();
      break;
    case 18:
      (void)border->departments();
      (void)border->aliasFile();
      break;
    case 19: {
      const std::uint32_t from = script.number();
      (void)border->leftOut(from, script.number());
      break;
    }
    case 20: {
      const std::uint32_t from = script.number();
      const std::uint32_t count = script.number();
      // All that a row can be asked for, and nothing beside its columns.
      constexpr std::string_view kAll =
          R"({"more":["email","active","startDate","departments","firstAccess","days",1]})";
      (void)border->rows(from, count, std::string(count % 2 == 0 ? "{}" : kAll));
      break;
    }
    case 21:
      (void)border->profile(std::string(script.text()));
      (void)border->positionOf("sato");
      break;
    case 22:
      givePrepared(*border, script);
      break;
    case 23:
      (void)border->beginCsv(script.byte() % 2 == 0 ? R"({"language":"zh","rows":"shown"})" : R"({"language":"en"})");
      break;
    case 24:
      (void)border->nextCsv(flag);
      break;
    case 25:
      (void)border->alteredCells();
      break;
    case 26:
      (void)border->view(R"({"text":"a","departments":["sales"]})");
      break;
    case 27:
      (void)border->statistics(script.byte() % 2 == 0);
      break;
    case 28:
      // A user as often as none: what is read afterwards shows which.
      (void)border->beginEvents(script.byte() % 2 == 0 ? "sato" : std::string(script.text()));
      (void)border->beginInput(withMember(optionsFor(file.text, file.kind, ""), R"("events":true)"));
      break;
    case 29:
      (void)border->events();
      break;
    default:
      (void)Border::identify(script.text(), "{}");
      break;
  }
}

}  // namespace

/// Any calls in any order: each gives an error value or an answer, and a session that was asked everything is whole.
void calls(std::string_view bytes) {
  Script script(bytes);
  auto border = std::make_unique<Border>();
  std::string pack;
  for (int number = 0; number < 100 && !script.over(); ++number) call(border, script, pack);
  border->abandonInput();
  (void)border->resolveDirectory();
  if (isOk(border->overview())) (void)(Ways(bytes, 4).goes(0) ? everythingOf(*border) : shownBy(*border));
}

}  // namespace uam::fuzz
