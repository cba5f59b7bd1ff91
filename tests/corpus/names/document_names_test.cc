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
