#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/access/rule.hpp"
#include "uam/access/unknown_logins.hpp"
#include "uam/base/for_size.hpp"
#include "uam/base/heap_sort.hpp"
#include "uam/base/limits.hpp"
#include "uam/content.hpp"
#include "uam/directory/near_logins.hpp"
#include "uam/text/csv_writer.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::monitoring {

/// Who is unknown (recognition.md section 9).
struct UnknownSummary {
  using List = std::vector<const access::UnknownLogin*>;

  std::size_t count = 0;      ///< Different logins that were kept.
  std::size_t nearCount = 0;  ///< Of these, near to a user or several.
  /// Logins that are near to one user alone, those of memberships and services too: lines of the alias file.
  std::size_t joinable = 0;
  std::uint64_t furtherLines = 0;  ///< Lines of those that were not kept.
  List first;                      ///< Those with the most lines, most first.
  List firstNear;                  ///< The same of those that are near.
};

namespace detail {

/// The first of a list, most lines first, equal ones by their logins.
inline void keepFirst(UnknownSummary::List& list) {
  const std::size_t shown = std::min(list.size(), limits::kUnknownLoginsShown);
  std::partial_sort(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(shown), list.end(),
                    [](const access::UnknownLogin* one, const access::UnknownLogin* other) {
                      return one->lines != other->lines ? one->lines > other->lines : one->login < other->login;
                    });
  list.resize(shown);
}

}  // namespace detail

[[nodiscard]] inline UnknownSummary unknownOf(const Content& content) {
  UnknownSummary summary;
  summary.count = content.unknown.list().size();
  summary.nearCount = content.unknown.nearCount();
  summary.joinable = content.unknown.oneCount();
  for (const directory::Directory::NearRow& row : content.directory.nearRows()) {
    summary.joinable += content.unknown.holds(row.login) ? 0u : 1u;
  }
  for (const auto& [input, ledger] : content.ledgers) {
    summary.furtherLines += ledger.fixed[static_cast<std::size_t>(access::Bucket::unknownUser)];
  }
  for (const access::UnknownLogin& each : content.unknown.list()) {
    summary.furtherLines -= each.lines;
    summary.first.push_back(&each);
    if (each.near != directory::Nearness::none) summary.firstNear.push_back(&each);
  }
  detail::keepFirst(summary.first);
  detail::keepFirst(summary.firstNear);
  return summary;
}

/// A file of aliases that joins every unknown login that is near to one user alone. It is meant to be read, so logins
/// stand in it as they are, also those that a spreadsheet would take for formulas (product.md section 5).
[[nodiscard]] inline std::string aliasFile(const Content& content) {
  std::vector<std::pair<std::string_view, std::string_view>> rows;
  const std::vector<directory::User>& users = content.directory.users();
  for (const access::UnknownLogin& each : content.unknown.list()) {
    if (each.near != directory::Nearness::one) continue;
    const std::vector<directory::NearUser> near = content.directory.near(each.login);
    if (near.size() == 1) rows.emplace_back(each.login, users[near.front().user].login);
  }
  for (const auto& [login, user] : content.directory.nearRows()) rows.emplace_back(login, users[user].login);
  heapSort(rows.begin(), rows.end(), std::less<>());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  std::string file = "\xEF\xBB\xBF\"Old Login\",\"New Login\"\r\n";
  for (const auto& [login, known] : rows) {
    text::appendCell(file, login);
    file.push_back(',');
    text::appendCell(file, known);
    file += "\r\n";
  }
  return file;
}

}  // namespace uam::monitoring

UAM_FOR_SIZE_END
