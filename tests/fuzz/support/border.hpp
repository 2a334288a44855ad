#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "support/cuts.hpp"

namespace uam::fuzz {

/// One session behind the border that hosts speak to, JSON in and out, compiled natively. Every answer is looked at: it
/// is JSON in right UTF-8 and says `ok` or names an error.
class Border {
 public:
  Border();
  ~Border();
  Border(const Border&) = delete;
  Border& operator=(const Border&) = delete;

  static std::string identify(std::string_view text, const std::string& question);

  std::string prepare(const std::string& settings);
  std::string beginInput(const std::string& options);
  /// Writes the bytes where they are wanted; false where no input is open.
  bool feed(std::string_view bytes);
  bool feed(const Pieces& pieces);
  std::string endInput();
  void abandonInput();
  [[nodiscard]] bool betweenRecords() const;
  [[nodiscard]] std::uint64_t linesRead() const;
  /// The pack in the place of its address; the answer where there is none.
  std::string packInput(bool last, bool& packed);
  bool addPacked(std::string_view pack);
  /// `options`: an identification as `identify` answers it, of a log that begins with the text.
  std::string decide(std::string_view text, const std::string& options);
  std::string resolveDirectory(const std::string& question = R"({"logs":true})");
  std::string configure(const std::string& settings);
  std::string view(const std::string& question);
  std::string overview();
  /// The file of aliases in the place of its address; the answer where there is no table.
  std::string aliasFile();
  std::string departments();
  std::string statistics(bool shown);
  std::string beginEvents(const std::string& login);
  std::string events();
  std::string leftOut(std::uint32_t from, std::uint32_t count);
  std::string rows(std::uint32_t from, std::uint32_t count, const std::string& question = "{}");
  std::string profile(const std::string& login);
  int positionOf(const std::string& login);
  std::string searchText();
  std::string giveSearchText(std::string_view text);
  /// The names of all rows, one a line; the answer where there is no table.
  std::string nameText(bool& given);
  /// Positions of the names, four bytes each as the host writes them.
  std::string giveNameOrder(std::string_view positions);
  std::string beginCsv(const std::string& question);
  /// The next piece in the place of its address; `more` is false behind the last, and where no CSV was begun.
  std::string nextCsv(bool& more);
  std::string alteredCells();

 private:
  void write(std::string_view bytes);

  struct Core;
  std::unique_ptr<Core> core_;
};

/// True for the answer of something that was done.
inline bool isOk(std::string_view answer) {
  return answer.substr(0, 10) == "{\"ok\":true";
}

}  // namespace uam::fuzz
