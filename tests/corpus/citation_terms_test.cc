#include "corpus/citation_terms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/citations/find_citations.h"
#include "corpus/index_layout.h"

namespace axtar::corpus {
namespace {

using testing::ElementsAre;

TEST(CitationTerms, TakesKeysApart) {
    const auto expect = [](std::string_view key, std::string_view act, std::string_view provision,
                           std::string_view range_end) {
        const CitationKey parts = split_citation_key(key);
        EXPECT_EQ(parts.act, act) << key;
        EXPECT_EQ(parts.provision, provision) << key;
        EXPECT_EQ(parts.range_end, range_end) << key;
    };
    expect("az:cm/145.2", "az:cm", "145.2", "");
    expect("az:cm/119..145", "az:cm", "119", "145");
    expect("az:246-IIKQ", "az:246-IIKQ", "", "");
    expect("un:A/HRC/39/14", "un:A/HRC/39/14", "", "");
    expect("echr-app:69460/12", "echr-app:69460/12", "", "");
    expect("echr-p1/1", "echr-p1", "1", "");
    expect("un:A/HRC/39/14#12", "un:A/HRC/39/14", "12", "");
    expect("echr-app:69460/12#45..47", "echr-app:69460/12", "45", "47");
    expect("*/12-1.3", "*", "12-1.3", "");
    expect("", "", "", "");
    expect("/", "", "", "");
}

TEST(CitationTerms, FindsASectionByEveryLevelOfWhatItCites) {
    EXPECT_THAT(index_keys_of("az:cm/145.2.3"),
                ElementsAre("az:cm", "az:cm/145", "az:cm/145.2", "az:cm/145.2.3"));
    EXPECT_THAT(index_keys_of("az:cm/119..121"),
                ElementsAre("az:cm", "az:cm/119", "az:cm/120", "az:cm/121"));
    EXPECT_THAT(index_keys_of("un:A/HRC/39/14"), ElementsAre("un:A/HRC/39/14"));
    EXPECT_THAT(index_keys_of("un:A/HRC/39/14#12.a"),
                ElementsAre("un:A/HRC/39/14", "un:A/HRC/39/14#12", "un:A/HRC/39/14#12.a"));
    EXPECT_THAT(index_keys_of("echr-app:69460/12#45..47"),
                ElementsAre("echr-app:69460/12", "echr-app:69460/12#45", "echr-app:69460/12#46",
                            "echr-app:69460/12#47"));
    EXPECT_TRUE(index_keys_of("").empty());
}

// A stored key must lead to the terms that the citation itself led to.
TEST(CitationTerms, GivesAKeyTheTermsOfItsCitation) {
    for (const char* text : {"CM 145.2", "art. 3 ECHR", "246-IIKQ", "A/HRC/39/14", "69460/12",
                             "Cinayət Məcəlləsinin 119-145-ci maddələri", "maddə 12-1.3",
                             "A/HRC/39/14 para. 12", "Osman v. the United Kingdom § 5"}) {
        const auto citations = find_query_citations(text);
        ASSERT_FALSE(citations.empty()) << text;
        for (const Citation& citation : citations) {
            EXPECT_EQ(index_keys_of(citation.key), index_keys(citation)) << citation.key;
        }
    }
}

TEST(CitationTerms, KeepsTermsWithinTheLimit) {
    EXPECT_EQ(cite_term("az:cm/145"), "XCITE:az:cm/145");
    EXPECT_EQ(act_term("az:246-IIKQ"), "XACT:az:246-IIKQ");
    EXPECT_LE(cite_term("az:act:" + std::string(400, 'a')).size(), kMaxTermBytes);
}

TEST(CitationTerms, CoversEachProvisionOfARange) {
    EXPECT_THAT(keys_within("az:cm/119..121"), ElementsAre("az:cm/119", "az:cm/120", "az:cm/121"));
    EXPECT_THAT(keys_within("az:cm/45.0.1..45.0.2"), ElementsAre("az:cm/45.0.1", "az:cm/45.0.2"));
    EXPECT_THAT(keys_within("echr-app:69460/12#45..46"),
                ElementsAre("echr-app:69460/12#45", "echr-app:69460/12#46"));
    EXPECT_THAT(keys_within("az:cm/1..9000"), ElementsAre("az:cm/1", "az:cm/9000"));
    EXPECT_THAT(keys_within("az:cm"), ElementsAre("az:cm"));
}

TEST(CitationTerms, TakesAListOfKeysApart) {
    EXPECT_THAT(keys_of_list("az:cm/145, echr/3"), ElementsAre("az:cm/145", "echr/3"));
    EXPECT_THAT(keys_of_list("az:cm/145,146..148,"), ElementsAre("az:cm/145", "az:cm/146..148"));
    EXPECT_THAT(keys_of_list("az:cm,146"), ElementsAre("az:cm", "146"));
    EXPECT_THAT(keys_of_list(""), ElementsAre());
}

}  // namespace
}  // namespace axtar::corpus
