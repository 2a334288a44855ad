#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "uam/base/for_size.hpp"
#include "uam/base/problem.hpp"
#include "uam/calendar/timestamp.hpp"
#include "uam/recognition/central_time.hpp"
#include "uam/recognition/identification.hpp"
#include "uam/text/csv_scanner.hpp"
#include "uam/vocabulary/fields.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition::detail {

/// Looks at the time of every record of a beginning, and keeps none of them.
struct OrderProver {
  std::size_t column = 0;
  std::size_t timeOfDay = SIZE_MAX;  ///< Where it stands apart from its date.
  calendar::DateOrderProof proof = {};
  bool central = false;  ///< Some time has `CST` or `CDT`.
  std::string scratch = {};
  void record(const text::CsvRecord& record) {
    take(record.text(column, scratch));
    if (timeOfDay != SIZE_MAX) take(record.text(timeOfDay, scratch));
  }
  void fault(ProblemCode) {}
  void take(std::string_view time) {
    central = central || namesCentralTime(time);
    const calendar::DateOrderProof one = calendar::proveDateOrder(time);
    proof.slashDate = proof.slashDate || one.slashDate;
    proof.monthFirst = proof.monthFirst || one.monthFirst;
    proof.dayFirst = proof.dayFirst || one.dayFirst;
  }
};

/// `time`: the field that holds the times.
inline void proveOrder(Identification& found, const Question& question, Field time,
                       const calendar::DateOrderProof& proof, std::optional<Problem>& error) {
  if (question.dateOrder) {
    found.dateOrder = *question.dateOrder;
    return;
  }
  if (!proof.slashDate) return;
  const auto column = static_cast<std::uint32_t>(found.columns.at(time)) + 1;
  if (proof.monthFirst && proof.dayFirst) {
    error = problemOf("date-order-contradictory"_problem, 0, column);
  } else if (!proof.monthFirst && !proof.dayFirst) {
    error = problemOf("date-order-unproven"_problem, 0, column);
  } else {
    found.dateOrder = proof.monthFirst ? calendar::DateOrder::monthFirst : calendar::DateOrder::dayFirst;
  }
}

}  // namespace uam::recognition::detail

UAM_FOR_SIZE_END
