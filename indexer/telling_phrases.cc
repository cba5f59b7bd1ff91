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

/// Folded. Words that join others, and verbs, adverbs and pronouns that go with anything: no phrase
/// begins or ends with one.
bool is_function_word(std::string_view folded) {
    static const std::unordered_set<std::string_view> kWords = {
        // Azerbaijani
        "ve", "ya", "ile", "ucun", "uzre", "gore", "kimi", "qeder", "sonra", "evvel", "baresinde",
        "haqqinda", "barede", "ki", "da", "de", "bu", "bir", "her", "hec", "ne", "hansi", "nece",
        "onun", "onlarin", "oz", "ozu", "ozunun", "onu", "ona", "olan", "olaraq", "olur", "olunur",
        "olunmus", "olunan", "olunmasi", "olmaq", "olmasi", "oldugu", "olmayan", "olduqda", "olsun",
        "edir", "edilir", "edilmis", "edilen", "edilmesi", "eden", "etmek", "edilmek", "etdiyi",
        "etmis", "edildikde", "lakin", "amma", "ancaq", "hemcinin", "hemin", "diger", "bele",
        "elece", "eger", "yalniz", "daha", "cox", "var", "yox", "yoxdur", "deyil", "ise", "uzerine",
        "uzerinde", "terefinden", "esasen", "nezeren", "muvafiq", "arasinda", "zaman", "zamani",
        "butun", "bezi", "biri", "oldu", "idi", "artiq", "yeni", "hal", "halda", "asagidaki",
        "mueyyen", "gosterilen", "nezerde", "tutulan", "tutulmus", "aid", "dair", "qarsi", "dek",
        "ilin", "ilde", "maddesinin", "maddenin", "hissesinin", "bendinin", "madde", "nomreli",
        // English
        "the", "a", "an", "of", "and", "or", "in", "on", "at", "to", "for", "from", "by", "with",
        "as", "is", "are", "was", "were", "be", "been", "being", "it", "its", "this", "that",
        "these", "those", "their", "his", "her", "he", "she", "they", "them", "him", "which", "who",
        "whom", "whose", "what", "when", "where", "how", "not", "no", "nor", "but", "if", "than",
        "then", "there", "such", "any", "all", "each", "every", "other", "others", "shall", "may",
        "must", "should", "will", "would", "can", "could", "might", "has", "have", "had", "do",
        "does", "did", "under", "into", "upon", "within", "without", "between", "through", "also",
        "more", "most", "only", "so", "same", "our", "your", "its", "you", "one", "two", "first",
        "about", "after", "before", "during", "against", "including", "out", "up", "down", "over",
        "further", "fully", "thereto", "well", "made", "make", "said", "very", "own", "both",
        "some", "given", "per", "article", "paragraph", "section", "see", "pursuant", "accordance",
        "regard", "respect"};
    return kWords.contains(folded);
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
        if (run.empty()) first = &token;
        last = &token;
        if (!fits(token)) {
            count_run(run);
            run.clear();
            last = nullptr;
            continue;
        }
        const std::string folded = analyzers::fold(token.text);
        const bool joins = token.text.size() < kShortestWord || is_function_word(folded);
        run.push_back({.stem = number_of(token.stem),
                       .form = number_of(token.text),
                       .place = joins ? PhrasePlace::kWithin : place_in_phrase(folded)});
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

void TellingPhrases::count_run(const std::vector<Word>& run) {
    for (std::size_t first = 0; first < run.size(); ++first) {
        if (!begins_phrase(run, first)) continue;
        Phrase phrase;
        std::size_t joining = 0;
        for (std::size_t i = first; i < run.size() && phrase.size < kLongest; ++i) {
            phrase.words[phrase.size++] = run[i];
            phrase.letters += static_cast<std::uint32_t>(texts_[run[i].form]->size());
            joining += run[i].place == PhrasePlace::kWithin ? 1U : 0U;
            // Four words make a phrase where one of them joins ("right to fair trial").
            const bool whole = run[i].ends_phrase() && phrase.size > 1 &&
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
