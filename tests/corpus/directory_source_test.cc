#include "corpus/sources/directory_source.h"

#include <filesystem>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/document_validation.h"
#include "corpus/inspection.h"
#include "corpus/sources/path_id.h"
#include "tests/support/read_table.h"
#include "tests/support/temporary_directory.h"

namespace axtar::corpus {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<std::string> ids(const Inspection& inspection) {
    std::vector<std::string> found;
    for (const InspectedDocument& each : inspection.documents) found.push_back(each.document.id);
    return found;
}

TEST(DirectorySource, ReadsAFolderInTheOrderOfItsPaths) {
    const tests::TemporaryDirectory folder;
    folder.write("b/page.html", "<title>Ad</title><p>Mətn burada.");
    folder.write("a.txt", "Mətn.");
    folder.write("b/notes.md", "# Başlıq\n\nMətn.");
    folder.write("c.jsonl", "{\"id\":\"x\",\"body\":\"bir\"}\n{\"id\":\"y\",\"body\":\"iki\"}\n");
    const Inspection inspection = inspect({folder.path()}, Schema::built_in());
    EXPECT_THAT(ids(inspection), ElementsAre("a.txt", "b/notes.md", "b/page.html", "x", "y"));
    EXPECT_THAT(inspection.rejects, IsEmpty());
}

TEST(DirectorySource, SidecarGivesTheFields) {
    const tests::TemporaryDirectory folder;
    folder.write("act.txt", "Mətn.");
    folder.write("act.meta.json",
                 R"({"id":"act-1","kind":"report","title":"Hesabat","topics":["a"]})");
    folder.write("page.html", "<p>Mətn.");
    folder.write("page.html.meta.json", R"({"kind":"news"})");
    const Inspection inspection = inspect({folder.path()}, Schema::built_in());
    ASSERT_THAT(ids(inspection), ElementsAre("act-1", "page.html"));
    EXPECT_EQ(inspection.documents.at(0).document.title, "Hesabat");
    EXPECT_EQ(inspection.documents.at(1).document.kind, "news");
}

TEST(DirectorySource, RejectsSayWhatWouldBeRight) {
    const tests::TemporaryDirectory folder;
    folder.write("a.pdf", "%PDF");
    folder.write("b.docx", "PK");
    folder.write("c.csv", "a,b");
    folder.write("d.bin", "x");
    folder.write("e.txt", "");
    folder.write("f.txt", " \n\n ");
    folder.write("g.txt", "Mətn.");
    folder.write("g.meta.json", "{\"kind\":");
    folder.write("h.html",
                 std::string("\x00\x01\x02\x03\x04\x05\x06\x0B", 8) + std::string(200, '\x02'));
    folder.write("i.jsonl", "");
    const Inspection inspection =
        inspect({folder.path(), folder.path() / "absent"}, Schema::built_in());
    EXPECT_THAT(inspection.documents, IsEmpty());
    std::vector<std::string> reasons;
    for (const InspectedReject& reject : inspection.rejects) {
        const std::filesystem::path place(reject.place.substr(0, reject.place.find(':')));
        reasons.push_back(place.filename().string() + " " + reject.reason.substr(0, 20));
    }
    EXPECT_THAT(reasons,
                ElementsAre("a.pdf the file is no PDF, ", "b.docx the file is no .docx",
                            "c.csv no column of text: a", "d.bin files of this kind a",
                            "e.txt the file is empty", "f.txt there is no text to ",
                            "g.meta.json not JSON: Invalid va", "h.html the file is not text",
                            "i.jsonl the file is empty", "absent there is no such fil"));
}

TEST(DirectorySource, PassesOverWhatIsNoDocument) {
    const tests::TemporaryDirectory folder;
    folder.write(".hidden.txt", "x");
    folder.write(".git/a.txt", "x");
    folder.write("README.md", "x");
    folder.write("schema.json", "{}");
    folder.write("style.css", "x");
    folder.write("case.json", "{}");
    const Inspection inspection = inspect({folder.path()}, Schema::built_in());
    EXPECT_THAT(inspection.documents, IsEmpty());
    EXPECT_THAT(inspection.rejects, IsEmpty());
    EXPECT_THAT(inspection.notes, ElementsAre(HasSubstr("case.json")));
    const Inspection named = inspect({folder.path() / "README.md"}, Schema::built_in());
    EXPECT_EQ(named.rejects.size(), 1U);
}

TEST(DirectorySource, DoesNotFollowSymbolicLinks) {
    const tests::TemporaryDirectory outside;
    outside.write("secret.txt", "x");
    const tests::TemporaryDirectory folder;
    folder.write("a.txt", "Mətn.");
    std::filesystem::create_directory_symlink(outside.path(), folder.path() / "link");
    std::filesystem::create_symlink(outside.path() / "secret.txt", folder.path() / "b.txt");
    std::filesystem::create_directory_symlink(folder.path(), folder.path() / "loop");
    EXPECT_THAT(ids(inspect({folder.path()}, Schema::built_in())), ElementsAre("a.txt"));
}

TEST(DirectorySource, SecondDocumentOfAnIdIsRefusedAcrossFiles) {
    const tests::TemporaryDirectory folder;
    folder.write("a.jsonl", "{\"id\":\"x\",\"body\":\"bir\"}");
    folder.write("b.jsonl", "{\"id\":\"x\",\"body\":\"iki\"}");
    const Inspection inspection = inspect({folder.path()}, Schema::built_in());
    ASSERT_EQ(inspection.rejects.size(), 1U);
    EXPECT_THAT(inspection.rejects.at(0).place, HasSubstr("b.jsonl:1"));
    EXPECT_THAT(inspection.rejects.at(0).reason, HasSubstr("a.jsonl:1"));
}

TEST(DirectorySource, ProgressEndsAtAllBytes) {
    const tests::TemporaryDirectory folder;
    folder.write("a.txt", "Mətn.");
    folder.write("b.pdf", "12345");
    folder.write("c.jsonl", "{\"id\":\"x\",\"body\":\"bir\"}\n");
    const auto source = open_source({folder.path()}, Schema::built_in());
    while (true) {
        const auto document = source->next();
        if (document && !document->has_value()) break;
    }
    EXPECT_EQ(source->progress().bytes_done, source->progress().bytes_total);
    EXPECT_GT(source->progress().bytes_total, 30U);
}

TEST(PathId, IsValidStableAndUnique) {
    for (const auto& [where, columns] : tests::read_table("corpus/path_ids.tsv")) {
        SCOPED_TRACE(where);
        const std::string id = id_of_path(columns.at(0));
        EXPECT_TRUE(is_valid_id(id)) << id;
        const bool hashed = columns.at(2) == "yes";
        EXPECT_EQ(hashed ? id.substr(0, id.size() - 9) : id, columns.at(1));
    }
    EXPECT_NE(id_of_path("ə.txt"), id_of_path("e.txt"));
    EXPECT_NE(id_of_path("ə.txt"), id_of_path("Ə.txt"));
    EXPECT_TRUE(is_valid_id(id_of_path(std::string(500, 'a'))));
    EXPECT_NE(id_of_path(std::string(500, 'a')), id_of_path(std::string(501, 'a')));
}

TEST(Inspection, ShowsTreeAndWhatWasLeftOut) {
    const tests::TemporaryDirectory folder;
    folder.write(
        "a.txt",
        "Mətn\nŞəkil\nRekvizitlər\nQüvvədədir\n\nQanun\n\nMaddə 1. A\n\nx\n\nMaddə 2. B\n\ny\n\n"
        "Maddə 3. C \"d\"\n\nz");
    const Inspection inspection = inspect({folder.path()}, Schema::built_in());
    const std::string text = to_text(inspection, true);
    EXPECT_THAT(text, HasSubstr("maddə-2  Maddə 2. B  [body, "));
    EXPECT_THAT(text, HasSubstr("(tab label) Rekvizitlər"));
    const std::string json = to_json(inspection, false);
    EXPECT_THAT(json, HasSubstr("\"anchor\": \"maddə-3\""));
    EXPECT_THAT(json, HasSubstr("\"heading\": \"Maddə 3. C \\\"d\\\"\""));
    EXPECT_THAT(json, HasSubstr("\"status\": \"in_force\""));
    EXPECT_EQ(json.find("\"text\": \"Maddə"), std::string::npos);
}

}  // namespace
}  // namespace axtar::corpus
