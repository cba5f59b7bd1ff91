#include <algorithm>
#include <set>

#include "corpus/compared_text.h"
#include "search/hit_loader_internal.h"
#include "search/ranking/ranking_weights.h"
#include "search/similar/commitment_internal.h"
#include "search/similar/similar_texts_internal.h"

namespace axtar::search {

Result<void> SimilarTexts::add_word_for_word() {
    for (const AskedText& asked : asked_) {
        const auto sections = candidates_.word_for_word(asked.key);
        if (sections.empty() || known_.contains(place_of(sections.front()))) continue;
        if (const auto number = read(sections.front(), asked.key); !number) {
            return tl::unexpected(number.error());
        }
    }
    return {};
}

/// Copies of a text that the list had before cost nothing and take no place in it.
Result<void> SimilarTexts::add(const CandidateList& list) {
    std::set<std::size_t> had;
    std::vector<std::size_t> read_texts;
    std::size_t at = 0;
    for (; at < list.sections.size() && read_texts.size() < list.wanted; ++at) {
        const auto known = known_.find(place_of(list.sections[at]));
        if (known != known_.end()) {
            if (had.insert(known->second).second) read_texts.push_back(known->second);
            continue;
        }
        const auto number = read(list.sections[at]);
        if (!number) return tl::unexpected(number.error());
        had.insert(*number);
        read_texts.push_back(*number);
    }
    if (list.cut || at < list.sections.size()) note_the_end(read_texts);
    return {};
}

void SimilarTexts::note_the_end(const std::vector<std::size_t>& read) {
    const std::size_t last =
        (read.size() + weights::kEndOfCandidates - 1) / weights::kEndOfCandidates;
    for (auto i = read.end() - static_cast<std::ptrdiff_t>(last); i != read.end(); ++i) {
        if (texts_[*i]) end_ = std::max(end_, similar_[*texts_[*i]].similarity);
    }
}

/// The number of the text that a section says; what says the same with other marks has another,
/// unless it is similar: then put() knows all who say it.
Result<std::size_t> SimilarTexts::read(const SimilarCandidate& candidate, std::string_view key) {
    const auto record =
        load_section(snapshot_.collections[candidate.collection], candidate.section);
    if (!record) return tl::unexpected(record.error());
    const corpus::Section& section = record->section;
    std::string words = corpus::compared_words(section);
    const bool says_something = corpus::states_something(section);
    std::size_t number = texts_.size();
    if (says_something) {
        const auto [known, is_new] = numbers_.emplace(words, number);
        if (!is_new) number = known->second;
    }
    known_.emplace(place_of(candidate), number);
    if (number < texts_.size()) return number;
    texts_.emplace_back();
    if (!says_something) return number;
    if (auto text = compare(section, std::move(words), key)) put(std::move(*text), candidate);
    return number;
}

std::optional<SimilarText> SimilarTexts::compare(const corpus::Section& section, std::string words,
                                                 std::string_view key) {
    TextProfile profile(words, analyzers::language_from_code(section.lang), weights_);
    SimilarText text{.words = std::move(words), .profile = std::move(profile)};
    for (std::size_t i = 0; i < asked_.size(); ++i) {
        const bool same = !key.empty() && asked_[i].key == key;
        const double similar = same ? 1 : asked_[i].similarity(text.profile);
        if (similar <= text.similarity) continue;
        text.similarity = similar;
        text.point = i;
    }
    if (text.similarity < weights::kLeastSimilar) return std::nullopt;
    text.only_considers = only_considers(text.profile);
    text.recommends = section.recommendation.has_value();
    return text;
}

/// Puts the text whose number is the last among the similar ones, with all sections that say it.
void SimilarTexts::put(SimilarText text, const SimilarCandidate& found) {
    const std::string key = corpus::said_key(text.words);
    text.word_for_word = key == asked_[text.point].key;
    text.sections = candidates_.word_for_word(key);
    if (text.sections.empty()) text.sections.push_back(found);  // of marks alone: it has no key
    text.same_addressee = candidates_.is_to_an_addressee(text.sections.front());
    const std::size_t number = texts_.size() - 1;
    for (const SimilarCandidate& each : text.sections) known_.emplace(place_of(each), number);
    texts_[number] = similar_.size();
    similar_.push_back(std::move(text));
}

}  // namespace axtar::search
