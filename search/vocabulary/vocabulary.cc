#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "base/utf8.h"
#include "search/spelling/distance_table.h"
#include "search/vocabulary/vocabulary_internal.h"

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

    std::vector<VocabularyTerm> run(const Xapian::Database& database) {
        at_ = database.allterms_begin();
        go_down({}, 0);
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
            found_.push_back({term, at_.get_termfreq()});
        }
    }

    Xapian::TermIterator at_;
    Xapian::TermIterator end_;
    bool any_letters_;
    std::size_t limit_;
    std::vector<std::string> letters_;
    std::vector<VocabularyTerm> found_;
};

/// The first string behind all that begin with `start`; a UTF-8 text has no byte 0xFF.
std::string behind(std::string start) {
    start.back() = static_cast<char>(static_cast<unsigned char>(start.back()) + 1);
    return start;
}

}  // namespace

std::vector<VocabularyTerm> forms_beginning_with(const Xapian::Database& database,
                                                 std::string_view start, bool any_letters,
                                                 std::size_t limit) {
    return PrefixWalk(database, start, any_letters, limit).run(database);
}

std::vector<VocabularyTerm> forms_near(const Xapian::Database& database, std::string_view word,
                                       std::size_t edits, std::size_t limit) {
    constexpr int kSteps = 4;  // a step costs a tenth of a jump
    std::vector<VocabularyTerm> found;
    DistanceTable table(word, static_cast<std::uint32_t>(edits), fold_letter);
    const Xapian::TermIterator end = database.allterms_end();
    Xapian::TermIterator at = database.allterms_begin();
    // Digits, signs and the prefixes in capitals sort before the small letters.
    if (at != end) at.skip_to("a");
    while (at != end && found.size() < limit) {
        const std::string term = *at;
        const std::size_t hopeless = table.read(term);
        if (hopeless == std::string_view::npos) {
            if (table.is_near()) found.push_back({term, at.get_termfreq()});
            ++at;
            continue;
        }
        const std::string start = term.substr(0, hopeless);
        int steps = 0;
        for (; steps < kSteps && at != end && (*at).starts_with(start); ++steps) ++at;
        if (at != end && (*at).starts_with(start)) at.skip_to(behind(start));
    }
    return found;
}

}  // namespace axtar::search
