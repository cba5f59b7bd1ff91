#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "corpus/schema.h"
#include "corpus/sources/file_source.h"
#include "corpus/sources/format_reader.h"
#include "corpus/sources/record_builder.h"

namespace axtar::corpus {

/// What all sources of one run share.
struct SourceContext {
    Schema schema = Schema::built_in();
    std::shared_ptr<SeenIds> seen = std::make_shared<SeenIds>();
    std::shared_ptr<SourceNotes> notes = std::make_shared<SourceNotes>();
    std::shared_ptr<FormatReader> reader = std::make_shared<FormatReader>();

    [[nodiscard]] RecordBuilder record_builder() const { return {schema, seen, notes}; }
};

/// What an archive and the archives in it have taken together, against ArchiveLimits.
struct ArchiveUse {
    unsigned depth = 0;  ///< archives around
    std::uint64_t unpacked_bytes = 0;
    std::size_t entries = 0;
    unsigned ended_readers = 0;
};

/// A file that holds several documents, in memory.
struct ContainerFile {
    std::string place = {};  ///< as errors name it
    std::string id = {};     ///< begins the ids of what has none of its own
    FileKind kind = FileKind::kJsonl;
    std::string bytes = {};
    bool named = false;  ///< named on the command line: what it is not is an error, not a note
};

/// The documents of a file of records or of files (holds_several).
///
/// Input: `use` of the archive that the file lies in, if any.
[[nodiscard]] std::unique_ptr<FileSource> open_container(ContainerFile file,
                                                         const SourceContext& context,
                                                         std::shared_ptr<ArchiveUse> use = {});

}  // namespace axtar::corpus
