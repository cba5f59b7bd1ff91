#include "corpus/amendments/change_reader.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "corpus/amendments/change_verb.h"
#include "corpus/amendments/note_text.h"
#include "corpus/amendments/unit_list.h"
#include "corpus/citations/lexemes.h"

namespace axtar::corpus::amendments {
namespace {

using citations::LexemeKind;
using citations::Lexemes;
using enum citations::WordClass;

// Of one clause, and the changes of one note. A range of the longest kind gives 200.
constexpr std::size_t kMaxPlaces = 400;

// Words for what is less than a provision: a title, a sentence, a table, the punishment of an
// article of the Criminal Code.
bool is_piece(std::string_view word) {
    constexpr std::array<std::string_view, 12> kPieces = {
        "cumle", "sanksiya", "dispozisiya", "cedvel", "setir", "setr",
        "sutun", "soz",      "reqem",       "isare",  "adin",  "basliq"};
    return word == "adi" ||
           std::any_of(kPieces.begin(), kPieces.end(),
                       [word](std::string_view piece) { return word.starts_with(piece); });
}

// "71-ci və 72-ci maddələr çıxarılmışdır": what is taken out itself; from a "maddədən" are words.
bool is_object(std::string_view noun) {
    constexpr std::array<std::string_view, 10> kNouns = {
        "madde",   "maddeler", "maddesi", "hisse", "hisseler",
        "hissesi", "bend",     "bendler", "bendi", "yarimbend"};
    return std::find(kNouns.begin(), kNouns.end(), noun) != kNouns.end();
}

void add_once(std::vector<ChangePlace>& places, ChangePlace place) {
    if (places.size() < kMaxPlaces &&
        std::find(places.begin(), places.end(), place) == places.end())
        places.push_back(std::move(place));
}

// "25-1" and "25.3" stand in "25".
bool is_number_within(const std::string& number, const std::string& whole) {
    return number.size() > whole.size() && number.starts_with(whole) &&
           (number[whole.size()] == '.' || number[whole.size()] == '-');
}

class ChangeReader {
public:
    explicit ChangeReader(const Lexemes& text) : text_(text) {}

    ChangesRead read() {
        // "1-200" names two hundred places in five bytes: a note that goes on like that is no note.
        const std::size_t most = kMaxPlaces + text_.size();
        for (std::size_t at = 0; at < text_.size() && named_ <= most;) {
            if (const auto verb = read_change_verb(text_, at)) {
                close(*verb, at);
                at = verb->end;
            } else if (const auto units = read_unit_list(text_, at)) {
                add(*units);
                at = units->end;
                object_end_ = is_object(text_.folded(at - 1)) ? at : 0;
            } else {
                pass(at);
                ++at;
            }
        }
        return std::move(read_);
    }

private:
    // A word that is neither verb nor provision.
    void pass(std::size_t at) {
        const std::string_view word = text_.folded(at);
        if (is_piece(word)) piece_ = true;
        // "1 nömrəli əlavə - “Rüsumlar”ın 3-cü maddəsi": an annex may be followed by its title.
        const bool title = text_[at].kind == LexemeKind::kQuote && group_is_annex();
        const bool barrier =
            text_[at].kind == LexemeKind::kQuote || text_[at].word == kVe || is_piece(word) ||
            word == "muvafiq";  // "5.1-ci maddə müvafiq olaraq 5.1.1-ci maddə hesab edilmişdir"
        if (barrier && !title) group_open_ = false;
    }

    [[nodiscard]] bool group_is_annex() const {
        return !above_.empty() && !above_.front().empty() &&
               above_.front().back().level == UnitLevel::kAnnex;
    }

    void add(const UnitList& units) {
        std::vector<ChangePlace> found =
            units.numbers.empty() ? named_before(units) : numbered(units);
        if (found.empty()) return;
        named_ += found.size();
        // "24-cü maddədə III hissəyə": the article only says where the part stands.
        const bool holds_these = group_open_ && std::all_of(found.begin(), found.end(),
                                                            [this](const ChangePlace& place) {
                                                                return is_within_group(place);
                                                            });
        if (holds_these)
            places_.erase(places_.end() - static_cast<std::ptrdiff_t>(group_), places_.end());
        const std::size_t before = places_.size();
        for (ChangePlace& place : found) add_once(places_, place);
        group_ = places_.size() - before;
        above_ = std::move(found);
        group_open_ = true;
    }

    // Whether a place stands in one of the last group's.
    [[nodiscard]] bool is_within_group(const ChangePlace& place) const {
        const auto first = places_.end() - static_cast<std::ptrdiff_t>(group_);
        return std::any_of(first, places_.end(), [&place](const ChangePlace& whole) {
            if (whole.empty() || place.size() < whole.size()) return false;
            for (std::size_t i = 0; i + 1 < whole.size(); ++i) {
                if (!(place[i] == whole[i])) return false;
            }
            const UnitStep& last = whole.back();
            const UnitStep& same = place[whole.size() - 1];
            if (last == same) return place.size() > whole.size();
            return last.level == same.level && is_number_within(same.number, last.number);
        });
    }

