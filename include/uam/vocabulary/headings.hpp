#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "uam/base/for_size.hpp"
#include "uam/base/heap_sort.hpp"
#include "uam/base/limits.hpp"
#include "uam/text/fold.hpp"
#include "uam/vocabulary/heading_zones.hpp"
#include "uam/vocabulary/languages.hpp"
#include "uam/vocabulary/person_headings.hpp"
#include "uam/vocabulary/time_headings.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam {

/// What a heading says, before the kind of the file is known.
enum class Meaning : std::uint8_t {
  login,
  account,  ///< A word that names a person: a login where no better column is there.
  actor,    ///< Who did it (person_headings.hpp).
  target,   ///< Whom it was done to: never the user.
  name,
  email,
  employeeNumber,
  status,
  inactive,  ///< Says the opposite of a status: `suspended`.
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
  time,       ///< When an event was (time_headings.hpp).
  timeOfDay,  ///< A clock that belongs to a date; a time may be one too.
  created,    ///< When something was made: an event's time where there is no better one.
  otherTime,  ///< Any other time, never an access.
  module,
  application,  ///< A service, a part of one, or what somebody signed in with: its cells tell.
  action,
  result,
  error,
  kind,
  lastAccess,
  accessDays,
  guestSpace,
  titleCode,
  groupCode,
  other,  ///< Belongs to a known export but is not read.
};

/// True of the headings that speak of a time, whichever it is.
[[nodiscard]] constexpr bool isTimeMeaning(Meaning meaning) {
  return meaning == Meaning::time || meaning == Meaning::lastAccess || meaning == Meaning::created ||
         meaning == Meaning::otherTime;
}

/// A heading, and what it says.
struct HeadingWord {
  std::string_view key;  ///< As `text::headingKey` makes it.
  Meaning meaning;
};

