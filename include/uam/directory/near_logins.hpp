#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <string_view>
#include <vector>

#include "uam/base/heap_sort.hpp"
#include "uam/base/limits.hpp"
#include "uam/directory/login_form.hpp"
#include "uam/directory/user.hpp"
#include "uam/text/words.hpp"
#include "uam/vocabulary/near_ways.hpp"

namespace uam::directory {

/// A user whom a login that is nobody's may mean, and how it differs from what is known of them.
struct NearUser {
  std::uint32_t user = 0;
  NearWays ways;
};

/// How many users an unknown login may mean.
enum class Nearness : std::uint8_t { none, one, several };

[[nodiscard]] constexpr Nearness nearnessOf(std::size_t users) {
  return users == 0 ? Nearness::none : users == 1 ? Nearness::one : Nearness::several;
}

/// Finds the users whom an unknown login may mean (recognition.md section 9): by their login in another writing, by it
/// with or without a domain, by display name, e-mail address and employee number.
///
/// An index of numbers, a part of the hash of a form beside a user: the forms themselves would take as much as the
/// directory does. What the index finds is compared in full.
class NearLogins {
 public:
  NearLogins(const std::vector<User>& users, std::uint64_t seed) : seed_(seed) {
    std::vector<std::uint64_t> entries;
    entries.reserve(users.size() * 4);
    for (std::uint32_t user = 0; user < users.size(); ++user) take(entries, users[user], user);
    place(entries);
    keepFew();
  }

  /// At most `limits::kNearUsers` of them; those whose login is near before those of whom something else is.
  [[nodiscard]] std::vector<NearUser> of(std::string_view login, const std::vector<User>& users) {
    const std::vector<Found> found = foundFor(login, users, SIZE_MAX);
    std::vector<NearUser> near;
    for (const bool isLogin : {true, false}) {
      for (const auto& [user, known] : found) {
        if (known.isLogin() != isLogin || near.size() == limits::kNearUsers) continue;
        NearWays ways = waysBetween(login, known.text);
        if (!isLogin) ways |= known.way;
        near.push_back({user, ways});
      }
    }
    return near;
  }

  /// How many they are, without what they are near by.
  [[nodiscard]] Nearness nearness(std::string_view login, const std::vector<User>& users) {
    return nearnessOf(foundFor(login, users, 2).size());
  }

 private:
  /// What an entry was made of: first what lies beside logins themselves, so that of too many these are kept.
  enum class Kept : std::uint8_t { login, loginOfMail, loginOfNetwork, other, otherOfMail, otherOfNetwork };

  struct Known {
    NearWay way = NearWay::letterCase;  ///< From `NearWay::name` on: it is no login.
    std::string_view text;

    [[nodiscard]] bool isLogin() const { return way < NearWay::name; }
  };

  /// A user, and the first of what is known of them that a login is near to.
  struct Found {
    std::uint32_t user = 0;
    Known known;
  };

  /// Bits of an entry: user, what it was made of, hash.
  static constexpr unsigned kUserBits = 28;
  static constexpr unsigned kKeptBits = 3;
  static constexpr unsigned kHashShift = kUserBits + kKeptBits;

  /// A text as far as it is compared; a longer one is no login and no name.
  [[nodiscard]] static std::string_view shown(std::string_view text) {
    return text.size() > limits::kNearTextBytes ? std::string_view{} : text;
  }

  [[nodiscard]] static std::array<Known, 4> knownOf(const User& user) {
    // A name that no file gave is the login once more.
    const std::string_view name = user.name == user.login ? std::string_view{} : user.name;
    return {Known{NearWay::letterCase, shown(user.login)}, Known{NearWay::email, shown(user.email)},
            Known{NearWay::employeeNumber, shown(user.employeeNumber)}, Known{NearWay::name, shown(name)}};
  }

  [[nodiscard]] std::uint64_t hashOf(std::string_view form) const {
    std::uint64_t hash = seed_ ^ form.size() * 0x9E3779B97F4A7C15u;
    const auto mix = [&](std::uint64_t word) {
      hash = (hash ^ word) * 0xBF58476D1CE4E5B9u;
      hash ^= hash >> 32;
    };
    for (; form.size() >= 8; form.remove_prefix(8)) mix(text::load64(form.data()));
    std::uint64_t rest = 0;
    if (!form.empty()) std::memcpy(&rest, form.data(), form.size());
    mix(rest);
    mix(seed_);
    return (hash >> kHashShift) << kHashShift;
  }

  /// Each form of what is known of a user once: whoever finds one of them has found the user.
  void take(std::vector<std::uint64_t>& entries, const User& user, std::uint32_t index) {
    const std::size_t first = entries.size();
    const auto keep = [&](std::string_view text, Kept kept) {
      const std::uint64_t hash = hashOf(text);
      for (std::size_t at = first; at < entries.size(); ++at) {
        if (entries[at] >> kHashShift == hash >> kHashShift) return;
      }
      entries.push_back(hash | static_cast<std::uint64_t>(kept) << kUserBits | index);
    };
    for (const Known& known : knownOf(user)) {
      const LoginForm form = folder_(known.text);
      if (form.whole.empty()) continue;
      keep(form.whole, known.isLogin() ? Kept::login : Kept::other);
      if (form.domain == LoginDomain::network) {
        keep(form.bare, known.isLogin() ? Kept::loginOfNetwork : Kept::otherOfNetwork);
      } else if (form.domain != LoginDomain::none) {
        keep(form.bare, known.isLogin() ? Kept::loginOfMail : Kept::otherOfMail);
      }
    }
  }

