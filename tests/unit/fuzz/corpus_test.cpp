#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "support/checks.hpp"
#include "support/cuts.hpp"
#include "targets.hpp"

namespace uam::fuzz {
namespace {

std::string bytesOf(const std::string& path) {
  std::string bytes;
  std::FILE* const file = std::fopen(path.c_str(), "rb");
  EXPECT_NE(file, nullptr) << path;
  if (file == nullptr) return bytes;
  char piece[4096];
  while (const std::size_t size = std::fread(piece, 1, sizeof piece, file)) bytes.append(piece, size);
  std::fclose(file);
  return bytes;
}

/// The number that a hexadecimal digit stands for.
unsigned valueOf(char digit) {
  return static_cast<unsigned>(digit <= '9' ? digit - '0' : digit - 'A' + 10);
}

/// What stands between the quotes of a line, without its escapes.
std::string unescaped(std::string_view text) {
  std::string bytes;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\\' || at + 1 == text.size()) {
      bytes += text[at];
      continue;
    }
    const char escape = text[++at];
    if (escape == 'x' && at + 2 < text.size()) {
      bytes += static_cast<char>(valueOf(text[at + 1]) * 16 + valueOf(text[at + 2]));
      at += 2;
    } else {
      bytes += escape == 't' ? '\t' : escape == 'n' ? '\n' : escape == 'r' ? '\r' : escape;
    }
  }
  return bytes;
}

/// A kept input and what it is called.
struct Kept {
  std::string name;
  std::string bytes;
};

/// One a line: its name, a blank, and its bytes in quotes (scripts/suites/fuzz-corpus.mjs).
std::vector<Kept> inputsOf(std::string_view text) {
  std::vector<Kept> inputs;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    const std::size_t blank = line.find(' ');
    if (end == std::string_view::npos || blank == std::string_view::npos || line.size() < blank + 3 ||
        line[blank + 1] != '"' || line.back() != '"') {
      ADD_FAILURE() << "no input: " << line;
      break;
    }
    inputs.push_back({std::string(line.substr(0, blank)), unescaped(line.substr(blank + 2, line.size() - blank - 3))});
    text.remove_prefix(end + 1);
  }
  return inputs;
}

void fail(std::string_view what, std::string_view detail) {
  ADD_FAILURE() << what << '\n' << detail;
}

class FuzzCorpus : public ::testing::TestWithParam<NamedTarget> {};

/// What the fuzzers found worth keeping, and every input that once broke something.
TEST_P(FuzzCorpus, Holds) {
  onFailure = fail;
  everyWay = true;
  const std::string text = bytesOf(std::string(UAM_FUZZ_CORPUS) + '/' + std::string(GetParam().name) + ".txt");
  const std::vector<Kept> inputs = inputsOf(text);
  EXPECT_FALSE(inputs.empty());
  for (const Kept& input : inputs) {
    SCOPED_TRACE(input.name);
    GetParam().target(input.bytes);
  }
}

INSTANTIATE_TEST_SUITE_P(Kept, FuzzCorpus, ::testing::ValuesIn(kTargets),
                         [](const auto& target) { return std::string(target.param.name); });

}  // namespace
}  // namespace uam::fuzz
