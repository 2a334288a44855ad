#pragma once

#include <cstddef>
#include <cstdint>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bench {

/// A file on the disk; many threads may read one.
class File {
 public:
  explicit File(const char* path) : descriptor_(::open(path, O_RDONLY)) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }

  [[nodiscard]] std::uint64_t size() const {
    struct stat facts {};
    return ::fstat(descriptor_, &facts) == 0 ? static_cast<std::uint64_t>(facts.st_size) : 0;
  }

  /// Fills as much as there is from `position` on; 0 at the end.
  [[nodiscard]] std::size_t fill(std::uint64_t position, char* target, std::size_t size) const {
    std::size_t filled = 0;
    while (filled < size) {
      const ssize_t taken = ::pread(descriptor_, target + filled, size - filled, static_cast<off_t>(position + filled));
      if (taken <= 0) break;
      filled += static_cast<std::size_t>(taken);
    }
    return filled;
  }

 private:
  int descriptor_;
};

}  // namespace bench
