#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "analyzers/cyrillic_letters.h"
#include "analyzers/fold.h"
#include "analyzers/known_word.h"
#include "analyzers/letter_evidence.h"
#include "analyzers/neighbours.h"
#include "analyzers/query_analysis.h"
#include "analyzers/word_stem.h"
#include "base/utf8.h"
#include "search/characters.h"
#include "search/citing/typed_citations_internal.h"
#include "search/ranking/asking_words_internal.h"
#include "search/spelling/corpus_spelling_internal.h"
#include "search/spelling/keyboard_layout.h"
#include "search/spelling/query_repair_internal.h"
#include "search/spelling/spelling_internal.h"
#include "search/vocabulary/collection_words_internal.h"
#include "search/word_evidence_internal.h"

namespace axtar::search {
namespace {

using analyzers::Language;
using analyzers::QueryWord;
using analyzers::TokenType;

// A space too many or too few costs less than a letter; three letters are easily a word by chance.
constexpr double kSpace = 0.8;
constexpr double kShortPart = 0.5;
constexpr std::size_t kLeastPart = 3;     // letters
constexpr std::size_t kMostLetters = 40;  // of a word that is taken apart
// What is left of a word without its endings tells only where it is long and not itself a slip.
constexpr std::size_t kLeastLettersLeft = 4;
constexpr std::uint64_t kLeastSections = 2;
// A word of so few sections may be a misprint of one letter where the word meant has so many.
constexpr std::uint64_t kHardlyAny = 2;
constexpr std::uint64_t kCommon = 100;
// Of 3,000 such words of the shared documents 19 have so common a neighbour. The letters that hands
// and ears mistake (`asisting`, `yetginlik`) are misprints, others mostly not: `healing` is no
// `hearing`.
constexpr double kLikelyMistake = 0.75;
constexpr std::size_t kLeastLettersOfMisprint = 5;
constexpr std::size_t kMostCandidates = 4 * kMostRepairs;  // before some are refused

bool is_space(char c) { return static_cast<unsigned char>(c) <= ' '; }

double bits(std::uint64_t frequency) { return std::log2(1.0 + static_cast<double>(frequency)); }

std::string_view first_letter(std::string_view text) {
    return text.substr(0, text.empty() ? 0 : utf8::decode(text, 0).size);
}

bool begins_with_capital(std::string_view text) {
    return !text.empty() && analyzers::is_capital(utf8::decode(text, 0).code_point);
}

/// `Ombudsman`, and neither `ombudsman` nor `UN`.
bool has_capital(const QueryWord& word) {
    const std::string_view first = first_letter(word.surface);
    if (!begins_with_capital(first)) return false;
    return first.size() < word.surface.size() &&
           !analyzers::is_capital(utf8::decode(word.surface, first.size()).code_point);
}

/// Whether `text` is the stem that a word is built on, with the endings of the word.
bool is_base_of(const std::string& text, const QueryWord& word) {
    const auto stem_of = [](const std::string& form) {
        return analyzers::fold(analyzers::stem_word(form, Language::kAzerbaijani));
    };
    const std::string stem = stem_of(text);
    const std::string folded = analyzers::fold(text);
    if (!folded.starts_with(stem) || folded == stem) return false;
    const std::string_view endings = std::string_view(folded).substr(stem.size());
    return std::any_of(word.exact.begin(), word.exact.end(), [&](const std::string& form) {
        return analyzers::fold(form).ends_with(endings) && stem_of(form).starts_with(stem);
    });
}

/// Whether `end` makes a word of the language with the stem of `word`: `sız` behind `razılığı`,
/// whose stem gives `razılıqsız`, is an ending and not a word of its own. Only of a short end that
/// tells anything: longer ones are words, and the lexicon lets words be compounded.
bool is_ending(const std::string& end, const std::string& word) {
    if (count_characters(end) > kLeastPart) return false;
    const std::string stem = analyzers::stem_word(word, Language::kAzerbaijani);
    return analyzers::is_known_azerbaijani(stem) && analyzers::is_known_azerbaijani(stem + end);
}

void sort_and_cut(std::vector<QueryRepair>& repairs) {
    std::stable_sort(repairs.begin(), repairs.end(),
                     [](const auto& a, const auto& b) { return a.score > b.score; });
    if (repairs.size() > kMostRepairs) repairs.resize(kMostRepairs);
}

/// The citations and keys of a query: what stands in one was read as it is. Not the names of cases:
/// any two names around a `v` are taken for one, however they are spelt.
std::vector<corpus::Citation> citations_of(std::string_view query, const Snapshot& snapshot) {
    auto citations = typed_citations(snapshot, query);
    std::erase_if(citations, [](const corpus::Citation& citation) {
        return citation.kind == corpus::CitationKind::kCase;
    });
    return citations;
}

class RepairFinder {
public:
    RepairFinder(std::string_view query, const Snapshot& snapshot, WordTermFinder& finder)
        : query_(query),
          snapshot_(snapshot),
          finder_(finder),
          words_(analyzers::analyze_query(query)),
          citations_(citations_of(query, snapshot)) {
        for (std::size_t i = 1; i < words_.size(); ++i) {
            capitals_tell_ = capitals_tell_ || has_capital(words_[i]);
        }
    }

