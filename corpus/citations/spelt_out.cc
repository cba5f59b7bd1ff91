#include "corpus/citations/spelt_out.h"

#include <optional>

#include "corpus/citations/act_number.h"
#include "corpus/citations/lexemes.h"

namespace axtar::corpus {
namespace {

using namespace citations;

// The word in full, empty where it is none of the short ones.
std::string_view in_full(std::string_view folded) {
    if (folded == "art") return "article";
    if (folded == "arts") return "articles";
    return folded == "m" || folded == "md" || folded == "mad" ? "maddə" : "";
}

}  // namespace

std::string as_texts_write(std::string_view citation) {
    const Lexemes lexemes(citation);
    std::string text;
    std::size_t copied = 0;
    const auto put = [&](std::size_t until, std::string_view instead, std::size_t behind) {
        text.append(citation.substr(copied, until - copied)).append(instead);
        copied = behind;
    };
    for (std::size_t at = 0; at < lexemes.size(); ++at) {
        if (lexemes.is_mark(at, '*') && lexemes.is_mark(at + 1, '/')) {
            put(lexemes[at].start, "", lexemes[at + 1].end);
            continue;
        }
        const auto law = lexemes[at + 1].glued ? std::nullopt : read_act_number(lexemes, at);
        if (law) {
            put(lexemes[at].start, law->text(), lexemes[law->end - 1].end);
            at = law->end - 1;
            continue;
        }
        const std::string_view full = in_full(lexemes.folded(at));
        const std::size_t number = lexemes.is_mark(at + 1, '.') ? at + 2 : at + 1;
        if (full.empty() || lexemes[number].kind != LexemeKind::kDigits) continue;
        put(lexemes[at].start, std::string(full) + " ", lexemes[number].start);
    }
    put(citation.size(), "", citation.size());
    return text;
}

}  // namespace axtar::corpus
