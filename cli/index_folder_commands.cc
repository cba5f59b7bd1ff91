#include <iostream>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "cli/commands.h"
#include "cli/terminal.h"
#include "corpus/index_layout.h"
#include "indexer/maintenance.h"
#include "search/searcher.h"

namespace axtar::cli {
namespace {

std::vector<std::string> chosen_collections(const IndexFolderOptions& options) {
    return options.collections.empty() ? corpus::list_collections(options.index)
                                       : options.collections;
}

int no_collections(const IndexFolderOptions& options) {
    return report(Error{ErrorCode::kNotFound,
                        "no index here; axtar index --index DIR PATH... makes one",
                        options.index.string()});
}

void print_json(const std::vector<search::CollectionStatistics>& statistics) {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
    writer.StartObject();
    writer.Key("collections");
    writer.StartArray();
    for (const auto& collection : statistics) {
        writer.StartObject();
        writer.Key("name");
        writer.String(collection.name.c_str());
        writer.Key("documents");
        writer.Uint64(collection.documents);
        writer.Key("sections");
        writer.Uint64(collection.sections);
        writer.Key("terms");
        writer.Uint64(collection.terms);
        writer.Key("bytes_on_disk");
        writer.Uint64(collection.bytes_on_disk);
        writer.Key("revision");
        writer.String(collection.revision.c_str());
        writer.EndObject();
    }
    writer.EndArray();
    writer.EndObject();
    std::cout << buffer.GetString() << '\n';
}

}  // namespace

int run_stats(const IndexFolderOptions& options) {
    auto searcher = search::Searcher::open(options.index, options.collections);
    if (!searcher) return report(searcher.error());
    const auto statistics = searcher->statistics();
    if (!statistics) return report(statistics.error());
    if (options.json) {
        print_json(*statistics);
        return kSuccess;
    }
    for (const auto& collection : *statistics) {
        std::cout << collection.name << ": " << collection.documents << " documents, "
                  << collection.sections << " sections, " << collection.terms << " terms, "
                  << human_bytes(collection.bytes_on_disk) << ", revision " << collection.revision
                  << '\n';
    }
    return kSuccess;
}

int run_check(const IndexFolderOptions& options) {
    const auto collections = chosen_collections(options);
    if (collections.empty()) return no_collections(options);
    std::size_t problems = 0;
    for (const auto& collection : collections) {
        const auto checked = indexer::check(options.index, collection);
        if (!checked) return report(checked.error());
        for (const auto& problem : checked->problems)
            std::cout << collection << ": " << printable(problem) << '\n';
        std::cout << collection << ": " << checked->documents << " documents, " << checked->sections
                  << " sections, " << checked->problems.size() << " problems\n";
        problems += checked->problems.size();
    }
    return problems == 0 ? kSuccess : kSomeRejected;
}

int run_compact(const IndexFolderOptions& options) {
    const auto collections = chosen_collections(options);
    if (collections.empty()) return no_collections(options);
    for (const auto& collection : collections) {
        const auto compacted = indexer::compact(options.index, collection);
        if (!compacted) return report(compacted.error());
        std::cout << collection << ": " << human_bytes(compacted->bytes_before) << " before, "
                  << human_bytes(compacted->bytes_after) << " after\n";
    }
    return kSuccess;
}

}  // namespace axtar::cli
