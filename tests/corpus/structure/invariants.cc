#include "tests/corpus/structure/invariants.h"

#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "analyzers/nfc.h"
#include "base/utf8.h"
#include "corpus/formats/blanks.h"

namespace axtar::corpus {
namespace {

std::string without_any_blanks(std::string_view text) {
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded decoded = utf8::decode(text, at);
        if (!is_blank(decoded.code_point)) kept += text.substr(at, decoded.size);
        at += decoded.size;
    }
    return kept;
}

// Each block stands next in the sections, or is the next removed line; which of the two, a short
// line such as "2" does not tell, so all ways are followed. How many lines were removed before a
// block says where it has to stand.
std::string broken_round_trip(const std::vector<Block>& blocks, const BuiltDocument& built) {
    std::string sections;
    for (const Section& section : built.document.sections)
        sections += without_any_blanks(section.text);
    std::vector<std::string> removed;
    for (const RemovedLine& line : built.removed) removed.push_back(without_any_blanks(line.text));
    std::map<std::size_t, std::size_t> ways{{0, 0}};  // lines removed -> bytes of the sections read
    for (const Block& block : blocks) {
        std::string text = block.text;
        analyzers::make_nfc(text);
        const std::string wanted = without_any_blanks(text);
        std::map<std::size_t, std::size_t> next;
        for (const auto& [lines, at] : ways) {
            if (sections.compare(at, wanted.size(), wanted) == 0)
                next.emplace(lines, at + wanted.size());
            if (lines < removed.size() && removed[lines] == wanted) next.emplace(lines + 1, at);
        }
        if (next.empty()) return "lost or moved: " + text.substr(0, 200);
        ways = std::move(next);
    }
    const auto all = ways.find(removed.size());
    return all != ways.end() && all->second == sections.size() ? "" : "doubled, or never there";
}

bool is_boundary(std::string_view text, std::size_t at) {
    return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

std::string broken_parts(const Section& section) {
    std::vector<const SectionPart*> open;
    std::uint32_t last = 0;
    for (const SectionPart& part : section.parts) {
        const std::string where = section.anchor + ": " + part.anchor;
        if (part.start >= part.end || part.end > section.text.size())
            return where + " is empty or outside";
        if (!is_boundary(section.text, part.start) || !is_boundary(section.text, part.end))
            return where + " cuts a character";
        if (part.start < last) return where + " is out of order";
        last = part.start;
        while (!open.empty() && open.back()->end <= part.start) open.pop_back();
        if (!open.empty() && part.end > open.back()->end) return where + " crosses another part";
        open.push_back(&part);
    }
    return {};
}

}  // namespace

std::string broken_invariant(const std::vector<Block>& blocks, const BuiltDocument& built) {
    std::set<std::string> anchors;
    for (const Section& section : built.document.sections) {
        if (section.anchor.empty() || !anchors.insert(section.anchor).second)
            return "anchor of a section is empty or doubled: " + section.anchor;
        for (const SectionPart& part : section.parts) {
            if (part.anchor.empty() || !anchors.insert(part.anchor).second)
                return "anchor of a part is empty or doubled: " + part.anchor;
        }
        std::string text = section.text;
        if (!utf8::is_valid(text)) return section.anchor + " is not UTF-8";
        if (analyzers::make_nfc(text)) return section.anchor + " is not in NFC";
        if (std::string broken = broken_parts(section); !broken.empty()) return broken;
    }
    return broken_round_trip(blocks, built);
}

}  // namespace axtar::corpus
