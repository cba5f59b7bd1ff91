// Questions in one language, answers in the other: the articles of the Universal Declaration of
// Human Rights, which the development data have in both languages.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include "tests/support/index_fixture.h"
#include "tests/support/read_table.h"
#include "tests/support/shared_data.h"

namespace axtar::search {
namespace {

struct Article {
    int number = 0;
    std::string lang = {};
    std::string title = {};
    std::string first_sentence = {};
    std::string body = {};
};

std::string id_of(const std::string& lang, int number) {
    return lang + "-" + std::to_string(number);
}

/// Up to the first full stop; an article begins with its subject.
std::string first_sentence(const std::string& body) {
    return body.substr(0, std::min(body.find('.'), body.size()));
}

/// Puts the Latin versions in and gives the articles, without the preamble.
std::vector<Article> index_articles(const std::string& path, tests::IndexFixture& fixture) {
    std::vector<Article> articles;
    std::vector<corpus::Document> documents;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        rapidjson::Document json;
        json.Parse(line.c_str(), line.size());
        if (json.HasParseError() || std::string(json["script"].GetString()) != "Latn") continue;
        const std::string body = json["body"].GetString();
        Article article{.number = json["article"].GetInt(),
                        .lang = json["lang"].GetString(),
                        .title = json["title"].GetString(),
                        .first_sentence = first_sentence(body),
                        .body = body};
        documents.push_back(tests::make_document(id_of(article.lang, article.number), article.title,
                                                 {body}, article.lang));
        if (article.number > 0) articles.push_back(std::move(article));
    }
    fixture.put(documents);
    return articles;
}

/// The share of the articles of a language that find their counterpart among the first three.
double found_among_three(Searcher& searcher, const std::vector<Article>& articles,
                         const std::string& lang, bool with_title, bool expand) {
    int asked = 0;
    int found = 0;
    const std::string other = lang == "az" ? "en" : "az";
    for (const Article& article : articles) {
        if (article.lang != lang) continue;
        ++asked;
        const std::string query = (with_title ? article.title + " " : "") + article.first_sentence;
        const auto response = searcher.search(
            {.query = query, .filters = {{"lang", {other}}}, .limit = 3, .expand = expand});
        EXPECT_TRUE(response);
        if (!response) continue;
        const bool hit = std::any_of(
            response->hits.begin(), response->hits.end(),
            [&](const Hit& candidate) { return candidate.id == id_of(other, article.number); });
        if (hit) ++found;
        if (!hit && std::getenv("AXTAR_SHOW_MISSES")) {
            std::cout << "missed " << lang << article.number << ": " << query.substr(0, 150)
                      << " ->";
            for (const Hit& candidate : response->hits) std::cout << " " << candidate.id;
            for (const Expansion& e : response->expansions) std::cout << " [" << e.to << "]";
            std::cout << "\n";
        }
    }
    return asked == 0 ? 0 : static_cast<double>(found) / asked;
}

// The issue asks for 0.6 with title and first sentence. "Article 5" alone finds "Maddə 5", so the
// sentence without it is what shows the thesaurus.
TEST(CrossLanguage, FindsTheSameArticleInTheOtherLanguage) {
    AXTAR_REQUIRE_SHARED_DATA(path, "udhr/udhr.jsonl");
    tests::IndexFixture fixture;
    const std::vector<Article> articles = index_articles(path, fixture);
    ASSERT_EQ(articles.size(), 60U);
    Searcher searcher = fixture.searcher();
    for (const std::string lang : {"en", "az"}) {
        const double whole = found_among_three(searcher, articles, lang, true, true);
        const double sentence = found_among_three(searcher, articles, lang, false, true);
        const double untranslated = found_among_three(searcher, articles, lang, false, false);
        std::cout << "from " << lang << ": title and sentence " << whole << ", sentence "
                  << sentence << ", without thesaurus " << untranslated << "\n";
        EXPECT_GE(whole, 0.9) << lang;
        EXPECT_GE(sentence, 0.9) << lang;
        EXPECT_LE(untranslated, 0.3) << lang;
    }
}

// "Have we said this before?" with the text of an article, answered by the other language.
TEST(CrossLanguage, KnowsTheSameArticleByItsText) {
    AXTAR_REQUIRE_SHARED_DATA(path, "udhr/udhr.jsonl");
    tests::IndexFixture fixture;
    const std::vector<Article> articles = index_articles(path, fixture);
    Searcher searcher = fixture.searcher();
    for (const std::string lang : {"en", "az"}) {
        const std::string other = lang == "az" ? "en" : "az";
        int known = 0;
        for (const Article& article : articles) {
            if (article.lang != lang) continue;
            const auto response = searcher.similar({.text = article.body, .limit = 50});
            ASSERT_TRUE(response);
            const auto first =
                std::find_if(response->hits.begin(), response->hits.end(),
                             [&](const SimilarHit& hit) { return hit.id.starts_with(other); });
            if (first != response->hits.end() && first->id == id_of(other, article.number)) ++known;
        }
        std::cout << "from " << lang << ": " << known << " of 30 articles by their text\n";
        EXPECT_GE(known, 25) << lang;
    }
}

/// How many of the sentences of one language find their counterpart first.
int found_first(Searcher& searcher, const std::vector<tests::Row>& pairs,
                const std::string& other) {
    int found = 0;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto response = searcher.search({.query = pairs[i].second[other == "en" ? 0 : 1],
                                               .filters = {{"lang", {other}}},
                                               .limit = 1});
        EXPECT_TRUE(response);
        if (!response || response->hits.empty()) continue;
        if (response->hits[0].id == id_of(other, static_cast<int>(i))) ++found;
    }
    return found;
}

// What people write is mostly made of words that no law has: the dictionary knows them.
TEST(CrossLanguage, FindsSentencesOfAllLife) {
    const std::vector<tests::Row> pairs = tests::read_table("search/sentence_pairs.tsv");
    ASSERT_EQ(pairs.size(), 240U);
    std::vector<corpus::Document> documents;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const int number = static_cast<int>(i);
        const std::vector<std::string>& said = pairs[i].second;
        documents.push_back(tests::make_document(id_of("az", number), "", {said[0]}, "az"));
        documents.push_back(tests::make_document(id_of("en", number), "", {said[1]}, "en"));
    }
    tests::IndexFixture fixture;
    fixture.put(documents);
    Searcher searcher = fixture.searcher();
    const int english = found_first(searcher, pairs, "en");
    const int azerbaijani = found_first(searcher, pairs, "az");
    std::cout << "of 240 sentences " << english << " find the English one first, " << azerbaijani
              << " the Azerbaijani one\n";
    EXPECT_GE(english, 228);
    EXPECT_GE(azerbaijani, 222);
}

}  // namespace
}  // namespace axtar::search
