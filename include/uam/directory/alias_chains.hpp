#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/directory/export_rows.hpp"
#include "uam/directory/login_table.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::directory {

/// Where renamed logins lead. A user who was renamed twice has two lines, and these may stand in any order; each line
/// is followed once, however many lead through it.
class AliasChains {
 public:
  /// A login that only leads back to itself, or to a circle of others.
  static constexpr std::uint32_t kCircle = LoginTable::kNone - 1;

  /// The rows and `users` must outlive this. Of several lines of one old login the first counts.
  AliasChains(const std::vector<AliasRow>& rows, const LoginTable& users, std::uint64_t seed)
      : rows_(rows), users_(users), lines_(rows.size(), seed), ends_(rows.size(), kUnvisited) {
    for (std::uint32_t index = 0; index < rows.size(); ++index) lines_.add(rows[index].oldLogin, index);
  }

  /// The user to whom a new login leads; `LoginTable::kNone` where it leads to nobody, or `kCircle`.
  [[nodiscard]] std::uint32_t userBehind(std::string_view login) {
    way_.clear();
    std::uint32_t end = LoginTable::kNone;
    while (true) {
      end = users_.find(login);
      if (end != LoginTable::kNone) break;
      const std::uint32_t line = lines_.find(login);
      if (line == LoginTable::kNone) break;
      if (ends_[line] == kOnTheWay) end = kCircle;
      if (ends_[line] != kUnvisited && ends_[line] != kOnTheWay) end = ends_[line];
      if (ends_[line] != kUnvisited) break;
      ends_[line] = kOnTheWay;
      way_.push_back(line);
      login = rows_[line].newLogin;
    }
    for (const std::uint32_t line : way_) ends_[line] = end;
    return end;
  }

 private:
  static constexpr std::uint32_t kUnvisited = LoginTable::kNone - 2;
  static constexpr std::uint32_t kOnTheWay = LoginTable::kNone - 3;

  const std::vector<AliasRow>& rows_;
  const LoginTable& users_;
  LoginTable lines_;
  std::vector<std::uint32_t> ends_;  ///< By line, where its new login leads.
  std::vector<std::uint32_t> way_;
};

}  // namespace uam::directory

UAM_FOR_SIZE_END
