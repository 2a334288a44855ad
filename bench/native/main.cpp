// The core natively, on files read with read(2): `read LOG`, `scan LOG`, or
// `aggregate AS-OF USERS DEPARTMENTS LOG ANSWER`. Tells the milliseconds, and what it found, as JSON.

#include <chrono>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

#include "question.hpp"
#include "structural_scan.hpp"

namespace {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point begin) {
  return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

class File {
 public:
  explicit File(const char* path) : descriptor_(::open(path, O_RDONLY)) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }

  [[nodiscard]] bool isOpen() const { return descriptor_ >= 0; }

  /// Fills as much as there is; 0 at the end.
  [[nodiscard]] std::size_t fill(char* target, std::size_t size) const {
    std::size_t filled = 0;
    while (filled < size) {
      const ssize_t taken = ::read(descriptor_, target + filled, size - filled);
      if (taken <= 0) break;
      filled += static_cast<std::size_t>(taken);
    }
    return filled;
  }

 private:
  int descriptor_;
};

int readOnly(const char* path) {
  const auto begin = Clock::now();
  const File file(path);
  std::vector<char> buffer(bench::kPiece);
  std::size_t bytes = 0;
  while (const std::size_t piece = file.fill(buffer.data(), buffer.size())) bytes += piece;
  std::printf("{\"ms\":%.3f,\"bytes\":%zu}\n", millisecondsSince(begin), bytes);
  return bytes > 0 ? 0 : 1;
}

int scan(const char* path) {
  const auto begin = Clock::now();
  const File file(path);
  std::vector<char> buffer(bench::kPiece);
  bench::StructuralScan structure;
  std::size_t bytes = 0;
  while (const std::size_t piece = file.fill(buffer.data(), buffer.size())) {
    structure.take(buffer.data(), piece);
    bytes += piece;
  }
  std::printf("{\"ms\":%.3f,\"bytes\":%zu,\"separators\":%llu}\n", millisecondsSince(begin), bytes,
              static_cast<unsigned long long>(structure.separators()));
  return bytes > 0 ? 0 : 1;
}

/// Reads a file through the question: the first piece tells what it is and is fed with the rest.
std::optional<std::uint64_t> feed(bench::Question& question, const char* path) {
  const File file(path);
  std::string first(bench::kPiece, '\0');
  first.resize(file.fill(first.data(), first.size()));
  if (first.empty() || !question.begin(first)) return std::nullopt;
  std::memcpy(question.reserve(first.size()), first.data(), first.size());
  if (!question.commit(first.size())) return std::nullopt;
  for (;;) {
    const std::size_t piece = file.fill(question.reserve(bench::kPiece), bench::kPiece);
    if (piece == 0) break;
    if (!question.commit(piece)) return std::nullopt;
  }
  return question.end();
}

int aggregate(const char* asOf, const char* users, const char* departments, const char* log, const char* answer) {
  const auto begin = Clock::now();
  bench::Question question;
  if (!feed(question, users) || !feed(question, departments) || !question.directoryDone()) return 1;
  const auto lines = feed(question, log);
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
  if (mode == "aggregate" && count == 7) return aggregate(given[2], given[3], given[4], given[5], given[6]);
  std::fprintf(stderr, "read LOG | scan LOG | aggregate AS-OF USERS DEPARTMENTS LOG ANSWER\n");
  return 2;
}
