#include "corpus/index_layout.h"
#include "search/ranking/coverage_internal.h"

namespace axtar::search {

Coverage::Coverage(const Xapian::Database& shard)
    : shard_(shard),
      covered_(std::size_t{shard.get_lastdocid()} + 1, 0.0F),
      last_word_(covered_.size(), 0) {}

void Coverage::add(const WordTerms& terms, float weight) {
    ++word_;
    for (const std::string& form : terms.exact) add_term(corpus::term("", form), weight);
    for (const std::string& stem : terms.stems) {
        add_term(corpus::term(corpus::kStemPrefix, stem), weight);
    }
}

void Coverage::add_term(const std::string& term, float weight) {
    const Xapian::PostingIterator end = shard_.postlist_end(term);
    for (Xapian::PostingIterator i = shard_.postlist_begin(term); i != end; ++i) {
        const Xapian::docid section = *i;
        if (section >= covered_.size() || last_word_[section] == word_) continue;
        last_word_[section] = word_;
        covered_[section] += weight;
    }
}

}  // namespace axtar::search
