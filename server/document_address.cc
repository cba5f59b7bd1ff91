#include "server/document_address.h"

#include "server/url.h"

namespace axtar::server {
namespace {

using What = DocumentAddress::What;

/// What stands before the ending, or nothing.
std::string_view before(std::string_view rest, std::string_view ending) {
    return rest.ends_with(ending) ? rest.substr(0, rest.size() - ending.size())
                                  : std::string_view();
}

}  // namespace

std::string document_path(std::string_view id) {
    // "//" would be refused as an empty part of the path: an id that would bring it there (an
    // address used as id, a slash at an end) has its slashes encoded.
    const bool plain =
        !id.starts_with('/') && !id.ends_with('/') && id.find("//") == std::string_view::npos;
    return "/documents/" + percent_encode(id, plain ? "/:" : ":");
}

std::string section_path(const std::string& id, const std::string& anchor) {
    return document_path(id) + "/sections/" + percent_encode(anchor);
}

std::vector<DocumentAddress> read_document_address(std::string_view rest) {
    static constexpr std::string_view kSections = "/sections/";
    std::vector<DocumentAddress> ways;
    const auto add = [&](What what, std::string_view id, std::string_view anchor) {
        if (id.empty()) return;
        ways.push_back({.what = what, .id = std::string(id), .anchor = std::string(anchor)});
    };
    add(What::kCitedBy, before(rest, "/cited-by"), {});
    add(What::kSimilar, before(rest, "/similar"), {});
    const std::size_t sections = rest.rfind(kSections);
    if (sections != std::string_view::npos && sections + kSections.size() < rest.size()) {
        add(What::kSection, rest.substr(0, sections), rest.substr(sections + kSections.size()));
    }
    add(What::kDocument, rest, {});
    return ways;
}

}  // namespace axtar::server
