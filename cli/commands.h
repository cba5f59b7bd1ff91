#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/exit_code.h"
#include "cli/list_files.h"

/// The sub-commands of axtar: what their flags say, and the function that does it. command_line.cc
/// reads the flags. Each function prints its answer on standard output, messages on standard error,
/// and returns an ExitCode.
namespace axtar::cli {

struct IndexOptions {
    std::filesystem::path index = {};
    std::string collection = "public";
    std::vector<std::filesystem::path> paths = {};
    std::filesystem::path schema = {};  ///< empty: the index's own, else built in
    std::filesystem::path report = {};  ///< rejects are written here too, as TSV
    ListOptions lists = {};
    bool prune = false;
    bool rebuild = false;
    bool keep_going = false;
    unsigned jobs = 0;
    bool quiet = false;
};
[[nodiscard]] int run_index(const IndexOptions& options);

struct SearchOptions {
    std::filesystem::path index = {};
    std::vector<std::string> collections = {};
    std::string query = {};
    std::map<std::string, std::vector<std::string>> filters = {};
    std::vector<std::string> fields = {};  ///< NAME=VALUE, for fields without a flag of their own
    std::string from = {};
    std::string to = {};
    std::vector<std::string> roles = {};
    std::string sort = "relevance";
    std::string group = "document";
    std::uint32_t offset = 0;
    std::uint32_t limit = 10;
    std::uint32_t sections = 3;  ///< best sections shown beneath a document
    bool flat = false;           ///< the same as group "none"
    /// Fields counted, joined by commas; "all"; empty: none, in JSON all.
    std::string facets = {};
    std::string histogram = "none";
    std::string as_of = {};
    std::string cites = {};
    std::string thesaurus = "on";
    bool explain = false;
    bool all = false;  ///< every page, by cursor
    bool json = false;
    std::string ui = "az";  ///< language of the labels in JSON, as for the HTTP parameter
};
[[nodiscard]] int run_search(const SearchOptions& options);

struct ServeOptions {
    std::filesystem::path config = {};
    std::optional<std::filesystem::path> index = {};
    std::optional<std::string> listen = {};
    std::vector<std::string> collections = {};
};
[[nodiscard]] int run_serve(const ServeOptions& options);

struct AnalyzeOptions {
    std::string lang = "auto";
    bool explain = false;
    bool json = false;
    std::vector<std::string> text = {};
};
[[nodiscard]] int run_analyze(const AnalyzeOptions& options);

struct InspectOptions {
    std::vector<std::filesystem::path> files = {};
    std::filesystem::path schema = {};
    ListOptions lists = {};
    bool text = false;  ///< the texts of the sections too
    bool json = false;
};
[[nodiscard]] int run_inspect(const InspectOptions& options);

struct EvalOptions {
    std::filesystem::path collection = {};
    std::string engine = "axtar";
    std::string stemmer = "english";  ///< of the engine "xapian"
    std::filesystem::path run = {};
    std::vector<std::filesystem::path> documents = {};  ///< empty: docs.jsonl of the collection
    std::filesystem::path queries = {};                 ///< empty: queries.tsv of the collection
    std::filesystem::path index = {};  ///< searched as it is, instead of the documents; ours only
    bool sections = false;             ///< judged are sections, ID#ANCHOR, not documents
};
[[nodiscard]] int run_eval(const EvalOptions& options);

struct EvalAnalysisOptions {
    std::vector<std::filesystem::path> gold = {};
    std::vector<std::filesystem::path> words = {};  ///< lists whose largest classes are printed
    std::size_t worst = 50;
    std::size_t largest = 200;
};
[[nodiscard]] int run_eval_analysis(const EvalAnalysisOptions& options);

struct IndexFolderOptions {
    std::filesystem::path index = {};
    std::vector<std::string> collections = {};
    bool json = false;
};
[[nodiscard]] int run_stats(const IndexFolderOptions& options);
[[nodiscard]] int run_check(const IndexFolderOptions& options);
[[nodiscard]] int run_compact(const IndexFolderOptions& options);

/// Prints "axtar: " and the error on standard error; its exit code.
[[nodiscard]] int report(const Error& error);

}  // namespace axtar::cli
