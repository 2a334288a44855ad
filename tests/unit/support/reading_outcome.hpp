#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <gtest/gtest.h>

#include "support/loaded_session.hpp"

namespace uam::testing {

/// Everything that the last reading of a session gave, as one text.
inline std::string outcomeOf(LoadedSession& loaded) {
  loaded.configure("2026-11-21", 366);
  std::string text = loaded.csv();
  for (const std::uint64_t count : loaded.ledger()) text += std::to_string(count) + ' ';
  text += std::to_string(loaded.report.lines) + ' ' + std::to_string(loaded.report.undecodable);
  for (const ProblemGroup& group : loaded.report.problems) {
    text += '\n' + group.code + ' ' + std::to_string(group.count);
    for (const Problem& problem : group.first) {
      text += ' ' + std::to_string(problem.line) + ':' + std::to_string(problem.column);
      for (const auto& [name, value] : problem.parameters) text += name + '=' + value;
    }
  }
  for (const auto* const lines : {&loaded.report.malformed, &loaded.report.failed}) {
    text += '\n';
    for (const Problem& line : *lines) {
      text += line.code + ' ' + std::to_string(line.line);
      for (const auto& [name, value] : line.parameters) text += ' ' + value;
    }
  }
  for (const Note& note : loaded.report.notes) {
    text += '\n' + note.code.text();
    for (const auto& [name, value] : note.parameters) text += ' ' + name + '=' + value;
  }
  for (const ReadLog& log : loaded.session->content()->readLogs) {
    for (const access::Reason& reason : log.reasons)
      text += '\n' + reason.column + '=' + reason.value + ' ' + std::to_string(reason.lines);
  }
  for (const access::UnknownLogin& each : loaded.session->content()->unknown.list()) {
    text += '\n' + each.login + ' ' + std::to_string(each.lines) + ' ' + std::to_string(static_cast<int>(*each.near));
  }
  if (loaded.report.firstDay != calendar::kNoDay) {
    text += calendar::formatDay(loaded.report.firstDay) + calendar::formatDay(loaded.report.lastDay);
  }
  return text;
}

/// The same for a log that is read in pieces.
inline std::string outcomeOf(std::string_view users, std::string_view log, std::size_t piece, calendar::Zone display,
                             calendar::Zone logZone) {
  LoadedSession loaded({std::move(display), std::move(logZone), access::Rule::screenOrSignIn}, piece);
  EXPECT_FALSE(loaded.add(users));
  const auto error = loaded.add(log);
  return error ? error->code : outcomeOf(loaded);
}

}  // namespace uam::testing
