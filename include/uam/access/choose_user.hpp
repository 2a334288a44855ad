#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/base/heap_sort.hpp"
#include "uam/base/problem.hpp"
#include "uam/directory/directory.hpp"
#include "uam/recognition/identification.hpp"
#include "uam/recognition/member_text.hpp"
#include "uam/recognition/members.hpp"
#include "uam/recognition/users.hpp"
#include "uam/text/blank.hpp"
#include "uam/text/csv_scanner.hpp"
#include "uam/text/json_scanner.hpp"
#include "uam/text/json_value.hpp"
#include "uam/text/sinks.hpp"
#include "uam/vocabulary/fields.hpp"
#include "uam/vocabulary/member_paths.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::access {

namespace detail {

/// Counts for each of some columns the cells that are logins of known users.
struct KnownLogins {
  const directory::Directory& directory;
  std::vector<std::size_t> columns;
  std::vector<std::size_t> known;
  std::vector<std::string> paths;  ///< Of members of JSON.
  std::string scratch;
  void record(const text::CsvRecord& record) {
    for (std::size_t index = 0; index < columns.size(); ++index) {
      if (columns[index] >= record.size()) continue;
      const std::string_view login = text::trim(record.text(columns[index], scratch));
      known[index] += directory.isOfUser(login) ? 1u : 0u;
    }
  }
  void object(std::string_view text) {
    const text::JsonValue object = text::parseJson(text);
    if (!object.isObject()) return;
    recognition::eachMember(object, [&](const std::string& path, const text::JsonValue& value) {
      for (std::size_t index = 0; index < columns.size(); ++index) {
        if (paths[index] != path) continue;
        const std::optional<std::string> login = recognition::memberText(value, Field::user);
        if (login) known[index] += directory.isOfUser(text::trim(*login)) ? 1u : 0u;
      }
    });
  }
  void fault(ProblemCode) {}
};

/// What an object tells beside the login that is read from it, `user.id` beside `user`, is no other choice unless it
/// names a known user.
inline void leaveOutInner(KnownLogins& logins, std::size_t taken) {
  const std::string object = logins.paths[taken] + '.';
  for (std::size_t index = logins.columns.size(); index-- > 0;) {
    if (logins.known[index] > 0 || !logins.paths[index].starts_with(object)) continue;
    logins.columns.erase(logins.columns.begin() + static_cast<std::ptrdiff_t>(index));
  }
}

}  // namespace detail

/// Of several columns that could be the user of a log, takes the one with the most cells that are logins of known
/// users, of equal ones the first (recognition.md section 3). `text`: the beginning of the file in UTF-8.
inline void chooseUser(recognition::Identification& found, std::string_view text, bool whole,
                       const directory::Directory& directory) {
  if (!found.columns.has(Field::user)) return;
  detail::KnownLogins logins{directory, {found.columns.at(Field::user)}, {}, {}, {}};
  for (const auto& [field, column] : found.notTaken) {
    if (field == Field::user) logins.columns.push_back(column);
  }
  if (logins.columns.size() < 2) return;
  heapSort(logins.columns.begin(), logins.columns.end(), std::less<>());
  logins.known.assign(logins.columns.size(), 0);
  const bool json = found.format != InputFormat::csv;
  for (const std::size_t column : logins.columns) {
    logins.paths.push_back(json && column < found.heading.size() ? pathKey(found.heading[column]) : std::string());
  }
  if (json) {
    text::JsonScanner scanner = recognition::scannerOf(found);
    (void)text::scanShared(scanner, text, whole, logins);
  } else {
    text::CsvScanner scanner(found.delimiter);
    (void)text::scanShared(scanner, text, whole, logins);
  }
  const auto best =
      static_cast<std::size_t>(std::max_element(logins.known.begin(), logins.known.end()) - logins.known.begin());
  const std::size_t column = logins.columns[best];
  if (json) detail::leaveOutInner(logins, best);
  const auto place = std::find(logins.columns.begin(), logins.columns.end(), column);
  recognition::takeUser(found, logins.columns, static_cast<std::size_t>(place - logins.columns.begin()));
}

}  // namespace uam::access

UAM_FOR_SIZE_END
