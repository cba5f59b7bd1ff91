#include "corpus/structure/amendment_notes.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/corpus/sections_of.h"

namespace axtar::corpus {
namespace {

using ::testing::ElementsAre;

constexpr const char* kAct = "5 may 2015-ci il tarixli 900-IVQD nömrəli Qanun (Toplu, 2015, № 5) ";

std::vector<Section> notes_of(const std::vector<std::string>& lines) {
    std::vector<Block> blocks;
    for (const std::string& line : lines) blocks.push_back({.text = line});
    Anchors anchors;
    std::vector<Section> sections = parse_amendment_notes(blocks, anchors);
    EXPECT_EQ(joined_text(blocks), joined_text(sections)) << "lost or doubled";
    return sections;
}

std::string act(const std::string& mark, const std::string& changes) {
    return mark + kAct + changes;
}

TEST(AmendmentNotes, StandByTheirNumberWithTheEarlierWordingApart) {
    EXPECT_THAT(
        anchors_and_roles(notes_of({"İSTİFADƏ OLUNMUŞ MƏNBƏ SƏNƏDLƏRİNİN SİYAHISI", act("1. ", ""),
                                    "QANUNA EDİLMİŞ DƏYİŞİKLİK VƏ ƏLAVƏLƏRİN SİYAHISI",
                                    act("[1] ", "ilə 3-cü maddə yeni redaksiyada verilmişdir."),
                                    "Əvvəlki redaksiyada deyilirdi:", "3. Köhnə mətn.",
                                    "İkinci sətir.", act("", "ilə 3.1-ci maddə ləğv edilmişdir."),
                                    act("[2] ", "ilə 4-cü maddə ləğv edilmişdir.")})),
        ElementsAre("sources footnote", "sources~2 footnote", "note-1 footnote",
                    "note-1-prior prior_wording", "note-1~2 footnote", "note-2 footnote"));
}

TEST(AmendmentNotes, KnowTheEarlierWordingInAllSpellings) {
    for (const std::string phrase :
         {"Əvvəlki redaksiyada deyilirdi:", "əvvəlki redaksiyada deyilirdi:",
          "Maddənin əvvəlki redaksiyasında deyilirdi:", "Əvvəlki redaksiyalarda deyilirdi:",
          "Fəslin Əvvəlki redaksiyasında deyilirdi:", "Əvvəlki redaskiyada deyilirdi:",
          "əvvəlki redakasiyada deyilirdi:", "Əvəlki redaksiayda deyilirdi:",
          "Əvvəlki redaksiyada deylirdi:", "Əvvəlki redaksiyada deyilirdi",
          "Əvvəlki cümlədə deyilirdi:", "ƏVVƏLKİ REDAKSİYADA DEYİLİRDİ:",
          "əvvəlki redaksiyada deyilirdi."}) {
        SCOPED_TRACE(phrase);
        EXPECT_THAT(
            anchors_and_roles(notes_of({act("[9] ", "ilə 3-cü maddə yeni redaksiyada verilmişdir."),
                                        phrase, "3. Köhnə mətn."})),
            ElementsAre("note-9 footnote", "note-9-prior prior_wording"));
    }
}

TEST(AmendmentNotes, FindTheEarlierWordingOnTheSameLine) {
    const std::vector<Section> sections = notes_of(
        {act("[9] ", "ilə 3-cü maddə çıxarılmışdır. Əvvəlki redaksiyada deyilirdi: 3. Köhnə.")});
    ASSERT_EQ(sections.size(), 2U);
    EXPECT_EQ(sections.at(1).role, Role::kPriorWording);
    EXPECT_EQ(sections.at(1).text, "3. Köhnə.");
}

TEST(AmendmentNotes, DoNotCutASentenceThatOnlySpeaksOfAnEarlierYear) {
    EXPECT_THAT(
        anchors_and_roles(notes_of(
            {act("[9] ",
                 "ilə 3-cü maddədə “cari il” sözləri “əvvəlki il” sözləri ilə əvəz edilmişdir."),
             "Qeyd: əvvəlki ildə ödənilmişdir."})),
        ElementsAre("note-9 footnote"));
}

TEST(AmendmentNotes, TakeAMarkThatLostItsBrackets) {
    EXPECT_THAT(
        anchors_and_roles(notes_of({act("1 ", "ilə 3-cü maddə ləğv edilmişdir."),
                                    act("2) ", "ilə 4-cü maddə ləğv edilmişdir."),
                                    act("* ", "ilə 5-ci maddə ləğv edilmişdir."), act("3. ", "")})),
        ElementsAre("note-1 footnote", "note-2 footnote", "note footnote"));
}

TEST(AmendmentNotes, KeepDecisionsOfTheCourtApart) {
    EXPECT_THAT(
        anchors_and_roles(notes_of(
            {act("[7] ", "ilə 3-cü maddə ləğv edilmişdir."),
             "KMQ3 Məcəllənin 5-ci maddəsi belə başa düşülür.", "2. İkinci nəticə.",
             act("", "ilə 3-1-ci maddə əlavə edilmişdir."), "KM 9 iyul 2014-cü il tarixli Qərar"})),
        ElementsAre("note-7 footnote", "note-kmq3 footnote", "note-7~2 footnote",
                    "note-km footnote"));
}

TEST(StartsAmendmentNote, IsTrueForNotesAndListsOfActs) {
    EXPECT_TRUE(starts_amendment_note(act("[12] ", "ilə 3-cü maddə ləğv edilmişdir.")));
    EXPECT_TRUE(starts_amendment_note(act("12 ", "ilə 3-cü maddə ləğv edilmişdir.")));
    EXPECT_TRUE(starts_amendment_note("[141] KMQ2 Məcəllənin 5-ci maddəsi belə başa düşülür."));
    EXPECT_TRUE(starts_amendment_note("Məcəlləyə əlavə və dəyişikliklər etmiş qanunlar:"));
    EXPECT_TRUE(starts_amendment_note(
        "1. 5 may 2015-ci il tarixli 900-IVQD nömrəli Qanun (“Xalq” qəzeti, 9 may 2015-ci il)"));
    EXPECT_FALSE(starts_amendment_note("12. Komissiya 5 may 2015-ci il tarixdə yaradılmışdır."));
    EXPECT_FALSE(starts_amendment_note("[12] siyahıda göstərilən əmlak"));
    EXPECT_FALSE(starts_amendment_note("1. 5 may 2015-ci il tarixindən qüvvədədir."));
    EXPECT_FALSE(starts_amendment_note("Dəyişikliklərin edilməsi haqqında qərarlar barədə"));
    EXPECT_FALSE(starts_amendment_note(""));
    EXPECT_FALSE(starts_amendment_note("["));
}

}  // namespace
}  // namespace axtar::corpus
