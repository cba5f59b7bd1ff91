#include "corpus/amendments/repeals.h"

#include <string>

#include <gtest/gtest.h>

namespace axtar::corpus {
namespace {

Amendment change(const std::string& date, const std::string& provision, AmendmentAction action) {
    return {.note = "note-" + date,
            .date = date,
            .provision = provision,
            .anchor = "maddə-" + provision.substr(0, provision.find('.')),
            .action = action};
}

Document act() {
    Document document{.id = "act", .kind = "legislation", .status = "in_force"};
    for (const char* anchor : {"maddə-382", "maddə-383", "maddə-384", "maddə-385-1", "note-1"}) {
        document.sections.push_back({.anchor = anchor, .text = "Mətn."});
    }
    document.sections.back().role = Role::kFootnote;
    document.amendments = {
        change("2016-03-01", "382", AmendmentAction::kReplaced),
        change("2023-03-07", "382", AmendmentAction::kRepealed),
        change("2023-03-07", "383.2", AmendmentAction::kRepealed),  // a part of it
        change("2018-01-01", "384", AmendmentAction::kRepealed),    // and made anew
        change("2020-01-01", "384", AmendmentAction::kNewWording),
        change("2019-01-01", "385-1", AmendmentAction::kDeleted),  // words of it
        change("2012-04-20", "386", AmendmentAction::kDeleted),
    };
    return document;
}

TEST(Repeals, AreOfTheWholeProvisionByItsLastChange) {
    Document document = act();
    mark_repealed(document);
    EXPECT_EQ(repealed_on(document.sections[0]), "2023-03-07");
    for (std::size_t i = 1; i < document.sections.size(); ++i) {
        EXPECT_EQ(repealed_on(document.sections[i]), "") << document.sections[i].anchor;
    }
}

TEST(Repeals, AreWhatWasTakenOutAsAWhole) {
    Document document = act();
    document.sections[0].anchor = "maddə-386";
    mark_repealed(document);
    EXPECT_EQ(repealed_on(document.sections[0]), "");
    document.amendments.back().whole = true;
    mark_repealed(document);
    EXPECT_EQ(repealed_on(document.sections[0]), "2012-04-20");
}

TEST(Repeals, AreOfParts) {
    Document document = act();
    document.sections[1].parts = {{.anchor = "maddə-383.2"},
                                  {.anchor = "maddə-383.2.1"},
                                  {.anchor = "maddə-383.21"},
                                  {.anchor = "maddə-383.3"}};
    mark_repealed(document);
    const Section& section = document.sections[1];
    EXPECT_EQ(repealed_on(section), "");
    EXPECT_EQ(repealed_on(section, "maddə-383.2"), "2023-03-07");
    EXPECT_EQ(repealed_on(section, "maddə-383.2.1"), "2023-03-07") << "with what holds it";
    EXPECT_EQ(repealed_on(section, "maddə-383.21"), "");
    EXPECT_EQ(repealed_on(section, "maddə-383.3"), "");
    EXPECT_EQ(repealed_on(document.sections[0], "maddə-382.1"), "2023-03-07");
}

TEST(Repeals, HoldFromTheirDayOn) {
    const Document document = act();
    EXPECT_EQ(repeal_of(document.amendments, "maddə-382", "2023-03-06"), nullptr);
    EXPECT_EQ(repeal_of(document.amendments, "maddə-382", "2023-03-08"), nullptr);  // may wait
    const Amendment* repeal = repeal_of(document.amendments, "maddə-382", "2023-12-31");
    ASSERT_NE(repeal, nullptr);
    EXPECT_EQ(repeal->note, "note-2023-03-07");
    EXPECT_NE(repeal_of(document.amendments, "maddə-383.2"), nullptr);
    EXPECT_NE(repeal_of(document.amendments, "maddə-384", "2019-01-01"), nullptr);
    EXPECT_EQ(repeal_of(document.amendments, "note-1"), nullptr);
    EXPECT_EQ(repeal_of({}, "maddə-382"), nullptr);
}

}  // namespace
}  // namespace axtar::corpus
