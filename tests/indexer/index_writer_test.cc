#include "indexer/index_writer.h"

#include <cstdlib>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include "corpus/amendment_record.h"
#include "corpus/index_layout.h"
#include "indexer/document_mapper.h"
#include "tests/indexer/index_dump.h"
#include "tests/indexer/sample_documents.h"
#include "tests/support/temporary_directory.h"

namespace axtar::indexer {
namespace {

using corpus::Schema;
using testing::HasSubstr;
using tests::dump_index;
using tests::first_difference;
using tests::sample_document;

MappedDocument mapped(const std::string& id, unsigned seed = 1) {
    auto result = map_document(sample_document(id, seed), Schema::built_in());
    EXPECT_TRUE(result);
    return *result;
}

class IndexWriterTest : public testing::Test {
protected:
    [[nodiscard]] IndexWriter open(const std::string& collection = "public") const {
        auto writer = IndexWriter::open(index(), collection, Schema::built_in());
        EXPECT_TRUE(writer) << (writer ? "" : to_string(writer.error()));
        return std::move(*writer);
    }
    [[nodiscard]] std::filesystem::path index() const { return folder_.path() / "new" / "index"; }
    [[nodiscard]] Xapian::Database reader() const {
        return Xapian::Database(corpus::collection_path(index(), "public").string());
    }

