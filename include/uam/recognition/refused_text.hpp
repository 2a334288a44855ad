#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "uam/base/for_size.hpp"
#include "uam/base/limits.hpp"
#include "uam/base/problem.hpp"
#include "uam/recognition/error_answer.hpp"
#include "uam/text/fold.hpp"
#include "uam/vocabulary/error_words.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition::detail {

[[nodiscard]] inline std::string lowered(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), text::lowerAscii);
  return lower;
}

/// Web pages and XML, by how they begin: what is saved where a sign-in was wanted, or where a table was.
[[nodiscard]] inline std::optional<Problem> refusedMarkup(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || text[begin] != '<') return std::nullopt;
  const std::string lower = lowered(text.substr(begin, limits::kMarkupBytes));
  for (const std::string_view beginning : kPageBeginnings) {
    if (lower.starts_with(beginning)) return problemOf("web-page"_problem);
  }
  const bool markup = lower.starts_with("<?xml") || lower.starts_with("<!doctype") || lower.starts_with("<!--");
  if (!markup) return std::nullopt;
  return lower.find("<html") == std::string::npos ? problemOf("xml-file"_problem) : problemOf("web-page"_problem);
}

/// `Access denied` and its like, in the few lines that a server says instead of a file.
[[nodiscard]] inline std::optional<Problem> refusedMessage(std::string_view text) {
  if (text.size() > limits::kMarkupBytes) return std::nullopt;
  constexpr std::string_view kAround = " \t\r\n\"'";
  const std::size_t begin = text.find_first_not_of(kAround);
  if (begin == std::string_view::npos) return std::nullopt;
  const std::string_view said = text.substr(begin, text.find_last_not_of(kAround) + 1 - begin);
  const std::string lower = lowered(said.substr(0, said.find_first_of("\r\n")));
  const auto holds = [&](std::string_view words) { return lower.find(words) != std::string::npos; };
  const auto begins = [&](std::string_view words) { return lower.starts_with(words); };
  if (std::none_of(kRefusals.begin(), kRefusals.end(), holds) &&
      std::none_of(kRefusalBeginnings.begin(), kRefusalBeginnings.end(), begins)) {
    return std::nullopt;
  }
  return problemOf("error-answer"_problem, 0, 0, parameter("text", shownMessage(said)));
}

}  // namespace uam::recognition::detail

UAM_FOR_SIZE_END
