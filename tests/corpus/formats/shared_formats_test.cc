// The same text in two formats, from the shared data.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/formats/docx.h"
#include "corpus/formats/html.h"
#include "corpus/formats/pdf.h"
#include "corpus/formats/text.h"
#include "corpus/sources/json_record.h"
#include "corpus/structure/act_parser.h"
#include "corpus/structure/document_builder.h"
#include "tests/corpus/sections_of.h"
#include "tests/support/shared_data.h"

namespace axtar::corpus {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<fs::path> files_with(const fs::path& folder, const std::string& start,
                                 const std::string& extension) {
    std::vector<fs::path> found;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(start) && entry.path().extension() == extension)
            found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::string plain(const std::vector<Block>& blocks) {
    std::string text = joined_text(blocks);
    for (const std::string space : {"\u00A0", "\u00AD"}) {
        for (std::size_t at = 0; (at = text.find(space, at)) != std::string::npos;)
            text.erase(at, space.size());
    }
    return text;
}

// How much of two texts is equal: twice the length of the longest common subsequence of bytes by
// the length of both. Equal starts and ends are taken off first, so that near equal texts are fast.
double equal_share(std::string_view a, std::string_view b) {
    if (a == b) return 1;
    const std::size_t all = a.size() + b.size();
    std::size_t common = 0;
    while (!a.empty() && !b.empty() && a.front() == b.front()) {
        a.remove_prefix(1);
        b.remove_prefix(1);
        ++common;
    }
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
        ++common;
    }
    std::vector<std::size_t> row(b.size() + 1, 0);
    for (const char c : a) {
        std::size_t diagonal = 0;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = c == b[j - 1] ? diagonal + 1 : std::max(row[j], row[j - 1]);
            diagonal = above;
        }
    }
    common += row.back();
    return 2.0 * static_cast<double>(common) / static_cast<double>(all);
}

TEST(SharedFormats, WordFileAndItsHtmlHoldTheSameText) {
    AXTAR_REQUIRE_SHARED_DATA(raw, "documents/raw");
    double worst = 1;
    std::size_t pairs = 0;
    for (const fs::path& word : files_with(raw, "az_yol_hereketi", ".docx")) {
        SCOPED_TRACE(word.filename());
        const Result<FormattedText> docx = read_docx(bytes_of(word));
        const Result<FormattedText> html =
            read_html(bytes_of(fs::path(word).replace_extension(".htm")));
        ASSERT_TRUE(docx) << to_string(docx.error());
        ASSERT_TRUE(html) << to_string(html.error());
        const double share = equal_share(plain(docx->blocks), plain(html->blocks));
        std::cout << word.filename().string() << " equal " << share << " blocks "
                  << docx->blocks.size() << " and " << html->blocks.size() << '\n';
        EXPECT_GE(share, 0.98);
        worst = std::min(worst, share);
        ++pairs;
    }
    std::cout << "worst of " << pairs << " pairs: " << worst << '\n';
    EXPECT_GE(pairs, 9U);
}

TEST(SharedFormats, JudgmentsInWordHaveTheirNumberedParagraphs) {
    AXTAR_REQUIRE_SHARED_DATA(raw, "documents/raw");
    for (const fs::path& word : files_with(raw, "en_echr", ".docx")) {
        SCOPED_TRACE(word.filename());
        const Result<FormattedText> text = read_docx(bytes_of(word));
        ASSERT_TRUE(text) << to_string(text.error());
        std::size_t next = 1;
        std::size_t headings = 0;
        for (const Block& block : text->blocks) {
            headings += block.kind == BlockKind::kHeading ? 1U : 0U;
            const bool numbered = block.text.starts_with(std::to_string(next) + ".") &&
                                  block.kind != BlockKind::kHeading;
            if (numbered) ++next;
        }
        std::cout << word.filename().string() << ": paragraphs 1 to " << next - 1 << ", "
                  << headings << " headings\n";
        EXPECT_GE(next, 30U);
        EXPECT_GE(headings, 5U);
    }
}

