#include "corpus/recommendations/split_recommendations.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "corpus/recommendations/find_recommendations.h"
#include "corpus/recommendations/record_recommendation.h"

namespace axtar::corpus {
namespace {

using recommendations::Found;
using recommendations::Span;

// Keeps the anchors of a document apart.
class AnchorNames {
public:
    explicit AnchorNames(const Document& document) {
        for (const Section& section : document.sections) taken_.insert(section.anchor);
    }
    std::string recommendation() {
        std::string anchor;
        do {
            anchor = "rec-" + std::to_string(++recommendations_);
        } while (!taken_.insert(anchor).second);
        return anchor;
    }
    // "s-8.2": the second piece of s-8.
    std::string piece(const std::string& of, std::size_t number) {
        std::string anchor;
        do {
            anchor = of + "." + std::to_string(number++);
        } while (!taken_.insert(anchor).second);
        return anchor;
    }

private:
    std::unordered_set<std::string> taken_ = {};
    std::size_t recommendations_ = 0;
};

void set_fields(Section& section) {
    const Recommendation& recommendation = *section.recommendation;
    if (!recommendation.addressees.empty()) {
        section.fields["addressee"] = recommendation.addressees;
    }
    if (!recommendation.status.empty()) section.fields["status"] = {recommendation.status};
}

// What of the section's parts and citations lies in a piece, counted from its start.
template <class Place>
std::vector<Place> places_in(const std::vector<Place>& places, Span piece) {
    std::vector<Place> inside;
    for (const Place& place : places) {
        if (place.start < piece.start || place.start >= piece.end) continue;
        inside.push_back(place);
        inside.back().start -= piece.start;
        inside.back().end = std::min(inside.back().end, piece.end) - piece.start;
    }
    return inside;
}

Section cut(const Section& from, Span piece) {
    Section section;
    section.anchor = from.anchor;
    section.heading_path = from.heading_path;
    section.text = std::string(piece.of(from.text));
    section.lang = from.lang;
    section.role = from.role;
    section.fields = from.fields;
    section.parts = places_in(from.parts, piece);
    section.citations = places_in(from.citations, piece);
    return section;
}

// Cuts one section at the recommendations found in it.
class Cutter {
public:
    Cutter(Section& from, AnchorNames& anchors, std::vector<Section>& out)
        : from_(from), anchors_(anchors), out_(out) {}

    void add(const Found& found) {
        Span piece = recommendations::trimmed(from_.text, found.piece);
        const Span before = recommendations::trimmed(from_.text, {at_, piece.start});
        // A heading alone is no section: it stays with the first recommendation under it.
        const bool heading_alone =
            !before.empty() && first_ && before.of(from_.text) == from_.heading;
        if (heading_alone) {
            piece.start = before.start;
        } else {
            add_rest(before);
        }
        Section section = cut(from_, piece);
        section.anchor = anchors_.recommendation();
        section.recommendation = found.recommendation;
        section.recommendation->start -= piece.start;
        section.recommendation->end -= piece.start;
        if (heading_alone) {
            section.heading = from_.heading;
        } else if (!from_.heading.empty()) {
            section.heading_path.push_back(from_.heading);
        }
        if (!found.heading.empty() && found.heading != from_.heading) {
            section.heading_path.push_back(found.heading);
        }
        set_fields(section);
        out_.push_back(std::move(section));
        first_ = false;
        at_ = piece.end;
    }
    void finish() {
        add_rest(recommendations::trimmed(from_.text,
                                          {at_, static_cast<std::uint32_t>(from_.text.size())}));
    }

private:
    void add_rest(Span rest) {
        if (rest.empty()) return;
        Section section = cut(from_, rest);
        ++rests_;
        if (first_) {
            section.heading = from_.heading;
        } else {
            section.anchor = anchors_.piece(from_.anchor, rests_ + 1);
            if (!from_.heading.empty()) section.heading_path.push_back(from_.heading);
        }
        out_.push_back(std::move(section));
        first_ = false;
    }

    Section& from_;
    AnchorNames& anchors_;
    std::vector<Section>& out_;
    std::uint32_t at_ = 0;
    std::size_t rests_ = 0;
    bool first_ = true;
};

/// Parties request, invite and call upon in every judgment; none of it is the Court's advice.
bool is_judgment(const Document& document, const Gazetteer& gazetteer) {
    static constexpr std::string_view kCourt = "European Court of Human Rights";
    return !document.issuer.empty() && gazetteer.canonical("institution", document.issuer) ==
                                           gazetteer.canonical("institution", kCourt);
}

bool is_looked_through(const Document& document, const Gazetteer& gazetteer) {
    if (is_judgment(document, gazetteer)) return false;
    return document.kind == "report" || document.kind == "news" || document.kind == "decision" ||
           document.kind == "other";
}

}  // namespace

void split_recommendations(Document& document, const Gazetteer& gazetteer) {
    const bool done =
        std::any_of(document.sections.begin(), document.sections.end(),
                    [](const Section& section) { return section.recommendation.has_value(); });
    if (done) return;
    if (document.kind == "recommendation") {
        recommendations::read_record(document, gazetteer);
        return;
    }
    if (!is_looked_through(document, gazetteer)) return;
    const std::vector<Found> found = recommendations::find_recommendations(document, gazetteer);
    if (found.empty()) return;
    AnchorNames anchors(document);
    std::vector<Section> sections;
    auto next = found.begin();
    for (std::size_t i = 0; i < document.sections.size(); ++i) {
        Section& section = document.sections[i];
        if (next == found.end() || next->section != i) {
            sections.push_back(std::move(section));
            continue;
        }
        Cutter cutter(section, anchors, sections);
        for (; next != found.end() && next->section == i; ++next) cutter.add(*next);
        cutter.finish();
    }
    document.sections = std::move(sections);
}

}  // namespace axtar::corpus
