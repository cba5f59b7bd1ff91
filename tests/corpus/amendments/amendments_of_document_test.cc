#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/amendments/amendments.h"

namespace axtar::corpus {
namespace {

using ::testing::ElementsAre;

constexpr const char* kLaw =
    "5 may 2015-ci il tarixli 900-IVQD nömrəli Qanun (Toplu, 2015-ci il, № 5, maddə 1) ilə ";

Section body(std::string anchor, std::string text) {
    return {.anchor = std::move(anchor), .text = std::move(text)};
}
Section note(std::string anchor, std::string changes) {
    return {.anchor = std::move(anchor), .text = kLaw + changes, .role = Role::kFootnote};
}
Section prior(std::string anchor, std::string text) {
    return {.anchor = std::move(anchor), .text = std::move(text), .role = Role::kPriorWording};
}

Document document_of(std::vector<Section> sections) {
    Document document{.kind = "legislation", .sections = std::move(sections)};
    find_amendments(document);
    return document;
}

std::vector<std::string> places(const Document& document) {
    std::vector<std::string> shown;
    for (const Amendment& amendment : document.amendments)
        shown.push_back(amendment.provision + " in " + amendment.anchor);
    return shown;
}

TEST(FindAmendments, LeadsToTheSectionThatHoldsTheProvision) {
    const Document document =
        document_of({{.anchor = "front", .text = "Qanun", .role = Role::kFrontMatter},
                     {.anchor = "fəsil-2", .text = "2-ci fəsil", .role = Role::kFrontMatter},
                     body("maddə-25", "Maddə 25. Ad"),
                     body("maddə-52-1", "Maddə 52-1. Ad"),
                     {.anchor = "əlavə-1", .text = "Əlavə 1", .role = Role::kAnnex},
                     {.anchor = "maddə-25~2", .text = "Maddə 25. Başqa", .role = Role::kAnnex},
                     note("note-1", "25.1.1-ci və 52-1.3-cü maddələr ləğv edilmişdir."),
                     note("note-2", "2-ci fəslin adı yeni redaksiyada verilmişdir."),
                     note("note-3", "preambulada “və” sözü çıxarılmışdır."),
                     note("note-4", "1 nömrəli əlavənin 25-ci maddəsi ləğv edilmişdir."),
                     note("note-5", "1 nömrəli əlavənin 7-ci maddəsi ləğv edilmişdir."),
                     note("note-6", "99-cu maddə ləğv edilmişdir.")});
    EXPECT_THAT(places(document),
                ElementsAre("25.1.1 in maddə-25", "52-1.3 in maddə-52-1", "fəsil-2 in fəsil-2",
                            "preambula in front", "əlavə-1.25 in maddə-25~2",
                            "əlavə-1.7 in əlavə-1", "99 in "));
}

// The page of the constitution lost its superscripts: article 110¹ is "1101" there.
TEST(FindAmendments, PutsBackALostSuperscript) {
    const Document document =
        document_of({body("maddə-110", "Maddə 110."), body("maddə-110-1", "Maddə 110-1."),
                     note("note-1", "yeni məzmunda 1101-ci maddə əlavə edilmişdir."),
                     note("note-2", "1101-ci maddənin II hissəsi ləğv edilmişdir.")});
    EXPECT_THAT(places(document), ElementsAre("110-1 in maddə-110-1", "110-1.2 in maddə-110-1"));
}

TEST(FindAmendments, TakesThePlaceOfTheMarkWhereTheNoteNamesNoProvision) {
    const Document document = document_of(
        {body("maddə-7", "Maddə 7. Ad [1]\n7.1. Birinci.\n7.2. İkinci [2]\ndavamı [3]\n7.3. Son."),
         note("note-1", "“nazirlik” sözü “agentlik” sözü ilə əvəz edilmişdir."),
         note("note-2", "ikinci cümlə çıxarılmışdır."),
         note("note-3", "“gün” sözü “ay” sözü ilə əvəz edilmişdir."),
         note("note-4", "“gün” sözü “ay” sözü ilə əvəz edilmişdir.")});
    EXPECT_THAT(places(document),
                ElementsAre("7 in maddə-7", "7.2 in maddə-7", "7.2 in maddə-7", " in "));
}

TEST(FindAmendments, TakesThePartThatHoldsTheMark) {
    Section article = body("maddə-7", "Maddə 7. Ad\na) iş;\nb) təhsil [1]");
    article.parts = {{.anchor = "maddə-7.a", .start = 13, .end = 20},
                     {.anchor = "maddə-7.b", .start = 21, .end = 37}};
    const Document document = document_of(
        {article, note("note-1", "“nazirlik” sözü “agentlik” sözü ilə əvəz edilmişdir.")});
    EXPECT_THAT(places(document), ElementsAre("7.b in maddə-7"));
}

TEST(FindAmendments, FollowsAReferenceToAnotherNote) {
    const Document document = document_of(
        {body("maddə-3", "Maddə 3. Ad\n3.1. Bir [1]"),
         body("maddə-8", "Maddə 8. Ad\n8.4. Dörd [2]"),
         note("note-1", "3.1-ci maddədən “üzv” sözü çıxarılmışdır."),
         {.anchor = "note-2", .text = "[2] Bax: 1-ci istinad", .role = Role::kFootnote}});
    ASSERT_EQ(document.amendments.size(), 2U);
    const Amendment& second = document.amendments.at(1);
    EXPECT_EQ(second.note, "note-2");
    EXPECT_EQ(second.act_number, "900-IVQD");
    EXPECT_EQ(second.date, "2015-05-05");
    EXPECT_EQ(second.provision, "8.4");
    EXPECT_EQ(second.action, AmendmentAction::kDeleted);
}

TEST(FindAmendments, LinksTheEarlierWordingToWhatWasTakenAway) {
    const Document document =
        document_of({note("note-1", "3.2-ci maddə əlavə edilmişdir və 3.1-ci maddə çıxarılmışdır."),
                     prior("note-1-prior", "3.1. Köhnə."),
                     note("note-1~2", "3.5-ci maddədə “il” sözü “ay” sözü ilə əvəz edilmişdir."),
                     prior("note-1-prior~2", "3.5. Köhnə."),
                     note("note-2", "4-cü maddə yeni redaksiyada verilmişdir.")});
    ASSERT_EQ(document.amendments.size(), 4U);
    EXPECT_EQ(document.amendments.at(0).prior, "");
    EXPECT_EQ(document.amendments.at(1).prior, "note-1-prior");
    EXPECT_EQ(document.amendments.at(2).note, "note-1~2");
    EXPECT_EQ(document.amendments.at(2).prior, "note-1-prior~2");
    EXPECT_EQ(document.amendments.at(3).prior, "");
}

TEST(FindAmendments, KeepsALawOfAmendmentWhoseSentenceItDoesNotUnderstand) {
    std::vector<Section> sections = {note("note-1", "bəzi müddəaların dili dəqiqləşmişdir.")};
    const Document law = document_of(sections);
    ASSERT_EQ(law.amendments.size(), 1U);
    EXPECT_EQ(law.amendments.at(0).action, AmendmentAction::kUnknown);
    Document report{.kind = "report", .sections = sections};
    find_amendments(report);
    EXPECT_TRUE(report.amendments.empty());
}

TEST(FindAmendments, LeavesOutTheListOfAmendingActs) {
    Section sources = note("sources", "3-cü maddə ləğv edilmişdir.");
    EXPECT_TRUE(document_of({sources}).amendments.empty());
}

TEST(FindAmendments, GivesTheSameASecondTime) {
    Document document = document_of({body("maddə-3", "Maddə 3."),
                                     note("note-1", "3.1-ci və 3.2-ci maddələr ləğv edilmişdir.")});
    const std::vector<std::string> first = places(document);
    find_amendments(document);
    EXPECT_EQ(places(document), first);
    EXPECT_EQ(first.size(), 2U);
}

TEST(AmendmentsOf, GivesThoseOfASectionOrOfAPart) {
    const Document document =
        document_of({body("maddə-3", "Maddə 3."), body("maddə-31", "Maddə 31."),
                     note("note-1", "3.1-ci maddə ləğv edilmişdir."),
                     note("note-2", "3.1.2-ci maddə ləğv edilmişdir."),
                     note("note-3", "3.12-ci maddə ləğv edilmişdir."),
                     note("note-4", "3-cü maddə yeni redaksiyada verilmişdir."),
                     note("note-5", "31-ci maddə yeni redaksiyada verilmişdir.")});
    const auto notes = [&document](std::string_view anchor) {
        std::vector<std::string> names;
        for (const Amendment* each : amendments_of(document, anchor)) names.push_back(each->note);
        return names;
    };
    EXPECT_THAT(notes("maddə-3"), ElementsAre("note-1", "note-2", "note-3", "note-4"));
    EXPECT_THAT(notes("maddə-3.1"), ElementsAre("note-1", "note-2", "note-4"));
    EXPECT_THAT(notes("maddə-3.12"), ElementsAre("note-3", "note-4"));
    EXPECT_THAT(notes("maddə-31"), ElementsAre("note-5"));
    EXPECT_TRUE(notes("maddə-4").empty());
    EXPECT_TRUE(notes("").empty());
}

}  // namespace
}  // namespace axtar::corpus
