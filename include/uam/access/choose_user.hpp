#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/base/problem.hpp"
#include "uam/directory/directory.hpp"
#include "uam/recognition/identification.hpp"
#include "uam/recognition/users.hpp"
#include "uam/text/blank.hpp"
#include "uam/text/csv_scanner.hpp"
#include "uam/text/sinks.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::access {

namespace detail {

/// Counts for each of some columns the cells that are logins of known users.
struct KnownLogins {
  const directory::Directory& directory;
  std::vector<std::size_t> columns;
  std::vector<std::size_t> known;
  std::string scratch;
  void record(const text::CsvRecord& record) {
    for (std::size_t index = 0; index < columns.size(); ++index) {
      if (columns[index] >= record.size()) continue;
      const std::string_view login = text::trim(record.text(columns[index], scratch));
      known[index] += directory.find(login) < directory::person::kSystem ? 1u : 0u;
    }
  }
  void fault(ProblemCode) {}
};

}  // namespace detail

/// Of several columns that could be the user of a log, takes the one with the most cells that are logins of known
/// users, of equal ones the first (recognition.md section 3). `text`: the beginning of the file in UTF-8.
inline void chooseUser(recognition::Identification& found, std::string_view text, bool whole,
                       const directory::Directory& directory) {
  if (found.format != InputFormat::csv || !found.columns.has(Field::user)) return;
  detail::KnownLogins logins{directory, {found.columns.at(Field::user)}, {}, {}};
  for (const auto& [field, column] : found.notTaken) {
    if (field == Field::user) logins.columns.push_back(column);
  }
  if (logins.columns.size() < 2) return;
  std::sort(logins.columns.begin(), logins.columns.end());
  logins.known.assign(logins.columns.size(), 0);
  text::CsvScanner scanner(found.delimiter);
  (void)text::scanShared(scanner, text, whole, logins);
  const auto best = std::max_element(logins.known.begin(), logins.known.end()) - logins.known.begin();
  recognition::takeUser(found, logins.columns, static_cast<std::size_t>(best));
}

}  // namespace uam::access

UAM_FOR_SIZE_END
