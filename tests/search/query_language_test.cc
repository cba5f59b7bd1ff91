// What each form of the query language finds, on documents small enough to see why.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "search/query_parser.h"
#include "search/searcher.h"
#include "tests/support/index_fixture.h"
#include "tests/support/random_seed.h"
#include "tests/support/read_table.h"

namespace axtar::search {
namespace {

corpus::Document document(const std::string& id, const std::string& title,
                          const std::vector<std::string>& texts, const std::string& lang,
                          const std::string& kind, const std::string& date) {
    corpus::Document made = tests::make_document(id, title, texts, lang);
    made.kind = kind;
    made.date = date;
    return made;
}

corpus::Schema schema_with_numbers() {
    return *corpus::Schema::parse(
        R"({"fields": [{"name": "session", "type": "number"},
                       {"name": "heard", "type": "date", "multi_valued": true}]})",
        "schema.json");
}

tests::IndexFixture& small_index() {
    static tests::IndexFixture fixture(schema_with_numbers());
    static const bool filled = [] {
        auto law = document("law", "İnsan hüquqları haqqında qanun",
                            {"İşgəncə qadağandır. Polis əməkdaşı heç kəsə işgəncə verə bilməz.",
                             "Şəxsin insan hüquqları qorunur."},
                            "az", "legislation", "2019-03-01");
        law.number = "246-IIKQ";
        law.extra = {{"session", {"9"}}, {"heard", {"2018-05-01", "2019-02-01"}}};
        law.sections.push_back({.anchor = "note-1",
                                .text = "Məhkəmənin qərarı ilə dəyişdirilmişdir.",
                                .lang = "az",
                                .role = corpus::Role::kFootnote});
        auto report = document("report", "İllik məruzə",
                               {"Məhkəmə qərarı ilə həbs edilmiş şəxsin insan hüququ pozulub.",
                                "Müvəqqəti saxlama yerinin şəraiti pisdir."},
                               "az", "report", "2020-05-10");
        report.topics = {"detention/conditions"};
        report.extra = {{"session", {"10"}}};
        auto visit = document("visit", "Report on prisons",
                              {"The right to a fair trial before an independent court was denied.",
                               "Torture was not found in the prison."},
                              "en", "report", "2021-07-15");
        visit.sections[0].heading = "Fair trial";
        visit.sections[0].text = "Fair trial\n" + visit.sections[0].text;
        visit.sections[0].heading_path = {"Prisons report"};
        visit.issuer = "Ədliyyə Nazirliyi";
        visit.extra = {{"session", {"100"}}};
        auto advice = document("advice", "Recommendation",
                               {"Prevent torture by the police during arrest, and detention."},
                               "en", "recommendation", "2015-12-31");
        advice.status = "done";
        fixture.put({law, report, visit, advice,
                     document("undated", "Other", {"The police visited the prisons twice."}, "en",
                              "other", "")});
        return true;
    }();
    EXPECT_TRUE(filled);
    return fixture;
}

std::string ids(const SearchResponse& response) {
    std::vector<std::string> found;
    for (const Hit& hit : response.hits) found.push_back(hit.id);
    std::sort(found.begin(), found.end());
    std::string text;
    for (const std::string& id : found) text += (text.empty() ? "" : " ") + id;
    return text.empty() ? "-" : text;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += (text.empty() ? "" : " | ") + line;
    return text;
}

// Rows: query, ids found in alphabetical order ("-": none), a part of the warnings ("-": none).
// Other names are not taken along.
TEST(QueryLanguage, FindsWhatItSays) {
    Searcher searcher = small_index().searcher();
    for (const auto& [where, columns] : tests::read_table("search/query_language.tsv")) {
        SCOPED_TRACE(where + ": " + columns.at(0));
        ASSERT_EQ(columns.size(), 3U);
        const auto response = searcher.search({.query = columns[0], .expand = false});
        ASSERT_TRUE(response) << response.error().message;
        EXPECT_EQ(ids(*response), columns[1]) << response->parsed;
        EXPECT_EQ(response->total_documents, response->hits.size());
        if (columns[2] == "-") {
            EXPECT_EQ(joined(response->warnings), "");
        } else {
            EXPECT_NE(joined(response->warnings).find(columns[2]), std::string::npos)
                << joined(response->warnings);
        }
    }
}

