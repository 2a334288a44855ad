#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "uam/base/for_size.hpp"
#include "uam/base/problem.hpp"
#include "uam/recognition/column_names.hpp"
#include "uam/recognition/identification.hpp"
#include "uam/recognition/identify_csv.hpp"
#include "uam/recognition/identify_json.hpp"
#include "uam/recognition/named_columns.hpp"
#include "uam/recognition/refused_text.hpp"
#include "uam/text/end_marks.hpp"
#include "uam/vocabulary/member_paths.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition {

namespace detail {

[[nodiscard]] inline bool looksBinary(std::string_view text) {
  const std::string_view beginning = text.substr(0, std::size_t{64} << 10);
  std::size_t controls = 0;
  for (const char character : beginning) {
    const auto byte = static_cast<unsigned char>(character);
    if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') ++controls;
  }
  // Text has next to none; compressed data has one in nine, UTF-16 read as bytes one in two.
  return controls * 20 > beginning.size();
}

/// True where it is clear what a text of JSON is, though nothing can be made of it.
[[nodiscard]] inline bool isRefusedByName(std::string_view code) {
  return code == "error-answer"_problem || code == "groups-export"_problem || code == "titles-export"_problem;
}

/// A file that begins with a brace or a bracket and holds no object may still be a table; only where that fails too is
/// the JSON fault the message.
[[nodiscard]] inline Answer identifyText(std::string_view text, const Question& question) {
  std::optional<Answer> json = identifyJson(text, question);
  if (json && (!json->error || isRefusedByName(json->error->code) || !json->found.preview.empty()))
    return std::move(*json);
  Answer table = identifyCsv(text, question);
  if (json && (table.error || !table.found.hasHeading)) return std::move(*json);
  if (table.error || table.found.byShape) {
    if (auto refused = refusedMessage(text)) table.error = std::move(refused);
  }
  return table;
}

/// A list of users with their last access is a snapshot without numbers: said to be a snapshot it is read as what it is
/// (recognition.md section 2).
[[nodiscard]] inline Answer identifySaid(std::string_view text, const Question& question) {
  Answer answer = identifyText(text, question);
  if (!answer.error || question.kind != InputKind::snapshot) return answer;
  Question asUsers = question;
  asUsers.kind = InputKind::users;
  Answer list = identifyText(text, asUsers);
  return !list.error && list.found.columns.has(Field::lastAccess) ? list : answer;
}

/// Who is archived is not active, whatever a status says: unless a person named that, all columns are heard.
inline void placeInactive(Identification& found, const Question& question) {
  if (found.kind != InputKind::users || !found.columns.has(Field::status)) return;
  for (const auto& [field, named] : question.columns) {
    if (field == Field::status && columnNamed(found.heading, named) == found.columns.at(Field::status)) return;
  }
  for (std::size_t column = 0; column < found.heading.size(); ++column) {
    if (column != found.columns.at(Field::status) && meaningOfPath(found.heading[column]) == Meaning::inactive)
      found.inactive.push_back(column);
  }
}

}  // namespace detail

/// Tells what a file is from its beginning, decoded to UTF-8 without byte order mark (product.md section 1).
[[nodiscard]] inline Answer identify(std::string_view text, const Question& question) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  text = text::withoutEndMarks(text);
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return {problemOf("empty-file"_problem), {}};
  if (auto refused = detail::refusedMarkup(text)) return {std::move(refused), {}};
  if (detail::looksBinary(text)) return {problemOf("binary-file"_problem), {}};
  Answer answer = detail::identifySaid(text, question);
  answer.found.unmatched = unmatchedFields(answer.found, question);
  for (const auto& [field, named] : question.columns) {
    if (named.empty()) answer.found.none.push_back(field);
  }
  answer.found.meanings = question.meanings;
  detail::placeInactive(answer.found, question);
  return answer;
}

}  // namespace uam::recognition

UAM_FOR_SIZE_END
