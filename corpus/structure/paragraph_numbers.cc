#include "corpus/structure/paragraph_numbers.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "corpus/formats/letters.h"
#include "corpus/structure/heading_line.h"
#include "corpus/structure/line_key.h"
#include "corpus/structure/number_chain.h"
#include "corpus/structure/part_label.h"

namespace axtar::corpus {
namespace {

constexpr std::size_t kMaxHeadingWords = 16;
constexpr int kSentence = 3;
constexpr int kHeadingLike = 1;
// Two sentences that count are a list worth linking to.
constexpr int kMinChain = 2 * kSentence;

// "3. Right to education": a heading has a number too.
bool looks_like_heading(std::string_view text, const Block& block) {
    if (block.kind == BlockKind::kHeading) return true;
    if (text.empty() || text.size() > 200 || count_words(text) > kMaxHeadingWords) return false;
    if (is_capitals(text)) return true;
    // "… in 2005.34": the number of an endnote behind the full stop.
    const std::size_t end = text.find_last_not_of("0123456789, ");
    return end == std::string_view::npos ||
           std::string_view(".;:!?").find(text[end]) == std::string_view::npos;
}

bool is_numbered_sentence(const Block& block) {
    const std::optional<PartLabel> label = read_part_label(block.text);
    if (!label || (label->style != LabelStyle::kNumber && label->style != LabelStyle::kDotted))
        return false;
    return !looks_like_heading(std::string_view(block.text).substr(label->text), block);
}

// What starts a count of its own.
enum class Part { kBody, kOperative, kOpinion, kAnnex };

std::optional<Part> part_opened_by(const Block& block) {
    if (block.text.size() > 300) return std::nullopt;
    const std::string key = line_key(block.text);
    if (key.starts_with("for these reasons")) return Part::kOperative;
    const bool opinion = key.find("opinion of judge") != std::string::npos ||
                         key.find("statement of dissent") != std::string::npos ||
                         ((key.ends_with(" opinion") || key.starts_with("dissenting opinion") ||
                           key.starts_with("concurring opinion")) &&
                          is_capitals(block.text));
    // The judgment's last lines list the opinions: "(a) concurring opinion of Judge A;".
    if (opinion && key.size() < 160 && key.front() != '(' && key.find("annexed") == key.npos &&
        std::string_view(".;,:").find(key.back()) == std::string_view::npos) {
        return Part::kOpinion;
    }
    const auto heading = parse_heading_line(block.text);
    if (heading && heading->unit == Unit::kAnnex) return Part::kAnnex;
    return std::nullopt;
}

bool rises(const std::vector<unsigned>& before, const std::vector<unsigned>& number) {
    return std::lexicographical_compare(before.begin(), before.end(), number.begin(), number.end());
}

std::vector<unsigned> components(std::string_view dotted) {
    std::vector<unsigned> values{0};
    for (const char c : dotted) {
        if (c == '.' || c == '-') {
            values.push_back(0);
        } else {
            values.back() = values.back() * 10 + static_cast<unsigned>(c - '0');
        }
    }
    return values;
}

class Counter {
public:
    Counter(std::span<const Block> blocks, std::string body)
        : blocks_(blocks), body_(std::move(body)), numbers_(blocks.size()) {}

    [[nodiscard]] std::vector<std::string> count() {
        std::size_t first = 0;
        Part part = Part::kBody;
        bool counting = false;
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            const std::optional<Part> opened = part_opened_by(blocks_[i]);
            if (!opened) {
                counting = counting || is_numbered_sentence(blocks_[i]);
                continue;
            }
            // "ANNEX TO RESOLUTION 5/1" on a title page, "Annex" in a table of contents.
            if (!counting) continue;
            count_part(first, i, part);
            first = i;
            part = *opened;
            if (part == Part::kOpinion) ++opinions_;
            if (part == Part::kAnnex) ++annexes_;
        }
        count_part(first, blocks_.size(), part);
        return std::move(numbers_);
    }

private:
    [[nodiscard]] std::string prefix(Part part) const {
        switch (part) {
            case Part::kBody:
                return body_;
            case Part::kOperative:
                return "operative-";
            case Part::kOpinion:
                return "opinion-" + std::to_string(opinions_) + ".";
            case Part::kAnnex:
                return "annex-" + std::to_string(annexes_) + ".";
        }
        return body_;
    }

