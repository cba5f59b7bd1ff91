#include "analyzers/language_detector.h"

#include "analyzers/language_evidence.h"

namespace axtar::analyzers {

Language detect_language(std::string_view passage) {
    LanguageEvidence evidence;
    evidence.read(passage);
    return evidence.verdict(passage);
}

}  // namespace axtar::analyzers
