#include "analyzers/text_chain.h"

#include "analyzers/lower_case_filter.h"
#include "analyzers/normalizing_char_filter.h"
#include "analyzers/stem_filter.h"
#include "analyzers/utf8_repair_char_filter.h"

namespace axtar::analyzers {

std::vector<std::unique_ptr<const CharFilter>> text_char_filters() {
    std::vector<std::unique_ptr<const CharFilter>> filters;
    filters.push_back(std::make_unique<Utf8RepairCharFilter>());
    filters.push_back(std::make_unique<NormalizingCharFilter>());
    return filters;
}

std::vector<std::unique_ptr<const TokenFilter>> text_token_filters() {
    std::vector<std::unique_ptr<const TokenFilter>> filters;
    filters.push_back(std::make_unique<LowerCaseFilter>());
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
