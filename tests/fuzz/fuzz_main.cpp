// What libFuzzer calls. `fuzz --target=NAME` chooses the target; libFuzzer leaves parameters with two dashes alone.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "support/checks.hpp"
#include "targets.hpp"

namespace {

uam::fuzz::Target chosen = nullptr;

void stop(std::string_view what, std::string_view detail) {
  std::fprintf(stderr, "\nDoes not hold: %.*s\n%.*s\n", static_cast<int>(what.size()), what.data(),
               static_cast<int>(detail.size()), detail.data());
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* count, char*** given) {
  uam::fuzz::onFailure = stop;
  constexpr std::string_view kParameter = "--target=";
  for (int index = 1; index < *count; ++index) {
    const std::string_view word = (*given)[index];
    if (word.substr(0, kParameter.size()) != kParameter) continue;
    for (const uam::fuzz::NamedTarget& target : uam::fuzz::kTargets) {
      if (target.name == word.substr(kParameter.size())) chosen = target.target;
    }
  }
  if (chosen != nullptr) return 0;
  std::fprintf(stderr, "--target=NAME is missing. There are:");
  for (const uam::fuzz::NamedTarget& target : uam::fuzz::kTargets) {
    std::fprintf(stderr, " %.*s", static_cast<int>(target.name.size()), target.name.data());
  }
  std::fprintf(stderr, "\n");
  std::exit(2);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  chosen({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
