#include "bench/search/drawn_queries.h"

#include <algorithm>
#include <string_view>

#include <xapian.h>

#include "base/utf8.h"
#include "bench/search/made_words.h"
#include "corpus/index_layout.h"
#include "corpus/section_record.h"

namespace axtar::bench {
namespace {

constexpr std::size_t kLeastBytes = 4;  // of a word worth asking for
constexpr std::size_t kQuestionWords = 9;
constexpr std::size_t kPassageBytes = 2'000;

bool is_word(std::string_view word) {
    return word.size() >= kLeastBytes && std::all_of(word.begin(), word.end(), [](char c) {
               return (static_cast<unsigned char>(c) & 0x80U) != 0 || (c >= 'a' && c <= 'z') ||
                      (c >= 'A' && c <= 'Z');
           });
}

/// The words of a section as it has them.
std::vector<std::string> words_of(const corpus::SectionRecord& record) {
    std::vector<std::string> words;
    for (const corpus::TokenSpan& span : record.spans) {
        words.push_back(record.section.text.substr(span.start, span.length));
    }
    return words;
}

std::string letters(std::string_view word, std::size_t count) {
    std::size_t end = 0;
    for (; count > 0 && end < word.size(); --count) end += utf8::decode(word, end).size;
    return std::string(word.substr(0, end));
}

std::string misspelt(Random& random, const std::string& word) {
    const std::size_t letter = 1 + up_to(random, 1);
    const std::string before = letters(word, letter);
    const std::string through = letters(word, letter + 1);
    return before + "x" + word.substr(through.size());
}

class Drawer {
public:
    explicit Drawer(const Xapian::Database& database) : database_(database) {}

    DrawnQueries draw(std::size_t count) {
        // Short sections and numbers give nothing, so there are more tries than queries.
        constexpr std::size_t kTries = 50;
        for (std::size_t i = 0; i < count * kTries && queries_.two.size() < count; ++i) {
            const auto section =
                static_cast<Xapian::docid>(1 + up_to(random_, database_.get_lastdocid() - 1));
            std::string data;
            try {
                data = database_.get_document(section).get_data();
            } catch (const Xapian::DocNotFoundError&) {
                continue;  // replaced since
            }
            if (const auto record = corpus::decode_section_record(data)) take_from(*record);
        }
        return std::move(queries_);
    }

private:
    void take_from(const corpus::SectionRecord& record) {
        const std::vector<std::string> words = words_of(record);
        if (words.size() < 2 * kQuestionWords) return;
        const std::size_t at = up_to(random_, words.size() - kQuestionWords - 1);
        const std::string& first = words[at];
        const std::string& second = words[at + 1];
        if (!is_word(first) || !is_word(second) || first == second) return;
        const std::string both = first + " " + second;
        const bool is_one = queries_.one.size() <= queries_.two.size();
        (is_one ? queries_.one : queries_.two).push_back(is_one ? first : both);
        queries_.plain.push_back(is_one ? first : both);
        if (is_one) return;
        queries_.phrase.push_back("\"" + both + "\"");
        queries_.two_exact.push_back("=\"" + both + "\"");
        queries_.near.push_back(first + " NEAR/5 " + words[at + 3]);
        queries_.prefix.push_back(letters(first, 4) + "*");
        queries_.fuzzy.push_back(first + "~");
        queries_.misspelt.push_back(misspelt(random_, first));
        queries_.beginning.push_back(letters(first, 4));
        queries_.passage.push_back(std::string(utf8::prefix(record.section.text, kPassageBytes)));
        queries_.documents.push_back(record.document_id);
        std::string question = first;
        for (std::size_t i = 1; i < kQuestionWords; ++i) question += " " + words[at + i];
        queries_.question.push_back(question + "?");
    }

    const Xapian::Database& database_;
    Random random_{7};
    DrawnQueries queries_;
};

}  // namespace

DrawnQueries draw_queries(const std::filesystem::path& index, std::size_t count) {
    const std::vector<std::string> collections = corpus::list_collections(index);
    if (collections.empty()) return {};
    try {
        const Xapian::Database database(
            corpus::collection_path(index, collections.front()).string());
        if (database.get_doccount() == 0) return {};
        return Drawer(database).draw(count);
    } catch (const Xapian::Error&) {
        return {};
    }
}

}  // namespace axtar::bench
