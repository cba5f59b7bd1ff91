#include "corpus/citations/document_citations.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/citations/own_keys.h"
#include "tests/support/read_table.h"

namespace axtar::corpus {
namespace {

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? "" : " ") + text;
    return all.empty() ? "-" : all;
}

Document act(std::string title, std::string number, std::vector<Section> sections) {
    Document document;
    document.id = "x/1";
    document.kind = "legislation";
    document.lang = "az";
    document.title = std::move(title);
    document.number = std::move(number);
    document.sections = std::move(sections);
    return document;
}

std::string keys_of_section(const Section& section) {
    std::vector<std::string> keys;
    for (const SectionCitation& citation : section.citations) keys.push_back(citation.key);
    return joined(keys);
}

TEST(OwnKeys, AreThoseByWhichOthersCiteTheDocument) {
    for (const auto& [where, columns] : tests::read_table("citations/own_keys.tsv")) {
        SCOPED_TRACE(where);
        Document document;
        document.id = "a/b";
        document.kind = columns.at(0);
        document.lang = columns.at(1);
        document.title = columns.at(2);
        document.number = columns.at(3);
        document.date = columns.at(4);
        document.sections = {{.anchor = "s-1", .text = columns.at(5)}};
        cite_document(document, KnownActs::built_in());
        EXPECT_EQ(joined(document.own_keys), columns.at(6));
    }
}

TEST(CiteDocument, ResolvesThisCodeAndThisArticleBySection) {
    Document document = act("Azərbaycan Respublikasının Cinayət Məcəlləsi", "",
                            {{.anchor = "maddə-52-1", .text = "bu maddənin ikinci hissəsində"},
                             {.anchor = "maddə-53~2", .text = "bu Məcəllənin 61-ci maddəsi"},
                             {.anchor = "front", .text = "bu maddənin ikinci hissəsində"}});
    cite_document(document, KnownActs::built_in());
    EXPECT_EQ(keys_of_section(document.sections.at(0)), "az:cm/52-1.2");
    EXPECT_EQ(keys_of_section(document.sections.at(1)), "az:cm/61");
    EXPECT_EQ(keys_of_section(document.sections.at(2)), "-");
    EXPECT_EQ(joined(document.own_keys), "az:cm");
    EXPECT_TRUE(document.cites.empty()) << "an act does not cite itself";
}

TEST(CiteDocument, RemembersWhatEarlierSectionsNamed) {
    Document document;
    document.id = "report";
    document.kind = "report";
    document.lang = "en";
    document.sections = {
        {.anchor = "s-1", .text = "Lawless v. Ireland (no. 332/57) is old."},
        {.anchor = "s-2",
         .text = "Under the International Covenant on Civil and Political Rights it is forbidden."},
        {.anchor = "s-3", .text = "Article 7 of the Covenant; Lawless v. Ireland, cited above."}};
    cite_document(document, KnownActs::built_in());
    EXPECT_EQ(keys_of_section(document.sections.at(2)), "iccpr/7 echr-app:332/57");
    EXPECT_EQ(joined(document.cites), "echr-app:332/57 iccpr iccpr/7");
}

TEST(CiteDocument, CallsAnActThatNothingNamesByItsDocument) {
    Document document =
        act("Qaydalar", "", {{.anchor = "s-1", .text = "Bu Qaydaların 2.3-cü bəndi"}});
    cite_document(document, KnownActs::built_in());
    EXPECT_EQ(joined(document.own_keys), "doc:x~1");
    EXPECT_EQ(keys_of_section(document.sections.at(0)), "doc:x~1/2.3");
}

TEST(CiteDocument, KeepsWhatTheRecordCites) {
    Document document = act("Polis haqqında", "727-IQ", {{.text = "Cinayət Məcəlləsi"}});
    document.cites = {"echr/3", "az:cm"};
    cite_document(document, KnownActs::built_in());
    EXPECT_EQ(joined(document.cites), "echr/3 az:cm");
}

TEST(CiteDocument, GivesARecommendationTheCitationsOfItsSentence) {
    const std::string text = "Article 3 ECHR. Ratify the Istanbul Convention. Article 8 ECHR.";
    Document document;
    document.id = "r";
    document.kind = "report";
    document.sections = {{.anchor = "rec-1", .text = text}};
    document.sections.front().recommendation = Recommendation{.start = 16, .end = 48};
    cite_document(document, KnownActs::built_in());
    EXPECT_EQ(joined(document.sections.front().recommendation->cites), "istanbul");
}

TEST(CiteDocument, ReadsAnAmendmentNoteWithoutItsPublication) {
    Document document = act(
        "Azərbaycan Respublikasının Ailə Məcəlləsi", "",
        {{.anchor = "note-12",
          .text =
              "[12] 19 may 2020-ci il tarixli 111-VIQD nömrəli Azərbaycan Respublikasının Qanunu "
              "(“Azərbaycan” qəzeti, 18 iyul 2020-ci il, № 139, Azərbaycan Respublikasının "
              "Qanunvericilik Toplusu, 2020-ci il, № 7, maddə 829) ilə 21.2.4-cü maddə ləğv "
              "edilmişdir.",
          .role = Role::kFootnote}});
    cite_document(document, KnownActs::built_in());
    EXPECT_EQ(keys_of_section(document.sections.front()), "az:111-VIQD az:am/21.2.4");
}

}  // namespace
}  // namespace axtar::corpus
