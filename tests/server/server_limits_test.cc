#include <atomic>
#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

#include <gtest/gtest.h>

#include "base/log.h"
#include "tests/server/raw_client.h"
#include "tests/server/running_server.h"

namespace axtar::tests {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

server::ServerConfig impatient() {
    server::ServerConfig config;
    config.header_timeout = milliseconds(300);
    config.idle_timeout = milliseconds(600);
    config.write_timeout = milliseconds(500);
    return config;
}

TEST(ServerLimits, AThousandConnectionsAskAtOnce) {
    set_log_level(LogLevel::kWarning);
    server::ServerConfig config;
    config.queue_length = 2000;
    config.queue_wait = std::chrono::seconds(30);
    RunningServer running(config);
    std::vector<RawClient> clients;
    for (int i = 0; i < 1000; ++i) clients.emplace_back(running.port());
    for (int round = 0; round < 3; ++round) {
        for (auto& client : clients) {
            ASSERT_TRUE(client.send(get_request("/v1/search?q=" + std::to_string(round))));
        }
        for (auto& client : clients) {
            const auto response = client.receive();
            ASSERT_TRUE(response);
            EXPECT_EQ(response->status, 200);
        }
    }
    EXPECT_EQ(running.server().connections(), 1000U);
    EXPECT_EQ(running.service->searches, 3000);
}

TEST(ServerLimits, MalformedRequestsInBetweenHarmNobody) {
    set_log_level(LogLevel::kWarning);
    RunningServer running;
    std::atomic<int> served = 0;
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&] {
            RawClient client(running.port());
            for (int i = 0; i < 100; ++i) {
                const auto response = client.get("/v1/search?q=a");
                served += response && response->status == 200 ? 1 : 0;
            }
        });
    }
    for (int i = 0; i < 100; ++i) {
        RawClient client(running.port());
        client.send(i % 2 == 0 ? "GET / HTTP/9.9\r\n\r\n" : "\x16\x03\x01garbage");
        const auto response = client.receive();
        ASSERT_TRUE(response);
        EXPECT_EQ(response->status, 400);
    }
    threads.clear();
    EXPECT_EQ(served, 400);
}

TEST(ServerLimits, OneConnectionTooManyIsToldSo) {
    server::ServerConfig config;
    config.max_connections = 3;
    RunningServer running(config);
    {
        std::vector<RawClient> clients;
        for (int i = 0; i < 3; ++i) {
            clients.emplace_back(running.port());
            const auto response = clients.back().get("/healthz");
            ASSERT_TRUE(response);
            EXPECT_EQ(response->status, 200);
        }
        RawClient surplus(running.port());
        const auto refused = surplus.receive();
        ASSERT_TRUE(refused);
        EXPECT_EQ(refused->status, 503);
        EXPECT_TRUE(refused->headers.contains("retry-after"));
    }
    for (int i = 0; i < 200 && running.server().connections() > 0; ++i) {
        std::this_thread::sleep_for(milliseconds(10));
    }
    const auto again = fetch(running.port(), "/healthz");
    ASSERT_TRUE(again);
    EXPECT_EQ(again->status, 200);
}

TEST(ServerLimits, AFullQueueIsAnsweredAtOnceWhileHealthStaysQuick) {
    server::ServerConfig config;
    config.workers = 1;
    config.queue_length = 1;
    RunningServer running(config);
    running.service->delay = milliseconds(700);
    std::vector<RawClient> clients;
    for (int i = 0; i < 6; ++i) {
        clients.emplace_back(running.port());
        ASSERT_TRUE(clients.back().send(get_request("/v1/search?q=a")));
        std::this_thread::sleep_for(milliseconds(20));
    }
    const auto before = steady_clock::now();
    const auto healthy = fetch(running.port(), "/healthz");
    ASSERT_TRUE(healthy);
    EXPECT_EQ(healthy->status, 200);
    EXPECT_LT(steady_clock::now() - before, milliseconds(300));
    int served = 0;
    int refused = 0;
    for (auto& client : clients) {
        const auto response = client.receive();
        ASSERT_TRUE(response);
        served += response->status == 200 ? 1 : 0;
        if (response->status == 503) {
            ++refused;
            EXPECT_TRUE(response->headers.contains("retry-after"));
        }
    }
    EXPECT_EQ(served, 2) << "one that ran, one that waited";
    EXPECT_EQ(refused, 4);
}

