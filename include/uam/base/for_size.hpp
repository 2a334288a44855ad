#pragma once

/// Functions declared between these two are compiled for size where the size is sent over the wire: WebAssembly. They
/// run once a file or once an answer; what runs once a record stays outside. All of the core for size would be 25 to
/// 45 % slower on the reading path, all of it for speed a third larger.
/// They belong to their translation unit alone, so that one with a single caller becomes part of it: 2 % of the module.
/// `UAM_LIBRARY_FOR_SIZE_BEGIN` and `_END` say it of headers of the standard library, whose functions keep their
/// linkage.
#if defined(__wasm__) && defined(__clang__)
#define UAM_LIBRARY_FOR_SIZE_BEGIN _Pragma("clang attribute push(__attribute__((minsize)), apply_to = function)")
#define UAM_LIBRARY_FOR_SIZE_END _Pragma("clang attribute pop")
#define UAM_FOR_SIZE_BEGIN   \
  UAM_LIBRARY_FOR_SIZE_BEGIN \
  _Pragma("clang attribute push(__attribute__((internal_linkage)), apply_to = any(function, record))")
#define UAM_FOR_SIZE_END _Pragma("clang attribute pop") UAM_LIBRARY_FOR_SIZE_END
#else
#define UAM_LIBRARY_FOR_SIZE_BEGIN
#define UAM_LIBRARY_FOR_SIZE_END
#define UAM_FOR_SIZE_BEGIN
#define UAM_FOR_SIZE_END
#endif
