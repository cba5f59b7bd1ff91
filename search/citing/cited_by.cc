#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "corpus/citation_terms.h"
#include "search/citing/cited_by_internal.h"
#include "search/citing/cited_tokens_internal.h"
#include "search/citing/citing_sections_internal.h"
#include "search/citing/same_act_internal.h"
#include "search/citing/typed_keys_internal.h"
#include "search/hit_loader_internal.h"
#include "search/snippet.h"

namespace axtar::search {
namespace {

constexpr std::uint32_t kMaxLimit = 100;

tl::unexpected<Error> refused(ErrorCode code, std::string message, std::string place) {
    return tl::unexpected(Error{code, std::move(message), std::move(place)});
}

// "145.2" of "maddə-145.2", "3" of "article-3"; empty for what is no provision of an act.
std::string provision_of(std::string_view anchor) {
    for (const std::string_view unit : {"maddə-", "article-"}) {
        if (!anchor.starts_with(unit)) continue;
        anchor.remove_prefix(unit.size());
        return std::string(anchor.substr(0, anchor.find('~')));
    }
    return {};
}

bool has_anchor(const corpus::DocumentRecord& record, std::string_view anchor) {
    // A part of an article ("maddə-25.3") is not in the table of contents, its article is.
    const std::string_view article = anchor.substr(0, anchor.find('.'));
    return std::any_of(record.contents.begin(), record.contents.end(), [&](const auto& entry) {
        return entry.anchor == anchor || entry.anchor == article;
    });
}

Result<std::vector<std::string>> keys_of(const Snapshot& snapshot, const CitedByRequest& request) {
    if (!request.key.empty()) {
        auto keys = typed_keys(snapshot, request.key, "key");
        if (keys) *keys = keys_of_same_acts(snapshot, *keys);
        return keys;
    }
    for (const CollectionSnapshot& collection : snapshot.collections) {
        const auto record = load_document(collection, request.document);
        if (!record && record.error().code == ErrorCode::kNotFound) continue;
        if (!record) return tl::unexpected(record.error());
        std::vector<std::string> keys = record->document.own_keys;
        if (request.anchor.empty()) return keys;
        if (!has_anchor(*record, request.anchor)) {
            return refused(
                ErrorCode::kNotFound,
                "document '" + request.document + "' has no section '" + request.anchor + "'",
                "anchor");
        }
        const std::string provision = provision_of(request.anchor);
        if (provision.empty()) keys.clear();
        for (std::string& key : keys) key += "/" + provision;
        return keys;
    }
    return refused(ErrorCode::kNotFound, "there is no document '" + request.document + "'",
                   "document");
}

struct Citing {
    bool own = false;  // the act itself comes last
    std::int32_t date = 0;
    std::uint32_t collection = 0;
    std::uint32_t document = 0;
    Xapian::docid section = 0;
};

std::vector<Citing> find_citing(const Snapshot& snapshot, const std::vector<std::string>& keys) {
    std::vector<Citing> citing;
    for (std::uint32_t c = 0; c < snapshot.collections.size(); ++c) {
        const CollectionSnapshot& collection = snapshot.collections[c];
        std::map<Xapian::docid, bool> sections;  // one that cites two of the keys counts once
        for (const std::string& key : keys) {
            for (const CitingPlace& place : citing_sections(collection, key)) {
                sections.emplace(place.section, place.own);
            }
        }
        for (const auto& [section, own] : sections) {
            const std::uint32_t document = collection.columns->section_document[section];
            if (document == kNoDocument) continue;
            citing.push_back({.own = own,
                              .date = collection.columns->document_dates[document],
                              .collection = c,
                              .document = document,
                              .section = section});
        }
    }
    std::sort(citing.begin(), citing.end(), [](const Citing& a, const Citing& b) {
        return std::tuple(a.own, -a.date, a.collection, a.document, a.section) <
               std::tuple(b.own, -b.date, b.collection, b.document, b.section);
    });
    return citing;
}

Result<CitingSection> load(const Snapshot& snapshot, const Citing& citing,
                           const std::vector<std::string>& keys) {
    const CollectionSnapshot& collection = snapshot.collections[citing.collection];
    const auto section = load_section(collection, citing.section);
    if (!section) return tl::unexpected(section.error());
    const auto record = load_without_contents(collection, section->document_id);
    if (!record) return tl::unexpected(record.error());
    const std::vector<MatchedToken> tokens = cited_tokens(*section, keys);
    return CitingSection{
        .id = section->document_id,
        .title = record->document.title,
        .kind = record->document.kind,
        .date = record->document.date,
        .anchor = section->section.anchor,
        .heading = section->section.heading,
        .snippet_html = make_snippet(section->section.text, section->spans, tokens, {})};
}

}  // namespace

Result<CitedByResponse> cited_by(const Snapshot& snapshot, const CitedByRequest& request) {
    if (request.key.empty() && request.document.empty()) {
        return refused(ErrorCode::kInvalidArgument,
                       "a citation key (az:cm/145) or the id of a document is wanted", "key");
    }
    if (request.limit < 1 || request.limit > kMaxLimit) {
        return refused(ErrorCode::kInvalidArgument,
                       std::to_string(request.limit) + " is out of range; 1 to " +
                           std::to_string(kMaxLimit) + " is accepted",
                       "limit");
    }
    auto keys = keys_of(snapshot, request);
    if (!keys) return tl::unexpected(keys.error());
    CitedByResponse response{.keys = std::move(*keys)};
    const std::vector<Citing> citing = find_citing(snapshot, response.keys);
    response.total_sections = citing.size();
    for (std::size_t i = 0; i < citing.size(); ++i) {
        const bool same = i > 0 && citing[i].collection == citing[i - 1].collection &&
                          citing[i].document == citing[i - 1].document;
        response.total_documents += same ? 0 : 1;
        if (i < request.offset || i - request.offset >= request.limit) continue;
        auto loaded = load(snapshot, citing[i], response.keys);
        if (!loaded) return tl::unexpected(loaded.error());
        response.citing.push_back(std::move(*loaded));
    }
    return response;
}

}  // namespace axtar::search
