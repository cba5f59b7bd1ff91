#include "corpus/names/name_index.h"

#include <algorithm>

#include "corpus/formats/letters.h"

namespace axtar::corpus::names {
namespace {

constexpr std::size_t kMaxWords = 24;  // of a name; the longest known has 15

std::size_t slot_of(std::string_view folded) {
    return std::hash<std::string_view>{}(folded) % 65536;
}

bool is_transparent(std::string_view folded) { return folded == "the"; }

bool is_number_mark(std::string_view folded) { return folded == "number"; }

}  // namespace

struct NameIndex::Walk {
    const Words& words;
    std::size_t begin = 0;
    bool any_case = false;
    std::string_view number = {};
    RawMatch best = {};
};

std::uint32_t NameIndex::word_id(std::string_view folded) {
    const auto [known, is_new] =
        ids_.try_emplace(std::string(folded), static_cast<std::uint32_t>(ids_.size() + 1));
    return known->second;
}

void NameIndex::add_reading(const std::string& form, Reading reading) {
    std::vector<Reading>& readings = readings_[form];
    const bool known = std::any_of(readings.begin(), readings.end(), [&](const Reading& each) {
        return each.word == reading.word && each.grammatical_case == reading.grammatical_case;
    });
    if (!known) readings.push_back(reading);
}

void NameIndex::add(const Entry& entry, std::uint32_t index) {
    add_name(entry.name_az, index, true, entry.kind);
    add_name(entry.name_en, index, false, entry.kind);
    for (const std::string& name : entry.variants_az) add_name(name, index, true, entry.kind);
    for (const std::string& name : entry.variants_en) add_name(name, index, false, entry.kind);
}

void NameIndex::add_name(std::string_view text, std::uint32_t entry, bool azerbaijani,
                         EntryKind kind) {
    KnownName name{.entry = entry, .inflected = azerbaijani, .doubtful = is_doubtful(text)};
    const Words words(without_doubt(text), azerbaijani ? analyzers::Language::kAzerbaijani
                                                       : analyzers::Language::kEnglish);
    std::vector<std::uint32_t> ids;
    for (std::size_t at = 0; at < words.size() && ids.size() < kMaxWords; ++at) {
        const std::string folded_word(words.folded(at));
        if (is_transparent(folded_word) && !ids.empty()) continue;
        if (is_number_mark(folded_word)) {
            ids.push_back(kNumberWord);
            continue;
        }
        ids.push_back(word_id(folded_word));
        add_reading(folded_word, {ids.back(), Case::kBare});
        if (azerbaijani && at + 1 == words.size()) {
            for (const Form& form : forms_of(folded_word)) {
                add_reading(form.text, {ids.back(), form.grammatical_case});
            }
        }
    }
    if (ids.empty()) return;
    const bool one_word = ids.size() == 1;
    name.acronym = one_word && words[0].all_capitals;
    name.needs_capital = (one_word && kind != EntryKind::kGeneral) || is_place(kind);
    if (one_word && azerbaijani) {
        for (const Form& form : forms_of(words.folded(0))) first_words_.set(slot_of(form.text));
    } else {
        first_words_.set(slot_of(words.folded(0)));
    }
    trie_.add(ids, static_cast<std::uint32_t>(names_.size()));
    names_.push_back(name);
}

bool NameIndex::fits(const KnownName& name, const Walk& walk, std::size_t end, Case last) const {
    if (!name.inflected && last != Case::kBare) return false;
    if (walk.any_case) return true;
    const Word& first = walk.words[walk.begin];
    if (name.acronym && !first.all_capitals) return false;
    return !name.needs_capital || first.capital || end == walk.begin;
}

void NameIndex::walk(Walk& walk, std::uint32_t node, std::size_t at, Case last) const {
    if (at > walk.begin) {
        for (const std::uint32_t name : trie_.payloads(node)) {
            if (at > walk.best.end && fits(names_[name], walk, at, last)) {
                walk.best = {name, static_cast<std::uint32_t>(walk.begin),
                             static_cast<std::uint32_t>(at), last, std::string(walk.number)};
            }
        }
        // Inside a name no word but the last has endings.
        if (last != Case::kBare || at - walk.begin >= 2 * kMaxWords) return;
    }
    if (at >= walk.words.size() || (at > walk.begin && walk.words[at].broken_before)) return;
    const std::string_view word = walk.words.folded(at);
    if (at > walk.begin && is_transparent(word)) {
        // "Ministry of the Interior" and "Ministry of Interior"; the article ends no name.
        std::size_t next = at + 1;
        if (next < walk.words.size() && !walk.words[next].broken_before) {
            const auto readings = readings_.find(walk.words.folded(next));
            if (readings == readings_.end()) return;
            for (const Reading& reading : readings->second) {
                const std::uint32_t step = trie_.step(node, reading.word);
                if (step != WordTrie::kNowhere) {
                    this->walk(walk, step, next + 1, reading.grammatical_case);
                }
            }
        }
        return;
    }
    if (walk.words[at].number && word.size() <= 3) {
        const std::uint32_t step = trie_.step(node, kNumberWord);
        if (step != WordTrie::kNowhere) {
            walk.number = word;
            this->walk(walk, step, at + 1, Case::kBare);
        }
    }
    const auto readings = readings_.find(word);
    if (readings == readings_.end()) return;
    for (const Reading& reading : readings->second) {
        const std::uint32_t step = trie_.step(node, reading.word);
        if (step != WordTrie::kNowhere) this->walk(walk, step, at + 1, reading.grammatical_case);
    }
}

RawMatch NameIndex::longest(const Words& words, std::size_t at, bool any_case) const {
    const std::string_view first = words.folded(at);
    const bool number = words[at].number && first.size() <= 3;
    if (!number && !first_words_.test(slot_of(first))) return {};
    Walk state{.words = words, .begin = at, .any_case = any_case};
    walk(state, WordTrie::kRoot, at, Case::kBare);
    return state.best;
}

}  // namespace axtar::corpus::names
