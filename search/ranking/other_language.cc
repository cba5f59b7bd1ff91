#include <algorithm>

#include "corpus/index_layout.h"
#include "search/ranking/other_language_internal.h"
#include "search/ranking/ranking_weights.h"

namespace axtar::search {

OtherLanguage::OtherLanguage(const Snapshot& snapshot, const QuestionCoverage& coverage,
                             analyzers::Language asked)
    : snapshot_(snapshot), coverage_(coverage) {
    using analyzers::Language;
    if (asked == Language::kUnknown) return;
    const Language other =
        asked == Language::kEnglish ? Language::kAzerbaijani : Language::kEnglish;
    language_term_ = corpus::filter_terms("lang", analyzers::code(other)).front();
}

void OtherLanguage::temper(std::size_t collection, std::vector<Match>& matches) const {
    if (language_term_.empty() || matches.empty()) return;
    const Xapian::Database& database = snapshot_.collections[collection].database;
    const Xapian::PostingIterator end = database.postlist_end(language_term_);
    Xapian::PostingIterator section = database.postlist_begin(language_term_);
    if (section == end) return;
    for (Match& match : matches) {
        section.skip_to(match.section);
        if (section == end) return;
        if (*section == match.section) match.weight *= share(collection, match.section);
    }
}

float OtherLanguage::share(std::size_t collection, Xapian::docid section) const {
    return std::min(1.0F, coverage_.share(collection, section) /
                              static_cast<float>(weights::kEnoughOfOtherLanguage));
}

double OtherLanguage::kept(std::size_t collection, Xapian::docid section) const {
    if (language_term_.empty()) return 1;
    const Xapian::Database& database = snapshot_.collections[collection].database;
    Xapian::PostingIterator place = database.postlist_begin(language_term_);
    place.skip_to(section);
    const bool tempered = place != database.postlist_end(language_term_) && *place == section;
    return tempered ? share(collection, section) : 1;
}

}  // namespace axtar::search
