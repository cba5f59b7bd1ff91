#include "bench/search/single_steps.h"

#include <map>
#include <utility>

#include <xapian.h>

#include "search/facets/filters.h"
#include "search/match_collector_internal.h"
#include "search/query_builder_internal.h"
#include "search/query_parser.h"
#include "search/ranking/ranking_weights.h"
#include "search/ranking/second_stage_internal.h"
#include "search/result_set.h"
#include "search/snapshot_internal.h"

namespace axtar::bench {

using namespace axtar::search;

class SingleSteps::Impl {
public:
    explicit Impl(const std::string& index) {
        auto opened = open_snapshot(index, {});
        if (!opened) {
            error_ = opened.error().message;
            return;
        }
        snapshot_ = std::move(*opened);
        if (auto loaded = load_columns(snapshot_, nullptr); !loaded)
            error_ = loaded.error().message;
    }

    const std::string& error() const { return error_; }

    std::size_t ten_best(const std::string& query, bool total) {
        WordTermFinder finder(snapshot_.all);
        const ParsedQuery parsed = parse_query(query, snapshot_.schema);
        const AskingWords asking(parsed.root);
        QueryBuilder builder(finder, snapshot_, asking);
        Xapian::Enquire enquire(snapshot_.all);
        enquire.set_query(builder.build(parsed.root));
        enquire.set_weighting_scheme(
            Xapian::BM25Weight(weights::kK1, 0, 1, weights::kB, weights::kMinNormalisedLength));
        constexpr Xapian::doccount kPage = 10;
        const Xapian::doccount looked_at = total ? snapshot_.all.get_doccount() : 0;
        return enquire.get_mset(0, kPage, looked_at).size();
    }

    std::size_t second_stage(const std::string& query) {
        const ParsedQuery parsed = parse_query(query, snapshot_.schema);
        WordTermFinder finder(snapshot_.all);
        const auto [known, is_new] = results_.try_emplace(query);
        if (is_new) known->second = collect(parsed, finder);
        ResultSet results = known->second;
        SecondStage(snapshot_, finder, parsed.root, AskingWords(parsed.root)).apply(results);
        return results.total_sections();
    }

private:
    ResultSet collect(const ParsedQuery& parsed, WordTermFinder& finder) {
        ResultSet results;
        const AskingWords asking(parsed.root);
        const Xapian::Query query = QueryBuilder(finder, snapshot_, asking).build(parsed.root);
        for (std::uint32_t c = 0; c < snapshot_.collections.size(); ++c) {
            const CollectionSnapshot& collection = snapshot_.collections[c];
            std::vector<Match> matches;
            collect_matches(snapshot_.all, collection.database, query, matches);
            results.add(c, std::move(matches), *collection.columns,
                        SectionFilter({}, snapshot_.schema, collection));
        }
        return results;
    }

    Snapshot snapshot_;
    std::map<std::string, ResultSet> results_;
    std::string error_;
};

SingleSteps::SingleSteps(const std::string& index) : impl_(std::make_unique<Impl>(index)) {}
SingleSteps::~SingleSteps() = default;
const std::string& SingleSteps::error() const { return impl_->error(); }
std::size_t SingleSteps::ten_best(const std::string& query, bool total) {
    return impl_->ten_best(query, total);
}
std::size_t SingleSteps::second_stage(const std::string& query) {
    return impl_->second_stage(query);
}

}  // namespace axtar::bench
