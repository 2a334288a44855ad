#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/text/blank.hpp"
#include "uam/text/fold.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition {

/// What parts the columns that `#Fields:` names: no name holds any of it, and the rows may be cut at another one.
inline constexpr std::string_view kFieldSeparators = " \t,;|";

/// The columns that a line of a log in the extended format of the W3C names: `#Fields: date time cs-username`; none
/// where the line is no such one.
[[nodiscard]] inline std::vector<std::string> fieldsNamedBy(std::string_view line) {
  constexpr std::string_view kDirective = "#fields:";
  std::vector<std::string> fields;
  if (!text::equalIgnoringAsciiCase(line.substr(0, kDirective.size()), kDirective)) return fields;
  for (std::size_t at = kDirective.size(); at < line.size();) {
    const std::size_t begin = line.find_first_not_of(kFieldSeparators, at);
    if (begin == std::string_view::npos) break;
    at = std::min(line.find_first_of(kFieldSeparators, begin), line.size());
    fields.emplace_back(line.substr(begin, at - begin));
  }
  return fields;
}

/// The line that names the columns of a server's log, above which others may stand that begin with `#`; empty where the
/// text is none.
[[nodiscard]] inline std::string_view fieldsLineOf(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (text::trim(line).empty()) continue;
    if (line.front() != '#') return {};
    if (!fieldsNamedBy(line).empty()) return line;
  }
  return {};
}

}  // namespace uam::recognition

UAM_FOR_SIZE_END
