#include "counter.hpp"

#include <cstddef>
#include <cstdlib>

namespace {

std::uint64_t counted = 0;

void pass(std::size_t bytes) {
  counted += 1 + bytes / 16;
}

}  // namespace

namespace uam::work {

std::uint64_t steps() {
  return counted;
}

}  // namespace uam::work

// The compiler calls this at the beginning of each block of the code that is counted.
extern "C" void __sanitizer_cov_trace_pc() {
  ++counted;
}

// The linker leads calls of these functions here, and ours to the library (`--wrap`).
extern "C" {
void* __real_memchr(const void* text, int byte, std::size_t size);
int __real_memcmp(const void* one, const void* other, std::size_t size);
void* __real_memcpy(void* into, const void* from, std::size_t size);
void* __real_memmove(void* into, const void* from, std::size_t size);
void* __real_memset(void* into, int byte, std::size_t size);

void* __wrap_memchr(const void* text, int byte, std::size_t size) {
  void* const found = __real_memchr(text, byte, size);
  pass(found == nullptr ? size
                        : static_cast<std::size_t>(static_cast<const char*>(found) - static_cast<const char*>(text)));
  return found;
}
int __wrap_memcmp(const void* one, const void* other, std::size_t size) {
  pass(size);
  return __real_memcmp(one, other, size);
}
void* __wrap_memcpy(void* into, const void* from, std::size_t size) {
  pass(size);
  return __real_memcpy(into, from, size);
}
void* __wrap_memmove(void* into, const void* from, std::size_t size) {
  pass(size);
  return __real_memmove(into, from, size);
}
void* __wrap_memset(void* into, int byte, std::size_t size) {
  pass(size);
  return __real_memset(into, byte, size);
}
}
