// What nlohmann/json's lexer asks the C library for, in small: linked before it, so that the library's own is left out.
// That one reads and writes floating point to the last bit by way of 128-bit arithmetic in software, 18 KB of wasm
// (8 KB packed); the core keeps numbers as they were written and only needs to know that they are some.

#include <cfloat>
#include <cstddef>
#include <cstring>

namespace {

bool isDigit(char character) {
  return character >= '0' && character <= '9';
}

/// The number of a JSON text, right to about 15 digits; infinite where it is too large.
double readNumber(const char* at, char** end) {
  const bool negative = *at == '-';
  if (negative) ++at;
  double value = 0;
  int exponent = 0;
  for (; isDigit(*at); ++at) value = value * 10 + (*at - '0');
  if (*at == '.') {
    for (++at; isDigit(*at); ++at, --exponent) value = value * 10 + (*at - '0');
  }
  if (*at == 'e' || *at == 'E') {
    ++at;
    const bool below = *at == '-';
    if (*at == '-' || *at == '+') ++at;
    int written = 0;
    for (; isDigit(*at); ++at) written = written < 100'000 ? written * 10 + (*at - '0') : written;
    exponent += below ? -written : written;
  }
  *end = const_cast<char*>(at);
  if (value == 0) exponent = 0;
  for (; exponent > 0 && value <= DBL_MAX; --exponent) value *= 10;
  for (; exponent < 0 && value > 0; ++exponent) value /= 10;
  return negative ? -value : value;
}

}  // namespace

extern "C" {

double strtod(const char* text, char** end) {
  return readNumber(text, end);
}
float strtof(const char* text, char** end) {
  return static_cast<float>(readNumber(text, end));
}
long double strtold(const char* text, char** end) {
  return static_cast<long double>(readNumber(text, end));
}

/// No number is written: the text is the format, cut to the room there is, and the answer its whole length, as the
/// library's own would tell it. The lexer writes a control character so, into a message that nobody reads.
int snprintf(char* text, std::size_t size, const char* format, ...) {
  const std::size_t length = std::strlen(format);
  if (size > 0) {
    const std::size_t kept = length < size ? length : size - 1;
    std::memcpy(text, format, kept);
    text[kept] = '\0';
  }
  return static_cast<int>(length);
}

/// Embind names a type that it does not know by its address, in an error of its own that only a mistake in the bindings
/// can raise: without the number, the library's whole printf is left out (3 KB of wasm). How much room another caller
/// has is not known: it gets the empty text, which every room holds.
int siprintf(char* text, const char* format, ...) {
  if (std::strcmp(format, "%p") != 0) {
    *text = '\0';
    return 0;
  }
  std::memcpy(text, "type", 5);
  return 4;
}
}
