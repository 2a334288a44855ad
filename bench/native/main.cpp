// The core natively, on files read with pread(2): `read LOG`, `scan LOG`, or
// `aggregate THREADS AS-OF USERS DEPARTMENTS LOG ANSWER`. Tells the milliseconds, and what it found, as JSON.

#include <charconv>
#include <chrono>
#include <cstdio>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>

#include "file.hpp"
#include "parted_log.hpp"
#include "question.hpp"
#include "read_file.hpp"
#include "structural_scan.hpp"

namespace {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point begin) {
  return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

int readOnly(const char* path) {
  const auto begin = Clock::now();
  const bench::File file(path);
  std::vector<char> buffer(bench::kRead);
  std::size_t bytes = 0;
  while (const std::size_t piece = file.fill(bytes, buffer.data(), buffer.size())) bytes += piece;
  std::printf("{\"ms\":%.3f,\"bytes\":%zu}\n", millisecondsSince(begin), bytes);
  return bytes > 0 ? 0 : 1;
}

int scan(const char* path) {
  const auto begin = Clock::now();
  const bench::File file(path);
  std::vector<char> buffer(bench::kRead);
  bench::StructuralScan structure;
  std::size_t bytes = 0;
  while (const std::size_t piece = file.fill(bytes, buffer.data(), buffer.size())) {
    structure.take(buffer.data(), piece);
    bytes += piece;
  }
  std::printf("{\"ms\":%.3f,\"bytes\":%zu,\"separators\":%llu}\n", millisecondsSince(begin), bytes,
              static_cast<unsigned long long>(structure.separators()));
  return bytes > 0 ? 0 : 1;
}

int aggregate(unsigned threads, const char* asOf, const char* users, const char* departments, const char* log,
              const char* answer) {
  const auto begin = Clock::now();
  bench::Question question;
  if (!bench::readFile(question, users) || !bench::readFile(question, departments) || !question.directoryDone()) {
    return 1;
  }
  const auto lines = threads > 1 ? bench::PartedLog(log, {users, departments}).read(question, threads)
                                 : bench::readFile(question, log);
  if (!lines || !question.finish(asOf)) return 1;
  const double milliseconds = millisecondsSince(begin);

  std::FILE* const file = std::fopen(answer, "wb");
  if (file == nullptr) return 1;
  const std::string text = question.answer();
  const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  if (std::fclose(file) != 0 || !written) return 1;
  std::printf("{\"ms\":%.3f,\"lines\":%llu}\n", milliseconds, static_cast<unsigned long long>(*lines));
  return 0;
}

}  // namespace

int main(int count, char** given) {
  const std::string_view mode = count > 1 ? given[1] : "";
  if (mode == "read" && count == 3) return readOnly(given[2]);
  if (mode == "scan" && count == 3) return scan(given[2]);
  if (mode == "aggregate" && count == 8) {
    const std::string_view threads = given[2];
    unsigned number = threads == "all" ? std::thread::hardware_concurrency() : 0;
    if (number > 0 || std::from_chars(threads.begin(), threads.end(), number).ec == std::errc()) {
      return aggregate(number, given[3], given[4], given[5], given[6], given[7]);
    }
  }
  std::fprintf(stderr, "read LOG | scan LOG | aggregate THREADS|all AS-OF USERS DEPARTMENTS LOG ANSWER\n");
  return 2;
}
