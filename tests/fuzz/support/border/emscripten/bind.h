#pragma once

// Stands in for Embind where the border is compiled natively: names go nowhere, the functions are called as they are.

#define EMSCRIPTEN_BINDINGS(name) [[maybe_unused]] static void bindingsOf_##name()

namespace emscripten {

template <class Function>
void function(const char*, Function) {}

}  // namespace emscripten
