# The Azerbaijani stemmer: sources, headers, and its tables embedded as C++.
# Included by analyzers/CMakeLists.txt, which adds the two lists to the library.
set(AXTAR_AZERBAIJANI_TABLES "${CMAKE_CURRENT_BINARY_DIR}/azerbaijani_tables.cc")
set(axtar_az_data "${PROJECT_SOURCE_DIR}/analyzers/data/az")
set(axtar_az_embed "${PROJECT_SOURCE_DIR}/analyzers/azerbaijani/embed_table.cmake")
add_custom_command(OUTPUT "${AXTAR_AZERBAIJANI_TABLES}"
    COMMAND "${CMAKE_COMMAND}" "-DOUT=${AXTAR_AZERBAIJANI_TABLES}" "-DDIR=${axtar_az_data}" -P "${axtar_az_embed}"
    DEPENDS "${axtar_az_embed}" "${axtar_az_data}/suffixes.tsv" "${axtar_az_data}/derivations.tsv"
            "${axtar_az_data}/roots.tsv" "${axtar_az_data}/exceptions.tsv"
    VERBATIM)

set(AXTAR_AZERBAIJANI_SOURCES
    azerbaijani/explain.cc
    azerbaijani/letters.cc
    azerbaijani/lexicon.cc
    azerbaijani/morphology.cc
    azerbaijani/reading_search.cc
    azerbaijani/stemmer.cc
    azerbaijani/suffix_automaton.cc
    azerbaijani/suffix_table.cc
    azerbaijani/unknown_root.cc
    "${AXTAR_AZERBAIJANI_TABLES}")
set(AXTAR_AZERBAIJANI_HEADERS
    azerbaijani/explain.h
    azerbaijani/letters.h
    azerbaijani/lexicon.h
    azerbaijani/morphology.h
    azerbaijani/reading_search.h
    azerbaijani/stemmer.h
    azerbaijani/suffix_automaton.h
    azerbaijani/suffix_table.h
    azerbaijani/unknown_root.h)
include("${CMAKE_CURRENT_LIST_DIR}/../evaluation/sources.cmake")
list(APPEND AXTAR_AZERBAIJANI_SOURCES ${AXTAR_ANALYZERS_EVALUATION_SOURCES})
list(APPEND AXTAR_AZERBAIJANI_HEADERS ${AXTAR_ANALYZERS_EVALUATION_HEADERS})
