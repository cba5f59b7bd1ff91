#include <algorithm>
#include <utility>

#include "analyzers/fold.h"
#include "analyzers/language.h"
#include "base/utf8.h"
#include "corpus/compared_text.h"
#include "corpus/heading_alone.h"
#include "corpus/index_layout.h"
#include "corpus/names/gazetteer.h"
#include "search/characters.h"
#include "search/filters.h"
#include "search/hit_loader_internal.h"
#include "search/ranking_weights.h"
#include "search/similar_run_internal.h"
#include "search/snippet.h"

namespace axtar::search {
namespace {

constexpr std::uint32_t kMaxGroups = 50;
constexpr std::size_t kLeastRun = 3;  // tokens of a phrase worth showing
constexpr std::size_t kShownPhrases = 5;

tl::unexpected<Error> refused(ErrorCode code, std::string message, std::string parameter) {
    return tl::unexpected(Error{code, std::move(message), std::move(parameter)});
}

/// The values that a section has for a field, as they are shown.
std::vector<std::string> values_of(const Snapshot& snapshot, const CollectionColumns& columns,
                                   std::string_view field, Xapian::docid section) {
    const std::size_t number = field_number(snapshot.schema, field);
    std::vector<std::string> values;
    if (number >= columns.fields.size()) return values;
    for (const std::uint32_t ordinal : columns.values(number, section)) {
        values.push_back(columns.fields[number].label(ordinal));
    }
    return values;
}

bool is_done(const std::string& status) { return status == "done" || status == "partly_done"; }

/// The stems that are compared; they belong to the profiles.
std::set<std::string_view> stems_of(const TextProfile& own, const OtherNames& other) {
    std::set<std::string_view> stems;
    for (const auto& [stem, weight] : own.weights()) stems.insert(stem);
    for (const auto& [stem, weight] : other.weights()) stems.insert(stem);
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

Result<SimilarResponse> SimilarRun::run() {
    if (request_.limit == 0 || request_.limit > kMaxGroups) {
        return refused(ErrorCode::kInvalidArgument, "1 to 50 is accepted", "limit");
    }
    const auto asked = source();
    if (!asked) return tl::unexpected(asked.error());
    TextProfile own(asked->text, analyzers::Language::kUnknown, weights_);
    OtherNames other(asked->text, own, snapshot_.names(), weights_);
    const Asked text{.own = std::move(own), .other = std::move(other)};
    SimilarResponse response;
    if (text.own.weights().size() + text.other.weights().size() < 2) {
        response.warnings.emplace_back("the text has hardly a word that the index knows");
        return response;
    }
    std::vector<Compared> compared;
    SimilarCandidates candidates(snapshot_, request_, asked->addressees, weights_);
    for (const Candidate& candidate : candidates.find(text.own, text.other)) {
        auto next = compare(candidate, *asked, text);
        if (!next) return tl::unexpected(next.error());
        if (*next) compared.push_back(std::move(**next));
    }
    for (const Group& group : grouped(std::move(compared))) {
        auto next = with_repeats(group, text);
        if (!next) return tl::unexpected(next.error());
        response.hits.push_back(std::move(*next));
    }
    return response;
}

Result<SimilarRun::Source> SimilarRun::source() const {
    Source source;
    if (request_.document.empty() == request_.text.empty()) {
        return refused(ErrorCode::kInvalidArgument, "either a document or a text is wanted",
                       "document");
    }
    const std::size_t characters = count_characters(request_.text);
    if (characters > kMaxSimilarText) {
        return refused(ErrorCode::kTooLarge,
                       "the text has " + std::to_string(characters) + " characters; " +
                           std::to_string(kMaxSimilarText) + " are accepted",
                       "text");
    }
    source.text = corpus::without_named_states(utf8::repair(request_.text));
    if (!request_.document.empty()) {
        if (auto read = add_document_text(source); !read) return tl::unexpected(read.error());
    }
    if (!request_.addressees.empty()) source.addressees.clear();
    for (const std::string& name : request_.addressees) {
        source.addressees.insert(analyzers::keyword_key(name));
        source.addressees.insert(
            analyzers::keyword_key(corpus::Gazetteer::built_in().canonical("addressee", name)));
    }
    return source;
}

Result<void> SimilarRun::add_document_text(Source& source) const {
    for (const CollectionSnapshot& collection : snapshot_.collections) {
        const std::string term = corpus::term(corpus::kDocumentPrefix, request_.document);
        const Xapian::PostingIterator end = collection.database.postlist_end(term);
        for (auto i = collection.database.postlist_begin(term); i != end; ++i) {
            const auto record = load_section(collection, *i);
            if (!record) return tl::unexpected(record.error());
            const bool wanted = request_.anchor.empty()
                                    ? record->section.role == corpus::Role::kBody
                                    : record->section.anchor == request_.anchor;
            if (!wanted) continue;
            source.text += corpus::compared_words(record->section) + "\n";
            for (const std::string& name :
                 values_of(snapshot_, *collection.columns, "addressee", *i)) {
                source.addressees.insert(analyzers::keyword_key(name));
            }
            if (source.text.size() >= kMaxSimilarText) break;
        }
        if (!source.text.empty()) break;
    }
    if (source.text.empty()) {
        return refused(ErrorCode::kNotFound, "there is no such document or section", "document");
    }
    source.text = std::string(utf8::prefix(source.text, kMaxSimilarText));
    return {};
}

bool SimilarRun::to_an_addressee(const Candidate& candidate, const Source& source) const {
    const CollectionColumns& columns = *snapshot_.collections[candidate.collection].columns;
    const auto names = values_of(snapshot_, columns, "addressee", candidate.section);
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        return source.addressees.contains(analyzers::keyword_key(name));
    });
}

double SimilarRun::similarity(const Asked& asked, const TextProfile& text) {
    const double own = asked.own.language() == text.language()
                           ? asked.other.similarity_within(asked.own, text)
                           : asked.own.similarity(text);
    return std::max(own, weights::kTranslatedText * asked.other.similarity(text));
}

Result<std::optional<SimilarRun::Compared>> SimilarRun::compare(const Candidate& candidate,
                                                                const Source& source,
                                                                const Asked& asked) {
    auto record = load_section(snapshot_.collections[candidate.collection], candidate.section);
    if (!record) return tl::unexpected(record.error());
    const corpus::Section& section = record->section;
    if (corpus::is_heading_alone(section)) return std::optional<Compared>();
    std::string words = corpus::compared_words(section);
    TextProfile profile(words, analyzers::language_from_code(section.lang), weights_);
    const double similar = similarity(asked, profile);
    if (similar < weights::kLeastSimilar) return std::optional<Compared>();
    return Compared{.place = candidate,
                    .record = std::move(*record),
                    .words = std::move(words),
                    .profile = std::move(profile),
                    .similarity = similar,
                    .same_addressee = to_an_addressee(candidate, source)};
}

/// Those to the same addressee first, then the most similar; a text that says the same as one
/// before it goes under that one.
std::vector<SimilarRun::Group> SimilarRun::grouped(std::vector<Compared> compared) const {
    std::stable_sort(compared.begin(), compared.end(), [](const Compared& a, const Compared& b) {
        if (a.same_addressee != b.same_addressee) return a.same_addressee;
        return a.similarity > b.similarity;
    });
    std::vector<Group> groups;
    for (Compared& next : compared) {
        const auto said = std::find_if(groups.begin(), groups.end(), [&](const Group& group) {
            return group.front().profile.similarity(next.profile) >= weights::kSameText;
        });
        if (said != groups.end()) {
            said->push_back(std::move(next));
        } else if (groups.size() < request_.limit) {
            groups.emplace_back().push_back(std::move(next));
        }
    }
    return groups;
}

Result<SimilarHit> SimilarRun::hit(const Compared& compared, const Asked& asked) const {
    const CollectionSnapshot& collection = snapshot_.collections[compared.place.collection];
    const corpus::SectionRecord& record = compared.record;
    const auto document = load_without_contents(collection, record.document_id);
    if (!document) return tl::unexpected(document.error());
    const Xapian::docid place = compared.place.section;
    SimilarHit hit{.id = record.document_id,
                   .anchor = record.section.anchor,
                   .kind = document->document.kind,
                   .title = document->document.title,
                   .heading = record.section.heading,
                   .date = document->document.date,
                   .addressees = values_of(snapshot_, *collection.columns, "addressee", place),
                   .same_addressee = compared.same_addressee,
                   .similarity = compared.similarity};
    const auto status = values_of(snapshot_, *collection.columns, "status", place);
    if (!status.empty()) hit.status = status.front();
    hit.any_done = is_done(hit.status);
    const std::string_view text = corpus::compared_text(record.section);
    const auto start = static_cast<std::size_t>(text.data() - record.section.text.data());
    hit.shared_phrases = phrases(compared.words, compared.profile, asked.own);
    hit.snippet_html = make_snippet(
        record.section.text, record.spans,
        shared_tokens(record, start, compared.profile, stems_of(asked.own, asked.other)), {});
    return hit;
}

Result<SimilarHit> SimilarRun::with_repeats(const Group& group, const Asked& asked) const {
    auto first = hit(group.front(), asked);
    for (auto next = group.begin() + 1; first && next != group.end(); ++next) {
        auto repeat = hit(*next, asked);
        if (!repeat) return repeat;
        first->any_done = first->any_done || repeat->any_done;
        first->repeats.push_back(std::move(*repeat));
    }
    if (first) {
        std::stable_sort(first->repeats.begin(), first->repeats.end(),
                         [](const SimilarHit& a, const SimilarHit& b) { return a.date > b.date; });
    }
    return first;
}

}  // namespace axtar::search
