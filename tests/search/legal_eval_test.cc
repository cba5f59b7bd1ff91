// The judged sets: queries over the shared legal documents, in the words of people who do not know
// the law (legal_eval) and of those who work with it (office_eval), with the sections that answer
// them; and queries made for one section each (known_items). docs/ranking.md says how they were
// made.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "analyzers/fold.h"
#include "corpus/enrichment/enricher.h"
#include "corpus/sources/directory_source.h"
#include "indexer/batch_indexer.h"
#include "search/evaluation.h"
#include "search/stock_xapian.h"
#include "tests/support/read_table.h"
#include "tests/support/shared_data.h"
#include "tests/support/temporary_directory.h"

namespace axtar::search {
namespace {

using Queries = std::vector<EvaluationQuery>;
constexpr std::uint32_t kDepth = 100;

/// The letters of Azerbaijani in its Cyrillic alphabet of 1958.
const std::map<std::string, std::string, std::less<>>& cyrillic_letters() {
    static const std::map<std::string, std::string, std::less<>> kLetters = {
        {"a", "а"}, {"b", "б"}, {"c", "ҹ"}, {"ç", "ч"}, {"d", "д"}, {"e", "е"}, {"ə", "ә"},
        {"f", "ф"}, {"g", "ҝ"}, {"ğ", "ғ"}, {"h", "һ"}, {"x", "х"}, {"ı", "ы"}, {"i", "и"},
        {"j", "ж"}, {"k", "к"}, {"q", "г"}, {"l", "л"}, {"m", "м"}, {"n", "н"}, {"o", "о"},
        {"ö", "ө"}, {"p", "п"}, {"r", "р"}, {"s", "с"}, {"ş", "ш"}, {"t", "т"}, {"u", "у"},
        {"ü", "ү"}, {"v", "в"}, {"y", "ј"}, {"z", "з"}, {"Ə", "Ә"}, {"Ş", "Ш"}, {"Ç", "Ч"},
        {"İ", "И"}, {"Ü", "Ү"}, {"Ö", "Ө"}, {"A", "А"}, {"B", "Б"}, {"D", "Д"}, {"E", "Е"},
        {"G", "Ҝ"}, {"H", "Һ"}, {"J", "Ж"}, {"K", "К"}, {"M", "М"}, {"N", "Н"}, {"O", "О"},
        {"P", "П"}, {"Q", "Г"}, {"S", "С"}, {"T", "Т"}, {"V", "В"}, {"X", "Х"}, {"Y", "Ј"}};
    return kLetters;
}

std::string in_cyrillic(std::string_view text) {
    std::string cyrillic;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t bytes = (static_cast<unsigned char>(text[i]) & 0x80U) == 0 ? 1 : 2;
        const std::string_view letter = text.substr(i, bytes);
        const auto found = cyrillic_letters().find(letter);
        cyrillic += found == cyrillic_letters().end() ? letter : std::string_view(found->second);
        i += bytes;
    }
    return cyrillic;
}

/// e1 to e8 are asked in Azerbaijani too.
bool is_azerbaijani(const std::string& id) {
    return id.front() == 'a' || id.front() == 'b' || (id.front() == 'e' && id < "e09");
}

/// `name`: of a file below tests/data, without `.tsv`.
std::string text_of(const std::string& name) {
    std::ifstream file(tests::test_data_path(name + ".tsv"), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

Queries queries_of(const std::string& name) {
    auto queries = parse_queries(text_of(name), name);
    return queries ? *queries : Queries{};
}

Queries changed(Queries queries, const std::function<std::string(std::string_view)>& change) {
    for (EvaluationQuery& query : queries) {
        if (is_azerbaijani(query.id)) query.text = change(query.text);
    }
    return queries;
}

/// The judgments of the queries that `wanted` accepts.
Judgments part_of(const Judgments& judgments,
                  const std::function<bool(const std::string&)>& wanted) {
    Judgments part;
    for (const auto& [query, judged] : judgments) {
        if (wanted(query)) part.emplace(query, judged);
    }
    return part;
}

/// Both engines over the same sections; the plain library gets those that are searched by default.
class Engines {
public:
    explicit Engines(const std::filesystem::path& documents) {
        std::vector<std::filesystem::path> files;
        for (const auto& entry : std::filesystem::directory_iterator(documents)) {
            if (entry.path().extension() == ".jsonl") files.push_back(entry.path());
        }
        std::sort(files.begin(), files.end());
        auto enricher = corpus::Enricher::create();
        EXPECT_TRUE(enricher) << enricher.error().message;
        const auto lists = std::make_shared<const corpus::Enricher>(std::move(*enricher));
        const auto schema = corpus::Schema::built_in();
        const auto source = corpus::open_source(files, schema);
        const auto indexed = indexer::index_documents(
            *source, {.index = directory_.path() / "index", .schema = schema, .enricher = lists},
            {});
        EXPECT_TRUE(indexed) << indexed.error().message;
        auto opened = Searcher::open(directory_.path() / "index", {});
        EXPECT_TRUE(opened) << opened.error().message;
        if (opened) searcher_ = std::make_unique<Searcher>(std::move(*opened));
        add_to_stock(files, schema, *lists);
    }

    Run run(const Queries& queries) {
        auto run = run_queries(*searcher_, queries, kDepth, JudgedUnit::kSection);
        EXPECT_TRUE(run) << run.error().message;
        return run ? *run : Run{};
    }
    /// By the plain library with the better of its two stemmers.
    RankingMeasures stock(const Queries& queries, const Judgments& judgments) {
        RankingMeasures best;
        for (StockXapian& engine : stock_) {
            const auto run = engine.run(queries, kDepth);
            EXPECT_TRUE(run) << run.error().message;
            const RankingMeasures measured = measure(*run, judgments);
            if (measured.ndcg_at_10 >= best.ndcg_at_10) best = measured;
        }
        return best;
    }
    [[nodiscard]] bool has(const std::string& section) const { return sections_.contains(section); }

private:
    void add_to_stock(const std::vector<std::filesystem::path>& files, const corpus::Schema& schema,
                      const corpus::Enricher& lists) {
        for (const char* stemmer : {"english", "turkish"}) {
            stock_.push_back(std::move(*StockXapian::create(stemmer)));
        }
        const auto source = corpus::open_source(files, schema);
        for (;;) {
            auto document = source->next();
            if (!document) continue;
            if (!*document) return;
            lists.enrich(**document);
            for (const corpus::Section& section : (*document)->sections) {
                using corpus::Role;
                if (section.role == Role::kFootnote || section.role == Role::kPriorWording) {
                    continue;
                }
                const std::string id = section_id((*document)->id, section.anchor);
                sections_.insert(id);
                for (StockXapian& engine : stock_) {
                    const auto added = engine.add(id, (*document)->title + "\n" + section.text);
                    EXPECT_TRUE(added);
                }
            }
        }
    }

    tests::TemporaryDirectory directory_;
    std::unique_ptr<Searcher> searcher_;
    std::vector<StockXapian> stock_;
    std::set<std::string> sections_;
};

struct Part {
    const char* name;
    std::function<bool(const std::string&)> has;
    double least;  // nDCG@10, a little under what is reached
    double ratio;  // to the plain library
};

class LegalEval : public testing::Test {
protected:
    void SetUp() override {
        AXTAR_REQUIRE_SHARED_DATA(documents, "documents");
        if (!engines_) engines_ = std::make_unique<Engines>(documents);
    }
    /// Fails also where a relevant section is no section any more: it must be judged anew.
    void load(const std::string& folder) {
        auto judgments = parse_judgments(text_of(folder + "/qrels"), folder);
        ASSERT_TRUE(judgments) << judgments.error().message;
        judgments_ = std::move(*judgments);
        queries_ = queries_of(folder + "/queries");
        ASSERT_GE(queries_.size(), 70U);
        EXPECT_EQ(judgments_.size(), queries_.size());
        for (const auto& [query, judged] : judgments_) {
            for (const auto& [section, degree] : judged) {
                EXPECT_TRUE(degree == 0 || engines_->has(section))
                    << query << " is judged by " << section << ", which is no section any more";
            }
        }
    }
    /// Prints what either engine reaches on each part, and checks it.
    void expect(const std::vector<Part>& parts) {
        const search::Run run = engines_->run(queries_);
        for (const Part& part : parts) {
            const Judgments judged = part_of(judgments_, part.has);
            const RankingMeasures ours = measure(run, judged);
            const RankingMeasures stock = engines_->stock(queries_, judged);
            const double ratio = ours.ndcg_at_10 / std::max(stock.ndcg_at_10, 0.001);
            std::printf("%-30s %3u  nDCG@10 %.3f  recall@100 %.3f  stock %.3f %.3f  ratio %.2f\n",
                        part.name, ours.queries, ours.ndcg_at_10, ours.recall_at_100,
                        stock.ndcg_at_10, stock.recall_at_100, ratio);
            EXPECT_GE(ours.ndcg_at_10, part.least) << part.name;
            EXPECT_GE(ratio, part.ratio) << part.name;
        }
    }
    static void TearDownTestSuite() { engines_.reset(); }

    static inline std::unique_ptr<Engines> engines_;  // takes seconds to build
    Judgments judgments_;
    Queries queries_;
};

TEST_F(LegalEval, AnswersWhatPeopleAsk) {
    ASSERT_NO_FATAL_FAILURE(load("legal_eval"));
    const auto kind = [](char letter) {
        return [letter](const std::string& id) { return id.front() == letter; };
    };
    const auto half = [](int rest) {
        return [rest](const std::string& id) { return (id.back() - '0') % 2 == rest; };
    };
    const std::vector<Part> parts = {{"a: Azerbaijani keywords", kind('a'), 0.84, 1.18},
                                     {"b: Azerbaijani questions", kind('b'), 0.73, 1.5},
                                     {"c: English keywords", kind('c'), 0.75, 1.04},
                                     {"d: English questions", kind('d'), 0.63, 1.2},
                                     {"e: the other language answers", kind('e'), 0.64, 10.0},
                                     {"development half", half(1), 0.75, 1.4},
                                     {"held half", half(0), 0.73, 1.45},
                                     {"all", [](const std::string&) { return true; }, 0.745, 1.45}};
    expect(parts);
}

TEST_F(LegalEval, AnswersWhatTheOfficeAsks) {
    ASSERT_NO_FATAL_FAILURE(load("office_eval"));
    const auto numbers = [](int first, int last) {
        return [first, last](const std::string& id) {
            const int number = std::stoi(id.substr(1));
            return first <= number && number <= last;
        };
    };
    expect({{"Azerbaijani keywords", numbers(1, 30), 0.85, 1.25},
            {"Azerbaijani questions", numbers(31, 40), 0.84, 1.35},
            {"English keywords", numbers(41, 60), 0.79, 1.0},
            {"English questions", numbers(61, 68), 0.53, 0.75},
            {"the other language answers", numbers(69, 72), 0.6, 6.0},
            {"all", numbers(1, 72), 0.795, 1.2}});
}

TEST_F(LegalEval, FindsTheOneSectionThatWasMeant) {
    ASSERT_NO_FATAL_FAILURE(load("known_items"));
    const auto begins = [](const char* with) {
        return [with](const std::string& id) { return id.starts_with(with); };
    };
    expect({{"Azerbaijani questions", begins("azq"), 0.71, 1.45},
            {"Azerbaijani keywords", begins("azk"), 0.72, 1.3},
            {"English questions", begins("enq"), 0.49, 1.12},
            {"English keywords", begins("enk"), 0.62, 1.03}});
}

TEST_F(LegalEval, LosesLittleByOtherEndingsLettersAndScript) {
    ASSERT_NO_FATAL_FAILURE(load("legal_eval"));
    constexpr double kMostLost = 0.03;
    const Judgments all = judgments_;
    const Judgments azerbaijani = part_of(judgments_, is_azerbaijani);
    const search::Run plain = engines_->run(queries_);
    const auto lost = [&](const char* name, const Queries& queries, const Judgments& judged) {
        const double before = measure(plain, judged).ndcg_at_10;
        const double after = measure(engines_->run(queries), judged).ndcg_at_10;
        std::printf("%-12s nDCG@10 %.3f -> %.3f\n", name, before, after);
        EXPECT_GE(after, before - kMostLost) << name;
    };
    const auto folded = [](std::string_view text) { return analyzers::fold(text); };
    lost("folded", changed(queries_, folded), azerbaijani);
    lost("Cyrillic", changed(queries_, in_cyrillic), azerbaijani);
    lost("inflected", queries_of("legal_eval/inflected"), all);
}

}  // namespace
}  // namespace axtar::search
