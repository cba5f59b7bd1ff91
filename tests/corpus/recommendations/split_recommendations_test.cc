#include "corpus/recommendations/split_recommendations.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/corpus/recommendations/report_of.h"
#include "tests/corpus/sections_of.h"

namespace axtar::corpus {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

void split(Document& document) { split_recommendations(document, Gazetteer::built_in()); }

TEST(SplitRecommendations, GivesEachItemOfAListASection) {
    Document document = report_of(
        "1. Penitensiar Xidmətə: kameralar təmir edilsin.\n2. Səhiyyə Nazirliyinə: həkim "
        "göndərilsin. "
        "Müddət: 2024-cü il mayın 1-dək.\nHesabat orqanlara göndərilmişdir.",
        "az", "Tövsiyələr");
    split(document);
    EXPECT_THAT(anchors_and_roles(document.sections),
                ElementsAre("rec-1 body", "rec-2 body", "s-1.2 body"));
    // The heading stays with the first item; the others have it in their path.
    EXPECT_EQ(document.sections[0].heading, "Tövsiyələr");
    EXPECT_TRUE(document.sections[0].text.starts_with("Tövsiyələr\n1. "));
    EXPECT_THAT(document.sections[1].heading_path, ElementsAre("Tövsiyələr"));
    EXPECT_THAT(document.sections[0].recommendation->addressees, ElementsAre("Penitensiar Xidmət"));
    EXPECT_EQ(document.sections[1].recommendation->deadline, "2024-05-01");
    EXPECT_THAT(document.sections[1].fields.at("addressee"), ElementsAre("Səhiyyə Nazirliyi"));
    EXPECT_FALSE(document.sections[2].recommendation.has_value());
}

TEST(SplitRecommendations, CutsAParagraphBehindEachOfItsRecommendations) {
    Document document = report_of(
        "Şikayət çoxdur. Ədliyyə Nazirliyinə qanun layihəsinin hazırlanması tövsiyə olunur. "
        "Uşaqlar "
        "gözləyir. Təhsil Nazirliyinə siyahının yoxlanılması təklif edilir.\nSonuncu abzas.");
    const std::string before = joined_text(document.sections);
    split(document);
    EXPECT_THAT(anchors_and_roles(document.sections),
                ElementsAre("rec-1 body", "rec-2 body", "s-1.2 body"));
    EXPECT_TRUE(document.sections[0].text.starts_with("Şikayət çoxdur."));
    EXPECT_TRUE(document.sections[1].text.starts_with("Uşaqlar gözləyir."));
    EXPECT_EQ(joined_text(document.sections), before);
    EXPECT_EQ(recommended(document),
              "Ədliyyə Nazirliyinə qanun layihəsinin hazırlanması tövsiyə olunur. | "
              "Təhsil Nazirliyinə siyahının yoxlanılması təklif edilir.");
}

TEST(SplitRecommendations, CarriesTheAddresseesOfALeadIn) {
    Document document = report_of(
        "Penitensiar Xidmətə aşağıdakılar tövsiyə olunur:\n- kameralar təmir edilsin;\n- dərman "
        "alınsın.\nHesabat bitdi.");
    split(document);
    ASSERT_EQ(document.sections.size(), 4U);
    for (const std::size_t item : {1U, 2U}) {
        EXPECT_THAT(document.sections[item].recommendation->addressees,
                    ElementsAre("Penitensiar Xidmət"));
    }
    EXPECT_FALSE(document.sections[3].recommendation.has_value());
}

// "Azərbaycan Respublikasının məhkəmələrində …" was taken to be addressed to the State.
TEST(SplitRecommendations, CarriesTheLeadInPastAStateThatOnlySaysWhoseSomethingIs) {
    Document document = report_of(
        "Penitensiar Xidmətə tövsiyə olunsun ki:\n- Azərbaycan Respublikasının qanunvericiliyinə "
        "uyğun olaraq kargüzarlıq aparılsın;\n- Azərbaycan Respublikası Ədliyyə naziri tərəfindən "
        "təsdiq olunmuş Təlimata əməl edilsin;\n- Azərbaycan Konvensiyanı ratifikasiya etsin.");
    split(document);
    ASSERT_EQ(document.sections.size(), 4U);
    for (const std::size_t item : {1U, 2U}) {
        EXPECT_THAT(document.sections[item].recommendation->addressees,
                    ElementsAre("Penitensiar Xidmət"));
    }
    EXPECT_THAT(document.sections[3].recommendation->addressees, ElementsAre("Azərbaycan"));
}

// Reports of the Universal Periodic Review end so; the members stood among the recommendations.
TEST(SplitRecommendations, LeavesTheMembersOfADelegationAlone) {
    const std::string recommendations =
        "1. Ratify the Convention (Chile);\n2. Continue the reform of the courts (Spain);\n"
        "3. Adopt a plan for the police (Peru).\n";
    const std::string members =
        "• Ms. Nataša Potočnik, Director, Migration Office;\n"
        "• Deputy Head of the Human Rights Division, Ministry of Justice;\n"
        "• Dr. Marko Rakovec, Head of Department (Slovenia).\n";
    for (const std::string before :
         {"The delegation was headed by the Minister and composed of the following members:\n",
          "Composition of the delegation\n"}) {
        Document document =
            report_of(recommendations + before + members, "en", "Conclusions and recommendations");
        split(document);
        EXPECT_EQ(recommended(document),
                  "Ratify the Convention (Chile); | Continue the reform of the courts (Spain); | "
                  "Adopt a plan for the police (Peru).");
    }
}

TEST(SplitRecommendations, TakesNoPersonAndNoPraiseForAnItem) {
    Document document = report_of(
        "1. Ratify the Convention;\n2. Continue the reform of the courts;\n"
        "3. Mr. Stanko Baluh, Director (Slovenia);\n4. Commends the opening of the centre;\n"
        "5. Amplify the voices of children.\n",
        "en", "Recommendations");
    split(document);
    EXPECT_EQ(recommended(document),
              "Ratify the Convention; | Continue the reform of the courts; | "
              "Amplify the voices of children.");
}

// Read freed memory once: the words of the heading outlived its text.
TEST(SplitRecommendations, CarriesTheAddresseeOfAHeading) {
    Document document =
        report_of("1. Kameralar təmir edilsin və həyət açılsın.\n2. Dərman vaxtında alınsın.", "az",
                  "Ədliyyə Nazirliyinin Penitensiar Xidmətinə");
    document.sections[0].heading_path = {"Tövsiyələr"};
    split(document);
    ASSERT_EQ(document.sections.size(), 2U);
    for (const Section& section : document.sections) {
        EXPECT_THAT(section.recommendation->addressees, ElementsAre("Penitensiar Xidmət"));
    }
}

TEST(SplitRecommendations, TakesTheListsOfTheUnitedNationsWithTheirState) {
    Document document = report_of(
        "115. The recommendations listed below enjoy the support of Ruritania:\n115.1\nRatify the "
        "Convention on the\nRights of the Child (Chile);\n115.2 Recognize the competence of the "
        "Committee (Peru).\n116. All conclusions reflect the position of the States.",
        "en", "II. Conclusions and/or recommendations");
    document.title = "Universal Periodic Review of Norway";
    split(document);
    EXPECT_EQ(
        recommended(document),
        "Ratify the Convention on the\nRights of the Child (Chile); | Recognize the competence "
        "of the Committee (Peru).");
    EXPECT_THAT(document.sections[1].recommendation->addressees, ElementsAre("Norveç"));
}

TEST(SplitRecommendations, GoesOnOverTheBordersOfSections) {
    Document document = report_of("1. Adopt the law.\n2.", "en", "Recommendations");
    Section next = document.sections.front();
    next.anchor = "s-2";
    next.text = "Establish a commission.\n3. Train judges.";
    document.sections.push_back(next);
    split(document);
    EXPECT_EQ(recommended(document), "Adopt the law. | Establish a commission. | Train judges.");
}

TEST(SplitRecommendations, KeepsPartsAndCitationsAtTheirPlaces) {
    Document document = report_of("Birinci abzas.\nNazirliyə işin görülməsi tövsiyə olunur.");
    const auto start = static_cast<std::uint32_t>(document.sections[0].text.find("işin"));
    document.sections[0].citations = {{.start = start, .end = start + 5, .key = "az:x"}};
    document.sections[0].parts = {{.anchor = "p", .start = 0, .end = 7}};
    split(document);
    ASSERT_EQ(document.sections.size(), 2U);
    EXPECT_EQ(document.sections[0].parts.size(), 1U);
    ASSERT_EQ(document.sections[1].citations.size(), 1U);
    const SectionCitation& moved = document.sections[1].citations[0];
    EXPECT_EQ(document.sections[1].text.substr(moved.start, moved.end - moved.start), "işin");
}

TEST(SplitRecommendations, ReadsARecordAsOneRecommendation) {
    Document document = report_of(
        "Kamera kiçikdir. Artıq çarpayıların çıxarılması tövsiyə olunur. İcra planı 30 gün ərzində "
        "təqdim edilməlidir.");
    document.kind = "recommendation";
    document.addressees = {"Penitensiar Xidmət"};
    document.status = "in_progress";
    split(document);
    ASSERT_EQ(document.sections.size(), 1U);
    EXPECT_EQ(document.sections[0].anchor, "s-1");
    const Recommendation& found = *document.sections[0].recommendation;
    EXPECT_EQ(recommended(document), "Artıq çarpayıların çıxarılması tövsiyə olunur.");
    EXPECT_THAT(found.addressees, ElementsAre("Penitensiar Xidmət"));
    EXPECT_EQ(found.status, "in_progress");
    EXPECT_EQ(found.deadline, "30 gün ərzində");
    EXPECT_EQ(found.confidence, 100);
}

TEST(SplitRecommendations, LeavesActsAndTreatiesAlone) {
    for (const char* kind : {"legislation", "treaty"}) {
        Document document = report_of("Nazirliyə qaydanın hazırlanması tövsiyə olunur.");
        document.kind = kind;
        split(document);
        EXPECT_THAT(recommended(document), IsEmpty()) << kind;
    }
}

}  // namespace
}  // namespace axtar::corpus
