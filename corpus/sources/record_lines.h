#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "corpus/sources/json_record.h"

namespace axtar::corpus {

/// The values of fields, as a line below a text may repeat them: one, or all of a field.
class RecordValues {
public:
    /// Of a record; its text is no field.
    explicit RecordValues(const std::vector<JsonMember>& members);
    /// Of a document's fields that keep what a record says word for word: not topics.
    explicit RecordValues(const Document& document);
    [[nodiscard]] bool has(const std::string& value) const;

private:
    void add(const std::vector<std::string>& field);

    std::set<std::string> values_ = {};
};

/// A record's text, and the lines below it that only repeat its fields, in their order.
struct RecordText {
    std::string text = {};
    std::vector<std::string> lines = {};
};

/// Takes the lines off the end of a record's text that only repeat its fields:
/// "Response: Accepted" where the record has the field `response` with the value "Accepted". Such a
/// line is no text: its words stand in every record.
///
/// Input:  `body` as the record has it; a line is `Label: value`, the label of at most five words.
/// Output: `document.record_lines` has those whose value is in none of the fields of `document`, so
///         that nothing is lost to its readers. A text that is nothing but such lines stays as it
///         is.
[[nodiscard]] RecordText take_record_lines(std::string body, const RecordValues& values,
                                           Document& document);

}  // namespace axtar::corpus
