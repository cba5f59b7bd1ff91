// What the engine warns of is told in the language of the page.
#include "server/warning_text.h"

#include <gtest/gtest.h>

#include "search/query_parser.h"
#include "tests/support/read_table.h"

namespace axtar::server {
namespace {

// Fails where the engine words a warning anew and web/messages/warnings.tsv does not follow.
TEST(WarningText, KnowsWhatAQueryCanBeWarnedOf) {
    const auto schema = corpus::Schema::built_in();
    for (const auto& [where, columns] : tests::read_table("server/malformed_queries.tsv")) {
        SCOPED_TRACE(where);
        const auto parsed = search::parse_query(columns.at(0), schema);
        ASSERT_FALSE(parsed.warnings.empty());
        std::string told;
        for (const auto& warning : parsed.warnings) {
            const auto text = warning_text(warning, UiLanguage::kAzerbaijani);
            ASSERT_TRUE(text) << warning;
            told += *text + '\n';
        }
        EXPECT_NE(told.find(columns.at(1)), std::string::npos) << told;
    }
}

TEST(WarningText, FillsInWhatStoodThere) {
    EXPECT_EQ(
        warning_text("\"AND\" has nothing to join and was left out", UiLanguage::kAzerbaijani),
        "“AND” operatorunun birləşdirəcəyi söz yoxdur, nəzərə alınmadı");
    EXPECT_EQ(warning_text("\"a\" stands for 900 words; the commonest 64 are looked for",
                           UiLanguage::kAzerbaijani),
              "“a” 900 sözə uyğundur; ən çox işlənən 64 söz axtarılır");
    EXPECT_EQ(warning_text("9 of 12 documents found have no date; sorted by date they stand last",
                           UiLanguage::kAzerbaijani),
              "tapılan 12 sənəddən 9 sənədin tarixi yoxdur; tarixə görə sıralananda onlar axırda "
              "gəlir");
    EXPECT_EQ(warning_text("\"CM 133\" was not found: the act or document that has it is not in "
                           "the index",
                           UiLanguage::kAzerbaijani),
              "“CM 133” tapılmadı: bu akt və ya sənəd bazada yoxdur");
    EXPECT_EQ(warning_text("\"AM 900\" was not found: the act is in the index, but no such "
                           "provision is marked in it",
                           UiLanguage::kAzerbaijani),
              "“AM 900” tapılmadı: akt bazadadır, amma onda belə müddəa göstərilməyib");
    EXPECT_EQ(
        warning_text("\"Uysal v. Turkey\" was taken for the case \"Uysal and Osal v. Turkey\"",
                     UiLanguage::kAzerbaijani),
        "“Uysal v. Turkey” yazılışı “Uysal and Osal v. Turkey” işi kimi başa düşüldü");
    EXPECT_EQ(warning_text("more acts than the 10 offered have \"md. 3\"; name the act",
                           UiLanguage::kAzerbaijani),
              "“md. 3” müddəası göstərilən 10 aktdan başqalarında da var; aktın adını yazın");
    EXPECT_EQ(warning_text("nothing here cites az:cm/9", UiLanguage::kAzerbaijani),
              "bazada az:cm/9 açarına istinad edən hissə yoxdur");
    EXPECT_EQ(warning_text("nothing here has kind:treaty; there are legislation, news",
                           UiLanguage::kAzerbaijani),
              "bazada kind:treaty olan sənəd yoxdur; olan qiymətlər: Qanunvericilik, Xəbər")
        << "the values by their labels";
    EXPECT_EQ(warning_text("nothing here has addressee:x; there are Gürcüstan, a:b",
                           UiLanguage::kEnglish),
              "nothing here has addressee:x; there are Georgia, a:b");
    EXPECT_EQ(warning_text("nothing here has id:a; there are", UiLanguage::kEnglish),
              "nothing here has id:a; there are");
    EXPECT_EQ(warning_text("only the first 64 words are used", UiLanguage::kEnglish),
              "only the first 64 words are used");
    EXPECT_FALSE(warning_text("something new", UiLanguage::kAzerbaijani));
    EXPECT_FALSE(warning_text("", UiLanguage::kAzerbaijani));
}

}  // namespace
}  // namespace axtar::server
