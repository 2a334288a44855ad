#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "uam/access/access_counter.hpp"
#include "uam/directory/directory.hpp"
#include "uam/input_reader.hpp"
#include "uam/recognition/identify.hpp"

namespace uam::access {

/// A reader of access files: gives the result when the file was read to its end.
class AccessReader : public InputReader {
 public:
  AccessReader(const directory::Directory& directory, const ReadSettings& settings, recognition::Identification found)
      : found_(std::move(found)), counter_(directory, settings, found_.dateOrder) {}

  [[nodiscard]] AccessResult finish() { return counter_.finish(); }

 protected:
  void malformedAt(std::string_view code, std::uint64_t line, std::uint32_t column = 0, std::string_view text = {}) {
    ++lines_;
    counter_.malformed();
    if (!problems_.wants(code)) {
      problems_.count(code);
    } else if (text.empty()) {
      problems_.add(code, line, column);
    } else {
      problems_.add(code, line, column, {{"text", std::string(text.substr(0, 64))}});
    }
  }

  recognition::Identification found_;
  AccessCounter counter_;
};

}  // namespace uam::access
