#include "bench/search/features.h"

#include <utility>

#include <benchmark/benchmark.h>

#include "bench/search/single_steps.h"
#include "search/searcher.h"

namespace axtar::bench {
namespace {

using search::SearchRequest;
using Queries = std::vector<std::string>;

/// The ten best documents and the exact totals; nothing that can be left out.
SearchRequest plain() {
    return {.all_facets = false, .snippets = false, .expand = false, .diagnose = false};
}

template <class Change>
SearchRequest plain_but(Change change) {
    SearchRequest request = plain();
    change(request);
    return request;
}

const Queries kCitations = {"CM 145.2",         "Əmək Məcəlləsi 114",
                            "Mülki Məcəllə 12", "maddə 12-1.3",
                            "art. 3 ECHR",      "A/HRC/39/14",
                            "246-IIKQ",         "Cinayət Məcəlləsinin 145-ci maddəsi",
                            "CEDAW Article 7",  "maddə 25"};
// A list as it is pasted from a letter.
constexpr const char* kPastedList =
    "CM 145.2\nƏmək Məcəlləsi 114\nart. 3 ECHR\nA/HRC/39/14\nMülki Məcəllə 12\nbelə bir akt yoxdur";

}  // namespace

class Bench::Impl {
public:
    Impl(const std::string& index, const DrawnQueries& queries)
        : queries_(queries), steps_(index), searcher_(search::Searcher::open(index, {})) {
        if (!searcher_) error_ = searcher_.error().message;
        if (error_.empty()) error_ = steps_.error();
    }

    const std::string& error() const { return error_; }

    std::vector<Feature> features() {
        std::vector<Feature> all;
        add_words(all);
        add_counts(all);
        add_display(all);
        add_language(all);
        add_help(all);
        add_others(all);
        return all;
    }

private:
    Feature asked(std::string name, const Queries& queries, SearchRequest prototype) {
        return {.name = std::move(name),
                .queries = queries.size(),
                .ask = [this, &queries, request = std::move(prototype)](std::size_t i) mutable {
                    request.query = queries[i];
                    auto response = searcher_->search(request);
                    benchmark::DoNotOptimize(response);
                }};
    }

    template <class Ask>
    static Feature called(std::string name, const Queries& inputs, Ask ask) {
        return {.name = std::move(name),
                .queries = inputs.size(),
                .ask = [&inputs, ask = std::move(ask)](std::size_t i) {
                    auto response = ask(inputs[i]);
                    benchmark::DoNotOptimize(response);
                }};
    }

    void add_words(std::vector<Feature>& all) {
        all.push_back(
            asked("plain: one word or two, totals, ten documents", queries_.plain, plain()));
        all.push_back(asked("one word", queries_.one, plain()));
        all.push_back(asked("two words, both of them (AND)", queries_.two, plain()));
        all.push_back(asked("question of nine words", queries_.question, plain()));
        all.push_back(asked("the page as a browser asks for it (facets, snippets, thesaurus)",
                            queries_.plain, {}));
    }

    void add_counts(std::vector<Feature>& all) {
        all.push_back(called("Xapian alone: ten best sections, no total", queries_.plain,
                             [this](const auto& query) { return steps_.ten_best(query, false); }));
        all.push_back(called("Xapian alone: ten best sections, exact total", queries_.plain,
                             [this](const auto& query) { return steps_.ten_best(query, true); }));
        const auto row = [&](const char* name, auto change) {
            all.push_back(asked(name, queries_.plain, plain_but(change)));
        };
        row("sections instead of documents (flat)",
            [](SearchRequest& r) { r.grouping = search::Grouping::kNone; });
        row("all facets", [](SearchRequest& r) { r.all_facets = true; });
        row("all facets, counted by sections", [](SearchRequest& r) {
            r.all_facets = true;
            r.count_by = search::CountUnit::kSections;
        });
        row("histogram by month",
            [](SearchRequest& r) { r.histogram = search::Histogram::kMonth; });
        row("filter by language", [](SearchRequest& r) { r.filters = {{"lang", {"az"}}}; });
        row("newest first", [](SearchRequest& r) { r.sort = search::Sort::kDateDescending; });
    }

