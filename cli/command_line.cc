#include "cli/command_line.h"

#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/terminal.h"
#include "server/parameter_values.h"

namespace axtar::cli {
namespace {

constexpr const char* kDescription =
    "Axtar searches human-rights and legal documents in Azerbaijani and English.\n\n"
    "Start with:\n"
    "  axtar index  --index my-index FOLDER     read documents into an index\n"
    "  axtar search --index my-index \"usaq huquqlari\"\n"
    "  axtar serve  --index my-index            then open http://127.0.0.1:8080/";

constexpr const char* kExitCodes =
    "Exit codes: 0 done; 1 some documents were rejected, or defects were found; 2 wrong flags or "
    "input;\n"
    "3 no such index, file or document; 4 index of another version (axtar index --rebuild);\n"
    "5 index locked or port taken; 6 failed; 75 the system refused a write to the index.";

using Action = std::function<int()>;

// Each sub-command keeps its options alive in the action that reads them.
class CommandLine {
public:
    CommandLine() : app_(kDescription, "axtar") {
        app_.require_subcommand(1);
        app_.footer(kExitCodes);
        app_.set_version_flag("--version", AXTAR_VERSION);
        add_index();
        add_search();
        add_serve();
        add_analyze();
        add_inspect();
        add_eval();
        add_eval_analysis();
        add_index_folder_command("stats", "Say what an index holds", run_stats, true);
        add_index_folder_command("check", "Verify an index: Xapian's structures and ours",
                                 run_check, false);
        add_index_folder_command("compact", "Rewrite an index smaller and faster", run_compact,
                                 false);
    }

    int run(int argc, char** argv) {
        try {
            app_.parse(argc, argv);
        } catch (const CLI::Success& asked_for_help) {
            return app_.exit(asked_for_help);
        } catch (const CLI::ParseError& error) {
            const bool mistyped = app_.get_subcommands().empty() && argc > 1 && argv[1][0] != '-';
            if (mistyped) {
                std::cerr << "axtar: there is no command '" << printable(argv[1])
                          << "'; axtar --help lists them\n";
            } else {
                app_.exit(error);
            }
            return kUsage;
        }
        return action_();
    }

private:
    template <class Options>
    CLI::App* add(const char* name, const char* description, std::shared_ptr<Options> options,
                  int (*command)(const Options&)) {
        CLI::App* sub = app_.add_subcommand(name, description);
        sub->callback([this, options, command] {
            action_ = [options, command] { return command(*options); };
        });
        return sub;
    }

    template <class Options>
    static void add_index_flag(CLI::App* sub, Options& options) {
        sub->add_option("--index", options.index, "Folder of the index")
            ->required()
            ->envname("AXTAR_INDEX");
    }

    /// Takes one of some names in any case, and for a field's values their other names, as over
    /// HTTP.
    static CLI::Validator one_of(std::vector<std::string_view> names,
                                 const std::string& field = {}) {
        const auto take = [names, field](std::string& value) -> std::string {
            const std::string_view name = server::named(names, field, value);
            if (name.empty()) return printable(value) + " is not " + server::one_of(names);
            value = name;
            return {};
        };
        return {take, server::one_of(names)};
    }
    static CLI::Validator one_of_field(server::Names names, const std::string& field) {
        return one_of({names.begin(), names.end()}, field);
    }

    /// An office's own lists, for index and inspect.
    static void add_list_flags(CLI::App* sub, ListOptions& lists) {
        const auto add = [sub](const char* flag, std::string& file, const char* what) {
            sub->add_option(flag, file,
                            std::string("File with ") + what +
                                " beside the built-in ones, or none; docs/"
                                "names_and_recommendations.md tells its form");
        };
        add("--institutions", lists.institutions, "institutions");
        add("--places", lists.places, "places");
        add("--topics", lists.topics, "topics");
        add("--acts", lists.acts, "acts that texts and queries cite");
    }

