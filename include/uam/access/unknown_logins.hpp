#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/base/limits.hpp"
#include "uam/directory/directory.hpp"
#include "uam/directory/login_table.hpp"
#include "uam/directory/near_logins.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::access {

/// A login of a log that no file knows.
struct UnknownLogin {
  std::string login;
  std::uint64_t lines = 0;
  std::optional<directory::Nearness> near;  ///< Nothing where nobody has asked yet.
};

/// How many unknown logins are kept.
struct UnknownLimits {
  std::size_t far = limits::kUnknownLogins;  ///< Near to nobody.
  std::size_t near = limits::kNearMisses;
};

/// The unknown logins of a log or of several, in the order in which they were met.
///
/// Whom they are near to is asked when somebody wants to know, or when there are so many that it decides which of them
/// are kept: the index that it takes is of all that is known of all users, and would be built for every part of a log.
class UnknownLogins {
 public:
  explicit UnknownLogins(const directory::Directory& directory) : directory_(directory), places_(0, directory.seed()) {}

  void setLimits(UnknownLimits most) { most_ = most; }

  /// Counts lines of a login that is kept; false where it is not.
  [[nodiscard]] bool count(std::string_view login, std::uint64_t lines) {
    const std::uint32_t place = places_.find(login);
    if (place == directory::LoginTable::kNone) return false;
    list_[place].lines += lines;
    return true;
  }

  /// Takes lines of a login, where it is kept or there is room for it and those like it.
  void add(std::string_view login, std::uint64_t lines, std::optional<directory::Nearness> near = {}) {
    if (count(login, lines) || nearLeftOut_ || login.size() > limits::kNearTextBytes) return;
    if (list_.size() >= std::min(most_.far, most_.near)) {
      askAll();
      if (!near) near = directory_.nearness(login);
      if (!hasRoomFor(*near)) return;
    }
    places_.add(login, static_cast<std::uint32_t>(list_.size()));
    list_.push_back({std::string(login), lines, near});
  }

  [[nodiscard]] bool holds(std::string_view login) const { return places_.find(login) != directory::LoginTable::kNone; }

  /// True where all that were met are here, but for those that are too long for a login.
  [[nodiscard]] bool isWhole() const { return !nearLeftOut_ && !farLeftOut_; }

  /// Each with its nearness.
  [[nodiscard]] const std::vector<UnknownLogin>& list() const {
    askAll();
    return list_;
  }
  [[nodiscard]] std::size_t nearCount() const {
    askAll();
    return nearCount_;
  }
  /// Those that are near to one user alone.
  [[nodiscard]] std::size_t oneCount() const {
    askAll();
    return oneCount_;
  }

  /// As they are, whether anybody asked or not.
  [[nodiscard]] std::vector<UnknownLogin> take() { return std::move(list_); }

 private:
  /// Whether one more of this nearness is kept.
  [[nodiscard]] bool hasRoomFor(directory::Nearness near) {
    const bool isNear = near != directory::Nearness::none;
    const std::size_t kept = isNear ? nearCount_ : list_.size() - nearCount_;
    if (kept < (isNear ? most_.near : most_.far)) return true;
    (isNear ? nearLeftOut_ : farLeftOut_) = true;
    return false;
  }

  void askAll() const {
    for (; asked_ < list_.size(); ++asked_) {
      UnknownLogin& unknown = list_[asked_];
      if (!unknown.near) unknown.near = directory_.nearness(unknown.login);
      nearCount_ += unknown.near != directory::Nearness::none ? 1u : 0u;
      oneCount_ += unknown.near == directory::Nearness::one ? 1u : 0u;
    }
  }

  const directory::Directory& directory_;
  UnknownLimits most_;
  directory::LoginTable places_;  ///< Places in the list.
  mutable std::vector<UnknownLogin> list_;
  mutable std::size_t asked_ = 0;  ///< Those before it have their nearness, and are counted.
  mutable std::size_t nearCount_ = 0;
  mutable std::size_t oneCount_ = 0;
  bool nearLeftOut_ = false;
  bool farLeftOut_ = false;
};

}  // namespace uam::access

UAM_FOR_SIZE_END
