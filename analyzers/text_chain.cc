#include "analyzers/text_chain.h"

#include "analyzers/apostrophe_filter.h"
#include "analyzers/cyrillic_char_filter.h"
#include "analyzers/html_entity_char_filter.h"
#include "analyzers/hyphenation_char_filter.h"
#include "analyzers/letter_repair_filter.h"
#include "analyzers/letter_spacing_char_filter.h"
#include "analyzers/look_alike_char_filter.h"
#include "analyzers/lower_case_filter.h"
#include "analyzers/mojibake_char_filter.h"
#include "analyzers/normalizing_char_filter.h"
#include "analyzers/stem_filter.h"
#include "analyzers/utf8_repair_char_filter.h"

namespace axtar::analyzers {

// Bytes become characters first (UTF-8, entities, mojibake, NFC); then words become whole, since a
// look-alike is told by the word around it (`Q ə r а r а`); then each letter becomes Latin.
std::vector<std::unique_ptr<const CharFilter>> text_char_filters() {
    std::vector<std::unique_ptr<const CharFilter>> filters;
    filters.push_back(std::make_unique<Utf8RepairCharFilter>());
    filters.push_back(std::make_unique<HtmlEntityCharFilter>());
    filters.push_back(std::make_unique<MojibakeCharFilter>());
    filters.push_back(std::make_unique<NormalizingCharFilter>());
    filters.push_back(std::make_unique<HyphenationCharFilter>());
    filters.push_back(std::make_unique<LetterSpacingCharFilter>());
    filters.push_back(std::make_unique<LookAlikeCharFilter>());
    filters.push_back(std::make_unique<CyrillicCharFilter>());
    return filters;
}

std::vector<std::unique_ptr<const TokenFilter>> text_token_filters() {
    std::vector<std::unique_ptr<const TokenFilter>> filters;
    filters.push_back(std::make_unique<LetterRepairFilter>());
    filters.push_back(std::make_unique<LowerCaseFilter>());
    filters.push_back(std::make_unique<ApostropheFilter>());
    filters.push_back(std::make_unique<StemFilter>());
    return filters;
}

void place_tokens(const FilteredText& text, std::vector<Token>& tokens) {
    std::uint32_t position = 0;
    for (Token& token : tokens) {
        token.position = ++position;
        if (text.is_identity()) continue;
        const std::uint32_t start = token.start;
        token.start = text.original_start(start);
        token.end = text.original_end(token.end);
    }
}

}  // namespace axtar::analyzers
