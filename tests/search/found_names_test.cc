#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>
#include <xapian.h>

#include "corpus/index_layout.h"
#include "search/query_parser.h"
#include "search/ranking/weighed_sections_internal.h"
#include "search/vocabulary/found_names_internal.h"
#include "search/word_terms_internal.h"
#include "tests/support/index_fixture.h"

namespace axtar::search {
namespace {

std::string print(const WeighedSections& sections) {
    std::string text;
    for (const auto& [collection, matches] : sections) {
        text += collection + ":";
        for (const Match& match : matches) {
            text += " " + std::to_string(match.section) + "=" +
                    std::to_string(static_cast<int>(match.weight));
        }
        text += ";";
    }
    return text;
}

TEST(WeighedSections, KeepTheGreaterOfTwoWeights) {
    WeighedSections sections;
    add_best(sections, {{"a", {{2, 10}, {5, 10}, {9, 10}}}}, 1);
    add_best(sections, {{"a", {{1, 8}, {5, 40}, {9, 12}, {11, 6}}}, {"b", {{3, 4}}}}, 0.5);
    EXPECT_EQ(print(sections), "a: 1=4 2=10 5=20 9=10 11=3;b: 3=2;");
}

TEST(WeighedSections, AreNoQueryWhereThereAreNone) {
    EXPECT_TRUE(weighed({}).empty());
    EXPECT_TRUE(weighed({{"a", {}}}).empty());
    EXPECT_FALSE(weighed({{"a", {{1, 1}}}}).empty());
}

std::shared_ptr<const WeighedSections> found(std::size_t sections) {
    return std::make_shared<const WeighedSections>(
        WeighedSections{{"a", std::vector<Match>(sections)}});
}

TEST(FoundNames, BeginAnewWhereTheyAreTooMany) {
    FoundNames names;
    EXPECT_EQ(names.find("torture"), nullptr);
    const auto torture = found(FoundNames::kMostSections / 2);
    names.keep("torture", torture);
    EXPECT_EQ(names.find("torture"), torture);
    names.keep("prison", found(FoundNames::kMostSections / 2));
    EXPECT_EQ(names.find("torture"), nullptr);
    EXPECT_NE(names.find("prison"), nullptr);
}

// The sections are found by a name alone, of one word or several, in two collections.
TEST(FoundNames, AnswerTheSameTheSecondTime) {
    tests::IndexFixture fixture;
    fixture.put({tests::make_document("d1", "Bir", {"işgəncə qadağandır", "başqa söz"}),
                 tests::make_document("d2", "Two", {"nobody is subjected to torture"}, "en")});
    fixture.put({tests::make_document("d3", "Three", {"human trafficking is a crime"}, "en"),
                 tests::make_document("d4", "Four", {"torture is a crime, too"}, "en")},
                "restricted");
    for (const auto& [query, documents] :
         {std::pair("işgəncə", 3U), std::pair("insan alveri", 1U)}) {
        Searcher searcher = fixture.searcher();
        const auto first = searcher.search({.query = query});
        const auto second = searcher.search({.query = query});
        ASSERT_TRUE(first && second);
        EXPECT_EQ(first->total_documents, documents) << query;
        ASSERT_EQ(first->hits.size(), second->hits.size());
        for (std::size_t i = 0; i < first->hits.size(); ++i) {
            EXPECT_EQ(first->hits[i].id, second->hits[i].id);
            EXPECT_EQ(first->hits[i].score, second->hits[i].score);
        }
    }
}

std::string names_within(const Xapian::Database& database, std::uint64_t postings) {
    WordTermFinder finder(database);
    finder.limit_names(postings);
    const auto query = parse_query("işgəncə insan alveri", corpus::Schema::built_in());
    finder.use_thesaurus(query.root, Thesaurus::built_in());
    std::string text;
    for (const Expansion& name : finder.expansions()) text += name.to + "; ";
    for (const std::string& warning : finder.warnings()) text += "! " + warning + "; ";
    return text;
}

TEST(WordTermFinder, LeavesOutTheCommonestNames) {
    tests::IndexFixture fixture;
    fixture.put({tests::make_document("d1", "A", {"torture", "torture", "torture", "torture"}),
                 tests::make_document("d2", "B", {"human trafficking"}, "en")});
    const Xapian::Database database(corpus::collection_path(fixture.index(), "public").string());
    EXPECT_EQ(names_within(database, 6), "torture; human trafficking; ");
    EXPECT_EQ(names_within(database, 5),
              "human trafficking; ! of the other names of \"işgəncə\" some are too common here to "
              "be looked for: torture; ");
}

/// Of what "jail" is called by `names` further rules of a thesaurus and then by "custody".
std::string named(const Xapian::Database& database, std::size_t names, const std::string& name) {
    std::string rules;
    for (std::size_t i = 0; i < names; ++i) rules += "jail => " + name + std::string(i, 'x') + "\n";
    const auto thesaurus = Thesaurus::parse(rules + "jail => place of custody", "test");
    EXPECT_TRUE(thesaurus);
    WordTermFinder finder(database);
    const auto query = parse_query("jail", corpus::Schema::built_in());
    finder.use_thesaurus(query.root, *thesaurus);
    return finder.expansions().empty() ? "-" : finder.expansions().back().to;
}

// A name that every text had was not looked for where eight others came before it that none had.
TEST(WordTermFinder, CountsNoNamesThatTheIndexLacks) {
    tests::IndexFixture fixture;
    fixture.put({tests::make_document("d1", "A", {"any place of custody"}, "en"),
                 tests::make_document("d2", "B", {"custody of a prisoner"}, "en")});
    const Xapian::Database database(corpus::collection_path(fixture.index(), "public").string());
    EXPECT_EQ(named(database, 0, "lockup"), "place of custody");
    EXPECT_EQ(named(database, 20, "lockup"), "place of custody");
}

// Names of words that no text has side by side.
TEST(WordTermFinder, PrefersNamesThatSomeTextHas) {
    std::string rules;
    for (const char* name : {"hold a ward", "hold the ward", "hold of ward", "ward in hold",
                             "ward on hold", "ward of hold", "hold on ward", "hold in ward"}) {
        rules += std::string("jail => ") + name + "\n";
    }
    tests::IndexFixture fixture;
    fixture.put({tests::make_document("d1", "A", {"ward: a place of custody on the way"}, "en"),
                 tests::make_document("d2", "B", {"to hold in custody"}, "en")});
    const Xapian::Database database(corpus::collection_path(fixture.index(), "public").string());
    const auto thesaurus = Thesaurus::parse(rules + "jail => place of custody", "test");
    ASSERT_TRUE(thesaurus);
    WordTermFinder finder(database);
    finder.use_thesaurus(parse_query("jail", corpus::Schema::built_in()).root, *thesaurus);
    ASSERT_EQ(finder.expansions().size(), kMaxNames);
    EXPECT_EQ(finder.expansions().front().to, "place of custody");
    EXPECT_EQ(finder.expansions()[1].to, "hold a ward");
}

/// What the answer to `query` lists as taken along.
std::vector<std::string> listed(tests::IndexFixture& fixture, const std::string& query) {
    const auto found = fixture.searcher().search({.query = query});
    EXPECT_TRUE(found);
    std::vector<std::string> names;
    if (!found) return names;
    for (const Expansion& expansion : found->expansions) names.push_back(expansion.to);
    return names;
}

// Names were listed whose words the index has, but none of its sections side by side.
TEST(Expansions, AreNamesThatSomeTextHas) {
    using Names = std::vector<std::string>;
    tests::IndexFixture fixture;
    fixture.put({tests::make_document("apart", "A",
                                      {"Kollegiyadan xaric vəkillər; vəkilliyin edilməsi, vəkilin "
                                       "çıxarılması etmə"})});
    EXPECT_EQ(listed(fixture, "disbarment"), Names());
    fixture.put(
        {tests::make_document("together", "B", {"Vəkillər Kollegiyasından xaric edilməsi"})});
    const Names together = {"Vəkillər Kollegiyasından xaric edilmə",
                            "vəkillər kollegiyasından xaric etmə"};  // forms of one word
    EXPECT_EQ(listed(fixture, "disbarment"), together);
    EXPECT_EQ(listed(fixture, "vəkillikdən xaric etmə"), together);
    EXPECT_EQ(listed(fixture, "vəkil*"), Names({"vəkillər", "vəkilin", "vəkilliyin"}));
}

}  // namespace
}  // namespace axtar::search
