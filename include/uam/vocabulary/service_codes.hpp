#pragma once

#include <array>
#include <string>
#include <string_view>

#include "uam/base/for_size.hpp"
#include "uam/text/blank.hpp"
#include "uam/text/fold.hpp"
#include "uam/vocabulary/cell_words.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam {

/// The service that this product is about.
inline constexpr std::string_view kKintoneCode = "ki";

/// Codes that cybozu.com writes (formats.md section 4): kintone, Garoon, Office, Mailwise, Secure Access, mail server.
inline constexpr std::array<std::string_view, 6> kServiceCodes = {"ki", "gr", "of", "mw", "sa", "ms"};

struct ServiceName {
  std::string_view name;
  std::string_view code;
};

/// Names that the User API writes instead of the codes.
inline constexpr std::array<ServiceName, 4> kServiceNames = {
    {{"garoon", "gr"}, {"office", "of"}, {"mailwise", "mw"}, {"secure_access", "sa"}}};

[[nodiscard]] constexpr bool isKnownServiceCode(std::string_view code) {
  for (const std::string_view known : kServiceCodes) {
    if (known == code) return true;
  }
  return false;
}

/// True of Kintone's code and name, also with more in parentheses behind it (recognition.md section 4).
[[nodiscard]] constexpr bool isKintone(std::string_view service) {
  constexpr std::array<std::string_view, 4> kWords = {"kintone", kKintoneCode, "キントーン", "ｷﾝﾄｰﾝ"};
  if (isOneOf(service, kWords)) return true;
  for (const std::string_view open : {"(", "（"}) {
    const std::size_t at = service.find(open);
    if (at == std::string_view::npos || at == 0) continue;
    if (!service.ends_with(")") && !service.ends_with("）")) continue;
    if (isOneOf(text::trim(service.substr(0, at)), kWords)) return true;
  }
  return false;
}

/// The code of a service, given by code or by name, in any case; what is not known stays as it is.
[[nodiscard]] inline std::string_view serviceCodeOf(std::string_view service) {
  if (isKintone(service)) return kKintoneCode;
  for (const ServiceName& known : kServiceNames) {
    if (text::equalIgnoringAsciiCase(known.name, service)) return known.code;
  }
  for (const std::string_view code : kServiceCodes) {
    if (text::equalIgnoringAsciiCase(code, service)) return code;
  }
  return service;
}

}  // namespace uam

UAM_FOR_SIZE_END
