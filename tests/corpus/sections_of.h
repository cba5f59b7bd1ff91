#pragma once

#include <string>
#include <vector>

#include "corpus/document.h"
#include "corpus/formats/block.h"

namespace axtar::corpus {

/// A text without any blanks: what two texts with other line breaks have in common.
inline std::string without_blanks(const std::string& text) {
    std::string joined;
    for (const char c : text) {
        if (c != ' ' && c != '\n' && c != '\t') joined += c;
    }
    return joined;
}

inline std::string joined_text(const std::vector<Section>& sections) {
    std::string joined;
    for (const Section& section : sections) joined += section.text + '\n';
    return without_blanks(joined);
}

inline std::string joined_text(const std::vector<Block>& blocks) {
    std::string joined;
    for (const Block& block : blocks) joined += block.text + '\n';
    return without_blanks(joined);
}

/// "maddə-1 body", one a section.
inline std::vector<std::string> anchors_and_roles(const std::vector<Section>& sections) {
    std::vector<std::string> names;
    for (const Section& section : sections)
        names.push_back(section.anchor + " " + std::string(role_name(section.role)));
    return names;
}

}  // namespace axtar::corpus
