#include "corpus/index_layout.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <system_error>

#include <xxhash.h>

#include "analyzers/fold.h"
#include "base/utf8.h"

namespace axtar::corpus {
namespace {

constexpr std::size_t kHashDigits = 16;
constexpr std::size_t kMaxCollectionName = 63;

std::string hash_digits(std::string_view value) {
    char digits[kHashDigits + 1] = {};
    std::snprintf(digits, sizeof digits, "%016llx",
                  static_cast<unsigned long long>(XXH3_64bits(value.data(), value.size())));
    return digits;
}

// Topics alone are hierarchical: the slash of a UN symbol or an application number is no level.
bool is_hierarchical(std::string_view field) { return field == "topic"; }

void append_distinct(std::vector<std::string>& values, std::string_view value) {
    if (!value.empty() && std::find(values.begin(), values.end(), value) == values.end()) {
        values.emplace_back(value);
    }
}

std::vector<std::string> distinct(const std::vector<std::string>& values) {
    std::vector<std::string> result;
    for (const std::string& value : values) append_distinct(result, value);
    return result;
}

std::vector<std::string> one(std::string_view value) {
    std::vector<std::string> result;
    append_distinct(result, value);
    return result;
}

// Built-in fields that hold lists, by the name under which the schema knows them.
const std::vector<std::string>* list_field(const Document& document, std::string_view name) {
    static const std::map<std::string_view, std::vector<std::string> Document::*> kLists = {
        {"addressee", &Document::addressees},  {"topic", &Document::topics},
        {"affected_group", &Document::groups}, {"place", &Document::places},
        {"mandate", &Document::mandates},
    };
    const auto found = kLists.find(name);
    return found == kLists.end() ? nullptr : &(document.*(found->second));
}

const std::string* plain_field(const Document& document, std::string_view name) {
    static const std::map<std::string_view, std::string Document::*> kPlain = {
        {"kind", &Document::kind},
        {"lang", &Document::lang},
        {"status", &Document::status},
        {"issuer", &Document::issuer},
    };
    const auto found = kPlain.find(name);
    return found == kPlain.end() ? nullptr : &(document.*(found->second));
}

}  // namespace

std::string filter_prefix(std::string_view field) {
    std::string prefix = "X";
    for (const char letter : field) {
        // Field names are ASCII by the schema's grammar, so this is no case folding of text.
        const bool lower = letter >= 'a' && letter <= 'z';
        prefix += lower ? static_cast<char>(letter - 'a' + 'A') : letter;
    }
    return prefix + ':';
}

std::string term(std::string_view prefix, std::string_view value) {
    std::string result(prefix);
    if (value.find('\0') != std::string_view::npos || !utf8::is_valid(value)) {
        return term(prefix, utf8::repair(value));
    }
    if (prefix.size() + value.size() <= kMaxTermBytes) return result.append(value);
    // The hash keeps two long values apart that share their beginning.
    const std::size_t room = kMaxTermBytes - prefix.size() - kHashDigits - 1;
    result.append(utf8::prefix(value, room));
    return result.append("~").append(hash_digits(value));
}

std::string anchor_term(std::string_view anchor) {
    return term(kAnchorPrefix, analyzers::keyword_key(anchor));
}

std::string said_term(std::string_view key) {
    return std::string(kSaidPrefix).append(hash_digits(key));
}

std::vector<std::string> filter_terms(std::string_view field, std::string_view value) {
    const std::string prefix = filter_prefix(field);
    const std::string key = analyzers::keyword_key(value);
    std::vector<std::string> terms;
    if (key.empty()) return terms;
    if (is_hierarchical(field)) {
        for (std::size_t slash = key.find('/'); slash != std::string::npos;
             slash = key.find('/', slash + 1)) {
            if (slash > 0) append_distinct(terms, term(prefix, key.substr(0, slash)));
        }
    }
    append_distinct(terms, term(prefix, key));
    return terms;
}

std::vector<std::string> field_values(const Document& document, const Field& field) {
    if (const auto* list = list_field(document, field.name)) return distinct(*list);
    if (const auto* plain = plain_field(document, field.name)) return one(*plain);
    if (field.name == "year") return one(std::string_view(document.date).substr(0, 4));
    const auto extra = document.extra.find(field.name);
    return extra == document.extra.end() ? std::vector<std::string>{} : distinct(extra->second);
}

std::vector<std::string> field_values(const Document& document, const Section& section,
                                      const Field& field) {
    std::vector<std::string> values = field_values(document, field);
    if (!field.per_section) return values;
    const auto own = section.fields.find(field.name);
    if (own == section.fields.end()) return values;
    const std::vector<std::string> others = distinct(own->second);
    if (!field.multi_valued && !others.empty()) return {others.front()};
    for (const std::string& value : others) append_distinct(values, value);
    return values;
}

std::filesystem::path collection_path(const std::filesystem::path& index,
                                      std::string_view collection) {
    return index / "collections" / std::string(collection);
}

std::filesystem::path schema_path(const std::filesystem::path& index) {
    return index / "schema.json";
}

bool is_collection_name(std::string_view name) {
    const auto letter_or_digit = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    };
    if (name.empty() || name.size() > kMaxCollectionName || !letter_or_digit(name.front())) {
        return false;
    }
    return std::all_of(name.begin(), name.end(),
                       [&](char c) { return letter_or_digit(c) || c == '_' || c == '-'; });
}

std::vector<std::string> list_collections(const std::filesystem::path& index) {
    std::vector<std::string> names;
    std::error_code error;
    std::filesystem::directory_iterator entry(index / "collections", error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
        std::error_code unreadable;
        const std::string name = entry->path().filename().string();
        if (is_collection_name(name) && entry->is_directory(unreadable)) names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace axtar::corpus
