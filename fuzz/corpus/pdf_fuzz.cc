// Makes pages of word boxes of any bytes and has lines, columns and paragraphs made of them: the
// part of the PDF reader that is ours. No letter may be lost but those of running heads.
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "corpus/formats/pdf_layout.h"
#include "corpus/formats/pdf_lines.h"
#include "fuzz/corpus/check_blocks.h"

namespace {

using axtar::corpus::PdfFaces;
using axtar::corpus::PdfLine;
using axtar::corpus::PdfPage;
using axtar::corpus::PdfWord;

constexpr std::size_t kWordBytes = 8;

const std::string& word_text(std::uint8_t choice) {
    static const std::vector<std::string> words = {
        "a", "Maddə",  "1",   "12.",     "[3]",     "[12]",  "*",        "(a)",
        "•", "Fəsil",  "IV.", "söz",     "half-",   "word",  "GE.24-12", "3.",
        ":", "\u00AD", "–",   "HEADING", ".......", "______"};
    return words[choice % words.size()];
}

// Eight bytes a word: text, place in steps of 4 points, width, height, flags.
PdfWord make_word(const std::uint8_t* at) {
    PdfWord word{.text = word_text(at[0])};
    word.left = static_cast<float>(at[1]) * 4;
    word.top = static_cast<float>(at[2]) * 4 + static_cast<float>(at[3] % 8);
    word.right = word.left + static_cast<float>(at[4] % 64) * 2;
    word.bottom = word.top + static_cast<float>(at[5] % 32) + 1;
    word.space_after = (at[6] & 1U) != 0;
    return word;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    PdfFaces faces;
    std::vector<PdfPage> pages(1, PdfPage{.width = 595, .height = 842});
    for (std::size_t at = 0; at + kWordBytes <= size; at += kWordBytes) {
        if (bytes[at + 7] > 240) pages.push_back({.width = 595, .height = 842});
        pages.back().words.push_back(make_word(bytes + at));
        const PdfWord& word = pages.back().words.back();
        if (bytes[at + 7] < 16) {
            faces.learn(word.height(), static_cast<float>(bytes[at + 6] % 24),
                        bytes[at + 6] < 100 ? "Times-Bold" : "Times", word.text.size());
        }
    }
    std::vector<PdfLine> lines;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        std::vector<PdfLine> found = axtar::corpus::find_lines(pages[i], i, faces);
        std::size_t kept = 0;
        for (const PdfLine& line : found) kept += line.text.size();
        axtar::fuzz::require(pages[i].words.empty() == (kept == 0));
        std::move(found.begin(), found.end(), std::back_inserter(lines));
    }
    axtar::corpus::FormattedText text = axtar::corpus::pdf_blocks(std::move(lines), pages.size());
    axtar::fuzz::check_blocks(text);
    return 0;
}
