#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <memory>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "analyzers/fold.h"
#include "analyzers/known_word.h"
#include "analyzers/word_stem.h"
#include "base/utf8.h"
#include "search/query_words.h"
#include "search/spelling/spelling_internal.h"
#include "search/vocabulary/collection_words_internal.h"
#include "search/word_evidence_internal.h"
#include "search/word_terms_internal.h"

namespace axtar::search {
namespace {

// Origin: judgement; the classes are those of Kernighan, Church and Gale, "A Spelling Correction
// Program Based on a Noisy Channel Model" (1990), the pairs what Azerbaijani writers exchange.
constexpr double kExchanged = 0.7;
constexpr double kDoubled = 0.6;
constexpr double kAlike = 0.7;
constexpr double kVowels = 0.8;
// k typed for q: `kadın hakları` is no slip but Turkish, which has the words of one origin with a
// k.
constexpr double kTurkish = 0.3;
constexpr double kAtStart = 0.4;  // on top, for a mistake in the first letter
constexpr double kEnding = 0.15;  // on top, for a form that the index lacks
constexpr double kMostCostPerLetter = 0.26;

constexpr std::size_t kLeastLetters = 4;
constexpr std::size_t kLettersForTwo = 7;
constexpr std::size_t kMostLetters = 40;
constexpr std::uint32_t kLeastStemLetters = 4;
constexpr std::uint32_t kLongestEnding = 10;
constexpr std::size_t kMostStemsTried = 40;
// A form in fewer sections may be a misspelling of its own; vowels out of harmony say that it is.
constexpr std::uint32_t kRareForm = 5;

constexpr std::array<std::u32string_view, 14> kPairs = {U"bp", U"dt", U"gk", U"gq", U"kq",
                                                        U"xh", U"cs", U"ck", U"sz", U"fv",
                                                        U"yi", U"mn", U"cj", U"gx"};

std::u32string letters_of(std::string_view text) {
    std::u32string letters;
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded next = utf8::decode(text, at);
        letters += next.code_point;
        at += next.size;
    }
    return letters;
}

bool is_vowel(char32_t c) { return std::u32string_view(U"aeiou").find(c) != std::u32string::npos; }

double change_cost(char32_t a, char32_t b) {
    if (a == b) return 0;
    if (a == U'k' && b == U'q') return kTurkish;
    for (const std::u32string_view pair : kPairs) {
        if ((pair[0] == a && pair[1] == b) || (pair[0] == b && pair[1] == a)) return kAlike;
    }
    return is_vowel(a) && is_vowel(b) ? kVowels : 1;
}

/// Of a letter too many or too few in `word` at `i`.
double letter_cost(const std::u32string& word, std::size_t i) {
    return i > 0 && word[i - 1] == word[i] ? kDoubled : 1;
}

double at_start(std::size_t i) { return i == 0 ? kAtStart : 0; }

/// The last `count` letters of a text.
std::string_view ending_of(std::string_view text, std::size_t count) {
    std::size_t at = text.size();
    while (count > 0 && at > 0) {
        --at;
        if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) --count;
    }
    return text.substr(at);
}

/// Whether one of the stemmers takes `form` back to `stem`.
bool is_form_of(const std::string& form, std::string_view stem) {
    const std::string wanted = analyzers::fold(stem);
    for (const auto language : {analyzers::Language::kAzerbaijani, analyzers::Language::kEnglish}) {
        if (analyzers::fold(analyzers::stem_word(form, language)) == wanted) return true;
    }
    return false;
}

/// Sections with the commonest of a word's other names; 0 for a word that texts have in any form.
std::uint64_t sections_by_name(const Snapshot& snapshot, const std::string& word) {
    const std::vector<QueryNode> nodes = word_nodes(word);
    if (nodes.size() != 1) return 0;
    WordTermFinder finder(snapshot.all);
    finder.use_thesaurus(nodes.front(), snapshot.names());
    const analyzers::QueryWord& typed = nodes.front().words.front();
    return finder.find(typed).has_terms() ? 0 : finder.frequency_by_any_name(typed);
}

