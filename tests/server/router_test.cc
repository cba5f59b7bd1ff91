#include "server/router.h"

#include <map>

#include <gtest/gtest.h>

#include "tests/support/read_table.h"

namespace axtar::server {
namespace {

using tests::read_table;

Router table() {
    const Handler nothing = [](const Request&) { return Response{}; };
    return Router({{"/", false, Place::kWorker, Audience::kPerson, nothing},
                   {"/documents/", true, Place::kWorker, Audience::kPerson, nothing},
                   {"/static/", true, Place::kIoThread, Audience::kPerson, nothing},
                   {"/v1/search", false, Place::kWorker, Audience::kProgram, nothing, nothing},
                   {"/v1/similar", false, Place::kWorker, Audience::kProgram, {}, nothing},
                   {"/v1/documents/", true, Place::kWorker, Audience::kProgram, nothing}});
}

TEST(Router, FindsRoutesAndRefusesCrookedPaths) {
    const Router router = table();
    for (const auto& [where, columns] : read_table("server/routes.tsv")) {
        SCOPED_TRACE(where + " " + columns.at(1));
        const auto match = router.find(columns.at(0), columns.at(1));
        EXPECT_EQ(match ? 200 : match.error().status, std::stoi(columns.at(2)))
            << (match ? "" : match.error().detail);
        if (match && columns.size() > 3) {
            EXPECT_EQ(match->request.rest, columns.at(3));
        }
    }
}

TEST(Router, TellsWhichMethodsAreAllowed) {
    const std::map<std::string, std::string> allowed{{"/v1/search", "GET, HEAD, POST"},
                                                     {"/v1/similar", "POST"},
                                                     {"/v1/documents/a", "GET, HEAD"}};
    for (const auto& [path, methods] : allowed) {
        const auto match = table().find("PUT", path);
        ASSERT_FALSE(match) << path;
        EXPECT_EQ(match.error().status, 405);
        EXPECT_EQ(match.error().headers, (Headers{{"Allow", methods}})) << path;
    }
    EXPECT_FALSE(table().find("GET", "/v1/similar"));
    EXPECT_TRUE(table().find("POST", "/v1/similar"));
}

TEST(Router, LeavesTheQueryEncoded) {
    const auto match = table().find("GET", "/v1/search?q=a%26b&x=?");
    ASSERT_TRUE(match);
    EXPECT_EQ(match->request.query, "q=a%26b&x=?");
    EXPECT_EQ(match->request.path, "/v1/search");
}

}  // namespace
}  // namespace axtar::server
