#include "server/http_guard.h"

#include <gtest/gtest.h>

#include "tests/support/read_table.h"

namespace axtar::server {
namespace {

using tests::read_table;

GuardLimits limits() { return {.hosts = {"localhost", "127.0.0.1", "[::1]"}}; }

TEST(HttpGuard, RefusesWhatCouldBeReadInTwoWays) {
    for (const auto& [where, columns] : read_table("server/http_heads.tsv")) {
        SCOPED_TRACE(where + " " + (columns.size() > 2 ? columns.at(2) : ""));
        const auto head = check_head(columns.at(0) + "\r\n\r\n", limits());
        EXPECT_EQ(head ? 200 : head.error().status, std::stoi(columns.at(1)))
            << (head ? "" : head.error().detail);
    }
}

TEST(HttpGuard, KeepsWhatTheSessionNeeds) {
    const auto head = check_head(
        "GET /v1/search?q=a HTTP/1.1\r\nHost: [::1]:8080\r\nIf-None-Match:  W/\"1\" \r\n"
        "Accept-Language: az\r\nConnection: Close\r\n\r\n",
        limits());
    ASSERT_TRUE(head) << head.error().detail;
    EXPECT_EQ(head->method, "GET");
    EXPECT_EQ(head->target, "/v1/search?q=a");
    EXPECT_EQ(head->if_none_match, "W/\"1\"");
    EXPECT_EQ(head->accept_language, "az");
    EXPECT_FALSE(head->keep_alive);
    EXPECT_FALSE(head->has_body);
}

TEST(HttpGuard, KeepsWhatIsKnownOfABody) {
    const auto head = check_head(
        "POST /v1/search HTTP/1.1\r\nHost: localhost\r\nContent-Length: 12\r\n"
        "Content-Type: application/json\r\nExpect: 100-Continue\r\n\r\n",
        limits());
    ASSERT_TRUE(head) << head.error().detail;
    EXPECT_TRUE(head->has_body);
    EXPECT_FALSE(head->chunked);
    EXPECT_EQ(head->body_bytes, 12U);
    EXPECT_EQ(head->content_type, "application/json");
    EXPECT_TRUE(head->expects_continue);
    EXPECT_TRUE(head->keep_alive);
    const auto chunked = check_head(
        "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: Chunked\r\n\r\n", limits());
    ASSERT_TRUE(chunked);
    EXPECT_TRUE(chunked->has_body);
    EXPECT_TRUE(chunked->chunked);
}

TEST(HttpGuard, LimitsFieldsAndTarget) {
    std::string fields;
    for (int i = 0; i < 64; ++i) fields += "X-" + std::to_string(i) + ": 1\r\n";
    const auto many =
        check_head("GET / HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n", limits());
    ASSERT_FALSE(many);
    EXPECT_EQ(many.error().status, 431);
    EXPECT_EQ(many.error().accepted, "at most 64 header fields");
    const auto longest = check_head(
        "GET /" + std::string(8191, 'a') + " HTTP/1.1\r\nHost: localhost\r\n\r\n", limits());
    EXPECT_TRUE(longest);
    const auto longer = check_head(
        "GET /" + std::string(8192, 'a') + " HTTP/1.1\r\nHost: localhost\r\n\r\n", limits());
    ASSERT_FALSE(longer);
    EXPECT_EQ(longer.error().status, 414);
    EXPECT_NE(longer.error().detail.find("8192 bytes"), std::string::npos);
    EXPECT_NE(longer.error().detail.find("POST"), std::string::npos);
    EXPECT_EQ(longer.error().accepted, "a request target of at most 8192 bytes");
}

TEST(HttpGuard, TakesAnyHostWhereNoneIsListed) {
    EXPECT_TRUE(check_head("GET / HTTP/1.1\r\nHost: search.example.org\r\n\r\n", {}));
}

TEST(HttpGuard, GlimpsesWhomARefusalIsFor) {
    const auto seen =
        glimpse_head("HEAD /?q=a HTTP/1.1\r\nHost: x\r\n folded\r\nACCEPT-Language:  en \r\n\r\n");
    EXPECT_TRUE(seen.is_head_method);
    EXPECT_EQ(seen.target, "/?q=a");
    EXPECT_EQ(seen.accept_language, "en");
    for (const std::string_view cut : {"", "G", "GET", "GET ", "GET /a", "GET /a\r", "GET /a\r\n",
                                       "GET /a b c\r\nAccept-Language", "\r\n\r\n\r\n"}) {
        const auto glimpsed = glimpse_head(cut);
        EXPECT_TRUE(glimpsed.target.empty() || glimpsed.target.starts_with("/a")) << cut;
        EXPECT_TRUE(glimpsed.accept_language.empty()) << cut;
    }
}

TEST(HttpGuard, SeesEarlyWhatCannotBecomeAHead) {
    for (const std::string_view hopeless :
         {std::string_view("\x16\x03\x01\x02"), std::string_view("\r\nGET / HTTP/1.1"),
          std::string_view("GET / HTTP/1.1\nHost"), std::string_view("GET / HTTP/1.1\rHost"),
          std::string_view("GET /\0 HTTP/1.1", 15), std::string_view(" GET /"),
          std::string_view("\n")}) {
        EXPECT_TRUE(is_hopeless(hopeless)) << hopeless;
    }
    for (const std::string_view hopeful : {"", "G", "GET / HTTP/1.1\r", "GET / HTTP/1.1\r\nHost"}) {
        EXPECT_FALSE(is_hopeless(hopeful)) << hopeful;
    }
    EXPECT_EQ(head_size("GET / HTTP/1.1\r\n\r"), 0U);
    EXPECT_EQ(head_size("GET / HTTP/1.1\r\n\r\nGET"), 18U);
}

}  // namespace
}  // namespace axtar::server
