#pragma once

#include <array>
#include <string_view>

namespace uam {

/// Names of members, as `text::headingKey` makes them, by which APIs say that they did not do what they were asked:
/// cybozu.com's and Kintone's `code`, `id`, `message`, those of OAuth, of problem details, and of common services.
inline constexpr std::array<std::string_view, 8> kErrorMarks = {
    "error", "errors", "errorcode", "errormessage", "errordescription", "errorsummary", "fault", "odataerror"};

/// Members that are false where nothing was done.
inline constexpr std::array<std::string_view, 3> kSuccessMarks = {"ok", "success", "succeeded"};

/// Members that an answer without a mark tells its error in.
inline constexpr std::array<std::string_view, 3> kErrorSentences = {"message", "msg", "detail"};

/// Where an error is told in words, the plainest first.
inline constexpr std::array<std::string_view, 10> kErrorTexts = {
    "message", "errormessage", "errordescription", "errorsummary", "msg",
    "detail",  "faultstring",  "reason",           "title",        "description"};

/// Where an error has its name or number, the most exact first.
inline constexpr std::array<std::string_view, 5> kErrorCodes = {"code", "errorcode", "error", "status", "statuscode"};

/// What may stand beside these.
inline constexpr std::array<std::string_view, 22> kBesideErrors = {
    "id",        "path",   "timestamp",   "type",      "instance",  "requestid",        "traceid", "errorid",
    "errorlink", "errors", "errorcauses", "errorinfo", "errortype", "documentationurl", "details", "warnings",
    "data",      "result", "info",        "help",      "moreinfo",  "invalidparams"};

/// What a text begins with that is a web page; ASCII case aside.
inline constexpr std::array<std::string_view, 9> kPageBeginnings = {
    "<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<script", "<table", "<center"};

/// What servers and screens say where they give no file, in lower case. The first ones are told at the beginning of a
/// text alone.
inline constexpr std::array<std::string_view, 5> kRefusalBeginnings = {"error", "エラー", "错误", "錯誤", "http/"};
inline constexpr std::array<std::string_view, 60> kRefusals = {"access denied",
                                                               "access is denied",
                                                               "permission denied",
                                                               "not permitted",
                                                               "no permission",
                                                               "not have permission",
                                                               "no privilege",
                                                               "not authorized",
                                                               "not authorised",
                                                               "unauthorized",
                                                               "unauthorised",
                                                               "authentication required",
                                                               "authentication failed",
                                                               "forbidden",
                                                               "please log in",
                                                               "please login",
                                                               "login required",
                                                               "must log in",
                                                               "please sign in",
                                                               "must sign in",
                                                               "session expired",
                                                               "session has expired",
                                                               "session timed out",
                                                               "token expired",
                                                               "invalid token",
                                                               "not found",
                                                               "bad request",
                                                               "bad gateway",
                                                               "gateway time",
                                                               "internal server error",
                                                               "service unavailable",
                                                               "temporarily unavailable",
                                                               "too many requests",
                                                               "rate limit",
                                                               "アクセスが拒否",
                                                               "アクセスできません",
                                                               "権限がありません",
                                                               "許可されていません",
                                                               "認証に失敗",
                                                               "認証が必要",
                                                               "ログインしてください",
                                                               "ログインし直して",
                                                               "サインインしてください",
                                                               "セッションが",
                                                               "セッションの有効期限",
                                                               "見つかりません",
                                                               "拒绝访问",
                                                               "访问被拒绝",
                                                               "没有权限",
                                                               "无权",
                                                               "权限不足",
                                                               "请登录",
                                                               "请先登录",
                                                               "请重新登录",
                                                               "拒絕存取",
                                                               "存取被拒",
                                                               "沒有權限",
                                                               "請登入",
                                                               "請先登入",
                                                               "請重新登入"};

}  // namespace uam