std::string summary(const SearchResponse& response) {
    std::string text = std::to_string(response.total_documents) + " documents, " +
                       std::to_string(response.total_sections) + " sections:";
    for (const Hit& hit : response.hits) text += " " + hit.id;
    for (const Expansion& expansion : response.expansions) text += " +" + expansion.to;
    if (!response.relaxed) return text;
    return text + " relaxed " + response.relaxed->mode + " " + joined(response.relaxed->dropped);
}

// Words side by side were shown with AND between them, so that a copied query found nothing where
// the typed one was relaxed.
TEST(QueryLanguage, AnswersWhatItShowsAsWhatWasTyped) {
    Searcher searcher = small_index().searcher();
    std::vector<std::string> queries = {
        "torture xyzzy prison",     "police submarine",         "NOT NOT police submarine",
        "police submarine OR",      "fair submarine police?",   "when do police, visit prisons?",
        "\"AND\" police submarine", "+prison torture submarine"};
    for (const std::string table : {"query_language.tsv", "query_marks.tsv"}) {
        for (const auto& row : tests::read_table("search/" + table)) {
            queries.push_back(row.second.at(0));
        }
    }
    std::size_t relaxed = 0;
    for (const std::string& query : queries) {
        const auto typed = searcher.search({.query = query});
        ASSERT_TRUE(typed) << query;
        const auto shown = searcher.search({.query = typed->parsed});
        ASSERT_TRUE(shown) << query;
        EXPECT_EQ(shown->parsed, typed->parsed);
        EXPECT_EQ(summary(*shown), summary(*typed)) << query << " shown as " << typed->parsed;
        if (typed->relaxed) ++relaxed;
    }
    EXPECT_GT(relaxed, 4U);
}

// Who filters by a value that no document has is told which there are, where they are few.
TEST(QueryLanguage, NamesTheValuesThereAre) {
    Searcher searcher = small_index().searcher();
    const std::string kinds =
        "nothing here has kind:treaty; there are legislation, other, recommendation, report";
    for (const SearchRequest& request :
         {SearchRequest{.query = "kind:treaty"}, SearchRequest{.query = "torture -kind:Treaty"},
          SearchRequest{.query = "torture", .filters = {{"kind", {"treaty"}}}},
          SearchRequest{.query = "torture", .filters = {{"kind", {"report", "treaty"}}}}}) {
        const auto response = searcher.search(request);
        ASSERT_TRUE(response) << response.error().message;
        EXPECT_EQ(joined(response->warnings), kinds);
    }
    const auto known = searcher.search({.query = "kind:Report", .filters = {{"lang", {"EN"}}}});
    ASSERT_TRUE(known);
    EXPECT_EQ(joined(known->warnings), "");
    EXPECT_EQ(ids(*known), "visit");
    EXPECT_EQ(ids(*searcher.search({.query = "növ:REPORT lang:En"})), "visit");
}

// Rows: query, id of a document, what is marked in its best section, in order, joined by "|".
TEST(QueryLanguage, MarksWhatMatched) {
    Searcher searcher = small_index().searcher();
    for (const auto& [where, columns] : tests::read_table("search/query_marks.tsv")) {
        SCOPED_TRACE(where + ": " + columns.at(0));
        ASSERT_EQ(columns.size(), 3U);
        const auto response = searcher.search({.query = columns[0]});
        ASSERT_TRUE(response) << response.error().message;
        const auto hit = std::find_if(response->hits.begin(), response->hits.end(),
                                      [&](const Hit& found) { return found.id == columns[1]; });
        ASSERT_NE(hit, response->hits.end()) << ids(*response);
        const std::string& html = hit->sections.front().snippet_html;
        std::string marks;
        for (std::size_t at = 0; (at = html.find("<mark>", at)) != std::string::npos;) {
            at += 6;
            marks += (marks.empty() ? "" : "|") + html.substr(at, html.find("</mark>", at) - at);
        }
        EXPECT_EQ(marks, columns[2]) << html;
    }
}

