#include <memory>

#include "server/pool_search_service.h"
#include "server/server.h"

namespace axtar::server {

Result<bool> run(const ServerConfig& config,
                 const std::function<void(std::uint16_t port)>& started) {
    if (config.index.empty()) {
        return tl::unexpected(Error{ErrorCode::kInvalidArgument,
                                    "no index folder given; accepted: the path of an index folder",
                                    "index"});
    }
    auto service = std::make_shared<PoolSearchService>(search::ReaderPool::Options{
        .index = config.index, .collections = config.collections, .searchers = config.workers});
    return run(config, std::move(service), started);
}

}  // namespace axtar::server
