#pragma once

#include <cstddef>
#include <cstdint>

#include "uam/base/for_size.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::border {

/// True where so many bytes lie at the address: a host that mistakes itself gets an answer, not the end of the module.
inline bool isInMemory([[maybe_unused]] std::uintptr_t address, [[maybe_unused]] std::size_t bytes) {
#ifdef __wasm__
  return std::uint64_t{address} + bytes <= std::uint64_t{__builtin_wasm_memory_size(0)} * 65536;
#else
  return true;
#endif
}

}  // namespace uam::border

UAM_FOR_SIZE_END