std::map<std::string, std::string> articles_of(FormattedText text) {
    Document document;
    document.id = "x";
    document.kind = "legislation";
    const Result<BuiltDocument> built =
        build_document(document, std::move(text), Schema::built_in());
    std::map<std::string, std::string> articles;
    if (!built) return articles;
    // Parts of an article are sections of their own below it.
    for (const Section& section : built->document.sections) {
        if (section.role != Role::kBody || !section.anchor.starts_with("maddə-")) continue;
        std::size_t end = section.anchor.find_first_not_of("0123456789-", 7);
        articles[section.anchor.substr(0, end)] += without_blanks(section.text);
    }
    return articles;
}

std::string record_body(const fs::path& jsonl, const std::string& title) {
    std::ifstream file(jsonl);
    for (std::string line; std::getline(file, line);) {
        const auto members = parse_json_record(line, jsonl.string());
        if (!members) continue;
        std::string body;
        bool found = false;
        for (const JsonMember& member : *members) {
            if (member.name == "title")
                found = member.values.at(0).find(title) != std::string::npos;
            if (member.name == "body") body = member.values.at(0);
        }
        if (found) return body;
    }
    return {};
}

// The records are of another day than the PDFs: articles amended in between differ.
TEST(SharedFormats, LawsInPdfHaveTheArticlesOfTheirRecords) {
    AXTAR_REQUIRE_SHARED_DATA(documents, "documents");
    const std::map<std::string, std::string> laws = {
        {"az_law_land.pdf", "Torpaq Məcəlləsi"},
        {"az_law_water.pdf", "Su Məcəlləsi"},
        {"az_law_migration.pdf", "Miqrasiya Məcəlləsi"}};
    for (const auto& [name, title] : laws) {
        SCOPED_TRACE(name);
        const std::string body = record_body(documents / "az_legislation.jsonl", title);
        ASSERT_FALSE(body.empty());
        Result<FormattedText> pdf = read_pdf(bytes_of(documents / "raw" / name));
        ASSERT_TRUE(pdf) << to_string(pdf.error());
        const auto expected = articles_of(text_blocks(body));
        const auto found = articles_of(std::move(*pdf));
        std::set<std::string> missing;
        std::size_t equal = 0;
        std::size_t near = 0;
        for (const auto& [anchor, text] : expected) {
            const auto article = found.find(anchor);
            if (article == found.end()) {
                missing.insert(anchor);
                continue;
            }
            const double share = equal_share(text, article->second);
            equal += share == 1 ? 1U : 0U;
            near += share >= 0.98 ? 1U : 0U;
        }
        std::cout << name << ": " << found.size() << " articles of " << expected.size() << ", "
                  << equal << " equal, " << near << " equal by 98%\n";
        EXPECT_TRUE(missing.empty()) << *missing.begin();
        EXPECT_EQ(found.size(), expected.size());
        EXPECT_GE(near * 100, expected.size() * 92);
    }
}

TEST(SharedFormats, ReportsInPdfHaveTheirParagraphsAndNoPageHeads) {
    AXTAR_REQUIRE_SHARED_DATA(raw, "documents/raw");
    for (const fs::path& path : files_with(raw, "en_un", ".pdf")) {
        SCOPED_TRACE(path.filename());
        const Result<FormattedText> text = read_pdf(bytes_of(path));
        if (path.filename().string().find("corrupt") != std::string::npos) {
            ASSERT_FALSE(text);
            EXPECT_EQ(text.error().code, ErrorCode::kMalformedDocument);
            continue;
        }
        ASSERT_TRUE(text) << to_string(text.error());
        std::size_t next = 1;
        std::size_t headings = 0;
        for (const Block& block : text->blocks) {
            EXPECT_FALSE(block.text.starts_with("GE.")) << block.text;
            headings += block.kind == BlockKind::kHeading ? 1U : 0U;
            if (block.kind == BlockKind::kParagraph &&
                block.text.starts_with(std::to_string(next) + ". "))
                ++next;
        }
        std::cout << path.filename().string() << ": paragraphs 1 to " << next - 1 << ", "
                  << headings << " headings, title: " << text->title << '\n';
        EXPECT_GE(next, 40U);
        EXPECT_GE(headings, 8U);
    }
}

}  // namespace
}  // namespace axtar::corpus
