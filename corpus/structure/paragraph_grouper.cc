#include "corpus/structure/paragraph_grouper.h"

#include <cstddef>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "corpus/formats/letters.h"
#include "corpus/structure/sentences.h"

namespace axtar::corpus {
namespace {

constexpr std::size_t kMinWords = 150;   // below it a group takes the next paragraph
constexpr std::size_t kGoodWords = 280;  // above it a group closes where it can
constexpr std::size_t kMaxWords = 400;
constexpr std::size_t kMinHeadedWords = 20;
constexpr std::size_t kMaxHeadingBytes = 300;

// Gathers blocks into one section after the other.
class Grouper {
public:
    Grouper(const GroupOptions& options, Anchors& anchors) : options_(options), anchors_(anchors) {}

    void add(const Block& block) {
        const std::size_t words = count_words(block.text);
        // Markup may call a whole page a heading.
        if (block.kind == BlockKind::kHeading && words <= kMaxWords) {
            start_heading(block, words);
            return;
        }
        if (words <= kMaxWords) {
            add_text(block.text, words);
            return;
        }
        for (const std::string_view piece : split_at_sentences(block.text, kGoodWords)) {
            close();
            add_text(piece, count_words(piece));
        }
    }

    [[nodiscard]] std::vector<Section> finish() {
        at_end_ = true;
        close();
        return std::move(sections_);
    }

private:
    void start_heading(const Block& block, std::size_t words) {
        // A heading over next to nothing (the lines of a title page) makes no section of its own.
        if (!only_headings_ && words_ >= kMinHeadedWords) close();
        if (words_ + words > kMaxWords) close();  // headings alone: a page of links
        while (!levels_.empty() && levels_.back().first >= block.level) levels_.pop_back();
        levels_.emplace_back(block.level, utf8::prefix(block.text, kMaxHeadingBytes));
        append(block.text);
        words_ += words;
        only_headings_ = true;
    }

    void add_text(std::string_view text, std::size_t words) {
        const bool full = words_ >= kMinWords && words_ + words > kGoodWords;
        if (!text_.empty() && !only_headings_ && (full || words_ + words > kMaxWords)) close();
        append(text);
        words_ += words;
        only_headings_ = false;
    }

    void append(std::string_view text) {
        if (!text_.empty()) text_ += '\n';
        text_ += text;
    }

    void close() {
        if (text_.empty()) return;
        Section section{.text = std::move(text_), .role = options_.role};
        section.heading_path = options_.heading_path;
        for (const auto& [level, heading] : levels_) section.heading_path.push_back(heading);
        if (!levels_.empty()) {
            section.heading = section.heading_path.back();
            section.heading_path.pop_back();
        }
        if (is_rest_of_last(section)) {
            sections_.back().text += '\n' + section.text;
            last_words_ += words_;
        } else {
            section.anchor = next_anchor();
            last_words_ = words_;
            sections_.push_back(std::move(section));
        }
        text_.clear();
        words_ = 0;
        only_headings_ = false;
    }

    // A short rest joins the group before it where both stand under the same heading.
    [[nodiscard]] bool is_rest_of_last(const Section& section) const {
        if (at_end_ && words_ < kMinHeadedWords && !sections_.empty())
            return true;  // "Chair: N. N."
        return words_ < kMinWords / 3 && last_words_ + words_ <= kMaxWords && !sections_.empty() &&
               !only_headings_ && sections_.back().heading == section.heading &&
               sections_.back().heading_path == section.heading_path;
    }

    [[nodiscard]] std::string next_anchor() {
        const std::string number = std::to_string(++count_);
        if (options_.anchor.empty()) return anchors_.unique("s-" + number);
        return anchors_.unique(count_ == 1 ? options_.anchor : options_.anchor + ".s-" + number);
    }

    const GroupOptions& options_;
    Anchors& anchors_;
    std::vector<std::pair<int, std::string>> levels_;  // headings that are open, outermost first
    std::vector<Section> sections_;
    std::string text_;
    std::size_t words_ = 0;
    std::size_t last_words_ = 0;
    std::size_t count_ = 0;
    bool only_headings_ = false;
    bool at_end_ = false;
};

}  // namespace

std::vector<Section> group_paragraphs(std::span<const Block> blocks, const GroupOptions& options,
                                      Anchors& anchors) {
    Grouper grouper(options, anchors);
    for (const Block& block : blocks) grouper.add(block);
    return grouper.finish();
}

}  // namespace axtar::corpus
