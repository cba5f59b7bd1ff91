#include <algorithm>
#include <set>
#include <utility>

#include "corpus/citation_terms.h"
#include "corpus/index_layout.h"
#include "search/citing/provision.h"
#include "search/hyphenated_phrase_internal.h"
#include "search/query_builder_internal.h"
#include "search/query_parts_internal.h"
#include "search/query_visit.h"
#include "search/ranking/ranking_weights.h"

namespace axtar::search {

using Xapian::Query;

namespace {

QueryNode phrase_of(const std::vector<analyzers::QueryWord>& words) {
    QueryNode phrase{.kind = NodeKind::kPhrase, .words = words};
    for (const analyzers::QueryWord& word : words) {
        phrase.text += (phrase.text.empty() ? "" : " ") + word.surface;
    }
    return phrase;
}

}  // namespace

Query QueryBuilder::build(const QueryNode& root) {
    if (root.kind == NodeKind::kAll) return Query::MatchAll;
    return with_evidence(match(root), root);
}

Query QueryBuilder::build_any(const std::vector<const QueryNode*>& nodes, const QueryNode& root) {
    std::vector<Query> parts = {any_of(nodes)};
    for (const Translation& translation : finder_.translations()) {
        if (translation.surfaces.size() > 1) parts.push_back(by_any_name(translation, nodes));
    }
    return with_evidence(Query(Query::OP_OR, parts.begin(), parts.end()), root);
}

/// A term of several words by its other names, wherever its words ended up ("right to a fair
/// trial"), or by all its words: who says it as it was typed says it no less.
Query QueryBuilder::by_any_name(const Translation& translation,
                                const std::vector<const QueryNode*>& nodes) {
    std::set<std::string> wanted(translation.surfaces.begin(), translation.surfaces.end());
    std::erase_if(wanted, [this](const std::string& surface) { return asking_.has(surface); });
    Words words;
    std::vector<Query> typed;
    for (const QueryNode* node : nodes) {
        for (const analyzers::QueryWord& word : node->words) {
            if (wanted.erase(word.surface) == 0) continue;
            words.push_back(&word);
            typed.push_back(own_word(word));
        }
    }
    if (words.empty()) return {};
    const Query names = other_names(translation, words);
    if (!wanted.empty()) return names;  // one of them tells nothing or is unknown
    const Query all(Query::OP_AND, typed.begin(), typed.end());
    return {Query::OP_MAX, names, Query(Query::OP_SCALE_WEIGHT, all, weights::kTypedTerm)};
}

Query QueryBuilder::any_of(const std::vector<const QueryNode*>& nodes) {
    std::vector<Query> parts;
    for (const QueryNode* node : nodes) {
        for (const analyzers::QueryWord& part : node->words) parts.push_back(word(part));
    }
    return {Query::OP_OR, parts.begin(), parts.end()};
}

Query QueryBuilder::keep_required(const Query& query, const QueryNode& root,
                                  const std::vector<QueryNode>& citations) {
    std::vector<Query> wanted;
    for (const QueryNode& node : citations) wanted.push_back(match(node));
    for (const QueryNode* leaf : positive_leaves(root)) {
        if (leaf->required) wanted.push_back(match(*leaf));
    }
    if (wanted.empty()) return query;
    return {Query::OP_FILTER, query, Query(Query::OP_AND, wanted.begin(), wanted.end())};
}

Query QueryBuilder::match(const QueryNode& node) {
    if (is_word_leaf(node) && !node.field.empty()) return in_field(node);
    switch (node.kind) {
        case NodeKind::kAll:
            return Query::MatchAll;
        case NodeKind::kWord:
        case NodeKind::kNot:
            return conjunction({&node});
        case NodeKind::kPhrase:
            return phrase(node);
        case NodeKind::kExact:
            return exact(node);
        case NodeKind::kPrefix:
        case NodeKind::kFuzzy:
            return expanded(node);
        case NodeKind::kNear:
            return near(node);
        case NodeKind::kFilter:
            return filter(node);
        case NodeKind::kRange:
            return range(node);
        case NodeKind::kCitation:
            return citation(node);
        case NodeKind::kOr:
            return disjunction(node);
        case NodeKind::kAnd: {
            std::vector<const QueryNode*> children;
            for (const QueryNode& child : node.children) children.push_back(&child);
            return conjunction(children);
        }
    }
    return Query::MatchNothing;
}

/// A word alone, with its other names.
Query QueryBuilder::word(const analyzers::QueryWord& word) {
    const Words words = {&word};
    const Query own = own_word(word);
    const Translation* translation = finder_.translation_of(words);
    return translation == nullptr ? own : with_other_names(own, *translation, words);
}

Query QueryBuilder::own_word(const analyzers::QueryWord& word) {
    const WordTerms& found = finder_.find(word);
    std::vector<std::string> terms = prefixed(corpus::kStemPrefix, found.stems);
    for (const std::string& form : found.exact) terms.push_back(corpus::term("", form));
    const Query whole = not_for_other_acts(terms_by(Query::OP_SYNONYM, terms), word);
    if (found.parts.empty()) return whole;
    const std::vector<std::string> parts = prefixed(corpus::kStemPrefix, found.parts);
    const Query apart(Query::OP_PHRASE, parts.begin(), parts.end(),
                      static_cast<Xapian::termcount>(parts.size()));
    return {Query::OP_OR, whole, Query(Query::OP_SCALE_WEIGHT, apart, weights::kWrittenApart)};
}

Query QueryBuilder::phrase(const QueryNode& node) {
    Words words;
    for (const analyzers::QueryWord& part : node.words) words.push_back(&part);
    const Query own = own_phrase(node.words);
    const Translation* translation = finder_.translation_of(words);
    const bool whole = translation != nullptr && translation->surfaces.size() == words.size();
    return whole ? with_other_names(own, *translation, words) : own;
}

Query QueryBuilder::own_phrase(const std::vector<analyzers::QueryWord>& words) {
    std::vector<Query> ways = {side_by_side(words)};
    for (const HyphenatedReading& reading : hyphenated(words, finder_)) {
        ways.push_back(side_by_side(reading.words));
    }
    return {Query::OP_MAX, ways.begin(), ways.end()};
}

Query QueryBuilder::side_by_side(const std::vector<analyzers::QueryWord>& words) {
    std::vector<Query> groups;
    std::vector<Query> places;
    bool sure = true;
    for (const analyzers::QueryWord& part : words) {
        const WordTerms& found = finder_.find(part);
        const std::vector<std::string> stems = found.place_stems();
        if (stems.empty()) return Query::MatchNothing;
        groups.push_back(own_word(part));
        places.push_back(terms_by(Query::OP_OR, prefixed(corpus::kStemPrefix, stems)));
        sure = sure && found.function_stems.empty();
    }
    const auto window = static_cast<Xapian::termcount>(places.size());
    const Query all(Query::OP_AND, groups.begin(), groups.end());
    const Query together(Query::OP_PHRASE, places.begin(), places.end(), window);
    if (sure) return {Query::OP_FILTER, all, together};
    const QueryNode phrase = phrase_of(words);
    return {Query::OP_FILTER, all,
            checked(phrase, Query(Query::OP_AND, all, together), Whereabouts::kAnywhere)};
}

/// Words side by side, taken together as far as one other name stands for several of them.
void QueryBuilder::add_run(const std::vector<const QueryNode*>& run, std::vector<Query>& parts) {
    for (std::size_t i = 0; i < run.size();) {
        Words words;
        std::vector<std::size_t> ends;
        for (std::size_t k = i; k < run.size(); ++k) {
            for (const analyzers::QueryWord& word : run[k]->words) words.push_back(&word);
            ends.push_back(words.size());
        }
        const Translation* translation = finder_.translation_of(words);
        const std::size_t length = translation == nullptr ? 0 : translation->surfaces.size();
        const auto end = std::find(ends.begin(), ends.end(), length);
        const std::size_t nodes =
            end == ends.end() ? 1 : static_cast<std::size_t>(end - ends.begin()) + 1;
        std::vector<Query> own;
        for (std::size_t k = i; k < i + nodes; ++k) {
            const std::vector<analyzers::QueryWord>& typed = run[k]->words;
            if (typed.size() > 1) {
                own.push_back(own_phrase(typed));
            } else {  // a name of several words may stand for each of them, too
                own.push_back(nodes > 1 ? word(typed.front()) : own_word(typed.front()));
            }
        }
        const Query all(Query::OP_AND, own.begin(), own.end());
        words.resize(ends[nodes - 1]);
        const bool named = end != ends.end();
        parts.push_back(named ? with_other_names(all, *translation, words) : all);
        i += nodes;
    }
}

Query QueryBuilder::conjunction(const std::vector<const QueryNode*>& nodes) {
    std::vector<Query> wanted;
    std::vector<Query> unwanted;
    std::vector<const QueryNode*> run;
    for (const QueryNode* node : nodes) {
        if (is_plain_word(*node)) {
            run.push_back(node);
            continue;
        }
        add_run(std::exchange(run, {}), wanted);
        if (node->kind == NodeKind::kNot) {
            unwanted.push_back(match(node->children.front()));
        } else {
            wanted.push_back(match(*node));
        }
    }
    add_run(run, wanted);
    const Query all = wanted.empty() ? Query(Query::MatchAll)
                                     : Query(Query::OP_AND, wanted.begin(), wanted.end());
    if (unwanted.empty()) return all;
    return {Query::OP_AND_NOT, all, Query(Query::OP_OR, unwanted.begin(), unwanted.end())};
}

Query QueryBuilder::disjunction(const QueryNode& node) {
    std::vector<Query> parts;
    for (const QueryNode& child : node.children) parts.push_back(match(child));
    return {Query::OP_OR, parts.begin(), parts.end()};
}

Query QueryBuilder::with_evidence(const Query& query, const QueryNode& root) {
    std::vector<Query> evidence;
    for (const Query& part : {field_evidence(root, corpus::kTitlePrefix, weights::kTitle),
                              field_evidence(root, corpus::kHeadingPrefix, weights::kHeading)}) {
        if (!part.empty()) evidence.push_back(part);
    }
    for (const std::string& anchor : provision_anchors(root)) {
        evidence.push_back(provision_evidence(anchor));
    }
    if (query.empty() || evidence.empty()) return query;
    return {Query::OP_AND_MAYBE, query, Query(Query::OP_OR, evidence.begin(), evidence.end())};
}

/// The article of a number; where the query names its act, that of another act is no evidence.
Query QueryBuilder::provision_evidence(const std::string& anchor) const {
    const Query article = constant(Query(corpus::anchor_term(anchor)), weights::kProvision);
    const std::string number = anchor.substr(anchor.find('-') + 1);
    if (!is_of_named_acts(number)) return article;
    return {Query::OP_FILTER, article, of_named_acts()};
}

/// "25" of "Article 25 ICCPR": article 25 of another act matches as before, but earns nothing by
/// it.
Query QueryBuilder::not_for_other_acts(const Query& query, const analyzers::QueryWord& word) const {
    const std::string number = provision_number(word);
    if (query.empty() || !is_of_named_acts(number)) return query;
    std::vector<std::string> articles;
    for (const std::string& anchor : anchors_of(number)) {
        articles.push_back(corpus::anchor_term(anchor));
    }
    const Query others(Query::OP_AND_NOT, terms_by(Query::OP_OR, articles), of_named_acts());
    return {Query::OP_OR, Query(Query::OP_AND_NOT, query, others), weightless(query)};
}

bool QueryBuilder::is_of_named_acts(const std::string& number) const {
    return named_.of_acts.contains(number) && !named_.of_any_act.contains(number);
}

Query QueryBuilder::of_named_acts() const {
    std::vector<std::string> terms;
    for (const std::string& act : named_.acts) terms.push_back(corpus::act_term(act));
    return terms_by(Query::OP_OR, terms);
}

/// A word in a title or in a heading above, by any of its names: of one of several words, all.
Query QueryBuilder::word_in_field(const analyzers::QueryWord& word, std::string_view prefix) {
    const Words words = {&word};
    const Query own = not_for_other_acts(
        terms_by(Query::OP_SYNONYM, prefixed(prefix, finder_.find(word).stems)), word);
    const Translation* translation = finder_.translation_of(words);
    return translation == nullptr ? own : with_other_names(own, *translation, words, prefix);
}

Query QueryBuilder::field_evidence(const QueryNode& root, std::string_view prefix, double weight) {
    std::vector<Query> groups;
    for (const QueryNode* leaf : positive_leaves(root)) {
        // In a field it is asked for there already.
        if (!leaf->field.empty() || asking_.has(*leaf)) continue;
        for (const analyzers::QueryWord& part : leaf->words) {
            const Query group = word_in_field(part, prefix);
            if (!group.empty()) groups.push_back(group);
        }
    }
    if (groups.empty()) return {};
    return {Query::OP_SCALE_WEIGHT, Query(Query::OP_OR, groups.begin(), groups.end()), weight};
}

}  // namespace axtar::search
