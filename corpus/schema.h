#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace axtar::corpus {

enum class FieldType { kKeyword, kNumber, kDate };

/// One field of a document that can be filtered and counted.
struct Field {
    std::string name = {};  ///< [a-z][a-z0-9_]{0,30}; also the name of the search parameter
    FieldType type = FieldType::kKeyword;
    bool multi_valued = false;
    bool facet = true;         ///< counted in answers
    bool per_section = false;  ///< sections have values of their own beside the document's
    std::string label_az = {};
    std::string label_en = {};
};

/// The fields of an index: the built-in ones and those that an office declares in its schema file.
///
/// The file is JSON: {"fields": [{"name": "session", "type": "number", "facet": true,
/// "multi_valued": false, "label": {"az": "Sessiya", "en": "Session"}}]}. Names of built-in fields
/// and parameters are refused. An index keeps a copy (schema.json in its folder), so that readers
/// know its fields.
class Schema {
public:
    /// kind, lang, status, issuer, addressee, institution, topic, affected_group, place, mandate,
    /// year, unit. A section may have its own status, addressee, institution, topic, place and unit
    /// ("article", "recommendation", "part": what the section is).
    /// (Document::groups is the field "affected_group": the search parameter `group` is taken by
    /// grouping.)
    [[nodiscard]] static Schema built_in();
    /// Built-in fields and those of a schema file's text; `place` names the file in errors.
    [[nodiscard]] static Result<Schema> parse(std::string_view json, std::string_view place);

    [[nodiscard]] const std::vector<Field>& fields() const { return fields_; }
    [[nodiscard]] const Field* find(std::string_view name) const;
    /// The declared fields alone (document.extra may hold these and no others).
    [[nodiscard]] std::vector<Field> declared() const;
    /// The declared fields as a schema file.
    [[nodiscard]] std::string to_json() const;

private:
    std::vector<Field> fields_;
};

}  // namespace axtar::corpus
