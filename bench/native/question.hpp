#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/session.hpp"

namespace bench {

/// Bytes of one reading, and of the beginning that shows what a file is.
inline constexpr std::size_t kRead = std::size_t{1} << 20;

/// Bytes given to the core at once, as the product gives them (`web/engine/reading/reading.ts`).
inline constexpr std::size_t kPiece = std::size_t{1} << 17;

/// The benchmark's question put to the product's core: a session with the settings of the question, files fed to it in
/// pieces, and the answer in the one form in which answers are compared.
class Question {
 public:
  Question() : session_(kSeed) {
    uam::access::ReadSettings settings;
    settings.displayZone = uam::calendar::Zone({{0, kTokyo}});
    settings.logZone = settings.displayZone;
    settings.rule = uam::access::Rule::screen;
    session_.prepare(std::move(settings));
  }

  /// Opens a file by its beginning; false where the core does not take it. `isPart`: only a part of it will be read.
  [[nodiscard]] bool begin(std::string_view beginning, bool isPart = false) {
    uam::recognition::Question what;
    what.whole = false;
    uam::recognition::Answer answer = uam::recognition::identify(beginning, what);
    const uam::Reading reading = isPart ? uam::Reading::part : uam::Reading::whole;
    return !answer.error && !session_.beginInput(nextInput_++, std::move(answer.found), reading);
  }

  /// Where the next bytes of the file go.
  [[nodiscard]] char* reserve(std::size_t bytes) { return session_.reserve(bytes); }
  [[nodiscard]] bool commit(std::size_t bytes) { return session_.commit(bytes); }

  /// Ends a part; empty where it must be read with the whole.
  [[nodiscard]] std::string pack(bool last) { return session_.packInput(last).value_or(std::string()); }
  [[nodiscard]] bool addPacked(std::string_view packed) { return session_.addPacked(packed); }

  /// The lines of the file; nothing where it could not be used.
  [[nodiscard]] std::optional<std::uint64_t> end() {
    uam::InputReport report;
    if (session_.endInput(report)) return std::nullopt;
    return report.lines;
  }

  /// A file that stands in memory, from its beginning to its end.
  [[nodiscard]] std::optional<std::uint64_t> read(std::string_view file) {
    return begin(file.substr(0, kRead)) ? readOn(file) : std::nullopt;
  }

  /// The same where the file is open already.
  [[nodiscard]] std::optional<std::uint64_t> readOn(std::string_view file) {
    for (std::size_t at = 0; at < file.size(); at += kPiece) {
      const std::string_view piece = file.substr(at, kPiece);
      std::memcpy(reserve(piece.size()), piece.data(), piece.size());
      if (!commit(piece.size())) return std::nullopt;
    }
    return end();
  }

  /// After the user file and the department file, before the log.
  [[nodiscard]] bool directoryDone() { return !session_.resolveDirectory(); }

  /// Makes the table as of a day.
  [[nodiscard]] bool finish(std::string_view asOf) {
    const auto day = uam::calendar::parseDay(asOf);
    if (!day) return false;
    session_.configure({*day, kWindowDays, uam::access::Recording(0, {})});
    return session_.table() != nullptr;
  }

  /// One line a user: login, last day, days, parted by tabs; in the users' display order.
  [[nodiscard]] std::string answer() {
    std::string text;
    const uam::monitoring::Table& table = *session_.table();
    for (std::uint32_t row = 0; row < table.rows(); ++row) {
      text += table.user(row).login;
      text += '\t';
      if (const auto last = table.lastDay(row); last != uam::calendar::kNoDay) text += uam::calendar::formatDay(last);
      text += '\t';
      text += std::to_string(table.accessDays(row));
      text += '\n';
    }
    return text;
  }

 private:
  static constexpr std::uint64_t kSeed = 0x9E3779B97F4A7C15u;
  static constexpr std::int32_t kTokyo = 9 * 3600;
  static constexpr std::int32_t kWindowDays = 30;

  uam::Session session_;
  std::uint32_t nextInput_ = 1;
};

}  // namespace bench
