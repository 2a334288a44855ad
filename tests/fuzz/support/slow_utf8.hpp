#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace uam::fuzz {

/// What a file of bytes is as text, by the words of the Encoding Standard's UTF-8 decoder; without 0x1A and NUL
/// characters behind the last line end, which are the end of the file.
struct SlowUtf8 {
  std::string text;
  std::uint64_t faults = 0;

  explicit SlowUtf8(std::string_view bytes) {
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
    std::size_t needed = 0;
    std::size_t seen = 0;
    unsigned lower = 0x80;
    unsigned upper = 0xBF;
    std::string sequence;
    const auto fault = [&] {
      text += "\xEF\xBF\xBD";
      ++faults;
      needed = seen = 0;
      lower = 0x80;
      upper = 0xBF;
      sequence.clear();
    };
    for (std::size_t at = 0; at < bytes.size();) {
      const auto byte = static_cast<unsigned char>(bytes[at]);
      if (needed == 0) {
        ++at;
        if (byte <= 0x7F) {
          text += static_cast<char>(byte);
        } else if (byte >= 0xC2 && byte <= 0xF4) {
          needed = byte <= 0xDF ? 1 : byte <= 0xEF ? 2 : 3;
          if (byte == 0xE0) lower = 0xA0;
          if (byte == 0xED) upper = 0x9F;
          if (byte == 0xF0) lower = 0x90;
          if (byte == 0xF4) upper = 0x8F;
          sequence += static_cast<char>(byte);
        } else {
          fault();
        }
        continue;
      }
      if (byte < lower || byte > upper) {
        fault();  // and the byte is looked at once more
        continue;
      }
      ++at;
      lower = 0x80;
      upper = 0xBF;
      sequence += static_cast<char>(byte);
      if (++seen == needed) {
        text += sequence;
        sequence.clear();
        needed = seen = 0;
      }
    }
    if (needed != 0) fault();
    std::size_t end = text.size();
    while (end > 0 && (text[end - 1] == '\x1A' || text[end - 1] == '\0')) --end;
    if (end == 0 || text[end - 1] == '\n' || text[end - 1] == '\r') text.resize(end);
  }
};

}  // namespace uam::fuzz
