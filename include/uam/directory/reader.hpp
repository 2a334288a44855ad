#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/base/limits.hpp"
#include "uam/base/problem.hpp"
#include "uam/calendar/file_clock.hpp"
#include "uam/directory/cells.hpp"
#include "uam/directory/export_rows.hpp"
#include "uam/directory/snapshot_reader.hpp"
#include "uam/directory/value_counts.hpp"
#include "uam/recognition/choices.hpp"
#include "uam/recognition/error_answer.hpp"
#include "uam/recognition/identify.hpp"
#include "uam/recognition/input_reader.hpp"
#include "uam/recognition/member_text.hpp"
#include "uam/recognition/members.hpp"
#include "uam/recognition/user_object.hpp"
#include "uam/text/csv_scanner.hpp"
#include "uam/text/json_scanner.hpp"
#include "uam/text/json_value.hpp"
#include "uam/text/sinks.hpp"
#include "uam/vocabulary/cell_words.hpp"
#include "uam/vocabulary/columns.hpp"
#include "uam/vocabulary/service_codes.hpp"
#include "uam/vocabulary/word_meanings.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::directory {

/// True of a users file that says when each user came last.
[[nodiscard]] inline bool isList(const recognition::Identification& found) {
  return found.kind == InputKind::users && found.columns.has(Field::lastAccess);
}

/// The headings of all columns that could be the last access, the one that was taken first.
[[nodiscard]] inline std::string lastAccessColumns(const recognition::Identification& found) {
  std::vector<std::size_t> columns = {found.columns.at(Field::lastAccess)};
  for (const auto& [field, column] : found.notTaken) {
    if (field == Field::lastAccess) columns.push_back(column);
  }
  return recognition::detail::namesOf(found.heading, columns);
}

/// What CSV and JSON readers of directory files share: appending rows, with their problems.
class RowAppender {
 public:
  RowAppender(ExportRows& rows, std::uint32_t input, ProblemList& problems, const recognition::Identification& found)
      : rows_(rows),
        input_(input),
        problems_(problems),
        found_(found),
        statusIsOpposite_(found.columns.at(Field::status) < found.heading.size() &&
                          saysInactive(found.heading[found.columns.at(Field::status)])) {}

  [[nodiscard]] std::string_view keep(std::string_view cell) { return rows_.arena.keep(text::trim(cell)); }

  /// For a text that stands in many rows.
  [[nodiscard]] std::string_view keepRepeated(std::string_view cell) { return rows_.keepRepeated(text::trim(cell)); }

  /// Hears a cell of a column that says the opposite of a status.
  void hear(UserRow& row, std::string_view cell) {
    const std::string_view word = text::trim(cell);
    const Status status = readStatus(word, true, found_.meanings);
    if (status == Status::inactive) row.active = false;
    if (status == Status::unknown) moreWords_.add(moreWords_.placeOf(word));
  }

  /// True where yes in the column of the status says that a user is not active.
  [[nodiscard]] bool statusIsOpposite() const { return statusIsOpposite_; }

  /// `opposite`: what the status is read from says the opposite of one.
  void user(UserRow row, std::string_view guest, std::string_view status, bool statusKnown, bool opposite,
            std::uint64_t line) {
    if (row.login.empty()) {
      problems_.add("empty-login"_problem, line);
      return;
    }
    switch (readGuestFlag(guest, found_.meanings)) {
      case GuestFlag::guest:
        row.guest = true;
        break;
      case GuestFlag::member:
        break;
      case GuestFlag::unknown:
        guestWords_.add(guestWords_.placeOf(guest));
        break;
    }
    if (statusKnown) {
      row.statusGiven = true;
      switch (readStatus(status, opposite, found_.meanings)) {
        case Status::active:
          break;
        case Status::inactive:
          row.active = false;
          break;
        case Status::empty:
          problems_.add("status-empty"_problem, line, 0, parameter("login", row.login));
          break;
        case Status::unknown:
          statusWords_.add(statusWords_.placeOf(status));
          problems_.add("status-unknown"_problem, line, 0,
                        {{"login", std::string(row.login)}, {"status", std::string(status)}});
          break;
      }
    }
    row.place = {input_, line};
    rows_.users.push_back(row);
  }

  /// The file is a list of users with their last access.
  void beginList(FileFacts facts, const recognition::Identification& found) {
    Snapshot& list = rows_.snapshots.emplace_back();
    list.input = input_;
    list.facts = std::move(facts);
    list.isList = true;
    list.hasLogins = true;
    if (found.lastAccessUnclear) list.unclearColumns = lastAccessColumns(found);
  }

