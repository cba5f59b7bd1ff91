#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/code_point_set.h"

namespace axtar::analyzers {

/// A text on its way through char filters, with the way back from its bytes to those of the
/// original.
///
/// Input:  the original must outlive this object; any bytes, at most 4 GiB.
/// Output: `original_start` and `original_end` never go back as their argument goes on; an
/// unchanged
///   text maps each offset to itself at no cost.
class FilteredText {
public:
    explicit FilteredText(std::string_view original);

    [[nodiscard]] std::string_view text() const { return changed_ ? text_ : original_; }
    [[nodiscard]] std::string_view original() const { return original_; }

    /// The code points that may occur in text(). Those of replaced passages stay in it.
    [[nodiscard]] const CodePointSet& contents() const { return contents_; }
    /// Whether text() has bytes that are no UTF-8; the first char filter of a chain repairs them.
    [[nodiscard]] bool ill_formed() const { return ill_formed_; }

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
    [[nodiscard]] bool is_identity() const { return segments_.empty(); }

private:
    static constexpr std::uint32_t kCopied = 0xFFFFFFFF;

    /// From `current` on until the next segment: either a copy, which runs in step with the
    /// original from `original` on, or a replacement of the original bytes [original,
    /// replaced_end).
    struct Segment {
        std::uint32_t current = 0;
        std::uint32_t original = 0;
        std::uint32_t replaced_end = kCopied;
    };
    class SegmentWriter;

    void read_contents(std::string_view text);
    [[nodiscard]] std::size_t segment_at(std::uint32_t offset) const;

    std::string_view original_;
    std::string text_ = {};
    std::vector<Segment> segments_ = {};  // empty: identity
    CodePointSet contents_ = {};
    bool changed_ = false;
    bool ill_formed_ = false;
};

}  // namespace axtar::analyzers
