#include "corpus/amendments/amendments.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "corpus/amendments/change_reader.h"
#include "corpus/amendments/note_acts.h"
#include "corpus/amendments/note_text.h"
#include "corpus/amendments/provision_anchors.h"
#include "corpus/citations/lexemes.h"
#include "corpus/citations/provision_number.h"

namespace axtar::corpus {
namespace {

using amendments::Change;
using amendments::NoteAct;
using citations::Lexemes;

constexpr std::string_view kNote = "note-";
constexpr std::string_view kArticle = "maddə-";

// "12" of "note-12" and "note-12~2"; empty for notes without a number.
std::string_view note_number(std::string_view anchor) {
    if (!anchor.starts_with(kNote)) return {};
    anchor.remove_prefix(kNote.size());
    return anchor.substr(0, anchor.find_first_not_of("0123456789"));
}

bool is_note(const Section& section) {
    return (section.role == Role::kFootnote && !section.anchor.starts_with("sources")) ||
           section.role == Role::kPriorWording;
}

class AmendmentFinder {
public:
    explicit AmendmentFinder(Document& document)
        : document_(document), anchors_(document), marks_(document) {}

    void find() {
        document_.amendments.clear();
        for (std::size_t i = 0; i < document_.sections.size(); ++i) {
            if (is_note(document_.sections[i])) read_note(i);
        }
        follow_references();
    }

private:
    void read_note(std::size_t index) {
        const Section& section = document_.sections[index];
        const std::string text = amendments::join_spaced_letters(section.text);
        const Lexemes lexemes(text);
        std::size_t last_act = document_.amendments.size();
        for (const NoteAct& act : amendments::find_note_acts(lexemes)) {
            const std::size_t begin = lexemes[act.changes].start;
            const std::size_t end = lexemes[act.end].start;
            last_act = document_.amendments.size();
            add(section.anchor, act,
                std::string_view(text).substr(begin, end > begin ? end - begin : 0));
        }
        if (section.role == Role::kFootnote) {
            note_reference(lexemes, section.anchor);
            link_prior(index, last_act);
        }
    }

    void add(const std::string& note, const NoteAct& act, std::string_view changes) {
        const amendments::ChangesRead read = amendments::read_changes(changes);
        if (read.adoption) return;
        for (const Change& change : read.changes) add_change(note, act, change);
        // A law of amendment whose sentence was not understood did change something.
        constexpr std::size_t kShortestSentence = 20;  // bytes; the list of sources has none
        const bool amending =
            act.law && act.number.ends_with('D') && changes.size() > kShortestSentence;
        if (read.changes.empty() && amending && document_.kind == "legislation")
            add_change(note, act, {});
    }

    void add_change(const std::string& note, const NoteAct& act, Change change) {
        anchors_.restore(change.place);
        Amendment amendment{.note = note,
                            .act_number = act.number,
                            .date = act.date,
                            .provision = place_text(change.place),
                            .anchor = anchors_.anchor_of(change.place),
                            .action = change.action,
                            .whole = change.whole};
        if (amendment.provision.empty()) place_by_mark(amendment);
        document_.amendments.push_back(std::move(amendment));
    }

    void place_by_mark(Amendment& amendment) const {
        const auto* place = marks_.find(note_number(amendment.note));
        if (place == nullptr) return;
        amendment.provision = place->provision;
        amendment.anchor = place->anchor;
    }

    // The earlier wording stands behind the last act of a note. It is that of what was replaced as
    // a whole or taken out, where the act did so; else of all that it changed.
    void link_prior(std::size_t index, std::size_t last_act) {
        if (index + 1 >= document_.sections.size()) return;
        const Section& next = document_.sections[index + 1];
        if (next.role != Role::kPriorWording) return;
        const auto first = document_.amendments.begin() + static_cast<std::ptrdiff_t>(last_act);
        const auto takes_away = [](const Amendment& amendment) {
            return amendment.action == AmendmentAction::kNewWording ||
                   amendment.action == AmendmentAction::kDeleted ||
                   amendment.action == AmendmentAction::kRepealed;
        };
        const bool some = std::any_of(first, document_.amendments.end(), takes_away);
        for (auto each = first; each != document_.amendments.end(); ++each) {
            if (!some || takes_away(*each)) each->prior = next.anchor;
        }
    }

