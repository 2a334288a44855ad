#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "uam/base/for_size.hpp"
#include "uam/recognition/heading.hpp"
#include "uam/recognition/identification.hpp"
#include "uam/vocabulary/kinds.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition {

/// A column that is read and whose place an export fixes.
struct FixedColumn {
  std::uint8_t place;
  Meaning meaning;
  Field field;
};

/// Of the 25 columns of cybozu.com's users (formats.md section 1), behind which custom ones may follow.
inline constexpr std::array kUserColumns = {
    FixedColumn{0, Meaning::login, Field::login},          FixedColumn{1, Meaning::name, Field::name},
    FixedColumn{10, Meaning::email, Field::email},         FixedColumn{11, Meaning::status, Field::status},
    FixedColumn{19, Meaning::startDate, Field::startDate}, FixedColumn{22, Meaning::displayOrder, Field::displayOrder},
    FixedColumn{24, Meaning::deleted, Field::deleted},
};
inline constexpr std::size_t kUserWidth = 25;

/// Of the 7 columns of its departments (formats.md section 2).
inline constexpr std::array kDepartmentColumns = {
    FixedColumn{0, Meaning::departmentCode, Field::departmentCode},
    FixedColumn{1, Meaning::name, Field::name},
    FixedColumn{5, Meaning::parentCode, Field::parentCode},
};
inline constexpr std::size_t kDepartmentWidth = 7;

/// Of its audit log (formats.md section 5).
inline constexpr std::array kAuditLogColumns = {
    FixedColumn{1, Meaning::time, Field::time},       FixedColumn{3, Meaning::account, Field::user},
    FixedColumn{4, Meaning::service, Field::service}, FixedColumn{5, Meaning::module, Field::module},
    FixedColumn{6, Meaning::action, Field::action},   FixedColumn{7, Meaning::result, Field::result},
    FixedColumn{8, Meaning::error, Field::error},
};

/// The columns where the export has them, for a file without a heading.
inline void placeFixed(Columns& columns, std::span<const FixedColumn> fixed) {
  for (const FixedColumn& column : fixed) columns.set(column.field, column.place);
}

/// Gives the columns of an export whose headings are not known the meaning of their place, where the others stand as
/// the export has them: its labels are those of the administrator's language, and not all are written down anywhere
/// (formats.md section 1). What is called the same behind the fixed columns is a custom one.
inline void completeByPlace(Heading& heading, std::span<const FixedColumn> fixed) {
  std::size_t known = 0;
  for (const FixedColumn& column : fixed) {
    const std::optional<Meaning> meaning = heading.meanings[column.place];
    if (meaning && *meaning != column.meaning) return;
    known += meaning ? 1u : 0u;
  }
  if (known == fixed.size() || known * 2 <= fixed.size()) return;
  for (const FixedColumn& column : fixed) {
    if (heading.meanings[column.place]) continue;
    heading.forget(column.meaning);
    heading.meanings[column.place] = column.meaning;
    ++heading.recognised;
  }
}

inline void completeByPlace(Heading& heading) {
  if (heading.data) return;
  if (heading.texts.size() >= kUserWidth) completeByPlace(heading, kUserColumns);
  if (heading.texts.size() != kDepartmentWidth) return;
  // Two of three columns would be too little to tell the export from any table of seven.
  for (const std::size_t place : {std::size_t{2}, std::size_t{3}, std::size_t{6}}) {
    if (heading.meanings[place] == Meaning::other) return completeByPlace(heading, kDepartmentColumns);
  }
}

}  // namespace uam::recognition

UAM_FOR_SIZE_END
