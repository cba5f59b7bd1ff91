#include <cstddef>

#include "server/as_of_json_internal.h"
#include "server/pages/html_text.h"
#include "server/pages/wording_view_internal.h"

namespace axtar::server {
std::string wording_html(const search::AsOf& as_of, const AddressOfAnchor& address,
                         const Messages& messages) {
    constexpr std::size_t kMostNotes = 5;  // of an article that changed more often: on its page
    const std::string key = wording_name(as_of.wording);
    // Notes behind "nothing is known" would belie it.
    const bool unsure = as_of.wording == search::WordingThen::kUnknown && !as_of.notes.empty();
    const bool earlier = as_of.wording == search::WordingThen::kEarlierKnown;
    std::string html = "<p class=\"then then-" + key + "\" lang=\"" +
                       std::string(code(messages.language())) + "\">" +
                       escape_html(messages.text(unsure ? "as_of.unsure" : "as_of." + key));
    for (std::size_t i = 0; i < as_of.notes.size() && i < kMostNotes; ++i) {
        const std::string label = messages.format(earlier ? "as_of.earlier" : "as_of.note",
                                                  {{"n", std::to_string(i + 1)}});
        html += " <a href=\"" + escape_html(address(as_of.notes[i])) + "\">" + escape_html(label) +
                "</a>";
    }
    return html + "</p>\n";
}

}  // namespace axtar::server
