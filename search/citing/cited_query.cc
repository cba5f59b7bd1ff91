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

void blank(std::string& text, TypedPlace place) {
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(place.first),
              text.begin() + static_cast<std::ptrdiff_t>(place.second), ' ');
}

/// With a semicolon for each operator but AND, byte for byte: none of these is part of a name. AND
/// may be: "KORNEYKOVA AND KORNEYKOV v. UKRAINE".
std::string without(std::string text, const std::vector<TypedOperator>& operators) {
    for (const TypedOperator& typed : operators) {
        if (typed.kind == LexemeKind::kAnd) continue;
        blank(text, typed.place);
        text[typed.place.first] = ';';
    }
    return text;
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
    if (within && node.kind == NodeKind::kCitation) numbers.push_back(node.citation);
    within = within || node.kind == NodeKind::kNot;
    for (const QueryNode& child : node.children) collect_excluded(child, within, numbers);
}

bool has(const QueryNode& node, bool (*wanted)(const QueryNode&)) {
    return wanted(node) || std::any_of(node.children.begin(), node.children.end(),
                                       [wanted](const auto& child) { return has(child, wanted); });
}

/// "ECHR 3 OR kind:law" is no citation within laws.
bool is_choice_with_fields(const QueryNode& node) {
    const auto is_citation = [](const QueryNode& part) { return part.kind == NodeKind::kCitation; };
    return node.kind == NodeKind::kOr && has(node, is_citation) && has(node, is_field);
}

QueryNode without_signs(QueryNode node) {
    node.required = false;
    for (QueryNode& child : node.children) child = without_signs(std::move(child));
    return node;
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
    const bool joined =
        beside_operators_ && (has_full_forms() || has(typed_.root, is_choice_with_fields));
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
    const std::string read = without(words_of_text_, operators_);
    for (corpus::Citation& citation : typed_citations(snapshot, read, of)) {
        // An operator or a field may stand within it: "ECHR kind:law 3".
        const std::size_t size = citation.end - citation.start;
        if (text_.compare(citation.start, size, read, citation.start, size) != 0) continue;
        const bool foreign = citation.act == corpus::kForeignAct;
        (foreign ? foreign_ : found_).push_back(std::move(citation));
    }
    join_readings(found_);
}

std::string_view CitedQuery::text_of(const corpus::Citation& citation) const {
    return std::string_view(text_).substr(citation.start, citation.end - citation.start);
}

/// Which lists name their act before an operator alone; the word for an article goes with them.
void CitedQuery::find_short_forms(const Snapshot& snapshot) {
    for (std::size_t i = 1; i < lists_.size(); ++i) {
        CitedList& list = lists_[i];
        const std::size_t behind = lists_[i - 1].end;
        if (!has_operator_within(operators_, {behind, list.start})) continue;
        const auto alone = typed_citations(snapshot, list.words);
        const bool names_none = std::none_of(alone.begin(), alone.end(), names_act);
        const bool of_an_act = std::any_of(list.citations.begin(), list.citations.end(), names_act);
        list.short_form = names_none && of_an_act;
        if (list.short_form) take_noun_along(list, behind);
    }
}

/// "art." of "ECHR art. 3 AND art. 8"
void CitedQuery::take_noun_along(CitedList& list, std::size_t behind) const {
    const std::size_t last = text_.find_last_not_of(' ', list.start - 1);
    if (last == std::string::npos || last < behind) return;
    const std::size_t begin = std::max(text_.find_last_of(" ()", last) + 1, behind);
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

bool CitedQuery::is_formula() const {
    std::string rest = words_of_text_;
    for (const corpus::Citation& citation : found_) blank(rest, {citation.start, citation.end});
    for (const TypedOperator& typed : operators_) blank(rest, typed.place);
    return has_full_forms() && corpus::are_light_words(rest);
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
        std::erase_if(found_, [&list](const corpus::Citation& citation) {
            return citation.start >= list.start && citation.end <= list.end;
        });
    }
}

/// An operator or a quote that joins nothing was left out: "ECHR 3 OR".
bool CitedQuery::has_words_beside() const { return !corpus::are_light_words(print(rest())); }

/// By its plus, in a query without operators.
bool CitedQuery::is_required(const QueryNode& node) const {
    if (node.kind != NodeKind::kCitation || !node.required) return false;
    const std::vector<corpus::Citation>& citations = lists_[node.citation].citations;
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
        const CitedList& list = lists_[node.citation];
        const QueryNode& typed = node.children.front();
        if (!list.operand) return std::optional(is_required(node) ? without_signs(typed) : typed);
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
        const CitedList& list = lists_[node.citation];
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
