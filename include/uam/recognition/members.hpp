#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/base/heap_sort.hpp"
#include "uam/recognition/heading.hpp"
#include "uam/text/fold.hpp"
#include "uam/text/json_parser.hpp"
#include "uam/text/json_value.hpp"
#include "uam/vocabulary/fields.hpp"
#include "uam/vocabulary/headings.hpp"
#include "uam/vocabulary/member_names.hpp"
#include "uam/vocabulary/member_paths.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition {

/// The paths of the members of objects. Members of lists have none.
class MemberPaths {
 public:
  struct Member {
    std::string path;
    std::string key;
    std::size_t parts = 0;
  };

  /// Takes the members of the object that a text begins with, also where the text ends inside it.
  void take(std::string_view text) {
    Listener listener(*this);
    (void)text::takeJsonApart(text.substr(0, text.find('\0')), listener);
  }

  /// All that were met: those of the objects themselves first, then those one level below, and so on; in the order of
  /// the text.
  [[nodiscard]] std::vector<Member> list() const {
    std::vector<std::pair<std::size_t, std::size_t>> order;
    for (const Member& member : members_) order.emplace_back(member.parts, order.size());
    heapSort(order.begin(), order.end(), std::less<>());
    std::vector<Member> sorted;
    sorted.reserve(order.size());
    for (const auto& [parts, index] : order) sorted.push_back(members_[index]);
    return sorted;
  }

  /// Members that were no objects and no lists, each time that they were met.
  [[nodiscard]] std::size_t scalars() const { return scalars_; }

 private:
  class Listener final : public nlohmann::json_sax<nlohmann::json> {
   public:
    explicit Listener(MemberPaths& paths) : paths_(paths) {}

