#pragma once

#include <string>
#include <vector>

namespace uam {

/// Codes as plain texts: matchers make values of the element's type out of literals, which only compilers may do here.
template <class Code>
[[nodiscard]] std::vector<std::string> textsOf(const std::vector<Code>& codes) {
  std::vector<std::string> texts;
  for (const Code& code : codes) texts.push_back(code.text());
  return texts;
}

}  // namespace uam
