#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "search/cursor_pages_internal.h"
#include "search/ranking/question_internal.h"
#include "search/ranking/relaxation_internal.h"
#include "search/search_run_internal.h"

// The pages of a listing by cursor.

namespace axtar::search {

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
        listing.looked_at = second_stage_.looked_at();
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

/// A later page of a listing: the few documents of a page must not decide anew how many of the
/// words are needed, and what good answers share.
void SearchRun::match_as(const Listing& first_page) {
    if (match_without_words()) return;
    if (!first_page.feedback.empty()) {
        feedback_ = Xapian::Query::unserialise(first_page.feedback);
    }
    const WordsNeeded needed = first_page.words_needed;
    const bool by_any_name = needed != WordsNeeded::kAll && needed != WordsNeeded::kAny;
    if (by_any_name && !cited_.alone()) use_every_name();
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
            answer_question(how_asked(query_, asking_, finder_.sections()));
            break;
    }
    if (ranked_) second_stage_.apply(results_, &first_page.looked_at);
}

}  // namespace axtar::search