/// Other forms of the same word find the same.
std::vector<SpellingCandidate> one_of_each_stem(const std::vector<SpellingCandidate>& sorted,
                                                std::size_t limit) {
    std::vector<SpellingCandidate> chosen;
    std::vector<std::string> stems;
    for (const SpellingCandidate& candidate : sorted) {
        std::string stem = analyzers::fold(
            analyzers::stem_word(candidate.text, analyzers::Language::kAzerbaijani));
        if (std::find(stems.begin(), stems.end(), stem) != stems.end()) continue;
        stems.push_back(std::move(stem));
        chosen.push_back(candidate);
        if (chosen.size() == limit) break;
    }
    return chosen;
}

/// The candidates for one form of the word.
class Candidates {
public:
    Candidates(const Snapshot& snapshot, const ListedWords& listed, std::string exact)
        : snapshot_(snapshot),
          listed_(listed),
          exact_(std::move(exact)),
          folded_(analyzers::fold(exact_)),
          letters_(letters_of(folded_).size()) {}

    void collect() {
        if (letters_ < kLeastLetters || letters_ > kMostLetters) return;
        const std::uint32_t edits = letters_ < kLettersForTwo ? 1 : 2;
        std::vector<std::shared_ptr<const SpellingWords>> words;
        for (const CollectionSnapshot& collection : snapshot_.collections) {
            words.push_back(spelling_of(collection));
            for (const SpeltLike& like : words.back()->forms.near(folded_, edits)) {
                // Once may be a misspelling of its own.
                if (like.edits > 1 && like.frequency < 2) continue;
                if (like.frequency < kRareForm && !analyzers::has_harmonic_endings(like.text)) {
                    continue;
                }
                add(std::string(like.text), like.frequency, mistake_cost(folded_, like.folded));
            }
            for (const SpeltLike& like : words.back()->forms.near(read_from_turkish(edits), 0)) {
                add(std::string(like.text), like.frequency, mistake_cost(folded_, like.folded));
            }
        }
        for (const SpeltLike& like : listed_.words().near(folded_, edits)) {
            add_listed(std::string(like.text), std::string(like.text),
                       mistake_cost(folded_, like.folded));
        }
        // A form that is in no text is made up only where no text has one as near.
        const bool near = std::any_of(found_.begin(), found_.end(), [](const auto& candidate) {
            return candidate.second.cost <= 1;
        });
        if (near) return;
        for (const auto& of_collection : words) {
            collect_forms(of_collection->stems,
                          [this](const SpeltLike& stem, std::string form, double cost) {
                              add(std::move(form), stem.frequency, cost);
                          });
        }
        collect_forms(listed_.words(),
                      [this](const SpeltLike& stem, std::string form, double cost) {
                          add_listed(std::move(form), std::string(stem.text), cost);
                      });
    }

    std::vector<SpellingCandidate> best(std::size_t limit) const {
        std::vector<SpellingCandidate> all;
        for (const auto& [text, evidence] : found_) {
            all.push_back({.text = text,
                           .listed = evidence.listed,
                           .score = std::log2(1.0 + static_cast<double>(evidence.frequency)) -
                                    kBitsPerMistake * evidence.cost});
        }
        std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
            return std::pair(b.score, a.text) < std::pair(a.score, b.text);
        });
        if (all.size() > limit) all.resize(limit);
        return all;
    }