    void add_index() {
        auto options = std::make_shared<IndexOptions>();
        CLI::App* sub =
            add("index", "Read files, folders and JSONL into an index", options, run_index);
        add_index_flag(sub, *options);
        sub->add_option("--collection", options->collection, "Collection to write to")
            ->capture_default_str();
        sub->add_flag("--prune", options->prune, "Remove documents that the paths no longer hold");
        sub->add_flag("--rebuild", options->rebuild,
                      "Start the collection anew (after an update of axtar)");
        sub->add_flag(
            "--keep-going", options->keep_going,
            "Go on when a path given here cannot be read at all; it is listed with the rejects");
        sub->add_option("--jobs", options->jobs, "Analysing threads; 0: one a core")
            ->capture_default_str()
            ->check(CLI::Range(0, 256));
        sub->add_option("--report", options->report,
                        "Write rejects to this file: place, tab, reason");
        sub->add_option("--schema", options->schema, "JSON file that declares further fields");
        add_list_flags(sub, options->lists);
        sub->add_flag("--quiet", options->quiet, "No progress");
        sub->add_option("PATH", options->paths,
                        "Files and folders; docs/file_formats.md lists what is read")
            ->required();
    }

    void add_search() {
        auto options = std::make_shared<SearchOptions>();
        CLI::App* sub = add("search", "Search an index", options, run_search);
        add_index_flag(sub, *options);
        sub->add_option("--collection", options->collections,
                        "Collections to search; all when not given");
        sub->add_flag("--json", options->json, "Print the same object as GET /v1/search");
        sub->add_option("--ui", options->ui, "Language of the labels in it: az or en")
            ->capture_default_str()
            ->transform(one_of({"az", "en"}));
        sub->add_option("--limit", options->limit, "Hits to show")
            ->capture_default_str()
            ->check(CLI::Range(0, 100));
        sub->add_option("--offset", options->offset, "Hits to skip")
            ->capture_default_str()
            ->check(CLI::Range(0, 10000));
        for (const std::string field :
             {"kind", "lang", "status", "issuer", "addressee", "institution", "topic",
              "affected_group", "place", "mandate", "year", "unit", "id"}) {
            sub->add_option("--" + field, options->filters[field],
                            "Only this " + field + "; may be repeated");
        }
        // A value that no document can have is a slip, as it is over HTTP.
        sub->get_option("--kind")->transform(one_of_field(server::kind_names(), "kind"));
        sub->get_option("--lang")->transform(one_of_field(server::language_names(), "lang"));
        sub->get_option("--status")->transform(one_of_field(server::status_names(), "status"));
        sub->get_option("--year")->check(CLI::Range(1000, 9999));
        sub->add_option("--field", options->fields,
                        "Only this value of a field of the schema: NAME=VALUE");
        sub->add_option("--from", options->from, "Only from this date on: YYYY-MM-DD");
        sub->add_option("--to", options->to, "Only up to this date: YYYY-MM-DD");
        sub->add_option(
               "--roles", options->roles,
               "Sections searched: body, front_matter, annex (default), footnote, prior_wording")
            ->delimiter(',')
            ->transform(one_of_field(server::role_names(), "role"));
        sub->add_option("--sort", options->sort, "relevance, date (oldest first) or -date")
            ->capture_default_str()
            ->transform(one_of({"relevance", "date", "-date"}));
        sub->add_option("--group", options->group, "document, or none for a flat list of sections")
            ->capture_default_str()
            ->transform(one_of({"document", "none"}));
        sub->add_flag("--flat", options->flat, "The same as --group none");
        add_search_extras(sub, *options);
        sub->add_option("QUERY", options->query, "Words, \"phrases\", -without")->required();
    }

    /// What may be asked of a search beside the hits themselves.
    static void add_search_extras(CLI::App* sub, SearchOptions& options) {
        sub->add_option("--sections", options.sections, "Best sections shown beneath a document")
            ->capture_default_str()
            ->check(CLI::Range(1, 20));
        sub->add_flag("--all", options.all,
                      "Every hit, --limit of them a page (--json: an object a page)");
        sub->add_flag("--facets{all}", options.facets,
                      "Counts for each field, or --facets=FIELD,FIELD for some");
        sub->add_option("--histogram", options.histogram, "Hits by date: year, month or none")
            ->capture_default_str()
            ->transform(one_of({"year", "month", "none"}));
        sub->add_option("--as-of", options.as_of,
                        "What was law on that day, and what is known of the wording then: "
                        "YYYY-MM-DD");
        sub->add_option("--cites", options.cites,
                        "Only sections that cite this: a key such as az:cm/145 or echr/3");
        sub->add_option("--thesaurus", options.thesaurus,
                        "on, or off to leave out other names and translations of the words")
            ->capture_default_str()
            ->transform(one_of({"on", "off"}));
        sub->add_flag("--explain", options.explain, "Show how the scores came about");
    }

