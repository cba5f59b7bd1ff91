#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/azerbaijani/letters.h"

namespace axtar::analyzers::azerbaijani {

/// What a root can be. A noun here is whatever takes nominal suffixes: adjectives and numerals too.
enum class RootClass : std::uint8_t { kNoun, kVerb, kWhole };

/// One written shape of one root of the lexicon.
struct RootShape {
    std::uint64_t special = 0;  // marks of the letters, as in WordLetters
    std::uint32_t stem = 0;     // number of the stem that it stands for
    std::uint8_t size = 0;      // letters
    RootClass kind = RootClass::kNoun;
    bool before_vowel_only = false;  // fikr- of fikir, ed- of et-, suy- of su
    bool has_vowel_shape = false;    // fikir, et-, su: the other shape is expected before vowels
    bool softens = false;            // the last q/k becomes ğ/y before vowels
    bool rare = false;               // loses against another reading of some likelihood
    bool homograph = false;          // a verb that is spelled like a noun of the lexicon
};

/// The roots of analyzers/data/az/roots.tsv and the whole words of exceptions.tsv, looked up by
/// skeleton.
///
/// Input: roots: lines `class TAB theme TAB root root …`; class N noun, V verb, B one root that is
///   both, X a word that takes no suffix. `fikir:fikr` names the shape before vowels, `hüquq!` says
///   that q or k does not soften, `root?` that the root is rare. Exceptions: lines `form form … TAB
///   stem`.
/// Threads: immutable after construction.
class Lexicon {
public:
    Lexicon(std::string_view roots, std::string_view exceptions);

    using Hash = std::uint64_t;
    [[nodiscard]] static constexpr Hash start() { return 0xCBF29CE484222325ULL; }
    [[nodiscard]] static constexpr Hash extend(Hash hash, char letter) {
        const Hash mixed = (hash ^ static_cast<unsigned char>(letter)) * 0x9E3779B97F4A7C15ULL;
        return mixed ^ (mixed >> 29U);
    }

    /// Calls `visit(const RootShape&)` for every shape with this skeleton.
    template <class Visit>
    void find(Hash hash, Visit visit) const {
        for (std::size_t at = hash & mask_; slots_[at].shape != kEmpty; at = (at + 1) & mask_) {
            if (slots_[at].tag == tag_of(hash)) visit(shapes_[slots_[at].shape]);
        }
    }
    [[nodiscard]] bool has(Hash hash, RootClass kind) const;
    [[nodiscard]] const std::string& stem(std::uint32_t number) const { return stems_[number]; }
    [[nodiscard]] const std::vector<RootShape>& shapes() const { return shapes_; }
    [[nodiscard]] const std::vector<std::string>& errors() const { return errors_; }

    /// The skeletons of all roots of a class, for the model of unknown roots.
    [[nodiscard]] const std::vector<std::string>& skeletons(RootClass kind) const {
        return skeletons_[static_cast<std::size_t>(kind)];
    }

private:
    static constexpr std::uint32_t kEmpty = 0xFFFFFFFF;
    /// Eight bytes, so that the table of all roots stays in the second-level cache.
    struct Slot {
        std::uint32_t tag = 0;
        std::uint32_t shape = kEmpty;
    };
    [[nodiscard]] static constexpr std::uint32_t tag_of(Hash hash) {
        return static_cast<std::uint32_t>(hash >> 32U);
    }

    void add_root_line(std::size_t number, std::string_view line);
    void add_root(std::string_view written, char letter_class, std::string_view place);
    void add_exception_line(std::size_t number, std::string_view line);
    void add_shape(std::string_view spelling, RootShape shape, std::string_view place);
    void build_slots();
    void mark_homographs();

    std::vector<RootShape> shapes_ = {};
    std::vector<Hash> hashes_ = {};  // of shapes_
    std::vector<std::string> stems_ = {};
    std::vector<std::string> skeletons_[3] = {};
    std::vector<Slot> slots_ = {};
    std::size_t mask_ = 0;
    std::vector<std::string> errors_ = {};
};

}  // namespace axtar::analyzers::azerbaijani