  void lastAccess(UserRow& row, std::string_view cell, const calendar::FileClock& clock, std::uint64_t line) {
    row.lastAccess = readLastAccess(cell, clock, found_.meanings);
    rows_.snapshots.back().see(row.lastAccess);
    if (row.lastAccess.known != LastAccess::Known::unknown) return;
    problems_.add("last-access-unread"_problem, line, 0,
                  {{"user", std::string(row.login)},
                   {"text", std::string(text::wholeCharacters(cell, limits::kProblemTextBytes))}});
  }

  /// The words that nobody knows, with the number of users of whom they were said.
  [[nodiscard]] std::vector<Note> notes() const {
    std::vector<Note> notes;
    const auto add = [&](AssumptionCode code, const std::string& column, const ValueCounts& counts) {
      std::string words = namedValues(counts.counted());
      if (!words.empty()) notes.push_back({code, {{"column", column}, {"words", std::move(words)}}});
    };
    add("status-words-unknown"_assumption, recognition::nameOfColumn(found_, Field::status), statusWords_);
    add("guest-words-unknown"_assumption, recognition::nameOfColumn(found_, Field::guest), guestWords_);
    if (!found_.inactive.empty()) {
      const std::string columns = recognition::detail::namesOf(found_.heading, found_.inactive);
      notes.push_back({"inactive-by-more-columns"_assumption, parameter("columns", columns)});
      add("status-words-unknown"_assumption, columns, moreWords_);
    }
    return notes;
  }

  /// Empty cells, and the `*` of exports for what stays as it is, are no order; other texts are told.
  [[nodiscard]] std::optional<std::int64_t> displayOrder(std::string_view cell, std::uint64_t line) {
    const std::optional<std::int64_t> order = readOrder(cell);
    if (!order.has_value() && !cell.empty() && cell != "*")
      problems_.add("display-order-unknown"_problem, line, 0, parameter("order", cell));
    return order;
  }

  void department(DepartmentRow row, std::uint64_t line) {
    if (row.code.empty()) {
      problems_.add("empty-code"_problem, line);
      return;
    }
    if (row.name.empty()) row.name = row.code;
    if (row.parentCode == "*") row.parentCode = {};
    row.place = {input_, line};
    rows_.departments.push_back(row);
  }

  void beginCodes() { firstCode_ = rows_.codes.size(); }
  void code(std::string_view code) {
    if (const std::string_view trimmed = text::trim(code); !trimmed.empty())
      rows_.codes.push_back(rows_.arena.keep(trimmed));
  }
  void endCodes(std::vector<CodesRow>& list, std::string_view login, std::uint64_t line) {
    if (login.empty()) {
      problems_.add("empty-login"_problem, line);
      ExportRows::cut(rows_.codes, firstCode_);
      return;
    }
    list.push_back({login,
                    static_cast<std::uint32_t>(firstCode_),
                    static_cast<std::uint32_t>(rows_.codes.size() - firstCode_),
                    {input_, line}});
  }

  void guest(std::string_view login, std::uint64_t line) {
    if (login.empty()) {
      problems_.add("empty-login"_problem, line);
    } else {
      rows_.guests.push_back({login, {input_, line}});
    }
  }

  void alias(std::string_view oldLogin, std::string_view newLogin, std::uint64_t line) {
    if (oldLogin.empty() || newLogin.empty()) {
      problems_.add("empty-login"_problem, line);
    } else {
      rows_.aliases.push_back({oldLogin, newLogin, {input_, line}});
    }
  }

  ExportRows& rows_;
  std::uint32_t input_;
  ProblemList& problems_;
  const recognition::Identification& found_;
  bool statusIsOpposite_;
  ValueCounts statusWords_{limits::kCountedCells, kSeed};
  ValueCounts moreWords_{limits::kCountedCells, kSeed};  ///< Of columns that say the opposite of a status.
  ValueCounts guestWords_{limits::kCountedCells, kSeed};
  std::size_t firstCode_ = 0;

 private:
  /// Any will do: so few words are soon looked at one by one.
  static constexpr std::uint64_t kSeed = 1;
};

