#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "uam/base/for_size.hpp"
#include "uam/base/problem.hpp"
#include "uam/calendar/day.hpp"
#include "uam/text/json_writer.hpp"

UAM_FOR_SIZE_BEGIN

namespace uam::border {

using text::JsonWriter;

/// An answer that is begun with its success; `done` is its text.
class Success : public JsonWriter {
 public:
  Success() {
    beginObject();
    member("ok", true);
  }

  std::string done() {
    endObject();
    return take();
  }
};

inline void writeParameters(JsonWriter& out, const Parameters& parameters) {
  out.key("parameters");
  out.beginObject();
  for (const auto& [name, text] : parameters) out.member(name, text);
  out.endObject();
}

inline void write(JsonWriter& out, const Problem& problem) {
  out.beginObject();
  out.member("code", problem.code);
  if (problem.line != 0) out.member("line", problem.line);
  if (problem.column != 0) out.member("column", problem.column);
  if (!problem.parameters.empty()) writeParameters(out, problem.parameters);
  out.endObject();
}

/// The members of a group; more may follow.
inline void writeMembers(JsonWriter& out, const ProblemGroup& group) {
  out.member("code", group.code);
  out.member("count", group.count);
  out.key("first");
  out.beginList();
  for (const Problem& problem : group.first) write(out, problem);
  out.endList();
}

inline void writeNotes(JsonWriter& out, const std::vector<Note>& notes) {
  out.key("notes");
  out.beginList();
  for (const auto& [code, parameters] : notes) {
    out.beginObject();
    out.member("code", code);
    writeParameters(out, parameters);
    out.endObject();
  }
  out.endList();
}

template <typename Texts>
inline void writeTexts(JsonWriter& out, std::string_view name, const Texts& texts) {
  out.key(name);
  out.beginList();
  for (const auto& text : texts) out.value(text);
  out.endList();
}

inline void writeDay(JsonWriter& out, std::string_view name, calendar::Day day) {
  out.key(name);
  if (day == calendar::kNoDay) {
    out.value(nullptr);
  } else {
    out.value(calendar::formatDay(day));
  }
}

inline std::string succeed() {
  return Success().done();
}

inline std::string fail(const Problem& problem) {
  JsonWriter out;
  out.beginObject();
  out.member("ok", false);
  out.key("error");
  write(out, problem);
  out.endObject();
  return out.take();
}
inline std::string fail(ProblemCode code) {
  return fail(problemOf(code));
}

/// The user whom a call names has no row, whether any file knows them or not.
inline std::string failWithoutRow(const std::string& login) {
  return fail(problemOf("user-not-in-table"_problem, 0, 0, parameter("login", login)));
}

/// Where the host finds a text, and how long it is.
inline std::string writtenAt(std::string_view text) {
  Success out;
  out.member("address", reinterpret_cast<std::uintptr_t>(text.data()));
  out.member("bytes", text.size());
  return out.done();
}

}  // namespace uam::border

UAM_FOR_SIZE_END
