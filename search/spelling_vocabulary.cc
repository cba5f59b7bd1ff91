#include <algorithm>
#include <utility>

#include "analyzers/fold.h"
#include "base/utf8.h"
#include "search/spelling_vocabulary_internal.h"

namespace axtar::search {
namespace {

constexpr std::size_t kLongestWord = 60;  // bytes

/// Letters alone, with hyphens: no numbers, and none of the terms with a prefix (capitals).
bool is_word(std::string_view text) {
    if (text.size() < 3 || text.size() > kLongestWord) return false;
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || c == '-' || (static_cast<unsigned char>(c) & 0x80U) != 0;
    });
}

std::u32string letters_of(std::string_view text) {
    std::u32string letters;
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded next = utf8::decode(text, at);
        letters += next.code_point;
        at += next.size;
    }
    return letters;
}

}  // namespace

namespace {

/// The distance table of one word against sorted words, a row for each letter of the word in hand;
/// rows that it shares with the word before are kept.
class DistanceRows {
public:
    DistanceRows(std::string_view word, std::uint32_t edits)
        : word_(letters_of(word)), edits_(edits) {
        rows_.emplace_back(word_.size() + 1);
        for (std::size_t j = 0; j <= word_.size(); ++j) {
            rows_[0][j] = static_cast<std::uint32_t>(j);
        }
    }

    /// Bytes of `other` up to the letter behind which nothing can be near; npos: read to its end.
    std::size_t read(std::string_view other) {
        std::size_t at = keep_common(other);
        while (at < other.size()) {
            const utf8::Decoded next = utf8::decode(other, at);
            at += next.size;
            add_row(next.code_point);
            ends_.push_back(at);
            if (hopeless()) {
                last_.assign(other.substr(0, at));
                return at;
            }
        }
        last_.assign(other);
        return std::string_view::npos;
    }

    std::size_t letters() const { return ends_.size(); }
    std::size_t size() const { return word_.size(); }
    /// Of the word in hand to the first `length` letters of the word asked for.
    std::uint32_t distance(std::size_t length) const { return rows_[ends_.size()][length]; }

private:
    std::size_t keep_common(std::string_view other) {
        const auto differs =
            std::mismatch(other.begin(), other.end(), last_.begin(), last_.end()).first;
        const auto common = static_cast<std::size_t>(differs - other.begin());
        while (!ends_.empty() && ends_.back() > common) {
            ends_.pop_back();
            letters_.pop_back();
        }
        return ends_.empty() ? 0 : ends_.back();
    }

    void add_row(char32_t letter) {
        const std::size_t i = ends_.size() + 1;
        if (rows_.size() <= i) rows_.emplace_back(word_.size() + 1);
        const std::vector<std::uint32_t>& above = rows_[i - 1];
        std::vector<std::uint32_t>& row = rows_[i];
        row[0] = static_cast<std::uint32_t>(i);
        for (std::size_t j = 1; j <= word_.size(); ++j) {
            const std::uint32_t change = above[j - 1] + (word_[j - 1] == letter ? 0U : 1U);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, change});
            const bool exchanged =
                i > 1 && j > 1 && word_[j - 1] == letters_.back() && word_[j - 2] == letter;
            if (exchanged) row[j] = std::min(row[j], rows_[i - 2][j - 2] + 1);
        }
        letters_.push_back(letter);
    }

    bool hopeless() const {
        const std::size_t i = ends_.size();
        const auto least = [](const std::vector<std::uint32_t>& row) {
            return *std::min_element(row.begin(), row.end());
        };
        return least(rows_[i]) > edits_ && least(rows_[i - 1]) + 1 > edits_;
    }

    std::u32string word_;
    std::uint32_t edits_;
    std::u32string letters_;
    std::vector<std::size_t> ends_;  // in bytes, of each letter of the word in hand
    std::vector<std::vector<std::uint32_t>> rows_;
    std::string last_;
};

}  // namespace

