#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/base/limits.hpp"
#include "uam/monitoring/csv.hpp"
#include "uam/monitoring/table.hpp"
#include "uam/monitoring/unknown.hpp"
#include "uam/session.hpp"

#include "border/answers.hpp"
#include "border/directory_answers.hpp"
#include "border/file_answers.hpp"
#include "border/identification.hpp"
#include "border/memory.hpp"
#include "border/questions.hpp"
#include "border/settings.hpp"
#include "border/table_answers.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::border {

/// The session of the core, spoken to in JSON. Hosts call each method by its name; user_access_core.d.ts says what each
/// takes and gives.
class JsonSession {
 public:
  explicit JsonSession(std::uint64_t seed) : session_(std::make_unique<Session>(seed)) {}

  std::string prepare(const std::string& json) {
    const JsonValue settings = questionOf(json);
    if (!settings.isObject()) return fail("wrong-call"_problem);
    auto read = readSettingsOf(settings);
    if (!read) return fail("bad-setting"_problem);
    return session_->prepare(std::move(*read)) ? succeed() : fail("wrong-call"_problem);
  }

  std::string decide(std::uintptr_t address, std::size_t bytes, const std::string& json) {
    const JsonValue options = questionOf(json);
    if (!options.isObject() || !isInMemory(address, bytes)) return fail("wrong-call"_problem);
    auto found = identificationOf(options);
    if (!found) return fail("wrong-call"_problem);
    session_->decide(*found, {reinterpret_cast<const char*>(address), bytes}, truthOf(options, "whole"));
    Success out;
    out.key("columns");
    writeColumns(out, found->columns);
    out.key("notTaken");
    writeNotTaken(out, found->notTaken);
    writeNotes(out, found->notes);
    return out.done();
  }

  std::string beginInput(const std::string& json) {
    const JsonValue options = questionOf(json);
    if (!options.isObject()) return fail("wrong-call"_problem);
    auto found = identificationOf(options);
    const auto input = numberOf(options, "input");
    if (!found || !input || *input < 0 || *input > INT32_MAX) return fail("wrong-call"_problem);
    const auto reading = truthOf(options, "part")     ? Reading::part
                         : truthOf(options, "events") ? Reading::events
                                                      : Reading::whole;
    if (const auto error =
            session_->beginInput(static_cast<std::uint32_t>(*input), std::move(*found), reading, factsOf(options)))
      return fail(*error);
    return succeed();
  }

  std::uintptr_t reserve(std::size_t bytes) {
    return bytes > limits::kPieceBytes ? 0 : reinterpret_cast<std::uintptr_t>(session_->reserve(bytes));
  }

  int commit(std::size_t bytes) { return session_->commit(bytes) ? 0 : 1; }

  std::string endInput() {
    InputReport report;
    if (const auto error = session_->endInput(report)) return fail(*error);
    return reportAnswer(report);
  }

  void abandonInput() { session_->abandonInput(); }

  [[nodiscard]] bool betweenRecords() const { return session_->betweenRecords(); }

  std::string packInput(bool last) {
    auto packed = session_->packInput(last);
    if (!packed) return fail("wrong-call"_problem);
    packed_ = std::move(*packed);
    return writtenAt(packed_);
  }

  int addPacked(std::uintptr_t address, std::size_t bytes) {
    if (!isInMemory(address, bytes)) return 1;
    return session_->addPacked({reinterpret_cast<const char*>(address), bytes}) ? 0 : 1;
  }

  [[nodiscard]] double linesRead() const { return static_cast<double>(session_->linesRead()); }

  std::string resolveDirectory(const std::string& json) {
    const JsonValue question = questionOf(json);
    if (!question.isObject()) return fail("wrong-call"_problem);
    std::vector<directory::Refusal> refused;
    if (const auto error = session_->resolveDirectory(basisQuestionOf(question), refused)) return fail(*error);
    return refused.empty() ? directoryAnswer(*session_->content()) : refusalAnswer(refused);
  }

  std::string configure(const std::string& json) {
    const JsonValue settings = questionOf(json);
    if (!settings.isObject()) return fail("wrong-call"_problem);
    auto view = viewSettingsOf(settings);
    if (!view) return fail("bad-setting"_problem);
    session_->configure(std::move(*view));
    return succeed();
  }

  std::string view(const std::string& json) {
    const JsonValue question = questionOf(json);
    if (!question.isObject()) return fail("wrong-call"_problem);
    auto view = viewOf(question);
    if (!view) return fail("bad-setting"_problem);
    session_->view(view->sort, std::move(view->filters));
    return overview();
  }

  std::string overview() {
    monitoring::Table* const table = session_->table();
    return table == nullptr ? fail("wrong-call"_problem) : overviewAnswer(*session_, *table);
  }

