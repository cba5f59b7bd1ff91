#include "corpus/structure/furniture.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "corpus/structure/date.h"
#include "corpus/structure/furniture_lines.h"
#include "corpus/structure/page_headers.h"
#include "corpus/structure/page_phrases.h"

namespace axtar::corpus {
namespace {

// A region that markup calls navigation is believed up to this size: a page whose whole text stands
// in <div class="lang-az"> or <aside> must not vanish.
constexpr std::size_t kSmallRegion = 400;
constexpr std::size_t kMaxRegionPercent = 35;
// Text of a page: a block that is at least so long and no list of links.
constexpr std::size_t kTextBlock = 160;
constexpr std::size_t kMinArticle = 200;
constexpr std::size_t kMaxMenuItem = 80;

bool is_mostly_links(const Block& block) {
    return block.links > 0 && block.link_bytes * 10 >= block.text.size() * 6;
}

class Cleaner {
public:
    explicit Cleaner(FormattedText text)
        : text_(std::move(text)), reasons_(text_.blocks.size()), is_page_(text_.is_page) {}

    [[nodiscard]] CleanedText clean() {
        if (is_page_) remove_regions();
        if (is_page_) remove_outside_article();
        remove_tabs();
        for (std::size_t i = 0; i < size(); ++i) mark(i, furniture_reason(block(i).text));
        if (is_page_) {
            find_text_range();
            remove_head_and_foot();
        } else {
            remove_page_headers();
        }
        read_facts();
        return collect();
    }

private:
    [[nodiscard]] std::size_t size() const { return text_.blocks.size(); }
    [[nodiscard]] const Block& block(std::size_t i) const { return text_.blocks[i]; }
    [[nodiscard]] bool kept(std::size_t i) const { return reasons_[i].empty(); }
    void mark(std::size_t i, std::string_view reason) {
        if (reasons_[i].empty()) reasons_[i] = reason;
    }

    [[nodiscard]] std::size_t kept_bytes() const {
        std::size_t bytes = 0;
        for (std::size_t i = 0; i < size(); ++i) bytes += kept(i) ? block(i).text.size() : 0;
        return bytes;
    }

    void remove_regions() {
        const std::size_t all = kept_bytes();
        for (std::size_t i = 0; i < size(); ++i) {
            if (block(i).region == 0) continue;
            const Region& region = text_.regions[block(i).region - 1];
            const bool small = region.bytes <= kSmallRegion && region.bytes * 10 <= all * 9;
            if (small || region.bytes * 100 <= all * kMaxRegionPercent)
                mark(i, "part of the page: " + region.name);
        }
    }

    // Where <article> or <main> holds most of what is left, the rest of the page is around it.
    void remove_outside_article() {
        std::size_t inside = 0;
        for (std::size_t i = 0; i < size(); ++i)
            inside += kept(i) && block(i).in_article ? block(i).text.size() : 0;
        if (inside < kMinArticle || inside * 2 < kept_bytes()) return;
        for (std::size_t i = 0; i < size(); ++i) {
            if (!block(i).in_article) mark(i, "outside the article");
        }
    }

    // The tab labels of the legal database, and the state of force below them.
    void remove_tabs() {
        for (std::size_t i = 0; i < size(); ++i) {
            std::size_t end = i;
            while (end < size() && is_tab_label(block(end).text)) ++end;
            const bool one_line = end == i + 1 && block(i).text.size() > 30;
            if (end - i < 3 && !one_line) continue;
            for (std::size_t label = i; label < end; ++label) mark(label, "tab label");
            facts_.legislation_page = true;
            if (end < size()) {
                if (const auto state = state_of_force(block(end).text)) {
                    facts_.status = *state;
                    mark(end, "state of force");
                }
            }
            return;
        }
    }

    void remove_page_headers() {
        const std::vector<bool> headers = find_page_headers(text_.blocks);
        for (std::size_t i = 0; i < size(); ++i) {
            if (headers[i]) mark(i, "page header");
        }
    }

    // From the first to the last block of real text; menus and footers lie outside.
    void find_text_range() {
        first_text_ = size();
        for (std::size_t i = 0; i < size(); ++i) {
            if (!kept(i) || block(i).text.size() < kTextBlock || is_mostly_links(block(i)))
                continue;
            first_text_ = std::min(first_text_, i);
            last_text_ = i;
        }
        if (first_text_ == size()) last_text_ = size();  // a page of short lines only
    }

    void remove_head_and_foot() {
        for (std::size_t i = 0; i < size(); ++i) {
            const PageLine line = read_page_line(block(i).text);
            if (line.phrases_only && line.language_switch) mark(i, "language switch");
            if (line.phrases_only && line.tool) mark(i, "page tool");
        }
        if (first_text_ == size()) return;
        for (std::size_t i = 0; i < first_text_; ++i) {
            if (is_breadcrumb(block(i).text)) mark(i, "breadcrumb");
        }
        remove_menus(0, first_text_);
        remove_other_pages();
        remove_menus(last_text_ + 1, size());
        remove_footer();
    }

