#include "analyzers/evaluation/conflation.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "analyzers/azerbaijani/letters.h"

namespace axtar::analyzers {

namespace {

struct Item {
    std::string lemma = {};
    std::string form = {};
    std::string stem = {};
};

using Groups = std::map<std::string, std::map<std::string, std::vector<std::string>>>;

std::vector<Item> distinct_items(std::span<const GoldRow> rows, const StemFunction& stem) {
    std::set<std::pair<std::string, std::string>> pairs;
    for (const GoldRow& row : rows) pairs.emplace(row.lemma, row.form);
    std::vector<Item> items;
    items.reserve(pairs.size());
    for (const auto& [lemma, form] : pairs) items.push_back({lemma, form, stem(form)});
    return items;
}

std::uint64_t pairs_of(std::uint64_t count) { return count * (count - (count > 0 ? 1 : 0)) / 2; }

template <class Key>
std::uint64_t pairs_with_one(std::span<const Item> items, Key key) {
    std::unordered_map<std::string, std::uint64_t> counts;
    for (const Item& item : items) ++counts[key(item)];
    std::uint64_t pairs = 0;
    for (const auto& entry : counts) pairs += pairs_of(entry.second);
    return pairs;
}

double ratio(std::uint64_t part, std::uint64_t whole) {
    return whole == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(whole);
}

/// The pairs of `outer` members that lie in different `inner` groups.
std::uint64_t pairs_across(const std::map<std::string, std::vector<std::string>>& inner) {
    std::uint64_t total = 0;
    std::uint64_t inside = 0;
    for (const auto& entry : inner) {
        total += entry.second.size();
        inside += pairs_of(entry.second.size());
    }
    return pairs_of(total) - inside;
}

std::string join(const std::string& head, const std::vector<std::string>& words) {
    std::string line = head + ":";
    for (const std::string& word : words) line += " " + word;
    return line;
}

std::vector<WorstClass> worst_of(const Groups& groups, std::size_t limit) {
    std::vector<WorstClass> worst;
    for (const auto& [name, inner] : groups) {
        const std::uint64_t wrong = pairs_across(inner);
        if (wrong == 0) continue;
        WorstClass entry{.name = name, .wrong_pairs = wrong, .members = {}};
        for (const auto& [head, words] : inner) entry.members.push_back(join(head, words));
        worst.push_back(std::move(entry));
    }
    std::stable_sort(worst.begin(), worst.end(), [](const WorstClass& a, const WorstClass& b) {
        return a.wrong_pairs > b.wrong_pairs;
    });
    if (worst.size() > limit) worst.resize(limit);
    return worst;
}

}  // namespace

double ConflationFigures::precision() const { return ratio(both, together); }
double ConflationFigures::recall() const { return ratio(both, belong); }
double ConflationFigures::f1() const {
    const double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
}
double ConflationFigures::agreement() const { return ratio(agreeing, items); }

ConflationFigures measure_conflation(std::span<const GoldRow> rows, const StemFunction& stem) {
    const std::vector<Item> items = distinct_items(rows, stem);
    ConflationFigures figures;
    figures.items = items.size();
    figures.belong = pairs_with_one(items, [](const Item& item) { return item.lemma; });
    figures.both =
        pairs_with_one(items, [](const Item& item) { return item.lemma + '\t' + item.stem; });
    const std::uint64_t one_form =
        pairs_with_one(items, [](const Item& item) { return item.form; });
    figures.together = pairs_with_one(items, [](const Item& item) { return item.stem; }) - one_form;
    std::unordered_map<std::string, std::string> stem_of_lemma;
    for (const Item& item : items) {
        const auto [found, added] = stem_of_lemma.try_emplace(item.lemma);
        if (added) found->second = stem(item.lemma);
        figures.agreeing += found->second == item.stem ? 1 : 0;
    }
    figures.lemmas = stem_of_lemma.size();
    return figures;
}

std::vector<WorstClass> torn_lemmas(std::span<const GoldRow> rows, const StemFunction& stem,
                                    std::size_t limit) {
    Groups groups;
    for (Item& item : distinct_items(rows, stem))
        groups[item.lemma][item.stem].push_back(item.form);
    return worst_of(groups, limit);
}

std::vector<WorstClass> mixed_stems(std::span<const GoldRow> rows, const StemFunction& stem,
                                    std::size_t limit) {
    Groups groups;
    for (Item& item : distinct_items(rows, stem))
        groups[item.stem][item.lemma].push_back(item.form);
    return worst_of(groups, limit);
}

std::vector<WorstClass> largest_classes(std::span<const std::string> words,
                                        const StemFunction& stem, std::size_t limit) {
    std::map<std::string, std::set<std::string>> classes;
    for (const std::string& word : words) classes[stem(word)].insert(word);
    std::vector<WorstClass> largest;
    for (const auto& [name, members] : classes) {
        largest.push_back({.name = name, .members = {members.begin(), members.end()}});
    }
    std::stable_sort(largest.begin(), largest.end(), [](const WorstClass& a, const WorstClass& b) {
        return a.members.size() > b.members.size();
    });
    if (largest.size() > limit) largest.resize(limit);
    return largest;
}

std::string fold_letters(std::string_view text) {
    std::string folded(text);
    for (const char letter : std::string_view("eiougcs")) {
        const std::string_view special = azerbaijani::special_partner(letter);
        for (std::size_t at = 0; (at = folded.find(special, at)) != std::string::npos;) {
            folded.replace(at, special.size(), 1, letter);
        }
    }
    return folded;
}

std::vector<GoldRow> fold_rows(std::span<const GoldRow> rows) {
    std::vector<GoldRow> folded;
    folded.reserve(rows.size());
    for (const GoldRow& row : rows) {
        folded.push_back({fold_letters(row.lemma), fold_letters(row.form), row.features});
    }
    return folded;
}

}  // namespace axtar::analyzers
