#include "corpus/recommendations/find_recommendations.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "corpus/names/document_names.h"
#include "corpus/names/name_context.h"
#include "corpus/recommendations/addressees.h"
#include "corpus/recommendations/carried_out.h"
#include "corpus/recommendations/cue.h"
#include "corpus/recommendations/deadline.h"
#include "corpus/recommendations/item_evidence.h"
#include "corpus/recommendations/persons.h"
#include "corpus/recommendations/recommendation_list.h"

// Reads a document line by line. In a list of recommendations (under a heading "Tövsiyələr" or
// behind "… recommends that:") each item is one, where its own words do not speak against it; a
// line that goes on from the line before belongs to the item. Everywhere else a sentence is one
// where it has a cue. A paragraph with one such sentence is one piece; where it has more, each
// piece ends with a recommendation and begins with the finding before it.
namespace axtar::corpus::recommendations {
namespace {

constexpr std::size_t kMostFound = 5000;    // of one document
constexpr std::size_t kMostEarlier = 64;    // addressees remembered for "the Ministry"
constexpr std::size_t kLongestItem = 6000;  // bytes: a longer one is a chapter, no item
constexpr std::size_t kWrappedLine = 50;    // bytes: headings of one line are shorter
constexpr std::uint8_t kItemConfidence = 90;
constexpr std::uint8_t kAddressedItem = 95;

Strictness strictness_of(const Document& document) {
    if (document.kind == "decision") return Strictness::kDecision;
    return document.kind == "other" ? Strictness::kOther : Strictness::kReport;
}

// The State that a UN report is about: the only one that its title names.
std::vector<std::string> state_of(const Document& document, const Gazetteer& gazetteer) {
    const names::Words words(document.title, analyzers::language_from_code(document.lang));
    std::vector<std::string> states;
    for (const NameMatch& match : gazetteer.find(words)) {
        if (gazetteer.entries()[match.entry].kind != names::EntryKind::kCountry) continue;
        std::string value = gazetteer.value(match);
        if (std::find(states.begin(), states.end(), value) == states.end()) {
            states.push_back(std::move(value));
        }
    }
    return states.size() == 1 ? states : std::vector<std::string>();
}

class Finder {
public:
    Finder(const Document& document, const Gazetteer& gazetteer)
        : document_(document),
          gazetteer_(gazetteer),
          strictness_(strictness_of(document)),
          national_(concerns_azerbaijan(document, gazetteer)),
          state_(state_of(document, gazetteer)) {}

    std::vector<Found> find() {
        const Section* before = nullptr;
        for (std::size_t i = 0; i < document_.sections.size(); ++i) {
            const Section& section = document_.sections[i];
            if (section.role != Role::kBody) continue;
            const bool same = before != nullptr && before->heading == section.heading &&
                              before->heading_path == section.heading_path &&
                              !section.text.starts_with(section.heading + "\n");
            enter_section(section, same, list_);
            if (!same) read_heading_addressee(section);
            read_section(i);
            before = &section;
        }
        return std::move(found_);
    }

private:
    const Section& section() const { return document_.sections[at_]; }
    std::string_view text() const { return section().text; }

    void read_section(std::size_t index) {
        at_ = index;
        words_.reset(text(), analyzers::language_from_code(
                                 section().lang.empty() ? document_.lang : section().lang));
        names_ = gazetteer_.find(words_);
        std::erase_if(names_, [&](const NameMatch& match) {
            return !national_ &&
                   gazetteer_.entries()[match.entry].kind == names::EntryKind::kNational &&
                   !names::names_azerbaijan(words_, match.begin, match.end);
        });
        item_ = {};
        for (const Span line : line_spans(text())) {
            if (found_.size() >= kMostFound) return;
            if (line.of(text()) == section().heading) continue;
            read_line(line);
        }
        finish_item();
    }

    // "Penitensiar Xidmətə" as a heading above items.
    void read_heading_addressee(const Section& section) {
        if (!list_.under_heading) return;
        const std::string line = section.heading + ":";  // Words keeps a view of it
        const names::Words words(line, analyzers::language_from_code(section.lang));
        const std::vector<NameMatch> names = gazetteer_.find(words);
        const SentenceWords heading{words, 0, words.size(), names, gazetteer_, strictness_};
        if (words.size() > 0) list_.carried = addressees_before_colon(heading).values;
    }

    SentenceWords sentence(Span span) const {
        const std::size_t begin = words_.at_byte(span.start);
        const std::size_t end = words_.at_byte(span.end);
        return {words_, begin, end, names_between(names_, begin, end), gazetteer_, strictness_};
    }

