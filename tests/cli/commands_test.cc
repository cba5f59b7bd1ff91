// The program as a person or a script calls it: flags, output and exit codes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/program.h"
#include "tests/support/read_table.h"
#include "tests/support/temporary_directory.h"

namespace axtar::tests {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Commands : public ::testing::Test {
protected:
    [[nodiscard]] std::string index() const { return (folder_.path() / "index").string(); }

    std::string write_documents() const {
        return folder_
            .write(
                "documents.jsonl",
                R"({"id": "law-1", "kind": "legislation", "lang": "az", "title": "Vəkillik haqqında", "date": "2001-03-04", "body": "Maddə 1. Vəkil\n\nHər kəs vəkil tutmaq hüququna malikdir.\n\nMaddə 2. Haqq\n\nVəkilin haqqı müqavilə ilə müəyyən olunur."})"
                "\n"
                R"({"id": "news-1", "kind": "news", "lang": "en", "title": "Visit", "date": "2020-05-06", "body": "The team visited a prison and spoke with the lawyers there."})"
                "\n")
            .string();
    }

    TemporaryDirectory folder_;
};

TEST_F(Commands, HelpIsEnoughToStart) {
    const ProgramRun help = run_axtar({"--help"});
    EXPECT_EQ(help.exit_code, 0);
    for (const char* command :
         {"index", "search", "serve", "analyze", "inspect", "eval", "stats", "check", "compact"}) {
        EXPECT_THAT(help.output, HasSubstr(command));
        const ProgramRun sub = run_axtar({command, "--help"});
        EXPECT_EQ(sub.exit_code, 0) << command;
        EXPECT_THAT(sub.output, HasSubstr("--help")) << command;
    }
    EXPECT_EQ(run_axtar({}).exit_code, 2);
    EXPECT_EQ(run_axtar({"serch"}).exit_code, 2);
    EXPECT_EQ(run_axtar({"search", "--limit", "x", "--index", "y", "q"}).exit_code, 2);
}

TEST_F(Commands, IndexesAndFinds) {
    const ProgramRun indexed = run_axtar({"index", "--index", index(), write_documents()});
    EXPECT_EQ(indexed.exit_code, 0) << indexed.errors;
    EXPECT_THAT(indexed.output, HasSubstr("2 added"));

    const ProgramRun found = run_axtar({"search", "--index", index(), "vekilin huququ"});
    EXPECT_EQ(found.exit_code, 0) << found.errors;
    EXPECT_THAT(found.output, HasSubstr("Vəkillik haqqında"));
    EXPECT_THAT(found.output, HasSubstr("#maddə-1"));
    EXPECT_THAT(found.output, HasSubstr("[vəkil]"));
    EXPECT_THAT(found.output, HasSubstr("1 documents"));

    const ProgramRun json =
        run_axtar({"search", "--index", index(), "--json", "--kind", "news", "lawyer"});
    EXPECT_THAT(json.output, HasSubstr(R"("total":{"documents":1,"sections":1})"));
    EXPECT_THAT(json.output, HasSubstr("<mark>lawyers</mark>"));
    EXPECT_THAT(
        run_axtar({"search", "--index", index(), "--json", "--kind", "report", "lawyer"}).output,
        HasSubstr(R"("total":{"documents":0,"sections":0})"));
}

TEST_F(Commands, SecondRunWritesNothing) {
    const std::string documents = write_documents();
    ASSERT_EQ(run_axtar({"index", "--index", index(), documents}).exit_code, 0);
    const ProgramRun again = run_axtar({"index", "--index", index(), documents});
    EXPECT_EQ(again.exit_code, 0);
    EXPECT_THAT(again.output, HasSubstr("2 unchanged"));
    EXPECT_THAT(again.output, HasSubstr("nothing was written"));
}

TEST_F(Commands, PruneRemovesWhatIsGone) {
    const std::string documents = write_documents();
    ASSERT_EQ(run_axtar({"index", "--index", index(), documents}).exit_code, 0);
    folder_.write("documents.jsonl",
                  R"({"id": "news-1", "kind": "news", "title": "Visit", "body": "A prison."})"
                  "\n");
    EXPECT_THAT(run_axtar({"index", "--index", index(), "--prune", documents}).output,
                HasSubstr("0 added, 1 replaced, 0 unchanged, 1 removed"));
    EXPECT_THAT(run_axtar({"stats", "--index", index()}).output, HasSubstr("1 documents"));
}

TEST_F(Commands, RejectsAreListedWithTheirPlaceAndTheRestIsIndexed) {
    const std::string documents =
        folder_
            .write("mixed.jsonl",
                   "{\"id\": \"a\", \"body\": \"Bir söz.\"}\nnot json\n{\"body\": 5}\n")
            .string();
    const std::string report = (folder_.path() / "rejects.tsv").string();
    const ProgramRun indexed =
        run_axtar({"index", "--index", index(), "--report", report, documents});
    EXPECT_EQ(indexed.exit_code, 1);
    EXPECT_THAT(indexed.output, HasSubstr("1 added"));
    EXPECT_THAT(indexed.output, HasSubstr("2 rejected"));
    EXPECT_THAT(indexed.errors, HasSubstr("mixed.jsonl:2: "));
    EXPECT_THAT(indexed.errors, HasSubstr("mixed.jsonl:3: "));
    EXPECT_TRUE(std::filesystem::exists(report));
}

TEST_F(Commands, MissingPathsStopBeforeAnythingIsWritten) {
    const ProgramRun missing =
        run_axtar({"index", "--index", index(), write_documents(), "/does/not/exist"});
    EXPECT_EQ(missing.exit_code, 3);
    EXPECT_THAT(missing.errors, HasSubstr("/does/not/exist"));
    EXPECT_FALSE(std::filesystem::exists(index()));
    const ProgramRun going_on = run_axtar(
        {"index", "--index", index(), "--keep-going", write_documents(), "/does/not/exist"});
    EXPECT_EQ(going_on.exit_code, 1);
    EXPECT_THAT(going_on.output, HasSubstr("2 added"));
}

TEST_F(Commands, MissingIndexIsExplained) {
    for (const char* command : {"stats", "check", "compact"}) {
        const ProgramRun run = run_axtar({command, "--index", index()});
        EXPECT_EQ(run.exit_code, 3) << command;
        EXPECT_THAT(run.errors, HasSubstr("axtar index")) << command;
    }
    EXPECT_EQ(run_axtar({"search", "--index", index(), "x"}).exit_code, 3);
}

TEST_F(Commands, ChecksAndCompacts) {
    ASSERT_EQ(run_axtar({"index", "--index", index(), write_documents()}).exit_code, 0);
    EXPECT_EQ(run_axtar({"check", "--index", index()}).exit_code, 0);
    EXPECT_EQ(run_axtar({"compact", "--index", index()}).exit_code, 0);
    EXPECT_EQ(run_axtar({"check", "--index", index()}).exit_code, 0);
    EXPECT_THAT(run_axtar({"stats", "--json", "--index", index()}).output,
                HasSubstr(R"("documents":2)"));
}

TEST_F(Commands, AnalysesLinesAndArguments) {
    const ProgramRun json =
        run_axtar({"analyze", "--json", "--lang", "az"}, "Hüquqların pozulması\n\nBMT-nin\n");
    EXPECT_EQ(json.exit_code, 0);
    EXPECT_EQ(std::count(json.output.begin(), json.output.end(), '\n'), 3)
        << "a line of output for each of input";
    EXPECT_THAT(
        json.output,
        HasSubstr(R"("exact":"hüquqların","stem":"hüquq","folded":"huquq","start":0,"end":12)"));
    EXPECT_THAT(run_axtar({"analyze", "--explain", "--lang", "az", "hüquqların"}).output,
                HasSubstr("hüquqların → -ın → -lar → hüquq"));
}

TEST_F(Commands, InspectsWithoutAnIndex) {
    const std::string page =
        folder_
            .write("page.html",
                   "<html><head><title>Görüş</title></head><body><p>23-10-2020</p>"
                   "<p>Müvəkkil dünən vətəndaşlarla görüşüb və onların müraciətlərini dinləyib.</p>"
                   "<p>485 dəfə oxunub</p></body></html>")
            .string();
    const ProgramRun seen = run_axtar({"inspect", "--text", page});
    EXPECT_EQ(seen.exit_code, 0) << seen.errors;
    EXPECT_THAT(seen.output, HasSubstr("2020-10-23"));
    EXPECT_THAT(seen.output, HasSubstr("Görüş"));
    EXPECT_THAT(run_axtar({"inspect", "--json", page}).output,
                HasSubstr(R"("date": "2020-10-23")"));
    EXPECT_EQ(run_axtar({"inspect", (folder_.path() / "none.txt").string()}).exit_code, 1);
}

TEST_F(Commands, TheSampleCorpusIsIndexedWhole) {
    const ProgramRun indexed =
        run_axtar({"index", "--index", index(), "--quiet", sample_corpus_path()});
    EXPECT_EQ(indexed.exit_code, 0) << indexed.errors;
    EXPECT_THAT(indexed.output, HasSubstr(" 0 rejected"));
    const ProgramRun found = run_axtar({"search", "--index", index(), "usaq huquqlari"});
    EXPECT_THAT(found.output, HasSubstr("[uşaq"));
    EXPECT_THAT(found.output, Not(HasSubstr("\n0 documents")));
}

}  // namespace
}  // namespace axtar::tests