    std::vector<std::vector<QueryRepair>> run() {
        for (std::size_t i = 0; i < words_.size() && places_.size() < kMostPlaces;) {
            if (finder_.find(words_[i]).found() || finder_.only_asks(words_[i].surface) ||
                is_cited(words_[i].start, words_[i].end)) {
                offer_common(i++);
                continue;
            }
            if (!is_name(i) && is_right(words_[i])) {
                offer_base(words_[i++]);
                continue;
            }
            if (mend_piece(words_[i])) {
                const std::uint32_t end = places_.back().front().end;
                while (i < words_.size() && words_[i].start < end) ++i;
                continue;
            }
            mend_word(i++);
        }
        answer_in_one_script();
        return std::move(places_);
    }

private:
    /// Whether any of [start, end) is in a citation.
    bool is_cited(std::size_t start, std::size_t end) const {
        return std::any_of(citations_.begin(), citations_.end(), [&](const auto& citation) {
            return citation.start < end && start < citation.end;
        });
    }

    /// An Azerbaijani word that the index happens to lack (`havasız`), or a form of a word that it
    /// has or that only asks (`neçədir`). Cutting endings takes `policei` for a form of an English
    /// word: that the index has the rest tells only of a word that is Azerbaijani.
    bool is_right(const QueryWord& word) const {
        if (finder_.asked_in() == Language::kEnglish) return false;
        return std::any_of(word.exact.begin(), word.exact.end(), [&](const std::string& form) {
            if (analyzers::is_known_azerbaijani(form)) return true;
            const bool is_azerbaijani = finder_.asked_in() == Language::kAzerbaijani ||
                                        analyzers::language_of_word(form) == Language::kAzerbaijani;
            const std::vector<std::string> rests = analyzers::without_endings(form);
            return std::any_of(rests.begin(), rests.end(), [&](const std::string& rest) {
                if (count_characters(rest) < kLeastLettersLeft) return false;
                const std::string folded = analyzers::fold(rest);
                return is_question_form(folded) ||
                       (is_azerbaijani && frequency_of(folded) >= kLeastSections);
            });
        });
    }

    /// Typed with a capital where capitals tell something: every query may begin with one.
    bool is_name(std::size_t number) const {
        return has_capital(words_[number]) && (number > 0 || capitals_tell_);
    }

    /// A name is mended to what texts write as a name too, and nobody mistakes its first letter. A
    /// word of a sentence in one language is not mended to one that has letters of the other, nor
    /// to a slip (`disparment`): what no two documents have must be a word or a name.
    bool is_likely(const QueryWord& word, bool name, SpellingCandidate& candidate) const {
        const bool keeps_language = !name || is_asked_without_letters(word);
        if (keeps_language && !is_of_the_query(candidate.text)) return false;
        const std::string typed = analyzers::keyword_key(first_letter(word.surface));
        if (name && typed != analyzers::fold(first_letter(candidate.text))) return false;
        if (!candidate.listed.empty()) return is_likely_listed(name, candidate);
        const bool certain = !name && (is_in_two_documents(snapshot_, candidate.text) ||
                                       is_known_word(candidate.text));
        if (certain && !has_capital(word)) return true;
        CorpusSpelling spelling = corpus_spelling(snapshot_, candidate.text);
        const bool keeps_capital = spelling.is_name && has_capital(word);
        if (keeps_capital) candidate.text = std::move(spelling.capital);
        return certain || spelling.is_name;
    }

    /// A name without Azerbaijani letters in a query in English.
    bool is_asked_without_letters(const QueryWord& word) const {
        return finder_.asked_in() == Language::kEnglish &&
               analyzers::language_of_word(word.surface) != Language::kAzerbaijani;
    }

    /// What no text has is written as the list of names does.
    static bool is_likely_listed(bool name, SpellingCandidate& candidate) {
        if (name && !begins_with_capital(candidate.listed)) return false;
        candidate.text = candidate.listed;
        return true;
    }

