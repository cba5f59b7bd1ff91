#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "corpus/extraction/extractor.h"
#include "corpus/formats/block.h"

namespace axtar::corpus {

/// Reading pictures of pages by the program tesseract, where it is installed with its Azerbaijani
/// data.
struct Ocr {
    std::string program = {};    ///< path of tesseract
    std::string languages = {};  ///< as tesseract takes them: "aze+eng"
    std::string launcher = {};   ///< path of axtar-extract
};

/// OCR as this machine has it, or what would have to be done for it: it is on wherever it can run,
/// unless AXTAR_OCR=off.
///
/// Errors: the message finishes a sentence: "needs OCR: " …
[[nodiscard]] Result<Ocr> find_ocr();

/// A text read from pictures, and how many of them there were.
struct OcrText {
    FormattedText text = {};
    std::uint64_t pages = 0;
    std::uint64_t pages_read = 0;
};

/// The text of a PDF whose pages are pictures.
///
/// Output: paragraphs; Cyrillic letters that look like Latin ones, which tesseract mixes in, as the
///         Latin ones. At most kMostOcrPages pages are read.
/// Errors: kMalformedDocument, kTooLarge; without place.
/// Cost:   3 to 10 seconds a page.
[[nodiscard]] Result<OcrText> read_by_ocr(Extractor& extractor, const Ocr& ocr,
                                          std::string_view pdf);

/// A quarter of an hour.
inline constexpr std::uint64_t kMostOcrPages = 150;

}  // namespace axtar::corpus
