#include "corpus/citations/query_treaty_words.h"

#include <algorithm>
#include <array>

#include "corpus/citations/is_one_of.h"
#include "corpus/citations/query_provisions.h"
#include "corpus/citations/respondent_states.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

// "say" of "What does Article 53 of the convention on … say": no word of a title.
bool is_verb_of_question(std::string_view word) {
    constexpr std::array<std::string_view, 16> kVerbs = {
        "say",   "says",  "mean",     "means",    "state",   "states",   "provide", "provides",
        "apply", "cover", "requires", "regulate", "require", "prohibit", "applies", "covers"};
    return is_one_of(word, kVerbs);
}

}  // namespace

bool is_english_treaty_noun(const Lexemes& lexemes, std::size_t at) {
    constexpr std::array<std::string_view, 6> kNouns = {"convention", "covenant", "charter",
                                                        "protocol",   "treaty",   "declaration"};
    return is_word(lexemes, at) && is_one_of(lexemes.folded(at), kNouns);
}

bool is_ordinary_noun(std::string_view word) {
    const std::string_view noun = treaty_noun(word);
    return noun == "protocol" || noun == "declaration" || word == "charter";
}

bool is_leading_word(std::string_view word) {
    constexpr std::array<std::string_view, 23> kWords = {
        "european", "international", "inter",   "american", "framework", "additional",
        "optional", "second",        "third",   "first",    "hague",     "geneva",
        "vienna",   "revised",       "african", "arab",     "un",        "coe",
        "united",   "nations",       "council", "europe",   "universal"};
    return is_one_of(word, kWords);
}

bool leads_name(const Lexemes& lexemes, std::size_t at) {
    if (lexemes[at].kind == LexemeKind::kDash) return lexemes[at].glued;  // Inter-American
    return lexemes[at].word == kOf ? lexemes.folded(at + 1) == "europe"
                                   : is_leading_word(lexemes.folded(at));
}

bool begins_title(const Lexemes& lexemes, std::size_t at, bool of_protocol) {
    constexpr std::array<std::string_view, 7> kWords = {
        "on", "for", "against", "relating", "concerning", "regarding", "about"};
    const std::string_view word = lexemes.folded(at);
    return is_one_of(word, kWords) || lexemes[at].word == kOf || (of_protocol && word == "to");
}

bool is_provision(const Lexemes& lexemes, std::size_t at) {
    return lexemes[at].word == kArticle || lexemes[at].word == kArticles ||
           lexemes[at].word == kParagraph || says_article(lexemes, at);
}

bool ends_title(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    if (!is_word(lexemes, at) || is_provision(lexemes, at)) return true;
    const bool in_a_state =
        lexemes.folded(at) == "in" && is_respondent_state(lexemes.folded(at + 1));
    return in_a_state || is_verb_of_question(lexemes.folded(at)) ||
           scan.acts.match(lexemes, at, false).end != 0;
}

void add_word(std::string_view word, std::string& title) {
    if (!title.empty()) title += '-';
    title += word;
}

ActMention mention_of_title(std::size_t begin, std::size_t end, const std::string& title) {
    ActMention mention{begin, end, "treaty:" + title, CitationKind::kTreaty};
    mention.stands_alone = false;
    return mention;
}

}  // namespace axtar::corpus::citations
