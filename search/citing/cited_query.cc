#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "corpus/citations/light_words.h"
#include "corpus/citations/list_markers.h"
#include "search/characters.h"
#include "search/citing/cited_query_internal.h"
#include "search/citing/typed_citations_internal.h"
#include "search/citing/typed_filters_internal.h"
#include "search/facets/filters.h"
#include "search/query_visit.h"

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
    const std::size_t against = behind.find(" v");
    return against != std::string_view::npos &&
           behind.find_first_of(" .", against + 2) == against + 2;
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
        if (of_name) continue;
        blank(text, operators[i].place);
        text[begin] = ';';
    }
}

/// The same for each bracket around an operator, or around a field, which are blanks.
void leave_out_brackets(std::string& text, const std::vector<TypedOperator>& operators) {
    std::vector<std::size_t> open;
    const auto close = [&](std::size_t end) {
        const std::size_t begin = open.back();
        open.pop_back();
        const bool around = has_operator_within(operators, {begin, end}) ||
                            text.substr(begin, end - begin).find("  ") != std::string::npos;
        if (!around) return;
        text[begin] = ';';
        if (end < text.size()) text[end] = ';';
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '(') open.push_back(i);
        if (text[i] == ')' && !open.empty()) close(i);
    }
    while (!open.empty()) close(text.size());
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

bool is_field(const QueryNode& node) {
    return node.kind == NodeKind::kFilter || node.kind == NodeKind::kRange;
}

std::size_t fields_of(const QueryNode& node) {
    std::size_t fields = is_field(node) ? 1 : 0;
    for (const QueryNode& child : node.children) fields += fields_of(child);
    return fields;
}

/// The numbers of the citations within NOT.
void collect_excluded(const QueryNode& node, bool within, std::vector<std::size_t>& numbers) {
    if (within && node.citation) numbers.push_back(*node.citation);
    within = within || node.kind == NodeKind::kNot;
    for (const QueryNode& child : node.children) collect_excluded(child, within, numbers);
}

bool has(const QueryNode& node, bool (*wanted)(const QueryNode&)) {
    return wanted(node) || std::any_of(node.children.begin(), node.children.end(),
                                       [wanted](const auto& child) { return has(child, wanted); });
}

bool is_citation(const QueryNode& node) { return node.kind == NodeKind::kCitation; }

bool is_word_in_field(const QueryNode& node) { return is_word_leaf(node) && !node.field.empty(); }

/// "ECHR 3 OR kind:law" is no citation within laws, "ECHR 3 OR 8" no list.
bool is_choice(const QueryNode& node) {
    if (node.kind != NodeKind::kOr) return false;
    const auto cites = [](const QueryNode& child) { return has(child, is_citation); };
    const auto citing = std::count_if(node.children.begin(), node.children.end(), cites);
    return citing > 1 || (citing == 1 && has(node, is_field));
}

bool is_read(const QueryNode& node, std::size_t number) {
    if (node.kind == NodeKind::kCitation) return node.citation == number;
    return std::any_of(node.children.begin(), node.children.end(),
                       [number](const QueryNode& child) { return is_read(child, number); });
}

}  // namespace

CitedQuery::CitedQuery(const Snapshot& snapshot, const SearchRequest& request)
    : text_(without_invisible(corpus::without_list_markers(utf8::repair(request.query)))) {
    TypedFilters apart = take_filters_apart(text_, snapshot.schema);
    words_of_text_ = std::move(apart.rest);
    operators_ = std::move(apart.operators);
    search_within(request, snapshot.schema, apart.fields);
    find_citations(snapshot);
    lists_ = cited_lists(text_, found_, apart.quoted, operators_);
    find_short_forms(snapshot);
    std::erase_if(lists_, [](const CitedList& list) { return list.entangled; });
    leave_out_capital_and();
    parse(snapshot.schema);
    const bool joined = beside_operators_ && has_full_forms();
    alone_ = !found_.empty() && !apart.phrases && !joined && !has_words_beside();
    choose_operands();
    has_more_ = found_.size() > kMaxCitations;
    if (has_more_) found_.resize(kMaxCitations);
}

/// The documents that the request names and those that the query does; where both do, those of
/// both.
void CitedQuery::search_within(const SearchRequest& request, const corpus::Schema& schema,
                               bool has_fields) {
    if (has_fields) within_ = ids_asked_for(parse_query(text_, schema).root);
    const auto chosen = chosen_ids(request);
    if (chosen.empty()) return;
    const auto is_chosen = [&](const std::string& id) {
        return std::find(chosen.begin(), chosen.end(), id) != chosen.end();
    };
    std::erase_if(within_, [&](const std::string& id) { return !is_chosen(id); });
    if (within_.empty()) within_.assign(chosen.begin(), chosen.end());
}

