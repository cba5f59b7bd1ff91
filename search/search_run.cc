#include <numeric>
#include <utility>

#include "base/utf8.h"
#include "corpus/citation_terms.h"
#include "search/citing/as_of_internal.h"
#include "search/citing/same_act_internal.h"
#include "search/citing/typed_keys_internal.h"
#include "search/cursor_pages_internal.h"
#include "search/expansions_in_texts_internal.h"
#include "search/facets/facet_counter.h"
#include "search/facets/unknown_values_internal.h"
#include "search/highlighter_internal.h"
#include "search/hit_loader_internal.h"
#include "search/query_parser.h"
#include "search/query_visit.h"
#include "search/ranking/named_bodies_internal.h"
#include "search/search_run_internal.h"
#include "search/spelling/diagnosis_internal.h"
#include "search/spelling/did_you_mean_internal.h"

namespace axtar::search {
namespace {

std::vector<const CollectionColumns*> columns_of(const Snapshot& snapshot) {
    std::vector<const CollectionColumns*> columns;
    for (const CollectionSnapshot& collection : snapshot.collections) {
        columns.push_back(collection.columns.get());
    }
    return columns;
}

/// What the search would take along if nothing were to be left out.
std::optional<std::vector<Translation>> names_of_all(const Snapshot& snapshot,
                                                     SearchRequest request) {
    request.no_expand.clear();
    request.cursor.clear();
    auto names = SearchRun(snapshot, request).names();
    return names ? std::optional(std::move(*names)) : std::nullopt;
}

/// Looks for what the request lets be taken along. Where names left out made few sections be found,
/// names of single words would come in their place.
WordTermFinder expanding_finder(const Snapshot& snapshot, const QueryNode& root,
                                const AskingWords& asking, const SearchRequest& request) {
    WordTermFinder finder(snapshot.all);
    finder.leave_alone(asking);
    finder.leave_out(request.no_expand);
    if (request.expand && !request.no_expand.empty()) {
        if (auto names = names_of_all(snapshot, request)) finder.keep_to(std::move(*names));
    }
    if (request.expand) finder.use_thesaurus(root, snapshot.names());
    return finder;
}

/// Who asks for `role:footnote` in the query wants footnotes looked at.
SearchRequest with_roles_of(const QueryNode& root, SearchRequest request) {
    if (!request.roles.empty()) return request;
    const std::vector<std::string> asked = roles_asked_for(root);
    if (asked.empty()) return request;
    request.roles = default_roles();
    request.roles.insert(request.roles.end(), asked.begin(), asked.end());
    return request;
}

}  // namespace

SearchRun::SearchRun(const Snapshot& snapshot, const SearchRequest& request)
    : snapshot_(snapshot),
      request_(request),
      cited_(snapshot, request),
      targets_(snapshot, cited_),
      query_(cited_.words()),
      ranked_(has_positive_part(query_.root)),
      asking_(query_.root),
      finder_(expanding_finder(snapshot, query_.root, asking_, request)),
      builder_(finder_, snapshot, asking_),
      second_stage_(snapshot, finder_, query_.root, asking_) {
    const SearchRequest with_roles = with_roles_of(query_.root, request);
    for (const CollectionSnapshot& collection : snapshot.collections) {
        filters_.emplace_back(with_roles, snapshot.schema, collection);
    }
}

/// Analysed when first wanted, and once.
const corpus::names::Words& SearchRun::words() {
    if (!words_) {
        words_.emplace(utf8::prefix(request_.query, kMaxQueryBytes), analyzers::Language::kUnknown);
    }
    return *words_;
}

/// The treaty says what they are about. An act of Azerbaijan names its State by itself.
bool SearchRun::asks_for_recommendations_on_an_act() {
    return targets_.names_an_act() && !targets_.names_a_national_act() &&
           asks_who_recommends(words());
}

/// "İnzibati icraat haqqında qanunvericiliyin pozulması" is an article of a code, not of that law;
/// the constitution of "Slovenia constitution drinking water" is none of Azerbaijan; the treaty of
/// "recommendations to Turkey on CEDAW" is what they are about. An article of it is opened even so.
void SearchRun::leave_acts_to_words() {
    const bool plain = ranked_ && is_nothing_but_words(query_.root);
    if (plain && !heading_asked_for(words().text(), snapshot_.all).empty()) {
        targets_.leave_to_words(QueryTargets::Left::kAll);
    } else if (plain && asks_for_recommendations_on_an_act()) {
        targets_.leave_to_words(QueryTargets::Left::kWholeActs);
    } else if (!cited_.beside_operators() && targets_.names_a_national_act() &&
               names_another_state(words())) {
        targets_.leave_to_words(QueryTargets::Left::kNationalActs);
    }
}

/// The citations of the query, and those that are asked for beside it.
Result<void> SearchRun::read_targets() {
    if (targets_.names_an_act()) leave_acts_to_words();
    if (auto resolved = targets_.resolve(); !resolved) return resolved;
    builder_.keep_provisions_to(targets_.acts_of_provisions());
    auto operands = targets_.operands();
    if (!operands) return tl::unexpected(operands.error());
    builder_.find_cited(std::move(*operands));
    if (has_operator(query_.root)) targets_.warn_of_mere_words();
    return read_cites();
}

/// Sections that cite any key of the list, of a range any of its provisions.
Result<void> SearchRun::read_cites() {
    if (request_.cites.empty()) return {};
    const auto keys = typed_keys(snapshot_, request_.cites, "cites");
    if (!keys) return tl::unexpected(keys.error());
    const auto is_known = [this](const std::string& term) { return finder_.has_term(term); };
    std::vector<std::string> terms;
    for (const std::string& key : *keys) {
        const std::vector<std::string> citing =
            terms_citing(keys_of_same_act(snapshot_, key), is_known);
        if (citing.empty()) warnings_.push_back("nothing here cites " + key);
        terms.insert(terms.end(), citing.begin(), citing.end());
    }
    // An empty query would be no filter.
    if (terms.empty()) terms.push_back(corpus::cite_term(request_.cites));
    only_ = Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
    return {};
}

/// The citations and the bodies that the query names.
Result<void> SearchRun::read_names() {
    if (auto read = read_targets(); !read) return read;
    // "The Constitution of the Republic of Azerbaijan" is addressed to nobody.
    const bool named = !targets_.names_an_act() || asks_for_recommendations_on_an_act();
    if (ranked_ && is_nothing_but_words(query_.root) && named) {
        named_ = NamedEvidence(words(), query_.root, finder_, snapshot_.all);
    }
    return {};
}

Result<SearchResponse> SearchRun::run() {
    if (!request_.cursor.empty() && request_.limit == 0) {
        return tl::unexpected(Error{ErrorCode::kInvalidArgument,
                                    "a cursor pages by one hit at least: limit must not be 0",
                                    "limit"});
    }
    if (auto read = read_names(); !read) return tl::unexpected(read.error());
    if (request_.cursor == kFirstCursor) return first_page_of_listing();
    if (!request_.cursor.empty()) return next_page_of_listing();
    match();
    return answer(results_.page(request_, ranked_));
}

/// Sorting by date changes little where most documents found have none, and nothing tells so.
std::vector<std::string> SearchRun::warn_of_undated() const {
    const std::uint64_t undated = results_.undated_documents();
    if (request_.sort == Sort::kRelevance || 2 * undated <= results_.total_documents()) return {};
    return {std::to_string(undated) + " of " + std::to_string(results_.total_documents()) +
            " documents found have no date; sorted by date they stand last"};
}

Result<SearchResponse> SearchRun::answer(const std::vector<PageHit>& page) {
    const Highlighter highlighter(query_.root, finder_);
    auto hits = load_hits(page, snapshot_, highlighter, request_.snippets);
    if (!hits) return tl::unexpected(hits.error());
    if (request_.snippets) {
        if (auto shown = targets_.show(page, finder_, *hits); !shown) {
            return tl::unexpected(shown.error());
        }
    }
    if (request_.explain) explain(page, *hits);
    if (auto dated = fill_as_of(request_.as_of, snapshot_, *hits); !dated) {
        return tl::unexpected(dated.error());
    }
    auto titles = load_titles(snapshot_, chosen_ids(request_));
    if (!titles) return tl::unexpected(titles.error());
    const auto columns = columns_of(snapshot_);
    std::vector<std::string> warnings = std::move(query_.warnings);
    for (const auto& more :
         {warnings_, targets_.warnings(), finder_.warnings(), builder_.warnings(),
          warn_of_unknown_values(snapshot_, request_, query_.root), warn_of_undated()}) {
        warnings.insert(warnings.end(), more.begin(), more.end());
    }
    SearchResponse response{.query = request_.query,
                            .parsed = print(cited_.typed()),
                            .total_documents = results_.total_documents(),
                            .total_sections = results_.total_sections(),
                            .hits = std::move(*hits),
                            .relaxed = relaxed_,
                            .warnings = std::move(warnings),
                            .expansions = expansions_in_texts(finder_),
                            .citations = targets_.take_citations(),
                            .titles = std::move(*titles)};
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
    const double covered = prefers_more_ ? coverage_->kept(section.collection, id) : 1;
    const double kept = other_language_ ? other_language_->kept(section.collection, id) : 1;
    const bool nothing = kept * covered <= 0;
    if (nothing) named.clear();
    const double before_language = nothing ? first_stage : first_stage / kept;
    const double earned = nothing ? first_stage : before_language / covered;
    std::vector<ScorePart> parts{{"words", earned - sum(named)}};
    parts.insert(parts.end(), named.begin(), named.end());
    if (covered < 1) parts.push_back({"coverage", before_language - earned});
    if (kept < 1) parts.push_back({"other_language", first_stage - before_language});
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
    auto reliefs = diagnose(snapshot_, request_, cited_.typed(), finder_);
    if (!reliefs) return tl::unexpected(reliefs.error());
    response.diagnosis = std::move(*reliefs);
    return {};
}

Result<Finding> SearchRun::find() {
    if (auto read = read_names(); !read) return tl::unexpected(read.error());
    ranked_ = false;
    match();
    return Finding{.documents = results_.total_documents(), .relaxed = relaxed_};
}

Result<std::vector<Translation>> SearchRun::names() {
    if (auto read = read_names(); !read) return tl::unexpected(read.error());
    ranked_ = false;
    match();
    return finder_.translations();
}

// Which names are taken along is decided by how much is found.
Result<QueryMarks> SearchRun::marks(std::uint32_t collection) {
    if (auto read = read_targets(); !read) return tl::unexpected(read.error());
    if (std::exchange(ranked_, false)) match();
    const bool only_words = targets_.cites() && !targets_.has_target();
    return QueryMarks{
        .words = Highlighter(targets_.cites() ? cited_.marked() : query_.root, finder_),
        .cited = targets_.keys(),
        .provisions = targets_.provisions_in(collection),
        .typed = Highlighter(only_words ? query_.root : QueryNode(), finder_)};
}

Result<Finding> find_documents(const Snapshot& snapshot, SearchRequest request, std::string query) {
    request.query = std::move(query);
    return SearchRun(snapshot, request).find();
}

}  // namespace axtar::search
