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

/// An act, a report that cites its article 25, and what follows from both, served over a socket.
class RealCalls : public testing::Test {
protected:
    void SetUp() override {
        corpus::Document act =
            make_document("acts/cm", "Cinayət Məcəlləsi", {"Maddə 25\nOğurluq."});
        act.kind = "legislation";
        act.date = "1999-12-30";
        act.in_force_from = "2000-09-01";
        act.own_keys = {"az:cm"};
        act.sections[0].anchor = "maddə-25";
        act.sections[0].heading = "Maddə 25";
        act.sections[0].parts = {{"maddə-25.1", 10, 18}};
        act.amendments = {{.note = "note-1",
                           .act_number = "811-IVQD",
                           .date = "2013-11-01",
                           .provision = "25",
                           .anchor = "maddə-25",
                           .action = corpus::AmendmentAction::kNewWording}};
        act.sections.push_back({.anchor = "note-1",
                                .text = "1 811-IVQD nömrəli Qanun ilə",
                                .lang = "az",
                                .role = corpus::Role::kFootnote});
        corpus::Document report =
            make_document("reports/1", "Hesabat", {"Cinayət Məcəlləsinin 25-ci maddəsi, oğurluq"});
        report.kind = "report";
        report.date = "2021-05-01";
        report.sections[0].citations = {{.start = 0, .end = 38, .key = "az:cm/25"}};
        fixture_.put({act, report});
        service_ = std::make_shared<server::PoolSearchService>(search::ReaderPool::Options{
            .index = fixture_.index(), .searchers = 2, .poll = milliseconds(20)});
        server_ = std::make_unique<server::Server>(server::ServerConfig{.listen = "127.0.0.1:0"},
                                                   service_);
        ASSERT_TRUE(server_->start());
        ASSERT_TRUE(wait_until([this] { return service_->ready(); }));
    }

    rapidjson::Document get(std::string_view target) {
        return parsed(fetch(server_->port(), target));
    }
    rapidjson::Document post(std::string_view target, std::string_view body,
                             std::string_view type = "application/json") {
        RawClient client(server_->port());
        client.send("POST " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n" +
                    "Content-Type: " + std::string(type) + "\r\nContent-Length: " +
                    std::to_string(body.size()) + "\r\n\r\n" + std::string(body));
        return parsed(client.receive());
    }

    IndexFixture fixture_;
    std::shared_ptr<server::PoolSearchService> service_;
    std::unique_ptr<server::Server> server_;

private:
    static rapidjson::Document parsed(const std::optional<RawResponse>& response) {
        rapidjson::Document document;
        document.SetObject();
        EXPECT_TRUE(response);
        if (!response) return document;
        EXPECT_EQ(response->status, 200) << response->body;
        document.Parse(response->body.data(), response->body.size());
        EXPECT_FALSE(document.HasParseError()) << response->body;
        return document;
    }
};

TEST_F(RealCalls, SearchByBodyIsSearchByUrl) {
    auto by_url = get("/v1/search?q=o%C4%9Furluq&kind=report&explain=true&histogram=year");
    auto by_body =
        post("/v1/search",
             R"({"q": "oğurluq", "kind": "report", "explain": true, "histogram": "year"})");
    by_url.RemoveMember("took_ms");
    by_body.RemoveMember("took_ms");
    EXPECT_TRUE(by_url == by_body);
    EXPECT_EQ(by_url["total"]["documents"].GetUint(), 1U);
    EXPECT_GT(by_url["hits"][0]["sections"][0]["explanation"].Size(), 0U);
    EXPECT_STREQ(by_url["histogram"][0]["date"].GetString(), "2021");
    EXPECT_EQ(by_url["facet_totals"]["kind"].GetUint(), 2U) << "counted without its own filter";
}