    bool null() override { return scalar(); }
    bool boolean(bool) override { return scalar(); }
    bool number_integer(number_integer_t) override { return scalar(); }
    bool number_unsigned(number_unsigned_t) override { return scalar(); }
    bool number_float(number_float_t, const string_t&) override { return scalar(); }
    bool string(string_t&) override { return scalar(); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override {
      ++depth_;
      if (lists_ > 0 || depth_ == 1) return true;
      ends_.push_back(path_.size());
      through_ = through_ || (depth_ == 2 && key_ == kLookedThrough);
      if (depth_ > 2 || key_ != kLookedThrough) path_ += key_ + '.';
      return true;
    }
    bool end_object() override {
      --depth_;
      if (lists_ > 0 || ends_.empty()) return true;
      path_.resize(ends_.back());
      ends_.pop_back();
      if (ends_.empty()) through_ = false;
      return true;
    }
    bool start_array(std::size_t) override {
      ++lists_;
      return true;
    }
    bool end_array() override {
      --lists_;
      return true;
    }
    bool key(string_t& key) override {
      if (lists_ > 0) return true;
      key_ = key;
      const std::size_t parts = ends_.size() + 1 - (through_ ? 1 : 0);
      if ((depth_ > 1 || key != kLookedThrough) && parts <= kPathParts) paths_.meet(path_ + key);
      return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override { return false; }

   private:
    bool scalar() {
      if (lists_ == 0) ++paths_.scalars_;
      return true;
    }

    MemberPaths& paths_;
    std::string path_;               ///< Of the open object, with a dot behind it.
    std::vector<std::size_t> ends_;  ///< Where the paths of the objects around it end.
    std::string key_;
    std::size_t depth_ = 0;
    std::size_t lists_ = 0;
    bool through_ = false;
  };

  void meet(const std::string& path) {
    std::string key = pathKey(path);
    if (key.empty() || !places_.emplace(key, members_.size()).second) return;
    std::size_t parts = 0;
    eachPart(path, [&](std::string_view) { ++parts; });
    members_.push_back({path, std::move(key), parts});
  }

  std::vector<Member> members_;
  std::map<std::string, std::size_t> places_;
  std::size_t scalars_ = 0;
};

/// Calls `take` for each member of an object with its path, as `pathKey` makes it.
template <class Take>
// NOLINTNEXTLINE(misc-no-recursion): as deep as paths go
void eachMember(const text::JsonValue& object, Take&& take, const std::string& path = {}, std::size_t parts = 0) {
  for (std::size_t index = 0; index < object.items.size(); ++index) {
    const text::JsonValue& item = object.items[index];
    if (parts == 0 && item.isObject() && object.names[index] == kLookedThrough) {
      eachMember(item, take, path, parts);
      continue;
    }
    std::string key = pathKey(object.names[index]);
    if (key.empty()) continue;
    if (!path.empty()) key.insert(0, 1, '.').insert(0, path);
    take(key, item);
    if (item.isObject() && parts + 1 < kPathParts) eachMember(item, take, key, parts + 1);
  }
}

/// The member of that path, first as it stands and then as paths are compared; none where the object has no such one.
[[nodiscard]] inline const text::JsonValue* memberAt(const text::JsonValue& object, std::string_view path) {
  const text::JsonValue* found = object.find(path);
  if (found != nullptr) return found;
  found = &object;
  eachPart(path, [&](std::string_view part) { found = found == nullptr ? nullptr : found->find(part); });
  if (found != nullptr && found != &object) return found;
  found = nullptr;
  eachMember(object, [&, key = pathKey(path)](const std::string& at, const text::JsonValue& value) {
    if (at == key) found = &value;
  });
  return found;
}

/// Puts the members of the object that is looked through among those of the record.
inline void lookThrough(text::JsonValue& object) {
  for (std::size_t index = 0; index < object.items.size(); ++index) {
    if (object.names[index] != kLookedThrough || !object.items[index].isObject()) continue;
    text::JsonValue inner = std::move(object.items[index]);
    object.names.insert(object.names.end(), inner.names.begin(), inner.names.end());
    std::move(inner.items.begin(), inner.items.end(), std::back_inserter(object.items));
    object.names[index].clear();
    return;
  }
}

namespace detail {

[[nodiscard]] inline bool saysPerson(std::optional<Meaning> meaning) {
  return meaning == Meaning::login || meaning == Meaning::account || meaning == Meaning::actor;
}

/// The name of a member without the way to it.
[[nodiscard]] inline std::string_view lastPart(std::string_view key) {
  return key.substr(key.rfind('.') + 1);
}

/// True where the member is inside one of these, at any depth.
[[nodiscard]] inline bool isInside(std::string_view key, const std::set<std::string, std::less<>>& objects) {
  for (std::size_t dot = key.find('.'); dot != std::string_view::npos; dot = key.find('.', dot + 1)) {
    if (objects.contains(key.substr(0, dot))) return true;
  }
  return false;
}

/// Where objects were made flat, `user.name`, the name or address of the user is all that tells who it was.
inline void takeFlatPerson(Heading& heading) {
  for (std::size_t index = 0; index < heading.texts.size(); ++index) {
    const std::string key = pathKey(heading.texts[index]);
    const std::size_t dot = key.rfind('.');
    if (dot == std::string::npos || !isMemberNameOf(Field::user, lastPart(key))) continue;
    if (!saysPerson(meaningOfPath(std::string_view(key).substr(0, dot)))) continue;
    if (!heading.meanings[index]) ++heading.recognised;
    heading.meanings[index] = Meaning::account;
    return;
  }
}

}  // namespace detail

/// The paths as a heading.
[[nodiscard]] inline Heading understandMembers(const MemberPaths& paths) {
  Heading heading;
  std::set<std::string, std::less<>> persons;
  for (const MemberPaths::Member& member : paths.list()) {
    std::optional<Meaning> meaning = meaningOfPath(member.path);
    const bool person = detail::saysPerson(meaning);
    // What the object of a person is asked for is found through that object, whatever form it has in a record.
    const bool found =
        person && detail::isInside(member.key, persons) && isMemberNameOf(Field::user, detail::lastPart(member.key));
    if (found) meaning.reset();
    if (person) persons.insert(member.key);
    heading.texts.push_back(member.path);
    heading.meanings.push_back(meaning);
    if (meaning) {
      ++heading.recognised;
      if (!text::isAscii(member.path)) ++heading.byNonAscii;
    }
  }
  if (persons.empty()) detail::takeFlatPerson(heading);
  return heading;
}

}  // namespace uam::recognition

UAM_FOR_SIZE_END
