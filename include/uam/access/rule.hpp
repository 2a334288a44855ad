#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "uam/text/blank.hpp"
#include "uam/text/fold.hpp"
#include "uam/vocabulary/cell_words.hpp"
#include "uam/vocabulary/names.hpp"
#include "uam/vocabulary/service_codes.hpp"

namespace uam::access {

/// Presets of product.md section 3.
enum class Rule : std::uint8_t { screen, screenOrSignIn };

inline constexpr std::array<std::string_view, static_cast<std::size_t>(Rule::screenOrSignIn) + 1> kRuleNames = {
    "screen", "screen-or-sign-in"};
static_assert(allNamed(kRuleNames));

/// Where a log line lands (product.md section 3). `passed`, which stays the last, is none of the ledger's buckets:
/// these lines pass the first seven tests, and their days decide between the three from `beforeRecording` on, which the
/// settings can move without a second read.
enum class Bucket : std::uint8_t {
  malformed,
  system,
  guest,
  unknownUser,
  otherService,
  failed,
  api,
  beforeRecording,
  afterAsOf,
  counted,
  passed
};

inline constexpr std::size_t kBuckets = static_cast<std::size_t>(Bucket::passed);
/// Those that no settings move once a line was read.
inline constexpr std::size_t kFixedBuckets = static_cast<std::size_t>(Bucket::beforeRecording);

struct NamedBucket {
  Bucket bucket = Bucket::passed;
  std::string_view name;
};

/// The buckets as hosts call them, in the order of the rules.
inline constexpr std::array<NamedBucket, kBuckets> kBucketNames = {{
    {Bucket::malformed, "malformed"},
    {Bucket::system, "system"},
    {Bucket::guest, "guest"},
    {Bucket::unknownUser, "unknownUser"},
    {Bucket::otherService, "otherService"},
    {Bucket::failed, "failed"},
    {Bucket::api, "api"},
    {Bucket::beforeRecording, "beforeRecording"},
    {Bucket::afterAsOf, "afterAsOf"},
    {Bucket::counted, "counted"},
}};

/// True where every bucket has a name of its own, and stands at its place.
[[nodiscard]] constexpr bool eachHasItsName(const std::array<NamedBucket, kBuckets>& names) {
  for (std::size_t index = 0; index < kBuckets; ++index) {
    if (names[index].bucket != static_cast<Bucket>(index) || names[index].name.empty()) return false;
    for (std::size_t other = 0; other < index; ++other) {
      if (names[other].name == names[index].name) return false;
    }
  }
  return true;
}
static_assert(eachHasItsName(kBucketNames), "every bucket has its name, in the order of the buckets");

/// What the rules look at beside time and user. Cells are trimmed; an empty one passes its test.
struct Event {
  std::string_view service;
  std::string_view module;
  std::string_view action;
  std::string_view result;
  std::string_view error;
  std::string_view kind;
};

/// A sign-in to cybozu.com as its audit log writes it: service Common, module Authentication.
[[nodiscard]] constexpr bool isSignIn(const Event& event) {
  return (text::equalIgnoringAsciiCase(event.service, "Common") || event.service == "サービス共通") &&
         event.module == "Authentication" && (event.action == "login" || event.action == "login (SAML)");
}

[[nodiscard]] constexpr bool passesService(const Event& event, Rule rule) {
  return event.service.empty() || isKintone(event.service) || (rule == Rule::screenOrSignIn && isSignIn(event));
}

/// A whole number without the fraction that a spreadsheet or JSON may write behind it: `200.0`.
[[nodiscard]] constexpr std::string_view withoutFraction(std::string_view cell) {
  const std::size_t point = cell.find('.');
  if (point == std::string_view::npos || !text::allDigits(cell.substr(0, point))) return cell;
  return cell.find_first_not_of('0', point + 1) == std::string_view::npos ? cell.substr(0, point) : cell;
}

/// True where the result is a text other than those of success, or a number but 0 and 100 to 399, or an error is named.
[[nodiscard]] constexpr bool hasFailed(const Event& event) {
  if (!isNoError(withoutFraction(event.error))) return true;
  const std::string_view result = withoutFraction(event.result);
  if (result.empty()) return false;
  if (!text::allDigits(result)) {
    return !isSuccess(result);
  }
  std::uint32_t value = 0;
  for (const char digit : result) {
    if (value < 1000) value = value * 10 + static_cast<std::uint32_t>(digit - '0');
  }
  return value != 0 && (value < 100 || value > 399);
}

/// An API execution: nobody looked at a screen (help page 040782).
[[nodiscard]] constexpr bool isApi(const Event& event) {
  if (event.module == "API operation") return true;
  if (event.action.find("(API") != std::string_view::npos ||
      event.action.find("(session-less)") != std::string_view::npos) {
    return true;
  }
  // A kind column says so in a word: `API`, `REST API`, `api-call`.
  for (std::size_t at = 0; at + 3 <= event.kind.size(); ++at) {
    if (text::equalIgnoringAsciiCase(event.kind.substr(at, 3), "API")) return true;
  }
  return false;
}

/// Where the line of a known user lands: the rules in their order, up to the one of the day. Not for size: logs in JSON
/// ask for every event, logs in CSV where the cells between are no two times the same (verdict_cache.hpp), and those
/// took 18 % longer.
[[nodiscard]] constexpr Bucket bucketOf(const Event& event, Rule rule) {
  if (!passesService(event, rule)) return Bucket::otherService;
  if (hasFailed(event)) return Bucket::failed;
  return isApi(event) ? Bucket::api : Bucket::passed;
}

}  // namespace uam::access
