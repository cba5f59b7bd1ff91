#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "server/http_error.h"
#include "server/http_message.h"

namespace axtar::server {

using Handler = std::function<Response(const Request&)>;

/// Where a handler runs: what may wait for the disk or computes goes to a worker; the I/O threads
/// never search.
enum class Place { kIoThread, kWorker };

/// How failures of an address are told: a page for people, or application/problem+json.
enum class Audience { kPerson, kProgram };

struct Route {
    std::string path = {};    ///< "/v1/search", or "/v1/documents/" with takes_rest
    bool takes_rest = false;  ///< every longer path that starts so; Request::rest has what follows
    Place place = Place::kWorker;
    Audience audience = Audience::kProgram;
    Handler handler = {};                      ///< GET and HEAD; none: not answered
    Handler post = {};                         ///< POST; none: not answered
    std::vector<std::string> body_types = {};  ///< media types that POST takes, in lower case
};

/// "GET, HEAD, POST": the methods that a route answers.
[[nodiscard]] std::string allowed_methods(const Route& route);

/// The table of addresses. The first route that fits is the one.
class Router {
public:
    explicit Router(std::vector<Route> routes) : routes_(std::move(routes)) {}

    struct Match {
        const Route* route = nullptr;
        const Handler* handler = nullptr;  ///< that of the method
        Request request = {};              ///< method, path, rest and query are filled in
    };
    /// Input:  the request target in origin form; its path is decoded once, here and nowhere else.
    /// Errors: 400 for bad encoding, "..", "//", '%' left after decoding, control characters,
    ///         ill-formed UTF-8; 404; 405 with Allow.
    [[nodiscard]] tl::expected<Match, Problem> find(std::string_view method,
                                                    std::string_view target) const;

    /// Who is addressed by this target, also where nothing answers there.
    [[nodiscard]] static Audience audience(std::string_view target);

private:
    std::vector<Route> routes_;
};

}  // namespace axtar::server
