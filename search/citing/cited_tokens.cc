#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <utility>

#include "corpus/citation_terms.h"
#include "search/citing/cited_tokens_internal.h"

namespace axtar::search {
namespace {

std::set<std::string> all_within(const std::vector<std::string>& keys) {
    std::set<std::string> all;
    for (const std::string& key : keys) {
        for (std::string& covered : corpus::keys_within(key)) all.insert(std::move(covered));
    }
    return all;
}

bool is_asked_for(const corpus::SectionCitation& citation, const std::set<std::string>& wanted) {
    const auto leads_to_one = [&wanted](const std::string& cited) {
        const std::vector<std::string> found_by = corpus::index_keys_of(cited);
        return std::any_of(found_by.begin(), found_by.end(),
                           [&wanted](const std::string& key) { return wanted.contains(key); });
    };
    return leads_to_one(citation.key) ||
           std::any_of(citation.readings.begin(), citation.readings.end(), leads_to_one);
}

}  // namespace

std::vector<MatchedToken> cited_tokens(const corpus::SectionRecord& record,
                                       const std::vector<std::string>& keys) {
    const std::set<std::string> wanted = all_within(keys);
    std::vector<MatchedToken> tokens;
    std::uint32_t next = 0;
    for (const corpus::SectionCitation& citation : record.section.citations) {
        if (!is_asked_for(citation, wanted)) continue;
        bool continues = false;
        for (; next < record.spans.size() && record.spans[next].start < citation.end; ++next) {
            if (record.spans[next].length == 0 || record.spans[next].start < citation.start) {
                continue;
            }
            tokens.push_back({.token = next, .word = 0, .continues_phrase = continues});
            continues = true;
        }
    }
    return tokens;
}

}  // namespace axtar::search
