#include "indexer/maintenance.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include "corpus/index_layout.h"
#include "indexer/batch_indexer.h"
#include "indexer/index_writer.h"
#include "tests/indexer/index_dump.h"
#include "tests/indexer/sample_documents.h"
#include "tests/support/temporary_directory.h"

namespace axtar::indexer {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using tests::dump_index;

class MaintenanceTest : public testing::Test {
protected:
    void SetUp() override {
        tests::ListSource source(tests::sample_documents(60));
        BatchOptions options{.commit_every = 50};
        options.index = folder_.path();
        ASSERT_TRUE(index_documents(source, options, {}));
    }
    [[nodiscard]] std::string database_path() const {
        return corpus::collection_path(folder_.path(), "public").string();
    }
    // Changes the database behind the writer's back.
    template <class Change>
    void tamper(Change change) const {
        Xapian::WritableDatabase database(database_path());
        change(database);
        database.commit();
    }
    [[nodiscard]] std::vector<std::string> problems() const {
        const auto report = check(folder_.path(), "public");
        EXPECT_TRUE(report);
        return report ? report->problems : std::vector<std::string>{};
    }

    tests::TemporaryDirectory folder_;
};

TEST_F(MaintenanceTest, CompactsWithoutChangingAnything) {
    const auto before = dump_index(folder_.path());
    const auto report = compact(folder_.path(), "public");
    ASSERT_TRUE(report) << to_string(report.error());
    EXPECT_LT(report->bytes_after, report->bytes_before);
    EXPECT_EQ(tests::first_difference(before, dump_index(folder_.path())), "");
    EXPECT_THAT(problems(), IsEmpty());
    std::size_t entries = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder_.path() / "collections")) {
        EXPECT_EQ(entry.path().filename(), "public");
        ++entries;
    }
    EXPECT_EQ(entries, 1U);
}

TEST_F(MaintenanceTest, LeavesOpenReadersTheirSnapshot) {
    const Xapian::Database reader(database_path());
    const auto sections = reader.get_doccount();
    ASSERT_TRUE(compact(folder_.path(), "public"));
    for (auto post = reader.postlist_begin(""); post != reader.postlist_end(""); ++post) {
        EXPECT_FALSE(reader.get_document(*post).get_data().empty());
    }
    EXPECT_EQ(reader.get_doccount(), sections);
    EXPECT_NE(Xapian::Database(database_path()).get_uuid(), reader.get_uuid());
}

TEST_F(MaintenanceTest, ACompactedCollectionTakesFurtherWrites) {
    ASSERT_TRUE(compact(folder_.path(), "public"));
    tests::ListSource source(tests::sample_documents(70));
    BatchOptions options;
    options.index = folder_.path();
    const auto report = index_documents(source, options, {});
    ASSERT_TRUE(report);
    EXPECT_EQ(report->documents_unchanged, 60U);
    EXPECT_EQ(report->documents_added, 10U);
    EXPECT_THAT(problems(), IsEmpty());
}

TEST_F(MaintenanceTest, FindsAmendmentsThatCannotBeReadOrBelongToNothing) {
    tamper([](Xapian::WritableDatabase& database) {
        database.set_metadata("a:doc-0", "[{");
        database.set_metadata("a:gone", "[]");
    });
    EXPECT_THAT(problems(), Contains(HasSubstr("document doc-0: a stored list of amendments")));
    EXPECT_THAT(problems(), Contains(HasSubstr("amendments of document gone")));
}

TEST_F(MaintenanceTest, CompactsOverTheRestOfAKilledRunAndNotUnderAWriter) {
    (void)folder_.write("collections/.public.compact/iamglass", "half");
    const auto writer = IndexWriter::open(folder_.path(), "public", corpus::Schema::built_in());
    ASSERT_TRUE(writer);
    const auto refused = compact(folder_.path(), "public");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::kUnavailable);
}

TEST_F(MaintenanceTest, CompactsOverTheRestOfAKilledRun) {
    (void)folder_.write("collections/.public.compact/iamglass", "half");
    EXPECT_TRUE(compact(folder_.path(), "public"));
    EXPECT_THAT(problems(), IsEmpty());
}

TEST_F(MaintenanceTest, NamesTheCollectionsThatExist) {
    const auto report = check(folder_.path(), "archive");
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::kNotFound);
    EXPECT_THAT(report.error().message, HasSubstr("public"));
    EXPECT_EQ(compact(folder_.path(), "archive").error().code, ErrorCode::kNotFound);
}

TEST_F(MaintenanceTest, CountsASoundCollection) {
    const auto report = check(folder_.path(), "public");
    ASSERT_TRUE(report);
    EXPECT_EQ(report->documents, 60U);
    EXPECT_EQ(report->sections, Xapian::Database(database_path()).get_doccount());
    EXPECT_THAT(report->problems, IsEmpty());
}

TEST_F(MaintenanceTest, FindsAMissingRecord) {
    tamper([](auto& database) { database.set_metadata("d:doc-3", ""); });
    EXPECT_THAT(problems(), Contains(HasSubstr("doc-3 has no record")));
}

TEST_F(MaintenanceTest, FindsAMissingSection) {
    tamper([](auto& database) { database.delete_document(database.get_lastdocid()); });
    EXPECT_THAT(problems(), Contains(HasSubstr("doc-59: its record lists")));
    EXPECT_THAT(problems(), Contains(HasSubstr("axtar:sections says")));
}

TEST_F(MaintenanceTest, FindsAChangedByteOfASection) {
    tamper([](auto& database) {
        Xapian::Document document = database.get_document(5);
        std::string record = document.get_data();
        record[record.size() / 2] = static_cast<char>(record[record.size() / 2] ^ 1);
        document.set_data(record);
        database.replace_document(5, document);
    });
    EXPECT_THAT(problems(), Contains(HasSubstr("checksum")));
}

TEST_F(MaintenanceTest, FindsAWrongFingerprintAndAnotherVersion) {
    tamper([](auto& database) {
        database.set_metadata("h:doc-1", "0\nfile");
        database.set_metadata(std::string(corpus::kFormatKey), "99");
    });
    EXPECT_THAT(problems(), Contains(HasSubstr("doc-1: its fingerprint")));
    EXPECT_THAT(problems(), Contains(HasSubstr("axtar:format")));
}

TEST_F(MaintenanceTest, FindsDamagedTables) {
    std::fstream table(database_path() + "/postlist.glass",
                       std::ios::in | std::ios::out | std::ios::binary);
    table.seekp(8192);
    table << std::string(8192, '\0');
    table.close();
    EXPECT_THAT(problems(), testing::Not(IsEmpty()));
}

}  // namespace
}  // namespace axtar::indexer
