#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "uam/base/for_size.hpp"
#include "uam/text/fold.hpp"
#include "uam/vocabulary/heading_tokens.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam {

/// What a heading says of a time (recognition.md section 2).
enum class TimeClass : std::uint8_t {
  none,
  lastAccess,
  event,
  created,  ///< An other time that may be an event's where a file has no better one.
  other,    ///< When something was registered, changed, runs out: never an access unless somebody says so.
};

namespace detail {

/// What somebody did with a service, behind a word for the last time.
inline constexpr std::array<std::string_view, 21> kUses = {
    "access", "accessed", "accesses", "login",    "logins",    "logon", "loggedin",
    "logged", "signin",   "signins",  "signon",   "signedin",  "seen",  "active",
    "used",   "use",      "usage",    "activity", "connected", "visit", "visited"};

/// The same where a heading is written as one word: `lastlogindate`.
inline constexpr std::array<std::string_view, 14> kUsesInWords = {
    "lastaccess", "lastlogin",  "lastlogon",    "lastlogged", "lastsignin", "lastsignon",    "lastsignedin",
    "lastseen",   "lastactive", "lastactivity", "lastused",   "lastvisit",  "lastconnected", "lastauthenticat"};

/// What was done to a user or a password, at a time that says nothing of an access.
inline constexpr std::array<std::string_view, 46> kOtherDeeds = {
    "added",     "changed",     "change",    "updated",    "update",     "modified",     "modify",   "modification",
    "expires",   "expiry",      "expired",   "expiration", "expire",     "password",     "birthday", "birth",
    "birthdate", "hired",       "hire",      "deleted",    "deletion",   "removed",      "disabled", "suspended",
    "archived",  "deactivated", "activated", "activation", "registered", "registration", "invited",  "invitation",
    "joined",    "join",        "rotated",   "revoked",    "terminated", "termination",  "enrolled", "provisioned",
    "synced",    "imported",    "verified",  "renewal",    "renewed",    "issued"};

/// Of those the ones that a column of yes and no is called as well: they speak of a time where another word says so.
inline constexpr std::array<std::string_view, 16> kDeedsOrStates = {
    "password",  "expired", "deleted", "removed", "disabled",   "suspended", "archived",    "deactivated",
    "activated", "invited", "joined",  "revoked", "terminated", "enrolled",  "provisioned", "verified"};

inline constexpr std::array<std::string_view, 24> kEventsInWords = {
    "logintime",    "logindate",     "logontime", "signintime",  "signindate", "accesstime",
    "accessdate",   "eventtime",     "eventdate", "actiontime",  "actiondate", "activitydate",
    "activitytime", "logtime",       "logdate",   "starttime",   "endtime",    "begintime",
    "recordedtime", "operationtime", "visittime", "sessiontime", "timestamp",  "datetime"};

template <std::size_t Count>
[[nodiscard]] bool hasAny(const HeadingTokens& tokens, const std::array<std::string_view, Count>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return tokens.has(word); });
}

template <std::size_t Count>
[[nodiscard]] bool holdsAny(std::string_view key, const std::array<std::string_view, Count>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return key.find(word) != std::string_view::npos; });
}

[[nodiscard]] inline TimeClass englishTimeClass(const HeadingTokens& tokens, std::string_view key) {
  // Who, where from, how often, how long: whatever else the heading says, it is no time.
  if (tokens.hasOneOf({"by", "ip", "ips", "count", "days", "duration", "elapsed", "taken", "spent", "zone", "timezone",
                       "offset", "format", "address", "location"})) {
    return TimeClass::none;
  }
  const bool saysTime = tokens.hasOneOf({"date", "time", "datetime", "timestamp", "at", "on", "when", "since"});
  const bool last = tokens.hasOneOf({"last", "latest", "recent"});
  // `lastuser` holds `lastuse`.
  const bool use = hasAny(tokens, kUses) || (tokens.has("sign") && tokens.has("in")) || tokens.has("online");
  if ((last && use) || holdsAny(key, kUsesInWords)) return TimeClass::lastAccess;
  if (last && tokens.hasOneOf({"changed", "change", "updated", "update", "modified", "modification", "rotated"})) {
    return TimeClass::other;
  }
  if (tokens.has("first") && (use || saysTime)) return TimeClass::event;
  const bool created = tokens.hasOneOf({"created", "creation"}) || key == "timecreated" || key == "datecreated" ||
                       key == "createdate" || key == "createtime";
  if (created) return TimeClass::created;
  const bool deed = std::any_of(kOtherDeeds.begin(), kOtherDeeds.end(), [&](std::string_view word) {
    return tokens.has(word) &&
           (saysTime || std::find(kDeedsOrStates.begin(), kDeedsOrStates.end(), word) == kDeedsOrStates.end());
  });
  if (deed) return TimeClass::other;
  if (tokens.hasOneOf({"date", "time", "datetime", "timestamp", "timestamps", "published", "started", "ended"}) ||
      (tokens.endsWith("at") && tokens.size() > 1) || holdsAny(key, kEventsInWords)) {
    return TimeClass::event;
  }
  return TimeClass::none;
}

