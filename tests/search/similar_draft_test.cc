// Drafts as they are pasted: short ones, of several points, with slips and without letters.
#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "tests/search/similar_fixture.h"

namespace axtar::search {
namespace {

using SimilarDraft = Similar;

TEST_F(SimilarDraft, ReadsADraftWithoutTheLettersOfAzerbaijani) {
    const SimilarResponse found =
        ask({.text = "tecridxanalarda saxlanilan sexslerin gezinti vaxti iki saata catdirilsin"});
    ASSERT_FALSE(found.hits.empty());
    EXPECT_EQ(found.hits[0].id, "r1");
    EXPECT_GT(found.hits[0].similarity, 0.7);
    ASSERT_FALSE(found.hits[0].shared_phrases.empty());
    EXPECT_EQ(found.hits[0].shared_phrases[0], "Təcridxanada saxlanılan şəxslərin");
}

// Two short words say nothing of their language, so that `Ratify` kept a stem that no section has;
// and of an acronym alone nothing is compared by cosine.
TEST_F(SimilarDraft, FindsAShortTextThatIsRepeatedWordForWord) {
    fixture_.put({much_else(), english("a", "Ratify OP-CAT", "Peru"),
                  english("b", "115.14 Ratify OP-CAT;", "Chad"),
                  english("c", "Ratify the Covenant on roads", "Peru"),
                  english("d", "Ratify CED (Jordan)", "Chad")});
    for (const char* draft : {"Ratify OP-CAT", "ratify op-cat."}) {
        const SimilarResponse found = ask({.text = draft});
        ASSERT_FALSE(found.hits.empty()) << draft;
        EXPECT_EQ(found.hits[0].id, "a");
        EXPECT_EQ(found.hits[0].similarity, 1.0);
        EXPECT_EQ(found.hits[0].copies, 1U);
        ASSERT_EQ(found.hits[0].repeats.size(), 1U);
        EXPECT_EQ(found.hits[0].repeats[0].id, "b");
    }
    const SimilarResponse ced = ask({.text = "Ratify CED", .addressees = {"Chad"}});
    ASSERT_FALSE(ced.hits.empty());
    EXPECT_EQ(ced.hits[0].id, "d");
    EXPECT_TRUE(ced.hits[0].same_addressee);
    fixture_.put({english("one", "Diffamasiya", "Peru")});
    const SimilarResponse one = ask({.text = "Diffamasiya"});
    ASSERT_EQ(one.hits.size(), 1U) << "of one word, too";
    EXPECT_EQ(one.hits[0].id, "one");
    EXPECT_TRUE(one.warnings.empty());
}

TEST_F(SimilarDraft, ComparesADraftPointByPoint) {
    fixture_.put({much_else(), english("books", "Lower the price of school books", "Peru"),
                  english("judges", "Train judges of the appeal chamber", "Peru"),
                  english("roads", "Repair roads to mountain villages before winter", "Chad"),
                  english("fish", "Protect fish of the northern lakes", "Chad")});
    const std::string draft =
        "The Commissioner recommends:\n1. Lower the price of school books;\n2. Train judges of the "
        "appeal chamber.\n3. Repair roads to mountain villages before winter\n";
    const SimilarResponse found = ask({.text = draft, .limit = 3});
    ASSERT_EQ(found.points.size(), 3U);
    EXPECT_EQ(found.points[0], "Lower the price of school books;");
    std::vector<std::pair<std::string, std::size_t>> hits;
    for (const SimilarHit& hit : found.hits) {
        hits.emplace_back(hit.id, hit.point);
        EXPECT_EQ(hit.similarity, 1.0);
    }
    const std::vector<std::pair<std::string, std::size_t>> expected = {
        {"books", 1}, {"judges", 2}, {"roads", 3}};
    EXPECT_EQ(hits, expected);
    EXPECT_TRUE(ask({.text = "Lower the price of school books"}).points.empty());
}

// All places went to the point that most was said about.
TEST_F(SimilarDraft, ShowsSomethingOfEachPoint) {
    std::vector<corpus::Document> documents = {
        much_else(), english("judges", "Train judges of the appeal chamber in tax law", "Chad")};
    for (std::size_t i = 0; i < 20; ++i) {
        documents.push_back(english(
            "b" + std::to_string(i),
            "Lower the price of school books " + made_word(i) + " " + made_word(i + 50), "Peru"));
    }
    fixture_.put(documents);
    const SimilarResponse found =
        ask({.text = "- Lower the price of school books\n- Train judges for the court of appeal",
             .addressees = {"Peru"},
             .limit = 3});
    ASSERT_EQ(found.hits.size(), 3U);
    EXPECT_EQ(found.hits[2].id, "judges");
    EXPECT_EQ(found.hits[2].point, 2U);
}

TEST_F(SimilarDraft, ReadsASlipAsWhatWasMeant) {
    fixture_.put({much_else(), english("a", "Establish a moratorium on the death penalty", "Peru"),
                  english("b", "Keep the moratorium on the death penalty in force", "Chad")});
    const SimilarResponse found = ask({.text = "Establish a moratorum on the death penalty"});
    ASSERT_FALSE(found.hits.empty());
    EXPECT_EQ(found.hits[0].id, "a");
    EXPECT_EQ(found.hits[0].similarity, 1.0);
    EXPECT_EQ(found.warnings, std::vector<std::string>{
                                  "\"moratorum\" is in no document; it is read as \"moratorium\""});
    EXPECT_TRUE(ask({.text = "Establish a panel on the depth penalty"}).warnings.empty())
        << "a short word may be one of its own";
}

// `həbsxana`, a prison by the thesaurus, was read as a word that no text has.
TEST_F(SimilarDraft, MendsNoWordThatIsKnownByAnotherName) {
    fixture_.put({much_else(), english("a", "Free the prizoners on the death penalty", "Peru"),
                  english("b", "Keep the prizoners on the death penalty alive", "Chad"),
                  english("c", "The court on the death penalty", "Chad")});
    const SimilarResponse known = ask({.text = "Free the prisoners on the death penalty"});
    EXPECT_TRUE(known.warnings.empty()) << known.warnings.front();
    EXPECT_FALSE(ask({.text = "Free the prixoners on the death penalty"}).warnings.empty());
}

// "Ratify the Optional Protocol" is a term, too, and hid the longer one that begins in it.
TEST_F(SimilarDraft, TakesTheLongerOfTwoTermsThatOverlap) {
    fixture_.put({much_else(), english("a", "Consider ratifying OPCAT in the near future", "Peru"),
                  english("b", "Ratify the Optional Protocol to the Convention on herds", "Chad")});
    const SimilarResponse found =
        ask({.text = "Ratify the Optional Protocol to the Convention against Torture"});
    const bool has_opcat = std::any_of(found.hits.begin(), found.hits.end(),
                                       [](const auto& hit) { return hit.id == "a"; });
    EXPECT_TRUE(has_opcat);
}

}  // namespace
}  // namespace axtar::search
