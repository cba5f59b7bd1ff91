#include <algorithm>
#include <utility>

#include "analyzers/fold.h"
#include "analyzers/language.h"
#include "base/utf8.h"
#include "corpus/index_layout.h"
#include "corpus/names/gazetteer.h"
#include "search/characters.h"
#include "search/filters.h"
#include "search/hit_loader_internal.h"
#include "search/match_collector_internal.h"
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

/// What is compared of a section: the sentence of a recommendation, else all of it.
std::string_view compared_text(const corpus::Section& section) {
    const std::string_view text = section.text;
    if (!section.recommendation) return text;
    const std::size_t start = section.recommendation->start;
    const std::size_t end = section.recommendation->end;
    const bool lies_in = start < end && end <= text.size();
    return lies_in ? text.substr(start, end - start) : text;
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
    const Thesaurus& thesaurus = snapshot_.thesaurus ? *snapshot_.thesaurus : Thesaurus::built_in();
    const Asked text{.own = TextProfile(asked->text, analyzers::Language::kUnknown, weights_),
                     .other = OtherNames(asked->text, thesaurus, weights_)};
    SimilarResponse response;
    if (text.own.weights().size() + text.other.weights().size() < 2) {
        response.warnings.emplace_back("the text has hardly a word that the index knows");
        return response;
    }
    std::vector<Compared> compared;
    for (const Candidate& candidate : candidates(text)) {
        auto hit = compare(candidate, *asked, text);
        if (!hit) return tl::unexpected(hit.error());
        if (*hit) compared.push_back(std::move(**hit));
    }
    response.hits = grouped(std::move(compared));
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
    source.text = utf8::repair(request_.text);
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
            source.text += std::string(compared_text(record->section)) + "\n";
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

/// The best by the words of the text, and half as many by their other names: texts of the language
/// asked in would leave no room for those of the other.
std::vector<SimilarRun::Candidate> SimilarRun::candidates(const Asked& asked) const {
    std::vector<Candidate> all = candidates(asked.own.weights(), weights::kSimilarCandidates);
    const std::size_t own = all.size();
    for (const Candidate& candidate :
         candidates(asked.other.weights(), weights::kSimilarCandidates / 2)) {
        const bool known = std::any_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(own),
                                       [&](const Candidate& other) {
                                           return other.collection == candidate.collection &&
                                                  other.section == candidate.section;
                                       });
        if (!known) all.push_back(candidate);
    }
    return all;
}

std::vector<SimilarRun::Candidate> SimilarRun::candidates(
    const std::map<std::string, double>& stems, std::size_t wanted) const {
    std::vector<Xapian::Query> terms;
    for (const auto& [stem, weight] : heaviest(stems, weights::kSimilarTerms)) {
        terms.emplace_back(Xapian::Query::OP_SCALE_WEIGHT,
                           Xapian::Query(corpus::term(corpus::kStemPrefix, stem)), weight);
    }
    const Xapian::Query query(Xapian::Query::OP_OR, terms.begin(), terms.end());
    std::vector<Candidate> found;
    for (std::uint32_t c = 0; c < snapshot_.collections.size(); ++c) {
        const CollectionSnapshot& collection = snapshot_.collections[c];
        std::vector<Match> matches;
        collect_matches(snapshot_.all, collection.database, query, matches);
        for (const Match& match : matches) {
            if (!is_wanted(*collection.columns, match.section)) continue;
            found.push_back({.collection = c, .section = match.section, .weight = match.weight});
        }
    }
    const auto better = [](const Candidate& a, const Candidate& b) {
        if (a.weight != b.weight) return a.weight > b.weight;
        return std::pair(a.collection, a.section) < std::pair(b.collection, b.section);
    };
    const std::size_t kept = std::min(found.size(), wanted);
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept), found.end(),
                      better);
    found.resize(kept);
    return found;
}

