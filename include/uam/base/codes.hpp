#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace uam {

/// What the core calls each problem: the name of a sentence in the catalogue. A code that is not listed here does not
/// compile, and `names()` tells the list to the hosts, whose own list a test holds against it.
inline constexpr std::string_view kProblemCodes[] = {
    "above-heading",
    "access-days-contradict",
    "access-days-unread",
    "access-days-without-date",
    "alias-cycle",
    "alias-known",
    "alias-unknown",
    "bad-setting",
    "binary-file",
    "date-order-contradictory",
    "date-order-unproven",
    "department-cycle",
    "display-order-unknown",
    "duplicate-department",
    "duplicate-login",
    "duplicate-memberships-row",
    "duplicate-services-row",
    "empty-code",
    "empty-file",
    "empty-login",
    "error-answer",
    "groups-export",
    "guest-ambiguous",
    "guest-near",
    "heading-only",
    "json-cut-short",
    "json-malformed",
    "json-too-deep",
    "kind-not-recognised",
    "last-access-unclear",
    "last-access-unread",
    "line-failed",
    "lone-surrogate",
    "memberships-ambiguous",
    "memberships-unknown-departments",
    "memberships-unknown-users",
    "no-text-in-object",
    "no-time",
    "no-usable-column",
    "no-users-file",
    "nul-bytes",
    "only-other-times",
    "quote-broken",
    "quote-never-closes",
    "record-too-long",
    "short-record",
    "snapshot-day-doubtful",
    "snapshot-day-not-of-name",
    "snapshot-day-too-early",
    "snapshot-day-unclear",
    "snapshot-day-unknown",
    "snapshot-is-part",
    "snapshot-row-ambiguous",
    "status-empty",
    "status-unknown",
    "time-not-a-time",
    "titles-export",
    "too-many-days",
    "unknown-department",
    "unknown-parent-department",
    "unknown-primary-department",
    "unknown-user",
    "unknown-user-ambiguous",
    "unknown-user-near",
    "user-not-in-table",
    "web-page",
    "wrong-call",
    "xml-file",
};

/// What is taken for granted of the files, by the names of the sentences that say so (product.md section 3).
inline constexpr std::string_view kAssumptionCodes[] = {
    "american-central-time",    "audit-log-lower-bound", "china-standard-time", "column-chosen",
    "creation-as-time",         "guest-words-unknown",   "heading-guessed",     "heading-zone",
    "inactive-by-more-columns", "list-as-log",           "log-probably-cut",    "no-departments-file",
    "no-kind-column",           "no-known-user",         "no-memberships-file", "no-result-column",
    "no-service-column",        "no-services-file",      "no-status-column",    "no-time-read",
    "result-words-unknown",     "rows-without-access",   "server-log-utc",      "status-words-unknown",
    "time-by-content",          "time-of-two-columns",
};

/// The text of a literal as a parameter of a template.
template <std::size_t Size>
struct LiteralText {
  std::array<char, Size> letters{};

  // NOLINTNEXTLINE(google-explicit-constructor): literals become it where a template is named by one.
  constexpr LiteralText(const char (&text)[Size]) { std::copy_n(text, Size, letters.begin()); }
  [[nodiscard]] constexpr std::string_view view() const { return {letters.data(), Size - 1}; }
};

/// A name of a list. There is none but by the literals below, so one that is not listed does not compile. (A
/// constructor that is `consteval` would read better: clang 14 makes wrong code of it beside a list of temporaries.)
template <const auto& kList>
class CodeOf {
 public:
  constexpr CodeOf() = default;

  template <LiteralText kName>
  [[nodiscard]] static constexpr CodeOf named() {
    constexpr auto kFound = std::find(std::begin(kList), std::end(kList), kName.view());
    static_assert(kFound != std::end(kList), "the list of codes has no such name");
    CodeOf code;
    code.name_ = *kFound;
    return code;
  }

  /// The code of that name, as a host gives it back; nothing where there is none.
  [[nodiscard]] static constexpr std::optional<CodeOf> find(std::string_view name) {
    const auto* const found = std::find(std::begin(kList), std::end(kList), name);
    if (found == std::end(kList)) return std::nullopt;
    CodeOf code;
    code.name_ = *found;
    return code;
  }

  // NOLINTNEXTLINE(google-explicit-constructor)
  constexpr operator std::string_view() const { return name_; }
  friend constexpr bool operator==(const CodeOf& code, std::string_view name) { return code.name_ == name; }
  [[nodiscard]] constexpr bool empty() const { return name_.empty(); }
  [[nodiscard]] std::string text() const { return std::string(name_); }

 private:
  std::string_view name_;
};

using ProblemCode = CodeOf<kProblemCodes>;
using AssumptionCode = CodeOf<kAssumptionCodes>;

template <LiteralText kName>
[[nodiscard]] constexpr ProblemCode operator""_problem() {
  return ProblemCode::named<kName>();
}

template <LiteralText kName>
[[nodiscard]] constexpr AssumptionCode operator""_assumption() {
  return AssumptionCode::named<kName>();
}

}  // namespace uam
