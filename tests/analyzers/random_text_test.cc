#include "tests/analyzers/random_text.h"

#include <algorithm>
#include <cstdint>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "analyzers/analyzer_registry.h"
#include "analyzers/query_analysis.h"
#include "analyzers/word_spans.h"
#include "analyzers/word_stem.h"
#include "base/utf8.h"
#include "tests/analyzers/invariants.h"
#include "tests/analyzers/shared_texts.h"
#include "tests/support/random_seed.h"
#include "tests/support/shared_data.h"

namespace axtar::analyzers {
namespace {

constexpr int kTexts = 3000;

/// Analyses each text twice, in vectors with different pasts.
void check_texts(std::uint64_t seed, std::vector<std::vector<Token>>& all) {
    std::vector<Token> again;
    for (int i = 0; i < kTexts; ++i) {
        const std::string text = tests::random_text(seed + static_cast<std::uint64_t>(i));
        std::vector<Token> tokens;
        analyze_text(text, Language::kUnknown, tokens);
        analyze_text(text, Language::kUnknown, again);
        ASSERT_EQ(tests::broken_invariant(text, tokens), "")
            << "seed " << seed + static_cast<std::uint64_t>(i);
        ASSERT_TRUE(tests::same_tokens(tokens, again))
            << "seed " << seed + static_cast<std::uint64_t>(i);
        all.push_back(std::move(tokens));
    }
}

TEST(RandomText, KeepsTheInvariantsOfTokensInEveryThread) {
    const std::uint64_t seed = tests::random_seed();
    std::vector<std::vector<std::vector<Token>>> results(3);
    {
        std::vector<std::jthread> threads;
        for (auto& result : results) threads.emplace_back([&] { check_texts(seed, result); });
    }
    for (const auto& result : results) {
        ASSERT_EQ(result.size(), static_cast<std::size_t>(kTexts));
        for (std::size_t i = 0; i < result.size(); ++i) {
            ASSERT_TRUE(tests::same_tokens(result[i], results[0][i])) << "seed " << seed + i;
        }
    }
}

// One long line of anything takes time that grows with its length, not with its square: a quadratic
// step over these would take hours.
TEST(LongText, IsReadInLinearTime) {
    std::vector<Token> tokens;
    for (const std::string piece :
         {"а ", "а b ", "ə ",  "a ",      "bр",    "bэ", "ь",    "a-",  "1-",     "1.",
          "a.", "\"a",  "-\n", "&",       "É",     "1,", "A/1",  "a@",  "\u0301", "e\u0301",
          "_",  "漢",   "漢 ", "х\u00A0", "ayrı-", "'s", "www.", "\xFF"}) {
        std::string text;
        while (text.size() < 100000) text += piece;
        analyze_text(text, Language::kUnknown, tokens);
        EXPECT_EQ(tests::broken_invariant(text, tokens), "") << piece;
    }
}

TEST(RandomText, KeepsTheLimitsOfQueries) {
    const std::uint64_t seed = tests::random_seed();
    for (std::uint64_t i = 0; i < kTexts; ++i) {
        const std::string text = tests::random_text(seed + i);
        for (const QueryWord& word : analyze_query(text)) {
            ASSERT_LE(word.exact.size() + word.stems.size() + word.folded.size(), 6U) << seed + i;
            ASSERT_FALSE(word.exact.empty() || word.stems.empty() || word.folded.empty())
                << seed + i;
            ASSERT_EQ(text.substr(word.start, word.end - word.start), word.surface) << seed + i;
        }
    }
}

bool same_place(const WordSpan& a, const WordSpan& b) {
    return a.start == b.start && a.end == b.end;
}

/// The bytes of the text around a word that only one of the two has.
std::string around(const std::string& text, const WordSpan& word) {
    const std::size_t start = word.start < 20 ? 0 : word.start - 20;
    return std::to_string(word.start) + "-" + std::to_string(word.end) + " in \"" +
           text.substr(start, word.end - start + 20) + "\"";
}

/// The words by the fast way and by ICU alone.
void expect_icu_words(const std::string& text, const std::string& where) {
    std::vector<WordSpan> fast;
    std::vector<WordSpan> slow;
    find_words(text, fast);
    append_icu_words(text, 0, slow);
    const auto [mine, theirs] = std::ranges::mismatch(fast, slow, same_place);
    ASSERT_TRUE(mine == fast.end() || theirs != slow.end()) << where << ": more words than ICU has";
    ASSERT_TRUE(theirs == slow.end()) << where << ": ICU has " << around(text, *theirs);
}

TEST(WordSpans, AreThoseOfIcuOnRandomText) {
    const std::uint64_t seed = tests::random_seed();
    for (std::uint64_t i = 0; i < 5 * kTexts; ++i) {
        expect_icu_words(utf8::repair(tests::random_text(seed + i)),
                         "seed " + std::to_string(seed + i));
        if (HasFatalFailure()) return;
    }
}

TEST(WordSpans, AreThoseOfIcuOnTheSharedTexts) {
    AXTAR_REQUIRE_SHARED_DATA(folder, "documents");
    AXTAR_REQUIRE_SHARED_DATA(declaration, "udhr/udhr.jsonl");
    std::vector<tests::SharedText> texts = tests::read_shared_folder(folder);
    for (auto& text : tests::read_shared_texts(declaration)) texts.push_back(std::move(text));
    ASSERT_GT(texts.size(), 1000U);
    std::size_t bytes = 0;
    for (const tests::SharedText& text : texts) {
        expect_icu_words(text.body, text.id);
        if (HasFatalFailure()) return;
        bytes += text.body.size();
    }
    std::cout << "the same words in " << texts.size() << " texts, " << bytes << " bytes\n";
}

TEST(SharedTexts, KeepTheInvariantsOfTokens) {
    AXTAR_REQUIRE_SHARED_DATA(folder, "documents");
    std::vector<Token> tokens;
    for (const tests::SharedText& text : tests::read_shared_folder(folder)) {
        analyze_text(text.body, language_from_code(text.lang), tokens);
        ASSERT_EQ(tests::broken_invariant(text.body, tokens), "") << text.id;
        // What the cache in front of the stemmers gives is what they give.
        for (std::size_t i = 0; i < tokens.size(); i += 7) {
            const Token& token = tokens[i];
            if (token.type != TokenType::kWord || !token.parts.empty()) continue;
            const Language language = stem_language(token.text, token.language);
            ASSERT_EQ(token.stem, stem_word(token.text, language)) << text.id << ": " << token.text;
        }
    }
}

}  // namespace
}  // namespace axtar::analyzers
