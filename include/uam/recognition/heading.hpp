#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/calendar/timestamp.hpp"
#include "uam/for_size.hpp"
#include "uam/recognition/kind.hpp"
#include "uam/text/fold.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::recognition {

/// What a heading says, before the kind of the file is known.
enum class Meaning : std::uint8_t {
  login,
  account,  ///< A word that names a person: a login where no better column is there.
  name,
  email,
  status,
  displayOrder,
  deleted,
  startDate,
  department,
  departmentCode,
  parentCode,
  service,
  guest,
  oldLogin,
  newLogin,
  time,
  module,
  action,
  result,
  error,
  kind,
  lastAccess,
  accessDays,
  guestSpace,
  other,  ///< Belongs to a known export but is not read.
};

struct Alias {
  std::string_view key;  ///< As `text::headingKey` makes it.
  Meaning meaning;
};

/// The headings of cybozu.com's exports in English, Japanese and Chinese (formats.md sections 1 to 5; help pages
/// 020151, 020152, 020153, 020155) and the words that other exports use for the same things.
inline constexpr std::array kAliases = {
    Alias{"loginname", Meaning::login},
    Alias{"login", Meaning::login},
    Alias{"loginid", Meaning::login},
    Alias{"user(loginname)", Meaning::login},
    Alias{"usercode", Meaning::login},
    Alias{"ログイン名", Meaning::login},
    Alias{"ログインid", Meaning::login},
    Alias{"ユーザー(ログイン名)", Meaning::login},
    Alias{"ユーザーコード", Meaning::login},
    Alias{"登录名", Meaning::login},
    Alias{"登录名称", Meaning::login},
    Alias{"用户(登录名)", Meaning::login},
    Alias{"用户代码", Meaning::login},
    Alias{"登入名稱", Meaning::login},
    Alias{"user", Meaning::account},
    Alias{"username", Meaning::account},
    Alias{"userid", Meaning::account},
    Alias{"account", Meaning::account},
    Alias{"accountname", Meaning::account},
    Alias{"actor", Meaning::account},
    Alias{"ユーザー", Meaning::account},
    Alias{"ユーザ", Meaning::account},
    Alias{"ユーザー名", Meaning::account},
    Alias{"ユーザーid", Meaning::account},
    Alias{"アカウント", Meaning::account},
    Alias{"用户", Meaning::account},
    Alias{"用户名", Meaning::account},
    Alias{"用户id", Meaning::account},
    Alias{"账号", Meaning::account},
    Alias{"使用者", Meaning::account},
    Alias{"displayname", Meaning::name},
    Alias{"name", Meaning::name},
    Alias{"fullname", Meaning::name},
    Alias{"表示名", Meaning::name},
    Alias{"氏名", Meaning::name},
    Alias{"名前", Meaning::name},
    Alias{"显示名称", Meaning::name},
    Alias{"显示名", Meaning::name},
    Alias{"姓名", Meaning::name},
    Alias{"顯示名稱", Meaning::name},
    Alias{"emailaddress", Meaning::email},
    Alias{"email", Meaning::email},
    Alias{"mail", Meaning::email},
    Alias{"mailaddress", Meaning::email},
    Alias{"メールアドレス", Meaning::email},
    Alias{"メール", Meaning::email},
    Alias{"邮件地址", Meaning::email},
    Alias{"电子邮件", Meaning::email},
    Alias{"电子邮件地址", Meaning::email},
    Alias{"邮箱", Meaning::email},
    Alias{"status", Meaning::status},
    Alias{"active", Meaning::status},
    Alias{"valid", Meaning::status},
    Alias{"enabled", Meaning::status},
    Alias{"使用状態", Meaning::status},
    Alias{"状態", Meaning::status},
    Alias{"ステータス", Meaning::status},
    Alias{"使用状态", Meaning::status},
    Alias{"状态", Meaning::status},
    Alias{"displayorder", Meaning::displayOrder},
    Alias{"sortorder", Meaning::displayOrder},
    Alias{"表示優先度", Meaning::displayOrder},
    Alias{"表示順", Meaning::displayOrder},
    Alias{"显示优先级", Meaning::displayOrder},
    Alias{"显示优先度", Meaning::displayOrder},
    Alias{"显示顺序", Meaning::displayOrder},
    Alias{"delete", Meaning::deleted},
    Alias{"削除", Meaning::deleted},
    Alias{"删除", Meaning::deleted},
    Alias{"hiredate", Meaning::startDate},
    Alias{"joindate", Meaning::startDate},
    Alias{"startdate", Meaning::startDate},
    Alias{"入社日", Meaning::startDate},
    Alias{"利用開始日", Meaning::startDate},
    Alias{"入职日期", Meaning::startDate},
    Alias{"入职日", Meaning::startDate},
    Alias{"开始日期", Meaning::startDate},
    Alias{"department", Meaning::department},
    Alias{"departments", Meaning::department},
    Alias{"departmentname", Meaning::department},
    Alias{"organization", Meaning::department},
    Alias{"organizationname", Meaning::department},
    Alias{"組織", Meaning::department},
    Alias{"組織名", Meaning::department},
    Alias{"部署", Meaning::department},
    Alias{"部署名", Meaning::department},
    Alias{"部門", Meaning::department},
    Alias{"组织", Meaning::department},
    Alias{"组织名称", Meaning::department},
    Alias{"部门", Meaning::department},
    Alias{"departmentcode", Meaning::departmentCode},
    Alias{"department(departmentcode)", Meaning::departmentCode},
    Alias{"organizationcode", Meaning::departmentCode},
    Alias{"組織コード", Meaning::departmentCode},
    Alias{"組織(組織コード)", Meaning::departmentCode},
    Alias{"部署コード", Meaning::departmentCode},
    Alias{"部門コード", Meaning::departmentCode},
    Alias{"组织代码", Meaning::departmentCode},
    Alias{"组织(组织代码)", Meaning::departmentCode},
    Alias{"部门代码", Meaning::departmentCode},
    Alias{"parentdepartmentcode", Meaning::parentCode},
    Alias{"parentcode", Meaning::parentCode},
    Alias{"parentdepartment", Meaning::parentCode},
    Alias{"親組織コード", Meaning::parentCode},
    Alias{"上级组织代码", Meaning::parentCode},
    Alias{"父组织代码", Meaning::parentCode},
    Alias{"service", Meaning::service},
    Alias{"services", Meaning::service},
    Alias{"servicecode", Meaning::service},
    Alias{"servicename", Meaning::service},
    Alias{"availableservices", Meaning::service},
    Alias{"サービス", Meaning::service},
    Alias{"サービス名", Meaning::service},
    Alias{"サービスコード", Meaning::service},
    Alias{"利用サービス", Meaning::service},
    Alias{"服务", Meaning::service},
    Alias{"服务名称", Meaning::service},
    Alias{"服务代码", Meaning::service},
    Alias{"使用的服务", Meaning::service},
    Alias{"guest", Meaning::guest},
    Alias{"guestflag", Meaning::guest},
    Alias{"isguest", Meaning::guest},
    Alias{"guestuser", Meaning::guest},
    Alias{"ゲスト", Meaning::guest},
    Alias{"ゲストユーザー", Meaning::guest},
    Alias{"ゲストフラグ", Meaning::guest},
    Alias{"访客", Meaning::guest},
    Alias{"来宾", Meaning::guest},
    Alias{"来宾用户", Meaning::guest},
    Alias{"外部用户", Meaning::guest},
    Alias{"oldlogin", Meaning::oldLogin},
    Alias{"oldloginname", Meaning::oldLogin},
    Alias{"formerloginname", Meaning::oldLogin},
    Alias{"旧ログイン名", Meaning::oldLogin},
    Alias{"旧登录名", Meaning::oldLogin},
    Alias{"旧登录名称", Meaning::oldLogin},
    Alias{"newlogin", Meaning::newLogin},
    Alias{"newloginname", Meaning::newLogin},
    Alias{"新ログイン名", Meaning::newLogin},
    Alias{"新登录名", Meaning::newLogin},
    Alias{"新登录名称", Meaning::newLogin},
    Alias{"time", Meaning::time},
    Alias{"date", Meaning::time},
    Alias{"datetime", Meaning::time},
    Alias{"date/time", Meaning::time},
    Alias{"dateandtime", Meaning::time},
    Alias{"timestamp", Meaning::time},
    Alias{"accesstime", Meaning::time},
    Alias{"accessdate", Meaning::time},
    Alias{"accessedat", Meaning::time},
    Alias{"eventtime", Meaning::time},
    Alias{"createdat", Meaning::time},
    Alias{"日時", Meaning::time},
    Alias{"日付", Meaning::time},
    Alias{"時刻", Meaning::time},
    Alias{"アクセス日時", Meaning::time},
    Alias{"アクセス日", Meaning::time},
    Alias{"操作日時", Meaning::time},
    Alias{"发生时间", Meaning::time},
    Alias{"日期和时间", Meaning::time},
    Alias{"日期时间", Meaning::time},
    Alias{"日期", Meaning::time},
    Alias{"时间", Meaning::time},
    Alias{"访问时间", Meaning::time},
    Alias{"访问日期", Meaning::time},
    Alias{"操作时间", Meaning::time},
    Alias{"module", Meaning::module},
    Alias{"application", Meaning::module},
    Alias{"モジュール", Meaning::module},
    Alias{"模块", Meaning::module},
    Alias{"action", Meaning::action},
    Alias{"operation", Meaning::action},
    Alias{"アクション", Meaning::action},
    Alias{"操作", Meaning::action},
    Alias{"动作", Meaning::action},
    Alias{"result", Meaning::result},
    Alias{"statuscode", Meaning::result},
    Alias{"httpstatus", Meaning::result},
    Alias{"結果", Meaning::result},
    Alias{"结果", Meaning::result},
    Alias{"errorcode", Meaning::error},
    Alias{"errornumber", Meaning::error},
    Alias{"error", Meaning::error},
    Alias{"エラー番号", Meaning::error},
    Alias{"エラーコード", Meaning::error},
    Alias{"エラー", Meaning::error},
    Alias{"错误代码", Meaning::error},
    Alias{"错误编号", Meaning::error},
    Alias{"错误号", Meaning::error},
    Alias{"kind", Meaning::kind},
    Alias{"type", Meaning::kind},
    Alias{"accesstype", Meaning::kind},
    Alias{"種別", Meaning::kind},
    Alias{"種類", Meaning::kind},
    Alias{"类型", Meaning::kind},
    Alias{"种类", Meaning::kind},
    Alias{"lastaccessdate", Meaning::lastAccess},
    Alias{"最終アクセス日", Meaning::lastAccess},
    Alias{"上次访问日期", Meaning::lastAccess},
    Alias{"password", Meaning::other},
    Alias{"パスワード", Meaning::other},
    Alias{"密码", Meaning::other},
    Alias{"surname", Meaning::other},
    Alias{"givenname", Meaning::other},
    Alias{"localizedname", Meaning::other},
    Alias{"別言語での表示名", Meaning::other},
    Alias{"其他语言下的显示名称", Meaning::other},
    Alias{"newdepartmentcode", Meaning::other},
    Alias{"新組織コード", Meaning::other},
    Alias{"新组织代码", Meaning::other},
    Alias{"description", Meaning::other},
    Alias{"説明", Meaning::other},
    Alias{"说明", Meaning::other},
    Alias{"jobtitlecode", Meaning::other},
    Alias{"役職コード", Meaning::other},
    Alias{"职务代码", Meaning::other},
    Alias{"level", Meaning::other},
    Alias{"severity", Meaning::other},
    Alias{"レベル", Meaning::other},
    Alias{"级别", Meaning::other},
    Alias{"ipaddress", Meaning::other},
    Alias{"接続元", Meaning::other},
    Alias{"接続元ipアドレス", Meaning::other},
    Alias{"ip地址", Meaning::other},
    Alias{"连接源", Meaning::other},
    Alias{"complement", Meaning::other},
    Alias{"note", Meaning::other},
    Alias{"補足", Meaning::other},
    Alias{"备注", Meaning::other},
    Alias{"补充", Meaning::other},
    Alias{"company", Meaning::other},
    Alias{"companyname", Meaning::other},
    Alias{"会社名", Meaning::other},
};

