#pragma once

#include <cstddef>
#include <optional>

#include "uam/base/for_size.hpp"
#include "uam/recognition/heading.hpp"
#include "uam/vocabulary/columns.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition {

/// The columns where cybozu.com's export of that kind has them, for a file without a heading.
inline void placeFixed(Columns& columns, InputKind kind) {
  for (const Column& column : kColumns) {
    if (column.kind == kind && column.place != kNoPlace)
      columns.set(column.field, static_cast<std::size_t>(column.place));
  }
}

/// Gives the columns of an export whose headings are not known the meaning of their place, where the others stand as
/// the export has them: its labels are those of the administrator's language, and not all are written down anywhere
/// (formats.md section 1). What is called the same behind the fixed columns is a custom one.
inline void completeByPlace(Heading& heading, InputKind kind) {
  std::size_t known = 0;
  std::size_t fixed = 0;
  for (const Column& column : kColumns) {
    if (column.kind != kind || column.place == kNoPlace) continue;
    ++fixed;
    const std::optional<Meaning> meaning = heading.meanings[static_cast<std::size_t>(column.place)];
    if (meaning && *meaning != column.meaning()) return;
    known += meaning ? 1u : 0u;
  }
  if (known == fixed || known * 2 <= fixed) return;
  for (const Column& column : kColumns) {
    if (column.kind != kind || column.place == kNoPlace) continue;
    std::optional<Meaning>& meaning = heading.meanings[static_cast<std::size_t>(column.place)];
    if (meaning) continue;
    heading.forget(column.meaning());
    meaning = column.meaning();
    ++heading.recognised;
  }
}

inline void completeByPlace(Heading& heading) {
  if (heading.data) return;
  if (heading.texts.size() >= kUserWidth) completeByPlace(heading, InputKind::users);
  if (heading.texts.size() != kDepartmentWidth) return;
  // Two of three columns would be too little to tell the export from any table of seven.
  for (const std::size_t place : {std::size_t{2}, std::size_t{3}, std::size_t{6}}) {
    if (heading.meanings[place] == Meaning::other) return completeByPlace(heading, InputKind::departments);
  }
}

}  // namespace uam::recognition

UAM_FOR_SIZE_END
