// The border between the core and its hosts: one flat list of names. The data plane is address and length, the control
// plane JSON text; user_access_core.d.ts declares every shape. Nothing here throws, and nothing here computes.

#include "uam/base/for_size.hpp"

// Before all others, so that what the core makes of these templates is compiled for size: they grow and sort where the
// hot paths have their own loops.
UAM_LIBRARY_FOR_SIZE_BEGIN
#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <emscripten/bind.h>
UAM_LIBRARY_FOR_SIZE_END

#include "border/identification.hpp"
#include "border/json_session.hpp"
#include "border/names.hpp"

UAM_FOR_SIZE_BEGIN

namespace {

using uam::border::JsonSession;

/// What `allocate` gave and nobody released: other addresses are left alone.
std::vector<std::uintptr_t>& allocated() {
  static std::vector<std::uintptr_t> addresses;
  return addresses;
}

std::uintptr_t allocate(std::size_t bytes) {
  const auto address = reinterpret_cast<std::uintptr_t>(std::malloc(bytes));
  if (address != 0) allocated().push_back(address);
  return address;
}
void release(std::uintptr_t address) {
  auto& addresses = allocated();
  const auto found = std::find(addresses.begin(), addresses.end(), address);
  if (found == addresses.end()) return;
  addresses.erase(found);
  std::free(reinterpret_cast<void*>(address));
}

std::string version() {
  return UAM_VERSION;
}

/// A method as a function of the address of its session. Embind's classes would be a third of the glue; session.js
/// makes one class of these.
template <auto method>
struct Call;
template <typename Result, typename... Given, Result (JsonSession::*method)(Given...)>
struct Call<method> {
  static Result call(std::uintptr_t session, Given... given) {
    return (reinterpret_cast<JsonSession*>(session)->*method)(std::forward<Given>(given)...);
  }
};
template <typename Result, typename... Given, Result (JsonSession::*method)(Given...) const>
struct Call<method> {
  static Result call(std::uintptr_t session, Given... given) {
    return (reinterpret_cast<const JsonSession*>(session)->*method)(std::forward<Given>(given)...);
  }
};

std::uintptr_t newSession(std::uint32_t upper, std::uint32_t lower) {
  const std::uint64_t seed = std::uint64_t{upper} << 32 | lower;
  return reinterpret_cast<std::uintptr_t>(std::make_unique<JsonSession>(seed).release());
}
void deleteSession(std::uintptr_t session) {
  std::unique_ptr<JsonSession>(reinterpret_cast<JsonSession*>(session)).reset();
}

}  // namespace

EMSCRIPTEN_BINDINGS(user_access_core) {
  emscripten::function("identify", &uam::border::identify);
  emscripten::function("names", &uam::border::names);
  emscripten::function("allocate", &allocate);
  emscripten::function("release", &release);
  emscripten::function("version", &version);

  emscripten::function("session.new", &newSession);
  emscripten::function("session.delete", &deleteSession);
  emscripten::function("session.prepare", &Call<&JsonSession::prepare>::call);
  emscripten::function("session.decide", &Call<&JsonSession::decide>::call);
  emscripten::function("session.beginInput", &Call<&JsonSession::beginInput>::call);
  emscripten::function("session.reserve", &Call<&JsonSession::reserve>::call);
  emscripten::function("session.commit", &Call<&JsonSession::commit>::call);
  emscripten::function("session.linesRead", &Call<&JsonSession::linesRead>::call);
  emscripten::function("session.endInput", &Call<&JsonSession::endInput>::call);
  emscripten::function("session.betweenRecords", &Call<&JsonSession::betweenRecords>::call);
  emscripten::function("session.packInput", &Call<&JsonSession::packInput>::call);
  emscripten::function("session.addPacked", &Call<&JsonSession::addPacked>::call);
  emscripten::function("session.abandonInput", &Call<&JsonSession::abandonInput>::call);
  emscripten::function("session.resolveDirectory", &Call<&JsonSession::resolveDirectory>::call);
  emscripten::function("session.configure", &Call<&JsonSession::configure>::call);
  emscripten::function("session.view", &Call<&JsonSession::view>::call);
  emscripten::function("session.overview", &Call<&JsonSession::overview>::call);
  emscripten::function("session.aliasFile", &Call<&JsonSession::aliasFile>::call);
  emscripten::function("session.departments", &Call<&JsonSession::departments>::call);
  emscripten::function("session.statistics", &Call<&JsonSession::statistics>::call);
  emscripten::function("session.beginEvents", &Call<&JsonSession::beginEvents>::call);
  emscripten::function("session.events", &Call<&JsonSession::events>::call);
  emscripten::function("session.leftOut", &Call<&JsonSession::leftOut>::call);
  emscripten::function("session.rows", &Call<&JsonSession::rows>::call);
  emscripten::function("session.profile", &Call<&JsonSession::profile>::call);
  emscripten::function("session.positionOf", &Call<&JsonSession::positionOf>::call);
  emscripten::function("session.searchText", &Call<&JsonSession::searchText>::call);
  emscripten::function("session.reserveSearchText", &Call<&JsonSession::reserveSearchText>::call);
  emscripten::function("session.commitSearchText", &Call<&JsonSession::commitSearchText>::call);
  emscripten::function("session.nameText", &Call<&JsonSession::nameText>::call);
  emscripten::function("session.commitNameOrder", &Call<&JsonSession::commitNameOrder>::call);
  emscripten::function("session.beginCsv", &Call<&JsonSession::beginCsv>::call);
  emscripten::function("session.nextCsv", &Call<&JsonSession::nextCsv>::call);
  emscripten::function("session.alteredCells", &Call<&JsonSession::alteredCells>::call);
}

UAM_FOR_SIZE_END
