#include "indexer/index_folder.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <system_error>
#include <unistd.h>

#include "corpus/index_layout.h"
#include "indexer/fail_stop_io.h"

namespace axtar::indexer {
namespace {

namespace fs = std::filesystem;

// Creates missing folders from the outermost inwards and makes each one's entry durable.
Result<void> make_folders(const fs::path& folder) {
    std::error_code error;
    if (fs::is_directory(folder, error)) return {};
    if (folder.has_parent_path() && folder.parent_path() != folder) {
        if (auto made = make_folders(folder.parent_path()); !made) return made;
    }
    fs::create_directory(folder, error);
    if (error) return io_error(folder, "the folder cannot be made", error.value());
    const fs::path parent = folder.has_parent_path() ? folder.parent_path() : fs::path(".");
    // Some file systems cannot sync a folder above; only what lies in the index must be durable.
    (void)sync_folder(parent.string());
    return {};
}

Result<std::string> read_file(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return io_error(file, "cannot be read", errno);
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

Result<void> check_schema(const fs::path& index, const std::string& collection,
                          const corpus::Schema& schema) {
    const fs::path file = corpus::schema_path(index);
    auto text = read_file(file);
    if (!text) return tl::unexpected(text.error());
    const auto stored = corpus::Schema::parse(*text, file.string());
    if (stored && stored->to_json() == schema.to_json()) return {};
    const std::string reason = stored ? "declares other fields than the schema given"
                                      : "cannot be read (" + to_string(stored.error()) + ")";
    return tl::unexpected(Error{ErrorCode::kIncompatible,
                                "the index's schema " + reason +
                                    ". Use the index's own schema, or rebuild every collection: " +
                                    rebuild_command(index, collection),
                                file.string()});
}

Result<void> prepare_schema(const fs::path& index, const std::string& collection,
                            const corpus::Schema& schema) {
    std::error_code error;
    const bool exists = fs::exists(corpus::schema_path(index), error);
    // Without a collection nothing depends on the old schema.
    if (exists && !corpus::list_collections(index).empty()) {
        return check_schema(index, collection, schema);
    }
    return write_file_durably(corpus::schema_path(index), schema.to_json());
}

Result<void> check_name(const std::string& collection) {
    if (corpus::is_collection_name(collection)) return {};
    return tl::unexpected(Error{ErrorCode::kInvalidArgument,
                                "\"" + collection +
                                    "\" is no collection name: 1 to 63 of a-z, 0-9, _ and -, the "
                                    "first a letter or digit",
                                "collection"});
}

}  // namespace

tl::unexpected<Error> io_error(const fs::path& path, const std::string& what, int error) {
    return tl::unexpected(
        Error{ErrorCode::kIo, what + ": " + std::generic_category().message(error), path.string()});
}

Result<void> write_file_durably(const fs::path& file, const std::string& content) {
    const fs::path temporary = file.string() + ".tmp";
    const int descriptor =
        ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (descriptor < 0) return io_error(temporary, "cannot be written", errno);
    std::size_t done = 0;
    bool good = true;
    while (good && done < content.size()) {
        const ssize_t part = ::write(descriptor, content.data() + done, content.size() - done);
        good = part > 0 || (part < 0 && errno == EINTR);
        if (part > 0) done += static_cast<std::size_t>(part);
    }
    good = good && ::fsync(descriptor) == 0;
    const int error = errno;
    ::close(descriptor);
    if (!good || ::rename(temporary.c_str(), file.c_str()) != 0) {
        const int reason = good ? errno : error;
        ::unlink(temporary.c_str());
        return io_error(file, "cannot be written", reason);
    }
    const int synced = sync_folder(file.parent_path().string());
    if (synced != 0) return io_error(file, "cannot be made durable", synced);
    return {};
}

Result<fs::path> prepare_index_folder(const fs::path& index, const std::string& collection,
                                      const corpus::Schema& schema) {
    if (auto good = check_name(collection); !good) return tl::unexpected(good.error());
    std::error_code error;
    const fs::path root = fs::absolute(index, error);
    if (error) return io_error(index, "is no usable path", error.value());
    if (auto made = make_folders(root); !made) return tl::unexpected(made.error());
    if (auto good = prepare_schema(root, collection, schema); !good) {
        return tl::unexpected(good.error());
    }
    const fs::path collections = corpus::collection_path(root, collection).parent_path();
    if (auto made = make_folders(collections); !made) return tl::unexpected(made.error());
    const fs::path canonical = fs::canonical(collections, error);
    if (error) return io_error(collections, "cannot be opened", error.value());
    return canonical / collection;
}

Result<fs::path> existing_collection_folder(const fs::path& index, const std::string& collection) {
    if (auto good = check_name(collection); !good) return tl::unexpected(good.error());
    std::error_code error;
    const fs::path folder = fs::canonical(corpus::collection_path(index, collection), error);
    if (!error && fs::is_directory(folder, error)) return folder;
    std::string known;
    for (const std::string& name : corpus::list_collections(index)) {
        known += (known.empty() ? "" : ", ") + name;
    }
    return tl::unexpected(Error{ErrorCode::kNotFound,
                                "the index has no collection \"" + collection + "\"; it has " +
                                    (known.empty() ? "none" : known),
                                index.string()});
}

std::string rebuild_command(const fs::path& index, const std::string& collection) {
    return "axtar index --index " + index.string() + " --collection " + collection +
           " --rebuild PATH...";
}

}  // namespace axtar::indexer
