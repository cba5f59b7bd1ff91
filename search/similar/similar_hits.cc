#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "analyzers/language.h"
#include "base/utf8.h"
#include "corpus/compared_text.h"
#include "search/facets/filters.h"
#include "search/hit_loader_internal.h"
#include "search/similar/similar_hits_internal.h"
#include "search/snippet.h"

namespace axtar::search {
namespace {

constexpr std::size_t kLeastRun = 3;  // tokens of a phrase worth showing
constexpr std::size_t kShownPhrases = 5;

/// The stems that are compared; they belong to the profiles.
std::set<std::string_view> stems_of(const AskedText& asked) {
    std::set<std::string_view> stems;
    for (const auto& [stem, weight] : asked.own.weights()) stems.insert(stem);
    for (const auto& [stem, weight] : asked.other.weights()) stems.insert(stem);
    return stems;
}

/// The tokens of a section that begin where those of the compared part do and are shared.
std::vector<MatchedToken> shared_tokens(const corpus::SectionRecord& record, std::size_t start,
                                        const TextProfile& section,
                                        const std::set<std::string_view>& stems) {
    std::vector<MatchedToken> matches;
    std::size_t at = 0;
    for (const analyzers::Token& token : section.tokens()) {
        if (!stems.contains(token.stem)) continue;
        while (at < record.spans.size() && record.spans[at].start < start + token.start) ++at;
        if (at == record.spans.size()) break;
        if (record.spans[at].start != start + token.start) continue;
        const auto number = static_cast<std::uint32_t>(at);
        if (matches.empty() || matches.back().token < number) matches.push_back({.token = number});
    }
    // One word a token: the passage with the most different shared words is the best.
    for (std::uint32_t i = 0; i < matches.size(); ++i) matches[i].word = i;
    return matches;
}

/// The phrases as the section has them, each once.
std::vector<std::string> phrases(std::string_view section_text, const TextProfile& section,
                                 const TextProfile& text) {
    std::vector<std::string> shown;
    for (const SharedRun& run : shared_runs(text, section, kLeastRun, kShownPhrases)) {
        const std::size_t start = section.tokens()[run.first].start;
        const std::size_t end = section.tokens()[run.first + run.count - 1].end;
        if (end > section_text.size() || start >= end) continue;
        std::string phrase = utf8::repair(section_text.substr(start, end - start));
        std::replace(phrase.begin(), phrase.end(), '\n', ' ');
        if (std::find(shown.begin(), shown.end(), phrase) == shown.end()) {
            shown.push_back(std::move(phrase));
        }
    }
    return shown;
}

}  // namespace

std::vector<std::string> section_values(const Snapshot& snapshot, const CollectionColumns& columns,
                                        std::string_view field, Xapian::docid section) {
    const std::size_t number = field_number(snapshot.schema, field);
    std::vector<std::string> values;
    if (number >= columns.fields.size()) return values;
    for (const std::uint32_t ordinal : columns.values(number, section)) {
        values.push_back(columns.fields[number].label(ordinal));
    }
    return values;
}

bool SimilarHits::is_done(const SimilarCandidate& section) const {
    const CollectionColumns& columns = *snapshot_.collections[section.collection].columns;
    const auto status = section_values(snapshot_, columns, "status", section.section);
    return !status.empty() && (status.front() == "done" || status.front() == "partly_done");
}

Result<SimilarHit> SimilarHits::hit(const Place& place) {
    const CollectionSnapshot& collection = snapshot_.collections[place.section.collection];
    const auto record = load_section(collection, place.section.section);
    if (!record) return tl::unexpected(record.error());
    const auto document = load_without_contents(collection, record->document_id);
    if (!document) return tl::unexpected(document.error());
    const auto values = [&](std::string_view field) {
        return section_values(snapshot_, *collection.columns, field, place.section.section);
    };
    SimilarHit hit{.id = record->document_id,
                   .anchor = record->section.anchor,
                   .kind = document->document.kind,
                   .title = document->document.title,
                   .heading = record->section.heading,
                   .date = document->document.date,
                   .addressees = values("addressee"),
                   .same_addressee = candidates_.is_to_an_addressee(place.section),
                   .only_considers = place.text->only_considers,
                   .extra = document->document.extra,
                   .similarity = place.text->similarity,
                   .point = place.text->point};
    const auto status = values("status");
    if (!status.empty()) hit.status = status.front();
    hit.any_done = is_done(place.section);
    show_what_is_shared(*record, *place.text, hit);
    return hit;
}

/// A copy may have other blanks or marks between its words, so its tokens stand elsewhere.
void SimilarHits::show_what_is_shared(const corpus::SectionRecord& record, const SimilarText& text,
                                      SimilarHit& hit) {
    const AskedText& asked = asked_[text.point];
    const corpus::Section& section = record.section;
    const std::string words = corpus::compared_words(section);
    std::optional<TextProfile> own;
    if (words != text.words) {
        own.emplace(words, analyzers::language_from_code(section.lang), weights_);
    }
    const TextProfile& profile = own ? *own : text.profile;
    const std::string_view compared = corpus::compared_text(section);
    const auto start = static_cast<std::size_t>(compared.data() - section.text.data());
    hit.shared_phrases = phrases(words, profile, asked.own);
    hit.snippet_html = make_snippet(section.text, record.spans,
                                    shared_tokens(record, start, profile, stems_of(asked)), {});
}

/// Newest first.
std::vector<SimilarHits::Place> SimilarHits::repeats_of(const SimilarGroup& group) const {
    std::vector<Place> places;
    for (const SimilarText& text : group) {
        for (const SimilarCandidate& section : text.sections) {
            places.push_back({.section = section, .text = &text});
        }
    }
    places.erase(places.begin());
    const auto date_of = [this](const Place& place) {
        const CollectionColumns& columns = *snapshot_.collections[place.section.collection].columns;
        return columns.document_dates[columns.section_document[place.section.section]];
    };
    std::stable_sort(places.begin(), places.end(),
                     [&](const Place& a, const Place& b) { return date_of(a) > date_of(b); });
    return places;
}

Result<SimilarHit> SimilarHits::make(const SimilarGroup& group) {
    auto first = hit({.section = group.front().sections.front(), .text = &group.front()});
    if (!first) return first;
    const std::vector<Place> repeats = repeats_of(group);
    first->repeats_total = repeats.size();
    first->copies = group.front().sections.size() - 1;
    first->repeats_at_least = may_have_more(group, end_);
    const std::size_t shown = std::min({repeats.size(), kMostRepeats, repeats_left_});
    repeats_left_ -= shown;
    for (std::size_t i = 0; i < repeats.size(); ++i) {
        first->any_done = first->any_done || is_done(repeats[i].section);
        if (i >= shown) continue;
        auto repeat = hit(repeats[i]);
        if (!repeat) return repeat;
        first->repeats.push_back(std::move(*repeat));
    }
    return first;
}

}  // namespace axtar::search
