#include <algorithm>
#include <iterator>
#include <set>
#include <span>

#include "analyzers/fold.h"
#include "search/vocabulary/function_words.h"
#include "search/vocabulary/translation_internal.h"

namespace axtar::search {
namespace {

using analyzers::QueryWord;

bool share_a_stem(const QueryWord& a, const QueryWord& b) {
    return std::any_of(a.stems.begin(), a.stems.end(), [&](const std::string& stem) {
        return std::find(b.stems.begin(), b.stems.end(), stem) != b.stems.end();
    });
}

/// What was typed has itself for a name of its names.
bool are_forms_of(const std::vector<QueryWord>& name, const std::vector<const QueryWord*>& typed) {
    return std::equal(name.begin(), name.end(), typed.begin(), typed.end(),
                      [](const QueryWord& a, const QueryWord* b) { return share_a_stem(a, *b); });
}

class Translator {
public:
    Translator(const Thesaurus& thesaurus, const NameUse& use,
               const std::vector<std::string>& left_out)
        : thesaurus_(thesaurus), use_(use) {
        for (const std::string& name : left_out) left_out_.insert(analyzers::keyword_key(name));
    }

    void visit(const QueryNode& node) {
        switch (node.kind) {
            case NodeKind::kWord:
            case NodeKind::kPhrase:
                if (node.field.empty()) whole(node);
                return;
            case NodeKind::kOr:
            case NodeKind::kCitation:
                for (const QueryNode& child : node.children) visit(child);
                return;
            case NodeKind::kAnd:
                side_by_side(node);
                return;
            default:
                return;
        }
    }

    std::vector<Translation> take() { return std::move(found_); }

private:
    /// A phrase or a word alone, if the thesaurus has just that.
    void whole(const QueryNode& node) {
        std::vector<const QueryWord*> words;
        for (const QueryWord& word : node.words) words.push_back(&word);
        for (const Thesaurus::Match& match : thesaurus_.matches(thesaurus_.asked(words))) {
            if (match.words == words.size()) add({&node}, match);
        }
    }

    void side_by_side(const QueryNode& parent) {
        std::vector<const QueryNode*> run;
        for (const QueryNode& child : parent.children) {
            if (is_plain_word(child)) {
                run.push_back(&child);
                continue;
            }
            translate_run(run);
            run.clear();
            visit(child);
        }
        translate_run(run);
        if (use_.scattered > 0) translate_scattered(parent);
    }

    /// Terms of several words that stand apart or in another order.
    void translate_scattered(const QueryNode& parent) {
        std::vector<const QueryNode*> nodes;
        std::vector<const QueryWord*> words;
        for (const QueryNode& child : parent.children) {
            if (!is_plain_word(child) || child.words.size() != 1) continue;
            nodes.push_back(&child);
            words.push_back(&child.words.front());
        }
        for (const Thesaurus::Scattered& match : thesaurus_.scattered(words)) {
            std::vector<const QueryNode*> taken;
            for (const std::size_t place : match.words) taken.push_back(nodes[place]);
            std::vector<const Thesaurus::Term*> names = match.to;
            std::erase_if(names, [&](const Thesaurus::Term* name) { return is_named(name); });
            add_names(taken, names, use_.scattered);
        }
    }

    /// True for a name of words that were met before: it counts once, unless it was only met as
    /// the name of a name, which weighs less.
    bool is_named(const Thesaurus::Term* name) const {
        return std::any_of(found_.begin(), found_.end(), [&](const Translation& known) {
            return std::any_of(known.to.begin(), known.to.end(), [&](const OtherName& other) {
                return other.term == name && other.weight >= use_.scattered;
            });
        });
    }

    void translate_run(const std::vector<const QueryNode*>& run) {
        std::vector<const QueryWord*> words;
        std::vector<std::size_t> ends;  // words up to the end of each node
        for (const QueryNode* node : run) {
            for (const QueryWord& word : node->words) words.push_back(&word);
            ends.push_back(words.size());
        }
        const Thesaurus::Asked asked = thesaurus_.asked(words);
        for (std::size_t i = 0; i < run.size();) {
            const std::size_t before = i == 0 ? 0 : ends[i - 1];
            const auto matches =
                whole_nodes(thesaurus_.matches(asked, before), std::span(ends).subspan(i), before);
            if (!matches.empty()) {
                add_run(std::span(run).subspan(i, matches.front().words), matches.front());
            }
            i += matches.empty() ? 1 : matches.front().words;
        }
    }

    /// Those that end with a node, their `words` counted in nodes. `ends` of the nodes that they
    /// may take, in words of which `before` stand ahead of the first.
    static std::vector<Thesaurus::Match> whole_nodes(std::vector<Thesaurus::Match> matches,
                                                     std::span<const std::size_t> ends,
                                                     std::size_t before) {
        std::vector<Thesaurus::Match> whole;
        for (Thesaurus::Match& match : matches) {
            const auto end = std::find(ends.begin(), ends.end(), before + match.words);
            if (end == ends.end()) continue;
            match.words = static_cast<std::size_t>(end - ends.begin()) + 1;
            whole.push_back(std::move(match));
        }
        return whole;
    }

