#include "support/border.hpp"

#include <cstring>

#include <nlohmann/json.hpp>

#include "border/identification.hpp"
#include "border/json_session.hpp"
#include "support/checks.hpp"

namespace uam::fuzz {

namespace {

std::string checked(std::string answer) {
  require(nlohmann::json::accept(answer), "an answer is JSON", answer);
  constexpr std::string_view kFailure = R"({"ok":false,"error":{"code":")";
  require(isOk(answer) || std::string_view(answer).substr(0, kFailure.size()) == kFailure,
          "an answer says ok or names an error", answer);
  return answer;
}

/// What an answer says where a text lies.
std::string_view textAt(const std::string& answer) {
  const nlohmann::json place = nlohmann::json::parse(answer, nullptr, false);
  return {reinterpret_cast<const char*>(place["address"].get<std::uintptr_t>()), place["bytes"].get<std::size_t>()};
}

/// A copy of exactly this size: a byte read behind its end is seen.
std::unique_ptr<char[]> copyOf(std::string_view text) {
  std::unique_ptr<char[]> copy(new char[text.size()]);
  if (!text.empty()) std::memcpy(copy.get(), text.data(), text.size());
  return copy;
}

}  // namespace

struct Border::Core {
  border::JsonSession session{42};
};

Border::Border() : core_(std::make_unique<Core>()) {}
Border::~Border() = default;

std::string Border::identify(std::string_view text, const std::string& question) {
  const std::unique_ptr<char[]> copy = copyOf(text);
  return checked(border::identify(reinterpret_cast<std::uintptr_t>(copy.get()), text.size(), question));
}

std::string Border::prepare(const std::string& settings) {
  return checked(core_->session.prepare(settings));
}

std::string Border::beginInput(const std::string& options) {
  return checked(core_->session.beginInput(options));
}

bool Border::feed(std::string_view bytes) {
  auto* const memory = reinterpret_cast<char*>(core_->session.reserve(bytes.size()));
  if (memory == nullptr) return false;
  if (!bytes.empty()) std::memcpy(memory, bytes.data(), bytes.size());
  return require(core_->session.commit(bytes.size()) == 0, "what was reserved is taken");
}

bool Border::feed(const Pieces& pieces) {
  for (const std::string_view piece : pieces) {
    if (!feed(piece)) return false;
  }
  return true;
}

std::string Border::endInput() {
  return checked(core_->session.endInput());
}

void Border::abandonInput() {
  core_->session.abandonInput();
}

bool Border::betweenRecords() const {
  return core_->session.betweenRecords();
}

std::uint64_t Border::linesRead() const {
  return static_cast<std::uint64_t>(core_->session.linesRead());
}

std::string Border::packInput(bool last, bool& packed) {
  const std::string answer = checked(core_->session.packInput(last));
  packed = isOk(answer);
  return packed ? std::string(textAt(answer)) : answer;
}

bool Border::addPacked(std::string_view pack) {
  const std::unique_ptr<char[]> copy(new char[pack.size()]);
  if (!pack.empty()) std::memcpy(copy.get(), pack.data(), pack.size());
  return core_->session.addPacked(reinterpret_cast<std::uintptr_t>(copy.get()), pack.size()) == 0;
}

std::string Border::decide(std::string_view text, const std::string& options) {
  const std::unique_ptr<char[]> copy = copyOf(text);
  return checked(core_->session.decide(reinterpret_cast<std::uintptr_t>(copy.get()), text.size(), options));
}

std::string Border::resolveDirectory(const std::string& question) {
  return checked(core_->session.resolveDirectory(question));
}

std::string Border::configure(const std::string& settings) {
  return checked(core_->session.configure(settings));
}

std::string Border::view(const std::string& question) {
  return checked(core_->session.view(question));
}

std::string Border::overview() {
  return checked(core_->session.overview());
}

std::string Border::aliasFile() {
  const std::string answer = checked(core_->session.aliasFile());
  return isOk(answer) ? std::string(textAt(answer)) : answer;
}

std::string Border::departments() {
  return checked(core_->session.departments());
}

std::string Border::statistics(bool shown) {
  return checked(core_->session.statistics(shown));
}

std::string Border::beginEvents(const std::string& login) {
  return checked(core_->session.beginEvents(login));
}

std::string Border::events() {
  return checked(core_->session.events());
}

std::string Border::leftOut(std::uint32_t from, std::uint32_t count) {
  return checked(core_->session.leftOut(from, count));
}

std::string Border::rows(std::uint32_t from, std::uint32_t count, const std::string& question) {
  return checked(core_->session.rows(from, count, question));
}

std::string Border::profile(const std::string& login) {
  return checked(core_->session.profile(login));
}

int Border::positionOf(const std::string& login) {
  return core_->session.positionOf(login);
}

std::string Border::searchText() {
  const std::string answer = checked(core_->session.searchText());
  return isOk(answer) ? std::string(textAt(answer)) : answer;
}

void Border::write(std::string_view bytes) {
  auto* const memory = reinterpret_cast<char*>(core_->session.reserveSearchText(bytes.size()));
  if (memory != nullptr && !bytes.empty()) std::memcpy(memory, bytes.data(), bytes.size());
}

std::string Border::giveSearchText(std::string_view text) {
  write(text);
  return checked(core_->session.commitSearchText());
}

std::string Border::nameText(bool& given) {
  const std::string answer = checked(core_->session.nameText());
  given = isOk(answer);
  return given ? std::string(textAt(answer)) : answer;
}

std::string Border::giveNameOrder(std::string_view positions) {
  write(positions);
  return checked(core_->session.commitNameOrder());
}

std::string Border::beginCsv(const std::string& question) {
  return checked(core_->session.beginCsv(question));
}

std::string Border::nextCsv(bool& more) {
  const std::string answer = checked(core_->session.nextCsv());
  more = isOk(answer);
  if (!more) return answer;
  const std::string_view piece = textAt(answer);
  more = !piece.empty();
  return std::string(piece);
}

std::string Border::alteredCells() {
  return checked(core_->session.alteredCells());
}

}  // namespace uam::fuzz
