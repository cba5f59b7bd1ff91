#include "server/handlers/asset_handler.h"

#include <array>
#include <string_view>

#include "server/embedded_assets.h"
#include "server/entity_tag.h"
#include "server/http_error.h"
#include "server/messages.h"
#include "server/pages/error_page.h"

namespace axtar::server {
namespace {

struct Asset {
    std::string_view name;
    std::string_view content_type;
};
constexpr std::array kAssets{Asset{"axtar.css", "text/css; charset=utf-8"},
                             Asset{"axtar.js", "text/javascript; charset=utf-8"},
                             Asset{"axtar.svg", "image/svg+xml"}};

/// The address of an asset with a mark of its content, so that it may be kept for ever.
std::string versioned(const std::string& name) {
    const std::string tag = entity_tag({.path = name}, embedded_asset("static/" + name), {});
    return "/static/" + name + "?v=" + tag.substr(3, 16);
}

}  // namespace

Response answer_asset(const Request& request) {
    for (const Asset& asset : kAssets) {
        if (asset.name != request.rest) continue;
        return {.content_type = std::string(asset.content_type),
                .body = std::string(embedded_asset("static/" + std::string(asset.name))),
                .headers = {{"Cache-Control", "public, max-age=31536000, immutable"}}};
    }
    return render_error_page(not_found("no such file"), request);
}

const std::string& style_sheet_url() {
    static const std::string url = versioned("axtar.css");
    return url;
}

const std::string& script_url() {
    static const std::string url = versioned("axtar.js");
    return url;
}

}  // namespace axtar::server
