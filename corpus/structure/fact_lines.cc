#include <array>
#include <cstddef>
#include <string_view>

#include "corpus/formats/letters.h"
#include "corpus/structure/line_key.h"
#include "corpus/structure/text_facts.h"

namespace axtar::corpus {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Keys of what heads and signatures say, and the body that is meant; the first that fits counts.
struct Body {
    std::string_view words = {};
    std::string_view name = {};
};
constexpr std::array<Body, 16> kBodies = {{
    {"naxcivan muxtar respublikasi ali mehkeme", "Naxçıvan MR-in Ali Məhkəməsi"},
    {"naxcivan muxtar respublikasinin ali mehkeme", "Naxçıvan MR-in Ali Məhkəməsi"},
    {"naxcivan muxtar respublikasi nazirler kabineti", "Naxçıvan MR-in Nazirlər Kabineti"},
    {"naxcivan muxtar respublikasi ali meclisi", "Naxçıvan MR-in Ali Məclisi"},
    {"konstitusiya mehkemesi", "Konstitusiya Məhkəməsi"},
    {"azerbaycan respublikasi ali mehkemesi", "Ali Məhkəmə"},
    {"azerbaycan respublikasinin ali mehkemesi", "Ali Məhkəmə"},
    {"merkezi secki komissiyasi", "Mərkəzi Seçki Komissiyası"},
    {"mehkeme huquq surasi", "Məhkəmə-Hüquq Şurası"},
    {"mehkeme-huquq surasi", "Məhkəmə-Hüquq Şurası"},
    {"nazirler kabinetinin", "Nazirlər Kabineti"},
    {"prezidentinin fermani", "Azərbaycan Respublikasının Prezidenti"},
    {"prezidentinin serencami", "Azərbaycan Respublikasının Prezidenti"},
    {"milli meclisinin qerari", "Milli Məclis"},
    {"azerbaycan respublikasinin qanunu", "Milli Məclis"},
    {"azerbaycan respublikasi qanunu", "Milli Məclis"},
}};

// "Azərbaycan Respublikasının Ədliyyə Nazirliyi" without the State's name.
std::string ministry(std::string_view line) {
    const std::string key = line_key(line);
    const std::size_t at = key.find("nazirliyi");
    if (at == std::string::npos || !key.starts_with("azerbaycan respublikasi")) return {};
    // The words of the key and of the line are the same ones.
    std::size_t words = 0;
    for (const char c : key.substr(0, at)) words += c == ' ' ? 1U : 0U;
    std::string name;
    std::size_t word = 0;
    for (std::size_t i = 0; i <= line.size() && word <= words; ++i) {
        if (i == line.size() || line[i] == ' ') {
            ++word;
            if (word > 2 && word <= words) name += ' ';
        } else if (word >= 2) {
            name += line[i];
        }
    }
    return words >= 2 && words <= 8 ? name : std::string();
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
        const std::string convocation(text.substr(letters, stop - letters));
        if (stop < text.size() && text[stop] == '-') ++stop;
        const std::size_t kind = stop;
        if (run("KQDR", 4) == 0 ||
            text.substr(kind, stop - kind).find('Q') == std::string_view::npos)
            continue;
        return std::string(text.substr(at, end - at)) + "-" + convocation +
               std::string(text.substr(kind, stop - kind));
    }
    return {};
}

std::string find_plain_number(std::string_view line) {
    if (line.size() > 120) return {};
    std::size_t at = line.find("№");
    std::size_t size = std::string_view("№").size();
    // "N2", "N 3"; a Greek Ν too: seen on a court's pages.
    for (const std::string_view mark : {"N", "Ν"}) {
        for (std::size_t i = line.find(mark); at == std::string_view::npos && i < line.size();
             i = line.find(mark, i + 1)) {
            const bool starts = i == 0 || line[i - 1] == ' ';
            std::size_t behind = i + mark.size();
            while (behind < line.size() && (line[behind] == ' ' || line[behind] == '.')) ++behind;
            if (!starts || behind >= line.size() || !is_digit(line[behind])) continue;
            at = i;
            size = mark.size();
        }
    }
    if (at == std::string_view::npos) return {};
    std::size_t start = at + size;
    while (start < line.size() && (line[start] == ' ' || line[start] == '.')) ++start;
    std::size_t end = start;
    while (end < line.size() && is_digit(line[end])) ++end;
    if (end == start || end - start > 6) return {};
    std::string number(line.substr(start, end - start));
    // "№ 11-N", "№ 27/s"
    if (end + 1 < line.size() && (line[end] == '-' || line[end] == '/') &&
        ((line[end + 1] >= 'A' && line[end + 1] <= 'Z') ||
         (line[end + 1] >= 'a' && line[end + 1] <= 'z')) &&
        (end + 2 == line.size() || line[end + 2] == ' ')) {
        number += line.substr(end, 2);
    }
    // "№ 00." stands where a number is missing.
    return number.find_first_not_of('0') == std::string::npos ? std::string() : number;
}

std::string find_issuer(std::string_view line) {
    const std::string key = line_key(line);
    for (const Body& body : kBodies) {
        if (key.find(body.words) != std::string::npos) return std::string(body.name);
    }
    return ministry(line);
}

}  // namespace axtar::corpus
