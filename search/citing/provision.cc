#include "search/citing/provision.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "search/query_visit.h"

namespace axtar::search {
namespace {

using analyzers::QueryWord;

bool has_form(const QueryWord& word, std::string_view form) {
    const auto is = [&](const std::string& text) { return text == form; };
    return std::any_of(word.folded.begin(), word.folded.end(), is) ||
           std::any_of(word.exact.begin(), word.exact.end(), is);
}

/// "maddə" in any inflection, with or without its letter; "article" and its short forms.
bool names_article(const QueryWord& word) {
    for (const std::string_view form : {"madde", "article", "articl", "articles", "art"}) {
        if (has_form(word, form)) return true;
    }
    return false;
}

}  // namespace

std::string provision_number(const QueryWord& word) {
    for (const std::string& form : word.exact) {
        const bool digits = !form.empty() && form.front() >= '0' && form.front() <= '9' &&
                            form.find_first_not_of("0123456789.-") == std::string::npos;
        if (digits) return form;
    }
    return {};
}

std::vector<std::string> anchors_of(const std::string& number) {
    const std::string article = number.substr(0, number.find('.'));
    std::vector<std::string> anchors;
    for (const std::string_view unit : {"maddə-", "article-"}) {
        anchors.push_back(std::string(unit) + number);
        if (article != number) anchors.push_back(std::string(unit) + article);
    }
    return anchors;
}

std::vector<std::string> provision_anchors(const QueryNode& root) {
    const std::vector<const QueryWord*> words = positive_words(root);
    std::vector<std::string> anchors;
    std::size_t found = 0;
    for (std::size_t i = 0; i < words.size() && found < kMaxProvisions; ++i) {
        const std::string number = provision_number(*words[i]);
        const bool before = i > 0 && names_article(*words[i - 1]);
        const bool behind = i + 1 < words.size() && names_article(*words[i + 1]);
        if (number.empty() || (!before && !behind)) continue;
        for (std::string& anchor : anchors_of(number)) anchors.push_back(std::move(anchor));
        ++found;
    }
    return anchors;
}

}  // namespace axtar::search