void CitedQuery::find_citations(const Snapshot& snapshot) {
    const auto of = within_.empty() ? corpus::QueryOf::kAnyAct : corpus::QueryOf::kChosenActs;
    std::string read = words_of_text_;
    leave_out_brackets(read, operators_);
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
    join_readings(found_);
}

void CitedQuery::take_alone(TypedPlace stretch, const Snapshot& snapshot, corpus::QueryOf of) {
    const std::string text = words_of_text_.substr(stretch.first, stretch.second - stretch.first);
    for (corpus::Citation& citation : typed_citations(snapshot, text, of)) {
        citation.start += stretch.first;
        citation.end += stretch.first;
        take(std::move(citation));
    }
}

void CitedQuery::take(corpus::Citation citation) {
    while (text_[citation.start] == ' ') ++citation.start;
    const bool foreign = citation.act == corpus::kForeignAct;
    (foreign ? foreign_ : found_).push_back(std::move(citation));
}

std::string_view CitedQuery::text_of(const corpus::Citation& citation) const {
    return std::string_view(text_).substr(citation.start, citation.end - citation.start);
}

/// Which lists name their act before an operator alone; the word for an article goes with them.
/// What has more than the operator before it is of no act that stands there: "ECHR 3 AND (x OR 8)".
void CitedQuery::find_short_forms(const Snapshot& snapshot) {
    for (std::size_t i = 1; i < lists_.size(); ++i) {
        CitedList& list = lists_[i];
        const std::size_t behind = lists_[i - 1].end;
        if (!has_operator_within(operators_, {behind, list.start})) continue;
        const auto alone = typed_citations(snapshot, list.words);
        const bool names_none = std::none_of(alone.begin(), alone.end(), names_act);
        const bool of_an_act = std::any_of(list.citations.begin(), list.citations.end(), names_act);
        if (!names_none || !of_an_act) continue;
        list.short_form = stands_behind_operator(behind, list.start);
        if (list.short_form) {
            take_noun_along(list, behind);
        } else {
            read_alone(list, snapshot);
        }
    }
    std::erase_if(lists_, [](const CitedList& list) { return list.citations.empty(); });
}

bool CitedQuery::stands_behind_operator(std::size_t begin, std::size_t end) const {
    std::string between = text_;
    for (const TypedOperator& typed : operators_) blank(between, typed.place);
    return corpus::are_light_words(std::string_view(between).substr(begin, end - begin));
}

void CitedQuery::read_alone(CitedList& list, const Snapshot& snapshot) {
    const TypedPlace place = {list.start, list.end};
    std::erase_if(found_, [place](const auto& citation) { return is_within(citation, place); });
    take_alone(place, snapshot, corpus::QueryOf::kAnyAct);
    list.citations.clear();
    for (const corpus::Citation& citation : found_) {
        if (is_within(citation, place)) list.citations.push_back(citation);
    }
    sort_by_place(found_);
}

/// "art." of "ECHR art. 3 AND art. 8"
void CitedQuery::take_noun_along(CitedList& list, std::size_t behind) const {
    const std::size_t last = text_.find_last_not_of(" \t\r\n", list.start - 1);
    if (last == std::string::npos || last < behind) return;
    const std::size_t begin = std::max(text_.find_last_of(" \t\r\n()", last) + 1, behind);
    const std::string noun = text_.substr(begin, last + 1 - begin);
    if (is_operator(noun) || !corpus::are_light_words(noun) || noun.ends_with('-')) return;
    list.words = text_.substr(begin, list.start - begin) + list.words;
    list.start = begin;
}

/// Some citation behind the first names its act.
bool CitedQuery::has_full_forms() const {
    return lists_.size() > 1 && std::any_of(std::next(lists_.begin()), lists_.end(),
                                            [](const CitedList& list) { return !list.short_form; });
}

/// Citations of places joined by AND alone; of acts alone it may be a heading.
bool CitedQuery::is_formula() const {
    const bool names_places = std::any_of(found_.begin(), found_.end(), names_one_place);
    if (!has_full_forms() || !names_places) return false;
    return corpus::are_light_words(mere_words());
}

