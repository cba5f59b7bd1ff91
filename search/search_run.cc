#include <cstdint>
#include <numeric>

#include "base/utf8.h"
#include "corpus/citation_terms.h"
#include "search/as_of_internal.h"
#include "search/cursor_pages_internal.h"
#include "search/diagnosis_internal.h"
#include "search/did_you_mean_internal.h"
#include "search/facet_counter.h"
#include "search/feedback_internal.h"
#include "search/highlighter_internal.h"
#include "search/hit_loader_internal.h"
#include "search/match_collector_internal.h"
#include "search/query_parser.h"
#include "search/query_visit.h"
#include "search/question_internal.h"
#include "search/ranking_weights.h"
#include "search/relaxation_internal.h"
#include "search/search_run_internal.h"

namespace axtar::search {
namespace {

std::vector<const CollectionColumns*> columns_of(const Snapshot& snapshot) {
    std::vector<const CollectionColumns*> columns;
    for (const CollectionSnapshot& collection : snapshot.collections) {
        columns.push_back(collection.columns.get());
    }
    return columns;
}

/// Looks for what the request lets be taken along.
WordTermFinder expanding_finder(const Snapshot& snapshot, const QueryNode& root,
                                const AskingWords& asking, const SearchRequest& request) {
    WordTermFinder finder(snapshot.all);
    finder.leave_alone(asking);
    finder.leave_out(request.no_expand);
    if (request.expand) finder.use_thesaurus(root, snapshot.names());
    return finder;
}

/// Who asks for `role:footnote` in the query wants footnotes looked at.
SearchRequest with_roles_of(const QueryNode& root, SearchRequest request) {
    if (!request.roles.empty()) return request;
    const std::vector<std::string> asked = roles_asked_for(root);
    if (asked.empty()) return request;
    request.roles = {"body", "front_matter", "annex"};
    request.roles.insert(request.roles.end(), asked.begin(), asked.end());
    return request;
}

}  // namespace

SearchRun::SearchRun(const Snapshot& snapshot, const SearchRequest& request)
    : snapshot_(snapshot),
      request_(request),
      query_(parse_query(request.query, snapshot.schema)),
      ranked_(has_positive_part(query_.root)),
      asking_(query_.root),
      finder_(expanding_finder(snapshot, query_.root, asking_, request)),
      builder_(finder_, snapshot.schema, asking_),
      targets_(snapshot),
      second_stage_(snapshot, finder_, query_.root, asking_) {
    const SearchRequest with_roles = with_roles_of(query_.root, request);
    for (const CollectionSnapshot& collection : snapshot.collections) {
        filters_.emplace_back(with_roles, snapshot.schema, *collection.columns);
    }
}

/// "İnzibati icraat haqqında qanunvericiliyin pozulması" is an article of a code, not of that law;
/// the constitution of "Slovenia constitution drinking water" is none of Azerbaijan.
bool SearchRun::means_no_act() const {
    const std::string_view text = utf8::prefix(request_.query, kMaxQueryBytes);
    const bool plain = ranked_ && is_nothing_but_words(query_);
    return (plain && !heading_asked_for(text, snapshot_.all).empty()) ||
           (targets_.names_a_national_act() && names_another_state(text));
}

/// The citations of the query, and those that are asked for beside it.
Result<void> SearchRun::read_targets() {
    if (auto read = targets_.read(request_.query); !read) return read;
    if (targets_.names_an_act() && means_no_act()) targets_.leave_to_words();
    builder_.keep_provisions_to(targets_.acts_of_provisions());
    if (!request_.cites.empty()) only_ = Xapian::Query(corpus::cite_term(request_.cites));
    return {};
}

Result<SearchResponse> SearchRun::run() {
    if (!request_.cursor.empty() && request_.limit == 0) {
        return tl::unexpected(Error{ErrorCode::kInvalidArgument,
                                    "a cursor pages by one hit at least: limit must not be 0",
                                    "limit"});
    }
    if (auto read = read_targets(); !read) return tl::unexpected(read.error());
    // "The Constitution of the Republic of Azerbaijan" is addressed to nobody.
    if (ranked_ && is_nothing_but_words(query_) && !targets_.names_an_act()) {
        named_ = NamedEvidence(utf8::prefix(request_.query, kMaxQueryBytes), query_.root, finder_,
                               snapshot_.all);
    }
    if (request_.cursor == kFirstCursor) return first_page_of_listing();
    if (!request_.cursor.empty()) return next_page_of_listing();
    match();
    return answer(results_.page(request_, ranked_));
}

Result<SearchResponse> SearchRun::answer(const std::vector<PageHit>& page) {
    const Highlighter highlighter(query_.root, finder_);
    auto hits = load_hits(page, snapshot_, highlighter, request_.snippets);
    if (!hits) return tl::unexpected(hits.error());
    if (request_.snippets) targets_.show(*hits);
    if (request_.explain) explain(page, *hits);
    if (auto dated = fill_as_of(request_.as_of, snapshot_, *hits); !dated) {
        return tl::unexpected(dated.error());
    }
    const auto columns = columns_of(snapshot_);
    std::vector<std::string> warnings = std::move(query_.warnings);
    for (const auto& more : {targets_.warnings(), finder_.warnings(), builder_.warnings()}) {
        warnings.insert(warnings.end(), more.begin(), more.end());
    }
    SearchResponse response{.query = request_.query,
                            .parsed = print(query_.root),
                            .total_documents = results_.total_documents(),
                            .total_sections = results_.total_sections(),
                            .hits = std::move(*hits),
                            .relaxed = relaxed_,
                            .warnings = std::move(warnings),
                            .expansions = finder_.expansions(),
                            .citations = targets_.take_citations()};
    if (later_page_) return response;
    response.facets = count_facets(results_, request_, snapshot_.schema, columns);
    response.histogram = count_histogram(results_, request_, snapshot_.schema, columns);
    if (auto added = add_repairs(response); !added) return tl::unexpected(added.error());
    return response;
}

/// How the scores came about: what the words earned in texts, titles and headings, what they name
/// beside, what a section of the other language lost, and what the second stage added.
void SearchRun::explain(const std::vector<PageHit>& page, std::vector<Hit>& hits) const {
    for (std::size_t i = 0; i < page.size() && i < hits.size(); ++i) {
        for (std::size_t j = 0; j < page[i].sections.size(); ++j) {
            hits[i].sections[j].explanation = parts_of(page[i].sections[j]);
        }
    }
}

std::vector<ScorePart> SearchRun::parts_of(const PageSection& section) const {
    const CollectionSnapshot& collection = snapshot_.collections[section.collection];
    const Xapian::docid id = section.match.section;
    const auto sum = [](const std::vector<ScorePart>& parts) {
        return std::accumulate(
            parts.begin(), parts.end(), 0.0,
            [](double before, const ScorePart& part) { return before + part.value; });
    };
    std::vector<ScorePart> added = second_stage_.parts(section.collection, id);
    std::vector<ScorePart> named = named_.parts(collection.database, id);
    const auto lifted = lifted_.find({section.collection, section.match.section});
    if (lifted != lifted_.end()) added.insert(added.begin(), {"citation", lifted->second});
    const double first_stage = section.match.weight - sum(added);
    const double kept = other_language_ ? other_language_->kept(collection, id) : 1;
    if (kept <= 0) named.clear();
    const double earned = kept > 0 ? first_stage / kept : first_stage;
    std::vector<ScorePart> parts{{"words", earned - sum(named)}};
    parts.insert(parts.end(), named.begin(), named.end());
    if (kept < 1) parts.push_back({"other_language", first_stage - earned});
    parts.insert(parts.end(), added.begin(), added.end());
    return parts;
}

/// What may have been meant, and what emptied the result.
Result<void> SearchRun::add_repairs(SearchResponse& response) {
    const Finding own{.documents = response.total_documents, .relaxed = response.relaxed};
    auto meant = did_you_mean(snapshot_, request_, query_, finder_, own);
    if (!meant) return tl::unexpected(meant.error());
    response.suggestions = std::move(*meant);
    if (response.total_documents > 0 || !request_.diagnose) return {};
    auto reliefs = diagnose(snapshot_, request_, query_, finder_);
    if (!reliefs) return tl::unexpected(reliefs.error());
    response.diagnosis = std::move(*reliefs);
    return {};
}

Result<Finding> SearchRun::find() {
    if (auto read = read_targets(); !read) return tl::unexpected(read.error());
    ranked_ = false;
    match();
    return Finding{.documents = results_.total_documents(), .relaxed = relaxed_};
}

Result<Finding> find_documents(const Snapshot& snapshot, SearchRequest request, std::string query) {
    request.query = std::move(query);
    return SearchRun(snapshot, request).find();
}

Result<SearchResponse> SearchRun::first_page_of_listing() {
    match();
    const std::uint64_t hits = request_.grouping == Grouping::kNone ? results_.total_sections()
                                                                    : results_.total_documents();
    if (hits > CursorStore::kMaxHits) {
        return tl::unexpected(
            Error{ErrorCode::kInvalidArgument,
                  "the search finds " + std::to_string(hits) + " hits; a cursor pages through " +
                      std::to_string(CursorStore::kMaxHits) + " at most: narrow it by a filter",
                  "cursor"});
    }
    auto response = answer(results_.page(request_, ranked_));
    if (response && hits > response->hits.size()) {
        Listing listing = make_listing(results_, request_, ranked_, snapshot_);
        listing.words_needed = words_needed_;
        listing.relaxed = relaxed_;
        if (!feedback_.empty()) listing.feedback = feedback_.serialise();
        const std::string token =
            snapshot_.cursors->add(std::make_shared<const Listing>(std::move(listing)));
        response->cursor = CursorStore::cursor(token, response->hits.size());
    }
    return response;
}

Result<SearchResponse> SearchRun::next_page_of_listing() {
    const CursorPlace place = snapshot_.cursors->find(request_.cursor);
    const auto refused = [](const char* message) {
        return tl::unexpected(Error{ErrorCode::kInvalidArgument, message, "cursor"});
    };
    if (!place.listing) {
        return refused("this cursor is unknown or has been idle too long; start again with \"*\"");
    }
    if (place.listing->question != question_of(request_)) {
        return refused("this cursor belongs to another search; start this one with \"*\"");
    }
    const ListedPage page = next_page(place, request_.limit, snapshot_);
    only_ = only_.empty() ? page.documents
                          : Xapian::Query(Xapian::Query::OP_AND, only_, page.documents);
    later_page_ = true;
    if (!page.hits.empty()) match_as(*place.listing);
    relaxed_ = place.listing->relaxed;
    auto response = answer(in_listed_order(page, results_, request_, ranked_));
    if (!response) return response;
    response->total_documents = place.listing->total_documents;
    response->total_sections = place.listing->total_sections;
    if (page.next < place.listing->hits.size()) {
        response->cursor = CursorStore::cursor(CursorStore::token_of(request_.cursor), page.next);
    }
    return response;
}

/// True where the query asks for no words, and so for all sections.
bool SearchRun::match_without_words() {
    if (query_.root.kind != NodeKind::kAll) return false;
    if (only_.empty()) {
        match_everything();
    } else {
        results_ = collect(Xapian::Query::MatchAll);
    }
    return true;
}

Xapian::Query SearchRun::all_words(const QueryNode& root) {
    return targets_.widen(builder_.build(root), is_relaxable(query_), builder_);
}

/// Names beyond the longest terms of the thesaurus. False where there is none that is new.
bool SearchRun::use_every_name() {
    return request_.expand && finder_.use_every_name(query_.root, snapshot_.names());
}

void SearchRun::match() {
    if (match_without_words()) return;
    // A citation is no question, however many words it has.
    const Asked asked =
        targets_.alone() ? Asked::kNot : how_asked(query_, request_.query, finder_.sections());
    if (asked != Asked::kQuestion) {
        results_ = collect(all_words(query_.root));
        if (asked == Asked::kNot && is_nothing_but_words(query_)) widen();
    }
    // Not the totals: where only filters stand between the query and its matches, the facets show
    // where they are.
    // By date what has a word in common would come before what has them all.
    const std::uint64_t enough = request_.sort == Sort::kRelevance ? weights::kFewForAQuestion : 1;
    const bool few = asked == Asked::kPerhaps && results_.matched_sections() < enough;
    if (few || asked == Asked::kQuestion) answer_question(asked);
    if (ranked_) second_stage_.apply(results_);
}

/// A later page of a listing: the few documents of a page must not decide anew how many of the
/// words are needed, and what good answers share.
void SearchRun::match_as(const Listing& first_page) {
    if (match_without_words()) return;
    if (!first_page.feedback.empty()) {
        feedback_ = Xapian::Query::unserialise(first_page.feedback);
    }
    const WordsNeeded needed = first_page.words_needed;
    const bool by_any_name = needed != WordsNeeded::kAll && needed != WordsNeeded::kAny;
    if (by_any_name && !targets_.alone()) use_every_name();
    const PlainWords words = sort_words(query_.root, asking_, finder_);
    switch (needed) {
        case WordsNeeded::kAll:
        case WordsNeeded::kAllByAnyName:
            results_ = collect(all_words(query_.root));
            break;
        case WordsNeeded::kKnown:
            take_known_words(words);
            break;
        case WordsNeeded::kMost:
            take_most_words(words);
            break;
        case WordsNeeded::kAny:
            answer_question(how_asked(query_, request_.query, finder_.sections()));
            break;
    }
    if (ranked_) second_stage_.apply(results_);
}

/// Whatever has any of its telling words, best first. A question is asked twice; where all the
/// words were asked for first, what has all that tell weighs more than what has a part.
void SearchRun::answer_question(Asked asked) {
    use_every_name();
    const QuestionWords words = sort_question(query_.root, asking_, finder_);
    if (words.telling.empty()) {
        if (!words.unknown.empty()) {
            relaxed_ = Relaxation{.mode = "most_of", .dropped = words.unknown};
        }
        return;
    }
    if (ranked_) other_language_.emplace(words.telling, asking_.language(), finder_);
    Xapian::Query query = builder_.build_any(words.telling, query_.root);
    if (!words.common.empty()) {
        query = Xapian::Query(Xapian::Query::OP_AND_MAYBE, query, builder_.any_of(words.common));
    }
    if (asked != Asked::kQuestion) {
        const Xapian::Query more(Xapian::Query::OP_SCALE_WEIGHT,
                                 all_words(asking_.taken_from(query_.root)), weights::kAllWords);
        query = Xapian::Query(Xapian::Query::OP_AND_MAYBE, query, more);
    }
    results_ = collect(query);
    if (asked == Asked::kQuestion) {
        ask_again(query, words.telling.size() + words.common.size());
    }
    words_needed_ = WordsNeeded::kAny;
    relaxed_ = Relaxation{.mode = "most_of", .dropped = words.unknown};
}

/// Asks a question again with the words that the best sections share.
void SearchRun::ask_again(const Xapian::Query& question, std::size_t words) {
    if (!later_page_) {
        std::vector<BestSection> best;
        for (const ResultSet::Place& place : results_.best(weights::kFeedbackSections)) {
            best.push_back({.collection = place.collection, .match = results_.match(place)});
        }
        feedback_ = feedback_evidence(snapshot_, best, words);
    }
    if (feedback_.empty()) return;
    results_ = collect(Xapian::Query(Xapian::Query::OP_AND_MAYBE, question, feedback_));
}

/// Every section, without asking Xapian: the columns know them.
void SearchRun::match_everything() {
    for (std::uint32_t c = 0; c < snapshot_.collections.size(); ++c) {
        const CollectionColumns& columns = *snapshot_.collections[c].columns;
        std::vector<Match> matches;
        matches.reserve(columns.sections);
        for (std::uint32_t section = 1; section < columns.section_document.size(); ++section) {
            if (columns.section_document[section] != kNoDocument) {
                matches.push_back({.section = section});
            }
        }
        results_.add(c, std::move(matches), columns, filters_[c]);
    }
}

/// Where all the words find no page, by every name that they have; where they find nothing at all,
/// without the words that no section has, then with most of the words. What matches is looked at
/// and not the totals: where only filters stand between the query and its matches, the facets show
/// where they are, and nothing is widened.
void SearchRun::widen() {
    const bool few = results_.matched_sections() < weights::kFewSections;
    if (few && !targets_.alone() && use_every_name()) {
        results_ = collect(all_words(query_.root));
        words_needed_ = WordsNeeded::kAllByAnyName;
    }
    if (results_.matched_sections() > 0 || !is_relaxable(query_)) return;
    const PlainWords words = sort_words(query_.root, asking_, finder_);
    if (words.known.empty()) return;
    if (!words.unknown.empty()) {
        take_known_words(words);
        if (results_.matched_sections() > 0) return;
    }
    take_most_words(words);
}

void SearchRun::take_known_words(const PlainWords& words) {
    QueryNode known{.kind = NodeKind::kAnd};
    for (const QueryNode* node : words.known) known.children.push_back(*node);
    results_ = collect(builder_.build(known));
    words_needed_ = WordsNeeded::kKnown;
    relaxed_ = Relaxation{.mode = "known_words", .dropped = words.unknown};
}

void SearchRun::take_most_words(const PlainWords& words) {
    results_ = collect(builder_.build_any(words.known, query_.root), words.known);
    words_needed_ = WordsNeeded::kMost;
    relaxed_ = Relaxation{.mode = "most_of", .dropped = words.unknown};
}

/// What the citations of the query lift; remembered where it is to be explained.
void SearchRun::raise_targets(std::uint32_t collection, std::vector<Match>& matches) {
    const std::vector<Match> before = request_.explain ? matches : std::vector<Match>();
    targets_.raise(collection, matches);
    for (std::size_t i = 0; i < before.size(); ++i) {
        const double lift = double{matches[i].weight} - before[i].weight;
        if (lift > 0) lifted_[{collection, matches[i].section}] = lift;
    }
}

ResultSet SearchRun::collect(const Xapian::Query& query,
                             const std::vector<const QueryNode*>& most_of) {
    ResultSet results;
    lifted_.clear();
    Xapian::Query asked = query;
    for (const Xapian::Query& more :
         {is_relaxable(query_) ? targets_.words_beside(builder_) : Xapian::Query(),
          named_.query()}) {
        if (!more.empty()) asked = Xapian::Query(Xapian::Query::OP_AND_MAYBE, asked, more);
    }
    if (!only_.empty()) asked = Xapian::Query(Xapian::Query::OP_FILTER, asked, only_);
    std::vector<std::vector<Match>> matches(snapshot_.collections.size());
    for (std::size_t c = 0; c < matches.size(); ++c) {
        const CollectionSnapshot& collection = snapshot_.collections[c];
        collect_matches(snapshot_.all, collection.database, asked, matches[c]);
        if (other_language_) other_language_->temper(collection, matches[c]);
    }
    if (!most_of.empty()) keep_most_of(snapshot_.collections, most_of, finder_, matches);
    for (std::uint32_t c = 0; c < matches.size(); ++c) {
        raise_targets(c, matches[c]);
        results.add(c, std::move(matches[c]), *snapshot_.collections[c].columns, filters_[c]);
    }
    return results;
}

}  // namespace axtar::search
