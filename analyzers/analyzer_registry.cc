#include "analyzers/analyzer_registry.h"

#include <array>
#include <memory>
#include <utility>

#include "analyzers/filtered_text.h"
#include "analyzers/keyword_tokenizer.h"
#include "analyzers/language_detector.h"
#include "analyzers/language_filter.h"
#include "analyzers/legal_tokenizer.h"
#include "analyzers/text_chain.h"
#include "analyzers/utf8_repair_char_filter.h"

namespace axtar::analyzers {
namespace {

using namespace std::string_view_literals;

// 1: the first chain. 2: all filters, typed tokens, hyphenated words as one token.
// 3: digraphs, footnote digits, ranges of English judgments. 4: words part at a narrow no-break
// space. 5: families of English words. 6: plurals of acronyms, endings that reach over a hyphen,
// dashes at line ends.
constexpr std::uint32_t kVersion = 6;

constexpr std::array kNames = {"az"sv, "en"sv, "keyword"sv};

Analyzer make_text_analyzer(Language language) {
    std::vector<std::unique_ptr<const TokenFilter>> filters;
    filters.push_back(std::make_unique<LanguageFilter>(language));
    for (auto& filter : text_token_filters()) filters.push_back(std::move(filter));
    return {text_char_filters(), std::make_unique<LegalTokenizer>(), std::move(filters)};
}

Analyzer make_keyword_analyzer() {
    std::vector<std::unique_ptr<const CharFilter>> filters;
    filters.push_back(std::make_unique<Utf8RepairCharFilter>());
    return {std::move(filters), std::make_unique<KeywordTokenizer>(), {}};
}

/// The parts that analyze_text() shares between threads.
struct TextChain {
    std::vector<std::unique_ptr<const CharFilter>> char_filters = text_char_filters();
    LegalTokenizer tokenizer = {};
    std::vector<std::unique_ptr<const TokenFilter>> token_filters = text_token_filters();
};

/// Gives each token the language of its line.
void set_languages(std::string_view text, Language fallback, std::vector<Token>& tokens) {
    std::size_t line_start = 0;
    std::size_t line_end = 0;
    Language language = fallback;
    bool known = false;
    for (Token& token : tokens) {
        if (token.start >= line_end || !known) {
            while (token.start >= line_end) {
                line_start = line_end;
                const std::size_t end = text.find('\n', line_start);
                line_end = end == std::string_view::npos ? text.size() : end + 1;
            }
            language = detect_language(text.substr(line_start, line_end - line_start));
            if (language == Language::kUnknown) language = fallback;
            known = true;
        }
        token.language = language;
    }
}

}  // namespace

std::span<const std::string_view> analyzer_names() { return kNames; }

const Analyzer* analyzer(std::string_view name) {
    static const Analyzer azerbaijani = make_text_analyzer(Language::kAzerbaijani);
    static const Analyzer english = make_text_analyzer(Language::kEnglish);
    static const Analyzer keyword = make_keyword_analyzer();
    if (name == "az") return &azerbaijani;
    if (name == "en") return &english;
    if (name == "keyword") return &keyword;
    return nullptr;
}

std::uint32_t analysis_version() { return kVersion; }

void analyze_text(std::string_view text, Language fallback, std::vector<Token>& tokens) {
    static const TextChain chain;
    FilteredText filtered(text);
    for (const auto& filter : chain.char_filters) filter->apply(filtered);
    chain.tokenizer.tokenize(filtered.text(), tokens);
    set_languages(filtered.text(), fallback, tokens);
    for (const auto& filter : chain.token_filters) filter->apply(tokens);
    place_tokens(filtered, tokens);
}

}  // namespace axtar::analyzers