TEST(ServerLimits, WaitingTooLongIsAnswered) {
    server::ServerConfig config;
    config.workers = 1;
    config.queue_wait = milliseconds(50);
    RunningServer running(config);
    running.service->delay = milliseconds(400);
    RawClient first(running.port());
    ASSERT_TRUE(first.send(get_request("/v1/search?q=a")));
    std::this_thread::sleep_for(milliseconds(100));
    RawClient second(running.port());
    const auto late = second.get("/v1/search?q=b");
    ASSERT_TRUE(late);
    EXPECT_EQ(late->status, 503);
    const auto served = first.receive();
    ASSERT_TRUE(served);
    EXPECT_EQ(served->status, 200);
}

TEST(ServerLimits, ASlowHeadIsCutOffHoweverItDrips) {
    RunningServer running(impatient());
    RawClient client(running.port());
    const auto begin = steady_clock::now();
    const std::string request = get_request("/healthz");
    std::optional<RawResponse> response;
    for (std::size_t i = 0; i + 4 < request.size() && !response; ++i) {
        client.send(request.substr(i, 1));
        response = client.receive(true, milliseconds(50));
    }
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 408);
    EXPECT_LT(steady_clock::now() - begin, milliseconds(2000));
    EXPECT_TRUE(client.closed_within(milliseconds(2000)));
}

TEST(ServerLimits, IdleAndSilentConnectionsAreClosed) {
    RunningServer running(impatient());
    RawClient silent(running.port());
    RawClient idle(running.port());
    ASSERT_TRUE(idle.get("/healthz"));
    EXPECT_FALSE(idle.closed_within(milliseconds(300)));
    EXPECT_TRUE(silent.closed_within(milliseconds(2000)));
    EXPECT_TRUE(idle.closed_within(milliseconds(2000)));
}

TEST(ServerLimits, AReaderThatDoesNotReadIsCutOff) {
    set_log_level(LogLevel::kWarning);
    RunningServer running(impatient());
    running.service->response.hits = {
        {.id = "a", .title = std::string(30'000'000, 'x')}};  // more than socket buffers hold
    RawClient client(running.port());
    ASSERT_TRUE(client.send(get_request("/v1/search?q=a")));
    for (int i = 0; i < 500 && running.server().connections() == 0; ++i) {
        std::this_thread::sleep_for(milliseconds(5));
    }
    for (int i = 0; i < 500 && running.server().connections() > 0; ++i) {
        std::this_thread::sleep_for(milliseconds(20));
    }
    EXPECT_EQ(running.server().connections(), 0U);
}

TEST(ServerLimits, AConnectionIsRenewedAfterItsShareOfRequests) {
    server::ServerConfig config;
    config.max_requests_per_connection = 3;
    RunningServer running(config);
    RawClient client(running.port());
    for (int i = 1; i <= 3; ++i) {
        const auto response = client.get("/healthz");
        ASSERT_TRUE(response);
        EXPECT_EQ(response->headers.at("connection"), i < 3 ? "keep-alive" : "close");
    }
    EXPECT_TRUE(client.closed_within(milliseconds(2000)));
}

TEST(ServerStop, FinishesWhatRunsAndAcceptsNoMore) {
    RunningServer running;
    running.service->delay = milliseconds(400);
    RawClient busy(running.port());
    RawClient idle(running.port());
    ASSERT_TRUE(idle.get("/healthz"));
    ASSERT_TRUE(busy.send(get_request("/v1/search?q=a")));
    std::this_thread::sleep_for(milliseconds(100));
    std::jthread stopper([&] {
        running.server().stop();
        EXPECT_TRUE(running.server().wait());
    });
    EXPECT_TRUE(idle.closed_within(milliseconds(2000)));
    const auto response = busy.receive();
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 200);
    stopper.join();
    EXPECT_FALSE(RawClient(running.port()).connected());
}

