#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "corpus/index_layout.h"
#include "search/ranking/feedback_internal.h"
#include "search/ranking/ranking_weights.h"

namespace axtar::search {
namespace {

struct Candidate {
    double share = 0;       // of the best sections' text, weighed by how good they are
    unsigned sections = 0;  // of the best ones that have it
};
using Candidates = std::map<std::string, Candidate>;

void add_section(const Snapshot& snapshot, const BestSection& section, double quality,
                 Candidates& candidates) {
    const Xapian::Database& database = snapshot.collections[section.collection].database;
    const double length = database.get_doclength(section.match.section);
    if (length <= 0) return;
    Xapian::TermIterator term = database.termlist_begin(section.match.section);
    const Xapian::TermIterator end = database.termlist_end(section.match.section);
    term.skip_to(std::string(corpus::kStemPrefix));
    for (; term != end && (*term).starts_with(corpus::kStemPrefix); ++term) {
        Candidate& candidate = candidates[*term];
        candidate.share += quality * term.get_wdf() / length;
        ++candidate.sections;
    }
}

/// Neither a word of one text alone nor one that is everywhere tells what the texts are about.
bool tells_the_matter(const Snapshot& snapshot, const std::string& term,
                      const Candidate& candidate) {
    if (candidate.sections < 2) return false;
    const Xapian::doccount sections = snapshot.all.get_termfreq(term);
    return sections <= weights::kFeedbackCommon * snapshot.all.get_doccount();
}

using Weighted = std::vector<std::pair<double, std::string>>;

Weighted best_terms(const Snapshot& snapshot, const Candidates& candidates) {
    Weighted terms;
    for (const auto& [term, candidate] : candidates) {
        if (tells_the_matter(snapshot, term, candidate)) terms.emplace_back(candidate.share, term);
    }
    const std::size_t wanted = std::min(terms.size(), weights::kFeedbackTerms);
    std::partial_sort(terms.begin(), terms.begin() + static_cast<std::ptrdiff_t>(wanted),
                      terms.end(), [](const auto& a, const auto& b) {
                          return std::pair(b.first, a.second) < std::pair(a.first, b.second);
                      });
    terms.resize(wanted);
    return terms;
}

}  // namespace

Xapian::Query feedback_evidence(const Snapshot& snapshot, std::span<const BestSection> best,
                                std::size_t words) {
    if (best.size() < weights::kFeedbackSections) return {};
    best = best.first(weights::kFeedbackSections);
    const double first = best.front().match.weight;
    const double last = best.back().match.weight;
    if (last <= 0) return {};
    Candidates candidates;
    for (const BestSection& section : best) {
        add_section(snapshot, section, section.match.weight, candidates);
    }
    const Weighted terms = best_terms(snapshot, candidates);
    double sum = 0;
    for (const auto& [share, term] : terms) sum += share;
    if (sum <= 0) return {};
    const double trust = weights::kFeedback * std::pow(last / first, 2);
    const double scale = trust / (1.0 - trust) * static_cast<double>(words) / sum;
    std::vector<Xapian::Query> parts;
    for (const auto& [share, term] : terms) {
        parts.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(term), scale * share);
    }
    return {Xapian::Query::OP_OR, parts.begin(), parts.end()};
}

}  // namespace axtar::search
