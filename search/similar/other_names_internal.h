#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "search/similar/text_profile_internal.h"
#include "search/vocabulary/thesaurus.h"

namespace axtar::search {

/// What a text is about by the other names that thesaurus, dictionary and the table of treaties
/// have for its words, the longest term at each place: so that a draft in Azerbaijani finds what
/// was said in English, and one about internally displaced persons what was said of IDPs. A term
/// is compared by its own names and by those of the shorter terms in it: who writes of preventing
/// child marriages means early marriage, too. A treaty is compared as a whole: a text with
/// "Istanbul" in it is not about the Istanbul Convention.
///
/// Cost: the first 1,000 words of the text.
class OtherNames {
public:
    /// `own`: of the same text.
    OtherNames(std::string_view text, const TextProfile& own, const Thesaurus& thesaurus,
               StemWeights& weights);

    /// Every stem of every name that the index has, with its weight.
    [[nodiscard]] const std::map<std::string, double>& weights() const { return weights_; }
    /// Cosine of the terms and a text, by the name of each term that the text has the most of: that
    /// a thing has six names makes no text less alike. A term counts once however often it stands.
    /// 0 where they share but one word.
    [[nodiscard]] double similarity(const TextProfile& text) const;
    /// Cosine of the text itself and one of its language. A term that the other text has as an
    /// acronym, an acronym that it has in full, or a treaty that it has by another name counts
    /// weights::kThesaurus of that.
    [[nodiscard]] double similarity_within(const TextProfile& own, const TextProfile& text) const;

private:
    using Name = std::map<std::string, double>;
    struct Term {
        Name own = {};  // its stems in the text, as they weigh there
        std::vector<Name> names = {};
        std::vector<Name> same = {};  // of those acronyms, and what an acronym stands for
        std::size_t words = 1;        // that tell something
        bool is_treaty = false;
        std::vector<Term> parts = {};  // the shorter terms in it
    };
    using Words = std::span<const analyzers::QueryWord* const>;
    /// What each word of the text may begin.
    struct Found {
        Words words = {};
        std::vector<std::vector<Thesaurus::Match>> matches = {};
        std::vector<std::size_t> treaties = {};  ///< words of the longest; 0 for none
        /// The same of the dictionary: `qarşısını almaq` (prevent) has nothing of `almaq` (take).
        std::vector<std::size_t> idioms = {};
    };
    /// What a text has of a term.
    struct Shared {
        double product = 0;
        double squares = 0;     ///< of the name that it is compared by
        std::size_t words = 0;  ///< of the term, at most as many as it has
    };
    static Found find(Words words, const Thesaurus& thesaurus);
    /// The longest term at word `first` of at most `room` words, its parts where it has no name
    /// itself; `taken`: its words.
    std::vector<Term> terms_at(const Found& found, std::size_t first, std::size_t room,
                               const TextProfile& own, StemWeights& weights, std::size_t& taken);
    [[nodiscard]] Term term_of(const Thesaurus::Match& match, Words words, const TextProfile& own,
                               bool is_treaty, StemWeights& weights);
    [[nodiscard]] static Shared shared_with_treaty(const Term& term, const TextProfile& text);
    [[nodiscard]] static Shared shared_by_names(const Term& term, const TextProfile& text);
    [[nodiscard]] static Shared shared_by_parts(const Term& term, const TextProfile& text);
    /// Terms that the other text names otherwise.
    using Named = std::vector<std::pair<const Term*, const Name*>>;
    static void put_named(const std::vector<Term>& terms, const TextProfile& text, Named& named);
    [[nodiscard]] static Name name_of(const Thesaurus::Term& term, StemWeights& weights);
    [[nodiscard]] static const Name* name_in(const Term& term, const TextProfile& text);

    std::vector<Term> terms_;
    std::set<const Thesaurus::Term*> known_;
    std::map<std::string, double> weights_;
};

}  // namespace axtar::search
