#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "analyzers/analyzer_registry.h"
#include "corpus/amendment_record.h"
#include "corpus/amendments/repeals.h"
#include "corpus/index_layout.h"
#include "corpus/token_spans.h"
#include "search/hit_loader_internal.h"
#include "search/snippet.h"
#include "search/vocabulary/collection_words_internal.h"

namespace axtar::search {
namespace {

/// A hit without score and sections.
Hit head_of(const corpus::DocumentRecord& record, const CollectionSnapshot& collection) {
    const corpus::Document& document = record.document;
    return {.collection = collection.name,
            .id = document.id,
            .kind = document.kind,
            .lang = document.lang,
            .title = document.title,
            .date = document.date,
            .number = document.number,
            .issuer = document.issuer,
            .status = document.status,
            .subjects = document.subjects,
            .extra = document.extra};
}

Result<std::shared_ptr<const Hit>> load_head(const CollectionSnapshot& collection,
                                             std::uint32_t document) {
    if (collection.words) {
        if (auto known = collection.words->heads.find(document)) return known;
    }
    const auto record =
        load_without_contents(collection, collection.columns->document_ids[document]);
    if (!record) return tl::unexpected(record.error());
    auto head = std::make_shared<const Hit>(head_of(*record, collection));
    if (collection.words) collection.words->heads.keep(document, head);
    return head;
}

Result<SectionHit> to_section_hit(const CollectionSnapshot& collection, const Match& match,
                                  const Hit& head, const Highlighter& highlighter,
                                  const KeptPositions* snippets) {
    auto record = load_section(collection, match.section);
    if (!record) return tl::unexpected(record.error());
    corpus::Section& section = record->section;
    SectionHit hit{.anchor = std::move(section.anchor),
                   .heading = std::move(section.heading),
                   .heading_path = std::move(section.heading_path),
                   .role = std::string(corpus::role_name(section.role)),
                   .lang = std::move(section.lang),
                   .score = match.weight,
                   .is_recommendation = section.recommendation.has_value()};
    hit.repealed_on = corpus::repealed_on(section);
    if (!hit.repealed_on.empty()) hit.status = "repealed";
    std::optional<Passage> recommended;
    if (section.recommendation) {
        hit.status = std::move(section.recommendation->status);
        recommended = Passage{section.recommendation->start, section.recommendation->end};
    }
    if (snippets != nullptr) {
        const std::vector<MatchedToken> matches =
            highlighter.matches(collection.database, match.section, {.count = record->spans.size()},
                                analyzers::language_from_code(hit.lang), *snippets);
        // Of a recommendation what is recommended, not the form around it.
        hit.snippet_html = make_snippet(section.text, record->spans, matches,
                                        highlighter.word_weights(), {.of = recommended});
        if (record->ordinal == 0) {
            hit.subjects_html = marked_subjects(collection, match.section,
                                                {.names = head.subjects, .lang = head.lang},
                                                highlighter, *snippets);
        }
    }
    return hit;
}

/// What the snippets of a page need, of each collection.
std::vector<KeptPositions> read_positions(const std::vector<PageHit>& page,
                                          const Snapshot& snapshot,
                                          const Highlighter& highlighter) {
    std::vector<std::vector<Xapian::docid>> sections(snapshot.collections.size());
    for (const PageHit& hit : page) {
        for (const PageSection& section : hit.sections) {
            sections[section.collection].push_back(section.match.section);
        }
    }
    const std::vector<std::string> terms = highlighter.terms();
    std::vector<KeptPositions> positions;
    for (std::size_t c = 0; c < sections.size(); ++c) {
        positions.emplace_back(snapshot.collections[c].database, terms, std::move(sections[c]));
    }
    return positions;
}

std::string stored_record(const CollectionSnapshot& collection, std::string_view id) {
    const std::string key = std::string(corpus::kDocumentKeyPrefix) + std::string(id);
    return collection.database.get_metadata(key);
}

Error no_document(std::string_view id) {
    return {ErrorCode::kNotFound, "there is no document '" + std::string(id) + "'", "id"};
}

}  // namespace

// The table of contents of a code takes thirty times as long to read as all the rest of the record.
// It is the last member, so the first place found is the member itself; inside a text the quotes of
// the pattern would stand behind backslashes. A record of another shape is read whole.
Result<corpus::DocumentRecord> load_without_contents(const CollectionSnapshot& collection,
                                                     std::string_view id) {
    static constexpr std::string_view kContents = R"("contents":[)";
    const std::string json = stored_record(collection, id);
    if (json.empty()) return tl::unexpected(no_document(id));
    const std::size_t contents = json.find(kContents);
    if (contents == std::string::npos) return corpus::decode_document_record(json);
    std::string head = json.substr(0, contents + kContents.size());
    auto record = corpus::decode_document_record(head += "]}");
    // A member of an office's own that has this name stands within another one.
    return record ? record : corpus::decode_document_record(json);
}

Result<corpus::DocumentRecord> load_document(const CollectionSnapshot& collection,
                                             std::string_view id) {
    const std::string json = stored_record(collection, id);
    if (json.empty()) return tl::unexpected(no_document(id));
    return corpus::decode_document_record(json);
}

Result<std::vector<corpus::Amendment>> load_amendments(const CollectionSnapshot& collection,
                                                       std::string_view id) {
    const std::string key = std::string(corpus::kAmendmentsKeyPrefix) + std::string(id);
    return corpus::decode_amendments(collection.database.get_metadata(key));
}

Result<corpus::SectionRecord> load_section(const CollectionSnapshot& collection,
                                           Xapian::docid section) {
    // A match has been seen in the index: no need to look whether it is there.
    return corpus::decode_section_record(
        collection.database.get_document(section, Xapian::DOC_ASSUME_VALID).get_data());
}

Result<std::map<std::string, std::string>> load_titles(const Snapshot& snapshot,
                                                       std::span<const std::string> ids) {
    std::map<std::string, std::string> titles;
    for (const CollectionSnapshot& collection : snapshot.collections) {
        for (const std::string& id : ids) {
            auto record = load_without_contents(collection, id);
            if (!record && record.error().code == ErrorCode::kNotFound) continue;
            if (!record) return tl::unexpected(record.error());
            titles.emplace(id, std::move(record->document.title));
        }
    }
    return titles;
}

std::string marked_subjects(const CollectionSnapshot& collection, Xapian::docid section,
                            const Subjects& subjects, const Highlighter& highlighter,
                            const KeptPositions& positions) {
    if (subjects.names.empty()) return {};
    const std::string text = corpus::subject_text(subjects.names);
    const analyzers::Language language = analyzers::language_from_code(subjects.lang);
    std::vector<analyzers::Token> tokens;
    analyzers::analyze_text(text, language, tokens);
    const std::vector<corpus::TokenSpan> spans = corpus::token_spans(tokens);
    const std::vector<MatchedToken> matches = highlighter.matches(
        collection.database, section,
        {.first = corpus::kSubjectPositionBase, .count = spans.size()}, language, positions);
    if (matches.empty()) return {};
    return make_snippet(text, spans, matches, highlighter.word_weights());
}

Result<std::vector<Hit>> load_hits(const std::vector<PageHit>& page, const Snapshot& snapshot,
                                   const Highlighter& highlighter, bool snippets) {
    std::vector<Hit> hits;
    hits.reserve(page.size());
    std::vector<KeptPositions> positions;
    if (snippets) positions = read_positions(page, snapshot, highlighter);
    for (const PageHit& page_hit : page) {
        const CollectionSnapshot& collection = snapshot.collections[page_hit.group.collection];
        const auto head = load_head(collection, page_hit.group.document);
        if (!head) return tl::unexpected(head.error());
        Hit hit = **head;
        hit.score = page_hit.group.weight;
        hit.matching_sections = page_hit.group.sections;
        for (const PageSection& section : page_hit.sections) {
            const KeptPositions* kept = snippets ? &positions[section.collection] : nullptr;
            auto loaded = to_section_hit(collection, section.match, **head, highlighter, kept);
            if (!loaded) return tl::unexpected(loaded.error());
            hit.sections.push_back(std::move(*loaded));
        }
        hits.push_back(std::move(hit));
    }
    return hits;
}

}  // namespace axtar::search
