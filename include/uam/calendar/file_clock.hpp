#pragma once

#include <string_view>

#include "uam/base/for_size.hpp"
#include "uam/calendar/day.hpp"
#include "uam/calendar/timestamp.hpp"
#include "uam/calendar/zone.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::calendar {

/// Tells the days of a file that holds a time a user, which is few beside a log's (access/day_clock.hpp).
struct FileClock {
  Zone displayZone;
  Zone zone;  ///< Of times that carry none.
  DateOrder order = DateOrder::unknown;
  bool inChina = false;  ///< Its `CST` is that of China.

  /// kNoDay where the text is no time.
  [[nodiscard]] Day dayOf(std::string_view text) const {
    const Timestamp time = parseTimestamp(text, order);
    switch (time.form) {
      case TimestampForm::instant:
        return displayZone.dayOfInstant(inChina ? time.inChina() : time.value);
      case TimestampForm::local:
        return displayZone.dayOfInstant(zone.instantOfLocal(time.value));
      case TimestampForm::day:
        return static_cast<Day>(time.value);
      case TimestampForm::needsOrder:
      case TimestampForm::none:
        break;
    }
    return kNoDay;
  }
};

}  // namespace uam::calendar

UAM_FOR_SIZE_END
