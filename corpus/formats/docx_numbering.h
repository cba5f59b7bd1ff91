#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>

#include "corpus/formats/list_number.h"

namespace axtar::corpus {

/// The lists of a .docx file: says what number a reader of the page sees before a paragraph.
///
/// Input:  XML of word/numbering.xml; broken or empty XML gives no lists. Paragraphs are told in
///         the order of the text, since their numbers are counted.
/// Source: ECMA-376 part 1, 17.9.
class DocxNumbering {
public:
    static constexpr int kLevels = 9;

    explicit DocxNumbering(std::string_view xml);

    /// A paragraph's place in a list.
    struct Item {
        bool in_list = false;
        std::string label = {};  ///< "1.", "a)", "IV."; empty for a bullet
    };

    /// Counts a paragraph of list `id` (w:numId) on `level` (0-based) and gives its number. Where
    /// `level` is -1, the level is the one that belongs to `style`, else the first.
    [[nodiscard]] Item next(std::string_view id, int level, std::string_view style);

private:
    struct Level {
        unsigned start = 1;
        NumberForm form = NumberForm::kArabic;
        std::string text = {};  // "%1.%2."
        std::string style = {};
        int restart = -1;  // after a paragraph of this level (1-based); 0: never; -1: of any above
        bool legal = false;  // all numbers in digits
    };
    struct List {
        std::array<Level, kLevels> levels = {};
        std::string counters = {};  // whose numbers it continues: the id of the abstract list
        std::array<bool, kLevels> starts_anew = {};
    };
    struct Counters {
        std::array<unsigned, kLevels> value = {};
        std::array<bool, kLevels> counted = {};
    };
    friend class DocxNumberingReader;

    void count(Counters& counters, const List& list, std::size_t level);

    std::map<std::string, List, std::less<>> lists_;
    std::map<std::string, Counters, std::less<>> counters_;
};

}  // namespace axtar::corpus
