#include <algorithm>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "corpus/citations/light_words.h"
#include "search/citing/citation_ranges_internal.h"
#include "search/citing/query_targets_internal.h"
#include "search/citing/typed_citations_internal.h"
#include "search/query_lexer.h"
#include "search/query_parser.h"
#include "search/query_visit.h"

// Citations between operators: "ECHR 3 OR ECHR 8", "torture AND CRC 37". Each is read as one
// operand, what cites it or has its words.
namespace axtar::search {
namespace {

/// NEAR joins words alone, and in `title:( )` words of titles are meant.
bool joins_words_alone(const QueryNode& node) {
    if (node.kind == NodeKind::kNear || (is_word_leaf(node) && !node.field.empty())) return true;
    return std::any_of(node.children.begin(), node.children.end(), joins_words_alone);
}

/// Stands for a list in a query whose operators are looked at; nobody types it.
std::string name_of_list(std::size_t number) {
    return "axtarcitation" + std::to_string(number) + "x";
}

/// True where a word that begins so stands within NOT.
bool excludes(const QueryNode& node, std::string_view word, bool within = false) {
    if (within && node.text.starts_with(word)) return true;
    within = within || node.kind == NodeKind::kNot;
    return std::any_of(node.children.begin(), node.children.end(),
                       [&](const QueryNode& child) { return excludes(child, word, within); });
}

std::size_t fields_of(const QueryNode& node) {
    std::size_t fields = node.kind == NodeKind::kFilter || node.kind == NodeKind::kRange ? 1 : 0;
    for (const QueryNode& child : node.children) fields += fields_of(child);
    return fields;
}

/// No blank, quote or bracket ends it.
bool is_one_word(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto [letter, size] = utf8::decode(text, at);
        if (!is_word_character(letter)) return false;
        at += size;
    }
    return true;
}

/// The name of an act alone may be a word for its subject, that of a case or a report is not.
bool names_one_place(const corpus::Citation& citation) {
    const bool place = !citation.path.empty() || corpus::is_one_document(citation.act);
    return place && names_act(citation) && is_one_word(citation.key);
}

/// "az:cm/145,az:cm/146"
std::string keys_of(const CitedList& list) {
    std::string keys;
    for (const corpus::Citation& citation : list.citations) {
        keys += (keys.empty() ? "" : ",") + citation.key;
    }
    return keys;
}

/// What cites any of the keys, or has the words; the number alone of a short form means nothing.
/// Without quotes: there may be one that has no partner.
std::string operand(const CitedList& list) {
    const std::string cites = std::string(kCitesField) + ":" + keys_of(list);
    return list.short_form ? "(" + cites + ")" : "(" + cites + " OR (" + list.words + "))";
}

}  // namespace

void QueryTargets::find_short_forms() {
    for (std::size_t i = 1; i < lists_.size(); ++i) {
        CitedList& list = lists_[i];
        const std::size_t behind = lists_[i - 1].end;
        if (!has_operator(std::string_view(text_).substr(behind, list.start - behind))) continue;
        const auto alone = typed_citations(snapshot_, list.words);
        const bool names_none = std::none_of(alone.begin(), alone.end(), names_act);
        const bool of_an_act = std::any_of(list.citations.begin(), list.citations.end(), names_act);
        list.short_form = names_none && of_an_act;
        if (list.short_form) take_noun_along(list, behind);
    }
}

// "art." of "ECHR art. 3 AND art. 8"
void QueryTargets::take_noun_along(CitedList& list, std::size_t behind) const {
    const std::size_t last = text_.find_last_not_of(' ', list.start - 1);
    if (last == std::string::npos || last < behind) return;
    const std::size_t begin = std::max(text_.find_last_of(" ()", last) + 1, behind);
    const std::string noun = text_.substr(begin, last + 1 - begin);
    if (is_operator(noun) || !corpus::are_light_words(noun) || noun.ends_with('-')) return;
    list.words = text_.substr(begin, list.start - begin) + list.words;
    list.start = begin;
}

bool QueryTargets::has_full_forms() const {
    return lists_.size() > 1 && std::any_of(std::next(lists_.begin()), lists_.end(),
                                            [](const CitedList& list) { return !list.short_form; });
}

bool QueryTargets::is_formula() const {
    const std::string rest = without_and(without_operators(without_citations()));
    return has_full_forms() && corpus::are_light_words(rest);
}

void QueryTargets::leave_out_capital_and() {
    if (lists_.empty() || has_small_letter(text_) || is_formula()) return;
    const std::string without = without_and(text_);
    for (std::size_t i = 0, list = 0; i < text_.size(); ++i) {
        while (list < lists_.size() && i >= lists_[list].end) ++list;
        if (list < lists_.size() && i >= lists_[list].start) continue;
        text_[i] = without[i];
    }
}

std::string QueryTargets::with_lists_named(std::string named) const {
    // From the last on, so that the places of those before stay.
    for (std::size_t i = lists_.size(); i-- > 0;) {
        const CitedList& list = lists_[i];
        if (list.entangled) continue;
        const std::string name = name_of_list(i);
        named.replace(list.start, list.end - list.start, list.in_quotes ? '"' + name + '"' : name);
    }
    return named;
}

