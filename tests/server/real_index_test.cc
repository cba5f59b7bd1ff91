#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include "server/pool_search_service.h"
#include "server/server.h"
#include "tests/server/raw_client.h"
#include "tests/support/index_fixture.h"
#include "tests/support/wait_until.h"

namespace axtar::tests {
namespace {

using std::chrono::milliseconds;

/// The server over a real index that may not exist yet.
class IndexServer {
public:
    explicit IndexServer(const std::filesystem::path& index)
        : service_(std::make_shared<server::PoolSearchService>(search::ReaderPool::Options{
              .index = index, .searchers = 2, .poll = milliseconds(20)})),
          server_({.listen = "127.0.0.1:0"}, service_) {
        const auto started = server_.start();
        EXPECT_TRUE(started) << to_string(started.error());
    }
    [[nodiscard]] RawResponse get(std::string_view target) const {
        const auto response = fetch(server_.port(), target);
        EXPECT_TRUE(response) << target;
        return response.value_or(RawResponse{});
    }
    [[nodiscard]] rapidjson::Document json(std::string_view target) const {
        const RawResponse response = get(target);
        rapidjson::Document document;
        document.Parse(response.body.data(), response.body.size());
        EXPECT_FALSE(document.HasParseError()) << response.body;
        return document;
    }
    [[nodiscard]] bool becomes(std::string_view target, int status) const {
        return wait_until([&] { return get(target).status == status; });
    }

private:
    std::shared_ptr<server::PoolSearchService> service_;
    server::Server server_;
};

TEST(IndexServer, WaitsForAnIndexAndSeesEveryCommit) {
    IndexFixture fixture;
    const IndexServer server(fixture.index());
    EXPECT_EQ(server.get("/readyz").status, 503);
    EXPECT_EQ(server.get("/v1/search?q=polis").status, 503);
    EXPECT_EQ(server.get("/healthz").status, 200);

    fixture.put({make_document("a", "Polis haqqında", {"Polis əməkdaşı vəsiqə göstərir."})});
    ASSERT_TRUE(server.becomes("/readyz", 200));
    ASSERT_TRUE(server.becomes("/v1/documents/a", 200));
    EXPECT_EQ(server.json("/v1/search?q=polis")["total"]["documents"].GetUint(), 1U);
    const std::string tag = server.get("/v1/search?q=polis").headers.at("etag");

    EXPECT_EQ(server.get("/v1/documents/b").status, 404);
    fixture.put({make_document("b", "Polis bölməsi", {"Polis bölməsinə müraciət."})});
    ASSERT_TRUE(server.becomes("/v1/documents/b", 200)) << "the commit was not seen";
    EXPECT_EQ(server.json("/v1/search?q=polis")["total"]["documents"].GetUint(), 2U);
    EXPECT_NE(server.get("/v1/search?q=polis").headers.at("etag"), tag);

    fixture.remove({"a"});
    EXPECT_TRUE(server.becomes("/v1/documents/a", 404));
}

TEST(IndexServer, ShowsMarkupInDocumentsAsText) {
    IndexFixture fixture;
    const std::string payload = "<script>alert('polis')</script>";
    fixture.put({make_document("x", payload, {payload + " polis <img src=x onerror=alert(1)>"})});
    const IndexServer server(fixture.index());
    ASSERT_TRUE(server.becomes("/readyz", 200));
    for (const char* target : {"/?q=polis", "/documents/x?q=polis", "/?q=%3Cscript%3E+polis"}) {
        const RawResponse page = server.get(target);
        EXPECT_EQ(page.status, 200) << target;
        EXPECT_EQ(page.body.find("<script>"), std::string::npos) << target;
        EXPECT_EQ(page.body.find("alert('"), std::string::npos) << target;
        EXPECT_EQ(page.body.find("<img"), std::string::npos) << target;
    }
    const auto json = server.json("/v1/search?q=polis");
    const std::string snippet = json["hits"][0]["sections"][0]["snippet"].GetString();
    EXPECT_EQ(snippet.find("<script"), std::string::npos) << snippet;
    EXPECT_NE(snippet.find("<mark>"), std::string::npos) << snippet;
}

TEST(IndexServer, MarksTheQueryInADocument) {
    IndexFixture fixture;
    fixture.put({make_document("m", "Sənəd", {"Uşaqların hüquqları qorunur."})});
    const IndexServer server(fixture.index());
    ASSERT_TRUE(server.becomes("/readyz", 200));
    const RawResponse page = server.get("/documents/m?q=u%C5%9Faq");
    EXPECT_NE(page.body.find("<mark>Uşaqların</mark>"), std::string::npos) << page.body;
    const auto json = server.json("/v1/documents/m?q=u%C5%9Faq");
    ASSERT_EQ(json["sections"][0]["highlights"].Size(), 1U);
    EXPECT_EQ(json["sections"][0]["highlights"][0]["start"].GetUint(), 0U);
    EXPECT_EQ(json["sections"][0]["highlights"][0]["length"].GetUint(),
              std::string("Uşaqların").size());
}

}  // namespace
}  // namespace axtar::tests
