#include "corpus/formats/pdf.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <memory>
#include <optional>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "corpus/formats/blanks.h"
#include "corpus/formats/declared_title.h"
#include "corpus/formats/pdf_faces.h"
#include "corpus/formats/pdf_layout.h"
#include "corpus/formats/pdf_lines.h"

namespace axtar::corpus {
namespace {

constexpr std::size_t kMaxPages = 20'000;
constexpr std::size_t kMaxTextBytes = std::size_t{64} << 20U;
// A page of a telephone book has 3,000 words.
constexpr std::size_t kMaxPageWords = 100'000;
// Pages whose fonts are asked for: the second, which is hardly ever a title page, and one in
// thirty-two of the rest, eight at the most. The first of them takes about 28 million instructions
// (poppler scans the font files), a fifth of what pdftotext takes for a text of 13 pages: short
// documents are read by the height of their boxes alone.
constexpr int kMinSampledPages = 24;
constexpr int kFirstSample = 1;
constexpr int kSampleStep = 32;
constexpr int kMaxSamples = 8;

using Document = std::unique_ptr<poppler::document>;
using Page = std::unique_ptr<poppler::page>;

void silent(const std::string& /*message*/, void* /*closure*/) {}

// Names of colour spaces by an ICC profile, made unknown to poppler.
//
// The cheap calls of poppler's interface read one page at a time and build the transform of every
// profile anew for each page: half of all the time for the short pages of Word and Distiller files
// (of 272 million instructions for a text of 13 pages, 139 million; pdftotext, which keeps it from
// page to page, takes 131 million in all). A text needs no colours. The bytes keep their number,
// so that the table of objects holds. Files whose objects are packed keep their colours and cost
// the more.
std::optional<std::string> without_colour_profiles(std::string_view bytes) {
    constexpr std::string_view kName = "/ICCBased";
    std::size_t at = bytes.find(kName);
    if (at == std::string_view::npos) return std::nullopt;
    std::string changed(bytes);
    for (; at != std::string::npos; at = changed.find(kName, at + kName.size()))
        changed[at + 1] = 'X';
    return changed;
}

std::string to_utf8(const poppler::ustring& text) {
    std::string out;
    out.reserve(text.size() + text.size() / 4);
    for (std::size_t i = 0; i < text.size(); ++i) {
        char32_t c = text[i];
        if (c >= 0xD800 && c < 0xDC00 && i + 1 < text.size()) {
            const char32_t low = text[i + 1];
            if (low >= 0xDC00 && low < 0xE000) {
                c = 0x10000 + ((c - 0xD800) << 10U) + (low - 0xDC00);
                ++i;
            }
        }
        // The bullet of symbol fonts lies in the private use area.
        if (c == 0xF0B7 || c == 0xF0A7) c = U'•';
        if (is_blank(c)) c = U' ';
        if (c != U' ' || (!out.empty() && out.back() != ' ')) utf8::append(out, c);
    }
    if (out.ends_with(' ')) out.pop_back();
    return out;
}

// The box as it lies when the page is turned so that its text runs from left to right.
void place(PdfWord& word, const poppler::rectf& box, int rotation, const PdfPage& page) {
    const auto left = static_cast<float>(box.left());
    const auto right = static_cast<float>(box.right());
    const auto top = static_cast<float>(box.top());
    const auto bottom = static_cast<float>(box.bottom());
    switch (rotation) {
        case 1:
            word = {std::move(word.text), top, page.width - right, bottom, page.width - left};
            break;
        case 2:
            word = {std::move(word.text), page.width - right, page.height - bottom,
                    page.width - left, page.height - top};
            break;
        case 3:
            word = {std::move(word.text), page.height - bottom, left, page.height - top, right};
            break;
        default:
            word = {std::move(word.text), left, top, right, bottom};
    }
}

bool is_sound(const PdfWord& word) {
    const auto sound = [](float value) { return std::isfinite(value) && std::abs(value) < 1e5F; };
    return sound(word.left) && sound(word.top) && sound(word.right) && sound(word.bottom) &&
           word.right >= word.left && word.bottom > word.top && !word.text.empty();
}

class PdfReader {
public:
    explicit PdfReader(const poppler::document& document) : document_(document) {}

    [[nodiscard]] FormattedText read() {
        const int all = std::max(document_.pages(), 0);
        const int pages = std::min(all, static_cast<int>(kMaxPages));
        truncated_ = all > pages;
        read_samples(pages);
        for (int i = 0; i < pages && !truncated_; ++i) {
            const Page page(document_.create_page(i));
            if (page) read_page(*page, i);
        }
        FormattedText text = pdf_blocks(std::move(lines_), static_cast<std::size_t>(pages));
        text.truncated = truncated_;
        return text;
    }

private:
    using Boxes = std::vector<poppler::text_box>;

