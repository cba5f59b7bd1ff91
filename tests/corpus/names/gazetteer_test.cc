#include "corpus/names/gazetteer.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/read_table.h"

namespace axtar::corpus {
namespace {

using tests::read_table;

const char* case_name(names::Case grammatical_case) {
    switch (grammatical_case) {
        case names::Case::kBare:
            return "";
        case names::Case::kGenitive:
            return "/gen";
        case names::Case::kDative:
            return "/dat";
        case names::Case::kAccusative:
            return "/acc";
        case names::Case::kLocative:
            return "/loc";
        case names::Case::kAblative:
            return "/abl";
        case names::Case::kOther:
            return "/other";
    }
    return "?";
}

std::string names_in(const std::string& text, bool with_case) {
    const Gazetteer& gazetteer = Gazetteer::built_in();
    const names::Words words(text, analyzers::Language::kUnknown);
    std::string found;
    for (const NameMatch& match : gazetteer.find(words)) {
        found += (found.empty() ? "" : "; ") + gazetteer.value(match);
        if (with_case) found += case_name(match.grammatical_case);
    }
    return found.empty() ? "-" : found;
}

TEST(Gazetteer, FindsNamesInAllTheirFormsInBothLanguages) {
    for (const auto& [where, columns] : read_table("names/names.tsv")) {
        SCOPED_TRACE(where);
        EXPECT_EQ(names_in(columns.at(0), false), columns.at(1)) << columns.at(0);
    }
}

TEST(Gazetteer, TellsTheCaseThatANameStandsIn) {
    for (const auto& [where, columns] : read_table("names/cases.tsv")) {
        SCOPED_TRACE(where);
        EXPECT_EQ(names_in(columns.at(0), true), columns.at(1)) << columns.at(0);
    }
}

TEST(Gazetteer, TellsTopicsByTheirKeywords) {
    const Gazetteer& gazetteer = Gazetteer::built_in();
    for (const auto& [where, columns] : read_table("names/topics.tsv")) {
        SCOPED_TRACE(where);
        const names::Words words(columns.at(0), analyzers::Language::kUnknown);
        std::string found;
        for (const std::string& topic : gazetteer.topics(words, 3)) {
            found += (found.empty() ? "" : "; ") + topic;
        }
        EXPECT_EQ(found.empty() ? "-" : found, columns.at(1)) << columns.at(0);
    }
}

TEST(Gazetteer, WritesValuesOfRecordsAsTheFacetsDo) {
    const Gazetteer& gazetteer = Gazetteer::built_in();
    for (const auto& [where, columns] : read_table("names/canonical.tsv")) {
        SCOPED_TRACE(where);
        const std::string value = gazetteer.canonical(columns.at(0), columns.at(1));
        EXPECT_EQ(value, columns.at(2));
        EXPECT_EQ(gazetteer.canonical(columns.at(0), value), value);
    }
}

TEST(Gazetteer, TellsWhatNamesOnlyStates) {
    const Gazetteer& gazetteer = Gazetteer::built_in();
    for (const char* text :
         {"Jordan", "(Chad, Niger and Turkey)", "Norveç və Peru", "the Netherlands; Iran"}) {
        EXPECT_TRUE(gazetteer.names_only_states(text)) << text;
    }
    for (const char* text :
         {"", "and", "Jordan in 2012", "Bakı", "Ministry of Justice, Chad", "the State party"}) {
        EXPECT_FALSE(gazetteer.names_only_states(text)) << text;
    }
}

TEST(Gazetteer, LabelsValuesInBothLanguages) {
    for (const auto& [where, columns] : read_table("names/labels.tsv")) {
        SCOPED_TRACE(where);
        EXPECT_EQ(Gazetteer::built_in().label(columns.at(0), columns.at(1), "az"), columns.at(2));
        EXPECT_EQ(Gazetteer::built_in().label(columns.at(0), columns.at(1), "en"), columns.at(3));
    }
}

// A name that the lists have is found where it stands alone, by each of its variants.
TEST(Gazetteer, FindsEveryNameOfItsLists) {
    const Gazetteer& gazetteer = Gazetteer::built_in();
    std::size_t tried = 0;
    for (const names::Entry& entry : gazetteer.entries()) {
        if (entry.kind == names::EntryKind::kTopic) continue;
        std::vector<std::string> all = entry.variants_az;
        all.insert(all.end(), entry.variants_en.begin(), entry.variants_en.end());
        all.push_back(entry.name_az);
        all.push_back(entry.name_en);
        for (std::string name : all) {
            if (name.starts_with('?')) name.erase(0, 1);
            const std::size_t number = name.find("{number}");
            if (number != std::string::npos) name.replace(number, 8, "12");
            const std::string value =
                gazetteer.canonical(names::is_place(entry.kind) ? "place" : "addressee", name);
            ++tried;
            // Two bodies may share a variant; it must be known all the same.
            EXPECT_NE(gazetteer.label("addressee", value, "en"), "") << name;
            const names::Words words(name, analyzers::Language::kUnknown);
            if (words.size() > 1 && !names::is_place(entry.kind) &&
                entry.kind != names::EntryKind::kCountry) {
                EXPECT_FALSE(gazetteer.find(words).empty()) << name;
            }
        }
    }
    EXPECT_GT(tried, 1000U);
}

}  // namespace
}  // namespace axtar::corpus