/// Notes that a file of the kind was read, so that its absence need not be assumed.
inline void noteKind(ExportRows& rows, const recognition::Identification& found) {
  switch (found.kind) {
    case InputKind::users:
      rows.usersRead = true;
      if (found.format == InputFormat::csv && !found.columns.has(Field::status)) rows.statusKnown = false;
      break;
    case InputKind::departments:
      rows.departmentsRead = true;
      break;
    case InputKind::memberships:
      // Whether those are memberships that only their shape tells shows when all files are there.
      if (!found.byShape) rows.membershipsRead = true;
      break;
    case InputKind::services:
      rows.servicesRead = true;
      break;
    default:
      break;
  }
}

/// Reads a directory file that is a table.
class CsvDirectoryReader final : public InputReader {
 public:
  CsvDirectoryReader(ExportRows& rows, std::uint32_t input, FileFacts facts, recognition::Identification found,
                     calendar::FileClock clock)
      : scanner_(found.delimiter),
        found_(std::move(found)),
        append_(rows, input, problems_, found_),
        clock_(std::move(clock)) {
    noteKind(rows, found_);
    if (isList(found_)) append_.beginList(std::move(facts), found_);
    if (isShaped()) rows.shaped.push_back({input, rows.memberships.size(), rows.memberships.size(), {}});
  }

  std::size_t scan(std::string_view text, bool final) override {
    return text::scanShared(scanner_, text, final, *this);
  }

  [[nodiscard]] std::vector<Note> notes() const override { return append_.notes(); }

  void record(const text::CsvRecord& record) {
    const std::uint64_t line = scanner_.line();
    if (isHeading(record, found_, line)) {
      if (found_.headingGuessed && !headingMet_) perhapsUser(record, line);
      headingMet_ = true;
      return;
    }
    ++lines_;
    noteNul(record, line);
    if (isShort(record)) {
      problems_.add("short-record"_problem, line);
      return;
    }
    const Columns& columns = found_.columns;
    const auto cell = [&](Field field) { return append_.keep(textOf(record, field)); };
    const auto trimmed = [&](Field field) { return text::trim(textOf(record, field)); };
    switch (found_.kind) {
      case InputKind::users: {
        UserRow row;
        row.login = cell(Field::login);
        row.name = cell(Field::name);
        row.email = cell(Field::email);
        row.employeeNumber = cell(Field::employeeNumber);
        row.startDate = cell(Field::startDate);
        const auto repeated = [&](Field field) { return append_.keepRepeated(textOf(record, field)); };
        row.departmentName = repeated(Field::department);
        row.departmentCode = repeated(Field::departmentCode);
        row.displayOrder = append_.displayOrder(trimmed(Field::displayOrder), line);
        if (columns.has(Field::services)) row.services = cell(Field::services);
        if (columns.has(Field::deleted)) row.deleted = trimmed(Field::deleted) == "1";
        if (isList(found_)) append_.lastAccess(row, trimmed(Field::lastAccess), clock_, line);
        for (const std::size_t column : found_.inactive) append_.hear(row, record.text(column, scratch_));
        const std::string guest(trimmed(Field::guest));
        append_.user(row, guest, trimmed(Field::status), columns.has(Field::status), append_.statusIsOpposite(), line);
        break;
      }
      case InputKind::departments: {
        DepartmentRow row;
        row.code = cell(Field::departmentCode);
        row.name = cell(Field::name);
        row.parentCode = cell(Field::parentCode);
        append_.department(row, line);
        break;
      }
      case InputKind::memberships:
        codes(record, append_.rows_.memberships, cell(Field::login), line);
        break;
      case InputKind::services:
        codes(record, append_.rows_.services, cell(Field::login), line);
        break;
      case InputKind::guests:
        append_.guest(cell(Field::login), line);
        break;
      case InputKind::aliases:
        append_.alias(cell(Field::oldLogin), cell(Field::newLogin), line);
        break;
      case InputKind::access:
      case InputKind::snapshot:
        break;
    }
  }

  void fault(ProblemCode code) {
    ++lines_;
    problems_.add(code, scanner_.line());
  }

 private:
  /// Whether the heading is one shows when all files are there.
  void perhapsUser(const text::CsvRecord& record, std::uint64_t line) {
    PerhapsUserRow perhaps;
    perhaps.row.login = append_.keep(textOf(record, Field::login));
    if (found_.kind != InputKind::users || perhaps.row.login.empty()) return;
    perhaps.row.name = append_.keep(textOf(record, Field::name));
    perhaps.row.email = append_.keep(textOf(record, Field::email));
    perhaps.row.startDate = append_.keep(textOf(record, Field::startDate));
    perhaps.row.displayOrder = readOrder(text::trim(textOf(record, Field::displayOrder)));
    perhaps.row.deleted = text::trim(textOf(record, Field::deleted)) == "1";
    perhaps.row.place = {append_.input_, line};
    perhaps.status = append_.keep(textOf(record, Field::status));
    perhaps.position = append_.rows_.users.size();
    append_.rows_.perhapsUsers.push_back(perhaps);
  }

