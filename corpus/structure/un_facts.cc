#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include "corpus/structure/date.h"
#include "corpus/structure/line_key.h"
#include "corpus/structure/text_facts.h"

namespace axtar::corpus {
namespace {

constexpr std::size_t kHeadLines = 40;

// "A/HRC/WG.6/7/SVN/3", "CAT/C/AZE/CO/4", "CCPR/C/AZE/CO/4/Add.1".
bool is_un_symbol(std::string_view line) {
    if (line.size() < 5 || line.size() > 40) return false;
    static constexpr std::array<std::string_view, 14> kSeries = {
        "A/",    "S/",   "E/",    "ST/",  "CAT/", "CCPR/", "CEDAW/",
        "CERD/", "CRC/", "CRPD/", "CMW/", "CED/", "HRI/",  "DP/"};
    if (std::none_of(kSeries.begin(), kSeries.end(),
                     [&](std::string_view series) { return line.starts_with(series); })) {
        return false;
    }
    return line.find(' ') == std::string_view::npos &&
           line.find_first_of("0123456789") != std::string_view::npos;
}

// The body whose paper it is; organs come after the bodies that report to them.
std::string body_of(std::span<const Block> head) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kBodies = {
        {{"human rights council", "UN Human Rights Council"},
         {"human rights committee", "UN Human Rights Committee"},
         {"committee against torture", "UN Committee against Torture"},
         {"committee on the elimination of discrimination against women",
          "UN Committee on the Elimination of Discrimination against Women"},
         {"committee on the elimination of racial discrimination",
          "UN Committee on the Elimination of Racial Discrimination"},
         {"committee on the rights of the child", "UN Committee on the Rights of the Child"},
         {"committee on the rights of persons with disabilities",
          "UN Committee on the Rights of Persons with Disabilities"},
         {"committee on economic, social and cultural rights",
          "UN Committee on Economic, Social and Cultural Rights"},
         {"committee on enforced disappearances", "UN Committee on Enforced Disappearances"},
         {"subcommittee on prevention of torture", "UN Subcommittee on Prevention of Torture"},
         {"commission on human rights", "UN Commission on Human Rights"},
         {"security council", "UN Security Council"},
         {"economic and social council", "UN Economic and Social Council"},
         {"general assembly", "UN General Assembly"}}};
    for (const auto& [words, name] : kBodies) {
        for (const Block& block : head) {
            if (block.text.size() < 90 && line_key(block.text).starts_with(words))
                return std::string(name);
        }
    }
    return {};
}

// "8-19 February 2010", "Geneva, 20–31 January 2025": when a session was held.
bool is_session_date(const std::string& key) {
    static constexpr std::array<std::string_view, 12> kMonths = {
        "january", "february", "march",     "april",   "may",      "june",
        "july",    "august",   "september", "october", "november", "december"};
    if (key.size() > 60 || key.size() < 8) return false;
    const bool year = key.find_first_not_of("0123456789", key.size() - 4) == std::string::npos;
    return year && std::any_of(kMonths.begin(), kMonths.end(), [&](std::string_view month) {
               return key.find(month) != std::string::npos;
           });
}

// Below the lines of session and agenda stands the title, over one to five lines without a gap.
std::string title_of(std::span<const Block> head) {
    std::size_t start = 0;
    bool agenda = false;  // the name of the item stands on the line below
    for (std::size_t i = 0; i < head.size(); ++i) {
        const std::string key = head[i].text.size() < 90 ? line_key(head[i].text) : std::string();
        const bool item = key.starts_with("agenda item");
        const bool session = key.ends_with("session") || item || key.starts_with("geneva, ") ||
                             key.starts_with("working group on the") || is_session_date(key);
        if (session && (start == 0 || i <= start + 2)) {
            start = i + 1;
            agenda = item;
        }
    }
    if (start == 0) return {};
    if (agenda && start + 1 < head.size() && head[start + 1].gap_before) ++start;
    std::string title;
    for (std::size_t i = start; i < std::min(head.size(), start + 5); ++i) {
        const bool new_part = i > start && head[i].gap_before;
        if (new_part || head[i].text.size() > 160) break;
        std::string_view line = head[i].text;
        while (!line.empty() && (line.back() == '*' || line.back() == ' ')) line.remove_suffix(1);
        title += (title.empty() ? "" : " ") + std::string(line);
    }
    return title.size() >= 10 ? title : std::string();
}

}  // namespace

TextFacts find_un_facts(std::span<const Block> blocks) {
    const auto head = blocks.first(std::min(blocks.size(), kHeadLines));
    TextFacts facts;
    for (const Block& block : head) {
        if (!is_un_symbol(block.text)) continue;
        facts.number = block.text;
        break;
    }
    const bool distributed = std::any_of(head.begin(), head.end(), [](const Block& block) {
        const std::string key = block.text.size() < 60 ? line_key(block.text) : std::string();
        return key.starts_with("distr.") || key.starts_with("united nations") ||
               key.starts_with("original: ");
    });
    if (facts.number.empty() || !distributed) return {};
    facts.kind = "report";
    facts.issuer = body_of(head);
    facts.title = title_of(head);
    for (const Block& block : head) {
        if (const auto date = parse_date(block.text)) {
            facts.date = *date;
            break;
        }
    }
    return facts;
}

}  // namespace axtar::corpus
