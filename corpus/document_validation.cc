#include "corpus/document_validation.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "base/utf8.h"

namespace axtar::corpus {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_id_character(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           std::string_view("._:/-").find(c) != std::string_view::npos;
}

/// "." or ".." between slashes: no address could name such a document, since browsers and servers
/// take these out of a path.
bool has_dot_segment(std::string_view id) {
    for (std::size_t start = 0; start <= id.size();) {
        const std::size_t end = std::min(id.find('/', start), id.size());
        const std::string_view segment = id.substr(start, end - start);
        if (segment == "." || segment == "..") return true;
        start = end + 1;
    }
    return false;
}

int days_in_month(int year, int month) {
    if (month == 2) {
        const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        return leap ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

// What a user wrote, short enough for a message.
std::string shown(std::string_view value) {
    return "\"" + utf8::repair(utf8::prefix(value, 60)) + (value.size() > 60 ? "…\"" : "\"");
}

void tidy(std::string& value) {
    if (!utf8::is_valid(value) || value.find('\0') != std::string::npos)
        value = utf8::repair(value);
    const auto first = value.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) {
        value.clear();
        return;
    }
    value = value.substr(first, value.find_last_not_of(" \t\r\n") - first + 1);
}

void tidy(std::vector<std::string>& values) {
    std::set<std::string> seen;
    std::vector<std::string> kept;
    for (std::string& value : values) {
        tidy(value);
        if (!value.empty() && seen.insert(value).second) kept.push_back(std::move(value));
    }
    values = std::move(kept);
}

// Collects the first reason to refuse a document.
class Checker {
public:
    explicit Checker(Document& document) : document_(document) {}

    void refuse(std::string message, ErrorCode code = ErrorCode::kMalformedDocument) {
        if (error_.message.empty()) error_ = {code, std::move(message), document_.source_path};
    }
    void date(std::string_view field, const std::string& value) {
        if (value.empty() || is_iso_date(value)) return;
        refuse("field '" + std::string(field) + "' is " + shown(value) +
               ": a date of the form YYYY-MM-DD is wanted");
    }
    void length(std::string_view field, const std::string& value) {
        if (value.size() <= kMaxValueBytes) return;
        refuse("field '" + std::string(field) + "' has " + std::to_string(value.size()) +
                   " bytes: at most " + std::to_string(kMaxValueBytes) + " are accepted",
               ErrorCode::kTooLarge);
    }
    void values(std::string_view field, std::vector<std::string>& values) {
        tidy(values);
        if (values.size() > kMaxValuesPerField) {
            refuse("field '" + std::string(field) + "' has " + std::to_string(values.size()) +
                       " values: at most " + std::to_string(kMaxValuesPerField) + " are accepted",
                   ErrorCode::kTooLarge);
        }
        for (const std::string& value : values) length(field, value);
    }
    [[nodiscard]] Result<void> result() const {
        if (error_.message.empty()) return {};
        return tl::unexpected(error_);
    }

private:
    Document& document_;
    Error error_ = {};
};

void check_identity(Checker& checker, Document& document) {
    tidy(document.id);
    if (!is_valid_id(document.id)) {
        checker.refuse("id " + shown(document.id) +
                       " is not valid: 1 to 180 characters of A-Z a-z 0-9 . _ : / - are accepted, "
                       "without a part . or .. between slashes");
    }
    tidy(document.kind);
    if (!is_known_kind(document.kind)) {
        checker.refuse("kind " + shown(document.kind) +
                       " is not known: legislation, report, recommendation, decision, treaty, news "
                       "or other is wanted");
    }
    tidy(document.lang);
    if (!document.lang.empty() && document.lang != "az" && document.lang != "en") {
        checker.refuse("lang " + shown(document.lang) +
                       " is not known: az, en or nothing is wanted");
    }
    tidy(document.status);
    if (!document.status.empty() && !is_known_status(document.status)) {
        checker.refuse(
            "status " + shown(document.status) +
            " is not known: in_force, repealed or no_force for legislation; no_reply, "
            "in_progress, partly_done, done, not_done or overtaken for a recommendation");
    }
}

void check_fields(Checker& checker, Document& document) {
    tidy(document.title);
    document.title = std::string(utf8::prefix(document.title, kMaxTitleBytes));
    for (std::string* value : {&document.date, &document.in_force_from, &document.in_force_to,
                               &document.number, &document.issuer, &document.source_url}) {
        tidy(*value);
    }
    checker.date("date", document.date);
    checker.date("in_force_from", document.in_force_from);
    checker.date("in_force_to", document.in_force_to);
    checker.length("number", document.number);
    checker.length("issuer", document.issuer);
    checker.length("source_url", document.source_url);
    checker.values("addressees", document.addressees);
    checker.values("topics", document.topics);
    checker.values("groups", document.groups);
    checker.values("places", document.places);
    checker.values("mandates", document.mandates);
    checker.values("cites", document.cites);
}

bool is_number(std::string_view text) {
    if (!text.empty() && text.front() == '-') text.remove_prefix(1);
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    const auto digits = [](std::string_view part) {
        return !part.empty() && part.size() <= 18 &&
               std::all_of(part.begin(), part.end(), is_digit);
    };
    if (!digits(whole)) return false;
    return point == std::string_view::npos || digits(text.substr(point + 1));
}

void check_extra(Checker& checker, Document& document, const Schema& schema) {
    const std::vector<Field> declared = schema.declared();
    for (auto& [name, values] : document.extra) {
        const auto field =
            std::find_if(declared.begin(), declared.end(),
                         [&wanted = name](const Field& each) { return each.name == wanted; });
        if (field == declared.end()) {
            checker.refuse("field '" + name + "' is not declared in the schema file");
            continue;
        }
        checker.values(name, values);
        if (!field->multi_valued && values.size() > 1) {
            checker.refuse("field '" + name + "' has " + std::to_string(values.size()) +
                           " values: the schema declares one");
        }
        for (const std::string& value : values) {
            if (field->type == FieldType::kDate) checker.date(name, value);
            if (field->type == FieldType::kNumber && !is_number(value)) {
                checker.refuse("field '" + name + "' is " + shown(value) +
                               ": a decimal number is wanted");
            }
        }
    }
    std::erase_if(document.extra, [](const auto& entry) { return entry.second.empty(); });
}

void check_sections(Checker& checker, Document& document) {
    if (document.sections.empty()) checker.refuse("there is no text to index");
    std::size_t bytes = 0;
    std::set<std::string_view> anchors;
    for (Section& section : document.sections) {
        for (std::string* text : {&section.anchor, &section.heading, &section.text}) {
            if (!utf8::is_valid(*text) || text->find('\0') != std::string::npos)
                *text = utf8::repair(*text);
        }
        for (std::string& heading : section.heading_path) tidy(heading);
        bytes += section.text.size();
        if (section.anchor.empty()) checker.refuse("a section has no anchor");
        if (!anchors.insert(section.anchor).second)
            checker.refuse("two sections have the anchor " + shown(section.anchor));
    }
    if (bytes > kMaxDocumentBytes) {
        checker.refuse("the text has " + std::to_string(bytes) + " bytes: at most " +
                           std::to_string(kMaxDocumentBytes) + " are accepted; split the document",
                       ErrorCode::kTooLarge);
    }
    const auto large =
        std::find_if(document.sections.begin(), document.sections.end(),
                     [](const Section& section) { return section.text.size() > kMaxSectionBytes; });
    if (large != document.sections.end()) {
        checker.refuse("section " + shown(large->anchor) + " has " +
                           std::to_string(large->text.size()) + " bytes: at most " +
                           std::to_string(kMaxSectionBytes) +
                           " are accepted; part the text by headings or line ends",
                       ErrorCode::kTooLarge);
    }
}

}  // namespace

bool is_valid_id(std::string_view id) {
    return !id.empty() && id.size() <= kMaxIdBytes &&
           std::all_of(id.begin(), id.end(), is_id_character) && !has_dot_segment(id);
}

bool is_iso_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
        if (!is_digit(text[i])) return false;
    }
    const auto number = [&](std::size_t at, std::size_t size) {
        int value = 0;
        for (const char digit : text.substr(at, size)) value = value * 10 + (digit - '0');
        return value;
    };
    const int year = number(0, 4);
    const int month = number(5, 2);
    const int day = number(8, 2);
    return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
}

Result<void> validate(Document& document, const Schema& schema) {
    Checker checker(document);
    check_identity(checker, document);
    check_fields(checker, document);
    check_extra(checker, document, schema);
    check_sections(checker, document);
    return checker.result();
}

}  // namespace axtar::corpus