void QueryTargets::look_for_operators() {
    if (lists_.empty()) return;
    const QueryNode root = parse_query(with_lists_named(text_), snapshot_.schema).root;
    has_operator_ = has_operator(root);
    if (!has_operator_) return;
    beside_operators_ = !joins_words_alone(root) && snapshot_.schema.find(kCitesField) == nullptr;
    for (std::size_t i = 0; i < lists_.size(); ++i) {
        CitedList& list = lists_[i];
        list.excluded = excludes(root, name_of_list(i));
        if (!list.excluded) continue;
        std::erase_if(found_, [&list](const corpus::Citation& citation) {
            return citation.start >= list.start && citation.end <= list.end;
        });
    }
}

// An operator or a quote that joins nothing is left out: "ECHR 3 OR".
bool QueryTargets::has_words_beside() const {
    if (corpus::are_light_words(rest_)) return false;
    if (has_operator_) return true;
    const std::string named = with_lists_named(words_of_text_);
    std::string words = print(parse_query(named, snapshot_.schema).root);
    for (std::size_t i = 0; i < lists_.size(); ++i) {
        const std::string name = name_of_list(i);
        const std::size_t place = words.find(name);
        if (place != std::string::npos) words.replace(place, name.size(), " ");
    }
    return !corpus::are_light_words(words);
}

// As many as a query can have fields and bytes: what comes behind is left to its words.
void QueryTargets::choose_operands() {
    if (alone_) beside_operators_ = false;
    std::size_t fields = kMaxQueryFilters - std::min(fields_of(filters_), kMaxQueryFilters);
    std::size_t bytes = kMaxQueryBytes - std::min(text_.size(), kMaxQueryBytes);
    for (CitedList& list : lists_) {
        const bool may_be =
            beside_operators_ && !list.entangled &&
            std::all_of(list.citations.begin(), list.citations.end(), names_one_place);
        const std::size_t size = may_be ? operand(list).size() : 0;
        list.operand = may_be && fields > 0 && size <= bytes;
        if (!list.operand) continue;
        --fields;
        bytes -= size;
    }
}

std::string QueryTargets::words() const {
    std::string words = text_;
    for (auto list = lists_.rbegin(); list != lists_.rend(); ++list) {
        words.replace(list->start, list->end - list->start,
                      list->operand ? operand(*list) : list->words);
    }
    return words;
}

void QueryTargets::put_back_operand(const CitedList& list, const std::string& typed,
                                    std::string& printed, std::size_t& at) const {
    const std::string read = print(parse_query(operand(list), snapshot_.schema).root);
    std::size_t begin = printed.find(read, at);
    if (begin == std::string::npos) return;
    std::size_t end = begin + read.size();
    const bool in_brackets =
        begin > at && printed[begin - 1] == '(' && end < printed.size() && printed[end] == ')';
    if (in_brackets) {
        --begin;
        ++end;
    }
    printed.replace(begin, end - begin, typed);
    at = begin + typed.size();
}

Result<std::map<std::string, Xapian::Query>> QueryTargets::provisions_by_key() const {
    std::map<std::string, Xapian::Query> provisions;
    for (const CitedList& list : lists_) {
        if (!list.operand) continue;
        auto sections = list.excluded ? sections_of_excluded(list) : sections_of_included(list);
        if (!sections) return tl::unexpected(sections.error());
        provisions[keys_of(list)] =
            Xapian::Query(Xapian::Query::OP_OR, sections->begin(), sections->end());
    }
    return provisions;
}

Result<std::vector<Xapian::Query>> QueryTargets::sections_of_included(const CitedList& list) const {
    std::vector<Xapian::Query> sections;
    for (const Target& target : targets_) {
        const bool is_of_list = std::any_of(
            list.citations.begin(), list.citations.end(),
            [&](const corpus::Citation& citation) { return citation.key == target.cited; });
        if (is_of_list && !target.whole_act) sections.push_back(section_of(target));
    }
    return sections;
}

// What is excluded is no target, but the provision itself is excluded as well.
Result<std::vector<Xapian::Query>> QueryTargets::sections_of_excluded(const CitedList& list) const {
    const CitationResolver resolver(snapshot_, within_);
    std::vector<Xapian::Query> sections;
    for (const corpus::Citation& citation : list.citations) {
        const auto provisions = provisions_of(snapshot_, citation, within_, kMaxCitations);
        if (!provisions) return tl::unexpected(provisions.error());
        for (const corpus::Citation& one : provisions->citations) {
            const auto resolved = resolver.resolve(one, typed(citation));
            if (!resolved) return tl::unexpected(resolved.error());
            for (const ActPlace& place : resolved->places) {
                if (place.whole_act) continue;
                const auto target = target_of(place);
                if (!target) return tl::unexpected(target.error());
                sections.push_back(section_of(*target));
            }
        }
    }
    return sections;
}

void QueryTargets::warn_of_mere_words() {
    if (alone_) return;
    const std::size_t most = warnings_.size() + kMaxCitations;
    for (const CitedList& list : lists_) {
        if (list.operand || list.entangled || warnings_.size() >= most) continue;
        for (const corpus::Citation& citation : list.citations) {
            if (!names_act(citation) || (beside_operators_ && !names_one_place(citation))) continue;
            add_once(warnings_, "beside operators \"" + std::string(typed(citation)) +
                                    "\" is looked for by its words alone; the filter cites=" +
                                    citation.key + " finds what cites it");
        }
    }
}

}  // namespace axtar::search