  /// True of a row that is none of the table, as the lines below a report are: one cell where there are several
  /// columns, or its first cell alone filled where there are three or more (recognition.md section 6).
  [[nodiscard]] bool isShort(const text::CsvRecord& record) {
    const Columns& columns = found_.columns;
    switch (found_.kind) {
      case InputKind::users:
        // Without a heading the width is all that tells a user's row.
        if (!found_.hasHeading && columns.has(Field::status) && record.size() <= columns.at(Field::status)) return true;
        break;
      case InputKind::departments:
        break;
      case InputKind::memberships:
      case InputKind::services:
        // A login alone has no department, or no service.
        if (columns.at(Field::login) == 0) return false;
        break;
      default:
        return false;
    }
    if (found_.width < 2) return false;
    if (record.size() == 1) return true;
    return found_.width >= 3 && isFirstCellAlone(record, scratch_);
  }

  [[nodiscard]] std::string_view textOf(const text::CsvRecord& record, Field field) {
    return record.text(found_.columns.at(field), scratch_);
  }

  void codes(const text::CsvRecord& record, std::vector<CodesRow>& list, std::string_view login, std::uint64_t line) {
    append_.beginCodes();
    if (found_.kind == InputKind::services) {
      // Codes stand in any column behind the login (product.md section 1).
      for (std::size_t column = 0; column < record.size(); ++column) {
        if (column == found_.columns.at(Field::login)) continue;
        services(record.text(column, scratch_));
      }
    } else {
      for (const std::size_t column : found_.repeated) department(record, column);
      // Ragged rows may go on behind the last heading.
      if (!found_.repeated.empty()) {
        for (std::size_t column = found_.repeated.back() + found_.repeatStep; column < record.size();
             column += found_.repeatStep) {
          if (column != found_.columns.at(Field::login)) department(record, column);
        }
      }
    }
    append_.endCodes(list, login, line);
    if (!isShaped()) return;
    ShapedRows& shaped = append_.rows_.shaped.back();
    shaped.endRow = list.size();
    // A row without a login left none of its codes.
    while (!shaped.places.empty() && shaped.places.back() >= append_.rows_.codes.size()) shaped.places.pop_back();
  }

  void department(const text::CsvRecord& record, std::size_t column) {
    const std::size_t place = append_.rows_.codes.size();
    append_.code(record.text(column, scratch_));
    // Behind each department its job title has a cell.
    if (isShaped() && column % 2 == 1 && append_.rows_.codes.size() > place) {
      append_.rows_.shaped.back().places.push_back(static_cast<std::uint32_t>(place));
    }
  }

  [[nodiscard]] bool isShaped() const { return found_.kind == InputKind::memberships && found_.byShape; }

  /// One service, or several known ones in one cell; what else stands there is no list.
  void services(std::string_view cell) {
    const std::vector<std::string_view> codes = codesIn(cell);
    if (!std::all_of(codes.begin(), codes.end(), [](auto code) { return isKnownServiceCode(serviceCodeOf(code)); })) {
      append_.code(serviceCodeOf(text::trim(cell)));
      return;
    }
    for (const std::string_view code : codes) append_.code(serviceCodeOf(code));
  }

  text::CsvScanner scanner_;
  recognition::Identification found_;
  RowAppender append_;
  calendar::FileClock clock_;
  std::string scratch_;
  bool headingMet_ = false;
};

/// Reads a directory file that is an answer of the User API.
class JsonDirectoryReader final : public InputReader {
 public:
  JsonDirectoryReader(ExportRows& rows, std::uint32_t input, FileFacts facts, recognition::Identification found,
                      calendar::FileClock clock)
      : scanner_(recognition::scannerOf(found)),
        found_(std::move(found)),
        append_(rows, input, problems_, found_),
        clock_(std::move(clock)) {
    noteKind(rows, found_);
    if (isList(found_)) append_.beginList(std::move(facts), found_);
    for (std::size_t index = 0; index < kFieldCount; ++index) {
      const std::size_t position = found_.columns.at(static_cast<Field>(index));
      if (position < found_.heading.size()) named_[index] = found_.heading[position];
    }
    for (const Field field : found_.none) none_[static_cast<std::size_t>(field)] = true;
    std::array<bool, kFieldCount> seen{};
    for (const Column& column : kColumns) {
      const auto index = static_cast<std::size_t>(column.field);
      if (column.kind != found_.kind) continue;
      for (const std::string_view name : column.members) {
        if (seen[index]) break;
        seen[index] = recognition::columnNamed(found_.heading, name) != SIZE_MAX;
        // The first of its known names: looked for as it stands, which is quicker.
        if (seen[index] && named_[index] == name) named_[index].clear();
      }
    }
  }

