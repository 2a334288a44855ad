#pragma once

#include <cstdint>

namespace uam::work {

/// Steps since the program began: blocks of code passed, and 16 bytes each that a function of the C library was given.
[[nodiscard]] std::uint64_t steps();

}  // namespace uam::work
