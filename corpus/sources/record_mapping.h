#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/utf8.h"
#include "corpus/document.h"
#include "corpus/schema.h"
#include "corpus/sources/json_record.h"

namespace axtar::corpus {

/// What a reader should be told once, not for each record: fields that are not indexed.
class SourceNotes {
public:
    void add(std::string_view note) {
        if (notes_.size() == kMaxNotes) return;
        const std::string shown(utf8::prefix(note, kMaxNoteBytes));
        if (seen_.insert(shown).second) notes_.push_back(shown);
    }
    [[nodiscard]] const std::vector<std::string>& all() const { return notes_; }

private:
    static constexpr std::size_t kMaxNotes = 1000;
    static constexpr std::size_t kMaxNoteBytes = 5000;  // a path has up to 4096
    std::set<std::string> seen_;
    std::vector<std::string> notes_;
};

/// A record of a JSONL file or a sidecar as a document without sections, and its text.
struct MappedRecord {
    Document document = {};
    std::string body = {};
};

/// Puts the members of a record where they belong.
///
/// Input:  the fields of a document (`type` is `kind`, `text` is `body`; `addressee` and the other
///         singular forms take one value or several), and those that the schema declares. null and
///         missing are the same. Of a recommendation of the Universal Periodic Review, `state` is
///         the addressee, `from_state` the issuer (the mandate is then "upr") and `issue` the
///         topics, also where the schema declares it.
/// Errors: kMalformedDocument for a value of the wrong type. An unknown field is a note.
[[nodiscard]] Result<MappedRecord> map_record(std::vector<JsonMember> members, const Schema& schema,
                                              std::string_view place, SourceNotes& notes);

}  // namespace axtar::corpus
