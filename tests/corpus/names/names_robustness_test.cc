#include <array>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "corpus/names/gazetteer.h"
#include "tests/support/random_seed.h"

namespace axtar::corpus {
namespace {

constexpr std::array<std::string_view, 28> kPieces = {"Ədliyyə Nazirliyi",
                                                      "Nazirliyinə",
                                                      "Ministry",
                                                      " of the ",
                                                      "Justice",
                                                      "Quba",
                                                      " rayonu",
                                                      "34 saylı ",
                                                      "cəzaçəkmə ",
                                                      "müəssisəsi",
                                                      "\n",
                                                      ", ",
                                                      " və ",
                                                      "BMT-nin",
                                                      "\xFF",
                                                      "işgəncə ",
                                                      "saxlanma ",
                                                      "şəraiti ",
                                                      "the the ",
                                                      "İ",
                                                      "insan haqları",
                                                      "Laçın",
                                                      "No. 5",
                                                      " ",
                                                      ".",
                                                      "Zəngilanda",
                                                      " nazirliklərinə ",
                                                      "Ministries of "};

// Any mixture of names and rubbish: matches lie in order, inside the text, on its words.
TEST(Gazetteer, KeepsItsWordsOnRandomText) {
    const unsigned seed = tests::random_seed();
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const Gazetteer& gazetteer = Gazetteer::built_in();
    for (int round = 0; round < 400; ++round) {
        std::string text;
        const std::size_t length = random() % 60;
        for (std::size_t i = 0; i < length; ++i) text += kPieces[random() % kPieces.size()];
        const names::Words words(text, analyzers::Language::kUnknown);
        std::uint32_t end = 0;
        for (const NameMatch& match : gazetteer.find(words)) {
            EXPECT_GE(match.begin, end) << text;
            EXPECT_LT(match.begin, match.end);
            EXPECT_LE(match.end, words.size());
            EXPECT_FALSE(gazetteer.value(match).empty());
            end = match.end;
        }
        EXPECT_LE(gazetteer.topics(words, 3).size(), 3U);
        const std::string value = gazetteer.canonical("addressee", text);
        EXPECT_EQ(gazetteer.canonical("addressee", value), value) << text;
    }
}

TEST(Gazetteer, ReadsALongTextWithoutEnd) {
    std::string plurals;
    for (int i = 0; i < 50000; ++i) plurals += "Bakı nazirlikləri ";
    const names::Words all(plurals, analyzers::Language::kUnknown);
    EXPECT_EQ(Gazetteer::built_in().find(all).size(), 50000U);
    std::string text;
    for (int i = 0; i < 40000; ++i) text += "the Ministry of the ";
    const names::Words words(text, analyzers::Language::kUnknown);
    EXPECT_TRUE(Gazetteer::built_in().find(words).empty());
}

}  // namespace
}  // namespace axtar::corpus
