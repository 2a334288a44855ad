#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "uam/access/access_counter.hpp"
#include "uam/access/access_days.hpp"
#include "uam/access/ledger.hpp"
#include "uam/access/reasons.hpp"
#include "uam/access/unknown_logins.hpp"
#include "uam/base/for_size.hpp"
#include "uam/calendar/day.hpp"
#include "uam/directory/basis.hpp"
#include "uam/directory/directory.hpp"
#include "uam/directory/export_rows.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam {

/// What is told of a log beside its ledger.
struct ReadLog {
  std::string timeColumn;  ///< Its name.
  access::Reasons reasons;
  std::uint64_t lines = 0;
  calendar::Day firstDay = calendar::kNoDay;  ///< Among the lines whose time could be read.
  calendar::Day lastDay = calendar::kNoDay;
  bool auditLog = false;
};

/// What the files that were read say, whatever the settings of the view: it begins with the directory and changes only
/// where the reading of a log ends. Whoever computes from it (monitoring/) takes it as it is.
struct Content {
  Content(directory::ExportRows rows, directory::BasisChoice choice, std::uint64_t seed, std::size_t daysBytes)
      : directory(std::move(rows), seed),
        days(directory.users().size(), daysBytes),
        basis(choice.basis),
        snapshotProblems(std::move(choice.problems)),
        unknown(directory) {}

  /// False where the days of a log need more memory than there is for all.
  [[nodiscard]] bool hasRoomFor(const access::AccessResult& result) const {
    return !result.days.full() && days.hasRoomFor(result.days);
  }

  /// Takes what the reading of a log gave.
  void add(std::uint32_t input, access::AccessResult&& result, ReadLog log) {
    ledgers.push_back({input, std::move(result.ledger)});
    readLogs.push_back(std::move(log));
    days.merge(std::move(result.days));
    for (const access::UnknownLogin& each : result.unknown) unknown.add(each.login, each.lines, each.near);
  }

  directory::Directory directory;
  access::AccessDays days;
  std::optional<directory::Basis> basis;                  ///< Nothing where the logs are the table.
  std::map<std::uint32_t, ProblemList> snapshotProblems;  ///< What shows of snapshots when their days are known.
  std::vector<std::pair<std::uint32_t, access::InputLedger>> ledgers;  ///< By input, in the order they were read.
  std::vector<ReadLog> readLogs;                                       ///< Of the ledgers, in their order.
  access::UnknownLogins unknown;                                       ///< Of all logs.
};

}  // namespace uam

UAM_FOR_SIZE_END