    void read_line(Span line) {
        const std::string_view raw = line.of(text());
        if (const std::size_t label = recommendation_label(raw); label > 0) {
            finish_item();
            read_labelled(line, {line.start + static_cast<std::uint32_t>(label), line.end});
            return;
        }
        const Marker marker = list_marker(raw);
        if (marker.kind == MarkerKind::kNone && may_be_heading(raw) && read_heading(raw)) return;
        const Span content{line.start + static_cast<std::uint32_t>(marker.size), line.end};
        if (list_.active() && marker.kind != MarkerKind::kNone) {
            start_item(line, content, marker);
        } else if (list_.active() && goes_on(raw)) {
            continue_item(line);
        } else {
            finish_item();
            read_plain(line, content);
        }
    }

    // "Recommendation 3: the cells should be painted."
    void read_labelled(Span line, Span content) {
        const SentenceWords whole = sentence(content);
        if (whole.end < whole.begin + 3) return;
        const std::vector<Span> sentences = sentence_spans(text(), content);
        const SentenceWords first = sentence(sentences.front());
        const std::optional<Cue> cue = find_cue(first);
        add(line, content, addressees_of(first, cue, is_azerbaijani(content)), true,
            CueKind::kRecommends);
    }

    // A line that is the heading of a list, or ends one.
    bool read_heading(std::string_view raw) {
        const HeadingKind kind = heading_kind(raw);
        if (kind == HeadingKind::kOther) return false;
        finish_item();
        list_.end_heading();
        if (kind == HeadingKind::kRecommendations) {
            list_.under_heading = true;
            list_.heading = raw;
        }
        return true;
    }

    bool goes_on(std::string_view raw) const {
        if (list_.number_waits) return true;
        return list_.item_open && (!item_.piece.empty() || list_.has_markers) && continues(raw);
    }
    // Begins small or with the State that asks for it; or is too long for a heading, or ends the
    // item that the line before left open.
    bool continues(std::string_view raw) const {
        if (raw.starts_with('(') || begins_small(raw)) return true;
        return list_.has_markers && (raw.size() >= kWrappedLine || !may_be_heading(raw));
    }

    void start_item(Span line, Span content, const Marker& marker) {
        // Behind a lead-in the items are of one kind; another kind of marker is a new paragraph.
        if (list_.led_in && !list_.under_heading) {
            if (list_.marker == MarkerKind::kNone) list_.marker = marker.kind;
            if (list_.marker != marker.kind) {
                finish_item();
                list_.end_list();
                read_plain(line, content);
                return;
            }
        }
        // "(a)" below "3. The Ministry should:" is an item of its own; otherwise part of its item.
        if (marker.kind == MarkerKind::kLetter && !list_.led_in && !item_.piece.empty()) {
            continue_item(line);
            return;
        }
        finish_item();
        list_.has_markers = true;
        list_.number_waits = marker.alone;
        list_.item_open = true;
        item_ = {line, content, true};
        if (!marker.alone && ends_open(content)) list_.item_open = true;
        close_if_ended(content);
    }

    void continue_item(Span line) {
        if (item_.piece.empty()) item_ = {line, line, true};  // began in the section before
        if (list_.number_waits && item_.content.empty()) item_.content = line;
        list_.number_waits = false;
        item_.piece.end = line.end;
        item_.content.end = line.end;
        close_if_ended(line);
    }

    bool ends_open(Span line) const {
        const char last = line.empty() ? ' ' : text()[line.end - 1];
        return last != '.' && last != ';' && last != ':' && last != '!';
    }
    void close_if_ended(Span line) { list_.item_open = list_.number_waits || ends_open(line); }

    void finish_item() {
        if (item_.piece.empty()) return;
        const Item item = std::exchange(item_, {});
        const Span content = trimmed(text(), item.content);
        if (content.empty() || content.end - content.start > kLongestItem) return;
        read_item(item.piece, content);
    }

    void read_item(Span piece, Span content) {
        const std::vector<Span> sentences = sentence_spans(text(), content);
        const SentenceWords whole = sentence(content);
        if (whole.begin >= whole.end) return;
        if (leads_in(content)) {
            open_list(content);
            return;
        }
        const bool azerbaijani = is_azerbaijani(content);
        std::optional<Cue> cue;
        for (const Span each : sentences) {
            if (!cue) cue = find_cue(sentence(each));
        }
        if (!is_accepted(item_evidence(whole, sentence(sentences.front()), cue, azerbaijani,
                                       list_.has_markers || list_.led_in))) {
            if (!list_.under_heading) list_.end_list();
            return;
        }
        const SentenceWords first = sentence(sentences.front());
        add(piece, content, addressees_of(first, find_cue(first), azerbaijani), true,
            cue ? cue->kind : CueKind::kRecommends);
    }

    // Weak evidence counts among strong: a list of measures taken may have numbers too.
    bool is_accepted(Evidence evidence) {
        if (evidence == Evidence::kNone) return false;
        if (evidence == Evidence::kStrong) {
            ++list_.strong;
            return true;
        }
        if (!list_.led_in && list_.strong <= 2 * list_.weak) return false;
        ++list_.weak;
        return true;
    }