  std::size_t scan(std::string_view text, bool final) override {
    const std::size_t consumed = text::scanShared(scanner_, text, final, *this);
    if (final && scanner_.open()) problems_.add("json-cut-short"_problem);
    return consumed;
  }

  [[nodiscard]] std::vector<Note> notes() const override { return append_.notes(); }

  void object(std::string_view text) {
    const std::uint64_t line = scanner_.line();
    ++lines_;
    const std::string repaired = repairSurrogates(text, problems_, line);
    const std::string_view source = repaired.empty() ? text : std::string_view(repaired);
    text::JsonValue object = text::parseJson(source);
    if (!object.isObject()) {
      problems_.add("json-malformed"_problem, line);
      return;
    }
    recognition::lookThrough(object);
    if (const auto said = recognition::errorAnswer(object)) {
      problems_.add("error-answer"_problem, line, 0, parameter("text", *said));
      return;
    }
    switch (found_.kind) {
      case InputKind::users:
        user(object, line);
        break;
      case InputKind::departments: {
        DepartmentRow row;
        row.code = cell(object, Field::departmentCode);
        row.name = cell(object, Field::name);
        row.parentCode = cell(object, Field::parentCode);
        row.id = member(object, "id");
        append_.department(row, line);
        break;
      }
      case InputKind::memberships:
        memberships(object, cell(object, Field::login), line);
        break;
      case InputKind::services:
        services(object, line);
        break;
      case InputKind::guests:
        append_.guest(cell(object, Field::login), line);
        break;
      case InputKind::aliases:
        append_.alias(cell(object, Field::oldLogin), cell(object, Field::newLogin), line);
        break;
      case InputKind::access:
      case InputKind::snapshot:
        break;
    }
  }

  void fault(ProblemCode code) {
    ++lines_;
    problems_.add(code, scanner_.line());
  }

 private:
  /// The member that a field is read from: the first of its names that the object fills, or one without a value.
  [[nodiscard]] const text::JsonValue* valueOf(const text::JsonValue& object, Field field) const {
    const text::JsonValue* value = nullptr;
    const auto fills = [&](const text::JsonValue* next) {
      if (next != nullptr) value = next;
      return value != nullptr && (!value->text.empty() || value->isTruth() || value->isStructured());
    };
    const auto at = static_cast<std::size_t>(field);
    if (!named_[at].empty() && fills(recognition::memberAt(object, named_[at]))) return value;
    for (const Column& column : kColumns) {
      if (column.field != field || none_[at] || column.kind != found_.kind) continue;
      for (const std::string_view name : column.members) {
        if (fills(object.find(name))) return value;
      }
    }
    return value;
  }

  /// Its text; empty where it has none, which is told of an object or a list in which no text can be meant.
  [[nodiscard]] std::string_view cell(const text::JsonValue& object, Field field) {
    const text::JsonValue* const value = valueOf(object, field);
    if (value == nullptr) return {};
    const std::optional<std::string> text = recognition::memberText(*value, field);
    if (!text) problems_.add("no-text-in-object"_problem, scanner_.line(), 0, parameter("text", pathOf(field)));
    return text ? append_.keep(*text) : std::string_view{};
  }

  /// What the file calls the member that a field is read from.
  [[nodiscard]] std::string_view pathOf(Field field) const {
    const std::size_t position = found_.columns.at(field);
    return position < found_.heading.size() ? std::string_view(found_.heading[position]) : nameOf(field);
  }

  /// Text of a member; numbers as they were written, truth values as JSON writes them, null and absent as empty.
  [[nodiscard]] std::string_view member(const text::JsonValue& object, std::string_view name) {
    const text::JsonValue* const found = object.find(name);
    return found == nullptr ? std::string_view{} : append_.keep(textOf(*found));
  }

  [[nodiscard]] static std::string_view textOf(const text::JsonValue& value) {
    if (value.isTruth()) return value.truth ? "true" : "false";
    return value.text;
  }

