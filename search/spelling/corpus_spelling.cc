#include <algorithm>

#include "analyzers/letter_case.h"
#include "analyzers/neighbours.h"
#include "base/utf8.h"
#include "corpus/index_layout.h"
#include "search/hit_loader_internal.h"
#include "search/spelling/corpus_spelling_internal.h"

namespace axtar::search {
namespace {

// "Rights" is written so in names of bodies and acts, "Part" at the beginning of sentences.
constexpr std::size_t kOneCapitalIn = 5;
// Names of cases stand at the beginning of lines: "Mammadov v. Azerbaijan".
constexpr std::size_t kLeastBeginnings = 2;

/// Whether a sentence or a line begins at `word`: a capital tells nothing there.
bool begins_sentence(std::string_view text, std::size_t word) {
    static constexpr std::string_view kEnds = ".!?:\n";
    while (word > 0 && text[word - 1] == ' ') --word;
    return word == 0 || kEnds.find(text[word - 1]) != std::string_view::npos;
}

/// Counts a word with a small and with a capital letter at its beginning.
class Spellings {
public:
    explicit Spellings(std::string_view form)
        : first_(form.substr(0, utf8::decode(form, 0).size)), rest_(form.substr(first_.size())) {}

    void read(std::string_view text) {
        for (std::size_t at = text.find(rest_); at != std::string_view::npos;
             at = text.find(rest_, at + 1)) {
            look_at(text, at);
        }
    }
    CorpusSpelling spelling() const {
        const bool only_begins = all_ == 0 && !small_ && beginnings_ >= kLeastBeginnings;
        const bool often = capitals_ > 0 && capitals_ * kOneCapitalIn >= all_;
        return {.capital = capital_, .is_name = often || only_begins};
    }

private:
    /// `rest`: where the word goes on behind its first letter.
    void look_at(std::string_view text, std::size_t rest) {
        const std::size_t end = rest + rest_.size();
        if (end < text.size() && analyzers::is_letter(utf8::decode(text, end).code_point)) return;
        const char32_t letter = analyzers::code_point_before(text, rest);
        std::string written;
        utf8::append(written, letter);
        if (letter == 0 || written.size() > rest) return;
        if (analyzers::is_letter(analyzers::code_point_before(text, rest - written.size()))) return;
        std::string small = written;
        analyzers::lower_case(small, analyzers::Language::kUnknown);
        if (small != first_) return;
        const bool capital = analyzers::is_capital(letter);
        if (capital) capital_ = written + std::string(rest_);
        small_ = small_ || !capital;
        if (begins_sentence(text, rest - written.size())) {
            ++beginnings_;
            return;
        }
        ++all_;
        capitals_ += capital ? 1U : 0U;
    }

    std::string_view first_;
    std::string_view rest_;
    std::string capital_;
    bool small_ = false;          // seen so anywhere
    std::size_t beginnings_ = 0;  // of sentences
    std::size_t all_ = 0;         // within a sentence
    std::size_t capitals_ = 0;
};

}  // namespace

CorpusSpelling corpus_spelling(const Snapshot& snapshot, std::string_view form) {
    Spellings spellings(form);
    const std::string term = corpus::term("", form);
    for (const CollectionSnapshot& collection : snapshot.collections) {
        const Xapian::docid step = collection.database.get_lastdocid() / kSectionsLookedAt + 1;
        Xapian::PostingIterator at = collection.database.postlist_begin(term);
        const Xapian::PostingIterator end = collection.database.postlist_end(term);
        while (at != end) {
            const Xapian::docid section = *at;
            if (const auto record = load_section(collection, section)) {
                spellings.read(record->section.text);
            }
            at.skip_to(section + step);
        }
    }
    return spellings.spelling();
}

}  // namespace axtar::search
