#include <algorithm>
#include <array>

#include "corpus/recommendations/cue.h"
#include "corpus/recommendations/english_words.h"

// How English reports recommend. "Recommend" needs an object that says what ("that", "to", a
// gerund, an article); the verbs of urging need a body and an infinitive, or "for" with a measure;
// "should" needs a body before it. What was recommended ("as recommended", "had recommended",
// "recommended by") is told, not recommended.
namespace axtar::corpus::recommendations {
namespace {

template <std::size_t Size>
bool one_of(const std::array<std::string_view, Size>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_adverb(std::string_view word) {
    static constexpr std::array<std::string_view, 12> kAdverbs = {
        "also",        "strongly", "further", "again",        "therefore",    "thus",
        "accordingly", "hereby",   "once",    "nevertheless", "additionally", "particularly"};
    return one_of(kAdverbs, word);
}

// The word before a verb, adverbs passed over; empty at the start of the sentence.
std::size_t before(const SentenceWords& sentence, std::size_t at) {
    while (at > sentence.begin && is_adverb(sentence.words.folded(at - 1))) --at;
    return at;
}

std::string_view word_before(const SentenceWords& sentence, std::size_t at) {
    const std::size_t verb = before(sentence, at);
    return verb > sentence.begin ? sentence.words.folded(verb - 1) : std::string_view();
}

// "had recommended", "as recommended", "which called on": somebody else is told of.
bool is_told(std::string_view previous) {
    static constexpr std::array<std::string_view, 16> kBefore = {
        "had",   "as",  "was",     "were", "been",       "be", "being", "previously",
        "which", "who", "earlier", "not",  "repeatedly", "to", "may",   "might"};
    return previous.empty() || one_of(kBefore, previous);
}

bool is_gerund(std::string_view word) { return word.size() > 5 && word.ends_with("ing"); }

bool is_object_word(std::string_view word) {
    static constexpr std::array<std::string_view, 9> kObjects = {
        "that", "to", "the", "a", "an", "its", "their", "adoption", "increased"};
    return one_of(kObjects, word);
}

bool has_object(const SentenceWords& sentence, std::size_t verb) {
    if (verb + 1 >= sentence.end) return false;
    if (is_object_word(sentence.words.folded(verb + 1))) return true;
    for (std::size_t at = verb + 1; at < std::min(sentence.end, verb + 4); ++at) {
        const std::string_view word = sentence.words.folded(at);
        if (is_gerund(word)) return true;
        // "recommended in 2012 to promote"
        if (at > verb + 1 && (word == "that" || word == "to")) {
            return sentence.words.folded(verb + 1) == "in" ||
                   is_adverb(sentence.words.folded(at - 1));
        }
    }
    return false;
}

std::optional<Cue> recommend_cue(const SentenceWords& sentence, std::size_t at) {
    const std::string_view verb = sentence.words.folded(at);
    const bool present = verb == "recommends";
    const bool bare = verb == "recommend";
    if (!present && !bare && verb != "recommended") return std::nullopt;
    const std::string_view previous = word_before(sentence, at);
    const std::size_t subject = before(sentence, at);
    Cue cue{.kind = present ? CueKind::kRecommends : CueKind::kRecommended,
            .word = static_cast<std::uint32_t>(at)};
    // "It is recommended that"; in a summary of what was said also "was".
    if (verb == "recommended" && (previous == "is" || previous == "was") &&
        subject >= sentence.begin + 2 && sentence.words.folded(subject - 2) == "it" &&
        sentence.words.folded(at + 1) == "that") {
        if (previous == "is") cue.kind = CueKind::kRecommends;
        return cue;
    }
    if (bare && previous != "we" && previous != "i") return std::nullopt;
    if (previous == "is" || previous == "are" || is_told(previous)) return std::nullopt;
    if (!has_object(sentence, at)) return std::nullopt;
    if (bare) cue.kind = CueKind::kRecommends;
    return cue;
}

bool is_urging(std::string_view verb) {
    static constexpr std::array<std::string_view, 16> kVerbs = {
        "urges",    "urged",     "encourages", "encouraged", "invites", "invited",
        "requests", "requested", "urge",       "encourage",  "invite",  "calls",
        "called",   "call",      "appeals",    "appealed"};
    return one_of(kVerbs, verb);
}

// "called upon", "urged": behind the preposition.
std::size_t behind_verb(const SentenceWords& sentence, std::size_t at) {
    const std::string_view verb = sentence.words.folded(at);
    if (!verb.starts_with("call") && !verb.starts_with("appeal")) return at + 1;
    const std::string_view next = sentence.words.folded(at + 1);
    const bool fits = next == "on" || next == "upon" || next == "for" ||
                      (verb.starts_with("appeal") && next == "to");
    return fits ? at + 2 : 0;
}

bool has_infinitive(const SentenceWords& sentence, std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < std::min(end, sentence.end); ++at) {
        if (sentence.words.folded(at) == "to") return true;
    }
    return false;
}

std::optional<Cue> passive_call(const SentenceWords& sentence, std::size_t at, std::size_t behind) {
    const std::string_view previous = word_before(sentence, at);
    if (previous != "is" && previous != "are") return std::nullopt;
    if (sentence.words.folded(behind) != "to") return std::nullopt;
    if (!has_body(sentence, sentence.begin, at)) return std::nullopt;
    return Cue{
        .kind = CueKind::kIsInvited, .word = static_cast<std::uint32_t>(at), .side = Side::kBefore};
}

// "Norway welcomed the fact that the Government invited the Rapporteur to visit": the State's own
// deed, told with praise. "… and encouraged Slovenia to" asks.
bool is_acknowledged(const SentenceWords& sentence, std::size_t at) {
    const std::string_view previous = word_before(sentence, at);
    if (previous == "and" || previous == "but" || sentence.words[at].comma_before) return false;
    bool within_clause = false;
    for (std::size_t word = at; word > sentence.begin; --word) {
        if (sentence.words[word].broken_before) return false;
        const std::string_view folded = sentence.words.folded(word - 1);
        within_clause = within_clause || folded == "that" || folded == "having";
        if (acknowledges(folded)) return within_clause;
    }
    return false;
}

std::optional<Cue> urging_cue(const SentenceWords& sentence, std::size_t at) {
    const std::string_view verb = sentence.words.folded(at);
    if (!is_urging(verb)) return std::nullopt;
    const std::size_t behind = behind_verb(sentence, at);
    if (behind == 0) return std::nullopt;
    if (const auto passive = passive_call(sentence, at, behind)) return passive;
    const std::string_view previous = word_before(sentence, at);
    const bool bare = verb == "urge" || verb == "encourage" || verb == "invite" || verb == "call";
    if (bare && previous != "we" && previous != "i") return std::nullopt;
    if (previous == "is" || previous == "are" || is_told(previous)) return std::nullopt;
    if (is_acknowledged(sentence, at)) return std::nullopt;
    Cue cue{.kind = CueKind::kUrges, .word = static_cast<std::uint32_t>(at)};
    if (has_body(sentence, behind, behind + 8) && has_infinitive(sentence, behind, behind + 16)) {
        return cue;
    }
    const std::string_view next = sentence.words.folded(behind);
    const bool for_measure =
        sentence.words.folded(behind - 1) == "for" && (is_object_word(next) || is_gerund(next));
    const bool direct = verb.starts_with("urge") && next == "the";
    if (!for_measure && !direct) return std::nullopt;
    cue.kind = CueKind::kCallsFor;
    return cue;
}

// "should" of a body; not "should have been", not a condition.
std::optional<Cue> should_cue(const SentenceWords& sentence, std::size_t at) {
    if (sentence.words.folded(at) != "should" || sentence.strictness != Strictness::kReport) {
        return std::nullopt;
    }
    static constexpr std::array<std::string_view, 6> kNotAsked = {"have",  "it",   "they",
                                                                  "there", "this", "any"};
    std::size_t next = at + 1;
    while (sentence.words.folded(next) == "not" || is_adverb(sentence.words.folded(next))) ++next;
    if (next >= sentence.end || one_of(kNotAsked, sentence.words.folded(next))) return std::nullopt;
    std::size_t from = at;
    for (std::size_t reach = 0; from > sentence.begin && reach < 12; --from, ++reach) {
        const std::string_view word = sentence.words.folded(from - 1);
        if (sentence.words[from].broken_before) break;
        if (word == "if" || word == "whether" || word == "why" || word == "what" || word == "how") {
            return std::nullopt;
        }
        if (word == "that" || word == "which" || word == "who") break;
    }
    const std::string_view subject = sentence.words.folded(at - (at > sentence.begin ? 1 : 0));
    if (subject == "it" || subject == "they" || subject == "which" || subject == "who") {
        return std::nullopt;
    }
    if (!has_body(sentence, from, at)) return std::nullopt;
    return Cue{
        .kind = CueKind::kShould, .word = static_cast<std::uint32_t>(at), .side = Side::kBefore};
}

// "reiterated its recommendation that", "considers it necessary that", "proposed that the
// Ministry".
std::optional<Cue> other_cue(const SentenceWords& sentence, std::size_t at) {
    const std::string_view word = sentence.words.folded(at);
    const std::string_view next = sentence.words.folded(at + 1);
    Cue cue{.kind = CueKind::kRecommended, .word = static_cast<std::uint32_t>(at)};
    if (word.starts_with("reiterate") && !is_told(word_before(sentence, at))) {
        for (std::size_t noun = at + 1; noun < std::min(sentence.end, at + 5); ++noun) {
            if (!sentence.words.folded(noun).starts_with("recommendation")) continue;
            const std::string_view object = sentence.words.folded(noun + 1);
            if (object == "that" || object == "to") return cue;
        }
    }
    if (word == "recommendations" && next == "to") {
        const std::string_view verb = sentence.words.folded(at > sentence.begin ? at - 1 : at);
        const bool gives = verb == "provided" || verb == "addressed" || verb == "issued";
        if (gives && has_body(sentence, at + 2, at + 6) &&
            has_infinitive(sentence, at + 3, sentence.end)) {
            return cue;
        }
    }
    if (word == "considers" || word == "considered" || word == "consider") {
        const std::size_t adjective = next == "it" ? at + 2 : at + 1;
        const std::string_view deemed = sentence.words.folded(adjective);
        const std::string_view object = sentence.words.folded(adjective + 1);
        if ((deemed == "necessary" || deemed == "essential" || deemed == "advisable") &&
            (object == "that" || object == "to")) {
            cue.kind = CueKind::kDeemsNecessary;
            return cue;
        }
    }
    if ((word == "proposes" || word == "proposed" || word == "suggests" || word == "suggested") &&
        next == "that" && !is_told(word_before(sentence, at)) &&
        has_body(sentence, at + 2, at + 9)) {
        cue.kind = CueKind::kProposes;
        return cue;
    }
    return std::nullopt;
}

// "In its previous report the Commissioner recommended that".
bool tells_of_earlier(const SentenceWords& sentence, std::size_t cue) {
    for (std::size_t at = sentence.begin; at < cue; ++at) {
        const std::string_view word = sentence.words.folded(at);
        const std::string_view next = sentence.words.folded(at + 1);
        const bool earlier = word == "previous" || word == "earlier" || word == "last";
        if (earlier &&
            (next == "report" || next == "reports" || next == "year" || next == "review")) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::optional<Cue> english_cue(const SentenceWords& sentence) {
    const bool decision = sentence.strictness == Strictness::kDecision;
    for (std::size_t at = sentence.begin; at < sentence.end; ++at) {
        std::optional<Cue> cue = recommend_cue(sentence, at);
        if (decision && cue && cue->kind != CueKind::kRecommends) cue.reset();
        if (!cue && !decision) cue = urging_cue(sentence, at);
        if (!cue && !decision) cue = should_cue(sentence, at);
        if (!cue && !decision) cue = other_cue(sentence, at);
        if (!cue) continue;
        if (is_quoted(sentence.words.text(), sentence.words[sentence.begin].start,
                      sentence.words[at].start)) {
            continue;
        }
        if (cue->kind == CueKind::kRecommended && tells_of_earlier(sentence, at)) continue;
        cue->leads_in = ends_with_colon(sentence);
        return cue;
    }
    return std::nullopt;
}

}  // namespace axtar::corpus::recommendations
