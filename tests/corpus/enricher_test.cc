#include "corpus/enrichment/enricher.h"

#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "corpus/enrichment/section_unit.h"
#include "corpus/inspection.h"
#include "tests/support/random_seed.h"
#include "tests/support/shared_data.h"
#include "tests/support/temporary_directory.h"

namespace axtar::corpus {
namespace {

const Enricher& enricher() {
    static const Result<Enricher> made = Enricher::create();
    return *made;
}

std::string as_json(const Document& document) {
    Inspection inspection;
    inspection.documents.push_back({document, {}});
    return to_json(inspection, true);
}

bool is_boundary(const std::string& text, std::size_t at) {
    return at == text.size() || (at < text.size() && (text[at] & '\xC0') != '\x80');
}

// "act", or "act/provision"; nothing that a term or a URL cannot hold.
void expect_well_formed_key(const std::string& key) {
    ASSERT_FALSE(key.empty());
    EXPECT_EQ(key.find_first_of(" \t\n*"), std::string::npos) << key;
    EXPECT_NE(key.front(), '/') << key;
    EXPECT_NE(key.back(), '/') << key;
    EXPECT_NE(key.back(), '.') << key;
    EXPECT_EQ(key.find("/."), std::string::npos) << key;
    EXPECT_TRUE(utf8::is_valid(key)) << key;
}

void expect_sound(const Document& document) {
    for (const Section& section : document.sections) {
        SCOPED_TRACE(document.id + "#" + section.anchor);
        EXPECT_EQ(section.fields.at("unit").size(), 1U);
        std::uint32_t before = 0;
        for (const SectionCitation& citation : section.citations) {
            EXPECT_LE(before, citation.start);
            EXPECT_LT(citation.start, citation.end);
            EXPECT_LE(citation.end, section.text.size());
            EXPECT_TRUE(is_boundary(section.text, citation.start)) << citation.key;
            EXPECT_TRUE(is_boundary(section.text, citation.end)) << citation.key;
            before = citation.start;
            expect_well_formed_key(citation.key);
            for (const std::string& key : citation.readings) expect_well_formed_key(key);
        }
    }
    const std::set<std::string> cites(document.cites.begin(), document.cites.end());
    EXPECT_EQ(cites.size(), document.cites.size()) << document.id;
    for (const std::string& key : document.cites) expect_well_formed_key(key);
    for (const std::string& key : document.own_keys) expect_well_formed_key(key);
}

// Pieces of sentences in any order, cut at any byte: whatever a file may hold.
std::string random_text(std::mt19937& random) {
    static constexpr std::string_view kPieces[] = {"bu Məcəllənin 61-ci maddəsi ",
                                                   "№ 7, maddə 1396 ",
                                                   "246-IIKQ ",
                                                   "Article 6 § 3 (c) ",
                                                   "of the Convention ",
                                                   "“Reklam haqqında” ",
                                                   "Qanununun ",
                                                   "(no. 69460/12)",
                                                   "A/HRC/39/14 ",
                                                   "Osman v. Ireland ",
                                                   "\n",
                                                   "“",
                                                   "maddənin III hissəsi, ",
                                                   "ə",
                                                   "\xC3",
                                                   "bundan sonra – Qanun) ",
                                                   "Nazir tövsiyə olunur ki, ",
                                                   "12-1.3–14",
                                                   "(",
                                                   "its Optional Protocol "};
    std::string text;
    const std::size_t count = random() % 60;
    for (std::size_t i = 0; i < count; ++i) text += kPieces[random() % std::size(kPieces)];
    return utf8::repair(text);
}

TEST(Enricher, IsSoundAndIdempotentOnRandomDocuments) {
    std::mt19937 random(tests::random_seed());
    constexpr std::string_view kKinds[] = {"legislation", "report", "decision", "treaty", "other"};
    constexpr std::string_view kAnchors[] = {"maddə-", "s-", "article-", "note-", "para-"};
    for (int round = 0; round < 300; ++round) {
        Document document;
        document.id = "r/" + std::to_string(round);
        document.kind = kKinds[random() % std::size(kKinds)];
        document.title = random_text(random).substr(0, 0) + "Reklam haqqında";
        for (std::size_t i = 0; i < random() % 6; ++i) {
            document.sections.push_back(
                {.anchor =
                     std::string(kAnchors[random() % std::size(kAnchors)]) + std::to_string(i + 1),
                 .text = random_text(random),
                 .role = static_cast<Role>(random() % 5)});
        }
        enricher().enrich(document);
        expect_sound(document);
        const std::string once = as_json(document);
        enricher().enrich(document);
        ASSERT_EQ(as_json(document), once);
    }
}

TEST(Enricher, IsSoundAndIdempotentOnTheSharedDocuments) {
    AXTAR_REQUIRE_SHARED_DATA(documents, "documents");
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(documents)) {
        if (entry.path().extension() == ".jsonl") files.push_back(entry.path());
    }
    Inspection inspection = inspect(files, Schema::built_in(), 0, &enricher());
    ASSERT_GT(inspection.documents.size(), 1000U);
    std::size_t citations = 0;
    for (InspectedDocument& each : inspection.documents) {
        expect_sound(each.document);
        for (const Section& section : each.document.sections) citations += section.citations.size();
        const std::string once = as_json(each.document);
        enricher().enrich(each.document);
        ASSERT_EQ(as_json(each.document), once) << each.document.id;
    }
    EXPECT_GT(citations, 8000U);
}

TEST(Enricher, GivesTheSameFromTwoThreads) {
    Document given;
    given.id = "t";
    given.kind = "report";
    given.title = "Report";
    std::mt19937 random(tests::random_seed());
    for (int i = 0; i < 40; ++i) given.sections.push_back({.text = random_text(random)});
    Document left = given;
    Document right = given;
    {
        const std::jthread one([&] { enricher().enrich(left); });
        const std::jthread two([&] { enricher().enrich(right); });
    }
    EXPECT_EQ(as_json(left), as_json(right));
}

TEST(Enricher, ReadsAnOfficesOwnActs) {
    const tests::TemporaryDirectory folder;
    const auto file = folder.write(
        "acts.tsv",
        "az:ombudsman-rules\tlaw\t12\tOmbudsman aparatı haqqında\tthe Ombudsman Office\n");
    const auto own = Enricher::create({.acts = file});
    ASSERT_TRUE(own) << to_string(own.error());
    EXPECT_NE(own->fingerprint(), enricher().fingerprint());
    Document document;
    document.id = "d";
    document.sections = {{.text = "“Ombudsman aparatı haqqında” Qanunun 5-ci maddəsi"}};
    own->enrich(document);
    ASSERT_EQ(document.sections.front().citations.size(), 1U);
    EXPECT_EQ(document.sections.front().citations.front().key, "az:ombudsman-rules/5");
}

TEST(Enricher, NamesTheLineOfAListThatCannotBeRead) {
    const tests::TemporaryDirectory folder;
    const auto broken = Enricher::create({.acts = folder.write("acts.tsv", "# ours\naz:x\tlow\n")});
    ASSERT_FALSE(broken);
    EXPECT_NE(to_string(broken.error()).find("acts.tsv:2"), std::string::npos)
        << to_string(broken.error());
    const auto absent = Enricher::create({.acts = folder.path() / "nowhere.tsv"});
    ASSERT_FALSE(absent);
    EXPECT_NE(to_string(absent.error()).find("nowhere.tsv"), std::string::npos);
}

TEST(Enricher, HasAFingerprintThatStays) {
    const auto again = Enricher::create();
    ASSERT_TRUE(again);
    EXPECT_EQ(again->fingerprint(), enricher().fingerprint());
    EXPECT_EQ(again->fingerprint().size(), 32U);
}

TEST(SectionUnit, FollowsAnchorAndRole) {
    const auto unit = [](std::string anchor, Role role) {
        Document document;
        document.kind = "legislation";
        return std::string(section_unit(document, {.anchor = std::move(anchor), .role = role}));
    };
    EXPECT_EQ(unit("maddə-52-1~2", Role::kBody), "article");
    EXPECT_EQ(unit("article-5", Role::kBody), "article");
    EXPECT_EQ(unit("rule-45", Role::kBody), "article");
    EXPECT_EQ(unit("principle-3", Role::kBody), "article");
    EXPECT_EQ(unit("para-17", Role::kBody), "paragraph");
    EXPECT_EQ(unit("s-3", Role::kBody), "part");
    EXPECT_EQ(unit("əlavə-1.s-2", Role::kAnnex), "annex");
    EXPECT_EQ(unit("maddə-1~2", Role::kAnnex), "article");
    EXPECT_EQ(unit("note-12", Role::kFootnote), "note");
    EXPECT_EQ(unit("note-12-prior", Role::kPriorWording), "prior_wording");
    EXPECT_EQ(unit("front", Role::kFrontMatter), "front_matter");
    Document record;
    record.kind = "recommendation";
    record.sections = {{.anchor = "s-1"}};
    EXPECT_EQ(section_unit(record, record.sections.front()), "recommendation");
}

}  // namespace
}  // namespace axtar::corpus
