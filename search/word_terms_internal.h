#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "analyzers/query_analysis.h"
#include "search/query_tree.h"
#include "search/ranking/asking_words_internal.h"
#include "search/search_response.h"
#include "search/vocabulary/translation_internal.h"

namespace axtar::search {

/// The index terms that stand for one word of a query, at most kMaxTermsPerWord together.
struct WordTerms {
    std::vector<std::string> exact = {};  ///< exact forms that the index has
    std::vector<std::string> stems = {};  ///< stems that the index has, no prefix, likeliest first
    /// Stems that are function words, which the word is not: `be` of "beings". Its places are among
    /// theirs, where the text has its own form; by them it is neither found nor weighed.
    std::vector<std::string> function_stems = {};
    /// Stems of the parts of a hyphenated word where the index has them all: texts that write it
    /// apart have them side by side.
    std::vector<std::string> parts = {};
    /// Sections with the commonest of exact and stems, or of its translations where it has none.
    Xapian::doccount frequency = 0;
    /// The index has another name for it, or for words that it stands among.
    bool translated = false;

    [[nodiscard]] bool has_terms() const {
        return !exact.empty() || !stems.empty() || !parts.empty();
    }
    /// The stems under which its places are: some may be other words' where it has function_stems.
    [[nodiscard]] std::vector<std::string> place_stems() const {
        std::vector<std::string> all = stems;
        all.insert(all.end(), function_stems.begin(), function_stems.end());
        return all;
    }
    [[nodiscard]] bool found() const { return has_terms() || translated; }
};

inline constexpr std::size_t kMaxTermsPerWord = 6;
/// The forms that stand for `işgənc*` or `mehkme~`, the commonest of all there are.
inline constexpr std::size_t kMaxExpandedTerms = 64;
/// See WordTermFinder::limit_names(). Origin: judgement, at 20 to 50 nanoseconds each a few
/// hundredths of a second; long questions over 40,000 sections lose no name by it.
inline constexpr std::uint64_t kMostPostingsOfNames = 1'000'000;
/// See WordTermFinder::is_in_a_text(). Origin: judgement. On 35,000 sections the names of a query
/// cost 0.2 ms, of the dearest one 1.4.
inline constexpr Xapian::doccount kMostLookedThrough = 10'000;

/// Looks words up in an index: exact form, Azerbaijani and English stem, and the stems that share
/// the folded form (`huquq` -> `hüquq`), by the synonym table of the database.
///
/// Errors:  Xapian's exceptions pass through.
/// Threads: one; keeps what it found for the length of a request.
class WordTermFinder {
public:
    explicit WordTermFinder(const Xapian::Database& database) : database_(database) {}

    [[nodiscard]] const WordTerms& find(const analyzers::QueryWord& word);
    /// A text as one word, where the index has that, in any form and letters; else null.
    [[nodiscard]] const analyzers::QueryWord* whole_word(const std::string& text);
    /// A kPrefix or kFuzzy leaf: `exact` holds the forms that it stands for, at most
    /// kMaxExpandedTerms, and `stems` those under which they have their positions. Within a field
    /// only forms of stems that the field has.
    [[nodiscard]] const WordTerms& find(const QueryNode& expanded);

    /// Takes along what the thesaurus says of the words of a query, as far as the index has it:
    /// from here on such words are found.
    void use_thesaurus(const QueryNode& root, const Thesaurus& thesaurus);
    /// Behind that, what it says of each word of its longer terms, and what the dictionary says.
    /// False: there is nothing new.
    bool use_every_name(const QueryNode& root, const Thesaurus& thesaurus);
    /// What words side by side are also called; nothing unless a translation begins at the first.
    /// `words`: that many of them are taken.
    [[nodiscard]] const Translation* translation_of(
        std::span<const analyzers::QueryWord* const> words) const;
    /// What covers a word in a text: its terms, and of each other name of it or of a longer term
    /// that it stands in those of the name's rarest word.
    [[nodiscard]] WordTerms covering(const analyzers::QueryWord& word);
    [[nodiscard]] const std::vector<Translation>& translations() const { return translations_; }

