#include <algorithm>
#include <utility>

#include "corpus/citations/light_words.h"
#include "search/citing/cited_text_internal.h"
#include "search/citing/typed_citations_internal.h"

namespace axtar::search {
namespace {

/// "3 ECHR 3" is one citation that is read in two ways.
void join_readings(std::vector<corpus::Citation>& citations) {
    std::vector<corpus::Citation> joined;
    for (corpus::Citation& citation : citations) {
        const bool again = !joined.empty() && joined.back().key == citation.key &&
                           citation.start < joined.back().end;
        if (again) {
            joined.back().end = std::max(joined.back().end, citation.end);
        } else {
            joined.push_back(std::move(citation));
        }
    }
    citations = std::move(joined);
}

void sort_by_place(std::vector<corpus::Citation>& citations) {
    std::stable_sort(citations.begin(), citations.end(),
                     [](const auto& a, const auto& b) { return a.start < b.start; });
}

void blank(std::string& text, TypedPlace place) {
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(place.first),
              text.begin() + static_cast<std::ptrdiff_t>(place.second), ' ');
}

/// True of the AND of "KORNEYKOVA AND KORNEYKOV v. UKRAINE".
bool is_of_a_case(std::string_view behind) {
    return behind.find(" v. ") != std::string_view::npos ||
           behind.find(" v ") != std::string_view::npos;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The dash of "24 -30-cu maddələr".
bool joins_numbers(std::string_view text, TypedPlace place) {
    const auto [begin, end] = place;
    const std::size_t before =
        begin == 0 ? std::string_view::npos : text.find_last_not_of(' ', begin - 1);
    return text.substr(begin, end - begin) == "-" && end < text.size() && is_digit(text[end]) &&
           before != std::string_view::npos && is_digit(text[before]);
}

/// With a semicolon for each operator, byte for byte, which is part of no name. In capitals AND is
/// no operator.
void leave_out_operators(std::string& text, const std::vector<TypedOperator>& operators) {
    const bool capitals = !has_small_letter(text);
    for (std::size_t i = 0; i < operators.size(); ++i) {
        const auto [begin, end] = operators[i].place;
        const std::size_t next =
            i + 1 < operators.size() ? operators[i + 1].place.first : text.size();
        const bool of_name =
            operators[i].kind == LexemeKind::kAnd &&
            (capitals || is_of_a_case(std::string_view(text).substr(end, next - end)));
        if (of_name || joins_numbers(text, operators[i].place)) continue;
        blank(text, operators[i].place);
        text[begin] = ';';
    }
}

/// True where a field is between the ends of a place: it is blank in the words alone.
bool has_field(std::string_view text, std::string_view words, TypedPlace place) {
    for (std::size_t i = place.first; i < place.second; ++i) {
        if (text[i] != words[i]) return true;
    }
    return false;
}

/// Where two texts of one length have the same bytes: the text between operators and fields.
std::vector<TypedPlace> stretches_alike(std::string_view text, std::string_view other) {
    std::vector<TypedPlace> stretches;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != other[i]) continue;
        if (stretches.empty() || stretches.back().second != i) stretches.emplace_back(i, i);
        stretches.back().second = i + 1;
    }
    return stretches;
}

bool is_within(const corpus::Citation& citation, TypedPlace place) {
    return citation.start >= place.first && citation.end <= place.second;
}

bool crosses(const corpus::Citation& citation, TypedPlace place) {
    return citation.start < place.second && citation.end > place.first &&
           !is_within(citation, place);
}

}  // namespace

CitedText::CitedText(const Snapshot& snapshot, std::string text, TypedFilters apart,
                     corpus::QueryOf of)
    : text_(std::move(text)),
      words_(std::move(apart.rest)),
      operators_(std::move(apart.operators)),
      phrases_(apart.phrases) {
    find_citations(snapshot, of);
    lists_ = cited_lists(text_, citations_, apart.quoted, operators_);
    find_short_forms(snapshot);
    std::erase_if(lists_, [](const CitedList& list) { return list.entangled; });
    leave_out_capital_and();
}

