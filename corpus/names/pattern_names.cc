#include "corpus/names/pattern_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "corpus/formats/letters.h"

namespace axtar::corpus::names {
namespace {

constexpr std::array<std::string_view, 3> kMarks = {"{place}", "{city}", "{district}"};

std::string_view mark_of(const Entry& entry) {
    for (const std::string_view mark : kMarks) {
        if (entry.name_az.find(mark) != std::string::npos) return mark;
    }
    return {};
}

bool fits(std::string_view mark, EntryKind kind) {
    if (kind == EntryKind::kCity) return mark != "{district}";
    return kind == EntryKind::kDistrict && mark != "{city}";
}

std::string filled(std::string_view pattern, std::string_view mark, std::string_view name) {
    std::string text(pattern);
    name = without_doubt(name);
    for (std::size_t at = 0; (at = text.find(mark, at)) != std::string::npos; at += name.size()) {
        text.replace(at, mark.size(), name);
    }
    return text;
}

// Each pattern with each name, but the pair that is the main name already.
void fill_all(const std::vector<std::string>& patterns, std::string_view main_pattern,
              std::string_view mark, std::string_view name, const std::vector<std::string>& others,
              std::vector<std::string>& out) {
    for (const std::string& pattern : patterns) out.push_back(filled(pattern, mark, name));
    for (const std::string& other : others) {
        out.push_back(filled(main_pattern, mark, other));
        for (const std::string& pattern : patterns) out.push_back(filled(pattern, mark, other));
    }
}

Entry entry_of(const Entry& pattern, std::string_view mark, const Entry& place) {
    Entry entry;
    entry.key = filled(pattern.key, mark, place.key);
    entry.kind = pattern.kind;
    entry.name_az = filled(pattern.name_az, mark, place.name_az);
    entry.name_en = filled(pattern.name_en, mark, place.name_en);
    fill_all(pattern.variants_az, pattern.name_az, mark, place.name_az, place.variants_az,
             entry.variants_az);
    fill_all(pattern.variants_en, pattern.name_en, mark, place.name_en, place.variants_en,
             entry.variants_en);
    return entry;
}

}  // namespace

void expand_places(std::vector<Entry>& entries, const std::vector<Entry>& places) {
    std::vector<Entry> all;
    for (Entry& entry : entries) {
        const std::string_view mark = mark_of(entry);
        if (mark.empty()) {
            all.push_back(std::move(entry));
            continue;
        }
        for (const Entry& place : places) {
            if (fits(mark, place.kind)) all.push_back(entry_of(entry, mark, place));
        }
    }
    // A body that has a line of its own comes before the same body made of a pattern.
    entries = std::move(all);
}

Case case_behind_hyphen(const Words& words, std::size_t at) {
    const std::string_view text = words.text();
    const Word& word = words[at];
    const std::string_view raw = text.substr(word.start, word.end - word.start);
    const std::size_t inside = raw.rfind('-');
    std::size_t from = 0;
    std::size_t end = 0;
    if (inside != std::string_view::npos) {
        from = word.start + inside + 1;
        end = word.end;
    } else {
        if (word.end >= text.size() || text[word.end] != '-') return Case::kBare;
        from = word.end + 1;
        end = from;
        while (end < text.size() && end - from < 16) {
            const utf8::Decoded next = utf8::decode(text, end);
            if (letter_case(next.code_point) == LetterCase::kNone) break;
            end += next.size;
        }
    }
    return case_of_ending(folded(text.substr(from, end - from)));
}

}  // namespace axtar::corpus::names