    tests::TemporaryDirectory folder_;
};

TEST_F(IndexWriterTest, MakesAnIndexThatReadersUnderstand) {
    auto writer = open();
    EXPECT_TRUE(std::filesystem::exists(corpus::schema_path(index())));
    EXPECT_EQ(reader().get_metadata(std::string(corpus::kFormatKey)),
              std::to_string(corpus::kFormatVersion));
    EXPECT_EQ(reader().get_metadata(std::string(corpus::kDocumentCountKey)), "0");
}

TEST_F(IndexWriterTest, ShowsNothingBeforeTheCommit) {
    // Xapian would commit by itself after this many changes if the writer let it.
    setenv("XAPIAN_FLUSH_THRESHOLD", "3", 1);
    auto writer = open();
    unsetenv("XAPIAN_FLUSH_THRESHOLD");
    for (int i = 0; i < 20; ++i) {
        ASSERT_TRUE(writer.replace(mapped("doc-" + std::to_string(i))));
    }
    EXPECT_EQ(reader().get_doccount(), 0U);
    ASSERT_TRUE(writer.commit());
    EXPECT_GE(reader().get_doccount(), 20U);
    EXPECT_EQ(reader().get_doccount(), writer.counts().sections);
    EXPECT_EQ(reader().get_metadata(std::string(corpus::kDocumentCountKey)), "20");
}

TEST_F(IndexWriterTest, DiscardsWhatWasNotCommitted) {
    {
        auto writer = open();
        ASSERT_TRUE(writer.replace(mapped("kept")));
        ASSERT_TRUE(writer.commit());
        ASSERT_TRUE(writer.replace(mapped("lost")));
    }
    auto writer = open();
    EXPECT_NE(*writer.stored_hash("kept"), "");
    EXPECT_EQ(*writer.stored_hash("lost"), "");
    EXPECT_EQ(writer.counts().documents, 1U);
}

TEST_F(IndexWriterTest, ReplacesByIdAndLeavesNothingOfTheOld) {
    auto writer = open();
    ASSERT_TRUE(writer.replace(mapped("a", 1)));
    ASSERT_TRUE(writer.replace(mapped("b", 1)));
    ASSERT_TRUE(writer.commit());
    ASSERT_TRUE(writer.replace(mapped("a", 2)));
    ASSERT_TRUE(writer.replace(mapped("a", 3)));  // twice within one batch
    ASSERT_TRUE(writer.commit());

    tests::TemporaryDirectory other;
    auto fresh = IndexWriter::open(other.path(), "public", Schema::built_in());
    ASSERT_TRUE(fresh);
    ASSERT_TRUE(fresh->replace(mapped("a", 3)));
    ASSERT_TRUE(fresh->replace(mapped("b", 1)));
    ASSERT_TRUE(fresh->commit());
    auto expected = dump_index(other.path());
    auto found = dump_index(index());
    expected.synonyms.clear();  // those of replaced texts stay, without postings
    found.synonyms.clear();
    EXPECT_EQ(first_difference(found, expected), "");
}

TEST_F(IndexWriterTest, RemovesById) {
    auto writer = open();
    ASSERT_TRUE(writer.replace(mapped("a")));
    ASSERT_TRUE(writer.replace(mapped("b")));
    ASSERT_TRUE(writer.commit());
    EXPECT_TRUE(*writer.remove("a"));
    EXPECT_FALSE(*writer.remove("a"));
    EXPECT_FALSE(*writer.remove("never"));
    ASSERT_TRUE(writer.commit());
    const auto dump = dump_index(index());
    EXPECT_EQ(dump.sections.count("a"), 0U);
    EXPECT_EQ(dump.sections.count("b"), 1U);
    EXPECT_EQ(dump.metadata.count("d:a") + dump.metadata.count("h:a"), 0U);
    EXPECT_EQ(writer.documents()->size(), 1U);
    EXPECT_EQ(writer.documents()->at("b"), "folder/b.txt");
}

TEST_F(IndexWriterTest, KeepsReplacesAndRemovesAmendments) {
    const auto with_amendments = [](std::vector<corpus::Amendment> amendments) {
        corpus::Document document = sample_document("act");
        document.amendments = std::move(amendments);
        return *map_document(document, Schema::built_in());
    };
    const auto stored = [&] { return reader().get_metadata("a:act"); };
    auto writer = open();
    ASSERT_TRUE(writer.replace(with_amendments({{.note = "note-1"}, {.note = "note-2"}})));
    ASSERT_TRUE(writer.commit());
    EXPECT_THAT(stored(), HasSubstr("note-2"));
    ASSERT_TRUE(writer.replace(with_amendments({{.note = "note-3"}})));
    ASSERT_TRUE(writer.commit());
    EXPECT_EQ(corpus::decode_amendments(stored())->size(), 1U);
    ASSERT_TRUE(writer.replace(with_amendments({})));
    ASSERT_TRUE(writer.commit());
    EXPECT_EQ(stored(), "");
    ASSERT_TRUE(writer.replace(with_amendments({{.note = "note-4"}})));
    ASSERT_TRUE(writer.commit());
    ASSERT_TRUE(writer.remove("act"));
    ASSERT_TRUE(writer.commit());
    EXPECT_EQ(dump_index(index()).metadata.count("a:act"), 0U);
}

TEST_F(IndexWriterTest, CommitsNothingWhenNothingChanged) {
    auto writer = open();
    ASSERT_TRUE(writer.replace(mapped("a")));
    ASSERT_TRUE(writer.commit());
    const auto revision = tests::index_revision(index());
    ASSERT_TRUE(writer.commit());
    EXPECT_FALSE(*writer.remove("never"));
    ASSERT_TRUE(writer.commit());
    EXPECT_EQ(tests::index_revision(index()), revision);
}

TEST_F(IndexWriterTest, MapsFoldedStemsToStems) {
    auto writer = open();
    ASSERT_TRUE(writer.replace(mapped("a", 1)));
    ASSERT_TRUE(writer.commit());
    const auto dump = dump_index(index());
    ASSERT_FALSE(dump.synonyms.empty());
    for (const auto& [folded, stems] : dump.synonyms) {
        for (const char byte : folded) EXPECT_GT(byte, 0) << folded;
        const std::string first = stems.substr(0, stems.find(' '));
        EXPECT_TRUE(reader().term_exists("Z" + first)) << first;
    }
}

TEST_F(IndexWriterTest, RefusesASecondWriter) {
    auto writer = open();
    const auto second = IndexWriter::open(index(), "public", Schema::built_in());
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::kUnavailable);
    EXPECT_THAT(second.error().message, HasSubstr("another process is writing"));
    EXPECT_TRUE(IndexWriter::open(index(), "archive", Schema::built_in()));
}

TEST_F(IndexWriterTest, NamesTheCommandThatRebuildsAnotherVersion) {
    { auto writer = open(); }
    for (const std::string_view key : {corpus::kFormatKey, corpus::kAnalysisKey}) {
        {
            Xapian::WritableDatabase database(corpus::collection_path(index(), "public").string());
            database.set_metadata(std::string(key), "99");
            database.commit();
        }
        const auto writer = IndexWriter::open(index(), "public", Schema::built_in());
        ASSERT_FALSE(writer);
        EXPECT_EQ(writer.error().code, ErrorCode::kIncompatible);
        EXPECT_THAT(writer.error().message, HasSubstr("axtar index --index " + index().string()));
        EXPECT_THAT(writer.error().message, HasSubstr("--rebuild"));
        ASSERT_TRUE(IndexWriter::remove_collection(index(), "public"));
        { auto anew = open(); }
    }
}

TEST_F(IndexWriterTest, RefusesAnotherSchemaWhileCollectionsExist) {
    { auto writer = open(); }
    const auto other =
        Schema::parse(R"({"fields": [{"name": "session", "type": "number"}]})", "schema.json");
    ASSERT_TRUE(other);
    const auto refused = IndexWriter::open(index(), "public", *other);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::kIncompatible);
    ASSERT_TRUE(IndexWriter::remove_collection(index(), "public"));
    EXPECT_TRUE(IndexWriter::open(index(), "public", *other));
}

