#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "corpus/names/endings.h"
#include "corpus/names/name_list.h"
#include "corpus/names/words.h"

namespace axtar::corpus {

/// A name that stands in a text: words [begin, end) of it.
struct NameMatch {
    std::uint32_t entry = 0;  ///< index into Gazetteer::entries()
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    names::Case grammatical_case = names::Case::kBare;
    std::string number = {};  ///< of "34 saylı cəzaçəkmə müəssisəsi"
};

/// The texts of an office's own lists, added to the built-in ones line by line; empty: none. The
/// places are what errors name.
struct GazetteerFiles {
    std::string_view institutions = {};
    std::string_view institutions_place = "institutions";
    std::string_view places = {};
    std::string_view places_place = "places";
    std::string_view topics = {};
    std::string_view topics_place = "topics";
};

/// The names of institutions and places and the words of topics, with an index over all of them.
///
/// A name is found in any inflection, with right and wrong letters and capitals, in either
/// language; all its variants have one value, the Azerbaijani short name. A topic's value is its
/// key ("detention/conditions"). docs/names_and_recommendations.md tells the rules.
/// Threads: reading is safe from all threads.
class Gazetteer {
public:
    [[nodiscard]] static const Gazetteer& built_in();
    /// Errors: kInvalidArgument; names the list and the line.
    [[nodiscard]] static Result<Gazetteer> create(const GazetteerFiles& own = {});
    Gazetteer(Gazetteer&&) noexcept;
    Gazetteer& operator=(Gazetteer&&) noexcept;
    ~Gazetteer();

    [[nodiscard]] const std::vector<names::Entry>& entries() const;

    /// The names in a text, longest first, none within another, in the order of their places.
    /// Doubtful ones (a place that is also a person's name) only where the context speaks for them.
    /// A name of one word has its capital; where `states_in_small_letters`, a State needs none:
    /// what is typed in small letters throughout has no capitals to tell by.
    [[nodiscard]] std::vector<NameMatch> find(const names::Words& words,
                                              bool states_in_small_letters = false) const;
    /// The facet's value of a name that was found.
    [[nodiscard]] std::string value(const NameMatch& match) const;

    /// The topics that a text speaks of with enough evidence, the strongest first; at most `most`.
    [[nodiscard]] std::vector<std::string> topics(const names::Words& words,
                                                  std::size_t most) const;

    /// The value that a record's value stands for ("Ministry of Justice": "Ədliyyə Nazirliyi");
    /// what is not known comes back as it is. `field`: institution, addressee, place, topic.
    [[nodiscard]] std::string canonical(std::string_view field, std::string_view value) const;
    /// True for the names of one or more States and nothing besides: "Chile", "Chad, Niger and
    /// Togo", "Norveç və Peru".
    [[nodiscard]] bool names_only_states(std::string_view text) const;
    /// A value as readers of a language ("az", "en") see it; unknown values as they are.
    [[nodiscard]] std::string label(std::string_view field, std::string_view value,
                                    std::string_view lang) const;

private:
    struct Index;
    explicit Gazetteer(std::unique_ptr<const Index> index);
    std::unique_ptr<const Index> index_;
};

}  // namespace axtar::corpus
