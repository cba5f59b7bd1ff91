#include "indexer/document_mapper.h"

#include <algorithm>
#include <random>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "analyzers/analyzer_registry.h"
#include "analyzers/fold.h"
#include "base/utf8.h"
#include "corpus/index_layout.h"
#include "corpus/section_record.h"
#include "indexer/field_weights.h"
#include "tests/indexer/sample_documents.h"
#include "tests/support/random_seed.h"

namespace axtar::indexer {
namespace {

using corpus::Schema;
using testing::Contains;
using testing::ElementsAre;
using testing::Ge;
using testing::IsEmpty;
using testing::Not;
using testing::Pair;

corpus::Document article() {
    corpus::Document document;
    document.id = "acts/labour";
    document.kind = "legislation";
    document.lang = "en";
    document.title = "Labour code";
    document.date = "2019-03-01";
    document.issuer = "Parliament";
    document.topics = {"work/leave"};
    document.addressees = {"First", "Second"};
    document.sections = {{.anchor = "article-25",
                          .heading = "Article 25. Leave",
                          .heading_path = {"Chapter holidays"},
                          .text = "Article 25. Leave\nWorkers enjoy leave and leave again.",
                          .lang = "en"}};
    return document;
}

MappedDocument mapped(const corpus::Document& document) {
    auto result = map_document(document, Schema::built_in());
    EXPECT_TRUE(result) << (result ? "" : to_string(result.error()));
    return result ? *result : MappedDocument{};
}

const MappedTerm* find(const MappedSection& section, const std::string& term) {
    const auto found = std::find_if(section.terms.begin(), section.terms.end(),
                                    [&](const MappedTerm& entry) { return entry.term == term; });
    return found == section.terms.end() ? nullptr : &*found;
}

TEST(DocumentMapper, WeighsTheBodyOverTheHeadingsAndTheTitle) {
    const MappedSection section = mapped(article()).sections.at(0);
    ASSERT_NE(find(section, "workers"), nullptr);
    EXPECT_EQ(find(section, "workers")->wdf, kFieldWeights.body);
    EXPECT_EQ(find(section, "labour")->wdf, kFieldWeights.title);
    EXPECT_EQ(find(section, "holidays")->wdf, kFieldWeights.heading_path);
    // Three times in the text, once of these in the heading: not counted as a fourth occurrence.
    EXPECT_EQ(find(section, "leave")->wdf, 3 * kFieldWeights.body + kFieldWeights.own_heading_lift);
    EXPECT_GT(kFieldWeights.body, kFieldWeights.title);
}

TEST(DocumentMapper, KeepsPositionsOnStemsAlone) {
    const MappedSection section = mapped(article()).sections.at(0);
    for (const MappedTerm& term : section.terms) {
        if (term.term.front() != 'Z') {
            EXPECT_THAT(term.positions, IsEmpty()) << term.term;
        }
    }
    const auto* leave = find(section, "Zleav");
    ASSERT_NE(leave, nullptr);
    ASSERT_EQ(leave->positions.size(), 3U);
    EXPECT_THAT(leave->positions, ElementsAre(3U, 6U, 8U));
    const auto* title = find(section, "Zlabour");
    ASSERT_NE(title, nullptr);
    EXPECT_THAT(title->positions, Contains(Ge(corpus::kTitlePositionBase)));
    const auto* chapter = find(section, "Zholiday");
    ASSERT_NE(chapter, nullptr);
    EXPECT_THAT(chapter->positions, Contains(Ge(corpus::kHeadingPositionBase)));
    EXPECT_LT(chapter->positions.at(0), corpus::kTitlePositionBase);
}

TEST(DocumentMapper, GivesTitleAndHeadingTheirOwnTerms) {
    const MappedSection section = mapped(article()).sections.at(0);
    for (const char* term : {"Slabour", "Scode", "Hleav", "Hholiday"}) {
        ASSERT_NE(find(section, term), nullptr) << term;
        EXPECT_THAT(find(section, term)->positions, IsEmpty());
    }
    EXPECT_EQ(find(section, "Sleav"), nullptr);
    EXPECT_EQ(find(section, "Hlabour"), nullptr);
}

TEST(DocumentMapper, FindsTheFirstSectionByTheTopicsAsTheSourceNamesThem) {
    corpus::Document document = article();
    document.subjects = {"Wages and holidays", "Trade unions - Freedom of association"};
    document.sections.push_back({.anchor = "article-26", .text = "Nothing else.", .lang = "en"});
    const MappedDocument both = mapped(document);
    const auto* unions = find(both.sections.at(0), "Zunion");
    ASSERT_NE(unions, nullptr);
    EXPECT_EQ(unions->wdf, kFieldWeights.subjects);
    EXPECT_THAT(unions->positions, ElementsAre(Ge(corpus::kSubjectPositionBase)));
    EXPECT_EQ(find(both.sections.at(0), "Sunion"), nullptr);
    ASSERT_NE(find(both.sections.at(0), "association"), nullptr);
    EXPECT_EQ(find(both.sections.at(0), "holidays")->wdf,
              kFieldWeights.heading_path + kFieldWeights.subjects);
    EXPECT_EQ(find(both.sections.at(1), "Zunion"), nullptr);
}

TEST(DocumentMapper, WeighsAHeadingAloneLessThanTheArticlesBelowIt) {
    corpus::Document document = article();
    document.sections.at(0).text = document.sections.at(0).heading;
    const MappedSection section = mapped(document).sections.at(0);
    EXPECT_EQ(find(section, "leave")->wdf, kHeadingAloneWeights.body);
    // Found by title: and heading:, with nothing to weigh.
    for (const char* term : {"Hleav", "Hholiday", "Slabour"}) {
        ASSERT_NE(find(section, term), nullptr) << term;
        EXPECT_EQ(find(section, term)->wdf, 0U) << term;
    }
    EXPECT_NE(find(section, "Zlabour"), nullptr) << "the title still counts for AND";
}

TEST(DocumentMapper, WeighsNothingOfAnArticleThatWasTakenOut) {
    corpus::Document document = article();
    corpus::Section& taken_out = document.sections.at(0);
    taken_out.heading = "Maddə 25. Leave – çıxarılmışdır.";
    taken_out.text = taken_out.heading + " [12]";
    const MappedSection section = mapped(document).sections.at(0);
    for (const char* term : {"leave", "Zleav", "Hleav", "Zholiday", "Zlabour", "Slabour"}) {
        ASSERT_NE(find(section, term), nullptr) << term;
        EXPECT_EQ(find(section, term)->wdf, 0U) << term;
    }
}

TEST(DocumentMapper, FindsAnActByItsNumber) {
    corpus::Document document = article();
    document.number = "246-IIKQ";
    EXPECT_NE(find(mapped(document).sections.at(0), "S246-iikq"), nullptr);
}

TEST(DocumentMapper, FindsAHyphenatedWordByItsParts) {
    corpus::Document document = article();
    document.lang = document.sections.at(0).lang = "az";
    document.sections.at(0).text = "Bu, hüquq-mühafizə orqanıdır.";
    const MappedSection section = mapped(document).sections.at(0);
    for (const std::string& term :
         std::vector<std::string>{"Zhüquqmühafizə", "Zhüquq", "Zmühafizə"}) {
        ASSERT_NE(find(section, term), nullptr) << term;
        EXPECT_THAT(find(section, term)->positions, ElementsAre(2)) << term;
    }
}

TEST(DocumentMapper, GivesFiltersAndValues) {
    const MappedSection section = mapped(article()).sections.at(0);
    EXPECT_TRUE(std::is_sorted(section.boolean_terms.begin(), section.boolean_terms.end()));
    for (const char* term : {"Qacts/labour", "XKIND:legislation", "XLANG:en", "XISSUER:parliament",
                             "XTOPIC:work", "XTOPIC:work/leave", "XADDRESSEE:first",
                             "XADDRESSEE:second", "XYEAR:2019", "XROLE:body"}) {
        EXPECT_THAT(section.boolean_terms, Contains(term));
    }
    EXPECT_THAT(section.boolean_terms, Contains(corpus::anchor_term("ARTICLE-25")));
    EXPECT_THAT(section.values, Contains(Pair(corpus::kSlotDocument, "acts/labour")));
    EXPECT_THAT(section.values, Contains(Pair(corpus::kSlotDate, "2019-03-01")));
    EXPECT_THAT(section.values, Contains(Pair(corpus::kSlotRole, "body")));
    EXPECT_THAT(section.values, Contains(Pair(corpus::kSlotLang, "en")));
    const Schema schema = Schema::built_in();
    for (std::uint32_t i = 0; i < schema.fields().size(); ++i) {
        if (schema.fields()[i].name == "addressee") {
            EXPECT_THAT(section.values, Contains(Pair(corpus::kSlotFields + i, "First\x1fSecond")));
        }
        if (schema.fields()[i].name == "status") {
            EXPECT_THAT(section.values, Not(Contains(Pair(corpus::kSlotFields + i, testing::_))));
        }
    }
}

TEST(DocumentMapper, StoresTextAndSpansOfEveryToken) {
    const corpus::Document document = article();
    const MappedDocument result = mapped(document);
    const auto record = corpus::decode_section_record(result.sections.at(0).data);
    ASSERT_TRUE(record) << to_string(record.error());
    EXPECT_EQ(record->document_id, document.id);
    EXPECT_EQ(record->section.text, document.sections[0].text);
    std::vector<analyzers::Token> tokens;
    analyzers::analyze_text(document.sections[0].text, analyzers::Language::kEnglish, tokens);
    ASSERT_EQ(record->spans.size(), tokens.size());
    for (const analyzers::Token& token : tokens) {
        EXPECT_EQ(record->spans.at(token.position - 1).start, token.start);
        EXPECT_EQ(record->spans.at(token.position - 1).length, token.end - token.start);
    }
    EXPECT_TRUE(result.record.document.sections.empty());
    EXPECT_EQ(result.record.hash, corpus::content_hash(document));
    ASSERT_EQ(result.record.contents.size(), 1U);
    EXPECT_EQ(result.record.contents[0].heading_path, document.sections[0].heading_path);
}

TEST(DocumentMapper, NotesFoldedStemsWhereTheyDiffer) {
    corpus::Document document = article();
    document.lang = "az";
    document.sections[0].lang = "az";
    document.sections[0].text = "hüquqların müdafiəsi polis";
    const MappedSection section = mapped(document).sections.at(0);
    EXPECT_THAT(section.folded_stems, Contains(Pair("huquq", "hüquq")));
    for (const auto& [folded, stem] : section.folded_stems) {
        EXPECT_NE(folded, stem);
        EXPECT_EQ(folded, analyzers::fold(stem));
        EXPECT_NE(find(section, "Z" + stem), nullptr) << stem;
    }
}

TEST(DocumentMapper, TakesTheMarksOfNotesForNoNumbers) {
    corpus::Document document = article();
    document.sections[0].text =
        "Article 25. Leave\nWorkers enjoy leave. [7] Children under 7 do not work. [8]";
    document.sections.push_back({.anchor = "note-7",
                                 .heading = "[7]",
                                 .text = "[7] Amended in 2019.",
                                 .lang = "en",
                                 .role = corpus::Role::kFootnote});
    const MappedDocument result = mapped(document);
    ASSERT_EQ(result.sections.size(), 2U);
    const MappedTerm* seven = find(result.sections[0], corpus::term(corpus::kStemPrefix, "7"));
    ASSERT_NE(seven, nullptr);
    EXPECT_EQ(seven->positions.size(), 1U) << "the 7 of the sentence, not that of its note";
    EXPECT_NE(find(result.sections[0], corpus::term(corpus::kStemPrefix, "8")), nullptr)
        << "there is no note 8";
    const auto record = corpus::decode_section_record(result.sections[0].data);
    ASSERT_TRUE(record);
    EXPECT_EQ(record->spans.size(), 14U) << "every token keeps its place";
}

TEST(DocumentMapper, GivesTheSameResultTwice) {
    for (const corpus::Document& document : tests::sample_documents(5)) {
        const MappedDocument first = mapped(document);
        const MappedDocument second = mapped(document);
        ASSERT_EQ(first.sections.size(), second.sections.size());
        for (std::size_t i = 0; i < first.sections.size(); ++i) {
            const auto& a = first.sections[i];
            const auto& b = second.sections[i];
            ASSERT_EQ(a.terms.size(), b.terms.size());
            for (std::size_t t = 0; t < a.terms.size(); ++t) {
                EXPECT_EQ(a.terms[t].term, b.terms[t].term);
                EXPECT_EQ(a.terms[t].wdf, b.terms[t].wdf);
                EXPECT_EQ(a.terms[t].positions, b.terms[t].positions);
            }
            EXPECT_EQ(a.boolean_terms, b.boolean_terms);
            EXPECT_EQ(a.values, b.values);
            EXPECT_EQ(a.data, b.data);
            EXPECT_EQ(a.folded_stems, b.folded_stems);
        }
    }
}

TEST(DocumentMapper, RefusesWhatCannotBeIndexed) {
    corpus::Document empty = article();
    empty.source_path = "acts.jsonl:7";
    empty.sections.clear();
    const auto refused = map_document(empty, Schema::built_in());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::kMalformedDocument);
    EXPECT_EQ(refused.error().place, "acts.jsonl:7");
    corpus::Document large = article();
    large.sections[0].text.assign(kMaxSectionBytes + 1, 'a');
    const auto too_large = map_document(large, Schema::built_in());
    ASSERT_FALSE(too_large);
    EXPECT_EQ(too_large.error().code, ErrorCode::kTooLarge);
    // Every section carries the values of its document.
    corpus::Document many = article();
    many.sections.resize(100'000, many.sections[0]);
    for (int i = 0; i < 1000; ++i) many.groups.push_back("group " + std::to_string(i));
    const auto too_many = map_document(std::move(many), Schema::built_in());
    ASSERT_FALSE(too_many);
    EXPECT_EQ(too_many.error().code, ErrorCode::kTooLarge);
    EXPECT_THAT(too_many.error().message, ::testing::HasSubstr("split the document"));
}

// Whatever a text holds, the terms keep to Xapian's limits and the record to UTF-8.
TEST(DocumentMapper, KeepsTheLimitsOnHostileText) {
    const unsigned seed = tests::random_seed();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const std::vector<std::string> pieces = {std::string(300, 'a'),
                                             std::string(1, '\0'),
                                             "\xff\xfe",
                                             "\xc3",
                                             " ",
                                             "\n",
                                             "İıIi",
                                             "ə",
                                             "-",
                                             "’",
                                             "\xCC\x81",
                                             "123.456/7",
                                             "A/HRC/39/14",
                                             "𝒜",
                                             std::string(2000, 'x'),
                                             "\u200d",
                                             "é"};
    for (int round = 0; round < 60; ++round) {
        corpus::Document document = article();
        std::string text;
        for (int i = 0; i < 200; ++i) text += pieces[random() % pieces.size()];
        for (int i = 0; i < 200; ++i) document.title += pieces[random() % pieces.size()];
        document.issuer = text;
        document.topics = {text, "/", "//a", "a//b"};
        document.sections[0].anchor = text;
        document.sections[0].heading = text;
        document.sections[0].text = text;
        const MappedDocument result = mapped(document);
        ASSERT_EQ(result.sections.size(), 1U);
        const MappedSection& section = result.sections[0];
        for (const MappedTerm& term : section.terms) {
            ASSERT_FALSE(term.term.empty());
            ASSERT_LE(term.term.size(), corpus::kMaxTermBytes);
            ASSERT_TRUE(utf8::is_valid(term.term));
            ASSERT_EQ(term.term.find('\0'), std::string::npos);
        }
        ASSERT_TRUE(validate(result));
        ASSERT_TRUE(corpus::decode_section_record(section.data));
    }
}

}  // namespace
}  // namespace axtar::indexer
