#include "server/messages.h"

#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "analyzers/fold.h"
#include "base/utf8.h"
#include "corpus/index_layout.h"
#include "corpus/names/gazetteer.h"
#include "search/facets/value_names.h"
#include "server/embedded_assets.h"
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

// A key without a text stood on the pages of sections as it was.
TEST(Messages, HaveATextForEveryKeyThatTemplatesUse) {
    const auto& messages = Messages::of(UiLanguage::kEnglish);
    std::size_t keys = 0;
    for (const std::string name : {"cited_by", "citing", "document", "error", "facet", "layout",
                                   "resolve", "search", "section", "similar"}) {
        const std::string_view source = embedded_asset("templates/" + name + ".html");
        ASSERT_FALSE(source.empty()) << name;
        for (std::size_t at = source.find("{{t:"); at != std::string_view::npos;
             at = source.find("{{t:", at + 1)) {
            const std::string key(source.substr(at + 4, source.find("}}", at) - at - 4));
            EXPECT_TRUE(messages.has(key)) << name << ": " << key;
            ++keys;
        }
    }
    EXPECT_GT(keys, 50U);
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

std::string last_level(const std::string& label) {
    const std::size_t between = label.rfind(" › ");
    return between == std::string::npos ? label : label.substr(between + std::string(" › ").size());
}

/// Every value of the built-in lists by its field: what facets can show.
std::vector<std::pair<std::string, std::string>> built_in_values() {
    std::vector<std::pair<std::string, std::string>> values;
    std::istringstream table{std::string(corpus::names::built_in_value_labels())};
    for (std::string line; std::getline(table, line);) {
        const std::size_t tab = line.find('\t');
        if (line.starts_with('#') || line.starts_with("topic\t") || line.starts_with("role\t")) {
            continue;  // parts of topics; roles are no facet
        }
        values.emplace_back(line.substr(0, tab),
                            line.substr(tab + 1, line.find('\t', tab + 1) - tab - 1));
    }
    for (const auto& entry : corpus::Gazetteer::built_in().entries()) {
        using corpus::names::EntryKind;
        const std::string name(corpus::names::without_doubt(entry.name_az));
        if (entry.kind == EntryKind::kTopic) {
            for (std::size_t end = 0; end != std::string::npos;) {
                end = entry.key.find('/', end + 1);
                values.emplace_back("topic", entry.key.substr(0, end));
            }
        } else if (name.find('{') == std::string::npos) {
            const bool body = corpus::names::is_institution(entry.kind);
            values.emplace_back(body ? "institution" : "place", name);
            values.emplace_back("addressee", name);
            values.emplace_back("issuer", name);
        }
    }
    return values;
}

// 132 labels of topics that facets showed found nothing when they were typed.
TEST(Labels, AreAcceptedAsValues) {
    const auto values = built_in_values();
    ASSERT_GT(values.size(), 500U);
    for (const auto& [field, value] : values) {
        const std::string term = corpus::filter_terms(field, value).back();
        const auto is_term = [&](const std::string& one) { return one == term; };
        for (const UiLanguage language : {UiLanguage::kAzerbaijani, UiLanguage::kEnglish}) {
            const std::string label = value_label(field, value, language);
            for (const std::string& typed :
                 {label, analyzers::keyword_key(label), last_level(label)}) {
                const auto terms = search::value_terms(field, typed, is_term);
                EXPECT_EQ(terms, std::vector<std::string>{term}) << field << ": " << typed;
            }
        }
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
