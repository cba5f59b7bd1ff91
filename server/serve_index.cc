#include <memory>

#include "corpus/index_layout.h"
#include "server/pool_search_service.h"
#include "server/server.h"

namespace axtar::server {
namespace {

/// Flags are not checked where the file is read. An empty list must not reach the engine: there it
/// means every collection, also those that nobody called public.
Result<void> check_collections(const std::vector<std::string>& names) {
    if (names.empty()) {
        return tl::unexpected(Error{ErrorCode::kInvalidArgument,
                                    "no collection to serve; accepted: one or more names",
                                    "collections"});
    }
    for (const std::string& name : names) {
        if (corpus::is_collection_name(name)) continue;
        return tl::unexpected(Error{ErrorCode::kInvalidArgument,
                                    "'" + name +
                                        "' is no collection name: 1 to 63 of a-z, 0-9, _ and -, "
                                        "the first a letter or digit",
                                    "collections"});
    }
    return {};
}

}  // namespace

Result<bool> run(const ServerConfig& config,
                 const std::function<void(std::uint16_t port)>& started) {
    if (config.index.empty()) {
        return tl::unexpected(Error{ErrorCode::kInvalidArgument,
                                    "no index folder given; accepted: the path of an index folder",
                                    "index"});
    }
    if (auto sound = check_collections(config.collections); !sound) {
        return tl::unexpected(sound.error());
    }
    auto service = std::make_shared<PoolSearchService>(search::ReaderPool::Options{
        .index = config.index, .collections = config.collections, .searchers = config.workers});
    return run(config, std::move(service), started);
}

}  // namespace axtar::server
