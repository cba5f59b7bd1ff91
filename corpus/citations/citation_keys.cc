#include "corpus/citations/citation_keys.h"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/citation_terms.h"
#include "corpus/citations/divisions.h"

namespace axtar::corpus {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_number(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

// "reklam-haqqinda", "246-IIKQ", "decree:2006-04-18:391"
bool is_slug(std::string_view text) {
    return !text.empty() && (is_letter(text.front()) || is_digit(text.front())) &&
           text.back() != ':' && std::all_of(text.begin(), text.end(), [](char c) {
               return is_letter(c) || is_digit(c) || c == '-' || c == ':';
           });
}

bool is_application(std::string_view text) {
    const std::size_t slash = text.find('/');
    return slash != std::string_view::npos && is_number(text.substr(0, slash)) &&
           is_number(text.substr(slash + 1));
}

bool is_symbol(std::string_view text) {
    return text.find('/') != std::string_view::npos && is_letter(text.front());
}

bool is_labour_convention(std::string_view text) {
    return text.starts_with('c') && is_number(text.substr(1));
}

bool is_anything(std::string_view text) { return !text.empty(); }

struct KeyForm {
    std::string_view beginning;
    CitationKind kind;  // without a provision
    bool (*fits)(std::string_view rest);
};
constexpr std::array<KeyForm, 9> kForms = {
    {{"az:", CitationKind::kNamedAct, is_slug},
     {"az-nmr:", CitationKind::kNamedAct, is_slug},
     {"un:", CitationKind::kUnSymbol, is_symbol},
     {"echr-app:", CitationKind::kApplication, is_application},
     {"echr-case:", CitationKind::kCase, is_slug},
     {"treaty:", CitationKind::kTreaty, is_slug},
     {"cets:", CitationKind::kTreaty, is_number},
     {"ilo:", CitationKind::kTreaty, is_labour_convention},
     {"doc:", CitationKind::kOwnAct, is_anything}}};

std::string lower(std::string_view text) {
    std::string small(text);
    for (char& c : small) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return small;
}

CitationKind kind_of(const KnownAct& act) {
    if (act.kind == ActKind::kTreaty) return CitationKind::kTreaty;
    const bool code = act.kind == ActKind::kCode || act.kind == ActKind::kConstitution;
    return code ? CitationKind::kCode : CitationKind::kNamedAct;
}

// "145.2", "6.3.c", "18.1.abz10", "chapter-63"
bool is_provision(std::string_view text) {
    const bool number = is_digit(text.front()) && !text.ends_with('.') &&
                        text.find_first_of("/#*:,;()") == std::string_view::npos;
    return number || is_division(text);
}

ProvisionPath one_step(std::string_view number, char mark) {
    if (number.empty()) return {};
    if (is_division(number)) return {{ProvisionLevel::kDivision, std::string(number)}};
    return {
        {mark == '#' ? ProvisionLevel::kParagraph : ProvisionLevel::kArticle, std::string(number)}};
}

// The act of a key and what a citation of all of it is; false where there is no such key.
bool read_act(std::string_view act, const KnownActs& acts, Citation& citation) {
    citation.act = act;
    if (act == "*") return true;
    for (const std::string& known : {std::string(act), lower(act)}) {
        const KnownAct* found = acts.find(known);
        if (found == nullptr) continue;
        citation.act = known;
        citation.kind = kind_of(*found);
        return true;
    }
    const auto form = std::find_if(kForms.begin(), kForms.end(), [act](const KeyForm& each) {
        return act.starts_with(each.beginning) && each.fits(act.substr(each.beginning.size()));
    });
    if (form == kForms.end()) return false;
    citation.kind = form->kind;
    return true;
}

}  // namespace

std::optional<Citation> citation_of_key(std::string_view key, const KnownActs& acts) {
    const CitationKey parts = split_citation_key(key);
    const bool whole = parts.provision.empty();
    Citation citation;
    if (!read_act(parts.act, acts, citation)) return std::nullopt;
    // "echr/" and "az:cm/5.." are cut off somewhere; an article of no act needs its number.
    const bool cut = whole && (parts.act.size() != key.size() || parts.act == "*");
    if (cut || key.ends_with("..")) return std::nullopt;
    for (const std::string_view number : {parts.provision, parts.range_end}) {
        if (!number.empty() && !is_provision(number)) return std::nullopt;
    }
    const char mark = provision_mark(parts.act);
    if (!whole && mark == '/') {
        const bool treaty = citation.kind == CitationKind::kTreaty;
        citation.kind = treaty ? CitationKind::kTreatyArticle : CitationKind::kArticle;
    }
    citation.path = one_step(parts.provision, mark);
    citation.range_end = one_step(parts.range_end, mark);
    citation.key = citation_key(citation.act, citation.path, citation.range_end);
    return citation;
}

}  // namespace axtar::corpus
