#include "corpus/citations/citation_label.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "corpus/citations/citation.h"
#include "corpus/citations/divisions.h"

namespace axtar::corpus {
namespace {

struct Vowel {
    char32_t letter;
    bool back;
    bool round;
};
constexpr std::array<Vowel, 18> kVowels = {{{U'a', true, false},
                                            {U'ı', true, false},
                                            {U'o', true, true},
                                            {U'u', true, true},
                                            {U'e', false, false},
                                            {U'ə', false, false},
                                            {U'i', false, false},
                                            {U'ö', false, true},
                                            {U'ü', false, true},
                                            {U'A', true, false},
                                            {U'I', true, false},
                                            {U'O', true, true},
                                            {U'U', true, true},
                                            {U'E', false, false},
                                            {U'Ə', false, false},
                                            {U'İ', false, false},
                                            {U'Ö', false, true},
                                            {U'Ü', false, true}}};

const Vowel* find_vowel(char32_t letter) {
    const auto* found = std::find_if(kVowels.begin(), kVowels.end(),
                                     [letter](const Vowel& v) { return v.letter == letter; });
    return found == kVowels.end() ? nullptr : found;
}

// The last digits of "145.2", "12-1", "3": without leading signs.
std::string_view last_digits(std::string_view number) {
    const std::size_t end = number.find_last_of("0123456789");
    if (end == std::string_view::npos) return {};
    std::size_t begin = end;
    while (begin > 0 && number[begin - 1] >= '0' && number[begin - 1] <= '9') --begin;
    return number.substr(begin, end - begin + 1);
}

struct KeyParts {
    std::string_view act;
    std::string_view first;
    std::string_view last;
};

KeyParts split_key(std::string_view key) {
    KeyParts parts{key, {}, {}};
    const std::size_t mark = key.find(provision_mark(key));
    if (mark == std::string_view::npos) return parts;
    parts.act = key.substr(0, mark);
    parts.first = key.substr(mark + 1);
    const std::size_t range = parts.first.find("..");
    if (range != std::string_view::npos) {
        parts.last = parts.first.substr(range + 2);
        parts.first = parts.first.substr(0, range);
    }
    return parts;
}

std::string tidy_slug(std::string_view slug) {
    std::string text(slug);
    std::replace(text.begin(), text.end(), '-', ' ');
    return text;
}

// "osman-v-united-kingdom" is "Osman v. United Kingdom": a key has lost accents and full stops.
std::string case_name(std::string_view slug) {
    std::string name;
    while (!slug.empty()) {
        const std::size_t dash = slug.find('-');
        std::string word(slug.substr(0, dash));
        slug.remove_prefix(dash == std::string_view::npos ? slug.size() : dash + 1);
        const bool versus = word == "v" && !name.empty();
        constexpr std::array<std::string_view, 9> kSmall = {"and", "of",  "de",  "da", "van",
                                                            "von", "der", "the", "en"};
        const bool small =
            !name.empty() && std::find(kSmall.begin(), kSmall.end(), word) != kSmall.end();
        if (!versus && !small && word.front() >= 'a' && word.front() <= 'z') {
            word.front() = static_cast<char>(word.front() - 'a' + 'A');
        }
        const bool initial =
            versus || (word.size() == 1 && word.front() >= 'A' && word.front() <= 'Z');
        name += (name.empty() ? "" : " ") + word + (initial ? "." : "");
    }
    return name;
}

// Acts that the table does not hold, by the form of their key.
std::string unknown_act_name(std::string_view act, bool az) {
    const auto behind = [act](std::string_view prefix) { return act.substr(prefix.size()); };
    const auto dated = [&](std::string_view prefix, std::string_view az_name,
                           std::string_view en_name) {
        const std::string_view rest = behind(prefix);
        if (rest.starts_with("act:")) {
            const std::string title = tidy_slug(rest.substr(4));
            return az ? "“" + title + "” " + std::string(az_name)
                      : std::string(en_name) + " “" + title + "”";
        }
        const std::string date(rest.substr(0, rest.find(':')));
        const std::size_t colon = rest.find(':');
        if (colon == std::string_view::npos) {
            return az ? date + " tarixli " + std::string(az_name)
                      : std::string(en_name) + " of " + date;
        }
        const std::string number(rest.substr(colon + 1));
        return az ? date + " tarixli " + number + " nömrəli " + std::string(az_name)
                  : std::string(en_name) + " No. " + number + " of " + date;
    };
    if (act.starts_with("az:decree:")) return dated("az:decree:", "Fərman", "Presidential Decree");
    if (act.starts_with("az:order:")) return dated("az:order:", "Sərəncam", "Presidential Order");
    if (act.starts_with("az:cabinet:")) {
        return dated("az:cabinet:", "Nazirlər Kabinetinin qərarı", "Cabinet Resolution");
    }
    if (act.starts_with("az:cabinet-order:")) {
        return dated("az:cabinet-order:", "Nazirlər Kabinetinin sərəncamı", "Cabinet Order");
    }
    if (act == kForeignAct) return az ? "başqa dövlətin aktı" : "act of another State";
    if (act == "az-nmr:const") {
        return az ? "Naxçıvan Muxtar Respublikasının Konstitusiyası"
                  : "Constitution of the Nakhchivan Autonomous Republic";
    }
    for (const std::string_view prefix : {"az:act:", "az-nmr:act:", "treaty:"}) {
        if (act.starts_with(prefix)) return tidy_slug(behind(prefix));
    }
    if (act.starts_with("echr-case:")) return case_name(behind("echr-case:"));
    if (act.starts_with("echr-app:")) {
        const std::string number(behind("echr-app:"));
        return az ? "AİHM, ərizə № " + number : "ECtHR, application no. " + number;
    }
    if (act.starts_with("un:")) return std::string(behind("un:"));
    if (act.starts_with("cets:")) return "CETS No. " + std::string(behind("cets:"));
    if (act.starts_with("ilo:c")) {
        const std::string number(behind("ilo:c"));
        return az ? "BƏT-in " + number + " nömrəli Konvensiyası" : "ILO Convention No. " + number;
    }
    if (act.starts_with("az:")) {
        const std::string number(behind("az:"));
        return az ? number + " nömrəli Qanun" : "Law No. " + number;
    }
    return std::string(act);
}

std::string act_name(std::string_view act, bool az, const KnownActs& acts) {
    const KnownAct* known = acts.find(act);
    // A labour convention is known by its number, whatever the table calls it.
    if (known == nullptr || act.starts_with("ilo:c")) return unknown_act_name(act, az);
    const bool law = known->kind == ActKind::kLaw || known->kind == ActKind::kConstitutionalLaw;
    if (!law) return az ? known->name_az : known->name_en;
    const bool constitutional = known->kind == ActKind::kConstitutionalLaw;
    if (az) {
        return "“" + known->name_az + "” Azərbaycan Respublikasının " +
               (constitutional ? "Konstitusiya Qanunu" : "Qanunu");
    }
    return std::string(constitutional ? "Constitutional Law on " : "Law on ") + known->name_en;
}

std::string ordinal(std::string_view number) {
    return std::string(number) + "-" + std::string(ordinal_ending(number));
}

// "18.1.abz10" is an article "18.1" and its tenth indent.
struct Provision {
    std::string_view number;
    std::string_view indent;
    std::string_view letter;
    bool note = false;
};

Provision split_provision(std::string_view text) {
    Provision provision{text, {}, {}, false};
    for (;;) {
        const std::size_t dot = provision.number.rfind('.');
        const std::string_view last =
            dot == std::string_view::npos ? std::string_view() : provision.number.substr(dot + 1);
        if (last.starts_with("abz")) {
            provision.indent = last.substr(3);
        } else if (last == "note") {
            provision.note = true;
        } else if (!last.empty() && (last.front() < '0' || last.front() > '9')) {
            provision.letter =
                provision.letter.empty()
                    ? last
                    : text.substr(dot + 1,
                                  provision.letter.data() + provision.letter.size() - last.data());
        } else {
            return provision;
        }
        provision.number = provision.number.substr(0, dot);
    }
}

std::string azerbaijani_provision(const KeyParts& parts) {
    if (!parts.last.empty()) {
        return std::string(parts.first) + "–" + ordinal(parts.last) + " maddələri";
    }
    const Provision provision = split_provision(parts.first);
    std::string text = ordinal(provision.number) + " maddəsi";
    if (!provision.letter.empty()) text += "nin “" + std::string(provision.letter) + "” bəndi";
    if (!provision.indent.empty()) text += "nin " + ordinal(provision.indent) + " abzası";
    if (provision.note) text += "nin qeydi";
    return text;
}

std::string english_provision(const KeyParts& parts) {
    if (!parts.last.empty()) {
        return "Articles " + std::string(parts.first) + "–" + std::string(parts.last);
    }
    const Provision provision = split_provision(parts.first);
    std::string text = "Article " + std::string(provision.number);
    if (!provision.letter.empty()) text += " (" + std::string(provision.letter) + ")";
    if (!provision.indent.empty()) text += ", indent " + std::string(provision.indent);
    if (provision.note) text += ", note";
    return text;
}

// ", § 45", ", §§ 45–47" of a judgment or a document of the United Nations, in both languages.
std::string paragraph(const KeyParts& parts) {
    if (parts.last.empty()) return ", § " + std::string(parts.first);
    return ", §§ " + std::string(parts.first) + "–" + std::string(parts.last);
}

bool takes_article(std::string_view name) {
    return !name.starts_with("Law No.") && !name.starts_with("Protocol No.") &&
           !name.starts_with("Presidential ") && !name.starts_with("Cabinet ");
}

}  // namespace

std::string_view ordinal_ending(std::string_view number) {
    const std::string_view digits = last_digits(number);
    if (digits.empty()) return "ci";
    const std::size_t zeros = digits.size() - (digits.find_last_not_of('0') + 1);
    if (zeros == digits.size()) return "cı";  // sıfır
    const char digit = digits[digits.size() - zeros - 1];
    constexpr std::array<std::string_view, 10> kUnits = {"cı", "ci", "ci", "cü", "cü",
                                                         "ci", "cı", "ci", "ci", "cu"};
    constexpr std::array<std::string_view, 10> kTens = {"cı", "cu", "ci", "cu", "cı",
                                                        "ci", "cı", "ci", "ci", "cı"};
    const auto value = static_cast<std::size_t>(digit - '0');
    if (zeros == 0) return kUnits.at(value);
    if (zeros == 1) return kTens.at(value);
    if (zeros == 2) return "cü";     // yüz
    return zeros < 6 ? "ci" : "cu";  // min, milyon
}

std::string azerbaijani_genitive(std::string_view name) {
    const Vowel* last = nullptr;
    bool ends_in_vowel = false;
    for (std::size_t at = 0; at < name.size();) {
        const auto [letter, size] = utf8::decode(name, at);
        const Vowel* vowel = find_vowel(letter);
        if (vowel != nullptr) last = vowel;
        ends_in_vowel = vowel != nullptr;
        at += size;
    }
    if (last == nullptr) return std::string(name);
    const std::string_view high =
        last->back ? (last->round ? "u" : "ı") : (last->round ? "ü" : "i");
    return std::string(name) + (ends_in_vowel ? "n" : "") + std::string(high) + "n";
}

std::string citation_label(std::string_view key, std::string_view lang, const KnownActs& acts) {
    const bool az = lang == "az";
    const KeyParts parts = split_key(key);
    if (parts.first.empty()) return act_name(parts.act, az, acts);
    const std::string name = act_name(parts.act, az, acts);
    if (provision_mark(parts.act) == '#') return name + paragraph(parts);
    const std::string provision = is_division(parts.first)
                                      ? division_label(parts.first, parts.last, az)
                                  : az ? azerbaijani_provision(parts)
                                       : english_provision(parts);
    if (parts.act == "*") return provision;
    if (az) return azerbaijani_genitive(name) + " " + provision;
    return provision + " of " + (takes_article(name) ? "the " : "") + name;
}

}  // namespace axtar::corpus
