#include "corpus/citations/respondent_states.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "corpus/citations/is_one_of.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

// Member States of the Council of Europe, past and present, as judgments name them.
constexpr std::array<std::string_view, 53> kStates = {
    "albania",       "andorra",   "armenia",    "austria",  "azerbaijan",  "belgium", "bulgaria",
    "croatia",       "cyprus",    "denmark",    "estonia",  "finland",     "france",  "georgia",
    "germany",       "greece",    "hungary",    "iceland",  "ireland",     "italy",   "latvia",
    "liechtenstein", "lithuania", "luxembourg", "malta",    "moldova",     "monaco",  "montenegro",
    "netherlands",   "norway",    "poland",     "portugal", "romania",     "russia",  "serbia",
    "slovakia",      "slovenia",  "spain",      "sweden",   "switzerland", "turkey",  "turkiye",
    "ukraine",       "uk",        "macedonia",  "bosnia",   "czech",       "san",     "united",
    "north",         "republic",  "former",     "czechia"};

struct AzerbaijaniState {
    std::string_view dative;
    std::string_view english;
};
constexpr AzerbaijaniState kDatives[] = {
    {"azerbaycana", "azerbaijan"}, {"turkiyeye", "turkey"},    {"rusiyaya", "russia"},
    {"gurcustana", "georgia"},     {"ermenistana", "armenia"}, {"ukraynaya", "ukraine"},
    {"moldovaya", "moldova"},      {"polsaya", "poland"},      {"ruminiyaya", "romania"},
    {"fransaya", "france"},        {"almaniyaya", "germany"},  {"italiyaya", "italy"},
    {"avstriyaya", "austria"},     {"yunanistana", "greece"},  {"bolqaristana", "bulgaria"},
    {"ispaniyaya", "spain"},       {"macaristana", "hungary"}, {"isvecreye", "switzerland"},
    {"niderlanda", "netherlands"}, {"belcikaya", "belgium"},   {"kralliga", "united-kingdom"},
    {"cexiyaya", "czech-republic"}};

// Other names of a State behind "-v" or "-and" of a key, each with that which keys have.
struct OtherName {
    std::string_view other;
    std::string_view name;
};
constexpr OtherName kOtherNames[] = {{"-uk", "-united-kingdom"},
                                     {"-u-k", "-united-kingdom"},
                                     {"-czechia", "-czech-republic"},
                                     {"-russian-federation", "-russia"},
                                     {"-turkiye", "-turkey"}};

}  // namespace

bool is_respondent_state(std::string_view folded) { return is_one_of(folded, kStates); }

std::size_t skip_respondent_state(const Lexemes& lexemes, std::size_t at, bool small) {
    std::size_t next = lexemes[at].word == kThe ? at + 1 : at;
    const std::string_view word = lexemes.folded(next);
    if (!lexemes[next].capital && word != "former" && !small) return at;
    const auto follows = [&lexemes](std::size_t place, std::string_view second) {
        return lexemes.folded(place) == second;
    };
    // Other laws' names begin with these, so they are no first words of States everywhere.
    if (word == "russian" && follows(next + 1, "federation")) return next + 2;
    if (word == "u" && lexemes.is_mark(next + 1, '.') && follows(next + 2, "k")) {
        return lexemes.is_mark(next + 3, '.') ? next + 4 : next + 3;
    }
    if (!is_respondent_state(word)) return at;
    if (word == "united") return follows(next + 1, "kingdom") ? next + 2 : at;
    if (word == "czech") return follows(next + 1, "republic") ? next + 2 : next + 1;
    if (word == "san") return follows(next + 1, "marino") ? next + 2 : at;
    if (word == "north") return follows(next + 1, "macedonia") ? next + 2 : at;
    if (word == "republic") return follows(next + 2, "moldova") ? next + 3 : at;
    if (word == "former") return follows(next + 4, "macedonia") ? next + 5 : at;
    if (word == "bosnia") return follows(next + 2, "herzegovina") ? next + 3 : next + 1;
    return next + 1;
}

std::string_view respondent_in_dative(std::string_view folded) {
    const auto* state = std::find_if(std::begin(kDatives), std::end(kDatives),
                                     [folded](const auto& one) { return one.dative == folded; });
    return state == std::end(kDatives) ? std::string_view() : state->english;
}

void use_one_name_of_states(std::string& slug) {
    constexpr std::string_view kAnd = "-and-";
    const std::size_t versus = slug.rfind("-v-");
    if (versus == std::string::npos) return;
    for (const OtherName& one : kOtherNames) {
        const std::size_t at = slug.find(one.other, versus + 2);
        if (at == std::string::npos) continue;
        const std::size_t end = at + one.other.size();
        if (end != slug.size() && slug.compare(end, kAnd.size(), kAnd) != 0) continue;
        slug.replace(at, one.other.size(), one.name);
    }
}

}  // namespace axtar::corpus::citations