const Expansion* find(const SearchResponse& response, const std::string& to) {
    for (const Expansion& expansion : response.expansions) {
        if (expansion.to == to) return &expansion;
    }
    return nullptr;
}

TEST(QueryLanguage, ListsWhatItTakesAlongAndLeavesItOutOnDemand) {
    Searcher searcher = small_index().searcher();
    const auto both = searcher.search({.query = "işgəncə"});
    ASSERT_TRUE(both);
    EXPECT_EQ(ids(*both), "advice law visit");
    EXPECT_EQ(both->hits.front().id, "law");  // who types Azerbaijani reads Azerbaijani first
    const Expansion* torture = find(*both, "torture");
    ASSERT_NE(torture, nullptr);
    EXPECT_EQ(torture->from, "işgəncə");
    EXPECT_EQ(torture->kind, "thesaurus");
    EXPECT_GT(torture->weight, 0);
    EXPECT_LT(torture->weight, 1);
    EXPECT_EQ(ids(*searcher.search({.query = "işgəncə", .no_expand = {"Torture"}})), "law");
    EXPECT_EQ(ids(*searcher.search({.query = "işgəncə", .expand = false})), "law");
    EXPECT_EQ(ids(*searcher.search({.query = "=\"işgəncə\""})), "law");

    const auto prefix = searcher.search({.query = "pris*"});
    ASSERT_TRUE(prefix);
    const Expansion* prison = find(*prefix, "prison");
    ASSERT_NE(prison, nullptr);
    EXPECT_EQ(prison->from, "pris*");
    EXPECT_EQ(prison->kind, "prefix");
    const Expansion* prisons = find(*prefix, "prisons");
    ASSERT_NE(prisons, nullptr);
    EXPECT_EQ(ids(*searcher.search({.query = "=\"prisons\""})),
              ids(*searcher.search({.query = "pris*", .no_expand = {"prison"}})));
    EXPECT_EQ(ids(*searcher.search({.query = "pris*", .no_expand = {"prison", "prisons"}})), "-");
    const auto fuzzy = searcher.search({.query = "mehkme~"});
    ASSERT_TRUE(fuzzy);
    const Expansion* court = find(*fuzzy, "məhkəmə");
    ASSERT_NE(court, nullptr);
    EXPECT_EQ(court->kind, "fuzzy");
}

TEST(QueryLanguage, TranslatesWordsThatTheIndexDoesNotHave) {
    Searcher searcher = small_index().searcher();
    // "müstəqil" is nowhere: the English word stands for it, and nothing is dropped.
    const auto found = searcher.search({.query = "müstəqil məhkəmə"});
    ASSERT_TRUE(found);
    EXPECT_EQ(ids(*found), "visit");
    EXPECT_FALSE(found->relaxed);
    // Relaxed, it covers as much as an own word would.
    const auto most = searcher.search({.query = "müstəqil təcridxana polis"});
    ASSERT_TRUE(most);
    EXPECT_EQ(most->hits.size(), 4U) << ids(*most);
    EXPECT_EQ(ids(*searcher.search({.query = "\"ədalətli məhkəmə\""})), "visit");
    EXPECT_EQ(ids(*searcher.search({.query = "məhkəmə OR müstəqil"})), "report visit");
    EXPECT_EQ(ids(*searcher.search({.query = "torture -işgəncə"})), "advice visit");
}

TEST(QueryLanguage, LooksIntoRolesThatTheQueryNames) {
    Searcher searcher = small_index().searcher();
    EXPECT_EQ(ids(*searcher.search({.query = "dəyişdirilmişdir"})), "-");
    EXPECT_EQ(ids(*searcher.search({.query = "dəyişdirilmişdir role:footnote"})), "law");
    EXPECT_EQ(ids(*searcher.search({.query = "dəyişdirilmişdir rol:qeyd"})), "law");
    EXPECT_EQ(ids(*searcher.search({.query = "role:footnote", .roles = {"body"}})), "-");
}

