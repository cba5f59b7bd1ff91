#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/result.h"
#include "corpus/document.h"

namespace axtar::corpus {

/// Where documents come from, one after the other.
///
/// Output:  `next` gives a document that has passed validation (known kind, valid id, ISO dates,
///          UTF-8 repaired, at least one section), std::nullopt at the end, or an Error for one
///          rejected document: its `place` is "file" or "file:line", its message says what is wrong
///          and what would be right. After an Error the source can be asked again.
/// Threads: one at a time.
class DocumentSource {
public:
    DocumentSource() = default;
    DocumentSource(const DocumentSource&) = delete;
    DocumentSource& operator=(const DocumentSource&) = delete;
    virtual ~DocumentSource() = default;

    [[nodiscard]] virtual Result<std::optional<Document>> next() = 0;

    /// Bytes read so far and in all, for a progress bar; 0 in all where unknown.
    struct Progress {
        std::uint64_t bytes_done = 0;
        std::uint64_t bytes_total = 0;
    };
    [[nodiscard]] virtual Progress progress() const = 0;
};

}  // namespace axtar::corpus
