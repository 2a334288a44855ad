#pragma once

#include <string_view>

namespace uam::fuzz {

/// Looks at one input and calls `require` (support/checks.hpp) for everything that must hold.
using Target = void (*)(std::string_view bytes);

// The bytes of files, as they are.
void intake(std::string_view bytes);
void csvScanner(std::string_view bytes);
void jsonScanner(std::string_view bytes);
void jsonValue(std::string_view bytes);
void identification(std::string_view bytes);

// Directory files: a table, JSON or JSON lines.
void users(std::string_view bytes);
void departments(std::string_view bytes);
void memberships(std::string_view bytes);
void services(std::string_view bytes);
void guests(std::string_view bytes);
void aliases(std::string_view bytes);

void snapshots(std::string_view bytes);

// Logs.
void columnChoice(std::string_view bytes);
void accessCsv(std::string_view bytes);
void accessJson(std::string_view bytes);
void accessJsonLines(std::string_view bytes);
void packs(std::string_view bytes);

// Times.
void timestamps(std::string_view bytes);
void zones(std::string_view bytes);

// The border.
void settings(std::string_view bytes);
void calls(std::string_view bytes);

struct NamedTarget {
  std::string_view name;  ///< Also of its file in corpus/.
  Target target;
  std::string_view dictionary;  ///< In dictionaries/.
};

inline constexpr NamedTarget kTargets[] = {
    {"intake", &intake, ""},
    {"csv_scanner", &csvScanner, "csv"},
    {"json_scanner", &jsonScanner, "json"},
    {"json_value", &jsonValue, "json"},
    {"identification", &identification, "files"},
    {"users", &users, "files"},
    {"departments", &departments, "files"},
    {"memberships", &memberships, "files"},
    {"services", &services, "files"},
    {"guests", &guests, "files"},
    {"aliases", &aliases, "files"},
    {"snapshots", &snapshots, "files"},
    {"column_choice", &columnChoice, "files"},
    {"access_csv", &accessCsv, "files"},
    {"access_json", &accessJson, "files"},
    {"access_json_lines", &accessJsonLines, "files"},
    {"packs", &packs, ""},
    {"timestamps", &timestamps, "times"},
    {"zones", &zones, ""},
    {"settings", &settings, "settings"},
    {"calls", &calls, "settings"},
};

}  // namespace uam::fuzz
