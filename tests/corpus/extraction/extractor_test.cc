#include "corpus/extraction/extractor.h"

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/wait.h>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/extraction/program_path.h"
#include "tests/support/temporary_directory.h"

namespace axtar::corpus {
namespace {

using ::testing::HasSubstr;

// Small limits, so that a test need not wait for the real ones.
ExtractionLimits small_limits() {
    ExtractionLimits limits;
    limits.memory_bytes = std::size_t{256} << 20U;
    limits.cpu = std::chrono::seconds(1);
    limits.wall = std::chrono::milliseconds(30'000);
    limits.files_per_process = 10;
    return limits;
}

// The text, or the reason why there is none.
std::string ask(Extractor& extractor, const std::string& deed) {
    const Result<FormattedText> text = extractor.read(Task::kHtml, deed);
    if (!text) return "ERROR " + text.error().message;
    return text->blocks.empty() ? "" : text->blocks.front().text;
}

struct Deed {
    std::string name = {};
    std::string reason = {};
};

TEST(Extractor, NamesTheReasonOfEachEndAndGoesOn) {
    const Deed kDeeds[] = {
        {"spin", "more than 1 s of processor time"},
        {"allocate", "needs more than 256 MiB of memory"},
        {"malloc", "needs more than 256 MiB of memory"},
        {"crash", "the reader ended with signal 11"},
        {"leave", "the reader gave up on the file (exit code 7)"},
        {"nonsense", "an answer that cannot be read"},
        {"unknown kind", "an answer that cannot be read"},
        {"wrong kind", "an answer that cannot be read"},
        {"flood", "more than 128 MiB of text"},
        {"swell", "more than 200 times larger than its file"},
    };
    ExtractionLimits limits = small_limits();
    for (const Deed& deed : kDeeds) {
        SCOPED_TRACE(deed.name);
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        if (deed.reason.find("memory") != std::string::npos) continue;  // no limit there
#endif
        limits.memory_bytes = std::size_t{deed.name == "flood" ? 1024U : 256U} << 20U;
        Extractor extractor(AXTAR_MISBEHAVING_READER, limits);
        EXPECT_EQ(ask(extractor, "before"), "before");
        EXPECT_THAT(ask(extractor, deed.name), HasSubstr("ERROR"));
        EXPECT_THAT(ask(extractor, deed.name), HasSubstr(deed.reason));
        EXPECT_EQ(ask(extractor, "after"), "after");
    }
}

TEST(Extractor, EndsAReaderThatHangs) {
    ExtractionLimits limits = small_limits();
    limits.wall = std::chrono::milliseconds(300);
    limits.cpu = std::chrono::seconds(60);
    // A reader that says something all the while used to have all the time it wanted.
    for (const std::string deed : {"hang", "chatter", "drip"}) {
        SCOPED_TRACE(deed);
        Extractor extractor(AXTAR_MISBEHAVING_READER, limits);
        const auto start = std::chrono::steady_clock::now();
        EXPECT_EQ(ask(extractor, deed), "ERROR the file took more than 300 ms to read");
        EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(30));
        EXPECT_EQ(ask(extractor, "after"), "after");
    }
}

TEST(Extractor, ForbidsWhatAReaderNeverNeeds) {
    Extractor probe(AXTAR_MISBEHAVING_READER, small_limits());
    ASSERT_EQ(ask(probe, "x"), "x");
    if (!probe.warning().empty()) GTEST_SKIP() << "SKIPPED: " << probe.warning();
    for (const std::string deed : {"socket", "execute", "fork", "trace"}) {
        SCOPED_TRACE(deed);
        Extractor extractor(AXTAR_MISBEHAVING_READER, small_limits());
        EXPECT_THAT(ask(extractor, deed), HasSubstr("signal 31"));
        EXPECT_EQ(ask(extractor, "after"), "after");
    }
    Extractor extractor(AXTAR_MISBEHAVING_READER, small_limits());
    EXPECT_EQ(ask(extractor, "signal"), "denied");
    EXPECT_EQ(ask(extractor, "own signal"), "denied");
}

TEST(Extractor, ShowsNoFilesAndWritesNone) {
    const tests::TemporaryDirectory folder;
    const std::string secret = folder.write("secret.txt", "x").string();
    Extractor extractor(AXTAR_MISBEHAVING_READER, small_limits());
    ASSERT_EQ(ask(extractor, "x"), "x");
    if (!extractor.warning().empty()) GTEST_SKIP() << "SKIPPED: " << extractor.warning();
    EXPECT_EQ(ask(extractor, "read " + secret), "denied");
    EXPECT_EQ(ask(extractor, "read /etc/passwd"), "denied");
    EXPECT_EQ(ask(extractor, "write " + secret), "denied");
    EXPECT_EQ(ask(extractor, "write " + (folder.path() / "new").string()), "denied");
    // What libraries need.
    EXPECT_EQ(ask(extractor, "read /usr/bin/env"), "allowed");
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "new"));
}

