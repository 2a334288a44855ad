#pragma once

/// Functions declared between these two are compiled for size where the size is sent over the wire: WebAssembly. They
/// run once a file or once an answer; what runs once a record stays outside. All of the core for size would be 25 to
/// 45 % slower on the reading path, all of it for speed a third larger.
/// `UAM_FOR_SIZE` says the same of one function.
#if defined(__wasm__) && defined(__clang__)
#define UAM_FOR_SIZE __attribute__((minsize))
#define UAM_FOR_SIZE_BEGIN _Pragma("clang attribute push(__attribute__((minsize)), apply_to = function)")
#define UAM_FOR_SIZE_END _Pragma("clang attribute pop")
#else
#define UAM_FOR_SIZE
#define UAM_FOR_SIZE_BEGIN
#define UAM_FOR_SIZE_END
#endif
