#include "indexer/telling_phrases.h"

#include <algorithm>
#include <unordered_set>

#include "analyzers/fold.h"

namespace axtar::indexer {
namespace {

using analyzers::Token;
using analyzers::TokenType;

// A document of fewer words says nothing twice: each of its phrases counts.
constexpr std::size_t kShortDocument = 150;
constexpr std::size_t kWordsForOne = 100;  // of a document, for one phrase
constexpr std::size_t kShortestWord = 3;   // bytes
constexpr std::size_t kLongestWord = 40;

/// What a word does for the phrase that it stands in.
enum class Joint {
    kNone,   ///< it is one of the phrase's own
    kJoins,  ///< no phrase begins or ends with it
    kParts   ///< no phrase runs over it
};

bool is_joining_azerbaijani(std::string_view folded) {
    static const std::unordered_set<std::string_view> kWords = {
        "ve",         "ya",       "ile",      "ucun",       "uzre",      "gore",       "kimi",
        "qeder",      "sonra",    "evvel",    "baresinde",  "haqqinda",  "barede",     "ki",
        "da",         "de",       "bu",       "bir",        "her",       "hec",        "ne",
        "hansi",      "nece",     "onun",     "onlarin",    "oz",        "ozu",        "ozunun",
        "onu",        "ona",      "olan",     "olaraq",     "olur",      "olunur",     "olunmus",
        "olunan",     "olunmasi", "olmaq",    "olmasi",     "oldugu",    "olmayan",    "olduqda",
        "olsun",      "edir",     "edilir",   "edilmis",    "edilen",    "edilmesi",   "eden",
        "etmek",      "edilmek",  "etdiyi",   "etmis",      "edildikde", "lakin",      "amma",
        "ancaq",      "hemcinin", "hemin",    "diger",      "bele",      "elece",      "eger",
        "yalniz",     "daha",     "cox",      "var",        "yox",       "yoxdur",     "deyil",
        "ise",        "uzerine",  "uzerinde", "terefinden", "esasen",    "nezeren",    "muvafiq",
        "arasinda",   "zaman",    "zamani",   "butun",      "bezi",      "biri",       "oldu",
        "idi",        "artiq",    "yeni",     "hal",        "halda",     "asagidaki",  "mueyyen",
        "gosterilen", "nezerde",  "tutulan",  "tutulmus",   "aid",       "dair",       "qarsi",
        "dek",        "ilin",     "ilde",     "maddesinin", "maddenin",  "hissesinin", "bendinin",
        "madde",      "nomreli"};
    return kWords.contains(folded);
}

/// "freedom of expression", "violence against women", "persons with disabilities".
bool is_joining_english(std::string_view folded) {
    static const std::unordered_set<std::string_view> kWords = {
        "the", "a",    "an", "of",   "and",     "or",    "in",      "on",      "at", "to",
        "for", "from", "by", "with", "without", "under", "between", "against", "all"};
    return kWords.contains(folded);
}

/// Verbs, adverbs, pronouns and the rest: what stands on their two sides is parts of a sentence.
bool parts_english(std::string_view folded) {
    static const std::unordered_set<std::string_view> kWords = {
        "as",        "is",      "are",       "was",      "were",       "be",     "been",
        "being",     "it",      "its",       "this",     "that",       "these",  "those",
        "their",     "his",     "her",       "he",       "she",        "they",   "them",
        "him",       "which",   "who",       "whom",     "whose",      "what",   "when",
        "where",     "how",     "not",       "no",       "nor",        "but",    "if",
        "than",      "then",    "there",     "such",     "any",        "each",   "every",
        "other",     "others",  "shall",     "may",      "must",       "should", "will",
        "would",     "can",     "could",     "might",    "has",        "have",   "had",
        "do",        "does",    "did",       "into",     "upon",       "within", "through",
        "also",      "more",    "most",      "only",     "so",         "same",   "our",
        "your",      "you",     "one",       "two",      "first",      "about",  "after",
        "before",    "during",  "including", "out",      "up",         "down",   "over",
        "further",   "fully",   "thereto",   "well",     "made",       "make",   "said",
        "very",      "own",     "both",      "some",     "given",      "per",    "article",
        "paragraph", "section", "see",       "pursuant", "accordance", "regard", "respect"};
    return kWords.contains(folded);
}

/// The nouns that "to" may stand behind in a phrase: "right to education". Behind others it begins
/// what somebody is to do: "(the Rapporteur on) torture to visit (the country)".
bool takes_to(std::string_view folded) {
    static const std::unordered_set<std::string_view> kWords = {
        "right",      "rights",    "access",    "accession", "protocol",   "protocols",
        "amendment",  "threat",    "threats",   "barrier",   "barriers",   "obstacle",
        "obstacles",  "approach",  "response",  "responses", "amendments", "annex",
        "invitation", "exception", "exceptions"};
    return kWords.contains(folded);
}

/// Prepositions that make one of several words with a noun and another preposition: "in line
/// with", "by means of", "with a view to". Such a noun ends no phrase.
bool opens_preposition(std::string_view folded) {
    return folded == "in" || folded == "on" || folded == "by" || folded == "with" ||
           folded == "for" || folded == "at";
}

bool closes_preposition(std::string_view folded) {
    return opens_preposition(folded) || folded == "of" || folded == "to" || folded == "from";
}

bool is_listing(std::string_view folded) {
    return folded == "and" || folded == "or" || folded == "ve" || folded == "ya";
}

Joint joint_of(std::string_view folded, std::string_view before) {
    if (folded == "to" && !takes_to(before)) return Joint::kParts;
    if (is_joining_english(folded) || is_joining_azerbaijani(folded)) return Joint::kJoins;
    if (parts_english(folded)) return Joint::kParts;
    return Joint::kNone;
}

bool fits(const Token& token) {
    const bool letters = token.type == TokenType::kWord &&
                         std::none_of(token.text.begin(), token.text.end(), [](char byte) {
                             return static_cast<unsigned char>(byte) <= '9' && byte != '-';
                         });
    return letters && token.text.size() <= kLongestWord;
}

/// Side by side: one space between them, no line end and no sign.
bool adjoin(std::string_view text, const Token& before, const Token& after) {
    return after.start == before.end + 1 && before.end < text.size() && text[before.end] == ' ';
}

/// Nothing but blanks between the line's beginning and byte `at`.
bool begins_line(std::string_view text, std::size_t at) {
    while (at > 0 && text[at - 1] == ' ') --at;
    return at == 0 || text[at - 1] == '\n';
}

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
    hash = (hash ^ (value + 1)) * 0x9E37'79B9'7F4A'7C15ULL;
    return hash ^ (hash >> 29U);
}

}  // namespace