TEST_F(IndexWriterTest, RemovesAWholeCollectionButNotUnderAWriter) {
    {
        auto writer = open();
        const auto removed = IndexWriter::remove_collection(index(), "public");
        ASSERT_FALSE(removed);
        EXPECT_EQ(removed.error().code, ErrorCode::kUnavailable);
    }
    std::ofstream(corpus::collection_path(index(), "public") / "iamglass") << "damaged";
    EXPECT_FALSE(IndexWriter::open(index(), "public", Schema::built_in()));
    EXPECT_TRUE(IndexWriter::remove_collection(index(), "public"));
    EXPECT_TRUE(corpus::list_collections(index()).empty());
    EXPECT_TRUE(IndexWriter::remove_collection(index(), "public"));
    EXPECT_TRUE(std::filesystem::is_empty(index() / "collections"));
}

TEST_F(IndexWriterTest, RefusesBadCollectionNamesAndPaths) {
    for (const char* name : {"", "Public", "../x", ".hidden"}) {
        const auto writer = IndexWriter::open(index(), name, Schema::built_in());
        ASSERT_FALSE(writer) << name;
        EXPECT_EQ(writer.error().code, ErrorCode::kInvalidArgument);
    }
    const auto file = folder_.write("file", "no folder");
    const auto writer = IndexWriter::open(file, "public", Schema::built_in());
    ASSERT_FALSE(writer);
    EXPECT_EQ(writer.error().code, ErrorCode::kIo);
}

// A term over 245 bytes makes Xapian throw and discard the batch; NULs fail only at the commit.
TEST_F(IndexWriterTest, KeepsTheNeighboursOfABadDocument) {
    auto writer = open();
    ASSERT_TRUE(writer.replace(mapped("before")));
    for (const std::string& term : {std::string(246, 'a'), std::string(200, '\0'),
                                    std::string(124, '\0') + "x", std::string()}) {
        MappedDocument bad = mapped("bad");
        bad.sections[0].terms.push_back({.term = term, .wdf = 1});
        const auto refused = writer.replace(bad);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::kMalformedDocument);
        EXPECT_EQ(refused.error().place, "folder/bad.txt");
    }
    MappedDocument large = mapped("large");
    large.sections[0].values.emplace_back(50, std::string(kMaxValueBytes + 1, 'v'));
    EXPECT_FALSE(writer.replace(large));
    MappedDocument nameless = mapped("nameless");
    nameless.record.document.id.assign(181, 'i');
    EXPECT_FALSE(writer.replace(nameless));
    ASSERT_TRUE(writer.replace(mapped("after")));
    ASSERT_TRUE(writer.commit());
    EXPECT_EQ(writer.documents()->size(), 2U);
    EXPECT_NE(*writer.stored_hash("before"), "");
}

TEST_F(IndexWriterTest, TakesTermsAtTheLimit) {
    auto writer = open();
    MappedDocument document = mapped("limits");
    document.record.document.id.assign(180, 'i');
    document.sections[0].boolean_terms.push_back(std::string(245, 'x'));
    document.sections[0].folded_stems.emplace_back(std::string(245, 'f'), std::string(245, 's'));
    ASSERT_TRUE(writer.replace(document));
    const auto committed = writer.commit();
    ASSERT_TRUE(committed) << to_string(committed.error());
    EXPECT_TRUE(reader().term_exists(std::string(245, 'x')));
}

}  // namespace
}  // namespace axtar::indexer
