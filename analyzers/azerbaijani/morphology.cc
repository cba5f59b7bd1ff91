#include "analyzers/azerbaijani/morphology.h"

#include <algorithm>

#include "analyzers/azerbaijani/reading_search.h"

namespace axtar::analyzers::azerbaijani {

namespace {

/// How many letters of a guessed root are beyond doubt. Whether -n, -m, -k, -q and a last vowel
/// belong to an unknown root cannot be told from one form (vaza-n or vazan, dibçə-yə or dibçək-ə),
/// so they are left out of all.
std::size_t sure_letters(const WordLetters& word, const Reading& reading) {
    constexpr std::size_t kFewest = 3;
    std::size_t size = reading.size;
    const char last = reading.restored != 0 ? reading.restored : word.skeleton[size - 1];
    const bool open = last == 'n' || last == 'm' || last == 'k' || last == 'q';
    if (open && size > kFewest + 1 && is_vowel(word.skeleton[size - 2])) --size;
    const std::string_view kept = word.text().substr(0, size - 1);
    const bool has_vowel = std::any_of(kept.begin(), kept.end(), is_vowel);
    if (size > kFewest && is_vowel(word.skeleton[size - 1]) && has_vowel) --size;
    return size;
}

void append_folded(std::string& text, std::string_view spelling) {
    WordLetters letters;
    if (read_letters(spelling, letters)) text += letters.text();
}

}  // namespace

Morphology::Morphology(const TableTexts& tables)
    : suffixes_(parse_suffix_table(tables.suffixes)),
      derivations_(parse_suffix_table(tables.derivations)),
      automaton_(suffixes_),
      lexicon_(tables.roots, tables.exceptions),
      unknown_noun_(lexicon_.skeletons(RootClass::kNoun)),
      unknown_verb_(lexicon_.skeletons(RootClass::kVerb)) {
    for (const Allomorph& shape : derivations_.allomorphs) {
        const char last = shape.softened ? '\0' : shape.letters.back();
        if (last != 0) derivations_by_end_[static_cast<std::size_t>(last - 'a')].push_back(&shape);
    }
}

Reading Morphology::read(const WordLetters& word) const { return ReadingSearch(*this, word).run(); }

WordLetters remaining(const WordLetters& word, const Reading& reading) {
    WordLetters root = word;
    root.size = reading.size;
    root.special &= (std::uint64_t{1} << reading.size) - 1;
    if (reading.restored != 0) {
        root.skeleton[reading.size - 1] = reading.restored;
        root.special &= ~(std::uint64_t{1} << (reading.size - 1));
    }
    return root;
}

std::string Morphology::stem(std::string_view text, const WordLetters& word,
                             std::vector<Reading>* readings) const {
    Reading reading = read(word);
    if (readings != nullptr) readings->push_back(reading);
    if (!reading.guessed || reading.chain.bare || reading.chain.verb)
        return stem_of(text, word, reading);
    WordLetters root = remaining(word, reading);
    for (;;) {
        const Reading next = read(root);
        if (next.chain.bare || next.chain.verb) break;
        if (readings != nullptr) readings->push_back(next);
        reading = next;
        if (!reading.guessed) break;
        root = remaining(root, reading);
    }
    return stem_of(text, word, reading);
}

std::string Morphology::stem_of(std::string_view text, const WordLetters& word,
                                const Reading& reading) const {
    std::string stem;
    stem.reserve(text.size() + 2);
    const RootShape* root = reading.root;
    if (root != nullptr && (root->before_vowel_only || root->kind == RootClass::kWhole)) {
        const std::string& spelling = lexicon_.stem(root->stem);
        if (word.special == 0) {
            append_folded(stem, spelling);
        } else {
            stem += spelling;
        }
    } else {
        const std::size_t kept = reading.size - (reading.restored != 0 ? 1 : 0);
        const std::size_t sure =
            reading.guessed && !reading.chain.verb ? sure_letters(word, reading) : reading.size;
        stem += text.substr(0, word.offset[std::min(kept, sure)]);
        if (reading.restored != 0 && sure == reading.size) stem += reading.restored;
    }
    if (!reading.chain.verb) return stem;
    if (!reading.chain.negation) {
        if (root != nullptr && root->homograph) stem += '-';
        return stem;
    }
    stem += "m-";  // without its vowel, which present and aorist lack: etmə-yən, etm-ir, etmə-z
    return stem;
}

std::vector<std::string> Morphology::errors() const {
    std::vector<std::string> all = suffixes_.errors;
    all.insert(all.end(), derivations_.errors.begin(), derivations_.errors.end());
    all.insert(all.end(), lexicon_.errors().begin(), lexicon_.errors().end());
    return all;
}

}  // namespace axtar::analyzers::azerbaijani
