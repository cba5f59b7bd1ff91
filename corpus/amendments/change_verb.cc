#include "corpus/amendments/change_verb.h"

#include <string_view>

namespace axtar::corpus::amendments {
namespace {

using citations::LexemeKind;
using citations::Lexemes;
using enum AmendmentAction;

// "edilmişdir", "edilib", "edilsin", "olunmuşdur"; not "edilməsi", "edilən", "edildikdə": those
// name a change and do not say that it was made. Slips of the pen are common: "edilmidir",
// "edillmişdir", "edilmi.dir".
bool is_finite(std::string_view rest) {
    while (rest.starts_with("l")) rest.remove_prefix(1);
    return rest.starts_with("mi") || rest.starts_with("mu") || rest.starts_with("si") ||
           rest.starts_with("su") || rest == "ib" || rest == "ub" || rest == "ibdir" ||
           rest == "ubdur" || rest == "ir" || rest == "ur";
}

bool says(std::string_view word, std::string_view stem) {
    return word.starts_with(stem) && is_finite(word.substr(stem.size()));
}

// "edilmişdir" and "olunmuşdur", and their slips: "edlimişdir", "edimişdir", "edilmkişdir".
bool is_auxiliary(std::string_view word) {
    if (says(word, "edil") || says(word, "olun") || says(word, "edli")) return true;
    return word.starts_with("ed") && (word.ends_with("sdir") || word.ends_with("misdi"));
}

// "verilmişdir" and its slips: "verlmişdir", "verilverilmişdir", "veriledilmişdir".
bool is_given(std::string_view word) {
    return says(word, "veril") || (word.starts_with("ver") && word.ends_with("misdir"));
}

// "əvəz edilmişdir" and "əvəzedilmişdir".
std::size_t auxiliary_behind(const Lexemes& text, std::size_t at, std::string_view stem) {
    const std::string_view word = text.folded(at);
    if (word == stem) return is_auxiliary(text.folded(at + 1)) ? at + 2 : 0;
    return word.starts_with(stem) && is_auxiliary(word.substr(stem.size())) ? at + 1 : 0;
}

// Whether a word of this beginning stands up to `reach` words before.
bool stands_before(const Lexemes& text, std::size_t at, std::string_view beginning,
                   std::size_t reach) {
    for (std::size_t back = 1; back <= reach && back <= at; ++back) {
        if (text[at - back].kind != LexemeKind::kWord) return false;
        if (text.folded(at - back).starts_with(beginning)) return true;
    }
    return false;
}

std::optional<ChangeVerb> read_compound(const Lexemes& text, std::size_t at) {
    struct Compound {
        std::string_view stem;
        AmendmentAction action = kUnknown;
        bool no_change = false;
    };
    static constexpr Compound kCompounds[] = {
        {"elave", kInserted},       {"alave", kInserted}, {"daxil", kInserted},
        {"berpa", kInserted},       {"evez", kReplaced},  {"eve", kReplaced},
        {"serh", kNewWording},      {"legv", kRepealed},  {"hesab", kRenumbered},
        {"tesdiq", kUnknown, true},
    };
    for (const Compound& compound : kCompounds) {
        const std::size_t end = auxiliary_behind(text, at, compound.stem);
        if (end == 0) continue;
        const bool fallen =
            compound.action == kRenumbered &&
            (stands_before(text, at, "dusmus", 1) || stands_before(text, at, "itirmis", 1));
        return ChangeVerb{fallen ? kRepealed : compound.action, compound.no_change, end};
    }
    // "yeni məzmunda 25-ci maddə əlavə verilmişdir", and where the note breaks off: "… əlavə."
    if (text.folded(at) != "elave") return std::nullopt;
    if (says(text.folded(at + 1), "veril")) return ChangeVerb{kInserted, false, at + 2};
    const bool breaks_off = at + 2 == text.size() && text.is_mark(at + 1, '.');
    if (breaks_off) return ChangeVerb{kInserted, false, at + 2};
    return std::nullopt;
}

// "redaksiyada", "redaksiyalarda", "redaskiyada", "məzmunda", "şəkildə".
bool is_given_anew(const Lexemes& text, std::size_t at) {
    return stands_before(text, at, "reda", 3) || stands_before(text, at, "mezmun", 3) ||
           stands_before(text, at, "sekil", 2);
}

}  // namespace

std::optional<ChangeVerb> read_change_verb(const Lexemes& text, std::size_t at) {
    if (text[at].kind != LexemeKind::kWord) return std::nullopt;
    if (const auto compound = read_compound(text, at)) return compound;
    const std::string_view word = text.folded(at);
    const auto simple = [at](AmendmentAction action) { return ChangeVerb{action, false, at + 1}; };
    if (says(word, "cixaril")) return simple(kDeleted);
    // "veril mişdir", torn by a line's end
    const bool torn = word == "veril" && text.folded(at + 1).starts_with("mis");
    if ((is_given(word) || torn) && is_given_anew(text, at)) return simple(kNewWording);
    if (says(word, "deyisdiril") || says(word, "adlandiril")) return simple(kReplaced);
    if (says(word, "qoyul") || says(word, "artiril")) return simple(kInserted);
    if (says(word, "sayil") && stands_before(text, at, "dusmus", 1)) return simple(kRepealed);
    if (says(word, "sayil")) return simple(kRenumbered);
    // "qüvvədən düşmüşdür"; "düşmüş hesab edilmişdir" is read from "hesab" on.
    if (word.starts_with("dusmusdu") || (word == "dusub" && stands_before(text, at, "quvve", 1)))
        return simple(kRepealed);
    if (word.starts_with("itirmisdi") || (word == "itirib" && stands_before(text, at, "quvve", 1)))
        return simple(kRepealed);
    return std::nullopt;
}

}  // namespace axtar::corpus::amendments
