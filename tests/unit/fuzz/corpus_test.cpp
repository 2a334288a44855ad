#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include <dirent.h>
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

std::vector<std::string> filesOf(const std::string& folder) {
  std::vector<std::string> names;
  DIR* const directory = opendir(folder.c_str());
  EXPECT_NE(directory, nullptr) << folder;
  if (directory == nullptr) return names;
  while (const dirent* const entry = readdir(directory)) {
    if (entry->d_name[0] != '.') names.push_back(folder + '/' + entry->d_name);
  }
  closedir(directory);
  std::sort(names.begin(), names.end());
  return names;
}

void fail(std::string_view what, std::string_view detail) {
  ADD_FAILURE() << what << '\n' << detail;
}

class FuzzCorpus : public ::testing::TestWithParam<NamedTarget> {};

/// What the fuzzers found worth keeping, and every input that once broke something.
TEST_P(FuzzCorpus, Holds) {
  onFailure = fail;
  everyWay = true;
  const std::vector<std::string> files = filesOf(std::string(UAM_FUZZ_CORPUS) + '/' + std::string(GetParam().name));
  EXPECT_FALSE(files.empty());
  for (const std::string& file : files) {
    SCOPED_TRACE(file);
    const std::string bytes = bytesOf(file);
    GetParam().target(bytes);
  }
}

INSTANTIATE_TEST_SUITE_P(Kept, FuzzCorpus, ::testing::ValuesIn(kTargets),
                         [](const auto& target) { return std::string(target.param.name); });

}  // namespace
}  // namespace uam::fuzz
