#include "corpus/names/document_names.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace axtar::corpus {
namespace {

using testing::_;
using testing::ElementsAre;
using testing::IsEmpty;

Document document_of(std::string lang, std::vector<std::string> texts) {
    Document document{.id = "d", .kind = "report", .lang = std::move(lang)};
    for (std::string& text : texts) {
        Section section;
        section.anchor = "s-" + std::to_string(document.sections.size() + 1);
        section.lang = document.lang;
        section.text = std::move(text);
        document.sections.push_back(std::move(section));
    }
    return document;
}

std::vector<std::string> field(const Section& section, const char* name) {
    const auto found = section.fields.find(name);
    return found == section.fields.end() ? std::vector<std::string>() : found->second;
}

TEST(TagNames, GivesEachSectionItsOwnNames) {
    Document document = document_of(
        "az", {"Penitensiar Xidmətdə və Səhiyyə Nazirliyində görüş keçirilib. Penitensiar Xidmətə "
               "məktub göndərilib.",
               "Gəncədə və Bərdə rayonunda səyyar qəbul olub."});
    tag_names(document, Gazetteer::built_in());
    EXPECT_THAT(field(document.sections[0], "institution"),
                ElementsAre("Penitensiar Xidmət", "Səhiyyə Nazirliyi"));
    EXPECT_THAT(field(document.sections[0], "place"), IsEmpty());
    EXPECT_THAT(field(document.sections[1], "place"), ElementsAre("Gəncə", "Bərdə"));
    const Document before = document;
    tag_names(document, Gazetteer::built_in());
    EXPECT_EQ(document.sections[0].fields, before.sections[0].fields);
}

TEST(TagNames, LeavesBodiesOfOtherCountriesAlone) {
    Document abroad = document_of(
        "en", {"Slovenia reported that its Ministry of Justice had trained judges. The Council of "
               "Europe took part."});
    tag_names(abroad, Gazetteer::built_in());
    EXPECT_THAT(field(abroad.sections[0], "institution"), ElementsAre("Avropa Şurası"));
    Document here =
        document_of("en", {"In Baku the Ministry of Justice trained judges with experts "
                           "from Slovenia."});
    tag_names(here, Gazetteer::built_in());
    EXPECT_THAT(field(here.sections[0], "institution"), ElementsAre("Ədliyyə Nazirliyi"));
}

std::vector<std::string> institutions_of(Document document) {
    tag_names(document, Gazetteer::built_in());
    return field(document.sections[0], "institution");
}

TEST(TagNames, LeavesTheBodiesOfTheRespondentStateToIt) {
    // What another State's own judgment calls the Ministry of Justice was counted as Azerbaijan's
    // wherever some paragraph named Azerbaijan.
    const std::string text =
        "The Ministry of Justice and the Constitutional Court of Azerbaijan replied. In Baku it "
        "was "
        "otherwise.";
    Document judgment = document_of("en", {text});
    judgment.kind = "decision";
    judgment.title = "CASE OF REGNER v. THE CZECH REPUBLIC";
    EXPECT_THAT(institutions_of(judgment), ElementsAre("Konstitusiya Məhkəməsi"));
    judgment.title = "CASE OF MAMMADOV v. AZERBAIJAN";
    EXPECT_THAT(institutions_of(judgment),
                ElementsAre("Ədliyyə Nazirliyi", "Konstitusiya Məhkəməsi"));
    Document translated = document_of("az", {"Ədliyyə Nazirliyi cavab verib."});
    translated.kind = "decision";
    for (const char* title : {"Fabian Macarıstana qarşı", "Cangöz və başqaları v. Türkiyə"}) {
        translated.title = title;
        EXPECT_THAT(institutions_of(translated), IsEmpty()) << title;
    }
    for (const char* title : {"Məmmədov Azərbaycana qarşı", "Azərbaycan Ermənistana qarşı",
                              "Zorakılığa qarşı mübarizə haqqında"}) {
        translated.title = title;
        EXPECT_THAT(institutions_of(translated), ElementsAre("Ədliyyə Nazirliyi")) << title;
    }
}

TEST(TagNames, TakesBareNamesForTheStateThatADocumentNamesMost) {
    const std::string delegation = "The delegation of the Ministry of Health spoke. ";
    Document report = document_of(
        "en", {delegation + "Slovenia replied to Azerbaijan and Malta.",
               "Slovenia asked what Slovenia gains from the Ministry of Health of Azerbaijan."});
    EXPECT_THAT(institutions_of(report), IsEmpty());
    tag_names(report, Gazetteer::built_in());
    EXPECT_THAT(field(report.sections[1], "institution"), ElementsAre("Səhiyyə Nazirliyi"));
    Document home = document_of("en", {delegation + "Azerbaijan replied to Slovenia.",
                                       "Norway asked the Government of Azerbaijan."});
    EXPECT_THAT(institutions_of(home), ElementsAre("Səhiyyə Nazirliyi"));
    // An office tells of guests from abroad.
    Document news =
        document_of("en", {delegation + "The guests from Norway saw Baku. Norway thanked."});
    news.kind = "news";
    EXPECT_THAT(institutions_of(news), ElementsAre("Səhiyyə Nazirliyi"));
}

TEST(TagNames, GoesByTheRecordBeforeTheText) {
    Document record = document_of("en", {"Train the staff of the Ministry of Health."});
    record.kind = "recommendation";
    record.addressees = {"Georgia"};
    EXPECT_THAT(institutions_of(record), IsEmpty());
    record.addressees = {"Azərbaycan", "Gürcüstan"};
    EXPECT_THAT(institutions_of(record), ElementsAre("Səhiyyə Nazirliyi"));
    Document issued =
        document_of("en", {"Georgia, Georgia and Georgia thanked the Ministry of Health."});
    EXPECT_THAT(institutions_of(issued), IsEmpty());
    issued.issuer = "Milli Majlis";
    EXPECT_THAT(institutions_of(issued), ElementsAre("Səhiyyə Nazirliyi"));
}

// Ten of the eighteen documents of the Supreme Court were Nakhchivan's, which calls itself so.
TEST(TagNames, TakesABareNameForNakhchivansWhereThatIsNamedInFull) {
    const std::string nakhchivans =
        "Naxçıvan Muxtar Respublikası Ali Məhkəməsinin Rəyasət Heyəti qərara alır: ";
    Document decision = document_of("az", {nakhchivans, "Ali Məhkəmənin sədri məruzə etdi."});
    tag_names(decision, Gazetteer::built_in());
    EXPECT_THAT(field(decision.sections[1], "institution"),
                ElementsAre("Naxçıvan MR-in Ali Məhkəməsi"));
    decision.sections[1].text += " Azərbaycan Respublikasının Ali Məhkəməsi.";
    decision.sections[0].text += nakhchivans;
    tag_names(decision, Gazetteer::built_in());
    EXPECT_THAT(field(decision.sections[1], "institution"),
                ElementsAre("Naxçıvan MR-in Ali Məhkəməsi", "Ali Məhkəmə"));
    Document report =
        document_of("az", {nakhchivans + "Ali Məhkəmə və Ali Məhkəmənin Plenumu cavab verdi."});
    EXPECT_THAT(institutions_of(report),
                ElementsAre("Naxçıvan MR-in Ali Məhkəməsi", "Ali Məhkəmə"));
}

TEST(NormaliseNames, WritesTheFieldsOfARecordAsTheFacetsShowThem) {
    Document document;
    document.addressees = {"Ministry of Justice", "Ədliyyə Nazirliyi", "Kənd klubu"};
    document.places = {"Sheki", "Baku"};
    document.topics = {"Rights of the Child", "detention/conditions", "own/topic"};
    document.issuer = "Milli Majlis";
    normalise_names(document, Gazetteer::built_in());
    EXPECT_THAT(document.addressees, ElementsAre("Ədliyyə Nazirliyi", "Kənd klubu"));
    EXPECT_THAT(document.places, ElementsAre("Şəki", "Bakı"));
    EXPECT_THAT(document.topics,
                ElementsAre("children/protection", "detention/conditions", "own/topic"));
    EXPECT_EQ(document.issuer, "Milli Məclis");
    EXPECT_THAT(document.subjects,
                ElementsAre("Rights of the Child", "detention/conditions", "own/topic"));
    normalise_names(document, Gazetteer::built_in());
    EXPECT_THAT(document.subjects, ElementsAre("Rights of the Child", _, _));
}

}  // namespace
}  // namespace axtar::corpus
