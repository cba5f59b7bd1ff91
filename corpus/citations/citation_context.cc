#include <algorithm>
#include <string>

#include "corpus/citations/act_number.h"
#include "corpus/citations/find_citations.h"
#include "corpus/citations/scan.h"

namespace axtar::corpus {
namespace {

constexpr std::size_t kBeginning = 20000;  // bytes of a document that tell what it is

using citations::Lexemes;

bool names_azerbaijan(const Lexemes& lexemes) {
    for (std::size_t at = 0; at < lexemes.size(); ++at) {
        if (lexemes[at].word == citations::WordClass::kAzerbaijan) return true;
    }
    return false;
}

bool has_words(const Lexemes& lexemes, std::string_view first, std::string_view second) {
    for (std::size_t at = 0; at + 1 < lexemes.size(); ++at) {
        if (lexemes.folded(at).starts_with(first) && lexemes.folded(at + 1).starts_with(second)) {
            return true;
        }
    }
    return false;
}

// A title that is nothing but the name of a known act ("… Məcəlləsi", "Convention on …").
std::string act_of_title(std::string_view title, const KnownActs& acts) {
    const Lexemes lexemes(title);
    const std::string slug = title_slug(lexemes, 0, lexemes.size());
    for (std::size_t at = 0; at < lexemes.size() && at < 4; ++at) {
        const auto match = acts.match(lexemes, at, true);
        // Three words more ("of 4 November 1950") are still the same title; a protocol's are not.
        // "Yol hərəkəti haqqında Qanun. Maddə 2. …" is one article of its act.
        const bool article = lexemes.is_mark(match.end, '.') &&
                             (lexemes[match.end + 1].word == citations::WordClass::kMadde ||
                              lexemes[match.end + 1].word == citations::WordClass::kArticle);
        if (match.end != 0 && !match.short_name && (article || match.end + 3 >= lexemes.size())) {
            return acts.all()[match.acts.front()].key;
        }
    }
    const bool constitution = slug == "azerbaycan-respublikasinin-konstitusiyasi";
    return constitution ? "az:const" : "";
}

std::string act_of_number(std::string_view number, const KnownActs& acts) {
    const auto read = citations::parse_act_number(number);
    if (!read) return "";
    const KnownAct* known = acts.by_number(read->number, read->convocation);
    return known != nullptr ? known->key : "az:" + read->text();
}

}  // namespace

CitationContext citation_context(std::string_view title, std::string_view number,
                                 std::string_view lang, std::string_view text,
                                 const KnownActs* acts) {
    CitationContext context;
    context.lang = lang;
    context.acts = acts;
    const KnownActs& known = acts != nullptr ? *acts : KnownActs::built_in();
    context.act = act_of_title(title, known);
    if (context.act.empty()) context.act = act_of_number(number, known);
    context.noun = citations::treaty_noun_of_name(title);
    const Lexemes beginning(text.substr(0, kBeginning));
    const Lexemes heading(title);
    const bool court = has_words(beginning, "european", "court") ||
                       has_words(beginning, "avropa", "mehkeme") ||
                       has_words(heading, "case", "of");
    if (court && context.act.empty()) context.treaty = "echr";
    if (names_azerbaijan(beginning) || names_azerbaijan(heading)) context.jurisdiction = "az";
    return context;
}

}  // namespace axtar::corpus
