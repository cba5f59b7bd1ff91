#include <thread>

#include <gtest/gtest.h>

#include "base/log.h"
#include "tests/server/raw_client.h"
#include "tests/server/running_server.h"
#include "tests/support/wait_until.h"

namespace axtar::tests {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

std::string post(std::string_view target, std::string_view body,
                 std::string_view headers = "Content-Type: application/json\r\n") {
    return "POST " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n" +
           std::string(headers) + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
           std::string(body);
}

int status_of(const RunningServer& running, const std::string& request) {
    RawClient client(running.port());
    client.send(request);
    const auto response = client.receive();
    return response ? response->status : 0;
}

TEST(ServerBody, IsAQuestionToTheEngine) {
    RunningServer running;
    RawClient client(running.port());
    for (int round = 0; round < 3; ++round) {
        ASSERT_TRUE(client.send(
            post("/v1/search?ui=en", R"({"q": "uşaq", "kind": ["report", "news"], "limit": 3})")));
        const auto response = client.receive();
        ASSERT_TRUE(response);
        EXPECT_EQ(response->status, 200) << response->body;
        EXPECT_EQ(response->headers.at("connection"), "keep-alive");
        EXPECT_EQ(response->headers.at("cache-control"), "no-store");
        EXPECT_FALSE(response->headers.contains("etag"));
    }
    const std::scoped_lock lock(running.service->mutex);
    EXPECT_EQ(running.service->last_request.query, "uşaq");
    EXPECT_EQ(running.service->last_request.limit, 3U);
    EXPECT_EQ(running.service->last_request.filters.at("kind"),
              (std::vector<std::string>{"report", "news"}));
}

TEST(ServerBody, MayComeInAnyPieces) {
    RunningServer running;
    const std::string request = post("/v1/search", R"({"q": "polis", "limit": 7})");
    RawClient client(running.port());
    for (std::size_t cut = request.size() - 40; cut < request.size(); ++cut) {
        ASSERT_TRUE(client.send(request.substr(0, cut)));
        std::this_thread::sleep_for(milliseconds(1));
        ASSERT_TRUE(client.send(request.substr(cut)));
        const auto response = client.receive();
        ASSERT_TRUE(response) << cut;
        EXPECT_EQ(response->status, 200) << cut;
    }
}

TEST(ServerBody, LeavesWhatIsBehindItToTheNextRequest) {
    RunningServer running;
    RawClient client(running.port());
    std::string requests;
    for (int i = 0; i < 30; ++i) {
        const std::string number = std::to_string(i);
        requests += i % 3 == 0 ? get_request("/v1/search?q=" + number)
                               : post("/v1/search", R"({"q": ")" + number + "\"}");
    }
    ASSERT_TRUE(client.send(requests));
    for (int i = 0; i < 30; ++i) {
        const auto response = client.receive();
        ASSERT_TRUE(response) << i;
        EXPECT_NE(response->body.find(R"("text":")" + std::to_string(i) + '"'), std::string::npos)
            << response->body;
    }
}

// A length that is too short makes the rest of the body the next request: that one is refused, and
// nothing of it is taken for a question.
TEST(ServerBody, ThatIsLongerThanItSaysEndsTheConnection) {
    RunningServer running;
    RawClient client(running.port());
    const std::string body = R"({"q": "a"})";
    ASSERT_TRUE(
        client.send("POST /v1/search HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                    "application/json\r\nContent-Length: 5\r\n\r\n" +
                    body + "\r\n\r\n"));
    const auto first = client.receive();
    ASSERT_TRUE(first);
    EXPECT_EQ(first->status, 400);
    const auto second = client.receive();
    ASSERT_TRUE(second);
    EXPECT_EQ(second->status, 400);
    EXPECT_TRUE(client.closed_within(milliseconds(3000)));
    EXPECT_EQ(running.service->searches, 0);
}

TEST(ServerBody, ThatEndsEarlyIsToldSo) {
    RunningServer running;
    RawClient client(running.port());
    ASSERT_TRUE(
        client.send("POST /v1/search HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                    "application/json\r\nContent-Length: 100\r\n\r\n{\"q\""));
    std::this_thread::sleep_for(milliseconds(50));
    client.shut_down_sending();
    const auto response = client.receive();
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 400);
    EXPECT_NE(response->body.find("4 of 100 bytes"), std::string::npos) << response->body;
    EXPECT_TRUE(client.closed_within(milliseconds(3000)));
    {
        RawClient gone(running.port());
        const std::string whole = post("/v1/search", "{}");
        gone.send(whole.substr(0, whole.size() - 1));
    }
    EXPECT_EQ(status_of(running, get_request("/healthz")), 200);
    EXPECT_EQ(running.service->searches, 0);
}

TEST(ServerBody, ThatDripsIsCutOff) {
    server::ServerConfig config;
    config.body_timeout = milliseconds(300);
    RunningServer running(config);
    RawClient client(running.port());
    const std::string request = post("/v1/search", R"({"q": ")" + std::string(200, 'a') + "\"}");
    const auto begin = steady_clock::now();
    ASSERT_TRUE(client.send(request.substr(0, request.size() - 200)));
    std::optional<RawResponse> response;
    for (std::size_t i = request.size() - 200; i + 4 < request.size() && !response; ++i) {
        client.send(request.substr(i, 1));
        response = client.receive(true, milliseconds(40));
    }
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 408);
    EXPECT_LT(steady_clock::now() - begin, milliseconds(3000));
    EXPECT_TRUE(client.closed_within(milliseconds(3000)));
}