/// What a heading means; a number at its end is left out (`Department code 2`). Nothing where it is not known.
[[nodiscard]] inline std::optional<Meaning> meaningOf(std::string_view heading) {
  std::string key = text::headingKey(heading);
  const auto find = [&]() -> std::optional<Meaning> {
    for (const Alias& alias : kAliases) {
      if (alias.key == key) return alias.meaning;
    }
    return std::nullopt;
  };
  if (key.empty()) return std::nullopt;
  if (const auto meaning = find()) return meaning;
  const std::size_t digits = key.find_last_not_of("0123456789") + 1;
  if (digits > 0 && digits < key.size()) {
    std::string whole = key;
    key.resize(digits);
    // Only the columns that exports repeat are numbered; `user000` is somebody's login.
    const auto meaning = find();
    if (meaning == Meaning::departmentCode || meaning == Meaning::service || meaning == Meaning::other) return meaning;
    key = std::move(whole);
  }
  const auto contains = [&](std::string_view part) { return key.find(part) != std::string::npos; };
  // The window's length stands inside these headings: `Number of Access Days (in the last 30 days)`.
  if (contains("numberofaccessdays") || (contains("アクセス日数") && contains("日間")) || contains("天的访问天数")) {
    return Meaning::accessDays;
  }
  if (contains("guestspace") || contains("ゲストスペース") || contains("来宾空间") || contains("访客空间")) {
    return Meaning::guestSpace;
  }
  return std::nullopt;
}

