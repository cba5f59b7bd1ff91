#pragma once

#include <cstddef>

#include "corpus/index_layout.h"

/// Every number that decides the order of hits, with its origin. Change one only with the measures
/// of `axtar eval` before and after.
namespace axtar::search::weights {

// BM25. Origin: Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009), usual range
// k1 1.2..2, b 0.5..0.8; Xapian's own defaults are k1 = 1, b = 0.5.
// k1 is scaled by the wdf that one occurrence in the body has.
inline constexpr double kK1 = 2.0 * corpus::kBodyWdf;
inline constexpr double kB = 0.6;
inline constexpr double kMinNormalisedLength = 0.5;

// A word in the title or in a heading above a section is evidence beside the match in its text.
// Origin: judgement; a title stands on every section of a document, so it weighs least.
inline constexpr double kTitle = 0.25;
inline constexpr double kHeading = 0.45;

// Added where the query names a provision ("Maddə 46") and the section is that provision. Origin:
// above what a handful of frequent words can reach, below nothing that matters.
inline constexpr double kProvision = 12.0;

// Stems that merely share their folded form with the word typed (text in wrong capitals: "dovlət")
// are taken along only where they are this much rarer than the word's own stems; "səhər" must not
// bring in "şəhər". Origin: 50 of 18,926 folded groups hold two real words (domain facts), and
// there the lesser is seldom under a fifth of the greater.
inline constexpr double kRareVariant = 0.2;

// A hyphenated word found written apart: its parts weigh as words of their own, so they are scaled
// to about one word's weight. Origin: judgement.
inline constexpr double kWrittenApart = 0.5;

// Relaxed queries: a section must carry this share of the query's weight (sum of idf over words).
// Origin: judgement, see docs/query_syntax.md.
inline constexpr double kMostOf = 0.6;
// Queries of this many words are questions in plain language: they are relaxed already when fewer
// sections than this have every word.
inline constexpr std::size_t kQuestionWords = 7;
inline constexpr std::size_t kFewSections = 20;
// Of a question up to this many sections are ranked, the best covered; under this share of the
// weight a section has nothing to do with it. Origin: on Cranfield a share of 0.25 cost 0.05 of
// recall@100 against 0.1, and 100 sections cost 0.02 against 1000.
inline constexpr std::size_t kQuestionSections = 1'000;
inline constexpr double kQuestionFloor = 0.1;

// Words in more than this share of the sections are not marked in snippets beside rarer ones; an
// index of fewer sections than the second number is too small to tell. Origin: judgement, seen on
// long English questions whose snippets were nothing but marked "of" and "the".
inline constexpr double kCommonWord = 0.25;
inline constexpr unsigned kSectionsForCommonWords = 100;

}  // namespace axtar::search::weights
