#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "search/match_collector_internal.h"
#include "search/query_visit.h"
#include "search/ranking/feedback_internal.h"
#include "search/ranking/question_internal.h"
#include "search/ranking/ranking_weights.h"
#include "search/ranking/relaxation_internal.h"
#include "search/ranking/weighed_sections_internal.h"
#include "search/search_run_internal.h"

// What a query matches, and how much of it is asked for.

namespace axtar::search {
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
    return targets_.widen(builder_.build(root), is_relaxable(query_.root), builder_);
}

/// Names beyond the longest terms of the thesaurus. False where there is none that is new.
bool SearchRun::use_every_name() {
    return request_.expand && finder_.use_every_name(query_.root, snapshot_.names());
}

void SearchRun::match() {
    if (match_without_words()) return;
    // A citation is no question, however many words it has.
    const Asked asked =
        cited_.alone() ? Asked::kNot : how_asked(query_, asking_, finder_.sections());
    if (asked != Asked::kQuestion) {
        results_ = collect(all_words(query_.root));
        if (asked == Asked::kNot && is_nothing_but_words(query_.root)) widen();
    }
    // Not the totals: where only filters stand between the query and its matches, the facets show
    // where they are.
    // By date what has a word in common would come before what has them all.
    const std::uint64_t enough = request_.sort == Sort::kRelevance ? weights::kFewForAQuestion : 1;
    const bool few = asked == Asked::kPerhaps && results_.matched_sections() < enough;
    if (few || asked == Asked::kQuestion) answer_question(asked);
    if (ranked_) second_stage_.apply(results_);
}

/// The words of a question without those of bodies that are asked about by their field, where it
/// says more than that something is recommended. `question`: what the words belong to.
QuestionWords SearchRun::words_of(QueryNode& question) {
    const auto says = [](const QueryNode* node) { return !NamedEvidence::only_recommends(*node); };
    question = named_.taken_from(query_.root);
    QuestionWords words = sort_question(question, asking_, finder_);
    const bool has_matter = std::any_of(words.telling.begin(), words.telling.end(), says) ||
                            std::any_of(words.common.begin(), words.common.end(), says);
    if (has_matter) return words;
    question = query_.root;
    return sort_question(question, asking_, finder_);
}

/// Whatever has any of its telling words, best first. What a question finds is weighed twice; where
/// all the words were asked for first, what has all that tell weighs more than what has a part.
void SearchRun::answer_question(Asked asked) {
    use_every_name();
    QueryNode question;
    const QuestionWords words = words_of(question);
    if (words.telling.empty()) {
        if (!words.unknown.empty()) {
            relaxed_ = Relaxation{.mode = "most_of", .dropped = words.unknown};
        }
        return;
    }
    coverage_.emplace(
        snapshot_.collections, words.telling, finder_,
        asked == Asked::kQuestion ? weights::kPartOfQuestion : weights::kPartOfFewWords);
    prefers_more_ = ranked_ && asked == Asked::kPerhaps;
    if (ranked_) other_language_.emplace(snapshot_, *coverage_, asking_.language());
    Xapian::Query query = builder_.build_any(words.telling, question);
    if (!words.common.empty()) {
        query = Xapian::Query(Xapian::Query::OP_AND_MAYBE, query, builder_.any_of(words.common));
    }
    if (asked != Asked::kQuestion) {
        const Xapian::Query more(Xapian::Query::OP_SCALE_WEIGHT,
                                 all_words(asking_.taken_from(question)), weights::kAllWords);
        query = Xapian::Query(Xapian::Query::OP_AND_MAYBE, query, more);
    }
    MatchesByCollection found = matches_of(query);
    if (asked == Asked::kQuestion) {
        if (!later_page_) {
            results_ = results_of(found);
            feedback_ = feedback_of_best(words.telling.size() + words.common.size());
        }
        add_feedback(found);
    }
    results_ = results_of(std::move(found));
    words_needed_ = WordsNeeded::kAny;
    relaxed_ = Relaxation{.mode = "most_of", .dropped = words.unknown};
}

/// The words that the best sections share. `words`: how many the question has.
Xapian::Query SearchRun::feedback_of_best(std::size_t words) const {
    std::vector<BestSection> best;
    for (const ResultSet::Place& place : results_.best(weights::kFeedbackSections)) {
        best.push_back({.collection = place.collection, .match = results_.match(place)});
    }
    return feedback_evidence(snapshot_, best, words);
}

