#include "corpus/sources/source_context.h"

#include <sstream>
#include <utility>

#include "corpus/sources/archive_source.h"
#include "corpus/sources/csv_source.h"
#include "corpus/sources/json_file_source.h"
#include "corpus/sources/jsonl_source.h"

namespace axtar::corpus {

std::unique_ptr<FileSource> open_container(ContainerFile file, const SourceContext& context,
                                           std::shared_ptr<ArchiveUse> use) {
    switch (file.kind) {
        case FileKind::kCsv:
            return std::make_unique<CsvSource>(std::move(file.place), std::move(file.id),
                                               std::move(file.bytes), context.record_builder());
        case FileKind::kJson:
            return std::make_unique<JsonFileSource>(std::move(file), context.record_builder());
        case FileKind::kZip:
            return std::make_unique<ArchiveSource>(std::move(file), context, std::move(use));
        default:
            break;
    }
    const std::uint64_t size = file.bytes.size();
    return std::make_unique<JsonlSource>(
        std::move(file.place), std::make_unique<std::istringstream>(std::move(file.bytes)), size,
        context.record_builder());
}

}  // namespace axtar::corpus
