#include "corpus/index_layout.h"

#include <algorithm>
#include <set>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "tests/support/temporary_directory.h"

namespace axtar::corpus {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string repeated(std::string_view text, std::size_t times) {
    std::string result;
    for (std::size_t i = 0; i < times; ++i) result += text;
    return result;
}

TEST(IndexLayout, KeepsTermsThatFit) {
    EXPECT_EQ(term("Z", "hüquq"), "Zhüquq");
    EXPECT_EQ(term("", repeated("ə", 122)).size(), 244U);
    EXPECT_EQ(term("Z", repeated("ə", 122)), "Z" + repeated("ə", 122));
    EXPECT_EQ(term("", repeated("a", 245)), repeated("a", 245));
}

TEST(IndexLayout, CutsLongTermsAtACodePointAndKeepsThemApart) {
    for (const std::string_view letter : {"a", "ə", "क", "𝒜"}) {
        for (const std::size_t bytes : {246U, 300U, 5000U}) {
            const std::string value = repeated(letter, bytes / letter.size() + 1);
            for (const std::string_view prefix : {"", "Z", "XAFFECTED_GROUP:"}) {
                const std::string cut = term(prefix, value);
                EXPECT_LE(cut.size(), kMaxTermBytes);
                EXPECT_GT(cut.size(), kMaxTermBytes - 6);
                EXPECT_TRUE(utf8::is_valid(cut));
                EXPECT_EQ(cut, term(prefix, value));
                EXPECT_NE(cut, term(prefix, value + "b"));
            }
        }
    }
}

TEST(IndexLayout, LetsNoNulAndNoIllFormedByteIntoATerm) {
    const std::string nuls = term("Q", std::string(200, '\0') + "a");
    EXPECT_EQ(nuls, "Qa");
    EXPECT_EQ(term("", "a\xffz"), "a\xEF\xBF\xBDz");
}

TEST(IndexLayout, NamesPrefixesByField) {
    EXPECT_EQ(filter_prefix("kind"), "XKIND:");
    EXPECT_EQ(filter_prefix("affected_group"), "XAFFECTED_GROUP:");
}

TEST(IndexLayout, GivesOneTermForEachLevelOfATopic) {
    EXPECT_THAT(filter_terms("topic", "Detention/Conditions/Food"),
                ElementsAre("XTOPIC:detention", "XTOPIC:detention/conditions",
                            "XTOPIC:detention/conditions/food"));
    EXPECT_THAT(filter_terms("issuer", "A/B"), ElementsAre("XISSUER:a/b"));
    EXPECT_THAT(filter_terms("kind", ""), IsEmpty());
}

TEST(IndexLayout, GivesTheSameTermForOtherCaseAndLetters) {
    EXPECT_EQ(filter_terms("issuer", "ƏDLİYYƏ  NAZİRLİYİ"),
              filter_terms("issuer", "edliyye nazirliyi"));
    EXPECT_EQ(anchor_term("maddə-25"), anchor_term("MADDE-25"));
}

TEST(IndexLayout, ReadsEveryFieldOfTheSchema) {
    Document document;
    document.kind = "report";
    document.date = "2019-03-01";
    document.addressees = {"A", "B", "A", ""};
    document.topics = {"t"};
    document.groups = {"children"};
    document.places = {"Gəncə"};
    document.mandates = {"npm"};
    document.status = "done";
    document.issuer = "I";
    document.lang = "az";
    document.extra["session"] = {"12"};
    const auto values = [&](const char* name) {
        return field_values(document, Field{.name = name});
    };
    EXPECT_THAT(values("addressee"), ElementsAre("A", "B"));
    EXPECT_THAT(values("year"), ElementsAre("2019"));
    EXPECT_THAT(values("session"), ElementsAre("12"));
    EXPECT_THAT(values("unknown"), IsEmpty());
    // A field that is added to the schema and forgotten here would be filtered and counted as
    // empty. What only sections have comes from the section.
    Section section;
    section.fields = {{"institution", {"Ədliyyə Nazirliyi"}}, {"unit", {"article"}}};
    const Schema schema = Schema::built_in();
    for (const Field& field : schema.fields()) {
        EXPECT_FALSE(field_values(document, section, field).empty()) << field.name;
    }
}

TEST(IndexLayout, GivesASectionItsOwnValuesBesideThoseOfItsDocument) {
    Document document;
    document.status = "in_force";
    document.kind = "report";
    document.addressees = {"A", "B"};
    Section section;
    section.fields = {{"status", {"done"}},
                      {"addressee", {"C", "A", ""}},
                      {"kind", {"news"}},
                      {"unit", {"recommendation", "part"}}};
    const Schema schema = Schema::built_in();
    const auto values = [&](const Section& of, const char* name) {
        return field_values(document, of, *schema.find(name));
    };
    EXPECT_THAT(values(section, "status"), ElementsAre("done"));
    EXPECT_THAT(values(section, "addressee"), ElementsAre("A", "B", "C"));
    EXPECT_THAT(values(section, "unit"), ElementsAre("recommendation"));
    EXPECT_THAT(values(section, "kind"), ElementsAre("report")) << "not a section's to say";
    EXPECT_THAT(values(Section{}, "status"), ElementsAre("in_force"));
    EXPECT_THAT(values(Section{}, "unit"), IsEmpty());
}

TEST(IndexLayout, KnowsCollectionNames) {
    for (const char* good : {"public", "a", "0-1_x"}) EXPECT_TRUE(is_collection_name(good)) << good;
    for (const std::string& bad :
         {std::string(), std::string("Public"), std::string(".x"), std::string("-a"),
          std::string("a/b"), std::string("ə"), std::string(64, 'a'), std::string("a\0b", 3)}) {
        EXPECT_FALSE(is_collection_name(bad)) << bad;
    }
    EXPECT_TRUE(is_collection_name(std::string(63, 'a')));
}

TEST(IndexLayout, ListsCollectionsThatExist) {
    const tests::TemporaryDirectory folder;
    EXPECT_THAT(list_collections(folder.path()), IsEmpty());
    for (const char* name : {"public", "archive", ".public.compact", "Bad"}) {
        std::filesystem::create_directories(folder.path() / "collections" / name);
    }
    (void)folder.write("collections/file", "");
    EXPECT_THAT(list_collections(folder.path()), ElementsAre("archive", "public"));
    EXPECT_EQ(collection_path("i", "public"), "i/collections/public");
    EXPECT_EQ(schema_path("i"), "i/schema.json");
}

}  // namespace
}  // namespace axtar::corpus
