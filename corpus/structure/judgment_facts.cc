#include <algorithm>
#include <cstddef>
#include <string_view>

#include "base/utf8.h"
#include "corpus/structure/date.h"
#include "corpus/structure/text_facts.h"

namespace axtar::corpus {
namespace {

constexpr std::size_t kHeadBytes = 6000;
constexpr std::size_t kMaxTitle = 300;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The first "69460/12" behind the word "pplication".
std::string application_number(std::string_view head) {
    std::size_t at = head.find("pplication");
    for (; at < head.size(); ++at) {
        if (!is_digit(head[at]) || (at > 0 && is_digit(head[at - 1]))) continue;
        std::size_t slash = at;
        while (slash < head.size() && is_digit(head[slash])) ++slash;
        if (slash - at > 6 || slash + 2 >= head.size() || head[slash] != '/' ||
            !is_digit(head[slash + 1]) || !is_digit(head[slash + 2]) ||
            (slash + 3 < head.size() && is_digit(head[slash + 3]))) {
            continue;
        }
        return std::string(head.substr(at, slash + 3 - at));
    }
    return {};
}

std::string date_behind(std::string_view text, std::string_view words) {
    const std::size_t at = text.find(words);
    if (at == std::string_view::npos) return {};
    const auto date = find_date(text.substr(at + words.size(), 120));
    return date ? date->iso : std::string();
}

}  // namespace

TextFacts find_judgment_facts(std::span<const Block> blocks) {
    std::string head;
    for (const Block& block : blocks) {
        if (head.size() > kHeadBytes) break;
        head += utf8::prefix(block.text, kHeadBytes);
        head += '\n';
    }
    const auto has = [&](std::string_view part) { return head.find(part) != std::string::npos; };
    if (!has("European Court of Human Rights") || !has("pplication") ||
        !(has("Delivers the following") || has("Decides as follows") || has("JUDGMENT"))) {
        return {};
    }
    TextFacts facts{.kind = "decision", .issuer = "European Court of Human Rights"};
    const std::size_t title = head.find("CASE OF ");
    if (title != std::string::npos && title < 2000) {
        const std::size_t end = std::min(head.find_first_of("\n(", title), title + kMaxTitle);
        facts.title = std::string(utf8::prefix(std::string_view(head).substr(title), end - title));
        while (!facts.title.empty() && facts.title.back() == ' ') facts.title.pop_back();
    }
    facts.number = application_number(head);
    facts.date = date_behind(head, "STRASBOURG");
    for (auto block = blocks.rbegin(); facts.date.empty() && block != blocks.rend(); ++block)
        facts.date = date_behind(block->text, "notified in writing on");
    return facts;
}

}  // namespace axtar::corpus
