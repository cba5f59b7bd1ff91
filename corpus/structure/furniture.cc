#include "corpus/structure/furniture.h"

#include <optional>
#include <string_view>
#include <utility>

#include "corpus/structure/furniture_lines.h"

namespace axtar::corpus {

CleanedText remove_furniture(FormattedText text) {
    CleanedText cleaned;
    cleaned.facts.title = std::move(text.title);
    for (Block& block : text.blocks) {
        if (const std::string_view reason = furniture_reason(block.text); !reason.empty()) {
            cleaned.removed.push_back({std::move(block.text), std::string(reason)});
        } else {
            cleaned.blocks.push_back(std::move(block));
        }
    }
    return cleaned;
}

}  // namespace axtar::corpus
