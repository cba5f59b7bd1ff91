#pragma once

#include <vector>

#include "base/result.h"
#include "corpus/document.h"
#include "corpus/formats/block.h"
#include "corpus/schema.h"
#include "corpus/structure/furniture.h"

namespace axtar::corpus {

/// A document that has passed validation, and what was left out of its page.
struct BuiltDocument {
    Document document = {};
    std::vector<RemovedLine> removed = {};
};

/// Makes a document of what is known about it and the blocks of its file: page furniture out, cut
/// into sections, language told, gaps in the fields filled from the text.
///
/// Input:  `given` has id and source_path and whatever fields a record or sidecar states; those are
///         never overwritten. An empty kind is guessed.
/// Errors: those of validate(); kMalformedDocument where no text is left; kTooLarge for a text of
///         more than kMaxBlocks lines.
[[nodiscard]] Result<BuiltDocument> build_document(Document given, FormattedText text,
                                                   const Schema& schema);

}  // namespace axtar::corpus
