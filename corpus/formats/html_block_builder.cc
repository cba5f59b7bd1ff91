#include "corpus/formats/html_block_builder.h"

#include <algorithm>

#include "base/utf8.h"
#include "corpus/formats/blanks.h"
#include "corpus/formats/charset.h"
#include "corpus/formats/html_elements.h"

namespace axtar::corpus {
namespace {

constexpr std::size_t kMaxTextBytes = std::size_t{64} << 20U;
constexpr std::size_t kMaxOpenRows = 32;
// A row of a data table is short; what is longer is a table that lays out a page.
constexpr std::size_t kMaxRowBytes = 2000;
constexpr std::size_t kMaxCellBlocks = 3;

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

bool is_layout_row(const std::vector<std::vector<Block>>& cells) {
    std::size_t bytes = 0;
    std::size_t filled = 0;
    for (const std::vector<Block>& cell : cells) {
        filled += cell.empty() ? 0U : 1U;
        if (cell.size() > kMaxCellBlocks) return true;
        for (const Block& block : cell) {
            bytes += block.text.size();
            if (block.kind != BlockKind::kParagraph || block.region != 0) return true;
        }
    }
    return filled <= 1 || bytes > kMaxRowBytes;
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
    if (name == "tr" && rows_.size() < kMaxOpenRows) rows_.emplace_back();
    if ((name == "td" || name == "th") && !rows_.empty()) rows_.back().cells.emplace_back();
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
    if (name == "tr") finish_row();
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
    emit(std::move(block));
}

void HtmlBlockBuilder::emit(Block block) {
    if (!rows_.empty() && !rows_.back().cells.empty()) {
        rows_.back().cells.back().push_back(std::move(block));
    } else {
        formatted_.blocks.push_back(std::move(block));
    }
}

void HtmlBlockBuilder::finish_row() {
    if (rows_.empty()) return;
    Row row = std::move(rows_.back());
    rows_.pop_back();
    if (is_layout_row(row.cells)) {
        for (std::vector<Block>& cell : row.cells) {
            for (Block& block : cell) emit(std::move(block));
        }
        return;
    }
    Block line{.kind = BlockKind::kTableRow, .in_article = articles_ > 0};
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (i > 0) line.text += '\t';
        for (std::size_t j = 0; j < row.cells[i].size(); ++j) {
            if (j > 0) line.text += ' ';
            line.text += row.cells[i][j].text;
            line.link_bytes += row.cells[i][j].link_bytes;
            line.links += row.cells[i][j].links;
        }
    }
    const std::size_t end = line.text.find_last_not_of('\t');
    line.text.resize(end == std::string::npos ? 0 : end + 1);
    line.text.erase(0, std::min(line.text.find_first_not_of('\t'), line.text.size()));
    if (!line.text.empty()) emit(std::move(line));
}

void HtmlBlockBuilder::forget_open_elements() {
    flush();
    while (!rows_.empty()) finish_row();
    depth_ = skip_depth_ = region_depth_ = region_ = links_open_ = lists_ = preformatted_ = 0;
    heading_ = 0;
    list_item_ = in_title_ = false;
}

FormattedText HtmlBlockBuilder::finish() {
    forget_open_elements();
    formatted_.title =
        single_spaced(has_c1(formatted_.title) ? without_c1(formatted_.title) : formatted_.title);
    formatted_.is_page = true;
    return std::move(formatted_);
}

}  // namespace axtar::corpus
