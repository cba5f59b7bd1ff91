#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace axtar::analyzers {

/// Which code points may occur in a text: exact below U+2200, by blocks of 64 up to U+FFFF, one
/// flag above. A char filter that looks for certain characters asks here first and mostly need not
/// read the text at all.
///
/// Cost: one byte store to add; 10 KiB, so that clearing it is cheap beside the shortest query.
class CodePointSet {
public:
    void add(char32_t code_point) {
        pages_[(code_point >> kPageBits) & 0xFFU] = true;
        if (code_point < kExact) {
            exact_[code_point] = true;
        } else if (code_point < 0x10000) {
            blocks_[code_point >> kBlockBits] = true;
        } else {
            astral_ = true;
        }
    }

    /// False: the text surely has none. True: it has it, or one of its block.
    [[nodiscard]] bool may_have(char32_t code_point) const {
        if (code_point < kExact) return exact_[code_point];
        if (code_point < 0x10000) return blocks_[code_point >> kBlockBits];
        return astral_;
    }

    /// The same for any code point of [first, last], both in the Basic Multilingual Plane.
    [[nodiscard]] bool may_have_any(char32_t first, char32_t last) const {
        for (char32_t at = first; at <= last;) {
            if (!pages_[at >> kPageBits]) {
                at = ((at >> kPageBits) + 1) << kPageBits;
                continue;
            }
            if (may_have(at)) return true;
            at = at < kExact ? at + 1 : ((at >> kBlockBits) + 1) << kBlockBits;
        }
        return false;
    }

    [[nodiscard]] bool has_astral() const { return astral_; }

private:
    static constexpr std::size_t kExact =
        0x2200;  // to the end of the letter-like symbols: № is in every law
    static constexpr unsigned kBlockBits = 6;
    static constexpr unsigned kPageBits = 8;

    std::array<bool, kExact> exact_ = {};
    std::array<bool, (0x10000 >> kBlockBits)> blocks_ = {};
    std::array<bool, 0x100> pages_ = {};  // any of 256 code points; planes fall together here
    bool astral_ = false;
};

}  // namespace axtar::analyzers
