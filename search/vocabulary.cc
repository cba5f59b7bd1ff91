#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "base/utf8.h"
#include "search/vocabulary_internal.h"

namespace axtar::search {
namespace {

struct Letter {
    char32_t plain;
    std::string_view folded;  // bytes
    std::string_view full;
};
constexpr std::array kLetters = {
    Letter{U'c', "c", "ç"}, Letter{U'e', "e", "ə"}, Letter{U'g', "g", "ğ"}, Letter{U'i', "i", "ı"},
    Letter{U'o', "o", "ö"}, Letter{U's', "s", "ş"}, Letter{U'u', "u", "ü"}};

char32_t fold_letter(char32_t c) {
    switch (c) {
        case U'ç':
            return U'c';
        case U'ə':
            return U'e';
        case U'ğ':
            return U'g';
        case U'ı':
            return U'i';
        case U'ö':
            return U'o';
        case U'ş':
            return U's';
        case U'ü':
            return U'u';
        default:
            return c;
    }
}

/// Goes down the letters of a prefix, by each way to write them that some term has. The ways come
/// in the order of bytes (ASCII first), so one iterator that only moves on is enough.
class PrefixWalk {
public:
    PrefixWalk(const Xapian::Database& database, std::string_view start, bool any_letters,
               std::size_t limit)
        : end_(database.allterms_end()), any_letters_(any_letters), limit_(limit) {
        for (std::size_t i = 0; i < start.size();) {
            const utf8::Decoded next = utf8::decode(start, i);
            letters_.emplace_back(start.substr(i, next.size));
            i += next.size;
        }
    }

    std::vector<VocabularyTerm> run(const Xapian::Database& database, std::string_view prefix) {
        at_ = database.allterms_begin();
        prefix_ = prefix.size();
        go_down(std::string(prefix), 0);
        return std::move(found_);
    }

private:
    void go_down(const std::string& literal, std::size_t letter) {
        if (letter == letters_.size()) {
            take_all(literal);
            return;
        }
        go_by(literal + letters_[letter], letter);
        if (!any_letters_) return;
        for (const Letter& other : kLetters) {
            if (other.folded == letters_[letter]) go_by(literal + std::string(other.full), letter);
        }
    }

    void go_by(const std::string& literal, std::size_t letter) {
        if (at_ == end_) return;
        at_.skip_to(literal);
        if (at_ != end_ && (*at_).starts_with(literal)) go_down(literal, letter + 1);
    }

    void take_all(const std::string& literal) {
        for (; at_ != end_ && found_.size() < limit_; ++at_) {
            const std::string term = *at_;
            if (!term.starts_with(literal)) return;
            found_.push_back({term.substr(prefix_), at_.get_termfreq()});
        }
    }

    Xapian::TermIterator at_;
    Xapian::TermIterator end_;
    bool any_letters_;
    std::size_t limit_;
    std::size_t prefix_ = 0;
    std::vector<std::string> letters_;
    std::vector<VocabularyTerm> found_;
};

/// The distance table of one word against the terms of an index, a row for each letter of the term
/// in hand; what two neighbouring terms have in common is not worked out again.
class DistanceTable {
public:
    DistanceTable(std::string_view word, std::size_t edits) : edits_(edits) {
        for (std::size_t i = 0; i < word.size();) {
            const utf8::Decoded next = utf8::decode(word, i);
            word_.push_back(fold_letter(next.code_point));
            i += next.size;
        }
        rows_.emplace_back(word_.size() + 1);
        for (std::size_t j = 0; j <= word_.size(); ++j) rows_[0][j] = j;
    }

    /// Bytes of `term` up to and with the letter behind which no term can be near; npos where the
    /// whole term may go on.
    std::size_t read(std::string_view term) {
        std::size_t at = keep_common(term);
        while (at < term.size()) {
            const utf8::Decoded next = utf8::decode(term, at);
            at += next.size;
            add_row(fold_letter(next.code_point));
            ends_.push_back(at);
            if (hopeless()) {
                last_.assign(term.substr(0, at));
                return at;
            }
        }
        last_.assign(term);
        return std::string_view::npos;
    }