    // Runs of short links; a heading of its own above them goes too.
    void remove_menus(std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last;) {
            std::size_t end = i;
            std::size_t links = 0;
            while (end < last && is_menu_item(block(end))) links += block(end++).links;
            if (links >= 3) {
                for (std::size_t item = i; item < end; ++item) mark(item, "menu");
            }
            i = std::max(end, i + 1);
        }
    }
    static bool is_menu_item(const Block& block) {
        return is_mostly_links(block) && (block.links >= 3 || block.text.size() <= kMaxMenuItem);
    }

    // "Digər xəbərlər" and all behind it, as long as it is no text.
    void remove_other_pages() {
        for (std::size_t i = last_text_ + 1; i < size(); ++i) {
            if (!announces_other_pages(block(i).text)) continue;
            for (std::size_t rest = i; rest < size(); ++rest) mark(rest, "other pages");
            return;
        }
    }

    // Short lines around a copyright line at the end: address, telephone.
    void remove_footer() {
        for (std::size_t i = last_text_ + 1; i < size(); ++i) {
            if (reasons_[i] != "copyright" && reasons_[i] != "call centre") continue;
            for (std::size_t near = i; near-- > last_text_ + 1;) {
                if (i - near > 3 || block(near).kind == BlockKind::kHeading) break;
                if (looks_like_address(block(near).text)) mark(near, "footer");
            }
            for (std::size_t near = i + 1; near < std::min(size(), i + 4); ++near) {
                if (block(near).text.size() < kTextBlock) mark(near, "footer");
            }
        }
    }
    static bool looks_like_address(std::string_view text) {
        if (text.size() > 120) return false;
        return text.find("AZ1") != std::string_view::npos ||
               text.find("AZ 1") != std::string_view::npos ||
               text.find("küçəsi") != std::string_view::npos ||
               text.find("Street") != std::string_view::npos ||
               text.find('@') != std::string_view::npos ||
               text.find("Tel") != std::string_view::npos;
    }

    void read_facts() {
        bool furniture = false;
        for (std::size_t i = 0; i < size(); ++i) {
            if (!is_page_ && reasons_[i] != "counter") continue;
            const PageLine line = read_page_line(block(i).text);
            if (!line.phrases_only || !(line.counter || (is_page_ && line.tool))) continue;
            furniture = true;
            if (!line.date.empty() && facts_.date.empty()) facts_.date = line.date;
        }
        if (is_page_) read_date_line(furniture);
        facts_.news_page = furniture && !facts_.date.empty();
        facts_.title = is_page_ ? page_title() : text_.title;
    }

    // A date on a line of its own near the top; it is page furniture where the page has more of it.
    void read_date_line(bool furniture) {
        std::size_t seen = 0;
        for (std::size_t i = 0; i < size() && seen < 6; ++i) {
            if (!kept(i)) continue;
            ++seen;
            const std::optional<std::string> date = parse_date(block(i).text);
            if (!date) continue;
            if (facts_.date.empty()) facts_.date = *date;
            if (furniture) mark(i, "date line");
            return;
        }
    }

    // The first heading before any text, else what <title> says without the name of the site.
    [[nodiscard]] std::string page_title() const {
        for (std::size_t i = 0; i < std::min(first_text_, size()); ++i) {
            if (kept(i) && block(i).kind == BlockKind::kHeading && block(i).level <= 2)
                return block(i).text;
        }
        std::string_view longest = text_.title;
        for (const std::string_view mark : {" | ", " :: ", " » ", " — "}) {
            const std::size_t at = longest.find(mark);
            if (at == std::string_view::npos) continue;
            const std::string_view before = longest.substr(0, at);
            const std::string_view behind = longest.substr(at + mark.size());
            longest = before.size() >= behind.size() ? before : behind;
        }
        return std::string(longest);
    }

    [[nodiscard]] CleanedText collect() {
        CleanedText cleaned{.facts = std::move(facts_)};
        for (std::size_t i = 0; i < size(); ++i) {
            if (kept(i)) {
                cleaned.blocks.push_back(std::move(text_.blocks[i]));
            } else {
                cleaned.removed.push_back(
                    {std::move(text_.blocks[i].text), std::move(reasons_[i])});
            }
        }
        return cleaned;
    }

    FormattedText text_;
    std::vector<std::string> reasons_;  // why a block goes, empty where it stays
    bool is_page_;
    PageFacts facts_;
    std::size_t first_text_ = 0;
    std::size_t last_text_ = 0;
};

}  // namespace

CleanedText remove_furniture(FormattedText text) { return Cleaner(std::move(text)).clean(); }

}  // namespace axtar::corpus
