#include <algorithm>
#include <memory>

#include <unicode/brkiter.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "analyzers/word_spans.h"

namespace axtar::analyzers {
namespace {

// Unicode counts it to the words beside it, as the low line; people type it as a blank.
constexpr std::string_view kNarrowBlank = "\u202F";

/// The words of a span that ICU took for one.
void add_words(std::string_view text, std::size_t start, std::size_t end, std::uint32_t offset,
               std::vector<WordSpan>& words) {
    while (start < end) {
        const std::size_t blank = text.substr(0, end).find(kNarrowBlank, start);
        const std::size_t word_end = std::min(blank, end);
        if (word_end > start) {
            words.push_back({.start = offset + static_cast<std::uint32_t>(start),
                             .end = offset + static_cast<std::uint32_t>(word_end)});
        }
        start = word_end + kNarrowBlank.size();
    }
}

/// A break iterator and its view of the text, made once a thread: making one costs a millisecond.
class WordBreaker {
public:
    WordBreaker() {
        if (prototype() != nullptr) iterator_.reset(prototype()->clone());
    }
    ~WordBreaker() { utext_close(&text_); }
    WordBreaker(const WordBreaker&) = delete;
    WordBreaker& operator=(const WordBreaker&) = delete;

    void append(std::string_view text, std::uint32_t offset, std::vector<WordSpan>& words) {
        if (iterator_ == nullptr) return;
        UErrorCode status = U_ZERO_ERROR;
        utext_openUTF8(&text_, text.data(), static_cast<std::int64_t>(text.size()), &status);
        iterator_->setText(&text_, status);
        if (U_FAILURE(status)) return;
        std::int32_t start = iterator_->first();
        for (std::int32_t end = iterator_->next(); end != icu::BreakIterator::DONE;
             start = end, end = iterator_->next()) {
            if (iterator_->getRuleStatus() < UBRK_WORD_NUMBER) continue;
            add_words(text, static_cast<std::size_t>(start), static_cast<std::size_t>(end), offset,
                      words);
        }
    }

private:
    /// Made by the first thread; the others copy it, so that ICU loads its rules once.
    static const icu::BreakIterator* prototype() {
        static const std::unique_ptr<icu::BreakIterator> made = [] {
            UErrorCode status = U_ZERO_ERROR;
            std::unique_ptr<icu::BreakIterator> words(
                icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
            if (U_FAILURE(status)) words.reset();
            return words;
        }();
        return made.get();
    }

    std::unique_ptr<icu::BreakIterator> iterator_ = {};
    UText text_ = UTEXT_INITIALIZER;
};

}  // namespace

void append_icu_words(std::string_view text, std::uint32_t offset, std::vector<WordSpan>& words) {
    thread_local WordBreaker breaker;
    breaker.append(text, offset, words);
}

}  // namespace axtar::analyzers