  /// Puts the entries in order: by the uppermost part of their hashes into buckets of a few, which are sorted alone.
  void place(const std::vector<std::uint64_t>& entries) {
    while (bucketBits_ < 28 && (entries.size() >> bucketBits_) > 2) ++bucketBits_;
    begins_.assign((std::size_t{1} << bucketBits_) + 1, 0);
    for (const std::uint64_t entry : entries) ++begins_[bucketOf(entry) + 1];
    for (std::size_t bucket = 1; bucket < begins_.size(); ++bucket) begins_[bucket] += begins_[bucket - 1];
    entries_.resize(entries.size());
    // Each bucket's begin goes on to its end, which is the begin of the next one.
    for (const std::uint64_t entry : entries) entries_[begins_[bucketOf(entry)]++] = entry;
    for (std::size_t bucket = begins_.size() - 1; bucket > 0; --bucket) begins_[bucket] = begins_[bucket - 1];
    begins_[0] = 0;
    for (std::size_t bucket = 0; bucket + 1 < begins_.size(); ++bucket) {
      if (begins_[bucket + 1] - begins_[bucket] < 2) continue;
      heapSort(entries_.begin() + static_cast<std::ptrdiff_t>(begins_[bucket]),
               entries_.begin() + static_cast<std::ptrdiff_t>(begins_[bucket + 1]), std::less<>());
    }
  }

  /// Of a million users with one display name a login that is near to it would mean all: more than can be named are not
  /// kept, and a look-up is short whatever the files hold.
  void keepFew() {
    std::size_t kept = 0;
    std::size_t run = 0;
    std::size_t at = 0;
    std::uint64_t before = 0;
    for (std::size_t bucket = 0; bucket + 1 < begins_.size(); ++bucket) {
      const std::size_t end = begins_[bucket + 1];
      begins_[bucket] = static_cast<std::uint32_t>(kept);
      for (; at < end; ++at) {
        const std::uint64_t entry = entries_[at];
        run = at > 0 && entry >> kUserBits == before >> kUserBits ? run + 1 : 0;
        before = entry;
        if (run < limits::kNearUsers) entries_[kept++] = entry;
      }
    }
    begins_.back() = static_cast<std::uint32_t>(kept);
    entries_.resize(kept);
  }

  [[nodiscard]] std::size_t bucketOf(std::uint64_t entry) const {
    return bucketBits_ == 0 ? 0 : static_cast<std::size_t>(entry >> (64 - bucketBits_));
  }

  [[nodiscard]] std::vector<std::uint32_t> candidatesFor(const LoginForm& form) const {
    std::vector<std::uint32_t> users;
    if (form.whole.empty()) return users;
    const auto add = [&](std::string_view text) {
      const std::uint64_t hash = hashOf(text);
      const std::size_t bucket = bucketOf(hash);
      for (std::size_t at = begins_[bucket]; at < begins_[bucket + 1]; ++at) {
        if (entries_[at] >> kHashShift == hash >> kHashShift) {
          users.push_back(static_cast<std::uint32_t>(entries_[at] & ((std::uint64_t{1} << kUserBits) - 1)));
        }
      }
    };
    add(form.whole);
    if (form.domain != LoginDomain::none) add(form.bare);
    if (users.size() < 2) return users;
    heapSort(users.begin(), users.end(), std::less<>());
    users.erase(std::unique(users.begin(), users.end()), users.end());
    return users;
  }

  /// So many of those that are near, at most.
  [[nodiscard]] std::vector<Found> foundFor(std::string_view login, const std::vector<User>& users, std::size_t most) {
    const LoginForm form = folder_(shown(login));
    std::vector<Found> found;
    for (const std::uint32_t user : candidatesFor(form)) {
      if (found.size() == most) break;
      for (const Known& known : knownOf(users[user])) {
        if (!form.isNear(otherFolder_(known.text))) continue;
        found.push_back({user, known});
        break;
      }
    }
    return found;
  }

  /// The differences between two texts that are near: those that must be overlooked to find them alike.
  [[nodiscard]] NearWays waysBetween(std::string_view login, std::string_view known) {
    const bool byDomain = folder_(login).whole != otherFolder_(known).whole;
    NearWays ways;
    for (std::size_t index = 0; index < static_cast<std::size_t>(NearWay::domain); ++index) {
      const auto way = static_cast<NearWay>(index);
      const LoginForm left = folder_(login, way);
      const LoginForm right = otherFolder_(known, way);
      const bool alike = byDomain ? left.bare == right.bare : left.whole == right.whole;
      if (!alike) ways |= way;
    }
    if (byDomain) ways |= NearWay::domain;
    // One blank for another, a wide one say, is overlooked in two ways.
    if (ways == NearWays{} && login != known) ways |= NearWay::invisible;
    return ways;
  }

  LoginFolder folder_;
  LoginFolder otherFolder_;
  std::uint64_t seed_;
  std::vector<std::uint64_t> entries_;  ///< Ascending.
  std::vector<std::uint32_t> begins_;
  unsigned bucketBits_ = 0;
};

}  // namespace uam::directory
