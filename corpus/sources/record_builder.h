#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "corpus/document.h"
#include "corpus/schema.h"
#include "corpus/sources/file_source.h"
#include "corpus/sources/json_record.h"
#include "corpus/sources/record_mapping.h"

namespace axtar::corpus {

/// Makes documents of records: each field where it belongs (record_mapping.h), lines that repeat
/// fields off the text (record_lines.h), the text cut into sections, the id claimed for the run.
class RecordBuilder {
public:
    RecordBuilder(Schema schema, std::shared_ptr<SeenIds> seen, std::shared_ptr<SourceNotes> notes);

    /// Input:  `id` for a record that gives none; empty: such a record is refused.
    /// Errors: kMalformedDocument with `place`: no text, no id, a value of the wrong type, an id
    ///         that was met before; those of build_document.
    [[nodiscard]] Result<Document> build(std::vector<JsonMember> members, const std::string& place,
                                         const std::string& id = {});

    /// What was taken out of the document that was built last.
    [[nodiscard]] const std::vector<RemovedLine>& removed_lines() const { return removed_; }
    [[nodiscard]] const std::vector<std::string>& notes() const { return notes_->all(); }
    void note(const std::string& text) { notes_->add(text); }

private:
    Schema schema_;
    std::shared_ptr<SeenIds> seen_;
    std::shared_ptr<SourceNotes> notes_;
    std::vector<RemovedLine> removed_;
};

}  // namespace axtar::corpus
