#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "uam/text/blank.hpp"
#include "uam/text/fold.hpp"
#include "uam/vocabulary/cell_words.hpp"
#include "uam/vocabulary/fields.hpp"
#include "uam/vocabulary/names.hpp"
#include "uam/vocabulary/service_codes.hpp"
#include "uam/vocabulary/word_meanings.hpp"

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

/// What keeps a line from being counted: a cell of one column, or that there is no record to look at.
enum class Cause : std::uint8_t {
  unreadable,
  time,
  system,
  guest,
  unknownUser,
  service,
  error,
  result,
  module,
  action,
  kind
};

inline constexpr std::size_t kCauses = static_cast<std::size_t>(Cause::kind) + 1;

struct CauseColumn {
  Cause cause = Cause::unreadable;
  Bucket bucket = Bucket::malformed;
  std::optional<Field> field;  ///< The column of the cell.
};

inline constexpr std::array<CauseColumn, kCauses> kCauseColumns = {{
    {Cause::unreadable, Bucket::malformed, std::nullopt},
    {Cause::time, Bucket::malformed, Field::time},
    {Cause::system, Bucket::system, Field::user},
    {Cause::guest, Bucket::guest, Field::user},
    {Cause::unknownUser, Bucket::unknownUser, Field::user},
    {Cause::service, Bucket::otherService, Field::service},
    {Cause::error, Bucket::failed, Field::error},
    {Cause::result, Bucket::failed, Field::result},
    {Cause::module, Bucket::api, Field::module},
    {Cause::action, Bucket::api, Field::action},
    {Cause::kind, Bucket::api, Field::kind},
}};

static_assert([] {
  for (std::size_t index = 0; index < kCauses; ++index) {
    if (kCauseColumns[index].cause != static_cast<Cause>(index)) return false;
  }
  return true;
}());

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

/// A kind column says in a word that nobody looked at a screen: `API`, `REST API`, `api-call`.
[[nodiscard]] constexpr bool namesApi(std::string_view kind) {
  for (std::size_t at = 0; at + 3 <= kind.size(); ++at) {
    if (text::equalIgnoringAsciiCase(kind.substr(at, 3), "API")) return true;
  }
  return false;
}

/// Where a line of a known user lands, and for one that does not pass, the cell that decided.
struct Verdict {
  Bucket bucket = Bucket::passed;
  Cause cause = Cause::unreadable;
  std::string_view value;
};

[[nodiscard]] constexpr Verdict verdict(Cause cause, std::string_view value) {
  return {kCauseColumns[static_cast<std::size_t>(cause)].bucket, cause, value};
}

/// The rules in their order, up to the one of the day. Not for size: logs in JSON ask for every event, logs in CSV
/// where the cells between are no two times the same (verdict_cache.hpp), and those took 18 % longer.
[[nodiscard]] inline Verdict verdictOf(const Event& event, Rule rule, const WordMeanings& meanings) {
  if (!passesService(event, rule)) return verdict(Cause::service, event.service);
  if (!isNoError(event.error, meanings)) return verdict(Cause::error, event.error);
  if (!event.result.empty() && readOutcome(event.result, meanings) != Outcome::success)
    return verdict(Cause::result, event.result);
  // An API execution: nobody looked at a screen (help page 040782).
  if (event.module == "API operation") return verdict(Cause::module, event.module);
  if (event.action.find("(API") != std::string_view::npos ||
      event.action.find("(session-less)") != std::string_view::npos) {
    return verdict(Cause::action, event.action);
  }
  return namesApi(event.kind) ? verdict(Cause::kind, event.kind) : Verdict{};
}

}  // namespace uam::access
