#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/formats/block.h"
#include "corpus/formats/block_rows.h"

namespace axtar::corpus {

/// Makes blocks of the events of an HTML parser.
///
/// Input:  elements with names in lower case, each start with its end; text in UTF-8.
/// Output: see read_html. Keeps counters, no tree: memory does not grow with nesting.
class HtmlBlockBuilder {
public:
    using Attributes = std::span<const std::pair<std::string_view, std::string_view>>;

    void start(std::string_view name, Attributes attributes);
    void end(std::string_view name);
    void characters(std::string_view text);

    /// Every element that is open counts as closed: the parser begins anew on the rest of a page.
    void forget_open_elements();

    [[nodiscard]] std::size_t depth() const { return depth_; }
    [[nodiscard]] bool is_full() const { return formatted_.truncated; }
    [[nodiscard]] FormattedText finish();

private:
    void open_region(std::string_view name, Attributes attributes);
    void start_block(std::string_view name, Attributes attributes);
    void end_block(std::string_view name);
    void break_line();
    void flush();
    [[nodiscard]] Block new_block() const;

    FormattedText formatted_ = {};
    BlockRows rows_;
    std::string text_;  // of the block that is open, blanks as in the source
    std::size_t depth_ = 0;
    std::size_t skip_depth_ = 0;    // where a script or the like was opened, 0: none is
    std::size_t region_depth_ = 0;  // where the region was opened
    std::size_t region_ = 0;
    std::size_t links_open_ = 0;
    std::size_t links_ = 0;  // in the block that is open
    std::size_t link_bytes_ = 0;
    std::size_t lists_ = 0;
    std::size_t articles_ = 0;
    std::size_t preformatted_ = 0;
    std::size_t total_bytes_ = 0;
    int heading_ = 0;
    bool list_item_ = false;
    bool in_title_ = false;
    bool gap_ = true;
};

}  // namespace axtar::corpus
