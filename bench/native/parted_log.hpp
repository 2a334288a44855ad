#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <future>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "file.hpp"
#include "question.hpp"
#include "read_file.hpp"

namespace bench {

/// A log read by several threads, each with a session of its own.
///
/// The log is cut into ranges. The thread that will have the answer reads from the front; helpers take ranges from the
/// back and pack what they find, until they meet. A range begins behind the first line feed at its nominal border.
/// Where that turns out to lie within a record, or a helper could not pack its range, the first thread reads on by
/// itself.
class PartedLog {
 public:
  PartedLog(const char* path, const std::vector<const char*>& directoryPaths)
      : file_(path),
        size_(file_.size()),
        directoryPaths_(directoryPaths),
        ranges_(std::max<std::uint64_t>(1, (size_ + kRange - 1) / kRange)),
        back_(ranges_),
        parts_(ranges_) {}

  /// Puts the whole log into a question that has the directory files; gives the lines.
  [[nodiscard]] std::optional<std::uint64_t> read(Question& question, unsigned threads) {
    std::vector<std::thread> helpers;
    for (unsigned thread = 1; thread < threads; ++thread) helpers.emplace_back([this] { help(); });
    const bool read = readWhole(question);
    for (std::thread& helper : helpers) helper.join();
    return read ? question.end() : std::nullopt;
  }

 private:
  /// Small enough that whoever comes last is not waited for long.
  static constexpr std::uint64_t kRange = std::uint64_t{16} << 20;

  struct Part {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    std::string packed;  ///< Empty where the range must be read with the whole.
  };

  [[nodiscard]] bool readWhole(Question& question) {
    if (!begin(question, false)) return false;
    std::uint64_t position = 0;
    for (std::size_t range = 0; range < ranges_; ++range) {
      if (!takeFront(range)) {
        const Part part = parts_[range].get_future().get();
        if (part.begin == position && !part.packed.empty() && question.addPacked(part.packed)) {
          position = part.end;
          continue;
        }
      }
      const std::uint64_t end = borderAt(range + 1);
      if (!feed(question, position, end)) return false;
      position = std::max(position, end);
    }
    return true;
  }

  void help() {
    Question question;
    bool usable = std::all_of(directoryPaths_.begin(), directoryPaths_.end(),
                              [&](const char* path) { return readFile(question, path).has_value(); });
    usable = usable && question.directoryDone();
    while (const std::optional<std::size_t> range = takeBack()) {
      Part part;
      part.begin = borderAt(*range);
      part.end = borderAt(*range + 1);
      if (usable && begin(question, true) && feed(question, part.begin, part.end)) {
        part.packed = question.pack(part.end == size_);
      }
      parts_[*range].set_value(std::move(part));
    }
  }

  [[nodiscard]] bool takeFront(std::size_t range) {
    const std::lock_guard lock(mutex_);
    if (range >= back_) return false;
    front_ = range + 1;
    return true;
  }

  [[nodiscard]] std::optional<std::size_t> takeBack() {
    const std::lock_guard lock(mutex_);
    if (back_ <= front_) return std::nullopt;
    return --back_;
  }

  [[nodiscard]] bool begin(Question& question, bool isPart) const {
    std::string first(kRead, '\0');
    first.resize(file_.fill(0, first.data(), first.size()));
    return question.begin(first, isPart);
  }

  [[nodiscard]] bool feed(Question& question, std::uint64_t position, std::uint64_t end) const {
    while (position < end) {
      const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(kPiece, end - position));
      const std::size_t piece = file_.fill(position, question.reserve(wanted), wanted);
      if (piece == 0 || !question.commit(piece)) return false;
      position += piece;
    }
    return true;
  }

  [[nodiscard]] std::uint64_t borderAt(std::size_t range) const {
    if (range == 0) return 0;
    std::uint64_t position = range * kRange - 1;
    char bytes[4096];
    while (position < size_) {
      const std::size_t count = file_.fill(position, bytes, sizeof bytes);
      if (count == 0) break;
      if (const void* const feed = std::memchr(bytes, '\n', count)) {
        return position + static_cast<std::uint64_t>(static_cast<const char*>(feed) - bytes) + 1;
      }
      position += count;
    }
    return size_;
  }

  File file_;
  std::uint64_t size_;
  std::vector<const char*> directoryPaths_;
  std::size_t ranges_;
  std::mutex mutex_;
  std::size_t front_ = 0;  ///< All ranges before are read by the first thread, or were.
  std::size_t back_;       ///< All from here on are a helper's, or were.
  std::vector<std::promise<Part>> parts_;
};

}  // namespace bench