    /// Of no other language than the query as far as its letters tell.
    bool is_of_the_query(const std::string& text) const {
        const Language language = analyzers::language_of_word(text);
        return language == Language::kUnknown || finder_.asked_in() == Language::kUnknown ||
               language == finder_.asked_in();
    }

    /// Whether the index has every word of a text, and how many sections the rarest.
    std::optional<std::uint64_t> rarest_of(const std::string& text) {
        const std::vector<QueryWord> words = analyzers::analyze_query(text);
        std::optional<std::uint64_t> rarest;
        for (const QueryWord& word : words) {
            const WordTerms& terms = finder_.find(word);
            if (!terms.has_terms() || word.type != TokenType::kWord) return std::nullopt;
            rarest = std::min<std::uint64_t>(rarest.value_or(terms.frequency), terms.frequency);
        }
        return rarest;
    }

    /// The piece between spaces around a word, typed with other letters or by another layout.
    bool mend_piece(const QueryWord& word) {
        std::uint32_t start = word.start;
        std::uint32_t end = word.end;
        while (start > 0 && !is_space(query_[start - 1])) --start;
        while (end < query_.size() && !is_space(query_[end])) ++end;
        const std::string_view piece = query_.substr(start, end - start);
        if (count_characters(piece) < kLeastPart || is_cited(start, end)) return false;
        std::vector<QueryRepair> repairs;
        const auto add = [&](const std::vector<std::string>& readings, const char* reason) {
            for (const std::string& reading : readings) {
                const auto rarest = rarest_of(reading);
                if (!rarest) continue;
                repairs.push_back({start, end, reading, reason, bits(*rarest)});
            }
        };
        add(other_letters(piece), "letters");
        if (repairs.empty()) add(other_layouts(piece), "keyboard");
        if (repairs.empty()) return false;
        sort_and_cut(repairs);
        places_.push_back(std::move(repairs));
        return true;
    }

    const ListedWords& listed() {
        if (!snapshot_.thesaurus) return ListedWords::built_in();
        if (!listed_) listed_.emplace(*snapshot_.thesaurus);
        return *listed_;
    }

    template <class Accept>
    std::vector<QueryRepair> respelt(const QueryWord& word, Accept accept) {
        std::vector<QueryRepair> repairs;
        for (SpellingCandidate& candidate :
             spelt_like(snapshot_, listed(), word, kMostCandidates)) {
            if (repairs.size() == kMostRepairs) break;
            if (!accept(candidate)) continue;
            repairs.push_back(
                {word.start, word.end, std::move(candidate.text), "spelling", candidate.score});
        }
        return repairs;
    }

    /// A right word that no text has may be built on one that they have, with the same endings:
    /// where `çıxardıblar` is typed they say `çıxarıblar`. Or it is right by chance, and hundreds
    /// have a word that it is mistaken for: `bələdiyə` for `bələdiyyə`.
    void offer_base(const QueryWord& word) {
        std::vector<QueryRepair> repairs = respelt(word, [&](SpellingCandidate& candidate) {
            return is_base_of(candidate.text, word) || is_mistake_for_common(word, candidate);
        });
        if (!repairs.empty()) places_.push_back(std::move(repairs));
    }

    /// Whether a text or two have the word, no list does, and no name is written so.
    bool is_hardly_there(std::size_t number) {
        const QueryWord& word = words_[number];
        const WordTerms& terms = finder_.find(word);
        const bool rare = terms.has_terms() && !terms.translated && terms.frequency <= kHardlyAny;
        if (!rare || word.type != TokenType::kWord || is_name(number) ||
            finder_.only_asks(word.surface) || is_cited(word.start, word.end)) {
            return false;
        }
        return std::none_of(word.exact.begin(), word.exact.end(), [&](const std::string& form) {
            return is_known_word(form) || corpus_spelling(snapshot_, form).is_name;
        });
    }

    /// Whether a mistake that hands and ears make parts it from a word of hundreds of sections.
    bool is_mistake_for_common(const QueryWord& word, SpellingCandidate& candidate) {
        if (count_characters(word.surface) < kLeastLettersOfMisprint) return false;
        const double cost =
            mistake_cost(analyzers::fold(word.exact.front()), analyzers::fold(candidate.text));
        if (cost == 0 || cost > kLikelyMistake || !is_likely(word, false, candidate)) return false;
        return rarest_of(candidate.text).value_or(0) >= kCommon;
    }

    /// `azadlig`, a misprint of one text, is one letter away from a word of hundreds.
    void offer_common(std::size_t number) {
        if (!is_hardly_there(number)) return;
        const QueryWord& word = words_[number];
        std::vector<QueryRepair> repairs = respelt(word, [&](SpellingCandidate& candidate) {
            return is_mistake_for_common(word, candidate);
        });
        if (!repairs.empty()) places_.push_back(std::move(repairs));
    }