/// The headings of cybozu.com's exports in English, Japanese and both kinds of Chinese (formats.md sections 1 to 5;
/// help pages 020151, 020152, 020153, 020155) and the words that other exports use for the same things.
inline constexpr HeadingWord kHeadingWords[] = {
    HeadingWord{"loginname", Meaning::login},
    HeadingWord{"login", Meaning::login},
    HeadingWord{"loginid", Meaning::login},
    HeadingWord{"user(loginname)", Meaning::login},
    HeadingWord{"usercode", Meaning::login},
    HeadingWord{"ログイン名", Meaning::login},
    HeadingWord{"ログインid", Meaning::login},
    HeadingWord{"ユーザー(ログイン名)", Meaning::login},
    HeadingWord{"ユーザーコード", Meaning::login},
    HeadingWord{"登录名", Meaning::login},
    HeadingWord{"登录名称", Meaning::login},
    HeadingWord{"用户(登录名)", Meaning::login},
    HeadingWord{"用户代码", Meaning::login},
    HeadingWord{"登入名稱", Meaning::login},
    HeadingWord{"登入名", Meaning::login},
    HeadingWord{"使用者(登入名稱)", Meaning::login},
    HeadingWord{"使用者代碼", Meaning::login},
    HeadingWord{"user", Meaning::account},
    HeadingWord{"username", Meaning::account},
    HeadingWord{"userid", Meaning::account},
    HeadingWord{"account", Meaning::account},
    HeadingWord{"accountname", Meaning::account},
    HeadingWord{"csusername", Meaning::account},
    HeadingWord{"csuser", Meaning::account},
    HeadingWord{"cusername", Meaning::account},
    HeadingWord{"authenticateduser", Meaning::account},
    HeadingWord{"ユーザー", Meaning::account},
    HeadingWord{"ユーザ", Meaning::account},
    HeadingWord{"ユーザー名", Meaning::account},
    HeadingWord{"ユーザーid", Meaning::account},
    HeadingWord{"アカウント", Meaning::account},
    HeadingWord{"用户", Meaning::account},
    HeadingWord{"用户名", Meaning::account},
    HeadingWord{"用户id", Meaning::account},
    HeadingWord{"账号", Meaning::account},
    HeadingWord{"使用者", Meaning::account},
    HeadingWord{"userprincipalname", Meaning::account},
    HeadingWord{"upn", Meaning::account},
    HeadingWord{"useremail", Meaning::account},
    HeadingWord{"useremailaddress", Meaning::account},
    HeadingWord{"primaryemail", Meaning::account},
    HeadingWord{"samaccountname", Meaning::account},
    HeadingWord{"userlogin", Meaning::account},
    HeadingWord{"loginuser", Meaning::account},
    HeadingWord{"accountid", Meaning::account},
    HeadingWord{"accountemail", Meaning::account},
    HeadingWord{"member", Meaning::account},
    HeadingWord{"ログインユーザー", Meaning::account},
    HeadingWord{"ログインユーザー名", Meaning::account},
    HeadingWord{"ユーザーアカウント", Meaning::account},
    HeadingWord{"ユーザーメールアドレス", Meaning::account},
    HeadingWord{"アカウント名", Meaning::account},
    HeadingWord{"アカウントid", Meaning::account},
    HeadingWord{"利用者", Meaning::account},
    HeadingWord{"利用者名", Meaning::account},
    HeadingWord{"利用者id", Meaning::account},
    HeadingWord{"用户账号", Meaning::account},
    HeadingWord{"用户邮箱", Meaning::account},
    HeadingWord{"登录账号", Meaning::account},
    HeadingWord{"帐号", Meaning::account},
    HeadingWord{"帳號", Meaning::account},
    HeadingWord{"登入帳號", Meaning::account},
    HeadingWord{"使用者名稱", Meaning::account},
    HeadingWord{"使用者id", Meaning::account},
    HeadingWord{"使用者帳號", Meaning::account},
    HeadingWord{"帳戶", Meaning::account},
    HeadingWord{"用戶", Meaning::account},
    HeadingWord{"用戶名", Meaning::account},
    HeadingWord{"displayname", Meaning::name},
    HeadingWord{"name", Meaning::name},
    HeadingWord{"fullname", Meaning::name},
    HeadingWord{"userdisplayname", Meaning::name},
    HeadingWord{"namefullname", Meaning::name},
    HeadingWord{"userfullname", Meaning::name},
    HeadingWord{"表示名", Meaning::name},
    HeadingWord{"氏名", Meaning::name},
    HeadingWord{"名前", Meaning::name},
    HeadingWord{"显示名称", Meaning::name},
    HeadingWord{"显示名", Meaning::name},
    HeadingWord{"姓名", Meaning::name},
    HeadingWord{"顯示名稱", Meaning::name},
    HeadingWord{"顯示名", Meaning::name},
    HeadingWord{"emailaddress", Meaning::email},
    HeadingWord{"email", Meaning::email},
    HeadingWord{"mail", Meaning::email},
    HeadingWord{"mailaddress", Meaning::email},
    HeadingWord{"メールアドレス", Meaning::email},
    HeadingWord{"メール", Meaning::email},
    HeadingWord{"邮件地址", Meaning::email},
    HeadingWord{"电子邮件", Meaning::email},
    HeadingWord{"电子邮件地址", Meaning::email},
    HeadingWord{"邮箱", Meaning::email},
    HeadingWord{"電子郵件地址", Meaning::email},
    HeadingWord{"電子郵件", Meaning::email},
    HeadingWord{"電子信箱", Meaning::email},
    HeadingWord{"郵件地址", Meaning::email},
    HeadingWord{"employeeid", Meaning::employeeNumber},
    HeadingWord{"employeenumber", Meaning::employeeNumber},
    HeadingWord{"employeeno", Meaning::employeeNumber},
    HeadingWord{"employeecode", Meaning::employeeNumber},
    HeadingWord{"staffid", Meaning::employeeNumber},
    HeadingWord{"staffnumber", Meaning::employeeNumber},
    HeadingWord{"personnelnumber", Meaning::employeeNumber},
    HeadingWord{"従業員id", Meaning::employeeNumber},
    HeadingWord{"従業員番号", Meaning::employeeNumber},
    HeadingWord{"社員番号", Meaning::employeeNumber},
    HeadingWord{"社員コード", Meaning::employeeNumber},
    HeadingWord{"社員id", Meaning::employeeNumber},
    HeadingWord{"工号", Meaning::employeeNumber},
    HeadingWord{"员工id", Meaning::employeeNumber},
    HeadingWord{"员工编号", Meaning::employeeNumber},
    HeadingWord{"員工編號", Meaning::employeeNumber},
    HeadingWord{"員工id", Meaning::employeeNumber},
    HeadingWord{"status", Meaning::status},
    HeadingWord{"active", Meaning::status},
    HeadingWord{"valid", Meaning::status},
    HeadingWord{"enabled", Meaning::status},
    HeadingWord{"使用状態", Meaning::status},
    HeadingWord{"状態", Meaning::status},
    HeadingWord{"ステータス", Meaning::status},
    HeadingWord{"使用状态", Meaning::status},
    HeadingWord{"状态", Meaning::status},
    HeadingWord{"使用狀態", Meaning::status},
    HeadingWord{"使用者狀態", Meaning::status},
    HeadingWord{"狀態", Meaning::status},
    HeadingWord{"userstatus", Meaning::status},
    HeadingWord{"accountstatus", Meaning::status},
    HeadingWord{"accountenabled", Meaning::status},
    HeadingWord{"isactive", Meaning::status},
    HeadingWord{"isenabled", Meaning::status},
    HeadingWord{"アカウント状態", Meaning::status},
    HeadingWord{"ユーザー状態", Meaning::status},
    HeadingWord{"用户状态", Meaning::status},
    HeadingWord{"账号状态", Meaning::status},
    HeadingWord{"suspended", Meaning::inactive},
    HeadingWord{"issuspended", Meaning::inactive},
    HeadingWord{"accountsuspended", Meaning::inactive},
    HeadingWord{"disabled", Meaning::inactive},
    HeadingWord{"isdisabled", Meaning::inactive},
    HeadingWord{"accountdisabled", Meaning::inactive},
    HeadingWord{"deactivated", Meaning::inactive},
    HeadingWord{"isdeactivated", Meaning::inactive},
    HeadingWord{"blocked", Meaning::inactive},
    HeadingWord{"isblocked", Meaning::inactive},
    HeadingWord{"blockcredential", Meaning::inactive},
    HeadingWord{"signinblocked", Meaning::inactive},
    HeadingWord{"archived", Meaning::inactive},
    HeadingWord{"isarchived", Meaning::inactive},
    HeadingWord{"deleted", Meaning::inactive},
    HeadingWord{"isdeleted", Meaning::inactive},
    HeadingWord{"inactive", Meaning::inactive},
    HeadingWord{"停止", Meaning::inactive},
    HeadingWord{"停止中", Meaning::inactive},
    HeadingWord{"利用停止", Meaning::inactive},
    HeadingWord{"使用停止", Meaning::inactive},
    HeadingWord{"停止済み", Meaning::inactive},
    HeadingWord{"無効", Meaning::inactive},
    HeadingWord{"無効化", Meaning::inactive},
    HeadingWord{"無効化済み", Meaning::inactive},
    HeadingWord{"ブロック", Meaning::inactive},
    HeadingWord{"ブロック済み", Meaning::inactive},
    HeadingWord{"アーカイブ", Meaning::inactive},
    HeadingWord{"アーカイブ済み", Meaning::inactive},
    HeadingWord{"削除済み", Meaning::inactive},
    HeadingWord{"凍結", Meaning::inactive},
    HeadingWord{"凍結中", Meaning::inactive},
    HeadingWord{"退職", Meaning::inactive},
    HeadingWord{"退職済み", Meaning::inactive},
    HeadingWord{"停用", Meaning::inactive},
    HeadingWord{"已停用", Meaning::inactive},
    HeadingWord{"禁用", Meaning::inactive},
    HeadingWord{"已禁用", Meaning::inactive},
    HeadingWord{"停止使用", Meaning::inactive},
    HeadingWord{"已停止", Meaning::inactive},
    HeadingWord{"冻结", Meaning::inactive},
    HeadingWord{"已冻结", Meaning::inactive},
    HeadingWord{"归档", Meaning::inactive},
    HeadingWord{"已归档", Meaning::inactive},
    HeadingWord{"已删除", Meaning::inactive},
    HeadingWord{"停權", Meaning::inactive},
    HeadingWord{"已停權", Meaning::inactive},
    HeadingWord{"已凍結", Meaning::inactive},
    HeadingWord{"封鎖", Meaning::inactive},
    HeadingWord{"已封鎖", Meaning::inactive},
    HeadingWord{"封存", Meaning::inactive},
    HeadingWord{"已封存", Meaning::inactive},
    HeadingWord{"已刪除", Meaning::inactive},
    HeadingWord{"displayorder", Meaning::displayOrder},
    HeadingWord{"sortorder", Meaning::displayOrder},
    HeadingWord{"表示優先度", Meaning::displayOrder},
    HeadingWord{"表示順", Meaning::displayOrder},
    HeadingWord{"显示优先级", Meaning::displayOrder},
    HeadingWord{"显示优先度", Meaning::displayOrder},
    HeadingWord{"显示顺序", Meaning::displayOrder},
    HeadingWord{"顯示優先順序", Meaning::displayOrder},
    HeadingWord{"顯示優先級", Meaning::displayOrder},
    HeadingWord{"顯示優先度", Meaning::displayOrder},
    HeadingWord{"顯示順序", Meaning::displayOrder},
    HeadingWord{"delete", Meaning::deleted},
    HeadingWord{"削除", Meaning::deleted},
    HeadingWord{"删除", Meaning::deleted},
    HeadingWord{"刪除", Meaning::deleted},
    HeadingWord{"hiredate", Meaning::startDate},
    HeadingWord{"joindate", Meaning::startDate},
    HeadingWord{"startdate", Meaning::startDate},
    HeadingWord{"入社日", Meaning::startDate},
    HeadingWord{"利用開始日", Meaning::startDate},
    HeadingWord{"入职日期", Meaning::startDate},
    HeadingWord{"入职日", Meaning::startDate},
    HeadingWord{"开始日期", Meaning::startDate},
    HeadingWord{"入職日期", Meaning::startDate},
    HeadingWord{"入職日", Meaning::startDate},
    HeadingWord{"到職日期", Meaning::startDate},
    HeadingWord{"到職日", Meaning::startDate},
    HeadingWord{"開始日期", Meaning::startDate},
    HeadingWord{"department", Meaning::department},
    HeadingWord{"departments", Meaning::department},
    HeadingWord{"departmentname", Meaning::department},
    HeadingWord{"organization", Meaning::department},
    HeadingWord{"organizationname", Meaning::department},
    HeadingWord{"組織", Meaning::department},
    HeadingWord{"組織名", Meaning::department},
    HeadingWord{"部署", Meaning::department},
    HeadingWord{"部署名", Meaning::department},
    HeadingWord{"部門", Meaning::department},
    HeadingWord{"组织", Meaning::department},
    HeadingWord{"组织名称", Meaning::department},
    HeadingWord{"部门", Meaning::department},
    HeadingWord{"組織名稱", Meaning::department},
    HeadingWord{"部門名稱", Meaning::department},
    HeadingWord{"departmentcode", Meaning::departmentCode},
    HeadingWord{"department(departmentcode)", Meaning::departmentCode},
    HeadingWord{"organizationcode", Meaning::departmentCode},
    HeadingWord{"組織コード", Meaning::departmentCode},
    HeadingWord{"組織(組織コード)", Meaning::departmentCode},
    HeadingWord{"部署コード", Meaning::departmentCode},
    HeadingWord{"部門コード", Meaning::departmentCode},
    HeadingWord{"组织代码", Meaning::departmentCode},
    HeadingWord{"组织编码", Meaning::departmentCode},
    HeadingWord{"组织(组织代码)", Meaning::departmentCode},
    HeadingWord{"部门代码", Meaning::departmentCode},
    HeadingWord{"組織代碼", Meaning::departmentCode},
    HeadingWord{"組織編碼", Meaning::departmentCode},
    HeadingWord{"組織(組織代碼)", Meaning::departmentCode},
    HeadingWord{"部門代碼", Meaning::departmentCode},
    HeadingWord{"parentdepartmentcode", Meaning::parentCode},
    HeadingWord{"parentcode", Meaning::parentCode},
    HeadingWord{"parentdepartment", Meaning::parentCode},
    HeadingWord{"親組織コード", Meaning::parentCode},
    HeadingWord{"上级组织代码", Meaning::parentCode},
    HeadingWord{"父组织代码", Meaning::parentCode},
    HeadingWord{"上級組織代碼", Meaning::parentCode},
    HeadingWord{"上層組織代碼", Meaning::parentCode},
    HeadingWord{"父組織代碼", Meaning::parentCode},
    HeadingWord{"上級部門代碼", Meaning::parentCode},
    HeadingWord{"上層部門代碼", Meaning::parentCode},
    HeadingWord{"service", Meaning::service},
    HeadingWord{"services", Meaning::service},
    HeadingWord{"servicecode", Meaning::service},
    HeadingWord{"servicename", Meaning::service},
    HeadingWord{"availableservices", Meaning::service},
    HeadingWord{"サービス", Meaning::service},
    HeadingWord{"サービス名", Meaning::service},
    HeadingWord{"サービスコード", Meaning::service},
    HeadingWord{"利用サービス", Meaning::service},
    HeadingWord{"服务", Meaning::service},
    HeadingWord{"服务名称", Meaning::service},
    HeadingWord{"服务代码", Meaning::service},
    HeadingWord{"服务编码", Meaning::service},
    HeadingWord{"使用的服务", Meaning::service},
    HeadingWord{"服務", Meaning::service},
    HeadingWord{"服務名稱", Meaning::service},
    HeadingWord{"服務代碼", Meaning::service},
    HeadingWord{"服務編碼", Meaning::service},
    HeadingWord{"使用服務", Meaning::service},
    HeadingWord{"使用的服務", Meaning::service},
    HeadingWord{"可使用的服務", Meaning::service},
    HeadingWord{"guest", Meaning::guest},
    HeadingWord{"guestflag", Meaning::guest},
    HeadingWord{"isguest", Meaning::guest},
    HeadingWord{"guestuser", Meaning::guest},
    HeadingWord{"ゲスト", Meaning::guest},
    HeadingWord{"ゲストユーザー", Meaning::guest},
    HeadingWord{"ゲストフラグ", Meaning::guest},
    HeadingWord{"访客", Meaning::guest},
    HeadingWord{"来宾", Meaning::guest},
    HeadingWord{"来宾用户", Meaning::guest},
    HeadingWord{"外部用户", Meaning::guest},
    HeadingWord{"訪客", Meaning::guest},
    HeadingWord{"訪客使用者", Meaning::guest},
    HeadingWord{"來賓", Meaning::guest},
    HeadingWord{"來賓使用者", Meaning::guest},
    HeadingWord{"外部使用者", Meaning::guest},
    HeadingWord{"oldlogin", Meaning::oldLogin},
    HeadingWord{"oldloginname", Meaning::oldLogin},
    HeadingWord{"formerloginname", Meaning::oldLogin},
    HeadingWord{"旧ログイン名", Meaning::oldLogin},
    HeadingWord{"旧登录名", Meaning::oldLogin},
    HeadingWord{"旧登录名称", Meaning::oldLogin},
    HeadingWord{"舊登入名稱", Meaning::oldLogin},
    HeadingWord{"原登入名稱", Meaning::oldLogin},
    HeadingWord{"newlogin", Meaning::newLogin},
    HeadingWord{"newloginname", Meaning::newLogin},
    HeadingWord{"新ログイン名", Meaning::newLogin},
    HeadingWord{"新登录名", Meaning::newLogin},
    HeadingWord{"新登录名称", Meaning::newLogin},
    HeadingWord{"新登入名稱", Meaning::newLogin},
    HeadingWord{"time", Meaning::time},
    HeadingWord{"date", Meaning::time},
    HeadingWord{"datetime", Meaning::time},
    HeadingWord{"date/time", Meaning::time},
    HeadingWord{"dateandtime", Meaning::time},
    HeadingWord{"timestamp", Meaning::time},
    HeadingWord{"@timestamp", Meaning::time},
    HeadingWord{"accesstime", Meaning::time},
    HeadingWord{"accessdate", Meaning::time},
    HeadingWord{"accessedat", Meaning::time},
    HeadingWord{"eventtime", Meaning::time},
    HeadingWord{"start", Meaning::time},
    HeadingWord{"end", Meaning::time},
    HeadingWord{"when", Meaning::time},
    HeadingWord{"ts", Meaning::time},
    HeadingWord{"日時", Meaning::time},
    HeadingWord{"日付", Meaning::time},
    HeadingWord{"発生日時", Meaning::time},
    HeadingWord{"タイムスタンプ", Meaning::time},
    HeadingWord{"時刻", Meaning::time},
    HeadingWord{"アクセス日時", Meaning::time},
    HeadingWord{"アクセス日", Meaning::time},
    HeadingWord{"操作日時", Meaning::time},
    HeadingWord{"发生时间", Meaning::time},
    HeadingWord{"日期和时间", Meaning::time},
    HeadingWord{"日期时间", Meaning::time},
    HeadingWord{"日期", Meaning::time},
    HeadingWord{"时间", Meaning::time},
    HeadingWord{"访问时间", Meaning::time},
    HeadingWord{"访问日期", Meaning::time},
    HeadingWord{"操作时间", Meaning::time},
    HeadingWord{"日期時間", Meaning::time},
    HeadingWord{"日期和時間", Meaning::time},
    HeadingWord{"日期與時間", Meaning::time},
    HeadingWord{"時間", Meaning::time},
    HeadingWord{"發生時間", Meaning::time},
    HeadingWord{"存取時間", Meaning::time},
    HeadingWord{"存取日期", Meaning::time},
    HeadingWord{"操作時間", Meaning::time},
    HeadingWord{"timeofday", Meaning::timeOfDay},
    HeadingWord{"module", Meaning::module},
    HeadingWord{"モジュール", Meaning::module},
    HeadingWord{"模块", Meaning::module},
    HeadingWord{"模組", Meaning::module},
    HeadingWord{"application", Meaning::application},
    HeadingWord{"applicationname", Meaning::application},
    HeadingWord{"app", Meaning::application},
    HeadingWord{"appname", Meaning::application},
    HeadingWord{"product", Meaning::application},
    HeadingWord{"productname", Meaning::application},
    HeadingWord{"アプリ", Meaning::application},
    HeadingWord{"アプリ名", Meaning::application},
    HeadingWord{"アプリケーション", Meaning::application},
    HeadingWord{"アプリケーション名", Meaning::application},
    HeadingWord{"製品", Meaning::application},
    HeadingWord{"製品名", Meaning::application},
    HeadingWord{"应用", Meaning::application},
    HeadingWord{"应用名称", Meaning::application},
    HeadingWord{"应用程序", Meaning::application},
    HeadingWord{"产品", Meaning::application},
    HeadingWord{"产品名称", Meaning::application},
    HeadingWord{"應用程式", Meaning::application},
    HeadingWord{"應用程式名稱", Meaning::application},
    HeadingWord{"產品", Meaning::application},
    HeadingWord{"產品名稱", Meaning::application},
    HeadingWord{"action", Meaning::action},
    HeadingWord{"operation", Meaning::action},
    HeadingWord{"アクション", Meaning::action},
    HeadingWord{"操作", Meaning::action},
    HeadingWord{"操作内容", Meaning::action},
    HeadingWord{"动作", Meaning::action},
    HeadingWord{"動作", Meaning::action},
    HeadingWord{"操作內容", Meaning::action},
    HeadingWord{"result", Meaning::result},
    HeadingWord{"statuscode", Meaning::result},
    HeadingWord{"httpstatus", Meaning::result},
    HeadingWord{"scstatus", Meaning::result},
    HeadingWord{"結果", Meaning::result},
    HeadingWord{"処理結果", Meaning::result},
    HeadingWord{"结果", Meaning::result},
    HeadingWord{"處理結果", Meaning::result},
    HeadingWord{"errorcode", Meaning::error},
    HeadingWord{"errornumber", Meaning::error},
    HeadingWord{"error", Meaning::error},
    HeadingWord{"エラー番号", Meaning::error},
    HeadingWord{"エラーコード", Meaning::error},
    HeadingWord{"エラー", Meaning::error},
    HeadingWord{"错误代码", Meaning::error},
    HeadingWord{"错误码", Meaning::error},
    HeadingWord{"错误编号", Meaning::error},
    HeadingWord{"错误号", Meaning::error},
    HeadingWord{"錯誤代碼", Meaning::error},
    HeadingWord{"錯誤碼", Meaning::error},
    HeadingWord{"錯誤編號", Meaning::error},
    HeadingWord{"錯誤號碼", Meaning::error},
    HeadingWord{"錯誤", Meaning::error},
    HeadingWord{"kind", Meaning::kind},
    HeadingWord{"type", Meaning::kind},
    HeadingWord{"accesstype", Meaning::kind},
    HeadingWord{"種別", Meaning::kind},
    HeadingWord{"アクセス種別", Meaning::kind},
    HeadingWord{"種類", Meaning::kind},
    HeadingWord{"类型", Meaning::kind},
    HeadingWord{"种类", Meaning::kind},
    HeadingWord{"類型", Meaning::kind},
    HeadingWord{"存取類型", Meaning::kind},
    HeadingWord{"lastaccessdate", Meaning::lastAccess},
    HeadingWord{"最終アクセス日", Meaning::lastAccess},
    HeadingWord{"上次访问日期", Meaning::lastAccess},
    HeadingWord{"jobtitlecode", Meaning::titleCode},
    HeadingWord{"titlecode", Meaning::titleCode},
    HeadingWord{"役職コード", Meaning::titleCode},
    HeadingWord{"职务代码", Meaning::titleCode},
    HeadingWord{"职务编码", Meaning::titleCode},
    HeadingWord{"职位代码", Meaning::titleCode},
    HeadingWord{"職務代碼", Meaning::titleCode},
    HeadingWord{"職稱代碼", Meaning::titleCode},
    HeadingWord{"職位代碼", Meaning::titleCode},
    HeadingWord{"groupcode", Meaning::groupCode},
    HeadingWord{"rolecode", Meaning::groupCode},
    HeadingWord{"group(role)code", Meaning::groupCode},
    HeadingWord{"groupcode(role)", Meaning::groupCode},
    HeadingWord{"グループコード", Meaning::groupCode},
    HeadingWord{"ロールコード", Meaning::groupCode},
    HeadingWord{"グループ(ロール)コード", Meaning::groupCode},
    HeadingWord{"组代码", Meaning::groupCode},
    HeadingWord{"群组代码", Meaning::groupCode},
    HeadingWord{"群组编码", Meaning::groupCode},
    HeadingWord{"角色代码", Meaning::groupCode},
    HeadingWord{"組代碼", Meaning::groupCode},
    HeadingWord{"群組代碼", Meaning::groupCode},
    HeadingWord{"群組代號", Meaning::groupCode},
    HeadingWord{"角色代碼", Meaning::groupCode},
    HeadingWord{"newjobtitlecode", Meaning::other},
    HeadingWord{"newtitlecode", Meaning::other},
    HeadingWord{"jobtitle", Meaning::other},
    HeadingWord{"jobtitlename", Meaning::other},
    HeadingWord{"新役職コード", Meaning::other},
    HeadingWord{"役職名", Meaning::other},
    HeadingWord{"新职务代码", Meaning::other},
    HeadingWord{"职务名称", Meaning::other},
    HeadingWord{"新職務代碼", Meaning::other},
    HeadingWord{"新職稱代碼", Meaning::other},
    HeadingWord{"職務名稱", Meaning::other},
    HeadingWord{"職稱", Meaning::other},
    HeadingWord{"newgroupcode", Meaning::other},
    HeadingWord{"newrolecode", Meaning::other},
    HeadingWord{"groupname", Meaning::other},
    HeadingWord{"新グループコード", Meaning::other},
    HeadingWord{"グループ名", Meaning::other},
    HeadingWord{"新组代码", Meaning::other},
    HeadingWord{"新群组代码", Meaning::other},
    HeadingWord{"群组名称", Meaning::other},
    HeadingWord{"新群組代碼", Meaning::other},
    HeadingWord{"群組名稱", Meaning::other},
    HeadingWord{"password", Meaning::other},
    HeadingWord{"パスワード", Meaning::other},
    HeadingWord{"密码", Meaning::other},
    HeadingWord{"surname", Meaning::other},
    HeadingWord{"givenname", Meaning::other},
    HeadingWord{"localizedname", Meaning::other},
    HeadingWord{"別言語での表示名", Meaning::other},
    HeadingWord{"其他语言下的显示名称", Meaning::other},
    HeadingWord{"newdepartmentcode", Meaning::other},
    HeadingWord{"新組織コード", Meaning::other},
    HeadingWord{"新组织代码", Meaning::other},
    HeadingWord{"description", Meaning::other},
    HeadingWord{"説明", Meaning::other},
    HeadingWord{"说明", Meaning::other},
    HeadingWord{"level", Meaning::other},
    HeadingWord{"severity", Meaning::other},
    HeadingWord{"レベル", Meaning::other},
    HeadingWord{"级别", Meaning::other},
    HeadingWord{"ipaddress", Meaning::other},
    HeadingWord{"接続元", Meaning::other},
    HeadingWord{"接続元ipアドレス", Meaning::other},
    HeadingWord{"ip地址", Meaning::other},
    HeadingWord{"连接源", Meaning::other},
    HeadingWord{"complement", Meaning::other},
    HeadingWord{"note", Meaning::other},
    HeadingWord{"補足", Meaning::other},
    HeadingWord{"备注", Meaning::other},
    HeadingWord{"补充", Meaning::other},
    HeadingWord{"company", Meaning::other},
    HeadingWord{"companyname", Meaning::other},
    HeadingWord{"会社名", Meaning::other},
    HeadingWord{"密碼", Meaning::other},
    HeadingWord{"其他語言下的顯示名稱", Meaning::other},
    HeadingWord{"其他語言的顯示名稱", Meaning::other},
    HeadingWord{"新組織代碼", Meaning::other},
    HeadingWord{"新部門代碼", Meaning::other},
    HeadingWord{"說明", Meaning::other},
    HeadingWord{"層級", Meaning::other},
    HeadingWord{"等級", Meaning::other},
    HeadingWord{"級別", Meaning::other},
    HeadingWord{"ip位址", Meaning::other},
    HeadingWord{"連線來源", Meaning::other},
    HeadingWord{"連接來源", Meaning::other},
    HeadingWord{"來源ip", Meaning::other},
    HeadingWord{"備註", Meaning::other},
    HeadingWord{"補充", Meaning::other},
    HeadingWord{"公司", Meaning::other},
    HeadingWord{"公司名稱", Meaning::other},
};

