#include "server/handlers/health_handler.h"

#include "server/http_error.h"

namespace axtar::server {
namespace {

Response status(const char* word) {
    return {.content_type = "application/json",
            .body = std::string(R"({"status":")") + word + "\"}",
            .headers = {{"Cache-Control", "no-store"}}};
}

}  // namespace

Response answer_health() { return status("ok"); }

Response answer_readiness(const SearchService& service) {
    if (!service.ready()) return problem_response(overloaded("no index is open yet"));
    return status("ready");
}

}  // namespace axtar::server