    void mend_word(std::size_t number) {
        const QueryWord& word = words_[number];
        if (word.type != TokenType::kWord) return;
        const bool name = is_name(number);
        std::vector<QueryRepair> repairs = respelt(
            word, [&](SpellingCandidate& candidate) { return is_likely(word, name, candidate); });
        if (!name) take_apart(word, repairs);
        if (number > 0) join(words_[number - 1], word, repairs);
        if (number + 1 < words_.size()) join(word, words_[number + 1], repairs);
        if (repairs.empty()) return;
        sort_and_cut(repairs);
        places_.push_back(std::move(repairs));
    }

    /// `insanhüquqları` for `insan hüquqları`. The left word must stand in a text as it is.
    void take_apart(const QueryWord& word, std::vector<QueryRepair>& repairs) {
        const std::string text = word.exact.empty() ? word.surface : word.exact.front();
        const std::size_t letters = count_characters(text);
        if (letters < 2 * kLeastPart || letters > kMostLetters) return;
        std::size_t at = 0;
        for (std::size_t left = 1; left + kLeastPart <= letters; ++left) {
            at += utf8::decode(text, at).size;
            if (left < kLeastPart) continue;
            const std::string first = text.substr(0, at);
            const std::uint64_t first_frequency = frequency_of(analyzers::fold(first));
            if (first_frequency < 2 || is_ending(text.substr(at), first)) continue;
            const auto second_frequency = rarest_of(text.substr(at));
            if (!second_frequency || *second_frequency < 2) continue;
            const bool is_short = left == kLeastPart || letters - left == kLeastPart;
            repairs.push_back({word.start, word.end, first + " " + text.substr(at), "spelling",
                               bits(std::min(first_frequency, *second_frequency)) -
                                   kBitsPerMistake * (kSpace + (is_short ? kShortPart : 0))});
        }
    }

    /// `hüquq ları` for `hüquqları`.
    void join(const QueryWord& left, const QueryWord& right, std::vector<QueryRepair>& repairs) {
        if (left.type != TokenType::kWord || right.type != TokenType::kWord) return;
        if (is_cited(left.start, right.end)) return;
        for (std::uint32_t i = left.end; i < right.start; ++i) {
            if (!is_space(query_[i])) return;
        }
        const std::string joined = left.surface + right.surface;
        const auto frequency = rarest_of(joined);
        if (!frequency) return;
        repairs.push_back({left.start, right.end, joined, "spelling",
                           bits(*frequency) - kBitsPerMistake * kSpace});
    }

    /// Where a word in Cyrillic letters is mended, it is to one in Latin letters: so are the others
    /// written, as texts have them.
    void answer_in_one_script() {
        const auto is_mended = [&](const QueryWord& word) {
            return std::any_of(places_.begin(), places_.end(), [&](const auto& repairs) {
                return repairs.front().start <= word.start && word.end <= repairs.front().end;
            });
        };
        const auto in_cyrillic = [](const QueryWord& word) {
            return analyzers::is_cyrillic(utf8::decode(word.surface, 0).code_point);
        };
        const bool any = std::any_of(words_.begin(), words_.end(), [&](const QueryWord& word) {
            return in_cyrillic(word) && is_mended(word);
        });
        if (!any) return;
        for (const QueryWord& word : words_) {
            if (!in_cyrillic(word) || is_mended(word) || word.exact.empty()) continue;
            places_.push_back({{word.start, word.end, word.exact.front(), "letters", 0}});
        }
        std::sort(places_.begin(), places_.end(),
                  [](const auto& a, const auto& b) { return a.front().start < b.front().start; });
    }

    std::uint64_t frequency_of(const std::string& folded) const {
        std::uint64_t frequency = 0;
        for (const CollectionSnapshot& collection : snapshot_.collections) {
            frequency += spelling_of(collection)->forms.frequency(folded);
        }
        return frequency;
    }

    std::string_view query_;
    const Snapshot& snapshot_;
    WordTermFinder& finder_;
    std::vector<QueryWord> words_;
    std::vector<corpus::Citation> citations_;
    bool capitals_tell_ = false;  // a word behind the first has one
    std::vector<std::vector<QueryRepair>> places_;
    std::optional<ListedWords> listed_;  // of an office's thesaurus, once a word is to be mended
};

}  // namespace

std::vector<std::vector<QueryRepair>> repairs_of(std::string_view query, const Snapshot& snapshot,
                                                 WordTermFinder& finder) {
    return RepairFinder(query, snapshot, finder).run();
}

}  // namespace axtar::search
