#include "corpus/enrichment/enricher.h"

#include <array>
#include <string_view>
#include <utility>

#include <xxhash.h>

#include "corpus/amendments/amendments.h"
#include "corpus/citations/document_citations.h"
#include "corpus/citations/known_acts.h"
#include "corpus/enrichment/section_unit.h"
#include "corpus/sources/document_file.h"

namespace axtar::corpus {
namespace {

// Rises whenever the same text gives something else: documents that are stored are then made anew.
constexpr std::string_view kRulesVersion = "2";
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

}  // namespace

struct Enricher::Lists {
    KnownActs acts = {};
    std::string fingerprint = {};
};

Result<Enricher> Enricher::create(const EnrichmentFiles& files) {
    const Result<std::string> own_acts = read_list(files.acts);
    if (!own_acts) return tl::unexpected(own_acts.error());
    Result<KnownActs> acts = KnownActs::parse(*own_acts, files.acts.string());
    if (!acts) return tl::unexpected(acts.error());
    auto lists = std::make_shared<Lists>();
    lists->acts = std::move(*acts);
    lists->fingerprint = fingerprint_of({built_in_known_acts(), *own_acts});
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
    cite_document(document, lists_->acts);
    for (Section& section : document.sections) {
        section.fields["unit"] = {std::string(section_unit(document, section))};
    }
}

}  // namespace axtar::corpus
