#include "corpus/structure/block_places.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"
#include "corpus/formats/blanks.h"

namespace axtar::corpus {
namespace {

void drop_blanks(std::string_view& text) {
    while (!text.empty()) {
        const utf8::Decoded decoded = utf8::decode(text, 0);
        if (!is_blank(decoded.code_point)) return;
        text.remove_prefix(decoded.size);
    }
}

// Walks through the texts of the sections.
class Walk {
public:
    explicit Walk(std::span<const Section> sections) : sections_(sections) { skip_empty(); }

    // Adds the places of a block; false where it does not stand next.
    bool place(std::size_t block, std::string_view text, std::vector<BlockPlace>& places) {
        bool first = true;
        while (!text.empty()) {
            if (section_ >= sections_.size()) return false;
            const std::string_view here = std::string_view(sections_[section_].text).substr(at_);
            const std::size_t size = std::min(here.size(), text.size());
            if (here.substr(0, size) != text.substr(0, size)) return false;
            places.push_back({.block = block,
                              .section = section_,
                              .start = static_cast<std::uint32_t>(at_),
                              .end = static_cast<std::uint32_t>(at_ + size),
                              .first = first});
            text.remove_prefix(size);
            first = false;
            at_ += size;
            if (at_ < sections_[section_].text.size()) {
                // The block ends here, or its blanks end it (the rest of a cut paragraph).
                if (!text.empty() || sections_[section_].text[at_] != '\n') return false;
                ++at_;
                return true;
            }
            next_section();
            drop_blanks(text);
        }
        return true;
    }

    [[nodiscard]] bool at_end() const { return section_ >= sections_.size(); }

private:
    void next_section() {
        ++section_;
        at_ = 0;
        skip_empty();
    }
    void skip_empty() {
        while (section_ < sections_.size() && sections_[section_].text.empty()) ++section_;
    }

    std::span<const Section> sections_;
    std::size_t section_ = 0;
    std::size_t at_ = 0;
};

}  // namespace

std::optional<std::vector<BlockPlace>> find_block_places(std::span<const Block> blocks,
                                                         std::span<const Section> sections) {
    std::vector<BlockPlace> places;
    places.reserve(blocks.size());
    Walk walk(sections);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (!walk.place(i, blocks[i].text, places)) return std::nullopt;
    }
    return walk.at_end() ? std::optional(std::move(places)) : std::nullopt;
}

}  // namespace axtar::corpus
