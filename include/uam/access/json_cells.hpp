#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "uam/base/limits.hpp"
#include "uam/recognition/identification.hpp"
#include "uam/recognition/member_text.hpp"
#include "uam/text/json_parts.hpp"
#include "uam/vocabulary/columns.hpp"
#include "uam/vocabulary/fields.hpp"
#include "uam/vocabulary/member_paths.hpp"

namespace uam::access {

/// Keeps the few members of an object of a log that the rules look at, without building the object. What a member's
/// path means is found out once: all objects have the same few.
class JsonCells final : public nlohmann::json_sax<nlohmann::json> {
 public:
  /// The members that were chosen for the fields when the file was identified, or named by the user, are read. A field
  /// that has none of those may have a member that none of the first objects had.
  explicit JsonCells(const recognition::Identification& found) {
    for (const std::string& path : found.heading) seen_.emplace(pathKey(path));
    for (const Field field : found.none) none_ |= bitOf(field);
    for (const Column& column : kColumns) {
      if (column.kind != InputKind::access) continue;
      const std::size_t position = found.columns.at(column.field);
      if (position >= found.heading.size()) continue;
      chosen_[indexOf(column.field)] = pathKey(found.heading[position]);
      paths_[indexOf(column.field)] = found.heading[position];
    }
  }

  void clear() {
    for (std::string& value : values_) value.clear();
    members_.resize(remembered_);
    unread_ = 0;
    open_.clear();
    watches_.clear();
    parts_.clear();
    next_ = kNoMember;
    tooDeep_ = false;
  }

  [[nodiscard]] std::string_view of(Field field) const { return values_[indexOf(field)]; }

  /// True where an object or a list stands for the field in which no text can be meant.
  [[nodiscard]] bool isUnread(Field field) const { return (unread_ & bitOf(field)) != 0; }

  /// The path of the member that the field is read from.
  [[nodiscard]] std::string_view pathOf(Field field) const { return paths_[indexOf(field)]; }

  /// True where that ended the object.
  [[nodiscard]] bool isTooDeep() const { return tooDeep_; }

