#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "search/characters.h"
#include "search/citing/query_targets_internal.h"
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

bool is_within_quotes(std::string_view text, std::size_t place) {
    bool within = false;
    for (std::size_t i = 0; i < place;) {
        const utf8::Decoded next = utf8::decode(text, i);
        within = within != is_quote(next.code_point);
        i += next.size;
    }
    return within;
}

bool declares(const corpus::Schema& schema, std::string_view name) {
    return std::any_of(schema.fields().begin(), schema.fields().end(),
                       [&](const corpus::Field& field) { return field.name == name; });
}

/// The name of an act alone may be a word for its subject.
bool names_one_place(const corpus::Citation& citation) {
    const bool place = !citation.path.empty() || citation.act.starts_with("un:");
    return place && citation.act != "*" && citation.key.find('"') == std::string::npos;
}

/// "az:cm/145,az:cm/146"
std::string keys_of(const std::vector<const corpus::Citation*>& list) {
    std::string keys;
    for (const corpus::Citation* citation : list) {
        keys += (keys.empty() ? "" : ",") + citation->key;
    }
    return keys;
}

/// What cites any of the keys, or has the words.
std::string operand(const std::string& keys, const std::string& words) {
    return "(" + std::string(kCitesField) + ":\"" + keys + "\" OR (" + words + "))";
}

std::string key_of(const CitationTarget& target) {
    const bool names_an_act = !target.key.empty() && target.key.front() != '*';
    return names_an_act ? target.key : std::string();
}

}  // namespace

void QueryTargets::look_for_operators() {
    if (alone_ || found_.empty() || declares(snapshot_.schema, kCitesField)) return;
    const QueryNode root = parse_query(words(), snapshot_.schema).root;
    beside_operators_ = has_operator(root) && !joins_words_alone(root);
}

bool QueryTargets::is_operand(const CitedList& list) const {
    return beside_operators_ && !is_within_quotes(text_, list.start) &&
           std::all_of(list.citations.begin(), list.citations.end(),
                       [](const corpus::Citation* citation) { return names_one_place(*citation); });
}

std::string QueryTargets::words() const {
    std::string words = text_;
    const std::vector<CitedList> cited = lists();
    // From the last on, so that the places of those before stay.
    for (auto list = cited.rbegin(); list != cited.rend(); ++list) {
        words.replace(
            list->start, list->end - list->start,
            is_operand(*list) ? operand(keys_of(list->citations), list->words) : list->words);
    }
    return words;
}

void QueryTargets::put_back_operand(const CitedList& list, const std::string& typed,
                                    std::string& printed, std::size_t& at) const {
    const std::string read = operand(keys_of(list.citations), list.words);
    const std::string plain = print(parse_query(read, snapshot_.schema).root);
    for (const std::string& words : {"(" + plain + ")", plain}) {
        const std::size_t place = printed.find(words, at);
        if (place == std::string::npos) continue;
        printed.replace(place, words.size(), typed);
        at = place + typed.size();
        return;
    }
}

std::map<std::string, Xapian::Query> QueryTargets::provisions_by_key() const {
    std::map<std::string, Xapian::Query> provisions;
    for (const CitedList& list : lists()) {
        if (!is_operand(list)) continue;
        std::vector<Xapian::Query> sections;
        for (const Target& target : targets_) {
            const bool is_of_list = std::any_of(
                list.citations.begin(), list.citations.end(),
                [&](const corpus::Citation* citation) { return citation->key == target.cited; });
            if (is_of_list && !target.whole_act) sections.push_back(section_of(target));
        }
        provisions[keys_of(list.citations)] =
            Xapian::Query(Xapian::Query::OP_OR, sections.begin(), sections.end());
    }
    return provisions;
}

void QueryTargets::warn_of_mere_words() {
    if (alone_ || beside_operators_) return;
    for (const CitationTarget& target : citations_) {
        const std::string key = key_of(target);
        if (key.empty()) continue;
        add_once(warnings_, "beside operators \"" + target.text +
                                "\" is looked for by its words alone; the filter cites=" + key +
                                " finds what cites it");
    }
}

}  // namespace axtar::search
