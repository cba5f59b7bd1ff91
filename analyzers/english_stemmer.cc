#include "analyzers/english_stemmer.h"

#include <algorithm>
#include <array>
#include <libstemmer.h>
#include <memory>
#include <span>
#include <utility>

#include "analyzers/word_families.h"

namespace axtar::analyzers {
namespace {

using namespace std::string_view_literals;

// Longer "words" are not words; Snowball's buffers are not made for them.
constexpr std::size_t kMaxBytes = 100;

// Words of legal Latin whose ends look like English suffixes. Sorted.
constexpr std::array kLatin = {
    "aequo"sv,    "aliud"sv,    "amicus"sv,     "animus"sv,       "bis"sv,        "bonis"sv,
    "bonos"sv,    "causis"sv,   "certiorari"sv, "cogens"sv,       "corporis"sv,   "corpus"sv,
    "criminis"sv, "delicti"sv,  "dictum"sv,     "erga"sv,         "facie"sv,      "facies"sv,
    "facto"sv,    "fides"sv,    "gentes"sv,     "gentium"sv,      "habeas"sv,     "ibidem"sv,
    "idem"sv,     "inter"sv,    "ipsis"sv,      "iuris"sv,        "ius"sv,        "juris"sv,
    "jus"sv,      "lex"sv,      "litis"sv,      "locus"sv,        "loquitur"sv,   "materiae"sv,
    "mens"sv,     "mutandis"sv, "mutatis"sv,    "necessitatis"sv, "nemine"sv,     "officio"sv,
    "omnes"sv,    "opinio"sv,   "partes"sv,     "personae"sv,     "praesidium"sv, "quietis"sv,
    "ratione"sv,  "rebus"sv,    "reus"sv,       "servanda"sv,     "sine"sv,       "status"sv,
    "temporis"sv, "terminis"sv, "tortis"sv,     "travaux"sv,      "vires"sv,      "virus"sv};
static_assert(std::ranges::is_sorted(kLatin));

bool is_ascii_word(std::string_view word) {
    return std::ranges::all_of(word, [](char c) { return (c >= 'a' && c <= 'z') || c == '\''; });
}

// American spellings are written the British way first: Snowball makes `organ` of `organize`, but
// keeps `organis`, so this way round an organisation is not taken for an organ.
struct Ending {
    std::string_view american;
    std::string_view british;
    std::size_t
        min_before;  // letters that must stand before it: `size`, `prize`, `seize` are words
};
constexpr std::array kEndings = {
    Ending{"izations"sv, "isations"sv, 3},
    Ending{"ization"sv, "isation"sv, 3},
    Ending{"izational"sv, "isational"sv, 3},
    Ending{"izing"sv, "ising"sv, 3},
    Ending{"izers"sv, "isers"sv, 3},
    Ending{"izer"sv, "iser"sv, 3},
    Ending{"izes"sv, "ises"sv, 3},
    Ending{"ized"sv, "ised"sv, 3},
    Ending{"ize"sv, "ise"sv, 3},
    Ending{"yzing"sv, "ysing"sv, 3},
    Ending{"yzed"sv, "ysed"sv, 3},
    Ending{"yzes"sv, "yses"sv, 3},
    Ending{"yze"sv, "yse"sv, 3},
};

// Whole roots where the two spellings differ inside the word: american, british.
constexpr std::array kRoots = {
    std::pair{"behavior"sv, "behaviour"sv},   std::pair{"center"sv, "centre"sv},
    std::pair{"color"sv, "colour"sv},         std::pair{"defense"sv, "defence"sv},
    std::pair{"endeavor"sv, "endeavour"sv},   std::pair{"favor"sv, "favour"sv},
    std::pair{"fulfill"sv, "fulfil"sv},       std::pair{"harbor"sv, "harbour"sv},
    std::pair{"honor"sv, "honour"sv},         std::pair{"judgement"sv, "judgment"sv},
    std::pair{"labor"sv, "labour"sv},         std::pair{"license"sv, "licence"sv},
    std::pair{"neighbor"sv, "neighbour"sv},   std::pair{"offense"sv, "offence"sv},
    std::pair{"pretense"sv, "pretence"sv},    std::pair{"program"sv, "programme"sv},
    std::pair{"enrollment"sv, "enrolment"sv}, std::pair{"acknowledgement"sv, "acknowledgment"sv},
};

std::string british(std::string_view word) {
    for (const Ending& ending : kEndings) {
        if (!word.ends_with(ending.american)) continue;
        const std::string_view root = word.substr(0, word.size() - ending.american.size());
        if (root.size() >= ending.min_before) return std::string(root).append(ending.british);
    }
    for (const auto& [american, written] : kRoots) {
        if (word == american || (word.starts_with(american) && word.size() == american.size() + 1 &&
                                 word.back() == 's')) {
            return std::string(written).append(word.substr(american.size()));
        }
    }
    return std::string(word);
}

struct SnowballDeleter {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

std::string snowball_stem(std::string_view word) {
    thread_local const std::unique_ptr<sb_stemmer, SnowballDeleter> snowball(
        sb_stemmer_new("english", "UTF_8"));
    const sb_symbol* stem =
        snowball == nullptr
            ? nullptr
            : sb_stemmer_stem(snowball.get(), reinterpret_cast<const sb_symbol*>(word.data()),
                              static_cast<int>(word.size()));
    if (stem == nullptr) return std::string(word);  // out of memory: the word itself is still found
    return {reinterpret_cast<const char*>(stem),
            static_cast<std::size_t>(sb_stemmer_length(snowball.get()))};
}

}  // namespace

std::string stem_english(std::string_view word) {
    if (word.size() > kMaxBytes || std::ranges::binary_search(kLatin, word)) {
        return std::string(word);
    }
    if (!is_ascii_word(word)) return snowball_stem(word);
    static const WordFamilies families(english_word_families(), snowball_stem);
    const std::string written = british(word);
    const std::string* shared = families.stem_of(written);
    return shared == nullptr ? snowball_stem(written) : *shared;
}

}  // namespace axtar::analyzers
