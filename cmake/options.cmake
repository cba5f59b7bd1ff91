# Compiler options on one interface target, and the two functions by which folders declare themselves.

option(AXTAR_BUILD_TESTS "Build the tests" ON)
option(AXTAR_BUILD_BENCH "Build the benchmarks" OFF)
option(AXTAR_BUILD_FUZZERS "Build the libFuzzer targets; needs clang (scripts/fuzz)" OFF)
option(AXTAR_WERROR "Warnings are errors" OFF)
option(AXTAR_ASSERTIONS "Assertions of the standard library" OFF)
set(AXTAR_SANITIZE "" CACHE STRING "Sanitizers, comma separated, as for -fsanitize")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)

find_program(AXTAR_CCACHE ccache)
if(AXTAR_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${AXTAR_CCACHE}")
endif()

add_library(axtar_options INTERFACE)
target_include_directories(axtar_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_options(axtar_options INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
    # False alarms of g++ 12 in its own string and optional code under optimisation (GCC bugs 105651, 105562).
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict -Wno-maybe-uninitialized>
    $<$<BOOL:${AXTAR_WERROR}>:-Werror>)
target_compile_definitions(axtar_options INTERFACE
    $<$<BOOL:${AXTAR_ASSERTIONS}>:_GLIBCXX_ASSERTIONS>
    BOOST_ALL_NO_LIB AXTAR_VERSION="${PROJECT_VERSION}")
if(AXTAR_SANITIZE)
    target_compile_options(axtar_options INTERFACE -fsanitize=${AXTAR_SANITIZE} -fno-omit-frame-pointer
        -fno-sanitize-recover=all)
    target_link_options(axtar_options INTERFACE -fsanitize=${AXTAR_SANITIZE})
endif()
find_program(AXTAR_MOLD mold)
if(AXTAR_MOLD AND NOT AXTAR_SANITIZE)
    target_link_options(axtar_options INTERFACE -fuse-ld=mold)
endif()

# axtar_library(NAME SOURCES a.cc ... HEADERS a.h ... [PUBLIC target ...] [PRIVATE target ...])
# One static library per folder. PUBLIC targets are the folders and header-only libraries that its headers show,
# PRIVATE ones the outside libraries that only its sources see.
function(axtar_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;HEADERS;PUBLIC;PRIVATE" ${ARGN})
    add_library(axtar_${name} STATIC ${arg_SOURCES})
    add_library(axtar::${name} ALIAS axtar_${name})
    target_sources(axtar_${name} PUBLIC FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}" FILES ${arg_HEADERS})
    target_link_libraries(axtar_${name} PUBLIC axtar_options ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
endfunction()

# axtar_test(NAME LABEL unit|golden|slow SOURCES a_test.cc ... LIBRARIES axtar::x ...)
# One executable per folder; every TEST is known to ctest by name.
function(axtar_test name)
    cmake_parse_arguments(arg "" "LABEL" "SOURCES;LIBRARIES" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE axtar_options ${arg_LIBRARIES} axtar_test_support GTest::gmock GTest::gtest_main)
    # Where documents are read, axtar-extract reads them: the test knows where it is.
    if("${arg_LIBRARIES}" MATCHES "axtar::(corpus|indexer|search|server|cli)")
        target_link_libraries(${name} PRIVATE axtar_test_programs)
    endif()
    gtest_discover_tests(${name} DISCOVERY_TIMEOUT 60 PROPERTIES LABELS ${arg_LABEL} TIMEOUT 600)
endfunction()
