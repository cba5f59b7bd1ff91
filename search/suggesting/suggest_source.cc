#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "analyzers/word_stem.h"
#include "corpus/index_layout.h"
#include "search/spelling/phrase_spelling_internal.h"
#include "search/suggesting/phrase_stems_internal.h"
#include "search/suggesting/suggest_cohesion_internal.h"
#include "search/suggesting/suggest_names_internal.h"
#include "search/suggesting/suggest_source_internal.h"

namespace axtar::search {
namespace {

template <class Visit>
void walk(const Xapian::Database& database, Xapian::valueno slot, Visit visit) {
    const Xapian::ValueIterator end = database.valuestream_end(slot);
    for (Xapian::ValueIterator i = database.valuestream_begin(slot); i != end; ++i) {
        visit(i.get_docid(), *i);
    }
}

template <class Visit>
void split(std::string_view joined, Visit visit) {
    while (!joined.empty()) {
        const std::size_t end = std::min(joined.find(corpus::kValueSeparator), joined.size());
        visit(joined.substr(0, end));
        joined.remove_prefix(std::min(end + 1, joined.size()));
    }
}

void add_titles(const Xapian::Database& database, const CollectionColumns& columns,
                SuggestIndexBuilder& builder) {
    walk(database, corpus::kSlotTitle, [&](Xapian::docid section, const std::string& value) {
        const std::uint32_t document = section < columns.section_document.size()
                                           ? columns.section_document[section]
                                           : kNoDocument;
        if (document == kNoDocument) return;
        const std::string_view title = title_in(value);
        builder.add(CompletionKind::kTitle, title, document, 1);
        if (title.size() == value.size()) return;
        builder.add(CompletionKind::kNumber, std::string_view(value).substr(title.size() + 1),
                    document, 1);
    });
}

/// Puts the forms of a phrase together, by the stems of either language: a phrase has none of its
/// own here. The first form added is the one that is shown; a misspelt phrase is none.
class PhrasesByStem {
public:
    explicit PhrasesByStem(const PhraseSpelling& spelling) : spelling_(spelling) {}

    void add(std::string_view phrase, std::uint32_t documents) {
        std::size_t number = all_.size();
        for (const auto language :
             {analyzers::Language::kAzerbaijani, analyzers::Language::kEnglish}) {
            const auto known = numbers_.find(key_of(phrase, language));
            if (known != numbers_.end()) number = std::min(number, known->second);
        }
        const bool is_new = number == all_.size();
        if (is_new && spelling_.is_misspelt(phrase, documents)) return;
        for (const auto language :
             {analyzers::Language::kAzerbaijani, analyzers::Language::kEnglish}) {
            numbers_.try_emplace(key_of(phrase, language), number);
        }
        if (is_new) {
            all_.emplace_back(documents, phrase);
        } else {
            all_[number].first += documents;
        }
    }
    const std::vector<std::pair<std::uint32_t, std::string_view>>& all() const { return all_; }

private:
    static std::string key_of(std::string_view phrase, analyzers::Language language) {
        const char name = language == analyzers::Language::kEnglish ? 'e' : 'a';
        return name + phrase_stems(phrase, language);
    }

    const PhraseSpelling& spelling_;
    std::unordered_map<std::string, std::size_t> numbers_;
    std::vector<std::pair<std::uint32_t, std::string_view>> all_;
};

/// Most phrases are said in one document and never shown, so the first walk counts hashes, and the
/// second keeps the texts of those that are common. Two phrases of one hash would at worst show one
/// that is rarer.
void add_phrases(const Xapian::Database& database, SuggestIndexBuilder& builder) {
    std::unordered_map<std::size_t, std::uint32_t> documents;
    const std::hash<std::string_view> hash;
    walk(database, corpus::kSlotPhrases, [&](Xapian::docid, const std::string& value) {
        split(value, [&](std::string_view phrase) { ++documents[hash(phrase)]; });
    });
    std::unordered_map<std::string, std::uint32_t> common;
    walk(database, corpus::kSlotPhrases, [&](Xapian::docid, const std::string& value) {
        split(value, [&](std::string_view phrase) {
            if (documents[hash(phrase)] >= kLeastDocumentsOfPhrase) ++common[std::string(phrase)];
        });
    });
    std::vector<std::pair<std::uint32_t, std::string_view>> sorted;
    for (const auto& [phrase, count] : common) sorted.emplace_back(count, phrase);
    const auto before = [](const auto& a, const auto& b) {
        return std::pair(b.first, a.second) < std::pair(a.first, b.second);
    };
    std::sort(sorted.begin(), sorted.end(), before);
    if (sorted.size() > kMostPhrases) sorted.resize(kMostPhrases);
    const PhraseSpelling spelling(common);
    PhrasesByStem phrases(spelling);
    const SuggestCohesion cohesion(common);
    for (const auto& [count, phrase] : sorted) {
        if (cohesion.is_whole(phrase, count)) phrases.add(phrase, count);
    }
    for (const auto& [count, phrase] : phrases.all()) {
        builder.add(CompletionKind::kPhrase, phrase, kNoDocument, count);
    }
}

}  // namespace

SuggestIndex read_suggestions(const Xapian::Database& database, const corpus::Schema& schema,
                              std::shared_ptr<const CollectionColumns> columns) {
    SuggestIndexBuilder builder;
    add_titles(database, *columns, builder);
    add_institutions(schema, *columns, builder);
    add_phrases(database, builder);
    add_acts(database, *columns, builder);
    return builder.finish(std::move(columns));
}

}  // namespace axtar::search
