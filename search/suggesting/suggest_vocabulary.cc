#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "search/characters.h"
#include "search/facets/filters.h"
#include "search/suggesting/phrase_stems_internal.h"
#include "search/suggesting/suggest_vocabulary_internal.h"
#include "search/vocabulary/collection_words_internal.h"

namespace axtar::search {
namespace {

constexpr std::size_t kLeastLetters = 3;     // as of a prefix in a query
constexpr std::uint32_t kLeastSections = 2;  // what one section has is likely a misprint
constexpr std::size_t kMostForms = 64;       // of a collection
constexpr std::size_t kMostPostings = 20'000;

struct Word {
    std::string shortest = {};
    std::vector<std::string> forms = {};
    std::uint64_t sections = 0;  // summed over the forms: for the order
};

/// Puts forms together that have a stem in common in either language.
class WordsByStem {
public:
    void add(const std::string& form, std::uint32_t sections) {
        constexpr std::array kLanguages = {analyzers::Language::kAzerbaijani,
                                           analyzers::Language::kEnglish};
        std::array<std::string, kLanguages.size()> stems;
        std::size_t number = words_.size();
        for (std::size_t i = 0; i < kLanguages.size(); ++i) {
            stems[i] = phrase_stems(form, kLanguages[i]);
            const auto known = numbers_.find(stems[i]);
            if (known != numbers_.end()) number = std::min(number, known->second);
        }
        if (number == words_.size()) words_.push_back({.shortest = form});
        for (std::string& stem : stems) numbers_.try_emplace(std::move(stem), number);
        Word& word = words_[number];
        word.forms.push_back(form);
        word.sections += sections;
        if (std::pair(form.size(), form) < std::pair(word.shortest.size(), word.shortest)) {
            word.shortest = form;
        }
    }
    std::vector<Word> take() {
        std::stable_sort(words_.begin(), words_.end(),
                         [](const Word& a, const Word& b) { return a.sections > b.sections; });
        return std::move(words_);
    }

private:
    std::vector<Word> words_;
    std::unordered_map<std::string, std::size_t> numbers_;  // by stem
};

std::vector<Word> words_beginning(const Snapshot& snapshot, std::string_view start) {
    std::unordered_map<std::string, std::uint32_t> sections;
    std::vector<std::string> forms;  // in their order, for the same answer each time
    for (const CollectionSnapshot& collection : snapshot.collections) {
        for (const SpeltLike& word :
             spelling_of(collection)->forms.beginning_with(start, kMostForms)) {
            std::uint32_t& count = sections[std::string(word.text)];
            if (count == 0) forms.emplace_back(word.text);
            count += word.frequency;
        }
    }
    WordsByStem words;
    for (const std::string& form : forms) words.add(form, sections[form]);
    std::vector<Word> all = words.take();
    std::erase_if(all, [](const Word& word) { return word.sections < kLeastSections; });
    return all;
}

/// The documents that a search finds by these forms, as far as `postings` lasts.
std::uint32_t documents_with(const CollectionSnapshot& collection, const Word& word,
                             std::size_t& postings) {
    const CollectionColumns& columns = *collection.columns;
    std::unordered_set<std::uint32_t> documents;
    for (const std::string& form : word.forms) {
        const Xapian::PostingIterator end = collection.database.postlist_end(form);
        for (Xapian::PostingIterator at = collection.database.postlist_begin(form);
             at != end && postings > 0 && *at < columns.section_document.size(); ++at, --postings) {
            const std::uint32_t document = columns.section_document[*at];
            const bool searched = is_searched_by_default(columns.section_role[*at]);
            if (document != kNoDocument && searched) documents.insert(document);
        }
    }
    return static_cast<std::uint32_t>(documents.size());
}

}  // namespace

std::vector<SuggestedWord> suggest_vocabulary(const Snapshot& snapshot, std::string_view start,
                                              std::size_t limit) {
    if (count_characters(start) < kLeastLetters) return {};
    std::vector<std::size_t> postings(snapshot.collections.size(), kMostPostings);
    std::vector<SuggestedWord> chosen;
    for (Word& word : words_beginning(snapshot, start)) {
        if (chosen.size() == limit) break;
        SuggestedWord suggested{.text = std::move(word.shortest)};
        for (std::size_t c = 0; c < snapshot.collections.size(); ++c) {
            suggested.documents += documents_with(snapshot.collections[c], word, postings[c]);
        }
        // Gone since the words were read, or in footnotes alone.
        if (suggested.documents > 0) chosen.push_back(std::move(suggested));
    }
    return chosen;
}

}  // namespace axtar::search
