#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "search/match.h"

namespace axtar::search {

/// Writes down every match that Xapian's matcher sees.
class MatchCollector final : public Xapian::MatchSpy {
public:
    explicit MatchCollector(std::vector<Match>& matches) : matches_(matches) {}

    void operator()(const Xapian::Document& document, double weight) override {
        matches_.push_back({.section = document.get_docid(), .weight = static_cast<float>(weight)});
    }

private:
    std::vector<Match>& matches_;
};

/// Makes the matcher keep no heap: every match after the first compares as later.
class EmptyKey final : public Xapian::KeyMaker {
public:
    std::string operator()(const Xapian::Document&) const override { return {}; }
};

/// Collects every match of a query in the shard `shard` of `database`, weighed by `scheme` with the
/// statistics of all shards; `matches` is filled in rising docid order.
///
/// Cost: one pass of the matcher without its heap. Sorting by an empty key makes every match after
/// the first compare as later, so nothing is pushed and nothing is pruned (figures: collector bench
/// in tests/search). Errors: Xapian's exceptions pass through.
void collect_matches(const Xapian::Database& database, const Xapian::Database& shard,
                     const Xapian::Query& query, const Xapian::Weight& scheme,
                     std::vector<Match>& matches);
/// The same by BM25.
void collect_matches(const Xapian::Database& database, const Xapian::Database& shard,
                     const Xapian::Query& query, std::vector<Match>& matches);

}  // namespace axtar::search
