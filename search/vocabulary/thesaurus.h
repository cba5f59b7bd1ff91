#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "analyzers/query_analysis.h"
#include "base/result.h"

namespace axtar::search {

/// Terms that mean the same, within a language and across the two: `işgəncə` and `torture`.
///
/// Input:   the synonym format of Solr, a rule a line: `a, b, c` (each stands for all others) or
///          `a, b => c, d` (what stands left is looked for by what stands right too); terms of
///          several words; `\,` for a comma within a term; `#` begins a comment.
/// Output:  rules that meet on one term add up.
/// Threads: does not change once read, safe to share. Terms live as long as the thesaurus.
class Thesaurus {
public:
    class Term {
    public:
        Term(std::string text, analyzers::Language language)
            : text_(std::move(text)), language_(language) {}
        /// As the file has it.
        [[nodiscard]] const std::string& text() const { return text_; }
        /// Analysed when first wanted: a query wants few of some 30,000.
        [[nodiscard]] const std::vector<analyzers::QueryWord>& words() const;
        /// The words as they are typed without hyphens; empty where the term has none.
        [[nodiscard]] const std::vector<analyzers::QueryWord>& words_apart() const;

    private:
        void analyse() const;

        std::string text_;
        analyzers::Language language_;
        mutable std::once_flag analysed_;
        mutable std::vector<analyzers::QueryWord> words_;
        mutable std::vector<analyzers::QueryWord> apart_;
    };
    /// Terms that begin at the first of the words asked for.
    struct Match {
        std::size_t words = 0;  ///< how many of them one takes
        std::vector<const Term*> to = {};
    };

    /// `check_words`: terms without a word are refused, too, which takes an analysis of all.
    /// `left`: the language of what stands left of `=>`, if all of it is of one. Its words have the
    /// stems of that language alone, and what is typed is no English word by an Azerbaijani ending
    /// (`discriminaton` is no `discriminate`).
    /// Errors: kInvalidArgument, naming `place` and the line.
    [[nodiscard]] static Result<Thesaurus> parse(
        std::string_view text, std::string_view place, bool check_words = true,
        analyzers::Language left = analyzers::Language::kUnknown);
    /// What comes with the program: terms of law (search/data/legal_thesaurus.txt), what people say
    /// and laws call otherwise (everyday_words.txt), how offices and recommendations put matters of
    /// human rights (human_rights_terms.txt), and what the lists of names say of States and bodies.
    /// Of more names than a query takes along those of the earlier list stay.
    [[nodiscard]] static const Thesaurus& built_in();
    /// The built-in one and an office's own file. Errors: kNotFound, kIo, those of parse().
    [[nodiscard]] static Result<Thesaurus> with_file(const std::string& path);

    /// Words that stand side by side, made ready to be looked up from each of them on.
    class Asked {
    public:
        Asked(Asked&&) = default;
        Asked& operator=(Asked&&) = default;

    private:
        friend class Thesaurus;
        Asked() = default;
        std::vector<analyzers::QueryWord> own_ = {};  // what words_ points to, if need be
        std::vector<const analyzers::QueryWord*> words_ = {};
        std::vector<analyzers::QueryWord> own_apart_ = {};     // the same of apart_
        std::vector<const analyzers::QueryWord*> apart_ = {};  // see WordsApart
        std::vector<std::size_t> given_ = {};
    };
    /// `words` must outlive it.
    [[nodiscard]] Asked asked(std::span<const analyzers::QueryWord* const> words) const;

    /// What the words from `first` on may be taken for, longest first. Inflected forms count, and
    /// words typed without the right letters; a word typed with letters must have those. A hyphen
    /// may be a space, in the term or in what was typed; a term with one is then a name itself, as
    /// texts that write it so are not found without it.
    [[nodiscard]] std::vector<Match> matches(const Asked& asked, std::size_t first = 0) const;
    /// Whether the word alone may be taken for a term.
    [[nodiscard]] bool has(const analyzers::QueryWord& word) const;
    /// Whether it is one as it is written, without any ending.
    [[nodiscard]] bool has_itself(const analyzers::QueryWord& word) const;

    /// A term whose words stand near each other, in any order.
    struct Scattered {
        std::vector<std::size_t> words = {};  ///< their places among those asked for, rising
        std::vector<const Term*> to = {};
    };
    /// What the words of a question may be taken for: terms of two telling words and more, as far
    /// as all of these stand within kScatter words. Function words of a term need not stand there,
    /// but for one that it begins with.
    [[nodiscard]] std::vector<Scattered> scattered(
        std::span<const analyzers::QueryWord* const> words) const;
    static constexpr std::size_t kScatter = 6;

    [[nodiscard]] std::size_t rules() const { return rules_; }
    [[nodiscard]] const std::deque<Term>& terms() const { return terms_; }

private:
    struct Entry {
        std::uint32_t from = 0;  // of terms_
        std::vector<std::uint32_t> to = {};
    };
    /// Entries whose terms begin with the same letters: by the folded stems of their first words,
    /// once they are asked for.
    struct Shelf {
        std::vector<std::uint32_t> entries = {};
        mutable std::once_flag sorted = {};
        mutable std::unordered_map<std::string, std::vector<std::uint32_t>> by_stem = {};
    };
    class Reader;
    struct Candidate;
    /// By how many of the words asked for they take.
    using Candidates = std::map<std::size_t, std::vector<Candidate>, std::greater<>>;
    void add_entry(Entry entry);
    void sort(const Shelf& shelf) const;
    [[nodiscard]] std::vector<std::uint32_t> begun_by(const analyzers::QueryWord& word) const;
    /// `given`: see WordsApart, without those of the `before` words ahead; empty where the words
    /// are those asked for.
    void collect(std::span<const analyzers::QueryWord* const> words,
                 std::span<const std::size_t> given, std::size_t before,
                 Candidates& candidates) const;
    static std::vector<const Candidate*> nearest(const std::vector<Candidate>& candidates);

    std::deque<Term> terms_;  // they stay where they are
    std::vector<Entry> entries_;
    std::unordered_map<std::string, Shelf> by_first_letters_;
    analyzers::Language left_ = analyzers::Language::kUnknown;
    std::size_t rules_ = 0;
};

/// The texts of the built-in files, embedded when the program is built.
[[nodiscard]] std::string_view legal_thesaurus();
[[nodiscard]] std::string_view everyday_words();
[[nodiscard]] std::string_view human_rights_terms();

}  // namespace axtar::search