// A section is a list of words; positions count from 0.
bool has_chain(const std::vector<std::string>& text, const std::vector<std::string>& words,
               const std::vector<NearJoint>& joints, std::size_t step = 0, std::size_t from = 0) {
    if (step == words.size()) return true;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != words[step]) continue;
        if (step > 0) {
            const NearJoint& joint = joints[step - 1];
            const std::size_t distance = at > from ? at - from : from - at;
            if (distance == 0 || distance > joint.distance) continue;
            if (joint.ordered && at < from) continue;
        }
        if (has_chain(text, words, joints, step + 1, at)) return true;
    }
    return false;
}

TEST(QueryLanguage, AgreesWithNearAndPhrasesTestedByHand) {
    static const std::vector<std::string> kWords = {"zeta", "delta", "omega", "sigma"};
    const unsigned seed = tests::random_seed();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const auto any_word = [&] { return kWords[random() % kWords.size()]; };
    std::vector<std::vector<std::string>> texts;
    std::vector<corpus::Document> documents;
    for (int i = 0; i < 60; ++i) {
        std::vector<std::string> text;
        std::string joined_text;
        for (auto length = 2 + random() % 9; length > 0; --length) {
            text.push_back(random() % 3 == 0 ? any_word() : "filler");
            joined_text += text.back() + " ";
        }
        texts.push_back(text);
        documents.push_back(
            tests::make_document("d" + std::to_string(i), "Title", {joined_text}, "en"));
    }
    tests::IndexFixture fixture;
    fixture.put(documents);
    Searcher searcher = fixture.searcher();
    for (int round = 0; round < 200; ++round) {
        std::vector<std::string> words = {any_word()};
        std::vector<NearJoint> joints;
        std::string query = words.front();
        for (auto more = 1 + random() % 3; more > 0; --more) {
            words.push_back(any_word());
            joints.push_back({random() % 2 == 0, static_cast<std::uint32_t>(1 + random() % 4)});
            query += " " + print(joints.back()) + " " + words.back();
        }
        const bool phrase = random() % 4 == 0;
        if (phrase) {
            query = random() % 2 == 0 ? "=\"" : "\"";
            for (NearJoint& joint : joints) joint = {true, 1};
            for (const std::string& word : words) query += word + " ";
            query += "\"";
        }
        const auto expected = std::count_if(texts.begin(), texts.end(), [&](const auto& text) {
            return has_chain(text, words, joints);
        });
        const auto response = searcher.search({.query = query, .expand = false});
        ASSERT_TRUE(response) << query;
        EXPECT_EQ(response->total_documents, static_cast<std::uint64_t>(expected)) << query;
        if (HasFailure()) return;
    }
}

