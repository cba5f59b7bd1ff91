#include "corpus/structure/act_facts.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "corpus/formats/blanks.h"
#include "corpus/formats/letters.h"
#include "corpus/structure/date.h"
#include "corpus/structure/line_key.h"

namespace axtar::corpus {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::vector<std::string_view> split_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (end > at) lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

// "[1]" and "*" behind a title are references to notes.
std::string without_references(std::string_view line) {
    std::string kept(line.substr(0, line.find('[')));
    while (!kept.empty() && (kept.back() == '*' || kept.back() == ' ')) kept.pop_back();
    return kept;
}

bool names_an_act(const std::string& key) {
    static constexpr std::array<std::string_view, 13> kKinds = {
        "mecellesi", "qanunu",  "konstitusiyasi", "qanun", "mecelle", "fermani", "qerari",
        "qaydalari", "qaydasi", "convention",     "act",   "law",     "protocol"};
    const std::size_t blank = key.rfind(' ');
    const std::string_view last =
        std::string_view(key).substr(blank == std::string::npos ? 0 : blank + 1);
    return std::find(kKinds.begin(), kKinds.end(), last) != kKinds.end();
}

// The title of an act: its first lines up to the one that names the kind of act ("… haqqında" +
// "AZƏRBAYCAN RESPUBLİKASININ QANUNU"), else its first line.
std::string title_of(std::string_view front) {
    const std::vector<std::string_view> lines = split_lines(front);
    std::string title;
    for (std::size_t i = 0; i < std::min<std::size_t>(lines.size(), 5); ++i) {
        const std::string line = without_references(lines[i]);
        if (line.empty()) continue;
        if (line.size() > 250 || line.front() == '(') break;
        title += (title.empty() ? "" : " ") + line;
        if (names_an_act(line_key(line))) return title;
    }
    return lines.empty() ? std::string() : without_references(lines.front()).substr(0, 300);
}

// What an act says of its own adoption: "(… 2015-ci il 29 dekabr tarixli 96-VQ nömrəli Qanunu ilə
// təsdiq edilmişdir)".
bool is_adoption_line(std::string_view line) {
    const std::string key = line_key(line.substr(0, 600));
    return key.find("tesdiq edilmisdir") != std::string::npos ||
           key.find("qebul edilmisdir") != std::string::npos ||
           key.find("adopted") != std::string::npos || key.find("approved by") != std::string::npos;
}

void read_facts(std::string_view line, ActFacts& facts) {
    if (facts.date.empty()) {
        if (const auto found = find_date(line)) facts.date = found->iso;
    }
    if (facts.number.empty()) facts.number = find_act_number(line);
}

}  // namespace

std::string find_act_number(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_digit(text[at]) || (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == '-')))
            continue;
        std::size_t end = at;
        while (end < text.size() && is_digit(text[end])) ++end;
        if (end - at > 5) continue;
        std::size_t letters = end;
        while (letters < text.size() && (text[letters] == ' ' || text[letters] == '-')) ++letters;
        if (letters == end || letters - end > 3) continue;
        std::size_t stop = letters;
        const auto run = [&](std::string_view set, std::size_t most) {
            const std::size_t from = stop;
            while (stop < text.size() && stop - from < most &&
                   set.find(text[stop]) != std::string_view::npos) {
                ++stop;
            }
            return stop - from;
        };
        if (run("IVX", 4) == 0) continue;
        if (stop < text.size() && text[stop] == '-') ++stop;
        const std::size_t kind = stop;
        if (run("KQDR", 4) == 0 ||
            text.substr(kind, stop - kind).find('Q') == std::string_view::npos)
            continue;
        return std::string(text.substr(at, end - at)) + "-" +
               std::string(text.substr(letters, kind - letters))
                   .substr(0, text.substr(letters, kind - letters).find('-')) +
               std::string(text.substr(kind, stop - kind));
    }
    return {};
}

ActFacts find_act_facts(const std::vector<Section>& sections) {
    ActFacts facts;
    const auto signature = std::find_if(sections.begin(), sections.end(), [](const Section& each) {
        return each.anchor == "signature";
    });
    if (signature != sections.end()) {
        for (const std::string_view line : split_lines(signature->text)) read_facts(line, facts);
    }
    if (sections.empty() || sections.front().anchor != "front") return facts;
    const std::string& front = sections.front().text;
    facts.title = title_of(front);
    const std::vector<std::string_view> lines = split_lines(front);
    for (std::size_t i = 0; i < std::min<std::size_t>(lines.size(), 12); ++i) {
        if (is_adoption_line(lines[i])) read_facts(lines[i], facts);
    }
    return facts;
}

}  // namespace axtar::corpus
