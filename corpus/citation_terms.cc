#include "corpus/citation_terms.h"

#include "base/split.h"
#include "corpus/citations/citation.h"
#include "corpus/index_layout.h"

namespace axtar::corpus {

CitationKey split_citation_key(std::string_view key) {
    CitationKey parts{.act = key};
    const std::size_t mark = key.find(provision_mark(key));
    if (mark == std::string_view::npos) return parts;
    parts.act = key.substr(0, mark);
    parts.provision = key.substr(mark + 1);
    const std::size_t range = parts.provision.find("..");
    if (range != std::string_view::npos) {
        parts.range_end = parts.provision.substr(range + 2);
        parts.provision = parts.provision.substr(0, range);
    }
    return parts;
}

std::vector<std::string> index_keys_of(std::string_view key) {
    const CitationKey parts = split_citation_key(key);
    // One step for the whole provision: its levels are dots in the key already.
    const auto path = [](std::string_view number) {
        ProvisionPath steps;
        if (!number.empty()) steps.push_back({ProvisionLevel::kArticle, std::string(number)});
        return steps;
    };
    return index_keys({.act = std::string(parts.act),
                       .path = path(parts.provision),
                       .range_end = path(parts.range_end)});
}

std::string first_key(const CitationKey& parts) {
    std::string key(parts.act);
    if (!parts.provision.empty()) key.append(1, provision_mark(parts.act)).append(parts.provision);
    return key;
}

std::vector<std::string> keys_within(std::string_view key) {
    constexpr std::size_t kMost = 2'000;
    const CitationKey parts = split_citation_key(key);
    if (parts.range_end.empty()) return {std::string(key)};
    std::vector<std::string> keys;
    for (const std::string& provision :
         provisions_of_range(std::string(parts.provision), std::string(parts.range_end), kMost,
                             item_letters_of(parts.act))) {
        keys.push_back(first_key({.act = parts.act, .provision = provision}));
    }
    return keys;
}

std::vector<std::string> keys_of_list(std::string_view list) {
    std::vector<std::string> keys;
    for (std::string_view part : split(list, ',')) {
        const std::size_t first = part.find_first_not_of(' ');
        if (first == std::string_view::npos) continue;
        part = part.substr(first, part.find_last_not_of(' ') - first + 1);
        const bool number = part.find_first_not_of("0123456789.-") == std::string_view::npos;
        const CitationKey before = keys.empty() ? CitationKey{} : split_citation_key(keys.back());
        const bool goes_on = number && !before.provision.empty();
        keys.push_back(goes_on ? first_key({.act = before.act, .provision = part})
                               : std::string(part));
    }
    return keys;
}

std::string cite_term(std::string_view key) { return term(kCitePrefix, key); }
std::string act_term(std::string_view key) { return term(kActPrefix, key); }

}  // namespace axtar::corpus
