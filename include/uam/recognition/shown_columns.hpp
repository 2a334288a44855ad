#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/recognition/heading.hpp"
#include "uam/recognition/identification.hpp"
#include "uam/text/blank.hpp"
#include "uam/text/fold.hpp"
#include "uam/vocabulary/cell_words.hpp"
#include "uam/vocabulary/columns.hpp"
#include "uam/vocabulary/member_paths.hpp"
#include "uam/vocabulary/service_codes.hpp"
#include "uam/vocabulary/word_meanings.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition::detail {

/// What the cells of a column show of it, over the whole beginning of a file (recognition.md section 4).
class CellProof {
 public:
  void take(std::string_view cell, const WordMeanings& meanings) {
    cell = text::trim(cell);
    if (cell.empty()) return;
    kintone_ = kintone_ || isKintone(cell);
    if (result_) return;
    result_ = isSaidResult(cell, meanings) || isResult(cell);
    perhaps_ = perhaps_ || isOneOf(cell, kPerhaps);
    state_ = state_ || (readOutcome(cell) == Outcome::unknown && readStatus(cell) != Status::unknown);
  }

  [[nodiscard]] bool isResult() const { return result_ || (perhaps_ && !state_); }
  [[nodiscard]] bool isService() const { return kintone_; }

 private:
  /// Words of results that are said of users as well: they prove nothing beside words that are said of users alone.
  static constexpr std::array<std::string_view, 2> kPerhaps = {"blocked", "正常"};

  [[nodiscard]] static bool isSaidResult(std::string_view cell, const WordMeanings& meanings) {
    return meanings.say(cell, WordMeaning::success) || meanings.say(cell, WordMeaning::failure);
  }

  /// Yes, no and small numbers are the values of flags.
  [[nodiscard]] static bool isResult(std::string_view cell) {
    const std::string_view word = withoutFraction(cell);
    if (text::allDigits(word)) return word.size() == 3 && word[0] >= '1' && word[0] <= '5';
    return readOutcome(word) != Outcome::unknown && !isOneOf(word, kYesWords) && !isOneOf(word, kNoWords) &&
           !isOneOf(word, kPerhaps);
  }

  bool result_ = false;
  bool perhaps_ = false;
  bool state_ = false;
  bool kintone_ = false;
};

/// The columns of a log whose headings say too little: a status may be that of the user or of the event, an application
/// the service or what somebody signed in with.
class ShownColumns {
 public:
  ShownColumns(const Heading& heading, const Question& question) : question_(question) {
    for (std::size_t column = 0; column < heading.texts.size(); ++column) {
      const std::optional<Meaning> own = meaningOfPath(heading.texts[column]);
      if (own != Meaning::status && own != Meaning::application) continue;
      // What was named for another field is that; what gave way to a column that was named still says what it says.
      const std::optional<Meaning> taken = heading.meanings[column];
      if (taken == own || taken == Meaning::other) columns_.push_back({column, *own, {}});
    }
  }

  /// Shows every column to `cellOf`, which gives the cell of a record there.
  template <class CellOf>
  void take(CellOf&& cellOf) {
    for (Candidate& candidate : columns_) candidate.proof.take(cellOf(candidate.column), question_.meanings);
  }

  /// Gives the fields that no heading says the columns that their cells show, and tells which could have been it.
  void place(Identification& found) const {
    place(found, Field::result, Meaning::status, [](const CellProof& proof) { return proof.isResult(); });
    const bool service = found.columns.has(Field::service);
    place(found, Field::service, Meaning::application, [](const CellProof& proof) { return proof.isService(); });
    // Beside a service it is a part of that.
    if (service) place(found, Field::module, Meaning::application, [](const CellProof&) { return true; });
  }

 private:
  struct Candidate {
    std::size_t column = 0;
    Meaning meaning = Meaning::other;
    CellProof proof;
  };

  template <class Accept>
  void place(Identification& found, Field field, Meaning meaning, Accept&& accept) const {
    const bool none = std::any_of(question_.columns.begin(), question_.columns.end(),
                                  [&](const auto& named) { return named.first == field && named.second.empty(); });
    if (none) return;
    for (const Candidate& candidate : columns_) {
      if (candidate.meaning != meaning) continue;
      if (!found.columns.has(field) && accept(candidate.proof)) {
        found.columns.set(field, candidate.column);
      } else if (field != Field::module) {
        found.notTaken.push_back({field, candidate.column});
      }
    }
  }

  const Question& question_;
  std::vector<Candidate> columns_;
};

}  // namespace uam::recognition::detail

UAM_FOR_SIZE_END
