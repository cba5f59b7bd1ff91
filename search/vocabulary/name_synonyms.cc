#include "search/vocabulary/name_synonyms.h"

#include <algorithm>
#include <map>

#include "analyzers/fold.h"

namespace axtar::search {
namespace {

using corpus::names::Entry;
using corpus::names::EntryKind;

bool is_wanted(const std::string& name, EntryKind kind) {
    if (name.empty() || corpus::names::is_doubtful(name)) return false;
    if (name.find('{') != std::string::npos) return false;  // the place of a number
    return kind == EntryKind::kCountry || name.find(' ') != std::string::npos;
}

std::string escaped(const std::string& name) {
    std::string text;
    for (const char c : name) {
        if (c == ',' || c == '\\') text += '\\';
        text += c;
    }
    return text;
}

/// The names that were given to an entry, by their keys: one that two share ("Congo") is the
/// first one's, or both would be other names of each other.
using Given = std::map<std::string, std::string>;

bool is_own(Given& given, const std::string& name, const Entry& entry) {
    return given.try_emplace(analyzers::keyword_key(name), entry.key).first->second == entry.key;
}

/// The names of one language, the first one first; none where the first one is not wanted.
std::string side(const std::string& name, const std::vector<std::string>& variants,
                 const Entry& entry, Given& given) {
    if (!is_wanted(name, entry.kind) || !is_own(given, name, entry)) return {};
    std::string names = escaped(name);
    for (const std::string& variant : variants) {
        if (is_wanted(variant, entry.kind) && is_own(given, variant, entry)) {
            names += ", " + escaped(variant);
        }
    }
    return names;
}

}  // namespace

std::string name_synonyms(const std::vector<Entry>& entries) {
    std::string rules;
    Given given;
    for (const Entry& entry : entries) {
        const bool named = entry.kind == EntryKind::kCountry ||
                           entry.kind == EntryKind::kNational ||
                           entry.kind == EntryKind::kInternational;
        if (!named) continue;
        if (analyzers::keyword_key(entry.name_az) == analyzers::keyword_key(entry.name_en)) {
            continue;
        }
        const std::string az = side(entry.name_az, entry.variants_az, entry, given);
        const std::string en = side(entry.name_en, entry.variants_en, entry, given);
        if (!az.empty() && !en.empty()) rules += az + ", " + en + "\n";
    }
    return rules;
}

}  // namespace axtar::search
