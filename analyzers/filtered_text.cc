#include "analyzers/filtered_text.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace axtar::analyzers {

/// Builds the segments of a text after edits from those before. Copied runs take over the pieces of
/// the old segments that they cover; a replacement spans whatever the edited bytes came from.
class FilteredText::SegmentWriter {
public:
    SegmentWriter(const FilteredText& before, std::size_t edits) : before_(before) {
        segments_.reserve(before.segments_.size() + 2 * edits + 2);
    }

    /// The old bytes [start, end) stand unchanged at `current` of the new text.
    void copy(std::uint32_t start, std::uint32_t end, std::uint32_t current) {
        const std::vector<Segment>& old = before_.segments_;
        if (old.empty()) {
            add({.current = current, .original = start});
            return;
        }
        while (next_ + 1 < old.size() && old[next_ + 1].current <= start) ++next_;
        for (std::size_t at = next_; at < old.size() && old[at].current < end; ++at) {
            Segment piece = old[at];
            if (piece.current < start) {
                if (piece.replaced_end == kCopied) piece.original += start - piece.current;
                piece.current = start;
            }
            piece.current = current + (piece.current - start);
            add(piece);
        }
    }

    void replace(std::uint32_t start, std::uint32_t end, std::uint32_t current) {
        const std::uint32_t first = before_.original_start(start);
        const std::uint32_t last = start == end ? first : before_.original_end(end);
        add({.current = current, .original = first, .replaced_end = std::max(first, last)});
    }

    std::vector<Segment> take() { return std::move(segments_); }

private:
    // A segment of no length, left by a deletion, is never asked for: the next one takes its place.
    void add(const Segment& segment) {
        if (!segments_.empty() && segments_.back().current == segment.current) {
            segments_.back() = segment;
        } else {
            segments_.push_back(segment);
        }
    }

    const FilteredText& before_;
    std::vector<Segment> segments_ = {};
    std::size_t next_ = 0;
};

FilteredText::FilteredText(std::string_view original) : original_(original) {
    read_contents(original);
}

void FilteredText::read_contents(std::string_view text) {
    const auto byte = [text](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    for (std::size_t at = 0; at < text.size();) {
        const unsigned char lead = byte(at);
        if (lead < 0x80) {
            contents_.add(lead);
            ++at;
        } else if (lead >= 0xC2 && lead < 0xE0 && at + 1 < text.size() &&
                   (byte(at + 1) & 0xC0U) == 0x80) {
            contents_.add(((lead & 0x1FU) << 6U) | (byte(at + 1) & 0x3FU));
            at += 2;
        } else {
            const utf8::Decoded decoded = utf8::decode(text, at);
            contents_.add(decoded.code_point);
            if (decoded.code_point == utf8::kReplacement && text.substr(at, 3) != "\xEF\xBF\xBD") {
                ill_formed_ = true;
            }
            at += decoded.size;
        }
    }
}

void FilteredText::apply(const std::vector<Edit>& edits) {
    if (edits.empty()) return;
    const std::string_view before = text();
    SegmentWriter writer(*this, edits.size());
    std::string after;
    after.reserve(before.size() + before.size() / 16);
    std::uint32_t done = 0;
    const auto copy_until = [&](std::uint32_t end) {
        if (end > done) writer.copy(done, end, static_cast<std::uint32_t>(after.size()));
        after.append(before.substr(done, end - done));
    };
    for (const Edit& edit : edits) {
        copy_until(edit.start);
        writer.replace(edit.start, edit.end, static_cast<std::uint32_t>(after.size()));
        after += edit.replacement;
        read_contents(edit.replacement);
        done = edit.end;
    }
    copy_until(static_cast<std::uint32_t>(before.size()));
    segments_ = writer.take();
    text_ = std::move(after);
    changed_ = true;
}

std::size_t FilteredText::segment_at(std::uint32_t offset) const {
    const auto after =
        std::upper_bound(segments_.begin(), segments_.end(), offset,
                         [](std::uint32_t value, const Segment& s) { return value < s.current; });
    return after == segments_.begin() ? 0 : static_cast<std::size_t>(after - segments_.begin()) - 1;
}

std::uint32_t FilteredText::original_start(std::uint32_t offset) const {
    if (segments_.empty()) return offset;
    const Segment& segment = segments_[segment_at(offset)];
    if (segment.replaced_end == kCopied) return segment.original + (offset - segment.current);
    return segment.original;
}

std::uint32_t FilteredText::original_end(std::uint32_t offset) const {
    if (segments_.empty()) return offset;
    if (offset == 0) return original_start(0);
    const Segment& segment = segments_[segment_at(offset - 1)];
    if (segment.replaced_end != kCopied) return segment.replaced_end;
    return segment.original + (offset - segment.current);
}

}  // namespace axtar::analyzers
