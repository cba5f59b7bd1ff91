// What an office may be sent: each file is read or refused within the limits and named, and the
// rest of the run goes on. The limits are the real ones.

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <unistd.h>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/inspection.h"
#include "tests/corpus/extraction/zip_writer.h"
#include "tests/support/random_seed.h"
#include "tests/support/temporary_directory.h"

namespace axtar::corpus {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr std::string_view kGood = "<html><title>Sağlam</title><p>Bu səhifə oxunmalıdır.</html>";

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

// Reads a folder that also holds a sound page before and behind the others.
Inspection inspect_between(const tests::TemporaryDirectory& folder) {
    folder.write("0-good.html", kGood);
    folder.write("zz-good.html", kGood);
    Inspection inspection = inspect({folder.path()}, Schema::built_in());
    const auto good = std::count_if(
        inspection.documents.begin(), inspection.documents.end(),
        [](const InspectedDocument& each) { return each.document.title == "Sağlam"; });
    EXPECT_EQ(good, 2) << "the run did not go on";
    return inspection;
}

std::string reason_of(const Inspection& inspection, std::string_view name) {
    for (const InspectedReject& reject : inspection.rejects) {
        if (reject.place.find(name) != std::string::npos) return reject.reason;
    }
    return "not rejected";
}

TEST(HostileFiles, FlatAndNestedArchiveBombs) {
    const tests::TemporaryDirectory folder;
    const std::string zeros(std::size_t{100} << 20U, '\0');
    folder.write("flat.zip",
                 tests::make_zip({{"bomb.html", zeros}, {"good.html", std::string(kGood)}}));
    const std::string inner = tests::make_zip({{"bomb.txt", zeros}});
    folder.write("nested.zip", tests::make_zip({{"one.zip", tests::make_zip({{"two.zip", inner}})},
                                                {"in.zip", inner}}));
    std::vector<std::pair<std::string, std::string>> many;
    for (int i = 0; i < 10'001; ++i) many.emplace_back(std::to_string(i) + ".txt", "x");
    folder.write("many.zip", tests::make_zip(many));
    const Inspection inspection = inspect({folder.path()}, Schema::built_in());
    EXPECT_THAT(inspection.documents, SizeIs(1));
    EXPECT_THAT(reason_of(inspection, "flat.zip!bomb.html"),
                HasSubstr("grows more than 200 times"));
    EXPECT_THAT(reason_of(inspection, "nested.zip!in.zip!bomb.txt"), HasSubstr("grows more than"));
    EXPECT_THAT(reason_of(inspection, "nested.zip!one.zip!two.zip"),
                HasSubstr("an archive in an archive in an archive"));
    EXPECT_THAT(reason_of(inspection, "many.zip"), HasSubstr("more than 10000 files"));
    EXPECT_THAT(inspection.rejects, SizeIs(4));
}

TEST(HostileFiles, ArchiveNamesThatLeadOutside) {
    const tests::TemporaryDirectory folder;
    folder.write("in/a.zip", tests::make_zip({{"../escaped.txt", "x"},
                                              {"/tmp/escaped.txt", "x"},
                                              {"b/../../escaped.txt", "x"},
                                              {"..\\escaped.txt", "x"},
                                              {"C:\\escaped.txt", "x"},
                                              {"b/good.txt", "Mətn burada."}}));
    const Inspection inspection = inspect({folder.path() / "in"}, Schema::built_in());
    EXPECT_THAT(inspection.rejects, SizeIs(5));
    for (const InspectedReject& reject : inspection.rejects)
        EXPECT_THAT(reject.reason, HasSubstr("leads outside"));
    ASSERT_THAT(inspection.documents, SizeIs(1));
    EXPECT_THAT(inspection.documents.at(0).document.source_path, HasSubstr("a.zip!b/good.txt"));
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "escaped.txt"));
}

