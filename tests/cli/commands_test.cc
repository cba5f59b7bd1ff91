// The program as a person or a script calls it: flags, output and exit codes.
#include <algorithm>

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
    const ProgramRun mistyped = run_axtar({"serch", "x"});
    EXPECT_EQ(mistyped.exit_code, 2);
    EXPECT_THAT(mistyped.errors, HasSubstr("no command 'serch'"));
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

// /dev/full takes nothing, as a full disk: the answer was lost with exit code 0.
TEST_F(Commands, AnAnswerThatCannotBeWrittenIsAFailure) {
    ASSERT_EQ(run_axtar({"index", "--index", index(), write_documents()}).exit_code, 0);
    for (const std::vector<std::string>& words :
         std::vector<std::vector<std::string>>{{"search", "--index", index(), "lawyer"},
                                               {"search", "--json", "--index", index(), "lawyer"},
                                               {"stats", "--index", index()},
                                               {"analyze", "söz"},
                                               {"index", "--index", index(), write_documents()}}) {
        const ProgramRun run = run_axtar(words, "", "/dev/full");
        EXPECT_EQ(run.exit_code, 6) << words[0];
        EXPECT_THAT(run.errors, HasSubstr("standard output")) << words[0];
    }
}

TEST_F(Commands, MeasuresAnIndexAsItIs) {
    ASSERT_EQ(run_axtar({"index", "--index", index(), write_documents()}).exit_code, 0);
    const std::string collection = folder_.path().string();
    folder_.write("queries.tsv", "1\tvəkilin haqqı\n2\tprison\n3\tnowhere to be found\n");
    folder_.write("qrels.tsv", "1\t0\tlaw-1#maddə-2\t1\n2\t0\tnews-1\t1\n3\t0\tnews-1\t1\n");
    const ProgramRun sections = run_axtar({"eval", "--sections", "--index", index(), collection});
    EXPECT_EQ(sections.exit_code, 0) << sections.errors;
    EXPECT_THAT(sections.output, HasSubstr("ndcg@10\t0.3333"));
    const ProgramRun documents = run_axtar({"eval", "--index", index(), collection});
    EXPECT_THAT(documents.output, HasSubstr("ndcg@10\t0.3333"));
    const ProgramRun plain =
        run_axtar({"eval", "--engine", "xapian", "--index", index(), collection});
    EXPECT_EQ(plain.exit_code, 2);
    EXPECT_THAT(plain.errors, HasSubstr("--index"));
}

TEST_F(Commands, FilesThatAreNotThereAreNamed) {
    const std::string folder = folder_.path().string();
    const auto run = [&](std::vector<std::string> words, int code, const std::string& named) {
        const ProgramRun done = run_axtar(words);
        EXPECT_EQ(done.exit_code, code) << words[0] << ": " << done.errors;
        EXPECT_THAT(done.errors, HasSubstr(named)) << words[0];
    };
    run({"serve", "--config", folder + "/none.toml"}, 3, "none.toml");
    run({"eval", folder + "/none"}, 3, "none/queries.tsv");
    run({"index", "--index", index(), "--schema", folder + "/none.json", "x"}, 3, "x");
    run({"index", "--index", index(), "--schema", folder, write_documents()}, 2, folder);
    run({"index", "--index", index(), "--schema", folder + "/no.json", write_documents()}, 3,
        "no.json");
    run({"index", "--index", index(), "--jobs", "100000", write_documents()}, 2, "--jobs");
    run({"serve", "--index", index(), "--listen", "127.0.0.1:0", "--collection", "../x"}, 2,
        "collections: '../x'");
}

TEST_F(Commands, SecondRunWritesNothing) {
    const std::string documents = write_documents();
    ASSERT_EQ(run_axtar({"index", "--index", index(), documents}).exit_code, 0);
    const ProgramRun again = run_axtar({"index", "--index", index(), documents});
    EXPECT_EQ(again.exit_code, 0);
    EXPECT_THAT(again.output, HasSubstr("2 unchanged"));
    EXPECT_THAT(again.output, HasSubstr("nothing was written"));
}

