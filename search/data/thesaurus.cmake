# The thesaurus embedded as C++. Included by search/CMakeLists.txt, which adds AXTAR_THESAURUS to the library.
set(AXTAR_THESAURUS "${CMAKE_CURRENT_BINARY_DIR}/legal_thesaurus.cc")
set(axtar_thesaurus_data "${PROJECT_SOURCE_DIR}/search/data/legal_thesaurus.txt")
set(axtar_thesaurus_embed "${PROJECT_SOURCE_DIR}/search/data/embed_thesaurus.cmake")
add_custom_command(OUTPUT "${AXTAR_THESAURUS}"
    COMMAND "${CMAKE_COMMAND}" "-DOUT=${AXTAR_THESAURUS}" "-DTABLE=${axtar_thesaurus_data}" -P "${axtar_thesaurus_embed}"
    DEPENDS "${axtar_thesaurus_embed}" "${axtar_thesaurus_data}"
    VERBATIM)
