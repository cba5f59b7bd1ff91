#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "search/similar/text_profile_internal.h"
#include "search/vocabulary/thesaurus.h"

namespace axtar::search {

/// What a text is about by the other names that thesaurus and dictionary have for its words, the
/// longest term at each place: so that a draft in Azerbaijani finds what was said in English, and
/// one about internally displaced persons what was said of IDPs.
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
    [[nodiscard]] double similarity(const TextProfile& text) const;
    /// Cosine of the text itself and one of its language. A term that the other text has as an
    /// acronym, or an acronym that it has in full, counts weights::kThesaurus of that.
    [[nodiscard]] double similarity_within(const TextProfile& own, const TextProfile& text) const;

private:
    using Name = std::map<std::string, double>;
    struct Term {
        Name own = {};  // its stems in the text, as they weigh there
        std::vector<Name> names = {};
        std::vector<Name> same = {};  // of those acronyms, and what an acronym stands for
    };
    using Words = std::span<const analyzers::QueryWord* const>;
    void add(const Thesaurus::Match& match, Words words, const TextProfile& own,
             StemWeights& weights);
    [[nodiscard]] static Name name_of(const Thesaurus::Term& term, StemWeights& weights);
    [[nodiscard]] static const Name* name_in(const Term& term, const TextProfile& text);

    std::vector<Term> terms_;
    std::set<const Thesaurus::Term*> known_;
    std::map<std::string, double> weights_;
};

}  // namespace axtar::search