TEST_F(Commands, SearchOffersWhatTheApiOffers) {
    ASSERT_EQ(run_axtar({"index", "--index", index(), write_documents()}).exit_code, 0);
    const auto search = [&](std::vector<std::string> more) {
        std::vector<std::string> all{"search", "--index", index()};
        all.insert(all.end(), more.begin(), more.end());
        return run_axtar(all);
    };
    const ProgramRun dated = search({"--as-of", "2000-01-01", "vəkil"});
    EXPECT_EQ(dated.exit_code, 0) << dated.errors;
    EXPECT_THAT(search({"--as-of", "2010-01-01", "vəkil"}).output, HasSubstr("then: "));
    EXPECT_THAT(search({"--explain", "vəkil"}).output, HasSubstr("= words "));
    EXPECT_THAT(search({"həbsxana"}).errors, HasSubstr("also searched for: prison"));
    EXPECT_THAT(search({"--thesaurus=off", "həbsxana"}).errors,
                Not(HasSubstr("also searched for")));
    const ProgramRun counted = search({"--facets=kind,lang", "--histogram", "year", "vəkil"});
    EXPECT_THAT(counted.output, HasSubstr("kind:  legislation (1)"));
    EXPECT_THAT(counted.output, HasSubstr("lang:  "));
    EXPECT_THAT(counted.output, Not(HasSubstr("issuer:")));
    EXPECT_THAT(counted.output, HasSubstr("2001  1\n"));
    EXPECT_THAT(search({"--facets", "vəkil"}).output, HasSubstr("kind:  "));
    const ProgramRun flat = search({"--flat", "--thesaurus", "off", "vəkil"});
    EXPECT_THAT(flat.output, HasSubstr("\n2. Vəkillik haqqında")) << "a hit for each section";
    const ProgramRun one = search({"--sections", "1", "--json", "--thesaurus", "off", "vəkil"});
    EXPECT_THAT(one.output, HasSubstr("\"matching_sections\":2"));
    EXPECT_THAT(search({"(vəkil"}).errors, HasSubstr("note: a bracket was not closed"));
}

// `--kind News` was taken and `--sort DATE` refused; the value was then compared as typed.
TEST_F(Commands, SearchTakesCodesInAnyCase) {
    ASSERT_EQ(run_axtar({"index", "--index", index(), write_documents()}).exit_code, 0);
    const std::vector<std::string> rest = {"--lang",  "EN",   "--sort",   "-DATE",
                                           "--group", "None", "--roles",  "Body",
                                           "--ui",    "En",   "--facets", "lawyer"};
    for (const char* kind : {"News", "NEWS", "Xəbər", "XƏBƏR"}) {
        std::vector<std::string> all{"search", "--index", index(), "--json", "--kind", kind};
        all.insert(all.end(), rest.begin(), rest.end());
        const ProgramRun found = run_axtar(all);
        EXPECT_EQ(found.exit_code, 0) << found.errors;
        EXPECT_THAT(found.output, HasSubstr(R"("total":{"documents":1,"sections":1})")) << kind;
        EXPECT_THAT(found.output,
                    HasSubstr(R"({"value":"news","label":"News","count":1,"selected":true})"));
    }
}

TEST_F(Commands, SearchPrintsEveryPage) {
    ASSERT_EQ(run_axtar({"index", "--index", index(), write_documents()}).exit_code, 0);
    const ProgramRun all =
        run_axtar({"search", "--index", index(), "--flat", "--limit", "1", "--all", "--json", ""});
    EXPECT_EQ(all.exit_code, 0) << all.errors;
    const auto pages = std::count(all.output.begin(), all.output.end(), '\n');
    EXPECT_EQ(pages, 3) << all.output;
    const ProgramRun both =
        run_axtar({"search", "--index", index(), "--all", "--offset", "3", "vəkil"});
    EXPECT_EQ(both.exit_code, 2);
    EXPECT_THAT(both.errors, HasSubstr("--all begins with the first hit"));
}

