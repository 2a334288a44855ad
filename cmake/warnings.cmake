# Warnings for the project's own code; GoogleTest and nlohmann/json are compiled or included without them.
add_library(uam_warnings INTERFACE)
add_library(uam::warnings ALIAS uam_warnings)
target_compile_options(
  uam_warnings
  INTERFACE -Wall
            -Wextra
            -Wconversion
            -Wsign-conversion
            -Wshadow
            -Wnon-virtual-dtor
            -Wold-style-cast
            $<$<BOOL:${UAM_WERROR}>:-Werror>)
