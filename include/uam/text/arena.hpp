#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace uam::text {

/// Keeps texts at fixed addresses until it is destroyed. Owns the memory; views into it stay valid when it moves.
class Arena {
 public:
  [[nodiscard]] std::string_view keep(std::string_view text) {
    if (text.empty()) return {};
    if (text.size() > room_) grow(text.size());
    char* const at = next_;
    std::memcpy(at, text.data(), text.size());
    next_ += text.size();
    room_ -= text.size();
    return {at, text.size()};
  }

 private:
  static constexpr std::size_t kBlock = std::size_t{64} << 10;

  void grow(std::size_t needed) {
    const std::size_t size = needed > kBlock ? needed : kBlock;
    blocks_.push_back(std::make_unique<char[]>(size));
    next_ = blocks_.back().get();
    room_ = size;
  }

  std::vector<std::unique_ptr<char[]>> blocks_;
  char* next_ = nullptr;
  std::size_t room_ = 0;
};

}  // namespace uam::text
