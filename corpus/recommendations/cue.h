#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "corpus/names/gazetteer.h"
#include "corpus/names/words.h"

namespace axtar::corpus::recommendations {

/// How the words of a sentence recommend; each has its confidence (confidence_of).
enum class CueKind : std::uint8_t {
    kRecommends,      ///< tövsiyə olunur; recommends that
    kRecommended,     ///< tövsiyə edilmişdir; recommended that
    kDeemsNecessary,  ///< zəruri, vacib, məqsədəuyğun hesab edilir; məqsədəuyğundur
    kUrges,           ///< çağırır; urges, calls upon, encourages, invites a body to
    kIsInvited,       ///< is invited, is called upon to
    kProposes,        ///< təklif edilir; proposes that a body
    kCallsFor,        ///< calls for a measure, without a body
    kShould,          ///< a body should
    kIsNecessary,     ///< zəruridir, vacibdir
};

/// Where the addressee stands in an English sentence.
enum class Side : std::uint8_t { kBefore, kBehind };

/// What in a sentence makes it a recommendation.
struct Cue {
    CueKind kind = CueKind::kRecommends;
    std::uint32_t word = 0;  ///< the word that says so
    Side side = Side::kBehind;
    bool azerbaijani = false;  ///< the language of the words
    bool leads_in = false;     ///< "… aşağıdakılar tövsiyə olunur:", a list follows
};

/// What a document of its kind may be taken to recommend with.
enum class Strictness : std::uint8_t {
    kReport,   ///< all cues
    kOther,    ///< no "should" and "zəruridir": guides and rules have them
    kDecision  ///< the word "recommend" alone: a judgment's reasoning has all others
};

/// A sentence: words [begin, end) of a text, and the names that begin among them, in order.
struct SentenceWords {
    const names::Words& words;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::span<const NameMatch> names;
    const Gazetteer& gazetteer;
    Strictness strictness = Strictness::kReport;
};

/// The names of a text that begin in words [begin, end).
[[nodiscard]] std::span<const NameMatch> names_between(std::span<const NameMatch> names,
                                                       std::size_t begin, std::size_t end);

/// Errors: nothing for reports of what others recommended before, negations, words that stand in
///         quotation marks, and what is too long for a sentence.
[[nodiscard]] std::optional<Cue> azerbaijani_cue(const SentenceWords& sentence);
[[nodiscard]] std::optional<Cue> english_cue(const SentenceWords& sentence);
/// The first of the two that has one.
[[nodiscard]] std::optional<Cue> find_cue(const SentenceWords& sentence);

/// Percent, from counts over labelled reports; docs/names_and_recommendations.md has the table.
[[nodiscard]] std::uint8_t confidence_of(CueKind kind);

/// The paragraph goes on with a list: behind its last word stands a colon.
[[nodiscard]] bool ends_with_colon(const SentenceWords& sentence);

/// Whether byte `at` stands within quotation marks opened after byte `from`.
[[nodiscard]] bool is_quoted(std::string_view text, std::size_t from, std::size_t at);

}  // namespace axtar::corpus::recommendations