  bool null() override {
    if (!watches_.empty()) parts_.nothing();
    return done();
  }
  bool boolean(bool value) override { return keep(value ? "true" : "false"); }
  bool number_integer(number_integer_t value) override { return keep(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return keep(std::to_string(value)); }
  bool number_float(number_float_t, const string_t& text) override { return keep(text); }
  bool string(string_t& value) override { return keep(value); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return begin(text::JsonParts::Kind::object); }
  bool start_array(std::size_t) override { return begin(text::JsonParts::Kind::list); }
  bool end_object() override { return end(); }
  bool end_array() override { return end(); }
  bool key(string_t& key) override {
    if (!watches_.empty()) parts_.name(key);
    const std::uint32_t in = open_.back();
    next_ = in == kNoMember ? kNoMember : memberOf(in, key);
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override { return false; }

 private:
  static constexpr std::uint32_t kNoMember = UINT32_MAX;

  /// A path that was met, and what it says.
  struct Member {
    std::string path;
    std::size_t parts = 0;
    std::uint32_t fields = 0;  ///< One bit a field.
    std::map<std::string, std::uint32_t, std::less<>> inside;
  };

  /// An object or a list that stands for fields, and is looked into when it ends.
  struct Watch {
    std::uint32_t fields;
    std::size_t part;
    std::size_t depth;
  };

  static constexpr std::size_t indexOf(Field field) { return static_cast<std::size_t>(field); }
  static constexpr std::uint32_t bitOf(Field field) { return std::uint32_t{1} << indexOf(field); }
  static_assert(kFieldCount <= 32, "one bit a field");

  bool done() {
    forget(next_);
    next_ = kNoMember;
    return true;
  }

  bool keep(std::string_view text) {
    if (!watches_.empty()) parts_.text(text);
    if (next_ != kNoMember && members_[next_].fields != 0) set(members_[next_].fields, text);
    return done();
  }

  bool begin(text::JsonParts::Kind kind) {
    if (open_.size() == limits::kRecordDepth) {
      tooDeep_ = true;
      return false;
    }
    const std::uint32_t member = open_.empty() ? 0 : next_;
    const std::uint32_t fields = member == kNoMember ? 0 : members_[member].fields;
    if (fields != 0) watches_.push_back({fields, parts_.size(), open_.size()});
    if (!watches_.empty()) parts_.begin(kind);
    const bool list = kind == text::JsonParts::Kind::list;
    open_.push_back(list ? kNoMember : member);
    if (!list) next_ = kNoMember;  // until its end
    return done();
  }

  bool end() {
    forget(open_.back());
    open_.pop_back();
    if (watches_.empty()) return true;
    parts_.end();
    const Watch watch = watches_.back();
    if (watch.depth != open_.size()) return true;
    watches_.pop_back();
    for (std::uint32_t rest = watch.fields; rest != 0; rest &= rest - 1) {
      const auto field = static_cast<Field>(std::countr_zero(rest));
      if (const auto text = recognition::memberText(parts_, watch.part, field)) {
        set(bitOf(field), *text);
      } else {
        // No rule takes these for an empty cell, for success or for Kintone.
        set(bitOf(field), parts_.kindOf(watch.part) == text::JsonParts::Kind::list ? "[...]" : "{...}");
        unread_ |= bitOf(field);
      }
    }
    if (watches_.empty()) parts_.clear();
    return true;
  }

  void set(std::uint32_t fields, std::string_view text) {
    unread_ &= ~fields;
    for (; fields != 0; fields &= fields - 1) values_[static_cast<std::size_t>(std::countr_zero(fields))].assign(text);
  }

  /// The member of that key inside another one; remembered, up to a limit.
  std::uint32_t memberOf(std::uint32_t in, const std::string& key) {
    if (const auto known = members_[in].inside.find(key); known != members_[in].inside.end()) return known->second;
    if (in == 0 && key == kLookedThrough) return 0;
    Member member;
    member.parts = members_[in].parts + 1;
    if (member.parts > kPathParts) return kNoMember;
    member.path = in == 0 ? key : members_[in].path + '.' + key;
    member.fields = fieldsOf(member.path);
    const auto made = static_cast<std::uint32_t>(members_.size());
    if (in < remembered_ && remembered_ < limits::kKeys && key.size() <= limits::kKeyBytes) {
      members_[in].inside.emplace(key, made);
      ++remembered_;
    }
    members_.push_back(std::move(member));
    return made;
  }

  /// A member that is not remembered stands behind all others until its value is over.
  void forget(std::uint32_t member) {
    if (member != kNoMember && member >= remembered_) members_.pop_back();
  }

  std::uint32_t fieldsOf(const std::string& path) {
    const std::string key = pathKey(path);
    if (key.empty()) return 0;
    const bool asked = remembered_ < limits::kKeys && !seen_.contains(key);
    const std::optional<Meaning> meaning = asked ? meaningOfPath(path) : std::nullopt;
    std::uint32_t fields = 0;
    for (const Column& column : kColumns) {
      if (column.kind != InputKind::access) continue;
      std::string& chosen = chosen_[indexOf(column.field)];
      if ((none_ & bitOf(column.field)) != 0) continue;
      if (chosen.empty() && meaning && takes(column, *meaning)) {
        chosen = key;
        paths_[indexOf(column.field)] = path;
      }
      if (chosen == key) fields |= bitOf(column.field);
    }
    return fields;
  }

  /// Of a field that a log need not have, only what its best heading says is looked for behind the first objects.
  static bool takes(const Column& column, Meaning meaning) {
    if (column.need == Need::optional) return meaning == column.meaning();
    return std::find(column.meanings.begin(), column.meanings.end(), meaning) != column.meanings.end();
  }

  std::set<std::string> seen_;                   ///< Paths of the first objects, as `pathKey` makes them.
  std::array<std::string, kFieldCount> chosen_;  ///< Likewise, of each field.
  std::array<std::string, kFieldCount> paths_;   ///< As the file writes them.
  std::vector<Member> members_{1};               ///< The first one is the object itself.
  std::uint32_t remembered_ = 1;
  std::array<std::string, kFieldCount> values_;
  std::uint32_t unread_ = 0;
  std::uint32_t none_ = 0;           ///< Fields that were said to have no member.
  std::vector<std::uint32_t> open_;  ///< Of each open object the member that it is; of each open list none.
  std::uint32_t next_ = kNoMember;   ///< The member whose value comes next.
  std::vector<Watch> watches_;
  text::JsonParts parts_;  ///< Of the outermost object or list that is watched.
  bool tooDeep_ = false;
};

}  // namespace uam::access
