#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/result.h"

namespace axtar::corpus {

/// The pages of one PDF as pictures, for OCR.
///
/// Errors: kMalformedDocument, without place.
class PageRenderer {
public:
    [[nodiscard]] static Result<std::unique_ptr<PageRenderer>> open(std::string pdf);
    ~PageRenderer();
    PageRenderer(const PageRenderer&) = delete;
    PageRenderer& operator=(const PageRenderer&) = delete;

    [[nodiscard]] std::uint64_t pages() const;
    /// Page `index`, from 0, in grey (PGM), at 300 dots an inch; a page larger than A3 at fewer.
    [[nodiscard]] Result<std::string> render(std::uint64_t index) const;

private:
    struct Pdf;
    explicit PageRenderer(std::unique_ptr<Pdf> pdf);

    std::unique_ptr<Pdf> pdf_;
};

}  // namespace axtar::corpus
