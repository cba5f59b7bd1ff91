#include <iterator>

#include "corpus/index_layout.h"
#include "search/provision.h"
#include "search/query_builder_internal.h"
#include "search/query_visit.h"
#include "search/ranking_weights.h"

namespace axtar::search {
namespace {

using Xapian::Query;

Query terms_by(Query::op operation, const std::vector<std::string>& terms) {
    return {operation, terms.begin(), terms.end()};
}

std::vector<std::string> prefixed(std::string_view prefix, const std::vector<std::string>& stems) {
    std::vector<std::string> terms;
    terms.reserve(stems.size());
    for (const std::string& stem : stems) terms.push_back(corpus::term(prefix, stem));
    return terms;
}

/// Every section that has the term, with this weight: a boolean term has no weight of its own.
Query constant(const std::string& term, double weight) {
    auto* source = new Xapian::FixedWeightPostingSource(weight);  // owned by Xapian from release()
    return {Query::OP_FILTER, Query(source->release()), Query(term)};
}

}  // namespace

Query QueryBuilder::build(const QueryNode& root) {
    if (root.kind == NodeKind::kAll) return Query::MatchAll;
    return with_evidence(match(root), root);
}

Query QueryBuilder::build_any(const std::vector<const QueryNode*>& nodes, const QueryNode& root) {
    return with_evidence(any_of(nodes), root);
}

Query QueryBuilder::any_of(const std::vector<const QueryNode*>& nodes) {
    std::vector<Query> parts;
    for (const QueryNode* node : nodes) {
        for (const analyzers::QueryWord& part : node->words) parts.push_back(word(part));
    }
    return {Query::OP_OR, parts.begin(), parts.end()};
}

Query QueryBuilder::match(const QueryNode& node) {
    switch (node.kind) {
        case NodeKind::kAll:
            return Query::MatchAll;
        case NodeKind::kWord:
            return node.words.size() == 1 ? word(node.words.front()) : phrase(node);
        case NodeKind::kPhrase:
        case NodeKind::kExact:
        case NodeKind::kPrefix:
        case NodeKind::kFuzzy:
            return phrase(node);
        case NodeKind::kFilter:
        case NodeKind::kRange:
            return Query::MatchAll;
        case NodeKind::kOr:
            return disjunction(node);
        case NodeKind::kNot:
            return conjunction({&node});
        case NodeKind::kNear:
        case NodeKind::kAnd: {
            std::vector<const QueryNode*> children;
            for (const QueryNode& child : node.children) children.push_back(&child);
            return conjunction(children);
        }
    }
    return Query::MatchNothing;
}

Query QueryBuilder::word(const analyzers::QueryWord& word) {
    const WordTerms& found = finder_.find(word);
    std::vector<std::string> terms = prefixed(corpus::kStemPrefix, found.stems);
    for (const std::string& form : found.exact) terms.push_back(corpus::term("", form));
    const Query whole = terms_by(Query::OP_SYNONYM, terms);
    if (found.parts.empty()) return whole;
    const std::vector<std::string> parts = prefixed(corpus::kStemPrefix, found.parts);
    const Query apart(Query::OP_PHRASE, parts.begin(), parts.end(),
                      static_cast<Xapian::termcount>(parts.size()));
    return {Query::OP_OR, whole, Query(Query::OP_SCALE_WEIGHT, apart, weights::kWrittenApart)};
}

Query QueryBuilder::phrase(const QueryNode& node) {
    std::vector<Query> groups;
    std::vector<Query> places;
    for (const analyzers::QueryWord& part : node.words) {
        const WordTerms& found = finder_.find(part);
        if (found.stems.empty()) return Query::MatchNothing;
        groups.push_back(word(part));
        places.push_back(terms_by(Query::OP_OR, prefixed(corpus::kStemPrefix, found.stems)));
    }
    const auto window = static_cast<Xapian::termcount>(places.size());
    return {Query::OP_FILTER, Query(Query::OP_AND, groups.begin(), groups.end()),
            Query(Query::OP_PHRASE, places.begin(), places.end(), window)};
}

Query QueryBuilder::conjunction(const std::vector<const QueryNode*>& nodes) {
    std::vector<Query> wanted;
    std::vector<Query> unwanted;
    for (const QueryNode* node : nodes) {
        if (node->kind == NodeKind::kNot) {
            unwanted.push_back(match(node->children.front()));
        } else {
            wanted.push_back(match(*node));
        }
    }
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
        const std::string term = corpus::anchor_term(anchor);
        evidence.push_back(constant(term, weights::kProvision));
    }
    if (query.empty() || evidence.empty()) return query;
    return {Query::OP_AND_MAYBE, query, Query(Query::OP_OR, evidence.begin(), evidence.end())};
}

Query QueryBuilder::field_evidence(const QueryNode& root, std::string_view prefix, double weight) {
    std::vector<Query> groups;
    for (const QueryNode* leaf : positive_leaves(root)) {
        for (const analyzers::QueryWord& part : leaf->words) {
            const WordTerms& found = finder_.find(part);
            if (found.stems.empty()) continue;
            groups.push_back(terms_by(Query::OP_SYNONYM, prefixed(prefix, found.stems)));
        }
    }
    if (groups.empty()) return {};
    return {Query::OP_SCALE_WEIGHT, Query(Query::OP_OR, groups.begin(), groups.end()), weight};
}

}  // namespace axtar::search
