#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "corpus/citations/light_words.h"
#include "corpus/citations/list_markers.h"
#include "search/citing/cited_query_internal.h"
#include "search/citing/typed_filters_internal.h"
#include "search/facets/filters.h"
#include "search/query_visit.h"

namespace axtar::search {
namespace {

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

/// The documents that the request names and those that the query does; where both do, those of
/// both.
std::vector<std::string> documents_of(const SearchRequest& request, std::string_view text,
                                      bool has_fields, const corpus::Schema& schema) {
    std::vector<std::string> within;
    if (has_fields) within = ids_asked_for(parse_query(text, schema).root);
    const auto chosen = chosen_ids(request);
    if (chosen.empty()) return within;
    const auto is_chosen = [&](const std::string& id) {
        return std::find(chosen.begin(), chosen.end(), id) != chosen.end();
    };
    std::erase_if(within, [&](const std::string& id) { return !is_chosen(id); });
    if (within.empty()) within.assign(chosen.begin(), chosen.end());
    return within;
}

/// `within`: becomes the ids of the documents that are searched.
CitedText read_text(const Snapshot& snapshot, const SearchRequest& request,
                    std::vector<std::string>& within) {
    std::string text = without_invisible(corpus::without_list_markers(utf8::repair(request.query)));
    TypedFilters apart = take_filters_apart(text, snapshot.schema);
    within = documents_of(request, text, apart.fields, snapshot.schema);
    const auto of = within.empty() ? corpus::QueryOf::kAnyAct : corpus::QueryOf::kChosenActs;
    return {snapshot, std::move(text), std::move(apart), of};
}

}  // namespace

CitedQuery::CitedQuery(const Snapshot& snapshot, const SearchRequest& request)
    : text_(read_text(snapshot, request, within_)) {
    parse(snapshot.schema);
    const bool joined = beside_operators_ && text_.has_full_forms();
    alone_ = !citations().empty() && !text_.has_phrases() && !joined && !has_words_beside();
    choose_operands();
    has_more_ = text_.keep_first(kMaxCitations);
}

void CitedQuery::parse(const corpus::Schema& schema) {
    std::vector<QueryCitation> citations;
    for (const CitedList& list : text_.lists()) {
        const bool has_places =
            std::none_of(list.citations.begin(), list.citations.end(), names_one_place);
        citations.push_back({.place = {list.start, list.end},
                             .text = visible_text(list.words),
                             .words = list.words,
                             .has_places = has_places});
    }
    typed_ = parse_query(text_.text(), schema, citations);
    beside_operators_ =
        has_operator(typed_.root) && !lists().empty() && schema.find(kCitesField) == nullptr;
    leave_out_excluded();
}

void CitedQuery::leave_out_excluded() {
    std::vector<std::size_t> numbers;
    collect_excluded(typed_.root, false, numbers);
    for (const std::size_t number : numbers) text_.exclude(text_.lists()[number]);
}

/// More is asked for than the citations and what filters them.
bool CitedQuery::has_words_beside() const {
    return !corpus::are_light_words(text_.mere_words()) || has(typed_.root, is_word_in_field) ||
           has(typed_.root, is_choice);
}

/// By its plus, in a query without operators.
bool CitedQuery::is_required(const QueryNode& node) const {
    if (node.kind != NodeKind::kCitation || !node.required) return false;
    const std::vector<corpus::Citation>& citations = text_.lists()[*node.citation].citations;
    return !alone_ && is_nothing_but_words(typed_.root) &&
           std::all_of(citations.begin(), citations.end(), names_one_place);
}

/// As many as a query can have fields: what comes behind is left to its words.
void CitedQuery::choose_operands() {
    if (alone_) beside_operators_ = false;
    std::size_t room = kMaxQueryFilters - std::min(fields_of(typed_.root), kMaxQueryFilters);
    for (std::size_t i = 0; i < text_.lists().size(); ++i) {
        CitedList& list = text_.lists()[i];
        list.operand = beside_operators_ && room > 0 && is_read(typed_.root, i) &&
                       std::all_of(list.citations.begin(), list.citations.end(), names_one_place);
        if (list.operand) --room;
    }
}

ParsedQuery CitedQuery::words() const {
    ParsedQuery words = typed_;
    words.root = with_leaves(typed_.root, [this](const QueryNode& node) {
        if (node.kind != NodeKind::kCitation) return std::optional(node);
        const CitedList& list = text_.lists()[*node.citation];
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

QueryNode CitedQuery::words_without(bool (*leaves_out)(const CitedList&)) const {
    return with_leaves(typed_.root, [&](const QueryNode& node) -> std::optional<QueryNode> {
        if (is_field(node)) return std::nullopt;
        if (node.kind != NodeKind::kCitation) return node;
        const bool left_out = leaves_out(text_.lists()[*node.citation]);
        return left_out ? std::nullopt : std::optional(node.children.front());
    });
}

QueryNode CitedQuery::rest() const {
    return words_without(
        [](const CitedList& list) { return !list.excluded && !list.citations.empty(); });
}

QueryNode CitedQuery::marked() const {
    return words_without([](const CitedList& list) {
        const auto has_number = [](const corpus::Citation& citation) {
            return !citation.path.empty();
        };
        return std::any_of(list.citations.begin(), list.citations.end(), has_number);
    });
}

QueryNode CitedQuery::filters() const {
    return with_leaves(typed_.root, [](const QueryNode& node) {
        return is_field(node) ? std::optional(node) : std::nullopt;
    });
}

}  // namespace axtar::search
