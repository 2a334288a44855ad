#pragma once

#include <cstddef>
#include <string_view>

#include "uam/base/codes.hpp"
#include "uam/text/csv_scanner.hpp"
#include "uam/text/json_scanner.hpp"

namespace uam::text {

namespace detail {

/// What a scanner calls: any sink, behind addresses.
class CsvSink {
 public:
  template <class Sink>
  [[nodiscard]] static CsvSink of(Sink& sink) {
    CsvSink made;
    made.to_ = &sink;
    made.record_ = [](void* to, const CsvRecord& record) { static_cast<Sink*>(to)->record(record); };
    made.fault_ = [](void* to, ProblemCode code) { static_cast<Sink*>(to)->fault(code); };
    return made;
  }

  void record(const CsvRecord& record) { record_(to_, record); }
  void fault(ProblemCode code) { fault_(to_, code); }

 private:
  void* to_ = nullptr;
  void (*record_)(void* to, const CsvRecord& record) = nullptr;
  void (*fault_)(void* to, ProblemCode code) = nullptr;
};

/// Like `CsvSink`, for records of JSON.
class JsonSink {
 public:
  template <class Sink>
  [[nodiscard]] static JsonSink of(Sink& sink) {
    JsonSink made;
    made.to_ = &sink;
    made.object_ = [](void* to, std::string_view text) { static_cast<Sink*>(to)->object(text); };
    made.fault_ = [](void* to, ProblemCode code) { static_cast<Sink*>(to)->fault(code); };
    return made;
  }

  void object(std::string_view text) { object_(to_, text); }
  void fault(ProblemCode code) { fault_(to_, code); }

 private:
  void* to_ = nullptr;
  void (*object_)(void* to, std::string_view text) = nullptr;
  void (*fault_)(void* to, ProblemCode code) = nullptr;
};

}  // namespace detail

/// `scanner.scan` for sinks that are no hot path: all of them share one compiled scanner, for an indirect call a
/// record, where each would have its own of some kilobytes.
template <class Sink>
[[nodiscard]] std::size_t scanShared(CsvScanner& scanner, std::string_view text, bool final, Sink& sink) {
  detail::CsvSink shared = detail::CsvSink::of(sink);
  return scanner.scan(text, final, shared);
}

/// Like `scanShared` above, for records of JSON.
template <class Sink>
[[nodiscard]] std::size_t scanShared(JsonScanner& scanner, std::string_view text, bool final, Sink& sink) {
  detail::JsonSink shared = detail::JsonSink::of(sink);
  return scanner.scan(text, final, shared);
}

}  // namespace uam::text