TEST(ServerBody, IsLimitedBeforeItIsRead) {
    server::ServerConfig config;
    config.max_body_bytes = 1000;
    RunningServer running(config);
    RawClient client(running.port());
    ASSERT_TRUE(
        client.send("POST /v1/search HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                    "application/json\r\nContent-Length: 1001\r\nExpect: 100-continue\r\n\r\n"));
    const auto refused = client.receive();
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->status, 413);
    EXPECT_EQ(refused->headers.at("connection"), "close");
    EXPECT_NE(refused->body.find(R"("accepted":"a body of at most 1000 bytes")"), std::string::npos)
        << refused->body;
    const std::string longest = R"({"q": "a")" + std::string(990, ' ') + "}";
    ASSERT_EQ(longest.size(), 1000U);
    EXPECT_EQ(status_of(running, post("/v1/search", longest)), 200);
}

TEST(ServerBody, IsAskedForWhereItsClientWaits) {
    RunningServer running;
    RawClient client(running.port());
    const std::string body = R"({"q": "a"})";
    const std::string head =
        "POST /v1/search HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        "Content-Length: " +
        std::to_string(body.size()) + "\r\nExpect: 100-continue\r\n\r\n";
    ASSERT_TRUE(client.send(head));
    const auto go_on = client.receive(false);
    ASSERT_TRUE(go_on);
    EXPECT_EQ(go_on->status, 100);
    ASSERT_TRUE(client.send(body));
    const auto response = client.receive();
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 200);
    // Who does not wait is not told.
    ASSERT_TRUE(client.send(head + body));
    const auto at_once = client.receive();
    ASSERT_TRUE(at_once);
    EXPECT_EQ(at_once->status, 200);
    // Nor is one whose body nobody would read.
    RawClient refused(running.port());
    ASSERT_TRUE(
        refused.send("POST /nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n"
                     "Expect: 100-continue\r\n\r\n"));
    const auto absent = refused.receive();
    ASSERT_TRUE(absent);
    EXPECT_EQ(absent->status, 404);
    EXPECT_TRUE(refused.closed_within(milliseconds(3000)));
}

TEST(ServerBody, OfAnotherTypeOrWithoutItsLengthIsRefused) {
    RunningServer running;
    EXPECT_EQ(status_of(running, post("/v1/search", "q=a", "Content-Type: text/plain\r\n")), 415);
    EXPECT_EQ(status_of(running, post("/v1/search", "{}", "")), 415);
    EXPECT_EQ(status_of(running, post("/v1/resolve", "CM 145", "Content-Type: text/plain\r\n")),
              200);
    EXPECT_EQ(status_of(running, post("/v1/resolve", "CM 145",
                                      "Content-Type: text/plain; charset=windows-1254\r\n")),
              415);
    EXPECT_EQ(status_of(running, "POST /v1/search HTTP/1.1\r\nHost: localhost\r\n\r\n"), 400);
    EXPECT_EQ(status_of(running, post("/", "{}")), 405);
    EXPECT_EQ(status_of(running, post("/v1/documents/a", "{}")), 405);
    RawClient client(running.port());
    ASSERT_TRUE(client.send(post("/v1/cited-by", "{}") + get_request("/healthz")));
    const auto response = client.receive();
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 405);
    EXPECT_EQ(response->headers.at("connection"), "close");
    EXPECT_FALSE(client.receive(true, milliseconds(2000))) << "an unread body was answered";
}

TEST(ServerBody, IsHardenedAgainstHostileJson) {
    set_log_level(LogLevel::kWarning);
    RunningServer running;
    const std::string nul("{\"q\": \"a\0b\"}", 12);
    for (const std::string& body :
         {nul, std::string("{\"q\": \"\xFF\"}"), std::string(500'000, '['),
          "{\"q\": " + std::string(500'000, '{'), std::string(500'000, '{'),
          std::string(R"({"q": "a", "q": "b"})"), std::string(R"({"colour": "red"})"),
          std::string(R"({"limit": 1e400})"), std::string(R"({"limit": -5})"),
          std::string(R"({"q": "\u0000"})"), std::string(R"({"q": "\uD800"})").substr(0, 9)}) {
        EXPECT_EQ(status_of(running, post("/v1/search", body)), 400) << body.substr(0, 40);
    }
    EXPECT_EQ(status_of(running, get_request("/healthz")), 200);
    EXPECT_EQ(running.service->searches, 0);
}

TEST(ServerBody, OfASecondRequestWaitsWhileTheFirstIsAnswered) {
    RunningServer running;
    running.service->delay = milliseconds(150);
    RawClient client(running.port());
    ASSERT_TRUE(client.send(post("/v1/search", R"({"q": "one"})")));
    ASSERT_TRUE(wait_until([&] { return running.service->searches == 1; }));
    ASSERT_TRUE(client.send(post("/v1/search", R"({"q": "two"})")));
    for (const char* text : {"one", "two"}) {
        const auto response = client.receive();
        ASSERT_TRUE(response);
        EXPECT_NE(response->body.find(text), std::string::npos);
    }
}

}  // namespace
}  // namespace axtar::tests