/// Such words add weight to what was found and find nothing new, so the question itself is not
/// matched anew.
void SearchRun::add_feedback(MatchesByCollection& found) const {
    if (feedback_.empty()) return;
    WeighedSections sections;
    for (std::size_t c = 0; c < found.size(); ++c) {
        sections[snapshot_.collections[c].database.get_uuid()] = std::move(found[c]);
    }
    const Xapian::Query again(Xapian::Query::OP_AND_MAYBE, weighed(std::move(sections)), feedback_);
    for (std::size_t c = 0; c < found.size(); ++c) {
        collect_matches(snapshot_.all, snapshot_.collections[c].database, again, found[c]);
    }
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
    if (few && !cited_.alone() && use_every_name()) {
        results_ = collect(all_words(query_.root));
        words_needed_ = WordsNeeded::kAllByAnyName;
    }
    if (results_.matched_sections() > 0 || !is_relaxable(query_.root)) return;
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

/// Only of a query of nothing but words, which need not have all of them.
void SearchRun::weigh_words_beside() {
    if (!is_relaxable(query_.root)) return;
    const Xapian::Query words = targets_.words_beside(builder_);
    if (words.empty()) return;
    beside_.emplace();
    beside_->matches.resize(snapshot_.collections.size());
    for (std::size_t c = 0; c < beside_->matches.size(); ++c) {
        collect_matches(snapshot_.all, snapshot_.collections[c].database, words,
                        beside_->matches[c]);
    }
    leave_out_other_roles(beside_->matches);
    for (const std::vector<Match>& matches : beside_->matches) {
        for (const Match& match : matches) beside_->best = std::max(beside_->best, match.weight);
    }
}

/// What the citations of the query lift; remembered where it is to be explained.
void SearchRun::raise_targets(std::uint32_t collection, std::vector<Match>& matches) {
    const std::vector<Match> before = request_.explain ? matches : std::vector<Match>();
    targets_.raise(collection, beside_ ? &*beside_ : nullptr, matches);
    for (std::size_t i = 0; i < before.size(); ++i) {
        const double lift = double{matches[i].weight} - before[i].weight;
        if (lift > 0) lifted_[{collection, matches[i].section}] = lift;
    }
}

ResultSet SearchRun::collect(const Xapian::Query& query,
                             const std::vector<const QueryNode*>& most_of) {
    return results_of(matches_of(query), most_of);
}

/// With what the query names beside its words, in the order of the sections.
SearchRun::MatchesByCollection SearchRun::matches_of(const Xapian::Query& query) {
    Xapian::Query asked = query;
    for (const Xapian::Query& more :
         {is_relaxable(query_.root) ? targets_.words_beside(builder_) : Xapian::Query(),
          ranked_ ? named_.query() : Xapian::Query()}) {
        if (!more.empty()) asked = Xapian::Query(Xapian::Query::OP_AND_MAYBE, asked, more);
    }
    // Of "+CM 145" alone the words need not stand in the provision.
    if (is_nothing_but_words(query_.root) && !cited_.alone()) {
        asked = builder_.keep_required(asked, query_.root, cited_.required());
    }
    if (!only_.empty()) asked = Xapian::Query(Xapian::Query::OP_FILTER, asked, only_);
    MatchesByCollection matches(snapshot_.collections.size());
    for (std::size_t c = 0; c < matches.size(); ++c) {
        collect_matches(snapshot_.all, snapshot_.collections[c].database, asked, matches[c]);
    }
    return matches;
}

/// Those would be left out later, but a note may have more of the words than all that is searched.
void SearchRun::leave_out_other_roles(MatchesByCollection& matches) const {
    for (std::size_t c = 0; c < matches.size(); ++c) {
        const auto& roles = snapshot_.collections[c].columns->section_role;
        std::erase_if(matches[c], [&](const Match& match) {
            return match.section >= roles.size() || !filters_[c].accepts_role(roles[match.section]);
        });
    }
}

ResultSet SearchRun::results_of(MatchesByCollection matches,
                                const std::vector<const QueryNode*>& most_of) {
    ResultSet results;
    lifted_.clear();
    for (std::size_t c = 0; other_language_ && c < matches.size(); ++c) {
        other_language_->temper(c, matches[c]);
    }
    if (coverage_ || !most_of.empty()) leave_out_other_roles(matches);
    // A provision that is named may have few of the words.
    if (coverage_ && !targets_.cites()) coverage_->keep_enough(matches);
    if (prefers_more_) coverage_->prefer_more(matches);
    if (!most_of.empty()) keep_most_of(snapshot_.collections, most_of, finder_, matches);
    if (!beside_) weigh_words_beside();
    for (std::uint32_t c = 0; c < matches.size(); ++c) {
        raise_targets(c, matches[c]);
        results.add(c, std::move(matches[c]), *snapshot_.collections[c].columns, filters_[c]);
    }
    return results;
}

}  // namespace axtar::search
