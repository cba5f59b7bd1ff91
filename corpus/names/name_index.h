#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/names/endings.h"
#include "corpus/names/name_list.h"
#include "corpus/names/word_trie.h"
#include "corpus/names/words.h"

namespace axtar::corpus::names {

/// A name as a text may have it.
struct KnownName {
    std::uint32_t entry = 0;
    bool inflected = false;      ///< Azerbaijani: the last word may have endings
    bool needs_capital = false;  ///< one word, or a place
    bool acronym = false;        ///< capitals alone
    bool doubtful = false;       ///< marked "?" in its list
};

/// A name found at a word, before its context has been looked at.
struct RawMatch {
    std::uint32_t name = 0;  ///< index into NameIndex::names()
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    Case grammatical_case = Case::kBare;
    std::string number = {};
};

/// All names of institutions and places, indexed by their words.
class NameIndex {
public:
    /// Adds the names of an entry; `entry` is its index among all entries.
    void add(const Entry& entry, std::uint32_t index);
    /// The longest name that begins at word `at`; end == 0 where none does.
    [[nodiscard]] RawMatch longest(const Words& words, std::size_t at, bool any_case) const;
    [[nodiscard]] const std::vector<KnownName>& names() const { return names_; }

private:
    struct Reading {
        std::uint32_t word = 0;
        Case grammatical_case = Case::kBare;
    };
    struct Walk;
    void add_name(std::string_view text, std::uint32_t entry, bool azerbaijani, EntryKind kind);
    std::uint32_t word_id(std::string_view folded);
    void add_reading(const std::string& form, Reading reading);
    void walk(Walk& walk, std::uint32_t node, std::size_t at, Case last) const;
    [[nodiscard]] bool fits(const KnownName& name, const Walk& walk, std::size_t end,
                            Case last) const;

    static constexpr std::uint32_t kNumberWord = 0;
    std::vector<KnownName> names_ = {};
    WordTrie trie_ = {};
    std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> ids_ = {};
    std::unordered_map<std::string, std::vector<Reading>, TextHash, std::equal_to<>> readings_ = {};
    std::bitset<65536> first_words_ = {};  ///< a quick no for most words of a text
};

}  // namespace axtar::corpus::names
