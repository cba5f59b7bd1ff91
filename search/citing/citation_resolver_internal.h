#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "corpus/citations/citation.h"
#include "search/citing/act_places_internal.h"
#include "search/search_response.h"
#include "search/snapshot_internal.h"
#include "search/snippet.h"

namespace axtar::search {

/// The text of a provision in its section.
struct ProvisionText {
    std::string passage = {};      ///< its beginning, about kPassageBytes
    Passage whole = {};            ///< bytes of the section's text, without the heading line
    bool cut = false;              ///< the passage is not all of it
    std::string repealed_on = {};  ///< as CitationTarget has it
};

/// A citation target with the sections that it leads to: one, those of all readings where the name
/// is ambiguous or no act is named, or none.
struct ResolvedCitation {
    CitationTarget target = {};
    std::vector<ActPlace> places = {};
    std::vector<ProvisionText> passages = {};  ///< of each place
    std::string typed_key = {};  ///< where the key of another name of the case took its place
    std::string taken_for = {};  ///< the name of the case that fewer applicants were taken for, or
                                 ///< of the act that more words than its title were, or of the
                                 ///< treaty that words of its title were
    std::string nearest = {};    ///< the provision shown where the act lacks the one cited: "157.9"
    bool several_treaties = false;  ///< the readings are treaties whose titles have the words
    bool more_acts = false;         ///< more than are offered have the provision that names no act
};

/// What an answer says of what was taken for a case or an act called `name`.
[[nodiscard]] std::string warning_of_guess(const CitationTarget& target, std::string_view name);

/// What an answer says of words that are in the titles of `several_treaties`.
[[nodiscard]] std::string warning_of_several_treaties(const CitationTarget& target);

/// Adds a warning that is not there yet: the provisions of a range may lack in the same way.
void add_once(std::vector<std::string>& warnings, std::string warning);

/// What an answer says of a provision in whose place `nearest` is shown.
[[nodiscard]] std::string warning_of_nearest(std::string_view typed, std::string_view nearest);

/// What an answer says of a provision that `more_acts` have.
[[nodiscard]] std::string warning_of_more_acts(std::string_view typed);

/// Says where citations lead: to the document that is the act, to the section that is the article,
/// to the numbered part within it.
///
/// Xapian's exceptions pass through.
class CitationResolver {
public:
    /// `within`: ids of the documents that an article of no named act may be of; empty: any. Both
    /// are kept by reference.
    explicit CitationResolver(const Snapshot& snapshot, std::span<const std::string> within = {})
        : snapshot_(snapshot), within_(within) {}

    /// `text` is what was typed. `*/25` names no act: the readings are the acts that have it. A
    /// case that is named by its first applicant alone gets the key of the case.
    [[nodiscard]] Result<ResolvedCitation> resolve(const corpus::Citation& citation,
                                                   std::string_view text) const;

    /// The same of what a range names and its act does not have (CitedProvisions::missing): the
    /// document alone.
    [[nodiscard]] Result<CitationTarget> resolve_missing(const corpus::Citation& citation,
                                                         std::string_view text) const;

private:
    [[nodiscard]] Result<ResolvedCitation> resolve_key(std::string_view key,
                                                       corpus::Notation notation) const;
    [[nodiscard]] Result<ResolvedCitation> resolve_treaty_words(std::string_view key,
                                                                corpus::Notation notation) const;
    [[nodiscard]] Result<void> fill(const ActPlace& place, std::string_view provision,
                                    ResolvedCitation& resolved) const;
    [[nodiscard]] Result<void> add_reading(std::string_view key,
                                           const std::optional<ActPlace>& place,
                                           ResolvedCitation& resolved) const;
    [[nodiscard]] Result<void> add_acts_with(std::string_view provision, corpus::Notation notation,
                                             ResolvedCitation& resolved) const;
    [[nodiscard]] std::uint64_t cited_by(std::initializer_list<std::string_view> keys) const;

    const Snapshot& snapshot_;
    std::span<const std::string> within_;
};

/// True where the act of a target is here; of an ambiguous one, that of one of its readings.
[[nodiscard]] bool is_in_the_index(const CitationTarget& target);

/// True where a target leads to a section, or to the document that it names as a whole; of an
/// ambiguous one, where one of its readings does.
[[nodiscard]] bool leads_somewhere(const CitationTarget& target);

/// Bytes of a provision's text that an answer shows, about.
inline constexpr std::size_t kPassageBytes = 600;
/// The same in characters: Azerbaijani takes about 1.15 bytes a letter.
inline constexpr std::size_t kPassageCharacters = kPassageBytes * 100 / 115;
/// Acts that are offered for a provision that names none.
inline constexpr std::size_t kMaxReadings = 10;

}  // namespace axtar::search