/// One heading row, understood.
struct Heading {
  std::vector<std::string> texts;
  std::vector<std::optional<Meaning>> meanings;
  std::size_t recognised = 0;
  bool byNonAscii = false;  ///< A heading that holds non-ASCII text was recognised.
  bool data = false;        ///< A cell is a time or an address: no heading is.

  [[nodiscard]] std::size_t count(Meaning meaning) const {
    return static_cast<std::size_t>(std::count(meanings.begin(), meanings.end(), std::optional<Meaning>(meaning)));
  }
  [[nodiscard]] bool has(Meaning meaning) const { return count(meaning) > 0; }
  /// First column of that meaning; SIZE_MAX where there is none.
  [[nodiscard]] std::size_t find(Meaning meaning) const {
    for (std::size_t index = 0; index < meanings.size(); ++index) {
      if (meanings[index] == meaning) return index;
    }
    return SIZE_MAX;
  }
  /// Whatever was taken for it is something else.
  void forget(Meaning meaning) {
    std::replace(meanings.begin(), meanings.end(), std::optional<Meaning>(meaning),
                 std::optional<Meaning>(Meaning::other));
  }
  /// True where the row is no data: most of what it says is known.
  [[nodiscard]] bool plausible() const {
    if (data) return false;
    std::size_t distinct = 0;
    for (std::size_t index = 0; index < meanings.size(); ++index) {
      if (meanings[index] && find(*meanings[index]) == index) ++distinct;
    }
    if (distinct >= 2) return true;
    if (distinct == 0) return false;
    const auto filled =
        std::count_if(texts.begin(), texts.end(), [](const std::string& text) { return !text.empty(); });
    if (filled == 1) return true;
    // `Login Name` stands in no data; `user` and `login` may be somebody's login, or what he did.
    const std::size_t login = find(Meaning::login);
    return has(Meaning::departmentCode) || (login != SIZE_MAX && text::headingKey(texts[login]) != "login");
  }
};

