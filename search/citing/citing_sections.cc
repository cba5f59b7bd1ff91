#include <algorithm>
#include <map>
#include <string>

#include "corpus/citation_terms.h"
#include "corpus/citations/citation.h"
#include "corpus/document.h"
#include "corpus/index_layout.h"
#include "search/citing/act_places_internal.h"
#include "search/citing/citing_sections_internal.h"

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

// The terms of a section that begin so, without the beginning.
std::vector<std::string> terms_behind(const Xapian::Database& database, Xapian::docid section,
                                      const std::string& beginning) {
    std::vector<std::string> rest;
    Xapian::TermIterator term = database.termlist_begin(section);
    const auto end = database.termlist_end(section);
    for (term.skip_to(beginning); term != end && (*term).starts_with(beginning); ++term) {
        rest.push_back((*term).substr(beginning.size()));
    }
    return rest;
}

bool has_term(const Xapian::Database& database, Xapian::docid section, const std::string& wanted) {
    Xapian::TermIterator term = database.termlist_begin(section);
    term.skip_to(wanted);
    return term != database.termlist_end(section) && *term == wanted;
}

// True of a section of an act that cites a provision of it outside of its own article: of any, or
// of the one asked for. "This Code" and "part 2 of this article" are no such citations.
bool cites_beyond_itself(const Xapian::Database& database, Xapian::docid section,
                         const corpus::CitationKey& asked) {
    const auto is_elsewhere = [&](std::string_view provision) {
        for (const std::string& level : provision_levels(provision)) {
            for (const std::string_view unit : {"maddə-", "article-"}) {
                if (has_term(database, section, corpus::anchor_term(std::string(unit) + level))) {
                    return false;
                }
            }
        }
        return true;
    };
    if (!asked.provision.empty()) return is_elsewhere(asked.provision);
    const std::string act = std::string(asked.act) + corpus::provision_mark(asked.act);
    const std::vector<std::string> cited = terms_behind(database, section, corpus::cite_term(act));
    return std::any_of(cited.begin(), cited.end(), is_elsewhere);
}

}  // namespace

std::vector<CitingPlace> citing_sections(const CollectionSnapshot& collection,
                                         std::string_view key) {
    const Xapian::Database& database = collection.database;
    std::map<Xapian::docid, bool> sections;  // one may cite several provisions of a range
    for (const std::string& covered : corpus::keys_within(key)) {
        const corpus::CitationKey parts = corpus::split_citation_key(covered);
        PostingFilter act(database, corpus::act_term(parts.act));
        const std::string term = corpus::cite_term(covered);
        const auto end = database.postlist_end(term);
        for (auto post = database.postlist_begin(term); post != end; ++post) {
            if (!is_searched(collection, *post)) continue;
            const bool own = act.has(*post);
            if (!own || cites_beyond_itself(database, *post, parts)) sections.emplace(*post, own);
        }
    }
    std::vector<CitingPlace> places;
    for (const auto& [section, own] : sections) places.push_back({section, own});
    return places;
}

}  // namespace axtar::search