SpellingVocabulary::SpellingVocabulary(const Xapian::Database& database, std::string_view prefix) {
    const std::string start(prefix);
    Xapian::TermIterator at = database.allterms_begin(start);
    const Xapian::TermIterator end = database.allterms_end(start);
    // Digits, signs and the prefixes in capitals sort before the small letters.
    if (start.empty() && at != end) at.skip_to("a");
    for (; at != end && entries_.size() < kMostWords; ++at) {
        const std::string term = *at;
        const std::string_view text = std::string_view(term).substr(prefix.size());
        if (!is_word(text)) continue;
        const std::string plain = analyzers::fold(text);
        Entry entry{.text = static_cast<std::uint32_t>(pool_.size()),
                    .frequency = at.get_termfreq(),
                    .folded_bytes = static_cast<std::uint16_t>(plain.size()),
                    .text_bytes = static_cast<std::uint16_t>(text.size())};
        pool_ += text;
        entry.folded = plain == text ? entry.text : static_cast<std::uint32_t>(pool_.size());
        if (plain != text) pool_ += plain;
        entries_.push_back(entry);
    }
    pool_.shrink_to_fit();
    entries_.shrink_to_fit();
    std::sort(entries_.begin(), entries_.end(), [this](const Entry& a, const Entry& b) {
        return std::pair(folded(a), a.text) < std::pair(folded(b), b.text);
    });
}

SpeltLike SpellingVocabulary::spelt(const Entry& entry, std::uint32_t edits,
                                    std::uint32_t ending) const {
    return {.text = std::string_view(pool_).substr(entry.text, entry.text_bytes),
            .folded = folded(entry),
            .frequency = entry.frequency,
            .edits = edits,
            .ending = ending};
}

std::size_t SpellingVocabulary::behind(std::size_t from, std::size_t bytes) const {
    const std::string_view start = folded(entries_[from]).substr(0, bytes);
    const auto begins = [&](const Entry& entry) { return folded(entry).substr(0, bytes) <= start; };
    // Steps that double: what is jumped over is mostly short.
    std::size_t step = 1;
    std::size_t low = from + 1;
    while (low + step < entries_.size() && begins(entries_[low + step])) {
        low += step;
        step *= 2;
    }
    const auto first =
        entries_.begin() + static_cast<std::ptrdiff_t>(std::min(low, entries_.size()));
    const auto last =
        entries_.begin() + static_cast<std::ptrdiff_t>(std::min(low + step + 1, entries_.size()));
    return static_cast<std::size_t>(std::partition_point(first, last, begins) - entries_.begin());
}

template <class Visit>
void SpellingVocabulary::walk(std::string_view word, std::uint32_t edits, Visit visit) const {
    DistanceRows rows(word, edits);
    for (std::size_t i = 0; i < entries_.size();) {
        const std::size_t hopeless = rows.read(folded(entries_[i]));
        if (hopeless != std::string_view::npos) {
            i = behind(i, hopeless);
        } else {
            visit(entries_[i], rows);
            ++i;
        }
    }
}

std::vector<SpeltLike> SpellingVocabulary::near(std::string_view word, std::uint32_t edits) const {
    std::vector<SpeltLike> found;
    walk(word, edits, [&](const Entry& entry, const DistanceRows& rows) {
        const std::uint32_t distance = rows.distance(rows.size());
        if (distance <= edits) found.push_back(spelt(entry, distance, 0));
    });
    return found;
}

std::vector<SpeltLike> SpellingVocabulary::near_beginning(std::string_view word,
                                                          std::uint32_t edits,
                                                          std::uint32_t least_letters,
                                                          std::uint32_t longest_ending) const {
    std::vector<SpeltLike> found;
    walk(word, edits, [&](const Entry& entry, const DistanceRows& rows) {
        if (rows.letters() < least_letters) return;
        const std::size_t most = std::min<std::size_t>(longest_ending, rows.size());
        for (std::size_t ending = 1; ending <= most; ++ending) {
            const std::uint32_t distance = rows.distance(rows.size() - ending);
            if (distance > edits) continue;
            found.push_back(spelt(entry, distance, static_cast<std::uint32_t>(ending)));
        }
    });
    return found;
}

std::uint32_t SpellingVocabulary::frequency(std::string_view wanted) const {
    std::uint32_t most = 0;
    auto at = std::partition_point(entries_.begin(), entries_.end(),
                                   [&](const Entry& entry) { return folded(entry) < wanted; });
    for (; at != entries_.end() && folded(*at) == wanted; ++at) {
        most = std::max(most, at->frequency);
    }
    return most;
}

}  // namespace axtar::search
