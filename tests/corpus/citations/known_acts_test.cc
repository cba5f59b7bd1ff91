#include "corpus/citations/known_acts.h"

#include <gtest/gtest.h>

#include "corpus/citations/find_citations.h"
#include "tests/corpus/citations/keys_of.h"

namespace axtar::corpus {
namespace {

TEST(KnownActs, EveryActIsFoundByItsOwnNames) {
    ASSERT_GT(KnownActs::built_in().all().size(), 100U);
    for (const KnownAct& act : KnownActs::built_in().all()) {
        SCOPED_TRACE(act.key);
        if (act.kind == ActKind::kBody) continue;
        const bool law = act.kind == ActKind::kLaw || act.kind == ActKind::kConstitutionalLaw;
        const std::string az =
            law ? "“" + act.name_az + "” Azərbaycan Respublikasının Qanunu" : act.name_az;
        const std::string en = (law ? "Law on " : "") + act.name_en + (law ? " of Azerbaijan" : "");
        EXPECT_EQ(keys_of(find_citations(az)), act.key) << az;
        const CitationContext about_azerbaijan{.jurisdiction = "az"};
        EXPECT_EQ(keys_of(find_citations(en, about_azerbaijan)), act.key) << en;
    }
}

TEST(KnownActs, ALawIsKnownByNumberAndConvocation) {
    const KnownAct* ombudsman = KnownActs::built_in().by_number(246, 2);
    ASSERT_NE(ombudsman, nullptr);
    EXPECT_EQ(ombudsman->key, "az:246-IIKQ");
    EXPECT_EQ(KnownActs::built_in().by_number(246, 3), nullptr);
}

TEST(KnownActs, AnOfficeAddsItsOwn) {
    const auto acts = KnownActs::parse(
        "# ours\naz:myk\tcode\t0\tMəktəb Yeməkləri Məcəlləsi\tSchool Meals Code\tMYM\n",
        "office.tsv");
    ASSERT_TRUE(acts) << acts.error().message;
    CitationContext context;
    context.acts = &*acts;
    EXPECT_EQ(keys_of(find_citations("Məktəb Yeməkləri Məcəlləsinin 7-ci maddəsi", context)),
              "az:myk/7");
    EXPECT_EQ(keys_of(find_query_citations("mym 7", {.acts = &*acts})), "az:myk/7");
    EXPECT_EQ(keys_of(find_query_citations("CM 7", {.acts = &*acts})), "az:cm/7");
}

TEST(KnownActs, ATypedNameCountsInQueriesAlone) {
    EXPECT_EQ(keys_of(find_query_citations("CPT Convention article 8")), "ecpt/8");
    EXPECT_EQ(keys_of(find_citations("see Article 8 of the CPT Convention.")), "-");
    EXPECT_EQ(keys_of(find_query_citations("Stambul Konvensiyası")), "istanbul");
    EXPECT_EQ(keys_of(find_citations("o, Stambul Konvensiyası ilə tanışdır")), "-");
}

TEST(KnownActs, ABadLineIsNamed) {
    const auto short_line = KnownActs::parse("az:x\tcode\n", "office.tsv");
    ASSERT_FALSE(short_line);
    EXPECT_EQ(short_line.error().place, "office.tsv:1");
    EXPECT_NE(short_line.error().message.find("5 to 9 columns"), std::string::npos);
    const auto bad_kind = KnownActs::parse("\naz:x\tcodex\t0\tA\tB\n", "office.tsv");
    ASSERT_FALSE(bad_kind);
    EXPECT_EQ(bad_kind.error().place, "office.tsv:2");
    EXPECT_NE(bad_kind.error().message.find("'codex'"), std::string::npos);
    EXPECT_FALSE(KnownActs::parse("a/b\tcode\t0\tA\tB\n", "office.tsv"));
}

TEST(TitleSlug, IsFoldedAndBounded) {
    EXPECT_EQ(title_slug("Polis haqqında"), "polis-haqqinda");
    EXPECT_EQ(title_slug("“Gender (kişi və qadınların) bərabərliyi”"),
              "gender-kisi-ve-qadinlarin-beraberliyi");
    EXPECT_EQ(title_slug(""), "");
    EXPECT_LE(title_slug(std::string(100000, 'a') + " " + std::string(5000, 'b')).size(), 160U);
}

}  // namespace
}  // namespace axtar::corpus