    void add_run(std::span<const QueryNode* const> nodes, const Thesaurus::Match& match) {
        add({nodes.begin(), nodes.end()}, match);
        if (nodes.size() == 1 || !use_.every_word) return;
        for (const QueryNode* node : nodes) whole(*node);
    }

    void add(const std::vector<const QueryNode*>& nodes, const Thesaurus::Match& match) {
        const bool is_one = nodes.size() == 1 && nodes.front()->words.size() == 1;
        if (use_.telling_only && is_one && is_function_word(nodes.front()->words.front())) return;
        add_names(nodes, match.to, use_.weight);
    }

    void add_names(const std::vector<const QueryNode*>& nodes,
                   const std::vector<const Thesaurus::Term*>& names, double weight) {
        Translation translation;
        std::vector<const QueryWord*> typed;
        for (const QueryNode* node : nodes) {
            translation.from += (translation.from.empty() ? "" : " ") + node->text;
            for (const QueryWord& word : node->words) {
                translation.surfaces.push_back(word.surface);
                typed.push_back(&word);
            }
        }
        for (const Translation& known : found_) {
            if (known.surfaces == translation.surfaces) return;
        }
        add_to(translation, found_in_index(names), weight, kMaxNames);
        if (use_.second_hand > 0) {
            // The first of these, had or not: the rest are further from what was asked for.
            add_to(translation, names_of_names(names, typed), weight * use_.second_hand,
                   translation.to.size() + kMaxSecondHand);
        }
        if (!translation.to.empty()) found_.push_back(std::move(translation));
    }

    bool is_left_out(const Thesaurus::Term& name) const {
        return !left_out_.empty() && left_out_.contains(analyzers::keyword_key(name.text()));
    }

    /// What the index can find of the names, the likelier first where they are more than can be
    /// taken.
    std::vector<const Thesaurus::Term*> found_in_index(
        const std::vector<const Thesaurus::Term*>& names) const {
        std::vector<const Thesaurus::Term*> found;
        std::copy_if(names.begin(), names.end(), std::back_inserter(found),
                     [this](const Thesaurus::Term* name) {
                         return !is_left_out(*name) && (!use_.has_words || use_.has_words(*name));
                     });
        if (found.size() > kMaxNames && use_.is_in_a_text) {
            std::stable_partition(found.begin(), found.end(), [this](const Thesaurus::Term* name) {
                return use_.is_in_a_text(*name);
            });
        }
        return found;
    }

    /// `most`: of the names that the translation may have in the end.
    void add_to(Translation& translation, const std::vector<const Thesaurus::Term*>& names,
                double weight, std::size_t most) {
        for (const Thesaurus::Term* term : names) {
            if (translation.to.size() >= most || names_ == kMaxTranslations) break;
            const auto is_term = [&](const OtherName& name) { return name.term == term; };
            if (std::any_of(translation.to.begin(), translation.to.end(), is_term)) continue;
            if (is_left_out(*term)) continue;
            translation.to.push_back({.term = term, .weight = weight, .language = use_.language});
            ++names_;
        }
    }

    /// What people say has a name in the law, and that has one in the other language. The index may
    /// lack the name between.
    std::vector<const Thesaurus::Term*> names_of_names(
        const std::vector<const Thesaurus::Term*>& names,
        const std::vector<const QueryWord*>& typed) const {
        std::vector<const Thesaurus::Term*> found;
        std::size_t asked = 0;
        for (const Thesaurus::Term* name : names) {
            if (is_left_out(*name)) continue;
            if (++asked > kMaxNames) break;
            std::vector<const QueryWord*> words;
            for (const QueryWord& word : name->words()) words.push_back(&word);
            for (const Thesaurus::Match& match : thesaurus_.matches(thesaurus_.asked(words))) {
                if (match.words != words.size()) continue;
                std::copy_if(match.to.begin(), match.to.end(), std::back_inserter(found),
                             [&](const Thesaurus::Term* other) {
                                 return !are_forms_of(other->words(), typed);
                             });
            }
        }
        return found;
    }

    const Thesaurus& thesaurus_;
    const NameUse use_;
    std::set<std::string> left_out_;
    std::vector<Translation> found_;
    std::size_t names_ = 0;
};

}  // namespace

bool is_plain_word(const QueryNode& node) {
    return node.kind == NodeKind::kWord && node.field.empty();
}

std::vector<Translation> translate(const QueryNode& root, const Thesaurus& thesaurus,
                                   const NameUse& use, const std::vector<std::string>& left_out) {
    Translator translator(thesaurus, use, left_out);
    translator.visit(root);
    return translator.take();
}

}  // namespace axtar::search