TEST_F(RealCalls, PagesByCursor) {
    const auto first = get("/v1/search?cursor=*&limit=1");
    ASSERT_TRUE(first["cursor"].IsString());
    const auto second =
        get("/v1/search?limit=1&cursor=" + std::string(first["cursor"].GetString()));
    EXPECT_TRUE(second["cursor"].IsNull());
    EXPECT_STRNE(first["hits"][0]["id"].GetString(), second["hits"][0]["id"].GetString());
    EXPECT_EQ(second["total"]["documents"].GetUint(), 2U);
    const auto refused = fetch(server_->port(), "/v1/search?q=a&cursor=nonsense-1");
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->status, 400);
    EXPECT_NE(refused->body.find(R"("parameter":"cursor")"), std::string::npos) << refused->body;
    // What only the search can judge was refused without saying what would be right.
    for (const std::string wrong : {"cursor=nonsense-1", "cites=x"}) {
        const auto problem = fetch(server_->port(), "/v1/search?" + wrong);
        ASSERT_TRUE(problem);
        EXPECT_NE(problem->body.find(R"("accepted":")"), std::string::npos) << problem->body;
        const auto page = fetch(server_->port(), "/?ui=az&" + wrong);
        ASSERT_TRUE(page);
        EXPECT_EQ(page->status, 400);
        EXPECT_EQ(page->body.find(R"(<p lang="en")"), std::string::npos) << page->body;
        EXPECT_EQ(page->body.find(R"(<span lang="en")"), std::string::npos) << page->body;
    }
    const auto no_key = fetch(server_->port(), "/v1/cited-by?key=foo");
    ASSERT_TRUE(no_key);
    EXPECT_EQ(no_key->status, 400);
    EXPECT_NE(no_key->body.find(R"("accepted":"a citation key of 1 to 200 bytes)"),
              std::string::npos)
        << no_key->body;
}

TEST_F(RealCalls, SayWhatIsKnownOfTheLawOfADay) {
    const auto json = get("/v1/search?q=o%C4%9Furluq&kind=legislation&as_of=2005-01-01");
    const auto& as_of = json["hits"][0]["sections"][0]["as_of"];
    EXPECT_STREQ(as_of["wording"].GetString(), "changed");
    const auto later = get("/v1/search?q=o%C4%9Furluq&kind=legislation&as_of=2020-01-01");
    EXPECT_STREQ(later["hits"][0]["sections"][0]["as_of"]["wording"].GetString(), "same");
}

TEST_F(RealCalls, ShowASectionWithItsNotesAndItsReaders) {
    const auto json =
        get("/v1/documents/acts/cm/sections/madd%C9%99-25.1?notes=true&q=o%C4%9Furluq");
    EXPECT_STREQ(json["anchor"].GetString(), "maddə-25");
    EXPECT_STREQ(json["part"].GetString(), "maddə-25.1");
    EXPECT_EQ(json["highlights"].Size(), 1U);
    EXPECT_STREQ(json["amendments"][0]["act_number"].GetString(), "811-IVQD");
    EXPECT_STREQ(json["notes"][0]["role"].GetString(), "footnote");
    const auto plain = get("/v1/documents/acts/cm/sections/madd%C9%99-25");
    EXPECT_EQ(plain["cited_by"].GetUint(), 1U);
    EXPECT_FALSE(plain.HasMember("as_of"));
    // The day is taken here as in a search.
    const auto then = get("/v1/documents/acts/cm/sections/madd%C9%99-25?as_of=2005-01-01");
    EXPECT_STREQ(then["as_of"]["wording"].GetString(), "changed");
}

TEST_F(RealCalls, ListWhoCitesAProvision) {
    for (const char* target :
         {"/v1/cited-by?key=az:cm/25", "/v1/documents/acts/cm/cited-by?anchor=madd%C9%99-25",
          "/v1/documents/acts/cm/cited-by"}) {
        const auto json = get(target);
        ASSERT_EQ(json["total"]["sections"].GetUint(), 1U) << target;
        EXPECT_STREQ(json["citing"][0]["id"].GetString(), "reports/1");
        EXPECT_STREQ(json["citing"][0]["url"].GetString(), "/documents/reports/1#s-1");
        EXPECT_NE(std::string(json["citing"][0]["snippet"].GetString()).find("<mark>"),
                  std::string::npos);
    }
    EXPECT_EQ(get("/v1/search?cites=az:cm/25")["total"]["documents"].GetUint(), 1U);
    EXPECT_EQ(get("/v1/search?cites=az:cm/26")["total"]["documents"].GetUint(), 0U);
}

TEST_F(RealCalls, ResolveAListHoweverItIsSent) {
    const std::string list = "CM 25\nCM 999\nsalam";
    const auto text = post("/v1/resolve", list, "text/plain; charset=utf-8");
    const auto json = post("/v1/resolve", R"({"text": "CM 25\nCM 999\nsalam"})");
    const auto url = get("/v1/resolve?text=CM+25%0ACM+999%0Asalam");
    for (const auto* answer : {&text, &json, &url}) {
        ASSERT_EQ((*answer)["resolved"].Size(), 1U);
        const auto& target = (*answer)["resolved"][0];
        EXPECT_STREQ(target["key"].GetString(), "az:cm/25");
        EXPECT_STREQ(target["url"].GetString(), "/documents/acts/cm#madd%C9%99-25");
        EXPECT_EQ(target["cited_by"].GetUint(), 1U);
        EXPECT_EQ((*answer)["unresolved"].Size(), 2U);
    }
}

