# nlohmann/json behind an include folder of its own. The distribution keeps the header directly in the system's
# include folder, which must never be on a cross-compiler's path: the host's C library headers lie beside it.
find_path(
  UAM_NLOHMANN_JSON_PARENT
  NAMES nlohmann/json.hpp
  PATHS /usr/include /usr/local/include
  NO_CMAKE_FIND_ROOT_PATH
  REQUIRED)

set(private_include "${CMAKE_BINARY_DIR}/third_party/include")
file(MAKE_DIRECTORY "${private_include}")
if(NOT EXISTS "${private_include}/nlohmann/json.hpp")
  file(CREATE_LINK "${UAM_NLOHMANN_JSON_PARENT}/nlohmann" "${private_include}/nlohmann" SYMBOLIC)
endif()

add_library(uam_nlohmann_json INTERFACE)
add_library(uam::nlohmann_json ALIAS uam_nlohmann_json)
target_include_directories(uam_nlohmann_json SYSTEM INTERFACE "${private_include}")
# A broken document is an answer, not an exception.
target_compile_definitions(uam_nlohmann_json INTERFACE JSON_NOEXCEPTION)
