#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace axtar::analyzers {

/// One suffix that was cut, for `axtar analyze --explain`: {"də", "məhkəmələrimiz", "locative"}.
struct StemStep {
    std::string suffix = {};
    std::string rest = {};  // what is left, letters repaired in the last step
    std::string note = {};  // what the suffix means
};

namespace azerbaijani {
class Morphology;

/// The texts of the tables under analyzers/data/az, in the formats that suffix_table.h and
/// lexicon.h state.
struct TableTexts {
    std::string_view suffixes = {};
    std::string_view derivations = {};
    std::string_view roots = {};
    std::string_view exceptions = {};
};
/// The tables that are built into the program.
[[nodiscard]] TableTexts built_in_tables();
}  // namespace azerbaijani

/// Takes inflection off Azerbaijani words: məhkəmələrimizdə → məhkəmə, pozulmasına → poz.
///
/// Input:   one word, lower case by Azerbaijani rules, NFC, UTF-8; also folded (`mehkemelerimizde`)
/// or partly
///   folded. In a word with hyphens only the last part is treated.
/// Output:  the stem in the letters of the input, q/k and dropped vowels restored: uşağı → uşaq,
/// fikri → fikir.
///   Derived words keep their suffixes (vətəndaş, maddi). A negated verb keeps the m of -ma-:
///   olmayan, olmur → olm-. A verb stem that is spelled like a noun of another root ends in `-`:
///   yazır → yaz-, but yazın "of the spring" → yaz. What is not a word of Latin letters comes back
///   as it is.
/// Threads: all methods are safe to call at once; copies share the tables.
/// Cost:    below a microsecond a word.
class AzerbaijaniStemmer {
public:
    AzerbaijaniStemmer();
    /// With other tables; see errors().
    explicit AzerbaijaniStemmer(const azerbaijani::TableTexts& tables);

    [[nodiscard]] std::string stem(std::string_view word) const;
    /// The same, with the suffixes that were cut, last one first.
    [[nodiscard]] std::string stem(std::string_view word, std::vector<StemStep>& steps) const;

    /// Whether the word reads as a root of the lexicon, or as one built on such a root, with
    /// suffixes of the table; otherwise its stem is a guess.
    [[nodiscard]] bool knows(std::string_view word) const;

    /// Lines of the tables that could not be read; they are left out.
    [[nodiscard]] std::vector<std::string> errors() const;

private:
    std::shared_ptr<const azerbaijani::Morphology> morphology_;
};

}  // namespace axtar::analyzers
