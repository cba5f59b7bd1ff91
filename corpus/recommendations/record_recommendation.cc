#include "corpus/recommendations/record_recommendation.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "corpus/recommendations/addressees.h"
#include "corpus/recommendations/cue.h"
#include "corpus/recommendations/deadline.h"
#include "corpus/recommendations/item_evidence.h"
#include "corpus/recommendations/sentence_spans.h"

namespace axtar::corpus::recommendations {
namespace {

constexpr std::uint8_t kRecordConfidence = 100;

// The body without its heading.
Span text_of(const Section& section) {
    Span span;
    for (const Span line : line_spans(section.text)) {
        const std::string_view raw = line.of(section.text);
        if (raw == section.heading && span.empty()) continue;
        if (span.empty()) span.start = line.start;
        span.end = line.end;
    }
    return span.empty() ? Span{0, static_cast<std::uint32_t>(section.text.size())} : span;
}

}  // namespace

void read_record(Document& document, const Gazetteer& gazetteer) {
    const auto found =
        std::find_if(document.sections.begin(), document.sections.end(),
                     [](const Section& section) { return section.role == Role::kBody; });
    if (found == document.sections.end() || found->text.empty()) return;
    Section& section = *found;
    const Span whole = text_of(section);
    const names::Words words(section.text, analyzers::language_from_code(document.lang));
    const std::vector<NameMatch> names = gazetteer.find(words);
    // The sentence that says so, where one does; the findings before it are not it.
    Span said;
    Addressees to;
    for (const Span line : line_spans(section.text)) {
        if (line.start < whole.start || line.end > whole.end) continue;
        for (const Span each : sentence_spans(section.text, line)) {
            const std::size_t begin = words.at_byte(each.start);
            const std::size_t end = words.at_byte(each.end);
            const SentenceWords sentence{words, begin, end, names_between(names, begin, end),
                                         gazetteer};
            const std::optional<Cue> cue = find_cue(sentence);
            if (!cue) continue;
            if (said.empty()) said.start = each.start;
            said.end = each.end;
            const Addressees more = addressees_of(
                sentence, cue, names_in_azerbaijani(each.of(section.text), document.lang));
            if (to.values.empty()) to.values = more.values;
        }
    }
    if (said.empty()) said = whole;
    Recommendation recommendation{.start = said.start, .end = said.end};
    recommendation.addressees = document.addressees;
    if (recommendation.addressees.empty()) recommendation.addressees = to.values;
    recommendation.deadline = find_deadline(whole.of(section.text));
    recommendation.status = document.status;
    recommendation.confidence = kRecordConfidence;
    if (document.addressees.empty() && !to.values.empty()) section.fields["addressee"] = to.values;
    section.recommendation = std::move(recommendation);
}

}  // namespace axtar::corpus::recommendations