TEST(Extractor, ReplacesAProcessThatWasKilledWhileItWaited) {
    Extractor extractor(AXTAR_MISBEHAVING_READER, small_limits());
    for (int i = 0; i < 5; ++i) {
        ASSERT_EQ(ask(extractor, "text"), "text");
        ASSERT_EQ(::kill(extractor.running_process(), SIGKILL), 0);
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    EXPECT_EQ(ask(extractor, "text"), "text");
    EXPECT_EQ(extractor.started(), 6U);
}

TEST(Extractor, ReportsAProcessThatIsKilledInTheMiddle) {
    Extractor extractor(AXTAR_MISBEHAVING_READER, small_limits());
    extractor.begin(Task::kHtml, "hang");
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    ASSERT_EQ(::kill(extractor.running_process(), SIGKILL), 0);
    const Result<FormattedText> text = extractor.finish();
    ASSERT_FALSE(text);
    EXPECT_THAT(text.error().message, HasSubstr("signal 9"));
    EXPECT_EQ(ask(extractor, "after"), "after");
}

TEST(Extractor, DropsWhatWasBegunAndNotFinished) {
    Extractor extractor(AXTAR_MISBEHAVING_READER, small_limits());
    extractor.begin(Task::kHtml, "one");
    extractor.begin(Task::kHtml, "two");
    const Result<FormattedText> text = extractor.finish();
    ASSERT_TRUE(text);
    EXPECT_EQ(text->blocks.at(0).text, "two");
    EXPECT_FALSE(extractor.finish());
}

TEST(Extractor, OneProcessReadsManyFilesAndIsReplaced) {
    Extractor extractor(AXTAR_MISBEHAVING_READER, small_limits());
    for (int i = 0; i < 35; ++i) ASSERT_EQ(ask(extractor, std::to_string(i)), std::to_string(i));
    EXPECT_EQ(extractor.started(), 4U);
}

TEST(Extractor, LeavesNoDescriptorAndNoProcess) {
    const auto descriptors = [] {
        return std::distance(std::filesystem::directory_iterator("/proc/self/fd"),
                             std::filesystem::directory_iterator());
    };
    const auto before = descriptors();
    for (int i = 0; i < 30; ++i) {
        Extractor extractor(AXTAR_MISBEHAVING_READER, small_limits());
        ASSERT_EQ(ask(extractor, "x"), "x");
        ask(extractor, "leave");
        ask(extractor, "nonsense");
    }
    EXPECT_EQ(descriptors(), before);
    EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1) << "a child is left";
}

TEST(Extractor, RefusesWhatIsNoReader) {
    Extractor absent("/nonexistent/axtar-extract");
    EXPECT_THAT(ask(absent, "x"), HasSubstr("cannot be started"));
    Extractor other("/bin/true");
    EXPECT_THAT(ask(other, "x"), HasSubstr("does not start"));
    Extractor talkative("/bin/echo");
    EXPECT_THAT(ask(talkative, "x"), HasSubstr("of another version"));
}

TEST(Extractor, RefusesAFileOverTheLimitWithoutSendingIt) {
    ExtractionLimits limits = small_limits();
    limits.input_bytes = 1000;
    Extractor extractor(AXTAR_MISBEHAVING_READER, limits);
    EXPECT_THAT(ask(extractor, std::string(1001, 'x')), HasSubstr("larger than 1000 bytes"));
    EXPECT_EQ(extractor.started(), 0U);
}

TEST(Extractor, ReadsHtmlAsTheReaderDoes) {
    Extractor extractor;
    const Result<FormattedText> text =
        extractor.read(Task::kHtml, "<title>Ad</title><h1>Başlıq</h1><p>Mətn &amp; mətn");
    ASSERT_TRUE(text) << text.error().message;
    EXPECT_EQ(text->title, "Ad");
    ASSERT_EQ(text->blocks.size(), 2U);
    EXPECT_EQ(text->blocks.at(0).kind, BlockKind::kHeading);
    EXPECT_EQ(text->blocks.at(1).text, "Mətn & mətn");
    EXPECT_TRUE(text->is_page);
}

}  // namespace
}  // namespace axtar::corpus