[[nodiscard]] inline bool looksLikeAddress(std::string_view text) {
  return std::count(text.begin(), text.end(), '.') == 3 &&
         text.find_first_not_of("0123456789.") == std::string_view::npos;
}

/// A time written as one; numbers alone may be anything.
[[nodiscard]] inline bool looksLikeTime(std::string_view text) {
  return text.find_first_not_of("0123456789") != std::string_view::npos &&
         calendar::parseTimestamp(text, calendar::DateOrder::unknown).form != calendar::TimestampForm::none;
}

[[nodiscard]] inline Heading understand(std::vector<std::string> texts) {
  Heading heading;
  heading.meanings.reserve(texts.size());
  for (const std::string& text : texts) {
    const auto meaning = meaningOf(text);
    heading.meanings.push_back(meaning);
    if (meaning) {
      ++heading.recognised;
      heading.byNonAscii = heading.byNonAscii || !text::isAscii(text);
    } else {
      heading.data = heading.data || looksLikeAddress(text) || looksLikeTime(text);
    }
  }
  heading.texts = std::move(texts);
  return heading;
}

[[nodiscard]] inline bool allDigits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The number of a column as a person writes it, in four digits at most; 0 for anything else.
[[nodiscard]] inline std::size_t placeOf(std::string_view digits) {
  std::size_t place = 0;
  if (!allDigits(digits) || digits.size() > 4) return 0;
  for (const char digit : digits) place = place * 10 + static_cast<std::size_t>(digit - '0');
  return place;
}

