#pragma once

// One algorithm stands over these: each defines `Block`, 64 bytes of text that answer with masks of 64 bits.
#if defined(UAM_PLAIN_BLOCKS)
#include "uam/text/simd/plain.hpp"
#elif defined(__wasm_simd128__)
#include "uam/text/simd/wasm128.hpp"
#elif defined(__AVX2__)
#include "uam/text/simd/avx2.hpp"
#elif defined(__SSE2__)
#include "uam/text/simd/sse2.hpp"
#elif defined(__aarch64__)
#include "uam/text/simd/neon.hpp"
#else
#include "uam/text/simd/plain.hpp"
#endif