TEST(ServerStop, CutsOffWhatTakesTooLong) {
    server::ServerConfig config;
    config.stop_timeout = milliseconds(200);
    RunningServer running(config);
    running.service->delay = milliseconds(1500);
    RawClient busy(running.port());
    ASSERT_TRUE(busy.send(get_request("/v1/search?q=a")));
    std::this_thread::sleep_for(milliseconds(100));
    running.server().stop();
    EXPECT_FALSE(running.server().wait());
}

/// Runs `server::run` over the fake engine in a child process; the parent has no threads yet.
class ServerProcess {
public:
    explicit ServerProcess(rlim_t descriptors, milliseconds delay = milliseconds(0)) {
        int ends[2] = {-1, -1};
        EXPECT_EQ(::pipe(ends), 0);
        pid_ = ::fork();
        if (pid_ == 0) {
            const rlimit limit{.rlim_cur = descriptors, .rlim_max = descriptors};
            ::setrlimit(RLIMIT_NOFILE, &limit);
            set_log_level(LogLevel::kError);
            server::ServerConfig config = impatient();
            config.listen = "127.0.0.1:0";
            const auto service = std::make_shared<FakeSearchService>();
            service->delay = delay;
            const auto clean = server::run(config, service, [&](std::uint16_t port) {
                if (::write(ends[1], &port, sizeof(port)) != sizeof(port)) ::_exit(4);
            });
            ::_exit(clean && *clean ? 0 : 3);
        }
        EXPECT_EQ(::read(ends[0], &port_, sizeof(port_)), static_cast<ssize_t>(sizeof(port_)));
        ::close(ends[0]);
        ::close(ends[1]);
    }
    ~ServerProcess() {
        if (pid_ > 0) ::kill(pid_, SIGKILL);
        if (pid_ > 0) ::waitpid(pid_, nullptr, 0);
    }
    ServerProcess(const ServerProcess&) = delete;
    ServerProcess& operator=(const ServerProcess&) = delete;

    [[nodiscard]] std::uint16_t port() const { return port_; }
    /// The exit code after this signal; -1 where the process died of a signal.
    int end(int signal) {
        ::kill(pid_, signal);
        int status = 0;
        ::waitpid(std::exchange(pid_, -1), &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    pid_t pid_ = -1;
    std::uint16_t port_ = 0;
};

// Beast's example server is deaf for ever after the first EMFILE.
TEST(ServerProcessLimits, RunningOutOfDescriptorsIsSurvived) {
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "SKIPPED: the sanitizer's vptr check opens a pipe, and takes the lack of "
                    "descriptors for a finding";
#endif
    ServerProcess process(48);
    {
        std::vector<RawClient> clients;
        for (int i = 0; i < 200; ++i) clients.emplace_back(process.port());
        std::this_thread::sleep_for(milliseconds(500));
    }
    bool recovered = false;
    for (int i = 0; i < 40 && !recovered; ++i) {
        const auto response = fetch(process.port(), "/healthz");
        recovered = response && response->status == 200;
        std::this_thread::sleep_for(milliseconds(50));
    }
    EXPECT_TRUE(recovered);
    EXPECT_EQ(process.end(SIGTERM), 0);
}

TEST(ServerProcessLimits, TermAndInterruptEndItCleanlyUnderLoad) {
    for (const int signal : {SIGTERM, SIGINT}) {
        ServerProcess process(256, milliseconds(100));
        RawClient busy(process.port());
        RawClient idle(process.port());
        ASSERT_TRUE(idle.get("/healthz"));
        ASSERT_TRUE(busy.send(get_request("/v1/search?q=a")));
        std::this_thread::sleep_for(milliseconds(30));
        const auto begin = steady_clock::now();
        EXPECT_EQ(process.end(signal), 0);
        EXPECT_LT(steady_clock::now() - begin, milliseconds(5000));
        const auto response = busy.receive();
        ASSERT_TRUE(response) << "an accepted request was not answered";
        EXPECT_EQ(response->status, 200);
    }
}

}  // namespace
}  // namespace axtar::tests
