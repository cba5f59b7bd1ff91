#include <thread>

#include <gtest/gtest.h>

#include "tests/server/raw_client.h"
#include "tests/server/running_server.h"
#include "tests/support/read_table.h"

namespace axtar::tests {
namespace {

using std::chrono::milliseconds;

TEST(Server, AnswersItsAddresses) {
    RunningServer running;
    for (const auto& [target, type] :
         std::map<std::string, std::string>{{"/", "text/html; charset=utf-8"},
                                            {"/healthz", "application/json"},
                                            {"/readyz", "application/json"},
                                            {"/v1/search?q=a", "application/json"},
                                            {"/static/axtar.css", "text/css; charset=utf-8"},
                                            {"/static/axtar.svg", "image/svg+xml"}}) {
        SCOPED_TRACE(target);
        const auto response = fetch(running.port(), target);
        ASSERT_TRUE(response);
        EXPECT_EQ(response->status, 200);
        EXPECT_EQ(response->headers.at("content-type"), type);
        EXPECT_FALSE(response->body.empty());
    }
}

TEST(Server, SendsTheSecurityHeadersWithEveryAnswer) {
    RunningServer running;
    for (const char* target : {"/", "/healthz", "/v1/search?limit=x", "/nothing", "/v1/../x",
                               "/static/axtar.css", "/v1/documents/none"}) {
        SCOPED_TRACE(target);
        const auto response = fetch(running.port(), target);
        ASSERT_TRUE(response);
        const auto& headers = response->headers;
        EXPECT_TRUE(headers.at("content-security-policy").starts_with("default-src 'none'"));
        EXPECT_NE(headers.at("content-security-policy").find("frame-ancestors 'none'"),
                  std::string::npos);
        EXPECT_EQ(headers.at("x-content-type-options"), "nosniff");
        EXPECT_EQ(headers.at("referrer-policy"), "no-referrer");
        EXPECT_TRUE(headers.contains("date"));
        EXPECT_FALSE(headers.contains("server"));
    }
}

TEST(Server, AnswersHeadLikeGetWithoutTheBody) {
    RunningServer running;
    for (const char* target : {"/", "/v1/search?q=a", "/healthz", "/nothing"}) {
        const auto get = fetch(running.port(), target);
        RawClient client(running.port());
        ASSERT_TRUE(client.send("HEAD " + std::string(target) +
                                " HTTP/1.1\r\nHost: localhost\r\n\r\n" + get_request("/healthz")));
        const auto head = client.receive(false);
        ASSERT_TRUE(get && head);
        EXPECT_EQ(head->status, get->status);
        EXPECT_EQ(head->headers.at("content-length"), get->headers.at("content-length"));
        const auto next = client.receive();
        ASSERT_TRUE(next) << "the answer to HEAD had a body";
        EXPECT_EQ(next->body, R"({"status":"ok"})");
    }
}

TEST(Server, TellsAProblemToProgramsAndAPageToPeople) {
    RunningServer running;
    const auto program = fetch(running.port(), "/v1/search?limit=abc");
    ASSERT_TRUE(program);
    EXPECT_EQ(program->status, 400);
    EXPECT_EQ(program->headers.at("content-type"), "application/problem+json");
    EXPECT_NE(program->body.find(R"("parameter":"limit")"), std::string::npos);
    const auto person = fetch(running.port(), "/?limit=abc", "Accept-Language: en\r\n");
    ASSERT_TRUE(person);
    EXPECT_EQ(person->status, 400);
    EXPECT_EQ(person->headers.at("content-type"), "text/html; charset=utf-8");
    EXPECT_NE(person->body.find("<html lang=\"en\">"), std::string::npos);
    const auto absent = fetch(running.port(), "/documents/none");
    ASSERT_TRUE(absent);
    EXPECT_EQ(absent->status, 404);
    const auto unknown = fetch(running.port(), "/v1/nothing");
    ASSERT_TRUE(unknown);
    EXPECT_EQ(unknown->status, 404);
    EXPECT_EQ(unknown->headers.at("content-type"), "application/problem+json");
}

// What the guard refuses was told in JSON to people, too.
TEST(Server, TellsPeopleInTheirLanguageWhatTheGuardRefuses) {
    server::ServerConfig config;
    config.body_timeout = milliseconds(200);
    RunningServer running(config);
    const std::string form = "Content-Type: application/x-www-form-urlencoded\r\n";
    const auto answer = [&](const std::string& request) {
        RawClient client(running.port());
        client.send(request);
        return client.receive().value_or(RawResponse{});
    };
    const RawResponse longer = answer(get_request("/?ui=en&q=" + std::string(9000, 'a')));
    EXPECT_EQ(longer.status, 414);
    EXPECT_NE(longer.body.find("The request is too long"), std::string::npos) << longer.body;
    const std::string similar = "POST /similar HTTP/1.1\r\nHost: localhost\r\n" + form;
    const RawResponse larger = answer(similar + "Content-Length: 2000000\r\n\r\n");
    EXPECT_EQ(larger.status, 413);
    EXPECT_NE(larger.body.find("<html lang=\"az\">"), std::string::npos) << larger.body;
    const RawResponse fields =
        answer(get_request("/", "X: " + std::string(9000, 'a') + "\r\nAccept-language: en\r\n"));
    EXPECT_EQ(fields.status, 431);
    EXPECT_NE(fields.body.find("<html lang=\"en\">"), std::string::npos) << fields.body;
    const RawResponse slow = answer(similar + "Content-Length: 20\r\n\r\ntext=");
    EXPECT_EQ(slow.status, 408);
    EXPECT_NE(slow.body.find("<html"), std::string::npos) << slow.body;
    const RawResponse program = answer(get_request("/v1/search?q=" + std::string(9000, 'a')));
    EXPECT_EQ(program.status, 414);
    EXPECT_EQ(program.headers.at("content-type"), "application/problem+json");
    RawClient head(running.port());
    head.send("HEAD / HTTP/1.1\r\nHost: elsewhere.example\r\n\r\n");
    const auto refused = head.receive(false);
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->status, 421);
    EXPECT_FALSE(head.has_more(milliseconds(3000))) << "the answer to HEAD had a body";
}

TEST(Server, RefusesOtherMethodsAndNamesTheAllowedOnes) {
    RunningServer running;
    for (const char* method : {"PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW"}) {
        RawClient client(running.port());
        ASSERT_TRUE(
            client.send(std::string(method) + " /v1/search HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        const auto response = client.receive();
        ASSERT_TRUE(response) << method;
        EXPECT_EQ(response->status, 405) << method;
        EXPECT_EQ(response->headers.at("allow"), "GET, HEAD, POST");
    }
}

TEST(Server, ClosesBehindABodyThatNobodyReads) {
    RunningServer running;
    RawClient client(running.port());
    ASSERT_TRUE(
        client.send("POST /v1/search HTTP/1.1\r\nHost: localhost\r\n"
                    "Transfer-Encoding: chunked\r\n\r\n"
                    "5\r\nhello\r\n0\r\nX-Api-Key: admin\r\n\r\n" +
                    get_request("/healthz")));
    const auto response = client.receive();
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 411);
    EXPECT_EQ(response->headers.at("connection"), "close");
    EXPECT_FALSE(client.receive(true, milliseconds(3000))) << "what follows is not a request";
}

// The table of the guard again, byte by byte over a socket: Beast and the guard together.
TEST(Server, RefusesDoubtfulHeadsOverTheSocketAndCloses) {
    RunningServer running;
    for (const auto& [where, columns] : read_table("server/http_heads.tsv")) {
        const int expected = std::stoi(columns.at(1));
        if (expected == 200) continue;
        SCOPED_TRACE(where + " " + (columns.size() > 2 ? columns.at(2) : ""));
        RawClient client(running.port());
        ASSERT_TRUE(client.send(columns.at(0) + "\r\n\r\n" + get_request("/healthz")));
        const auto response = client.receive(!columns.at(0).starts_with("HEAD "));
        ASSERT_TRUE(response);
        EXPECT_EQ(response->status, expected);
        EXPECT_EQ(response->headers.at("connection"), "close");
        EXPECT_FALSE(client.receive(true, milliseconds(3000))) << "the next request was answered";
    }
}

TEST(Server, RefusesWhatIsNotHttp) {
    RunningServer running;
    for (const auto& [where, columns] : read_table("server/malformed_requests.tsv")) {
        SCOPED_TRACE(where + " " + (columns.size() > 1 ? columns.at(1) : ""));
        RawClient client(running.port());
        ASSERT_TRUE(client.send(columns.at(0)));
        const auto response = client.receive(true, milliseconds(3000));
        ASSERT_TRUE(response);
        EXPECT_EQ(response->status, 400);
        EXPECT_TRUE(client.closed_within(milliseconds(3000)));
    }
    const auto healthy = fetch(running.port(), "/healthz");
    ASSERT_TRUE(healthy);
    EXPECT_EQ(healthy->status, 200);
}

TEST(Server, LimitsHeadAndTarget) {
    RunningServer running;
    const auto status = [&](const std::string& request) {
        RawClient client(running.port());
        client.send(request);
        const auto response = client.receive();
        return response ? response->status : 0;
    };
    EXPECT_EQ(status(get_request("/healthz?" + std::string(8000, 'a'))), 200);
    EXPECT_EQ(status(get_request("/" + std::string(9000, 'a'))), 414);
    EXPECT_EQ(status(get_request("/" + std::string(100'000, 'a'))), 414);
    EXPECT_EQ(status(get_request("/", "X-Long: " + std::string(9000, 'a') + "\r\n")), 431);
    EXPECT_EQ(status(get_request("/", "X-Long: " + std::string(100'000, 'a') + "\r\n")), 431);
    std::string fields;
    for (int i = 0; i < 100; ++i) fields += "X-" + std::to_string(i) + ": 1\r\n";
    EXPECT_EQ(status(get_request("/", fields)), 431);
}

TEST(Server, TakesARequestSplitAtEveryByte) {
    RunningServer running;
    const std::string request = get_request("/healthz");
    RawClient client(running.port());
    for (std::size_t cut = 1; cut < request.size(); ++cut) {
        ASSERT_TRUE(client.send(request.substr(0, cut)));
        std::this_thread::sleep_for(milliseconds(1));
        ASSERT_TRUE(client.send(request.substr(cut)));
        const auto response = client.receive();
        ASSERT_TRUE(response) << cut;
        EXPECT_EQ(response->status, 200) << cut;
    }
}

TEST(Server, AnswersPipelinedRequestsInTheirOrder) {
    RunningServer running;
    running.service->delay = milliseconds(5);
    RawClient client(running.port());
    std::string requests;
    for (int i = 0; i < 50; ++i) {
        requests += get_request(i % 3 == 0 ? "/healthz" : "/v1/search?q=" + std::to_string(i));
    }
    ASSERT_TRUE(client.send(requests));
    for (int i = 0; i < 50; ++i) {
        const auto response = client.receive();
        ASSERT_TRUE(response) << i;
        const std::string expected =
            i % 3 == 0 ? R"("status":"ok")" : R"("text":")" + std::to_string(i) + '"';
        EXPECT_NE(response->body.find(expected), std::string::npos) << i;
    }
}

TEST(Server, ClosesAfterHttp10AndConnectionClose) {
    RunningServer running;
    for (const char* request : {"GET /healthz HTTP/1.0\r\nHost: localhost\r\n\r\n",
                                "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: "
                                "close\r\n\r\n"}) {
        RawClient client(running.port());
        ASSERT_TRUE(client.send(request));
        const auto response = client.receive();
        ASSERT_TRUE(response);
        EXPECT_EQ(response->status, 200);
        EXPECT_TRUE(client.closed_within(milliseconds(2000)));
    }
}

TEST(Server, AnswersAClientThatHasFinishedSending) {
    RunningServer running;
    RawClient client(running.port());
    ASSERT_TRUE(client.send(get_request("/v1/search?q=half")));
    client.shut_down_sending();
    const auto response = client.receive();
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 200);
}

TEST(Server, AnswersNotModifiedUntilTheNextCommit) {
    RunningServer running;
    const auto first = fetch(running.port(), "/v1/search?q=a");
    ASSERT_TRUE(first);
    const std::string tag = first->headers.at("etag");
    const std::string condition = "If-None-Match: " + tag + "\r\n";
    const int searches = running.service->searches;
    const auto same = fetch(running.port(), "/v1/search?q=a", condition);
    ASSERT_TRUE(same);
    EXPECT_EQ(same->status, 304);
    EXPECT_TRUE(same->body.empty());
    EXPECT_EQ(same->headers.at("etag"), tag);
    EXPECT_EQ(running.service->searches, searches) << "nothing was searched for it";
    const auto other = fetch(running.port(), "/v1/search?q=b", condition);
    ASSERT_TRUE(other);
    EXPECT_EQ(other->status, 200);
    {
        const std::scoped_lock lock(running.service->mutex);
        running.service->current_revision = "r2";
    }
    const auto later = fetch(running.port(), "/v1/search?q=a", condition);
    ASSERT_TRUE(later);
    EXPECT_EQ(later->status, 200);
    EXPECT_NE(later->headers.at("etag"), tag);
}

TEST(Server, IsReadyOnlyWithAnIndexButAlwaysHealthy) {
    RunningServer running;
    running.service->is_ready = false;
    const auto ready = fetch(running.port(), "/readyz");
    ASSERT_TRUE(ready);
    EXPECT_EQ(ready->status, 503);
    EXPECT_TRUE(ready->headers.contains("retry-after"));
    const auto healthy = fetch(running.port(), "/healthz");
    ASSERT_TRUE(healthy);
    EXPECT_EQ(healthy->status, 200);
}

TEST(Server, SurvivesAHandlerThatThrows) {
    RunningServer running;
    running.service->throws = true;
    const auto broken = fetch(running.port(), "/v1/search?q=a");
    ASSERT_TRUE(broken);
    EXPECT_EQ(broken->status, 500);
    EXPECT_EQ(broken->body.find("fake engine"), std::string::npos) << "inner words got out";
    const auto on_io_thread = fetch(running.port(), "/readyz");
    ASSERT_TRUE(on_io_thread);
    EXPECT_EQ(on_io_thread->status, 500);
    running.service->throws = false;
    const auto mended = fetch(running.port(), "/v1/search?q=a");
    ASSERT_TRUE(mended);
    EXPECT_EQ(mended->status, 200);
}

// The start page is sorted by date, the first search from it by relevance.
TEST(Server, SortsTheStartPageByDateWithoutTellingItsForm) {
    RunningServer running;
    const auto page = fetch(running.port(), "/");
    ASSERT_TRUE(page);
    EXPECT_EQ(page->body.find("name=\"sort\""), std::string::npos);
    {
        const std::scoped_lock lock(running.service->mutex);
        EXPECT_EQ(running.service->last_request.sort, search::Sort::kDateDescending);
    }
    ASSERT_TRUE(fetch(running.port(), "/?q=a"));
    const std::scoped_lock lock(running.service->mutex);
    EXPECT_EQ(running.service->last_request.sort, search::Sort::kRelevance);
}

TEST(Server, ServesIdsWithSlashesAndPercentSigns) {
    RunningServer running;
    running.service->stored.record.document.id = "acts/2020/a:1";
    for (const char* target :
         {"/v1/documents/acts/2020/a:1", "/v1/documents/acts%2F2020%2fa%3A1"}) {
        const auto response = fetch(running.port(), target);
        ASSERT_TRUE(response);
        EXPECT_EQ(response->status, 200) << target;
    }
    const auto absent = fetch(running.port(), "/v1/documents/acts/2020/a:2");
    ASSERT_TRUE(absent);
    EXPECT_EQ(absent->status, 404);
}

}  // namespace
}  // namespace axtar::tests
