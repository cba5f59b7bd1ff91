#include "corpus/enrichment/enricher.h"

#include <optional>
#include <string_view>
#include <utility>

#include <xxhash.h>

#include "corpus/amendments/amendments.h"
#include "corpus/amendments/repeals.h"
#include "corpus/citations/document_citations.h"
#include "corpus/citations/known_acts.h"
#include "corpus/enrichment/section_unit.h"
#include "corpus/names/document_names.h"
#include "corpus/recommendations/split_recommendations.h"

namespace axtar::corpus {
namespace {

// Rises whenever the same text gives something else: documents that are stored are then made anew.
constexpr std::string_view kRulesVersion = "12";

std::string fingerprint_of(std::initializer_list<std::string_view> lists) {
    std::string all(kRulesVersion);
    for (const std::string_view list : lists) {
        all += '\n';
        all += std::to_string(list.size());
        all += ' ';
        all += list;
    }
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits(all.data(), all.size()));
    std::string text;
    for (const unsigned char byte : canonical.digest) {
        text += "0123456789abcdef"[byte >> 4U];
        text += "0123456789abcdef"[byte & 15U];
    }
    return text;
}

Result<Gazetteer> gazetteer_of(const OfficeLists& own) {
    return Gazetteer::create({.institutions = own.institutions.text,
                              .institutions_place = own.institutions.place,
                              .places = own.places.text,
                              .places_place = own.places.place,
                              .topics = own.topics.text,
                              .topics_place = own.topics.place});
}

}  // namespace

struct Enricher::Lists {
    KnownActs acts = {};
    std::optional<Gazetteer> gazetteer = {};
    std::string fingerprint = {};
};

Result<Enricher> Enricher::create(const EnrichmentFiles& files) {
    const Result<OfficeLists> own = read_office_lists(files);
    if (!own) return tl::unexpected(own.error());
    return with_lists(*own);
}

Result<Enricher> Enricher::with_lists(const OfficeLists& own) {
    Result<KnownActs> acts = KnownActs::parse(own.acts.text, own.acts.place);
    if (!acts) return tl::unexpected(acts.error());
    Result<Gazetteer> gazetteer = gazetteer_of(own);
    if (!gazetteer) return tl::unexpected(gazetteer.error());
    auto lists = std::make_shared<Lists>();
    lists->acts = std::move(*acts);
    lists->gazetteer = std::move(*gazetteer);
    std::string own_names;
    for (const OfficeList* list : {&own.institutions, &own.places, &own.topics}) {
        own_names += std::to_string(list->text.size()) + ' ' + list->text;
    }
    lists->fingerprint =
        fingerprint_of({built_in_known_acts(), own.acts.text, names::built_in_institutions(),
                        names::built_in_places(), names::built_in_topics(), own_names});
    return Enricher(std::move(lists));
}

Enricher::Enricher(std::shared_ptr<const Lists> lists) : lists_(std::move(lists)) {}
Enricher::Enricher(Enricher&&) noexcept = default;
Enricher& Enricher::operator=(Enricher&&) noexcept = default;
Enricher::~Enricher() = default;

const std::string& Enricher::fingerprint() const { return lists_->fingerprint; }

// The order matters: recommendations may cut a section in two, and what is found in a text after
// that belongs to one of the halves.
void Enricher::enrich(Document& document) const {
    find_amendments(document);
    mark_repealed(document);
    split_recommendations(document, *lists_->gazetteer);
    normalise_names(document, *lists_->gazetteer);
    tag_names(document, *lists_->gazetteer);
    cite_document(document, lists_->acts);
    for (Section& section : document.sections) {
        section.fields["unit"] = {std::string(section_unit(document, section))};
    }
}

}  // namespace axtar::corpus
