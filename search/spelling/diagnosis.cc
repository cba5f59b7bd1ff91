#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "search/characters.h"
#include "search/facets/filters.h"
#include "search/query_visit.h"
#include "search/query_words.h"
#include "search/search_run_internal.h"
#include "search/spelling/diagnosis_internal.h"

namespace axtar::search {
namespace {

/// A search with one part less, and what that part was.
struct Relaxed {
    Relief relief = {};
    SearchRequest request = {};
};

std::string joined(const std::vector<std::string>& values) {
    std::string text;
    for (const std::string& value : values) text += (text.empty() ? "" : ", ") + value;
    return text;
}

bool is_unknown(const QueryNode& node, WordTermFinder& finder) {
    if (node.kind != NodeKind::kWord || !node.field.empty()) return false;
    return std::any_of(node.words.begin(), node.words.end(), [&](const analyzers::QueryWord& word) {
        return !finder.find(word).found();
    });
}

Relief relief_of(QueryNode node) {
    if (node.kind == NodeKind::kFilter) {
        return {.part = "filter", .name = node.field, .value = node.text};
    }
    if (node.kind == NodeKind::kRange) {
        return {.part = "filter",
                .name = node.field,
                .value = node.from == node.to ? node.from : node.from + ".." + node.to};
    }
    node.required = false;
    return {.part = "word", .name = print(node)};
}

/// A query without its quotes of any kind and the signs of exact phrases.
std::string without_quotes(std::string_view query) {
    std::string loose;
    for (std::size_t at = 0; at < query.size();) {
        const utf8::Decoded next = utf8::decode(query, at);
        if (!is_quote(next.code_point)) {
            loose.append(query, at, next.size);
        } else if (loose.ends_with('=')) {
            loose.pop_back();
        }
        at += next.size;
    }
    return loose;
}

bool is_phrase(const QueryNode& node) {
    return node.kind == NodeKind::kPhrase || node.kind == NodeKind::kExact;
}

/// A phrase that one of its words was cut from.
struct Shortened {
    std::string word = {};
    QueryNode phrase = {};
};

/// Nothing where no phrase would be left.
std::optional<Shortened> shortened(const QueryNode& phrase, bool at_end) {
    const std::string& text = phrase.text;
    const std::size_t space = at_end ? text.rfind(' ') : text.find(' ');
    if (space == std::string::npos) return std::nullopt;
    const std::string head = text.substr(0, space);
    const std::string tail = text.substr(space + 1);
    const auto left = phrase_node(at_end ? head : tail);
    if (!left || left->kind != NodeKind::kPhrase) return std::nullopt;
    Shortened result{.word = at_end ? tail : head, .phrase = phrase};
    result.phrase.text = left->text;
    result.phrase.words = left->words;
    return result;
}

class Reliefs {
public:
    Reliefs(const SearchRequest& request, const ParsedQuery& query, WordTermFinder& finder)
        : request_(request), query_(query), finder_(finder) {}

    std::vector<Relaxed> all() {
        add_filters();
        add_other_roles();
        add_without_quotes();
        add_parts_of_query();
        add_shorter_phrases();
        if (all_.size() > kMostReliefs) all_.resize(kMostReliefs);
        return std::move(all_);
    }

private:
    SearchRequest& add(Relief relief) {
        all_.push_back({.relief = std::move(relief), .request = request_});
        return all_.back().request;
    }

    void add_filters() {
        for (const auto& [name, values] : request_.filters) {
            if (values.empty()) continue;
            add({.part = "filter", .name = name, .value = joined(values)}).filters.erase(name);
        }
        if (!request_.from.empty()) {
            add({.part = "from", .name = "from", .value = request_.from}).from.clear();
        }
        if (!request_.to.empty()) {
            add({.part = "to", .name = "to", .value = request_.to}).to.clear();
        }
        if (!request_.cites.empty()) {
            add({.part = "filter", .name = "cites", .value = request_.cites}).cites.clear();
        }
        if (all_.size() > 1) add_without_filters();
    }

    /// First, so that no number of filters leaves it out.
    void add_without_filters() {
        Relaxed bare{.relief = {.part = "filters"}, .request = request_};
        bare.request.filters.clear();
        bare.request.from.clear();
        bare.request.to.clear();
        bare.request.cites.clear();
        all_.insert(all_.begin(), std::move(bare));
    }

    /// Also where none are asked for: then some kinds of sections are left out all the same.
    void add_other_roles() {
        const std::vector<std::string> asked =
            request_.roles.empty() ? default_roles() : request_.roles;
        add({.part = "filter", .name = "roles", .value = joined(asked)}).roles = all_roles();
    }

    void add_without_quotes() {
        if (!has_positive_part(query_.root)) return;
        const std::string loose = without_quotes(request_.query);
        if (loose == request_.query) return;
        add({.part = "quotes", .query = loose}).query = loose;
    }

