#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>

#include "base/result.h"
#include "corpus/extraction/protocol.h"

namespace axtar::corpus {

class PageRenderer;
class ZipArchive;

/// One request as the reader process sees it. `bytes` may be taken.
struct Request {
    Task task = Task::kHtml;
    std::uint64_t argument = 0;
    std::string bytes = {};
};

/// Reads documents for whoever is at the other end of the channel. Keeps archives and one PDF open.
class RequestHandler {
public:
    RequestHandler();
    ~RequestHandler();
    RequestHandler(const RequestHandler&) = delete;
    RequestHandler& operator=(const RequestHandler&) = delete;

    [[nodiscard]] Answer handle(Request request);

private:
    [[nodiscard]] Answer open_archive(std::uint64_t slot, std::string bytes);
    [[nodiscard]] Answer unpack(std::uint64_t argument);
    [[nodiscard]] Answer open_pages(std::string bytes);
    [[nodiscard]] Answer render(std::uint64_t page) const;

    std::unique_ptr<PageRenderer> pages_;
    std::array<std::unique_ptr<ZipArchive>, kArchiveSlots> archives_;
};

}  // namespace axtar::corpus
