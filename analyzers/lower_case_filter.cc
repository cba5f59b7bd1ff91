#include "analyzers/lower_case_filter.h"

#include "analyzers/letter_case.h"

namespace axtar::analyzers {

void LowerCaseFilter::apply(std::vector<Token>& tokens) const {
    for (Token& token : tokens) {
        if (token.type != TokenType::kWord) continue;
        lower_case(token.text, case_rules(token.text, token.language));
    }
}

}  // namespace axtar::analyzers