bool TellingPhrases::Phrase::stands_in(const Phrase& longer) const {
    const auto same_stem = [](const Word& a, const Word& b) { return a.stem == b.stem; };
    const auto end = longer.words.begin() + longer.size;
    return std::search(longer.words.begin(), end, words.begin(), words.begin() + size, same_stem) !=
           end;
}

std::uint32_t TellingPhrases::number_of(const std::string& text) {
    const auto [place, is_new] =
        numbers_.try_emplace(text, static_cast<std::uint32_t>(texts_.size()));
    if (is_new) texts_.push_back(&place->first);
    return place->second;
}

void TellingPhrases::add(std::string_view text, const std::vector<Token>& tokens) {
    std::vector<Word> run;
    std::string before;            // folded, the word before in the run
    const Token* first = nullptr;  // of the run
    const Token* last = nullptr;
    for (const Token& token : tokens) {
        if (token.position == 0) continue;
        ++words_;
        if (last != nullptr && !adjoin(text, *last, token)) {
            // "Recommending State: …" in a form: its labels stand in every one.
            const bool label = run.size() <= kLongest && begins_line(text, first->start) &&
                               text.substr(last->end, 1) == ":";
            if (!label) count_run(run);
            run.clear();
        }
        if (run.empty()) {
            first = &token;
            before.clear();
        }
        last = &token;
        std::string folded = analyzers::fold(token.text);
        const Joint joint = joint_of(folded, before);
        const bool closes = closes_preposition(folded);
        if (!run.empty()) run.back().before_preposition = closes;
        if (!fits(token) || joint == Joint::kParts) {
            count_run(run);
            run.clear();
            last = nullptr;
            continue;
        }
        const bool joins = joint == Joint::kJoins || token.text.size() < kShortestWord;
        run.push_back({.stem = number_of(token.stem),
                       .form = number_of(token.text),
                       .place = joins ? PhrasePlace::kWithin : place_in_phrase(folded),
                       .lists = is_listing(folded),
                       .behind_preposition = opens_preposition(before)});
        before = std::move(folded);
    }
    count_run(run);
}

bool TellingPhrases::Word::ends_phrase() const {
    return place == PhrasePlace::kAnywhere || place == PhrasePlace::kLast;
}

