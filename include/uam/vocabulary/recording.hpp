#pragma once

#include "uam/calendar/day.hpp"

namespace uam {

/// Kintone began to record accesses on this day, unless the settings say another (product.md section 3).
inline constexpr calendar::Day kRecordingStart = calendar::dayOf(2022, 6, 12);

/// The last day on which the feature could be switched off: no disabled range ends later.
inline constexpr calendar::Day kLastDisabledDay = calendar::dayOf(2022, 11, 30);

}  // namespace uam