TEST_F(Commands, SearchSaysWhichValueIsWrong) {
    ASSERT_EQ(run_axtar({"index", "--index", index(), write_documents()}).exit_code, 0);
    const auto errors = [&](std::vector<std::string> more) {
        std::vector<std::string> all{"search", "--index", index()};
        all.insert(all.end(), more.begin(), more.end());
        const ProgramRun run = run_axtar(all);
        EXPECT_EQ(run.exit_code, 2) << run.output;
        return run.errors;
    };
    EXPECT_THAT(errors({"--as-of", "2019-02-30", "a"}),
                HasSubstr("--as-of: '2019-02-30' is no day"));
    EXPECT_THAT(errors({"--facets=colour", "a"}), HasSubstr("colour"));
    EXPECT_THAT(errors({"--field", "colour", "a"}), HasSubstr("--field"));
    EXPECT_THAT(errors({"--field", "colour=red", "a"}), HasSubstr("colour"));
    EXPECT_THAT(errors({"--thesaurus", "maybe", "a"}), HasSubstr("--thesaurus"));
    EXPECT_THAT(errors({"--sections", "50", "a"}), HasSubstr("--sections"));
    EXPECT_THAT(errors({"--kind", "poem", "a"}), HasSubstr("--kind"));
    EXPECT_THAT(errors({"--sort", "newest", "a"}), HasSubstr("one of relevance, date, -date"));
    EXPECT_THAT(errors({"--roles", "chapter", "a"}), HasSubstr("--roles"));
    EXPECT_THAT(errors({"--lang", "tr", "a"}), HasSubstr("--lang"));
    EXPECT_THAT(errors({"--status", "new", "a"}), HasSubstr("--status"));
    EXPECT_THAT(errors({"--year", "abc", "a"}), HasSubstr("--year"));
}

// The example of docs/file_formats.md: what a State answered, and at which session.
TEST_F(Commands, FieldsOfTheSchemaFileAreReadFilteredAndCounted) {
    const auto schema = folder_.write("schema.json", R"({"fields": [
        {"name": "response", "label": {"az": "Cavab", "en": "Response"}},
        {"name": "session", "type": "number", "label": {"az": "Sessiya", "en": "Session"}}]})");
    const auto upr = [](const std::string& id, const std::string& more) {
        return R"({"id": ")" + id + R"(", "type": "recommendation", "lang": "en", )" +
               R"("title": "Recommendation", "body": "Ratify the protocol.", )" + more + "}\n";
    };
    const auto documents =
        folder_.write("upr.jsonl", upr("a", R"("response": "Accepted", "session": "4")") +
                                       upr("b", R"("response": "Noted", "session": "16")") +
                                       upr("c", R"("response": "Accepted", "session": "16")") +
                                       upr("d", "\"x\": 1"));
    const ProgramRun indexed =
        run_axtar({"index", "--index", index(), "--schema", schema.string(), documents.string()});
    EXPECT_EQ(indexed.exit_code, 0) << indexed.errors;
    const auto search = [&](std::vector<std::string> more) {
        std::vector<std::string> all{"search", "--index", index(), "--json", "--ui", "en"};
        all.insert(all.end(), more.begin(), more.end());
        return run_axtar(all).output;
    };
    const std::string accepted = search({"--field", "response=ACCEPTED", "protocol"});
    EXPECT_THAT(accepted, HasSubstr(R"("total":{"documents":2)"));
    EXPECT_THAT(accepted, HasSubstr(R"("extra":{"response":["Accepted"],"session":["4"]})"));
    EXPECT_THAT(accepted, HasSubstr(R"({"value":"Accepted","label":"Accepted","count":2,)"
                                    R"("selected":true},{"value":"Noted")"));
    EXPECT_THAT(search({"protocol response:accepted session:10..20"}),
                HasSubstr(R"("total":{"documents":1)"));
    EXPECT_THAT(search({"protocol Cavab:accepted"}), HasSubstr(R"("total":{"documents":2)"));
    EXPECT_THAT(search({"protocol response:rejected"}),
                HasSubstr("nothing here has response:rejected; there are Accepted, Noted"));
}

class OfficeLists : public Commands {
protected:
    [[nodiscard]] std::string documents() const {
        return folder_
            .write(
                "acts.jsonl",
                R"({"id": "gardens", "kind": "legislation", "lang": "az", "number": "9999-VQ", "title": "Sülh bağları haqqında Azərbaycan Respublikasının Qanunu", "date": "2001-03-04", "body": "Maddə 1. Bağ\n\nBağ hamınındır.\n\nMaddə 2. Hasar\n\nBağın hasarı olmur."})"
                "\n"
                R"({"id": "note", "kind": "news", "lang": "az", "title": "Xəbər", "body": "SBQ-nin 2-ci maddəsinə görə bağın hasarı olmur; Bağbanlıq Agentliyi xəbərdar edilib."})"
                "\n")
            .string();
    }
    [[nodiscard]] std::string acts() const {
        return folder_
            .write("acts.tsv", "az:9999-VQ\tlaw\t20\tSülh bağları haqqında\tPeace Gardens\tSBQ\n")
            .string();
    }
    [[nodiscard]] ProgramRun index_with(std::vector<std::string> flags) const {
        flags.insert(flags.begin(), {"index", "--quiet", "--index", index()});
        flags.push_back(documents());
        return run_axtar(flags);
    }
    [[nodiscard]] ProgramRun ask(const std::string& query) const {
        return run_axtar({"search", "--index", index(), "--limit", "1", "--sections", "1", query});
    }
};

