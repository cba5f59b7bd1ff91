#include <string>

#include "corpus/citation_terms.h"
#include "corpus/document.h"
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

}  // namespace

std::vector<Xapian::docid> citing_sections(const CollectionSnapshot& collection,
                                           std::string_view key) {
    std::vector<Xapian::docid> sections;
    const corpus::CitationKey parts = corpus::split_citation_key(key);
    // A range is found by its first provision: no section has the range itself for a term.
    std::string cited(parts.act);
    if (!parts.provision.empty()) cited.append("/").append(parts.provision);
    const std::string term = corpus::cite_term(cited);
    PostingFilter own(collection.database,
                      corpus::act_term(parts.provision.empty() ? parts.act : std::string_view()));
    const auto end = collection.database.postlist_end(term);
    for (auto post = collection.database.postlist_begin(term); post != end; ++post) {
        if (is_searched(collection, *post) && !own.has(*post)) sections.push_back(*post);
    }
    return sections;
}

}  // namespace axtar::search
