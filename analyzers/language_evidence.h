#pragma once

#include <cstdint>
#include <string_view>

#include "analyzers/language.h"

namespace axtar::analyzers {

/// Points for either language, gathered word by word from letters, function words and endings.
///
/// A word with ə counts most, since no other language here has it; a function word counts less, an
/// ending least. Words are compared in small ASCII letters, so that capitals (I, İ) and text typed
/// without Azerbaijani letters count alike.
/// Cost: reading stops when the points are clear, mostly within the first ten words.
class LanguageEvidence {
public:
    void read(std::string_view passage);

    /// The language that the points speak for; where they are few or equal, what libcld2 says of
    /// `passage`, if it is sure.
    [[nodiscard]] Language verdict(std::string_view passage) const;

private:
    struct Word;
    void add(const Word& word);
    [[nodiscard]] bool is_clear() const;

    int azerbaijani_ = 0;
    int english_ = 0;
    std::uint32_t latin_letters_ = 0;
    std::uint32_t cyrillic_letters_ = 0;
    std::uint32_t cyrillic_azerbaijani_ = 0;  // ә ғ ҝ ө ү һ ҹ ј
};

}  // namespace axtar::analyzers
