#pragma once

#include <string>
#include <string_view>

namespace uam::fuzz {

/// Takes what does not hold. The fuzzer ends the process, so that the input is kept; the unit tests fail and go on.
using FailureHandler = void (*)(std::string_view what, std::string_view detail);

/// Whoever runs targets sets it first.
inline FailureHandler onFailure = nullptr;

/// Gives `holds` back, so that a target can stop where going on makes no sense.
inline bool require(bool holds, std::string_view what, std::string_view detail = {}) {
  if (!holds) onFailure(what, detail);
  return holds;
}

/// Two texts that must be equal: tells where they part.
inline bool requireSame(std::string_view one, std::string_view other, std::string_view what) {
  if (one == other) return true;
  std::size_t at = 0;
  while (at < one.size() && at < other.size() && one[at] == other[at]) ++at;
  const std::size_t from = at < 60 ? 0 : at - 60;
  onFailure(what,
            "one:   ..." + std::string(one.substr(from, 200)) + "\nother: ..." + std::string(other.substr(from, 200)));
  return false;
}

}  // namespace uam::fuzz
