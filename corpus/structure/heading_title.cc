#include "corpus/structure/heading_title.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "corpus/formats/letters.h"
#include "corpus/structure/line_key.h"
#include "corpus/taken_out.h"

namespace axtar::corpus {
namespace {

constexpr std::size_t kMaxClosedTitle = 60;   // with a full stop
constexpr std::size_t kMaxMarkedTitle = 250;  // with another mark; in English with none
constexpr std::size_t kMaxTitle = 1000;

// Whether the last word may be a verb that ends a sentence: "minir", "vardır", "edilsin",
// "edilmir", "yol verilməz", "ola bilər". Some nouns end alike ("nazir", "tədbirlər"): in doubt it
// is text.
bool ends_in_verb(std::string_view key) {
    const std::size_t last = key.find_last_not_of(" .;:,");
    key = key.substr(0, last == std::string_view::npos ? 0 : last + 1);
    constexpr std::array<std::string_view, 9> kEndings = {"ir",  "ur",  "ar",  "er",   "maz",
                                                          "mez", "sin", "sun", "deyil"};
    return std::any_of(kEndings.begin(), kEndings.end(),
                       [key](std::string_view ending) { return key.ends_with(ending); });
}

}  // namespace

bool has_title(const HeadingLine& heading) {
    const std::string& title = heading.title;
    if (title.size() <= kMaxClosedTitle) return true;
    const bool closed = title.ends_with('.');
    if (heading.english || title.size() > kMaxTitle)
        return !closed && title.size() <= kMaxMarkedTitle;
    const bool marked = closed || title.ends_with(':');
    if (title.ends_with(';') || title.ends_with(',')) return title.size() <= kMaxMarkedTitle;
    if (!marked || (!closed && title.size() <= kMaxMarkedTitle)) return true;
    const std::string key = line_key(title);
    return says_taken_out(key) || !ends_in_verb(key);
}

}  // namespace axtar::corpus
