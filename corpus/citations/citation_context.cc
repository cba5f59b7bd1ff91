#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

#include "corpus/citations/act_number.h"
#include "corpus/citations/find_citations.h"
#include "corpus/citations/respondent_states.h"
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

// A report that names another State more often than Azerbaijan is about that one.
bool is_about_azerbaijan(const Lexemes& lexemes) {
    std::size_t azerbaijan = 0;
    std::unordered_map<std::string_view, std::size_t> others;
    for (std::size_t at = 0; at < lexemes.size(); ++at) {
        if (lexemes[at].word == citations::WordClass::kAzerbaijan) {
            ++azerbaijan;
        } else if (lexemes[at].capital && citations::is_respondent_state(lexemes.folded(at))) {
            ++others[lexemes.folded(at)];
        }
    }
    // "United" Nations, "Republic" of Azerbaijan and the like begin names of States too.
    for (const std::string_view word : {"united", "republic", "north", "former", "san"}) {
        others.erase(word);
    }
    return azerbaijan > 0 &&
           std::all_of(others.begin(), others.end(),
                       [azerbaijan](const auto& one) { return one.second <= azerbaijan; });
}

bool has_words(const Lexemes& lexemes, std::string_view first, std::string_view second) {
    for (std::size_t at = 0; at + 1 < lexemes.size(); ++at) {
        if (lexemes.folded(at).starts_with(first) && lexemes.folded(at + 1).starts_with(second)) {
            return true;
        }
    }
    return false;
}

bool has_word(const Lexemes& lexemes, citations::WordClass word) {
    for (std::size_t at = 0; at < lexemes.size(); ++at) {
        if (lexemes[at].word == word) return true;
    }
    return false;
}

// A judgment of the European Court of Human Rights, by its title, or by the Court and an
// application on its first page; a report that speaks of the Court is none.
bool is_judgment(const Lexemes& heading, const Lexemes& beginning) {
    if (has_words(heading, "case", "of")) return true;
    const bool court = has_words(beginning, "european", "court") ||
                       has_words(beginning, "avropa", "insan") ||
                       has_words(beginning, "avropa", "mehkeme");
    return court && (has_word(heading, citations::WordClass::kVersus) ||
                     has_word(heading, citations::WordClass::kQarsi) ||
                     has_words(beginning, "application", "no") ||
                     has_words(beginning, "applications", "no"));
}

// A title that is nothing but the name of a known act ("… Məcəlləsi", "Convention on …").
std::string act_of_title(std::string_view title, const KnownActs& acts) {
    const Lexemes lexemes(title);
    const std::string slug = title_slug(lexemes, 0, lexemes.size());
    for (std::size_t at = 0; at < lexemes.size() && at < 4; ++at) {
        const auto match = acts.match(lexemes, at, false);
        // Three words more ("of 4 November 1950") are still the same title; a protocol's are not,
        // and "European Convention on Establishment" is no European Convention.
        // "Yol hərəkəti haqqında Qanun. Maddə 2. …" is one article of its act.
        const bool article = lexemes.is_mark(match.end, '.') &&
                             (lexemes[match.end + 1].word == citations::WordClass::kMadde ||
                              lexemes[match.end + 1].word == citations::WordClass::kArticle);
        const std::string_view behind = lexemes.folded(match.end);
        const bool goes_on = behind == "on" || behind == "for" || behind == "against" ||
                             behind == "relating" || behind == "concerning";
        if (match.end != 0 && !match.short_name && !goes_on &&
            (article || match.end + 3 >= lexemes.size())) {
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
    if (context.act.empty() && is_judgment(heading, beginning)) context.treaty = "echr";
    if (names_azerbaijan(heading) || is_about_azerbaijan(beginning)) context.jurisdiction = "az";
    return context;
}

}  // namespace axtar::corpus
