#include "analyzers/azerbaijani/reading_search.h"

// How a word is read
//
// Azerbaijani glues suffixes to a root in a fixed order: məhkəmə-lər-imiz-də "in our courts",
// poz-ul-ma-sı-na "to its being violated". To stem is to find the seam between root and suffixes.
// Every word has several: qanunu may be qanun-u "the law", qanu-nu or qan-un-u; only knowledge of
// the roots and a sense of what is likely tell which one is meant. So each reading gets a cost in
// bits, and the cheapest wins:
//
//     cost of a reading = cost of its root + cost of each suffix where it stands
//
// The suffixes and their costs are in data/az/suffixes.tsv, compiled to one automaton that walks
// the word from its end. At every letter it says which chains may begin there and what they ask of
// the letters before: a vowel or a consonant, vowels of one harmony, a stem that has softened
// (suffix_automaton.h). At each such place a root is tried:
//
// 1. A root of data/az/roots.tsv costs 12 bits, about the logarithm of their number; a verb 11.
// 2. A stem that derivation builds on one costs 3 to 7 bits a suffix more (əlil-lik,
//    data/az/derivations.tsv).
// 3. Any other string costs what its letters cost under a trigram model of our roots
//    (unknown_root.h).
//
// Worked examples
//
// qanunu: qanun (12) + accusative or possessive (2) = 14 wins. qan-un-u is out by harmony (after a
//     only -ın); qanunu as an unknown root costs more than 30.
// pozulması: poz- (11) + passive (2) + verbal noun (2) + possessive (2) = 17; neither pozul nor
//     pozulma is a root, and as unknown roots they cost more.
// uşağı: ğ stands before a suffix that begins with a vowel, so uşaq is tried too: 12 + 2.
// fikri: fikr is the shape of fikir before vowels; the stem is written fikir.
// balıq: balıq (12) beats bal (12) + "we are" (13). The longer known root nearly always wins,
//     because suffixes cost.
// təşkilati: harmony wants ı after a, so -i is no ending of təşkilat (2 + 6) but the -i of Arabic
//     adjectives (4), which is derivation and stays.
// vazanın, its root unknown: the guess vaza-nın is read again as a word of its own, and whatever
// the
//     bare vaza would lose it loses too. Endings that one form cannot tell from suffixes are left
//     out of all forms (sure_letters in morphology.cc): vaza, vazam, vazanın end at vaz. Wrong as a
//     stem, but the same for every form, and that is what a search needs.
//
// Folded input needs no code of its own. All of this happens on the skeleton, where ə is e and ı
// is i. The marks of the special letters only add cost where they contradict a root (işə does not
// match isə), and show disharmony.

