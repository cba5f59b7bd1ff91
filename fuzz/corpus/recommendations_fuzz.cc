// Feeds any bytes to the finders of names and recommendations, as a report of up to four sections
// (cut at form feeds), and checks that no text is lost, that spans lie in their sections, and that
// a second call changes nothing; then the same bytes as an office's list of names.
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>

#include "corpus/names/document_names.h"
#include "corpus/recommendations/carried_out.h"
#include "corpus/recommendations/deadline.h"
#include "corpus/recommendations/split_recommendations.h"

namespace {

using axtar::corpus::Document;
using axtar::corpus::Gazetteer;
using axtar::corpus::Section;

void require(bool condition) {
    if (!condition) std::abort();
}

Document document_of(std::string_view bytes) {
    Document document{.id = "fuzz", .kind = "report", .lang = "az"};
    if (!bytes.empty() && static_cast<unsigned char>(bytes.front()) % 5 == 0)
        document.kind = "other";
    while (document.sections.size() < 4) {
        const std::size_t cut = bytes.find('\f');
        Section section;
        section.anchor = document.sections.size() == 1
                             ? "rec-1"
                             : "s-" + std::to_string(document.sections.size() + 1);
        section.text = std::string(bytes.substr(0, cut));
        section.heading = section.text.substr(0, section.text.find('\n'));
        document.sections.push_back(std::move(section));
        if (cut == std::string_view::npos) break;
        bytes.remove_prefix(cut + 1);
    }
    return document;
}

std::string without_blanks(const Document& document) {
    std::string joined;
    for (const Section& section : document.sections) {
        for (const char c : section.text) {
            if (c != ' ' && c != '\n' && c != '\t' && c != '\r') joined += c;
        }
    }
    return joined;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const Gazetteer& gazetteer = Gazetteer::built_in();
    Document document = document_of(text);
    const std::string before = without_blanks(document);
    split_recommendations(document, gazetteer);
    require(without_blanks(document) == before);
    std::set<std::string> anchors;
    for (const Section& section : document.sections) {
        require(anchors.insert(section.anchor).second);
        if (!section.recommendation) continue;
        require(section.recommendation->start < section.recommendation->end);
        require(section.recommendation->end <= section.text.size());
        require(section.recommendation->confidence >= 1);
    }
    const std::size_t sections = document.sections.size();
    split_recommendations(document, gazetteer);
    require(document.sections.size() == sections);
    tag_names(document, gazetteer);
    (void)axtar::corpus::recommendations::find_deadline(text);
    (void)axtar::corpus::recommendations::find_status(text);
    const std::string value = gazetteer.canonical("addressee", text.substr(0, 100));
    require(gazetteer.canonical("addressee", value) == value);
    std::vector<axtar::corpus::names::Entry> entries;
    (void)add_name_list(text, axtar::corpus::names::ListKind::kPlaces, "fuzz", entries);
    return 0;
}
