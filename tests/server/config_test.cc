#include "server/config.h"

#include <gtest/gtest.h>

#include "server/server.h"
#include "tests/support/read_table.h"
#include "tests/support/temporary_directory.h"

namespace axtar::server {
namespace {

using std::chrono::milliseconds;
using tests::read_table;

TEST(ServerConfig, IsReadFromTheFile) {
    const auto config = parse_config(R"(
listen = "[::1]:9090"
index = "/var/lib/axtar/index"
collections = ["public", "internal"]
allowed_hosts = ["search.example.org"]
io_threads = 1
workers = 8
queue_length = 16
queue_wait_ms = 250
[limits]
connections = 10
requests_per_connection = 5
header_bytes = 4096
target_bytes = 2048
body_bytes = 0
[timeouts]
header_ms = 1
idle_ms = 2
write_ms = 3
stop_ms = 4
)",
                                     "axtar.toml");
    ASSERT_TRUE(config) << to_string(config.error());
    EXPECT_EQ(config->listen, "[::1]:9090");
    EXPECT_EQ(config->index, "/var/lib/axtar/index");
    EXPECT_EQ(config->collections, (std::vector<std::string>{"public", "internal"}));
    EXPECT_EQ(config->allowed_hosts, std::vector<std::string>{"search.example.org"});
    EXPECT_EQ(config->io_threads, 1U);
    EXPECT_EQ(config->workers, 8U);
    EXPECT_EQ(config->queue_length, 16U);
    EXPECT_EQ(config->queue_wait, milliseconds(250));
    EXPECT_EQ(config->max_connections, 10U);
    EXPECT_EQ(config->max_requests_per_connection, 5U);
    EXPECT_EQ(config->max_header_bytes, 4096U);
    EXPECT_EQ(config->max_target_bytes, 2048U);
    EXPECT_EQ(config->max_body_bytes, 0U);
    EXPECT_EQ(config->header_timeout, milliseconds(1));
    EXPECT_EQ(config->idle_timeout, milliseconds(2));
    EXPECT_EQ(config->write_timeout, milliseconds(3));
    EXPECT_EQ(config->stop_timeout, milliseconds(4));
}

TEST(ServerConfig, KeepsWhatTheFileDoesNotName) {
    const auto config = parse_config("workers = 3", "f", {.index = "here", .queue_length = 7});
    ASSERT_TRUE(config);
    EXPECT_EQ(config->index, "here");
    EXPECT_EQ(config->queue_length, 7U);
    EXPECT_EQ(config->listen, "127.0.0.1:8080");
}

TEST(ServerConfig, NamesTheLineAndWhatIsAccepted) {
    for (const auto& [where, columns] : read_table("server/bad_configurations.tsv")) {
        SCOPED_TRACE(where);
        const auto config = parse_config(columns.at(0), "axtar.toml");
        ASSERT_FALSE(config);
        EXPECT_EQ(config.error().code, ErrorCode::kInvalidArgument);
        EXPECT_EQ(config.error().place, "axtar.toml:" + columns.at(1));
        EXPECT_NE(config.error().message.find(columns.at(2)), std::string::npos)
            << config.error().message;
    }
}

TEST(ServerConfig, SaysThatAFileIsMissing) {
    const tests::TemporaryDirectory folder;
    const auto absent = read_config(folder.path() / "none.toml");
    ASSERT_FALSE(absent);
    EXPECT_EQ(absent.error().code, ErrorCode::kNotFound);
    const auto present = read_config(folder.write("axtar.toml", "workers = 5\n"));
    ASSERT_TRUE(present) << to_string(present.error());
    EXPECT_EQ(present->workers, 5U);
}

// An empty list means every collection to the engine: a secret one would have been served.
TEST(ServerConfig, MustNameWhatIsServed) {
    for (const auto& names : std::vector<std::vector<std::string>>{{}, {"../x"}, {"public", ""}}) {
        const auto served = run({.listen = "127.0.0.1:0", .index = "index", .collections = names},
                                [](std::uint16_t) { FAIL() << "it has started"; });
        ASSERT_FALSE(served);
        EXPECT_EQ(served.error().code, ErrorCode::kInvalidArgument);
        EXPECT_EQ(served.error().place, "collections");
    }
}

TEST(ServerConfig, AcceptsLoopbackNamesOnLoopback) {
    EXPECT_EQ(effective_hosts({.listen = "127.0.0.1:1"}),
              (std::vector<std::string>{"localhost", "127.0.0.1", "[::1]"}));
    EXPECT_TRUE(effective_hosts({.listen = "0.0.0.0:1"}).empty());
    EXPECT_EQ(effective_hosts({.listen = "0.0.0.0:1", .allowed_hosts = {"a.example"}}),
              std::vector<std::string>{"a.example"});
}

}  // namespace
}  // namespace axtar::server
