#pragma once

#include <cstddef>
#include <cstdint>

#include "corpus/index_layout.h"

/// Every number that decides the order of hits, with its origin. Change one only with the measures
/// of `axtar eval` before and after.
namespace axtar::search::weights {

// BM25. Origin: Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009), usual range
// k1 1.2..2, b 0.5..0.8; Xapian's own defaults are k1 = 1, b = 0.5. Of the values from 1.2 to 2 the
// lowest is best or equal on all collections of docs/ranking.md. Short sections are not taken for
// longer ones, as Xapian's default of 0.5 does: 0 is better by 0.000 to 0.010 on seven collections.
// k1 is scaled by the wdf that one occurrence in the body has.
inline constexpr double kK1 = 1.2 * corpus::kBodyWdf;
inline constexpr double kB = 0.6;
inline constexpr double kMinNormalisedLength = 0.0;

// A word in the title or in a heading above a section is evidence beside the match in its text.
// Origin: judgement; a title stands on every section of a document, so it weighs least.
inline constexpr double kTitle = 0.25;
inline constexpr double kHeading = 0.45;

// Added where the query names a provision ("Maddə 46") and the section is that provision. Origin:
// above what a handful of frequent words can reach, below nothing that matters.
inline constexpr double kProvision = 12.0;

// Added to a provision that the query names with its act (the first of several one more than the
// next, kNextNamed where the query is nothing else, so that they keep their order whatever words
// weigh in them). Origin: far above any sum of weights, so that what was named comes first.
inline constexpr double kNamedProvision = 1'000;
inline constexpr double kNextNamed = 100;
// Added to the sections of an act that the query names among other words: to the best of them by
// these words, and to those that have this share of what the best section of all has of them.
// Origin: 273 known items in acts, asked for with the act's title before the words, have nDCG@10
// 0.712, 0.717, 0.718, 0.724 and 0.723 with a share of 0.1 to 0.5, 0.698 where each section with
// any of the words goes first ("ECHR Turkey journalists": nine articles of the Convention).
inline constexpr double kNamedAct = 1'000;
inline constexpr double kEnoughOfBest = 0.4;
// Added, where the query is nothing else or has operators, to what cites the provision that it
// names (each of them), and to what cites an act that the index lacks. Origin: above what words
// weigh, which the digits of two articles have in many texts.
inline constexpr double kCitesProvision = 200;

// Stems that merely share their folded form with the word typed (text in wrong capitals: "dovlət")
// are taken along only where they are this much rarer than the word's own stems; "səhər" must not
// bring in "şəhər". Origin: 50 of 18,926 folded groups hold two real words (domain facts), and
// there the lesser is seldom under a fifth of the greater.
inline constexpr double kRareVariant = 0.2;

// Added times the idf of the addressee where the query names a body or a State and the section is
// addressed to it. Origin: on the English keywords of the office set 0, 0.5, 1 and 2 give nDCG@10
// 0.826, 0.830, 0.834 and 0.853, on known items by English keywords 0.652, 0.648, 0.648 and 0.645.
inline constexpr double kAddressee = 1.0;

// Times that much where the query speaks of recommending, for what the body issued too where it is
// the one that recommends; in a question it is all that the name counts. Origin: judgement, seen on
// what an office asks ("which recommendations were made to Azerbaijan about internally displaced
// persons and their housing" has one to another State among the first six with 4, none with 6);
// with 4 and 6 the office set has nDCG@10 0.824 and 0.825, the legal set 0.766 with both.
inline constexpr double kBodyOfRecommendation = 6.0;
// Added times the idf of all judgments where a plain query asks which of them dealt with its
// matter: nothing else can answer. Origin: one query of the judged sets asks so, and finds its
// judgment first with 10, behind treaties with 6; known items stay as they were.
inline constexpr double kJudgment = 10.0;
// The same for those against a State that is named there. Origin: judgement.
inline constexpr double kRespondent = 3.0;

// Added times the idf of the word where a plain query has "recommendations" or "tövsiyələr" and the
// section is one: as much as a text earns that has the word often. Origin: judgement, seen on what
// an office asks ("həbsxanalarda işgəncə ilə bağlı tövsiyələr" had a code among the first six with
// 2); with 0 to 4 the judged sets have the same nDCG@10 to three places, known items in all 0.650
// with 2 and 0.649 with 4.
inline constexpr double kRecommendation = 3.0;

// Added times the sum of the idf of its words where a plain query is the whole heading of a section
// or the title of a document. Origin: of 500 headings that one section alone has, 466, 497, 498 and
// 498 find it first with 0, 1, 2 and 4; all other collections stay as they were. 4 lifts an article
// that was taken out, whose words weigh nothing, above all that weighs by them. Times the weight of
// a name where it is another name of what was typed that is the heading: of 98 articles that people
// ask for by the name of their right 58, 74 and 97 are among the first three without it, with it,
// and with the names that articles have in the thesaurus.
inline constexpr double kWholeHeading = 4.0;

// A hyphenated word found written apart: its parts weigh as words of their own, so they are scaled
// to about one word's weight. Origin: judgement.
inline constexpr double kWrittenApart = 0.5;

// The second stage looks at this many of the best sections, and at this many words of a query.
// Origin: a page and the few after it; what a look costs (bench/search). With 20, 40, 60 and 100
// sections nDCG@10 of all collections is the same to four places: what it adds is too little to
// lift one from farther down.
inline constexpr std::size_t kSecondStageSections = 50;
inline constexpr std::size_t kSecondStageWords = 12;
// Words that stand as far apart as they were typed, or at most kNearWords: times the idf of the
// commoner one, and in a query of fewer telling words than a question times that of the rarer one,
// since "right to strike" is rarer than "right". A section with the very letters typed: times the
// word's idf. Origin: judgement; an accompaniment of BM25, not its rival. kAdjacentInName with 0.3,
// 1 and 1.8 gives the legal set nDCG@10 0.760, 0.764 and 0.763, the office set 0.811, 0.816 and
// 0.812, known items by keywords 0.684, 0.683 and 0.682.
inline constexpr double kAdjacent = 0.6;
inline constexpr double kAdjacentInName = 1.0;
inline constexpr double kNear = 0.3;
inline constexpr std::uint32_t kNearWords = 8;
inline constexpr double kLetters = 0.05;
// What is not repealed gets this share of its weight on top. Origin: judgement; enough to part two
// wordings of one law, not to lift another law.
inline constexpr double kNotRepealed = 0.1;
// Where a query is a known term as a whole ("insan ticarəti"), a section that has the term by any
// of its names gets this share of its weight on top: the words apart are of another matter. Origin:
// what an office asks (ships that rescue people came before trafficking); without it the legal set
// has nDCG@10 0.763, with 0.6, 1 and 1.5 it has 0.764 to 0.765, and the other sets stay.
inline constexpr double kWholeTerm = 1.0;

// What a question finds is weighed twice: the words that the best kFeedbackSections of the first
// pass share count in the second, at most kFeedbackTerms of them, none that more than
// kFeedbackCommon of all sections have. Origin: the usual range of relevance models in the form RM3
// (feedback documents 5..10, terms 10..50, weight 0.3..0.5). Several answers gain by it, a single
// one may lose: with 0.3 and 0.4 Cranfield has nDCG@10 0.398 and 0.402, the office set 0.803 and
// 0.806, known items in Azerbaijani 0.738 and 0.736 and in English 0.520 and 0.506.
inline constexpr std::size_t kFeedbackSections = 5;
inline constexpr std::size_t kFeedbackTerms = 20;
inline constexpr double kFeedback = 0.4;
inline constexpr double kFeedbackCommon = 0.25;

// A match by another name of the thesaurus (the other language, an acronym) counts this share of a
// match by the words typed, and never more than this share of their weight where the index has
// them: who types Azerbaijani reads Azerbaijani first. Origin: on the judged legal set 0.5, 0.7,
// 0.9 and 1 give nDCG@10 0.633, 0.650, 0.668 and 0.669, nearly all of it from questions that the
// other language answers; 0.8 keeps the words typed ahead where both languages answer. On the
// Universal Declaration every value from 0.3 to 1 finds the same.
inline constexpr double kThesaurus = 0.8;

// The same where the words of a term stand apart in a question or in another order. Origin: on the
// judged legal set 0, 0.3, 0.5 and 0.7 give nDCG@10 0.726, 0.737, 0.741 and 0.744, on questions
// with one known answer 0.699, 0.705, 0.709 and 0.693.
inline constexpr double kScattered = 0.5;

// The names of a name count this share of it: "fired" is dismissal, and that is "işdən çıxarma".
// Origin: 0, 0.4, 0.5 and 0.7 give the legal set nDCG@10 0.762, 0.763, 0.764 and 0.764, the office
// set 0.811, 0.817, 0.816 and 0.814, known items 0.641, 0.642, 0.643 and 0.646.
inline constexpr double kSecondHand = 0.5;

// All the words of a term of several, where a question has it: who says it as it was typed says it
// no less than by another name. They count each on its own already. Origin: judgement; 0 to 0.25
// find the same on the judged sets, headings gain 0.007, more takes from questions.
inline constexpr double kTypedTerm = 0.25;

// The same for a word of the dictionary. Origin: on the judged legal set 0.3 and 0.8 give the
// questions that the other language answers nDCG@10 0.56 and 0.60 and recall@100 0.70 and 0.77; the
// other questions stay within 0.004.
inline constexpr double kDictionary = 0.8;

// A question finds the sections that have at least this share of its words, by idf and by any name.
// Origin: with 0, 0.1, 0.15 and 0.2 Cranfield has nDCG@10 0.398, 0.398, 0.397 and 0.392: of a long
// abstract a good answer may have little. With 0, 0.15, 0.25 and 0.35 the legal set has 0.767,
// 0.767, 0.767 and 0.763, the office set 0.825, 0.825, 0.825 and 0.821. Of what two
// questions of an office and of a jurist find with 0, 40 % and 66 % of the sections are left.
inline constexpr double kPartOfQuestion = 0.15;
// The same of three to six words, of which a common one alone is no answer. Origin: judgement; with
// 0.15 "right to privacy" finds 803 of 1,291 documents and "right to water" 804, with 0.3 70 and
// 35; nDCG@10 of the legal and office sets and of known items is the same to four places.
inline constexpr double kPartOfFewWords = 0.3;

// Where a question is relaxed, a section of the language that was not asked in keeps its weight if
// it has this share of the question's words, by idf and by any name; less of it with less of them.
// Origin: with 0, 0.4, 0.5 and 0.6 known items by English questions have nDCG@10 0.506, 0.515,
// 0.515 and 0.524, questions of the legal set that the other language answers 0.692, 0.677, 0.677
// and 0.677.
inline constexpr double kEnoughOfOtherLanguage = 0.6;

// Relaxed queries: a section must carry this share of the query's weight (sum of idf over words).
// Origin: judgement, see docs/query_syntax.md.
inline constexpr double kMostOf = 0.6;
// Queries of this many words are questions in plain language, of the second number where they
// have a question mark or a question word: what has the most of the words answers them. So are
// queries of kPerhapsWords where fewer than kFewForAQuestion have all of them: people name a
// thing in three words, and the law says one of them otherwise. Origin: judgement; on the keyword
// queries of the judged legal set three words instead of four raise nDCG@10 from 0.73 to 0.80 and
// recall@100 from 0.74 to 0.84. A section with all of the words weighs kAllWords of their weight
// more: with 0, 0.4 and 1 nDCG@10 of the legal set is 0.708, 0.714 and 0.711 and that of known
// items by keywords 0.678, 0.673 and 0.655. With 10, 20 and 40 sections for kFewForAQuestion the
// legal set has 0.762, 0.768 and 0.774, the others stay; 40 are two pages of documents.
// Beside that a section keeps the part of its weight that the words it has are of all telling
// words, by idf and by any name, to the power of kCoverage. With 0, 0.3, 0.5 and 0.8 known items by
// English keywords have nDCG@10 0.655, 0.671, 0.672 and 0.673 and by Azerbaijani ones 0.744, 0.746,
// 0.744 and 0.727; the legal set 0.766, 0.767, 0.766 and 0.766, the office set 0.825, 0.827, 0.824
// and 0.822. In questions of more words it takes from abstracts what it gives to laws: with 0 and
// 0.2 there known items by question have 0.606 and 0.620, Cranfield 0.397 and 0.385.
inline constexpr std::size_t kQuestionWords = 7;
inline constexpr std::size_t kAskedWords = 4;
inline constexpr std::size_t kPerhapsWords = 3;
// The same where one of them only asks: "boşanmaq istəyirəm". Origin: judgement.
inline constexpr std::size_t kWantedWords = 2;
inline constexpr double kAllWords = 0.4;
inline constexpr double kCoverage = 0.3;
inline constexpr std::uint64_t kFewForAQuestion = 40;
// Where fewer sections than this are found, words are looked for by every name that they have.
// Origin: judgement, a page.
inline constexpr std::uint64_t kFewSections = 10;

// Similar texts: this many telling words of a text look for candidates, this many candidates are
// read and compared of each kind of documents. Under the first cosine two texts have little in
// common, over the second they say the same in other words or less. Origin: usual values of "more
// like this" (20..50 terms) and of near-duplicate detection; judgement. Of the 1,067 best hits of
// 113 drafts 40 and 70 candidates of a kind miss 49 and 14; 40 take as long as 100 of all kinds by
// BM25 did.
inline constexpr std::size_t kSimilarTerms = 40;
inline constexpr std::size_t kSimilarCandidates = 40;
// Of a draft of several points they are shared out, but each point gets this many at least.
inline constexpr std::size_t kLeastSimilarCandidates = 6;
// So many sections are kept a text that is read, since some texts stand in many sections. Origin:
// of 40,000 recommendations the commonest stands in 66.
inline constexpr std::size_t kSimilarCopies = 4;
// The last half of the candidates that were read tells how alike the next ones are at most.
inline constexpr std::size_t kEndOfCandidates = 2;
inline constexpr double kLeastSimilar = 0.15;
// What is addressed to others ranks as if it were this much as alike: the same addressee comes
// first among texts of comparable likeness. Origin: judgement.
inline constexpr double kOtherAddressee = 0.4;
// Of a draft what is no recommendation ranks by this share: who asks whether something was said
// before wants what was recommended first, then what the law says of it. Origin: kTranslatedText;
// a recommendation of the other language stands level with an article of the draft's own.
inline constexpr double kNoRecommendation = 0.5;
// A slip of a draft is read as another word where that is so likely (SpellingCandidate::score). A
// long word one letter off another is a slip, however rare that is; a short one may be a word of
// its own ("commute", "compute"), unless the mistake is one that hands make. Origin: judgement.
inline constexpr double kLeastMended = -5.5;
inline constexpr double kLeastMendedShort = -1;
inline constexpr std::size_t kLettersOfLongSlip = 8;
// Words that a text has in the other language only count this share: translations come behind
// texts of the language asked in. Origin: judgement.
inline constexpr double kTranslatedText = 0.5;
inline constexpr double kSameText = 0.85;
// Sentences of a draft that are less alike than this are matters of their own, where each has two
// words that at most one section in twenty has. Origin: of 100 slightly reworded recommendations of
// two sentences and more each finds its own first whatever this is, as the whole text is compared,
// too; 0.2 and sentences that refer back kept apart take 62 of them for several matters and keep
// 75% of the first five hits, 0.15 and those kept together 41 and 83%.
inline constexpr double kSameMatter = 0.15;
inline constexpr double kTellingWord = 3;  // inverse document frequency: about ln 20

// Words in more than this share of the sections are not marked in snippets beside rarer ones; an
// index of fewer sections than the second number is too small to tell. Origin: judgement, seen on
// long English questions whose snippets were nothing but marked "of" and "the".
inline constexpr double kCommonWord = 0.25;
inline constexpr unsigned kSectionsForCommonWords = 100;

}  // namespace axtar::search::weights
