#include "corpus/extraction/ocr.h"

#include <algorithm>
#include <cstdlib>
#include <sstream>
#include <utility>

#include "analyzers/look_alike_char_filter.h"
#include "corpus/extraction/program_path.h"
#include "corpus/extraction/tool_run.h"
#include "corpus/formats/text.h"

namespace axtar::corpus {
namespace {

Error advice(std::string message) { return {ErrorCode::kMalformedDocument, std::move(message)}; }

bool is_switched_off() {
    const char* value = std::getenv("AXTAR_OCR");  // NOLINT(concurrency-mt-unsafe): only read
    return value != nullptr && std::string_view(value) == "off";
}

bool has_line(const std::string& text, std::string_view wanted) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (line == wanted) return true;
    }
    return false;
}

std::string with_latin_letters(const std::string& text) {
    analyzers::FilteredText filtered(text);
    analyzers::LookAlikeCharFilter().apply(filtered);
    return std::string(filtered.text());
}

Result<std::string> read_picture(const Ocr& ocr, const std::string& picture) {
    return run_tool(ocr.launcher, {.program = ocr.program,
                                   .arguments = {"stdin", "stdout", "-l", ocr.languages},
                                   .input = picture});
}

}  // namespace

Result<Ocr> find_ocr() {
    if (is_switched_off()) return tl::unexpected(advice("it is switched off (AXTAR_OCR=off)"));
    const auto program = find_tool("tesseract");
    const Error absent =
        advice("install it by: apt install tesseract-ocr tesseract-ocr-aze, then run this again");
    if (!program) return tl::unexpected(absent);
    Result<std::string> launcher = find_reader_program();
    if (!launcher) return tl::unexpected(launcher.error());
    const Result<std::string> languages =
        run_tool(*launcher, {.program = *program, .arguments = {"--list-langs"}, .input = {}});
    if (!languages || !has_line(*languages, "aze")) return tl::unexpected(absent);
    return Ocr{.program = *program,
               .languages = has_line(*languages, "eng") ? "aze+eng" : "aze",
               .launcher = std::move(*launcher)};
}

Result<OcrText> read_by_ocr(Extractor& extractor, const Ocr& ocr, std::string_view pdf) {
    const Result<std::uint64_t> pages = extractor.open_pages(pdf);
    if (!pages) return tl::unexpected(pages.error());
    OcrText read{.pages = *pages, .pages_read = std::min(*pages, kMostOcrPages)};
    std::string all;
    for (std::uint64_t page = 0; page < read.pages_read; ++page) {
        const Result<std::string> picture = extractor.render_page(page);
        if (!picture) return tl::unexpected(picture.error());
        const Result<std::string> text = read_picture(ocr, *picture);
        if (!text) return tl::unexpected(text.error());
        all += *text;
        all += "\n\n";
    }
    Result<FormattedText> formatted = read_text(all);
    if (!formatted) return tl::unexpected(formatted.error());
    for (Block& block : formatted->blocks) block.text = with_latin_letters(block.text);
    read.text = std::move(*formatted);
    read.text.truncated = read.pages_read < read.pages;
    return read;
}

}  // namespace axtar::corpus