    // The sampled pages are read once, with fonts; the faces must be known before any line is made.
    void read_samples(int pages) {
        if (pages < kMinSampledPages) return;
        int samples = 0;
        for (int i = kFirstSample; i < pages && samples < kMaxSamples;
             i += kSampleStep, ++samples) {
            const Page page(document_.create_page(i));
            if (!page) continue;
            Boxes boxes = page->text_list(poppler::page::text_list_include_font);
            for (const poppler::text_box& box : boxes) {
                if (!box.has_font_info() || box.rotation() != 0) continue;
                const poppler::rectf area = box.bbox();
                faces_.learn(static_cast<float>(area.height()),
                             static_cast<float>(box.get_font_size()), box.get_font_name(),
                             box.text().size());
            }
            sampled_.emplace_back(i, std::move(boxes));
        }
    }

    [[nodiscard]] Boxes boxes_of(const poppler::page& page, int index) {
        const auto sampled =
            std::find_if(sampled_.begin(), sampled_.end(),
                         [index](const auto& each) { return each.first == index; });
        return sampled == sampled_.end() ? page.text_list(0) : std::move(sampled->second);
    }

    void read_page(const poppler::page& source, int index) {
        const Boxes boxes = boxes_of(source, index);
        const poppler::rectf area = source.page_rect();
        PdfPage page{.width = static_cast<float>(area.width()),
                     .height = static_cast<float>(area.height())};
        const int rotation = main_rotation(boxes);
        page.words.reserve(boxes.size());
        for (const poppler::text_box& box : boxes) {
            // Text up the margin of a page is its furniture.
            if (box.rotation() != rotation || page.words.size() >= kMaxPageWords) continue;
            PdfWord word{.text = to_utf8(box.text())};
            place(word, box.bbox(), rotation, page);
            word.space_after = box.has_space_after();
            bytes_ += word.text.size();
            if (is_sound(word)) page.words.push_back(std::move(word));
        }
        truncated_ = truncated_ || bytes_ > kMaxTextBytes;
        std::vector<PdfLine> lines = find_lines(page, static_cast<std::size_t>(index), faces_);
        std::move(lines.begin(), lines.end(), std::back_inserter(lines_));
    }

    [[nodiscard]] static int main_rotation(const Boxes& boxes) {
        std::size_t counts[4] = {};
        for (const poppler::text_box& box : boxes)
            ++counts[static_cast<unsigned>(box.rotation()) % 4U];
        return static_cast<int>(std::max_element(std::begin(counts), std::end(counts)) -
                                std::begin(counts));
    }

    const poppler::document& document_;
    PdfFaces faces_;
    std::vector<std::pair<int, Boxes>> sampled_;
    std::vector<PdfLine> lines_;
    std::size_t bytes_ = 0;
    bool truncated_ = false;
};

Error malformed(std::string message) { return {ErrorCode::kMalformedDocument, std::move(message)}; }

}  // namespace

Result<FormattedText> read_pdf(std::string_view bytes) {
    poppler::set_debug_error_function(silent, nullptr);
    const std::optional<std::string> changed = without_colour_profiles(bytes);
    const std::string_view source = changed ? std::string_view(*changed) : bytes;
    constexpr std::size_t kMostBytes = 0x7FFFFFFF;  // poppler's sizes are int
    if (source.size() > kMostBytes)
        return tl::unexpected(Error{ErrorCode::kTooLarge, "the PDF is larger than 2 GiB"});
    const Document document(
        poppler::document::load_from_raw_data(source.data(), static_cast<int>(source.size())));
    if (!document) {
        return tl::unexpected(malformed(
            "the file is no PDF, or too damaged to be read: open it elsewhere and save it anew"));
    }
    if (document->is_locked()) {
        return tl::unexpected(malformed("the PDF is locked with a password: save it without one"));
    }
    if (document->pages() <= 0)
        return tl::unexpected(malformed("the PDF has no pages: it is damaged"));
    FormattedText text = PdfReader(*document).read();
    if (text.blocks.empty()) {
        return tl::unexpected(malformed("no page of the PDF has text, only images: it needs OCR"));
    }
    const std::string declared = declared_title(to_utf8(document->get_title()), text.blocks);
    if (!declared.empty()) text.title = declared;
    return text;
}

}  // namespace axtar::corpus