    // "Bax: 22-ci istinad": what note 22 says was done here too.
    void note_reference(const Lexemes& lexemes, const std::string& anchor) {
        std::size_t at = 0;
        while (at < lexemes.size() && at < 4 && lexemes.folded(at) != "bax") ++at;
        if (lexemes.folded(at) != "bax") return;
        if (lexemes.is_mark(at + 1, ':')) ++at;
        const unsigned number = citations::small_number(lexemes.folded(at + 1));
        if (number > 0 && lexemes.size() < at + 12)
            references_.emplace_back(anchor, std::string(kNote) + std::to_string(number));
    }

    void follow_references() {
        constexpr std::size_t kMostFollowed = 100;  // of one note
        std::unordered_map<std::string, std::vector<std::size_t>> by_note;
        const auto index = [&](std::size_t first) {
            for (std::size_t i = first; i < document_.amendments.size(); ++i)
                by_note[document_.amendments[i].note].push_back(i);
        };
        if (!references_.empty()) index(0);
        for (const auto& [note, meant] : references_) {
            const auto found = by_note.find(meant);
            if (found == by_note.end()) continue;
            std::vector<Amendment> same;
            for (const std::size_t place : found->second) {
                if (same.size() == kMostFollowed) break;
                const Amendment& amendment = document_.amendments[place];
                Amendment here{.note = note,
                               .act_number = amendment.act_number,
                               .date = amendment.date,
                               .action = amendment.action};
                place_by_mark(here);
                const bool known =
                    std::any_of(same.begin(), same.end(), [&](const Amendment& each) {
                        return each.action == here.action && each.act_number == here.act_number;
                    });
                if (!known) same.push_back(std::move(here));
            }
            const std::size_t before = document_.amendments.size();
            document_.amendments.insert(document_.amendments.end(), same.begin(), same.end());
            index(before);
        }
        if (!references_.empty()) restore_order();
    }

    void restore_order() {
        std::map<std::string_view, std::size_t> order;
        for (std::size_t i = 0; i < document_.sections.size(); ++i)
            order.emplace(document_.sections[i].anchor, i);
        std::stable_sort(document_.amendments.begin(), document_.amendments.end(),
                         [&order](const Amendment& left, const Amendment& right) {
                             return order[left.note] < order[right.note];
                         });
    }

    Document& document_;
    const amendments::ProvisionAnchors anchors_;
    const amendments::NoteMarks marks_;
    std::vector<std::pair<std::string, std::string>> references_;  // note, the note that it means
};

// "25.1.2" stands in "25.1" and in "25", not in "2".
bool is_same_or_within(std::string_view provision, std::string_view whole) {
    return provision.starts_with(whole) &&
           (provision.size() == whole.size() || provision[whole.size()] == '.');
}

}  // namespace

void find_amendments(Document& document) { AmendmentFinder(document).find(); }

std::vector<const Amendment*> amendments_of(const std::vector<Amendment>& amendments,
                                            std::string_view anchor) {
    std::string_view provision;
    if (anchor.starts_with(kArticle)) provision = anchor.substr(kArticle.size());
    const bool part = provision.find('.') != std::string_view::npos;
    std::vector<const Amendment*> found;
    for (const Amendment& amendment : amendments) {
        const bool touches = part ? is_same_or_within(amendment.provision, provision) ||
                                        is_same_or_within(provision, amendment.provision)
                                  : amendment.anchor == anchor;
        if (touches && !(part && amendment.provision.empty())) found.push_back(&amendment);
    }
    return found;
}

std::vector<const Amendment*> amendments_of(const Document& document, std::string_view anchor) {
    return amendments_of(document.amendments, anchor);
}

}  // namespace axtar::corpus
