#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "uam/base/for_size.hpp"
#include "uam/vocabulary/names.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam {

/// How a text that names nobody differs from one that names a user (recognition.md section 9): up to `domain` it is the
/// same name written in another way; from `name` on it is something else of the user.
enum class NearWay : std::uint8_t {
  letterCase,
  width,
  composition,  ///< `é` as one character or as two.
  invisible,    ///< Blanks and characters that draw nothing.
  quoting,      ///< `="00123"` and quotes around.
  zeros,        ///< Those in front of a number.
  address,      ///< `Ann <ann@example.com>`.
  domain,       ///< `CORP\ann`, `ann@example.com`.
  name,
  email,
  employeeNumber,
};

inline constexpr std::size_t kNearWayCount = static_cast<std::size_t>(NearWay::employeeNumber) + 1;

/// As hosts call them.
inline constexpr std::array<std::string_view, kNearWayCount> kNearWayNames = {
    "case",    "width",  "composition", "invisible", "quoting",       "zeros",
    "address", "domain", "name",        "email",     "employeeNumber"};
static_assert(allNamed(kNearWayNames));

/// Some of the ways.
class NearWays {
 public:
  constexpr NearWays() = default;
  // NOLINTNEXTLINE(google-explicit-constructor): one way is a set of ways.
  constexpr NearWays(NearWay way) : bits_(static_cast<std::uint16_t>(1u << static_cast<unsigned>(way))) {}

  [[nodiscard]] constexpr bool has(NearWay way) const { return (bits_ & NearWays(way).bits_) != 0; }
  constexpr NearWays& operator|=(NearWays other) {
    bits_ = static_cast<std::uint16_t>(bits_ | other.bits_);
    return *this;
  }
  friend constexpr NearWays operator|(NearWays one, NearWays other) { return one |= other; }
  friend constexpr bool operator==(NearWays, NearWays) = default;

 private:
  std::uint16_t bits_ = 0;
};

/// The names of the ways, a blank between them.
[[nodiscard]] inline std::string namesOf(NearWays ways) {
  std::string names;
  for (std::size_t way = 0; way < kNearWayCount; ++way) {
    if (!ways.has(static_cast<NearWay>(way))) continue;
    if (!names.empty()) names += ' ';
    names += kNearWayNames[way];
  }
  return names;
}

}  // namespace uam

UAM_FOR_SIZE_END