    /// Words that get no other names by themselves. Kept by reference; set before use_thesaurus().
    void leave_alone(const AskingWords& asking) { asking_ = &asking; }
    /// One of those. `surface`: of a word of the query.
    [[nodiscard]] bool only_asks(const std::string& surface) const {
        return asking_ != nullptr && asking_->has(surface);
    }
    /// The language that the query is put in, as far as its words say.
    [[nodiscard]] analyzers::Language asked_in() const {
        return asking_ != nullptr ? asking_->language() : analyzers::Language::kUnknown;
    }
    /// Terms that are not taken along (SearchRequest::no_expand); set before the first find().
    void leave_out(const std::vector<std::string>& terms) { left_out_ = terms; }
    /// Other names that may be taken along, where not all may: those that a search leaves out must
    /// not make room for others. Set before use_thesaurus().
    void keep_to(std::vector<Translation> names) { kept_ = std::move(names); }
    /// What the names of one list may cost: the postings of the rarest word of each name, for each
    /// of its words; warnings() say which were left out.
    void limit_names(std::uint64_t postings) { most_postings_ = postings; }
    /// What was taken along so far.
    [[nodiscard]] const std::vector<Expansion>& expansions() const { return expansions_; }
    [[nodiscard]] const std::vector<std::string>& warnings() const { return warnings_; }

    [[nodiscard]] bool has_term(const std::string& term) const {
        return database_.term_exists(term);
    }
    /// Whether any section matches. Cost: stops at the first.
    [[nodiscard]] bool finds(const Xapian::Query& query) const;
    [[nodiscard]] Xapian::doccount sections() const { return database_.get_doccount(); }
    /// Sections with the commonest of its terms or of its names.
    [[nodiscard]] Xapian::doccount frequency_by_any_name(const analyzers::QueryWord& word);
    /// About how many sections have a name: those with the rarest of its words, by the commonest
    /// of the terms of each.
    [[nodiscard]] Xapian::doccount sections_with(const Thesaurus::Term& name);
    /// Whether any text has the words of a name side by side, by their stems as it is looked for; a
    /// name of which every word is in more than kMostLookedThrough sections is not looked for, and
    /// taken to be in one. Cost: a phrase search ended by the first section, once a name.
    [[nodiscard]] bool is_in_a_text(const Thesaurus::Term& name);
    /// How much a word of these terms tells: the rarer the more.
    [[nodiscard]] double idf(const WordTerms& terms) const;

private:
    WordTerms look_up(const analyzers::QueryWord& word) const;
    WordTerms look_up_peeled(const analyzers::QueryWord& word);
    void add_variants(const analyzers::QueryWord& word, WordTerms& terms) const;
    WordTerms expand(const QueryNode& node);
    [[nodiscard]] std::vector<std::string> stems_in(const std::string& field,
                                                    const std::string& form) const;
    void warn_of_many(const QueryNode& node);
    void list(const QueryNode& node, const std::vector<std::string>& terms);
    /// Of the names only those that the index has.
    NameUse in_this_index(NameUse use);
    bool take_along(std::vector<Translation> translations, const std::string& kind);
    void leave_out_the_dearest(std::vector<Translation>& translations);
    void keep_what_may_be_taken(Translation& found) const;
    bool add_translation(Translation found, const std::string& kind);
    [[nodiscard]] bool is_taken_along(const Thesaurus::Term& name) const;
    void mark_translated(const std::string& surface, WordTerms& terms) const;

    const Xapian::Database& database_;
    const AskingWords* asking_ = nullptr;
    std::unordered_map<std::string, WordTerms> known_;
    std::unordered_map<std::string, WordTerms> expanded_;  // by the leaf as printed
    std::unordered_map<std::string, std::optional<analyzers::QueryWord>> whole_;
    std::vector<Translation> translations_;
    std::unordered_map<std::string, Xapian::doccount> translated_;  // by surface: sections with it
    std::unordered_map<const Thesaurus::Term*, bool> in_a_text_;    // as far as looked for
    std::vector<std::string> left_out_;
    std::optional<std::vector<Translation>> kept_;  // all, where unset
    std::uint64_t most_postings_ = kMostPostingsOfNames;
    std::vector<Expansion> expansions_;
    std::vector<std::string> warnings_;
};

}  // namespace axtar::search