/// What the list says of a heading; the key is as `text::headingKey` makes it. A file may have as many headings as
/// cells fit into a record, so none is looked for word by word.
[[nodiscard]] inline std::optional<Meaning> listedMeaningOf(std::string_view key) {
  constexpr auto kByKey = [](const HeadingWord& one, const HeadingWord& other) { return one.key < other.key; };
  // Made by the first call, not when the program begins.
  // NOLINTNEXTLINE(bugprone-dynamic-static-initializers)
  static const auto kSorted = [&] {
    std::array<HeadingWord, std::size(kHeadingWords)> words{};
    std::copy(std::begin(kHeadingWords), std::end(kHeadingWords), words.begin());
    heapSort(words.begin(), words.end(), kByKey);
    return words;
  }();
  const auto* const found = std::lower_bound(kSorted.begin(), kSorted.end(), HeadingWord{key, Meaning::other}, kByKey);
  return found != kSorted.end() && found->key == key ? std::optional(found->meaning) : std::nullopt;
}

/// The headings of the CSV that this product writes, as `text::headingKey` makes them; made when they are first asked
/// for.
struct OwnHeadings {
  std::array<std::string, std::tuple_size_v<decltype(CsvHeadings::fixed)>> fixed;
  std::string beforeWindow;
  std::string afterWindow;
};