    void add_serve() {
        auto options = std::make_shared<ServeOptions>();
        CLI::App* sub =
            add("serve", "Serve an index as web pages and JSON API", options, run_serve);
        sub->add_option("--index", options->index, "Folder of the index")->envname("AXTAR_INDEX");
        sub->add_option("--listen", options->listen,
                        "HOST:PORT, default 127.0.0.1:8080; port 0 takes a free one");
        sub->add_option("--collection", options->collections,
                        "Collections to serve; default public");
        sub->add_option("--config", options->config, "TOML file; flags override it");
    }

    void add_analyze() {
        auto options = std::make_shared<AnalyzeOptions>();
        CLI::App* sub = add("analyze", "Show the tokens and stems of a text", options, run_analyze);
        sub->add_option("--lang", options->lang,
                        "az, en or auto (each paragraph by its own language)")
            ->capture_default_str()
            ->transform(one_of({"az", "en", "auto"}));
        sub->add_flag("--explain", options->explain, "Show each suffix that was cut");
        sub->add_flag("--json", options->json, "An object a line");
        sub->add_option("TEXT", options->text,
                        "The text; without it, one text a line on standard input");
    }

    void add_inspect() {
        auto options = std::make_shared<InspectOptions>();
        CLI::App* sub = add("inspect", "Show what is understood of files, without an index",
                            options, run_inspect);
        sub->add_flag("--json", options->json, "One JSON object");
        sub->add_flag("--text", options->text, "Print the texts of the sections too");
        sub->add_option("--schema", options->schema, "JSON file that declares further fields");
        add_list_flags(sub, options->lists);
        sub->add_option("FILE", options->files, "Files and folders")->required();
    }

    void add_eval() {
        auto options = std::make_shared<EvalOptions>();
        CLI::App* sub = add("eval", "Measure ranking on a judged collection", options, run_eval);
        sub->add_option("--engine", options->engine, "axtar, or xapian for the plain library")
            ->capture_default_str()
            ->transform(one_of({"axtar", "xapian"}));
        sub->add_option("--stemmer", options->stemmer, "Snowball stemmer of the engine xapian")
            ->capture_default_str();
        sub->add_option("--run", options->run, "Write a TREC run file");
        CLI::Option* documents =
            sub->add_option("--documents", options->documents,
                            "Files and folders to search, instead of the collection's docs.jsonl")
                ->check(CLI::ExistingPath);
        sub->add_option("--index", options->index,
                        "An index to search as it is, instead of documents; engine axtar")
            ->check(CLI::ExistingDirectory)
            ->excludes(documents);
        sub->add_option("--queries", options->queries,
                        "Queries to ask, instead of the collection's queries.tsv");
        sub->add_flag("--sections", options->sections,
                      "The judgments are of sections, ID#ANCHOR, not of documents");
        sub->add_option("COLLECTION", options->collection,
                        "Folder with qrels.tsv, and docs.jsonl and queries.tsv")
            ->required();
    }

    void add_eval_analysis() {
        auto options = std::make_shared<EvalAnalysisOptions>();
        CLI::App* sub = add("eval-analysis", "Measure stemmers side by side on gold files", options,
                            run_eval_analysis);
        sub->add_option("--worst", options->worst, "Worst classes to list")->capture_default_str();
        sub->add_option("--words", options->words,
                        "Word lists (first column) whose largest classes are printed")
            ->check(CLI::ExistingFile);
        sub->add_option("--largest", options->largest, "Largest classes to list")
            ->capture_default_str();
        sub->add_option("GOLD", options->gold, "Files with lemma, form and features, tab-separated")
            ->check(CLI::ExistingFile);
    }

    void add_index_folder_command(const char* name, const char* description,
                                  int (*command)(const IndexFolderOptions&), bool with_json) {
        auto options = std::make_shared<IndexFolderOptions>();
        CLI::App* sub = add(name, description, options, command);
        add_index_flag(sub, *options);
        sub->add_option("--collection", options->collections, "Collections; all when not given");
        if (with_json) sub->add_flag("--json", options->json, "One JSON object");
    }

    CLI::App app_;
    Action action_;
};

}  // namespace

int run_command_line(int argc, char** argv) { return CommandLine().run(argc, argv); }

}  // namespace axtar::cli