    bool is_near() const { return rows_[ends_.size()].back() <= edits_; }

private:
    /// Drops the rows behind what `term` shares with the term before; gives the bytes shared.
    std::size_t keep_common(std::string_view term) {
        const auto mismatch =
            std::mismatch(term.begin(), term.end(), last_.begin(), last_.end()).first;
        const auto common = static_cast<std::size_t>(mismatch - term.begin());
        while (!ends_.empty() && ends_.back() > common) {
            ends_.pop_back();
            letters_.pop_back();
        }
        return ends_.empty() ? 0 : ends_.back();
    }

    void add_row(char32_t letter) {
        const std::size_t i = ends_.size() + 1;
        if (rows_.size() <= i) rows_.emplace_back(word_.size() + 1);
        const std::vector<std::size_t>& above = rows_[i - 1];
        std::vector<std::size_t>& row = rows_[i];
        row[0] = i;
        for (std::size_t j = 1; j <= word_.size(); ++j) {
            const std::size_t change = above[j - 1] + (word_[j - 1] == letter ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, change});
            const bool exchanged =
                i > 1 && j > 1 && word_[j - 1] == letters_.back() && word_[j - 2] == letter;
            if (exchanged) row[j] = std::min(row[j], rows_[i - 2][j - 2] + 1);
        }
        letters_.push_back(letter);
    }

    bool hopeless() const {
        const std::size_t i = ends_.size();
        const auto least = [](const std::vector<std::size_t>& row) {
            return *std::min_element(row.begin(), row.end());
        };
        return least(rows_[i]) > edits_ && least(rows_[i - 1]) + 1 > edits_;
    }

    std::size_t edits_;
    std::vector<char32_t> word_;
    std::vector<char32_t> letters_;  // of the term in hand, folded
    std::vector<std::size_t> ends_;  // in bytes, of each of its letters
    std::vector<std::vector<std::size_t>> rows_;
    std::string last_;
};

/// The first string behind all that begin with `start`; a UTF-8 text has no byte 0xFF.
std::string behind(std::string start) {
    start.back() = static_cast<char>(static_cast<unsigned char>(start.back()) + 1);
    return start;
}

}  // namespace

std::vector<VocabularyTerm> terms_beginning_with(const Xapian::Database& database,
                                                 std::string_view prefix, std::string_view start,
                                                 bool any_letters, std::size_t limit) {
    return PrefixWalk(database, start, any_letters, limit).run(database, prefix);
}

std::vector<VocabularyTerm> terms_near(const Xapian::Database& database, std::string_view prefix,
                                       std::string_view word, std::size_t edits,
                                       std::size_t limit) {
    constexpr int kSteps = 4;  // a step costs a tenth of a jump
    std::vector<VocabularyTerm> found;
    DistanceTable table(word, edits);
    const Xapian::TermIterator end = database.allterms_end(std::string(prefix));
    Xapian::TermIterator at = database.allterms_begin(std::string(prefix));
    while (at != end && found.size() < limit) {
        const std::string term = *at;
        const std::string_view text = std::string_view(term).substr(prefix.size());
        const std::size_t hopeless = table.read(text);
        if (hopeless == std::string_view::npos) {
            if (table.is_near()) found.push_back({std::string(text), at.get_termfreq()});
            ++at;
            continue;
        }
        const std::string start = term.substr(0, prefix.size() + hopeless);
        int steps = 0;
        for (; steps < kSteps && at != end && (*at).starts_with(start); ++steps) ++at;
        if (at != end && (*at).starts_with(start)) at.skip_to(behind(start));
    }
    return found;
}

}  // namespace axtar::search
