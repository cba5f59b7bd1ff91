# Figures of conflation from gold tables; included by analyzers/CMakeLists.txt.
set(AXTAR_ANALYZERS_EVALUATION_SOURCES
    evaluation/conflation.cc
    evaluation/eval_analysis.cc)
set(AXTAR_ANALYZERS_EVALUATION_HEADERS
    evaluation/conflation.h
    evaluation/eval_analysis.h)