void CitedText::find_citations(const Snapshot& snapshot, corpus::QueryOf of) {
    std::string read = words_;
    leave_out_brackets(read);
    leave_out_operators(read, operators_);
    const std::vector<corpus::Citation> all = typed_citations(snapshot, read, of);
    for (const TypedPlace& stretch : stretches_alike(text_, read)) {
        // "maddə 12 AND CM 145" is no article 12 of the code.
        const bool crossed = std::any_of(all.begin(), all.end(), [&stretch](const auto& citation) {
            return crosses(citation, stretch);
        });
        if (crossed) {
            take_alone(stretch, snapshot, of);
            continue;
        }
        for (const corpus::Citation& citation : all) {
            if (is_within(citation, stretch)) take(citation);
        }
    }
    join_readings(citations_);
}

/// With a semicolon for each bracket around an operator or a field.
void CitedText::leave_out_brackets(std::string& words) const {
    std::vector<std::size_t> open;
    const auto close = [&](std::size_t end) {
        const std::size_t begin = open.back();
        open.pop_back();
        const bool around = has_operator_within(operators_, {begin, end}) ||
                            has_field(text_, words_, {begin + 1, end});
        if (!around) return;
        words[begin] = ';';
        if (end < words.size()) words[end] = ';';
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == '(') open.push_back(i);
        if (words[i] == ')' && !open.empty()) close(i);
    }
    while (!open.empty()) close(words.size());
}

void CitedText::take_alone(TypedPlace stretch, const Snapshot& snapshot, corpus::QueryOf of) {
    const std::string text = words_.substr(stretch.first, stretch.second - stretch.first);
    for (corpus::Citation& citation : typed_citations(snapshot, text, of)) {
        citation.start += stretch.first;
        citation.end += stretch.first;
        take(std::move(citation));
    }
}

void CitedText::take(corpus::Citation citation) {
    while (text_[citation.start] == ' ') ++citation.start;
    const bool foreign = citation.act == corpus::kForeignAct;
    (foreign ? foreign_ : citations_).push_back(std::move(citation));
}

std::string_view CitedText::text_of(const corpus::Citation& citation) const {
    return std::string_view(text_).substr(citation.start, citation.end - citation.start);
}

bool CitedText::is_value(const corpus::Citation& citation) const {
    const std::size_t before = text_.substr(0, citation.start).find_last_not_of("\"(");
    return before != std::string::npos && text_[before] == ':';
}

/// Which lists name their act before an operator alone; the word for an article goes with them.
/// What has more than the operator before it is of no act that stands there: "ECHR 3 AND (x OR 8)".
void CitedText::find_short_forms(const Snapshot& snapshot) {
    for (std::size_t i = 1; i < lists_.size(); ++i) {
        CitedList& list = lists_[i];
        const std::size_t behind = lists_[i - 1].end;
        if (!has_operator_within(operators_, {behind, list.start})) continue;
        const auto alone = typed_citations(snapshot, list.words);
        const bool names_none = std::none_of(alone.begin(), alone.end(), names_act);
        const bool of_an_act = std::any_of(list.citations.begin(), list.citations.end(), names_act);
        if (!names_none) continue;
        if (!of_an_act) {
            take_noun_along(list, behind);
            take_act_before(lists_[i - 1].citations.back(), list);
            continue;
        }
        list.short_form = stands_behind_operator(behind, list.start);
        if (list.short_form) {
            take_noun_along(list, behind);
        } else {
            read_alone(list, snapshot);
        }
    }
    std::erase_if(lists_, [](const CitedList& list) { return list.citations.empty(); });
}

