#include "corpus/taken_out.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "corpus/formats/letters.h"
#include "corpus/heading_alone.h"
#include "corpus/structure/line_key.h"

namespace axtar::corpus {

bool says_taken_out(std::string_view key) {
    constexpr std::size_t kMaxRemarkWords = 4;
    constexpr std::array<std::string_view, 4> kRemarks = {
        "cixarilmisdir", "legv edilmisdir", "quvveden dusmusdur", "quvveden salinmisdir"};
    const std::size_t last = key.find_last_not_of(" .;:,");
    if (last == std::string_view::npos) return false;
    key = key.substr(0, last + 1);
    const std::size_t dash = key.rfind(" - ");
    if (dash == std::string_view::npos || count_words(key.substr(dash)) > kMaxRemarkWords)
        return false;
    return std::any_of(kRemarks.begin(), kRemarks.end(),
                       [key](std::string_view remark) { return key.ends_with(remark); });
}

std::string_view without_taken_out_remark(std::string_view heading) {
    if (!says_taken_out(line_key(heading))) return heading;
    std::size_t end = 0;
    for (const std::string_view dash : {" - ", " \u2013 ", " \u2014 "}) {
        const std::size_t found = heading.rfind(dash);
        if (found != std::string_view::npos) end = std::max(end, found);
    }
    return end == 0 ? heading : heading.substr(0, end);
}

bool is_taken_out(const Section& section) {
    return is_heading_alone(section) && says_taken_out(line_key(section.heading));
}

}  // namespace axtar::corpus
