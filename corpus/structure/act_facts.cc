#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "base/utf8.h"
#include "corpus/formats/letters.h"
#include "corpus/structure/date.h"
#include "corpus/structure/line_key.h"
#include "corpus/structure/text_facts.h"
#include "corpus/structure/worded_date.h"

namespace axtar::corpus {
namespace {

// A provision on the act's own entry into force is one of its last and short.
constexpr std::size_t kLastArticles = 6;
constexpr std::size_t kMaxProvision = 600;

std::vector<std::string_view> split_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (end > at) lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
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
bool is_adoption_line(const std::string& key) {
    return contains(key, "tesdiq edilmisdir") || contains(key, "qebul edilmisdir") ||
           contains(key, "adopted") || contains(key, "approved by");
}

void read_number_and_date(std::string_view line, TextFacts& facts) {
    if (facts.date.empty()) {
        if (const auto found = find_date(line)) facts.date = found->iso;
    }
    if (facts.number.empty()) facts.number = find_act_number(line);
}

// "(Bu Qanun 2015-ci il 29 dekabr tarixli 96-VQ nömrəli Qanunla ləğv edilmişdir.)" in front of an
// act is about the act itself; the same words in its articles are about others.
void read_repeal(std::string_view line, const std::string& key, TextFacts& facts) {
    const bool repealed = contains(key, "quvveden dusmus") || contains(key, "legv edilmis") ||
                          contains(key, "legv olunmus") || contains(key, "quvvesini itir");
    const bool itself =
        line.front() == '(' || key.starts_with("bu ") || (line.size() < 60 && is_capitals(line));
    if (!repealed || !itself || line.size() > 400) return;
    facts.status = "repealed";
    const auto date = find_date(line);
    if (!date) return;
    // "2016-cı il martın 1-dən": the day itself, not the date of the act that repeals.
    const std::string behind = line_key(line.substr(date->start + date->length, 24));
    if (behind.starts_with("-den") || behind.starts_with("-dan") ||
        behind.starts_with("tarixinden")) {
        facts.in_force_to = date->iso;
    }
}

// "Bu Qanun 2002-ci il yanvarın 1-dən qüvvəyə minir."
void read_entry_into_force(std::string_view line, TextFacts& facts, const std::string& published) {
    if (line.size() > kMaxProvision || !facts.in_force_from.empty()) return;
    const std::string key = line_key(line);
    const std::size_t verb = key.find("quvveye min");
    if (verb == std::string::npos || contains(key, "quvveye minen") ||
        key.compare(verb, 13, "quvveye mindi") == 0) {
        return;
    }
    const std::size_t own =
        std::min({key.find("bu qanun "), key.find("bu mecelle "), key.find("bu konstitusiya "),
                  key.find("bu konstitusiya qanunu "), key.find("bu ferman "),
                  key.find("bu qerar "), key.find("bu serencam ")});
    // In the head of an act the date alone begins the line.
    const bool head = own == std::string::npos && line.size() < 120;
    if (own > 24 && !head) return;
    if (const auto date = find_date(line)) {
        facts.in_force_from = date->iso;
    } else if (contains(key, "derc ")) {
        facts.in_force_from = published;
    }
}

// The day of "(“Azərbaycan” qəzeti, 12 iyul 2018-ci il, № 152 …)".
std::string publication_date(std::string_view line) {
    const std::size_t newspaper = line.find("qəzeti");
    if (newspaper == std::string_view::npos) return {};
    const auto date = find_date(line.substr(newspaper, 80));
    return date ? date->iso : std::string();
}

// The date of a line such as "In witness whereof … Done at Rome this 4th day of November 1950".
// Elsewhere "done at" and "opened for signature" speak of other treaties.
std::string closing_date(std::string_view line) {
    const std::string key = line_key(line);
    const bool closing = key.starts_with("done ") || key.starts_with("in witness ") ||
                         key.starts_with("in faith ") || key.starts_with("the foregoing is");
    if (!closing) return {};
    for (const std::string_view words : {"done ", "opened for signature", "signatures this"}) {
        const std::size_t at = key.find(words);
        if (at == std::string::npos) continue;
        if (std::string date = find_worded_date(std::string_view(key).substr(at, 260));
            !date.empty()) {
            return date;
        }
    }
    return {};
}

std::string treaty_issuer(const std::string& key) {
    if (contains(key, "members of the council of europe") ||
        contains(key, "member states of the council of europe")) {
        return "Council of Europe";
    }
    if (contains(key, "conference of the international labour organi"))
        return "International Labour Organization";
    if (contains(key, "charter of the united nations") ||
        contains(key, "general assembly of the united nations")) {
        return "United Nations";
    }
    return {};
}

void read_treaty(std::span<const Section> sections, TextFacts& facts) {
    constexpr std::size_t kLastSections = 5;
    const std::string front = line_key(utf8::prefix(sections.front().text, 6000));
    facts.issuer = treaty_issuer(front);
    // Conventions of the International Labour Organization say it in front.
    const std::size_t adopts = front.find("adopts this ");
    if (adopts != std::string::npos)
        facts.date = find_worded_date(std::string_view(front).substr(adopts, 160));
    const std::size_t first = sections.size() - std::min(sections.size(), kLastSections);
    for (std::size_t i = sections.size(); facts.date.empty() && i-- > first;) {
        for (const std::string_view line : split_lines(sections[i].text)) {
            if (facts.date.empty()) facts.date = closing_date(line);
        }
    }
}

// Who adopted the act, by the kind that its title ends in.
std::string adopter(const std::string& title) {
    const std::string key = line_key(title);
    const bool nakhchivan = contains(key, "naxcivan");
    if (key.ends_with("konstitusiyasi") || nakhchivan) return {};
    if (key.ends_with("qanunu") || key.ends_with("mecellesi")) return "Milli Məclis";
    return {};
}

void read_azerbaijani(std::span<const Section> sections, TextFacts& facts) {
    const auto signature = std::find_if(sections.begin(), sections.end(), [](const Section& each) {
        return each.anchor == "signature";
    });
    std::string published;
    if (signature != sections.end()) {
        for (const std::string_view line : split_lines(signature->text)) {
            read_number_and_date(line, facts);
            if (facts.number.empty()) facts.number = find_plain_number(line);
            if (published.empty()) published = publication_date(line);
        }
    }
    if (sections.front().anchor == "front") {
        const std::vector<std::string_view> lines = split_lines(sections.front().text);
        for (std::size_t i = 0; i < std::min<std::size_t>(lines.size(), 12); ++i) {
            const std::string key = line_key(lines[i].substr(0, 600));
            if (is_adoption_line(key)) read_number_and_date(lines[i], facts);
            if (published.empty()) published = publication_date(lines[i]);
            read_repeal(lines[i], key, facts);
            read_entry_into_force(lines[i], facts, published);
            if (facts.issuer.empty() && lines[i].size() < 160) facts.issuer = find_issuer(lines[i]);
        }
    }
    std::vector<const Section*> articles;
    for (const Section& section : sections) {
        if (section.role == Role::kBody) articles.push_back(&section);
    }
    const std::size_t first = articles.size() > kLastArticles ? articles.size() - kLastArticles : 0;
    for (std::size_t i = first; i < articles.size(); ++i) {
        for (const std::string_view line : split_lines(articles[i]->text)) {
            if (line_key(line.substr(0, 80)).find("bu ") == std::string::npos) continue;
            read_entry_into_force(line, facts, published);
        }
    }
}

}  // namespace

TextFacts find_act_facts(std::span<const Section> sections) {
    TextFacts facts;
    if (sections.empty()) return facts;
    const bool english = std::any_of(sections.begin(), sections.end(), [](const Section& section) {
        return section.anchor.starts_with("article-");
    });
    if (english) {
        read_treaty(sections, facts);
    } else {
        read_azerbaijani(sections, facts);
    }
    if (sections.front().anchor == "front") facts.title = title_of(sections.front().text);
    if (!english && facts.issuer.empty()) facts.issuer = adopter(facts.title);
    return facts;
}

}  // namespace axtar::corpus