[[nodiscard]] inline const std::array<OwnHeadings, kCsvHeadings.size()>& ownHeadings() {
  // Made by the first call, not when the program begins.
  // NOLINTNEXTLINE(bugprone-dynamic-static-initializers)
  static const auto kOwn = [] {
    std::array<OwnHeadings, kCsvHeadings.size()> own;
    for (std::size_t language = 0; language < own.size(); ++language) {
      const CsvHeadings& headings = kCsvHeadings[language];
      for (std::size_t column = 0; column < headings.fixed.size(); ++column) {
        own[language].fixed[column] = text::headingKey(headings.fixed[column]);
      }
      own[language].beforeWindow = text::headingKey(headings.beforeWindow);
      own[language].afterWindow = text::headingKey(headings.afterWindow);
    }
    return own;
  }();
  return kOwn;
}

/// What a heading of our own CSV says, in any language; the key is as `text::headingKey` makes it.
[[nodiscard]] inline std::optional<Meaning> ownMeaningOf(std::string_view key) {
  constexpr std::array kMeanings = {Meaning::account, Meaning::login, Meaning::department, Meaning::departmentCode,
                                    Meaning::lastAccess};
  static_assert(kMeanings.size() == std::tuple_size_v<decltype(OwnHeadings::fixed)>, "each heading has its meaning");
  for (const OwnHeadings& own : ownHeadings()) {
    for (std::size_t column = 0; column < kMeanings.size(); ++column) {
      if (own.fixed[column] == key) return kMeanings[column];
    }
    const auto& [fixed, before, after] = own;
    if (key.size() > before.size() + after.size() && key.starts_with(before) && key.ends_with(after)) {
      const std::string_view days = key.substr(before.size(), key.size() - before.size() - after.size());
      if (text::allDigits(days)) return Meaning::accessDays;
    }
  }
  return std::nullopt;
}

