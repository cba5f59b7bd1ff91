#include <algorithm>
#include <string>

#include "corpus/citation_terms.h"
#include "corpus/document.h"
#include "corpus/index_layout.h"
#include "search/act_places_internal.h"
#include "search/citing_sections_internal.h"

namespace axtar::search {
namespace {

// Asks whether rising docids are in a posting list.
class PostingFilter {
public:
    PostingFilter(const Xapian::Database& database, const std::string& term)
        : at_(database.postlist_begin(term)), end_(database.postlist_end(term)) {}

    bool has(Xapian::docid section) {
        if (at_ == end_) return false;
        at_.skip_to(section);
        return at_ != end_ && *at_ == section;
    }

private:
    Xapian::PostingIterator at_;
    Xapian::PostingIterator end_;
};

bool is_searched(const CollectionSnapshot& collection, Xapian::docid section) {
    const auto role = static_cast<corpus::Role>(collection.columns->section_role[section]);
    return role != corpus::Role::kFootnote && role != corpus::Role::kPriorWording;
}

// Tells what is no citation by others: of an act all of its own sections, of a provision the
// article that it stands in.
class OwnSections {
public:
    OwnSections(const Xapian::Database& database, const corpus::CitationKey& key)
        : act_(database, corpus::act_term(key.act)) {
        for (const std::string& level : provision_levels(key.provision)) {
            for (const std::string_view unit : {"maddə-", "article-"}) {
                articles_.emplace_back(database, corpus::anchor_term(std::string(unit) + level));
            }
        }
    }

    bool has(Xapian::docid section) {
        if (!act_.has(section)) return false;
        return articles_.empty() ||
               std::any_of(articles_.begin(), articles_.end(),
                           [&](PostingFilter& article) { return article.has(section); });
    }

private:
    PostingFilter act_;
    std::vector<PostingFilter> articles_;
};

}  // namespace

std::vector<Xapian::docid> citing_sections(const CollectionSnapshot& collection,
                                           std::string_view key) {
    std::vector<Xapian::docid> sections;
    const corpus::CitationKey parts = corpus::split_citation_key(key);
    // A range is found by its first provision: no section has the range itself for a term.
    const std::string term = corpus::cite_term(corpus::first_key(parts));
    OwnSections own(collection.database, parts);
    const auto end = collection.database.postlist_end(term);
    for (auto post = collection.database.postlist_begin(term); post != end; ++post) {
        if (is_searched(collection, *post) && !own.has(*post)) sections.push_back(*post);
    }
    return sections;
}

}  // namespace axtar::search
