#include <algorithm>

#include "corpus/index_layout.h"
#include "search/other_language_internal.h"
#include "search/ranking_weights.h"

namespace axtar::search {

OtherLanguage::OtherLanguage(const std::vector<const QueryNode*>& telling,
                             analyzers::Language asked, WordTermFinder& finder) {
    using analyzers::Language;
    if (asked == Language::kUnknown) return;
    const Language other =
        asked == Language::kEnglish ? Language::kAzerbaijani : Language::kEnglish;
    language_term_ = corpus::filter_terms("lang", analyzers::code(other)).front();
    for (const QueryNode* node : telling) {
        for (const analyzers::QueryWord& word : node->words) {
            const auto weight = static_cast<float>(finder.idf(finder.find(word)));
            words_.push_back({.terms = finder.covering(word), .weight = weight});
            enough_ += static_cast<float>(weights::kEnoughOfOtherLanguage) * weight;
        }
    }
}

void OtherLanguage::temper(const CollectionSnapshot& collection, std::vector<Match>& matches) {
    if (language_term_.empty() || matches.empty()) return;
    const Xapian::PostingIterator end = collection.database.postlist_end(language_term_);
    Xapian::PostingIterator section = collection.database.postlist_begin(language_term_);
    if (section == end) return;
    const auto [covered, is_new] = coverage_.try_emplace(&collection, collection.database);
    Coverage& coverage = covered->second;
    if (is_new) {
        for (const Word& word : words_) coverage.add(word.terms, word.weight);
    }
    for (Match& match : matches) {
        section.skip_to(match.section);
        if (section == end) return;
        if (*section != match.section) continue;
        match.weight *= share(coverage, match.section);
    }
}

float OtherLanguage::share(const Coverage& coverage, Xapian::docid section) const {
    return std::min(1.0F, coverage[section] / enough_);
}

double OtherLanguage::kept(const CollectionSnapshot& collection, Xapian::docid section) const {
    const auto covered = coverage_.find(&collection);
    if (covered == coverage_.end()) return 1;
    Xapian::PostingIterator place = collection.database.postlist_begin(language_term_);
    place.skip_to(section);
    const bool tempered =
        place != collection.database.postlist_end(language_term_) && *place == section;
    return tempered ? share(covered->second, section) : 1;
}

}  // namespace axtar::search
