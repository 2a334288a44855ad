#include <string>
#include <string_view>

#include "support/border.hpp"
#include "support/checks.hpp"
#include "support/cuts.hpp"
#include "support/readings.hpp"
#include "targets.hpp"

namespace uam::fuzz {

/// The first byte chooses what the text is given to. Whatever it says, the session works afterwards.
void settings(std::string_view bytes) {
  if (bytes.empty()) return;
  const unsigned which = static_cast<unsigned char>(bytes.front()) % 6;
  const std::string text(bytes.substr(1));

  const auto outcome = [&](bool disturbed, bool everything) {
    Border border;
    const auto disturb = [&](unsigned when) { return disturbed && which == when; };
    (void)border.prepare(readSettings(true));
    if (disturb(0) && isOk(border.prepare(text))) {
      // Another zone or rule is another answer; it must be a right one all the same.
      readKnown(border, kUsers, "users");
      (void)border.resolveDirectory();
      readKnown(border, kLog, "access");
      (void)everythingOf(border);
      return std::string();
    }
    if (disturb(1)) {
      (void)Border::identify(kUsers, text);
      (void)Border::identify(kLog, text);
    }
    if (disturb(2)) {
      // A file that is taken gives something else to show.
      const bool taken = isOk(readAs(border, text, {kUsers}));
      border.abandonInput();
      if (taken) {
        if (!isOk(border.resolveDirectory())) return std::string();
        (void)readAs(border, text, {kLog});
        (void)everythingOf(border);
        return std::string();
      }
    }
    readKnown(border, kUsers, "users");
    readKnown(border, kDepartments, "departments");
    readKnown(border, kMemberships, "memberships");
    (void)border.resolveDirectory();
    if (disturb(2)) {
      (void)border.beginInput(text);
      (void)border.feed(kLog);
      border.abandonInput();
    }
    readKnown(border, kLog, "access");
    if (disturb(3)) (void)border.configure(text);
    if (disturb(4)) (void)border.view(text);
    if (disturb(5) && isOk(border.beginCsv(text))) {
      for (bool more = true; more;) (void)border.nextCsv(more);
      (void)border.alteredCells();
    }
    return everything ? everythingOf(border) : shownBy(border);
  };
  static const std::string kUndisturbed[] = {outcome(false, false), outcome(false, true)};
  const bool everything = Ways(bytes, 4).goes(0);
  const std::string disturbed = outcome(true, everything);
  if (!disturbed.empty())
    requireSame(disturbed, kUndisturbed[everything ? 1 : 0], "what is shown after strange settings");
}

}  // namespace uam::fuzz
