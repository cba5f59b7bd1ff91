# Names of institutions, places and topics: sources, headers, and the lists embedded as C++.
# Included by corpus/CMakeLists.txt, which adds the two variables to the library.
set(AXTAR_NAMES_SOURCES
    names/document_names.cc
    names/endings.cc
    names/gazetteer.cc
    names/joined_ministries.cc
    names/nakhchivan_bodies.cc
    names/name_context.cc
    names/name_index.cc
    names/name_list.cc
    names/pattern_names.cc
    names/state_adjectives.cc
    names/topic_index.cc
    names/value_labels.cc
    names/whose_bodies.cc
    names/words.cc)
set(AXTAR_NAMES_HEADERS
    names/document_names.h
    names/endings.h
    names/gazetteer.h
    names/joined_ministries.h
    names/nakhchivan_bodies.h
    names/name_context.h
    names/name_index.h
    names/name_list.h
    names/pattern_names.h
    names/state_adjectives.h
    names/topic_index.h
    names/value_labels.h
    names/whose_bodies.h
    names/word_trie.h
    names/words.h)
set(axtar_names_embed "${PROJECT_SOURCE_DIR}/cmake/embed_text.cmake")
foreach(axtar_names_list institutions places state_adjectives topics value_labels)
    set(axtar_names_table "${PROJECT_SOURCE_DIR}/corpus/names/data/${axtar_names_list}.tsv")
    set(axtar_names_out "${CMAKE_CURRENT_BINARY_DIR}/names_${axtar_names_list}_list.cc")
    add_custom_command(OUTPUT "${axtar_names_out}"
        COMMAND "${CMAKE_COMMAND}" "-DOUT=${axtar_names_out}" "-DTEXT=${axtar_names_table}"
            -DNAMESPACE=axtar::corpus::names -DHEADER=corpus/names/name_list.h "-DFUNCTION=built_in_${axtar_names_list}" -P "${axtar_names_embed}"
        DEPENDS "${axtar_names_embed}" "${axtar_names_table}"
        VERBATIM)
    list(APPEND AXTAR_NAMES_SOURCES "${axtar_names_out}")
endforeach()
