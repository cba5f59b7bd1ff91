#pragma once

#include <cstdint>
#include <memory>
#include <utility>

#include <gtest/gtest.h>

#include "server/server.h"
#include "tests/server/fake_search_service.h"

namespace axtar::tests {

/// A server on a free port of 127.0.0.1 over the fake engine, for the length of a scope.
class RunningServer {
public:
    explicit RunningServer(server::ServerConfig config = {})
        : service(std::make_shared<FakeSearchService>()),
          server_(with_free_port(std::move(config)), service) {
        const auto started = server_.start();
        EXPECT_TRUE(started) << to_string(started.error());
    }
    [[nodiscard]] std::uint16_t port() const { return server_.port(); }
    [[nodiscard]] server::Server& server() { return server_; }

    std::shared_ptr<FakeSearchService> service;

private:
    static server::ServerConfig with_free_port(server::ServerConfig config) {
        config.listen = "127.0.0.1:0";
        return config;
    }
    server::Server server_;
};

}  // namespace axtar::tests
