#pragma once

#include <cstddef>
#include <string_view>

#include "uam/text/csv_scanner.hpp"
#include "uam/text/json_scanner.hpp"

namespace uam::text {

namespace detail {

/// What a scanner calls, behind an address.
struct CsvSink {
  virtual void record(const CsvRecord& record) = 0;
  virtual void fault(std::string_view code) = 0;

 protected:
  ~CsvSink() = default;
};

struct JsonSink {
  virtual void object(std::string_view text) = 0;
  virtual void fault(std::string_view code) = 0;

 protected:
  ~JsonSink() = default;
};

}  // namespace detail

/// `scanner.scan` for sinks that are no hot path: all of them share one compiled scanner, for an indirect call a
/// record, where each would have its own of some kilobytes.
template <class Sink>
[[nodiscard]] std::size_t scanShared(CsvScanner& scanner, std::string_view text, bool final, Sink& sink) {
  struct Shared final : detail::CsvSink {
    explicit Shared(Sink& given) : to(given) {}
    void record(const CsvRecord& record) override { to.record(record); }
    void fault(std::string_view code) override { to.fault(code); }
    Sink& to;
  } shared(sink);
  return scanner.scan(text, final, static_cast<detail::CsvSink&>(shared));
}

/// The same for records of JSON.
template <class Sink>
[[nodiscard]] std::size_t scanShared(JsonScanner& scanner, std::string_view text, bool final, Sink& sink) {
  struct Shared final : detail::JsonSink {
    explicit Shared(Sink& given) : to(given) {}
    void object(std::string_view record) override { to.object(record); }
    void fault(std::string_view code) override { to.fault(code); }
    Sink& to;
  } shared(sink);
  return scanner.scan(text, final, static_cast<detail::JsonSink&>(shared));
}

}  // namespace uam::text
