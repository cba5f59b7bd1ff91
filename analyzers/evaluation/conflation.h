#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace axtar::analyzers {

/// One row of a gold table: a form, its lemma and its features ("N;ABL;PL"); UTF-8, lower case.
struct GoldRow {
    std::string lemma = {};
    std::string form = {};
    std::string features = {};
};

using StemFunction = std::function<std::string(std::string_view)>;

/// How well a stemmer brings the forms of a lemma together and keeps lemmas apart.
///
/// The items are the distinct (lemma, form) pairs of the rows. Two items *belong together* when
/// they have one lemma, and *are together* when the stemmer gives both forms one stem; pairs with
/// the same form under two lemmas are left out, no stemmer can part them. precision = both /
/// together, recall = both / belong, F1 their harmonic mean. The agreement is the share of items
/// with stem(form) = stem(lemma).
struct ConflationFigures {
    std::uint64_t items = 0;
    std::uint64_t lemmas = 0;
    std::uint64_t belong = 0;    // pairs
    std::uint64_t together = 0;  // pairs
    std::uint64_t both = 0;      // pairs
    std::uint64_t agreeing = 0;  // items

    [[nodiscard]] double precision() const;
    [[nodiscard]] double recall() const;
    [[nodiscard]] double f1() const;
    [[nodiscard]] double agreement() const;
};

[[nodiscard]] ConflationFigures measure_conflation(std::span<const GoldRow> rows,
                                                   const StemFunction& stem);

/// The forms that went wrong around one lemma or one stem.
struct WorstClass {
    std::string name = {};          // the lemma that is torn, or the stem that mixes lemmas
    std::uint64_t wrong_pairs = 0;  // pairs that should be together and are not, or the reverse
    std::vector<std::string> members = {};  // "stem: form form …", or "lemma: form form …"
};

/// Lemmas whose forms fall into several stems, the worst first, at most `limit`.
[[nodiscard]] std::vector<WorstClass> torn_lemmas(std::span<const GoldRow> rows,
                                                  const StemFunction& stem, std::size_t limit);
/// Stems that hold forms of several lemmas, the worst first, at most `limit`.
[[nodiscard]] std::vector<WorstClass> mixed_stems(std::span<const GoldRow> rows,
                                                  const StemFunction& stem, std::size_t limit);

/// The stems of `words` with the most words, largest first, at most `limit`: for reading by a
/// person. wrong_pairs is 0; members are the words.
[[nodiscard]] std::vector<WorstClass> largest_classes(std::span<const std::string> words,
                                                      const StemFunction& stem, std::size_t limit);

/// ə→e ı→i ö→o ü→u ğ→g ç→c ş→s in lower-case text; the rest stays.
[[nodiscard]] std::string fold_letters(std::string_view text);

/// The rows with form and lemma folded.
[[nodiscard]] std::vector<GoldRow> fold_rows(std::span<const GoldRow> rows);

}  // namespace axtar::analyzers