private:
    struct Evidence {
        std::uint64_t frequency = 0;
        double cost = 0;
        std::string listed = {};
    };

    /// Over several collections the evidence adds up.
    void add(std::string text, std::uint64_t frequency, double cost) {
        if (cost > kMostCostPerLetter * static_cast<double>(letters_)) return;
        Evidence& evidence = found_[std::move(text)];
        evidence.frequency += frequency;
        evidence.cost = cost;
    }

    /// The word with a q for each k, where these alone are too many mistakes; else empty. `hukuk`
    /// is one habit.
    std::string read_from_turkish(std::uint32_t edits) const {
        std::string with_q = folded_;
        if (std::count(with_q.begin(), with_q.end(), 'k') <= edits) return {};
        std::replace(with_q.begin(), with_q.end(), 'k', 'q');
        return with_q;
    }

    /// A word that no text has, or a form of it: by its other names.
    void add_listed(std::string text, const std::string& word, double cost) {
        if (found_.contains(text)) return;
        const std::uint64_t frequency = sections_by_name(snapshot_, word);
        if (frequency == 0) return;
        add(text, frequency, cost);
        const auto found = found_.find(text);
        if (found != found_.end())
            found->second.listed = text == word ? listed_.as_listed(word) : text;
    }

    /// Words that texts have with endings alone: `prezumpsiyası`. Other stems are none.
    void add_known_stems(const SpellingVocabulary& stems, std::vector<SpeltLike>& near) const {
        for (const SpeltLike& stem : stems.near(folded_, 1)) {
            if (is_known_word(std::string(stem.text))) near.push_back(stem);
        }
    }

    /// Forms that the index lacks, of stems that it has.
    template <class Add>
    void collect_forms(const SpellingVocabulary& stems, Add add_form) {
        if (letters_of(exact_).size() != letters_) return;  // a letter folded to two
        std::vector<SpeltLike> near =
            stems.near_beginning(folded_, 1, kLeastStemLetters, kLongestEnding);
        const std::vector<SpeltLike> turkish =
            stems.near_beginning(read_from_turkish(1), 0, kLeastStemLetters, kLongestEnding);
        near.insert(near.end(), turkish.begin(), turkish.end());
        add_known_stems(stems, near);
        std::sort(near.begin(), near.end(), [](const SpeltLike& a, const SpeltLike& b) {
            return std::tuple(a.edits, a.ending, b.frequency, a.text) <
                   std::tuple(b.edits, b.ending, a.frequency, b.text);
        });
        if (near.size() > kMostStemsTried) near.resize(kMostStemsTried);
        for (const SpeltLike& stem : near) {
            std::string form(stem.text);
            form += analyzers::in_harmony(stem.text, ending_of(exact_, stem.ending));
            if (found_.contains(form) || !is_form_of(form, stem.text)) continue;
            const double cost = mistake_cost(
                folded_, std::string(stem.folded) + std::string(ending_of(folded_, stem.ending)));
            add_form(stem, std::move(form), kEnding + cost);
        }
    }

    const Snapshot& snapshot_;
    const ListedWords& listed_;
    std::string exact_;
    std::string folded_;
    std::size_t letters_;
    std::unordered_map<std::string, Evidence> found_;
};

}  // namespace

double mistake_cost(std::string_view typed, std::string_view meant) {
    const std::u32string a = letters_of(typed);
    const std::u32string b = letters_of(meant);
    std::vector<std::vector<double>> cost(a.size() + 1, std::vector<double>(b.size() + 1, 0));
    for (std::size_t i = 1; i <= a.size(); ++i) {
        cost[i][0] = cost[i - 1][0] + letter_cost(a, i - 1) + at_start(i - 1);
    }
    for (std::size_t j = 1; j <= b.size(); ++j) {
        cost[0][j] = cost[0][j - 1] + letter_cost(b, j - 1) + at_start(j - 1);
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const double change = change_cost(a[i - 1], b[j - 1]);
            const double start = change > 0 && (i == 1 || j == 1) ? kAtStart : 0;
            cost[i][j] = std::min({cost[i - 1][j - 1] + change + start,
                                   cost[i - 1][j] + letter_cost(a, i - 1),
                                   cost[i][j - 1] + letter_cost(b, j - 1)});
            const bool exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (exchanged) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + kExchanged);
        }
    }
    return cost[a.size()][b.size()];
}

std::vector<SpellingCandidate> spelt_like(const Snapshot& snapshot, const ListedWords& listed,
                                          const analyzers::QueryWord& word, std::size_t limit) {
    std::vector<SpellingCandidate> all;
    std::string last;
    for (const std::string& form : word.exact) {
        const std::string folded = analyzers::fold(form);
        if (folded == last) continue;  // the other language's rules of case say the same
        last = folded;
        Candidates candidates(snapshot, listed, form);
        candidates.collect();
        for (SpellingCandidate& candidate : candidates.best(4 * limit)) {
            all.push_back(std::move(candidate));
        }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return a.score > b.score; });
    return one_of_each_stem(all, limit);
}

}  // namespace axtar::search