/// The column that is named: the first of that heading, `Name#2` the second that is called `Name`, `#1` the first
/// without a name. SIZE_MAX where there is none.
[[nodiscard]] inline std::size_t columnNamed(const std::vector<std::string>& texts, std::string_view named) {
  const auto find = [&](const std::string& key, std::size_t place) {
    for (std::size_t index = 0; index < texts.size(); ++index) {
      if (text::headingKey(texts[index]) == key && --place == 0) return index;
    }
    return SIZE_MAX;
  };
  const std::string key = text::headingKey(named);
  if (key.empty()) return SIZE_MAX;
  if (const std::size_t column = find(key, 1); column != SIZE_MAX) return column;
  const std::size_t sign = named.rfind('#');
  if (sign == std::string_view::npos) return SIZE_MAX;
  const std::size_t place = placeOf(named.substr(sign + 1));
  return place == 0 ? SIZE_MAX : find(text::headingKey(named.substr(0, sign)), place);
}

/// The kind of file that a heading row belongs to.
[[nodiscard]] inline std::optional<InputKind> kindOf(const Heading& heading) {
  const bool login = heading.has(Meaning::login);
  const bool person = login || heading.has(Meaning::account);
  const bool name = heading.has(Meaning::name);
  const bool profile = heading.has(Meaning::email) || heading.has(Meaning::status);
  if (heading.has(Meaning::lastAccess) && heading.has(Meaning::accessDays)) return InputKind::snapshot;
  if (heading.has(Meaning::oldLogin) && heading.has(Meaning::newLogin)) return InputKind::aliases;
  if (heading.has(Meaning::guestSpace) && (person || heading.has(Meaning::email))) return InputKind::guests;
  const bool event = heading.has(Meaning::module) || heading.has(Meaning::action) || heading.has(Meaning::result) ||
                     heading.has(Meaning::error) || heading.has(Meaning::kind);
  if (person && heading.has(Meaning::time) && event) return InputKind::access;
  // A date among names and addresses is when somebody was registered; a log names its users alone.
  if (person && name && (profile || heading.has(Meaning::department) || heading.has(Meaning::departmentCode))) {
    return InputKind::users;
  }
  if (person && heading.has(Meaning::time)) return InputKind::access;
  if (person && !name && !profile) {
    if (heading.has(Meaning::departmentCode) && !heading.has(Meaning::department) && !heading.has(Meaning::service) &&
        !heading.has(Meaning::guest)) {
      return InputKind::memberships;
    }
    if (heading.has(Meaning::service) && !heading.has(Meaning::department) && !heading.has(Meaning::departmentCode) &&
        !heading.has(Meaning::guest)) {
      return InputKind::services;
    }
  }
  if (!person && heading.has(Meaning::departmentCode) &&
      (name || heading.has(Meaning::department) || heading.has(Meaning::parentCode))) {
    return InputKind::departments;
  }
  if (person) return InputKind::users;
  if (heading.count(Meaning::guest) == 1 && heading.recognised == 1) return InputKind::guests;
  return std::nullopt;
}