bool SimilarRun::is_wanted(const CollectionColumns& columns, Xapian::docid section) const {
    if (section >= columns.section_document.size()) return false;
    const std::uint32_t document = columns.section_document[section];
    if (document == kNoDocument || columns.document_ids[document] == request_.document) {
        return false;
    }
    const auto role = static_cast<corpus::Role>(columns.section_role[section]);
    if (role == corpus::Role::kFootnote || role == corpus::Role::kPriorWording) return false;
    if (request_.kinds.empty()) return true;
    const std::vector<std::string> kinds = values_of(snapshot_, columns, "kind", section);
    return std::any_of(kinds.begin(), kinds.end(), [&](const std::string& kind) {
        return std::find(request_.kinds.begin(), request_.kinds.end(), kind) !=
               request_.kinds.end();
    });
}

Result<std::optional<SimilarRun::Compared>> SimilarRun::compare(const Candidate& candidate,
                                                                const Source& source,
                                                                const Asked& asked) {
    const CollectionSnapshot& collection = snapshot_.collections[candidate.collection];
    auto record = load_section(collection, candidate.section);
    if (!record) return tl::unexpected(record.error());
    const corpus::Section& section = record->section;
    const std::string_view text = compared_text(section);
    TextProfile profile(text, analyzers::language_from_code(section.lang), weights_);
    const double similarity = std::max(asked.own.similarity(profile),
                                       weights::kTranslatedText * asked.other.similarity(profile));
    if (similarity < weights::kLeastSimilar) return std::optional<Compared>();
    const auto document = load_without_contents(collection, record->document_id);
    if (!document) return tl::unexpected(document.error());
    SimilarHit hit{
        .id = record->document_id,
        .anchor = section.anchor,
        .kind = document->document.kind,
        .title = document->document.title,
        .heading = section.heading,
        .date = document->document.date,
        .addressees = values_of(snapshot_, *collection.columns, "addressee", candidate.section),
        .similarity = similarity};
    const auto status = values_of(snapshot_, *collection.columns, "status", candidate.section);
    if (!status.empty()) hit.status = status.front();
    hit.any_done = is_done(hit.status);
    hit.same_addressee =
        std::any_of(hit.addressees.begin(), hit.addressees.end(), [&](const std::string& name) {
            return source.addressees.contains(analyzers::keyword_key(name));
        });
    hit.shared_phrases = phrases(text, profile, asked.own);
    const auto start = static_cast<std::size_t>(text.data() - section.text.data());
    hit.snippet_html =
        make_snippet(section.text, record->spans,
                     shared_tokens(*record, start, profile, stems_of(asked.own, asked.other)), {});
    return Compared{.hit = std::move(hit), .profile = std::move(profile)};
}

/// Those to the same addressee first, then the most similar; a text that says the same as one
/// before it goes under that one.
std::vector<SimilarHit> SimilarRun::grouped(std::vector<Compared> compared) const {
    std::stable_sort(compared.begin(), compared.end(), [](const Compared& a, const Compared& b) {
        if (a.hit.same_addressee != b.hit.same_addressee) return a.hit.same_addressee;
        return a.hit.similarity > b.hit.similarity;
    });
    std::vector<SimilarHit> hits;
    std::vector<const TextProfile*> profiles;
    for (Compared& next : compared) {
        std::size_t group = 0;
        while (group < profiles.size() &&
               profiles[group]->similarity(next.profile) < weights::kSameText) {
            ++group;
        }
        if (group < hits.size()) {
            hits[group].any_done = hits[group].any_done || next.hit.any_done;
            hits[group].repeats.push_back(std::move(next.hit));
        } else if (hits.size() < request_.limit) {
            profiles.push_back(&next.profile);
            hits.push_back(std::move(next.hit));
        }
    }
    for (SimilarHit& hit : hits) {
        std::stable_sort(hit.repeats.begin(), hit.repeats.end(),
                         [](const SimilarHit& a, const SimilarHit& b) { return a.date > b.date; });
    }
    return hits;
}

}  // namespace axtar::search
