#pragma once

#include <algorithm>

namespace uam {

/// Sorts as a heap, for what is short or rare: that is a quarter of the code of `std::sort`, which is compiled anew for
/// each kind of element and order, and takes about twice as long. Equal elements may change places.
template <class Iterator, class Less>
void heapSort(Iterator begin, Iterator end, Less less) {
  std::make_heap(begin, end, less);
  std::sort_heap(begin, end, less);
}

}  // namespace uam