/// Where the fields of a kind stand under a heading row, with the repeated columns of ragged rows.
struct Mapping {
  Columns columns;
  std::vector<std::size_t> repeated;
  bool usable = false;  ///< The columns without which the kind says nothing are there.
};

[[nodiscard]] inline Mapping mapColumns(const Heading& heading, InputKind kind) {
  Mapping mapping;
  const auto place = [&](Field field, Meaning meaning) {
    if (const std::size_t at = heading.find(meaning); at != SIZE_MAX) mapping.columns.set(field, at);
  };
  const auto placePerson = [&](Field field) {
    place(field, Meaning::account);
    place(field, Meaning::login);
  };
  switch (kind) {
    case InputKind::users:
      placePerson(Field::login);
      place(Field::name, Meaning::name);
      if (!mapping.columns.has(Field::name) && heading.has(Meaning::login)) place(Field::name, Meaning::account);
      place(Field::email, Meaning::email);
      place(Field::status, Meaning::status);
      place(Field::displayOrder, Meaning::displayOrder);
      place(Field::deleted, Meaning::deleted);
      place(Field::startDate, Meaning::startDate);
      place(Field::department, Meaning::department);
      place(Field::departmentCode, Meaning::departmentCode);
      place(Field::services, Meaning::service);
      place(Field::guest, Meaning::guest);
      mapping.usable = mapping.columns.has(Field::login);
      break;
    case InputKind::departments:
      place(Field::departmentCode, Meaning::departmentCode);
      place(Field::name, Meaning::department);
      place(Field::name, Meaning::name);
      place(Field::parentCode, Meaning::parentCode);
      mapping.usable = mapping.columns.has(Field::departmentCode);
      break;
    case InputKind::memberships:
    case InputKind::services: {
      placePerson(Field::login);
      const Meaning code = kind == InputKind::memberships ? Meaning::departmentCode : Meaning::service;
      for (std::size_t index = 0; index < heading.meanings.size(); ++index) {
        if (heading.meanings[index] == code) mapping.repeated.push_back(index);
      }
      mapping.usable = mapping.columns.has(Field::login);
      break;
    }
    case InputKind::guests:
      place(Field::login, Meaning::guest);
      place(Field::login, Meaning::email);
      placePerson(Field::login);
      mapping.usable = mapping.columns.has(Field::login);
      break;
    case InputKind::aliases:
      place(Field::oldLogin, Meaning::oldLogin);
      place(Field::newLogin, Meaning::newLogin);
      mapping.usable = mapping.columns.has(Field::oldLogin) && mapping.columns.has(Field::newLogin);
      break;
    case InputKind::access:
      place(Field::time, Meaning::time);
      placePerson(Field::user);
      place(Field::service, Meaning::service);
      place(Field::module, Meaning::module);
      place(Field::action, Meaning::action);
      place(Field::result, Meaning::status);
      place(Field::result, Meaning::result);
      place(Field::error, Meaning::error);
      place(Field::kind, Meaning::kind);
      mapping.usable = mapping.columns.has(Field::time) && mapping.columns.has(Field::user);
      break;
    case InputKind::snapshot:
      break;
  }
  return mapping;
}

}  // namespace uam::recognition

UAM_FOR_SIZE_END
