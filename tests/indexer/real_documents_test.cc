#include <filesystem>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include "base/utf8.h"
#include "corpus/index_layout.h"
#include "corpus/section_record.h"
#include "corpus/sources/directory_source.h"
#include "indexer/batch_indexer.h"
#include "indexer/maintenance.h"
#include "tests/indexer/index_dump.h"
#include "tests/support/shared_data.h"
#include "tests/support/temporary_directory.h"

namespace axtar::indexer {
namespace {

using testing::IsEmpty;

BatchReport index_folder(const std::filesystem::path& documents, const std::filesystem::path& index,
                         unsigned jobs) {
    const auto schema = corpus::Schema::built_in();
    corpus::DirectorySource source({documents}, schema);
    BatchOptions options{.schema = schema, .jobs = jobs};
    options.index = index;
    auto report = index_documents(source, options, {});
    EXPECT_TRUE(report) << (report ? "" : to_string(report.error()));
    return report ? *report : BatchReport{};
}

// Every span is a whole piece of text between code points, in the order of the text.
void expect_sound_spans(const corpus::SectionRecord& record) {
    const std::string& text = record.section.text;
    std::uint32_t last = 0;
    for (const corpus::TokenSpan& span : record.spans) {
        ASSERT_LE(span.start + span.length, text.size());
        ASSERT_GE(span.start, last) << record.document_id << ' ' << record.section.anchor;
        ASSERT_TRUE(utf8::is_valid(std::string_view(text).substr(span.start, span.length)));
        last = span.start;
    }
}

TEST(RealDocuments, AreIndexedOrRejectedWithAReasonAndWrittenOnce) {
    AXTAR_REQUIRE_SHARED_DATA(documents, "documents");
    const tests::TemporaryDirectory folder;
    const auto first = index_folder(documents, folder.path(), 2);
    EXPECT_GT(first.documents_added, 1000U);
    EXPECT_GT(first.sections_written, first.documents_added);
    for (const Reject& reject : first.rejects) {
        EXPECT_FALSE(reject.place.empty());
        EXPECT_FALSE(reject.reason.empty()) << reject.place;
    }
    const auto checked = check(folder.path(), "public");
    ASSERT_TRUE(checked);
    EXPECT_THAT(checked->problems, IsEmpty());
    EXPECT_EQ(checked->documents, first.documents_added);

    const Xapian::Database database(corpus::collection_path(folder.path(), "public").string());
    for (auto post = database.postlist_begin(""); post != database.postlist_end(""); ++post) {
        const auto record = corpus::decode_section_record(database.get_document(*post).get_data());
        ASSERT_TRUE(record);
        ASSERT_TRUE(utf8::is_valid(record->section.text));
        expect_sound_spans(*record);
    }

    const auto revision = tests::index_revision(folder.path());
    const auto second = index_folder(documents, folder.path(), 1);
    EXPECT_EQ(second.documents_unchanged, first.documents_added);
    EXPECT_EQ(second.documents_added + second.documents_replaced + second.commits, 0U);
    EXPECT_EQ(second.rejects.size(), first.rejects.size());
    EXPECT_EQ(tests::index_revision(folder.path()), revision);
}

}  // namespace
}  // namespace axtar::indexer
