#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>

#include "file.hpp"
#include "question.hpp"

namespace bench {

/// Reads a file through the question: the first piece tells what it is and is fed with the rest. Gives the lines.
[[nodiscard]] inline std::optional<std::uint64_t> readFile(Question& question, const char* path) {
  const File file(path);
  std::string first(kRead, '\0');
  first.resize(file.fill(0, first.data(), first.size()));
  if (first.empty() || !question.begin(first)) return std::nullopt;
  std::memcpy(question.reserve(first.size()), first.data(), first.size());
  if (!question.commit(first.size())) return std::nullopt;
  std::uint64_t position = first.size();
  for (;;) {
    const std::size_t piece = file.fill(position, question.reserve(kPiece), kPiece);
    if (piece == 0) break;
    if (!question.commit(piece)) return std::nullopt;
    position += piece;
  }
  return question.end();
}

}  // namespace bench
