#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "search/searcher.h"
#include "tests/support/index_fixture.h"

namespace axtar::search {
namespace {

std::vector<std::string> ids(Searcher& searcher, const std::string& query) {
    std::vector<std::string> found;
    const auto response = searcher.search({.query = query, .limit = 100});
    EXPECT_TRUE(response) << query;
    if (!response) return found;
    for (const Hit& hit : response->hits) found.push_back(hit.id);
    return found;
}

bool has(const std::vector<std::string>& found, const std::string& id) {
    return std::find(found.begin(), found.end(), id) != found.end();
}

corpus::Document text(const std::string& id, const std::string& words) {
    return tests::make_document(id, "", {words}, "en");
}

// Each word in 12 of 130 sections, so that all weigh alike.
std::vector<corpus::Document> texts_of(const std::vector<std::string>& words) {
    std::vector<corpus::Document> documents;
    for (int i = 0; i < 130; ++i) {
        const auto word = static_cast<std::size_t>(i) / 12;
        documents.push_back(
            text("d" + std::to_string(i), word < words.size() ? words[word] : "unrelated matters"));
    }
    return documents;
}

TEST(QuestionCoverage, LeavesOutWhatHasLessThanAFifthOfAQuestion) {
    const std::vector<std::string> words = {"judge",   "prison", "lawyer",  "border",
                                            "warrant", "school", "hospital"};
    std::string question;
    for (const std::string& word : words) question += word + " ";
    tests::IndexFixture fixture;
    std::vector<corpus::Document> documents = texts_of(words);
    documents.push_back(text("best", question));
    fixture.put(documents);
    Searcher searcher = fixture.searcher();
    EXPECT_EQ(ids(searcher, question), std::vector<std::string>{"best"});

    // Where nothing has that much, what has the most is all there is.
    tests::IndexFixture without_best;
    without_best.put(texts_of(words));
    Searcher poor = without_best.searcher();
    EXPECT_EQ(ids(poor, question).size(), 12 * words.size());
}

TEST(QuestionCoverage, AWordThatIsCommonByANameFindsNothingAlone) {
    auto thesaurus = Thesaurus::parse("tövsiyə, recommendation\nnorveç, norway\n", "");
    ASSERT_TRUE(thesaurus);
    tests::IndexFixture fixture;
    std::vector<corpus::Document> documents;
    for (int i = 0; i < 120; ++i) {
        documents.push_back(text("r" + std::to_string(i), "a recommendation on prisons"));
    }
    documents.push_back(text("norway", "Norway has a recommendation on schools"));
    fixture.put(documents);
    Searcher searcher = fixture.searcher();
    searcher.use_thesaurus(std::make_shared<const Thesaurus>(std::move(*thesaurus)));
    EXPECT_EQ(ids(searcher, "norveç nə tövsiyə verib, hansı?"), std::vector<std::string>{"norway"});
}

TEST(QuestionCoverage, AProvisionThatIsNamedMayHaveFewOfTheWords) {
    tests::IndexFixture fixture;
    corpus::Document code = tests::make_document("code", "Cinayət Məcəlləsi", {"Oğurluq."}, "az");
    code.kind = "legislation";
    code.own_keys = {"az:cm"};
    code.sections.front().anchor = "maddə-177";
    code.sections.front().heading = "Maddə 177";
    std::vector<corpus::Document> documents =
        texts_of({"judge", "prison", "lawyer", "border", "warrant"});
    documents.push_back(code);
    documents.push_back(text("most", "judge prison lawyer border warrant"));
    fixture.put(documents);
    Searcher searcher = fixture.searcher();
    const auto found = ids(searcher, "judge prison lawyer border warrant CM 177");
    EXPECT_TRUE(has(found, "code"));
    EXPECT_TRUE(has(found, "most"));
}

}  // namespace
}  // namespace axtar::search
