// Files that outside programs read: old Word documents and pictures of pages. The real programs
// run; where one is not installed, its test is skipped.

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/extraction/extractor.h"
#include "corpus/extraction/ocr.h"
#include "corpus/extraction/program_path.h"
#include "corpus/extraction/tool_run.h"
#include "corpus/inspection.h"
#include "tests/corpus/sections_of.h"
#include "tests/support/temporary_directory.h"

namespace axtar::corpus {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;

void put(std::string& bytes, std::size_t at, std::uint32_t value) {
    for (std::size_t i = 0; i < 4; ++i)
        bytes.at(at + i) = static_cast<char>((value >> (8 * i)) & 0xFFU);
}

// A document of Word for Windows 2: a head of 384 bytes, then the text.
std::string old_word_document(const std::string& text) {
    constexpr std::size_t kHead = 384;
    std::string bytes(kHead, '\0');
    put(bytes, 0x00, 0x002DA5DB);
    put(bytes, 0x04, 0x0409002D);
    put(bytes, 0x18, kHead);
    put(bytes, 0x1C, static_cast<std::uint32_t>(kHead + text.size()));
    put(bytes, 0x34, static_cast<std::uint32_t>(text.size()));
    bytes += text;
    bytes.resize((bytes.size() + 4095) / 4096 * 4096, '\0');
    return bytes;
}

// A PDF of one page with this content, and one resource.
std::string one_page_pdf(const std::string& resources, const std::string& content,
                         const std::string& object) {
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
           "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
           "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<" +
           resources + ">>>>endobj\n4 0 obj<</Length " + std::to_string(content.size()) +
           ">>stream\n" + content + "\nendstream endobj\n5 0 obj" + object +
           "endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
}

std::string text_pdf() {
    return one_page_pdf("/Font<</F 5 0 R>>",
                        "BT /F 20 Tf 60 700 Td (Everyone has the right to a fair hearing.) Tj "
                        "0 -40 Td (Nobody may be held without a decision of a court.) Tj ET",
                        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
}

// The same page as a picture in a PDF, as a scanner makes it.
std::string scanned_pdf() {
    Extractor extractor;
    const auto pages = extractor.open_pages(text_pdf());
    if (!pages || *pages != 1) return {};
    const Result<std::string> picture = extractor.render_page(0);
    if (!picture) return {};
    const std::size_t head = picture->find('\n') + 1;
    unsigned width = 0;
    unsigned height = 0;
    if (std::sscanf(picture->c_str(), "P5 %u %u", &width, &height) != 2) return {};
    const std::string dots = picture->substr(head);
    EXPECT_EQ(dots.size(), std::size_t{width} * height);
    if (dots.find('\x00') == std::string::npos) return {};  // no font, a white page
    return one_page_pdf("/XObject<</I 5 0 R>>", "q 595 0 0 842 0 0 cm /I Do Q",
                        "<</Type/XObject/Subtype/Image/Width " + std::to_string(width) +
                            "/Height " + std::to_string(height) +
                            "/ColorSpace/DeviceGray/BitsPerComponent 8/Length " +
                            std::to_string(dots.size()) + ">>stream\n" + dots + "\nendstream ");
}

TEST(OldWordDocument, IsReadByAntiword) {
    if (!find_tool("antiword")) GTEST_SKIP() << "SKIPPED: antiword is not installed";
    const tests::TemporaryDirectory folder;
    folder.write("a.doc", old_word_document("The first paragraph of an old letter to the office.\r"
                                            "The second paragraph says what it asks for.\r"));
    const Inspection inspection = inspect({folder.path()}, Schema::built_in());
    ASSERT_THAT(inspection.documents, SizeIs(1)) << to_text(inspection, true);
    EXPECT_THAT(joined_text(inspection.documents.at(0).document.sections),
                HasSubstr("Thesecondparagraphsayswhatitasksfor."));
}

TEST(OldWordDocument, WhatIsNoneIsRefusedWithTheProgramsReason) {
    if (!find_tool("antiword")) GTEST_SKIP() << "SKIPPED: antiword is not installed";
    const tests::TemporaryDirectory folder;
    folder.write("a.doc", "Just a text that somebody has given the wrong name.");
    const Inspection inspection = inspect({folder.path()}, Schema::built_in());
    ASSERT_THAT(inspection.rejects, SizeIs(1));
    EXPECT_THAT(inspection.rejects.at(0).reason, HasSubstr("antiword cannot read the file"));
}

// "law.doc" is often something else.
TEST(OldWordDocument, AnotherFormatUnderItsNameIsReadAsWhatItIs) {
    const tests::TemporaryDirectory folder;
    folder.write("page.doc", "<html><body><p>Bu, əslində, səhifədir.</body></html>");
    folder.write("pdf.doc", text_pdf());
    const Inspection inspection = inspect({folder.path()}, Schema::built_in());
    EXPECT_THAT(inspection.documents, SizeIs(2)) << to_text(inspection, false);
}

TEST(ToolRun, BoundsAProgramAndPassesOnItsReason) {
    const Result<std::string> launcher = find_reader_program();
    ASSERT_TRUE(launcher);
    const auto echo = run_tool(*launcher, {.program = "/bin/cat", .input = "Salam"});
    ASSERT_TRUE(echo) << echo.error().message;
    EXPECT_EQ(*echo, "Salam");
    const auto failed = run_tool(*launcher, {.program = "/bin/cat", .arguments = {"/etc/passwd"}});
    ASSERT_FALSE(failed);
    EXPECT_THAT(failed.error().message, HasSubstr("cat cannot read the file: "));
    ToolLimits limits;
    limits.wall = std::chrono::milliseconds(300);
    const auto slow =
        run_tool(*launcher, {.program = "/bin/sleep", .arguments = {"60"}, .limits = limits});
    ASSERT_FALSE(slow);
    EXPECT_THAT(slow.error().message, HasSubstr("more than 300 ms"));
    limits = {};
    limits.output_bytes = 1000;
    const auto loud = run_tool(*launcher, {.program = "/usr/bin/yes", .limits = limits});
    ASSERT_FALSE(loud);
    EXPECT_THAT(loud.error().message, HasSubstr("more than 1000 bytes"));
    const auto absent = run_tool(*launcher, {.program = "/usr/bin/no-such-program"});
    EXPECT_FALSE(absent);
}

TEST(Ocr, ReadsAPageThatIsAPicture) {
    const Result<Ocr> ocr = find_ocr();
    if (!ocr) GTEST_SKIP() << "SKIPPED: no OCR here: " << ocr.error().message;
    const std::string scan = scanned_pdf();
    if (scan.empty()) GTEST_SKIP() << "SKIPPED: no font here to draw a page with";
    const tests::TemporaryDirectory folder;
    folder.write("scan.pdf", scan);
    const Inspection inspection = inspect({folder.path()}, Schema::built_in());
    ASSERT_THAT(inspection.documents, SizeIs(1)) << to_text(inspection, true);
    EXPECT_THAT(joined_text(inspection.documents.at(0).document.sections),
                HasSubstr("Everyonehastherighttoafairhearing."));
    ASSERT_THAT(inspection.notes, SizeIs(1));
    EXPECT_THAT(inspection.notes.at(0), HasSubstr("scan.pdf: read by OCR"));
}

TEST(Ocr, SwitchedOffThePictureIsReported) {
    const std::string scan = scanned_pdf();
    if (scan.empty()) GTEST_SKIP() << "SKIPPED: no font here to draw a page with";
    const tests::TemporaryDirectory folder;
    folder.write("scan.pdf", scan);
    ::setenv("AXTAR_OCR", "off", 1);  // NOLINT(concurrency-mt-unsafe): no other thread here
    const Inspection inspection = inspect({folder.path()}, Schema::built_in());
    ::unsetenv("AXTAR_OCR");  // NOLINT(concurrency-mt-unsafe)
    ASSERT_THAT(inspection.rejects, SizeIs(1));
    EXPECT_THAT(inspection.rejects.at(0).reason, HasSubstr("needs OCR"));
    EXPECT_THAT(inspection.rejects.at(0).reason, HasSubstr("AXTAR_OCR=off"));
}

}  // namespace
}  // namespace axtar::corpus
