// docs/http_api.md shows requests with their answers: each is sent to a server over the sample
// corpus, and what the page shows of the answer must be in it.
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include "corpus/sources/directory_source.h"
#include "indexer/batch_indexer.h"
#include "search/reader_pool.h"
#include "server/pool_search_service.h"
#include "server/search_rules.h"
#include "server/server.h"
#include "tests/server/documented_example.h"
#include "tests/server/raw_client.h"
#include "tests/support/temporary_directory.h"
#include "tests/support/wait_until.h"

namespace axtar::tests {
namespace {

std::filesystem::path source_file(const char* path) {
    return std::filesystem::path(AXTAR_SOURCE_DIR) / path;
}

std::string page() {
    std::ifstream file(source_file("docs/http_api.md"), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A server over the sample corpus, indexed once for all tests.
class SampleServer {
public:
    SampleServer() {
        const auto schema = corpus::Schema::built_in();
        auto enricher = corpus::Enricher::create();
        EXPECT_TRUE(enricher);
        const auto source = corpus::open_source({source_file("corpus/sample")}, schema);
        const auto done = indexer::index_documents(
            *source,
            {.index = folder_.path() / "index",
             .schema = schema,
             .enricher = std::make_shared<corpus::Enricher>(std::move(*enricher))},
            {});
        EXPECT_TRUE(done) << to_string(done.error());
        if (done) {
            EXPECT_EQ(done->rejects.size(), 0U) << done->rejects.front().reason;
        }
        service_ = std::make_shared<server::PoolSearchService>(
            search::ReaderPool::Options{.index = folder_.path() / "index", .searchers = 1});
        server_ = std::make_unique<server::Server>(server::ServerConfig{.listen = "127.0.0.1:0"},
                                                   service_);
        EXPECT_TRUE(server_->start());
        EXPECT_TRUE(wait_until([this] { return service_->ready(); }));
        // Completions are read behind the searches' backs.
        EXPECT_TRUE(wait_until([this] {
            const auto known = service_->suggest({.text = "uşaq"});
            return known && !known->completions.empty();
        }));
    }

    [[nodiscard]] RawResponse send(const DocumentedExample& example) const {
        std::string request = example.method + ' ' + example.target + " HTTP/1.1\r\n" +
                              "Host: 127.0.0.1\r\nConnection: close\r\n";
        bool typed = false;
        for (const auto& [name, value] : example.headers) {
            request += name + ": " + value + "\r\n";
            typed = typed || name == "Content-Type";
        }
        if (!example.body.empty()) {
            if (!typed) request += "Content-Type: application/x-www-form-urlencoded\r\n";
            request += "Content-Length: " + std::to_string(example.body.size()) + "\r\n";
        }
        RawClient client(server_->port());
        client.send(request + "\r\n" + example.body);
        return client.receive(example.method != "HEAD").value_or(RawResponse{});
    }

private:
    TemporaryDirectory folder_;
    std::shared_ptr<server::PoolSearchService> service_;
    std::unique_ptr<server::Server> server_;
};

/// Everything shown must be there: members, elements in their order, values. A text that ends with
/// an ellipsis is the beginning of the real one, null stands for any value.
void expect_shown(const rapidjson::Value& shown, const rapidjson::Value& real,
                  const std::string& place) {
    if (shown.IsNull()) return;
    if (shown.IsObject()) {
        ASSERT_TRUE(real.IsObject()) << place;
        for (const auto& member : shown.GetObject()) {
            const std::string inner = place + '.' + member.name.GetString();
            ASSERT_TRUE(real.HasMember(member.name)) << inner << " is not in the answer";
            expect_shown(member.value, real[member.name], inner);
        }
    } else if (shown.IsArray()) {
        ASSERT_TRUE(real.IsArray()) << place;
        ASSERT_GE(real.Size(), shown.Size()) << place;
        for (rapidjson::SizeType i = 0; i < shown.Size(); ++i) {
            expect_shown(shown[i], real[i], place + '[' + std::to_string(i) + ']');
        }
    } else if (shown.IsString()) {
        ASSERT_TRUE(real.IsString()) << place;
        std::string text = shown.GetString();
        const std::string ellipsis = "…";
        if (text.ends_with(ellipsis)) {
            text.resize(text.size() - ellipsis.size());
            EXPECT_EQ(std::string(real.GetString()).substr(0, text.size()), text) << place;
        } else {
            EXPECT_EQ(real.GetString(), text) << place;
        }
    } else {
        EXPECT_EQ(shown, real) << place;
    }
}

/// The answer of an example in its parts.
struct Shown {
    int status = 200;
    std::vector<std::string> fields = {};  ///< names, in lower case
    std::string json = {};
};

std::string lower(std::string text) {
    for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
}

Shown read_shown(std::string_view answer) {
    Shown shown;
    if (!answer.starts_with("HTTP/1.1 ")) {
        shown.json = without_ellipses(answer);
        return shown;
    }
    shown.status = std::stoi(std::string(answer.substr(9, 3)));
    answer.remove_prefix(std::min(answer.find('\n') + 1, answer.size()));
    while (!answer.empty()) {
        const std::size_t end = std::min(answer.find('\n'), answer.size());
        const std::string line(answer.substr(0, end));
        answer.remove_prefix(std::min(end + 1, answer.size()));
        if (line.empty()) break;
        if (const std::size_t colon = line.find(": "); colon != std::string::npos) {
            shown.fields.push_back(lower(line.substr(0, colon)));
        }
    }
    shown.json = without_ellipses(answer);
    return shown;
}

/// A tag of the page was that of another index: the request is sent with the tag of this one.
DocumentedExample with_own_tag(DocumentedExample example, const SampleServer& server) {
    for (auto& [name, value] : example.headers) {
        if (name != "If-None-Match") continue;
        DocumentedExample plain = example;
        plain.headers.clear();
        value = server.send(plain).headers["etag"];
    }
    return example;
}

TEST(HttpApiPage, ItsExamplesAreAnsweredAsShown) {
    const SampleServer server;
    const auto examples = read_examples(page());
    ASSERT_GE(examples.size(), 20U);
    for (const DocumentedExample& example : examples) {
        SCOPED_TRACE("docs/http_api.md:" + std::to_string(example.line) + ": " + example.target);
        const RawResponse real = server.send(with_own_tag(example, server));
        const Shown shown = read_shown(example.answer);
        for (const auto& field : shown.fields) {
            EXPECT_TRUE(real.headers.contains(field)) << "no header field " << field;
        }
        if (shown.json.find('{') == std::string::npos) {
            EXPECT_EQ(real.status, shown.status) << real.body;
            continue;
        }
        rapidjson::Document expected;
        expected.Parse(shown.json.data(), shown.json.size());
        ASSERT_FALSE(expected.HasParseError())
            << "what is shown is no JSON at " << expected.GetErrorOffset() << ": " << shown.json;
        rapidjson::Document found;
        found.Parse(real.body.data(), real.body.size());
        ASSERT_FALSE(found.HasParseError()) << real.body;
        // A problem says its own status.
        const bool problem = expected.HasMember("type") && expected.HasMember("status");
        EXPECT_EQ(real.status, problem ? expected["status"].GetInt() : shown.status) << real.body;
        expect_shown(expected, found, "answer");
    }
}

TEST(HttpApiPage, NamesEveryParameterOfASearch) {
    const std::string text = page();
    for (const auto& rule : server::search_rules()) {
        EXPECT_NE(text.find('`' + std::string(rule.name) + '`'), std::string::npos) << rule.name;
    }
    const auto schema = corpus::Schema::built_in();
    for (const auto& field : schema.fields()) {
        EXPECT_NE(text.find('`' + field.name + '`'), std::string::npos) << field.name;
    }
}

TEST(DocumentedExample, ReadsCommandsAndAnswers) {
    const auto examples = read_examples(
        "# A\n```\n$ curl -s \"http://127.0.0.1:8080/v1/a?b=c\"\n{\"x\": 1}\n"
        "$ curl -G http://127.0.0.1:8080/v1/b \\\n    --data-urlencode 'q=ə b' -d limit=1\n```\n"
        "$ curl http://127.0.0.1:8080/outside\n"
        "```\n$ curl -H 'Content-Type: application/json' -d '{\"q\": \"a b\"}' "
        "http://127.0.0.1:8080/v1/c\n```\n");
    ASSERT_EQ(examples.size(), 3U);
    EXPECT_EQ(examples[0].line, 3U);
    EXPECT_EQ(examples[0].target, "/v1/a?b=c");
    EXPECT_EQ(examples[0].answer, "{\"x\": 1}\n");
    EXPECT_EQ(examples[1].target, "/v1/b?q=%C9%99%20b&limit=1");
    EXPECT_EQ(examples[2].method, "POST");
    EXPECT_EQ(examples[2].body, "{\"q\": \"a b\"}");
    EXPECT_EQ(examples[2].headers.at(0).second, "application/json");
}

TEST(DocumentedExample, LeavesOutWhatThePageLeavesOut) {
    EXPECT_EQ(without_ellipses(R"({"a": …, "b": [1, …], "c": {…}, "d": "x …", …})"),
              R"({"a": null, "b": [1], "c": {}, "d": "x …"})");
}

}  // namespace
}  // namespace axtar::tests
