# The thesaurus and the dictionary embedded as C++. Included by search/CMakeLists.txt, which adds AXTAR_WORD_LISTS to the library.
set(AXTAR_WORD_LISTS)
set(axtar_embed_text "${PROJECT_SOURCE_DIR}/cmake/embed_text.cmake")
function(axtar_embed_words text header function)
    set(out "${CMAKE_CURRENT_BINARY_DIR}/${function}.cc")
    set(text "${PROJECT_SOURCE_DIR}/${text}")
    add_custom_command(OUTPUT "${out}"
        COMMAND "${CMAKE_COMMAND}" "-DOUT=${out}" "-DTEXT=${text}" -DNAMESPACE=axtar::search "-DHEADER=${header}" "-DFUNCTION=${function}" -P "${axtar_embed_text}"
        DEPENDS "${axtar_embed_text}" "${text}"
        VERBATIM)
    set(AXTAR_WORD_LISTS ${AXTAR_WORD_LISTS} "${out}" PARENT_SCOPE)
endfunction()
axtar_embed_words(search/data/legal_thesaurus.txt search/vocabulary/thesaurus.h legal_thesaurus)
axtar_embed_words(search/data/everyday_words.txt search/vocabulary/thesaurus.h everyday_words)
axtar_embed_words(search/data/human_rights_terms.txt search/vocabulary/thesaurus.h human_rights_terms)
axtar_embed_words(search/data/azerbaijani_english.txt search/vocabulary/dictionary_internal.h azerbaijani_english)
axtar_embed_words(search/data/english_azerbaijani.txt search/vocabulary/dictionary_internal.h english_azerbaijani)
