#include <algorithm>
#include <utility>

#include "analyzers/fold.h"
#include "base/utf8.h"
#include "corpus/compared_text.h"
#include "corpus/index_layout.h"
#include "search/characters.h"
#include "search/facets/unknown_values_internal.h"
#include "search/facets/value_names.h"
#include "search/hit_loader_internal.h"
#include "search/ranking/ranking_weights.h"
#include "search/similar/draft_points_internal.h"
#include "search/similar/draft_spelling_internal.h"
#include "search/similar/own_matters_internal.h"
#include "search/similar/similar_groups_internal.h"
#include "search/similar/similar_hits_internal.h"
#include "search/similar/similar_run_internal.h"
#include "search/similar/similar_texts_internal.h"

namespace axtar::search {
namespace {

constexpr std::uint32_t kMaxGroups = 50;
constexpr std::size_t kShownOfPoint = 160;  // bytes

tl::unexpected<Error> refused(ErrorCode code, std::string message, std::string parameter) {
    return tl::unexpected(Error{code, std::move(message), std::move(parameter)});
}

/// The beginning of a point, to know it by.
std::string shown(std::string_view point) {
    std::string text(utf8::prefix(point, kShownOfPoint));
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text.size() < point.size() ? text + "…" : text;
}

}  // namespace

Result<SimilarResponse> SimilarRun::run() {
    if (request_.limit == 0 || request_.limit > kMaxGroups) {
        return refused(ErrorCode::kInvalidArgument, "1 to 50 is accepted", "limit");
    }
    const auto source = read_source();
    if (!source) return tl::unexpected(source.error());
    SimilarResponse response{
        .warnings = warn_of_unknown_values(
            snapshot_, {.filters = {{"addressee", request_.addressees}, {"kind", request_.kinds}}},
            {})};
    const std::vector<AskedText> asked = read_points(*source, response);
    const SimilarCandidates candidates(snapshot_, request_, source->addressees, weights_);
    SimilarTexts texts(snapshot_, candidates, weights_, asked);
    if (auto read = read_texts(asked, candidates, texts); !read) {
        return tl::unexpected(read.error());
    }
    SimilarHits hits(snapshot_, candidates, weights_, asked, texts.end());
    const bool is_draft = request_.document.empty();
    for (const SimilarGroup& group : similar_groups(texts.take(), request_.limit, is_draft)) {
        auto next = hits.make(group);
        if (!next) return tl::unexpected(next.error());
        response.hits.push_back(std::move(*next));
    }
    if (response.hits.empty() && !asked.front().tells_enough()) {
        response.warnings.emplace_back(
            "the text has fewer than two words that the index knows: likeness is told by two at "
            "least");
    }
    return response;
}

/// The whole text first, then its points. A point is of the language of the whole where it does not
/// tell.
std::vector<AskedText> SimilarRun::read_points(const Source& source, SimilarResponse& response) {
    const Thesaurus& names = snapshot_.names();
    std::string text = source.text;
    if (request_.document.empty()) text = mended(std::move(text), response);
    std::vector<AskedText> asked;
    asked.emplace_back(text, analyzers::Language::kUnknown, names, weights_);
    if (!request_.document.empty()) return asked;
    const analyzers::Language language = asked.front().own.language();
    std::vector<std::string_view> points = draft_points(text);
    if (points.empty()) points = own_matters(text, language, weights_);
    if (points.size() > kMostPoints) {
        response.warnings.push_back("the text has " + std::to_string(points.size()) +
                                    " points; the first " + std::to_string(kMostPoints) +
                                    " are compared one by one");
        points.resize(kMostPoints);
    }
    for (const std::string_view point : points) {
        asked.emplace_back(point, language, names, weights_);
        response.points.push_back(shown(point));
    }
    return asked;
}

std::string SimilarRun::mended(std::string text, SimilarResponse& response) {
    MendedDraft mended = mend_draft(std::move(text), snapshot_, weights_);
    for (const auto& [typed, read] : mended.words) {
        response.warnings.push_back("\"" + typed + "\" is in no document; it is read as \"" + read +
                                    "\"");
    }
    return std::move(mended.text);
}

/// Where a draft has points the candidates are shared out among them.
Result<void> SimilarRun::read_texts(const std::vector<AskedText>& asked,
                                    const SimilarCandidates& candidates, SimilarTexts& texts) {
    if (auto added = texts.add_word_for_word(); !added) return added;
    const std::size_t wanted =
        std::max(weights::kLeastSimilarCandidates, weights::kSimilarCandidates / asked.size());
    for (const AskedText& each : asked) {
        if (!each.tells_enough()) continue;
        for (const CandidateList& list : candidates.find(each.own, each.other, wanted)) {
            if (auto added = texts.add(list); !added) return added;
        }
    }
    return {};
}

Result<SimilarRun::Source> SimilarRun::read_source() const {
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
        for (const std::string& value : other_values("addressee", name)) {
            source.addressees.insert(analyzers::keyword_key(value));
        }
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
                 section_values(snapshot_, *collection.columns, "addressee", *i)) {
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

}  // namespace axtar::search