    /// The parts that must all match. A query that is one part has nothing left without it, and
    /// what the filters let through says nothing of the query.
    void add_parts_of_query() {
        const QueryNode& root = query_.root;
        if (root.kind != NodeKind::kAnd) return;
        const auto unknown =
            std::count_if(root.children.begin(), root.children.end(),
                          [&](const QueryNode& child) { return is_unknown(child, finder_); });
        // What filters and exclusions let through says nothing of the only word beside them.
        const bool asks_for_words = has_positive_part(root);
        for (std::size_t i = 0; i < root.children.size(); ++i) {
            const QueryNode& child = root.children[i];
            const bool filters = child.kind == NodeKind::kFilter || child.kind == NodeKind::kRange;
            const bool stays = unknown > 1 || (unknown == 1 && !is_unknown(child, finder_));
            if (stays && !filters) continue;
            ParsedQuery rest{.root = root, .question_mark = query_.question_mark};
            std::vector<QueryNode>& parts = rest.root.children;
            parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i));
            if (asks_for_words && !has_positive_part(rest.root)) continue;
            Relief relief = relief_of(child);
            relief.query = print(rest);
            // What is left of the words is not to be relaxed in its turn.
            for (QueryNode& part : parts) part.behind_and = part.behind_and || !filters;
            add(std::move(relief)).query = print(rest.root);
        }
    }

    /// A phrase that no text has whole may be there but for a word at one of its ends.
    void add_shorter_phrases() {
        ParsedQuery changed{.root = query_.root};
        if (is_phrase(query_.root)) return add_shorter(changed, changed.root);
        if (query_.root.kind != NodeKind::kAnd) return;
        for (QueryNode& part : changed.root.children) {
            if (is_phrase(part)) add_shorter(changed, part);
        }
    }

    /// `phrase`: in `changed`, and there again behind.
    void add_shorter(const ParsedQuery& changed, QueryNode& phrase) {
        const QueryNode whole = phrase;
        for (const bool at_end : {true, false}) {
            auto shorter = shortened(whole, at_end);
            if (!shorter) return;
            phrase = std::move(shorter->phrase);
            const std::string query = print(changed);
            add({.part = "word", .name = std::move(shorter->word), .query = query}).query = query;
        }
        phrase = whole;
    }

    const SearchRequest& request_;
    const ParsedQuery& query_;
    WordTermFinder& finder_;
    std::vector<Relaxed> all_;
};

/// Words of the query that no text has by any name, unless a relief is about them already.
void add_unknown(const QueryNode& root, WordTermFinder& finder, std::vector<Relief>& reliefs) {
    const auto add = [&](const std::string& name) {
        const bool named = std::any_of(reliefs.begin(), reliefs.end(), [&](const Relief& relief) {
            return relief.name == name && (relief.part == "word" || relief.part == "unknown");
        });
        if (!named) reliefs.push_back({.part = "unknown", .name = name});
    };
    for (const QueryNode* leaf : positive_leaves(root)) {
        if (!leaf->field.empty()) continue;  // warnings tell what no field has
        if (is_expanded(*leaf)) {
            QueryNode plain = *leaf;
            plain.required = false;
            if (!finder.find(*leaf).has_terms()) add(print(plain));
            continue;
        }
        for (const analyzers::QueryWord& word : leaf->words) {
            if (!finder.find(word).found()) add(word.surface);
        }
    }
}

/// Nobody needs to leave out all filters where one of them alone stands in the way.
void drop_needless(std::vector<Relief>& reliefs) {
    const auto is_all = [](const Relief& relief) { return relief.part == "filters"; };
    const auto all = std::find_if(reliefs.begin(), reliefs.end(), is_all);
    if (all == reliefs.end()) return;
    const bool one_will_do = std::any_of(reliefs.begin(), reliefs.end(), [&](const Relief& relief) {
        return !is_all(relief) && relief.query.empty() && relief.name != "roles" &&
               relief.documents == all->documents;
    });
    if (one_will_do) reliefs.erase(all);
}

}  // namespace

Result<std::vector<Relief>> diagnose(const Snapshot& snapshot, const SearchRequest& request,
                                     const ParsedQuery& query, WordTermFinder& finder) {
    std::vector<Relief> reliefs;
    for (Relaxed& relaxed : Reliefs(request, query, finder).all()) {
        const auto found = find_documents(snapshot, relaxed.request, relaxed.request.query);
        if (!found) return tl::unexpected(found.error());
        // Three words or more are mostly relaxed, so without quotation marks this is what helps;
        // and without a filter, words that no text has are left out as without any.
        const bool helps = !found->relaxed || relaxed.relief.part != "word";
        if (found->documents == 0 || !helps) continue;
        relaxed.relief.documents = found->documents;
        relaxed.relief.relaxed = found->relaxed;
        reliefs.push_back(std::move(relaxed.relief));
    }
    drop_needless(reliefs);
    std::stable_sort(reliefs.begin(), reliefs.end(),
                     [](const Relief& a, const Relief& b) { return a.documents > b.documents; });
    add_unknown(query.root, finder, reliefs);
    return reliefs;
}

}  // namespace axtar::search