// Words of Japanese and Chinese stand together without blanks.

inline constexpr std::array<std::string_view, 10> kNoTimeInHan = {"者",   "元",   "ip",   "地点", "地點",
                                                                  "場所", "場址", "端末", "回数", "次数"};
inline constexpr std::array<std::string_view, 14> kLastInHan = {
    "最終", "最後", "最后", "前回", "直近", "最新", "上次", "最近", "上一次", "前次", "最终", "最末", "末次", "上回"};
inline constexpr std::array<std::string_view, 27> kUsesInHan = {
    "ログイン", "ログオン", "サインイン", "アクセス", "利用", "使用", "アクティ", "操作", "接続",
    "閲覧",     "活動",     "登录",       "登錄",     "登陆", "登入", "访问",     "訪問", "存取",
    "活动",     "活跃",     "活躍",       "上线",     "上線", "连接", "連線",     "查看", "瀏覽"};
inline constexpr std::array<std::string_view, 10> kTimesInHan = {"日時", "日付", "時刻", "タイムスタンプ", "年月日",
                                                                 "时间", "時間", "日期", "时刻",           "时间戳"};
inline constexpr std::array<std::string_view, 9> kCreatedInHan = {
    "作成日", "作成時", "创建时间", "创建日", "創建時間", "創建日", "建立時間", "建立日", "建立时间"};
inline constexpr std::array<std::string_view, 46> kOtherInHan = {
    "登録", "更新", "変更",       "期限", "生年", "誕生", "入社", "退職", "退社", "追加", "削除", "失効",
    "発行", "招待", "パスワード", "停止", "注册", "註冊", "新增", "添加", "修改", "变更", "變更", "过期",
    "過期", "到期", "有效",       "密码", "密碼", "生日", "出生", "入职", "入職", "离职", "離職", "删除",
    "刪除", "加入", "失效",       "作成", "创建", "創建", "建立", "雇用", "採用", "异动"};
/// A day of what somebody did: `アクセス日`, `ログイン日`.
[[nodiscard]] inline bool isDayOfUse(std::string_view key) {
  if (!key.ends_with("日")) return false;
  key.remove_suffix(std::string_view("日").size());
  return std::any_of(kUsesInHan.begin(), kUsesInHan.end(), [&](std::string_view use) { return key.ends_with(use); }) ||
         key.ends_with("発生") || key.ends_with("実行") || key.ends_with("記録");
}

[[nodiscard]] inline TimeClass hanTimeClass(std::string_view key) {
  if (text::isAscii(key) || holdsAny(key, kNoTimeInHan)) return TimeClass::none;
  if (holdsAny(key, kLastInHan) && holdsAny(key, kUsesInHan)) return TimeClass::lastAccess;
  const bool saysTime = holdsAny(key, kTimesInHan) || key.ends_with("日") || key.ends_with("期限");
  if (!saysTime) return TimeClass::none;
  if (holdsAny(key, kCreatedInHan)) return TimeClass::created;
  if (holdsAny(key, kOtherInHan)) return TimeClass::other;
  return holdsAny(key, kTimesInHan) || isDayOfUse(key) ? TimeClass::event : TimeClass::none;
}

}  // namespace detail

/// The class of a heading; `key` is it as `text::headingKey` makes it. A heading with words of two classes is of last
/// access, but for `last changed` and the like.
[[nodiscard]] inline TimeClass timeClassOf(const HeadingTokens& tokens, std::string_view key) {
  const TimeClass han = detail::hanTimeClass(key);
  return han != TimeClass::none ? han : detail::englishTimeClass(tokens, key);
}

}  // namespace uam

UAM_FOR_SIZE_END
