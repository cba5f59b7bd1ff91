#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "base/result.h"
#include "corpus/enrichment/office_lists.h"
#include "corpus/schema.h"
#include "indexer/mapped_document.h"

namespace axtar::indexer {

/// The only writer of one collection: holds Xapian's write lock from open to destruction.
///
/// Fail-stop (docs/adr): an I/O error while writing to the index ends the process with exit code 75
/// (fail_stop_io.h), because Xapian's own roll-back can leave an index that nobody can write to
/// again. Nothing is retried after a failed commit: a writer that has failed refuses everything
/// else. Without a commit, destruction discards.
///
/// Errors:  kUnavailable when another process writes; kIncompatible for an index of another version
///          or schema (the message names the command that rebuilds); kMalformedDocument and
///          kTooLarge for a document that fails validate(), which harms no other.
/// Threads: one.
class IndexWriter {
public:
    /// Creates the index and the collection where they do not exist.
    [[nodiscard]] static Result<IndexWriter> open(const std::filesystem::path& index,
                                                  const std::string& collection,
                                                  const corpus::Schema& schema);
    IndexWriter(IndexWriter&&) noexcept;
    IndexWriter& operator=(IndexWriter&&) noexcept;
    ~IndexWriter();

    /// The stored fingerprint of a document; empty where it is not in the collection.
    [[nodiscard]] Result<std::string> stored_hash(const std::string& id) const;
    /// Puts a document in place of the one with the same id, if any.
    [[nodiscard]] Result<void> replace(const MappedDocument& document);
    /// False where there is none.
    [[nodiscard]] Result<bool> remove(const std::string& id);
    /// The ids of all documents with the file each was read from.
    [[nodiscard]] Result<std::map<std::string, std::string>> documents() const;
    /// Keeps the lists of an office with the collection, in place of those it had: readers read
    /// queries by them, and the next run reads documents by them. False where it has them already.
    [[nodiscard]] Result<bool> set_lists(const corpus::OfficeLists& lists);
    /// Makes everything since the last commit visible and durable; without changes it does nothing.
    [[nodiscard]] Result<void> commit();

    struct Counts {
        std::uint64_t documents = 0;
        std::uint64_t sections = 0;
    };
    /// Of the collection, with what is not yet committed.
    [[nodiscard]] Counts counts() const;

    /// The lists that a collection keeps; empty ones where there is none, or no such collection.
    [[nodiscard]] static Result<corpus::OfficeLists> stored_lists(
        const std::filesystem::path& index, const std::string& collection);

    /// Removes a whole collection, readable or not, so that it can be built anew; no error where
    /// there is none. With the last one goes the index's schema.
    [[nodiscard]] static Result<void> remove_collection(const std::filesystem::path& index,
                                                        const std::string& collection);

private:
    class Impl;
    explicit IndexWriter(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace axtar::indexer
