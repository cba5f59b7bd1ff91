#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace axtar::analyzers {

/// A text on its way through char filters, with the way back from its bytes to those of the
/// original.
///
/// Output: `original_offset` is monotonic; an unchanged text maps each offset to itself at no cost.
class FilteredText {
public:
    explicit FilteredText(std::string_view original);

    [[nodiscard]] std::string_view text() const { return text_; }

    /// One change to the current text: its bytes [start, end) become `replacement`.
    struct Edit {
        std::uint32_t start = 0;
        std::uint32_t end = 0;
        std::string replacement = {};
    };

    /// Applies edits in rising order that do not overlap. A byte inside a replacement maps to the
    /// start of what it replaced; its end to the end of what it replaced.
    void apply(const std::vector<Edit>& edits);

    /// The original byte at which a token that starts at `offset` of the current text starts.
    [[nodiscard]] std::uint32_t original_start(std::uint32_t offset) const;
    /// The original byte at which a token that ends before `offset` of the current text ends.
    [[nodiscard]] std::uint32_t original_end(std::uint32_t offset) const;

private:
    struct Anchor {
        std::uint32_t current =
            0;  // from here on, current and original run in step, until the next anchor
        std::uint32_t original = 0;
    };
    std::string text_;
    std::vector<Anchor> anchors_;  // empty: identity
};

}  // namespace axtar::analyzers
