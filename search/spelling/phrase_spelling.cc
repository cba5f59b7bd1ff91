#include <algorithm>

#include "base/utf8.h"
#include "search/spelling/phrase_spelling_internal.h"

namespace axtar::search {
namespace {

constexpr std::uint32_t kTimes = 8;         // what many documents say, against what a few say
constexpr std::uint32_t kLeastCommon = 24;  // documents: kTimes what the rarest phrase has
constexpr std::size_t kLeastWordBytes = 6;

/// Calls `visit` with the phrase without each letter of its long words in turn.
template <class Visit>
void without_each_letter(std::string_view phrase, Visit visit) {
    for (std::size_t start = 0; start < phrase.size();) {
        const std::size_t end = std::min(phrase.find(' ', start), phrase.size());
        for (std::size_t at = start; end - start >= kLeastWordBytes && at < end;) {
            const std::size_t size = utf8::decode(phrase, at).size;
            std::string shorter(phrase.substr(0, at));
            shorter += phrase.substr(at + size);
            visit(shorter);
            at += size;
        }
        start = end + 1;
    }
}

}  // namespace

PhraseSpelling::PhraseSpelling(const Counts& phrases) : phrases_(phrases) {
    for (const auto& [phrase, documents] : phrases) {
        if (documents < kLeastCommon) continue;
        without_each_letter(phrase, [&, often = documents](const std::string& shorter) {
            std::uint32_t& most = without_a_letter_[shorter];
            most = std::max(most, often);
        });
    }
}

bool PhraseSpelling::is_misspelt(std::string_view phrase, std::uint32_t documents) const {
    const auto far_more_say = [&](const Counts& counts, const std::string& text) {
        const auto found = counts.find(text);
        return found != counts.end() && found->second >= kTimes * documents;
    };
    bool misspelt = far_more_say(without_a_letter_, std::string(phrase));
    without_each_letter(phrase, [&](const std::string& shorter) {
        misspelt = misspelt || far_more_say(phrases_, shorter);
    });
    return misspelt;
}

}  // namespace axtar::search
