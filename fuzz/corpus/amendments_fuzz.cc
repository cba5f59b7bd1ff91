// Feeds any bytes to the reading of amendment notes: split into lines as the notes of an act, and
// understood. What stands before the first NUL is the text of the law.
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "corpus/amendments/amendments.h"
#include "corpus/amendments/wording_then.h"
#include "corpus/structure/amendment_notes.h"

namespace {

using namespace axtar::corpus;

void require(bool condition) {
    if (!condition) std::abort();
}

std::vector<Block> blocks_of(std::string_view text) {
    std::vector<Block> blocks;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        if (end > start) blocks.push_back({.text = std::string(text.substr(start, end - start))});
        start = end + 1;
    }
    return blocks;
}

std::size_t letters(std::string_view text) {
    std::size_t count = 0;
    for (const char byte : text) count += byte != ' ' && byte != '\n' ? 1U : 0U;
    return count;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    // Sections hold valid UTF-8: the sources see to that.
    const std::string_view given(reinterpret_cast<const char*>(bytes), size);
    const std::size_t nul = std::min(given.find('\0'), given.size());
    const std::string body = axtar::utf8::repair(given.substr(0, nul));
    const std::string notes = axtar::utf8::repair(given.substr(std::min(nul + 1, given.size())));

    Document document{.kind = "legislation"};
    document.sections.push_back({.anchor = "maddə-25", .text = body});
    Anchors anchors;
    std::size_t kept = 0;
    for (Section& section : parse_amendment_notes(blocks_of(notes), anchors)) {
        kept += letters(section.text);
        document.sections.push_back(std::move(section));
    }
    require(kept == letters(notes));
    find_amendments(document);

    std::set<std::string_view> known = {""};
    for (const Section& section : document.sections) known.insert(section.anchor);
    for (const Amendment& amendment : document.amendments) {
        require(!amendment.note.empty() && known.contains(amendment.note));
        require(known.contains(amendment.anchor) && known.contains(amendment.prior));
        require(amendment.date.empty() || amendment.date.size() == 10);
        require(axtar::utf8::is_valid(amendment.provision));
    }
    (void)amendments_of(document, body.substr(0, 20));
    (void)wording_then(document.amendments, {.anchor = "maddə-25", .date = "2015-01-01"});
    return 0;
}
