#include "corpus/names/name_list.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/names/gazetteer.h"
#include "tests/support/read_table.h"

namespace axtar::corpus {
namespace {

std::string found(const Gazetteer& gazetteer, const std::string& text) {
    const names::Words words(text, analyzers::Language::kUnknown);
    std::string all;
    for (const NameMatch& match : gazetteer.find(words)) all += "[" + gazetteer.value(match) + "]";
    return all;
}

TEST(NameList, AddsReplacesAndTakesOutLinesOfAnOffice) {
    const Result<Gazetteer> gazetteer = Gazetteer::create(
        {.institutions = "# ours\n"
                         "library\tnational\tŞəhər Kitabxanası\tCity Library\tMərkəzi Kitabxana\t\n"
                         "ministry-justice\tnational\tƏdliyyə Nazirliyi (yeni)\tMinistry of Law\r\n"
                         "-bar\n",
         .places = "village\tsettlement\tNümunəkənd\tNumunakand\n"});
    ASSERT_TRUE(gazetteer) << to_string(gazetteer.error());
    EXPECT_EQ(found(*gazetteer, "Mərkəzi Kitabxanaya və City Library"),
              "[Şəhər Kitabxanası][Şəhər Kitabxanası]");
    EXPECT_EQ(found(*gazetteer, "Ministry of Law"), "[Ədliyyə Nazirliyi (yeni)]");
    EXPECT_EQ(found(*gazetteer, "Ministry of Justice"), "");
    EXPECT_EQ(found(*gazetteer, "Vəkillər Kollegiyasına"), "");
    EXPECT_EQ(found(*gazetteer, "Nümunəkənddən"), "[Nümunəkənd]");
}

TEST(NameList, NamesTheLineThatItCannotRead) {
    for (const auto& [where, columns] : tests::read_table("names/bad_lists.tsv")) {
        SCOPED_TRACE(where);
        const std::string lines = "# first line\n" + columns.at(1) + "\n";
        GazetteerFiles files;
        if (columns.at(0) == "institutions") files.institutions = lines;
        if (columns.at(0) == "places") files.places = lines;
        if (columns.at(0) == "topics") files.topics = lines;
        files.institutions_place = files.places_place = files.topics_place = "own.tsv";
        const Result<Gazetteer> gazetteer = Gazetteer::create(files);
        ASSERT_FALSE(gazetteer);
        EXPECT_NE(to_string(gazetteer.error()).find(columns.at(2)), std::string::npos)
            << to_string(gazetteer.error());
        EXPECT_EQ(gazetteer.error().place.substr(0, 7), "own.tsv");
    }
}

TEST(NameList, BuiltInListsAreSoundAndTheirKeysUnique) {
    const Result<Gazetteer> gazetteer = Gazetteer::create();
    ASSERT_TRUE(gazetteer) << to_string(gazetteer.error());
    EXPECT_GT(gazetteer->entries().size(), 600U);
    std::vector<names::Entry> entries;
    ASSERT_TRUE(names::add_name_list(names::built_in_topics(), names::ListKind::kTopics, "topics",
                                     entries));
    EXPECT_GE(entries.size(), 60U);
    for (const names::Entry& topic : entries) {
        EXPECT_FALSE(topic.variants_az.empty() && topic.variants_en.empty()) << topic.key;
    }
}

}  // namespace
}  // namespace axtar::corpus
