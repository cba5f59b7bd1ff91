#include <algorithm>
#include <charconv>
#include <utility>

#include "corpus/citation_terms.h"
#include "corpus/citations/citation.h"
#include "corpus/citations/citation_keys.h"
#include "search/citing/typed_keys_internal.h"

namespace axtar::search {
namespace {

/// The numbers of a provision: 145, 2 of "145.2". Letters end them.
std::vector<unsigned> numbers_of(std::string_view provision) {
    std::vector<unsigned> numbers;
    const char* at = provision.data();
    const char* const end = at + provision.size();
    while (at < end) {
        unsigned number = 0;
        const auto [behind, error] = std::from_chars(at, end, number);
        if (error != std::errc()) break;
        numbers.push_back(number);
        if (behind == end || (*behind != '.' && *behind != '-')) break;
        at = behind + 1;
    }
    return numbers;
}

bool ends_before_it_begins(const corpus::CitationKey& key) {
    return !key.range_end.empty() && numbers_of(key.range_end) < numbers_of(key.provision);
}

std::string turned_round(const corpus::CitationKey& range) {
    std::string key(range.act);
    key += corpus::provision_mark(range.act);
    return key.append(range.range_end).append("..").append(range.provision);
}

bool is_in_index(const Snapshot& snapshot, const std::string& key) {
    if (snapshot.all.term_exists(corpus::act_term(key))) return true;
    const std::vector<std::string> covered = corpus::keys_within(key);
    return std::any_of(covered.begin(), covered.end(), [&](const std::string& one) {
        return snapshot.all.term_exists(corpus::cite_term(one));
    });
}

tl::unexpected<Error> refused(std::string message, std::string_view place) {
    return tl::unexpected(
        Error{ErrorCode::kInvalidArgument, std::move(message), std::string(place)});
}

}  // namespace

Result<std::vector<std::string>> typed_keys(const Snapshot& snapshot, std::string_view list,
                                            std::string_view place) {
    std::vector<std::string> keys;
    for (std::string& key : corpus::keys_of_list(list)) {
        const corpus::CitationKey parts = corpus::split_citation_key(key);
        if (ends_before_it_begins(parts)) {
            return refused("the range '" + key + "' ends before it begins; " + turned_round(parts) +
                               " would be one",
                           place);
        }
        if (is_in_index(snapshot, key)) {
            keys.push_back(std::move(key));
            continue;
        }
        const auto citation = corpus::citation_of_key(key, snapshot.acts());
        if (!citation) {
            return refused("'" + key + "' is no citation key such as az:cm/145 or echr/3", place);
        }
        keys.push_back(corpus::citation_key(citation->act, citation->path, citation->range_end));
    }
    if (keys.empty()) {
        return refused("'" + std::string(list) + "' has no citation key such as az:cm/145", place);
    }
    return keys;
}

std::vector<std::string> terms_citing(const std::vector<std::string>& keys,
                                      const std::function<bool(const std::string&)>& is_known) {
    std::vector<std::string> terms;
    for (const std::string& key : keys) {
        for (const std::string& covered : corpus::keys_within(key)) {
            std::string term = corpus::cite_term(covered);
            if (is_known(term)) terms.push_back(std::move(term));
        }
    }
    return terms;
}

}  // namespace axtar::search
