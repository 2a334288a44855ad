#pragma once

#include <string>
#include <string_view>

#include "support/border.hpp"
#include "support/cuts.hpp"

namespace uam::fuzz {

inline constexpr std::string_view kUsers =
    "Login Name,Display Name,E-mail Address,Status,Display Order\n"
    "sato,Sato Sakura,sato@example.com,1,2\nkato,=Kato,kato@example.com,1,1\n\"a\"\"b\",Quote,,1,\n一般,Ippan,,,\n"
    "averylongloginname@subdomain.example.com,Long,,1,3\nidle,Idle,,0,\n";
inline constexpr std::string_view kDepartments =
    "Department Code,Display Name,New Department Code,Localized Name,Language for Localized Name,"
    "Parent Department Code,Description\nsales,Sales,sales,,,,\neast,East,east,,,sales,\n";
inline constexpr std::string_view kMemberships =
    "Login name,Department code 1,Job title code 1\nsato,sales,x\nkato,east,\n一般,lost,\n";
inline constexpr std::string_view kServices =
    "Login Name,Service Code 1,Service Code 2\nsato,ki,gr\nkato,gr,ki\n\"a\"\"b\",ki\n一般,ki\n"
    "averylongloginname@subdomain.example.com,ki\nidle,ki\n";
inline constexpr std::string_view kLog =
    "Time,User,Service,Result\n2026-11-20T15:00:00Z,sato,kintone,SUCCESS\n2026-11-19 10:00:00,kato,kintone,SUCCESS\n"
    "2026-11-18 10:00:00,KATO,kintone,SUCCESS\n2026-10-01 10:00:00,一般,kintone,SUCCESS\n";

/// Tokyo shown, New York in the log, or the other way round.
std::string readSettings(bool fromTokyo, std::string_view rule = "screen");

/// The options of `beginInput` for a file: as it is identified when said to be of this kind, else with columns in their
/// usual order. `format`: that of the file where nothing recognises it; where it is `json...`, the file counts as such.
std::string optionsFor(std::string_view file, std::string_view kind, std::string_view format);

/// The options with another member in front.
std::string withMember(std::string_view options, std::string_view member);

/// Reads a file; gives the report.
std::string readAs(Border& border, const std::string& options, const Pieces& pieces);

/// Reads one of the files above, which must go well.
void readKnown(Border& border, std::string_view file, std::string_view kind);

/// What a session with its files shows, as one text.
std::string shownBy(Border& border);

/// The same with every sort, filter and CSV. On the way the answers are held against each other: the CSV against the
/// rows, dates and counts against the days, the sum of a ledger against its buckets.
std::string everythingOf(Border& border);

/// The CSV that is asked for.
std::string csvOf(Border& border, const std::string& question);

/// The rows alone, which stay the same where a file is given twice.
std::string rowsOf(Border& border);

}  // namespace uam::fuzz
