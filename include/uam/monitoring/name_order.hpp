#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/base/heap_sort.hpp"
#include "uam/text/words.hpp"

namespace uam::monitoring {

/// The rows of a table in the order of their names by code point (UTF-8 bytes sort as code points do).
///
/// Names begin alike (`田中 ...`), so comparing them from their beginning reads the same bytes again and again. Here
/// they are parted by eight bytes, and each part that holds several rows by the next eight. In a large part few
/// beginnings occur many times each: those are sorted, not the rows. A million names are done in the time of a few
/// passes.
class NameOrder {
 public:
  /// Made anew for as many rows as there are names.
  void build(const std::vector<std::string_view>& names) {
    const auto rows = static_cast<std::uint32_t>(names.size());
    std::vector<Entry> entries(rows);
    bool zeros = false;
    for (std::uint32_t row = 0; row < rows; ++row) entries[row] = {wordAt(names[row], 0, zeros), row, false};
    std::vector<Entry> moved;
    std::vector<Part> open;
    if (rows > 1) open.push_back({0, rows, 0});
    while (!open.empty() && !zeros) {
      const Part part = open.back();
      open.pop_back();
      Entry* const begin = entries.data() + part.begin;
      Entry* const end = entries.data() + part.end;
      if (part.depth != 0) {
        for (Entry* entry = begin; entry != end; ++entry) {
          entry->word = wordAt(names[entry->row], part.depth, zeros);
        }
      }
      sortByWord(begin, end, moved);
      for (std::uint32_t run = part.begin; run < part.end;) {
        const std::uint64_t word = entries[run].word;
        std::uint32_t after = run + 1;
        while (after < part.end && entries[after].word == word) ++after;
        // A word that ends with a zero holds the end of its name: names that have the same one are equal.
        if ((word & 0xFF) == 0) {
          for (std::uint32_t at = run + 1; at < after; ++at) entries[at].same = true;
        } else if (after - run > 1) {
          open.push_back({run, after, part.depth + 8});
        }
        run = after;
      }
    }
    if (zeros) {
      // Hardly ever: no name that an export writes holds a zero.
      heapSort(entries.begin(), entries.end(), [&](const Entry& one, const Entry& other) {
        const int order = names[one.row].compare(names[other.row]);
        return order != 0 ? order < 0 : one.row < other.row;
      });
      for (std::uint32_t at = 0; at < rows; ++at) {
        entries[at].same = at > 0 && names[entries[at].row] == names[entries[at - 1].row];
      }
    }
    rows_.resize(rows);
    for (std::uint32_t at = 0; at < rows; ++at) rows_[at] = entries[at].row | (entries[at].same ? kSame : 0);
  }

  /// Takes an order that was made elsewhere: the rows in it, those called as the one before them marked with the upper
  /// bit. False, and nothing is changed, where that is no order of so many rows.
  [[nodiscard]] bool take(std::vector<std::uint32_t> rows, std::size_t count) {
    std::vector<bool> met(count, false);
    for (std::size_t at = 0; at < rows.size(); ++at) {
      const std::uint32_t row = rows[at] & ~kSame;
      if (row >= count || met[row] || (at == 0 && rows[at] != row)) return false;
      met[row] = true;
    }
    if (rows.size() != count) return false;
    rows_ = std::move(rows);
    return true;
  }

  [[nodiscard]] bool empty() const { return rows_.empty(); }

  /// Writes the rows in their order; descending, rows of one name stay in the order of their numbers.
  void write(std::vector<std::uint32_t>& order, bool descending) const {
    std::uint32_t* next = order.data();
    if (!descending) {
      for (const std::uint32_t row : rows_) *next++ = row & ~kSame;
      return;
    }
    for (std::size_t end = rows_.size(); end > 0;) {
      std::size_t begin = end - 1;
      while ((rows_[begin] & kSame) != 0) --begin;
      for (std::size_t at = begin; at < end; ++at) *next++ = rows_[at] & ~kSame;
      end = begin;
    }
  }