// Other refusals said what would be right.
TEST_F(RealCalls, SayHowManyCitationsAreResolved) {
    std::string list;
    for (int i = 0; i < 1001; ++i) list += "CM 25\\n";
    RawClient client(server_->port());
    const std::string body = R"({"text": ")" + list + "\"}";
    client.send(
        "POST /v1/resolve HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" +
        ("Content-Length: " + std::to_string(body.size())) + "\r\n\r\n" + body);
    const auto refused = client.receive();
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->status, 413);
    EXPECT_NE(refused->body.find(R"("parameter":"text","accepted":"at most 1000 citations)"),
              std::string::npos)
        << refused->body;
    const auto form = fetch(
        server_->port(), "/v1/resolve?text=" + [] {
            std::string articles;
            for (int i = 1; i <= 51; ++i) articles += "madd%C9%99+" + std::to_string(i) + "%0A";
            return articles;
        }());
    ASSERT_TRUE(form);
    EXPECT_EQ(form->status, 413);
    EXPECT_NE(form->body.find("50 of them articles without their act"), std::string::npos)
        << form->body;
}

/// Recommendations with two fields of an office's own.
class DeclaredFields : public testing::Test {
protected:
    void SetUp() override {
        corpus::Document accepted = make_document("upr/1", "Recommendation", {"Ratify it."}, "en");
        accepted.kind = "recommendation";
        accepted.extra = {{"response", {"Accepted"}}, {"session", {"4"}}};
        corpus::Document noted = make_document("upr/2", "Recommendation", {"Ratify that."}, "en");
        noted.kind = "recommendation";
        noted.extra = {{"response", {"Noted"}}, {"session", {"16"}}};
        fixture_.put({accepted, noted});
    }

    std::string body(std::string_view target) {
        const auto response = fetch(server_.port(), target);
        EXPECT_TRUE(response);
        if (!response) return {};
        EXPECT_EQ(response->status, 200) << response->body;
        return response->body;
    }

    IndexFixture fixture_{*corpus::Schema::parse(
        R"({"fields": [{"name": "response", "label": {"az": "Cavab", "en": "Response"}},
                       {"name": "session", "type": "number", "label": {"en": "Session"}}]})",
        "schema.json")};
    std::shared_ptr<server::PoolSearchService> service_ =
        std::make_shared<server::PoolSearchService>(search::ReaderPool::Options{
            .index = fixture_.index(), .searchers = 2, .poll = milliseconds(20)});
    server::Server server_{server::ServerConfig{.listen = "127.0.0.1:0"}, service_};
};

TEST_F(DeclaredFields, AreFilteredCountedAndShown) {
    ASSERT_TRUE(server_.start());
    // Not the empty index that the pool may have opened first.
    const std::string revision = fixture_.searcher().revision();
    ASSERT_TRUE(wait_until([&] { return service_->revision() == revision; }));
    const std::string hits = body("/v1/search?q=ratify&response=accepted&session=4");
    EXPECT_NE(hits.find(R"("total":{"documents":1,)"), std::string::npos) << hits;
    EXPECT_NE(hits.find(R"("extra":{"response":["Accepted"],"session":["4"]})"), std::string::npos)
        << hits;
    EXPECT_NE(hits.find(R"("response":[{"value":"Accepted")"), std::string::npos) << "a facet";
    const std::string document = body("/v1/documents/upr/2");
    EXPECT_NE(document.find(R"("extra":{"response":["Noted"],"session":["16"]})"),
              std::string::npos);
    const std::string page = body("/?q=ratify&ui=az");
    EXPECT_NE(page.find("<span class=\"extra\">Cavab: <bdi>Qəbul edilib</bdi></span>"),
              std::string::npos)
        << page;
    EXPECT_NE(page.find("<summary>Cavab</summary>"), std::string::npos);
    EXPECT_NE(page.find("response=Noted"), std::string::npos) << "a facet is a link";
    const std::string details = body("/documents/upr/2?ui=en");
    EXPECT_NE(details.find("<dt>Response</dt><dd><bdi>Noted</bdi></dd>"), std::string::npos);
    EXPECT_NE(details.find("<dt>Session</dt><dd><bdi>16</bdi></dd>"), std::string::npos);
}

}  // namespace
}  // namespace axtar::tests
