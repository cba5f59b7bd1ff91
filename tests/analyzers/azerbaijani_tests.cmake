# Tests of the Azerbaijani stemmer and of the figures; included by tests/analyzers/CMakeLists.txt.
axtar_test(azerbaijani_stemmer_test LABEL unit
    SOURCES
        azerbaijani_conflation_test.cc
        azerbaijani_gold_test.cc
        azerbaijani_stemmer_test.cc
    LIBRARIES axtar::analyzers)
