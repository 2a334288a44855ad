#include <string>

#include "uam/access/access_days.hpp"
#include "uam/access/day_clock.hpp"
#include "uam/calendar/timestamp.hpp"
#include "uam/calendar/zone.hpp"

#include "support/checks.hpp"
#include "support/slow_time.hpp"
#include "targets.hpp"

namespace uam::fuzz {

namespace {

std::string told(const calendar::Timestamp& timestamp) {
  return std::to_string(static_cast<int>(timestamp.form)) + ' ' + std::to_string(timestamp.value);
}

}  // namespace

/// Each line is a time text, read in all orders of the date.
void timestamps(std::string_view bytes) {
  // Offsets as far from Greenwich as the border lets through.
  const calendar::Zone east({{0, 2 * 86400}});
  const calendar::Zone west({{0, -2 * 86400}});
  // A line says nothing about the next: more of them make an input slower and show no more.
  for (int number = 0; number < 8 && !bytes.empty(); ++number) {
    const std::string_view line = bytes.substr(0, bytes.find('\n'));
    bytes.remove_prefix(line.size() < bytes.size() ? line.size() + 1 : line.size());
    if (line.size() > 200) continue;
    const std::string text(line);
    const SlowTime slow(text);
    for (const auto order :
         {calendar::DateOrder::unknown, calendar::DateOrder::monthFirst, calendar::DateOrder::dayFirst}) {
      const calendar::Timestamp read = calendar::parseTimestamp(text, order);
      requireSame(told(read), told(slow.read(order)), text);
      for (const auto& [display, log] : {std::pair{&east, &west}, std::pair{&west, &east}}) {
        access::DayClock clock(*display, *log, order);
        uam::ProblemCode code;
        const calendar::Day day = clock.dayOf(text, code);
        require(day == calendar::kNoDay || access::AccessDays::holds(day), "there is a place for every day", text);
        require((day == calendar::kNoDay) ==
                    (read.form == calendar::TimestampForm::none || read.form == calendar::TimestampForm::needsOrder),
                "every time has a day", text);
        require((day == calendar::kNoDay) == !code.empty(), "what is no time has a reason", text);
      }
    }
    // What proves an order is a date in that order.
    const calendar::DateOrderProof proof = calendar::proveDateOrder(text);
    require(!(proof.monthFirst && proof.dayFirst), "one date proves one order", text);
    require(proof.slashDate || (!proof.monthFirst && !proof.dayFirst), "only dates with slashes prove an order", text);
  }
}

}  // namespace uam::fuzz
