#include "server/messages.h"

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "server/labels.h"
#include "tests/support/read_table.h"

namespace axtar::server {
namespace {

using tests::read_table;

TEST(Messages, HaveTheSameKeysInBothLanguages) {
    const auto& azerbaijani = Messages::of(UiLanguage::kAzerbaijani).texts();
    const auto& english = Messages::of(UiLanguage::kEnglish).texts();
    EXPECT_GT(azerbaijani.size(), 100U);
    for (const auto& [key, text] : azerbaijani) {
        EXPECT_TRUE(english.contains(key)) << key;
        EXPECT_TRUE(utf8::is_valid(text)) << key;
    }
    for (const auto& [key, text] : english) {
        const bool plural_form = key.ends_with(".one");  // Azerbaijani has none after a number
        EXPECT_TRUE(plural_form || azerbaijani.contains(key)) << key;
    }
}

TEST(Messages, FillInValues) {
    const auto& messages = Messages::of(UiLanguage::kEnglish);
    EXPECT_EQ(messages.count("results.documents", 1), "1 document found");
    EXPECT_EQ(messages.count("results.documents", 12345), "12,345 documents found");
    EXPECT_EQ(Messages::of(UiLanguage::kAzerbaijani).count("results.documents", 1),
              "1 sənəd tapıldı");
    EXPECT_EQ(messages.format("notice.unknown", {{"name", "{name}"}}),
              "Unknown parameter ignored: {name}")
        << "a value is not filled in again";
    EXPECT_EQ(messages.text("no.such.key"), "no.such.key");
}

TEST(Messages, FollowTheLanguageOfTheReader) {
    for (const auto& [where, columns] : read_table("server/accept_language.tsv")) {
        SCOPED_TRACE(where);
        EXPECT_EQ(code(choose_language(columns.at(0), columns.at(1))), columns.at(2));
    }
}

TEST(Labels, AreWrittenForPeople) {
    EXPECT_EQ(value_label("kind", "recommendation", UiLanguage::kAzerbaijani), "Tövsiyə");
    EXPECT_EQ(value_label("issuer", "Milli Məclis", UiLanguage::kEnglish), "Milli Majlis");
    EXPECT_EQ(value_label("topic", "detention/conditions", UiLanguage::kAzerbaijani),
              "Saxlanma yerləri › şərait");
    EXPECT_EQ(value_label("topic", "detention/parking", UiLanguage::kEnglish), "detention/parking");
    EXPECT_EQ(value_label("topic", "", UiLanguage::kEnglish), "");
    EXPECT_EQ(date_label("2020-10-03", UiLanguage::kAzerbaijani), "3 oktyabr 2020");
    EXPECT_EQ(date_label("2020-10-23", UiLanguage::kEnglish), "23 October 2020");
    EXPECT_EQ(date_label("2020", UiLanguage::kEnglish), "2020");
    EXPECT_EQ(number_text(999, UiLanguage::kEnglish), "999");
    EXPECT_EQ(number_text(1234567, UiLanguage::kAzerbaijani), "1\u00A0234\u00A0567");
}

}  // namespace
}  // namespace axtar::server
