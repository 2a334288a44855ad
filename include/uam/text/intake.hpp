#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "uam/base/limits.hpp"
#include "uam/text/end_marks.hpp"
#include "uam/text/utf8.hpp"

namespace uam::text {

/// Takes a file in pieces of any size and holds what no scanner has consumed yet, as right UTF-8 in one stretch.
/// The host writes into the memory that `reserve` names, so that no byte is copied twice; a byte order mark at the
/// beginning is dropped, bytes that do not decode become U+FFFD and are counted (product.md section 1). End marks are
/// held back until something follows them; behind the last line end they are dropped.
class Intake {
 public:
  /// Memory for the next piece. Views that `text` gave before end here.
  [[nodiscard]] char* reserve(std::size_t bytes) {
    // Where much is held for long, it is moved only when as much is gone: each byte once at most.
    if (begin_ > 0 && begin_ >= end_ - begin_) {
      std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
      checked_ -= begin_;
      end_ -= begin_;
      begin_ = 0;
    }
    if (buffer_.size() < end_ + bytes) buffer_.resize(end_ + bytes);
    reserved_ = bytes;
    return buffer_.data() + end_;
  }

  /// Takes the bytes written to what was reserved.
  void commit(std::size_t bytes) {
    end_ += bytes < reserved_ ? bytes : reserved_;
    reserved_ = 0;
    const std::size_t before = checked_;
    check(false);
    holdEndMarks(before);
  }

  /// No more bytes come: a sequence that was cut is a fault too.
  void finish() {
    const std::size_t before = checked_;
    check(true);
    holdEndMarks(before);
    const std::size_t shown = checked_ - held_;
    if (endsLine(shown > begin_ ? buffer_[shown - 1] : consumed_)) end_ = checked_ = shown;
    held_ = 0;
  }

  /// What is to be scanned.
  [[nodiscard]] std::string_view text() const { return {buffer_.data() + begin_, checked_ - held_ - begin_}; }

  void consume(std::size_t bytes) {
    if (bytes == 0) return;
    begin_ += bytes;
    consumed_ = buffer_[begin_ - 1];
  }

  /// True where all that was committed was consumed, and no character is cut.
  [[nodiscard]] bool empty() const { return begin_ == end_; }

  [[nodiscard]] std::uint64_t undecodable() const { return undecodable_; }

  /// True where a NUL character was met.
  [[nodiscard]] bool anyNul() const { return anyNul_; }

 private:
  /// Looks for end marks in what was checked since.
  void holdEndMarks(std::size_t before) {
    const std::size_t size = checked_ - before;
    const std::size_t marks = endMarksOf({buffer_.data() + before, size});
    held_ = marks == size ? held_ + marks : marks;
    // A file may be padded with gigabytes. Of as many as are too long for a record no one needs the rest.
    if (held_ <= limits::kRecordBytes + 1 || checked_ != end_) return;
    end_ = checked_ -= held_ - limits::kRecordBytes - 1;
    held_ = limits::kRecordBytes + 1;
  }

  void check(bool final) {
    if (atStart_) {
      const std::size_t size = end_ - checked_;
      const std::size_t compared = size < 3 ? size : 3;
      if (std::memcmp(buffer_.data() + checked_, "\xEF\xBB\xBF", compared) == 0) {
        if (compared < 3 && !final) return;
        if (compared == 3) {
          begin_ += 3;
          checked_ += 3;
        }
      }
      atStart_ = false;
    }
    const char* const data = buffer_.data();
    const Utf8Check whole = checkUtf8(data + checked_, data + end_);
    checked_ += whole.valid;
    anyNul_ = anyNul_ || whole.nul;
    if (checked_ == end_ || (whole.incomplete && !final)) return;
    repair(final);
  }

  /// Rewrites the unchecked rest with U+FFFD for its faults; a cut sequence at the end stays unchecked.
  void repair(bool final) {
    const char* const data = buffer_.data();
    std::size_t keep = 0;
    if (!final) {
      // Only the last three bytes can be the beginning of a cut sequence.
      for (std::size_t back = 1; back <= 3 && back <= end_ - checked_; ++back) {
        const Utf8Step step = decodeStep(data + end_ - back, data + end_);
        if (step.incomplete && step.length == back) keep = back;
      }
    }
    std::string repaired;
    undecodable_ += appendRepaired(repaired, {data + checked_, end_ - checked_ - keep});
    const std::string tail(data + end_ - keep, keep);
    anyNul_ = anyNul_ || repaired.find('\0') != std::string::npos;
    const std::size_t size = checked_ + repaired.size() + keep;
    if (buffer_.size() < size) buffer_.resize(size);
    std::memcpy(buffer_.data() + checked_, repaired.data(), repaired.size());
    checked_ += repaired.size();
    std::memcpy(buffer_.data() + checked_, tail.data(), keep);
    end_ = checked_ + keep;
  }

  std::vector<char> buffer_ = std::vector<char>(16);  ///< Never without an address.
  std::size_t begin_ = 0;                             ///< First byte not consumed.
  std::size_t checked_ = 0;                           ///< End of what is right UTF-8.
  std::size_t end_ = 0;                               ///< End of what was committed.
  std::size_t held_ = 0;                              ///< End marks behind what is shown.
  std::size_t reserved_ = 0;
  std::uint64_t undecodable_ = 0;
  char consumed_ = '\n';  ///< The last byte that was consumed: a file begins as a line does.
  bool anyNul_ = false;
  bool atStart_ = true;
};

}  // namespace uam::text
