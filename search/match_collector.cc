#include <memory>

#include "search/match_collector_internal.h"
#include "search/ranking/ranking_weights.h"

namespace axtar::search {
namespace {

/// Matches every docid of one shard of a combined database and none of the others.
///
/// The matcher gives a spy the docid within a shard but not the shard, so each shard gets a pass of
/// its own; the statistics stay those of the whole database.
class ShardGate final : public Xapian::PostingSource {
public:
    explicit ShardGate(std::string uuid) : uuid_(std::move(uuid)) {}

    Xapian::PostingSource* clone() const override { return new ShardGate(uuid_); }  // Xapian's

    void init(const Xapian::Database& database) override {
        open_ = database.get_uuid() == uuid_;
        last_ = open_ ? database.get_lastdocid() : 0;
        count_ = open_ ? database.get_doccount() : 0;
        at_ = 0;
    }

    Xapian::doccount get_termfreq_min() const override { return 0; }
    Xapian::doccount get_termfreq_est() const override { return count_; }
    Xapian::doccount get_termfreq_max() const override { return last_; }
    void next(double) override { ++at_; }
    void skip_to(Xapian::docid docid, double) override { at_ = docid > at_ ? docid : at_; }
    bool at_end() const override { return at_ > last_; }
    Xapian::docid get_docid() const override { return at_; }

private:
    std::string uuid_;
    bool open_ = false;
    Xapian::docid last_ = 0;
    Xapian::docid at_ = 0;
    Xapian::doccount count_ = 0;
};

}  // namespace

void collect_matches(const Xapian::Database& database, const Xapian::Database& shard,
                     const Xapian::Query& query, const Xapian::Weight& scheme,
                     std::vector<Match>& matches) {
    matches.clear();
    if (database.get_doccount() == 0) return;
    Xapian::Enquire enquire(database);
    ShardGate gate(shard.get_uuid());
    enquire.set_query(database.size() == 1
                          ? query
                          : Xapian::Query(Xapian::Query::OP_FILTER, query, Xapian::Query(&gate)));
    enquire.set_weighting_scheme(scheme);
    EmptyKey empty_key;
    enquire.set_sort_by_key(&empty_key, false);
    MatchCollector collector(matches);
    enquire.add_matchspy(&collector);
    const Xapian::MSet ignored = enquire.get_mset(0, 1, database.get_doccount());
}

void collect_matches(const Xapian::Database& database, const Xapian::Database& shard,
                     const Xapian::Query& query, std::vector<Match>& matches) {
    collect_matches(
        database, shard, query,
        Xapian::BM25Weight(weights::kK1, 0, 1, weights::kB, weights::kMinNormalisedLength),
        matches);
}

}  // namespace axtar::search
