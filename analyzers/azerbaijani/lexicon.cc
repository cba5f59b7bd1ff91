#include "analyzers/azerbaijani/lexicon.h"

#include <algorithm>

#include "analyzers/table_lines.h"

namespace axtar::analyzers::azerbaijani {

namespace {

std::size_t count_vowels(std::string_view skeleton) {
    return static_cast<std::size_t>(std::count_if(skeleton.begin(), skeleton.end(), is_vowel));
}

/// q and k soften at the end of nouns of more than one syllable, t at the end of such verbs: uşaq –
/// uşağı, yarat – yaradır, but haqq-ı, yük-ü, tut-ur.
bool softens_by_rule(std::string_view skeleton, RootClass kind) {
    if (count_vowels(skeleton) < 2) return false;
    const char last = skeleton.back();
    if (kind == RootClass::kVerb) return last == 't';
    return (last == 'q' || last == 'k') && is_vowel(skeleton[skeleton.size() - 2]);
}

/// The marks `!` and `?` behind a root, in any order.
struct Marks {
    bool keeps_letter = false;
    bool rare = false;
};

Marks take_marks(std::string_view& written) {
    Marks marks;
    for (;; written.remove_suffix(1)) {
        if (written.ends_with('!')) {
            marks.keeps_letter = true;
        } else if (written.ends_with('?')) {
            marks.rare = true;
        } else {
            return marks;
        }
    }
}

}  // namespace

Lexicon::Lexicon(std::string_view roots, std::string_view exceptions) {
    for_each_line(roots,
                  [&](std::size_t number, std::string_view line) { add_root_line(number, line); });
    for_each_line(exceptions, [&](std::size_t number, std::string_view line) {
        add_exception_line(number, line);
    });
    build_slots();
    mark_homographs();
}

bool Lexicon::has(Hash hash, RootClass kind) const {
    bool found = false;
    find(hash, [&](const RootShape& shape) { found = found || shape.kind == kind; });
    return found;
}

void Lexicon::add_root_line(std::size_t number, std::string_view line) {
    const std::string place = "roots.tsv:" + std::to_string(number);
    const auto columns = split(line, '\t');
    const bool good_class =
        columns[0].size() == 1 && std::string_view("NVBX").find(columns[0][0]) < 4;
    if (columns.size() != 3 || !good_class) {
        errors_.push_back(place + ": expected class N, V, B or X, theme, roots");
        return;
    }
    for (const std::string_view root : split(columns[2], ' ')) {
        if (!root.empty()) add_root(root, columns[0][0], place);
    }
}

void Lexicon::add_root(std::string_view written, char letter_class, std::string_view place) {
    const Marks marks = take_marks(written);
    const std::size_t colon = written.find(':');
    const std::string_view spelling = written.substr(0, colon);
    WordLetters letters;
    if (!read_letters(spelling, letters)) {
        errors_.push_back(std::string(place) + ": not a word: " + std::string(written));
        return;
    }
    stems_.emplace_back(spelling);
    const auto stem = static_cast<std::uint32_t>(stems_.size() - 1);
    const auto add_as = [&](RootClass kind) {
        RootShape shape;
        shape.stem = stem;
        shape.kind = kind;
        shape.rare = marks.rare;
        shape.softens = !marks.keeps_letter && softens_by_rule(letters.text(), kind);
        shape.has_vowel_shape = colon != std::string_view::npos;
        add_shape(spelling, shape, place);
        skeletons_[static_cast<std::size_t>(kind)].emplace_back(letters.text());
        if (!shape.has_vowel_shape) return;
        shape.has_vowel_shape = false;
        shape.before_vowel_only = true;
        add_shape(written.substr(colon + 1), shape, place);
    };
    if (letter_class == 'X') return add_as(RootClass::kWhole);
    if (letter_class != 'V') add_as(RootClass::kNoun);
    if (letter_class != 'N') add_as(RootClass::kVerb);
}

void Lexicon::add_exception_line(std::size_t number, std::string_view line) {
    const std::string place = "exceptions.tsv:" + std::to_string(number);
    const auto columns = split(line, '\t');
    if (columns.size() != 2 || columns[1].empty()) {
        errors_.push_back(place + ": expected forms, stem");
        return;
    }
    stems_.emplace_back(columns[1]);
    for (const std::string_view form : split(columns[0], ' ')) {
        RootShape shape;
        shape.stem = static_cast<std::uint32_t>(stems_.size() - 1);
        shape.kind = RootClass::kWhole;
        add_shape(form, shape, place);
    }
}

void Lexicon::add_shape(std::string_view spelling, RootShape shape, std::string_view place) {
    WordLetters letters;
    if (!read_letters(spelling, letters)) {
        errors_.push_back(std::string(place) + ": not a word: " + std::string(spelling));
        return;
    }
    shape.special = letters.special;
    shape.size = static_cast<std::uint8_t>(letters.size);
    Hash hash = start();
    for (const char letter : letters.text()) hash = extend(hash, letter);
    shapes_.push_back(shape);
    hashes_.push_back(hash);
}

void Lexicon::build_slots() {
    std::size_t size = 16;
    while (size < shapes_.size() * 2) size *= 2;
    slots_.assign(size, Slot{});
    mask_ = size - 1;
    for (std::size_t i = 0; i < shapes_.size(); ++i) {
        std::size_t at = hashes_[i] & mask_;
        while (slots_[at].shape != kEmpty) at = (at + 1) & mask_;
        slots_[at] = {tag_of(hashes_[i]), static_cast<std::uint32_t>(i)};
    }
}

/// yaz "spring" and yaz- "write" are two stems; köç and köç- (class B) are one.
void Lexicon::mark_homographs() {
    for (std::size_t i = 0; i < shapes_.size(); ++i) {
        if (shapes_[i].kind != RootClass::kVerb) continue;
        bool same_root = false;
        bool other_root = false;
        Hash hash = start();
        WordLetters letters;
        if (!read_letters(stems_[shapes_[i].stem], letters)) continue;
        for (const char letter : letters.text()) hash = extend(hash, letter);
        find(hash, [&](const RootShape& noun) {
            if (noun.kind != RootClass::kNoun) return;
            same_root = same_root || noun.stem == shapes_[i].stem;
            other_root = other_root || noun.stem != shapes_[i].stem;
        });
        shapes_[i].homograph = other_root && !same_root;
    }
}

}  // namespace axtar::analyzers::azerbaijani
