#include "corpus/enrichment/enricher.h"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include <xxhash.h>

#include "corpus/amendments/amendments.h"
#include "corpus/citations/document_citations.h"
#include "corpus/citations/known_acts.h"
#include "corpus/enrichment/section_unit.h"
#include "corpus/names/document_names.h"
#include "corpus/recommendations/split_recommendations.h"
#include "corpus/sources/document_file.h"

namespace axtar::corpus {
namespace {

// Rises whenever the same text gives something else: documents that are stored are then made anew.
constexpr std::string_view kRulesVersion = "3";
constexpr std::size_t kMaxListBytes = std::size_t{16} << 20U;

// A list of the office, or nothing where none is named.
Result<std::string> read_list(const std::filesystem::path& path) {
    if (path.empty()) return std::string();
    return read_bytes(path, kMaxListBytes);
}

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

// The built-in names and those of the office; `own` becomes the text of the office's lists.
Result<Gazetteer> read_gazetteer(const EnrichmentFiles& files, std::string& own) {
    const std::array<std::filesystem::path, 3> paths = {files.institutions, files.places,
                                                        files.topics};
    std::array<std::string, 3> lists;
    std::array<std::string, 3> names;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        Result<std::string> list = read_list(paths[i]);
        if (!list) return tl::unexpected(list.error());
        lists[i] = std::move(*list);
        names[i] = paths[i].string();
        own += std::to_string(lists[i].size()) + ' ' + lists[i];
    }
    return Gazetteer::create({.institutions = lists[0],
                              .institutions_place = names[0],
                              .places = lists[1],
                              .places_place = names[1],
                              .topics = lists[2],
                              .topics_place = names[2]});
}

}  // namespace

struct Enricher::Lists {
    KnownActs acts = {};
    std::optional<Gazetteer> gazetteer = {};
    std::string fingerprint = {};
};

Result<Enricher> Enricher::create(const EnrichmentFiles& files) {
    const Result<std::string> own_acts = read_list(files.acts);
    if (!own_acts) return tl::unexpected(own_acts.error());
    Result<KnownActs> acts = KnownActs::parse(*own_acts, files.acts.string());
    if (!acts) return tl::unexpected(acts.error());
    auto lists = std::make_shared<Lists>();
    lists->acts = std::move(*acts);
    std::string own_names;
    Result<Gazetteer> gazetteer = read_gazetteer(files, own_names);
    if (!gazetteer) return tl::unexpected(gazetteer.error());
    lists->gazetteer = std::move(*gazetteer);
    lists->fingerprint =
        fingerprint_of({built_in_known_acts(), *own_acts, names::built_in_institutions(),
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
    split_recommendations(document, *lists_->gazetteer);
    normalise_names(document, *lists_->gazetteer);
    tag_names(document, *lists_->gazetteer);
    cite_document(document, lists_->acts);
    for (Section& section : document.sections) {
        section.fields["unit"] = {std::string(section_unit(document, section))};
    }
}

}  // namespace axtar::corpus
