#include "corpus/citations/divisions.h"

#include <algorithm>
#include <array>

#include "base/split.h"
#include "corpus/citations/citation_label.h"

namespace axtar::corpus {
namespace {

struct Unit {
    std::string_view key;            // of a citation key, and of anchors in English
    std::string_view az;             // of anchors in Azerbaijani
    std::string_view az_possessive;  // "63-cü fəsli"
    std::string_view az_plural;      // "3–5-ci fəsilləri"
    std::string_view az_stem;        // folded, what all its cases begin with
    std::string_view az_other_stem;  // "fəsli" loses a vowel
    std::string_view en;
};
constexpr std::array<Unit, 6> kUnits = {
    {{"chapter", "fəsil", "fəsli", "fəsilləri", "fesil", "fesl", "Chapter"},
     {"section", "bölmə", "bölməsi", "bölmələri", "bolme", "bolme", "Section"},
     {"subsection", "yarımbölmə", "yarımbölməsi", "yarımbölmələri", "yarimbolme", "yarimbolme",
      "Subsection"},
     {"paragraph", "paraqraf", "paraqrafı", "paraqrafları", "paraqraf", "paraqraf", "§"},
     {"part", "hissə", "hissəsi", "hissələri", "", "", "Part"},
     {"title", "", "", "", "", "", "Title"}}};

// One level of a division: "chapter-63" is the chapter and "63"; no unit for anything else.
struct Level {
    const Unit* unit = nullptr;
    std::string_view number = {};
};

Level split_level(std::string_view level) {
    const std::size_t hyphen = level.find('-');
    if (hyphen == std::string_view::npos) return {};
    const std::string_view number = level.substr(hyphen + 1);
    const bool is_number = !number.empty() && number.front() != '-' && number.back() != '-' &&
                           number.find_first_not_of("0123456789-") == std::string_view::npos;
    const auto* unit = std::find_if(kUnits.begin(), kUnits.end(), [&](const Unit& known) {
        return known.key == level.substr(0, hyphen);
    });
    return is_number && unit != kUnits.end() ? Level{unit, number} : Level{};
}

std::string anchor_of(std::string_view provision, bool azerbaijani) {
    std::string anchor;
    for (const std::string_view part : split(provision, '.')) {
        const Level level = split_level(part);
        const std::string_view word = azerbaijani ? level.unit->az : level.unit->key;
        if (word.empty()) return {};
        if (!anchor.empty()) anchor += '.';
        anchor.append(word).append("-").append(level.number);
    }
    return anchor;
}

}  // namespace

bool is_division(std::string_view provision) {
    if (provision.empty()) return false;
    const auto levels = split(provision, '.');
    return std::all_of(levels.begin(), levels.end(),
                       [](std::string_view level) { return split_level(level).unit != nullptr; });
}

std::string_view division_of_noun(std::string_view folded) {
    for (const Unit& unit : kUnits) {
        if (folded == unit.key) return unit.key;
        const bool azerbaijani = !unit.az_stem.empty() && (folded.starts_with(unit.az_stem) ||
                                                           folded.starts_with(unit.az_other_stem));
        if (azerbaijani) return unit.key;
    }
    return {};
}

std::vector<std::string> anchors_of_division(std::string_view provision) {
    std::vector<std::string> anchors;
    const std::size_t dot = provision.rfind('.');
    for (const std::string_view levels : {provision, provision.substr(dot + 1)}) {
        for (const bool azerbaijani : {true, false}) {
            std::string anchor = anchor_of(levels, azerbaijani);
            if (!anchor.empty()) anchors.push_back(std::move(anchor));
        }
        if (dot == std::string_view::npos) break;
    }
    return anchors;
}

std::string division_label(std::string_view provision, std::string_view last, bool azerbaijani) {
    std::string label;
    const auto levels = split(provision, '.');
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const bool range = !last.empty() && i + 1 == levels.size();
        const auto [unit, number] = split_level(levels[i]);
        std::string numbers(number);
        if (range) numbers.append("–").append(split_level(split(last, '.').back()).number);
        if (!label.empty()) label = azerbaijani ? azerbaijani_genitive(label) + " " : label + ", ";
        if (azerbaijani) {
            const std::string_view noun = range ? unit->az_plural : unit->az_possessive;
            label.append(numbers).append("-").append(ordinal_ending(numbers)).append(" ");
            label += noun.empty() ? unit->en : noun;
        } else {
            label.append(unit->en).append(range && unit->en != "§" ? "s " : " ").append(numbers);
        }
    }
    return label;
}

}  // namespace axtar::corpus
