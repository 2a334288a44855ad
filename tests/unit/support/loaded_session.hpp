#pragma once

#include <algorithm>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "uam/monitoring/logs.hpp"
#include "uam/session.hpp"

namespace uam::testing {

/// Tokyo has no offset change since 1970.
inline calendar::Zone tokyo() {
  return calendar::Zone({{0, 9 * 3600}});
}

/// New York in 2026: summer time from 8 March 07:00Z to 1 November 06:00Z.
inline calendar::Zone newYork2026() {
  return calendar::Zone({{0, -5 * 3600}, {1772953200, -4 * 3600}, {1793512800, -5 * 3600}});
}

/// A session fed as a host feeds it: identified, then given in pieces.
class LoadedSession {
 public:
  explicit LoadedSession(access::ReadSettings settings = {tokyo(), tokyo(), access::Rule::screen},
                         std::size_t piece = SIZE_MAX)
      : session(std::make_unique<Session>(42)), piece_(piece) {
    session->prepare(std::move(settings));
  }

  /// Reads a file; gives what was wrong with it as a whole.
  std::optional<Problem> add(std::string_view text, recognition::Question question = {}) {
    const recognition::Answer answer = recognition::identify(text, question);
    if (answer.error) return answer.error;
    return addAs(text, answer.found);
  }

  std::optional<Problem> addAs(std::string_view text, recognition::Identification found) {
    if (found.kind == InputKind::access && session->directory() == nullptr) resolve();
    if (auto error = session->beginInput(next_++, std::move(found))) return error;
    feed(text);
    report = {};
    return session->endInput(report);
  }

  void feed(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t size = std::min(piece_, text.size() - at);
      char* const memory = session->reserve(size);
      ASSERT_NE(memory, nullptr);
      std::memcpy(memory, text.data() + at, size);
      ASSERT_TRUE(session->commit(size));
      at += size;
    }
  }

  void resolve() { ASSERT_FALSE(session->resolveDirectory().has_value()); }

  void configure(std::string_view asOf, std::int32_t window = 30, std::string_view start = "2022-06-12",
                 std::vector<access::Recording::Range> disabled = {}) {
    if (session->directory() == nullptr) resolve();
    session->configure(
        {*calendar::parseDay(asOf), window, access::Recording(*calendar::parseDay(start), std::move(disabled))});
  }

  /// `login|department|last|days` of the rows shown, in their order.
  std::vector<std::string> rows() {
    std::vector<std::string> lines;
    monitoring::Table* const table = session->table();
    for (const std::uint32_t row : table->shown()) {
      const directory::Department* const department = table->department(row);
      const calendar::Day last = table->lastDay(row);
      lines.push_back(std::string(table->user(row).login) + "|" + (department ? std::string(department->name) : "") +
                      "|" + (last == calendar::kNoDay ? "-" : calendar::formatDay(last)) + "|" +
                      std::to_string(table->accessDays(row)));
    }
    return lines;
  }

  std::vector<std::string> logins() {
    std::vector<std::string> list;
    monitoring::Table* const table = session->table();
    for (const std::uint32_t row : table->shown()) list.emplace_back(table->user(row).login);
    return list;
  }

  std::string csv(Language language = Language::english, bool raw = false) {
    monitoring::Table* const table = session->table();
    monitoring::CsvWriter writer(*table, table->order(), language, session->viewSettings().windowDays, raw);
    std::string text;
    for (std::string_view piece = writer.next(); !piece.empty(); piece = writer.next()) text.append(piece);
    return text;
  }

  [[nodiscard]] monitoring::Coverage coverage() const {
    return monitoring::coverageOf(*session->content(), session->viewSettings());
  }
  [[nodiscard]] calendar::Day firstLoggedDay() const {
    return monitoring::firstLoggedDay(*session->content(), session->viewSettings());
  }
  [[nodiscard]] std::vector<std::uint32_t> activeUsers(const std::vector<std::uint32_t>& rows) const {
    return monitoring::activeUsers(*session->content(), *session->table(), rows, session->viewSettings());
  }

  /// The ledger summed over all access files, by bucket.
  std::vector<std::uint64_t> ledger() const {
    std::vector<std::uint64_t> sum(access::kBuckets, 0);
    for (const auto& [input, ledger] : monitoring::ledgers(*session->content(), session->viewSettings())) {
      for (std::size_t index = 0; index < access::kBuckets; ++index) sum[index] += ledger.counts[index];
    }
    return sum;
  }

  [[nodiscard]] std::uint64_t problemCount(std::string_view code) const {
    for (const ProblemGroup& group : report.problems) {
      if (group.code == code) return group.count;
    }
    return 0;
  }

  std::unique_ptr<Session> session;
  InputReport report;

 private:
  std::size_t piece_;
  std::uint32_t next_ = 0;
};

}  // namespace uam::testing
