#include "server/json_body.h"

#include <gtest/gtest.h>

#include "server/body_check.h"
#include "tests/support/read_table.h"

namespace axtar::server {
namespace {

using tests::read_table;

TEST(JsonBody, IsReadAsParameters) {
    const auto pairs = read_json_body(
        R"({"q": "uşaq", "kind": ["report", "news"], "limit": 5, "explain": true, "roles": []})");
    ASSERT_TRUE(pairs) << pairs.error().detail;
    EXPECT_EQ(*pairs, (QueryPairs{{"q", "uşaq"},
                                  {"kind", "report"},
                                  {"kind", "news"},
                                  {"limit", "5"},
                                  {"explain", "true"}}));
}

TEST(JsonBody, IsAcceptedOrRefused) {
    for (const auto& [where, columns] : read_table("server/json_bodies.tsv")) {
        SCOPED_TRACE(where + " " + columns.at(0));
        const auto pairs = read_json_body(columns.at(0));
        if (columns.at(1) == "ok") {
            EXPECT_TRUE(pairs) << (pairs ? "" : pairs.error().detail);
            continue;
        }
        ASSERT_FALSE(pairs);
        EXPECT_EQ(pairs.error().status, 400);
        EXPECT_NE(pairs.error().detail.find(columns.at(1)), std::string::npos)
            << pairs.error().detail;
    }
}

// The words were those for files that are indexed.
TEST(JsonBody, ThatIsNoUtf8IsToldSo) {
    const auto pairs = read_json_body("{\"q\": \"\xC9\"}");
    ASSERT_FALSE(pairs);
    EXPECT_EQ(pairs.error().detail, "the body is not UTF-8");
}

TEST(JsonBody, OfAnySizeAndDepthCostsLittle) {
    EXPECT_FALSE(read_json_body(std::string(1'000'000, '[')));
    EXPECT_FALSE(read_json_body("{\"a\":" + std::string(1'000'000, '{')));
    std::string members = "{";
    for (int i = 0; i < 90'000; ++i) members += "\"m" + std::to_string(i) + "\":1,";
    members.back() = '}';
    EXPECT_FALSE(read_json_body(members));
    std::string elements = R"({"kind":["a")";
    for (int i = 0; i < 300; ++i) elements += ",\"a\"";
    EXPECT_FALSE(read_json_body(elements + "]}"));
    EXPECT_TRUE(read_json_body("{\"q\":\"" + std::string(1'000'000, ',') + "\"}"));
}

TEST(JsonBody, FollowsTheParametersOfTheUrl) {
    const Request request{.method = "POST",
                          .query = "ui=en",
                          .content_type = "application/json; charset=utf-8",
                          .body = R"({"q":"a"})"};
    const auto pairs = request_pairs(request);
    ASSERT_TRUE(pairs) << pairs.error().detail;
    EXPECT_EQ(*pairs, (QueryPairs{{"ui", "en"}, {"q", "a"}}));
    const Request text{.method = "POST", .content_type = "Text/Plain", .body = "CM 145\nabc"};
    const auto plain = request_pairs(text);
    ASSERT_TRUE(plain);
    EXPECT_EQ(*plain, (QueryPairs{{"text", "CM 145\nabc"}}));
    const Request broken{.method = "POST", .content_type = "text/plain", .body = "a\xFF"};
    EXPECT_FALSE(request_pairs(broken));
}

// Some editors and shells write one before what they save or send.
TEST(JsonBody, MayBeginWithAByteOrderMark) {
    const std::string mark = "\xEF\xBB\xBF";
    for (const auto& [type, body] :
         {std::pair("application/json", R"({"text":"a"})"), std::pair("text/plain", "a"),
          std::pair("application/x-www-form-urlencoded", "text=a")}) {
        const auto pairs =
            request_pairs({.method = "POST", .content_type = type, .body = mark + body});
        ASSERT_TRUE(pairs) << type << ": " << pairs.error().detail;
        EXPECT_EQ(*pairs, (QueryPairs{{"text", "a"}})) << type;
    }
    EXPECT_FALSE(request_pairs(
        {.method = "POST", .content_type = "application/json", .body = mark + mark + "{}"}));
    EXPECT_FALSE(
        request_pairs({.method = "POST", .content_type = "application/json", .body = mark}));
}

TEST(BodyCheck, TakesTheMediaTypesOfItsRoute) {
    const Route route{.body_types = {"application/json", "text/plain"}};
    const auto status = [&](const std::string& type) {
        const auto checked =
            check_body({.has_body = true, .body_bytes = 2, .content_type = type}, route);
        return checked ? 200 : checked.error().status;
    };
    EXPECT_EQ(status("application/json"), 200);
    EXPECT_EQ(status("Application/JSON ; charset=UTF-8"), 200);
    EXPECT_EQ(status("text/plain;charset=\"utf-8\""), 200);
    EXPECT_EQ(status("text/plain; format=flowed; charset=windows-1254"), 415);
    EXPECT_EQ(status("text/html"), 415);
    EXPECT_EQ(status("application/jsonx"), 415);
    EXPECT_EQ(status(""), 415);
    const auto chunked = check_body({.has_body = true, .chunked = true}, route);
    ASSERT_FALSE(chunked);
    EXPECT_EQ(chunked.error().status, 411);
    EXPECT_TRUE(check_body({}, route)) << "no body at all";
}

}  // namespace
}  // namespace axtar::server