namespace detail {

/// What a heading says of which no list tells: by the words that it is made of.
[[nodiscard]] inline std::optional<Meaning> meaningByWords(std::string_view heading, std::string_view key) {
  const auto contains = [&](std::string_view part) { return key.find(part) != std::string_view::npos; };
  // The window's length stands inside these headings: `Number of Access Days (in the last 30 days)`.
  if (contains("numberofaccessdays") || (contains("アクセス日数") && contains("日間")) || contains("天的访问天数") ||
      contains("天的存取天數")) {
    return Meaning::accessDays;
  }
  if (contains("guestspace") || contains("ゲストスペース") || contains("来宾空间") || contains("访客空间") ||
      contains("訪客空間")) {
    return Meaning::guestSpace;
  }
  // A sentence or a time is no heading, nor are several that another delimiter parts.
  constexpr std::size_t kLongest = 80;
  if (key.size() > kLongest || key.find_first_of(",;|") != std::string_view::npos ||
      std::count_if(key.begin(), key.end(), [](char letter) { return letter >= '0' && letter <= '9'; }) > 3) {
    return std::nullopt;
  }
  const HeadingTokens tokens(heading);
  switch (personClassOf(tokens, key)) {
    case PersonClass::actor:
      return Meaning::actor;
    case PersonClass::target:
      return Meaning::target;
    case PersonClass::none:
      break;
  }
  switch (timeClassOf(tokens, key)) {
    case TimeClass::lastAccess:
      return Meaning::lastAccess;
    case TimeClass::event:
      return Meaning::time;
    case TimeClass::created:
      return Meaning::created;
    case TimeClass::other:
      return Meaning::otherTime;
    case TimeClass::none:
      break;
  }
  return std::nullopt;
}

/// What a heading means that says nothing in brackets.
[[nodiscard]] inline std::optional<Meaning> meaningOfPlain(std::string_view heading) {
  std::string key = text::headingKey(heading);
  if (key.empty()) return std::nullopt;
  if (const auto meaning = listedMeaningOf(key)) return meaning;
  if (const auto meaning = ownMeaningOf(key)) return meaning;
  const std::size_t digits = key.find_last_not_of("0123456789") + 1;
  if (digits > 0 && digits < key.size()) {
    std::string whole = key;
    key.resize(digits);
    // Only the columns that exports repeat are numbered; `user000` is somebody's login.
    const auto meaning = listedMeaningOf(key);
    if (meaning == Meaning::departmentCode || meaning == Meaning::service || meaning == Meaning::titleCode ||
        meaning == Meaning::groupCode || meaning == Meaning::other) {
      return meaning;
    }
    key = std::move(whole);
  }
  return meaningByWords(heading, key);
}

}  // namespace detail

