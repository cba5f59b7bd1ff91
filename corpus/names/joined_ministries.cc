#include "corpus/names/joined_ministries.h"

#include <algorithm>

namespace axtar::corpus::names {
namespace {

constexpr std::size_t kLongestHead = 10;  // words
constexpr std::size_t kMost = 8;          // ministries of one plural
constexpr std::string_view kPlural = "nazirlikleri";

std::string joined(const Words& words, std::size_t begin, std::size_t end) {
    std::string text;
    for (std::size_t at = begin; at < end; ++at) {
        if (words.folded(at) == "the") continue;
        if (!text.empty()) text += ' ';
        text += words.folded(at);
    }
    return text;
}

bool is_and(std::string_view folded) {
    return folded == "ve" || folded == "ile" || folded == "habele" || folded == "and";
}

}  // namespace

void JoinedMinistries::add(const Entry& entry, std::uint32_t index) {
    if (entry.kind != EntryKind::kNational) return;
    add_name(entry.name_az, true, index);
    add_name(entry.name_en, false, index);
    for (const std::string& name : entry.variants_az) add_name(name, true, index);
    for (const std::string& name : entry.variants_en) add_name(name, false, index);
}

void JoinedMinistries::add_name(std::string_view name, bool azerbaijani, std::uint32_t index) {
    const Words words(
        name, azerbaijani ? analyzers::Language::kAzerbaijani : analyzers::Language::kEnglish);
    if (words.size() < 2) return;
    if (azerbaijani) {
        if (words.folded(words.size() - 1) != "nazirliyi") return;
        heads_.try_emplace(joined(words, 0, words.size() - 1), index);
    } else if (words.size() > 2 && words.folded(0) == "ministry" && words.folded(1) == "of") {
        heads_.try_emplace(joined(words, 2, words.size()), index);
    }
}

const std::uint32_t* JoinedMinistries::head(const Words& words, std::size_t begin,
                                            std::size_t end) const {
    for (std::size_t at = begin + 1; at < end; ++at) {
        if (words[at].broken_before) return nullptr;
    }
    const auto found = heads_.find(joined(words, begin, end));
    return found == heads_.end() ? nullptr : &found->second;
}

std::vector<JoinedMinistries::Match> JoinedMinistries::find(const Words& words, std::size_t at,
                                                            std::size_t from) const {
    const std::string_view word = words.folded(at);
    if (word.starts_with(kPlural)) return before(words, at, from);
    if (word == "ministries" && words.folded(at + 1) == "of") return behind(words, at);
    return {};
}

std::vector<JoinedMinistries::Match> JoinedMinistries::before(const Words& words, std::size_t at,
                                                              std::size_t from) const {
    const Case last = case_of_ending(words.folded(at).substr(kPlural.size()));
    std::vector<Match> found;
    std::size_t end = at;
    while (end > from && !words[end].broken_before && found.size() < kMost) {
        const std::size_t lowest = end > from + kLongestHead ? end - kLongestHead : from;
        const std::uint32_t* entry = nullptr;
        std::size_t begin = lowest;
        for (; begin < end && entry == nullptr; ++begin) entry = head(words, begin, end);
        if (entry == nullptr) break;
        --begin;
        const auto behind = static_cast<std::uint32_t>(found.empty() ? at + 1 : end);
        found.push_back({*entry, static_cast<std::uint32_t>(begin), behind, last});
        if (begin > from && is_and(words.folded(begin - 1))) {
            end = begin - 1;
        } else if (words[begin].comma_before) {
            end = begin;
        } else {
            break;
        }
    }
    std::reverse(found.begin(), found.end());
    return found;
}

std::vector<JoinedMinistries::Match> JoinedMinistries::behind(const Words& words,
                                                              std::size_t at) const {
    std::vector<Match> found;
    std::size_t begin = at + 2;
    while (begin < words.size() && !words[begin].broken_before && found.size() < kMost) {
        const std::uint32_t* entry = nullptr;
        std::size_t end = std::min(words.size(), begin + kLongestHead);
        for (; end > begin && entry == nullptr; --end) entry = head(words, begin, end);
        if (entry == nullptr) break;
        ++end;
        const auto first = static_cast<std::uint32_t>(found.empty() ? at : begin);
        found.push_back({*entry, first, static_cast<std::uint32_t>(end), Case::kBare});
        const bool comma = end < words.size() && words[end].comma_before;
        if (!comma && !is_and(words.folded(end))) break;
        begin = is_and(words.folded(end)) ? end + 1 : end;
        if (words.folded(begin) == "of") ++begin;
    }
    return found;
}

}  // namespace axtar::corpus::names
