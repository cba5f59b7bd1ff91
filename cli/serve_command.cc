#include <iostream>

#include "cli/commands.h"
#include "server/config.h"
#include "server/server.h"

namespace axtar::cli {
namespace {

Result<server::ServerConfig> to_config(const ServeOptions& options) {
    server::ServerConfig config;
    if (!options.config.empty()) {
        auto read = server::read_config(options.config, config);
        if (!read) return read;
        config = *read;
    }
    if (options.index) config.index = *options.index;
    if (options.listen) config.listen = *options.listen;
    if (!options.collections.empty()) config.collections = options.collections;
    if (config.index.empty()) {
        return tl::unexpected(
            Error{ErrorCode::kInvalidArgument,
                  "give --index DIR, or index = \"DIR\" in the configuration file", "--index"});
    }
    return config;
}

}  // namespace

int run_serve(const ServeOptions& options) {
    const auto config = to_config(options);
    if (!config) return report(config.error());
    const auto address = server::parse_listen(config->listen);
    if (!address) return report(address.error());
    const auto stopped = server::run(*config, [&](std::uint16_t port) {
        std::cout << "serving " << config->index.string() << " at http://" << address->address
                  << ':' << port << "/"
                  << std::endl;  // at once: who started us reads the port here
    });
    if (!stopped) return report(stopped.error());
    return *stopped ? kSuccess : kFailed;
}

}  // namespace axtar::cli
