#include <iostream>
#include <map>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "analyzers/language_detector.h"
#include "tests/analyzers/shared_texts.h"
#include "tests/support/shared_data.h"

namespace axtar::analyzers {
namespace {

struct Counts {
    std::size_t right = 0;
    std::size_t wrong = 0;
    std::size_t unknown = 0;
};

std::string_view size_class(std::size_t words) {
    return words <= 2    ? "1-2 words"
           : words <= 5  ? "3-5 words"
           : words <= 15 ? "6-15 words"
                         : "16 words and more";
}

std::size_t count_words(std::string_view line) {
    std::size_t words = 0;
    bool in_word = false;
    for (char c : line) {
        const bool letter = c != ' ' && c != '\t';
        if (letter && !in_word) ++words;
        in_word = letter;
    }
    return words;
}

bool has_letters(std::string_view line) {
    std::size_t letters = 0;
    for (char c : line) letters += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1U : 0U;
    return letters >= 4;
}

// Documents state one language; a few of their lines are in another (quotations, names), so the
// bounds leave room. Lines without four letters in a row of ASCII say nothing.
TEST(LanguageDetector, IsRightOnTheLinesOfTheSharedDocuments) {
    AXTAR_REQUIRE_SHARED_DATA(folder, "documents");
    std::map<std::string, std::map<std::string_view, Counts>> by_language;
    std::map<std::string, int> shown;
    for (const tests::SharedText& text : tests::read_shared_folder(folder)) {
        for (std::size_t start = 0; start < text.body.size();) {
            const std::size_t end = std::min(text.body.find('\n', start), text.body.size());
            const std::string_view line = std::string_view(text.body).substr(start, end - start);
            start = end + 1;
            if (!has_letters(line)) continue;
            Counts& counts = by_language[text.lang][size_class(count_words(line))];
            const Language found = detect_language(line);
            if (found == Language::kUnknown) {
                ++counts.unknown;
            } else if (code(found) == text.lang) {
                ++counts.right;
            } else {
                ++counts.wrong;
                if (shown[text.lang]++ < 15)
                    std::cout << "wrong " << text.id << ": " << line.substr(0, 90) << '\n';
            }
        }
    }
    for (const auto& [language, classes] : by_language) {
        for (const auto& [size, counts] : classes) {
            const double decided = static_cast<double>(counts.right + counts.wrong);
            const double accuracy = static_cast<double>(counts.right) / decided;
            std::cout << language << ", " << size << ": " << counts.right << " right, "
                      << counts.wrong << " wrong, " << counts.unknown << " unknown, accuracy "
                      << accuracy << '\n';
            EXPECT_GE(accuracy, size == "1-2 words" ? 0.95 : 0.98) << language << ", " << size;
        }
    }
}

}  // namespace
}  // namespace axtar::analyzers
