# The citation recogniser: sources, headers, and its table of acts embedded as C++.
# Included by corpus/CMakeLists.txt, which adds the two lists to the library.
set(axtar_citation_table "${CMAKE_CURRENT_BINARY_DIR}/known_acts_table.cc")
set(axtar_citation_data "${PROJECT_SOURCE_DIR}/corpus/citations/data/known_acts.tsv")
set(axtar_citation_embed "${PROJECT_SOURCE_DIR}/cmake/embed_text.cmake")
add_custom_command(OUTPUT "${axtar_citation_table}"
    COMMAND "${CMAKE_COMMAND}" "-DOUT=${axtar_citation_table}" "-DTEXT=${axtar_citation_data}"
            -DNAMESPACE=axtar::corpus -DHEADER=corpus/citations/known_acts.h -DFUNCTION=built_in_known_acts -P "${axtar_citation_embed}"
    DEPENDS "${axtar_citation_embed}" "${axtar_citation_data}"
    VERBATIM)

set(AXTAR_CITATION_SOURCES
    citations/act_mention.cc
    citations/act_number.cc
    citations/azerbaijani_provisions.cc
    citations/back_references.cc
    citations/bracketed_list.cc
    citations/case_names.cc
    citations/citation.cc
    citations/citation_context.cc
    citations/citation_keys.cc
    citations/citation_label.cc
    citations/convention_protocols.cc
    citations/dated_acts.cc
    citations/divisions.cc
    citations/document_citations.cc
    citations/document_paragraphs.cc
    citations/english_citations.cc
    citations/english_decrees.cc
    citations/english_parts.cc
    citations/english_provisions.cc
    citations/find_citations.cc
    citations/known_acts.cc
    citations/item_letters.cc
    citations/law_titles.cc
    citations/letter_table.cc
    citations/light_words.cc
    citations/lexemes.cc
    citations/list_markers.cc
    citations/named_treaties.cc
    citations/own_keys.cc
    citations/provision_number.cc
    citations/query_citations.cc
    citations/query_divisions.cc
    citations/query_keys.cc
    citations/query_lists.cc
    citations/query_names.cc
    citations/query_parts.cc
    citations/query_provisions.cc
    citations/query_tail.cc
    citations/query_treaties.cc
    citations/scan.cc
    citations/spelt_out.cc
    citations/state_names.cc
    citations/treaty_numbers.cc
    citations/treaty_titles.cc
    citations/un_documents.cc
    citations/word_class.cc
    "${axtar_citation_table}")
set(AXTAR_CITATION_HEADERS
    citations/act_mention.h
    citations/act_number.h
    citations/azerbaijani_provisions.h
    citations/back_references.h
    citations/bracketed_list.h
    citations/case_names.h
    citations/citation.h
    citations/citation_keys.h
    citations/citation_label.h
    citations/convention_protocols.h
    citations/dated_acts.h
    citations/divisions.h
    citations/document_citations.h
    citations/document_paragraphs.h
    citations/english_citations.h
    citations/english_decrees.h
    citations/english_parts.h
    citations/english_provisions.h
    citations/find_citations.h
    citations/known_acts.h
    citations/item_letters.h
    citations/law_titles.h
    citations/letter_table.h
    citations/is_one_of.h
    citations/light_words.h
    citations/lexemes.h
    citations/list_markers.h
    citations/named_before.h
    citations/named_treaties.h
    citations/own_keys.h
    citations/provision_number.h
    citations/query_citations.h
    citations/query_divisions.h
    citations/query_keys.h
    citations/query_lists.h
    citations/query_names.h
    citations/query_parts.h
    citations/query_provisions.h
    citations/query_tail.h
    citations/query_treaties.h
    citations/scan.h
    citations/spelt_out.h
    citations/state_names.h
    citations/treaty_numbers.h
    citations/treaty_titles.h
    citations/un_documents.h
    citations/word_class.h)
