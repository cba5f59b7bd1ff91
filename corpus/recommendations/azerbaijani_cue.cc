#include <algorithm>
#include <array>

#include "corpus/recommendations/cue.h"

// How Azerbaijani reports recommend. The verb stands last, what is recommended before it as a
// verbal noun: "… məlumat verilməsi tövsiyə olunur". A finite form is wanted ("olunur", not
// "olunan": what has been recommended is told, not recommended), and a verbal noun or a "ki" with
// the content; "318 tövsiyə verilib" counts recommendations and makes none.
namespace axtar::corpus::recommendations {
namespace {

constexpr std::size_t kContentReach = 40;  // words before the verb in which its object stands

template <std::size_t Size>
bool one_of(const std::array<std::string_view, Size>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_present(std::string_view verb) {
    static constexpr std::array<std::string_view, 14> kForms = {
        "edilir",  "olunur",      "edir",        "edirik", "edirem",  "edirler", "edilsin",
        "olunsun", "edilmelidir", "olunmalidir", "sayir",  "sayiriq", "sayilir", "bilirik"};
    return one_of(kForms, verb);
}

bool is_past(std::string_view verb) {
    static constexpr std::array<std::string_view, 14> kForms = {
        "edilib",      "olunub",       "edilmisdir", "olunmusdur",  "edib",
        "edibler",     "etmisdir",     "etmisik",    "etmisdirler", "sayilib",
        "sayilmisdir", "edilmekdedir", "saymisdir",  "sayib"};
    return one_of(kForms, verb);
}

bool is_active(std::string_view verb) {
    return verb.starts_with("edir") || verb.starts_with("edib") || verb.starts_with("etmis");
}

bool is_given(std::string_view verb) {
    static constexpr std::array<std::string_view, 7> kForms = {
        "verilib", "verilmisdir", "verilir", "veririk", "vermisik", "verib", "vermisdir"};
    return one_of(kForms, verb);
}

bool is_about(std::string_view word) {
    return word == "barede" || word == "haqqinda" || word == "dair" || word == "bagli" ||
           word == "elaqedar";
}

bool ends_with_one_of(std::string_view word, std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return word.ends_with(ending); });
}

// "aparılması", "verilməsini", "hazırlamağı": the content of a recommendation.
bool is_verbal_noun(std::string_view word) {
    if (word.size() < 6 || word.starts_with("mehkeme")) return false;
    return ends_with_one_of(word, {"masi", "mesi", "masini", "mesini", "malari", "meleri",
                                   "malarini", "melerini", "magi", "meyi", "magini", "meyini"});
}

// "aparmağa": what someone is called upon to do.
bool is_dative_infinitive(std::string_view word) {
    return word.size() >= 6 && ends_with_one_of(word, {"maga", "meye"});
}

template <class Test>
bool stands_before(const SentenceWords& sentence, std::size_t at, Test test) {
    const std::size_t first =
        at > sentence.begin + kContentReach ? at - kContentReach : sentence.begin;
    for (std::size_t i = at; i > first; --i) {
        if (test(sentence.words.folded(i - 1))) return true;
    }
    return false;
}

bool is_ki_near(const SentenceWords& sentence, std::size_t at) {
    for (std::size_t i = at + 1; i < std::min(sentence.end, at + 4); ++i) {
        if (sentence.words.folded(i) == "ki") return true;
    }
    return false;
}

bool has_content(const SentenceWords& sentence, std::size_t noun) {
    return stands_before(sentence, noun, is_verbal_noun) || is_ki_near(sentence, noun + 1) ||
           ends_with_colon(sentence);
}

// "Keçən il verdiyimiz tövsiyə": told of earlier times.
bool tells_of_earlier(const SentenceWords& sentence, std::size_t cue) {
    for (std::size_t i = sentence.begin; i < cue; ++i) {
        const std::string_view word = sentence.words.folded(i);
        const std::string_view next = sentence.words.folded(i + 1);
        if (word.starts_with("evvelki") || word == "verdiyimiz" || word == "vaxtile") return true;
        if ((word == "kecen" || word == "oten") && next.starts_with("il")) return true;
    }
    return false;
}

// A ministry that proposes a bill is told of; only an office that watches it recommends.
bool is_proposed_by_its_addressee(const SentenceWords& sentence, std::size_t cue) {
    for (const NameMatch& match : sentence.names) {
        if (match.begin < sentence.begin || match.end > cue) continue;
        const names::Entry& entry = sentence.gazetteer.entries()[match.entry];
        if (match.grammatical_case == names::Case::kBare &&
            entry.kind == names::EntryKind::kNational && !entry.key.starts_with("ombudsman") &&
            entry.key != "npm") {
            return true;
        }
    }
    return false;
}

std::optional<Cue> noun_cue(const SentenceWords& sentence, std::size_t at) {
    const std::string_view noun = sentence.words.folded(at);
    const bool recommends = noun == "tovsiye" || noun == "tovsiyeler";
    if (!recommends && noun != "teklif" && noun != "teklifler") return std::nullopt;
    std::size_t verb_at = at + 1;
    while (verb_at < sentence.end &&
           (sentence.words.folded(verb_at) == "de" || sentence.words.folded(verb_at) == "da")) {
        ++verb_at;
    }
    if (verb_at >= sentence.end || sentence.words[verb_at].broken_before) return std::nullopt;
    const std::string_view verb = sentence.words.folded(verb_at);
    const bool past = is_past(verb);
    Cue cue{.word = static_cast<std::uint32_t>(at), .leads_in = ends_with_colon(sentence)};
    if (is_given(verb)) {
        const bool about =
            stands_before(sentence, at, is_verbal_noun) && stands_before(sentence, at, is_about);
        // In other documents than reports: a speaker's advice that a chronicle tells.
        const bool told = verb == "vermisdir" || verb == "verib";
        if (told && sentence.strictness != Strictness::kReport) return std::nullopt;
        if (!about && !is_ki_near(sentence, verb_at) && !cue.leads_in) return std::nullopt;
    } else if (!(past || is_present(verb)) || !has_content(sentence, at)) {
        return std::nullopt;
    }
    const bool told = past || is_given(verb);
    if (told && tells_of_earlier(sentence, at)) return std::nullopt;
    if (is_active(verb) && is_proposed_by_its_addressee(sentence, at)) return std::nullopt;
    if (recommends) {
        cue.kind = told ? CueKind::kRecommended : CueKind::kRecommends;
    } else {
        cue.kind = CueKind::kProposes;
    }
    return cue;
}

std::optional<Cue> necessity_cue(const SentenceWords& sentence, std::size_t at) {
    const std::string_view word = sentence.words.folded(at);
    const bool bare = word == "zeruri" || word == "vacib" || word == "meqsedeuygun" ||
                      word == "meqsedemuvafiq" || word == "lazim";
    if (!stands_before(sentence, at, is_verbal_noun)) return std::nullopt;
    Cue cue{.kind = CueKind::kDeemsNecessary, .word = static_cast<std::uint32_t>(at)};
    if (word == "meqsedeuygundur" || word == "meqsedemuvafiqdir") return cue;
    if (word == "zeruridir" || word == "vacibdir") {
        cue.kind = CueKind::kIsNecessary;
        return sentence.strictness == Strictness::kReport ? std::optional(cue) : std::nullopt;
    }
    if (!bare) return std::nullopt;
    std::size_t verb = at + 1;
    if (sentence.words.folded(verb) == "hesab") ++verb;
    const std::string_view form = verb < sentence.end ? sentence.words.folded(verb) : "";
    const bool told = is_past(form);
    const bool would = word == "meqsedeuygun" && (form == "olardi" || form == "olar");
    if (!told && !would && !is_present(form)) return std::nullopt;
    // "zəruri edir" without "hesab" is no form of the kind.
    if (verb == at + 1 && !would && !form.starts_with("say") && !form.starts_with("bil")) {
        return std::nullopt;
    }
    return told && tells_of_earlier(sentence, at) ? std::nullopt : std::optional(cue);
}

std::optional<Cue> call_cue(const SentenceWords& sentence, std::size_t at) {
    static constexpr std::array<std::string_view, 8> kForms = {
        "cagirir",  "cagiririq", "cagirib",   "cagirmisdir",
        "cagirmis", "cagirilir", "cagirilib", "cagirilmisdir"};
    if (!one_of(kForms, sentence.words.folded(at))) return std::nullopt;
    if (!stands_before(sentence, at, is_dative_infinitive)) return std::nullopt;
    if (is_proposed_by_its_addressee(sentence, at)) return std::nullopt;
    return Cue{.kind = CueKind::kUrges, .word = static_cast<std::uint32_t>(at)};
}

// "Müvəkkil hesab edir ki, nəzarət gücləndirilməlidir": an opinion on what must be done.
std::optional<Cue> opinion_cue(const SentenceWords& sentence, std::size_t at) {
    if (sentence.strictness != Strictness::kReport || sentence.words.folded(at) != "hesab") {
        return std::nullopt;
    }
    const std::string_view verb = sentence.words.folded(at + 1);
    const bool thinks = verb == "edir" || verb == "edirik" || verb == "edirem";
    if (!thinks || sentence.words.folded(at + 2) != "ki") return std::nullopt;
    const std::string_view last = sentence.words.folded(sentence.end - 1);
    if (!ends_with_one_of(last, {"malidir", "melidir", "malidirlar", "melidirler"})) {
        return std::nullopt;
    }
    if (is_proposed_by_its_addressee(sentence, at)) return std::nullopt;
    return Cue{.kind = CueKind::kIsNecessary, .word = static_cast<std::uint32_t>(at)};
}

}  // namespace

std::optional<Cue> azerbaijani_cue(const SentenceWords& sentence) {
    for (std::size_t at = sentence.begin; at < sentence.end; ++at) {
        std::optional<Cue> cue = noun_cue(sentence, at);
        if (!cue && sentence.strictness != Strictness::kDecision) {
            cue = necessity_cue(sentence, at);
            if (!cue) cue = call_cue(sentence, at);
            if (!cue) cue = opinion_cue(sentence, at);
        }
        if (cue && cue->kind == CueKind::kProposes &&
            sentence.strictness == Strictness::kDecision) {
            continue;
        }
        if (cue && !is_quoted(sentence.words.text(), sentence.words[sentence.begin].start,
                              sentence.words[cue->word].start)) {
            return cue;
        }
    }
    return std::nullopt;
}

}  // namespace axtar::corpus::recommendations
