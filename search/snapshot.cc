#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "analyzers/analyzer_registry.h"
#include "base/log.h"
#include "corpus/index_layout.h"
#include "search/facets/columns_builder_internal.h"
#include "search/snapshot_internal.h"
#include "search/vocabulary/collection_words_internal.h"
#include "search/xapian_guard_internal.h"

namespace axtar::search {
namespace {

namespace fs = std::filesystem;

Error not_found(std::string message) { return {ErrorCode::kNotFound, std::move(message), {}}; }

Result<std::vector<std::string>> names_to_open(const fs::path& index,
                                               const std::vector<std::string>& wanted) {
    const std::vector<std::string> existing = corpus::list_collections(index);
    if (existing.empty()) {
        return tl::unexpected(not_found("there is no index at " + index.string() +
                                        "; 'axtar index --index " + index.string() +
                                        " PATH...' makes one"));
    }
    if (wanted.empty()) return existing;
    for (const std::string& name : wanted) {
        if (std::binary_search(existing.begin(), existing.end(), name)) continue;
        return tl::unexpected(
            not_found("index " + index.string() + " has no collection '" + name + "'"));
    }
    const std::set<std::string> sorted(wanted.begin(), wanted.end());
    return std::vector<std::string>(sorted.begin(), sorted.end());
}

Result<void> check_version(const CollectionSnapshot& collection, const fs::path& index) {
    const auto stored = [&](std::string_view key) {
        const std::string value = collection.database.get_metadata(std::string(key));
        return value.empty() ? std::string("none") : value;
    };
    const std::string format = stored(corpus::kFormatKey);
    const std::string analysis = stored(corpus::kAnalysisKey);
    const std::string our_format = std::to_string(corpus::kFormatVersion);
    const std::string our_analysis = std::to_string(analyzers::analysis_version());
    if (format == our_format && analysis == our_analysis) return {};
    return tl::unexpected(Error{ErrorCode::kIncompatible,
                                "collection '" + collection.name + "' of index " + index.string() +
                                    " has format " + format + " and analysis " + analysis +
                                    ", this program reads format " + our_format + " and analysis " +
                                    our_analysis + "; remove " + collection.folder.string() +
                                    " and rebuild it with 'axtar index --index " + index.string() +
                                    " --collection " + collection.name + " PATH...'",
                                {}});
}

/// FNV-1a: short and the same on every machine; it only has to change when a revision does.
std::string digest(const std::vector<CollectionSnapshot>& collections) {
    std::uint64_t hash = 14'695'981'039'346'656'037ULL;
    for (const CollectionSnapshot& collection : collections) {
        for (const char byte : collection.name + "=" + collection.revision + "\n") {
            hash = (hash ^ static_cast<unsigned char>(byte)) * 1'099'511'628'211ULL;
        }
    }
    constexpr std::size_t kDigits = 16;
    char digits[kDigits] = {};
    const auto end = std::to_chars(digits, digits + kDigits, hash, 16).ptr;
    const std::string text(digits, end);
    return std::string(kDigits - text.size(), '0') + text;
}

Result<corpus::Schema> read_schema(const fs::path& index) {
    const fs::path path = corpus::schema_path(index);
    std::ifstream file(path, std::ios::binary);
    if (!file) return corpus::Schema::built_in();
    const std::string json{std::istreambuf_iterator<char>(file), {}};
    return corpus::Schema::parse(json, path.string());
}

/// A copied folder would answer twice for each document and break what is counted.
Result<void> check_distinct(const std::vector<CollectionSnapshot>& collections) {
    std::map<std::string, std::string> by_uuid;
    for (const CollectionSnapshot& collection : collections) {
        const auto [other, is_new] =
            by_uuid.try_emplace(collection.database.get_uuid(), collection.name);
        if (is_new) continue;
        return tl::unexpected(Error{ErrorCode::kIncompatible,
                                    "collections '" + other->second + "' and '" + collection.name +
                                        "' are copies of one another; index one of them anew",
                                    {}});
    }
    return {};
}

Result<CollectionSnapshot> open_collection(const fs::path& index, const std::string& name) {
    CollectionSnapshot collection{.name = name, .folder = corpus::collection_path(index, name)};
    collection.database = Xapian::Database(collection.folder.string());
    if (auto version = check_version(collection, index); !version) {
        return tl::unexpected(version.error());
    }
    collection.revision =
        collection.database.get_uuid() + "-" + std::to_string(collection.database.get_revision());
    return collection;
}

/// The lists of acts that the collections keep, all of them together; null where none does. One
/// that this program cannot read (an older one may have been less strict) is passed over: better
/// without it than no search.
std::shared_ptr<const corpus::KnownActs> own_acts(
    const std::vector<CollectionSnapshot>& collections) {
    std::string lines;
    for (const CollectionSnapshot& collection : collections) {
        const std::string kept =
            collection.database.get_metadata(std::string(corpus::kListKeyPrefix) + "acts");
        if (kept.empty()) continue;
        if (const auto read = corpus::KnownActs::parse(kept, collection.name); !read) {
            log_event(LogLevel::kWarning, "acts_unreadable",
                      {{"collection", collection.name}, {"reason", read.error().message}});
            continue;
        }
        lines += kept + '\n';
    }
    if (lines.empty()) return {};
    auto acts = corpus::KnownActs::parse(lines, "acts");
    if (!acts) return {};
    return std::make_shared<const corpus::KnownActs>(std::move(*acts));
}

Result<Snapshot> open_all(const fs::path& index, const std::vector<std::string>& names) {
    Snapshot snapshot;
    auto schema = read_schema(index);
    if (!schema) return tl::unexpected(schema.error());
    snapshot.schema = std::move(*schema);
    for (const std::string& name : names) {
        auto collection = open_collection(index, name);
        if (!collection) return tl::unexpected(collection.error());
        snapshot.all.add_database(collection->database);
        snapshot.collections.push_back(std::move(*collection));
    }
    if (auto distinct = check_distinct(snapshot.collections); !distinct) {
        return tl::unexpected(distinct.error());
    }
    snapshot.revision = digest(snapshot.collections);
    return snapshot;
}

/// The words of another revision of the same database, to serve until the new ones are read. Not of
/// a database of another UUID, be its name the same: that is another collection.
const CollectionWords* earlier_words(const Snapshot* earlier, const CollectionSnapshot& wanted) {
    if (earlier == nullptr) return nullptr;
    const std::string uuid = wanted.database.get_uuid() + "-";
    for (const CollectionSnapshot& candidate : earlier->collections) {
        if (candidate.revision.starts_with(uuid)) return candidate.words.get();
    }
    return nullptr;
}

const CollectionSnapshot* same_revision(const Snapshot* earlier, const CollectionSnapshot& wanted) {
    if (earlier == nullptr) return nullptr;
    for (const CollectionSnapshot& candidate : earlier->collections) {
        if (candidate.revision == wanted.revision && candidate.columns) return &candidate;
    }
    return nullptr;
}

}  // namespace

Result<Snapshot> open_snapshot(const fs::path& index, const std::vector<std::string>& collections) {
    const auto names = names_to_open(index, collections);
    if (!names) return tl::unexpected(names.error());
    return guarded([&] { return open_all(index, *names); });
}

Result<void> load_columns(Snapshot& snapshot, const Snapshot* earlier) {
    return guarded([&]() -> Result<void> {
        for (CollectionSnapshot& collection : snapshot.collections) {
            if (const CollectionSnapshot* known = same_revision(earlier, collection)) {
                collection.columns = known->columns;
                collection.words = known->words;
                continue;
            }
            collection.words =
                std::make_shared<CollectionWords>(earlier_words(earlier, collection));
            collection.columns = std::make_shared<const CollectionColumns>(
                build_columns(collection.database, snapshot.schema));
        }
        const bool same = earlier != nullptr && earlier->revision == snapshot.revision;
        snapshot.own_acts = same ? earlier->own_acts : own_acts(snapshot.collections);
        if (same) snapshot.found_names = earlier->found_names;
        return {};
    });
}

}  // namespace axtar::search
