#include "corpus/amendments/provision_anchors.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace axtar::corpus::amendments {
namespace {

constexpr std::string_view kArticle = "maddə-";
constexpr std::string_view kAnnex = "əlavə";

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

bool is_law(const Section& section) {
    return section.role != Role::kFootnote && section.role != Role::kPriorWording;
}

std::string_view without_copy_mark(std::string_view anchor) {
    return anchor.substr(0, anchor.find('~'));
}

// The number that a paragraph begins with: "25.1." is "25.1"; empty where it begins with a word.
std::string_view leading_number(std::string_view line) {
    const std::size_t start = line.find_first_not_of(" \t");
    if (start == std::string_view::npos) return {};
    line.remove_prefix(start);
    std::size_t end = 0;
    while (end < line.size() && (is_digit(line[end]) || line[end] == '.' || line[end] == '-'))
        ++end;
    std::string_view number = line.substr(0, end);
    while (!number.empty() && !is_digit(number.back())) number.remove_suffix(1);
    return number;
}

bool is_within(std::string_view number, std::string_view article) {
    return number.size() > article.size() && number.starts_with(article) &&
           number[article.size()] == '.';
}

// The provisions at places of a section's text that rise: the innermost part that holds the place,
// else the last numbered paragraph above it, else the article. An act can have a note behind every
// line, so each part and line is gone through once.
class ProvisionCursor {
public:
    explicit ProvisionCursor(const Section& section) : section_(section) {
        const std::string_view anchor = without_copy_mark(section.anchor);
        if (anchor.starts_with(kArticle)) article_ = anchor.substr(kArticle.size());
        paragraph_ = article_;
    }

    // Empty outside of articles.
    [[nodiscard]] std::string_view at(std::size_t place) {
        if (article_.empty()) return {};
        return section_.parts.empty() ? paragraph_above(place) : part_around(place);
    }

private:
    // Parts stand in the order of their starts, the outer one first.
    std::string_view part_around(std::size_t place) {
        for (; next_part_ < section_.parts.size() && section_.parts[next_part_].start <= place;
             ++next_part_) {
            if (name_of(next_part_).starts_with(kArticle)) open_.push_back(next_part_);
        }
        while (!open_.empty() && section_.parts[open_.back()].end < place) open_.pop_back();
        return open_.empty() ? article_ : name_of(open_.back()).substr(kArticle.size());
    }
    [[nodiscard]] std::string_view name_of(std::size_t part) const {
        return without_copy_mark(section_.parts[part].anchor);
    }

    std::string_view paragraph_above(std::size_t place) {
        const std::string_view text = section_.text;
        while (next_line_ <= place && next_line_ < text.size()) {
            const std::string_view number = leading_number(text.substr(next_line_));
            if (is_within(number, article_)) paragraph_ = number;
            next_line_ = std::min(text.find('\n', next_line_), text.size()) + 1;
        }
        return paragraph_;
    }

    const Section& section_;
    std::string_view article_;
    std::string_view paragraph_;     // the last numbered one
    std::size_t next_line_ = 0;      // where the line behind the last one seen starts
    std::size_t next_part_ = 0;      // the first one behind the last place
    std::vector<std::size_t> open_;  // parts that began before it, and hold it or end there
};

}  // namespace

ProvisionAnchors::ProvisionAnchors(const Document& document) {
    std::string annex;
    for (const Section& section : document.sections) {
        if (!is_law(section)) continue;
        const std::string base(without_copy_mark(section.anchor));
        if (section.role == Role::kAnnex && base.starts_with(kAnnex)) annex = base;
        const std::string holder =
            section.role == Role::kAnnex && !base.starts_with(kAnnex) ? annex : std::string();
        anchors_.emplace(std::pair(base, holder), section.anchor);
    }
}

std::string ProvisionAnchors::article_anchor(const std::string& number,
                                             const std::string& annex) const {
    const std::string article = number.substr(0, number.find('.'));
    auto found = anchors_.find({std::string(kArticle) + article, annex});
    if (found == anchors_.end() && annex.empty())
        found = anchors_.find({"article-" + article, annex});
    return found == anchors_.end() ? std::string() : found->second;
}

void ProvisionAnchors::restore(ChangePlace& place) const {
    for (UnitStep& step : place) {
        if (step.level != UnitLevel::kArticle) continue;
        const std::string article = step.number.substr(0, step.number.find('.'));
        const bool digits = std::all_of(article.begin(), article.end(), is_digit);
        if (!digits || article.size() < 2 || !article_anchor(article, "").empty()) return;
        std::string restored = article;
        restored.insert(restored.size() - 1, "-");
        if (article_anchor(restored, "").empty()) return;
        step.number.replace(0, article.size(), restored);
        return;
    }
}

std::string ProvisionAnchors::anchor_of(const ChangePlace& place) const {
    if (place.empty()) return {};
    std::string annex;
    if (place.front().level == UnitLevel::kAnnex) annex = place_text({place.front()});
    for (const UnitStep& step : place) {
        if (step.level != UnitLevel::kArticle) continue;
        std::string article = article_anchor(step.number, annex);
        // The lines of an annex are no sections of their own.
        if (!article.empty() || annex.empty()) return article;
    }
    if (place.front().level == UnitLevel::kPreamble) {
        const auto front = anchors_.find({"front", ""});
        return front == anchors_.end() ? std::string() : front->second;
    }
    // An annex, a division or a chapter by its own anchor; a § counts anew in each chapter.
    const auto found = anchors_.find({place_text({place.front()}), ""});
    return found == anchors_.end() ? std::string() : found->second;
}

NoteMarks::NoteMarks(const Document& document) {
    for (const Section& section : document.sections) {
        if (!is_law(section)) continue;
        const std::string& text = section.text;
        ProvisionCursor provisions(section);
        for (std::size_t open = text.find('['); open != std::string::npos;
             open = text.find('[', open + 1)) {
            std::size_t end = open + 1;
            while (end < text.size() && end < open + 6 && is_digit(text[end])) ++end;
            if (end == open + 1 || end >= text.size() || text[end] != ']') continue;
            const std::string number = text.substr(open + 1, end - open - 1);
            if (places_.contains(number)) continue;
            places_.emplace(number, Place{std::string(provisions.at(open)), section.anchor});
        }
    }
}

const NoteMarks::Place* NoteMarks::find(std::string_view number) const {
    const auto found = places_.find(std::string(number));
    return found == places_.end() ? nullptr : &found->second;
}

}  // namespace axtar::corpus::amendments