    // "III hissəyə": in each place that the clause, or the one before it, has named above it.
    std::vector<ChangePlace> numbered(const UnitList& units) const {
        std::vector<ChangePlace> found;
        for (const ChangePlace& whole : wholes_of(units.level)) {
            for (const std::string& number : units.numbers) {
                ChangePlace place = whole;
                place.push_back({units.level, number, units.note});
                add_once(found, std::move(place));
            }
        }
        return found;
    }

    [[nodiscard]] std::vector<ChangePlace> wholes_of(UnitLevel level) const {
        std::vector<ChangePlace> wholes;
        const bool in_clause = !above_.empty();
        for (const ChangePlace& place : in_clause ? above_ : before_) {
            ChangePlace whole;
            for (const UnitStep& step : place) {
                if (step.level >= level) break;
                whole.push_back(step);
            }
            // An article stands in its annex; its chapter does not belong to its name.
            if (level == UnitLevel::kArticle &&
                (!in_clause || whole.empty() || whole.front().level != UnitLevel::kAnnex))
                whole.clear();
            add_once(wholes, std::move(whole));
        }
        // Of several provisions before, the last one goes on.
        if (!in_clause && wholes.size() > 1) wholes.erase(wholes.begin(), wholes.end() - 1);
        if (wholes.empty()) wholes.emplace_back();
        return wholes;
    }

    // "həmin maddədə", "maddəyə", "preambulada".
    std::vector<ChangePlace> named_before(const UnitList& units) const {
        if (units.level == UnitLevel::kPreamble) return {{{UnitLevel::kPreamble, "", false}}};
        std::vector<ChangePlace> found;
        const auto& named = above_.empty() ? before_ : above_;
        if (units.note) {
            // "maddənin “Qeyd” hissəsinə": the note has no number.
            for (ChangePlace place : wholes_of(UnitLevel::kPart)) {
                if (place.empty()) continue;
                place.push_back({UnitLevel::kPart, "", true});
                add_once(found, std::move(place));
            }
            return found;
        }
        for (const ChangePlace& place : named) {
            ChangePlace cut = down_to(place, units.level);
            if (!cut.empty() && cut.back().level == units.level) add_once(found, std::move(cut));
        }
        if (!units.plural && found.size() > 1) found.erase(found.begin(), found.end() - 1);
        return found;
    }

    // `at`: the lexeme of the verb.
    void close(const ChangeVerb& verb, std::size_t at) {
        if (verb.no_change) {
            read_.adoption = read_.changes.empty();
        } else {
            if (places_.empty()) places_ = before_;
            if (places_.empty()) places_.emplace_back();
            named_ += places_.size();
            const bool whole = verb.action == AmendmentAction::kDeleted && object_end_ == at;
            for (const ChangePlace& place : places_) add_change(place, verb.action, whole);
            // What was renumbered goes on under its new number.
            const bool renumbered = verb.action == AmendmentAction::kRenumbered && !above_.empty();
            before_ = renumbered ? std::move(above_) : std::move(places_);
            if (before_.size() == 1 && before_.front().empty()) before_.clear();
        }
        places_.clear();
        above_.clear();
        group_ = 0;
        group_open_ = false;
        piece_ = false;
    }

    void add_change(const ChangePlace& place, AmendmentAction action, bool whole) {
        // A sentence of an article is taken out: the article is still in force.
        if (action == AmendmentAction::kRepealed && piece_) action = AmendmentAction::kDeleted;
        // "ikinci cümlə üçüncü cümlə hesab edilmişdir": the provision keeps its number.
        if (action == AmendmentAction::kRenumbered && piece_) return;
        if (read_.changes.size() == kMaxPlaces) return;
        const bool known = std::any_of(
            read_.changes.begin(), read_.changes.end(),
            [&](const Change& change) { return change.action == action && change.place == place; });
        if (!known) read_.changes.push_back({place, action, whole && !piece_});
    }

    const Lexemes& text_;
    ChangesRead read_;
    std::vector<ChangePlace> places_;  // of the clause so far
    std::vector<ChangePlace> above_;   // the last ones named in it: what follows may stand in them
    std::vector<ChangePlace> before_;  // of the clause before it
    std::size_t group_ = 0;            // how many of places_ the last list gave
    std::size_t named_ = 0;            // places so far, each as often as it was named
    std::size_t object_end_ = 0;  // behind the last list, where its noun has no ending of place
    bool group_open_ = false;     // nothing was said of them yet
    bool piece_ = false;          // the clause is about less than a provision
};

}  // namespace

ChangesRead read_changes(std::string_view changes) {
    const std::string text = without_quotations(changes);
    const Lexemes lexemes(text);
    return ChangeReader(lexemes).read();
}

}  // namespace axtar::corpus::amendments
