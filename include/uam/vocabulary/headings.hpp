#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "uam/base/for_size.hpp"
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
    Alias{"组织编码", Meaning::departmentCode},
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
    Alias{"服务编码", Meaning::service},
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
    Alias{"発生日時", Meaning::time},
    Alias{"タイムスタンプ", Meaning::time},
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
    Alias{"操作内容", Meaning::action},
    Alias{"动作", Meaning::action},
    Alias{"result", Meaning::result},
    Alias{"statuscode", Meaning::result},
    Alias{"httpstatus", Meaning::result},
    Alias{"結果", Meaning::result},
    Alias{"処理結果", Meaning::result},
    Alias{"结果", Meaning::result},
    Alias{"errorcode", Meaning::error},
    Alias{"errornumber", Meaning::error},
    Alias{"error", Meaning::error},
    Alias{"エラー番号", Meaning::error},
    Alias{"エラーコード", Meaning::error},
    Alias{"エラー", Meaning::error},
    Alias{"错误代码", Meaning::error},
    Alias{"错误码", Meaning::error},
    Alias{"错误编号", Meaning::error},
    Alias{"错误号", Meaning::error},
    Alias{"kind", Meaning::kind},
    Alias{"type", Meaning::kind},
    Alias{"accesstype", Meaning::kind},
    Alias{"種別", Meaning::kind},
    Alias{"アクセス種別", Meaning::kind},
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

}  // namespace uam::recognition

UAM_FOR_SIZE_END