 private:
  static constexpr std::uint32_t kSame = std::uint32_t{1} << 31;

  struct Entry {
    std::uint64_t word = 0;
    std::uint32_t row = 0;
    bool same = false;  ///< The row is called as the one before it.
  };
  /// Rows whose names are equal up to `depth` bytes.
  struct Part {
    std::uint32_t begin;
    std::uint32_t end;
    std::uint32_t depth;
  };

  /// Eight bytes of a name as a number that compares as they do; behind its end zeros. Notes zeros of the name.
  [[nodiscard]] static std::uint64_t wordAt(std::string_view name, std::size_t depth, bool& zeros) {
    if (name.size() >= depth + 8) {
      const std::uint64_t word = text::load64(name.data() + depth);
      zeros |= ((word - 0x0101010101010101u) & ~word & 0x8080808080808080u) != 0;
      return __builtin_bswap64(word);
    }
    std::uint64_t word = 0;
    for (std::size_t at = depth; at < name.size(); ++at) {
      zeros |= name[at] == 0;
      word |= std::uint64_t{static_cast<std::uint8_t>(name[at])} << (56 - 8 * (at - depth));
    }
    return word;
  }

  /// Sorts by word; rows of one word stay in the order of their numbers.
  static void sortByWord(Entry* begin, Entry* end, std::vector<Entry>& moved) {
    const auto size = static_cast<std::size_t>(end - begin);
    if (size >= kManyRows && sortByFewWords(begin, end, moved)) return;
    std::sort(begin, end, [](const Entry& one, const Entry& other) {
      return one.word != other.word ? one.word < other.word : one.row < other.row;
    });
  }

  static constexpr std::size_t kManyRows = 512;
  static constexpr std::size_t kSlots = 8192;
  static constexpr std::size_t kWords = kSlots / 2;

  /// Where only a few thousand words occur, each row is moved to its place once; false where there are more.
  static bool sortByFewWords(Entry* begin, Entry* end, std::vector<Entry>& moved) {
    struct Word {
      std::uint64_t word;
      std::uint32_t count;
      std::uint32_t slot;
    };
    const auto size = static_cast<std::size_t>(end - begin);
    const std::size_t most = std::min(kWords, size / 4);
    std::size_t slots = 64;
    while (slots < most * 2) slots *= 2;
    std::vector<std::uint64_t> keys(slots, 0);
    std::vector<std::uint32_t> counts(slots, 0);
    const auto slotOf = [&](std::uint64_t word) {
      std::size_t slot = (word * 0x9E3779B97F4A7C15u >> 40) & (slots - 1);
      while (counts[slot] != 0 && keys[slot] != word) slot = (slot + 1) & (slots - 1);
      return slot;
    };
    std::size_t words = 0;
    for (const Entry* entry = begin; entry != end; ++entry) {
      const std::size_t slot = slotOf(entry->word);
      if (counts[slot] == 0) {
        if (++words > most) return false;
        keys[slot] = entry->word;
      }
      ++counts[slot];
    }
    std::vector<Word> sorted;
    sorted.reserve(words);
    for (std::uint32_t slot = 0; slot < slots; ++slot) {
      if (counts[slot] != 0) sorted.push_back({keys[slot], counts[slot], slot});
    }
    heapSort(sorted.begin(), sorted.end(), [](const Word& one, const Word& other) { return one.word < other.word; });
    // From here on a slot holds the next place of its word, from 1, so that it never looks free.
    std::uint32_t place = 1;
    for (const Word& word : sorted) {
      counts[word.slot] = place;
      place += word.count;
    }
    moved.resize(std::max(moved.size(), size));
    for (const Entry* entry = begin; entry != end; ++entry) moved[counts[slotOf(entry->word)]++ - 1] = *entry;
    std::copy_n(moved.begin(), size, begin);
    return true;
  }

  std::vector<std::uint32_t> rows_;
};

}  // namespace uam::monitoring
