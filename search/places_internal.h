#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "corpus/section_record.h"
#include "search/kept_positions_internal.h"
#include "search/query_tree.h"
#include "search/snippet.h"
#include "search/word_terms_internal.h"

namespace axtar::search {

/// One word of a pattern: where it may stand.
struct WordPlaces {
    std::vector<std::string> terms = {};  ///< with prefix Z: each of their positions
    /// With prefix Z: only those positions where the text has one of `forms`.
    std::vector<std::string> checked_terms = {};
    std::vector<std::string> forms = {};
    /// Key of the word with an ending that its forms lack (`party's`, `BMT-nin`), where the text
    /// must have that, too; empty: whatever ending.
    std::string written = {};
    /// Positions behind the text, of headings and title, are not looked at, and count.
    bool only_text_checked = false;
    std::uint32_t number = 0;  ///< MatchedToken::word
};

/// What has to stand somewhere in a section: words side by side, any of some patterns, or patterns
/// near each other.
struct Pattern {
    enum class Kind { kWords, kAny, kNear };
    Kind kind = Kind::kWords;
    std::vector<WordPlaces> words = {};  ///< kWords, one or more
    std::vector<Pattern> children = {};  ///< kAny, kNear
    std::vector<NearJoint> joints = {};  ///< kNear
};

/// WordPlaces::written of a word of an exact phrase.
[[nodiscard]] std::string ending_as_written(const analyzers::QueryWord& word);

/// The pattern of a leaf, a kOr of leaves or a kNear. `number`: of its first word; raised by the
/// number of its words.
[[nodiscard]] Pattern compile_pattern(const QueryNode& node, WordTermFinder& finder,
                                      std::uint32_t& number);

/// The terms whose positions find_places() asks for.
void collect_terms(const Pattern& pattern, std::vector<std::string>& terms);

/// A stretch of positions where a pattern stands, and its words within.
struct Place {
    std::uint32_t first = 0;  ///< positions count from 1
    std::uint32_t last = 0;
    std::vector<MatchedToken> marks = {};  ///< token = position - 1, in rising order
};

/// Exact forms of words as they are written: what analyses of the same word again would cost most.
using KnownForms = std::unordered_map<std::string, std::vector<std::string>>;

/// Positions and word forms of one section.
///
/// The index has positions for stems and none for forms, so the form at a position is read from the
/// text. Words of titles, topics and headings above (corpus::kHeadingPositionBase) have no such
/// text: a form never stands there. Errors: Xapian's exceptions pass through.
class SectionWords {
public:
    /// `positions`: of all terms that will be asked for (collect_terms), in this section at least.
    /// `forms`: kept from section to section by a caller that looks at many; may be null.
    SectionWords(const Xapian::Database& database, Xapian::docid section,
                 const KeptPositions& positions, KnownForms* forms = nullptr)
        : database_(database), section_(section), positions_(positions), forms_(forms) {}

    /// Where the word may stand: `sure`, or where the text has to be looked at. In rising order.
    struct Positions {
        std::vector<std::uint32_t> all = {};
        std::vector<std::uint32_t> sure = {};
    };
    [[nodiscard]] Positions positions(const WordPlaces& word) const;
    /// Whether the text has one of the forms there.
    [[nodiscard]] bool has_form(std::uint32_t position, const WordPlaces& word);

private:
    const std::vector<std::string>& forms_of(const std::string& text);

    const Xapian::Database& database_;
    Xapian::docid section_;
    const KeptPositions& positions_;
    KnownForms* forms_;
    KnownForms own_forms_;
    std::optional<corpus::SectionRecord> record_;
};

/// Every place where the pattern stands, in rising order of `first`. Of a kNear only what belongs
/// to a whole chain.
[[nodiscard]] std::vector<Place> find_places(
    const Pattern& pattern, SectionWords& words,
    std::size_t most = std::numeric_limits<std::size_t>::max());

}  // namespace axtar::search