TEST(HostileFiles, WordFileWithEntityExpansionAndPathsOutside) {
    const tests::TemporaryDirectory folder;
    std::string entities = "<!ENTITY a \"" + std::string(1000, 'a') + "\">";
    for (char c = 'b'; c <= 'k'; ++c) {
        const std::string before = std::string("&") + static_cast<char>(c - 1) + ";";
        entities += std::string("<!ENTITY ") + c + " \"" + repeated(before, 10) + "\">";
    }
    const auto word = [](const std::string& prolog, const std::string& text) {
        return prolog +
               "<w:document "
               "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
               "<w:body><w:p><w:r><w:t>" +
               text + "</w:t></w:r></w:p></w:body></w:document>";
    };
    const std::string types =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    const auto package = [&](const std::string& document) {
        return tests::make_zip({{"[Content_Types].xml", types},
                                {"word/document.xml", document},
                                {"../../escaped.xml", "<x/>"}});
    };
    folder.write("bomb.docx",
                 package(word("<!DOCTYPE w:document [" + entities + "]>", "before &k; behind")));
    folder.write("file.docx",
                 package(word("<!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                              "before &x; behind")));
    folder.write("deep.docx", package(word("", repeated("<w:r>", 100'000))));
    folder.write("zeros.docx", package(word("", std::string(std::size_t{300} << 20U, ' ') + "x")));
    const Inspection inspection = inspect_between(folder);
    // Read without what the entities stand for, or refused: never more than its own text.
    for (const InspectedDocument& each : inspection.documents) {
        for (const Section& section : each.document.sections) {
            EXPECT_EQ(section.text.find("root:"), std::string::npos);
            EXPECT_LT(section.text.size(), 10'000U);
        }
    }
    EXPECT_EQ(inspection.documents.size() + inspection.rejects.size(), 6U);
    EXPECT_THAT(reason_of(inspection, "zeros.docx"), ::testing::Not(HasSubstr("not rejected")));
    for (const auto& each : std::filesystem::recursive_directory_iterator(folder.path()))
        EXPECT_EQ(each.path().filename().string().find("escaped"), std::string::npos);
}

TEST(HostileFiles, PdfOfAMillionObjects) {
    const tests::TemporaryDirectory folder;
    std::string pdf =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>endobj\n";
    std::string table;
    for (int i = 4; i < 1'000'000; ++i) {
        char line[24];
        std::snprintf(line, sizeof line, "%010zu 00000 n \n", pdf.size());
        table += line;
        pdf += std::to_string(i) + " 0 obj<</A " + std::to_string(i + 1) + " 0 R>>endobj\n";
    }
    const std::size_t start = pdf.size();
    pdf += "xref\n4 " + std::to_string(1'000'000 - 4) + "\n" + table +
           "trailer<</Root 1 0 R/Size 1000000>>\nstartxref\n" + std::to_string(start) + "\n%%EOF\n";
    folder.write("million.pdf", pdf);
    const auto begin = std::chrono::steady_clock::now();
    const Inspection inspection = inspect_between(folder);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(120));
    EXPECT_THAT(inspection.rejects, SizeIs(1)) << "its one page has no text";
}

TEST(HostileFiles, HtmlNestedAHundredThousandDeep) {
    const tests::TemporaryDirectory folder;
    folder.write("deep.html",
                 repeated("<div>", 100'000) + "İçəridəki mətn" + repeated("</div>", 100'000));
    folder.write("attributes.html", "<p " + repeated("a=\"b\" ", 1'000'000) + ">Mətn.");
    folder.write("comment.html", "<p>Mətn.</p><!-- " + std::string(std::size_t{20} << 20U, 'x'));
    const Inspection inspection = inspect_between(folder);
    EXPECT_THAT(inspection.rejects, IsEmpty());
    EXPECT_THAT(inspection.documents, SizeIs(5));
}

TEST(HostileFiles, SparseFileOfTwoGigabytes) {
    const tests::TemporaryDirectory folder;
    for (const std::string name :
         {"a.txt", "b.html", "c.pdf", "d.docx", "e.csv", "f.jsonl", "g.zip", "h.doc"}) {
        const std::string path = folder.write(name, "").string();
        if (::truncate(path.c_str(), off_t{2} << 30U) != 0)
            GTEST_SKIP() << "SKIPPED: this file system has no sparse files";
    }
    const auto begin = std::chrono::steady_clock::now();
    const Inspection inspection = inspect_between(folder);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(120));
    EXPECT_THAT(inspection.rejects, SizeIs(8));
    EXPECT_THAT(reason_of(inspection, "b.html"), HasSubstr("larger than 256 MiB"));
    EXPECT_THAT(reason_of(inspection, "f.jsonl"), HasSubstr("longer than"));
}

const std::vector<std::string>& extensions() {
    static const std::vector<std::string> kAll = {
        "html", "htm", "txt", "md",  "jsonl", "json", "csv", "tsv", "pdf", "docx",
        "docm", "doc", "rtf", "zip", "xls",   "odt",  "gz",  "xml", "bin", "tiff"};
    return kAll;
}

TEST(HostileFiles, RandomBytesUnderEveryExtension) {
    const tests::TemporaryDirectory folder;
    std::mt19937 random(tests::random_seed());
    const std::vector<std::string> kStarts = {"", "%PDF-1.7\n", "PK\x03\x04", "{\\rtf1 ",
                                              "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"};
    for (const std::string& extension : extensions()) {
        for (std::size_t start = 0; start < kStarts.size(); ++start) {
            std::string bytes = kStarts[start];
            for (int i = 0; i < 5000; ++i) bytes += static_cast<char>(random() % 256);
            folder.write("f" + std::to_string(start) + "." + extension, bytes);
        }
    }
    const Inspection inspection = inspect_between(folder);
    EXPECT_THAT(inspection.documents, SizeIs(2));
    for (const InspectedReject& reject : inspection.rejects) {
        EXPECT_FALSE(reject.reason.empty());
        EXPECT_EQ(reject.reason.find("signal"), std::string::npos) << reject.place << reject.reason;
    }
    for (const std::string& extension : extensions()) {
        if (extension == "json") continue;
        const auto named = std::count_if(
            inspection.rejects.begin(), inspection.rejects.end(), [&](const InspectedReject& each) {
                return each.place.find("." + extension) != std::string::npos;
            });
        EXPECT_GE(named, static_cast<std::ptrdiff_t>(kStarts.size())) << extension;
    }
}

TEST(HostileFiles, EmptyAndUnreadableFiles) {
    const tests::TemporaryDirectory folder;
    for (const std::string& extension : extensions()) folder.write("empty." + extension, "");
    const std::string locked = folder.write("locked.html", "<p>Mətn burada.").string();
    std::filesystem::permissions(locked, std::filesystem::perms::none);
    std::filesystem::create_directory(folder.path() / "folder.pdf");
    const Inspection inspection = inspect_between(folder);
    const bool is_root = ::geteuid() == 0;  // may read everything
    EXPECT_THAT(inspection.rejects, SizeIs(extensions().size() + (is_root ? 0 : 1)));
    for (const InspectedReject& reject : inspection.rejects) {
        if (reject.place.find("locked") != std::string::npos) {
            EXPECT_THAT(reject.reason, HasSubstr("cannot be opened: Permission denied"));
        }
    }
    EXPECT_EQ(reason_of(inspection, "empty.pdf"), "the file is empty");
    EXPECT_EQ(reason_of(inspection, "empty.zip"), "the file is empty");
    EXPECT_EQ(reason_of(inspection, "empty.csv"), "the file is empty");
}

TEST(HostileFiles, EncryptedArchive) {
    const tests::TemporaryDirectory folder;
    folder.write("locked.zip", tests::make_zip({{"a.txt", "Mətn."}}, "parol"));
    const Inspection inspection = inspect_between(folder);
    EXPECT_THAT(reason_of(inspection, "locked.zip!a.txt"), HasSubstr("encrypted"));
}

TEST(HostileFiles, FiveThousandSmallFilesInOneRun) {
    const tests::TemporaryDirectory folder;
    for (int i = 0; i < 5000; ++i)
        folder.write(std::to_string(i) + (i % 50 == 0 ? ".pdf" : ".html"), "<p>Mətn burada.");
    const auto descriptors = [] {
        return std::distance(std::filesystem::directory_iterator("/proc/self/fd"),
                             std::filesystem::directory_iterator());
    };
    const auto before = descriptors();
    const Inspection inspection = inspect_between(folder);
    EXPECT_EQ(inspection.documents.size() + inspection.rejects.size(), 5002U);
    EXPECT_EQ(descriptors(), before);
}

}  // namespace
}  // namespace axtar::corpus
