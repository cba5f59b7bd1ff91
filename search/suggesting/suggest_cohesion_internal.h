#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "analyzers/language.h"

namespace axtar::search {

/// Tells the phrases that people would search for from pieces of longer ones and from words that
/// met by chance, by what else the documents of a collection say.
///
/// A phrase is a piece where half of its documents or more say one longer phrase in any form
/// ("universal periodic" review), where it has three words or more and overlaps another one that
/// goes on from it or leads to it ("Azərbaycan Respublikasının müvafiq icra" hakimiyyəti), where
/// its last word is one that others follow ("national human" rights), or where the first of two
/// words is one that others come before (human "rights council"). Two words met by chance where as
/// many documents would say them side by side if words stood in any order ("kazakhstan
/// international").
/// Threads: immutable once built.
/// Source:  mutual information of Church and Hanks, "Word Association Norms" (1990); for the ends
///          the accessor variety of Feng and others (2004), counted over phrases.
class SuggestCohesion {
public:
    using Counts = std::unordered_map<std::string, std::uint32_t>;

    /// `phrases`: of two words or more, one space between them, and how many documents say each.
    explicit SuggestCohesion(const Counts& phrases);

    /// `phrase`: one of them.
    [[nodiscard]] bool is_whole(std::string_view phrase, std::uint32_t documents) const;

private:
    /// The phrases of one language's stems: how many documents say each, and the most that say it
    /// with one word more behind or before.
    struct Forms {
        Counts said = {};
        Counts followed = {};
        Counts preceded = {};

        void look_for_longer();
        [[nodiscard]] bool is_piece(const std::string& stems) const;
        [[nodiscard]] bool is_piece_of_overlap(const std::string& stems) const;
    };

    /// Documents, added up over the phrases that a word begins or ends.
    struct Uses {
        std::uint64_t begins = 0;
        std::uint64_t ends = 0;
        std::uint64_t begins_pair = 0;  // of two words
        std::uint64_t ends_pair = 0;
    };

    [[nodiscard]] bool is_piece(std::string_view phrase) const;
    [[nodiscard]] Uses uses_of(std::string_view word) const;
    [[nodiscard]] bool met_by_chance(const Uses& first, const Uses& second,
                                     std::uint32_t documents) const;

    std::unordered_map<std::string, Uses> words_;
    static constexpr std::array kLanguages = {analyzers::Language::kAzerbaijani,
                                              analyzers::Language::kEnglish};
    std::array<Forms, kLanguages.size()> forms_;  // by kLanguages
    std::uint64_t pairs_ = 0;
};

}  // namespace axtar::search
