// What libFuzzer calls. `fuzz --target=NAME` chooses the target, `--processor-seconds=N` ends the search after so much
// work, however busy the machine is, `--every-way` goes all ways of a target (support/cuts.hpp) with each input;
// libFuzzer leaves parameters with two dashes alone.

#include <charconv>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <system_error>

#include <sys/time.h>

#include "support/checks.hpp"
#include "support/cuts.hpp"
#include "targets.hpp"

namespace {

uam::fuzz::Target chosen = nullptr;

void stop(std::string_view what, std::string_view detail) {
  std::fprintf(stderr, "\nDoes not hold: %.*s\n%.*s\n", static_cast<int>(what.size()), what.data(),
               static_cast<int>(detail.size()), detail.data());
  std::abort();
}

/// What stands behind `name` in a parameter; nothing where it is another parameter.
std::optional<std::string_view> valueOf(std::string_view parameter, std::string_view name) {
  if (parameter.substr(0, name.size()) != name) return std::nullopt;
  return parameter.substr(name.size());
}

/// Lets libFuzzer end by itself, with its figures, when the process has worked for so long.
void stopAfter(std::string_view text) {
  int seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  if (error != std::errc() || end != text.data() + text.size() || seconds <= 0) {
    std::fprintf(stderr, "--processor-seconds takes a number of seconds.\n");
    std::exit(2);
  }
  std::signal(SIGPROF, [](int) { std::raise(SIGUSR1); });
  itimerval timer = {};
  timer.it_value.tv_sec = seconds;
  setitimer(ITIMER_PROF, &timer, nullptr);
}

}  // namespace

/// A session is thousands of small memories: how each came to be is told by its two innermost calls, and 16 MB of freed
/// ones are held back. With the usual thirty calls and 256 MB a search comes to half as many inputs.
extern "C" const char* __asan_default_options() {
  return "malloc_context_size=2:quarantine_size_mb=16";
}

extern "C" int LLVMFuzzerInitialize(int* count, char*** given) {
  uam::fuzz::onFailure = stop;
  for (int index = 1; index < *count; ++index) {
    const std::string_view word = (*given)[index];
    if (const auto seconds = valueOf(word, "--processor-seconds=")) stopAfter(*seconds);
    if (word == "--every-way") uam::fuzz::everyWay = true;
    const auto name = valueOf(word, "--target=");
    if (!name) continue;
    for (const uam::fuzz::NamedTarget& target : uam::fuzz::kTargets) {
      if (target.name == *name) chosen = target.target;
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