bool TellingPhrases::begins_phrase(const std::vector<Word>& run, std::size_t at) {
    if (run[at].place == PhrasePlace::kAnywhere) return true;
    return run[at].place == PhrasePlace::kBeforeNoun && at + 1 < run.size() &&
           run[at + 1].ends_phrase();
}

/// `listed`: behind "and" or "or", where a word before another is that one's ("torture and
/// extrajudicial" killings), and so is one that another "or" follows ("torture and inhuman" or
/// degrading treatment).
bool TellingPhrases::may_end(const std::vector<Word>& run, std::size_t at, bool listed) {
    if (!run[at].ends_phrase()) return false;
    if (run[at].behind_preposition && run[at].before_preposition) return false;
    return !listed || at + 1 == run.size() || !(run[at + 1].ends_phrase() || run[at + 1].lists);
}

void TellingPhrases::count_run(const std::vector<Word>& run) {
    for (std::size_t first = 0; first < run.size(); ++first) {
        if (!begins_phrase(run, first)) continue;
        Phrase phrase;
        std::size_t joining = 0;
        bool listed = false;
        for (std::size_t i = first; i < run.size() && phrase.size < kLongest; ++i) {
            phrase.words[phrase.size++] = run[i];
            phrase.letters += static_cast<std::uint32_t>(texts_[run[i].form]->size());
            joining += run[i].place == PhrasePlace::kWithin ? 1U : 0U;
            // Four words make a phrase where one of them joins ("right to fair trial").
            listed = listed || run[i].lists;
            const bool whole = may_end(run, i, listed) && phrase.size > 1 &&
                               phrase.size - joining < kLongest && phrase.size - joining > 1;
            if (whole) count(phrase);
        }
    }
}

void TellingPhrases::count(const Phrase& occurrence) {
    std::uint64_t key = occurrence.size;
    for (std::uint32_t i = 0; i < occurrence.size; ++i) key = mixed(key, occurrence.words[i].stem);
    const auto known = phrases_.find(key);
    if (known == phrases_.end()) {
        if (phrases_.size() == kMostPhrases) return;
        Phrase& made = phrases_.emplace(key, occurrence).first->second;
        made.count = 1;
        made.place = static_cast<std::uint32_t>(phrases_.size());
        return;
    }
    Phrase& phrase = known->second;
    ++phrase.count;
    if (occurrence.letters < phrase.letters) {
        phrase.words = occurrence.words;
        phrase.letters = occurrence.letters;
    }
}

std::string TellingPhrases::text_of(const Phrase& phrase) const {
    std::string text;
    for (std::uint32_t i = 0; i < phrase.size; ++i) {
        if (i > 0) text += ' ';
        text += *texts_[phrase.words[i].form];
    }
    return text;
}

std::vector<std::string> TellingPhrases::best() const {
    const std::size_t wanted = std::clamp(words_ / kWordsForOne, kFewest, kMost);
    const std::uint32_t least = words_ < kShortDocument ? 1 : 2;
    std::vector<const Phrase*> said;
    for (const auto& [key, phrase] : phrases_) {
        if (phrase.count >= least) said.push_back(&phrase);
    }
    // Said several times, the longer one is the phrase, and what stands in it was never said alone.
    // Said once, nobody can tell; the shorter one is likelier to be said elsewhere. Then the order
    // of the text, so that hashing decides nothing.
    const auto before = [](const Phrase* a, const Phrase* b) {
        if (a->count != b->count) return a->count > b->count;
        if (a->size != b->size) return (a->size > b->size) == (a->count > 1);
        return a->place < b->place;
    };
    const std::size_t looked_at = std::min(said.size(), wanted * 8);
    std::partial_sort(said.begin(), said.begin() + static_cast<std::ptrdiff_t>(looked_at),
                      said.end(), before);
    std::vector<const Phrase*> chosen;
    for (std::size_t i = 0; i < looked_at && chosen.size() < wanted; ++i) {
        const Phrase& next = *said[i];
        const bool within =
            next.count > 1 && std::any_of(chosen.begin(), chosen.end(), [&](const Phrase* longer) {
                return longer->count == next.count && next.stands_in(*longer);
            });
        if (!within) chosen.push_back(&next);
    }
    std::vector<std::string> texts;
    for (const Phrase* phrase : chosen) texts.push_back(text_of(*phrase));
    return texts;
}

}  // namespace axtar::indexer
