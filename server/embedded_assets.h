#pragma once

#include <string_view>

namespace axtar::server {

/// A file of web/ as it was at build time ("templates/search.html", "static/axtar.css"); empty
/// where there is none. The program needs no files beside itself.
[[nodiscard]] std::string_view embedded_asset(std::string_view path);

}  // namespace axtar::server