namespace axtar::analyzers::azerbaijani {

namespace {

constexpr int kBit = 4;  // costs are in quarters of a bit
constexpr int kNever = Reading::kNone;

// A root of the lexicon costs about the logarithm of the number of roots; the constants that follow
// were chosen on one half of the gold table and on the classes of the corpus
// (docs/azerbaijani_analysis.md).
constexpr int kKnownNoun = 12 * kBit;
constexpr int kKnownVerb = 11 * kBit;
constexpr int kRare = 5 * kBit;
constexpr int kBareVerb = 6 * kBit;     // imperative
constexpr int kUnknownNoun = 3 * kBit;  // on top of its letters
constexpr int kUnknownVerb = 12 * kBit;
constexpr int kNotSoftened = 6 * kBit;    // uşaqı for uşağı
constexpr int kVowelKept = 6 * kBit;      // fikiri for fikri
constexpr int kPartlyFolded = 8 * kBit;   // e for ə in a word with other special letters
constexpr int kWrongSpecial = 14 * kBit;  // ı where the root has i
constexpr int kDisharmony = 6 * kBit;     // i after a, ı, o, u in right spelling
constexpr int kCheapestDerivation = 3 * kBit;
constexpr int kFolded = 6;  // suda: su-da before süd-a

}  // namespace

ReadingSearch::ReadingSearch(const Morphology& morphology, const WordLetters& word)
    : tables_(morphology), word_(word) {
    prepare();
}

Reading ReadingSearch::run() {
    try_whole_word();
    if (best_.cost < kNever) return best_;
    std::uint16_t state = SuffixAutomaton::start();
    int walked = 0;
    for (std::size_t size = word_.size; size > 0; --size) {
        for (const ChainEnd& chain : tables_.automaton_.ends(state)) {
            try_chain(size, chain, (walked + chain.cost) * kBit);
        }
        const SuffixAutomaton::Step step = tables_.automaton_.step(state, word_.skeleton[size - 1]);
        if (step.state == SuffixAutomaton::kDead) break;
        state = step.state;
        walked += step.cost;
    }
    return best_;
}

void ReadingSearch::prepare() {
    hash_[0] = Lexicon::start();
    last_vowel_[0] = 0;
    syllables_[0] = 0;
    front_[0] = -1;
    noun_cost_[0] = 0;
    verb_cost_[0] = 0;
    char before_last = 0;
    char last = 0;
    for (std::size_t i = 0; i < word_.size; ++i) {
        const char now = word_.skeleton[i];
        hash_[i + 1] = Lexicon::extend(hash_[i], now);
        last_vowel_[i + 1] = is_vowel(now) ? now : last_vowel_[i];
        front_[i + 1] = static_cast<std::int8_t>(is_vowel(now) ? (is_front(i) ? 1 : 0) : front_[i]);
        syllables_[i + 1] = static_cast<std::uint8_t>(syllables_[i] + (is_vowel(now) ? 1 : 0));
        noun_cost_[i + 1] =
            noun_cost_[i] + tables_.unknown_noun_.letter_cost(before_last, last, now);
        verb_cost_[i + 1] =
            verb_cost_[i] + tables_.unknown_verb_.letter_cost(before_last, last, now);
        before_last = last;
        last = now;
    }
}

/// Words that take no suffix, and the exceptions. A word with special letters must match them.
void ReadingSearch::try_whole_word() {
    tables_.lexicon_.find(hash_[word_.size], [&](const RootShape& shape) {
        if (shape.kind != RootClass::kWhole || shape.size != word_.size) return;
        if (word_.special != 0 && word_.special != shape.special) return;
        const int cost = word_.special == shape.special ? 0 : kFolded;
        if (cost >= best_.cost) return;
        best_.cost = cost;
        best_.size = word_.size;
        best_.root = &shape;
    });
}

void ReadingSearch::try_chain(std::size_t size, const ChainEnd& chain, int chain_cost) {
    if (chain_cost + kKnownVerb >= best_.cost) return;  // no root is cheaper
    const char last = word_.skeleton[size - 1];
    if (!satisfies(chain.need, last)) return;
    if (!chain.bare && (vowel_bit(last_vowel_[size]) & chain.vowels_before) == 0) return;
    chain_cost += disharmony_cost(size);
    try_root({size, 0}, chain, chain_cost);
    if (!chain.vowel_follows || syllables_[size] < 2) return;
    if (chain.verb) {
        if (last == 'd') try_root({size, 't'}, chain, chain_cost);
        return;
    }
    const bool plain_g =
        word_.special != 0 && last == 'g' && (word_.special >> (size - 1) & 1U) == 0;
    if (last == 'g' && !plain_g) try_root({size, 'q'}, chain, chain_cost);
    if (last == 'y') try_root({size, 'k'}, chain, chain_cost);
}

/// The skeleton hides whether i, o and u are front or back; where the word has special letters they
/// tell. A clash shows the -i of Arabic adjectives (təşkilat-i), which never takes part in harmony,
/// or a slip.
int ReadingSearch::disharmony_cost(std::size_t size) const {
    if (word_.special == 0 || size == word_.size || front_[size] < 0) return 0;
    for (std::size_t i = size; i < word_.size; ++i) {
        if (!is_vowel(word_.skeleton[i])) continue;
        return is_front(i) == (front_[size] == 1) ? 0 : kDisharmony;
    }
    return 0;
}

bool ReadingSearch::is_front(std::size_t at) const {
    const char vowel = word_.skeleton[at];
    const bool special = (word_.special >> at & 1U) != 0;
    if (vowel == 'i') return !special;
    return vowel == 'e' || special;
}

void ReadingSearch::try_root(Candidate candidate, const ChainEnd& chain, int chain_cost) {
    const RootShape* root = nullptr;
    int cost = lexicon_cost(candidate, chain, root);
    bool guessed = false;
    if (root == nullptr) {
        const int unknown = unknown_cost(candidate, chain);
        const bool imperative = chain.verb && chain.bare;  // of known roots only
        const bool derivation_could_win =
            !imperative && chain_cost + kKnownVerb + kCheapestDerivation < best_.cost;
        if (derivation_could_win) {
            cost = derived_cost(candidate, chain.verb, chain.vowel_follows, 0);
        }
        guessed = unknown < cost;
        if (guessed) cost = unknown;
    }
    if (cost == kNever || cost + chain_cost >= best_.cost) return;
    best_ = {cost + chain_cost, candidate.size, candidate.restored, guessed, root, chain};
}

int ReadingSearch::lexicon_cost(Candidate candidate, const ChainEnd& chain,
                                const RootShape*& root) const {
    int best = kNever;
    tables_.lexicon_.find(hash(candidate), [&](const RootShape& shape) {
        const int cost = shape_cost(shape, candidate, chain);
        if (cost >= best) return;
        best = cost;
        root = &shape;
    });
    return best;
}

int ReadingSearch::shape_cost(const RootShape& shape, Candidate candidate,
                              const ChainEnd& chain) const {
    if (shape.kind != (chain.verb ? RootClass::kVerb : RootClass::kNoun)) return kNever;
    if (shape.size != candidate.size || (candidate.restored != 0 && !shape.softens)) return kNever;
    if (shape.before_vowel_only && !chain.vowel_follows) return kNever;
    int cost = (chain.verb ? kKnownVerb : kKnownNoun) + spelling_cost(shape, candidate);
    if (shape.rare) cost += kRare;
    if (chain.verb && chain.bare) cost += kBareVerb;
    if (chain.vowel_follows && shape.has_vowel_shape) cost += kVowelKept;
    if (chain.vowel_follows && shape.softens && candidate.restored == 0) cost += kNotSoftened;
    return cost;
}

int ReadingSearch::spelling_cost(const RootShape& shape, Candidate candidate) const {
    std::uint64_t compared = (std::uint64_t{1} << candidate.size) - 1;
    if (candidate.restored != 0) compared >>= 1U;  // ğ for q is no matter of spelling
    const std::uint64_t written = word_.special & compared;
    const std::uint64_t right = shape.special & compared;
    if (written == right) return 0;
    if ((written & ~right) != 0) return kWrongSpecial;
    return word_.special == 0 ? kFolded : kPartlyFolded;
}

/// A root that the lexicon lacks but that is built by derivation on one that it has: əlil-lik.
int ReadingSearch::derived_cost(Candidate candidate, bool verb, bool vowel_follows,
                                int depth) const {
    constexpr int kMaxDepth = 2;
    const char last = letter(candidate, candidate.size - 1);
    if (last < 'a' || last > 'z') return kNever;
    int best = kNever;
    for (const Allomorph* shape :
         tables_.derivations_by_end_[static_cast<std::size_t>(last - 'a')]) {
        const Suffix& suffix = tables_.derivations_.suffixes[shape->suffix];
        const std::size_t length = shape->letters.size();
        if ((suffix.to == SuffixTable::kVerb) != verb || length + 2 > candidate.size) continue;
        if (shape->unsoftened && vowel_follows && candidate.restored == 0) continue;
        const std::size_t base = candidate.size - length;
        bool same = true;
        for (std::size_t k = 0; same && k < length; ++k) {
            same = letter(candidate, base + k) == shape->letters[k];
        }
        same = same && satisfies(shape->need, word_.skeleton[base - 1]) &&
               (vowel_bit(last_vowel_[base]) & shape->vowels_before) != 0;
        if (!same) continue;
        const bool from_verb = suffix.from.front() == SuffixTable::kVerb;
        const bool before_vowel = is_vowel(shape->letters.front());
        int cost = known_base_cost(base, from_verb, before_vowel);
        if (cost == kNever && depth < kMaxDepth) {
            cost = derived_cost({base, 0}, from_verb, before_vowel, depth + 1);
        }
        if (cost != kNever) best = std::min(best, cost + suffix.cost * kBit);
    }
    return best;
}

int ReadingSearch::known_base_cost(std::size_t size, bool verb, bool vowel_follows) const {
    ChainEnd chain;
    chain.verb = verb;
    chain.vowel_follows = vowel_follows;
    const RootShape* root = nullptr;
    return lexicon_cost({size, 0}, chain, root);
}

int ReadingSearch::unknown_cost(Candidate candidate, const ChainEnd& chain) const {
    const std::size_t size = candidate.size;
    if (chain.bare && chain.verb) return kNever;
    if (!chain.bare && (size < 3 || syllables_[size] == 0)) return kNever;
    const UnknownRootModel& model = chain.verb ? tables_.unknown_verb_ : tables_.unknown_noun_;
    const auto& sums = chain.verb ? verb_cost_ : noun_cost_;
    const char before = size > 1 ? word_.skeleton[size - 2] : '\0';
    const char before_that = size > 2 ? word_.skeleton[size - 3] : '\0';
    const char last = letter(candidate, size - 1);
    int cost = sums[size - 1] + model.letter_cost(before_that, before, last) +
               model.end_cost(before, last);
    const bool could_soften = chain.verb ? last == 't' : last == 'q' || last == 'k';
    if (chain.vowel_follows && could_soften && syllables_[size] > 1 && candidate.restored == 0) {
        cost += kNotSoftened;
    }
    // Letters weigh half as much again: a guess that cuts too much does the same to every form of
    // the word, one that cuts too little tears them.
    return cost * 3 / 2 + (chain.verb ? kUnknownVerb : kUnknownNoun);
}

char ReadingSearch::letter(Candidate candidate, std::size_t at) const {
    return candidate.restored != 0 && at + 1 == candidate.size ? candidate.restored
                                                               : word_.skeleton[at];
}

Lexicon::Hash ReadingSearch::hash(Candidate candidate) const {
    if (candidate.restored == 0) return hash_[candidate.size];
    return Lexicon::extend(hash_[candidate.size - 1], candidate.restored);
}

}  // namespace axtar::analyzers::azerbaijani
