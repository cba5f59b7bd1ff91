#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "base/utf8.h"
#include "corpus/formats/letters.h"
#include "corpus/structure/date.h"
#include "corpus/structure/line_key.h"
#include "corpus/structure/text_facts.h"

// Decisions, decrees and orders begin with the name of the body in capitals, the word for the kind,
// a number and a date, in any order, each on a line of its own:
//
//     NÜMUNƏ ŞƏHƏR MƏHKƏMƏSİ
//     Q Ə R A R   № 3
//     5 may 2021-ci il                     Nümunə şəhəri
namespace axtar::corpus {
namespace {

constexpr std::size_t kHeadLines = 14;
constexpr std::size_t kTailLines = 10;
constexpr std::size_t kMaxHeadLine = 200;

// The kind of a decision by the last word of a line of its head.
std::string_view kind_of(const std::string& key) {
    static constexpr std::array<std::string_view, 6> kCourt = {"qerardad",  "qerardadi", "qetname",
                                                               "qetnamesi", "hokm",      "hokmu"};
    static constexpr std::array<std::string_view, 4> kActs = {"fermani", "serencami", "ferman",
                                                              "serencam"};
    static constexpr std::array<std::string_view, 4> kEither = {"qerar", "qerari", "qerarin",
                                                                "emri"};
    // "QƏRARI № 1": the number goes first.
    std::string_view rest = key;
    std::string_view last;
    while (!rest.empty()) {
        const std::size_t blank = rest.rfind(' ');
        last = rest.substr(blank == std::string_view::npos ? 0 : blank + 1);
        const bool number = last.find_first_of("0123456789") != std::string_view::npos ||
                            last == "№" || last == "n" || last.empty();
        if (!number) break;
        rest = blank == std::string_view::npos ? std::string_view() : rest.substr(0, blank);
    }
    const auto has = [&](const auto& words) {
        return std::find(words.begin(), words.end(), last) != words.end();
    };
    if (has(kCourt)) return "decision";
    if (has(kActs)) return "legislation";
    return has(kEither) ? "either" : std::string_view();
}

// "Q Ə R A R I № 1" with its letters together.
std::string with_letters_joined(std::string_view line) {
    std::string joined;
    bool after_letter = false;  // alone
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t end = std::min(line.find(' ', at), line.size());
        const std::string_view word = line.substr(at, end - at);
        const utf8::Decoded first = utf8::decode(word, 0);
        const bool letter =
            first.size == word.size() && letter_case(first.code_point) == LetterCase::kUpper;
        if (!joined.empty() && !(letter && after_letter)) joined += ' ';
        joined += word;
        after_letter = letter;
        at = end + 1;
    }
    return joined;
}

// The lines of the head down to the one that names the kind.
std::string title_of(std::span<const Block> blocks, std::size_t kind_line) {
    constexpr std::size_t kMaxTitle = 400;
    std::string title;
    for (std::size_t i = 0; i <= kind_line; ++i) {
        if (blocks[i].text.size() > 300) return {};
        title += (title.empty() ? "" : " ") + with_letters_joined(blocks[i].text);
    }
    return title.size() <= kMaxTitle ? title : std::string();
}

}  // namespace

TextFacts find_decision_facts(std::span<const Block> blocks) {
    TextFacts facts;
    const std::size_t head = std::min(blocks.size(), kHeadLines);
    std::string name;  // of the body: its lines in capitals go on over several
    std::string_view kind;
    std::size_t kind_line = 0;
    for (std::size_t i = 0; i < head; ++i) {
        const std::string_view line = blocks[i].text;
        if (line.size() > kMaxHeadLine) continue;
        const std::string key = line_key(line);
        if (is_capitals(line)) name += std::string(line) + " ";
        const std::string_view found = kind_of(key);
        if (!found.empty() && kind.empty() && (is_capitals(line) || line.size() < 60)) {
            kind = found;
            kind_line = i;
        }
        if (facts.date.empty() && !kind.empty()) {
            if (const auto date = find_date(line)) facts.date = date->iso;
        }
        if (facts.number.empty()) facts.number = find_act_number(line);
        if (facts.number.empty()) facts.number = find_plain_number(line);
    }
    if (kind.empty()) return {};
    facts.title = title_of(blocks, kind_line);
    facts.issuer = find_issuer(name);
    if (facts.issuer.empty()) {
        for (std::size_t i = 0; i < head && facts.issuer.empty(); ++i) {
            if (blocks[i].text.size() <= kMaxHeadLine) facts.issuer = find_issuer(blocks[i].text);
        }
    }
    const bool court = line_key(name).find("mehkeme") != std::string::npos;
    facts.kind = kind == "either" ? (court ? "decision" : "legislation") : std::string(kind);
    // A decree is dated and numbered where it is signed.
    for (std::size_t i = blocks.size() - std::min(blocks.size(), kTailLines); i < blocks.size();
         ++i) {
        const std::string_view line = blocks[i].text;
        if (line.size() > 80) continue;
        if (facts.date.empty()) {
            if (const auto date = find_date(line)) facts.date = date->iso;
        }
        if (facts.number.empty()) facts.number = find_plain_number(line);
    }
    return facts;
}

}  // namespace axtar::corpus