/// In a query that is all in capitals AND is a mere word, but not between citations alone.
void CitedQuery::leave_out_capital_and() {
    if (lists_.empty() || has_small_letter(text_) || is_formula()) return;
    for (const TypedOperator& typed : operators_) {
        const bool is_name = std::any_of(lists_.begin(), lists_.end(), [&](const CitedList& list) {
            return typed.place.first >= list.start && typed.place.first < list.end;
        });
        if (typed.kind == LexemeKind::kAnd && !is_name) blank(text_, typed.place);
    }
}

void CitedQuery::parse(const corpus::Schema& schema) {
    std::vector<QueryCitation> citations;
    for (const CitedList& list : lists_) {
        const bool has_places =
            std::none_of(list.citations.begin(), list.citations.end(), names_one_place);
        citations.push_back({.place = {list.start, list.end},
                             .text = visible_text(list.words),
                             .words = list.words,
                             .has_places = has_places});
    }
    typed_ = parse_query(text_, schema, citations);
    beside_operators_ =
        has_operator(typed_.root) && !lists_.empty() && schema.find(kCitesField) == nullptr;
    leave_out_excluded();
}

void CitedQuery::leave_out_excluded() {
    std::vector<std::size_t> numbers;
    collect_excluded(typed_.root, false, numbers);
    for (const std::size_t number : numbers) {
        CitedList& list = lists_[number];
        list.excluded = true;
        std::erase_if(found_, [&list](const auto& citation) {
            return is_within(citation, {list.start, list.end});
        });
    }
}

/// Blanks for fields, citations and operators.
std::string CitedQuery::mere_words() const {
    std::string words = words_of_text_;
    for (const corpus::Citation& citation : found_) blank(words, {citation.start, citation.end});
    for (const CitedList& list : lists_) {
        if (!list.excluded) blank(words, {list.start, list.end});
    }
    for (const TypedOperator& typed : operators_) blank(words, typed.place);
    return words;
}

/// More is asked for than the citations and what filters them.
bool CitedQuery::has_words_beside() const {
    return !corpus::are_light_words(mere_words()) || has(typed_.root, is_word_in_field) ||
           has(typed_.root, is_choice);
}

/// By its plus, in a query without operators.
bool CitedQuery::is_required(const QueryNode& node) const {
    if (node.kind != NodeKind::kCitation || !node.required) return false;
    const std::vector<corpus::Citation>& citations = lists_[*node.citation].citations;
    return !alone_ && is_nothing_but_words(typed_.root) &&
           std::all_of(citations.begin(), citations.end(), names_one_place);
}

/// As many as a query can have fields: what comes behind is left to its words.
void CitedQuery::choose_operands() {
    if (alone_) beside_operators_ = false;
    std::size_t room = kMaxQueryFilters - std::min(fields_of(typed_.root), kMaxQueryFilters);
    for (std::size_t i = 0; i < lists_.size(); ++i) {
        CitedList& list = lists_[i];
        list.operand = beside_operators_ && room > 0 && is_read(typed_.root, i) &&
                       std::all_of(list.citations.begin(), list.citations.end(), names_one_place);
        if (list.operand) --room;
    }
}

ParsedQuery CitedQuery::words() const {
    ParsedQuery words = typed_;
    words.root = with_leaves(typed_.root, [this](const QueryNode& node) {
        if (node.kind != NodeKind::kCitation) return std::optional(node);
        const CitedList& list = lists_[*node.citation];
        const QueryNode& typed = node.children.front();
        if (!list.operand) return std::optional(is_required(node) ? without_plus(typed) : typed);
        QueryNode operand = node;
        if (list.short_form) operand.children.clear();
        return std::optional(std::move(operand));
    });
    return words;
}

std::vector<QueryNode> CitedQuery::required() const {
    std::vector<QueryNode> required;
    for (const QueryNode& part : typed_.root.children) {
        if (is_required(part)) required.push_back(part);
    }
    return required;
}

QueryNode CitedQuery::rest() const {
    return with_leaves(typed_.root, [this](const QueryNode& node) -> std::optional<QueryNode> {
        if (is_field(node)) return std::nullopt;
        if (node.kind != NodeKind::kCitation) return node;
        const CitedList& list = lists_[*node.citation];
        const bool no_citation = list.excluded || list.citations.empty();
        return no_citation ? std::optional(node.children.front()) : std::nullopt;
    });
}

QueryNode CitedQuery::filters() const {
    return with_leaves(typed_.root, [](const QueryNode& node) {
        return is_field(node) ? std::optional(node) : std::nullopt;
    });
}

void CitedQuery::leave_to_words(const std::function<bool(const corpus::Citation&)>& leaves) {
    std::erase_if(found_, leaves);
    for (CitedList& list : lists_) std::erase_if(list.citations, leaves);
}

}  // namespace axtar::search
