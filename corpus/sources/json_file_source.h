#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/sources/file_source.h"
#include "corpus/sources/record_builder.h"
#include "corpus/sources/source_context.h"

namespace axtar::corpus {

/// Documents from one JSON text: an object with a text (`body` or `text`), or an array of objects.
///
/// Output: nothing but a note for JSON that holds no such record, unless the file was named itself:
///         folders have settings in JSON too.
/// Errors: one for each element that gives no document, with "file:n", from 1.
class JsonFileSource final : public FileSource {
public:
    JsonFileSource(ContainerFile file, RecordBuilder builder);

    [[nodiscard]] Result<std::optional<Document>> next() override;
    [[nodiscard]] Progress progress() const override;
    [[nodiscard]] const std::vector<std::string>& notes() const override {
        return builder_.notes();
    }
    [[nodiscard]] const std::vector<RemovedLine>& removed_lines() const override {
        return builder_.removed_lines();
    }

private:
    [[nodiscard]] Result<void> find_records();
    [[nodiscard]] std::string_view next_record();
    [[nodiscard]] Result<void> pass_over();

    ContainerFile file_;
    RecordBuilder builder_;
    std::string_view rest_;  // of file_.bytes: the record, or the array behind the last one read
    std::size_t count_ = 0;  // elements read
    bool started_ = false;
    bool is_array_ = false;
};

}  // namespace axtar::corpus
