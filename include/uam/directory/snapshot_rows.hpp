#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/calendar/day.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::directory {

/// What a table of an earlier day, or a list of users, says of somebody's last access.
struct LastAccess {
  enum class Known : std::uint8_t {
    untold,   ///< The file has no such column.
    unknown,  ///< Its cell cannot be read.
    never,
    day,
  };
  Known known = Known::untold;
  calendar::Day day = calendar::kNoDay;
};

/// A number of access days that nobody knows.
inline constexpr std::int32_t kUnknownDays = -1;

/// What a host knows of a file beside its bytes.
struct FileFacts {
  std::string name;                           ///< Without folders.
  calendar::Day modified = calendar::kNoDay;  ///< In the display zone.
  calendar::Day said = calendar::kNoDay;      ///< The day that a person says a snapshot is of.
  bool kindSaid = false;                      ///< A person said what kind the file is of.
};

/// A row of a monitoring table. Texts are kept by the arena of the rows.
struct SnapshotRow {
  std::string_view login;  ///< Empty in a table without that column.
  std::string_view name;
  std::string_view department;
  std::string_view departmentCode;
  LastAccess lastAccess;
  std::int32_t accessDays = kUnknownDays;
  std::uint64_t line = 0;
};

/// A file of which the day matters: a monitoring table, or (without rows here) a list of users with their last access.
struct Snapshot {
  std::uint32_t input = 0;
  FileFacts facts;
  bool isList = false;
  bool hasLogins = false;
  std::int32_t windowDays = 0;
  std::string unclearColumns;               ///< Of a list: the columns of which nobody said which is the last access.
  calendar::Day newest = calendar::kNoDay;  ///< Newest last access in it.
  std::vector<SnapshotRow> rows;
  calendar::Day day = calendar::kNoDay;  ///< That it is of, when that is settled (snapshot_day.hpp).
  bool dayGuessed = false;

  void see(const LastAccess& access) {
    if (access.known == LastAccess::Known::day) newest = std::max(newest, access.day);
  }
};

}  // namespace uam::directory

UAM_FOR_SIZE_END