/// "ECHR AND article 3": the act is named alone, and AND right behind it.
void CitedText::take_act_before(const corpus::Citation& act, CitedList& list) {
    const bool alone = names_act(act) && act.path.empty();
    const bool apart = std::any_of(operators_.begin(), operators_.end(), [&](const auto& typed) {
        return typed.kind != LexemeKind::kAnd && typed.place.first >= act.end &&
               typed.place.second <= list.start;
    });
    if (!alone || apart || !stands_behind_operator(act.end, list.start)) return;
    for (corpus::Citation& citation : citations_) {
        if (!is_within(citation, {list.start, list.end})) continue;
        citation.act = act.act;
        citation.key = corpus::citation_key(act.act, citation.path, citation.range_end);
    }
    list.short_form = true;
    fill(list);
}

bool CitedText::stands_behind_operator(std::size_t begin, std::size_t end) const {
    std::string between = text_;
    for (const TypedOperator& typed : operators_) blank(between, typed.place);
    return corpus::are_light_words(std::string_view(between).substr(begin, end - begin));
}

void CitedText::read_alone(CitedList& list, const Snapshot& snapshot) {
    const TypedPlace place = {list.start, list.end};
    std::erase_if(citations_, [place](const auto& citation) { return is_within(citation, place); });
    take_alone(place, snapshot, corpus::QueryOf::kAnyAct);
    sort_by_place(citations_);
    fill(list);
}

/// With what was found where it stands.
void CitedText::fill(CitedList& list) const {
    list.citations.clear();
    for (const corpus::Citation& citation : citations_) {
        if (is_within(citation, {list.start, list.end})) list.citations.push_back(citation);
    }
}

/// "art." of "ECHR art. 3 AND art. 8"
void CitedText::take_noun_along(CitedList& list, std::size_t behind) const {
    const std::size_t last = text_.find_last_not_of(" \t\r\n", list.start - 1);
    if (last == std::string::npos || last < behind) return;
    const std::size_t begin = std::max(text_.find_last_of(" \t\r\n()", last) + 1, behind);
    const std::string noun = text_.substr(begin, last + 1 - begin);
    if (noun.empty() || is_operator(noun) || noun.ends_with('-')) return;
    if (!corpus::are_light_words(noun)) return;
    list.words = text_.substr(begin, list.start - begin) + list.words;
    list.start = begin;
}

bool CitedText::has_full_forms() const {
    return lists_.size() > 1 && std::any_of(std::next(lists_.begin()), lists_.end(),
                                            [](const CitedList& list) { return !list.short_form; });
}

/// Citations of places joined by AND alone; of acts alone it may be a heading.
bool CitedText::is_formula() const {
    const bool names_places = std::any_of(citations_.begin(), citations_.end(), names_one_place);
    if (!has_full_forms() || !names_places) return false;
    return corpus::are_light_words(mere_words());
}

/// In a query that is all in capitals AND is a mere word, but not between citations alone.
void CitedText::leave_out_capital_and() {
    if (lists_.empty() || has_small_letter(text_) || is_formula()) return;
    for (const TypedOperator& typed : operators_) {
        const bool is_name = std::any_of(lists_.begin(), lists_.end(), [&](const CitedList& list) {
            return typed.place.first >= list.start && typed.place.first < list.end;
        });
        if (typed.kind == LexemeKind::kAnd && !is_name) blank(text_, typed.place);
    }
}

std::string CitedText::mere_words() const {
    std::string words = words_;
    for (const corpus::Citation& citation : citations_)
        blank(words, {citation.start, citation.end});
    for (const CitedList& list : lists_) {
        if (!list.excluded) blank(words, {list.start, list.end});
    }
    for (const TypedOperator& typed : operators_) blank(words, typed.place);
    return words;
}

void CitedText::exclude(CitedList& list) {
    list.excluded = true;
    std::erase_if(citations_, [&list](const auto& citation) {
        return is_within(citation, {list.start, list.end});
    });
}

void CitedText::leave_to_words(const std::function<bool(const corpus::Citation&)>& leaves) {
    std::erase_if(citations_, leaves);
    for (CitedList& list : lists_) std::erase_if(list.citations, leaves);
}

bool CitedText::keep_first(std::size_t most) {
    if (citations_.size() <= most) return false;
    citations_.resize(most);
    return true;
}

}  // namespace axtar::search
