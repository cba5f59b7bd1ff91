#include "search/query_fields.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "analyzers/fold.h"
#include "base/utf8.h"
#include "corpus/document.h"
#include "corpus/names/value_labels.h"
#include "search/facets/columns.h"
#include "search/query_lexer.h"
#include "search/search_request.h"

namespace axtar::search {
namespace {

struct Alias {
    std::string_view typed;  // as keyword_key() gives it
    std::string_view name;
};

// Names of fields in Azerbaijani, and other English ones. A declared field of the same name comes
// first.
constexpr std::array kFieldNames = {
    Alias{"basliq", "title"},
    Alias{"ad", "title"},
    Alias{"serlovhe", "heading"},
    Alias{"headings", "heading"},
    Alias{"nomre", "number"},
    Alias{"no", "number"},
    Alias{"tarix", "date"},
    Alias{"rol", "role"},
    Alias{"nov", "kind"},
    Alias{"type", "kind"},
    Alias{"dil", "lang"},
    Alias{"language", "lang"},
    Alias{"veziyyet", "status"},
    Alias{"orqan", "issuer"},
    Alias{"unvanlanan", "addressee"},
    Alias{"muessise", "institution"},
    Alias{"movzu", "topic"},
    Alias{"qrup", "affected_group"},
    Alias{"group", "affected_group"},
    Alias{"yer", "place"},
    Alias{"mandat", "mandate"},
    Alias{"sened", "id"},
    Alias{"istinad", "cites"},
    Alias{"il", "year"},
    Alias{"vahid", "unit"},
};

struct ValueName {
    std::string_view field;
    std::string_view typed;  // as keyword_key() gives it
    std::string_view stored;
};

constexpr std::array kValueNames = {
    ValueName{"kind", "qanunvericilik", "legislation"},
    ValueName{"kind", "qanun", "legislation"},
    ValueName{"kind", "law", "legislation"},
    ValueName{"kind", "hesabat", "report"},
    ValueName{"kind", "meruze", "report"},
    ValueName{"kind", "tovsiye", "recommendation"},
    ValueName{"kind", "qerar", "decision"},
    ValueName{"kind", "judgment", "decision"},
    ValueName{"kind", "muqavile", "treaty"},
    ValueName{"kind", "xeber", "news"},
    ValueName{"kind", "diger", "other"},
    ValueName{"lang", "azerbaycan", "az"},
    ValueName{"lang", "azerbaijani", "az"},
    ValueName{"lang", "ingilis", "en"},
    ValueName{"lang", "english", "en"},
    ValueName{"status", "quvvede", "in_force"},
    ValueName{"status", "in force", "in_force"},
    ValueName{"status", "legv edilmis", "repealed"},
    ValueName{"status", "icra edilib", "done"},
    ValueName{"status", "icra olunub", "done"},
    ValueName{"status", "implemented", "done"},
    ValueName{"status", "qismen icra edilib", "partly_done"},
    ValueName{"status", "icra edilmeyib", "not_done"},
    ValueName{"status", "icra olunur", "in_progress"},
    ValueName{"status", "cavab yoxdur", "no_reply"},
    ValueName{"role", "metn", "body"},
    ValueName{"role", "qeyd", "footnote"},
    ValueName{"role", "evvelki redaksiya", "prior_wording"},
    ValueName{"role", "elave", "annex"},
};

constexpr std::array<std::string_view, 5> kRoles = {"body", "footnote", "prior_wording",
                                                    "front_matter", "annex"};

QueryField of_schema(const corpus::Field& field) {
    switch (field.type) {
        case corpus::FieldType::kNumber:
            return {field.name, QueryField::Kind::kNumber};
        case corpus::FieldType::kDate:
            return {field.name, QueryField::Kind::kDate};
        case corpus::FieldType::kKeyword:
            break;
    }
    return {field.name, QueryField::Kind::kKeyword};
}

std::optional<QueryField> find_own(std::string_view name) {
    if (name == "title" || name == "heading" || name == "number") {
        return QueryField{std::string(name), QueryField::Kind::kText};
    }
    if (name == "date") return QueryField{"date", QueryField::Kind::kDate};
    if (name == "year") return QueryField{"year", QueryField::Kind::kNumber};
    if (name == kIdField) return QueryField{std::string(kIdField), QueryField::Kind::kKeyword};
    if (name == kCitesField) {
        return QueryField{std::string(kCitesField), QueryField::Kind::kKeyword};
    }
    if (name == "role" || name == "roles") return QueryField{"role", QueryField::Kind::kRole};
    return std::nullopt;
}

/// True for a value of the few fields whose values are all known.
bool is_code(std::string_view field, std::string_view key) {
    if (field == "kind") return corpus::is_known_kind(key);
    if (field == "status") return corpus::is_known_status(key);
    return field == "lang" && (key == "az" || key == "en");
}

bool digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "4" as "04", the month and the day of an ISO date; nothing where it is neither.
std::string two_digits(std::string_view text) {
    if (!digits(text) || text.size() > 2) return {};
    return (text.size() == 1 ? "0" : "") + std::string(text);
}

/// 28.12.2018 and 1/3/2019, as people here write a date, as ISO, and so 2019-3-1; others as they
/// are.
std::string iso_date(std::string_view text) {
    const std::size_t sign = text.find_first_of("./-");
    if (sign == std::string_view::npos) return std::string(text);
    const std::string_view first = text.substr(0, sign);
    const std::string_view behind = text.substr(sign + 1);
    const std::size_t second = std::min(behind.find(text[sign]), behind.size());
    const std::string month = two_digits(behind.substr(0, second));
    if (month.empty()) return std::string(text);
    if (text[sign] == '-') {
        if (second == behind.size()) return std::string(first) + "-" + month;
        const std::string day = two_digits(behind.substr(second + 1));
        return day.empty() ? std::string(text) : std::string(first) + "-" + month + "-" + day;
    }
    const std::string day = two_digits(first);
    const std::string_view year = behind.substr(std::min(second + 1, behind.size()));
    constexpr std::size_t kYearDigits = 4;
    if (day.empty() || year.size() != kYearDigits || !digits(year)) return std::string(text);
    return std::string(year) + "-" + month + "-" + day;
}

std::optional<double> number_of(std::string_view text) {
    double value = 0;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    // "nan" and "inf" are read too; they are words.
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

bool is_end(QueryField::Kind kind, std::string_view text) {
    return kind == QueryField::Kind::kDate ? is_date(text) : number_of(text).has_value();
}

bool in_wrong_order(QueryField::Kind kind, const ValueRange& range) {
    if (range.from.empty() || range.to.empty()) return false;
    if (kind == QueryField::Kind::kNumber) return *number_of(range.from) > *number_of(range.to);
    // 2019-03..2019 runs to the end of the year: only what both ends say can be compared.
    const std::size_t both = std::min(range.from.size(), range.to.size());
    return range.from.compare(0, both, range.to, 0, both) > 0;
}

}  // namespace

std::optional<QueryField> QueryFields::find(std::string_view typed) const {
    const std::string key = analyzers::keyword_key(typed);
    if (auto own = find_own(key)) return own;
    if (const corpus::Field* field = schema_.find(key)) return of_schema(*field);
    for (const corpus::Field& field : schema_.fields()) {
        const bool labelled = key == analyzers::keyword_key(field.label_az) ||
                              key == analyzers::keyword_key(field.label_en);
        if (labelled && !key.empty()) return of_schema(field);
    }
    for (const Alias& alias : kFieldNames) {
        if (alias.typed != key) continue;
        if (auto own = find_own(alias.name)) return own;
        if (const corpus::Field* field = schema_.find(alias.name)) return of_schema(*field);
    }
    return std::nullopt;
}

std::string QueryFields::names() const {
    std::string names = "title, heading, number, date, role, id, cites";
    for (const corpus::Field& field : schema_.fields()) names += ", " + field.name;
    return names;
}

std::string stored_value(const QueryField& field, std::string_view typed) {
    const std::string key = analyzers::keyword_key(typed);
    for (const ValueName& value : kValueNames) {
        if (value.field == field.name && value.typed == key) return std::string(value.stored);
    }
    if (is_code(field.name, key)) return key;
    if (field.kind != QueryField::Kind::kRole) return std::string(typed);
    const std::vector<std::string> roles = corpus::values_labelled("role", typed);
    return roles.empty() ? key : roles.front();
}

bool is_role(std::string_view name) {
    return std::find(kRoles.begin(), kRoles.end(), name) != kRoles.end();
}

std::optional<ValueRange> parse_range(QueryField::Kind kind, std::string_view typed) {
    static constexpr std::string_view kEllipsis = "…";  // word processors make it of "..."
    const auto end = [&](std::string_view text) {
        return kind == QueryField::Kind::kDate ? iso_date(text) : std::string(text);
    };
    ValueRange range;
    std::size_t dots = typed.find("..");
    std::size_t width = 2;
    if (dots == std::string_view::npos &&
        (dots = typed.find(kEllipsis)) != std::string_view::npos) {
        width = kEllipsis.size();
    }
    if (dots == std::string_view::npos) {
        range.from = range.to = end(typed);
    } else {
        std::string_view behind = typed.substr(dots + width);
        while (behind.starts_with('.')) behind.remove_prefix(1);
        range = {.from = end(typed.substr(0, dots)), .to = end(behind)};
    }
    if (range.from.empty() && range.to.empty()) return std::nullopt;
    for (const std::string& text : {range.from, range.to}) {
        if (!text.empty() && !is_end(kind, text)) return std::nullopt;
    }
    range.turned = in_wrong_order(kind, range);
    if (range.turned) std::swap(range.from, range.to);
    return range;
}

bool is_bare_value(std::string_view value) {
    static constexpr std::string_view kSigns = "=-+";
    if (value.empty() || kSigns.find(value.front()) != std::string_view::npos) return false;
    static constexpr std::string_view kTrimmed = ",;!?.";  // read as punctuation behind a value
    if (kTrimmed.find(value.back()) != std::string_view::npos) return false;
    for (std::size_t i = 0; i < value.size();) {
        const utf8::Decoded next = utf8::decode(value, i);
        if (!is_word_character(next.code_point)) return false;
        i += next.size;
    }
    return true;
}

}  // namespace axtar::search