  /// A service as a text, or as an object that names it.
  [[nodiscard]] static std::string_view serviceOf(const text::JsonValue& value) {
    const text::JsonValue* const code = value.find("code");
    return textOf(code == nullptr ? value : *code);
  }

  /// Elements of the list that a member is; none where it is no list.
  [[nodiscard]] static const std::vector<text::JsonValue>* listOf(const text::JsonValue& object,
                                                                  std::string_view name) {
    const text::JsonValue* const list = object.find(name);
    return list == nullptr || !list->isList() ? nullptr : &list->items;
  }

  /// True where a member beside the login tells of a user: one that every user has, or one that a person named.
  [[nodiscard]] bool isUser(const text::JsonValue& object) const {
    if (recognition::tellsUser(object)) return true;
    return std::any_of(kColumns.begin(), kColumns.end(), [&](const Column& column) {
      return column.kind == InputKind::users && column.field != Field::login &&
             !named_[static_cast<std::size_t>(column.field)].empty() && valueOf(object, column.field) != nullptr;
    });
  }

  void user(const text::JsonValue& object, std::uint64_t line) {
    if (!isUser(object)) {
      problems_.add("short-record"_problem, line);
      return;
    }
    UserRow row;
    row.login = cell(object, Field::login);
    row.name = cell(object, Field::name);
    row.email = cell(object, Field::email);
    row.employeeNumber = cell(object, Field::employeeNumber);
    row.startDate = cell(object, Field::startDate);
    row.departmentCode = cell(object, Field::departmentCode);
    row.departmentName = cell(object, Field::department);
    row.displayOrder = append_.displayOrder(cell(object, Field::displayOrder), line);
    row.deleted = cell(object, Field::deleted) == "1";
    row.primaryDepartmentId = member(object, "primaryOrganization");
    if (isList(found_)) append_.lastAccess(row, cell(object, Field::lastAccess), clock_, line);
    const text::JsonValue* const services = valueOf(object, Field::services);
    if (services != nullptr && (services->isList() || !services->text.empty())) {
      std::string joined = services->text;
      for (const text::JsonValue& service : services->items) joined.append(serviceOf(service)).push_back(' ');
      row.services = append_.keep(joined);
      if (row.services->data() == nullptr) row.services = std::string_view("");
    }
    if (object.find("organizationTitles") != nullptr) {
      append_.rows_.membershipsRead = true;
      memberships(object, row.login, line);
    }
    for (const std::size_t column : found_.inactive) {
      const text::JsonValue* const value = recognition::memberAt(object, found_.heading[column]);
      const auto said = value == nullptr ? std::nullopt : recognition::memberText(*value, Field::status);
      if (said) append_.hear(row, *said);
    }
    // A member that says the opposite of a status is left out where it does not hold.
    const text::JsonValue* const status = valueOf(object, Field::status);
    const std::string& named = named_[static_cast<std::size_t>(Field::status)];
    const bool opposite =
        append_.statusIsOpposite() && (status == nullptr || status == recognition::memberAt(object, named));
    if (status == nullptr && !opposite) append_.rows_.statusKnown = false;
    append_.user(row, cell(object, Field::guest), cell(object, Field::status), status != nullptr, opposite, line);
  }

  void memberships(const text::JsonValue& object, std::string_view login, std::uint64_t line) {
    append_.beginCodes();
    if (const auto* const list = listOf(object, "organizationTitles")) {
      for (const text::JsonValue& entry : *list) {
        const text::JsonValue* const organization = entry.find("organization");
        if (organization == nullptr) continue;
        const text::JsonValue* const code = organization->find("code");
        if (code != nullptr) append_.code(textOf(*code));
      }
    }
    append_.endCodes(append_.rows_.memberships, login, line);
  }

  void services(const text::JsonValue& object, std::uint64_t line) {
    append_.beginCodes();
    if (const auto* const list = listOf(object, "services")) {
      for (const text::JsonValue& service : *list) append_.code(serviceCodeOf(serviceOf(service)));
    }
    append_.endCodes(append_.rows_.services, cell(object, Field::login), line);
  }

  text::JsonScanner scanner_;
  recognition::Identification found_;
  RowAppender append_;
  calendar::FileClock clock_;
  std::array<std::string, kFieldCount> named_;  ///< By field the name that the User API does not know it by.
  std::array<bool, kFieldCount> none_{};        ///< Fields that were said to be in no member.
};

}  // namespace uam::directory

UAM_FOR_SIZE_END
