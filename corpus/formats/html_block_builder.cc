#include "corpus/formats/html_block_builder.h"

#include <algorithm>

#include "base/utf8.h"
#include "corpus/formats/blanks.h"
#include "corpus/formats/charset.h"
#include "corpus/formats/html_elements.h"

namespace axtar::corpus {
namespace {

constexpr std::size_t kMaxTextBytes = std::size_t{64} << 20U;

// References such as &#150; name windows-1252 characters, not the control characters that Unicode
// has there (HTML standard, numeric character reference end state).
std::string without_c1(std::string_view text) {
    std::string mapped;
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded decoded = utf8::decode(text, at);
        if (decoded.code_point >= 0x80 && decoded.code_point < 0xA0) {
            const char byte = static_cast<char>(decoded.code_point);
            mapped += convert_to_utf8({&byte, 1}, "windows-1252").value_or("");
        } else {
            mapped.append(text.substr(at, decoded.size));
        }
        at += decoded.size;
    }
    return mapped;
}

bool has_c1(std::string_view text) {
    for (std::size_t at = text.find('\xC2'); at != std::string_view::npos && at + 1 < text.size();
         at = text.find('\xC2', at + 1)) {
        if (static_cast<unsigned char>(text[at + 1]) < 0xA0) return true;
    }
    return false;
}

}  // namespace

void HtmlBlockBuilder::start(std::string_view name, Attributes attributes) {
    ++depth_;
    if (skip_depth_ > 0) return;
    const ElementKind kind = element_kind(name);
    if (kind == ElementKind::kSkipped) {
        skip_depth_ = depth_;
        return;
    }
    if (region_ == 0) open_region(name, attributes);
    if (name == "br") {
        break_line();
    } else if (name == "a") {
        ++links_open_;
        ++links_;
    } else if (kind == ElementKind::kBlock || name == "tr" || name == "td" || name == "th") {
        start_block(name, attributes);
    }
}

void HtmlBlockBuilder::open_region(std::string_view name, Attributes attributes) {
    std::string_view found = region_of_element(name);
    if (name == "body" || name == "html") return;
    for (const auto& [attribute, value] : attributes) {
        if (!found.empty()) break;
        if (attribute == "class" || attribute == "id" || attribute == "role")
            found = region_of_words(value);
    }
    if (found.empty()) return;
    flush();
    formatted_.regions.push_back({.name = std::string(found)});
    region_ = formatted_.regions.size();
    region_depth_ = depth_;
}

void HtmlBlockBuilder::start_block(std::string_view name, Attributes attributes) {
    flush();
    gap_ = true;
    if (name == "title") in_title_ = true;
    if (name == "html") {
        for (const auto& [attribute, value] : attributes) {
            if (attribute == "lang") formatted_.language = value.substr(0, 20);
        }
    }
    if (const int level = heading_level(name); level > 0) heading_ = level;
    if (name == "li") list_item_ = true;
    if (name == "ul" || name == "ol") ++lists_;
    if (name == "article" || name == "main") ++articles_;
    if (name == "pre") ++preformatted_;
    if (name == "tr") rows_.open_row();
    if (name == "td" || name == "th") rows_.open_cell();
}

void HtmlBlockBuilder::end(std::string_view name) {
    if (depth_ == 0) return;
    if (skip_depth_ == 0) {
        if (name == "a" && links_open_ > 0) {
            --links_open_;
        } else if (element_kind(name) == ElementKind::kBlock || name == "tr" || name == "td" ||
                   name == "th") {
            end_block(name);
        }
    }
    if (skip_depth_ == depth_) skip_depth_ = 0;
    if (region_depth_ == depth_) {
        flush();
        region_ = 0;
        region_depth_ = 0;
    }
    --depth_;
}

void HtmlBlockBuilder::end_block(std::string_view name) {
    flush();
    gap_ = true;
    const auto leave = [](std::size_t& count) { count -= count > 0 ? 1U : 0U; };
    if (name == "title") in_title_ = false;
    if (heading_level(name) > 0) heading_ = 0;
    if (name == "li") list_item_ = false;
    if (name == "ul" || name == "ol") leave(lists_);
    if (name == "article" || name == "main") leave(articles_);
    if (name == "pre") leave(preformatted_);
    if (name == "tr") rows_.close_row();
}

void HtmlBlockBuilder::characters(std::string_view text) {
    if (skip_depth_ > 0 || formatted_.truncated) return;
    total_bytes_ += text.size();
    if (total_bytes_ > kMaxTextBytes) {
        formatted_.truncated = true;
        return;
    }
    if (in_title_) {
        formatted_.title += text;
        return;
    }
    if (links_open_ > 0) link_bytes_ += text.size();
    if (preformatted_ == 0) {
        text_ += text;
        return;
    }
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        text_ += text.substr(at, end - at);
        if (end < text.size()) break_line();
        at = end + 1;
    }
}

void HtmlBlockBuilder::break_line() {
    // Two line breaks in a row leave a blank line.
    if (text_.find_first_not_of(" \t\r\n") == std::string::npos) {
        text_.clear();
        gap_ = true;
        return;
    }
    flush();
    gap_ = false;
}

Block HtmlBlockBuilder::new_block() const {
    Block block{.gap_before = gap_, .region = region_, .in_article = articles_ > 0};
    if (heading_ > 0) {
        block.kind = BlockKind::kHeading;
        block.level = heading_;
    } else if (list_item_) {
        block.kind = BlockKind::kListItem;
        block.level = static_cast<int>(std::min<std::size_t>(std::max<std::size_t>(lists_, 1), 99));
    }
    return block;
}

void HtmlBlockBuilder::flush() {
    Block block = new_block();
    block.text = single_spaced(has_c1(text_) ? without_c1(text_) : text_);
    block.link_bytes = std::min(link_bytes_, block.text.size());
    block.links = links_;
    text_.clear();
    link_bytes_ = 0;
    links_ = links_open_ > 0 ? 1 : 0;
    if (block.text.empty()) return;
    if (region_ > 0) formatted_.regions[region_ - 1].bytes += block.text.size();
    rows_.add(std::move(block));
}

void HtmlBlockBuilder::forget_open_elements() {
    flush();
    rows_.close_rows();
    depth_ = skip_depth_ = region_depth_ = region_ = links_open_ = lists_ = preformatted_ = 0;
    heading_ = 0;
    list_item_ = in_title_ = false;
}

FormattedText HtmlBlockBuilder::finish() {
    forget_open_elements();
    formatted_.title =
        single_spaced(has_c1(formatted_.title) ? without_c1(formatted_.title) : formatted_.title);
    formatted_.blocks = rows_.finish();
    formatted_.is_page = true;
    return std::move(formatted_);
}

}  // namespace axtar::corpus
