#include "corpus/names/topic_index.h"

#include <algorithm>
#include <utility>

#include "analyzers/analyzer_registry.h"

namespace axtar::corpus::names {
namespace {

constexpr std::uint32_t kEnough = 4;     // as the head of topics.tsv says
constexpr std::uint32_t kMostOfOne = 3;  // a keyword counts up to three times
constexpr std::uint32_t kHalf = 2;       // a topic with less than half of the best is in passing

}  // namespace

KeywordText read_keyword(std::string_view column) {
    const std::size_t sign = column.rfind('=');
    if (sign == std::string_view::npos) return {column, 2};
    const std::string_view weight = column.substr(sign + 1);
    if (weight.size() != 1 || weight.front() < '0' || weight.front() > '5') return {column, -1};
    return {column.substr(0, sign), weight.front() - '0'};
}

std::uint32_t TopicIndex::word_id(std::string_view stem) {
    const auto [known, is_new] =
        ids_.try_emplace(std::string(stem), static_cast<std::uint32_t>(ids_.size()));
    return known->second;
}

std::string TopicIndex::add(const Entry& topic, std::uint32_t entry) {
    topics_ = std::max(topics_, entry + 1);
    for (const bool azerbaijani : {true, false}) {
        for (const std::string& column : azerbaijani ? topic.variants_az : topic.variants_en) {
            const KeywordText keyword = read_keyword(column);
            if (keyword.weight < 0) {
                return "keyword '" + column + "' of '" + topic.key +
                       "': \"=\" and one digit from 0 to 5 are wanted for a weight";
            }
            if (keyword.weight == 0) continue;
            add_keyword(
                keyword.text, entry, static_cast<std::uint32_t>(keyword.weight),
                azerbaijani ? analyzers::Language::kAzerbaijani : analyzers::Language::kEnglish);
        }
    }
    return {};
}

void TopicIndex::add_keyword(std::string_view text, std::uint32_t topic, std::uint32_t weight,
                             analyzers::Language language) {
    const Words words(text, language);
    std::vector<std::uint32_t> ids;
    for (std::size_t at = 0; at < words.size(); ++at) ids.push_back(word_id(words.stem(at)));
    if (ids.empty()) return;
    trie_.add(ids, static_cast<std::uint32_t>(keywords_.size()));
    keywords_.push_back({topic, weight});
}

std::vector<std::uint32_t> TopicIndex::find(const Words& words, std::size_t most) const {
    thread_local std::vector<std::uint32_t> counts;  // per keyword
    thread_local std::vector<std::uint32_t> seen;
    counts.assign(keywords_.size(), 0);
    seen.clear();
    for (std::size_t at = 0; at < words.size(); ++at) {
        std::uint32_t node = WordTrie::kRoot;
        for (std::size_t next = at; next < words.size(); ++next) {
            if (next > at && words[next].broken_before) break;
            const auto id = ids_.find(words.stem(next));
            if (id == ids_.end()) break;
            node = trie_.step(node, id->second);
            if (node == WordTrie::kNowhere) break;
            for (const std::uint32_t keyword : trie_.payloads(node)) {
                if (counts[keyword]++ == 0) seen.push_back(keyword);
            }
        }
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> scores;  // score, topic
    for (const std::uint32_t keyword : seen) {
        const std::uint32_t score =
            keywords_[keyword].weight * std::min(counts[keyword], kMostOfOne);
        const auto known = std::find_if(scores.begin(), scores.end(), [&](const auto& each) {
            return each.second == keywords_[keyword].topic;
        });
        if (known != scores.end()) {
            known->first += score;
        } else {
            scores.emplace_back(score, keywords_[keyword].topic);
        }
    }
    std::sort(scores.begin(), scores.end(), [](const auto& left, const auto& right) {
        return left.first != right.first ? left.first > right.first : left.second < right.second;
    });
    std::vector<std::uint32_t> topics;
    for (const auto& [score, topic] : scores) {
        if (topics.size() == most || score < kEnough || score * kHalf < scores.front().first) break;
        topics.push_back(topic);
    }
    return topics;
}

}  // namespace axtar::corpus::names
