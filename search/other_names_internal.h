#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "search/text_profile_internal.h"
#include "search/thesaurus.h"

namespace axtar::search {

/// What a text is about by the other names that thesaurus and dictionary have for its words, the
/// longest term at each place: so that a draft in Azerbaijani finds what was said in English.
///
/// Cost: the first 1,000 words of the text.
class OtherNames {
public:
    OtherNames(std::string_view text, const Thesaurus& thesaurus, StemWeights& weights);

    /// Every stem of every name that the index has, with its weight.
    [[nodiscard]] const std::map<std::string, double>& weights() const { return weights_; }
    /// Cosine of the terms and a text, by the name of each term that the text has the most of: that
    /// a thing has six names makes no text less alike. A term counts once however often it stands.
    [[nodiscard]] double similarity(const TextProfile& text) const;

private:
    using Name = std::map<std::string, double>;
    void add(const Thesaurus::Match& match, StemWeights& weights);

    std::vector<std::vector<Name>> terms_;
    std::set<const Thesaurus::Term*> known_;
    std::map<std::string, double> weights_;
};

}  // namespace axtar::search