/// What a heading means; a number at its end is left out (`Department code 2`), and so is a remark in brackets, a zone
/// or a mark behind it (`Date (UTC)`, `Email [Required]`, `suspended?`). Nothing where it is not known.
[[nodiscard]] inline std::optional<Meaning> meaningOf(std::string_view heading) {
  if (heading.size() > limits::kHeadingBytes) return std::nullopt;
  if (const auto meaning = detail::meaningOfPlain(heading)) return meaning;
  // One word has neither; names of members are asked by the thousand.
  if (text::isAscii(heading) && heading.find_first_of(" _)]?*:") == std::string_view::npos) return std::nullopt;
  if (const auto zoned = zoneOfHeading(heading)) {
    const auto meaning = detail::meaningOfPlain(zoned->heading);
    // Nothing but a time has a zone: `User JST` is no user.
    return meaning && isTimeMeaning(*meaning) ? meaning : std::nullopt;
  }
  if (const auto remark = remarkOf(heading)) return detail::meaningOfPlain(remark->heading);
  const std::size_t end = heading.find_last_not_of("?*: ");
  if (end == std::string_view::npos || end + 1 == heading.size()) return std::nullopt;
  return detail::meaningOfPlain(heading.substr(0, end + 1));
}

/// True where yes says below the heading that a user is not active. A lock may be one of minutes, so its column is no
/// status by itself; a person may say that it is.
[[nodiscard]] inline bool saysInactive(std::string_view heading) {
  constexpr std::array<std::string_view, 8> kLocks = {"locked", "islocked", "lockedout", "ロック",
                                                      "锁定",   "已锁定",   "鎖定",      "已鎖定"};
  const std::string key = text::headingKey(heading);
  return meaningOf(heading) == Meaning::inactive || std::find(kLocks.begin(), kLocks.end(), key) != kLocks.end();
}

}  // namespace uam

UAM_FOR_SIZE_END