TEST_F(OfficeLists, AnActOfTheirsIsKnownInTheSearchBox) {
    ASSERT_EQ(index_with({}).exit_code, 0);
    EXPECT_THAT(ask("SBQ 2").errors, Not(HasSubstr("gardens")));
    const ProgramRun indexed = index_with({"--acts", acts()});
    ASSERT_EQ(indexed.exit_code, 0) << indexed.errors;
    EXPECT_THAT(indexed.output, HasSubstr("2 replaced"));
    const ProgramRun found = ask("SBQ 2");
    EXPECT_THAT(found.output, HasSubstr("1. Sülh bağları"));
    EXPECT_THAT(found.output, HasSubstr("#maddə-2"));
    EXPECT_THAT(found.errors, HasSubstr("Article 2 of the Law on Peace Gardens: gardens#maddə-2"))
        << "labels are those of the list";
    const ProgramRun citing =
        run_axtar({"search", "--index", index(), "--cites", "az:9999-VQ/2", ""});
    EXPECT_THAT(citing.output, HasSubstr("note  news"));
}

TEST_F(OfficeLists, StayWithTheIndexUntilTheyAreTakenOut) {
    ASSERT_EQ(index_with({"--acts", acts()}).exit_code, 0);
    const ProgramRun again = index_with({});
    EXPECT_THAT(again.output, HasSubstr("2 unchanged"));
    EXPECT_THAT(ask("SBQ 2").output, HasSubstr("#maddə-2"));
    ASSERT_EQ(index_with({"--rebuild"}).exit_code, 0);
    EXPECT_THAT(ask("SBQ 2").errors, HasSubstr("gardens#maddə-2")) << "built anew with them";
    ASSERT_EQ(index_with({"--acts", "none"}).exit_code, 0);
    EXPECT_THAT(ask("SBQ 2").errors, Not(HasSubstr("gardens")));
}

TEST_F(OfficeLists, AreReadByInspectToo) {
    const std::string institutions =
        folder_.write("own.tsv", "gardens\tnational\tBağbanlıq Agentliyi\tGardening Agency\n")
            .string();
    const std::string file = documents();
    EXPECT_THAT(run_axtar({"inspect", "--json", file}).output, Not(HasSubstr("az:9999-VQ/2")));
    const ProgramRun read =
        run_axtar({"inspect", "--json", "--acts", acts(), "--institutions", institutions, file});
    EXPECT_EQ(read.exit_code, 0) << read.errors;
    EXPECT_THAT(read.output, HasSubstr("az:9999-VQ/2"));
    EXPECT_THAT(read.output, HasSubstr("Bağbanlıq Agentliyi\""));
}

TEST_F(OfficeLists, AMistakeInOneIsNamedWithFileAndLine) {
    const std::string bad = folder_.write("bad.tsv", "# ours\naz:x\tlow\t1\tA\tB\n").string();
    for (const char* command : {"index", "inspect"}) {
        std::vector<std::string> words{command, "--acts", bad, documents()};
        if (words[0] == "index") words.insert(words.begin() + 1, {"--index", index()});
        const ProgramRun run = run_axtar(words);
        EXPECT_EQ(run.exit_code, 2) << command;
        EXPECT_THAT(run.errors, HasSubstr("bad.tsv:2")) << command;
        EXPECT_THAT(run.errors, HasSubstr("unknown kind 'low'")) << command;
    }
    const ProgramRun absent = index_with({"--places", "/nowhere/places.tsv"});
    EXPECT_EQ(absent.exit_code, 3);
    EXPECT_THAT(absent.errors, HasSubstr("--places"));
    EXPECT_THAT(absent.errors, HasSubstr("/nowhere/places.tsv"));
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
    EXPECT_THAT(run_axtar({"analyze", "--explain", "--lang", "en", "NGOs"}).output,
                HasSubstr("ngos → -s → ngo"));
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
