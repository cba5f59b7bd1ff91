#include "corpus/names/value_labels.h"

#include <algorithm>
#include <sstream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "corpus/names/name_list.h"

namespace axtar::corpus {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(ValueLabels, AreThoseOfTheLanguage) {
    EXPECT_EQ(value_label("kind", "report", "az"), "Hesabat");
    EXPECT_EQ(value_label("kind", "report", "en"), "Report");
    EXPECT_EQ(value_label("addressee", "Gürcüstan", "en"), "Georgia");
    EXPECT_EQ(value_label("issuer", "Çad", "en"), "Chad") << "without the mark of its list";
    EXPECT_EQ(value_label("topic", "detention/conditions", "en"), "Detention › conditions");
    EXPECT_EQ(value_label("topic", "detention/parking", "en"), "detention/parking");
    EXPECT_EQ(value_label("topic", "human-rights-system/special-procedures", "az"),
              "İnsan hüquqları mexanizmləri › xüsusi prosedurlar");
    EXPECT_EQ(value_label("mandate", "upr", "az"), "Universal Dövri İcmal");
    EXPECT_EQ(value_label("response", "Noted", "az"), "Nəzərə alınıb");
    EXPECT_EQ(value_label("kind", "own", "az"), "own");
    EXPECT_EQ(value_label("kind", "", "az"), "");
}

TEST(ValueLabels, OfATopicAreItsNamesToo) {
    EXPECT_THAT(labels_of_value("kind", "report"), ElementsAre("Hesabat", "Report"));
    EXPECT_THAT(labels_of_value("topic", "detention/conditions"),
                ElementsAre("Saxlanma yerləri › şərait", "Saxlanma şəraiti",
                            "Detention › conditions", "Conditions of detention"));
}

TEST(ValueLabels, LeadBackToTheValues) {
    EXPECT_THAT(values_labelled("kind", "HESABAT"), ElementsAre("report"));
    EXPECT_THAT(values_labelled("role", "mətn"), ElementsAre("body"));
    EXPECT_THAT(values_labelled("issuer", "Chad"), ElementsAre("Çad"));
    EXPECT_THAT(values_labelled("issuer", "DR Congo"),
                ElementsAre("Konqo Demokratik Respublikası"));
    EXPECT_THAT(values_labelled("issuer", "konqo"),
                ElementsAre("Konqo Respublikası", "Konqo Demokratik Respublikası"))
        << "either of two that share a name";
    EXPECT_THAT(values_labelled("response", "Qəbul edilib"), ElementsAre("Accepted"));
    EXPECT_THAT(values_labelled("topic", "Detention › conditions"),
                ElementsAre("detention/conditions"));
    EXPECT_THAT(values_labelled("topic", "detention"),
                ElementsAre("detention", "migration/detention"));
    EXPECT_THAT(values_labelled("topic", "Qadın hüquqları"), ElementsAre("equality/gender"))
        << "the label of an issue that it takes in";
    EXPECT_THAT(values_labelled("topic", "Digər"), ElementsAre("Other"))
        << "an issue that no topic takes in";
    EXPECT_THAT(values_labelled("topic", "Ümumi"), ElementsAre("General"));
    EXPECT_THAT(values_labelled("topic", "İşgəncə"), ElementsAre("torture"))
        << "a keyword that tells it";
    EXPECT_THAT(values_labelled("unit", "maddə"), ElementsAre("article"));
    EXPECT_THAT(values_labelled("kind", "Hesabatlar"), IsEmpty());
    EXPECT_THAT(values_labelled("status", "Hesabat"), IsEmpty()) << "a label of another field";
}

TEST(ValueLabels, HaveBothLanguagesInEachLine) {
    std::istringstream table{std::string(names::built_in_value_labels())};
    std::size_t lines = 0;
    for (std::string line; std::getline(table, line);) {
        if (line.starts_with('#')) continue;
        ++lines;
        EXPECT_TRUE(utf8::is_valid(line)) << line;
        EXPECT_EQ(std::count(line.begin(), line.end(), '\t'), 3) << line;
        EXPECT_EQ(line.find("\t\t"), std::string::npos) << line;
        EXPECT_FALSE(line.ends_with('\t')) << line;
    }
    EXPECT_GT(lines, 100U);
}

}  // namespace
}  // namespace axtar::corpus