double seconds(Searcher& searcher, const std::string& query) {
    const auto start = std::chrono::steady_clock::now();
    const auto response = searcher.search({.query = query});
    EXPECT_TRUE(response) << query.substr(0, 200);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::string repeated(const std::string& text, int times) {
    std::string result;
    for (int i = 0; i < times; ++i) result += text;
    return result;
}

TEST(QueryLanguage, AnswersHostileQueriesQuickly) {
    Searcher searcher = small_index().searcher();
    std::vector<std::string> queries;
    for (const std::string piece : {"(",
                                    "NOT ",
                                    "-",
                                    "NOT (a ",
                                    "a NEAR/5 ",
                                    "işg* ",
                                    "mehkme~2 ",
                                    "=\"a b\" ",
                                    "\"a b\" ",
                                    "title:(",
                                    "date:2001..2019 OR ",
                                    "kind:report OR ",
                                    "the ",
                                    "(a OR b) NEAR/20 ",
                                    "* ",
                                    "role:footnote ",
                                    "a ADJ/1 (b OR c NEAR ",
                                    "year:1..9999 -",
                                    "~ ",
                                    "\"",
                                    "=\"",
                                    ":"}) {
        queries.push_back(repeated(piece, 10'000));
        queries.push_back(repeated(piece, 100) + "a");
    }
    for (const std::string& query : queries) {
        constexpr double kBound = 2;  // sanitizers and shared machines included
        EXPECT_LT(seconds(searcher, query), kBound) << query.substr(0, 60);
    }
}

corpus::Document code_with_a_bare_chapter() {
    corpus::Document code =
        tests::make_document("code", "Cinayət Məcəlləsi",
                             {"FƏSİL 5. Cəza tətbiqi", "Maddə 9. Məhkumların tutulması qaydası."});
    code.sections[0].heading = code.sections[0].text;
    code.sections[0].heading_path = {"İkinci bölmə"};
    code.sections[1].heading_path = {"İkinci bölmə", code.sections[0].text};
    return code;
}

// A chapter's heading that is a section of its own was found by neither, so that `-title:` let the
// documents through that it was to keep out.
TEST(QueryLanguage, FieldsReachHeadingsThatStandAlone) {
    tests::IndexFixture fixture;
    fixture.put({code_with_a_bare_chapter()});
    Searcher searcher = fixture.searcher();
    const auto sections = [&](const std::string& query) {
        const auto response = searcher.search({.query = query});
        EXPECT_TRUE(response) << query;
        return response ? response->total_sections : 0;
    };
    for (const char* query : {"title:məcəlləsi", "title:\"cinayət məcəlləsi\"", "heading:tətbiqi",
                              "heading:\"cəza tətbiqi\"", "heading:ikinci"}) {
        EXPECT_EQ(sections(query), 2U) << query;
    }
    EXPECT_EQ(sections("lang:az -title:məcəlləsi"), 0U);
}

// The articles of a chapter come before its bare heading.
TEST(QueryLanguage, GivesHeadingsThatStandAloneNoWeight) {
    tests::IndexFixture fixture;
    fixture.put({code_with_a_bare_chapter()});
    const auto response = fixture.searcher().search(
        {.query = "heading:tətbiqi title:cinayət", .grouping = Grouping::kNone});
    ASSERT_TRUE(response);
    ASSERT_EQ(response->hits.size(), 2U);
    EXPECT_EQ(response->hits[0].sections.at(0).anchor, "s-2");
}

// `+` made a query strict, and so a question find nothing at all.
TEST(QueryLanguage, RelaxesAroundWhatIsRequired) {
    tests::IndexFixture fixture;
    fixture.put({document("a", "One", {"A tulip grows in the garden."}, "en", "report", ""),
                 document("b", "Two", {"The ladder stands in the garden."}, "en", "report", ""),
                 document("c", "Three", {"A tulip beside a ladder."}, "en", "report", ""),
                 document("d", "Four", {"Həbsxana doludur."}, "az", "report", "")});
    Searcher searcher = fixture.searcher();
    const auto found = [&](const std::string& query) {
        const auto response = searcher.search({.query = query});
        EXPECT_TRUE(response) << query;
        return response ? ids(*response) : std::string();
    };
    EXPECT_EQ(found("garden tulip ladder"), "a b c");
    EXPECT_EQ(found("+garden tulip ladder"), "a b");
    EXPECT_EQ(found("garden +tulip +ladder"), "c");
    EXPECT_EQ(found("+(garden tulip) ladder"), "a");
    EXPECT_EQ(found("garden tulip +astronaut"), "-");
    const std::string question = " garden tulip astronaut why do they?";
    EXPECT_EQ(found("ladder" + question), "a b c");
    EXPECT_EQ(found("+ladder" + question), "b c");
    EXPECT_EQ(found("+prison" + question), "d") << "by its other names, too";
    EXPECT_EQ(found("+submarine" + question), "-");
}

TEST(QueryLanguage, ReadsTenThousandWordsQuickly) {
    std::string text;
    for (int i = 0; i < 10'000; ++i) text += "məhkəməsinin" + std::to_string(i) + " ";
    const auto start = std::chrono::steady_clock::now();
    const ParsedQuery query = parse_query(text);
    const std::chrono::duration<double, std::milli> taken =
        std::chrono::steady_clock::now() - start;
    EXPECT_EQ(query.root.children.size(), kMaxQueryWords);
    RecordProperty("milliseconds", static_cast<int>(taken.count()));
    EXPECT_LT(taken.count(), 500);  // 50 ms and less on a machine of its own
}

}  // namespace
}  // namespace axtar::search
