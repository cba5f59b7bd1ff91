#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/search/citation_fixture.h"
#include "tests/support/index_fixture.h"

namespace axtar::search {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using tests::IndexFixture;

corpus::Document act() {
    corpus::Document document =
        tests::make_document("act", "Akt", {"Bir söz.", "İki söz.", "Qeyd, söz."});
    document.kind = "legislation";
    document.date = "2000-01-01";
    document.in_force_from = "2000-02-01";
    document.sections[0].anchor = "maddə-1";
    document.sections[1].anchor = "maddə-2";
    document.sections[2].anchor = "note-1";
    document.sections[2].role = corpus::Role::kFootnote;
    document.amendments = {{.note = "note-1",
                            .act_number = "811-IVQD",
                            .date = "2013-11-22",
                            .provision = "2",
                            .anchor = "maddə-2",
                            .action = corpus::AmendmentAction::kNewWording,
                            .prior = "note-1-prior"}};
    return document;
}

class AsOfTest : public testing::Test {
protected:
    // Anchor -> what is known, over all sections of the first hit.
    std::map<std::string, AsOf> known_at(const std::string& date,
                                         const std::vector<std::string>& roles = {}) {
        auto response = fixture_.searcher().search(
            {.query = "söz", .roles = roles, .sections_per_hit = 20, .as_of = date});
        EXPECT_TRUE(response) << (response ? "" : to_string(response.error()));
        std::map<std::string, AsOf> known;
        if (!response || response->hits.empty()) return known;
        for (const SectionHit& section : response->hits.front().sections) {
            if (section.as_of) known.emplace(section.anchor, *section.as_of);
        }
        return known;
    }
    IndexFixture fixture_;
};

// The act is in force, and its page still has the text: only the notes say that it is repealed.
TEST_F(AsOfTest, MarksWhatItsActHasRepealed) {
    corpus::Document document = act();
    document.status = "in_force";
    document.sections[1].fields["repealed_on"] = {"2013-11-22"};
    fixture_.put({document});
    const auto response = fixture_.searcher().search({.query = "söz", .explain = true});
    ASSERT_TRUE(response);
    ASSERT_EQ(response->hits.size(), 1U);
    ASSERT_EQ(response->hits[0].sections.size(), 2U);
    for (const SectionHit& section : response->hits[0].sections) {
        const bool repealed = section.anchor == "maddə-2";
        EXPECT_EQ(section.status, repealed ? "repealed" : "");
        EXPECT_EQ(section.repealed_on, repealed ? "2013-11-22" : "");
        for (const ScorePart& part : section.explanation) {
            if (part.name == "not_repealed") {
                EXPECT_EQ(part.value > 0, !repealed);
            }
        }
    }
}

TEST_F(AsOfTest, MarksThePartThatItsActHasRepealed) {
    const auto code = [](const std::string& id, const std::string& key) {
        corpus::Document document = criminal_code();
        document.id = id;
        document.own_keys = {key};
        return document;
    };
    corpus::Document document = code("a", "az:cm");
    document.sections[0].fields["repealed_parts"] = {"maddə-145.2 2018-05-31"};
    fixture_.put({document, code("b", "az:mm")});
    const auto part = fixture_.searcher().search({.query = "CM 145.2"});
    ASSERT_TRUE(part && !part->hits.empty());
    EXPECT_EQ(part->hits[0].sections.at(0).repealed_on, "2018-05-31");
    EXPECT_EQ(part->citations.at(0).repealed_on, "2018-05-31");
    const auto other = fixture_.searcher().search({.query = "CM 145.1"});
    ASSERT_TRUE(other && !other->hits.empty());
    EXPECT_EQ(other->hits[0].sections.at(0).repealed_on, "");
    // Of an article without its act the one in force comes first.
    const auto any = fixture_.searcher().search({.query = "maddə 145.2"});
    ASSERT_TRUE(any && any->hits.size() == 2);
    EXPECT_EQ(any->hits[0].id, "b");
    EXPECT_EQ(any->citations.at(0).readings.at(0).key, "az:mm/145.2");
}

TEST_F(AsOfTest, KnowsWhichSectionsWereAmendedSince) {
    fixture_.put({act()});
    const auto known = known_at("2005-06-01");
    ASSERT_EQ(known.size(), 2U);
    EXPECT_EQ(known.at("maddə-1").wording, WordingThen::kSame);
    EXPECT_EQ(known.at("maddə-2").wording, WordingThen::kEarlierKnown);
    EXPECT_THAT(known.at("maddə-2").notes, ElementsAre("note-1-prior"));
    EXPECT_EQ(known_at("2020-01-01").at("maddə-2").wording, WordingThen::kSame);
}

TEST_F(AsOfTest, NamesTheNoteWhereTheEarlierTextIsNotStored) {
    corpus::Document document = act();
    document.amendments[0].prior.clear();
    fixture_.put({document});
    const auto known = known_at("2005-06-01");
    EXPECT_EQ(known.at("maddə-2").wording, WordingThen::kChanged);
    EXPECT_THAT(known.at("maddə-2").notes, ElementsAre("note-1"));
}

TEST_F(AsOfTest, MarksActsThatWereNotInForceAndLeavesThemVisible) {
    corpus::Document document = act();
    document.in_force_to = "2010-01-01";
    fixture_.put({document});
    EXPECT_EQ(known_at("1999-01-01").at("maddə-1").wording, WordingThen::kNotYet);
    EXPECT_EQ(known_at("2011-01-01").at("maddə-1").wording, WordingThen::kNoLonger);
}

TEST_F(AsOfTest, SaysNothingOfNotesAndOfWhatIsNoLaw) {
    fixture_.put({act()});
    EXPECT_EQ(known_at("2005-06-01", {"footnote", "body"}).count("note-1"), 0U);
    corpus::Document report = act();
    report.kind = "report";
    fixture_.put({report});
    EXPECT_THAT(known_at("2005-06-01"), IsEmpty());
}

TEST_F(AsOfTest, SaysNothingUnasked) {
    fixture_.put({act()});
    EXPECT_THAT(known_at(""), IsEmpty());
}

TEST_F(AsOfTest, TakesWholeDaysAlone) {
    fixture_.put({act()});
    auto searcher = fixture_.searcher();
    for (const char* date : {"2019", "2019-03", "2019-13-01", "2019-00-10", "yesterday",
                             "2019-03-01T00:00", "2019-02-32"}) {
        const auto refused = searcher.search({.query = "söz", .as_of = date});
        ASSERT_FALSE(refused) << date;
        EXPECT_EQ(refused.error().code, ErrorCode::kInvalidArgument);
        EXPECT_EQ(refused.error().place, "as_of");
    }
}

TEST_F(AsOfTest, ADocumentComesWithItsAmendments) {
    fixture_.put({act()});
    const auto document = fixture_.searcher().document("act", "");
    ASSERT_TRUE(document) << to_string(document.error());
    ASSERT_EQ(document->record.document.amendments.size(), 1U);
    EXPECT_EQ(document->record.document.amendments[0].act_number, "811-IVQD");
    EXPECT_EQ(document->record.document.in_force_from, "2000-02-01");
}

}  // namespace
}  // namespace axtar::search
