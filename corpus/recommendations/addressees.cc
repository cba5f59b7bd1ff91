#include "corpus/recommendations/addressees.h"

#include <algorithm>
#include <array>

#include "corpus/recommendations/english_words.h"

namespace axtar::corpus::recommendations {
namespace {

using names::Case;
using names::EntryKind;

constexpr std::size_t kBeginning = 6;  // words within which a subject or dative opens a sentence
constexpr std::size_t kBeforeVerb = 4;
constexpr std::size_t kBehindCue = 14;
constexpr std::size_t kMost = 8;

bool is_addressee(const SentenceWords& sentence, const NameMatch& match) {
    return !names::is_place(sentence.gazetteer.entries()[match.entry].kind);
}

// Names that a comma, "və" or "and" joins; a new one must stand in the case of the first.
void add_run(const SentenceWords& sentence, std::size_t first, std::vector<std::string>& values) {
    const std::span<const NameMatch> names = sentence.names;
    for (std::size_t i = first; i < names.size() && values.size() < kMost; ++i) {
        if (i > first) {
            const NameMatch& before = names[i - 1];
            const std::size_t gap = names[i].begin - before.end;
            const std::string_view link = sentence.words.folded(before.end);
            const bool joined =
                gap == 0 ? sentence.words[names[i].begin].comma_before
                         : gap <= 2 && (link == "ve" || link == "and" || link == "habele" ||
                                        link == "hemcinin" || (gap == 1 && link == "the"));
            if (!joined || names[i].begin >= sentence.end) return;
        }
        if (!is_addressee(sentence, names[i])) return;
        std::string value = sentence.gazetteer.value(names[i]);
        if (std::find(values.begin(), values.end(), value) == values.end()) {
            values.push_back(std::move(value));
        }
    }
}

// Index of the first name in words [begin, end) that passes the test; names.size() for none.
template <class Test>
std::size_t first_name(const SentenceWords& sentence, std::size_t begin, std::size_t end,
                       Test test) {
    for (std::size_t i = 0; i < sentence.names.size(); ++i) {
        const NameMatch& match = sentence.names[i];
        if (match.begin < begin || match.end > end || !is_addressee(sentence, match)) continue;
        if (test(match)) return i;
    }
    return sentence.names.size();
}

std::size_t colon_word(const SentenceWords& sentence) {
    const std::string_view text = sentence.words.text();
    for (std::size_t at = sentence.begin; at < std::min(sentence.end, sentence.begin + 20); ++at) {
        std::size_t behind = sentence.words[at].end;
        while (behind < text.size() && text[behind] == ' ') ++behind;
        if (behind < text.size() && text[behind] == ':') return at + 1;
    }
    return sentence.end + 1;
}

// "Nazirliyə", "Xidmətə" and their like: a body named before, by its kind alone.
std::string azerbaijani_short(std::string_view folded) {
    static constexpr std::array<std::string_view, 7> kKinds = {
        "nazirliy", "xidmet", "komite", "agentliy", "mehkeme", "sura", "fond"};
    for (const std::string_view kind : kKinds) {
        if (folded.starts_with(kind) && folded.size() <= kind.size() + 3) return std::string(kind);
    }
    return {};
}

std::string english_short(const SentenceWords& sentence, std::size_t at) {
    static constexpr std::array<std::string_view, 8> kKinds = {
        "ministry",   "service", "committee",  "agency",
        "department", "council", "commission", "fund"};
    const std::string_view word = sentence.words.folded(at);
    const bool kind = std::find(kKinds.begin(), kKinds.end(), word) != kKinds.end();
    const bool article = at > sentence.begin && sentence.words.folded(at - 1) == "the";
    return kind && article && sentence.words[at].capital ? std::string(word) : std::string();
}

// "Azərbaycan Respublikasının məhkəmələrində", "Azərbaycan Respublikası Ədliyyə naziri": whose
// something is. "Azərbaycan Konvensiyanı ratifikasiya etsin" has it as the subject.
bool is_state_as_attribute(const SentenceWords& sentence, const NameMatch& match) {
    if (sentence.gazetteer.entries()[match.entry].kind != EntryKind::kCountry) return false;
    if (match.grammatical_case == Case::kGenitive) return true;
    const names::Word& next = sentence.words[match.end];
    const bool in_full = match.end - match.begin > 1;
    return in_full && next.capital && !next.comma_before && !next.broken_before;
}

Addressees azerbaijani_addressees(const SentenceWords& sentence, const std::optional<Cue>& cue) {
    Addressees found;
    const std::size_t end = cue ? cue->word : sentence.end;
    const Case wanted = cue && cue->kind == CueKind::kUrges ? Case::kAccusative : Case::kDative;
    std::size_t name = first_name(sentence, sentence.begin, end, [&](const NameMatch& match) {
        return match.grammatical_case == wanted &&
               (match.begin < sentence.begin + kBeginning || match.end + kBeforeVerb > end);
    });
    if (name == sentence.names.size()) {
        name =
            first_name(sentence, sentence.begin, sentence.begin + 16, [&](const NameMatch& match) {
                return match.begin < sentence.begin + 2 &&
                       !is_state_as_attribute(sentence, match) &&
                       (match.grammatical_case == Case::kBare ||
                        match.grammatical_case == Case::kGenitive);
            });
    }
    // "Daxili İşlər, Səhiyyə nazirliklərinə": a run is led by its first name.
    if (name < sentence.names.size()) add_run(sentence, name, found.values);
    if (found.values.empty()) {
        found.short_for = azerbaijani_short(sentence.words.folded(sentence.begin));
    }
    return found;
}

Addressees english_addressees(const SentenceWords& sentence, const std::optional<Cue>& cue) {
    Addressees found;
    std::size_t begin = sentence.begin;
    std::size_t end = sentence.end;
    if (cue && cue->side == Side::kBefore) {
        end = cue->word;
        // The subject is what stands last before "should" behind a "that".
        for (std::size_t at = sentence.begin; at < end; ++at) {
            if (sentence.words.folded(at) == "that") begin = at + 1;
        }
    } else if (cue) {
        begin = cue->word + 1;
        end = std::min<std::size_t>(sentence.end, begin + kBehindCue);
    } else {
        end = sentence.begin;  // an item without a subject of its own
    }
    // "… since some courts need years" is a reason, no addressee: a group of bodies stands close.
    const std::size_t name = first_name(sentence, begin, end, [&](const NameMatch& match) {
        const bool group = sentence.gazetteer.entries()[match.entry].kind == EntryKind::kGeneral;
        return !group || end == cue->word || match.begin <= begin + 3;
    });
    if (cue && cue->kind == CueKind::kCallsFor) return found;
    if (name < sentence.names.size()) add_run(sentence, name, found.values);
    for (std::size_t at = begin; found.values.empty() && at < end; ++at) {
        if (found.short_for.empty()) found.short_for = english_short(sentence, at);
        found.the_state = found.the_state || means_the_state(sentence.words.folded(at));
    }
    return found;
}

}  // namespace

Addressees addressees_before_colon(const SentenceWords& sentence) {
    Addressees found;
    const std::size_t colon = colon_word(sentence);
    if (colon > sentence.end) return found;
    const bool english = sentence.words.folded(sentence.begin) == "to" ||
                         sentence.words.folded(sentence.begin) == "for";
    const std::size_t name = first_name(
        sentence, sentence.begin, colon,
        [&](const NameMatch& match) { return english || match.grammatical_case == Case::kDative; });
    const std::size_t latest = sentence.begin + (english ? 2 : 1);
    if (name < sentence.names.size() && sentence.names[name].begin <= latest) {
        add_run(sentence, name, found.values);
    } else if (colon <= sentence.begin + 3) {
        found.short_for = azerbaijani_short(sentence.words.folded(sentence.begin));
        if (english) found.short_for = english_short(sentence, colon - 1);
    }
    return found;
}

Addressees addressees_of(const SentenceWords& sentence, const std::optional<Cue>& cue,
                         bool azerbaijani) {
    Addressees found = addressees_before_colon(sentence);
    if (!found.values.empty() || !found.short_for.empty()) return found;
    if (cue) azerbaijani = cue->azerbaijani;
    return azerbaijani ? azerbaijani_addressees(sentence, cue) : english_addressees(sentence, cue);
}

std::vector<std::string> resolve_short(const std::string& short_for,
                                       const std::vector<std::string>& earlier) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kEnglish = {{
        {"ministry", "nazirliy"},
        {"service", "xidmet"},
        {"committee", "komite"},
        {"agency", "agentliy"},
        {"department", "idare"},
        {"council", "sura"},
        {"commission", "komissiya"},
        {"fund", "fond"},
    }};
    std::string_view kind = short_for;
    for (const auto& [english, azerbaijani] : kEnglish) {
        if (english == kind) kind = azerbaijani;
    }
    if (kind.empty()) return {};
    for (auto value = earlier.rbegin(); value != earlier.rend(); ++value) {
        const names::Words words(*value, analyzers::Language::kAzerbaijani);
        const std::string_view last = words.folded(words.size() - 1);
        if (words.size() > 0 && last.starts_with(kind)) return {*value};
    }
    return {};
}

}  // namespace axtar::corpus::recommendations