    void count_part(std::size_t first, std::size_t last, Part part) {
        const std::string before = prefix(part);
        candidates_.clear();
        for (std::size_t i = first; i < last; ++i) {
            if (blocks_[i].kind == BlockKind::kTableRow) continue;
            const std::optional<PartLabel> label = read_part_label(blocks_[i].text);
            if (!label) continue;
            const std::string_view text = std::string_view(blocks_[i].text).substr(label->text);
            // "3. Holds" in the operative part is none.
            const bool heading = part != Part::kOperative && looks_like_heading(text, blocks_[i]);
            if (label->style == LabelStyle::kDotted) {
                add_dotted(i, *label, before);
            } else if (label->style == LabelStyle::kNumber &&
                       label->number.find('-') == std::string::npos) {
                candidates_.push_back({.place = i,
                                       .number = label->value,
                                       .weight = heading ? kHeadingLike : kSentence});
            }
        }
        last_dotted_.clear();
        chains_ = 0;
        add_chains(candidates_, before);
    }

    // "100.1.", "2.3.4.": in the order of a text, or from 1 again.
    void add_dotted(std::size_t block, const PartLabel& label, const std::string& before) {
        const std::vector<unsigned> number = components(label.number);
        constexpr unsigned kMaxStep = 5;
        const unsigned last = last_dotted_.empty() ? 0 : last_dotted_.front();
        const bool restart = number.front() == 1 && number.at(1) <= 1;
        const bool first = last_dotted_.empty() && number.back() <= 1;
        const bool next = rises(last_dotted_, number) && number.front() <= last + kMaxStep;
        if (!restart && !first && (last_dotted_.empty() || !next)) return;
        last_dotted_ = number;
        numbers_[block] = before + label.number;
    }

    // The best chain, then those before and behind it: an order and the rules that it approves both
    // count from 1.
    void add_chains(std::span<const NumberedPlace> candidates, const std::string& before) {
        const std::vector<std::size_t> chain = best_chain(candidates, kMinChain);
        if (chain.empty()) return;
        mark(candidates, chain, before);
        for (std::size_t i = 0; i + 1 < chain.size(); ++i) {
            const std::size_t inner = chain[i] + 1;
            add_list(candidates.subspan(inner, chain[i + 1] - inner),
                     before + std::to_string(candidates[chain[i]].number) + ".");
        }
        const auto counts_from_one = [&](std::span<const NumberedPlace> rest) {
            const std::vector<std::size_t> other = best_chain(rest, kMinChain);
            return !other.empty() && rest[other.front()].number == 1;
        };
        const auto left = candidates.first(chain.front());
        const auto right = candidates.subspan(chain.back() + 1);
        if (++chains_ <= kMaxChains && counts_from_one(left)) add_chains(left, before);
        if (chains_ <= kMaxChains && counts_from_one(right)) add_chains(right, before);
    }

    void mark(std::span<const NumberedPlace> candidates, std::span<const std::size_t> chain,
              const std::string& before) {
        for (const std::size_t i : chain) {
            if (candidates[i].weight == kHeadingLike) continue;
            numbers_[candidates[i].place] = before + std::to_string(candidates[i].number);
        }
    }

    // A list from 1 below a paragraph: the recommendations of "111. … the following:".
    void add_list(std::span<const NumberedPlace> candidates, const std::string& before) {
        if (candidates.size() < 2) return;
        const std::vector<std::size_t> list = best_chain(candidates, kMinChain);
        if (!list.empty() && candidates[list.front()].number == 1) mark(candidates, list, before);
    }

    static constexpr int kMaxChains = 20;  // of a part: each is looked for in all that is left

    std::span<const Block> blocks_;
    std::string body_;
    std::vector<std::string> numbers_;
    std::vector<NumberedPlace> candidates_;
    std::vector<unsigned> last_dotted_;
    std::size_t opinions_ = 0;
    std::size_t annexes_ = 0;
    int chains_ = 0;  // found in the part
};

}  // namespace

std::vector<std::string> number_paragraphs(std::span<const Block> blocks, std::string prefix) {
    return Counter(blocks, std::move(prefix)).count();
}

}  // namespace axtar::corpus
