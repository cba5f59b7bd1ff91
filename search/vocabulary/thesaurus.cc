#include "search/vocabulary/thesaurus.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "analyzers/fold.h"
#include "analyzers/word_stem.h"
#include "search/term_words_internal.h"
#include "search/vocabulary/function_words.h"
#include "search/vocabulary/words_apart_internal.h"

namespace axtar::search {
namespace {

using analyzers::Language;
using analyzers::QueryWord;

/// What a word and its stems begin with alike, without regard to letters: an ending that is taken
/// off leaves two of them. Empty for what begins otherwise.
std::string first_letters(std::string_view text) {
    // A letter cut in two at the end does not matter: two of them are looked at.
    const std::string key = analyzers::keyword_key(text.substr(0, 8));
    constexpr std::size_t kLetters = 2;
    const auto is_plain_letter = [](char c) {
        return ('a' <= c && c <= 'z') || ('0' <= c && c <= '9');
    };
    if (key.size() < kLetters) return {};
    const bool plain = std::all_of(key.begin(), key.begin() + kLetters, is_plain_letter);
    return plain ? key.substr(0, kLetters) : std::string();
}

std::vector<const QueryWord*> pointers_to(const std::vector<QueryWord>& words) {
    std::vector<const QueryWord*> pointers;
    for (const QueryWord& word : words) pointers.push_back(&word);
    return pointers;
}

/// Leaves the words their stems by the rules of one language.
void keep_stems_of(Language language, std::vector<QueryWord>& words) {
    for (QueryWord& word : words) {
        std::vector<std::string> kept;
        for (const std::string& form : word.exact) {
            const std::string stem = analyzers::stem_word(form, language);
            const bool is_new = std::find(kept.begin(), kept.end(), stem) == kept.end();
            const bool known =
                std::find(word.stems.begin(), word.stems.end(), stem) != word.stems.end();
            if (known && is_new) kept.push_back(stem);
        }
        if (kept.empty()) continue;  // of hyphenated words, say, only parts are stemmed
        word.folded.clear();
        for (const std::string& stem : kept) word.folded.push_back(analyzers::fold(stem));
        word.stems = std::move(kept);
    }
}

bool tells(const QueryWord& word) { return !is_function_word(word) && !is_light_verb(word); }

/// Where the telling words of a term stand, its first one at `first`, each other at the free place
/// nearest to that; empty where they do not.
std::vector<std::size_t> places_of(const Thesaurus::Term& term,
                                   std::span<const QueryWord* const> words, std::size_t first) {
    if (!same_word(*words[first], term.words().front())) return {};
    std::vector<std::size_t> places = {first};
    std::size_t telling = tells(term.words().front()) ? 1 : 0;
    const auto fits = [&](std::size_t place, const QueryWord& word) {
        return place < words.size() && same_word(*words[place], word) &&
               std::find(places.begin(), places.end(), place) == places.end();
    };
    for (std::size_t i = 1; i < term.words().size(); ++i) {
        const QueryWord& word = term.words()[i];
        if (is_function_word(word)) continue;
        std::size_t away = 1;
        const auto there = [&] { return fits(first + away, word); };
        const auto before = [&] { return away <= first && fits(first - away, word); };
        while (away < Thesaurus::kScatter && !there() && !before()) ++away;
        if (away == Thesaurus::kScatter) return {};
        places.push_back(there() ? first + away : first - away);
        if (tells(word)) ++telling;
    }
    std::sort(places.begin(), places.end());
    const bool near = places.back() - places.front() < Thesaurus::kScatter;
    return near && telling > 1 ? places : std::vector<std::size_t>();
}

}  // namespace

const std::vector<QueryWord>& Thesaurus::Term::words() const {
    std::call_once(analysed_, [this] { analyse(); });
    return words_;
}

const std::vector<QueryWord>& Thesaurus::Term::words_apart() const {
    std::call_once(analysed_, [this] { analyse(); });
    return apart_;
}

void Thesaurus::Term::analyse() const {
    words_ = analyzers::analyze_query(text_);
    if (language_ != Language::kUnknown) keep_stems_of(language_, words_);
    apart_ = take_apart(pointers_to(words_)).words;
}

void Thesaurus::add_entry(Entry entry) {
    const auto number = static_cast<std::uint32_t>(entries_.size());
    by_first_letters_[first_letters(terms_[entry.from].text())].entries.push_back(number);
    entries_.push_back(std::move(entry));
}

void Thesaurus::sort(const Shelf& shelf) const {
    for (const std::uint32_t number : shelf.entries) {
        const Term& term = terms_[entries_[number].from];
        for (const auto* words : {&term.words(), &term.words_apart()}) {
            if (words->empty()) continue;
            for (const std::string& stem : words->front().folded) {
                shelf.by_stem[stem].push_back(number);
            }
        }
    }
}

/// Entries whose term may begin with the word, in the order of the file: words of one stem have one
/// folded stem, too.
std::vector<std::uint32_t> Thesaurus::begun_by(const QueryWord& word) const {
    std::set<std::string> beginnings = {""};
    for (const std::string& stem : word.folded) beginnings.insert(first_letters(stem));
    std::vector<std::uint32_t> begun;
    for (const std::string& beginning : beginnings) {
        const auto shelf = by_first_letters_.find(beginning);
        if (shelf == by_first_letters_.end()) continue;
        std::call_once(shelf->second.sorted, [&] { sort(shelf->second); });
        for (const std::string& stem : word.folded) {
            const auto found = shelf->second.by_stem.find(stem);
            if (found == shelf->second.by_stem.end()) continue;
            begun.insert(begun.end(), found->second.begin(), found->second.end());
        }
    }
    std::sort(begun.begin(), begun.end());
    begun.erase(std::unique(begun.begin(), begun.end()), begun.end());
    return begun;
}

/// An entry whose term may be what was typed.
struct Thesaurus::Candidate {
    std::size_t letters = 0;  // letters_in_common()
    const std::vector<QueryWord>* from = nullptr;
    const std::vector<std::uint32_t>* to = nullptr;
    const Term* hyphenated = nullptr;  // the term, where it was typed without its hyphen
};

/// The word itself goes before words that are only made of the same stem, which go; but a term that
/// it is an inflected form of stays behind it: `minors` is also what `minor` is.
std::vector<const Thesaurus::Candidate*> Thesaurus::nearest(
    const std::vector<Candidate>& candidates) {
    std::size_t most = 0;
    for (const Candidate& each : candidates) most = std::max(most, each.letters);
    std::vector<const Candidate*> kept;
    for (const Candidate& each : candidates) {
        if (each.letters == most) kept.push_back(&each);
    }
    const auto with_most = static_cast<std::ptrdiff_t>(kept.size());
    for (const Candidate& each : candidates) {
        const bool is_base =
            std::any_of(kept.begin(), kept.begin() + with_most, [&](const Candidate* inflected) {
                return std::equal(inflected->from->begin(), inflected->from->end(),
                                  each.from->begin(), each.from->end(), is_inflected);
            });
        if (each.letters < most && is_base) kept.push_back(&each);
    }
    return kept;
}

void Thesaurus::collect(std::span<const QueryWord* const> words, std::span<const std::size_t> given,
                        std::size_t before, Candidates& candidates) const {
    const auto same = [](const QueryWord& word, const QueryWord* typed) {
        return same_word(*typed, word);
    };
    for (const std::uint32_t number : begun_by(*words.front())) {
        const Term& term = terms_[entries_[number].from];
        for (const auto* from : {&term.words(), &term.words_apart()}) {
            if (from->empty() || from->size() > words.size()) continue;
            if (!std::equal(from->begin(), from->end(), words.begin(), same)) continue;
            const std::size_t letters = letters_in_common(*from, words);
            if (letters == 0 && from->size() == 1 && !is_form_of(*words.front(), from->front())) {
                continue;
            }
            const std::size_t end = given.empty() ? from->size() : given[from->size() - 1];
            if (end == 0) continue;  // within a word
            const bool hyphenated = from == &term.words_apart() && given.empty();
            candidates[end - before].push_back(
                {letters, from, &entries_[number].to, hyphenated ? &term : nullptr});
        }
    }
}

Thesaurus::Asked Thesaurus::asked(std::span<const QueryWord* const> words) const {
    Asked asked;
    asked.words_.assign(words.begin(), words.end());
    // An English word has no Azerbaijani ending (`button` is no `butt`). Azerbaijani typed without
    // the right letters has stems that its rules do not give.
    if (left_ == Language::kEnglish) {
        for (const QueryWord* word : words) asked.own_.push_back(*word);
        keep_stems_of(left_, asked.own_);
        asked.words_ = pointers_to(asked.own_);
    }
    WordsApart apart = take_apart(asked.words_);
    asked.own_apart_ = std::move(apart.words);
    asked.apart_ = pointers_to(asked.own_apart_);
    asked.given_ = std::move(apart.given);
    return asked;
}

std::vector<Thesaurus::Match> Thesaurus::matches(const Asked& asked, std::size_t first) const {
    if (first >= asked.words_.size()) return {};
    const auto words = std::span(asked.words_).subspan(first);
    Candidates by_length;
    collect(words, {}, 0, by_length);
    const auto ahead = std::find(asked.given_.begin(), asked.given_.end(), first);
    const auto begin =
        first == 0 ? std::size_t{0} : static_cast<std::size_t>(ahead - asked.given_.begin()) + 1;
    if (asked.apart_.size() > begin + words.size()) {
        collect(std::span(asked.apart_).subspan(begin), std::span(asked.given_).subspan(begin),
                first, by_length);
    }
    std::vector<Match> matches;
    for (const auto& [length, candidates] : by_length) {
        std::vector<const Term*>& to = matches.emplace_back(Match{.words = length}).to;
        const auto add = [&](const Term* term) {
            if (std::find(to.begin(), to.end(), term) == to.end()) to.push_back(term);
        };
        for (const Candidate* candidate : nearest(candidates)) {
            if (candidate->hyphenated != nullptr) add(candidate->hyphenated);
            for (const std::uint32_t term : *candidate->to) add(&terms_[term]);
        }
    }
    return matches;
}

bool Thesaurus::has(const QueryWord& word) const {
    const QueryWord* const words[] = {&word};
    return !matches(asked(words)).empty();
}

bool Thesaurus::has_itself(const QueryWord& word) const {
    const std::vector<std::uint32_t> begun = begun_by(word);
    return std::any_of(begun.begin(), begun.end(), [&](std::uint32_t number) {
        const std::vector<QueryWord>& words = terms_[entries_[number].from].words();
        return words.size() == 1 &&
               std::find_first_of(words[0].exact.begin(), words[0].exact.end(), word.exact.begin(),
                                  word.exact.end()) != words[0].exact.end();
    });
}

std::vector<Thesaurus::Scattered> Thesaurus::scattered(
    std::span<const QueryWord* const> words) const {
    std::map<std::vector<std::size_t>, std::vector<const Term*>> found;
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (const std::uint32_t number : begun_by(*words[i])) {
            const Entry& entry = entries_[number];
            const Term& term = terms_[entry.from];
            if (term.words().size() < 2) continue;
            const std::vector<std::size_t> places = places_of(term, words, i);
            if (places.empty()) continue;
            std::vector<const Term*>& names = found[places];
            for (const std::uint32_t to : entry.to) {
                const bool known =
                    std::find(names.begin(), names.end(), &terms_[to]) != names.end();
                if (!known) names.push_back(&terms_[to]);
            }
        }
    }
    std::vector<Scattered> all;
    for (auto& [places, names] : found) all.push_back({places, std::move(names)});
    return all;
}

}  // namespace axtar::search
