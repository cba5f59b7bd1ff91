#pragma once

#include <memory>

#include "server/router.h"
#include "server/search_service.h"

namespace axtar::server {

/// Every address of the server with its handler, and the form in which failures are told. Knows no
/// socket: a test calls it as the session does.
///
/// Threads: safe.
class Application {
public:
    explicit Application(std::shared_ptr<SearchService> service);

    [[nodiscard]] const Router& router() const { return router_; }
    /// A page or problem+json. `request` may be empty where nothing of it could be read.
    [[nodiscard]] Response failure(const Problem& problem, Audience audience,
                                   const Request& request) const;

private:
    std::shared_ptr<SearchService> service_;
    Router router_;
};

}  // namespace axtar::server
