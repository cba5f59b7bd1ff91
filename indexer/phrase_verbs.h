#pragma once

#include <string_view>

namespace axtar::indexer {

/// Where a word may stand in a phrase that people would search for.
enum class PhrasePlace {
    kAnywhere,    ///< no verb, as far as is known
    kBeforeNoun,  ///< first, right before a noun: a participle ("alleged violation")
    kLast,        ///< a noun behind others, a verb before them ("procedural guarantees")
    kWithin       ///< neither first nor last: it makes a sentence ("stated", "keçirir")
};

/// What the forms of verbs that reports and recommendations tell or ask with may be to a phrase.
/// Words that are as often nouns wherever they stand (review, support, report) are no such verbs.
///
/// Input:   one word, folded.
/// Errors:  none.
/// Threads: safe.
[[nodiscard]] PhrasePlace place_in_phrase(std::string_view folded);

}  // namespace axtar::indexer
