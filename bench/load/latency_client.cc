/// axtar-latency: asks a running server the queries of a file, one after the other over keep-alive
/// connections (closed loop), and prints how long the answers took.
///
/// usage: axtar-latency HOST PORT QUERIES [ROUNDS] [CONNECTIONS] [EXTRA]
///   QUERIES      a query a line, UTF-8; TSV with the query in the last column works too
///   (queries.tsv of a judged collection) ROUNDS       passes over the file after one warm pass,
///   default 3 CONNECTIONS  each a thread with a share of the queries, default 1 EXTRA appended to
///   each request, e.g. "&facets=none&snippets=0"
/// A closed loop waits for each answer, so it hides queueing: it says how long a search takes, not
/// what load the server bears.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using Milliseconds = std::chrono::duration<double, std::milli>;

std::string percent_encode(const std::string& text) {
    static constexpr char kHex[] = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= 'a' && byte <= 'z');
        if (plain) {
            encoded += c;
        } else {
            encoded += {'%', kHex[byte >> 4U], kHex[byte & 15U]};
        }
    }
    return encoded;
}

std::vector<std::string> read_targets(const std::string& path, const std::string& extra) {
    std::ifstream file(path);
    std::vector<std::string> targets;
    for (std::string line; std::getline(file, line);) {
        const std::size_t tab = line.rfind('\t');
        if (tab != std::string::npos) line.erase(0, tab + 1);
        if (!line.empty()) targets.push_back("/v1/search?q=" + percent_encode(line) + extra);
    }
    return targets;
}

/// One keep-alive connection; opens itself again when the server has closed it.
class Connection {
public:
    Connection(std::string host, std::string port)
        : host_(std::move(host)), port_(std::move(port)) {}

    unsigned get(const std::string& target) {
        if (!open_) connect();
        http::request<http::empty_body> request(http::verb::get, target, 11);
        request.set(http::field::host, host_);
        http::write(stream_, request);
        http::response<http::string_body> response;
        http::read(stream_, buffer_, response);
        open_ = response.keep_alive();
        return response.result_int();
    }

private:
    void connect() {
        stream_.close();
        buffer_.clear();
        stream_.connect(asio::ip::tcp::resolver(context_).resolve(host_, port_));
        stream_.socket().set_option(asio::ip::tcp::no_delay(true));
        open_ = true;
    }

    std::string host_;
    std::string port_;
    asio::io_context context_;
    beast::tcp_stream stream_{context_};
    beast::flat_buffer buffer_;
    bool open_ = false;
};

struct Measurement {
    std::vector<double> milliseconds = {};
    std::size_t failures = 0;
};

Measurement ask(Connection& connection, const std::vector<std::string>& targets, std::size_t first,
                std::size_t step) {
    Measurement measurement;
    for (std::size_t i = first; i < targets.size(); i += step) {
        const auto start = std::chrono::steady_clock::now();
        const unsigned status = connection.get(targets[i]);
        measurement.milliseconds.push_back(
            Milliseconds(std::chrono::steady_clock::now() - start).count());
        if (status != 200) ++measurement.failures;
    }
    return measurement;
}

double percentile(const std::vector<double>& sorted, double share) {
    const auto last = static_cast<double>(sorted.size() - 1);
    return sorted[static_cast<std::size_t>(share * last + 0.5)];
}

void print(Measurement& all, double seconds) {
    std::sort(all.milliseconds.begin(), all.milliseconds.end());
    std::printf("requests\t%zu\nfailures\t%zu\nper_second\t%.0f\n", all.milliseconds.size(),
                all.failures, static_cast<double>(all.milliseconds.size()) / seconds);
    for (const auto& [name, share] :
         {std::pair{"p50_ms", 0.50}, {"p95_ms", 0.95}, {"p99_ms", 0.99}, {"max_ms", 1.0}}) {
        std::printf("%s\t%.3f\n", name, percentile(all.milliseconds, share));
    }
}

int run(int argc, char** argv) {
    if (argc < 4) {
        std::cerr << "usage: axtar-latency HOST PORT QUERIES [ROUNDS] [CONNECTIONS] [EXTRA]\n";
        return 2;
    }
    const std::vector<std::string> targets = read_targets(argv[3], argc > 6 ? argv[6] : "");
    if (targets.empty()) {
        std::cerr << "axtar-latency: no queries in " << argv[3] << '\n';
        return 2;
    }
    const int rounds = argc > 4 ? std::atoi(argv[4]) : 3;
    const std::size_t connections = argc > 5 ? std::strtoul(argv[5], nullptr, 10) : 1;

    Measurement all;
    std::mutex all_mutex;  // guards `all`
    const auto start = std::chrono::steady_clock::now();
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < connections; ++i) {
            threads.emplace_back([&, i] {
                Connection connection(argv[1], argv[2]);
                ask(connection, targets, i, connections);  // warm pass
                for (int round = 0; round < rounds; ++round) {
                    const Measurement part = ask(connection, targets, i, connections);
                    const std::lock_guard lock(all_mutex);
                    all.milliseconds.insert(all.milliseconds.end(), part.milliseconds.begin(),
                                            part.milliseconds.end());
                    all.failures += part.failures;
                }
            });
        }
    }
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
    // The warm pass took its share of the time too.
    print(all, elapsed.count() * rounds / (rounds + 1));
    return all.failures == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        std::cerr << "axtar-latency: " << error.what() << '\n';
        return 1;
    }
}
