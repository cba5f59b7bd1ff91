#include "analyzers/neighbours.h"
#include "analyzers/number_suffix.h"
#include "base/utf8.h"
#include "search/spelling/listed_words_internal.h"
#include "search/word_evidence_internal.h"

namespace axtar::search {
namespace {

std::unordered_map<std::string, std::string> single_words(const Thesaurus& thesaurus) {
    std::unordered_map<std::string, std::string> listed;
    for (const Thesaurus::Term& term : thesaurus.terms()) {
        const std::string& text = term.text();
        if (text.find_first_of(" -.") != std::string::npos || analyzers::is_acronym(text)) continue;
        const auto& words = term.words();
        if (words.size() != 1 || words.front().exact.empty()) continue;
        const std::string& form = words.front().exact.front();
        const bool is_name = analyzers::is_capital(utf8::decode(text, 0).code_point);
        if (is_name || is_known_word(form)) listed.emplace(form, text);
    }
    return listed;
}

std::vector<std::string> keys_of(const std::unordered_map<std::string, std::string>& listed) {
    std::vector<std::string> keys;
    for (const auto& [key, text] : listed) keys.push_back(key);
    return keys;
}

}  // namespace

ListedWords::ListedWords(const Thesaurus& thesaurus)
    : listed_(single_words(thesaurus)), words_(keys_of(listed_)) {}

const ListedWords& ListedWords::built_in() {
    static const ListedWords listed(Thesaurus::built_in());
    return listed;
}

}  // namespace axtar::search
