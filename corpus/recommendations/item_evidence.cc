#include "corpus/recommendations/item_evidence.h"

#include <algorithm>
#include <array>

#include "corpus/formats/letters.h"
#include "corpus/recommendations/addressees.h"
#include "corpus/recommendations/english_words.h"
#include "corpus/recommendations/persons.h"

namespace axtar::corpus::recommendations {
namespace {

bool ends_with_one_of(std::string_view word, std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return word.ends_with(ending); });
}

// "aparılsın", "gücləndirsinlər".
bool is_optative(std::string_view word) {
    return word.size() >= 5 &&
           ends_with_one_of(word, {"sin", "sun", "sinlar", "sinler", "sunlar", "sunler"});
}

bool is_obligation(std::string_view word) {
    return ends_with_one_of(word, {"malidir", "melidir", "malidirlar", "melidirler"});
}

bool is_verbal_noun(std::string_view word) {
    return word.size() >= 6 &&
           ends_with_one_of(word, {"masi", "mesi", "magi", "meyi", "maq", "mek"});
}

bool is_verb_like(const SentenceWords& sentence, std::size_t at) {
    const std::string_view word = sentence.words.folded(at);
    if (is_optative(word)) {
        // The verb ends a clause: a comma, a full stop or "və" stands behind it.
        const std::string_view next = sentence.words.folded(at + 1);
        const names::Word& behind = sentence.words[at + 1];
        return at + 1 >= sentence.end || behind.broken_before || behind.comma_before ||
               next == "ve";
    }
    return is_obligation(word);
}

bool azerbaijani_item(const SentenceWords& whole) {
    for (std::size_t at = whole.begin; at < whole.end; ++at) {
        // "… demişdir: “Qapını açsınlar.”" is what somebody said.
        if (is_verb_like(whole, at) &&
            !is_quoted(whole.words.text(), whole.words[whole.begin].start, whole.words[at].start)) {
            return true;
        }
    }
    return is_verbal_noun(whole.words.folded(whole.end - 1));
}

// The words behind "To the Ministry of Justice:", else the sentence.
std::size_t behind_colon(const SentenceWords& sentence) {
    const std::string_view text = sentence.words.text();
    for (std::size_t at = sentence.begin; at < std::min(sentence.end, sentence.begin + 20); ++at) {
        if (text.substr(sentence.words[at].end, 1) == ":") return at + 1;
    }
    return sentence.begin;
}

bool is_asking(const SentenceWords& sentence, std::size_t at) {
    std::string_view word = sentence.words.folded(at);
    // "Further develop", "Explicitly incorporate".
    if (word == "further" || word.ends_with("ly")) word = sentence.words.folded(at + 1);
    return word == "to" || word == "not" || word == "that" || is_request_verb(word);
}

// "(Chile)", "(Spain, Argentina)": the State that asks for it, as lists of the UN have it.
bool ends_with_state(const SentenceWords& whole) {
    const auto last = std::find_if(
        whole.names.rbegin(), whole.names.rend(),
        [&](const NameMatch& m) { return m.begin >= whole.begin && m.end <= whole.end; });
    if (last == whole.names.rend() || last->end + 4 < whole.end) return false;
    const std::string_view text = whole.words.text();
    const std::size_t end = whole.words[whole.end - 1].end;
    return whole.gazetteer.entries()[last->entry].kind == names::EntryKind::kCountry &&
           end < text.size() && text[end] == ')';
}

Evidence english_item(const SentenceWords& whole, const SentenceWords& first, bool marked) {
    if (names_a_person(first)) return Evidence::kNone;
    const std::size_t begin = behind_colon(first);
    if (is_asking(first, begin) || ends_with_state(whole)) return Evidence::kStrong;
    for (std::size_t at = first.begin; at < first.end; ++at) {
        const std::string_view word = first.words.folded(at);
        if (word == "should" || word == "must" || word == "shall") return Evidence::kStrong;
    }
    const std::string_view word = first.words.folded(first.begin);
    const bool named = std::any_of(first.names.begin(), first.names.end(),
                                   [&](const NameMatch& m) { return m.begin == first.begin; });
    const bool may_be = marked && !named && !begins_a_statement(word) && !acknowledges(word) &&
                        !first.words[first.begin].number && first.end - first.begin >= 2;
    return may_be ? Evidence::kWeak : Evidence::kNone;
}

}  // namespace

Evidence item_evidence(const SentenceWords& whole, const SentenceWords& first,
                       const std::optional<Cue>& cue, bool azerbaijani, bool marked) {
    if (cue && !cue->leads_in) return Evidence::kStrong;
    if (!azerbaijani) return english_item(whole, first, marked);
    const bool asks = azerbaijani_item(whole) || !addressees_before_colon(first).values.empty();
    return asks ? Evidence::kStrong : Evidence::kNone;
}

bool is_unmarked_item(const SentenceWords& whole, const SentenceWords& first, bool azerbaijani) {
    const bool addressed = !addressees_before_colon(first).values.empty();
    if (azerbaijani) return addressed || azerbaijani_item(whole);
    return addressed || english_item(whole, first, false) == Evidence::kStrong;
}

bool names_in_azerbaijani(std::string_view text, std::string_view lang) {
    // ə and ı stand in every Azerbaijani sentence; a name in an English one may have one.
    std::size_t letters = 0;
    std::size_t words = 1;
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        const std::string_view pair = text.substr(at, 2);
        letters +=
            pair == "ə" || pair == "ı" || pair == "Ə" || pair == "ş" || pair == "ğ" ? 1U : 0U;
        words += text[at] == ' ' ? 1U : 0U;
    }
    if (letters * 3 >= words) return true;
    return letters * 10 >= words && lang == "az";
}

bool begins_small(std::string_view line) { return starts_lower(line); }

}  // namespace axtar::corpus::recommendations