    // A paragraph that is no item of a list.
    void read_plain(Span line, Span content) {
        if (leads_in(content)) {
            open_list(content);
            return;
        }
        // An unmarked item of a list without markers, as a web page's lists are.
        if (list_.active() && !list_.has_markers && content.end - content.start <= kLongestItem) {
            const SentenceWords whole = sentence(content);
            const bool azerbaijani = is_azerbaijani(content);
            const std::vector<Span> sentences = sentence_spans(text(), content);
            if (whole.begin < whole.end && !sentences.empty() &&
                is_unmarked_item(whole, sentence(sentences.front()), azerbaijani) &&
                count_cues(sentences) < 2) {
                read_item(line, content);
                return;
            }
        }
        if (list_.led_in) list_.end_list();
        read_prose(line, content);
    }

    std::size_t count_cues(const std::vector<Span>& sentences) const {
        return static_cast<std::size_t>(
            std::count_if(sentences.begin(), sentences.end(),
                          [&](const Span each) { return find_cue(sentence(each)).has_value(); }));
    }

    void read_prose(Span line, Span content) {
        Span piece = line;
        std::size_t last = found_.size();
        for (const Span each : sentence_spans(text(), content)) {
            const SentenceWords words = sentence(each);
            const std::optional<Cue> cue = find_cue(words);
            if (!cue || cue->leads_in) continue;
            piece.end = each.end;
            add(piece, each, addressees_of(words, cue, is_azerbaijani(each)), false, cue->kind);
            piece.start = each.end;
        }
        if (found_.size() > last) found_.back().piece.end = line.end;
    }

    // "… aşağıdakılar tövsiyə olunur:", "The State party should:" and a list behind it.
    bool leads_in(Span content) const {
        const std::string_view raw = trimmed(text(), content).of(text());
        if (!raw.ends_with(':')) return false;
        if (list_.under_heading) return true;
        const std::vector<Span> sentences = sentence_spans(text(), content);
        return !sentences.empty() && find_cue(sentence(sentences.back())).has_value();
    }

    void open_list(Span content) {
        const std::vector<Span> sentences = sentence_spans(text(), content);
        const SentenceWords words = sentence(sentences.back());
        const std::optional<Cue> cue = find_cue(words);
        // The delegation's members behind the last recommendation.
        if (!cue && announces_persons(words_, words.begin, words.end)) return list_.end_heading();
        const Addressees to = addressees_of(words, cue, is_azerbaijani(content));
        const bool under_heading = list_.under_heading;
        list_.end_list();
        list_.led_in = true;
        list_.under_heading = under_heading;
        list_.carried = resolved(to);
    }

    std::vector<std::string> resolved(const Addressees& to) const {
        if (!to.values.empty()) return to.values;
        if (!to.short_for.empty()) return resolve_short(to.short_for, earlier_);
        return to.the_state ? state_ : std::vector<std::string>();
    }

    void add(Span piece, Span span, const Addressees& to, bool item, CueKind kind) {
        Found found{.section = at_, .piece = piece};
        Recommendation& recommendation = found.recommendation;
        recommendation.start = span.start;
        recommendation.end = span.end;
        recommendation.addressees = resolved(to);
        if (recommendation.addressees.empty() && item) recommendation.addressees = list_.carried;
        if (recommendation.addressees.empty() && (item || to.the_state)) {
            recommendation.addressees = state_;
        }
        for (const std::string& value : recommendation.addressees) {
            if (earlier_.size() >= kMostEarlier) earlier_.erase(earlier_.begin());
            earlier_.push_back(value);
        }
        recommendation.deadline = find_deadline(span.of(text()));
        recommendation.status = find_status(piece.of(text()));
        recommendation.confidence = confidence_of(kind);
        if (item) {
            recommendation.confidence =
                recommendation.addressees.empty() ? kItemConfidence : kAddressedItem;
        }
        if (list_.under_heading) found.heading = list_.heading;
        found_.push_back(std::move(found));
    }

    bool is_azerbaijani(Span span) const {
        return names_in_azerbaijani(span.of(text()),
                                    section().lang.empty() ? document_.lang : section().lang);
    }

    struct Item {
        Span piece = {};
        Span content = {};
        bool marked = false;
    };

    const Document& document_;
    const Gazetteer& gazetteer_;
    Strictness strictness_;
    bool national_;
    std::vector<std::string> state_;
    std::size_t at_ = 0;
    names::Words words_ = {};
    std::vector<NameMatch> names_ = {};
    ListState list_ = {};
    Item item_ = {};
    std::vector<std::string> earlier_ = {};
    std::vector<Found> found_ = {};
};

}  // namespace

std::vector<Found> find_recommendations(const Document& document, const Gazetteer& gazetteer) {
    return Finder(document, gazetteer).find();
}

}  // namespace axtar::corpus::recommendations
