#include "corpus/sources/table_columns.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include "base/utf8.h"
#include "corpus/formats/blanks.h"
#include "corpus/structure/line_key.h"

namespace axtar::corpus {
namespace {

struct Alias {
    std::string_view name = {};  ///< as column_key gives it
    std::string_view field = {};
};

// Names that offices write over their columns, in both languages.
constexpr std::array<Alias, 44> kAliases = {{
    {"body", "body"},
    {"text", "body"},
    {"recommendation", "body"},
    {"recommendation_text", "body"},
    {"metn", "body"},
    {"metni", "body"},
    {"tovsiye", "body"},
    {"tovsiyenin_metni", "body"},
    {"id", "id"},
    {"kod", "id"},
    {"title", "title"},
    {"basliq", "title"},
    {"ad", "title"},
    {"adi", "title"},
    {"kind", "kind"},
    {"type", "kind"},
    {"lang", "lang"},
    {"language", "lang"},
    {"date", "date"},
    {"tarix", "date"},
    {"tarixi", "date"},
    {"number", "number"},
    {"nomre", "number"},
    {"nomresi", "number"},
    {"issuer", "issuer"},
    {"status", "status"},
    {"source_url", "source_url"},
    {"url", "source_url"},
    {"link", "source_url"},
    {"addressee", "addressee"},
    {"addressees", "addressee"},
    {"responsible_body", "addressee"},
    {"unvan", "addressee"},
    {"unvanlandigi_qurum", "addressee"},
    {"qurum", "addressee"},
    {"topic", "topic"},
    {"topics", "topic"},
    {"movzu", "topic"},
    {"group", "group"},
    {"groups", "group"},
    {"place", "place"},
    {"places", "place"},
    {"yer", "place"},
    {"mandate", "mandate"},
}};

constexpr std::array<Alias, 6> kUprColumns = {{
    {"to", "state"},
    {"from", "from_state"},
    {"text", "body"},
    {"response", "response"},
    {"issue", "issue"},
    {"session", "session"},
}};

constexpr std::array<std::string_view, 6> kLists = {"addressee", "topic",   "group",
                                                    "place",     "mandate", "cites"};

// "Responsible  body" and "responsible-body" are both "responsible_body".
std::string column_key(std::string_view name) {
    std::string key = line_key(name);
    std::replace(key.begin(), key.end(), ' ', '_');
    std::replace(key.begin(), key.end(), '-', '_');
    return key;
}

template <std::size_t kSize>
std::string_view field_of(const std::array<Alias, kSize>& aliases, std::string_view key) {
    const auto found = std::find_if(aliases.begin(), aliases.end(),
                                    [&](const Alias& alias) { return alias.name == key; });
    return found == aliases.end() ? std::string_view() : found->field;
}

bool has_upr_columns(const std::vector<std::string>& keys) {
    return std::all_of(kUprColumns.begin(), kUprColumns.end(), [&](const Alias& column) {
        return std::find(keys.begin(), keys.end(), column.name) != keys.end();
    });
}

Error wrong_heading(std::string message, const std::vector<std::string>& heading_row) {
    constexpr std::size_t kShownNames = 20;
    constexpr std::size_t kShownBytes = 60;  // of a name
    message += "; the first row names";
    for (std::size_t i = 0; i < std::min(heading_row.size(), kShownNames); ++i) {
        message += (i == 0 ? " \"" : ", \"") +
                   single_spaced(utf8::prefix(heading_row[i], kShownBytes)) + '"';
    }
    if (heading_row.size() > kShownNames)
        message += " and " + std::to_string(heading_row.size() - kShownNames) + " more";
    return {ErrorCode::kMalformedDocument, std::move(message)};
}

std::vector<std::string> list_values(const std::string& cell) {
    std::vector<std::string> values;
    for (std::size_t at = 0; at <= cell.size();) {
        const std::size_t end = std::min(cell.find_first_of(";|\n", at), cell.size());
        std::string value = single_spaced(std::string_view(cell).substr(at, end - at));
        if (!value.empty()) values.push_back(std::move(value));
        at = end + 1;
    }
    return values;
}

}  // namespace

Result<TableColumns> TableColumns::read(const std::vector<std::string>& heading_row) {
    std::vector<std::string> keys;
    for (const std::string& name : heading_row) keys.push_back(column_key(name));
    TableColumns table;
    table.is_upr_ = has_upr_columns(keys);
    std::unordered_set<std::string> fields;
    for (const std::string& key : keys) {
        std::string_view field;
        if (table.is_upr_) field = field_of(kUprColumns, key);
        if (field.empty()) field = field_of(kAliases, key);
        Column column{.field = std::string(field.empty() ? key : field)};
        column.is_list = std::find(kLists.begin(), kLists.end(), column.field) != kLists.end();
        if (!column.field.empty() && !fields.insert(column.field).second) {
            constexpr std::size_t kShownBytes = 60;
            return tl::unexpected(wrong_heading(
                "two columns mean '" + std::string(utf8::prefix(column.field, kShownBytes)) +
                    "': keep one of them",
                heading_row));
        }
        table.columns_.push_back(std::move(column));
    }
    const bool has_text = std::any_of(table.columns_.begin(), table.columns_.end(),
                                      [](const Column& column) { return column.field == "body"; });
    if (has_text) return table;
    return tl::unexpected(wrong_heading(
        "no column of text: a first row with the names of the columns is wanted, one of them "
        "\"text\" or \"body\"",
        heading_row));
}

std::vector<JsonMember> TableColumns::members(const std::vector<std::string>& row) const {
    std::vector<JsonMember> members;
    for (std::size_t i = 0; i < std::min(row.size(), columns_.size()); ++i) {
        const Column& column = columns_[i];
        JsonMember member{.name = column.field, .kind = JsonKind::kText};
        if (column.is_list) {
            member.kind = JsonKind::kArray;
            member.values = list_values(row[i]);
        } else if (row[i].find_first_not_of(" \t\n") != std::string::npos) {
            member.values = {row[i]};
        }
        if (!member.values.empty() && !column.field.empty()) members.push_back(std::move(member));
    }
    if (is_upr_) {
        members.push_back({.name = "kind", .kind = JsonKind::kText, .values = {"recommendation"}});
        members.push_back({.name = "title", .kind = JsonKind::kText, .values = {upr_title(row)}});
    }
    return members;
}

std::string TableColumns::upr_title(const std::vector<std::string>& row) const {
    const std::string to = cell(row, "state");
    const std::string from = cell(row, "from_state");
    std::string title = to == from ? "UPR voluntary pledge of " + to
                                   : "UPR recommendation to " + to + " from " + from;
    const std::string session = cell(row, "session");
    if (!session.empty()) title += " (session " + session + ")";
    return title;
}

std::string TableColumns::cell(const std::vector<std::string>& row, std::string_view field) const {
    for (std::size_t i = 0; i < std::min(row.size(), columns_.size()); ++i) {
        if (columns_[i].field == field) return single_spaced(row[i]);
    }
    return {};
}

}  // namespace axtar::corpus
