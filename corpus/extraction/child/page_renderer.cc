#include "corpus/extraction/child/page_renderer.h"

#include <algorithm>
#include <cmath>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>
#include <utility>

namespace axtar::corpus {
namespace {

// What tesseract is trained for; more takes longer and reads no better.
constexpr double kDotsPerInch = 300;
// A3 at 300 dots an inch has 17 million.
constexpr double kMostDots = 20e6;
constexpr double kPointsPerInch = 72;

double resolution_for(const poppler::rectf& box) {
    const double area = std::max(box.width(), 1.0) * std::max(box.height(), 1.0);
    return std::min(kDotsPerInch, kPointsPerInch * std::sqrt(kMostDots / area));
}

Error no_picture() { return {ErrorCode::kMalformedDocument, "a page of the PDF cannot be drawn"}; }

}  // namespace

struct PageRenderer::Pdf {
    std::string bytes;  // poppler reads on from them
    std::unique_ptr<poppler::document> document;
};

PageRenderer::PageRenderer(std::unique_ptr<Pdf> pdf) : pdf_(std::move(pdf)) {}
PageRenderer::~PageRenderer() = default;

Result<std::unique_ptr<PageRenderer>> PageRenderer::open(std::string bytes) {
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    auto pdf = std::make_unique<Pdf>(Pdf{.bytes = std::move(bytes), .document = nullptr});
    pdf->document.reset(poppler::document::load_from_raw_data(pdf->bytes.data(),
                                                              static_cast<int>(pdf->bytes.size())));
    if (!pdf->document || pdf->document->is_locked())
        return tl::unexpected(Error{ErrorCode::kMalformedDocument, "the PDF cannot be opened"});
    return std::unique_ptr<PageRenderer>(new PageRenderer(std::move(pdf)));
}

std::uint64_t PageRenderer::pages() const {
    return static_cast<std::uint64_t>(std::max(pdf_->document->pages(), 0));
}

Result<std::string> PageRenderer::render(std::uint64_t index) const {
    if (index >= pages()) return tl::unexpected(no_picture());
    const std::unique_ptr<poppler::page> page(pdf_->document->create_page(static_cast<int>(index)));
    if (!page) return tl::unexpected(no_picture());
    poppler::page_renderer renderer;
    renderer.set_image_format(poppler::image::format_gray8);
    renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
    const double dots = resolution_for(page->page_rect());
    const poppler::image image = renderer.render_page(page.get(), dots, dots);
    if (!image.is_valid() || image.format() != poppler::image::format_gray8)
        return tl::unexpected(no_picture());
    const auto width = static_cast<std::size_t>(image.width());
    std::string picture =
        "P5 " + std::to_string(image.width()) + " " + std::to_string(image.height()) + " 255\n";
    for (int row = 0; row < image.height(); ++row)
        picture.append(
            image.const_data() + static_cast<std::ptrdiff_t>(row) * image.bytes_per_row(), width);
    return picture;
}

}  // namespace axtar::corpus
