#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/text/fold.hpp"
#include "uam/vocabulary/headings.hpp"
#include "uam/vocabulary/person_headings.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam {

/// Members of JSON have path names, `actor.alternateId`: the names on the way to them, with dots between.

/// Names that a path has at most: what lies deeper is looked for inside its last object
/// (`recognition/member_text.hpp`).
inline constexpr std::size_t kPathParts = 4;

/// The member that a search engine puts around each of its documents: its members count as those of the record.
inline constexpr std::string_view kLookedThrough = "_source";

/// Calls `take` for each part of a path, in their order.
template <class Take>
void eachPart(std::string_view path, Take&& take) {
  while (!path.empty()) {
    const std::size_t dot = std::min(path.find('.'), path.size());
    if (dot > 0) take(path.substr(0, dot));
    path.remove_prefix(std::min(dot + 1, path.size()));
  }
}

/// A path as it is compared. Unlike a heading's key it tells `user.name` from `userName`.
[[nodiscard]] inline std::string pathKey(std::string_view path) {
  std::string key;
  eachPart(path, [&](std::string_view part) {
    if (!key.empty()) key.push_back('.');
    key += text::headingKey(part);
  });
  return key;
}

/// What a person, a department and a thing may be called whose name is none of the user's.
inline constexpr std::array<std::string_view, 30> kOfOthers = {
    "manager", "supervisor", "owner",      "company",       "tenant", "domain", "group",  "groups",
    "team",    "role",       "jobtitle",   "title",         "parent", "device", "client", "browser",
    "app",     "resource",   "repo",       "project",       "space",  "file",   "policy", "location",
    "address", "license",    "repository", "sessionissuer", "host",   "rule"};

/// Names below which `type` and `kind` are those of the access.
inline constexpr std::array<std::string_view, 6> kOfAccess = {"event",   "access",    "log",
                                                              "request", "operation", "activity"};

template <std::size_t Count>
[[nodiscard]] constexpr bool isListed(std::string_view key, const std::array<std::string_view, Count>& keys) {
  for (const std::string_view listed : keys) {
    if (listed == key) return true;
  }
  return false;
}

/// True of what is said of a person: it is the user's unless it stands below another's name.
[[nodiscard]] constexpr bool isOfPerson(Meaning meaning) {
  return meaning == Meaning::login || meaning == Meaning::account || meaning == Meaning::name ||
         meaning == Meaning::email;
}

namespace detail {

/// What the parts say together that stand behind one another, of two at least; the shortest ending that is known.
[[nodiscard]] inline std::optional<Meaning> meaningOfEnding(std::string_view path) {
  for (std::size_t dot = path.rfind('.'); dot != std::string_view::npos && dot > 0;) {
    dot = path.rfind('.', dot - 1);
    const std::string_view ending = dot == std::string_view::npos ? path : path.substr(dot + 1);
    std::string together;
    eachPart(ending, [&](std::string_view part) { together += part; });
    if (const auto meaning = meaningOf(together)) return meaning;
  }
  return std::nullopt;
}

/// True where the part tells one more thing of a person (`actor.type`), and no name of theirs.
[[nodiscard]] inline bool isDetail(std::string_view part) {
  const std::string path = "actor " + std::string(part);
  return personClassOf(HeadingTokens(path), text::headingKey(path)) != PersonClass::actor;
}

}  // namespace detail

/// What a member's path means: its last part says it, or else what stands before that with it. A part that says who did
/// it, or whom it was done to, says so of the whole (recognition.md section 7).
[[nodiscard]] inline std::optional<Meaning> meaningOfPath(std::string_view path) {
  std::vector<std::string_view> parts;
  eachPart(path, [&](std::string_view part) { parts.push_back(part); });
  if (parts.size() < 2) return meaningOf(path);
  const std::optional<Meaning> last = meaningOf(parts.back());
  bool ofActor = false;
  bool ofOther = false;
  for (const std::string_view part : parts) {
    const std::optional<Meaning> meaning = meaningOf(part);
    if (meaning == Meaning::target) return meaning;
    ofActor = ofActor || meaning == Meaning::actor;
    const bool around = part.data() != parts.back().data();
    ofOther = ofOther || (around && (meaning == Meaning::department || meaning == Meaning::service ||
                                     isListed(text::headingKey(part), kOfOthers)));
  }
  if (ofActor && !detail::isDetail(parts.back())) return Meaning::actor;
  const std::optional<Meaning> ending = detail::meaningOfEnding(path);
  if (!last) return ofOther && ending && isOfPerson(*ending) ? std::nullopt : ending;
  // `created.date`, `lastLogin.time`: what is no event is said by the part before.
  if (*last == Meaning::time) return ending && isTimeMeaning(*ending) ? ending : last;
  if (isOfPerson(*last)) return ofOther ? std::nullopt : last;
  // Below any other name these are words for what a thing is.
  const bool ofAccess = isListed(text::headingKey(parts[parts.size() - 2]), kOfAccess);
  return *last == Meaning::kind && !ofAccess ? std::nullopt : last;
}

}  // namespace uam

UAM_FOR_SIZE_END
