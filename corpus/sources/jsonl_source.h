#pragma once

#include <cstdint>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "corpus/schema.h"
#include "corpus/sources/file_source.h"
#include "corpus/sources/line_reader.h"
#include "corpus/sources/record_builder.h"

namespace axtar::corpus {

/// Documents from a file of JSON objects, one a line.
///
/// Input:  see map_record for the fields; `id` and `body` are wanted. Empty lines are skipped.
/// Errors: one for each line that gives no document, with "file:line"; reading goes on behind it.
///         A line over kMaxDocumentBytes is skipped without being held.
class JsonlSource final : public FileSource {
public:
    JsonlSource(std::string path, Schema schema, std::shared_ptr<SeenIds> seen,
                std::shared_ptr<SourceNotes> notes);
    /// The same from lines that are in memory; `place` names them in errors.
    JsonlSource(std::string place, std::unique_ptr<std::istream> lines, std::uint64_t bytes,
                RecordBuilder builder);

    [[nodiscard]] Result<std::optional<Document>> next() override;
    [[nodiscard]] Progress progress() const override;
    [[nodiscard]] const std::vector<std::string>& notes() const override {
        return builder_.notes();
    }
    [[nodiscard]] const std::vector<RemovedLine>& removed_lines() const override {
        return builder_.removed_lines();
    }

private:
    [[nodiscard]] Result<std::optional<Document>> read_record(const std::string& line,
                                                              const std::string& place);

    std::string path_;
    RecordBuilder builder_;
    LineReader reader_;
    std::uint64_t bytes_total_ = 0;
    bool done_ = false;
};

}  // namespace axtar::corpus
