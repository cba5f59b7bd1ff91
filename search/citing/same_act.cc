#include <algorithm>
#include <utility>

#include "corpus/citation_terms.h"
#include "corpus/index_layout.h"
#include "search/citing/same_act_internal.h"

namespace axtar::search {
namespace {

void add_new(std::vector<std::string>& keys, std::string key) {
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(std::move(key));
}

/// What the index calls the act that a document is; its sections all have the same.
std::vector<std::string> names_of(const Xapian::Database& database, std::string_view act) {
    const Xapian::PostingIterator section = database.postlist_begin(corpus::act_term(act));
    if (section == database.postlist_end(corpus::act_term(act))) return {};
    const std::string beginning = corpus::act_term("");
    std::vector<std::string> names;
    Xapian::TermIterator term = database.termlist_begin(*section);
    const auto end = database.termlist_end(*section);
    for (term.skip_to(beginning); term != end && (*term).starts_with(beginning); ++term) {
        names.push_back((*term).substr(beginning.size()));
    }
    return names;
}

}  // namespace

std::vector<std::string> keys_of_same_act(const Snapshot& snapshot, std::string_view key) {
    const std::string_view act = corpus::split_citation_key(key).act;
    std::vector<std::string> keys = {std::string(key)};
    for (const CollectionSnapshot& collection : snapshot.collections) {
        for (const std::string& name : names_of(collection.database, act)) {
            add_new(keys, name + std::string(key.substr(act.size())));
        }
    }
    return keys;
}

std::vector<std::string> keys_of_same_acts(const Snapshot& snapshot,
                                           const std::vector<std::string>& keys) {
    std::vector<std::string> all;
    for (const std::string& key : keys) {
        for (std::string& same : keys_of_same_act(snapshot, key)) add_new(all, std::move(same));
    }
    return all;
}

}  // namespace axtar::search
