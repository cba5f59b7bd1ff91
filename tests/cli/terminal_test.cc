#include "cli/terminal.h"

#include <gtest/gtest.h>

namespace axtar::cli {
namespace {

TEST(Terminal, ShowsSnippetsWithoutMarkup) {
    EXPECT_EQ(
        snippet_for_terminal("a <mark>hüquq</mark> &lt;b&gt; &amp;amp; &quot;x&quot; &#39;", false),
        "a [hüquq] <b> &amp; \"x\" '");
    EXPECT_EQ(snippet_for_terminal("<mark>x</mark>", true), "\x1b[1;33mx\x1b[0m");
}

TEST(Terminal, TakesTheReinsFromControlCharacters) {
    EXPECT_EQ(printable("a\x1b[31mb\n\u202Ec\u0085"), "a [31mb  c ");
    EXPECT_EQ(snippet_for_terminal("a\x1b[2Jb", false), "a [2Jb");
}

TEST(Terminal, SaysSizesAndTimesForPeople) {
    EXPECT_EQ(human_bytes(999), "999 B");
    EXPECT_EQ(human_bytes(1'234'567), "1.2 MB");
    EXPECT_EQ(human_duration(std::chrono::seconds(59)), "59 s");
    EXPECT_EQ(human_duration(std::chrono::seconds(125)), "2 min 05 s");
    EXPECT_EQ(human_duration(std::chrono::seconds(3780)), "1 h 03 min");
}

}  // namespace
}  // namespace axtar::cli