  std::string aliasFile() {
    if (session_->content() == nullptr) return fail("wrong-call"_problem);
    aliasFile_ = monitoring::aliasFile(*session_->content());
    return writtenAt(aliasFile_);
  }

  std::string departments() {
    const directory::Directory* const directory = session_->directory();
    return directory == nullptr ? fail("wrong-call"_problem) : departmentsAnswer(*directory);
  }

  std::string leftOut(std::uint32_t from, std::uint32_t count) {
    const directory::Directory* const directory = session_->directory();
    return directory == nullptr ? fail("wrong-call"_problem) : leftOutAnswer(*directory, from, count);
  }

  std::string statistics(bool shown) {
    monitoring::Table* const table = session_->table();
    return table == nullptr ? fail("wrong-call"_problem) : statisticsAnswer(*session_, *table, shown);
  }

  std::string beginEvents(const std::string& login) {
    if (session_->table() == nullptr) return fail("wrong-call"_problem);
    return session_->beginEvents(session_->table()->rowOf(login)) ? succeed() : failWithoutRow(login);
  }

  std::string events() {
    const auto counted = session_->events();
    return counted ? eventsAnswer(*counted) : fail("wrong-call"_problem);
  }

  std::string rows(std::uint32_t from, std::uint32_t count, const std::string& json) {
    monitoring::Table* const table = session_->table();
    const JsonValue question = questionOf(json);
    if (table == nullptr || !question.isObject()) return fail("wrong-call"_problem);
    return rowsAnswer(*session_, *table, from, count, question);
  }

  std::string profile(const std::string& login) {
    monitoring::Table* const table = session_->table();
    if (table == nullptr) return fail("wrong-call"_problem);
    const auto row = session_->table()->rowOf(login);
    return row ? profileAnswer(*session_, *table, *row) : failWithoutRow(login);
  }

  int positionOf(const std::string& login) {
    monitoring::Table* const table = session_->table();
    if (table == nullptr) return -1;
    const auto position = table->positionOf(login);
    return position ? static_cast<int>(*position) : -1;
  }

  std::string searchText() {
    monitoring::Table* const table = session_->table();
    if (table == nullptr) return fail("wrong-call"_problem);
    searchText_ = table->searchText();
    return writtenAt(searchText_);
  }

  std::uintptr_t reserveSearchText(std::size_t bytes) {
    if (bytes > limits::kSearchTextBytes) return 0;
    searchText_.assign(bytes, '\0');
    return reinterpret_cast<std::uintptr_t>(searchText_.data());
  }

  std::string commitSearchText() {
    monitoring::Table* const table = session_->table();
    if (table == nullptr) return fail("wrong-call"_problem);
    return table->setSearchText(std::exchange(searchText_, {})) ? succeed() : fail("wrong-call"_problem);
  }

  std::string nameText() {
    monitoring::Table* const table = session_->table();
    if (table == nullptr) return fail("wrong-call"_problem);
    searchText_ = table->nameText();
    return writtenAt(searchText_);
  }

  std::string commitNameOrder() {
    monitoring::Table* const table = session_->table();
    if (table == nullptr) return fail("wrong-call"_problem);
    const std::string bytes = std::exchange(searchText_, {});
    std::vector<std::uint32_t> order(bytes.size() / sizeof(std::uint32_t));
    if (!order.empty()) std::memcpy(order.data(), bytes.data(), order.size() * sizeof(std::uint32_t));
    return table->setNameOrder(std::move(order)) ? succeed() : fail("wrong-call"_problem);
  }

  std::string beginCsv(const std::string& json) {
    monitoring::Table* const table = session_->table();
    if (table == nullptr) return fail("wrong-call"_problem);
    const JsonValue question = questionOf(json);
    if (!question.isObject()) return fail("wrong-call"_problem);
    const auto language = byName<Language>(kLanguageNames, textOf(question, "language"));
    if (!language) return fail("bad-setting"_problem);
    const bool all = textOf(question, "rows", "all") == "all";
    csv_ = std::make_unique<monitoring::CsvWriter>(*table, all ? table->order() : table->shown(), *language,
                                                   session_->viewSettings().windowDays, truthOf(question, "raw"));
    Success out;
    out.member("rows", csv_->rows());
    return out.done();
  }

  std::string nextCsv() {
    if (!csv_) return fail("wrong-call"_problem);
    return writtenAt(csv_->next());
  }

  std::string alteredCells() { return csv_ ? alteredCellsAnswer(*csv_) : fail("wrong-call"_problem); }

 private:
  std::unique_ptr<Session> session_;
  std::unique_ptr<monitoring::CsvWriter> csv_;
  std::string searchText_;
  std::string packed_;
  std::string aliasFile_;
};

}  // namespace uam::border

UAM_FOR_SIZE_END
