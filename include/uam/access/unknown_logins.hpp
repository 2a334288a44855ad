#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/base/limits.hpp"
#include "uam/base/packing.hpp"
#include "uam/directory/login_table.hpp"
#include "uam/directory/near_logins.hpp"

namespace uam::access {

/// A login of a log that no file knows.
struct UnknownLogin {
  std::string login;
  std::uint64_t lines = 0;
  directory::Nearness near = directory::Nearness::none;
};

/// How many unknown logins are kept.
struct UnknownLimits {
  std::size_t far = limits::kUnknownLogins;  ///< Near to nobody.
  std::size_t near = limits::kNearMisses;
};

/// The unknown logins of a log or of several, in the order in which they were met.
class UnknownLogins {
 public:
  explicit UnknownLogins(std::uint64_t seed) : places_(0, seed) {}

  void setLimits(UnknownLimits most) { most_ = most; }

  /// Counts lines of a login that is kept; false where it is not.
  [[nodiscard]] bool count(std::string_view login, std::uint64_t lines) {
    const std::uint32_t place = places_.find(login);
    if (place == directory::LoginTable::kNone) return false;
    list_[place].lines += lines;
    return true;
  }

  /// False where a new login is not kept, whatever it is near to: then nobody needs to find out.
  [[nodiscard]] bool hasRoomFor(std::string_view login) const {
    return !nearLeftOut_ && login.size() <= limits::kNearTextBytes;
  }

  /// Keeps a new login where there is room for it and those like it.
  void keep(std::string_view login, std::uint64_t lines, directory::Nearness near) {
    const bool isNear = near != directory::Nearness::none;
    const std::size_t kept = isNear ? nearCount_ : list_.size() - nearCount_;
    if (kept >= (isNear ? most_.near : most_.far)) {
      (isNear ? nearLeftOut_ : farLeftOut_) = true;
      return;
    }
    places_.add(login, static_cast<std::uint32_t>(list_.size()));
    list_.push_back({std::string(login), lines, near});
    nearCount_ += isNear ? 1u : 0u;
    oneCount_ += near == directory::Nearness::one ? 1u : 0u;
  }

  /// Takes what another reading counted, as if it had been read here.
  void add(const UnknownLogin& other) {
    if (count(other.login, other.lines) || !hasRoomFor(other.login)) return;
    keep(other.login, other.lines, other.near);
  }

  [[nodiscard]] bool holds(std::string_view login) const { return places_.find(login) != directory::LoginTable::kNone; }

  /// True where all that were met are here, but for those that are too long for a login.
  [[nodiscard]] bool isWhole() const { return !nearLeftOut_ && !farLeftOut_; }

  [[nodiscard]] const std::vector<UnknownLogin>& list() const { return list_; }
  [[nodiscard]] std::size_t nearCount() const { return nearCount_; }
  /// Those that are near to one user alone.
  [[nodiscard]] std::size_t oneCount() const { return oneCount_; }

  [[nodiscard]] std::vector<UnknownLogin> take() { return std::move(list_); }

 private:
  UnknownLimits most_;
  directory::LoginTable places_;  ///< Places in the list.
  std::vector<UnknownLogin> list_;
  std::size_t nearCount_ = 0;
  std::size_t oneCount_ = 0;
  bool nearLeftOut_ = false;
  bool farLeftOut_ = false;
};

}  // namespace uam::access
