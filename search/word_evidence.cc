#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_set>

#include "analyzers/fold.h"
#include "analyzers/known_word.h"
#include "corpus/index_layout.h"
#include "search/vocabulary/dictionary_internal.h"
#include "search/vocabulary/thesaurus.h"
#include "search/word_evidence_internal.h"

namespace axtar::search {
namespace {

/// The words that the thesaurus and the dictionary are written in, without the letters of
/// Azerbaijani. What people say (everyday_words.txt) is as they write it, so no evidence.
std::unordered_set<std::string> listed_words() {
    std::unordered_set<std::string> words;
    for (const std::string_view list :
         {legal_thesaurus(), human_rights_terms(), azerbaijani_english(), english_azerbaijani()}) {
        const std::string text = analyzers::keyword_key(list);
        for (std::size_t at = 0; at < text.size();) {
            constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz";
            const std::size_t end = std::min(text.find_first_not_of(kLetters, at), text.size());
            if (end > at) words.insert(text.substr(at, end - at));
            at = end + 1;
        }
    }
    return words;
}

}  // namespace

bool is_known_word(const std::string& form) {
    static const std::unordered_set<std::string> listed = listed_words();
    return listed.contains(analyzers::fold(form)) || analyzers::is_known_azerbaijani(form);
}

bool is_in_two_documents(const Snapshot& snapshot, const std::string& form) {
    const std::string term = corpus::term("", form);
    bool in_one = false;
    for (const CollectionSnapshot& collection : snapshot.collections) {
        std::uint32_t first = kNoDocument;
        const Xapian::PostingIterator end = collection.database.postlist_end(term);
        for (auto at = collection.database.postlist_begin(term); at != end; ++at) {
            const std::uint32_t document = collection.columns->section_document[*at];
            if (document == first) continue;
            if (in_one) return true;
            in_one = true;
            first = document;
        }
    }
    return false;
}

}  // namespace axtar::search
