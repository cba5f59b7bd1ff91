#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "corpus/citations/lexemes.h"

namespace axtar::corpus {

enum class ActKind : std::uint8_t {
    kConstitution,
    kCode,
    kLaw,
    kConstitutionalLaw,
    kTreaty,
    kBody
};

/// One act or treaty that citations name, or a body that shares a short form with one.
struct KnownAct {
    std::string key = {};  ///< az:cm, az:246-IIKQ, echr
    ActKind kind = ActKind::kLaw;
    unsigned articles = 0;  ///< highest article number, 0 where unknown
    std::string name_az = {};
    std::string name_en = {};
    std::vector<std::string> short_names = {};
    /// Names that count in queries alone, in Azerbaijani and in English or short forms.
    std::vector<std::string> typed_az = {};
    std::vector<std::string> typed_en = {};
    bool names_a_committee = false;  ///< "CEDAW" alone may be the body that watches the treaty
    bool of_united_nations = false;  ///< a treaty that no regional body made
    unsigned treaty_series = 0;      ///< number in the Council of Europe's series
    unsigned year = 0;               ///< of a treaty's adoption, 0 where unknown
    std::string number = {};         ///< of the law that approved a code, "787-IQ"
};

/// The table of known acts, with an index over all their names.
///
/// Threads: reading is safe from all threads.
class KnownActs {
public:
    /// The table that is built in (data/known_acts.tsv).
    [[nodiscard]] static const KnownActs& built_in();
    /// The built-in table and the lines of an office's own file, in the same form; a line with a
    /// key that is known takes its place. Errors name `place` and the line.
    [[nodiscard]] static Result<KnownActs> parse(std::string_view lines, std::string_view place);

    [[nodiscard]] const KnownAct* find(std::string_view key) const;
    /// The law with this number and convocation of the Milli Məclis (246, 2): they identify it.
    [[nodiscard]] const KnownAct* by_number(unsigned number, unsigned convocation) const;
    /// By the number in the Council of Europe's treaty series.
    [[nodiscard]] const KnownAct* by_treaty_series(unsigned number) const;
    /// A law by its title as title_slug() makes it: "polis-haqqinda".
    [[nodiscard]] const KnownAct* by_title(std::string_view slug) const;
    [[nodiscard]] const std::vector<KnownAct>& all() const { return acts_; }

    /// A name of a treaty, no short form: its folded words, without articles and "of".
    struct FullName {
        std::uint32_t act = 0;  ///< index into all()
        const std::vector<std::string>* words = nullptr;
        bool english = false;
    };
    [[nodiscard]] std::vector<FullName> treaty_names() const;

    /// A name that stands at a lexeme.
    struct Match {
        std::vector<std::uint32_t> acts = {};  ///< indices into all(); two where ambiguous
        std::size_t end = 0;                   ///< the lexeme behind it; 0 where nothing matches
        bool short_name = false;
        bool english = false;  ///< an English name, not a short form
    };
    /// False for most words of a text: no name begins with them.
    [[nodiscard]] bool may_begin(const citations::Lexemes& lexemes, std::size_t at) const;
    /// The longest name that begins at lexeme `at`. Articles, "of", commas and quotation marks
    /// between its words do not matter; the last word of an Azerbaijani name may be inflected.
    /// `typed`: as people type, short forms need not be in capitals, and names that only queries
    /// have count too.
    [[nodiscard]] Match match(const citations::Lexemes& lexemes, std::size_t at, bool typed) const;
    /// The short names that a folded word is but for a case ending glued to it, "cpmnin";
    /// `end` is the number of letters of the name there, 0 where nothing matches.
    [[nodiscard]] Match match_with_ending(std::string_view folded) const;

private:
    struct Alias {
        std::vector<std::string> words = {};
        std::uint32_t act = 0;
        bool open_end = false;  ///< the last word is a beginning
        bool short_name = false;
        bool english = false;
        bool typed = false;   ///< counts in queries alone
        bool law_on = false;  ///< "law on …": "on" or "of" must stand behind the noun
    };
    Result<void> add_lines(std::string_view lines, std::string_view place);
    void add_act(KnownAct act, std::string_view other_az, std::string_view other_en);
    void add_names(std::uint32_t index, std::string_view other_az, std::string_view other_en);
    enum class AliasForm : std::uint8_t { kAzerbaijani, kEnglish, kShort };
    void add_alias(std::string_view name, std::uint32_t act, AliasForm form);
    void add_typed_names(std::uint32_t index);
    void add_law_title(std::string_view title, std::uint32_t act);
    [[nodiscard]] std::size_t match_alias(const Alias& alias, const citations::Lexemes& lexemes,
                                          std::size_t at) const;

    std::vector<KnownAct> acts_;
    std::vector<Alias> aliases_;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_first_word_;
    std::unordered_map<std::string, std::uint32_t> by_key_;
    std::unordered_map<std::string, std::uint32_t> by_title_;
    std::unordered_map<std::uint64_t, std::uint32_t> by_number_;
    std::bitset<4096> first_words_;  ///< a quick no for most words of a text
};

/// The text of data/known_acts.tsv.
[[nodiscard]] std::string_view built_in_known_acts();

/// A title as a key holds it: folded words joined by hyphens, at most 160 bytes.
[[nodiscard]] std::string title_slug(std::string_view title);
[[nodiscard]] std::string title_slug(const citations::Lexemes& lexemes, std::size_t begin,
                                     std::size_t end);

}  // namespace axtar::corpus
