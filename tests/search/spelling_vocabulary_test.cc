#include <algorithm>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>
#include <xapian.h>

#include "analyzers/fold.h"
#include "search/spelling/spelling_vocabulary_internal.h"
#include "search/suggesting/suggest_index_internal.h"
#include "search/suggesting/suggest_words_internal.h"
#include "tests/support/random_seed.h"

namespace axtar::search {
namespace {

std::string random_word(std::mt19937& random, std::size_t longest) {
    static const std::vector<std::string> kLetters = {"a", "b", "ə", "e", "ş", "s", "q"};
    std::string word;
    for (std::size_t i = 3 + random() % (longest - 2); i > 0; --i) {
        word += kLetters[random() % kLetters.size()];
    }
    return word;
}

/// Optimal string alignment the plain way, over ASCII.
std::size_t distance(const std::string& a, const std::string& b) {
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
                continue;
            }
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1,
                                d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
            }
        }
    }
    return d[a.size()][b.size()];
}

Xapian::WritableDatabase database_of(const std::set<std::string>& words) {
    Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
    Xapian::Document document;
    for (const std::string& word : words) document.add_term(word);
    for (const char* other : {"Zstem", "XKIND:abc", "12", "12-1", "Qid"}) document.add_term(other);
    database.add_document(document);
    return database;
}

std::set<std::string> random_words(std::mt19937& random) {
    std::set<std::string> words;
    for (int i = 0; i < 400; ++i) words.insert(random_word(random, 8));
    return words;
}

TEST(SpellingVocabulary, FindsWhatComparingEachWordFinds) {
    std::mt19937 random(tests::random_seed());
    const std::set<std::string> words = random_words(random);
    const SpellingVocabulary vocabulary(database_of(words), "");
    EXPECT_EQ(vocabulary.size(), words.size());  // nothing with a prefix, no numbers
    for (int i = 0; i < 200; ++i) {
        const std::string typed = analyzers::fold(random_word(random, 9));
        for (const std::uint32_t edits : {1U, 2U}) {
            std::set<std::string> expected;
            for (const std::string& word : words) {
                if (distance(typed, analyzers::fold(word)) <= edits) expected.insert(word);
            }
            std::set<std::string> found;
            for (const SpeltLike& like : vocabulary.near(typed, edits)) {
                EXPECT_EQ(distance(typed, std::string(like.folded)), like.edits);
                found.insert(std::string(like.text));
            }
            EXPECT_EQ(found, expected) << typed << " within " << edits;
        }
    }
}

TEST(SpellingVocabulary, FindsWhatTheBeginningOfAWordIsNear) {
    std::mt19937 random(tests::random_seed());
    const std::set<std::string> words = random_words(random);
    const SpellingVocabulary vocabulary(database_of(words), "");
    for (int i = 0; i < 100; ++i) {
        const std::string typed = analyzers::fold(random_word(random, 12));
        std::set<std::pair<std::string, std::size_t>> expected;
        for (const std::string& word : words) {
            const std::string folded = analyzers::fold(word);
            for (std::size_t ending = 1; ending <= std::min<std::size_t>(5, typed.size());
                 ++ending) {
                const std::string head = typed.substr(0, typed.size() - ending);
                const bool near = folded.size() >= 4 && distance(head, folded) <= 1;
                if (near) expected.insert({word, ending});
            }
        }
        std::set<std::pair<std::string, std::size_t>> found;
        for (const SpeltLike& like : vocabulary.near_beginning(typed, 1, 4, 5)) {
            found.insert({std::string(like.text), like.ending});
        }
        EXPECT_EQ(found, expected) << typed;
    }
}

TEST(SpellingVocabulary, IsEmptyForAnEmptyIndex) {
    const SpellingVocabulary vocabulary(
        Xapian::WritableDatabase(std::string(), Xapian::DB_BACKEND_INMEMORY), "Z");
    EXPECT_EQ(vocabulary.size(), 0U);
    EXPECT_TRUE(vocabulary.near("torture", 2).empty());
    EXPECT_EQ(vocabulary.frequency("torture"), 0U);
}

TEST(SuggestIndex, FindsTheWordsThatBeginNearly) {
    std::mt19937 random(tests::random_seed());
    SuggestIndexBuilder builder;
    std::set<std::string> keys;
    for (int i = 0; i < 400; ++i) {
        const std::string word = random_word(random, 8);
        keys.insert(analyzers::fold(word));
        builder.add(CompletionKind::kPhrase, word, kNoDocument, 1);
    }
    const SuggestIndex index = builder.finish(std::make_shared<const CollectionColumns>());
    ASSERT_EQ(index.size(), keys.size());
    for (int i = 0; i < 200; ++i) {
        const std::string typed = analyzers::fold(random_word(random, 7));
        std::set<std::string> expected;
        for (const std::string& key : keys) {
            if (key.starts_with(typed) || begins_misspelt(typed, key)) expected.insert(key);
        }
        std::set<std::string> found;
        std::uint32_t last = 0;
        for (const SuggestIndex::Range& range : index.near_beginning(typed)) {
            EXPECT_GE(range.first, last);
            last = range.last;
            for (const SuggestIndex::Place& place : index.places(range)) {
                found.insert(analyzers::fold(index.text(place.entry)));
            }
        }
        EXPECT_EQ(found, expected) << typed;
    }
}

}  // namespace
}  // namespace axtar::search