    void add_display(std::vector<Feature>& all) {
        const auto row = [&](const char* name, auto change) {
            all.push_back(asked(name, queries_.plain, plain_but(change)));
        };
        row("snippets", [](SearchRequest& r) { r.snippets = true; });
        row("thesaurus", [](SearchRequest& r) { r.expand = true; });
        row("explain", [](SearchRequest& r) { r.explain = true; });
        row("as of a date", [](SearchRequest& r) { r.as_of = "2015-01-01"; });
        row("cursor, first page", [](SearchRequest& r) { r.cursor = "*"; });
        all.push_back(next_pages());
        all.push_back(called("second stage alone", queries_.plain,
                             [this](const auto& query) { return steps_.second_stage(query); }));
    }

    /// The second page of each query; its first is asked before the clock runs, once.
    Feature next_pages() {
        for (const std::string& query : queries_.plain) {
            SearchRequest request = plain();
            request.query = query;
            request.cursor = "*";
            const auto first = searcher_->search(request);
            if (!first || first->cursor.empty()) continue;
            paged_.push_back(query);
            cursors_.push_back(first->cursor);
        }
        return {
            .name = "cursor, next page", .queries = paged_.size(), .ask = [this](std::size_t i) {
                SearchRequest request = plain();
                request.query = paged_[i];
                request.cursor = cursors_[i];
                auto response = searcher_->search(request);
                benchmark::DoNotOptimize(response);
            }};
    }

    void add_language(std::vector<Feature>& all) {
        all.push_back(asked("phrase of two words", queries_.phrase, plain()));
        all.push_back(asked("exact phrase of two words", queries_.two_exact, plain()));
        all.push_back(asked("NEAR/5", queries_.near, plain()));
        all.push_back(asked("beginning of a word, four letters and `*`", queries_.prefix, plain()));
        all.push_back(asked("word with `~`", queries_.fuzzy, plain()));
        all.push_back(asked("citation in the box", kCitations, plain()));
    }

    void add_help(std::vector<Feature>& all) {
        all.push_back(asked("did you mean (a letter wrong)", queries_.misspelt, plain()));
        SearchRequest emptied = plain_but([](SearchRequest& r) {
            r.diagnose = true;
            r.filters = {{"kind", {"no_such_kind"}}};
        });
        all.push_back(asked("diagnosis (a filter empties the result)", queries_.plain, emptied));
        all.push_back(called("suggest, four letters", queries_.beginning, [this](const auto& text) {
            return searcher_->suggest({.text = text});
        }));
    }

    void add_others(std::vector<Feature>& all) {
        all.push_back(
            called("similar to a text of 2,000 bytes", queries_.passage,
                   [this](const auto& text) { return searcher_->similar({.text = text}); }));
        all.push_back(called("resolve a list of six citations", pasted_, [this](const auto& text) {
            return searcher_->resolve({.text = text});
        }));
        all.push_back(called("a whole document", queries_.documents,
                             [this](const auto& id) { return searcher_->document(id, ""); }));
        all.push_back({.name = "a whole document with its hits marked",
                       .queries = queries_.documents.size(),
                       .ask = [this](std::size_t i) {
                           auto document =
                               searcher_->document(queries_.documents[i], queries_.two[i]);
                           benchmark::DoNotOptimize(document);
                       }});
    }

    const DrawnQueries& queries_;
    SingleSteps steps_;
    Result<search::Searcher> searcher_;
    std::string error_;
    Queries paged_;
    Queries cursors_;
    Queries pasted_ = Queries(10, kPastedList);
};

Bench::Bench(const std::string& index, const DrawnQueries& queries)
    : impl_(std::make_unique<Impl>(index, queries)) {}
Bench::~Bench() = default;
const std::string& Bench::error() const { return impl_->error(); }
std::vector<Feature> Bench::features() { return impl_->features(); }

}  // namespace axtar::bench
