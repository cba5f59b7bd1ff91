#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/split.h"
#include "corpus/citation_terms.h"
#include "corpus/citations/citation_label.h"
#include "corpus/citations/provision_number.h"
#include "search/act_places_internal.h"
#include "search/citation_ranges_internal.h"
#include "search/hit_loader_internal.h"
#include "search/section_part_internal.h"

namespace axtar::search {
namespace {

// Articles that may lack before the first one that the act has.
constexpr unsigned kMaxGap = 200;
// Sections that are read behind the first article: notes stand between articles too.
constexpr std::uint32_t kMaxSections = 2'000;

bool is_whole(std::string_view number) {
    return !number.empty() && number.find_first_not_of("0123456789") == std::string_view::npos;
}

// "25-1" is {25, 1}: articles in this order, 25 before 25-1 before 26. Empty for no number.
std::vector<unsigned> order_of(std::string_view number) {
    std::vector<unsigned> order;
    for (const std::string_view part : split(number, '-')) {
        if (!is_whole(part)) return {};
        order.push_back(corpus::citations::small_number(part));
    }
    return order;
}

// The number of the article whose anchor this is, "maddə-25-1"; empty for other sections.
std::string_view article_of(std::string_view anchor) {
    for (const std::string_view unit : {"maddə-", "article-"}) {
        if (anchor.starts_with(unit)) return anchor.substr(unit.size());
    }
    return {};
}

std::optional<ActPlace> find_article(const Snapshot& snapshot, std::string_view act,
                                     std::string_view number) {
    auto place = find_act(snapshot, act, number);
    if (!place || place->whole_act || place->provision != number) return std::nullopt;
    return place;
}

// True where the act has the provision as a section or as a part of one.
bool has_provision(const Snapshot& snapshot, std::string_view act, std::string_view provision) {
    const auto place = find_act(snapshot, act, provision);
    if (!place || place->whole_act) return false;
    if (place->provision == provision) return true;
    const auto record = load_section(snapshot.collections[place->collection], place->section);
    const corpus::SectionPart* part =
        record ? find_part(record->section, provision, place->provision, false) : nullptr;
    return part != nullptr && part->anchor.substr(part->anchor.find('-') + 1) == provision;
}

std::optional<ActPlace> first_article(const Snapshot& snapshot, std::string_view act,
                                      unsigned first, unsigned last) {
    for (unsigned number = first; number <= last && number - first < kMaxGap; ++number) {
        if (auto place = find_article(snapshot, act, std::to_string(number))) return place;
    }
    return std::nullopt;
}

// The articles of the act from the first to the last, at most one more than `most`.
Result<std::vector<std::string>> articles_between(const Snapshot& snapshot, std::string_view act,
                                                  const corpus::CitationKey& range,
                                                  std::size_t most) {
    std::vector<std::string> articles;
    const std::vector<unsigned> first = order_of(range.provision);
    const std::vector<unsigned> last = order_of(range.range_end);
    const auto place = first_article(snapshot, act, first.front(), last.front());
    if (!place) return articles;
    const CollectionSnapshot& collection = snapshot.collections[place->collection];
    const auto& documents = collection.columns->section_document;
    const std::uint32_t document = documents[place->section];
    for (std::uint32_t read = 0; read < kMaxSections && articles.size() <= most; ++read) {
        const std::size_t section = place->section + read;
        if (section >= documents.size() || documents[section] != document) break;
        const auto record = load_section(collection, static_cast<Xapian::docid>(section));
        if (!record) return tl::unexpected(record.error());
        const std::string_view number = article_of(record->section.anchor);
        const std::vector<unsigned> order = order_of(number);
        if (order.empty() || order < first) continue;
        if (order > last) break;
        articles.emplace_back(number);
    }
    return articles;
}

// The citation with one provision in place of its range.
corpus::Citation with_provision(const Snapshot& snapshot, const corpus::Citation& citation,
                                const std::string& number) {
    corpus::Citation one = citation;
    one.path = {{corpus::ProvisionLevel::kArticle, number}};
    one.range_end.clear();
    one.key = corpus::citation_key(one.act, one.path);
    for (corpus::Reading& reading : one.readings) {
        const corpus::CitationKey parts = corpus::split_citation_key(reading.key);
        if (parts.range_end.empty()) continue;  // a body
        reading.key = corpus::first_key({.act = parts.act, .provision = number});
        reading.label_az = corpus::citation_label(reading.key, "az", snapshot.acts());
        reading.label_en = corpus::citation_label(reading.key, "en", snapshot.acts());
    }
    return one;
}

// The act of the citation, of an ambiguous name the first reading that is in the index; empty where
// none is.
std::string act_here(const Snapshot& snapshot, const corpus::Citation& citation) {
    std::vector<std::string> acts = {citation.act};
    for (const corpus::Reading& reading : citation.readings) {
        acts.emplace_back(corpus::act_of_key(reading.key));
    }
    const auto here = std::find_if(acts.begin(), acts.end(), [&](const std::string& act) {
        return find_act(snapshot, act, "").has_value();
    });
    return here == acts.end() ? std::string() : *here;
}

}  // namespace

Result<CitedProvisions> provisions_of(const Snapshot& snapshot, const corpus::Citation& citation,
                                      std::size_t most) {
    CitedProvisions provisions{.citations = {citation}};
    const corpus::CitationKey range = corpus::split_citation_key(citation.key);
    const bool of_articles = !range.range_end.empty() && citation.act != "*" &&
                             corpus::provision_mark(citation.act) == '/';
    const std::string act = of_articles ? act_here(snapshot, citation) : std::string();
    if (act.empty()) return provisions;
    const std::string first(range.provision);
    const std::string last(range.range_end);
    std::vector<std::string> numbers;
    if (!citation.inserted.empty() && has_provision(snapshot, act, citation.inserted)) {
        numbers = {citation.inserted};
    } else if (order_of(first).empty() || order_of(last).empty()) {
        numbers = corpus::provisions_of_range(first, last, most + 1);
    } else {
        auto articles = articles_between(snapshot, act, range, most);
        if (!articles) return tl::unexpected(articles.error());
        numbers = std::move(*articles);
    }
    if (numbers.empty()) return provisions;
    provisions.more = numbers.size() > most;
    numbers.resize(std::min(numbers.size(), most));
    provisions.citations.clear();
    for (const std::string& number : numbers) {
        provisions.citations.push_back(with_provision(snapshot, citation, number));
    }
    return provisions;
}

std::string warning_of_long_range(std::string_view typed, std::size_t shown) {
    return "\"" + std::string(typed) + "\" has more provisions than the first " +
           std::to_string(shown) + " shown";
}

}  // namespace axtar::search
