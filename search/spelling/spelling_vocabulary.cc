#include <algorithm>
#include <utility>

#include "analyzers/fold.h"
#include "base/utf8.h"
#include "search/spelling/distance_table.h"
#include "search/spelling/spelling_vocabulary_internal.h"

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

}  // namespace

SpellingVocabulary::SpellingVocabulary(const Xapian::Database& database, std::string_view prefix) {
    const std::string start(prefix);
    Xapian::TermIterator at = database.allterms_begin(start);
    const Xapian::TermIterator end = database.allterms_end(start);
    // Digits, signs and the prefixes in capitals sort before the small letters.
    if (start.empty() && at != end) at.skip_to("a");
    for (; at != end && entries_.size() < kMostWords; ++at) {
        const std::string term = *at;
        add(std::string_view(term).substr(prefix.size()), at.get_termfreq());
    }
    sort();
}

SpellingVocabulary::SpellingVocabulary(const std::vector<std::string>& words) {
    for (const std::string& word : words) add(word, 0);
    sort();
}

void SpellingVocabulary::add(std::string_view text, std::uint32_t frequency) {
    if (!is_word(text)) return;
    const std::string plain = analyzers::fold(text);
    Entry entry{.text = static_cast<std::uint32_t>(pool_.size()),
                .frequency = frequency,
                .folded_bytes = static_cast<std::uint16_t>(plain.size()),
                .text_bytes = static_cast<std::uint16_t>(text.size())};
    pool_ += text;
    entry.folded = plain == text ? entry.text : static_cast<std::uint32_t>(pool_.size());
    if (plain != text) pool_ += plain;
    entries_.push_back(entry);
}

/// Equal foldings by text, so that the order in which they came does not matter.
void SpellingVocabulary::sort() {
    pool_.shrink_to_fit();
    entries_.shrink_to_fit();
    std::sort(entries_.begin(), entries_.end(), [this](const Entry& a, const Entry& b) {
        return std::pair(folded(a), spelt(a, 0, 0).text) <
               std::pair(folded(b), spelt(b, 0, 0).text);
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
    DistanceTable rows(word, edits);
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
    walk(word, edits, [&](const Entry& entry, const DistanceTable& rows) {
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
    walk(word, edits, [&](const Entry& entry, const DistanceTable& rows) {
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

std::vector<SpeltLike> SpellingVocabulary::beginning_with(std::string_view start,
                                                          std::size_t most) const {
    auto at = std::partition_point(entries_.begin(), entries_.end(),
                                   [&](const Entry& entry) { return folded(entry) < start; });
    std::vector<const Entry*> found;
    for (; at != entries_.end() && folded(*at).starts_with(start); ++at) found.push_back(&*at);
    const auto kept = found.begin() + static_cast<std::ptrdiff_t>(std::min(most, found.size()));
    std::partial_sort(found.begin(), kept, found.end(), [](const Entry* a, const Entry* b) {
        return std::pair(b->frequency, a) < std::pair(a->frequency, b);
    });
    std::vector<SpeltLike> words;
    for (auto entry = found.begin(); entry != kept; ++entry) words.push_back(spelt(**entry, 0, 0));
    return words;
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
